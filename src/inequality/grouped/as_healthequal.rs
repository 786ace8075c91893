//! What the R package `healthequal` 1.0.1 (WHO) prints for grouped data, its departures from its own formulas included.
//! For comparison only: nothing else in this program may call this.
//!
//! Written from the formulas its documentation names, and tested against what it printed.

use super::fit::{expit, logit};
use super::{Fit, Groups, NoValue};
use crate::inequality::ridits;
use crate::math::{exp, ln, normal};

/// An estimate, its standard error and its interval, as printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Printed {
    /// Estimate.
    pub value: f64,
    /// Standard error, on whatever scale it is printed.
    pub se: Option<f64>,
    /// Limits.
    pub limits: Option<(f64, f64)>,
}

impl Printed {
    /// An estimate with symmetric limits.
    pub fn symmetric(value: f64, se: f64, level: f64) -> Self {
        let half = se * normal::quantile(0.5 + 0.5 * level);
        Self { value, se: Some(se), limits: Some((value - half, value + half)) }
    }

    /// A ratio, its standard error that of its logarithm.
    fn of_log(value: f64, se: f64, level: f64) -> Self {
        let half = se * normal::quantile(0.5 + 0.5 * level);
        Self { value, se: Some(se), limits: Some((value * exp(-half), value * exp(half))) }
    }
}

/// The index a regression on ridits estimates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Index {
    /// ACI.
    Absolute,
    /// RCI.
    Relative,
    /// Wagstaff's, of the outcome rescaled to 0..1.
    Wagstaff(f64, f64),
    /// Erreygers', of the outcome rescaled to 0..1.
    Erreygers(f64, f64),
}

/// ACI, RCI and the bounded forms: least squares of `2σ²y` on the ridit, and the standard error from the scatter around
/// that line, on J − 2 degrees of freedom but with a normal quantile. The groups' own standard errors are not asked for.
///
/// `None` without an order, with fewer than three groups, or with a mean of zero.
pub fn concentration(groups: &Groups, y: &[f64], index: Index, level: f64) -> Option<Printed> {
    let order = groups.order()?;
    let (shares, ridits) = (order.shares(), order.ridits());
    let rescaled: Vec<f64> = match index {
        Index::Absolute | Index::Relative => y.to_vec(),
        Index::Wagstaff(lower, upper) | Index::Erreygers(lower, upper) => {
            y.iter().map(|y| (y - lower) / (upper - lower)).collect()
        }
    };
    let mean = order.mean(&rescaled);
    let spread = shares.iter().zip(ridits).fold(0.0, |sum, (p, x)| sum + p * (x - 0.5) * (x - 0.5));
    let factor = 2.0
        * spread
        * match index {
            Index::Absolute => 1.0,
            Index::Relative => 1.0 / mean,
            Index::Wagstaff(..) => 1.0 / (mean * (1.0 - mean)),
            Index::Erreygers(..) => 4.0,
        };
    let left: Vec<f64> = rescaled.iter().map(|y| factor * y).collect();
    let slope = order.slope_index(&left);
    let intercept = order.mean(&left) - 0.5 * slope;
    let scatter = shares.iter().zip(ridits).zip(&left).fold(0.0, |sum, ((p, x), y)| {
        let residual = y - intercept - slope * x;
        sum + p * residual * residual
    });
    let freedom = y.len().checked_sub(2).filter(|freedom| *freedom > 0)? as f64;
    // Both sums are over shares: their common factor, the population, falls out.
    let se = (scatter / freedom / spread).sqrt();
    (slope.is_finite() && se.is_finite()).then(|| Printed::symmetric(slope, se, level))
}

/// SII and RII, `(SII, RII)`: populations rounded up, the logit form weighted by their square (as numbers of cases and
/// again as weights), and a heteroscedasticity-consistent standard error (HC1) of the scatter around the line. The
/// standard error of SII stays on the scale 0..1; that of RII is of its logarithm.
///
/// `scale` is the number that stands for everybody. `None` with fewer than three groups, with equal outcomes, which the
/// package refuses, or where its regression has no answer.
pub fn slope(
    populations: &[f64],
    y: &[f64],
    scale: f64,
    fit: Fit,
    level: f64,
) -> Option<(Printed, Option<Printed>)> {
    let first = y.first()?;
    if y.len() < 3 || y.iter().all(|y| y == first) {
        return None;
    }
    let populations: Vec<f64> = populations.iter().map(|n| n.ceil()).collect();
    let ridits = ridits(&populations)?.ridits;
    let linear = fit == Fit::Linear;
    let parts: Vec<f64> = populations
        .iter()
        .zip(y)
        .map(|(n, y)| if linear { y / scale } else { (y / scale * n).round_ties_even() / n })
        .collect();
    if !linear && parts.iter().any(|part| !(0.0..=1.0).contains(part)) {
        return None;
    }
    let weights: Vec<f64> = populations.iter().map(|n| if linear { *n } else { n * n }).collect();
    let (intercept, slope) = if linear {
        let mut sums = [0.0; 5];
        for ((w, x), y) in weights.iter().zip(&ridits).zip(&parts) {
            for (sum, term) in sums.iter_mut().zip([*w, w * x, w * y, w * x * x, w * x * y]) {
                *sum += term;
            }
        }
        let [n, sx, sy, sxx, sxy] = sums;
        let slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        ((sy - slope * sx) / n, slope)
    } else {
        logit(&weights, &ridits, &parts, None).ok()?
    };
    let fitted = |x: f64| if linear { intercept + slope * x } else { expit(intercept + slope * x) };
    let steepness = |value: f64| if linear { 1.0 } else { value * (1.0 - value) };
    let (mut bread, mut meat) = ([0.0; 3], [0.0; 3]);
    for ((w, x), y) in weights.iter().zip(&ridits).zip(&parts) {
        let at = fitted(*x);
        let (curve, residual) = (w * steepness(at), w * (y - at));
        for (place, power) in [1.0, *x, x * x].into_iter().enumerate() {
            bread[place] += curve * power;
            meat[place] += residual * residual * power;
        }
    }
    let determinant = bread[0] * bread[2] - bread[1] * bread[1];
    let inverse = [bread[2] / determinant, -bread[1] / determinant, bread[0] / determinant];
    let correction = y.len() as f64 / (y.len() as f64 - 2.0);
    // Standard error of g₀·intercept + g₁·slope.
    let error = |g0: f64, g1: f64| {
        let (a, b) = (inverse[0] * g0 + inverse[1] * g1, inverse[1] * g0 + inverse[2] * g1);
        (correction * (a * a * meat[0] + 2.0 * a * b * meat[1] + b * b * meat[2])).sqrt()
    };
    let (bottom, top) = (fitted(0.0), fitted(1.0));
    let (d0, d1) = (steepness(bottom), steepness(top));
    let (difference, se) = (top - bottom, error(d1 - d0, d1));
    let index = Printed::symmetric(difference * scale, se * scale, level);
    let ratio = (bottom > 0.0 && top > 0.0)
        .then(|| Printed::of_log(top / bottom, error(d1 / top - d0 / bottom, d1 / top), level));
    Some((Printed { se: Some(se), ..index }, ratio))
}

/// PAR and PAF, `(PAR, PAF)`: variances from a table of two by two as if the populations were simple samples (Walter 1978),
/// whatever the groups' standard errors. That of PAF stays a proportion while PAF is in percent.
///
/// # Errors
///
/// If the mean is zero or below.
pub fn attributable(
    groups: &Groups,
    populations: &[f64],
    y: &[f64],
    scale: f64,
    level: f64,
) -> Result<(Printed, Printed), NoValue> {
    let mean = groups.mean(y);
    if mean <= 0.0 {
        return Err(NoValue::NoMean);
    }
    let standard = groups.standard(y);
    let gain = groups.cut(standard - mean);
    let total = populations.iter().fold(0.0, |sum, n| sum + n);
    let people = if groups.order().is_some() {
        populations.last().copied().unwrap_or(0.0)
    } else {
        let ties = populations.iter().zip(y).filter(|(_, y)| **y == standard);
        ties.fold(0.0, |most: f64, (n, _)| most.max(*n))
    };
    let c = standard / scale * people;
    let d = people - c;
    let a = mean / scale * total - c;
    let b = total - a - people;
    let (ac, cd) = (a + c, c + d);
    let variance = c * total * (a * d * (total - c) + b * c * c) / (ac * ac * ac * cd * cd * cd);
    let se = if variance > 0.0 { variance.sqrt() } else { 0.0 };
    let fraction = Printed::symmetric(100.0 * gain / mean, se, level);
    Ok((Printed::symmetric(gain, mean * se, level), fraction))
}

/// R with the standard error of its logarithm.
///
/// `None` where the ratio is not defined.
pub fn ratio(pair: (f64, f64), se: (f64, f64), level: f64) -> Option<Printed> {
    let value = pair.0 / pair.1;
    let (one, other) = (se.0 / pair.0, se.1 / pair.1);
    (value > 0.0 && value.is_finite() && ln(value).is_finite())
        .then(|| Printed::of_log(value, (one * one + other * other).sqrt(), level))
}
