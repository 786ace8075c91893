//! Named random streams, the distributions they feed, and the correlation between groups.
//!
//! A draw is a pure function of (seed, name of the quantity, number of the draw): no state is kept,
//! so blocks of draws may be made in any size, order or thread, and a quantity that is added or
//! taken away leaves every other one as it was.

pub mod constrained;
pub mod copula;
mod dirichlet;
mod distribution;
pub mod estimate;
mod joint;
mod known_answers;
mod log_normal;
pub mod philox;
pub mod resample;
mod stream;
pub mod weights;

pub use dirichlet::Dirichlet;
pub use distribution::{Distribution, Reading, Triple, widen};
pub use joint::{JointWeights, ranges};
pub use known_answers::known_answers;
pub use log_normal::LogNormal;
pub use stream::{Seed, Stream};
