//! What changed between two measurements of the same persons.
//!
//! **Conventions.** Every row is one person (or household) with an outcome before and an outcome after, and one weight
//! for both. Each measure ranks people by its own variable in each year; only where the formula says so are they kept in
//! the order of before. Nothing here knows whether more is better: whoever calls turns it.

mod bands;
mod curves;
mod fifths;
mod redistribution;

pub use bands::{Band, relative_change};
pub use curves::{dominates, generalised_lorenz};
pub use fifths::quantile_of;
pub use redistribution::{Paired, Redistribution};
