//! Ranks over the draws, with as many draws as the chances need.

use ndarray::Array2;

use super::worlds::{Contender, Field, Wanted, Worlds};
use crate::draw::Seed;
use crate::evaluate::BLOCK;
use crate::plan::{ColumnId, NodeWeights, Op, Plan};
use crate::ranking::stopping::{Schedule, Verdict, judge};
use crate::ranking::{Block, Mean, Options, Pairs, Standing, Tally};
use crate::summarise::error;
use crate::summarise::results::{Chance, Figure};

/// How long to draw.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effort {
    /// Draws to begin with.
    pub(super) least: usize,
    /// Draws at which drawing stops.
    pub(super) most: usize,
    /// Every chance of a place in the top has a smaller standard error than this.
    pub(super) tolerance: f64,
}

/// What the draws say of the contenders.
pub(super) struct Ranks {
    pub(super) draws: usize,
    pub(super) standings: Vec<Standing>,
    /// Numbers of the contenders whose chance is not settled.
    pub(super) undecided: Vec<usize>,
    /// Pairs at the line whose order is not settled.
    pub(super) open_pairs: Vec<(usize, usize)>,
    /// The tally, for pairs.
    pub(super) tally: Tally,
}

/// Ranks contenders (two or more) for `fund` places. Draws are doubled until every chance is settled: that hangs on
/// counts alone, so that the same input stops at the same draw everywhere.
pub(super) fn rank(
    contenders: &[Contender<'_>],
    fund: usize,
    seed: &Seed,
    effort: Effort,
    pairs: Pairs,
) -> Option<Ranks> {
    let weighed = weighed(contenders);
    let weights = weighed.map_or(0, |(number, column)| parts(contenders[number].plan, column));
    let options = Options { pairs, gates: true, weights };
    let mut tally = Tally::new(contenders.len(), fund, options).ok()?;
    let field = Field::new(contenders, seed, Wanted::Gates);
    let schedule = Schedule { first: effort.least as u64, most: effort.most as u64 };
    let (mut done, mut goal) = (0, effort.least);
    let mut worlds = Worlds::default();
    loop {
        while done < goal {
            let draws = (goal - done).min(BLOCK);
            field.fill(&mut worlds, done as u64, draws);
            let drawn = weighed.and_then(|(number, column)| field.weights(number, column, done as u64));
            let drawn = drawn.unwrap_or_default();
            let weights: Vec<&[f64]> = drawn.iter().map(|row| &row[..draws]).collect();
            let (scores, passed) = (slices(&worlds.totals, draws), slices(&worlds.passes, draws));
            let block =
                Block { first_draw: done as u64, scores: &scores, passed: &passed, weights: &weights };
            tally.add(&block).ok()?;
            done += draws;
        }
        let verdict = judge(&tally, effort.tolerance);
        let next = schedule.next(done as u64);
        let (undecided, open_pairs) = match (verdict, next) {
            (Verdict::Settled, _) => (Vec::new(), Vec::new()),
            (Verdict::Undecided(_), Some(next)) => {
                goal = next as usize;
                continue;
            }
            (Verdict::Undecided(open), None) => (open.proposals, open.pairs),
        };
        return Some(Ranks { draws: done, standings: tally.standings(), undecided, open_pairs, tally });
    }
}

/// Ranks of totals alone, over so many draws.
pub(in crate::summarise) fn rank_totals(
    contenders: &[Contender<'_>],
    seed: &Seed,
    draws: usize,
    pairs: Pairs,
) -> Option<Tally> {
    let options = Options { pairs, gates: false, weights: 0 };
    let mut tally = Tally::new(contenders.len(), 1, options).ok()?;
    let mut taken = Ok(());
    Field::new(contenders, seed, Wanted::Total).each(draws, |first_draw, worlds| {
        let scores = slices(&worlds.totals, worlds.draws);
        let block = Block { first_draw, scores: &scores, passed: &[], weights: &[] };
        taken = taken.and_then(|()| tally.add(&block));
    });
    taken.ok().map(|()| tally)
}

/// The first draws of every row.
fn slices(array: &Array2<f64>, draws: usize) -> Vec<&[f64]> {
    array.rows().into_iter().filter_map(|row| row.to_slice()?.get(..draws)).collect()
}

/// The first contender whose total weighs all dimensions anew in every draw, and its total.
pub(super) fn weighed(contenders: &[Contender<'_>]) -> Option<(usize, ColumnId)> {
    let full = contenders.iter().map(|contender| parts_of_total(contender.plan)).max()?;
    let draws = |plan: &Plan| {
        let total = plan.total?;
        let Op::Aggregate { weights, .. } = &plan.columns.get(total.0)?.op else { return None };
        (!matches!(weights, NodeWeights::Fixed(_)) && parts_of_total(plan) == full).then_some(total)
    };
    contenders.iter().enumerate().find_map(|(number, contender)| Some((number, draws(contender.plan)?)))
}

fn parts_of_total(plan: &Plan) -> usize {
    plan.total.map_or(0, |total| parts(plan, total))
}

fn parts(plan: &Plan, column: ColumnId) -> usize {
    match plan.columns.get(column.0).map(|column| &column.op) {
        Some(Op::Aggregate { parts, .. }) => parts.len(),
        _ => 0,
    }
}

/// A chance as it stands in results. Its error does not vanish where all draws, or all but a few, agree: the rule of
/// [`error::chance`], for draws that may share a place.
pub(super) fn chance(chance: &crate::ranking::Chance) -> Chance {
    let rare = error::is_rare(chance.p, chance.draws as f64);
    Chance { p: chance.p, mcse: if rare { chance.doubt() } else { chance.mcse } }
}

/// A mean as it stands in results.
pub(super) fn figure(mean: &Mean) -> Figure {
    Figure { value: mean.value, mcse: mean.mcse.unwrap_or(0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::Options;

    /// The chances of first place of two proposals, the first of which wins `wins` of `draws` draws.
    fn first(wins: usize, draws: usize) -> Option<[Chance; 2]> {
        let mut tally = Tally::new(2, 1, Options::default()).ok()?;
        let mine: Vec<f64> = (0..draws).map(|draw| if draw < wins { 2.0 } else { 0.0 }).collect();
        let other = vec![1.0; draws];
        tally.add(&Block { first_draw: 0, scores: &[&mine, &other], passed: &[], weights: &[] }).ok()?;
        let standings = tally.standings();
        let [one, two] = standings.as_slice() else { return None };
        Some([chance(&one.first), chance(&two.first)])
    }

    #[test]
    fn the_error_of_a_chance_of_the_ranking_is_that_of_a_count() {
        for wins in [0, 1, 19, 500, 981, 1_000] {
            let both = [error::chance(wins as u64, 1_000), error::chance(1_000 - wins as u64, 1_000)];
            let found = first(wins, 1_000).unwrap_or([Chance { p: -1.0, mcse: -1.0 }; 2]);
            for (found, expected) in found.into_iter().zip(both) {
                assert_eq!(found.p, expected.p, "{wins}");
                assert!((found.mcse - expected.mcse).abs() < 1e-12, "{wins}: {found:?} {expected:?}");
                assert!(found.mcse > 0.0);
            }
        }
    }
}
