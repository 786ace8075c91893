//! Inequality measured in data: a study becomes results.

pub mod grouped;

pub use grouped::grouped;
