//! Who beats whom, counted over draws.

use std::collections::BTreeMap;

use super::chance::{Chance, merge};

/// Rows are counted to a multiple of this, so that no draw is left over for a slow end of the loop.
const LANES: usize = 32;

/// First proposals of pairs that are taken together, so that the other row is fetched once for all of them.
const TILE: usize = 8;

/// Which pairs are counted.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Pairs {
    /// None.
    #[default]
    None,
    /// Every pair: `m(m − 1)/2` counters of 4 bytes, twice that once two proposals tie.
    All,
    /// These, each as two different proposals.
    Chosen(Vec<(usize, usize)>),
}

/// Wins of the first over the second of each pair, and ties.
#[derive(Clone, Debug)]
pub(super) struct PairCounts {
    proposals: usize,
    pairs: Pairs,
    /// Where each of the chosen pairs stands in their list, the smaller number first.
    index: BTreeMap<(usize, usize), usize>,
    wins: Vec<u32>,
    /// Empty until the first tie.
    ties: Vec<u32>,
}

impl PairCounts {
    pub(super) fn new(proposals: usize, pairs: Pairs) -> Self {
        let count = match &pairs {
            Pairs::None => 0,
            Pairs::All => proposals * proposals.saturating_sub(1) / 2,
            Pairs::Chosen(list) => list.len(),
        };
        let mut counts =
            Self { proposals, pairs, index: BTreeMap::new(), wins: vec![0; count], ties: Vec::new() };
        let index = counts.chosen().iter().zip(0..).map(|((i, j), at)| ((*i.min(j), *i.max(j)), at));
        counts.index = index.collect();
        counts
    }

    /// The pairs that are counted one by one.
    pub(super) fn chosen(&self) -> &[(usize, usize)] {
        match &self.pairs {
            Pairs::Chosen(list) => list,
            Pairs::None | Pairs::All => &[],
        }
    }

    /// Adds draws. `rows` holds each proposal's places in halves, `stride` apart, of which the first `draws` count
    /// and the rest up to a multiple of [`LANES`] are 0; `tied` says which proposals tie in any of these draws.
    pub(super) fn count(&mut self, rows: &[i16], stride: usize, draws: usize, tied: &[bool]) {
        let padded = draws.next_multiple_of(LANES);
        let row = |proposal: usize| {
            rows.get(proposal * stride..).and_then(|rest| rest.get(..padded)).unwrap_or_default()
        };
        let may_tie = |i: usize, j: usize| tied.get(i) == Some(&true) && tied.get(j) == Some(&true);
        let (wins, ties) = (&mut self.wins, &mut self.ties);
        let mut add = |at: usize, i: usize, j: usize| {
            let (a, b) = (row(i), row(j));
            let better = smaller(a, b);
            if let Some(count) = wins.get_mut(at) {
                *count += better;
            }
            if may_tie(i, j) {
                let equal = draws as u32 - better - smaller(b, a);
                if equal > 0 && ties.is_empty() {
                    ties.resize(wins.len(), 0);
                }
                if let Some(count) = ties.get_mut(at) {
                    *count += equal;
                }
            }
        };
        match &self.pairs {
            Pairs::None => {}
            Pairs::Chosen(list) => list.iter().enumerate().for_each(|(at, (i, j))| add(at, *i, *j)),
            Pairs::All => {
                let m = self.proposals;
                for tile in (0..m).step_by(TILE) {
                    for j in tile + 1..m {
                        for i in tile..j.min(tile + TILE) {
                            add(place(m, i, j), i, j);
                        }
                    }
                }
            }
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        merge(&mut self.wins, &other.wins);
        if self.ties.is_empty() {
            self.ties.clone_from(&other.ties);
        } else {
            merge(&mut self.ties, &other.ties);
        }
    }

    /// Chance that `i` beats `j`, a tie counting half; `None` for a pair that was not counted.
    pub(super) fn chance(&self, i: usize, j: usize, draws: u64) -> Option<Chance> {
        let (low, high) = (i.min(j), i.max(j));
        let at = match &self.pairs {
            Pairs::All if low < high && high < self.proposals => place(self.proposals, low, high),
            Pairs::All | Pairs::None => return None,
            Pairs::Chosen(_) => *self.index.get(&(low, high))?,
        };
        let counted_as = self.chosen().get(at).copied().unwrap_or((low, high));
        let turned = counted_as != (i, j);
        let wins = u64::from(*self.wins.get(at)?);
        let ties = u64::from(self.ties.get(at).copied().unwrap_or(0));
        let wins = if turned { draws.saturating_sub(wins + ties) } else { wins };
        Chance::of(wins as f64 + 0.5 * ties as f64, wins as f64 + 0.25 * ties as f64, draws)
    }
}

/// Place of the pair `i < j` in the list of all pairs of `m`, by `i` and then by `j`.
fn place(m: usize, i: usize, j: usize) -> usize {
    i * (2 * m - i - 1) / 2 + j - i - 1
}

/// In how many draws `a` stands before `b`. Rows of one batch, so the small counter is large enough; as wide as the
/// places themselves, it lets eight draws and more be compared by one instruction.
fn smaller(a: &[i16], b: &[i16]) -> u32 {
    u32::from(a.iter().zip(b).fold(0_u16, |count, (a, b)| count + u16::from(a < b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_pairs_count_up() {
        let mut at = 0;
        for i in 0..7 {
            for j in i + 1..7 {
                assert_eq!(place(7, i, j), at);
                at += 1;
            }
        }
    }

    #[test]
    fn wins_and_ties_of_three() {
        let mut rows = vec![0; 3 * 40];
        rows[..2].copy_from_slice(&[0, 1]);
        rows[40..42].copy_from_slice(&[2, 1]);
        rows[80..82].copy_from_slice(&[4, 4]);
        for pairs in [Pairs::All, Pairs::Chosen(vec![(1, 0), (0, 2), (1, 2)])] {
            let mut counts = PairCounts::new(3, pairs);
            counts.count(&rows, 40, 2, &[true, true, false]);
            let p = |i, j| counts.chance(i, j, 2).unwrap();
            assert_eq!((p(0, 1).p, p(1, 0).p, p(0, 2).p, p(2, 1).p), (0.75, 0.25, 1.0, 0.0));
            // Shares 1 and ½: variance 1/16.
            assert_eq!(p(0, 1).mcse, (0.0625_f64 / 2.0).sqrt());
            assert_eq!(p(0, 1).mcse, p(1, 0).mcse);
            assert!(counts.chance(1, 1, 2).is_none() && counts.chance(0, 3, 2).is_none());
        }
    }
}
