//! Rules without chance, decided at once: verdict conditions over gate outcomes.

use std::collections::BTreeMap;

use super::syntax::{Binary, Expr, ExprKind, Function, Unary};

/// A value of a decided rule.
#[derive(Debug, Clone, PartialEq)]
pub enum Known {
    /// A number.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// A word.
    Word(String),
}

/// Decides a rule whose names all have known values; a name that is missing makes the rule false.
pub fn decide(rule: &Expr, known: &BTreeMap<String, Known>) -> bool {
    value(rule, known) == Some(Known::Truth(true))
}

fn value(rule: &Expr, known: &BTreeMap<String, Known>) -> Option<Known> {
    let number = |expr: &Expr| match value(expr, known)? {
        Known::Number(number) => Some(number),
        _ => None,
    };
    let truth = |expr: &Expr| match value(expr, known)? {
        Known::Truth(truth) => Some(truth),
        _ => None,
    };
    Some(match &rule.kind {
        ExprKind::Number(number) => Known::Number(*number),
        ExprKind::Text(text) => Known::Word(text.clone()),
        ExprKind::Truth(truth) => Known::Truth(*truth),
        ExprKind::Name(name) => known.get(name)?.clone(),
        ExprKind::Unary(Unary::Not, inner) => Known::Truth(!truth(inner)?),
        ExprKind::Unary(Unary::Minus, inner) => Known::Number(-number(inner)?),
        ExprKind::Binary(Binary::And, a, b) => Known::Truth(truth(a)? && truth(b)?),
        ExprKind::Binary(Binary::Or, a, b) => Known::Truth(truth(a)? || truth(b)?),
        ExprKind::Binary(Binary::Equal, a, b) => Known::Truth(value(a, known)? == value(b, known)?),
        ExprKind::Binary(Binary::Unequal, a, b) => Known::Truth(value(a, known)? != value(b, known)?),
        ExprKind::Binary(operator, a, b) => {
            let (a, b) = (number(a)?, number(b)?);
            match operator {
                Binary::Plus | Binary::Minus | Binary::Times | Binary::Divide => {
                    Known::Number(arithmetic(*operator, a, b))
                }
                _ => Known::Truth(compare(*operator, a, b)),
            }
        }
        ExprKind::Call(function, values) => {
            let numbers = values.iter().map(number).collect::<Option<Vec<_>>>()?;
            Known::Number(call(*function, &numbers))
        }
        ExprKind::Field(..) | ExprKind::Fold(..) => return None,
    })
}

/// Arithmetic as in a spreadsheet, except that dividing by zero gives 0, and that what is too large to store is the
/// largest number there is: of finite numbers, no rule makes one that is infinite or undefined.
pub fn arithmetic(operator: Binary, a: f64, b: f64) -> f64 {
    let exact = match operator {
        Binary::Plus => a + b,
        Binary::Minus => a - b,
        Binary::Times => a * b,
        Binary::Divide if b == 0.0 => 0.0,
        Binary::Divide => a / b,
        _ => 0.0,
    };
    exact.clamp(f64::MIN, f64::MAX)
}

/// Comparison of numbers.
pub fn compare(operator: Binary, a: f64, b: f64) -> bool {
    match operator {
        Binary::Equal => a == b,
        Binary::Unequal => a != b,
        Binary::Less => a < b,
        Binary::AtMost => a <= b,
        Binary::Greater => a > b,
        Binary::AtLeast => a >= b,
        _ => false,
    }
}

/// Functions of numbers; of nothing at all, 0.
pub fn call(function: Function, values: &[f64]) -> f64 {
    let first = values.first().copied().unwrap_or(0.0);
    match function {
        Function::Min => values.iter().copied().fold(first, f64::min),
        Function::Max => values.iter().copied().fold(first, f64::max),
        Function::Abs => first.abs(),
        Function::Round => first.round(),
        Function::AtLeast | Function::Chance => first,
    }
}

/// The values of a name at which a rule's answer may change: every number in the rule, and where two sides of a
/// comparison meet. The meeting place is exact where both sides are straight lines in the name, as `2 * total` is.
pub fn turning_points(rule: &Expr, name: &str, (low, high): (f64, f64), found: &mut Vec<f64>) {
    let mut inside = |part: &Expr| turning_points(part, name, (low, high), found);
    match &rule.kind {
        ExprKind::Number(number) => found.push(*number),
        ExprKind::Unary(_, inner) => inside(inner),
        ExprKind::Binary(operator, a, b) => {
            inside(a);
            inside(b);
            let distance = |at: f64| {
                let known = BTreeMap::from([(name.to_owned(), Known::Number(at))]);
                match (value(a, &known)?, value(b, &known)?) {
                    (Known::Number(a), Known::Number(b)) => Some(a - b),
                    _ => None,
                }
            };
            if operator.compares()
                && let (Some(first), Some(last)) = (distance(low), distance(high))
                && first != last
            {
                // Of numbers near the largest there is, the meeting place may not exist; each of them is tried anyway.
                found.extend(Some(low + (high - low) * first / (first - last)).filter(|at| at.is_finite()));
            }
        }
        ExprKind::Call(_, values) => values.iter().for_each(inside),
        ExprKind::Text(_)
        | ExprKind::Truth(_)
        | ExprKind::Name(_)
        | ExprKind::Field(..)
        | ExprKind::Fold(..) => {}
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a helper of a test may fail the test")]

    use super::*;
    use crate::rules::parse;

    fn turns(rule: &str, within: (f64, f64)) -> Vec<f64> {
        let mut found = Vec::new();
        turning_points(&parse(rule).unwrap(), "x", within, &mut found);
        found
    }

    #[test]
    fn an_answer_turns_where_two_lines_meet() {
        // 2x = 9 at 4.5, wherever one looks; numbers in the rule are tried as well.
        assert_eq!(turns("2 * x > 9", (0.0, 100.0)), [2.0, 9.0, 4.5]);
        assert_eq!(turns("2 * x > 9", (1.0, 5.0)), [2.0, 9.0, 4.5]);
        // x = 10 − x at 5.
        assert_eq!(turns("x >= 10 - x", (2.0, 4.0)), [10.0, 5.0]);
    }

    #[test]
    fn lines_that_never_meet_turn_nowhere() {
        assert_eq!(turns("x + 1 > x", (0.0, 100.0)), [1.0]);
        assert_eq!(turns("x + 3", (0.0, 100.0)), [3.0]);
        assert_eq!(turns("y > 3", (0.0, 100.0)), [3.0]);
    }

    #[test]
    fn nothing_is_infinite() {
        let large = "999999999999";
        let tower = vec![large; 30].join(" * ");
        let largest = Known::Number(f64::MAX);
        for (rule, expected) in [
            (tower.clone(), Some(largest.clone())),
            (format!("-({tower})"), Some(Known::Number(f64::MIN))),
            (format!("{tower} + {tower}"), Some(largest)),
            // Infinity minus itself, or times 0, would be no number at all.
            (format!("{tower} - {tower}"), Some(Known::Number(0.0))),
            (format!("0 * ({tower})"), Some(Known::Number(0.0))),
        ] {
            let read = parse(&rule).ok();
            assert_eq!(read.and_then(|rule| value(&rule, &BTreeMap::new())), expected, "{rule}");
        }
        let mut points = Vec::new();
        let rule = parse(&format!("total * {tower} > 0 - {tower}")).ok();
        rule.inspect(|rule| turning_points(rule, "total", (0.0, 100.0), &mut points));
        assert!(points.len() > 30 && points.iter().all(|point| point.is_finite()), "{points:?}");
    }
}
