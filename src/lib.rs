//! maatlat (Dutch for yardstick) says whether an innovation narrows or widens inequality, and how sure we are.
//!
//! A **rubric** says how to judge, a **proposal** gives facts per population group, **ratings** are the answers of one
//! or more assessors. maatlat draws thousands of possible worlds from the stated ranges and writes a report whose every
//! number can be traced, recomputed and defended. Its headline is a probability: the chance that the gap widens.
//!
//! # The way through the house
//!
//! ```text
//! read ──▶ check ──▶ plan ──▶ draw ──▶ evaluate ──▶ summarise ──▶ report
//! ```
//!
//! Each arrow is a type, and each stage a module with the name of its verb. No stage prints, reads a clock or looks at
//! the environment; a mistake in the user's files is a [`diagnostic`], never an error and never only the first one.
//!
//! # Example
//!
//! A rubric without a total, and a proposal with one group table: what is the chance that the gap widens?
//!
//! ```
//! use maatlat::diagnostic::Source;
//! use maatlat::summarise::{Settings, score};
//!
//! let rubric = r#"
//! maatlat = "rubric/1"
//! id = "guardrail"
//! version = "1.0.0"
//! title = "Guardrail"
//! languages = ["en"]
//! limits = ["Looks at the gap and at nothing else."]
//!
//! [[evidence]]
//! id = "A"
//! text = "Measured here"
//! factor = 1.0
//!
//! [[scale]]
//! id = "levels"
//! kind = "numbers"
//! min = 0
//! max = 4
//!
//! [[dimension]]
//! id = "D1"
//! name = "Monitoring"
//!
//! [[criterion]]
//! id = "C1"
//! dimension = "D1"
//! scale = "levels"
//! name = "Monitoring"
//! question = "Is the gap watched?"
//!
//! [[gate]]
//! id = "G1"
//! name = "The gap does not widen"
//! text = "The gap does not widen by more than the smallest change that counts."
//! for_each = "s in strata"
//! fails_when = "s.gap_change > materiality"
//! effect = "cap"
//! effect_text = "No positive advice."
//! on_fail = "redesign"
//!
//! [[verdict]]
//! id = "redesign"
//! name = "Redesign"
//! text = "The gap probably widens."
//! when = 'G1 == "fail"'
//!
//! [[verdict]]
//! id = "no-objection"
//! name = "No objection"
//! text = "The gap probably does not widen."
//! when = 'G1 != "fail"'
//! "#;
//!
//! let proposal = r#"
//! maatlat = "proposal/1"
//! id = "bus"
//! title = "A bus to the clinic"
//! target_population = 2000
//! outcome = { name = "Sees a doctor in time", unit = "%", better = "higher", min = 0, max = 100 }
//!
//! [[stratum]]
//! id = "income"
//! name = "income"
//! axis = "socio-economic"
//! ordered = true
//! group = [
//!   { id = "low", name = "low", size = 1000, baseline = 50, uptake = [0.2, 0.4, 0.6], benefit = [5, 10, 20], effect_on_non_users = 0, evidence = "A" },
//!   { id = "high", name = "high", size = 1000, baseline = 70, uptake = [0.1, 0.2, 0.3], benefit = [5, 10, 20], effect_on_non_users = 0, evidence = "A" },
//! ]
//! "#;
//!
//! let sources = [Source::new("rubric.toml", rubric.into()), Source::new("proposal.toml", proposal.into())];
//! let (checked, diagnostics) = maatlat::check::open(&sources);
//! assert!(!diagnostics.has_errors(), "{diagnostics:?}");
//!
//! let call = checked.call.expect("one rubric and one proposal make a call");
//! let results = score(&call, &Settings { robustness: false, ..Settings::default() });
//! let income = &results.proposals[0].strata[0];
//! let widens = income.measures[0].p_widens;
//! println!("The gap widens with a chance of {:.0}% (± {:.1} by chance).", 100.0 * widens.p, 196.0 * widens.mcse);
//! assert!(widens.p < 0.15, "the bus reaches low incomes twice as well");
//! ```

/// The examples of the README, so that they keep compiling.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod check;
pub mod cli;
pub mod diagnostic;
mod digest;
pub mod draw;
pub mod evaluate;
pub mod explain;
pub mod inequality;
pub mod limits;
pub mod math;
pub mod model;
pub mod panel;
pub mod plan;
pub mod ranking;
pub mod read;
pub mod report;
pub mod rules;
pub mod sensitivity;
pub mod summarise;
pub mod text;
