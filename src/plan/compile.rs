//! Rules become columns: sets are unrolled, names are looked up, what is constant is computed at once.

use super::alternative::Alternative;
use super::column::{ColumnId, Op, Operand};
use super::columns::Columns;
use super::scores::{CriterionPlan, DimensionPlan};
use super::strata::StratumPlan;
use crate::model::{Proposal, Rubric, Scale};
use crate::rules::{Binary, Binder, Expr, ExprKind, Fold, Function, Set, Unary, arithmetic, call, compare};

/// A fixed value that may hang on chances: known once the group tables have been drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// Known already.
    Fixed(f64),
    /// The share of draws in which an event column holds.
    Chance(ColumnId),
    /// One-place operator.
    Unary(Unary, Box<Scalar>),
    /// Two-place operator.
    Binary(Binary, Box<Scalar>, Box<Scalar>),
    /// Function of values.
    Call(Function, Vec<Scalar>),
    /// Function of a set.
    Fold(Fold, Vec<Scalar>),
}

impl Scalar {
    /// The event columns whose chances it needs.
    pub fn events(&self, found: &mut Vec<ColumnId>) {
        match self {
            Self::Fixed(_) => {}
            Self::Chance(event) => found.push(*event),
            Self::Unary(_, inner) => inner.events(found),
            Self::Binary(_, a, b) => {
                a.events(found);
                b.events(found);
            }
            Self::Call(_, parts) | Self::Fold(_, parts) => parts.iter().for_each(|part| part.events(found)),
        }
    }

    /// Its value, given the chances.
    pub fn value(&self, chance: &impl Fn(ColumnId) -> f64) -> f64 {
        let all = |parts: &[Self]| parts.iter().map(|part| part.value(chance)).collect::<Vec<_>>();
        match self {
            Self::Fixed(value) => *value,
            Self::Chance(event) => chance(*event),
            Self::Unary(operator, inner) => unary(*operator, inner.value(chance)),
            Self::Binary(operator, a, b) => binary(*operator, a.value(chance), b.value(chance)),
            Self::Call(function, parts) => call(*function, &all(parts)),
            Self::Fold(function, parts) => fold(*function, all(parts)),
        }
    }
}

/// One-place operators on numbers; truth is 1 or 0.
pub fn unary(operator: Unary, value: f64) -> f64 {
    match operator {
        Unary::Not => truth(value == 0.0),
        Unary::Minus => -value,
    }
}

/// Two-place operators on numbers; truth is 1 or 0.
pub fn binary(operator: Binary, a: f64, b: f64) -> f64 {
    match operator {
        Binary::Or => truth(a != 0.0 || b != 0.0),
        Binary::And => truth(a != 0.0 && b != 0.0),
        Binary::Plus | Binary::Minus | Binary::Times | Binary::Divide => arithmetic(operator, a, b),
        _ => truth(compare(operator, a, b)),
    }
}

/// Functions of sets on numbers; of nothing, numbers give 0, `any` false and `all` true.
pub fn fold(function: Fold, values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values = values.into_iter();
    match function {
        Fold::Min => values.reduce(f64::min).unwrap_or(0.0),
        Fold::Max => values.reduce(f64::max).unwrap_or(0.0),
        Fold::Sum => values.fold(0.0, plus),
        Fold::Count => values.fold(0.0, |sum, value| sum + truth(value != 0.0)),
        Fold::Any => truth(values.any(|value| value != 0.0)),
        Fold::All => truth(values.all(|value| value != 0.0)),
        Fold::Mean => {
            let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (plus(sum, value), count + 1.0));
            if count > 0.0 { sum / count } else { 0.0 }
        }
    }
}

fn plus(a: f64, b: f64) -> f64 {
    arithmetic(Binary::Plus, a, b)
}

const fn truth(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

/// A member of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Member {
    /// A group table.
    Stratum(usize),
    /// A group of a table.
    Group(usize, usize),
    /// A criterion.
    Criterion(usize),
    /// A dimension.
    Dimension(usize),
}

/// A compiled value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// The same in every draw.
    Scalar(Scalar),
    /// Differs from draw to draw.
    Column(ColumnId),
    /// A word.
    Word(String),
    /// An evidence grade, by its index: 0 is the best.
    Grade(usize),
}

/// Everything a rule may look at.
pub(super) struct Compiler<'a> {
    pub(super) rubric: &'a Rubric,
    pub(super) proposal: &'a Proposal,
    pub(super) strata: &'a [StratumPlan],
    pub(super) criteria: &'a [CriterionPlan],
    pub(super) dimensions: &'a [DimensionPlan],
    pub(super) total: Option<ColumnId>,
    pub(super) as_if: &'a Alternative,
    pub(super) columns: &'a mut Columns,
    pub(super) scope: Vec<(String, Member)>,
}

impl Compiler<'_> {
    /// The members that a binder runs over, filter applied.
    pub(super) fn members(&mut self, binder: &Binder) -> Vec<Member> {
        let strata = 0..self.strata.len();
        let groups = |s: usize, strata: &[StratumPlan]| {
            (0..strata[s].groups.len()).map(move |g| Member::Group(s, g)).collect::<Vec<_>>()
        };
        let all: Vec<Member> = match &binder.set {
            Set::Strata => strata.map(Member::Stratum).collect(),
            Set::Groups => strata.flat_map(|s| groups(s, self.strata)).collect(),
            Set::Criteria => {
                let applies = |c: &usize| self.criteria[*c].level.is_some();
                (0..self.criteria.len()).filter(applies).map(Member::Criterion).collect()
            }
            Set::Dimensions => {
                let scored = |d: &usize| self.dimensions[*d].score.is_some();
                (0..self.dimensions.len()).filter(scored).map(Member::Dimension).collect()
            }
            Set::GroupsOf(outer) => match self.lookup(outer) {
                Some(Member::Stratum(s)) => groups(s, self.strata),
                _ => Vec::new(),
            },
        };
        let mut kept = Vec::new();
        for member in all {
            self.scope.push((binder.name.clone(), member));
            let holds = binder.filter.as_ref().is_none_or(
                |filter| matches!(self.value(filter), Value::Scalar(Scalar::Fixed(holds)) if holds != 0.0),
            );
            self.scope.pop();
            if holds {
                kept.push(member);
            }
        }
        kept
    }

    fn lookup(&self, name: &str) -> Option<Member> {
        self.scope.iter().rev().find(|(bound, _)| bound == name).map(|(_, member)| *member)
    }

    /// Compiles a rule. Types have been checked, so a case that cannot occur gives a harmless constant.
    pub(super) fn value(&mut self, rule: &Expr) -> Value {
        match &rule.kind {
            ExprKind::Number(number) => fixed(*number),
            ExprKind::Text(text) => Value::Word(text.clone()),
            ExprKind::Truth(holds) => fixed(truth(*holds)),
            ExprKind::Name(name) => self.name(name),
            ExprKind::Field(of, field) => match self.lookup(of) {
                Some(member) => self.attribute(member, field),
                None => self.field(of, field),
            },
            ExprKind::Unary(operator, inner) => match self.value(inner) {
                Value::Column(column) => self.column(Op::Unary(*operator, Operand::Column(column))),
                Value::Scalar(Scalar::Fixed(value)) => fixed(unary(*operator, value)),
                Value::Scalar(scalar) => Value::Scalar(Scalar::Unary(*operator, Box::new(scalar))),
                other => other,
            },
            ExprKind::Binary(operator, left, right) => self.binary(*operator, left, right),
            ExprKind::Call(function, values) => self.call(*function, values),
            ExprKind::Fold(function, binder, body) => self.fold(*function, binder, body.as_deref()),
        }
    }

    fn column(&mut self, op: Op) -> Value {
        Value::Column(self.columns.push(op))
    }

    fn name(&mut self, name: &str) -> Value {
        let assumed = &self.rubric.assumptions;
        match name {
            "materiality" => return fixed(self.as_if.materiality * assumed.materiality),
            "relative_materiality" => return fixed(self.as_if.materiality * assumed.relative_materiality),
            "coverage" => return fixed(assumed.coverage),
            "correlation" => return fixed(self.as_if.correlation),
            "total" => return self.total.map_or_else(|| fixed(0.0), Value::Column),
            _ => {}
        }
        let criterion = self.rubric.criteria.iter().position(|criterion| criterion.id == name);
        criterion.map_or_else(|| fixed(0.0), |c| self.level(c))
    }

    /// A criterion's level as rules see it: the nearest level of its scale. Where it does not apply, anything on the
    /// scale: a question set aside cannot show that a floor is met, and setting it aside must not help.
    fn level(&mut self, c: usize) -> Value {
        let criterion = &self.rubric.criteria[c];
        let (low, high) = criterion.scale.limits();
        let level = self.criteria[c].level;
        let level = level.unwrap_or_else(|| {
            self.columns.push(Op::Unknown {
                stream: format!("{}/not-applicable", criterion.id).into(),
                low,
                high,
            })
        });
        match &criterion.scale {
            Scale::Numbers { min, step: Some(step), .. } => {
                self.column(Op::Nearest { level, min: *min, step: *step })
            }
            _ => Value::Column(level),
        }
    }

    fn field(&mut self, of: &str, field: &str) -> Value {
        let fact = self.rubric.facts.iter().position(|fact| fact.id == field);
        let dimension = self.rubric.dimensions.iter().position(|dimension| dimension.id == field);
        match (of, fact, dimension) {
            ("fact", Some(fact), _) => fixed(self.proposal.facts[fact]),
            ("dimension", _, Some(d)) => self.dimensions[d].score.map_or_else(|| fixed(0.0), Value::Column),
            _ => fixed(0.0),
        }
    }

    fn attribute(&mut self, member: Member, field: &str) -> Value {
        match member {
            Member::Stratum(s) => {
                let (stratum, plan) = (&self.proposal.strata[s], &self.strata[s]);
                match field {
                    "id" => Value::Word(stratum.id.clone()),
                    "axis" => Value::Word(stratum.axis.word().to_owned()),
                    "ordered" => fixed(truth(stratum.ordered)),
                    // A target nobody stated is not covered: what is missing never helps.
                    "coverage" => fixed(stratum.coverage.unwrap_or(0.0)),
                    "evidence" => Value::Grade(plan.grade),
                    "gap_change" => Value::Column(plan.measures[0].value.change),
                    "range_change" => Value::Column(plan.range),
                    "relative_change" => Value::Column(plan.relative),
                    "shortfall_change" => plan.shortfall.map_or_else(|| fixed(0.0), Value::Column),
                    "mean_change" => Value::Column(plan.mean.change),
                    _ => fixed(0.0),
                }
            }
            Member::Group(s, g) => {
                let (stratum, plan) = (&self.proposal.strata[s], &self.strata[s]);
                let (group, columns) = (&stratum.groups[g], &plan.groups[g]);
                match field {
                    "id" => Value::Word(group.id.clone()),
                    "stratum" => Value::Word(stratum.id.clone()),
                    "axis" => Value::Word(stratum.axis.word().to_owned()),
                    "size" => fixed(group.size.get()),
                    "share" => fixed(plan.shares.get(g).copied().unwrap_or(0.0)),
                    "baseline" => fixed(group.baseline.range.likely()),
                    "starts_behind" => fixed(truth(columns.starts_behind)),
                    "evidence" => Value::Grade(group.grade),
                    "change" => Value::Column(columns.change),
                    _ => fixed(0.0),
                }
            }
            Member::Criterion(c) => {
                let (criterion, plan) = (&self.rubric.criteria[c], &self.criteria[c]);
                match field {
                    "id" => Value::Word(criterion.id.clone()),
                    "dimension" => Value::Word(self.rubric.dimensions[criterion.dimension].id.clone()),
                    "weight" => fixed(plan.weight),
                    "evidence" => Value::Grade(plan.grade),
                    "known" => fixed(truth(plan.known)),
                    "computed" => fixed(truth(criterion.computed.is_some())),
                    "level" => self.level(c),
                    "score" => plan.score.map_or_else(|| fixed(0.0), Value::Column),
                    _ => fixed(0.0),
                }
            }
            Member::Dimension(d) => match field {
                "id" => Value::Word(self.rubric.dimensions[d].id.clone()),
                "weight" => fixed(self.dimensions[d].weight),
                "score" => self.dimensions[d].score.map_or_else(|| fixed(0.0), Value::Column),
                _ => fixed(0.0),
            },
        }
    }

    fn binary(&mut self, operator: Binary, left: &Expr, right: &Expr) -> Value {
        let (a, b) = (self.value(left), self.value(right));
        let (scalar_a, scalar_b) = match (&a, &b) {
            (Value::Word(a), Value::Word(b)) => return fixed(truth((a == b) == (operator == Binary::Equal))),
            (Value::Grade(a), Value::Grade(b)) => {
                return fixed(truth((a == b) == (operator == Binary::Equal)));
            }
            (Value::Grade(grade), Value::Word(letter)) | (Value::Word(letter), Value::Grade(grade)) => {
                let same = self.rubric.grades[*grade].id == *letter;
                return fixed(truth(same == (operator == Binary::Equal)));
            }
            (Value::Scalar(a), Value::Scalar(b)) => (a, b),
            _ => return self.column(Op::Binary(operator, operand(&a), operand(&b))),
        };
        Value::Scalar(match (scalar_a, scalar_b) {
            (Scalar::Fixed(a), Scalar::Fixed(b)) => Scalar::Fixed(binary(operator, *a, *b)),
            (a, b) => Scalar::Binary(operator, Box::new(a.clone()), Box::new(b.clone())),
        })
    }

    fn call(&mut self, function: Function, values: &[Expr]) -> Value {
        let values: Vec<_> = values.iter().map(|value| self.value(value)).collect();
        match (function, values.as_slice()) {
            (Function::AtLeast, [Value::Grade(grade), Value::Word(letter)]) => {
                let wanted = self.rubric.grades.iter().position(|grade| grade.id == *letter);
                fixed(truth(wanted.is_some_and(|wanted| *grade <= wanted)))
            }
            (Function::Chance, [Value::Column(event)]) => Value::Scalar(Scalar::Chance(*event)),
            (Function::Chance, [Value::Scalar(holds)]) => Value::Scalar(holds.clone()),
            (_, values) => match scalars(values) {
                Some(parts) => {
                    simplified(parts, |values| call(function, values), |parts| Scalar::Call(function, parts))
                }
                None => self.column(Op::Call(function, values.iter().map(operand).collect())),
            },
        }
    }

    fn fold(&mut self, function: Fold, binder: &Binder, body: Option<&Expr>) -> Value {
        let mut values = Vec::new();
        for member in self.members(binder) {
            self.scope.push((binder.name.clone(), member));
            values.push(body.map_or_else(|| fixed(1.0), |body| self.value(body)));
            self.scope.pop();
        }
        match scalars(&values) {
            Some(parts) => {
                let all_at_once = |values: &[f64]| fold(function, values.iter().copied());
                simplified(parts, all_at_once, |parts| Scalar::Fold(function, parts))
            }
            None => self.column(Op::Fold(function, values.iter().map(operand).collect())),
        }
    }
}

const fn fixed(value: f64) -> Value {
    Value::Scalar(Scalar::Fixed(value))
}

/// The parts as scalars, when none of them differs from draw to draw.
fn scalars(values: &[Value]) -> Option<Vec<Scalar>> {
    let scalar = |value: &Value| match value {
        Value::Scalar(scalar) => Some(scalar.clone()),
        _ => None,
    };
    values.iter().map(scalar).collect()
}

/// Computed at once when every part is known, kept as a scalar otherwise.
fn simplified(
    parts: Vec<Scalar>,
    known: impl Fn(&[f64]) -> f64,
    kept: impl FnOnce(Vec<Scalar>) -> Scalar,
) -> Value {
    let numbers: Option<Vec<_>> =
        parts.iter().map(|part| if let Scalar::Fixed(value) = part { Some(*value) } else { None }).collect();
    numbers.map_or_else(|| Value::Scalar(kept(parts)), |numbers| fixed(known(&numbers)))
}

/// A value inside a column's operation. Chances cannot occur there: the type check keeps them apart.
pub(super) fn operand(value: &Value) -> Operand {
    match value {
        Value::Column(column) => Operand::Column(*column),
        Value::Scalar(Scalar::Fixed(value)) => Operand::Fixed(*value),
        Value::Scalar(_) | Value::Word(_) | Value::Grade(_) => Operand::Fixed(0.0),
    }
}
