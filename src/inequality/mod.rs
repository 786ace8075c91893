//! Measures of inequality between the groups of one stratum, and of what an innovation does to them.
//!
//! **Conventions.** Groups come in the order of the rubric, for an ordered stratum the most
//! disadvantaged first. `p` are population shares, `X` ridits, `y` the outcome of each group turned
//! so that higher is better: whoever calls turns it. A positive index then always means that the
//! better placed have more. All measures are between groups; inequality inside a group is not seen.
//!
//! A measure looks at one slice: one value per group. A run computes them over columns of draws, from
//! the coefficients prepared here. Groups are few, so sums over them run from the first to the last.

pub mod change;
pub mod gain;
pub mod grouped;
pub mod individual;
mod measure;
pub mod net_health;
mod ordered;
pub mod outcome;
mod rank;
mod statistic;
mod unordered;

pub use measure::Measure;
pub use ordered::Ordered;
pub use rank::{Ridits, ridits};
pub use statistic::{Fit, Statistic, Weighting};
pub use unordered::Unordered;

/// `Σ cⱼ·yⱼ` from the first group to the last.
#[inline]
fn combine(coefficients: &[f64], y: &[f64]) -> f64 {
    debug_assert_eq!(coefficients.len(), y.len());
    coefficients.iter().zip(y).fold(0.0, |sum, (c, y)| sum + c * y)
}
