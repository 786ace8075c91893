//! How far assessors agree, per criterion and over all.

use super::table::{self, Assessors};
use crate::model::{Call, Criterion};
use crate::panel::agreement::{
    Alpha, Band, Counts, Gwet, Icc, Interval, Metric, NoAlpha, NoGwet, NoIcc, NoInterval, Weights, alpha,
    gwet, icc,
};
use crate::panel::{Ratings, Scale};
use crate::summarise::results::{Agreement, Coefficient, CriterionAgreement};

/// Coverage of the intervals.
const LEVEL: f64 = 0.95;

/// Agreement on every criterion that two assessors rated for some proposal.
pub(super) fn of_criteria(call: &Call, assessors: &Assessors) -> Vec<CriterionAgreement> {
    let criteria =
        call.rubric.criteria.iter().enumerate().filter(|(_, criterion)| table::is_rated(criterion));
    let one = |(c, criterion): (usize, &Criterion)| {
        let ratings = table::of_criterion(call, assessors, c)?;
        let disagreement = mean_difference(&ratings)?;
        let (low, high) = criterion.scale.limits();
        // Places of a list without points are names; all else runs from worse to better.
        let metric = if criterion.scale.has_points() { Metric::Ordinal } else { Metric::Nominal };
        Some(CriterionAgreement {
            criterion: criterion.id.clone(),
            name: criterion.name.clone(),
            disagreement: if high > low { disagreement / (high - low) } else { 0.0 },
            agreement: of_table(&ratings, &scale(criterion, &ratings)?, metric),
        })
    };
    criteria.filter_map(one).collect()
}

/// Agreement over all criteria, as shares of their scales.
pub(super) fn of_all(call: &Call, assessors: &Assessors) -> Option<Agreement> {
    let ratings = table::of_all(call, assessors)?;
    mean_difference(&ratings)?;
    let mut values = Vec::new();
    for criterion in call.rubric.criteria.iter().filter(|criterion| table::is_rated(criterion)) {
        let levels = criterion.scale.levels().unwrap_or_default();
        values.extend(levels.into_iter().map(|level| table::share(criterion, level)));
    }
    Some(of_table(&ratings, &with_given(values, &ratings)?, Metric::Interval))
}

/// The mean difference of two ratings of the same thing; `None` where nothing was rated twice.
fn mean_difference(ratings: &Ratings) -> Option<f64> {
    let (mut sum, mut pairs) = (0.0, 0_u32);
    for unit in 0..ratings.units() {
        let given: Vec<f64> = ratings.given_to(unit).map(|(_, value)| value).collect();
        for (place, one) in given.iter().enumerate() {
            for other in &given[place + 1..] {
                sum += (one - other).abs();
                pairs += 1;
            }
        }
    }
    (pairs > 0).then(|| sum / f64::from(pairs))
}

/// The declared scale, with the levels between its steps that somebody gave.
fn scale(criterion: &Criterion, ratings: &Ratings) -> Option<Scale> {
    with_given(criterion.scale.levels().unwrap_or_default(), ratings)
}

fn with_given(mut values: Vec<f64>, ratings: &Ratings) -> Option<Scale> {
    values.extend(ratings.given().map(|(_, _, value)| value));
    values.sort_by(f64::total_cmp);
    values.dedup();
    Scale::new(values).ok()
}

fn of_table(ratings: &Ratings, scale: &Scale, metric: Metric) -> Agreement {
    let units = (0..ratings.units()).map(|unit| ratings.given_to(unit).count()).filter(|given| *given > 1);
    let metrics = [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio];
    let counts = Counts::new(ratings, scale).ok();
    let of_alpha =
        |metric| counts.as_ref().map_or_else(off_scale, |counts| from_alpha(alpha(counts, metric, LEVEL)));
    let of_gwet =
        |weights| counts.as_ref().map_or_else(off_scale, |counts| from_gwet(gwet(counts, weights, LEVEL)));
    let own = of_alpha(metric);
    let (icc_single, icc_mean) = from_icc(icc(ratings, LEVEL));
    let words = match own.value.map(Band::of) {
        Some(Band::Reliable) => "agreement-good",
        Some(Band::Tentative) => "agreement-tentative",
        Some(Band::Unreliable) => "agreement-poor",
        None => "agreement-none",
    };
    Agreement {
        units: units.clone().count(),
        ratings: units.sum(),
        alpha: own,
        metric: match metric {
            Metric::Nominal => "metric-nominal",
            Metric::Ordinal => "metric-ordinal",
            Metric::Interval => "metric-interval",
            Metric::Ratio => "metric-ratio",
        }
        .to_owned(),
        alphas: metrics.map(of_alpha),
        ac1: of_gwet(Weights::Identity),
        ac2: of_gwet(Weights::Quadratic),
        icc_single,
        icc_mean,
        words: words.to_owned(),
    }
}

fn none(why: &str) -> Coefficient {
    Coefficient { value: None, interval: None, why: Some(why.to_owned()) }
}

fn off_scale() -> Coefficient {
    none("agreement-none-off-scale")
}

fn with_interval(value: f64, interval: &Result<Interval, NoInterval>) -> Coefficient {
    let why = interval.as_ref().err().map(|why| match why {
        NoInterval::PerfectAgreement => "agreement-no-interval-perfect",
        NoInterval::OneUnitDiffers { .. } | NoInterval::OneUnitVaries { .. } => {
            "agreement-no-interval-one-unit"
        }
        _ => "agreement-no-interval-few",
    });
    Coefficient {
        value: Some(value),
        interval: interval.as_ref().ok().map(|interval| (interval.low, interval.high)),
        why: why.map(str::to_owned),
    }
}

fn from_alpha(found: Result<Alpha, NoAlpha>) -> Coefficient {
    match found {
        Ok(alpha) => with_interval(alpha.value, &alpha.interval),
        Err(NoAlpha::TooFewUnits) => none("agreement-none-few"),
        Err(NoAlpha::NoVariation) => none("agreement-none-no-variation"),
        Err(NoAlpha::NegativeScale) => none("agreement-none-negative-scale"),
    }
}

fn from_gwet(found: Result<Gwet, NoGwet>) -> Coefficient {
    match found {
        Ok(gwet) => with_interval(gwet.value, &gwet.interval),
        Err(NoGwet::TooFewUnits) => none("agreement-none-few"),
    }
}

fn from_icc(found: Result<Icc, NoIcc>) -> (Coefficient, Coefficient) {
    match found {
        Ok(icc) => {
            let single = with_interval(icc.single, &icc.single_interval);
            let mean = icc.average.map_or_else(
                || none("agreement-none-no-variation"),
                |average| with_interval(average, &icc.average_interval),
            );
            (single, mean)
        }
        Err(why) => {
            let why = match why {
                NoIcc::TooFewUnits | NoIcc::TooFewRaters => "agreement-none-few",
                NoIcc::NoVariation => "agreement-none-no-variation",
                NoIcc::NotEstimable => "agreement-none-not-estimable",
            };
            (none(why), none(why))
        }
    }
}
