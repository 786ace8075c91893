//! Text of strangers stays text: in every place where a file can hold one, in everything that is made of it, for every
//! reader that people use.
//!
//! `MAATLAT_HOSTILE_CASES=2000 cargo test --test hostile` tries more texts in more places (24 by default).
#![allow(
    clippy::disallowed_methods,
    clippy::format_push_string,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test may look at the clock and the environment, and may put texts together plainly"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on says so, and a parser that is missing is told"
)]

mod charts;
mod corpus;
mod fields;
mod measured;
mod parsers;
mod poison;
mod portfolio;
#[path = "../common/random.rs"]
mod random;
mod reports;
mod schema;
mod sizes;
mod tables;
mod terminal;

/// Cases of the tests that try many texts.
fn cases() -> usize {
    std::env::var("MAATLAT_HOSTILE_CASES").map_or(24, |count| count.parse().expect("a number of cases"))
}
