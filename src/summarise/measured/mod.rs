//! Inequality measured in data: a study becomes results, estimates with intervals and chances with their Monte Carlo
//! error.

pub mod change;
pub mod grouped;
mod interval;
pub mod net_health;

pub use grouped::grouped;
