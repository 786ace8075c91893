//! Measures of inequality between persons: of individual microdata with weights.
//!
//! **Conventions.** Every measure is a function of the weighted distribution: each row holds `wᵢ ≥ 0`, rows of
//! weight 0 are not there, and multiplying all weights by a number changes nothing. Ties share their mean rank. There
//! is no small-sample factor anywhere: each formula is that of a population.
//!
//! Rows are sorted once ([`Presorted`]); then every statistic is a pass over them ([`estimate()`]) under any weights,
//! which is what replicate weights and bootstraps need. [`influence()`] gives what each row adds, for design-based
//! variances.
//!
//! ```
//! use maatlat::inequality::{Statistic, individual::{Presorted, Scratch, estimate}};
//!
//! let presorted = Presorted::new(&[30.0, 10.0, 20.0], None, None);
//! let mut scratch = Scratch::default();
//! let view = presorted.weigh(&[5.0, 80.0, 15.0], &mut scratch);
//! assert!((estimate(Statistic::Gini, &view).unwrap() - 0.166).abs() < 1e-15);
//! ```

mod as_peers;
mod batch;
mod bounds;
mod cumulate;
mod curve;
mod density;
mod design;
mod direct;
mod entropy;
mod estimate;
mod factors;
mod influence;
mod partition;
mod poverty;
mod presorted;
mod settle;
mod shares;
mod slope;
mod sort;
mod student;
mod subgroup;

pub use as_peers::{Printed, convey_gini, convey_share_ratio, rineq_index};
pub use batch::{LANES, gini_counted, gini_replicates};
pub use bounds::GiniBounds;
pub use cumulate::{absolute_concentration, absolute_gini, gini, s_gini_gap};
pub use curve::{Points, concentration_curve, lorenz_curve};
pub use design::{Design, Stratum};
pub use direct::{concentration_of, gini_of};
pub use entropy::{atkinson_ede, generalised_entropy, kolm_ede, weighted_mean};
pub use estimate::estimate;
pub use factors::{Factor, factors};
pub use influence::{Influence, influence, line_of_median, with_known_ranks};
pub use poverty::{fgt, median_gap, watts};
pub use presorted::{Groups, Presorted, RankedView, Scratch, Weighed};
pub use shares::{generalised_lorenz_at, lorenz_at, quantile};
pub use slope::{Line, linear, logit};
pub use student::student_quantile;
pub use subgroup::{Parts, theil_parts};

/// Why a statistic has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoValue {
    /// It is not a statistic of individual data, or what it needs was not given (a rank variable, bounds, a line,
    /// groups), or its parameter makes no sense.
    NotHere,
    /// No row has weight.
    TooFew,
    /// The mean is zero or negative.
    NoMean,
    /// The denominator is zero.
    ZeroDenominator,
    /// Zeros, where the formula needs values above zero.
    Zeros,
    /// Negative values, where the formula needs none.
    Negatives,
    /// The fitted line leaves the scale.
    LineLeavesScale,
    /// The iteration does not settle, or the number is too large for arithmetic.
    DoesNotSettle,
}
