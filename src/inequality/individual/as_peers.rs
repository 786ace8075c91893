//! The numbers that other tools print for the same rows, defects included, from their published formulas.

use super::{RankedView, Weighed};
use crate::math::{sum, weighted_sum};

/// A number and its standard error, as a peer prints them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Printed {
    /// The number.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
}

/// Gini index as convey 1.0.1 computes it (`svygini`): `Σ(2r − 1)wx/(NT) − 1` where `2r − w` is meant, so that it
/// depends on the scale of the weights; with the derivative of that formula by each weight, in the order of the rows.
pub fn convey_gini(rows: &Weighed) -> (f64, Vec<f64>) {
    let n = sum(rows.w);
    let t = weighted_sum(rows.w, rows.y);
    let (mut r, mut t1) = (0.0, 0.0);
    for (y, w) in rows.y.iter().zip(rows.w) {
        r += w;
        t1 += r * y * w;
    }
    let value = (2.0 * t1 - t) / (t * n) - 1.0;
    let mut linear = vec![0.0; rows.y.len()];
    let (mut r, mut g) = (0.0, 0.0);
    for ((y, w), row) in rows.y.iter().zip(rows.w).zip(rows.order) {
        r += w;
        g += y * w;
        let moved = t - g + y * w + r * y;
        linear[*row as usize] = (2.0 * moved - y) / (t * n) - (2.0 * t1 - t) / (t * n) * (y / t + 1.0 / n);
    }
    (value, linear)
}

/// Quantile share ratio as convey 1.0.1 computes it (`svyqsr`): whoever is at or below the quantile counts whole.
pub fn convey_share_ratio(rows: &Weighed, p: f64) -> Option<f64> {
    let up_to = |p: f64| {
        let q = super::quantile(rows.y, rows.w, p).ok()?;
        let end = rows.y.partition_point(|y| *y <= q);
        Some(weighted_sum(&rows.w[..end], &rows.y[..end]))
    };
    let low = up_to(p)?;
    let high = weighted_sum(rows.w, rows.y) - up_to(1.0 - p)?;
    (low > 0.0).then(|| high / low)
}

/// Relative concentration index as rineq 0.3.0 computes it by default (`linreg_delta`, `rank_wt`): ties are ranked in
/// the order of their rows, the weighted variance of ranks is the unbiased one times `(n − 1)/n`, and the standard
/// error supposes one error variance and no design. `None` below three rows.
pub fn rineq_index(ranked: &RankedView) -> Option<Printed> {
    let (y, w) = (ranked.y, ranked.w);
    let n = w.iter().filter(|w| **w > 0.0).count() as f64;
    let total = sum(w);
    if n < 3.0 {
        return None;
    }
    let mut below = 0.0;
    let rank: Vec<f64> = w
        .iter()
        .map(|w| {
            let middle = (below + 0.5 * w) / total;
            below += w;
            middle
        })
        .collect();
    let products = |a: &[f64], b: &[f64]| -> f64 {
        let terms: Vec<f64> = a.iter().zip(b).zip(w).map(|((a, b), w)| w * a * b).collect();
        sum(&terms)
    };
    let ones = vec![1.0; w.len()];
    let (x, xx) = (products(&rank, &ones), products(&rank, &rank));
    let (mean_x, mean_y) = (x / total, products(y, &ones) / total);
    let from = |values: &[f64], mean: f64| -> Vec<f64> { values.iter().map(|v| v - mean).collect() };
    let (dx, dy) = (from(&rank, mean_x), from(y, mean_y));
    let spread = products(&dx, &dx);
    let slope = products(&dx, &dy) / spread;
    let start = mean_y - slope * mean_x;
    let squares = weighted_sum(w, w);
    let variance = (xx * total - x * x) / (total * total - squares);
    let value = 2.0 * variance * slope / (start + 0.5 * slope) * (n - 1.0) / n;
    let left: Vec<f64> = dy.iter().zip(&dx).map(|(y, x)| y - slope * x).collect();
    let sigma = products(&left, &left) / (n - 2.0);
    // Covariance of start and slope.
    let (vs, vc) = (sigma / spread, -mean_x * sigma / spread);
    let v0 = sigma / total + mean_x * mean_x * sigma / spread;
    let base = 2.0 * start + slope;
    let d = 8.0 * variance / (base * base);
    let (g0, g1) = (-slope * d, start * d);
    let se = (g0 * g0 * v0 + 2.0 * g0 * g1 * vc + g1 * g1 * vs).max(0.0).sqrt();
    Some(Printed { value, se })
}
