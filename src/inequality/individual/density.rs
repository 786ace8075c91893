//! A density at one point, for statistics that hang on a quantile.

use super::shares::quantile;
use crate::math::{exp, pow, sum};

/// Gaussian kernel density of the outcome at `at`, per unit of the outcome.
///
/// Bandwidth `0.9·min(s, IQR/1.34)·n^(−1/5)` (Silverman 1986, eq. 3.31) with Kish's effective number of rows for `n`.
/// 0 where the outcome does not vary.
pub(super) fn density(y: &[f64], w: &[f64], at: f64) -> f64 {
    let total = sum(w);
    let squares = w.iter().fold(0.0, |sum, w| sum + w * w);
    if total <= 0.0 {
        return 0.0;
    }
    let Ok(centre) = super::entropy::mean(y, w) else { return 0.0 };
    let spread = y.iter().zip(w).fold(0.0, |sum, (y, w)| sum + w * (y - centre) * (y - centre)) / total;
    let quartiles = (quantile(y, w, 0.25), quantile(y, w, 0.75));
    let (Ok(lower), Ok(upper)) = quartiles else { return 0.0 };
    let robust = (upper - lower) / 1.34;
    let width = if robust > 0.0 { spread.sqrt().min(robust) } else { spread.sqrt() };
    let bandwidth = 0.9 * width * pow(total * total / squares, -0.2);
    if bandwidth <= 0.0 {
        return 0.0;
    }
    // Beyond nine bandwidths nothing is left, so only the neighbourhood is looked at.
    let from = y.partition_point(|y| *y < at - 9.0 * bandwidth);
    let to = y.partition_point(|y| *y <= at + 9.0 * bandwidth);
    let near = y[from..to].iter().zip(&w[from..to]).fold(0.0, |sum, (y, w)| {
        let u = (y - at) / bandwidth;
        sum + w * exp(-0.5 * u * u)
    });
    near / (total * bandwidth * (2.0 * std::f64::consts::PI).sqrt())
}
