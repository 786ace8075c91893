//! How scores on 0..=100 are combined in one draw.

use crate::math::{exp, ln, pow};
use crate::model::Aggregate;

/// Combines scores with weights that sum to 1. A score of zero with any weight makes a geometric, harmonic or
/// negative-power mean zero: there ln 0 = −∞ and 1/0 = ∞ lead to the limit by themselves.
///
/// Ordered weights must not all be 0.
///
/// Formulas: generalised mean `(Σ w x^r)^(1/r)` (Hardy, Littlewood & Pólya 1934, §2.2), its limits at r = 0 (geometric)
/// and r = −1 (harmonic); ordered weighted average (Yager 1988), weights given to places from the lowest score up.
pub fn aggregate(method: &Aggregate, weights: &[f64], scores: &[f64]) -> f64 {
    let pairs = || weights.iter().zip(scores).filter(|(weight, _)| **weight > 0.0);
    match method {
        Aggregate::Arithmetic => pairs().fold(0.0, |sum, (weight, score)| sum + weight * score),
        Aggregate::Geometric => {
            exp(pairs().fold(0.0, |sum, (weight, score)| sum + weight * ln(*score))).min(100.0)
        }
        Aggregate::Harmonic => 1.0 / pairs().fold(0.0, |sum, (weight, score)| sum + weight / score),
        Aggregate::Power(exponent) => {
            // On 0..=1, so that large exponents neither overflow nor vanish before they must.
            let sum = pairs().fold(0.0, |sum, (weight, score)| sum + weight * pow(score / 100.0, *exponent));
            (100.0 * pow(sum, 1.0 / exponent)).clamp(0.0, 100.0)
        }
        Aggregate::Minimum => scores.iter().copied().reduce(f64::min).unwrap_or(0.0),
        Aggregate::Ordered(places) => {
            let mut rising = scores.to_vec();
            rising.sort_by(f64::total_cmp);
            let total: f64 = places.iter().sum();
            let sum = places.iter().zip(&rising).fold(0.0, |sum, (weight, score)| sum + weight * score);
            sum / total
        }
        Aggregate::Product => 100.0 * scores.iter().fold(1.0, |product, score| product * score / 100.0),
        Aggregate::None => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEIGHTS: [f64; 3] = [0.5, 0.3, 0.2];
    const SCORES: [f64; 3] = [80.0, 20.0, 50.0];

    fn close(method: &Aggregate, expected: f64) {
        let found = aggregate(method, &WEIGHTS, &SCORES);
        assert!((found - expected).abs() < 1e-9, "{method:?}: {found} instead of {expected}");
    }

    #[test]
    fn known_means() {
        close(&Aggregate::Arithmetic, 56.0);
        // By hand: 80^0.5 · 20^0.3 · 50^0.2.
        close(&Aggregate::Geometric, 48.044_977_359_257_24);
        // By hand: 1 / (0.5/80 + 0.3/20 + 0.2/50) = 1 / 0.02525.
        close(&Aggregate::Harmonic, 39.603_960_396_039_604);
        close(&Aggregate::Minimum, 20.0);
        close(&Aggregate::Product, 8.0);
        close(&Aggregate::Ordered(vec![0.6, 0.3, 0.1]), 35.0);
        close(&Aggregate::Power(1.0), 56.0);
    }

    #[test]
    fn means_fall_as_the_exponent_falls() {
        let of = |exponent: f64| aggregate(&Aggregate::Power(exponent), &WEIGHTS, &SCORES);
        let means = [-20.0, -5.0, -1.0, -0.1, 0.1, 0.5, 1.0, 2.0, 10.0].map(of);
        assert!(means.windows(2).all(|pair| pair[0] < pair[1]), "{means:?}");
        assert!((of(-1.0) - aggregate(&Aggregate::Harmonic, &WEIGHTS, &SCORES)).abs() < 1e-9);
        assert!((of(-50.0) - 20.0).abs() < 1.0);
    }

    #[test]
    fn a_zero_cannot_be_bought_off() {
        for method in [Aggregate::Geometric, Aggregate::Harmonic, Aggregate::Power(-2.0), Aggregate::Product]
        {
            assert_eq!(aggregate(&method, &[0.5, 0.5], &[0.0, 100.0]), 0.0, "{method:?}");
        }
    }

    #[test]
    fn what_has_no_weight_has_no_say() {
        for method in
            [Aggregate::Geometric, Aggregate::Harmonic, Aggregate::Power(-2.0), Aggregate::Power(2.0)]
        {
            let found = aggregate(&method, &[1.0, 0.0], &[64.0, 0.0]);
            assert!((found - 64.0).abs() < 1e-9, "{method:?}: {found}");
        }
    }
}
