//! Ratings become columns: levels, scores, dimensions, the total.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::alternative::{Alternative, Missing, Weighing};
use super::column::{ColumnId, NodeWeights, Op};
use super::columns::Columns;
use super::{Input, distribution};
use crate::draw::{Seed, Stream, weights};
use crate::model::{Aggregate, Answer, AnswerKind, Criterion, Joint, Proposal, Ratings, Rubric, Weight};

/// A criterion as columns.
#[derive(Debug, Clone)]
pub struct CriterionPlan {
    /// Its level; `None` when it does not apply.
    pub level: Option<ColumnId>,
    /// Its level on 0..=100; `None` when it has no points or does not apply.
    pub score: Option<ColumnId>,
    /// Share of the total weight (expected, when weights are uncertain); 0 outside every score.
    pub weight: f64,
    /// Index of the evidence grade it rests on: the weakest of its answers, the worst grade when nothing is known.
    pub grade: usize,
    /// Somebody gave a level, or it is computed from a table.
    pub known: bool,
    /// One column per assessor with a usable answer, in the order of the assessors; for the appendix.
    pub parts: Vec<Option<ColumnId>>,
    /// Some assessors find it not applicable while others rated it.
    pub disputed: bool,
}

/// A dimension as columns.
#[derive(Debug, Clone)]
pub struct DimensionPlan {
    /// Its score; `None` without one.
    pub score: Option<ColumnId>,
    /// Share of the total weight (expected).
    pub weight: f64,
}

/// Ratings as columns.
pub(super) struct Scores {
    pub(super) criteria: Vec<CriterionPlan>,
    pub(super) dimensions: Vec<DimensionPlan>,
    pub(super) total: Option<ColumnId>,
    pub(super) inputs: Vec<Input>,
}

/// Builds levels, scores, dimensions and total. `settled[c]` is the number of a computed criterion that has a table,
/// with the weakest grade in it.
pub(super) fn build(
    rubric: &Rubric,
    proposal: &Proposal,
    settled: &[Option<(usize, usize)>],
    as_if: &Alternative,
    columns: &mut Columns,
) -> Scores {
    let assessors: Vec<_> = proposal.ratings.iter().filter(|ratings| !ratings.conflict).collect();
    let mut levels = Levels { rubric, proposal, as_if, columns, inputs: Vec::new(), heard: BTreeMap::new() };
    let mut criteria: Vec<_> = rubric
        .criteria
        .iter()
        .enumerate()
        .map(|(c, criterion)| levels.criterion(c, criterion, settled[c], &assessors))
        .collect();
    let inputs = levels.inputs;

    let mut dimensions = Vec::new();
    for (d, dimension) in rubric.dimensions.iter().enumerate() {
        let parts: Vec<_> =
            dimension.criteria.iter().copied().filter(|c| criteria[*c].score.is_some()).collect();
        let scored = dimension.aggregate != Aggregate::None && !parts.is_empty();
        let known: Vec<_> = parts.iter().filter_map(|c| rubric.criteria[*c].weight).collect();
        if !scored || known.len() != parts.len() {
            dimensions.push(DimensionPlan { score: None, weight: 0.0 });
            continue;
        }
        let names: Vec<_> = parts.iter().map(|c| rubric.criteria[*c].id.as_str()).collect();
        let joint = dimension.joint.as_ref().map(|joint| (joint, parts.as_slice()));
        let (weights, expected) = node(&dimension.id, &known, &names, joint, as_if, columns);
        for (c, share) in parts.iter().zip(&expected) {
            criteria[*c].weight = *share;
        }
        let method = ordered_weights(&dimension.aggregate, parts.len());
        let scores = parts.iter().filter_map(|c| criteria[*c].score).collect();
        let score = columns.push(Op::Aggregate { method, weights, parts: scores });
        dimensions.push(DimensionPlan { score: Some(score), weight: stated_weight(rubric, d) });
    }
    let total = total(rubric, &mut dimensions, as_if, columns);
    if total.is_none() {
        // Rules may still ask what rests on which evidence: shares of the weight as stated.
        let mut shares: Vec<_> = dimensions.iter().map(|dimension| dimension.weight).collect();
        weights::normalise(&mut shares);
        dimensions.iter_mut().zip(shares).for_each(|(dimension, share)| dimension.weight = share);
    }
    for (criterion, plan) in rubric.criteria.iter().zip(&mut criteria) {
        plan.weight *= dimensions[criterion.dimension].weight;
    }
    Scores { criteria, dimensions, total, inputs }
}

/// A dimension's weight as stated, or the sum of its criteria's; used only where weights are known.
fn stated_weight(rubric: &Rubric, dimension: usize) -> f64 {
    let dimension = &rubric.dimensions[dimension];
    let own = dimension.criteria.iter().filter_map(|c| rubric.criteria[*c].weight).map(middle);
    dimension.weight.map_or_else(|| own.sum(), middle)
}

fn middle(weight: Weight) -> f64 {
    match weight {
        Weight::Fixed(amount) => amount.get(),
        Weight::Range(low, high) => f64::midpoint(low.get(), high.get()),
        Weight::Place(_) | Weight::Free => 1.0,
    }
}

fn total(
    rubric: &Rubric,
    dimensions: &mut [DimensionPlan],
    as_if: &Alternative,
    columns: &mut Columns,
) -> Option<ColumnId> {
    let scored: Vec<_> = (0..dimensions.len()).filter(|d| dimensions[*d].score.is_some()).collect();
    let method = rubric.total.as_ref().filter(|_| !scored.is_empty())?;
    let stated = |d: &usize| {
        let summed = || crate::model::Amount::new(stated_weight(rubric, *d)).map(Weight::Fixed);
        rubric.dimensions[*d].weight.or_else(summed)
    };
    let known: Vec<_> = scored.iter().filter_map(stated).collect();
    let names: Vec<_> = scored.iter().map(|d| rubric.dimensions[*d].id.as_str()).collect();
    let joint = rubric.total_weights.as_ref().map(|joint| (joint, scored.as_slice()));
    let (mut weights, mut expected) = node("total", &known, &names, joint, as_if, columns);
    if let (Weighing::Share { dimension, points }, NodeWeights::Fixed(fixed)) = (as_if.weighing, &mut weights)
        && let Some(place) = scored.iter().position(|d| *d == dimension)
    {
        share_of(fixed, place, f64::from(points) / 100.0);
        expected.clone_from(fixed);
    }
    for dimension in dimensions.iter_mut() {
        dimension.weight = 0.0;
    }
    for (d, share) in scored.iter().zip(&expected) {
        dimensions[*d].weight = *share;
    }
    let parts = scored.iter().filter_map(|d| dimensions[*d].score).collect();
    Some(columns.push(Op::Aggregate { method: ordered_weights(method, scored.len()), weights, parts }))
}

/// Gives one part this share of the whole; the others keep their ratios, or share alike where they have no weight.
fn share_of(weights: &mut [f64], place: usize, share: f64) {
    let others = weights.iter().enumerate().filter(|(other, _)| *other != place);
    let rest: f64 = others.map(|(_, weight)| weight).sum();
    let alike = (1.0 - share) / weights.len().saturating_sub(1).max(1) as f64;
    for (other, weight) in weights.iter_mut().enumerate() {
        *weight = match (other == place, rest > 0.0) {
            (true, _) => share,
            (false, true) => *weight / rest * (1.0 - share),
            (false, false) => alike,
        };
    }
}

/// Ordered weights for the parts that apply: those of the lowest places. Without any weight there, the lowest stands.
fn ordered_weights(method: &Aggregate, parts: usize) -> Aggregate {
    match method {
        Aggregate::Ordered(weights) => {
            let places: Vec<_> = weights.iter().copied().take(parts).collect();
            if places.iter().all(|weight| *weight == 0.0) {
                Aggregate::Minimum
            } else {
                Aggregate::Ordered(places)
            }
        }
        other => other.clone(),
    }
}

/// Weights of one node, and the share each part has on average. `joint`: weights that are drawn together, with the indices of
/// the parts that apply; statements are about all parts, and the weights of those that apply are divided by their sum.
fn node(
    name: &str,
    stated: &[Weight],
    parts: &[&str],
    joint: Option<(&Joint, &[usize])>,
    as_if: &Alternative,
    columns: &mut Columns,
) -> (NodeWeights, Vec<f64>) {
    let count = stated.len();
    let equal = vec![1.0 / count.max(1) as f64; count];
    match as_if.weighing {
        Weighing::Equal => return (NodeWeights::Fixed(equal.clone()), equal),
        Weighing::Random(set) => {
            let mut drawn = vec![0.0; count];
            for (uniform, part) in drawn.iter_mut().zip(parts) {
                // The weight sets are the same for every proposal, rubric version and seed: a fixed grid of questions.
                let stream = Stream::new(&Seed::from_u64(1_000), &format!("weight/{name}/{part}"));
                stream.fill_uniform(u64::from(set), std::slice::from_mut(uniform));
            }
            weights::free(&mut drawn);
            return (NodeWeights::Fixed(drawn.clone()), drawn);
        }
        Weighing::Rubric | Weighing::Share { .. } => {}
    }
    if let Some((joint, indices)) = joint {
        let item = |index: &usize| joint.parts.iter().position(|part| part == index);
        let items: Vec<_> = indices.iter().filter_map(item).collect();
        let means = joint.weights.means();
        let mut expected: Vec<_> = items.iter().filter_map(|item| means.get(*item).copied()).collect();
        weights::normalise(&mut expected);
        if expected.len() == count {
            let column = |item| {
                let weights = Arc::clone(&joint.weights);
                columns.push(Op::Weight { stream: format!("weight/{name}").into(), weights, item })
            };
            let columns = items.into_iter().map(column).collect();
            return (
                NodeWeights::Joint { known: joint.known, columns, expected: expected.clone() },
                expected,
            );
        }
    }
    let uniforms = |columns: &mut Columns| -> Vec<ColumnId> {
        parts
            .iter()
            .map(|part| columns.push(Op::Uniform { stream: format!("weight/{name}/{part}").into() }))
            .collect()
    };
    let places: Vec<_> = stated
        .iter()
        .filter_map(|weight| if let Weight::Place(p) = weight { Some(*p) } else { None })
        .collect();
    let mut fixed: Vec<_> = stated.iter().map(|weight| middle(*weight)).collect();
    weights::normalise(&mut fixed);
    if places.len() == count {
        let expected = expected_ordinal(&places);
        return (NodeWeights::Ordinal(places, uniforms(columns)), expected);
    }
    if stated.iter().any(|weight| matches!(weight, Weight::Free)) {
        return (NodeWeights::Free(uniforms(columns)), equal);
    }
    (NodeWeights::Fixed(fixed.clone()), fixed)
}

/// Mean weights when only the order is known: rank-order centroids (Barron & Barrett 1996), equal within a place.
pub fn expected_ordinal(places: &[u32]) -> Vec<f64> {
    let count = places.len();
    let centroid = |rank: usize| (rank..=count).map(|k| 1.0 / k as f64).sum::<f64>() / count as f64;
    let share = |place: &u32| {
        let before = places.iter().filter(|other| *other < place).count();
        let same = places.iter().filter(|other| *other == place).count();
        (before + 1..=before + same).map(centroid).sum::<f64>() / same as f64
    };
    places.iter().map(share).collect()
}

struct Levels<'a> {
    rubric: &'a Rubric,
    proposal: &'a Proposal,
    as_if: &'a Alternative,
    columns: &'a mut Columns,
    inputs: Vec<Input>,
    /// The uniforms that decide who is believed, by their streams.
    heard: BTreeMap<Box<str>, ColumnId>,
}

impl<'a> Levels<'a> {
    fn criterion(
        &mut self,
        c: usize,
        criterion: &Criterion,
        settled: Option<(usize, usize)>,
        assessors: &[&'a Ratings],
    ) -> CriterionPlan {
        let worst = self.rubric.grades.len() - 1;
        let mut plan = CriterionPlan {
            level: None,
            score: None,
            weight: 0.0,
            grade: worst,
            known: false,
            parts: Vec::new(),
            disputed: false,
        };
        if let Some((number, grade)) = settled {
            let scale = criterion.scale.limits();
            plan.level = Some(self.columns.push(Op::Settled { number, scale }));
            (plan.grade, plan.known) = (grade, true);
        } else if criterion.computed.is_some() {
            plan.level = Some(self.unknown(criterion, "table"));
        } else if !self.agreed(c, criterion, &mut plan) {
            self.rated(c, criterion, assessors, &mut plan);
        }
        if let Some(level) = plan.level
            && criterion.scale.has_points()
            && !criterion.informative
        {
            let (min, max) = criterion.scale.limits();
            plan.score = Some(self.columns.push(Op::Score { level, min, max }));
        }
        plan
    }

    /// The level that the panel agreed on; false where it did not, so that its members speak.
    fn agreed(&mut self, c: usize, criterion: &Criterion, plan: &mut CriterionPlan) -> bool {
        let Some((panel, answer)) = self.proposal.agreed(c) else { return false };
        let AnswerKind::Rated { range, grade, from_grade } = answer.kind else {
            if answer.kind == AnswerKind::NotApplicable {
                (plan.grade, plan.known) = (0, true);
                return true;
            }
            let level = self.unknown(criterion, &panel.assessor);
            self.inputs.push(Input { column: level, path: vec![criterion.id.clone()], group: c });
            plan.level = Some(level);
            return true;
        };
        (plan.grade, plan.known) = (grade, true);
        let range = self.proposal.agreed_range(c, range);
        let stretched = (!from_grade).then_some(grade);
        let clip = Some(criterion.scale.limits());
        let distribution = distribution(range, stretched, clip, self.rubric, self.as_if);
        let stream = self.columns.own(&format!("{}/{}", criterion.id, panel.assessor));
        let level = self.columns.push(Op::Drawn { stream, distribution, likely: range.likely() });
        plan.parts = vec![Some(level)];
        self.inputs.push(Input { column: level, path: vec![criterion.id.clone()], group: c });
        plan.level = Some(level);
        true
    }

    /// Pools the assessors' levels; those who abstain or find it not applicable do not speak.
    fn rated(
        &mut self,
        c: usize,
        criterion: &Criterion,
        assessors: &[&'a Ratings],
        plan: &mut CriterionPlan,
    ) {
        let answers: Vec<_> =
            assessors.iter().map(|ratings| (ratings.assessor.as_str(), &ratings.answers[c])).collect();
        let is = |kind: AnswerKind| move |(_, answer): &&(&str, &Answer)| answer.kind == kind;
        let silent = answers.iter().filter(is(AnswerKind::Abstained)).count();
        let inapplicable = answers.iter().filter(is(AnswerKind::NotApplicable)).count();
        if inapplicable > 0 && inapplicable + silent == answers.len() {
            plan.parts = vec![None; answers.len()];
            (plan.grade, plan.known) = (0, true);
            return;
        }
        plan.disputed = inapplicable > 0;
        let worst = plan.grade;
        let mut weakest = 0;
        let mut speaking = Vec::new();
        for (assessor, answer) in &answers {
            let part = match answer.kind {
                AnswerKind::Rated { range, grade, from_grade } => {
                    plan.known = true;
                    weakest = weakest.max(grade);
                    let stretched = (!from_grade).then_some(grade);
                    let distribution = distribution(
                        range,
                        stretched,
                        Some(criterion.scale.limits()),
                        self.rubric,
                        self.as_if,
                    );
                    let stream = self.columns.own(&format!("{}/{assessor}", criterion.id));
                    Some(self.columns.push(Op::Drawn { stream, distribution, likely: range.likely() }))
                }
                AnswerKind::NotAnswered | AnswerKind::NotKnown | AnswerKind::Computed => {
                    weakest = worst;
                    Some(self.unknown(criterion, assessor))
                }
                AnswerKind::NotApplicable | AnswerKind::Abstained => None,
            };
            plan.parts.push(part);
            speaking.extend(part.map(|part| (*assessor, part)));
        }
        plan.grade = if plan.known { weakest } else { worst };
        let level = match speaking[..] {
            [] => self.unknown(criterion, "nobody"),
            [(_, only)] => only,
            _ => {
                let parts = speaking
                    .into_iter()
                    .map(|(assessor, part)| (self.hearing(assessor, criterion), part))
                    .collect();
                self.columns.push(Op::Pool { parts })
            }
        };
        self.inputs.push(Input { column: level, path: vec![criterion.id.clone()], group: c });
        plan.level = Some(level);
    }

    /// The uniform of an assessor: the same for all criteria and all proposals, so that whoever is believed in a draw
    /// is believed everywhere.
    fn hearing(&mut self, assessor: &str, criterion: &Criterion) -> ColumnId {
        let stream = if self.as_if.apart {
            self.columns.own(&format!("assessor/{assessor}/{}", criterion.id))
        } else {
            format!("assessor/{assessor}").into()
        };
        let columns = &mut *self.columns;
        *self
            .heard
            .entry(stream)
            .or_insert_with_key(|stream| columns.push(Op::Uniform { stream: stream.clone() }))
    }

    /// A level nobody knows.
    fn unknown(&mut self, criterion: &Criterion, who: &str) -> ColumnId {
        let (low, high) = criterion.scale.limits();
        self.columns.push(match self.as_if.missing {
            Missing::Anywhere => {
                Op::Unknown { stream: self.columns.own(&format!("{}/{who}", criterion.id)), low, high }
            }
            Missing::Worst => Op::Fixed(low),
            Missing::Best => Op::Fixed(high),
        })
    }
}
