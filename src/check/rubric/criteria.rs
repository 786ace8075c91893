//! Criteria: their scale, their anchors, and levels that follow from the group tables.

use std::collections::BTreeMap;

use super::ids;
use super::scales::{REFUSED, level};
use super::weights::weight;
use crate::check::cursor::{Cursor, known, named_in_rules, optional_text, text};
use crate::check::rules;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Computed, Criterion, Fact, Grade, Scale};
use crate::read::file::{self, Level, RubricFile};
use crate::text::Language;

pub(super) fn criteria(
    file: &RubricFile,
    at: &Cursor<'_>,
    dimensions: &BTreeMap<&str, usize>,
    scales: &BTreeMap<&str, Option<Scale>>,
    tables: (&[Fact], &[Grade]),
    diagnostics: &mut Diagnostics,
) -> Vec<Criterion> {
    named_in_rules(ids(&file.criterion, at, "criterion", |criterion| &criterion.id), diagnostics);
    if file.criterion.is_empty() {
        diagnostics.push(at.report(Code::MissingKey).with("key", "criterion"));
    }
    let by_id: BTreeMap<&str, Option<&Scale>> =
        scales.iter().map(|(id, scale)| (*id, scale.as_ref())).collect();
    let mut checked = Vec::new();
    for (n, criterion) in file.criterion.iter().enumerate() {
        let here = at.key("criterion").index(n);
        let dimension =
            known(&here.key("dimension"), "dimension", &criterion.dimension, dimensions, diagnostics)
                .unwrap_or(0);
        let found = known(&here.key("scale"), "scale", &criterion.scale, &by_id, diagnostics).flatten();
        let scale = found.cloned().unwrap_or(REFUSED);
        let weight = criterion.weight.as_ref().map(|found| weight(found, &here.key("weight"), diagnostics));
        if criterion.informative && weight.is_some() {
            let diagnostic = here.key("weight").report(Code::WeightOnInformative);
            diagnostics.push(diagnostic.with("criterion", &criterion.id));
        }
        let anchors = found
            .map(|scale| anchors(criterion, scale, &here, &file.languages, diagnostics))
            .unwrap_or_default();
        let computed = criterion.computed.as_ref();
        checked.push(Criterion {
            id: criterion.id.clone(),
            dimension,
            weight: weight.filter(|_| !criterion.informative),
            name: text(&here.key("name"), &criterion.name, &file.languages, diagnostics),
            question: text(&here.key("question"), &criterion.question, &file.languages, diagnostics),
            anchors,
            claims: criterion.claims.clone(),
            informative: criterion.informative,
            computed: computed
                .and_then(|found| computed_level(found, &scale, &here.key("computed"), tables, diagnostics)),
            scale,
        });
        let list = criterion.indicators.iter().enumerate();
        for (m, indicator) in list {
            text(&here.key("indicators").index(m), indicator, &file.languages, diagnostics);
        }
        optional_text(
            &here.key("evidence_rule"),
            criterion.evidence_rule.as_ref(),
            &file.languages,
            diagnostics,
        );
    }
    checked
}

fn anchors(
    criterion: &file::Criterion,
    scale: &Scale,
    at: &Cursor<'_>,
    languages: &[Language],
    diagnostics: &mut Diagnostics,
) -> Vec<(f64, crate::text::LocalText)> {
    let mut anchors = Vec::new();
    for (n, anchor) in criterion.anchor.iter().enumerate() {
        let here = at.key("anchor").index(n);
        let words = text(&here.key("text"), &anchor.text, languages, diagnostics);
        if let Some(value) = level(&anchor.level, scale, &here.key("level"), diagnostics) {
            anchors.push((value, words));
        }
    }
    anchors.sort_by(|a, b| a.0.total_cmp(&b.0));
    let missing = scale.levels().unwrap_or_default().into_iter();
    let missing: Vec<_> =
        missing.filter(|value| !anchors.iter().any(|(anchor, _)| anchor == value)).collect();
    // Half points and long scales need no anchor each; five words or fewer do.
    let whole = scale.levels().is_some_and(|levels| levels.len() <= 5);
    if whole && matches!(scale, Scale::Numbers { .. }) && !missing.is_empty() {
        let missing = missing.iter().map(f64::to_string).collect::<Vec<_>>().join(", ");
        let diagnostic = at.key("id").report(Code::AnchorMissing).with("criterion", &criterion.id);
        diagnostics.push(diagnostic.with("levels", missing));
    }
    anchors
}

fn computed_level(
    found: &file::Computed,
    scale: &Scale,
    at: &Cursor<'_>,
    (facts, grades): (&[Fact], &[Grade]),
    diagnostics: &mut Diagnostics,
) -> Option<Computed> {
    let vocabulary = rules::of_tables(facts, grades);
    let for_each = rules::binder(&at.key("for_each"), &found.for_each, &vocabulary, diagnostics);
    let vocabulary = crate::rules::Vocabulary { chance: true, ..vocabulary };
    let (mut rows, mut written) = (Vec::new(), Vec::new());
    for (n, row) in found.row.iter().enumerate() {
        let here = at.key("row").index(n);
        let value = level(&Level::Number(row.level), scale, &here.key("level"), diagnostics);
        let when = rules::condition(
            &here.key("when"),
            &row.when,
            for_each.as_ref(),
            &vocabulary,
            false,
            diagnostics,
        );
        if let Some((value, (when, _))) = value.zip(when) {
            rows.push((value, when));
            written.push(row.when.clone());
        }
    }
    let otherwise = level(&Level::Number(found.otherwise), scale, &at.key("otherwise"), diagnostics)?;
    Some(Computed { for_each: for_each?, rows, otherwise, written: (found.for_each.clone(), written) })
}
