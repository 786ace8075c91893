//! Measures of data become results: estimates with intervals, chances with their Monte Carlo error.

pub mod grouped;
mod interval;
mod net_health;
pub mod sample;

pub use grouped::grouped;
pub use net_health::net_health;
pub use sample::sample;
