//! Ranks of proposals over draws: who is probably best, who is probably among the best `k`, and how sure that is.
//!
//! One draw is one possible world, shared by all proposals of a call. [`Tally`] takes draws block by block and
//! keeps whole-number counts, so that any split of the draws over threads gives the same numbers; [`Standing`] says
//! what they mean for a proposal. [`stopping`] asks whether more draws could still change what matters,
//! [`mod@line`] sorts proposals into those above, at and below the funding line, [`exact`] holds the answers that
//! need no draws, and [`confidence_sets`] gives rank intervals that hold for all proposals at once.
//!
//! **Ties.** Scores tie when they are exactly equal. Nothing here depends on the order in which proposals are
//! given: those that tie share ranks, places and chances equally.

mod block;
mod centre;
mod chance;
pub mod confidence_sets;
pub mod exact;
mod firsts;
mod gated;
pub mod line;
pub mod lottery;
mod order;
mod pairs;
mod places;
mod standing;
pub mod stopping;
mod tally;

pub use block::{Block, Refusal};
pub use chance::{Chance, Mean, draws_for};
pub use firsts::Firsts;
pub use gated::Gated;
pub use pairs::Pairs;
pub use places::rank_quantile;
pub use standing::{PERCENTAGES, Standing, entropy};
pub use tally::{Options, Tally};

/// The most proposals that are ranked together.
pub const MOST_PROPOSALS: usize = 5_000;

/// The most weights whose means are kept.
pub const MOST_WEIGHTS: usize = 1_000;

/// The most draws a tally takes: its counters cannot overflow below.
pub const MOST_DRAWS: u64 = 1 << 22;
