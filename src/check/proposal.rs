//! A proposal's meaning: shares are shares, ranges are in order, bounds hold, tables fit their population.

use std::collections::BTreeMap;

use super::cursor::{Cursor, date, id, known, optional_text, range, text, unique};
use crate::diagnostic::{Code, Diagnostics};
use crate::limits;
use crate::model::{Amount, Cell, FactKind, Group, Outcome, Proposal, Ratings, Rubric, Stratum};
use crate::read::file::{self, Better, Estimate, FactValue, ProposalFile};
use crate::text::Language;

/// Groups below this size get a warning: their figures move with a handful of people.
const SMALL_GROUP: f64 = 30.0;

/// Checks a proposal against the rubric it is judged by.
pub(super) fn check(
    file: &ProposalFile,
    (ratings, consensus): (Vec<Ratings>, Option<Ratings>),
    rubric: &Rubric,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Proposal {
    // Proposers write in one language; a text in the rubric's other languages is welcome, never demanded.
    let any: &[Language] = &[];
    id(&at.key("id"), &file.id, diagnostics);
    let strata_ids = file.stratum.iter().enumerate();
    let strata_ids =
        strata_ids.map(|(n, stratum)| (stratum.id.as_str(), at.key("stratum").index(n).key("id")));
    unique(strata_ids, diagnostics);
    let grades: BTreeMap<_, _> =
        rubric.grades.iter().enumerate().map(|(n, grade)| (grade.id.as_str(), n)).collect();
    let mut strata = Vec::new();
    for (n, stratum) in file.stratum.iter().enumerate() {
        let here = at.key("stratum").index(n);
        strata.extend(check_stratum(stratum, file, &grades, (at, &here), diagnostics));
    }
    means_agree(&strata, at, diagnostics);
    let groups = file.stratum.iter().map(|stratum| stratum.group.len()).sum::<usize>();
    let limit = limits::GROUPS_IN_ALL;
    if groups > limit.most {
        let diagnostic = at.key("stratum").report(Code::TooMuch).with("what", limit.word);
        diagnostics.push(diagnostic.with("found", groups).with("limit", limit.most));
    }
    Proposal {
        id: file.id.clone(),
        title: text(&at.key("title"), &file.title, any, diagnostics),
        applicant: optional_text(&at.key("applicant"), file.applicant.as_ref(), any, diagnostics),
        summary: optional_text(&at.key("summary"), file.summary.as_ref(), any, diagnostics),
        date: date(&at.key("date"), file.date.as_ref(), diagnostics),
        fictional: file.fictional,
        notice: optional_text(&at.key("notice"), file.notice.as_ref(), any, diagnostics),
        facts: facts(file, rubric, at, diagnostics),
        strata,
        ratings,
        consensus,
    }
}

fn facts(file: &ProposalFile, rubric: &Rubric, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Vec<f64> {
    let asked: BTreeMap<_, _> =
        rubric.facts.iter().enumerate().map(|(n, fact)| (fact.id.as_str(), n)).collect();
    for fact in file.facts.keys() {
        let here = at.key("facts").key(fact);
        if !asked.contains_key(fact.as_str()) {
            known(&here, "fact", fact, &asked, diagnostics);
        }
    }
    let value = |fact: &crate::model::Fact| {
        let here = at.key("facts");
        match (file.facts.get(&fact.id), fact.kind) {
            (Some(FactValue::YesNo(yes)), FactKind::YesNo) => f64::from(u8::from(*yes)),
            (Some(FactValue::Number(number)), FactKind::Number) => *number,
            (Some(_), kind) => {
                let expected = if kind == FactKind::YesNo { "yes-no" } else { "number" };
                let found = if kind == FactKind::YesNo { "number" } else { "yes-no" };
                let diagnostic = here.key(&fact.id).report(Code::WrongType).with("expected", expected);
                diagnostics.push(diagnostic.with("found", found));
                0.0
            }
            (None, kind) => {
                let kind = if kind == FactKind::YesNo { "yes-no" } else { "number" };
                diagnostics.push(here.report(Code::MissingFact).with("fact", &fact.id).with("kind", kind));
                0.0
            }
        }
    };
    rubric.facts.iter().map(value).collect()
}

fn check_outcome(found: &file::Outcome, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Outcome {
    if let (Some(min), Some(max)) = (found.min, found.max)
        && min >= max
    {
        diagnostics.push(at.key("max").report(Code::BoundsOrder).with("min", min).with("max", max));
    }
    Outcome {
        name: text(&at.key("name"), &found.name, &[], diagnostics),
        unit: found.unit.clone(),
        higher_is_better: found.better == Better::Higher,
        min: found.min,
        max: found.max,
    }
}

fn check_stratum(
    stratum: &file::Stratum,
    proposal: &ProposalFile,
    grades: &BTreeMap<&str, usize>,
    (top, at): (&Cursor<'_>, &Cursor<'_>),
    diagnostics: &mut Diagnostics,
) -> Option<Stratum> {
    let outcome = match (&stratum.outcome, &proposal.outcome) {
        (Some(own), _) => check_outcome(own, &at.key("outcome"), diagnostics),
        (None, Some(shared)) => check_outcome(shared, &top.key("outcome"), diagnostics),
        (None, None) => {
            diagnostics.push(at.key("id").report(Code::OutcomeMissing));
            return None;
        }
    };
    let group_ids = stratum.group.iter().enumerate();
    unique(group_ids.map(|(n, group)| (group.id.as_str(), at.key("group").index(n).key("id"))), diagnostics);
    let mut groups = Vec::new();
    for (n, group) in stratum.group.iter().enumerate() {
        groups.push(check_group(group, &outcome, grades, &at.key("group").index(n), diagnostics));
    }
    // A group of nobody has no weight, and one group alone cannot be compared.
    let peopled = groups.iter().filter(|group| group.size.get() > 0.0).count();
    if groups.len() < 2 || peopled == 1 {
        diagnostics.push(at.key("id").report(Code::TooFewGroups).with("stratum", &stratum.id));
    }
    let people: f64 = groups.iter().map(|group| group.size.get()).sum();
    if people <= 0.0 {
        diagnostics.push(at.key("id").report(Code::NobodyInStratum).with("stratum", &stratum.id));
    }
    let shared = proposal.target_population.filter(|_| !stratum.other_population);
    let target = stratum.target_population.or(shared);
    match target {
        None => diagnostics.push(at.key("id").report(Code::NoTargetPopulation)),
        Some(target) if people > target * 1.01 => {
            let diagnostic = at.key("id").report(Code::MoreThanTarget).with("table", people);
            diagnostics.push(diagnostic.with("target", target));
        }
        Some(_) => {}
    }
    if stratum.other_population {
        diagnostics
            .push(at.key("other_population").report(Code::OtherPopulation).with("stratum", &stratum.id));
    }
    Some(Stratum {
        id: stratum.id.clone(),
        name: text(&at.key("name"), &stratum.name, &[], diagnostics),
        axis: stratum.axis,
        ordered: stratum.ordered,
        outcome,
        coverage: target.map(|target| (people / target).min(1.0)),
        other_population: stratum.other_population,
        groups,
    })
}

fn check_group(
    group: &file::Group,
    outcome: &Outcome,
    grades: &BTreeMap<&str, usize>,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Group {
    let row = known(&at.key("evidence"), "evidence", &group.evidence, grades, diagnostics).unwrap_or(0);
    let mut weakest = row;
    let mut cell = |key: &'static str, found: &Estimate, share: bool| {
        let here = at.key(key);
        let range = range(&here, found, diagnostics);
        for value in [range.low(), range.likely(), range.high()] {
            if share && !(0.0..=1.0).contains(&value) {
                let percent = (1.0..=100.0).contains(&value);
                let share = if percent { (value / 100.0).to_string() } else { "other".to_owned() };
                diagnostics.push(here.report(Code::ShareOutside).with("found", value).with("share", share));
                break;
            }
        }
        let grade = match found {
            Estimate::Full(full) => {
                optional_text(&here.key("reason"), full.reason.as_ref(), &[], diagnostics);
                let own = full.evidence.as_ref();
                own.and_then(|own| known(&here.key("evidence"), "evidence", own, grades, diagnostics))
                    .unwrap_or(row)
            }
            Estimate::Exact(_) | Estimate::Range(_) => row,
        };
        weakest = weakest.max(grade);
        Cell { range, grade }
    };
    let baseline = cell("baseline", &group.baseline, false);
    let reach = group.reach.as_ref().map(|found| cell("reach", found, true));
    let uptake = cell("uptake", &group.uptake, true);
    let adherence = group.adherence.as_ref().map(|found| cell("adherence", found, true));
    let benefit = cell("benefit", &group.benefit, false);
    let effect_on_non_users = cell("effect_on_non_users", &group.effect_on_non_users, false);

    let range = baseline.range;
    let outside =
        outcome.min.is_some_and(|min| range.low() < min) || outcome.max.is_some_and(|max| range.high() > max);
    // Between bounds in the wrong order nothing can lie, and that has been told.
    let room = outcome.min.zip(outcome.max).is_none_or(|(min, max)| min < max);
    if outside && room {
        let bound = |bound: Option<f64>| bound.map_or_else(|| "–".to_owned(), |bound| bound.to_string());
        let diagnostic = at.key("baseline").report(Code::BaselineOutside).with("found", range.likely());
        diagnostics.push(diagnostic.with("min", bound(outcome.min)).with("max", bound(outcome.max)));
    }
    if group.size < SMALL_GROUP {
        let diagnostic = at.key("size").report(Code::SmallGroup).with("group", &group.id);
        diagnostics.push(diagnostic.with("size", group.size));
    }
    Group {
        id: group.id.clone(),
        name: text(&at.key("name"), &group.name, &[], diagnostics),
        size: Amount::new(group.size).unwrap_or(Amount::ZERO),
        baseline,
        reach,
        uptake,
        adherence,
        benefit,
        effect_on_non_users,
        pays: group.pays,
        grade: weakest,
    }
}

/// Two tables about the same people must give the same mean, or the reader must know that they do not.
fn means_agree(strata: &[Stratum], at: &Cursor<'_>, diagnostics: &mut Diagnostics) {
    // A table of nobody has no mean; it has had its diagnostic.
    let peopled = |stratum: &Stratum| stratum.groups.iter().any(|group| group.size.get() > 0.0);
    let disagree =
        |first: &Stratum, second: &Stratum| peopled(first) && peopled(second) && first.disagrees_with(second);
    for (n, first) in strata.iter().enumerate() {
        for (m, second) in strata.iter().enumerate().skip(n + 1).filter(|(_, second)| disagree(first, second))
        {
            let here = at.key("stratum").index(m).key("id");
            let diagnostic =
                here.report(Code::StrataDisagree).with("first", &first.id).with("second", &second.id);
            let diagnostic = diagnostic
                .with("mean_first", format!("{:.1}", first.mean_baseline()))
                .with("mean_second", format!("{:.1}", second.mean_baseline()));
            diagnostics.push(diagnostic.and_at(at.key("stratum").index(n).key("id").place()));
        }
    }
}
