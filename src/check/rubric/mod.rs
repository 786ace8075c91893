//! A rubric's meaning: every name leads somewhere, every number is possible, every claim is carried.

mod criteria;
mod dimensions;
mod gates;
mod scales;
mod weights;

use std::collections::BTreeSet;

use self::criteria::criteria;
use self::dimensions::{aggregate, dimensions, scored};
use self::gates::{gates, verdict_rows};
pub(super) use self::scales::level;
use self::scales::scales;
use self::weights::Statements;
use super::cursor::{Cursor, id, known, named_in_rules, optional_text, text, unique};
use super::{rules, verdicts};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Assumptions, Fact, Grade, Rubric};
use crate::read::file::{self, RubricFile};
use crate::text::Language;

/// Checks a rubric; the value is only meaningful when no error was pushed.
pub(super) fn check(file: &RubricFile, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Rubric {
    let languages: &[Language] = &file.languages;
    id(&at.key("id"), &file.id, diagnostics);
    if languages.is_empty() {
        diagnostics.push(at.key("languages").report(Code::EmptyText));
    }
    let limits = file.limits.iter().enumerate();
    let limits =
        limits.map(|(n, limit)| text(&at.key("limits").index(n), limit, languages, diagnostics)).collect();

    let grades = grades(file, at, diagnostics);
    let scales = scales(file, at, diagnostics);
    let dimension_ids =
        named_in_rules(ids(&file.dimension, at, "dimension", |dimension| &dimension.id), diagnostics);
    let facts = facts(file, at, diagnostics);
    let mut criteria = criteria(file, at, &dimension_ids, &scales, (&facts, &grades), diagnostics);
    let statements = Statements::of(file, at, &dimension_ids, diagnostics);
    let (dimensions, total_weights) = dimensions(file, at, &mut criteria, &statements, diagnostics);
    claims(file, at, diagnostics);
    let total = file.total.as_ref().map(|total| {
        if total.method == file::Method::None {
            let needs = "leave out [total]";
            let here = at.key("total").key("method");
            diagnostics
                .push(here.report(Code::AggregateIncomplete).with("method", "none").with("needs", needs));
        }
        aggregate(total, file.dimension.len(), &at.key("total"), diagnostics)
    });
    let verdict_ids = unique(ids(&file.verdict, at, "verdict", |verdict| &verdict.id), diagnostics);
    if file.verdict.is_empty() {
        diagnostics.push(at.key("verdict").report(Code::VerdictHole).with("case", ""));
    }
    let vocabulary = rules::of_gates(&criteria, &dimensions, &facts, &grades, total.is_some());
    let gates = gates(file, at, &vocabulary, &verdict_ids, diagnostics);
    let verdict_rows = verdict_rows(file, at, total.is_some(), diagnostics);

    let assumed = &file.assumptions;
    let rubric = Rubric {
        id: file.id.clone(),
        version: file.version.clone(),
        title: text(&at.key("title"), &file.title, languages, diagnostics),
        citation: optional_text(&at.key("source"), file.source.as_ref(), languages, diagnostics),
        status: optional_text(&at.key("status"), file.status.as_ref(), languages, diagnostics),
        languages: languages.to_vec(),
        limits,
        assumptions: Assumptions {
            reading: assumed.ranges,
            overshoot: assumed.overshoot,
            correlation: assumed.correlation,
            materiality: assumed.materiality,
            relative_materiality: assumed.relative_materiality,
            coverage: assumed.coverage,
            weights_around: assumed.weights_around,
        },
        total,
        total_weights,
        grades,
        dimensions,
        criteria,
        facts,
        gates,
        policy: file.verdict_policy,
        verdicts: verdict_rows,
    };
    let all_read = rubric.verdicts.len() == file.verdict.len() && rubric.gates.len() == file.gate.len();
    if all_read && !rubric.verdicts.is_empty() {
        verdicts::check(&rubric, &at.key("verdict"), diagnostics);
    }
    rubric
}

/// Each element's id with its place.
fn ids<'a, T>(
    list: &'a [T],
    at: &Cursor<'a>,
    key: &'static str,
    id: fn(&T) -> &String,
) -> impl Iterator<Item = (&'a str, Cursor<'a>)> {
    let at = at.key(key);
    list.iter().enumerate().map(move |(n, element)| (id(element).as_str(), at.index(n).key("id")))
}

fn grades(file: &RubricFile, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Vec<Grade> {
    unique(ids(&file.evidence, at, "evidence", |grade| &grade.id), diagnostics);
    if file.evidence.is_empty() {
        diagnostics.push(at.key("evidence").report(Code::MissingKey).with("key", "evidence"));
    }
    let rows = file.evidence.iter().enumerate();
    let grade = |(n, grade): (usize, &file::Evidence)| Grade {
        id: grade.id.clone(),
        text: text(&at.key("evidence").index(n).key("text"), &grade.text, &file.languages, diagnostics),
        factor: grade.factor,
        spread: grade.spread,
    };
    rows.map(grade).collect()
}

fn facts(file: &RubricFile, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Vec<Fact> {
    named_in_rules(ids(&file.fact, at, "fact", |fact| &fact.id), diagnostics);
    let rows = file.fact.iter().enumerate();
    let fact = |(n, fact): (usize, &file::Fact)| Fact {
        id: fact.id.clone(),
        question: text(
            &at.key("fact").index(n).key("question"),
            &fact.question,
            &file.languages,
            diagnostics,
        ),
        kind: fact.kind,
    };
    rows.map(fact).collect()
}

/// Every claim is carried by a criterion, and every criterion carries a claim.
fn claims(file: &RubricFile, at: &Cursor<'_>, diagnostics: &mut Diagnostics) {
    let claims = unique(ids(&file.claim, at, "claim", |claim| &claim.id), diagnostics);
    let mut carried = BTreeSet::new();
    for (n, criterion) in file.criterion.iter().enumerate() {
        let here = at.key("criterion").index(n);
        for (m, claim) in criterion.claims.iter().enumerate() {
            known(&here.key("claims").index(m), "claim", claim, &claims, diagnostics);
            carried.insert(claim.as_str());
        }
        if criterion.claims.is_empty() && !claims.is_empty() {
            let diagnostic = here.key("id").report(Code::CriterionWithoutClaim);
            diagnostics.push(diagnostic.with("criterion", &criterion.id));
        }
    }
    // Together: who deletes half of a rubric leaves many claims behind at once.
    let left: Vec<_> =
        file.claim.iter().enumerate().filter(|(_, claim)| !carried.contains(claim.id.as_str())).collect();
    if let Some((n, first)) = left.first() {
        let names: Vec<_> = left.iter().map(|(_, claim)| claim.id.as_str()).collect();
        let diagnostic = at.key("claim").index(*n).key("id").report(Code::ClaimNotCarried);
        diagnostics.push(diagnostic.with("claim", &first.id).with("claims", names.join(", ")));
    }
    for (n, claim) in file.claim.iter().enumerate() {
        let here = at.key("claim").index(n);
        text(&here.key("text"), &claim.text, &file.languages, diagnostics);
        text(&here.key("section"), &claim.section, &file.languages, diagnostics);
    }
}
