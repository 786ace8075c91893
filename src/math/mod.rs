//! The mathematics every other room may call, and the only room that computes an elementary function.
//!
//! The platform's `ln`, `exp` or `pow` may differ in the last bit between machines and compilers, so
//! a report could not be recomputed elsewhere. Here each of them is a named implementation (pure
//! Rust, version pinned), each sum has a fixed order, and [`known_answers()`] pins the bits.
//!
//! Nothing in this room panics, allocates beyond its stated tables, or gives another result on another processor.

pub mod beta;
mod elementary;
pub mod gamma;
mod histogram;
mod known_answers;
pub mod normal;
mod sum;
mod wide;

pub use elementary::{
    cos, erf, erfc, exp, exp_m1, exp2, ln, ln_1p, ln_gamma, log2, log10, pow, powi, sin, tanh,
};
pub use histogram::{BINS, Sketch};
pub use known_answers::known_answers;
pub use sum::{Comoments, Moments, mean, sum, weighted_sum};
pub use wide::widest;
