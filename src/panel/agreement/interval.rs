//! Intervals, and why there is none.

use crate::math::{Moments, exp, ln_1p};
use crate::panel::quantiles::t_quantile;

/// A confidence interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Why a coefficient has no interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoInterval {
    /// No two raters differ anywhere, so that nothing says how far the coefficient may be off.
    PerfectAgreement,
    /// Without this unit the coefficient would be 1, and its transform infinite: one unit holds all the disagreement.
    OneUnitDiffers {
        /// The unit's row.
        unit: usize,
    },
    /// Without this unit all ratings would be equal, and the coefficient would not exist.
    OneUnitVaries {
        /// The unit's row.
        unit: usize,
    },
    /// Fewer than three units: leaving one out leaves nothing to compute from.
    TooFewUnits,
    /// The level is not strictly between 0 and 1, or the numbers leave the range of the distributions.
    OutOfRange,
    /// The interval rests on mean squares, which exist for complete tables only.
    Incomplete,
}

/// `−ln(1 − c)`: stretches the upper end of a coefficient, where its distribution is skew.
fn stretched(coefficient: f64) -> f64 {
    -ln_1p(-coefficient)
}

/// Interval by the jackknife over units on the scale `−ln(1 − c)`.
///
/// With `z` the transform of the coefficient and `z₍ᵢ₎` that without unit `i`, the pseudo-values are
/// `m·z − (m − 1)·z₍ᵢ₎`; the interval is `z` ± t times their standard error, with m − 1 degrees of freedom, turned back
/// (Tukey 1958, Ann. Math. Stat. 29:614; Arvesen 1969, Ann. Math. Stat. 40:2076, on why a jackknife wants a transform).
/// Around `z`, not around the mean of the pseudo-values: the coefficient then always lies inside, and the interval holds
/// the truth a point more often at 10 or 20 units. `left_out` holds one coefficient below 1 per unit, in order.
pub(super) fn jackknife(whole: f64, left_out: &[f64], level: f64) -> Result<Interval, NoInterval> {
    let m = left_out.len() as f64;
    let whole = stretched(whole);
    let pseudo: Vec<f64> =
        left_out.iter().map(|without| m * whole - (m - 1.0) * stretched(*without)).collect();
    let moments = Moments::of(&pseudo);
    let error = moments.standard_error().ok_or(NoInterval::TooFewUnits)?;
    let reach = half(level).and_then(|p| t_quantile(p, m - 1.0)).ok_or(NoInterval::OutOfRange)? * error;
    let back = |z: f64| 1.0 - exp(-z);
    checked(back(whole - reach), back(whole + reach))
}

/// The probability up to the upper end of a central interval; `None` unless the level is strictly between 0 and 1.
pub(super) fn half(level: f64) -> Option<f64> {
    (level > 0.0 && level < 1.0).then_some(0.5 + 0.5 * level)
}

/// The interval with these ends, if they are numbers.
pub(super) fn checked(low: f64, high: f64) -> Result<Interval, NoInterval> {
    if low.is_finite() && high.is_finite() { Ok(Interval { low, high }) } else { Err(NoInterval::OutOfRange) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        // Transforms 0, and 0.1, 0, −0.1 without each unit: pseudo-values −0.2, 0, 0.2, standard error 0.2/√3.
        let c = |z: f64| 1.0 - exp(-z);
        let found = jackknife(0.0, &[c(0.1), 0.0, c(-0.1)], 0.95).unwrap();
        let reach = 4.302_652_729_749_464 * 0.2 / 3.0_f64.sqrt();
        assert!((found.low - c(-reach)).abs() < 1e-12 && (found.high - c(reach)).abs() < 1e-12, "{found:?}");
        assert_eq!(jackknife(0.5, &[0.5], 0.9), Err(NoInterval::TooFewUnits));
        assert_eq!(jackknife(0.5, &[0.5, 0.4], 1.0), Err(NoInterval::OutOfRange));
        assert_eq!(jackknife(0.5, &[0.5, 0.4], f64::NAN), Err(NoInterval::OutOfRange));
    }
}
