//! Draws as they arrive, and why they may be refused.

use super::{MOST_DRAWS, MOST_PROPOSALS, MOST_WEIGHTS};

/// Some consecutive draws of all proposals; the same draw stands at the same place of every row.
#[derive(Clone, Copy, Debug)]
pub struct Block<'a> {
    /// Number of its first draw in the run.
    pub first_draw: u64,
    /// Scores, one row per proposal, one value per draw, higher is better. Any number is allowed: equal scores tie,
    /// and NaN (no score in this draw) ties for the last places.
    pub scores: &'a [&'a [f64]],
    /// Whether the proposal passes its gates, one row per proposal: above ½ for yes, anything else (also NaN) for no.
    /// Empty where gates are not tallied.
    pub passed: &'a [&'a [f64]],
    /// Weights of the criteria in force in the draw, one row per criterion, each in [0, 1] (what is outside is
    /// taken at the nearer end, NaN as 0). Empty where weights are not tallied.
    pub weights: &'a [&'a [f64]],
}

impl Block<'_> {
    /// Number of draws; 0 for no rows.
    pub fn draws(&self) -> usize {
        self.scores.first().map_or(0, |row| row.len())
    }

    /// Whether it has these rows, all of one length.
    pub(super) fn check(&self, proposals: usize, gates: bool, weights: usize) -> Result<(), Refusal> {
        let wanted = [proposals, if gates { proposals } else { 0 }, weights];
        let given = [self.scores.len(), self.passed.len(), self.weights.len()];
        if wanted != given {
            return Err(Refusal::Rows);
        }
        let draws = self.draws();
        let rows = self.scores.iter().chain(self.passed).chain(self.weights);
        if rows.into_iter().all(|row| row.len() == draws) { Ok(()) } else { Err(Refusal::Lengths) }
    }
}

/// Why draws, or the wish to count them, were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Ranks need two proposals, and are counted for at most [`MOST_PROPOSALS`].
    #[error("there must be 2 to {MOST_PROPOSALS} proposals")]
    Proposals,
    /// More than [`MOST_WEIGHTS`] weights.
    #[error("there are more than {MOST_WEIGHTS} weights")]
    Weights,
    /// A pair names a proposal that is not there, or one proposal twice.
    #[error("a pair names a proposal twice or one that is not there")]
    Pair,
    /// A block has another number of rows than was announced.
    #[error("a block has not the rows that were announced")]
    Rows,
    /// Rows of a block differ in length.
    #[error("rows of a block differ in length")]
    Lengths,
    /// More than [`MOST_DRAWS`] draws.
    #[error("there are more than {MOST_DRAWS} draws")]
    Draws,
    /// Two tallies of different proposals, places or options cannot be joined.
    #[error("tallies of different things cannot be joined")]
    Unlike,
}
