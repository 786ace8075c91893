//! Two proposals on common draws: how often the first is ahead, by how much, what makes the difference, and what would
//! turn it.

use std::collections::BTreeMap;

use super::tree::{Part, Tree};
use super::worlds::{Contender, Field, Wanted};
use crate::draw::Seed;
use crate::evaluate::{Quantity, likely};
use crate::math::{Moments, Sketch};
use crate::model::Rubric;
use crate::sensitivity::flip;
use crate::summarise::error::{Errors, chance};
use crate::summarise::results::{Chance, Contribution, LevelFlip, PairResult, WeightFlip};

/// Points of a score within which a turning point is found.
const TOLERANCE: f64 = 1e-9;

/// The likely world of one contender.
struct Likely<'a> {
    contender: &'a Contender<'a>,
    tree: Tree,
    scores: BTreeMap<usize, f64>,
}

impl<'a> Likely<'a> {
    fn of(contender: &'a Contender<'a>) -> Option<Self> {
        let tree = Tree::of(contender.plan)?;
        let values = likely(contender.plan, contender.settled, 0.5);
        let scores = contender.plan.criteria.iter().enumerate();
        let scores = scores.filter_map(|(c, plan)| Some((c, values.get(&plan.score?).copied()?)));
        Some(Self { contender, tree, scores: scores.collect() })
    }

    /// The total, with one score replaced.
    fn total(&self, with: Option<(usize, f64)>) -> f64 {
        self.tree.total(&|criterion| match with {
            Some((c, score)) if c == criterion => score,
            _ => self.scores.get(&criterion).copied().unwrap_or(0.0),
        })
    }

    /// The likely level; `None` where nobody knows or it does not apply.
    fn known_level(&self, rubric: &Rubric, criterion: usize) -> Option<f64> {
        let known = self.contender.plan.criteria.get(criterion).is_some_and(|plan| plan.known);
        let score = self.scores.get(&criterion).filter(|_| known)?;
        Some(level(rubric, criterion, *score))
    }
}

/// A score as a level of its criterion.
fn level(rubric: &Rubric, criterion: usize, score: f64) -> f64 {
    let (low, high) = rubric.criteria[criterion].scale.limits();
    low + score / 100.0 * (high - low)
}

/// The pairs asked for, each by the numbers of its contenders.
pub(in crate::summarise) fn of(
    rubric: &Rubric,
    contenders: &[Contender<'_>],
    wanted: &[(usize, usize)],
    seed: &Seed,
    draws: usize,
) -> Vec<PairResult> {
    let mut involved: Vec<usize> = wanted.iter().flat_map(|(i, j)| [*i, *j]).collect();
    involved.sort_unstable();
    involved.dedup();
    let few: Vec<_> = involved.iter().map(|n| contenders[*n]).collect();
    let place = |n: usize| involved.binary_search(&n).unwrap_or(0);
    let mut tallies: Vec<_> = wanted.iter().map(|_| Difference::new()).collect();
    Field::new(&few, seed, Wanted::Total).each(draws, |_, worlds| {
        for (tally, (i, j)) in tallies.iter_mut().zip(wanted) {
            let (first, second) = (worlds.totals.row(place(*i)), worlds.totals.row(place(*j)));
            tally.add(first.iter().zip(second).take(worlds.draws).map(|(a, b)| a - b));
        }
    });
    let likely: Vec<_> = few.iter().map(Likely::of).collect();
    let errors = Errors::new(draws);
    let pair = |(tally, (i, j)): (&Difference, &(usize, usize))| {
        let (first, second) = (likely[place(*i)].as_ref()?, likely[place(*j)].as_ref()?);
        Some(PairResult {
            first: contenders[*i].proposal.id.clone(),
            second: contenders[*j].proposal.id.clone(),
            first_higher: tally.first_higher(draws),
            difference: errors.spread(&tally.quantity),
            by_criterion: contributions(rubric, first, second),
            weight_flip: weight_flip(rubric, first, second),
            level_flip: level_flip(rubric, first, second),
        })
    };
    tallies.iter().zip(wanted).filter_map(pair).collect()
}

/// The difference of a pair over the draws.
struct Difference {
    quantity: Quantity,
    /// Two for a win of the first, one for a tie.
    halves: u64,
}

impl Difference {
    fn new() -> Self {
        Self {
            quantity: Quantity { sketch: Sketch::new(-100.0, 100.0), moments: Moments::default() },
            halves: 0,
        }
    }

    fn add(&mut self, differences: impl Iterator<Item = f64>) {
        let differences: Vec<f64> = differences.collect();
        self.quantity.sketch.extend(&differences);
        self.quantity.moments = self.quantity.moments.merge(Moments::of(&differences));
        let halves = |difference: &f64| u64::from(*difference > 0.0) + u64::from(*difference >= 0.0);
        self.halves += differences.iter().map(halves).sum::<u64>();
    }

    /// Common draws make a pair one event; a tie counts half, which can only lower the error.
    fn first_higher(&self, draws: usize) -> Chance {
        let p = self.halves as f64 / (2 * draws.max(1)) as f64;
        Chance { p, mcse: chance(self.halves.div_ceil(2), draws).mcse }
    }
}

/// Points of the difference that each criterion adds at likely values: what the first would lose with the score of the
/// second. Under arithmetic means with the same weights these add up to the difference of the likely totals.
fn contributions(rubric: &Rubric, first: &Likely<'_>, second: &Likely<'_>) -> Vec<Contribution> {
    let whole = first.total(None);
    let mut all: Vec<_> = (0..rubric.criteria.len())
        .filter_map(|c| {
            let other = second.scores.get(&c)?;
            first.scores.get(&c)?;
            Some(Contribution {
                criterion: rubric.criteria[c].id.clone(),
                name: rubric.criteria[c].name.clone(),
                levels: (first.known_level(rubric, c), second.known_level(rubric, c)),
                points: whole - first.total(Some((c, *other))),
            })
        })
        .collect();
    all.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
    all
}

/// The smallest change of one weight of the top node that turns a pair, the others keeping their ratios; for arithmetic
/// totals with the same weights.
fn weight_flip(rubric: &Rubric, first: &Likely<'_>, second: &Likely<'_>) -> Option<WeightFlip> {
    let (one, other) = (&first.tree.0, &second.tree.0);
    let arithmetic = crate::model::Aggregate::Arithmetic;
    if one.method != arithmetic || other.method != arithmetic || one.weights != other.weights {
        return None;
    }
    let parts =
        |likely: &Likely<'_>| likely.tree.part_values(&|c| likely.scores.get(&c).copied().unwrap_or(0.0));
    let (ours, theirs) = (parts(first), parts(second));
    let turns = |part: usize| {
        let Part::Dimension(dimension, _) = &one.parts[part] else { return None };
        let turned = flip::one_weight(&one.weights, &ours, &theirs, part).ok()??;
        let dimension = rubric.dimensions.get(*dimension)?;
        let moves = turned.from != turned.to;
        moves.then(|| WeightFlip {
            dimension: dimension.id.clone(),
            name: dimension.name.clone(),
            from: turned.from,
            to: turned.to,
        })
    };
    let flips = (0..one.parts.len()).filter_map(turns);
    flips.min_by(|a, b| (a.to - a.from).abs().total_cmp(&(b.to - b.from).abs()))
}

/// The smallest change of one likely level, as a share of its scale, that turns a pair.
fn level_flip(rubric: &Rubric, first: &Likely<'_>, second: &Likely<'_>) -> Option<LevelFlip> {
    let gap = first.total(None) - second.total(None);
    if gap == 0.0 {
        return None;
    }
    let of = |changed: &Likely<'_>, other: &Likely<'_>, ahead: bool| {
        let goal = other.total(None);
        let rated = changed.scores.iter().filter(|(c, _)| rubric.criteria[**c].computed.is_none());
        let flips = rated.filter_map(|(c, score)| {
            // The one that is ahead must fall until the totals meet, the other must rise.
            let end = if ahead { 0.0 } else { 100.0 };
            let turned = flip::turn(*score, end, TOLERANCE, |score| changed.total(Some((*c, score))) - goal)?;
            let (from, to) = (level(rubric, *c, *score), level(rubric, *c, turned));
            let id = changed.contender.proposal.id.clone();
            let (criterion, name) = (rubric.criteria[*c].id.clone(), rubric.criteria[*c].name.clone());
            Some(((turned - score).abs(), LevelFlip { proposal: id, criterion, name, from, to }))
        });
        flips.min_by(|a, b| a.0.total_cmp(&b.0))
    };
    let best = [of(first, second, gap > 0.0), of(second, first, gap < 0.0)];
    best.into_iter().flatten().min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, flip)| flip)
}
