//! Measures that look at each outcome by itself: Atkinson, generalised entropy, Kolm.

use super::NoValue;
use crate::math::{exp, ln, pow, sum};

/// Weighted mean of `term` over rows with weight; `None` without weight.
pub(super) fn mean_of(y: &[f64], w: &[f64], mut term: impl FnMut(f64) -> f64) -> Option<f64> {
    const BLOCK: usize = 512;
    let (mut weight, mut total) = (0.0, 0.0);
    for (y, w) in y.chunks(BLOCK).zip(w.chunks(BLOCK)) {
        let (mut weight_part, mut total_part) = (0.0, 0.0);
        for (y, w) in y.iter().zip(w) {
            // A row that is not there must not spoil the sum with its logarithm.
            if *w > 0.0 {
                weight_part += w;
                total_part += w * term(*y);
            }
        }
        weight += weight_part;
        total += total_part;
    }
    (weight > 0.0).then(|| total / weight)
}

/// Weighted mean; exact when all outcomes are equal.
pub(super) fn mean(y: &[f64], w: &[f64]) -> Result<f64, NoValue> {
    let origin = y.get(y.len() / 2).copied().unwrap_or(0.0);
    mean_of(y, w, |y| y - origin).map(|distance| origin + distance).ok_or(NoValue::TooFew)
}

/// Weighted mean, rows in any order; `None` without weight.
pub fn weighted_mean(y: &[f64], w: &[f64]) -> Option<f64> {
    mean(y, w).ok()
}

/// The lowest outcome decides what a logarithm or power may be taken of.
pub(super) fn signs(lowest: f64, zeros: bool) -> Result<(), NoValue> {
    if lowest < 0.0 {
        Err(NoValue::Negatives)
    } else if lowest == 0.0 && !zeros {
        Err(NoValue::Zeros)
    } else {
        Ok(())
    }
}

/// Equally-distributed equivalent after Atkinson (1970, J. Econ. Theory 2:244) with aversion `e ≥ 0`:
/// `(mean y^(1−e))^(1/(1−e))`, for `e = 1` the geometric mean. `lowest` is the lowest outcome with weight.
///
/// # Errors
/// Negative outcomes; zeros when `e ≥ 1` (the limit would be 0 whatever the others have); no weight.
pub fn atkinson_ede(y: &[f64], w: &[f64], lowest: f64, e: f64) -> Result<f64, NoValue> {
    signs(lowest, e < 1.0)?;
    let centre = mean(y, w)?;
    if centre <= 0.0 {
        return Err(NoValue::NoMean);
    }
    // Relative to the mean: no overflow, and no loss when all are equal.
    let power = 1.0 - e;
    let ede = if power == 0.0 {
        mean_of(y, w, |y| ln(y / centre)).map(exp)
    } else {
        mean_of(y, w, |y| pow(y / centre, power)).map(|mean| pow(mean, 1.0 / power))
    };
    ede.map(|ede| centre * ede).ok_or(NoValue::TooFew)
}

/// Generalised entropy (Shorrocks 1980, Econometrica 48:613): `(mean (y/μ)ᵃ − 1) / (a(a − 1))`; `a = 0` the mean log
/// deviation, `a = 1` Theil's T, where `0·ln 0 = 0`. `lowest` is the lowest outcome with weight.
///
/// # Errors
/// Negative outcomes; zeros when `a ≤ 0`; a mean of 0; no weight.
pub fn generalised_entropy(y: &[f64], w: &[f64], lowest: f64, a: f64) -> Result<f64, NoValue> {
    signs(lowest, a > 0.0)?;
    let centre = mean(y, w)?;
    if centre <= 0.0 {
        return Err(NoValue::NoMean);
    }
    let value = if a == 0.0 {
        mean_of(y, w, |y| -ln(y / centre))
    } else if a == 1.0 {
        mean_of(y, w, |y| x_ln_x(y / centre))
    } else if a == 2.0 {
        mean_of(y, w, |y| {
            let distance = y / centre - 1.0;
            0.5 * distance * distance
        })
    } else {
        mean_of(y, w, |y| (pow(y / centre, a) - 1.0) / (a * (a - 1.0)))
    };
    value.ok_or(NoValue::TooFew)
}

/// `x·ln x`, 0 at 0.
#[inline]
pub(super) fn x_ln_x(x: f64) -> f64 {
    if x > 0.0 { x * ln(x) } else { 0.0 }
}

/// Equally-distributed equivalent after Kolm (1976, J. Econ. Theory 12:416) with aversion `a > 0` per unit of the
/// outcome: `−ln(mean e^(−ay)) / a`, computed from the lowest outcome upwards so that nothing overflows.
///
/// # Errors
/// No weight.
pub fn kolm_ede(y: &[f64], w: &[f64], lowest: f64, a: f64) -> Result<f64, NoValue> {
    let mean = mean_of(y, w, |y| exp(-a * (y - lowest))).ok_or(NoValue::TooFew)?;
    Ok(lowest - ln(mean) / a)
}

/// Total weight.
pub(super) fn weight(w: &[f64]) -> Result<f64, NoValue> {
    let total = sum(w);
    if total > 0.0 { Ok(total) } else { Err(NoValue::TooFew) }
}
