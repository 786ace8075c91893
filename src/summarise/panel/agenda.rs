//! What a meeting of the panel should talk about: where levels differ most, with reasons and sources side by side.

use super::table::{self, Assessors};
use crate::model::{Answer, AnswerKind, Call, Criterion, Proposal, Ratings};
use crate::summarise::proposal::label;
use crate::summarise::results::{AgendaAnswer, AgendaItem};
use crate::text::LocalText;

/// Every criterion of every proposal on which assessors differ, most first: by the largest difference, then by the mean
/// difference, then by weight, then in the order of the call and the rubric.
pub(super) fn of(call: &Call, assessors: &Assessors, weights: &[Vec<f64>]) -> Vec<AgendaItem> {
    let mut items = Vec::new();
    for (number, proposal) in call.proposals.iter().enumerate() {
        for (c, criterion) in call.rubric.criteria.iter().enumerate().filter(|(_, one)| table::is_rated(one))
        {
            let weight = weights.get(number).and_then(|weights| weights.get(c)).copied().unwrap_or(0.0);
            items.extend(item(proposal, c, criterion, assessors, weight));
        }
    }
    let urgency = |item: &AgendaItem| if item.disputed { 1.0 } else { item.largest };
    items.sort_by(|a, b| {
        let by = |of: fn(&AgendaItem) -> f64| of(b).total_cmp(&of(a));
        urgency(b)
            .total_cmp(&urgency(a))
            .then_with(|| by(|item| item.disagreement))
            .then_with(|| by(|item| item.weight))
    });
    items
}

fn item(
    proposal: &Proposal,
    c: usize,
    criterion: &Criterion,
    assessors: &Assessors,
    weight: f64,
) -> Option<AgendaItem> {
    let heard: Vec<&Ratings> = (0..assessors.0.len()).filter_map(|a| assessors.heard(proposal, a)).collect();
    let answers: Vec<(&str, &Answer)> = heard
        .iter()
        .filter_map(|ratings| Some((ratings.assessor.as_str(), ratings.answers.get(c)?)))
        .collect();
    let levels: Vec<(&str, f64)> = answers
        .iter()
        .filter_map(|(assessor, answer)| match answer.kind {
            AnswerKind::Rated { range, .. } => Some((*assessor, table::share(criterion, range.likely()))),
            _ => None,
        })
        .collect();
    let inapplicable = answers.iter().any(|(_, answer)| answer.kind == AnswerKind::NotApplicable);
    let disputed = inapplicable && !levels.is_empty();
    let (largest, disagreement) = differences(&levels);
    if largest == 0.0 && !disputed {
        return None;
    }
    Some(AgendaItem {
        proposal: proposal.id.clone(),
        criterion: criterion.id.clone(),
        name: criterion.name.clone(),
        question: criterion.question.clone(),
        largest,
        disagreement,
        weight,
        disputed,
        anchors: anchors(criterion, &answers),
        answers: answers.iter().map(|(assessor, answer)| told(criterion, assessor, answer)).collect(),
        furthest: furthest(&levels),
        consensus: proposal.agreed(c).map(|(panel, answer)| told(criterion, &panel.assessor, answer)),
    })
}

/// The anchors that the answers span.
fn anchors(criterion: &Criterion, answers: &[(&str, &Answer)]) -> Vec<(f64, LocalText)> {
    let levels = answers.iter().filter_map(|(_, answer)| match answer.kind {
        AnswerKind::Rated { range, .. } => Some(range.likely()),
        _ => None,
    });
    let (low, high) = levels
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), level| (low.min(level), high.max(level)));
    criterion.anchors.iter().filter(|(level, _)| (low..=high).contains(level)).cloned().collect()
}

/// The largest and the mean difference of two levels.
fn differences(levels: &[(&str, f64)]) -> (f64, f64) {
    let mut all = Vec::new();
    for (place, (_, one)) in levels.iter().enumerate() {
        all.extend(levels[place + 1..].iter().map(|(_, other)| (one - other).abs()));
    }
    let mean = if all.is_empty() { 0.0 } else { all.iter().sum::<f64>() / all.len() as f64 };
    (all.into_iter().fold(0.0, f64::max), mean)
}

/// Whose level lies furthest from the mean of the others; nobody where that is everybody.
fn furthest(levels: &[(&str, f64)]) -> Vec<String> {
    let sum: f64 = levels.iter().map(|(_, level)| level).sum();
    let others = levels.len().saturating_sub(1).max(1) as f64;
    let distance = |level: f64| (level - (sum - level) / others).abs();
    let most = levels.iter().map(|(_, level)| distance(*level)).fold(0.0, f64::max);
    // Rounding of the mean must not part those who said the same.
    let far = |(_, level): &&(&str, f64)| most > 0.0 && distance(*level) > most - 1e-9;
    let far: Vec<_> = levels.iter().filter(far).map(|(assessor, _)| (*assessor).to_owned()).collect();
    if far.len() < levels.len() { far } else { Vec::new() }
}

fn told(criterion: &Criterion, assessor: &str, answer: &Answer) -> AgendaAnswer {
    let (status, level) = match answer.kind {
        AnswerKind::Rated { range, .. } => ("rated", Some(range.likely())),
        AnswerKind::NotApplicable => ("not-applicable", None),
        AnswerKind::NotAnswered => ("not-answered", None),
        AnswerKind::NotKnown => ("not-known", None),
        AnswerKind::Abstained => ("abstained", None),
        AnswerKind::Computed => ("computed", None),
    };
    AgendaAnswer {
        assessor: assessor.to_owned(),
        status: status.to_owned(),
        label: level.map(|level| label(&criterion.scale, level)),
        level,
        reason: answer.reason.clone(),
        sources: answer.sources.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_by_hand() {
        assert_eq!(differences(&[("a", 0.0), ("b", 0.5), ("c", 1.0)]), (1.0, 2.0 / 3.0));
        assert_eq!(differences(&[("a", 0.25)]), (0.0, 0.0));
    }

    #[test]
    fn the_furthest_is_the_one_who_stands_alone() {
        assert_eq!(furthest(&[("a", 0.75), ("b", 0.25), ("c", 0.75)]), ["b"]);
        assert_eq!(furthest(&[("a", 0.0), ("b", 0.5), ("c", 1.0)]), ["a", "c"]);
        // Two who differ are as far from each other as the other way round.
        assert!(furthest(&[("a", 0.25), ("b", 0.75)]).is_empty());
        assert!(furthest(&[("a", 0.5), ("b", 0.5)]).is_empty());
    }
}
