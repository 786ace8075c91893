//! Proposals of one call side by side, on common draws: ranks and pairs, block by block.

use rayon::prelude::*;

use super::error::chance;
use super::results::{Chance, Comparison, Standing};
use crate::draw::Seed;
use crate::evaluate::{BLOCK, Program, Values, World};
use crate::plan::{Plan, needed};

/// Pairs are tabulated up to this many proposals.
const MOST_PAIRS: usize = 30;

/// One proposal in the comparison.
pub(super) struct Contender<'a> {
    pub(super) id: &'a str,
    pub(super) plan: &'a Plan,
    pub(super) settled: &'a [f64],
}

/// Compares totals. Ranks count from 1 for the highest total; ties share the mean of their places.
pub(super) fn compare(contenders: &[Contender<'_>], seed: &Seed, draws: usize) -> Option<Comparison> {
    let count = contenders.len();
    if count < 2 {
        return None;
    }
    let mut programs = Vec::new();
    for contender in contenders {
        let total = contender.plan.total?;
        let order = needed(&contender.plan.columns, [total]);
        programs.push((
            total,
            Program::new(&contender.plan.columns, order, seed, World::Drawn, contender.settled),
        ));
    }
    let mut ranks = vec![Ranks::new(count); count];
    let mut wins = vec![vec![0_u64; count]; if count <= MOST_PAIRS { count } else { 0 }];
    let mut order: Vec<usize> = (0..count).collect();
    let mut first = 0;
    while first < draws {
        let totals: Vec<Vec<f64>> = programs
            .par_iter()
            .map_init(Values::default, |values, (total, program)| {
                program.fill(values, first as u64);
                program.column(values, *total).to_vec()
            })
            .collect();
        let count = (draws - first).min(BLOCK);
        (0..count).for_each(|draw| {
            let total = |n: usize| totals[n][draw];
            rank(&mut order, total, &mut ranks);
            for (i, row) in wins.iter_mut().enumerate() {
                for (j, halves) in row.iter_mut().enumerate() {
                    // Two halves for a win, one for a tie.
                    *halves += u64::from(total(i) > total(j)) + u64::from(total(i) >= total(j));
                }
            }
        });
        first += BLOCK;
    }
    let standings = contenders.iter().zip(&ranks).map(|(contender, ranks)| Standing {
        id: contender.id.to_owned(),
        expected_rank: ranks.mean(),
        rank_50: (ranks.quantile(0.25), ranks.quantile(0.75)),
        rank_90: (ranks.quantile(0.05), ranks.quantile(0.95)),
    });
    // Common draws make a pair one event; a tie counts half, which can only lower the error.
    let share = |halves: &u64| Chance {
        p: *halves as f64 / (2 * draws.max(1)) as f64,
        mcse: chance(halves.div_ceil(2), draws).mcse,
    };
    let pairs = wins.iter().map(|row| row.iter().map(share).collect());
    Some(Comparison { standings: standings.collect(), pairs: pairs.collect() })
}

/// Ranks one draw; `order` is kept from draw to draw, since neighbouring draws rank alike and sort faster.
fn rank(order: &mut [usize], total: impl Fn(usize) -> f64, ranks: &mut [Ranks]) {
    order.sort_by(|a, b| total(*b).total_cmp(&total(*a)));
    let mut place = 0;
    while place < order.len() {
        let mut end = place + 1;
        while end < order.len() && total(order[end]) == total(order[place]) {
            end += 1;
        }
        for &n in &order[place..end] {
            ranks[n].add(place + end + 1);
        }
        place = end;
    }
}

/// How often a proposal stood at each rank, counted in halves: a tie over places 2 and 3 is 2.5.
#[derive(Debug, Clone)]
struct Ranks(Vec<u64>);

impl Ranks {
    fn new(count: usize) -> Self {
        Self(vec![0; 2 * count + 1])
    }

    /// `halves` is twice the rank.
    fn add(&mut self, halves: usize) {
        self.0[halves] += 1;
    }

    fn mean(&self) -> f64 {
        let draws: u64 = self.0.iter().sum();
        let halves: u64 = self.0.iter().enumerate().map(|(halves, draws)| halves as u64 * draws).sum();
        halves as f64 / (2 * draws.max(1)) as f64
    }

    fn quantile(&self, p: f64) -> f64 {
        let draws: u64 = self.0.iter().sum();
        let target = p * draws as f64;
        let mut seen = 0;
        for (halves, draws) in self.0.iter().enumerate() {
            seen += draws;
            if seen as f64 >= target {
                return halves as f64 / 2.0;
            }
        }
        0.0
    }
}
