//! Intervals from batches of draws.

use crate::math::beta::Beta;
use crate::math::{mean, sum};

/// An estimate and the interval around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The estimate from all draws.
    pub estimate: f64,
    /// Lower end. May lie outside the range of what is estimated; it is not clamped.
    pub low: f64,
    /// Upper end; as the lower end.
    pub high: f64,
    /// Monte Carlo standard error of the estimate.
    pub mcse: f64,
}

impl Interval {
    /// An estimate that has no error.
    pub const fn exact(estimate: f64) -> Self {
        Self { estimate, low: estimate, high: estimate, mcse: 0.0 }
    }

    /// Around an estimate from the same estimate with each batch left out in turn: the jackknife by batches, with
    /// Student's t on one degree of freedom fewer than there are batches.
    ///
    /// For means this is the interval of batch means; for ratios of means it also sees how numerator and denominator
    /// move together, as a bootstrap of whole rows does, for the price of one pass (Tukey 1958; Efron & Tibshirani 1993,
    /// *An Introduction to the Bootstrap*, ch. 11). `confidence` lies strictly between 0 and 1. `None` below two batches.
    pub fn jackknife(estimate: f64, without: &[f64], confidence: f64) -> Option<Self> {
        let mcse = standard_error(without)?;
        let reach = student_t(confidence, (without.len() - 1) as f64)? * mcse;
        Some(Self { estimate, low: estimate - reach, high: estimate + reach, mcse })
    }

    /// As [`Self::jackknife`], on the scale of square roots, for an estimate that is a sum of squares and skewed like one.
    ///
    /// The root of a count, and nearly that of a sum of squares, has a spread that does not hang on its size (Anscombe
    /// 1948), so the interval is short where the estimate happens to be low. `None` as there, or where an estimate is
    /// negative.
    pub fn jackknife_of_squares(estimate: f64, without: &[f64], confidence: f64) -> Option<Self> {
        if estimate < 0.0 || without.iter().any(|value| *value < 0.0) {
            return None;
        }
        let roots: Vec<f64> = without.iter().map(|value| value.sqrt()).collect();
        let root = Self::jackknife(estimate.sqrt(), &roots, confidence)?;
        let mcse = standard_error(without)?;
        let low = root.low.max(0.0);
        Some(Self { estimate, low: low * low, high: root.high * root.high, mcse })
    }

    /// Whether a value lies in the interval, ends included.
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// Jackknife standard error, `√((B − 1)/B · Σ (θ₋ᵦ − mean)²)`.
fn standard_error(without: &[f64]) -> Option<f64> {
    let batches = without.len() as f64;
    let centre = mean(without)?;
    let squares: Vec<f64> = without.iter().map(|value| (value - centre) * (value - centre)).collect();
    let variance = sum(&squares) * (batches - 1.0) / batches;
    (without.len() > 1 && variance.is_finite()).then(|| variance.sqrt())
}

/// The `t` within which Student's distribution has probability `confidence`: two-sided quantile.
///
/// From the beta distribution: `ν/(ν + T²)` is beta with shapes `ν/2` and `½` (Abramowitz & Stegun 1964, 26.7.1).
/// `None` where the confidence is not strictly between 0 and 1 or there is not at least one degree of freedom.
pub fn student_t(confidence: f64, degrees: f64) -> Option<f64> {
    if !(confidence > 0.0 && confidence < 1.0 && degrees >= 1.0) {
        return None;
    }
    // Beyond the range of the beta distribution Student's t is the normal one to nine digits.
    let half = (0.5 * degrees).min(1e6);
    let share = Beta::new(half, 0.5)?.quantile(1.0 - confidence);
    Some((2.0 * half * (1.0 - share) / share).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    // Source: tables of Student's t, Abramowitz & Stegun 1964, table 26.10.
    #[test]
    fn students_t_is_that_of_the_tables() {
        for (confidence, degrees, want) in [
            (0.95, 1.0, 12.706_204_7),
            (0.95, 10.0, 2.228_138_85),
            (0.9, 30.0, 1.697_260_89),
            (0.95, 63.0, 1.998_340_5),
        ] {
            let got = student_t(confidence, degrees).unwrap();
            assert!((got - want).abs() < 1e-6, "{degrees}: {got}");
        }
        assert!((student_t(0.95, 1e9).unwrap() - 1.959_964).abs() < 1e-5);
        assert!(
            student_t(1.0, 5.0).is_none()
                && student_t(0.9, 0.0).is_none()
                && student_t(f64::NAN, 3.0).is_none()
        );
    }

    #[test]
    fn the_jackknife_of_means_is_the_interval_of_batch_means() {
        // Batch means 1, 2, 4, 9 of equal batches; without a batch, the mean of the other three.
        let means = [1.0, 2.0, 4.0, 9.0];
        let without = means.map(|left| (16.0 - left) / 3.0);
        let interval = Interval::jackknife(4.0, &without, 0.95).unwrap();
        // Variance of the four is 38/3; of their mean 38/12.
        assert!((interval.mcse - (38.0_f64 / 12.0).sqrt()).abs() < 1e-14);
        assert!(interval.holds(4.0) && !interval.holds(interval.high + 1e-9));
        assert!(Interval::jackknife(1.0, &[1.0], 0.95).is_none());
    }

    #[test]
    fn squares_keep_above_zero() {
        let interval = Interval::jackknife_of_squares(0.1, &[0.0, 0.1, 0.3], 0.95).unwrap();
        assert_eq!(interval.low, 0.0);
        assert!(interval.high > 0.3);
        assert!(Interval::jackknife_of_squares(-0.1, &[0.1, 0.2], 0.95).is_none());
    }
}
