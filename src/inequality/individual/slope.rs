//! A line through persons placed by their fractional rank: slope and relative index of inequality.

use super::{NoValue, RankedView};
use crate::math::exp;

/// A fitted line of outcome on fractional rank.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Fitted outcome at rank 0, the most disadvantaged, in the unit of the outcome.
    pub at_zero: f64,
    /// Fitted outcome at rank 1.
    pub at_one: f64,
    /// Intercept and slope of the linear predictor.
    pub coefficients: (f64, f64),
}

/// Everybody of one rank together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tied {
    /// Share of the people.
    pub(super) share: f64,
    /// Fractional rank: the middle.
    pub(super) rank: f64,
    /// Mean outcome.
    pub(super) mean: f64,
}

/// Sets of equal rank with weight, lowest first.
pub(super) fn tied(ranked: &RankedView) -> Result<Vec<Tied>, NoValue> {
    let total = super::entropy::weight(ranked.w)?;
    let (mut start, mut below) = (0, 0.0);
    let mut all = Vec::new();
    for end in ranked.ends {
        let end = *end as usize;
        let (y, w) = (&ranked.y[start..end], &ranked.w[start..end]);
        let here = super::cumulate::equals(y, w, y[0]);
        if here.w > 0.0 {
            let rank = (below + 0.5 * here.w) / total;
            all.push(Tied { share: here.w / total, rank, mean: y[0] + here.wd / here.w });
        }
        below += here.w;
        start = end;
    }
    Ok(all)
}

/// Least squares on the fractional rank, weighted (Pamuk 1985; Mackenbach & Kunst 1997). Fitted values at 0 and 1.
///
/// # Errors
/// Fewer than two ranks.
pub fn linear(ranked: &RankedView) -> Result<Line, NoValue> {
    let sets = tied(ranked)?;
    let [first, _, ..] = sets[..] else { return Err(NoValue::TooFew) };
    // The mean of tie-averaged ranks is one half whatever the weights.
    let (mut covariance, mut variance, mut mean) = (0.0, 0.0, 0.0);
    for set in &sets {
        let apart = set.rank - 0.5;
        covariance += set.share * apart * (set.mean - first.mean);
        variance += set.share * apart * apart;
        mean += set.share * (set.mean - first.mean);
    }
    let slope = covariance / variance;
    let start = first.mean + mean - 0.5 * slope;
    Ok(Line { at_zero: start, at_one: start + slope, coefficients: (start, slope) })
}

/// Binomial regression with a logit link of the outcome, brought to [0, 1] by its bounds, on the fractional rank;
/// weights count once (Agardh et al. 2011 for the model). Solved by Newton's method on sets of equal rank, which hold
/// all that the likelihood needs.
///
/// # Errors
/// Fewer than two ranks; everybody at the same bound, or parted by a rank so that no slope is steep enough.
pub fn logit(ranked: &RankedView, bounds: (f64, f64)) -> Result<Line, NoValue> {
    let sets = tied(ranked)?;
    if sets.len() < 2 {
        return Err(NoValue::TooFew);
    }
    let (lower, width) = (bounds.0, bounds.1 - bounds.0);
    let mut b = (0.0, 0.0);
    for _ in 0..60 {
        let (mut u, mut j) = ((0.0, 0.0), (0.0, 0.0, 0.0));
        for set in &sets {
            let apart = set.rank - 0.5;
            let p = expit(b.0 + b.1 * apart);
            let residual = set.share * ((set.mean - lower) / width - p);
            let spread = set.share * p * (1.0 - p);
            u = (u.0 + residual, u.1 + residual * apart);
            j = (j.0 + spread, j.1 + spread * apart, j.2 + spread * apart * apart);
        }
        let determinant = j.0 * j.2 - j.1 * j.1;
        let step = ((j.2 * u.0 - j.1 * u.1) / determinant, (j.0 * u.1 - j.1 * u.0) / determinant);
        // A perfect fit by an endless slope shows as a likelihood that has gone flat.
        if !(step.0.is_finite() && step.1.is_finite()) || determinant < 1e-14 {
            return Err(NoValue::DoesNotSettle);
        }
        // Long steps overshoot; the likelihood is concave, so shorter ones arrive.
        let largest = step.0.abs().max(step.1.abs());
        let damp = if largest > 4.0 { 4.0 / largest } else { 1.0 };
        b = (b.0 + damp * step.0, b.1 + damp * step.1);
        if largest < 1e-13 * (1.0 + b.0.abs().max(b.1.abs())) {
            break;
        }
    }
    let at = |apart: f64| lower + width * expit(b.0 + b.1 * apart);
    Ok(Line { at_zero: at(-0.5), at_one: at(0.5), coefficients: (b.0 - 0.5 * b.1, b.1) })
}

/// Inverse of the logit, without overflow.
#[inline]
pub(super) fn expit(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + exp(-x))
    } else {
        let e = exp(x);
        e / (1.0 + e)
    }
}
