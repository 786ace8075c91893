//! Who is severe, and what the order would be with severity taken out: beside the raw scores, never instead of them.

use rayon::prelude::*;

use super::Ground;
use super::table::{self, Assessors};
use crate::model::{Call, Criterion};
use crate::panel::Ratings;
use crate::panel::severity::{
    Fit, Grid, LEAST_SHARED, NoSeverity, Posterior, Prior, Severities, islands, posterior, prior_sensitivity,
    severities,
};
use crate::summarise::results::{Adjusted, AdjustedRank, CriterionSeverity};

/// Draws for the intervals of the adjusted ranks.
const DRAWS: usize = 10_000;
/// Ratings that fit the model perfectly still are rounded to levels: the mean of twenty levels a quarter of the scale apart
/// is off by a quarter / √(12·20), rounded down.
const LEAST_RESIDUAL: f64 = 0.01;
/// Factors on the prior standard deviation of severity.
const PRIORS: [f64; 3] = [0.5, 2.0, 3.0];

/// Assessors of whom severity is looked for per criterion, at most: the model costs their cube, for every criterion.
const MOST_ASSESSORS: usize = 40;

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

/// Severity on each criterion that assessors rate, by the same model on its levels alone. Where a criterion has none, the reason.
pub(super) fn by_criterion(call: &Call, assessors: &Assessors) -> Vec<CriterionSeverity> {
    if assessors.0.len() > MOST_ASSESSORS {
        return Vec::new();
    }
    let rated: Vec<_> =
        call.rubric.criteria.iter().enumerate().filter(|(_, one)| table::is_rated(one)).collect();
    let one = |(c, criterion): &(usize, &Criterion)| {
        let ratings = table::of_criterion_shares(call, assessors, *c)?;
        let found = of_levels(&ratings, step(criterion));
        let why = found.as_ref().err().map(|why| (*why).to_owned());
        Some(CriterionSeverity {
            criterion: criterion.id.clone(),
            name: criterion.name.clone(),
            assessors: found.unwrap_or_else(|_| vec![None; assessors.0.len()]),
            why,
        })
    };
    rated.par_iter().filter_map(one).collect()
}

fn of_levels(ratings: &Ratings, step: f64) -> Result<Vec<Option<(f64, f64)>>, &'static str> {
    let contrasts = severities(ratings, LEAST_SHARED).map_err(|why| match why {
        NoSeverity::Apart { .. } => "panel-not-adjusted-islands",
        NoSeverity::TooFewAssessors => "panel-not-adjusted-few",
    })?;
    if contrasts.assessors.iter().filter(|contrast| contrast.is_ok()).count() < 2 {
        return Err("panel-not-adjusted-few");
    }
    // Levels a step apart are known to a step/√12 at best.
    let prior = Prior { least_residual: step / 12.0_f64.sqrt(), ..Prior::for_width(1.0) };
    let model = posterior(ratings, &prior, &Grid::default()).map_err(|_| "panel-not-adjusted-model")?;
    Ok(shown(&model.fit(), &contrasts))
}

/// The smallest difference between two levels, as a share of the scale; a quarter where it has no steps.
fn step(criterion: &Criterion) -> f64 {
    let mut levels: Vec<f64> = criterion
        .scale
        .levels()
        .unwrap_or_default()
        .iter()
        .map(|level| table::share(criterion, *level))
        .collect();
    levels.sort_by(f64::total_cmp);
    let steps = levels.windows(2).map(|pair| pair[1] - pair[0]).filter(|step| *step > 0.0);
    steps.reduce(f64::min).unwrap_or(0.25)
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
