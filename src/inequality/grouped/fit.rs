//! Lines through the groups in their order: the slope index and the ratio of the line's ends, on the outcome itself, with
//! a logit link, or on the transformed outcome.

use super::{Fit, Groups, NoValue, positive};
use crate::math::{exp, ln};

/// A line through the groups, on the scale where it is straight: `intercept` at ridit 0, `intercept + slope` at ridit 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FittedLine {
    /// Value at ridit 0, below everybody.
    pub intercept: f64,
    /// Rise from ridit 0 to ridit 1.
    pub slope: f64,
    link: Link,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Link {
    None,
    Log,
    Logit { lower: f64, upper: f64 },
}

impl FittedLine {
    /// The fitted outcome at ridit 0 and at ridit 1, in the outcome's unit.
    pub fn ends(&self) -> (f64, f64) {
        (self.back(self.intercept), self.back(self.intercept + self.slope))
    }

    /// The ratio of the ends (Kunst & Mackenbach 1995, *Measuring socioeconomic inequalities in health*).
    ///
    /// # Errors
    ///
    /// If one of the ends is at or below zero.
    pub fn ratio(&self) -> Result<f64, NoValue> {
        match self.ends() {
            (bottom, top) if bottom > 0.0 && top > 0.0 => Ok(top / bottom),
            _ => Err(NoValue::LineLeavesScale),
        }
    }

    fn back(&self, value: f64) -> f64 {
        match self.link {
            Link::None => value,
            Link::Log => exp(value),
            Link::Logit { lower, upper } => lower + (upper - lower) * expit(value),
        }
    }
}

impl Groups {
    /// The line through the groups. `start` is a line close to it, where one is known; it saves rounds.
    ///
    /// # Errors
    ///
    /// Without an order, without the bounds that a logit needs, with outcomes that have no logarithm or logit, or when
    /// the groups part so sharply that the logit line becomes a step.
    pub fn line(&self, fit: Fit, y: &[f64], start: Option<&FittedLine>) -> Result<FittedLine, NoValue> {
        let order = self.order.as_ref().ok_or(NoValue::TooFew)?;
        let straight = |values: &[f64], link: Link| {
            let slope = order.slope_index(values);
            // The mean ridit is one half, whatever the sizes.
            FittedLine { intercept: self.mean(values) - 0.5 * slope, slope, link }
        };
        match fit {
            Fit::Linear => Ok(straight(y, Link::None)),
            Fit::LogTransform => {
                let logs: Result<Vec<f64>, NoValue> = y.iter().map(|y| log(*y)).collect();
                Ok(straight(&logs?, Link::Log))
            }
            Fit::LogitTransform => {
                let (lower, upper) = self.bounds.ok_or(NoValue::TooFew)?;
                let logits: Result<Vec<f64>, NoValue> =
                    y.iter().map(|y| Ok(log(y - lower)? - log(upper - y)?)).collect();
                Ok(straight(&logits?, Link::Logit { lower, upper }))
            }
            Fit::Logit => {
                let (lower, upper) = self.bounds.ok_or(NoValue::TooFew)?;
                let parts: Vec<f64> = y.iter().map(|y| (y - lower) / (upper - lower)).collect();
                if parts.iter().any(|part| !(0.0..=1.0).contains(part)) {
                    return Err(NoValue::Negatives);
                }
                let from = start.map(|line| (line.intercept, line.slope));
                let (intercept, slope) = logit(order.shares(), order.ridits(), &parts, from)?;
                Ok(FittedLine { intercept, slope, link: Link::Logit { lower, upper } })
            }
        }
    }
}

/// Largest logit that a line may reach: beyond it, groups are told apart without error and the slope has no maximum.
const STEEPEST: f64 = 500.0;

/// Binomial regression of proportions on ridits with a logit link, each group weighted once by `weights`: intercept and
/// slope where the weighted log-likelihood is largest, by Newton's method with steps halved until it rises.
///
/// # Errors
///
/// If all proportions are 0 or all are 1, or if no maximum is found.
pub(super) fn logit(
    weights: &[f64],
    ridits: &[f64],
    parts: &[f64],
    start: Option<(f64, f64)>,
) -> Result<(f64, f64), NoValue> {
    const ROUNDS: usize = 100;
    const SETTLED: f64 = 1e-11;
    let total = weights.iter().fold(0.0, |sum, w| sum + w);
    let mean = weights.iter().zip(parts).fold(0.0, |sum, (w, y)| sum + w * y) / positive(total)?;
    if mean <= 0.0 || mean >= 1.0 {
        return Err(NoValue::Zeros);
    }
    let likelihood = |(a, b): (f64, f64)| {
        weights.iter().zip(ridits).zip(parts).fold(0.0, |sum, ((w, x), y)| {
            let eta = a + b * x;
            // ln(1 + exp(eta)) without overflow.
            let log_sum = eta.max(0.0) + crate::math::ln_1p(exp(-eta.abs()));
            sum + w * (y * eta - log_sum)
        })
    };
    let mut at = start.unwrap_or((ln(mean) - ln(1.0 - mean), 0.0));
    // From a start that is already close, Newton's steps need no watching.
    let mut height = if start.is_some() { f64::NEG_INFINITY } else { likelihood(at) };
    for _ in 0..ROUNDS {
        let (mut u0, mut u1, mut h00, mut h01, mut h11) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for ((w, x), y) in weights.iter().zip(ridits).zip(parts) {
            let fitted = expit(at.0 + at.1 * x);
            let (residual, curve) = (w * (y - fitted), w * fitted * (1.0 - fitted));
            u0 += residual;
            u1 += residual * x;
            h00 += curve;
            h01 += curve * x;
            h11 += curve * x * x;
        }
        let determinant = h00 * h11 - h01 * h01;
        if determinant <= 0.0 || !determinant.is_finite() {
            return Err(NoValue::DoesNotSettle);
        }
        let mut step = ((h11 * u0 - h01 * u1) / determinant, (h00 * u1 - h01 * u0) / determinant);
        if start.is_none() || step.0.abs() + step.1.abs() > 1.0 {
            let mut halvings = 0;
            loop {
                let next = (at.0 + step.0, at.1 + step.1);
                let value = likelihood(next);
                if value >= height - 1e-14 * height.abs() || halvings == 40 {
                    height = value;
                    break;
                }
                step = (0.5 * step.0, 0.5 * step.1);
                halvings += 1;
            }
        }
        at = (at.0 + step.0, at.1 + step.1);
        if at.0.abs() + at.1.abs() > STEEPEST {
            return Err(NoValue::DoesNotSettle);
        }
        if step.0.abs() + step.1.abs() < SETTLED * (1.0 + at.0.abs() + at.1.abs()) {
            return Ok(at);
        }
    }
    Err(NoValue::DoesNotSettle)
}

#[inline]
pub(super) fn expit(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

fn log(y: f64) -> Result<f64, NoValue> {
    if y > 0.0 {
        Ok(ln(y))
    } else if y < 0.0 {
        Err(NoValue::Negatives)
    } else {
        Err(NoValue::Zeros)
    }
}
