//! Who is severe, and what the order would be with severity taken out: beside the raw scores, never instead of them.

use super::Ground;
use super::table::{self, Assessors};
use crate::panel::Ratings;
use crate::panel::severity::{
    Fit, Grid, LEAST_SHARED, NoSeverity, Posterior, Prior, Severities, islands, posterior, prior_sensitivity,
    severities,
};
use crate::summarise::results::{Adjusted, AdjustedRank};

/// Draws for the intervals of the adjusted ranks.
const DRAWS: usize = 10_000;
/// Ratings that fit the model perfectly still are rounded to levels: the mean of twenty levels a quarter of the scale apart
/// is off by a quarter / √(12·20), rounded down.
const LEAST_RESIDUAL: f64 = 0.01;
/// Factors on the prior standard deviation of severity.
const PRIORS: [f64; 3] = [0.5, 2.0, 3.0];

/// What is known of severity.
#[derive(Debug, Default)]
pub(super) struct Severity {
    /// Per assessor: mean and standard deviation as a share of the scale, negative = severe; `None` where it is not shown.
    pub(super) assessors: Vec<Option<(f64, f64)>>,
    pub(super) islands: Vec<Vec<String>>,
    pub(super) adjusted: Option<Adjusted>,
    pub(super) not_adjusted: Option<&'static str>,
}

/// Severity from the scores that assessors give on a scale of 0 to 1.
pub(super) fn of(ground: &Ground<'_>, assessors: &Assessors) -> Severity {
    let mut found = Severity { assessors: vec![None; assessors.0.len()], ..Severity::default() };
    let all: Vec<f64> = ground
        .scored
        .first()
        .map(|scored| scored.plan.criteria.iter().map(|criterion| criterion.weight).collect())
        .unwrap_or_default();
    // Without any weight every criterion counts alike.
    let weights = if all.iter().any(|weight| *weight > 0.0) { all } else { vec![1.0; all.len()] };
    let Some(ratings) = table::of_scores(ground.call, assessors, &weights) else {
        found.not_adjusted = Some("panel-not-adjusted-few");
        return found;
    };
    let name = |place: &usize| assessors.0.get(*place).cloned();
    let linked =
        islands(&ratings).into_iter().map(|island| island.assessors.iter().filter_map(name).collect());
    found.islands = linked.filter(|island: &Vec<String>| !island.is_empty()).collect();
    let contrasts = match severities(&ratings, LEAST_SHARED) {
        Ok(contrasts) => contrasts,
        Err(NoSeverity::Apart { .. }) => {
            found.not_adjusted = Some("panel-not-adjusted-islands");
            return found;
        }
        Err(NoSeverity::TooFewAssessors) => {
            found.not_adjusted = Some("panel-not-adjusted-few");
            return found;
        }
    };
    if contrasts.assessors.iter().filter(|contrast| contrast.is_ok()).count() < 2 {
        found.not_adjusted = Some("panel-not-adjusted-few");
        return found;
    }
    let prior = Prior { least_residual: LEAST_RESIDUAL, ..Prior::for_width(1.0) };
    let Ok(model) = posterior(&ratings, &prior, &Grid::default()) else {
        found.not_adjusted = Some("panel-not-adjusted-model");
        return found;
    };
    let fit = model.fit();
    found.assessors = shown(&fit, &contrasts);
    found.adjusted = adjusted(ground, assessors, &ratings, &prior, &model, &fit);
    if found.adjusted.is_none() {
        found.not_adjusted = Some("panel-not-adjusted-model");
    }
    found
}

/// Severity by the model, for those whose ratings can say something.
fn shown(fit: &Fit, contrasts: &Severities) -> Vec<Option<(f64, f64)>> {
    let rows = fit.assessors.iter().zip(&contrasts.assessors);
    rows.map(|(fit, contrast)| contrast.is_ok().then_some((fit.mildness.mean, fit.mildness.sd))).collect()
}

fn adjusted(
    ground: &Ground<'_>,
    assessors: &Assessors,
    ratings: &Ratings,
    prior: &Prior,
    model: &Posterior,
    fit: &Fit,
) -> Option<Adjusted> {
    let ids: Vec<&str> = ground.call.proposals.iter().map(|proposal| proposal.id.as_str()).collect();
    let names: Vec<&str> = assessors.0.iter().map(String::as_str).collect();
    let draws = model.rank_draws(ground.seed, &ids, &names, DRAWS).ok()?;
    let raw: Vec<Option<f64>> = fit.proposals.iter().map(|proposal| proposal.raw_mean).collect();
    let raw_rank = |own: f64| {
        let above = |other: &&f64| **other > own;
        let (better, same) =
            (raw.iter().flatten().filter(above).count(), raw.iter().flatten().filter(|one| **one == own));
        better as f64 + f64::midpoint(1.0, same.count() as f64)
    };
    let proposals = fit.proposals.iter().enumerate().filter_map(|(place, proposal)| {
        let raw = proposal.raw_mean?;
        Some(AdjustedRank {
            id: (*ids.get(place)?).to_owned(),
            assessors: proposal.ratings,
            raw: 100.0 * raw,
            raw_rank: raw_rank(raw),
            adjusted_rank: proposal.expected_rank,
            rank_50: draws.interval(place, 0.5).map(|[low, high]| (low as f64, high as f64))?,
        })
    });
    let proposals = proposals.collect();
    let shifts = prior_sensitivity(ratings, prior, &Grid::default(), &PRIORS, ground.fund).ok()?;
    let priors = shifts.iter().skip(1).zip(PRIORS).map(|(shift, factor)| {
        let furthest = shift.moved.iter().map(|moved| moved.unsigned_abs()).max().unwrap_or(0);
        (factor, furthest as f64, shift.enter.is_empty() && shift.leave.is_empty())
    });
    let spread = (fit.spread.mean, prior.severity_sd, fit.residual.mean);
    Some(Adjusted { proposals, spread, priors: priors.collect() })
}
