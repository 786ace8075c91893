//! How firm is the list: who is in the top when weights, averages, missing answers, assessors or the seed are others.

use rayon::prelude::*;

use super::kept::{Kept, expected_ranks, top_of};
use super::tree::{Node, Part};
use super::worlds::{Contender, Field, Wanted};
use crate::draw::{Seed, Stream, weights};
use crate::model::{Aggregate, Proposal, Rubric};
use crate::plan::{Alternative, Missing, Plan, plan};
use crate::summarise::results::FirmnessRow;
use crate::text::LocalText;

/// Number of random weight sets.
const WEIGHT_SETS: u64 = 500;
/// Number of other seeds.
const SEEDS: u64 = 10;
/// Above this number of proposals nothing is drawn again under other seeds.
const MOST_SEEDED: usize = 200;

/// What the rows are held against.
pub(super) struct Base<'a> {
    pub(super) rubric: &'a Rubric,
    pub(super) contenders: &'a [Contender<'a>],
    pub(super) seed: &'a Seed,
    pub(super) draws: usize,
    pub(super) fund: usize,
    pub(super) kept: &'a Kept,
}

/// One way of computing: who is in the top.
type Tops = Vec<Vec<bool>>;

/// All rows, in the order of the report.
pub(super) fn rows(base: &Base<'_>) -> Vec<FirmnessRow> {
    let usual = top_of(&expected_ranks(&base.kept.totals, None), base.fund);
    let mut rows = vec![base.row("firm-equal-weights", &[], &usual, &base.reweighed(&equal))];
    let random: Tops =
        (0..WEIGHT_SETS).into_par_iter().flat_map(|set| base.reweighed(&|node| drawn(node, set))).collect();
    rows.push(base.row("firm-random-weights", &[], &usual, &random));
    for (key, method) in [
        ("firm-arithmetic", Aggregate::Arithmetic),
        ("firm-geometric", Aggregate::Geometric),
        ("firm-minimum", Aggregate::Minimum),
    ] {
        let combined = base.kept.under(|tree| Some(tree.combined(&method)));
        let differs = base.kept.trees.iter().any(|tree| !tree.uses_only(&method));
        if differs && let Some(totals) = combined {
            rows.push(base.row(key, &[], &usual, &[base.top(&totals)]));
        }
    }
    rows.extend(base.missing(&usual));
    rows.extend(base.without_criteria(&usual));
    rows.extend(base.without_assessors(&usual));
    rows.extend(base.without_proposals(&usual));
    rows.extend(base.other_seeds());
    rows
}

/// All parts of a node alike.
fn equal(node: &Node) -> Vec<f64> {
    vec![1.0 / node.parts.len().max(1) as f64; node.parts.len()]
}

/// The n-th random set of weights of a node: uniform over all divisions, and the same for every proposal.
fn drawn(node: &Node, set: u64) -> Vec<f64> {
    let uniform = |part: &Part| {
        let name = match part {
            Part::Criterion(c) => format!("firmness/criterion/{c}"),
            Part::Dimension(d, _) => format!("firmness/dimension/{d}"),
        };
        let mut uniform = [0.0];
        Stream::new(&Seed::from_u64(1_000), &name).fill_uniform(set, &mut uniform);
        uniform[0]
    };
    let mut drawn: Vec<_> = node.parts.iter().map(uniform).collect();
    weights::free(&mut drawn);
    drawn
}

impl Base<'_> {
    fn top(&self, totals: &[Vec<f64>]) -> Vec<bool> {
        top_of(&expected_ranks(totals, None), self.fund)
    }

    fn reweighed(&self, weights: &impl Fn(&Node) -> Vec<f64>) -> Tops {
        let totals = self.kept.under(|tree| Some(tree.weighed(weights)));
        totals.iter().map(|totals| self.top(totals)).collect()
    }

    /// Every contender planned again; the levels of computed criteria stay, since group tables do.
    fn planned(&self, proposal: impl Fn(&Proposal) -> Proposal + Sync, as_if: &Alternative) -> Vec<bool> {
        let changed: Vec<(Proposal, Plan)> = self
            .contenders
            .par_iter()
            .map(|contender| {
                let proposal = proposal(contender.proposal);
                let plan = plan(self.rubric, &proposal, as_if);
                (proposal, plan)
            })
            .collect();
        let again: Vec<_> = self
            .contenders
            .iter()
            .zip(&changed)
            .map(|(contender, (proposal, plan))| Contender { proposal, plan, settled: contender.settled })
            .collect();
        self.drawn_again(&again, self.seed, self.kept.draws)
    }

    fn drawn_again(&self, contenders: &[Contender<'_>], seed: &Seed, draws: usize) -> Vec<bool> {
        let mut totals = vec![Vec::with_capacity(draws); contenders.len()];
        Field::new(contenders, seed, Wanted::Total).each(draws, |_, worlds| {
            for (totals, row) in totals.iter_mut().zip(worlds.totals.rows()) {
                totals.extend(row.iter().take(worlds.draws));
            }
        });
        self.top(&totals)
    }

    fn missing(&self, usual: &[bool]) -> Vec<FirmnessRow> {
        let unknown =
            |contender: &Contender<'_>| contender.plan.criteria.iter().any(|criterion| !criterion.known);
        if !self.contenders.iter().any(unknown) {
            return Vec::new();
        }
        let as_is = Alternative::of(self.rubric);
        [("firm-missing-worst", Missing::Worst), ("firm-missing-best", Missing::Best)]
            .into_iter()
            .map(|(key, missing)| {
                let top = self.planned(Proposal::clone, &Alternative { missing, ..as_is });
                self.row(key, &[], usual, &[top])
            })
            .collect()
    }

    fn without_criteria(&self, usual: &[bool]) -> Vec<FirmnessRow> {
        let left_out = |c: usize| {
            let totals = self.kept.under(|tree| tree.without(c))?;
            let criterion = &self.rubric.criteria[c];
            let args = [("criterion", criterion.name.clone()), ("id", LocalText::same(&criterion.id))];
            Some(self.row("firm-without-criterion", &args, usual, &[self.top(&totals)]))
        };
        (0..self.rubric.criteria.len()).filter_map(left_out).collect()
    }

    /// Each assessor left out where somebody else remains.
    fn without_assessors(&self, usual: &[bool]) -> Vec<FirmnessRow> {
        let heard = |proposal: &Proposal| {
            let heard = proposal.ratings.iter().filter(|ratings| !ratings.conflict);
            heard.map(|ratings| ratings.assessor.clone()).collect::<Vec<_>>()
        };
        let mut assessors: Vec<_> = self
            .contenders
            .iter()
            .map(|contender| heard(contender.proposal))
            .filter(|heard| heard.len() > 1)
            .flatten()
            .collect();
        assessors.sort();
        assessors.dedup();
        let as_is = Alternative::of(self.rubric);
        let rows = assessors.into_iter().map(|assessor| {
            let without = |proposal: &Proposal| super::without(proposal, &assessor);
            let top = self.planned(without, &as_is);
            self.row("firm-without-assessor", &[("assessor", LocalText::same(&assessor))], usual, &[top])
        });
        rows.collect()
    }

    /// Each proposal of the top withdrawn: who takes its place.
    fn without_proposals(&self, usual: &[bool]) -> Vec<FirmnessRow> {
        let tops = usual.iter().enumerate().filter(|(_, top)| **top).map(|(n, _)| n);
        let rows = tops.map(|gone| {
            let top = top_of(&expected_ranks(&self.kept.totals, Some(gone)), self.fund);
            let title = &self.contenders[gone].proposal;
            let args = [("proposal", title.title.clone()), ("id", LocalText::same(&title.id))];
            let mut row = self.row("firm-without-proposal", &args, usual, std::slice::from_ref(&top));
            // Its own going is the question, not an answer.
            row.leave.retain(|id| *id != title.id);
            let stay =
                usual.iter().zip(&top).enumerate().all(|(n, (before, now))| n == gone || !before || *now);
            row.same_top = f64::from(u8::from(stay));
            row
        });
        rows.collect()
    }

    fn other_seeds(&self) -> Option<FirmnessRow> {
        if self.contenders.len() > MOST_SEEDED {
            return None;
        }
        let usual = self.drawn_again(self.contenders, self.seed, self.draws);
        let tops: Tops = (1..=SEEDS)
            .map(|number| self.drawn_again(self.contenders, &self.seed.derived(number), self.draws))
            .collect();
        Some(self.row("firm-other-seeds", &[], &usual, &tops))
    }

    fn row(&self, key: &str, args: &[(&str, LocalText)], usual: &[bool], tops: &[Vec<bool>]) -> FirmnessRow {
        let all = tops.len().max(1) as f64;
        let share = |n: usize| tops.iter().filter(|top| top[n]).count() as f64 / all;
        let in_top: Vec<_> = (0..usual.len()).map(share).collect();
        let ids = |is: &dyn Fn(usize) -> bool| {
            let ids = (0..usual.len()).filter(|n| is(*n));
            ids.map(|n| self.contenders[n].proposal.id.clone()).collect::<Vec<_>>()
        };
        FirmnessRow {
            key: key.to_owned(),
            args: args.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect(),
            repetitions: tops.len(),
            same_top: tops.iter().filter(|top| top.as_slice() == usual).count() as f64 / all,
            leave: ids(&|n| usual[n] && in_top[n] <= 0.5),
            enter: ids(&|n| !usual[n] && in_top[n] >= 0.5),
            in_top,
        }
    }
}
