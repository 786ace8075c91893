//! Draws become results: quantiles, probabilities, Monte Carlo errors, robustness and drivers.

pub mod results;
