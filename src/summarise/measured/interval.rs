//! From draws to an interval with its Monte Carlo error.

use statrs::distribution::{Binomial, DiscreteCDF};

use crate::math::Moments;
use crate::summarise::error::{Z95, quantile};
use crate::summarise::results::measured::Interval;

/// Reads intervals of one coverage off columns of draws of one length.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    draws: usize,
    /// Probabilities of the two limits.
    at: [f64; 2],
    /// For each limit, between which shares of the sorted draws it lies with 95% confidence.
    enclosing: [(f64, f64); 2],
}

impl Limits {
    /// For intervals of this coverage (such as 0.95) from this many draws.
    ///
    /// The number of draws below the true p-quantile is Binomial(N, p); its 2.5% and 97.5% points are ranks, and the values
    /// at these ranks enclose the quantile whatever the distribution (Conover 1999, §3.2). Only whole numbers come from the
    /// library.
    pub(super) fn new(level: f64, draws: usize) -> Self {
        let n = draws.max(2) as u64;
        let tail = 0.5 * (1.0 - level);
        let at = [tail, 1.0 - tail];
        let enclosing = at.map(|p| {
            let ranks = Binomial::new(p, n).map(|b| (b.inverse_cdf(0.025), b.inverse_cdf(0.975)));
            let (low, high) = ranks.unwrap_or((0, n));
            let share = |rank: u64| (rank.min(n - 1) as f64) / (n - 1) as f64;
            (share(low), share(high))
        });
        Self { draws, at, enclosing }
    }

    /// The estimate `value` with the standard deviation of `draws` as its standard error and their quantiles as limits.
    /// Sorts the draws. Without limits if the number of draws is another than announced (some had no value).
    pub(super) fn percentile(&self, value: f64, draws: &mut [f64]) -> Interval {
        if draws.len() != self.draws || draws.is_empty() {
            return point(value);
        }
        let se = Moments::of(draws).standard_deviation();
        draws.sort_unstable_by(f64::total_cmp);
        let [lower, upper] = self.at.map(|p| quantile(draws, p));
        Interval { value, se, lower: Some(lower), upper: Some(upper), mcse: Some(self.mcse(draws)) }
    }

    /// Largest Monte Carlo standard error of the two limits, from sorted draws.
    pub(super) fn mcse(&self, sorted: &[f64]) -> f64 {
        let half = |(low, high)| (quantile(sorted, high) - quantile(sorted, low)) / (2.0 * Z95);
        self.enclosing.into_iter().map(half).fold(0.0, f64::max)
    }
}

/// An estimate without an interval.
pub(super) const fn point(value: f64) -> Interval {
    Interval { value, se: None, lower: None, upper: None, mcse: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_of_a_uniform_grid() {
        let mut draws: Vec<f64> = (0..=10_000).rev().map(|i| f64::from(i) / 10_000.0).collect();
        let found = Limits::new(0.95, draws.len()).percentile(0.5, &mut draws);
        assert!((found.lower.unwrap() - 0.025).abs() < 1e-12 && (found.upper.unwrap() - 0.975).abs() < 1e-12);
        assert!((found.se.unwrap() - (1.0_f64 / 12.0).sqrt()).abs() < 1e-4);
        // √(0.025·0.975/N) for a density of 1.
        assert!((found.mcse.unwrap() - 0.001_56).abs() < 3e-5, "{:?}", found.mcse);
    }

    #[test]
    fn draws_that_are_missing_leave_no_interval() {
        assert_eq!(Limits::new(0.9, 100).percentile(1.0, &mut [1.0; 99]), point(1.0));
        assert_eq!(Limits::new(0.9, 0).percentile(1.0, &mut []), point(1.0));
    }
}
