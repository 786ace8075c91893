//! Interval arithmetic: the limits that a column's values cannot leave (Moore 1966).
//!
//! The quantile sketch needs finite limits before the first draw; tight ones make it sharper, never more right.

use super::column::{ColumnId, NodeWeights, Op, Operand};
use crate::inequality::outcome::after_support;
use crate::model::Aggregate;
use crate::rules::{Binary, Function, Unary};

type Interval = (f64, f64);

/// A relative index lies within ±2 whatever the outcome: the largest ridit distance counts twice.
const RELATIVE: f64 = 12.0;
/// Beyond this a limit says nothing.
const HUGE: f64 = 1e12;

/// Limits of an operation, given those of its inputs.
pub(super) fn of(op: &Op, bounds: impl Fn(ColumnId) -> Interval) -> Interval {
    let operand = |operand: &Operand| match operand {
        Operand::Fixed(value) => (*value, *value),
        Operand::Column(column) => bounds(*column),
    };
    let hull = |columns: &[ColumnId]| {
        let each = columns.iter().map(|column| bounds(*column));
        each.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0.0, 0.0))
    };
    let limits = match op {
        Op::Fixed(value) => (*value, *value),
        Op::Uniform { .. } => (0.0, 1.0),
        Op::Factor { .. } => (-9.0, 9.0),
        Op::Drawn { distribution, .. } | Op::Correlated { distribution, .. } => distribution.support(),
        Op::Unknown { low, high, .. } => (*low, *high),
        Op::Pool { parts, .. } => hull(parts),
        Op::Settled { scale, .. } => *scale,
        Op::Product(columns) => columns.iter().map(|column| bounds(*column)).fold((1.0, 1.0), times),
        Op::Outcome { baseline, uptake, benefit, effect, bounds: declared } => after_support(
            bounds(*baseline),
            bounds(*uptake),
            bounds(*benefit),
            bounds(*effect),
            Some(*declared),
        ),
        Op::Linear(terms) => linear(terms, &bounds),
        Op::Ratio { index, shift, sign, mean } => {
            let (low, high) = bounds(*mean);
            let mean = if *sign > 0.0 { (shift + low, shift + high) } else { (shift - high, shift - low) };
            if mean.0 > 1e-9 {
                let quotient = times(bounds(*index), (1.0 / mean.1, 1.0 / mean.0));
                (quotient.0.max(-RELATIVE), quotient.1.min(RELATIVE))
            } else {
                (-RELATIVE, RELATIVE)
            }
        }
        Op::Spread(columns) => {
            let (low, high) = hull(columns);
            (0.0, high - low)
        }
        Op::DistanceToBest(terms) => {
            let columns: Vec<_> = terms.iter().map(|(_, column)| *column).collect();
            let (low, high) = hull(&columns);
            (0.0, high - low)
        }
        Op::Score { .. } => (0.0, 100.0),
        Op::Aggregate { method, weights, parts } => match (method, weights) {
            // A mean lies within the hull of its parts; so does the minimum.
            (Aggregate::Product | Aggregate::None, _) | (_, NodeWeights::Free(_)) => (0.0, 100.0),
            _ => hull(parts),
        },
        Op::Nearest { level, .. } => bounds(*level),
        Op::Unary(Unary::Not, _) => (0.0, 1.0),
        Op::Unary(Unary::Minus, inner) => {
            let (low, high) = operand(inner);
            (-high, -low)
        }
        Op::Binary(operator, a, b) => {
            let (a, b) = (operand(a), operand(b));
            match operator {
                Binary::Plus => (a.0 + b.0, a.1 + b.1),
                Binary::Minus => (a.0 - b.1, a.1 - b.0),
                Binary::Times => times(a, b),
                Binary::Divide if b.0 > 0.0 || b.1 < 0.0 => times(a, (1.0 / b.1, 1.0 / b.0)),
                Binary::Divide => (-HUGE, HUGE),
                _ => (0.0, 1.0),
            }
        }
        Op::Call(function, values) => {
            let each = values.iter().map(operand);
            let (low, high) = each.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0.0, 0.0));
            match function {
                Function::Abs => (0.0, low.abs().max(high.abs())),
                Function::Round => (low.round(), high.round()),
                _ => (low, high),
            }
        }
        Op::Fold(..) => (-HUGE, HUGE),
    };
    (limits.0.clamp(-HUGE, HUGE), limits.1.clamp(-HUGE, HUGE))
}

fn times(a: Interval, b: Interval) -> Interval {
    let corners = [a.0 * b.0, a.0 * b.1, a.1 * b.0, a.1 * b.1];
    (corners.into_iter().fold(f64::INFINITY, f64::min), corners.into_iter().fold(f64::NEG_INFINITY, f64::max))
}

fn linear(terms: &[(f64, ColumnId)], bounds: &impl Fn(ColumnId) -> Interval) -> Interval {
    terms.iter().fold((0.0, 0.0), |sum, (coefficient, column)| {
        let (low, high) = times((*coefficient, *coefficient), bounds(*column));
        (sum.0 + low, sum.1 + high)
    })
}
