//! Measures of data become results: estimates with intervals, chances with their Monte Carlo error.

pub mod change;
mod interval;
pub mod net_health;
pub mod sample;
