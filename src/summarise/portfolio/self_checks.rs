//! What is computed twice in every ranking: by draws, and in closed form.

use crate::draw::{Seed, Stream, weights};
use crate::ranking::exact::{self, Weights};
use crate::ranking::{Block, Options, Pairs, Tally};
use crate::summarise::results::SelfCheck;

use super::standings::Ranks;

/// Draws of the example.
const DRAWS: usize = 10_000;
/// Largest distance that chance may make, in standard errors, over all figures of the example.
const MOST: f64 = 4.5;
/// Five proposals on three criteria, none of which is best on all.
const RATINGS: [[f64; 3]; 5] =
    [[0.80, 0.55, 0.30], [0.40, 0.75, 0.60], [0.65, 0.60, 0.55], [0.30, 0.45, 0.95], [0.60, 0.50, 0.50]];

/// The checks.
pub(super) fn of(seed: &Seed, ranks: &Ranks) -> Vec<SelfCheck> {
    let mut checks = Vec::new();
    checks.extend(example(seed));
    checks.extend(sums(ranks));
    checks
}

/// An example whose expected ranks are known exactly, drawn with the seed of this run and counted by the same code.
fn example(seed: &Seed) -> Option<SelfCheck> {
    let mut drawn: Vec<Vec<f64>> = (0..3)
        .map(|c| {
            let mut uniforms = vec![0.0; DRAWS];
            Stream::new(seed, &format!("self-check/weight/{c}")).fill_uniform(0, &mut uniforms);
            uniforms
        })
        .collect();
    for draw in 0..DRAWS {
        let mut set: Vec<f64> = drawn.iter().map(|column| column[draw]).collect();
        weights::free(&mut set);
        drawn.iter_mut().zip(set).for_each(|(column, weight)| column[draw] = weight);
    }
    let score = |ratings: &[f64; 3], draw: usize| {
        ratings.iter().zip(&drawn).map(|(rating, column)| rating * column[draw]).sum::<f64>()
    };
    let scores: Vec<Vec<f64>> =
        RATINGS.iter().map(|ratings| (0..DRAWS).map(|draw| score(ratings, draw)).collect()).collect();
    let scores: Vec<&[f64]> = scores.iter().map(Vec::as_slice).collect();
    let mut tally =
        Tally::new(RATINGS.len(), 1, Options { pairs: Pairs::None, ..Options::default() }).ok()?;
    tally.add(&Block { first_draw: 0, scores: &scores, passed: &[], weights: &[] }).ok()?;
    let ratings: Vec<&[f64]> = RATINGS.iter().map(<[f64; 3]>::as_slice).collect();
    let exact = exact::expected_ranks(&ratings, Weights::Free)?;
    let distances = tally.standings().into_iter().zip(exact).map(|(standing, exact)| {
        let error = standing.expected_rank.mcse.unwrap_or(0.0).max(1e-9);
        (standing.expected_rank.value - exact).abs() / error
    });
    let largest = distances.fold(0.0, f64::max);
    Some(SelfCheck { key: "self-check-example".to_owned(), largest, holds: largest < MOST })
}

/// Expected ranks against one plus the chances of losing each pair, which is the same by algebra.
fn sums(ranks: &Ranks) -> Option<SelfCheck> {
    let count = ranks.standings.len();
    let by_pairs = exact::from_wins(count, |i, j| ranks.tally.pair(i, j).map(|chance| chance.p))?;
    let distances = ranks.standings.iter().zip(by_pairs);
    let largest = distances.map(|(standing, by_pairs)| (standing.expected_rank.value - by_pairs).abs());
    let largest = largest.fold(0.0, f64::max);
    Some(SelfCheck { key: "self-check-pairs".to_owned(), largest, holds: largest < 1e-9 * count as f64 })
}
