//! The tree from the scores of criteria to the total, under any weights and any way to combine: what a weight, a level
//! or another average would change, without drawing again.

use std::collections::BTreeMap;

use crate::evaluate::aggregate;
use crate::model::Aggregate;
use crate::plan::{ColumnId, NodeWeights, Op, Plan, expected_ordinal};

/// A node: how the parts become one.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) method: Aggregate,
    pub(super) weights: Vec<f64>,
    pub(super) parts: Vec<Part>,
}

/// A part of a node.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// The score of a criterion, by its index in the rubric.
    Criterion(usize),
    /// The node of a dimension, by its index in the rubric.
    Dimension(usize, Node),
}

/// The tree of one proposal, with the weights that each part has on average.
#[derive(Debug, Clone)]
pub(super) struct Tree(pub(super) Node);

impl Tree {
    /// The tree of a plan; `None` without a total.
    pub(super) fn of(plan: &Plan) -> Option<Self> {
        let mut parts = BTreeMap::new();
        for (c, criterion) in plan.criteria.iter().enumerate() {
            parts.extend(criterion.score.map(|score| (score, c)));
        }
        let mut dimensions = BTreeMap::new();
        for (d, dimension) in plan.dimensions.iter().enumerate() {
            let Some(score) = dimension.score else { continue };
            let part = |column: &ColumnId| parts.get(column).map(|c| Part::Criterion(*c));
            dimensions.insert(score, (d, node(plan, score, part)?));
        }
        let part =
            |column: &ColumnId| dimensions.get(column).map(|(d, node)| Part::Dimension(*d, node.clone()));
        node(plan, plan.total?, part).map(Self)
    }

    /// The total, from the scores of the criteria.
    pub(super) fn total(&self, score: &impl Fn(usize) -> f64) -> f64 {
        self.0.value(score)
    }

    /// The values of the parts of the top node.
    pub(super) fn part_values(&self, score: &impl Fn(usize) -> f64) -> Vec<f64> {
        self.0.parts.iter().map(|part| part.value(score)).collect()
    }

    /// The totals of a row of draws, from the scores of the criteria in them.
    pub(super) fn totals<'s>(&self, draws: usize, scores: &impl Fn(usize) -> Option<&'s [f64]>) -> Vec<f64> {
        self.0.column(draws, scores)
    }

    /// The same tree with other weights: of each node, from the indices of its parts.
    pub(super) fn weighed(&self, weights: &impl Fn(&Node) -> Vec<f64>) -> Self {
        Self(self.0.weighed(weights))
    }

    /// The same tree with these weights at its top; `None` where it has another number of parts.
    pub(super) fn weighed_at_top(&self, weights: &[f64]) -> Option<Self> {
        let mut top = self.0.clone();
        (top.weights.len() == weights.len()).then(|| {
            top.weights = weights.to_vec();
            Self(top)
        })
    }

    /// The same tree with another way to combine, at every node.
    pub(super) fn combined(&self, method: &Aggregate) -> Self {
        Self(self.0.combined(method))
    }

    /// The same tree without a criterion; its weight goes to the others of its node. `None` when nothing is left.
    pub(super) fn without(&self, criterion: usize) -> Option<Self> {
        self.0.without(criterion).map(Self)
    }

    /// Whether every node combines in this way.
    pub(super) fn uses_only(&self, method: &Aggregate) -> bool {
        self.0.uses_only(method)
    }
}

fn node(plan: &Plan, column: ColumnId, part: impl Fn(&ColumnId) -> Option<Part>) -> Option<Node> {
    let Op::Aggregate { method, weights, parts } = &plan.columns.get(column.0)?.op else { return None };
    let parts: Option<Vec<_>> = parts.iter().map(part).collect();
    Some(Node { method: method.clone(), weights: expected(weights), parts: parts? })
}

/// The weights that the parts of a node have on average.
fn expected(weights: &NodeWeights) -> Vec<f64> {
    match weights {
        NodeWeights::Fixed(fixed) => fixed.clone(),
        NodeWeights::Ordinal(places, _) => expected_ordinal(places),
        NodeWeights::Free(uniforms) => vec![1.0 / uniforms.len().max(1) as f64; uniforms.len()],
        NodeWeights::Joint { expected, .. } => expected.clone(),
    }
}

impl Part {
    fn value(&self, score: &impl Fn(usize) -> f64) -> f64 {
        match self {
            Self::Criterion(c) => score(*c),
            Self::Dimension(_, node) => node.value(score),
        }
    }
}

impl Node {
    fn value(&self, score: &impl Fn(usize) -> f64) -> f64 {
        let values: Vec<_> = self.parts.iter().map(|part| part.value(score)).collect();
        aggregate(&self.method, &self.weights, &values)
    }

    fn column<'s>(&self, draws: usize, scores: &impl Fn(usize) -> Option<&'s [f64]>) -> Vec<f64> {
        let inner: Vec<Option<Vec<f64>>> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Criterion(_) => None,
                Part::Dimension(_, node) => Some(node.column(draws, scores)),
            })
            .collect();
        let nothing = vec![0.0; draws];
        let parts: Vec<&[f64]> = self
            .parts
            .iter()
            .zip(&inner)
            .map(|(part, inner)| match (part, inner) {
                (Part::Criterion(c), _) => scores(*c).unwrap_or(&nothing),
                (_, Some(inner)) => inner.as_slice(),
                _ => &nothing,
            })
            .collect();
        let mut out = vec![0.0; draws];
        if self.method == Aggregate::Arithmetic {
            for (weight, part) in self.weights.iter().zip(&parts) {
                out.iter_mut().zip(*part).for_each(|(sum, score)| *sum += weight * score);
            }
            return out;
        }
        let mut values = vec![0.0; parts.len()];
        for (draw, total) in out.iter_mut().enumerate() {
            let of = |part: &&[f64]| part.get(draw).copied().unwrap_or(0.0);
            values.iter_mut().zip(&parts).for_each(|(value, part)| *value = of(part));
            *total = aggregate(&self.method, &self.weights, &values);
        }
        out
    }

    fn each(&self, change: &impl Fn(&Self) -> Self) -> Vec<Part> {
        let part = |part: &Part| match part {
            Part::Criterion(c) => Part::Criterion(*c),
            Part::Dimension(d, node) => Part::Dimension(*d, change(node)),
        };
        self.parts.iter().map(part).collect()
    }

    fn weighed(&self, weights: &impl Fn(&Self) -> Vec<f64>) -> Self {
        let parts = self.each(&|node| node.weighed(weights));
        Self { method: self.method.clone(), weights: weights(self), parts }
    }

    fn combined(&self, method: &Aggregate) -> Self {
        let parts = self.each(&|node| node.combined(method));
        Self { method: method.clone(), weights: self.weights.clone(), parts }
    }

    fn without(&self, criterion: usize) -> Option<Self> {
        let mut left = Self { method: self.method.clone(), weights: Vec::new(), parts: Vec::new() };
        for (part, weight) in self.parts.iter().zip(&self.weights) {
            let kept = match part {
                Part::Criterion(c) => (*c != criterion).then(|| part.clone()),
                Part::Dimension(d, node) => node.without(criterion).map(|node| Part::Dimension(*d, node)),
            };
            if let Some(kept) = kept {
                left.parts.push(kept);
                left.weights.push(*weight);
            }
        }
        if let Aggregate::Ordered(places) = &self.method {
            left.method = Aggregate::Ordered(places.iter().copied().take(left.parts.len()).collect());
        }
        crate::draw::weights::normalise(&mut left.weights);
        (!left.parts.is_empty()).then_some(left)
    }

    fn uses_only(&self, method: &Aggregate) -> bool {
        let inner = |part: &Part| match part {
            Part::Criterion(_) => true,
            Part::Dimension(_, node) => node.uses_only(method),
        };
        self.method == *method && self.parts.iter().all(inner)
    }
}
