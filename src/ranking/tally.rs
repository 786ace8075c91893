//! Counts ranks over draws that arrive block by block.

use std::collections::BTreeMap;

use super::block::{Block, Refusal};
use super::centre::Centre;
use super::chance::{Chance, Shares};
use super::gated::{GateCounts, part};
use super::order::Sorter;
use super::pairs::{PairCounts, Pairs};
use super::places::Places;
use super::{MOST_DRAWS, MOST_PROPOSALS, MOST_WEIGHTS};
use crate::math::Moments;

/// Draws whose places are kept side by side before they are counted.
const BATCH: usize = 1024;

/// From one proposal's places to the next; not a power of two, so that the rows do not crowd the same part of the
/// cache.
const STRIDE: usize = BATCH + 32;

/// Draws that are turned from rows into columns at once: one line of the processor's cache.
const TURN: usize = 8;

/// What is counted besides ranks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Pairs whose order is counted.
    pub pairs: Pairs,
    /// Whether blocks say who passes the gates.
    pub gates: bool,
    /// Number of weights that blocks bring, for [`central weights`](super::Standing::central_weights), at most
    /// [`MOST_WEIGHTS`]; 0 for none.
    pub weights: usize,
}

/// Counts of ranks over draws.
///
/// The best score has rank 1. Proposals that tie exactly share: each has the middle of their ranks as its rank in
/// that draw, and an equal part of each of their places. Everything is counted in whole numbers, so tallies of any
/// parts of the draws, joined in any order, are the same; only [`Tally::differences`] needs the blocks to be the
/// same too.
///
/// Memory for `m` proposals: `4m²` bytes for places, once two tie `8m²` more, and 4 to 8 bytes per counted pair. For
/// 5,000 proposals that is 0.1 GB, with ties 0.3 GB, with all pairs 0.4 GB.
#[derive(Clone, Debug)]
pub struct Tally {
    places: usize,
    options: Options,
    pub(super) draws: u64,
    pub(super) held: Places,
    pub(super) top: Shares,
    pub(super) first: Shares,
    pub(super) centre: Centre,
    pub(super) gates: Option<GateCounts>,
    pairs: PairCounts,
    /// By first draw: moments of the differences of the chosen pairs.
    differences: BTreeMap<u64, Vec<Moments>>,
    scratch: Scratch,
}

/// Working space, kept between blocks.
#[derive(Clone, Debug, Default)]
struct Scratch {
    sorter: Sorter,
    /// `[draw of a turn][proposal]`.
    scores: Vec<f64>,
    passes: Vec<bool>,
    halves: Vec<i16>,
    /// `[proposal][draw]`, rows [`STRIDE`] apart.
    rows: Vec<i16>,
    tied: Vec<bool>,
}

impl Tally {
    /// An empty tally for this many proposals (2 to [`MOST_PROPOSALS`]) of which the best `places` count as "top".
    /// More places than proposals put everybody in the top; 0 nobody.
    ///
    /// # Errors
    /// [`Refusal::Proposals`], [`Refusal::Weights`] and [`Refusal::Pair`].
    pub fn new(proposals: usize, places: usize, options: Options) -> Result<Self, Refusal> {
        if !(2..=MOST_PROPOSALS).contains(&proposals) {
            return Err(Refusal::Proposals);
        }
        if options.weights > MOST_WEIGHTS {
            return Err(Refusal::Weights);
        }
        if let Pairs::Chosen(pairs) = &options.pairs
            && !pairs.iter().all(|(i, j)| i != j && i.max(j) < &proposals)
        {
            return Err(Refusal::Pair);
        }
        let gates = options.gates.then(|| GateCounts::new(proposals, places));
        Ok(Self {
            places,
            draws: 0,
            held: Places::new(proposals),
            top: Shares::new(proposals),
            first: Shares::new(proposals),
            centre: Centre::new(proposals, options.weights),
            gates,
            pairs: PairCounts::new(proposals, options.pairs.clone()),
            differences: BTreeMap::new(),
            scratch: Scratch { tied: vec![false; proposals], ..Scratch::default() },
            options,
        })
    }

    /// Number of proposals.
    pub fn proposals(&self) -> usize {
        self.scratch.tied.len()
    }

    /// Number of places that count as "top".
    pub fn places(&self) -> usize {
        self.places
    }

    /// Number of draws so far.
    pub fn draws(&self) -> u64 {
        self.draws
    }

    /// Adds the draws of a block. 1,024 draws at once suit it best, any number is right.
    ///
    /// # Errors
    /// [`Refusal::Rows`] and [`Refusal::Lengths`] where the block is not of the announced shape, [`Refusal::Draws`]
    /// beyond [`MOST_DRAWS`]; nothing is then added.
    pub fn add(&mut self, block: &Block<'_>) -> Result<(), Refusal> {
        block.check(self.proposals(), self.options.gates, self.options.weights)?;
        let draws = block.draws();
        if self.draws + draws as u64 > MOST_DRAWS {
            return Err(Refusal::Draws);
        }
        let mut scratch = std::mem::take(&mut self.scratch);
        for from in (0..draws).step_by(BATCH) {
            self.add_batch(&mut scratch, block, from, (draws - from).min(BATCH));
        }
        self.scratch = scratch;
        self.draws += draws as u64;
        self.note_differences(block);
        Ok(())
    }

    /// Joins a tally of other draws of the same proposals.
    ///
    /// # Errors
    /// [`Refusal::Unlike`] where the two count different things, [`Refusal::Draws`] beyond [`MOST_DRAWS`]; nothing
    /// is then added.
    pub fn merge(&mut self, other: &Self) -> Result<(), Refusal> {
        let alike = self.proposals() == other.proposals()
            && self.places == other.places
            && self.options == other.options;
        if !alike {
            return Err(Refusal::Unlike);
        }
        if self.draws + other.draws > MOST_DRAWS {
            return Err(Refusal::Draws);
        }
        self.draws += other.draws;
        self.held.merge(&other.held);
        self.top.merge(&other.top);
        self.first.merge(&other.first);
        self.centre.merge(&other.centre);
        if let (Some(mine), Some(theirs)) = (&mut self.gates, &other.gates) {
            mine.merge(theirs);
        }
        self.pairs.merge(&other.pairs);
        for (first_draw, moments) in &other.differences {
            self.keep_differences(*first_draw, moments);
        }
        Ok(())
    }

    /// Chance that proposal `i` beats proposal `j`, a tie counting half, with the standard error of that paired
    /// share; `None` before the first draw and for a pair that is not counted.
    pub fn pair(&self, i: usize, j: usize) -> Option<Chance> {
        self.pairs.chance(i, j, self.draws)
    }

    /// Moments of score `i` minus score `j` over the common draws, for each of [`Pairs::Chosen`], in their order.
    /// The spread of this difference, not that of the two scores, says how sure the order is. Blocks are joined in
    /// the order of their first draws.
    pub fn differences(&self) -> Vec<Moments> {
        let mut all = vec![Moments::default(); self.pairs.chosen().len()];
        for block in self.differences.values() {
            all.iter_mut().zip(block).for_each(|(sum, moments)| *sum = sum.merge(*moments));
        }
        all
    }

    /// Puts draws `from..from + count` in order and counts what is seen of them.
    fn add_batch(&mut self, scratch: &mut Scratch, block: &Block<'_>, from: usize, count: usize) {
        let m = scratch.tied.len();
        scratch.tied.fill(false);
        scratch.scores.resize(TURN * m, 0.0);
        scratch.halves.resize(TURN * m, 0);
        scratch.rows.resize(STRIDE * m, 0);
        scratch.passes.resize(if self.options.gates { TURN * m } else { 0 }, false);
        for start in (0..count).step_by(TURN) {
            let turned = (count - start).min(TURN);
            turn(block.scores, from + start, turned, &mut scratch.scores, |score| score);
            turn(block.passed, from + start, turned, &mut scratch.passes, |passed| passed > 0.5);
            for draw in 0..turned {
                scratch.sorter.sort(&scratch.scores[draw * m..(draw + 1) * m]);
                let halves = &mut scratch.halves[draw * m..(draw + 1) * m];
                for (proposal, half) in scratch.sorter.order().zip((0_i16..).step_by(2)) {
                    halves[proposal] = half;
                }
                for tie in scratch.sorter.ties() {
                    // Below 2·MOST_PROPOSALS, so it fits.
                    let half = i16::try_from(tie.first + tie.last).unwrap_or(i16::MAX);
                    for proposal in scratch.sorter.at(tie.first, tie.last + 1) {
                        halves[proposal] = half;
                        scratch.tied[proposal] = true;
                        self.held.tie(proposal, tie.first, tie.last);
                    }
                }
                self.note_top(&scratch.sorter);
                self.note_first(&scratch.sorter, block.weights, from + start + draw);
                if let Some(gates) = &mut self.gates {
                    gates.add(&scratch.sorter, &scratch.passes[draw * m..(draw + 1) * m]);
                }
            }
            for (proposal, row) in scratch.rows.chunks_exact_mut(STRIDE).enumerate() {
                for (draw, half) in row[start..start + turned].iter_mut().enumerate() {
                    *half = scratch.halves[draw * m + proposal];
                }
            }
        }
        for (proposal, row) in scratch.rows.chunks_exact_mut(STRIDE).enumerate() {
            self.held.count(proposal, &row[..count]);
            row[count..].fill(0);
        }
        self.pairs.count(&scratch.rows, STRIDE, count, &scratch.tied);
    }

    /// Who is in the top of one draw; those that tie across its end share what is left of it.
    fn note_top(&mut self, order: &Sorter) {
        let places = self.places.min(order.order().len());
        let across = order.ties().iter().find(|tie| tie.first < places && tie.last >= places);
        let sure = across.map_or(places, |tie| tie.first);
        order.at(0, sure).for_each(|proposal| self.top.add(proposal));
        if let Some(tie) = across {
            let left = part(places, tie.first, tie.size()).unwrap_or_default();
            order
                .at(tie.first, tie.last + 1)
                .for_each(|proposal| self.top.add_part(proposal, left, tie.size()));
        }
    }

    /// Who is first in one draw, and under which weights.
    fn note_first(&mut self, order: &Sorter, weights: &[&[f64]], draw: usize) {
        let size = order.ties().first().filter(|tie| tie.first == 0).map_or(1, |tie| tie.size());
        for proposal in order.at(0, size) {
            self.first.add_part(proposal, 1, size);
            let here = weights.iter().map(|row| row.get(draw).copied().unwrap_or_default());
            self.centre.add(proposal, size, here);
        }
    }

    fn note_differences(&mut self, block: &Block<'_>) {
        let chosen = self.pairs.chosen();
        if chosen.is_empty() || block.draws() == 0 {
            return;
        }
        let moments = chosen.iter().map(|(i, j)| {
            let pairs = block.scores[*i].iter().zip(block.scores[*j]);
            Moments::of(&pairs.map(|(a, b)| a - b).collect::<Vec<_>>())
        });
        let moments: Vec<Moments> = moments.collect();
        self.keep_differences(block.first_draw, &moments);
    }

    fn keep_differences(&mut self, first_draw: u64, moments: &[Moments]) {
        let kept =
            self.differences.entry(first_draw).or_insert_with(|| vec![Moments::default(); moments.len()]);
        kept.iter_mut().zip(moments).for_each(|(sum, moments)| *sum = sum.merge(*moments));
    }
}

/// Turns `count` draws of all rows, from draw `start` on, into one list per draw.
fn turn<T>(rows: &[&[f64]], start: usize, count: usize, columns: &mut [T], as_item: impl Fn(f64) -> T) {
    let m = rows.len();
    for (proposal, row) in rows.iter().enumerate() {
        for (draw, value) in row[start..start + count].iter().enumerate() {
            columns[draw * m + proposal] = as_item(*value);
        }
    }
}

#[cfg(test)]
mod tests;
