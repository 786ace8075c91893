//! Columns: the quantities of a run, each a named operation on earlier columns.

use std::sync::Arc;

use crate::draw::{Distribution, JointWeights};
use crate::model::{Aggregate, Known};
use crate::rules::{Binary, Fold, Function, Unary};

/// A column, by its place in the plan. Operations only look back: an id is always smaller than its user's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ColumnId(pub usize);

/// A column or a constant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Operand {
    /// The same in every draw.
    Fixed(f64),
    /// Another column.
    Column(ColumnId),
}

/// How the weights of one node come about in a draw.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeWeights {
    /// Known.
    Fixed(Vec<f64>),
    /// Drawn together for the whole node: the columns of the parts that apply, whose weights are divided by their sum.
    Joint {
        /// What is known of them.
        known: Known,
        /// One column per part.
        columns: Vec<ColumnId>,
        /// The share of each part on average.
        expected: Vec<f64>,
    },
    /// Only the order is known: ranks, from one uniform each.
    Ordinal(Vec<u32>, Vec<ColumnId>),
    /// Uniform over all divisions, from one uniform each.
    Free(Vec<ColumnId>),
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Op {
    /// A constant.
    Fixed(f64),
    /// A named stream of uniforms.
    Uniform {
        /// Name of the stream.
        stream: Box<str>,
    },
    /// The factor that the groups of a stratum share: standard normal.
    Factor {
        /// Name of the stream.
        stream: Box<str>,
    },
    /// A quantity drawn by itself.
    Drawn {
        /// Name of the stream.
        stream: Box<str>,
        /// Its distribution.
        distribution: Distribution,
        /// Its likely value.
        likely: f64,
    },
    /// A quantity that shares a factor with others (one-factor Gaussian copula).
    Correlated {
        /// Name of its own stream.
        stream: Box<str>,
        /// The shared factor.
        factor: ColumnId,
        /// Share of the variance that is shared, 0..1.
        correlation: f64,
        /// Its distribution.
        distribution: Distribution,
        /// Its likely value.
        likely: f64,
    },
    /// A level nobody knows: anything between two values.
    Unknown {
        /// Name of the stream.
        stream: Box<str>,
        /// Lowest level.
        low: f64,
        /// Highest level.
        high: f64,
    },
    /// One of several assessors' levels: that of the assessor whose uniform is highest (linear opinion pool, Stone 1961).
    Pool {
        /// Per assessor: the uniform, and the level.
        parts: Vec<(ColumnId, ColumnId)>,
    },
    /// The level of a computed criterion, known once the group tables have been drawn.
    Settled {
        /// Which computed criterion, in the order of the plan.
        number: usize,
        /// Limits of its scale.
        scale: (f64, f64),
    },
    /// One of several weights that are drawn together; the same for every proposal.
    Weight {
        /// Name of the stream: one for all weights of the node.
        stream: Box<str>,
        /// Draws all of them.
        weights: Arc<JointWeights>,
        /// Which of them.
        item: usize,
    },
    /// Product of shares: the cascade.
    Product(Vec<ColumnId>),
    /// Outcome after = baseline + uptake·benefit + (1 − uptake)·effect on non-users, within bounds.
    Outcome {
        /// Outcome before.
        baseline: ColumnId,
        /// Share of users.
        uptake: ColumnId,
        /// Points for a user.
        benefit: ColumnId,
        /// Points for a non-user.
        effect: ColumnId,
        /// Declared bounds, infinite where there are none.
        bounds: (f64, f64),
    },
    /// Σ coefficient · column, from the first to the last.
    Linear(Vec<(f64, ColumnId)>),
    /// index / (shift + sign · mean): a relative index; 0 where the denominator is (nearly) nothing.
    Ratio {
        /// Numerator.
        index: ColumnId,
        /// Added to the mean.
        shift: f64,
        /// +1 for attainment, −1 for shortfall.
        sign: f64,
        /// The mean of the signed outcome.
        mean: ColumnId,
    },
    /// Largest minus smallest.
    Spread(Vec<ColumnId>),
    /// Σ share · (best − column).
    DistanceToBest(Vec<(f64, ColumnId)>),
    /// A level on 0..=100.
    Score {
        /// The level.
        level: ColumnId,
        /// The level worth 0.
        min: f64,
        /// The level worth 100.
        max: f64,
    },
    /// Scores combined.
    Aggregate {
        /// How.
        method: Aggregate,
        /// Weights.
        weights: NodeWeights,
        /// The scores.
        parts: Vec<ColumnId>,
    },
    /// The nearest of the levels that an assessor may choose: rules see anchors, not what lies between them.
    Nearest {
        /// The level.
        level: ColumnId,
        /// Lowest level.
        min: f64,
        /// Distance between levels.
        step: f64,
    },
    /// A rule's one-place operator; truth is 1 or 0.
    Unary(Unary, Operand),
    /// A rule's two-place operator.
    Binary(Binary, Operand, Operand),
    /// A rule's function of values.
    Call(Function, Vec<Operand>),
    /// A rule's function of a set.
    Fold(Fold, Vec<Operand>),
}

impl Op {
    /// The name of the stream it draws from; `None` when it draws nothing.
    pub fn stream(&self) -> Option<&str> {
        match self {
            Self::Uniform { stream }
            | Self::Factor { stream }
            | Self::Drawn { stream, .. }
            | Self::Correlated { stream, .. }
            | Self::Unknown { stream, .. }
            | Self::Weight { stream, .. } => Some(stream),
            _ => None,
        }
    }

    /// Whether weights may stand inside it as constants: rules that add up weights do.
    pub const fn mentions_weights(&self) -> bool {
        matches!(self, Self::Unary(..) | Self::Binary(..) | Self::Call(..) | Self::Fold(..))
    }

    /// The columns it reads.
    pub fn inputs(&self) -> Vec<ColumnId> {
        let operands = |operands: &[Operand]| {
            let columns = operands.iter().filter_map(|operand| match operand {
                Operand::Column(column) => Some(*column),
                Operand::Fixed(_) => None,
            });
            columns.collect::<Vec<_>>()
        };
        match self {
            Self::Fixed(_)
            | Self::Uniform { .. }
            | Self::Factor { .. }
            | Self::Drawn { .. }
            | Self::Unknown { .. }
            | Self::Weight { .. }
            | Self::Settled { .. } => Vec::new(),
            Self::Correlated { factor, .. } => vec![*factor],
            Self::Pool { parts } => parts.iter().flat_map(|(pick, level)| [*pick, *level]).collect(),
            Self::Product(columns) | Self::Spread(columns) => columns.clone(),
            Self::Outcome { baseline, uptake, benefit, effect, .. } => {
                vec![*baseline, *uptake, *benefit, *effect]
            }
            Self::Linear(terms) | Self::DistanceToBest(terms) => {
                terms.iter().map(|(_, column)| *column).collect()
            }
            Self::Ratio { index, mean, .. } => vec![*index, *mean],
            Self::Score { level, .. } | Self::Nearest { level, .. } => vec![*level],
            Self::Aggregate { weights, parts, .. } => {
                let uniforms = match weights {
                    NodeWeights::Fixed(_) => &[][..],
                    NodeWeights::Joint { columns, .. } => columns,
                    NodeWeights::Ordinal(_, uniforms) | NodeWeights::Free(uniforms) => uniforms,
                };
                parts.iter().chain(uniforms).copied().collect()
            }
            Self::Unary(_, operand) => operands(&[*operand]),
            Self::Binary(_, a, b) => operands(&[*a, *b]),
            Self::Call(_, values) | Self::Fold(_, values) => operands(values),
        }
    }
}

/// A column with the limits that its values cannot leave.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it holds.
    pub op: Op,
    /// Lowest and highest value, finite.
    pub bounds: (f64, f64),
    /// It needs the levels of computed criteria, so it waits until the group tables have been drawn.
    pub late: bool,
}

/// The columns needed for `roots`, in order.
pub fn needed(columns: &[Column], roots: impl IntoIterator<Item = ColumnId>) -> Vec<ColumnId> {
    let mut wanted = vec![false; columns.len()];
    for root in roots {
        wanted[root.0] = true;
    }
    // Inputs always stand before their users, so one pass from the end meets every user before its inputs.
    for (place, column) in columns.iter().enumerate().rev() {
        if wanted[place] {
            for input in column.op.inputs() {
                wanted[input.0] = true;
            }
        }
    }
    (0..columns.len()).filter(|place| wanted[*place]).map(ColumnId).collect()
}
