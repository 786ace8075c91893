//! Timings of the stages.
fn main() {}
