//! Quantiles, and shares of the total below them.

use super::NoValue;
use super::entropy::weight;

/// Cumulated shares may miss a round number by rounding: this much short still counts as reached.
const SLACK: f64 = 1e-12;

/// Place of the `p` quantile of sorted rows, and the weight below that place.
pub(super) fn place(w: &[f64], total: f64, p: f64) -> (usize, f64) {
    let goal = (p - SLACK) * total;
    let mut below = 0.0;
    let mut last = (0, 0.0);
    for (place, w) in w.iter().enumerate() {
        if *w > 0.0 {
            last = (place, below);
            if below + w >= goal {
                break;
            }
        }
        below += w;
    }
    last
}

/// Quantile of sorted outcomes: the lowest outcome at or below which a share `p` of the people are (the inverse of the
/// distribution function; Hyndman & Fan 1996, definition 1).
///
/// # Errors
/// No weight.
pub fn quantile(y: &[f64], w: &[f64], p: f64) -> Result<f64, NoValue> {
    let (place, _) = place(w, weight(w)?, p);
    Ok(y[place])
}

/// Outcome of the lowest `p` of the people, per person of the whole: the generalised Lorenz curve at `p`. The row at
/// the boundary is split, so that exactly a share `p` of the people is counted, in whatever order ties stand.
///
/// # Errors
/// No weight.
pub fn generalised_lorenz_at(y: &[f64], w: &[f64], p: f64) -> Result<f64, NoValue> {
    if p <= 0.0 {
        return Ok(0.0);
    }
    let total = weight(w)?;
    let (place, below) = place(w, total, p);
    let inside = crate::math::weighted_sum(&w[..place], &y[..place]);
    Ok((inside + (p * total - below) * y[place]) / total)
}

/// Lorenz curve at `p`: the share of the total that the lowest `p` of the people have, the row at the boundary split
/// (Lorenz 1905; Gastwirth 1971).
///
/// # Errors
/// No weight; a mean of 0 or less.
pub fn lorenz_at(y: &[f64], w: &[f64], p: f64) -> Result<f64, NoValue> {
    let mean = super::entropy::mean(y, w)?;
    if mean <= 0.0 {
        return Err(NoValue::NoMean);
    }
    if p >= 1.0 {
        return Ok(1.0);
    }
    Ok(generalised_lorenz_at(y, w, p)? / mean)
}
