//! Measures of data become results: estimates with intervals, chances with their Monte Carlo error.

mod interval;
mod net_health;

pub use net_health::net_health;
