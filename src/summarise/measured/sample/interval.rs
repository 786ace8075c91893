//! Intervals from a standard error, and from replicates.

use crate::inequality::Statistic;
use crate::inequality::individual::student_quantile;
use crate::math::{exp, ln};
use crate::summarise::results::measured::Interval;

/// A value without an interval.
pub(super) const fn none(value: f64) -> Interval {
    Interval { value, se: None, lower: None, upper: None, mcse: None }
}

/// `value ± t·se`, on the scale of the logarithm for ratios; never below 0 for what cannot be.
pub(super) fn symmetric(statistic: Statistic, value: f64, se: f64, degrees: f64, level: f64) -> Interval {
    let t = student_quantile(0.5 + 0.5 * level, degrees);
    let (lower, upper) = if is_ratio(statistic) && value > 0.0 {
        let step = t * se / value;
        (exp(ln(value) - step), exp(ln(value) + step))
    } else {
        (value - t * se, value + t * se)
    };
    let lower = if never_negative(statistic) && value >= 0.0 { lower.max(0.0) } else { lower };
    // A standard error that overflows is no standard error.
    if !(lower.is_finite() && upper.is_finite()) {
        return none(value);
    }
    Interval { value, se: Some(se), lower: Some(lower), upper: Some(upper), mcse: None }
}

/// Ratios of two positive numbers.
const fn is_ratio(statistic: Statistic) -> bool {
    matches!(statistic, Statistic::RelativeIndex(_) | Statistic::QuantileShareRatio(_) | Statistic::Palma)
}

/// Statistics that have no value below 0.
const fn never_negative(statistic: Statistic) -> bool {
    matches!(
        statistic,
        Statistic::Gini
            | Statistic::AbsoluteGini
            | Statistic::SGini(_)
            | Statistic::Atkinson(_)
            | Statistic::GeneralisedEntropy(_)
            | Statistic::Kolm(_)
            | Statistic::Fgt(_)
            | Statistic::Watts
            | Statistic::TheilWithin
            | Statistic::TheilBetween
    )
}

/// Percentile interval of replicates (Efron 1979), with the Monte Carlo error of its limits: half the distance between
/// the quantiles one standard error of a share to either side.
pub(super) fn percentile(value: f64, replicates: &mut [f64], level: f64) -> Interval {
    replicates.sort_unstable_by(f64::total_cmp);
    let n = replicates.len() as f64;
    let se = crate::math::Moments::of(replicates).standard_deviation();
    let at = |p: f64| {
        let place = (p * (n + 1.0) - 1.0).clamp(0.0, n - 1.0);
        let below = place as usize;
        let above = (below + 1).min(replicates.len() - 1);
        replicates[below] + (place - below as f64) * (replicates[above] - replicates[below])
    };
    let tail = 0.5 - 0.5 * level;
    let step = (tail * (1.0 - tail) / n).sqrt();
    let error = |p: f64| 0.5 * (at(p + step) - at(p - step));
    Interval {
        value,
        se,
        lower: Some(at(tail)),
        upper: Some(at(1.0 - tail)),
        mcse: Some(error(tail).max(error(1.0 - tail))),
    }
}
