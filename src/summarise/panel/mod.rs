//! Several assessors: agreement, severity and the agenda of their meeting. Nothing here changes a score.

mod agenda;
mod agreement;
mod left_out;
mod severity;
mod table;

use self::table::Assessors;
use super::Scored;
use super::portfolio::RankedNumbers;
use super::results::{PanelAssessor, PanelResult, Results};
use crate::draw::Seed;
use crate::model::{AnswerKind, Call};

/// Everything a panel is looked at from.
pub(super) struct Ground<'a> {
    pub(super) call: &'a Call,
    pub(super) results: &'a Results,
    pub(super) scored: &'a [Scored],
    pub(super) seed: &'a Seed,
    pub(super) draws: usize,
    pub(super) ranked: Option<&'a RankedNumbers>,
    /// Places; 0 when nothing is ranked.
    pub(super) fund: usize,
}

/// The panel of a call; `None` when no proposal has two assessors without a conflict.
pub(super) fn of(ground: &Ground<'_>) -> Option<PanelResult> {
    let call = ground.call;
    let heard = |ratings: &&crate::model::Ratings| !ratings.conflict;
    if !call.proposals.iter().any(|proposal| proposal.ratings.iter().filter(heard).count() > 1) {
        return None;
    }
    let assessors = Assessors::of(call);
    let weights: Vec<Vec<f64>> = ground
        .scored
        .iter()
        .map(|scored| scored.plan.criteria.iter().map(|criterion| criterion.weight).collect())
        .collect();
    let severity = severity::of(ground, &assessors);
    let agenda = agenda::of(call, &assessors, &weights);
    let proposals = by_proposal(call, &assessors, &weights);
    Some(PanelResult {
        assessors: told(call, &assessors, &severity),
        islands: severity.islands,
        overall: agreement::of_all(call, &assessors)?,
        criteria: agreement::of_criteria(call, &assessors),
        severity: severity::by_criterion(call, &assessors),
        adjusted: severity.adjusted,
        not_adjusted: severity.not_adjusted.map(str::to_owned),
        without: left_out::of(ground, &proposals),
        proposals,
        agenda,
    })
}

fn told(call: &Call, assessors: &Assessors, severity: &severity::Severity) -> Vec<PanelAssessor> {
    let one = |(place, id): (usize, &String)| {
        let own = || call.proposals.iter().flat_map(|p| &p.ratings).filter(|ratings| ratings.assessor == *id);
        let count = |is: fn(&AnswerKind) -> bool| {
            let heard = own().filter(|ratings| !ratings.conflict);
            heard.flat_map(|ratings| &ratings.answers).filter(|answer| is(&answer.kind)).count()
        };
        PanelAssessor {
            id: id.clone(),
            role: own().find_map(|ratings| ratings.role.clone()),
            proposals: own().filter(|ratings| !ratings.conflict).count(),
            conflicts: own().filter(|ratings| ratings.conflict).count(),
            answers: count(|kind| matches!(kind, AnswerKind::Rated { .. })),
            abstained: count(|kind| *kind == AnswerKind::Abstained),
            difference: difference(call, assessors, place),
            severity: severity.assessors.get(place).copied().flatten(),
        }
    };
    assessors.0.iter().enumerate().map(one).collect()
}

/// The mean difference of an assessor with the mean of the others, on the same proposals and criteria.
fn difference(call: &Call, assessors: &Assessors, own: usize) -> Option<f64> {
    let ratings = table::of_all(call, assessors)?;
    let (mut sum, mut count) = (0.0, 0_u32);
    for unit in 0..ratings.units() {
        let Some(level) = ratings.get(unit, own) else { continue };
        let others: Vec<f64> =
            ratings.given_to(unit).filter(|(rater, _)| *rater != own).map(|(_, level)| level).collect();
        if !others.is_empty() {
            sum += level - others.iter().sum::<f64>() / others.len() as f64;
            count += 1;
        }
    }
    (count > 0).then(|| sum / f64::from(count))
}

/// The weighted mean disagreement per proposal, largest first; without weights every criterion counts alike.
fn by_proposal(call: &Call, assessors: &Assessors, weights: &[Vec<f64>]) -> Vec<(String, f64)> {
    let mut all = Vec::new();
    for (number, proposal) in call.proposals.iter().enumerate() {
        let (mut sum, mut weight) = (0.0, 0.0);
        for (c, criterion) in call.rubric.criteria.iter().enumerate().filter(|(_, one)| table::is_rated(one))
        {
            let levels: Vec<f64> = (0..assessors.0.len())
                .filter_map(|a| Some(table::share(criterion, assessors.level(proposal, c, a)?)))
                .collect();
            if levels.len() < 2 {
                continue;
            }
            let own = weights.get(number).and_then(|weights| weights.get(c)).copied().unwrap_or(0.0);
            let own = if own > 0.0 { own } else { f64::EPSILON };
            let pairs = (levels.len() * (levels.len() - 1) / 2) as f64;
            let mut apart = 0.0;
            for (place, one) in levels.iter().enumerate() {
                apart += levels[place + 1..].iter().map(|other| (one - other).abs()).sum::<f64>();
            }
            sum += own * apart / pairs;
            weight += own;
        }
        if weight > 0.0 {
            all.push((proposal.id.clone(), sum / weight));
        }
    }
    all.sort_by(|a, b| b.1.total_cmp(&a.1));
    all
}
