//! Measures of how far groups lie apart, whatever their order: variance, mean distances, Theil's index and the mean log
//! deviation. All are 0 or more, and 0 where all groups are equal.

use super::{NoValue, Unordered, Weighting, positive, weights};
use crate::math::ln;

impl Unordered {
    /// `Σ p_j y_j`, exactly the common value where all are equal.
    pub(super) fn centre(&self, y: &[f64]) -> f64 {
        let first = y.first().copied().unwrap_or(0.0);
        first + self.shares.iter().zip(y).fold(0.0, |sum, (p, y)| sum + p * (y - first))
    }

    /// Between-group variance `Σ p_j (y_j − μ)²`, in the square of the outcome's unit.
    pub fn variance(&self, y: &[f64]) -> f64 {
        let mean = self.centre(y);
        self.shares.iter().zip(y).fold(0.0, |sum, (p, y)| sum + p * (y - mean) * (y - mean))
    }

    /// Mean absolute distance to a level, each group counted by its population or alike.
    pub fn distance_from(&self, level: f64, weighting: Weighting, y: &[f64]) -> f64 {
        weights(&self.shares, weighting).zip(y).fold(0.0, |sum, (w, y)| sum + w * (y - level).abs())
    }

    /// Theil's index between groups, `1000 Σ p_j r_j ln r_j` with `r = y/μ`; a group at 0 adds 0, its limit.
    ///
    /// # Errors
    ///
    /// For a negative outcome, or a mean of zero.
    pub fn theil(&self, y: &[f64]) -> Result<f64, NoValue> {
        let mean = self.level(y)?;
        let term = |r: f64| if r > 0.0 { r * ln(r) } else { 0.0 };
        let sum = self.shares.iter().zip(y).fold(0.0, |sum, (p, y)| sum + p * term(y / mean));
        // Rounding may leave a hair below zero.
        Ok((1000.0 * sum).max(0.0))
    }

    /// Mean log deviation `1000 Σ p_j (−ln r_j)` with `r = y/μ`.
    ///
    /// # Errors
    ///
    /// For a group of people with a negative or zero outcome: the limit is infinite, and a small number in its place
    /// would decide the answer.
    pub fn mean_log_deviation(&self, y: &[f64]) -> Result<f64, NoValue> {
        let mean = self.level(y)?;
        let mut sum = 0.0;
        for (p, y) in self.shares.iter().zip(y).filter(|(p, _)| **p > 0.0) {
            if *y <= 0.0 {
                return Err(NoValue::Zeros);
            }
            sum -= p * ln(y / mean);
        }
        Ok((1000.0 * sum).max(0.0))
    }

    fn level(&self, y: &[f64]) -> Result<f64, NoValue> {
        if y.iter().any(|y| *y < 0.0) { Err(NoValue::Negatives) } else { positive(self.centre(y)) }
    }
}
