//! Quantiles of Student's t.

use crate::math::beta::Beta;
use crate::math::normal;

/// Quantile of Student's t with `degrees ≥ 1` degrees of freedom at `p` strictly between 0 and 1.
///
/// From the beta distribution up to 200 degrees (Abramowitz & Stegun 1964, 26.7.1), beyond that by the expansion in
/// 1/degrees around the normal quantile (26.7.5, error below 1e-9 there).
pub fn student_quantile(p: f64, degrees: f64) -> f64 {
    if p < 0.5 {
        return -student_quantile(1.0 - p, degrees);
    }
    let tail = 2.0 * (1.0 - p);
    if degrees <= 200.0
        && let Some(beta) = Beta::new(0.5 * degrees, 0.5)
    {
        let x = beta.quantile(tail);
        return (degrees * (1.0 - x) / x).sqrt();
    }
    let z = normal::quantile(p);
    let (z2, n) = (z * z, degrees);
    let first = (z2 + 1.0) / 4.0;
    let second = ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    let third = (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    let fourth = ((((79.0 * z2 + 776.0) * z2 + 1482.0) * z2 - 1920.0) * z2 - 945.0) / 92160.0;
    z * (1.0 + (first + (second + (third + fourth / n) / n) / n) / n)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Source: R 4.2.2, qt(p, df).
    #[test]
    fn known_quantiles() {
        for (p, degrees, expected) in [
            (0.975, 1.0, 12.706_204_736_432_1),
            (0.975, 3.0, 3.182_446_305_284_26),
            (0.95, 10.0, 1.812_461_122_811_68),
            (0.975, 100.0, 1.983_971_518_523_55),
            (0.025, 30.0, -2.042_272_456_301_24),
        ] {
            let found = student_quantile(p, degrees);
            assert!((found / expected - 1.0).abs() < 1e-10, "{p} {degrees}: {found}");
        }
        assert_eq!(student_quantile(0.5, 7.0), 0.0);
    }

    #[test]
    fn both_ways_meet_at_two_hundred_degrees() {
        for p in [0.6, 0.9, 0.975, 0.995] {
            let (beta, series) = (student_quantile(p, 200.0), student_quantile(p, 200.000_001));
            assert!((beta - series).abs() < 1e-8, "{p}: {beta} {series}");
        }
    }
}
