//! Amounts that cannot be zero or below.

use crate::math::{exp, ln, ln_1p};

/// A lognormal distribution with a stated mean and standard deviation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogNormal {
    mu: f64,
    sigma: f64,
}

impl LogNormal {
    /// The distribution with this mean and standard deviation, both in the unit of the quantity; `None` unless the mean
    /// is above zero and the deviation is not below it.
    ///
    /// By the method of moments: `σ² = ln(1 + (sd/mean)²)`, `μ = ln mean − σ²/2`.
    /// Source: Briggs, Claxton & Sculpher 2006, *Decision Modelling for Health Economic Evaluation*, §4.3.
    pub fn of_moments(mean: f64, sd: f64) -> Option<Self> {
        let ratio = sd / mean;
        let variance = ln_1p(ratio * ratio);
        let sound = mean > 0.0 && sd >= 0.0 && variance.is_finite() && mean.is_finite();
        sound.then(|| Self { mu: ln(mean) - 0.5 * variance, sigma: variance.sqrt() })
    }

    /// The value at a standard normal `z`.
    #[inline]
    pub fn at(&self, z: f64) -> f64 {
        exp(self.mu + self.sigma * z)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{Moments, normal};

    #[test]
    fn it_has_the_stated_moments() {
        let distribution = LogNormal::of_moments(12_000.0, 3_000.0).unwrap();
        let mut z: Vec<f64> = (0..100_000).map(|i| (f64::from(i) + 0.5) / 1e5).collect();
        normal::quantiles(&mut z);
        let values: Vec<f64> = z.iter().map(|z| distribution.at(*z)).collect();
        let moments = Moments::of(&values);
        assert!((moments.mean().unwrap() / 12_000.0 - 1.0).abs() < 1e-5);
        assert!((moments.standard_deviation().unwrap() / 3_000.0 - 1.0).abs() < 1e-3);
        assert!(values.iter().all(|value| *value > 0.0));
    }

    #[test]
    fn edges() {
        let point = LogNormal::of_moments(5.0, 0.0).unwrap();
        assert!((point.at(3.0) - 5.0).abs() < 1e-14);
        for (mean, sd) in [(0.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (f64::NAN, 1.0), (1.0, f64::INFINITY)] {
            assert_eq!(LogNormal::of_moments(mean, sd), None);
        }
    }
}
