//! What an answer hangs on: which inputs move it, what would turn it, and what would be worth knowing.
//!
//! | question | file |
//! |---|---|
//! | which group of inputs makes the answer uncertain | [`sobol`], and [`shapley`] where shares must add up |
//! | how little has to change before two options swap places | [`flip`] |
//! | what knowing an input better would be worth | [`information`] |
//!
//! Everything works on plain columns of draws. Nothing here draws inputs or calls a model by itself, and no estimate is
//! pushed back into the range that its estimand has: an index of −0.02 ± 0.03 says more than a clamped 0.

pub mod flip;
pub mod information;
pub mod interval;
pub mod shapley;
pub mod sobol;

pub use interval::Interval;
