//! Interval arithmetic: the limits that a column's values cannot leave (Moore 1966).
//!
//! The quantile sketch needs finite limits before the first draw; tight ones make it sharper, never more right.

use super::column::{ColumnId, NodeWeights, Op};
use crate::inequality::outcome::after_support;
use crate::model::Aggregate;

type Interval = (f64, f64);

/// A relative index lies within ±2 whatever the outcome: the largest ridit distance counts twice.
const RELATIVE: f64 = 12.0;
/// Beyond this a limit says nothing.
const HUGE: f64 = 1e12;

/// Limits of an operation, given those of its inputs.
pub(super) fn of(op: &Op, bounds: impl Fn(ColumnId) -> Interval) -> Interval {
    let hull = |columns: &[ColumnId]| {
        let each = columns.iter().map(|column| bounds(*column));
        each.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0.0, 0.0))
    };
    let limits = match op {
        Op::Fixed(value) => (*value, *value),
        Op::Uniform { .. } | Op::Weight { .. } => (0.0, 1.0),
        Op::Factor { .. } => (-9.0, 9.0),
        Op::Drawn { distribution, .. } | Op::Correlated { distribution, .. } => distribution.support(),
        Op::Unknown { low, high, .. } => (*low, *high),
        Op::Pool { parts } => hull(&parts.iter().map(|(_, level)| *level).collect::<Vec<_>>()),
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
        // What a rule computes is looked at draw by draw and never tallied: nobody asks for its limits.
        Op::Nearest { .. } | Op::Unary(..) | Op::Binary(..) | Op::Call(..) | Op::Fold(..) => (-HUGE, HUGE),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Distribution, Reading, Triple};
    use crate::plan::Operand;
    use crate::rules::Unary;

    const A: ColumnId = ColumnId(0);
    const B: ColumnId = ColumnId(1);

    /// Limits of an operation on two columns with these limits.
    fn limits(op: &Op, a: Interval, b: Interval) -> Interval {
        of(op, |column| [a, b][column.0])
    }

    fn near(found: Interval, wanted: Interval) {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
        assert!(close(found.0, wanted.0) && close(found.1, wanted.1), "{found:?}, not {wanted:?}");
    }

    #[test]
    fn what_is_drawn_stays_within_what_is_stated() {
        let none = (0.0, 0.0);
        let stream = || "s".into();
        near(limits(&Op::Fixed(3.0), none, none), (3.0, 3.0));
        near(limits(&Op::Uniform { stream: stream() }, none, none), (0.0, 1.0));
        // The quantile of a uniform with 53 bits lies within ±8.3.
        near(limits(&Op::Factor { stream: stream() }, none, none), (-9.0, 9.0));
        near(limits(&Op::Unknown { stream: stream(), low: 1.0, high: 7.0 }, none, none), (1.0, 7.0));
        near(limits(&Op::Settled { number: 0, scale: (0.0, 4.0) }, none, none), (0.0, 4.0));
        let Some(triple) = Triple::new(2.0, 3.0, 5.0) else { unreachable!() };
        let distribution = Distribution::from_triple(triple, Reading::Bounds, None);
        near(limits(&Op::Drawn { stream: stream(), distribution, likely: 3.0 }, none, none), (2.0, 5.0));
        near(limits(&Op::Pool { parts: vec![(A, A), (A, B)] }, (1.0, 2.0), (0.0, 1.5)), (0.0, 2.0));
        near(limits(&Op::Pool { parts: vec![(A, A), (A, B)] }, (1.0, 2.0), (3.0, 5.0)), (1.0, 5.0));
    }

    #[test]
    fn sums_and_products_of_intervals() {
        let linear = Op::Linear(vec![(2.0, A), (-1.0, B)]);
        near(limits(&linear, (1.0, 3.0), (0.0, 4.0)), (-2.0, 6.0));
        near(limits(&Op::Product(vec![A, B]), (0.2, 0.5), (0.5, 0.8)), (0.1, 0.4));
        // Corners: −2·5 and −2·−3.
        near(limits(&Op::Product(vec![A, B]), (-2.0, 1.0), (-3.0, 5.0)), (-10.0, 6.0));
    }

    #[test]
    fn a_relative_index_is_divided_by_the_level_it_is_relative_to() {
        let ratio = |shift, sign| Op::Ratio { index: A, shift, sign, mean: B };
        // Means of 40 to 50: −10/40 to 20/40.
        near(limits(&ratio(0.0, 1.0), (-10.0, 20.0), (40.0, 50.0)), (-0.25, 0.5));
        // Attainment counted from −10: 50 to 60. Shortfall of 100: 50 to 60 as well.
        near(limits(&ratio(10.0, 1.0), (-10.0, 20.0), (40.0, 50.0)), (-0.2, 0.4));
        near(limits(&ratio(100.0, -1.0), (-10.0, 20.0), (40.0, 50.0)), (-0.2, 0.4));
        near(limits(&ratio(100.0, -1.0), (6.0, 20.0), (40.0, 50.0)), (0.1, 0.4));
        near(limits(&ratio(10.0, 1.0), (6.0, 20.0), (40.0, 50.0)), (0.1, 0.4));
        // A level that may vanish says nothing, nor does one that is tiny.
        near(limits(&ratio(0.0, 1.0), (-10.0, 20.0), (0.0, 50.0)), (-RELATIVE, RELATIVE));
        near(limits(&ratio(0.0, 1.0), (-10.0, 20.0), (0.1, 50.0)), (-RELATIVE, RELATIVE));
        near(limits(&ratio(-50.0, 1.0), (-1.0, 1.0), (40.0, 45.0)), (-RELATIVE, RELATIVE));
    }

    #[test]
    fn distances_lie_between_nothing_and_the_widest_gap() {
        near(limits(&Op::Spread(vec![A, B]), (1.0, 4.0), (2.0, 9.0)), (0.0, 8.0));
        near(limits(&Op::DistanceToBest(vec![(0.5, A), (0.5, B)]), (1.0, 4.0), (2.0, 9.0)), (0.0, 8.0));
    }

    #[test]
    fn a_mean_lies_between_its_parts_and_a_product_need_not() {
        let node = |method, weights| Op::Aggregate { method, weights, parts: vec![A, B] };
        let fixed = || NodeWeights::Fixed(vec![0.5, 0.5]);
        let (a, b) = ((20.0, 40.0), (30.0, 80.0));
        near(limits(&node(Aggregate::Arithmetic, fixed()), a, b), (20.0, 80.0));
        near(limits(&node(Aggregate::Minimum, fixed()), a, b), (20.0, 80.0));
        near(limits(&node(Aggregate::Product, fixed()), a, b), (0.0, 100.0));
        near(limits(&node(Aggregate::Arithmetic, NodeWeights::Free(vec![A, B])), a, b), (0.0, 100.0));
        near(limits(&Op::Score { level: A, min: 0.0, max: 4.0 }, (1.0, 2.0), b), (0.0, 100.0));
    }

    #[test]
    fn limits_are_finite() {
        let linear = Op::Linear(vec![(1e300, A)]);
        near(limits(&linear, (-1e300, 1e300), (0.0, 0.0)), (-HUGE, HUGE));
        let rule = Op::Unary(Unary::Minus, Operand::Column(A));
        near(limits(&rule, (1.0, 2.0), (0.0, 0.0)), (-HUGE, HUGE));
    }
}
