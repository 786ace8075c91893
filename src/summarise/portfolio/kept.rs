//! The first draws of every contender, kept: what other weights, averages or answers would make of the same worlds.

use std::collections::BTreeMap;

use ndarray::Array2;

use super::tree::Tree;
use super::worlds::{Contender, Field, Wanted};
use crate::draw::Seed;
use crate::evaluate::BLOCK;
use crate::plan::ColumnId;

/// Bytes that kept scores may take; with more proposals fewer draws are kept.
const MOST_BYTES: usize = 192 << 20;
/// Draws that are kept at most: the error of an expected rank is then a 64th of the spread of the rank.
const MOST_DRAWS: usize = 4 * BLOCK;

/// The kept draws.
pub(in crate::summarise) struct Kept {
    /// Number of draws, a multiple of a block.
    pub(in crate::summarise) draws: usize,
    /// Totals as drawn, per contender.
    pub(in crate::summarise) totals: Vec<Vec<f64>>,
    /// The trees, per contender.
    pub(super) trees: Vec<Tree>,
    /// Scores by the index of their criterion, per contender.
    pub(super) scores: Vec<BTreeMap<usize, Vec<f64>>>,
}

impl Kept {
    /// Draws what is kept; `None` where there are so many proposals that not even one block fits.
    pub(super) fn of(contenders: &[Contender<'_>], seed: &Seed) -> Option<Self> {
        let criteria = contenders.first()?.plan.criteria.len().max(1) + 1;
        let blocks = MOST_BYTES / (contenders.len() * criteria * BLOCK * size_of::<f64>());
        let draws = MOST_DRAWS.min(blocks * BLOCK);
        if draws == 0 {
            return None;
        }
        let trees: Option<Vec<_>> = contenders.iter().map(|contender| Tree::of(contender.plan)).collect();
        let index = |contender: &Contender<'_>| -> BTreeMap<ColumnId, usize> {
            let scores = contender.plan.criteria.iter().enumerate();
            scores.filter_map(|(c, criterion)| Some((criterion.score?, c))).collect()
        };
        let index: Vec<_> = contenders.iter().map(index).collect();
        let mut kept = Self {
            draws,
            totals: vec![Vec::with_capacity(draws); contenders.len()],
            trees: trees?,
            scores: vec![BTreeMap::new(); contenders.len()],
        };
        Field::new(contenders, seed, Wanted::Scores).each(draws, |_, worlds| {
            for (number, scores) in worlds.scores.iter().enumerate() {
                kept.totals[number].extend(worlds.totals.row(number));
                for (column, values) in scores {
                    if let Some(c) = index[number].get(column) {
                        let scores =
                            kept.scores[number].entry(*c).or_insert_with(|| Vec::with_capacity(draws));
                        scores.extend_from_slice(values);
                    }
                }
            }
        });
        Some(kept)
    }

    /// The totals of a contender under another tree.
    pub(super) fn totals_of(&self, number: usize, tree: &Tree) -> Vec<f64> {
        let scores = &self.scores[number];
        tree.totals(self.draws, &|criterion| scores.get(&criterion).map(Vec::as_slice))
    }

    /// The totals of every contender, each under its own tree changed in the same way.
    pub(super) fn under(&self, change: impl Fn(&Tree) -> Option<Tree>) -> Option<Vec<Vec<f64>>> {
        let totals = |(number, tree): (usize, &Tree)| Some(self.totals_of(number, &change(tree)?));
        self.trees.iter().enumerate().map(totals).collect()
    }
}

/// The totals of one contender in the draws that are kept.
pub(in crate::summarise) fn kept_totals(
    contender: &Contender<'_>,
    seed: &Seed,
    draws: usize,
) -> Option<Vec<f64>> {
    let mut totals = Vec::with_capacity(draws);
    Field::new(&[*contender], seed, Wanted::Total).each(draws, |_, worlds| {
        totals.extend(worlds.totals.iter().take(worlds.draws));
    });
    (totals.len() == draws).then_some(totals)
}

/// Expected ranks of rows of totals, ties at the mean of their places; `left_out` takes no part and has no rank (NaN).
pub(super) fn expected_ranks(totals: &[Vec<f64>], left_out: Option<usize>) -> Vec<f64> {
    let draws = totals.first().map_or(0, Vec::len);
    let mut halves = vec![0_u64; totals.len()];
    let mut order: Vec<usize> = (0..totals.len()).filter(|n| Some(*n) != left_out).collect();
    let mut here = vec![0.0; totals.len()];
    for draw in 0..draws {
        here.iter_mut().zip(totals).for_each(|(here, totals)| *here = totals[draw]);
        order.sort_by(|a, b| here[*b].total_cmp(&here[*a]));
        let mut place = 0;
        while place < order.len() {
            let total = here[order[place]];
            let end = place + order[place..].iter().take_while(|n| here[**n] == total).count();
            order[place..end].iter().for_each(|n| halves[*n] += (place + end + 1) as u64);
            place = end;
        }
    }
    let mean = |halves: &u64| *halves as f64 / (2 * draws.max(1)) as f64;
    let mut ranks: Vec<_> = halves.iter().map(mean).collect();
    if let Some(rank) = left_out.and_then(|n| ranks.get_mut(n)) {
        *rank = f64::NAN;
    }
    ranks
}

/// Who is among the first `fund` by expected rank; those that tie for the last place are all in.
pub(super) fn top_of(ranks: &[f64], fund: usize) -> Vec<bool> {
    let mut sorted: Vec<f64> = ranks.iter().copied().filter(|rank| !rank.is_nan()).collect();
    sorted.sort_by(f64::total_cmp);
    let line = fund.checked_sub(1).and_then(|last| sorted.get(last)).copied().unwrap_or(f64::INFINITY);
    ranks.iter().map(|rank| *rank <= line).collect()
}

/// Who is in the top of each draw: 1, 0, or the part of a place that those who tie for the last places share.
pub(super) fn in_top(totals: &Array2<f64>, fund: usize) -> Array2<f64> {
    let mut top = Array2::zeros(totals.dim());
    let mut order: Vec<usize> = (0..totals.nrows()).collect();
    for (totals, mut top) in totals.columns().into_iter().zip(top.columns_mut()) {
        order.sort_by(|a, b| totals[*b].total_cmp(&totals[*a]));
        let mut place = 0;
        while place < fund.min(order.len()) {
            let total = totals[order[place]];
            let end = place + order[place..].iter().take_while(|n| totals[**n] == total).count();
            let share = ((fund - place) as f64 / (end - place) as f64).min(1.0);
            order[place..end].iter().for_each(|n| top[*n] = share);
            place = end;
        }
    }
    top
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_by_hand() {
        // Draw 1: a 3, b 2, c 1. Draw 2: a and b tie at the top. Draw 3: c first, a and b tie behind it.
        let totals = [vec![3.0, 5.0, 0.0], vec![2.0, 5.0, 0.0], vec![1.0, 4.0, 9.0]];
        let ranks = expected_ranks(&totals, None);
        assert_eq!(ranks, [(1.0 + 1.5 + 2.5) / 3.0, (2.0 + 1.5 + 2.5) / 3.0, (3.0 + 3.0 + 1.0) / 3.0]);
        let without = expected_ranks(&totals, Some(0));
        assert!(without[0].is_nan());
        assert_eq!(without[1..], [(1.0 + 1.0 + 2.0) / 3.0, (2.0 + 2.0 + 1.0) / 3.0]);
    }

    #[test]
    fn those_who_tie_share_the_last_places() {
        // Two places. Draw 1: one above, three tie for the other place. Draw 2: clear.
        let totals =
            Array2::from_shape_vec((4, 2), vec![9.0, 1.0, 5.0, 2.0, 5.0, 3.0, 5.0, 4.0]).unwrap_or_default();
        let third = 1.0 / 3.0;
        let expected = vec![1.0, 0.0, third, 0.0, third, 1.0, third, 1.0];
        assert_eq!(in_top(&totals, 2), Array2::from_shape_vec((4, 2), expected).unwrap_or_default());
    }

    #[test]
    fn a_tie_for_the_last_place_lets_both_in() {
        assert_eq!(top_of(&[1.0, 2.5, 2.5, 4.0], 2), [true, true, true, false]);
        assert_eq!(top_of(&[1.0, f64::NAN, 2.0, 3.0], 2), [true, false, true, false]);
        assert_eq!(top_of(&[1.0, 2.0], 0), [true, true]);
    }
}
