//! A rule's tree as text again, with no more brackets than it needs: what is read back must be the same tree.

use maatlat::rules::{Binary, Binder, Expr, ExprKind, Fold, Function, Set, Unary};

/// Strength of a place that takes anything.
const ANYTHING: u8 = 0;
/// Strength of what binds closest.
const CLOSEST: u8 = 9;

/// The rule as text.
pub(super) fn rule(expr: &Expr) -> String {
    at(expr, ANYTHING)
}

/// The binder as text.
pub(super) fn binder(binder: &Binder) -> String {
    let set = match &binder.set {
        Set::Strata => "strata".to_owned(),
        Set::Groups => "groups".to_owned(),
        Set::Criteria => "criteria".to_owned(),
        Set::Dimensions => "dimensions".to_owned(),
        Set::GroupsOf(outer) => format!("{outer}.groups"),
    };
    let filter = binder.filter.as_deref().map_or_else(String::new, |filter| format!(" if {}", rule(filter)));
    format!("{} in {set}{filter}", binder.name)
}

/// An expression where only stronger operators than `weakest` may stand without brackets.
fn at(expr: &Expr, weakest: u8) -> String {
    let (text, strength) = match &expr.kind {
        ExprKind::Number(number) => (format!("{number}"), CLOSEST),
        ExprKind::Text(text) if text.contains('"') => (format!("'{text}'"), CLOSEST),
        ExprKind::Text(text) => (format!("\"{text}\""), CLOSEST),
        ExprKind::Truth(truth) => (truth.to_string(), CLOSEST),
        ExprKind::Name(name) => (name.clone(), CLOSEST),
        ExprKind::Field(of, field) => (format!("{of}.{field}"), CLOSEST),
        ExprKind::Unary(Unary::Not, inner) => (format!("not {}", at(inner, 3)), 3),
        ExprKind::Unary(Unary::Minus, inner) => (format!("-{}", at(inner, 7)), 8),
        ExprKind::Binary(operator, a, b) => {
            let strength = operator.strength();
            // Operators of one strength stand from left to right; comparisons do not chain at all.
            let left = if operator.compares() { strength } else { strength - 1 };
            (format!("{} {} {}", at(a, left), sign(*operator), at(b, strength)), strength)
        }
        ExprKind::Call(function, values) => {
            let values: Vec<_> = values.iter().map(rule).collect();
            (format!("{}({})", function_word(*function), values.join(", ")), CLOSEST)
        }
        ExprKind::Fold(fold, over, body) => {
            let body = body.as_deref().map_or_else(String::new, |body| format!(": {}", rule(body)));
            (format!("{}({}{body})", fold_word(*fold), binder(over)), CLOSEST)
        }
    };
    if strength > weakest { text } else { format!("({text})") }
}

fn sign(operator: Binary) -> &'static str {
    match operator {
        Binary::Or => "or",
        Binary::And => "and",
        Binary::Equal => "==",
        Binary::Unequal => "!=",
        Binary::Less => "<",
        Binary::AtMost => "<=",
        Binary::Greater => ">",
        Binary::AtLeast => ">=",
        Binary::Plus => "+",
        Binary::Minus => "-",
        Binary::Times => "*",
        Binary::Divide => "/",
    }
}

fn function_word(function: Function) -> &'static str {
    Function::ALL.into_iter().find(|(_, known)| *known == function).map_or("", |(word, _)| word)
}

fn fold_word(fold: Fold) -> &'static str {
    Fold::ALL.into_iter().find(|(_, known)| *known == fold).map_or("", |(word, _)| word)
}

/// Whether two trees are the same, wherever their parts stand in their texts.
pub(super) fn same(a: &Expr, b: &Expr) -> bool {
    match (&a.kind, &b.kind) {
        (ExprKind::Unary(one, a), ExprKind::Unary(other, b)) => one == other && same(a, b),
        (ExprKind::Binary(one, a, b), ExprKind::Binary(other, c, d)) => {
            one == other && same(a, c) && same(b, d)
        }
        (ExprKind::Call(one, a), ExprKind::Call(other, b)) => {
            one == other && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (ExprKind::Fold(one, a, c), ExprKind::Fold(other, b, d)) => {
            one == other && same_binder(a, b) && same_maybe(c.as_deref(), d.as_deref())
        }
        (a, b) => a == b,
    }
}

/// The same of what a fold or a gate runs over.
pub(super) fn same_binder(a: &Binder, b: &Binder) -> bool {
    a.name == b.name && a.set == b.set && same_maybe(a.filter.as_deref(), b.filter.as_deref())
}

fn same_maybe(a: Option<&Expr>, b: Option<&Expr>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        _ => false,
    }
}
