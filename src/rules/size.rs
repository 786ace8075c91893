//! How many operations a rule becomes once its sets are unrolled: bounded, so that no rubric can exhaust the machine.

use super::syntax::{Binder, Expr, ExprKind, Set};

/// The largest number of operations all rules together may become for one proposal.
pub const MAX_OPERATIONS: usize = crate::limits::RULE_STEPS.most;

/// How many members each set has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Group tables.
    pub strata: usize,
    /// Groups in all tables together.
    pub groups: usize,
    /// Criteria.
    pub criteria: usize,
    /// Dimensions.
    pub dimensions: usize,
}

impl Sizes {
    /// Members of a set; the groups of one table are counted as if it held them all.
    const fn of(self, set: &Set) -> usize {
        match set {
            Set::Strata => self.strata,
            Set::Groups | Set::GroupsOf(_) => self.groups,
            Set::Criteria => self.criteria,
            Set::Dimensions => self.dimensions,
        }
    }
}

/// Operations of a rule, evaluated once for each member of `for_each`; stops counting at the largest number there is.
pub fn operations(rule: &Expr, for_each: Option<&Binder>, sizes: Sizes) -> usize {
    let once = count(rule, sizes);
    for_each.map_or(once, |binder| {
        once.saturating_mul(sizes.of(&binder.set)).saturating_add(within(binder, sizes))
    })
}

fn within(binder: &Binder, sizes: Sizes) -> usize {
    let filter = binder.filter.as_ref().map_or(0, |filter| count(filter, sizes));
    filter.saturating_mul(sizes.of(&binder.set))
}

fn count(rule: &Expr, sizes: Sizes) -> usize {
    let parts = match &rule.kind {
        ExprKind::Number(_)
        | ExprKind::Text(_)
        | ExprKind::Truth(_)
        | ExprKind::Name(_)
        | ExprKind::Field(..) => 0,
        ExprKind::Unary(_, inner) => count(inner, sizes),
        ExprKind::Binary(_, a, b) => count(a, sizes).saturating_add(count(b, sizes)),
        ExprKind::Call(_, values) => {
            values.iter().fold(0_usize, |sum, value| sum.saturating_add(count(value, sizes)))
        }
        ExprKind::Fold(_, binder, body) => {
            let body = body.as_ref().map_or(1, |body| count(body, sizes));
            body.saturating_mul(sizes.of(&binder.set)).saturating_add(within(binder, sizes))
        }
    };
    parts.saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::parse;

    #[test]
    fn nested_sets_multiply() {
        let sizes = Sizes { strata: 2, groups: 10, criteria: 21, dimensions: 6 };
        let of = |text: &str| parse(text).map_or(0, |rule| operations(&rule, None, sizes));
        assert_eq!(of("1 + 2"), 3);
        assert_eq!(of("sum(c in criteria: c.weight)"), 22);
        assert_eq!(of("sum(c in criteria: sum(d in criteria: d.weight))"), 21 * 22 + 1);
        let deep = "sum(a in criteria: sum(b in criteria: sum(c in criteria: sum(d in criteria: d.weight))))";
        assert!(of(deep) > MAX_OPERATIONS);
    }
}
