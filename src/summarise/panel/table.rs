//! Ratings as tables: one row per thing rated, one column per assessor.

use crate::model::{AnswerKind, Call, Criterion, Proposal, Ratings};
use crate::panel;

/// The assessors of a call, by id; conflicts are no assessors of their proposal.
pub(super) struct Assessors(pub(super) Vec<String>);

impl Assessors {
    pub(super) fn of(call: &Call) -> Self {
        let ratings = call.proposals.iter().flat_map(|proposal| &proposal.ratings);
        let mut ids: Vec<_> = ratings.map(|ratings| ratings.assessor.clone()).collect();
        ids.sort();
        ids.dedup();
        Self(ids)
    }

    /// The ratings of one assessor for a proposal, unless a conflict sets them aside.
    pub(super) fn heard<'p>(&self, proposal: &'p Proposal, assessor: usize) -> Option<&'p Ratings> {
        let id = self.0.get(assessor)?;
        proposal.ratings.iter().find(|ratings| ratings.assessor == *id && !ratings.conflict)
    }

    /// The likely level that an assessor gives, in points of the scale.
    pub(super) fn level(&self, proposal: &Proposal, criterion: usize, assessor: usize) -> Option<f64> {
        match self.heard(proposal, assessor)?.answers.get(criterion)?.kind {
            AnswerKind::Rated { range, .. } => Some(range.likely()),
            _ => None,
        }
    }
}

/// A level as a share of its scale, 0..=1.
pub(super) fn share(criterion: &Criterion, level: f64) -> f64 {
    let (low, high) = criterion.scale.limits();
    if high > low { ((level - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 }
}

/// Rated by assessors: neither computed nor without steps or points.
pub(super) fn is_rated(criterion: &Criterion) -> bool {
    criterion.computed.is_none()
}

/// The levels of one criterion: a row per proposal.
pub(super) fn of_criterion(call: &Call, assessors: &Assessors, criterion: usize) -> Option<panel::Ratings> {
    let rows: Vec<Vec<Option<f64>>> = call
        .proposals
        .iter()
        .map(|proposal| (0..assessors.0.len()).map(|a| assessors.level(proposal, criterion, a)).collect())
        .collect();
    panel::Ratings::from_rows(&rows).ok()
}

/// The levels of one criterion as shares of its scale: a row per proposal.
pub(super) fn of_criterion_shares(
    call: &Call,
    assessors: &Assessors,
    criterion: usize,
) -> Option<panel::Ratings> {
    let own = call.rubric.criteria.get(criterion)?;
    let level = |proposal: &Proposal, a| Some(share(own, assessors.level(proposal, criterion, a)?));
    let row = |proposal: &Proposal| (0..assessors.0.len()).map(|a| level(proposal, a)).collect::<Vec<_>>();
    let rows: Vec<_> = call.proposals.iter().map(row).collect();
    panel::Ratings::from_rows(&rows).ok()
}

/// The levels of all criteria as shares of their scales: a row per proposal and criterion.
pub(super) fn of_all(call: &Call, assessors: &Assessors) -> Option<panel::Ratings> {
    let mut rows = Vec::new();
    for proposal in &call.proposals {
        for (c, criterion) in call.rubric.criteria.iter().enumerate().filter(|(_, one)| is_rated(one)) {
            let level = |a| Some(share(criterion, assessors.level(proposal, c, a)?));
            rows.push((0..assessors.0.len()).map(level).collect::<Vec<_>>());
        }
    }
    panel::Ratings::from_rows(&rows).ok()
}

/// The score that each assessor gives a proposal on a scale of 0 to 1: the weighted mean of what they rated, which must be
/// at least half of the weight that is rated at all.
pub(super) fn of_scores(call: &Call, assessors: &Assessors, weights: &[f64]) -> Option<panel::Ratings> {
    let rated = call.rubric.criteria.iter().enumerate().filter(|(_, criterion)| is_rated(criterion));
    let whole: f64 = rated.clone().map(|(c, _)| weights.get(c).copied().unwrap_or(0.0)).sum();
    let score = |proposal: &Proposal, assessor: usize| {
        let (mut sum, mut weight) = (0.0, 0.0);
        for (c, criterion) in rated.clone() {
            let own = weights.get(c).copied().unwrap_or(0.0);
            if let Some(level) = assessors.level(proposal, c, assessor) {
                sum += own * share(criterion, level);
                weight += own;
            }
        }
        (weight > 0.0 && weight >= 0.5 * whole).then(|| sum / weight)
    };
    let rows: Vec<Vec<Option<f64>>> = call
        .proposals
        .iter()
        .map(|proposal| (0..assessors.0.len()).map(|assessor| score(proposal, assessor)).collect())
        .collect();
    panel::Ratings::from_rows(&rows).ok()
}
