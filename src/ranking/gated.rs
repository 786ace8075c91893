//! Ranks where gates decide who takes part at all.

use super::chance::{Chance, Mean, Shares, mean_of_halves, merge};
use super::order::Sorter;

/// What gates make of a proposal's place. All are over the same draws as its score, and in each draw everybody's
/// gates count, not only its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gated {
    /// Chance that it passes its gates.
    pub passes: Chance,
    /// Chance that its score is among the best `k` of all proposals, and it passes.
    pub top_and_passes: Chance,
    /// Chance that it passes and is among the best `k` of those that pass: what is funded if failing proposals make
    /// room.
    pub top_of_passing: Chance,
    /// Expected rank where those that pass in a draw are ranked by score, and those that fail share the last places.
    pub expected_rank: Mean,
}

/// Counts behind [`Gated`].
#[derive(Clone, Debug)]
pub(super) struct GateCounts {
    places: usize,
    passes: Shares,
    top_and_passes: Shares,
    top_of_passing: Shares,
    /// Sums of the place in halves, and of its square.
    halves: Vec<[u64; 2]>,
}

impl GateCounts {
    pub(super) fn new(proposals: usize, places: usize) -> Self {
        let shares = || Shares::new(proposals);
        Self {
            places,
            passes: shares(),
            top_and_passes: shares(),
            top_of_passing: shares(),
            halves: vec![[0; 2]; proposals],
        }
    }

    /// Adds one draw: the order of all, and who passes.
    pub(super) fn add(&mut self, order: &Sorter, passes: &[bool]) {
        let passing = |first, end| {
            order.at(first, end).filter(|proposal| passes.get(*proposal).copied().unwrap_or_default())
        };
        let mut place = 0;
        for (first, end) in order.runs() {
            let size = passing(first, end).count();
            for proposal in passing(first, end) {
                self.passes.add(proposal);
                if let Some(part) = part(self.places, first, end - first) {
                    self.top_and_passes.add_part(proposal, part, end - first);
                }
                if let Some(part) = part(self.places, place, size) {
                    self.top_of_passing.add_part(proposal, part, size);
                }
                self.stand(proposal, 2 * place + size - 1);
            }
            place += size;
        }
        if place < passes.len() {
            let failing = passes.iter().enumerate().filter(|(_, passes)| !**passes);
            for (proposal, _) in failing {
                self.stand(proposal, place + passes.len() - 1);
            }
        }
    }

    fn stand(&mut self, proposal: usize, halves: usize) {
        if let Some([sum, squares]) = self.halves.get_mut(proposal) {
            *sum += halves as u64;
            *squares += (halves * halves) as u64;
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.passes.merge(&other.passes);
        self.top_and_passes.merge(&other.top_and_passes);
        self.top_of_passing.merge(&other.top_of_passing);
        for (mine, theirs) in self.halves.iter_mut().zip(&other.halves) {
            merge(mine, theirs);
        }
    }

    /// What was counted for one proposal over this many draws.
    pub(super) fn of(&self, proposal: usize, draws: u64) -> Option<Gated> {
        let [sum, squares] = *self.halves.get(proposal)?;
        Some(Gated {
            passes: self.passes.chance(proposal, draws)?,
            top_and_passes: self.top_and_passes.chance(proposal, draws)?,
            top_of_passing: self.top_of_passing.chance(proposal, draws)?,
            expected_rank: mean_of_halves(1.0, sum, squares, draws)?,
        })
    }
}

/// How many of the first `places` fall to a run of `size` that starts at `first`; `None` for none.
pub(super) fn part(places: usize, first: usize, size: usize) -> Option<usize> {
    places.checked_sub(first).filter(|left| *left > 0).map(|left| left.min(size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failing_proposals_make_room() {
        let (mut counts, mut order) = (GateCounts::new(4, 2), Sorter::default());
        // The best fails; 1 and 2 tie; 3 is last.
        order.sort(&[9.0, 5.0, 5.0, 1.0]);
        counts.add(&order, &[false, true, true, true]);
        let of = |proposal| counts.of(proposal, 1).unwrap();
        let ranks: Vec<f64> = (0..4).map(|proposal| of(proposal).expected_rank.value).collect();
        assert_eq!(ranks, [4.0, 1.5, 1.5, 3.0]);
        let top: Vec<f64> = (0..4).map(|proposal| of(proposal).top_of_passing.p).collect();
        assert_eq!(top, [0.0, 1.0, 1.0, 0.0]);
        let both: Vec<f64> = (0..4).map(|proposal| of(proposal).top_and_passes.p).collect();
        assert_eq!(both, [0.0, 0.5, 0.5, 0.0]);
        assert_eq!((of(0).passes.p, of(3).passes.p), (0.0, 1.0));
    }

    #[test]
    fn those_that_fail_share_the_last_places() {
        let (mut counts, mut order) = (GateCounts::new(3, 1), Sorter::default());
        order.sort(&[9.0, 5.0, 1.0]);
        counts.add(&order, &[false, false, false]);
        assert!((0..3).all(|proposal| counts.of(proposal, 1).unwrap().expected_rank.value == 2.0));
        assert!((0..3).all(|proposal| counts.of(proposal, 1).unwrap().top_of_passing.p == 0.0));
    }
}
