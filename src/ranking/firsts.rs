//! Confidence factors: how often a proposal comes first even where the weights suit it best.

use super::block::{Block, Refusal};
use super::chance::{Chance, Shares};
use super::{MOST_DRAWS, MOST_PROPOSALS};

/// Counts who comes first, and nothing else: one pass over the scores, no sorting.
///
/// The confidence factor of proposal `i` is `P(i first | its central weights)` (Lahdelma & Salminen 2001). Take its
/// [`central weights`](super::Standing::central_weights), score the draws again with these weights in place of the
/// drawn ones, give them to a `Firsts`, and read [`Firsts::chance`] of `i`; that of another `k` is the
/// cross-confidence factor of `k` under the weights that suit `i`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Firsts {
    shares: Shares,
    proposals: usize,
    draws: u64,
}

impl Firsts {
    /// Nothing counted yet, for this many proposals.
    ///
    /// # Errors
    /// [`Refusal::Proposals`] unless they are 2 to [`MOST_PROPOSALS`].
    pub fn new(proposals: usize) -> Result<Self, Refusal> {
        if !(2..=MOST_PROPOSALS).contains(&proposals) {
            return Err(Refusal::Proposals);
        }
        Ok(Self { shares: Shares::new(proposals), proposals, draws: 0 })
    }

    /// Adds the draws of a block; only its scores are looked at.
    ///
    /// # Errors
    /// [`Refusal::Rows`], [`Refusal::Lengths`] and [`Refusal::Draws`]; nothing is then added.
    pub fn add(&mut self, block: &Block<'_>) -> Result<(), Refusal> {
        let scores_only = Block { passed: &[], weights: &[], ..*block };
        scores_only.check(self.proposals, false, 0)?;
        let draws = block.draws();
        if self.draws + draws as u64 > MOST_DRAWS {
            return Err(Refusal::Draws);
        }
        // Best score of each draw and how many hold it; NaN never does unless all are NaN.
        let mut best = vec![f64::NAN; draws];
        let mut sharing = vec![0_usize; draws];
        for row in block.scores {
            for ((best, sharing), score) in best.iter_mut().zip(&mut sharing).zip(*row) {
                if *score > *best || (best.is_nan() && !score.is_nan()) {
                    (*best, *sharing) = (*score, 1);
                } else if *score == *best || (best.is_nan() && score.is_nan()) {
                    *sharing += 1;
                }
            }
        }
        for (proposal, row) in block.scores.iter().enumerate() {
            for ((best, sharing), score) in best.iter().zip(&sharing).zip(*row) {
                if *score == *best || best.is_nan() {
                    self.shares.add_part(proposal, 1, *sharing);
                }
            }
        }
        self.draws += draws as u64;
        Ok(())
    }

    /// Joins the counts of other draws.
    ///
    /// # Errors
    /// [`Refusal::Unlike`] for another number of proposals, [`Refusal::Draws`] beyond [`MOST_DRAWS`].
    pub fn merge(&mut self, other: &Self) -> Result<(), Refusal> {
        if self.proposals != other.proposals {
            return Err(Refusal::Unlike);
        }
        if self.draws + other.draws > MOST_DRAWS {
            return Err(Refusal::Draws);
        }
        self.shares.merge(&other.shares);
        self.draws += other.draws;
        Ok(())
    }

    /// Chance that this proposal comes first, a shared first place counting for its share; `None` before the first
    /// draw and for a proposal that is not there.
    pub fn chance(&self, proposal: usize) -> Option<Chance> {
        self.shares.chance(proposal, self.draws)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firsts_and_shared_firsts() {
        let rows: [&[f64]; 3] = [&[1.0, 5.0, f64::NAN, f64::NAN], &[2.0, 5.0, 0.0, f64::NAN], &[f64::NAN; 4]];
        let block = Block { first_draw: 0, scores: &rows, passed: &[], weights: &[] };
        let mut firsts = Firsts::new(3).unwrap();
        firsts.add(&block).unwrap();
        let p = |proposal| 4.0 * firsts.chance(proposal).unwrap().p;
        assert!((p(0) - 5.0 / 6.0).abs() < 1e-12 && (p(1) - 17.0 / 6.0).abs() < 1e-12);
        assert!((p(2) - 1.0 / 3.0).abs() < 1e-12);
        let mut twice = firsts.clone();
        twice.merge(&firsts).unwrap();
        assert_eq!(twice.chance(1).unwrap().p, firsts.chance(1).unwrap().p);
        assert_eq!(Firsts::new(1).unwrap_err(), Refusal::Proposals);
        assert_eq!(Firsts::new(2).unwrap().add(&block), Err(Refusal::Rows));
    }
}
