//! Proposals of one call side by side, on common draws: ranks and pairs, as a ranking counts them.

use super::portfolio::{Contender, rank_totals};
use super::results::{Chance, Comparison, Standing};
use crate::draw::Seed;
use crate::ranking::Pairs;

/// Pairs are tabulated up to this many proposals.
const MOST_PAIRS: usize = 30;

/// Compares totals. Ranks count from 1 for the highest total; ties share the mean of their places. `None` below two proposals,
/// or where one has no total.
pub(super) fn compare(contenders: &[Contender<'_>], seed: &Seed, draws: usize) -> Option<Comparison> {
    let count = contenders.len();
    if count < 2 || contenders.iter().any(|contender| contender.plan.total.is_none()) {
        return None;
    }
    let few = count <= MOST_PAIRS;
    let tally = rank_totals(contenders, seed, draws, if few { Pairs::All } else { Pairs::None })?;
    let standings = contenders.iter().zip(tally.standings()).map(|(contender, standing)| Standing {
        id: contender.proposal.id.clone(),
        expected_rank: standing.expected_rank.value,
        rank_50: (standing.quantiles[1], standing.quantiles[3]),
        rank_90: (standing.quantiles[0], standing.quantiles[4]),
    });
    let pair = |i, j| {
        let even = Chance { p: 0.5, mcse: 0.0 };
        tally.pair(i, j).map_or(even, |chance| Chance { p: chance.p, mcse: chance.mcse })
    };
    let row = |i| (0..count).map(|j| pair(i, j)).collect();
    Some(Comparison {
        standings: standings.collect(),
        pairs: (0..if few { count } else { 0 }).map(row).collect(),
    })
}
