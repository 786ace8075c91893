//! Chances and spreads, each with its Monte Carlo error.

use serde::{Deserialize, Serialize};

/// A probability with the error that comes from using a finite number of draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Chance {
    /// The share of draws in which the event happens, in 0..=1.
    pub p: f64,
    /// Monte Carlo standard error of `p`: √(p(1−p)/N), and for fewer than 20 expected hits or misses the half
    /// width of Wilson's 95% interval divided by 1.96 (Wilson 1927).
    pub mcse: f64,
}

/// The distribution of one quantity over the draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Arithmetic mean over the draws.
    pub mean: f64,
    /// Standard deviation over the draws (n − 1).
    pub sd: f64,
    /// 5% quantile.
    pub q05: f64,
    /// 25% quantile.
    pub q25: f64,
    /// Median.
    pub q50: f64,
    /// 75% quantile.
    pub q75: f64,
    /// 95% quantile.
    pub q95: f64,
    /// Largest Monte Carlo standard error of the quantiles above (binomial order-statistic interval).
    pub mcse: f64,
}
