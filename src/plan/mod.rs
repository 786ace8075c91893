//! A checked rubric and proposal become a list of columns to compute, in order: the rules engine.

mod alternative;
mod bounds;
mod column;
mod columns;
mod compile;
mod scores;
mod source;
mod strata;

pub use alternative::{Alternative, Missing, Weighing};
pub use column::{Column, ColumnId, NodeWeights, Op, Operand, needed};
pub use compile::{Member, Scalar, binary, fold, unary};
pub use scores::{CriterionPlan, DimensionPlan, expected_ordinal};
pub use source::Source;
pub use strata::{Change, GroupPlan, MeasurePlan, StratumPlan};

use self::columns::Columns;
use self::compile::{Compiler, Value, operand};
use crate::draw::{self, Distribution, Triple};
use crate::model::{Proposal, Range, Reading, Rubric};

/// Everything a run computes for one proposal.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The columns; each looks back only.
    pub columns: Vec<Column>,
    /// Group tables.
    pub strata: Vec<StratumPlan>,
    /// Computed criteria that have a table, in the order of `Op::Settled`.
    pub computed: Vec<ComputedPlan>,
    /// Criteria, in rubric order.
    pub criteria: Vec<CriterionPlan>,
    /// Dimensions, in rubric order.
    pub dimensions: Vec<DimensionPlan>,
    /// The total.
    pub total: Option<ColumnId>,
    /// Gates, in rubric order.
    pub gates: Vec<GatePlan>,
    /// Levels that may drive the total.
    pub inputs: Vec<Input>,
}

/// A quantity that may drive a result.
#[derive(Debug, Clone)]
pub struct Input {
    /// Its column.
    pub column: ColumnId,
    /// `[criterion]`, or `[stratum, group, quantity]`.
    pub path: Vec<String>,
    /// Index of the criterion, or of the group in its table.
    pub group: usize,
}

/// A computed criterion: the lowest level over its members.
#[derive(Debug, Clone)]
pub struct ComputedPlan {
    /// Index of the criterion.
    pub criterion: usize,
    /// Per member: rows of (level, condition), and the level when none holds.
    pub members: Vec<Vec<(f64, Scalar)>>,
    /// The level when no row holds.
    pub otherwise: f64,
}

impl ComputedPlan {
    /// The level, given the chances.
    pub fn level(&self, chance: &impl Fn(ColumnId) -> f64) -> f64 {
        let of = |rows: &Vec<(f64, Scalar)>| {
            rows.iter()
                .find(|(_, when)| when.value(chance) != 0.0)
                .map_or(self.otherwise, |(level, _)| *level)
        };
        self.members.iter().map(of).reduce(f64::min).unwrap_or(self.otherwise)
    }
}

/// A gate: one event per instance.
#[derive(Debug, Clone)]
pub struct GatePlan {
    /// What each instance stands for, and its event: true when the rule is broken.
    pub instances: Vec<(Option<Member>, Operand)>,
    /// Whether weights can change it.
    pub weighs: bool,
}

/// The distribution of an estimate: stretched by its grade, read as the rubric reads ranges.
fn distribution(
    range: Range,
    grade: Option<usize>,
    clip: Option<(f64, f64)>,
    rubric: &Rubric,
    as_if: &Alternative,
) -> Distribution {
    let Some(triple) = Triple::new(range.low(), range.likely(), range.high()) else {
        return Distribution::point(range.likely());
    };
    let factor = match grade {
        Some(grade) if as_if.widening => rubric.grades[grade].factor,
        _ => 1.0,
    };
    let reading = match as_if.reading {
        Reading::Bounds => draw::Reading::Bounds,
        Reading::Central90 => draw::Reading::CentralNinety { overshoot: rubric.assumptions.overshoot },
        Reading::Pert => draw::Reading::Pert,
    };
    let stretched = draw::widen(triple, factor, clip);
    if stretched.low() >= stretched.high() {
        return Distribution::point(range.likely());
    }
    Distribution::from_triple(stretched, reading, clip)
}

/// The range an estimate is drawn from, after stretching and clipping: for the appendix.
pub fn stretched(
    range: Range,
    grade: Option<usize>,
    clip: Option<(f64, f64)>,
    rubric: &Rubric,
) -> (f64, f64) {
    distribution(range, grade, clip, rubric, &Alternative::of(rubric)).support()
}

/// Compiles a proposal against its rubric, under the given assumptions.
pub fn plan(rubric: &Rubric, proposal: &Proposal, as_if: &Alternative) -> Plan {
    let mut columns = Columns::of(proposal.id.clone());
    let strata: Vec<_> =
        proposal.strata.iter().map(|stratum| strata::build(stratum, rubric, as_if, &mut columns)).collect();

    let mut computed = Vec::new();
    let mut settled = vec![None; rubric.criteria.len()];
    for (c, criterion) in rubric.criteria.iter().enumerate() {
        let Some(rule) = &criterion.computed else { continue };
        let mut compiler = Compiler {
            rubric,
            proposal,
            strata: &strata,
            criteria: &[],
            dimensions: &[],
            total: None,
            as_if,
            columns: &mut columns,
            scope: Vec::new(),
        };
        let members = compiler.members(&rule.for_each);
        if members.is_empty() {
            continue;
        }
        let tables = members.iter().map(|member| match member {
            Member::Stratum(s) | Member::Group(s, _) => strata[*s].grade,
            Member::Criterion(_) | Member::Dimension(_) => 0,
        });
        settled[c] = Some((computed.len(), tables.max().unwrap_or(0)));
        let rows = members.into_iter().map(|member| {
            compiler.scope.push((rule.for_each.name.clone(), member));
            let rows = rule.rows.iter().map(|(level, when)| match compiler.value(when) {
                Value::Scalar(when) => (*level, when),
                _ => (*level, Scalar::Fixed(0.0)),
            });
            let rows = rows.collect();
            compiler.scope.pop();
            rows
        });
        computed.push(ComputedPlan { criterion: c, members: rows.collect(), otherwise: rule.otherwise });
    }

    let scores = scores::build(rubric, proposal, &settled, as_if, &mut columns);
    let gates = gates(rubric, proposal, &strata, &scores, as_if, &mut columns);
    Plan {
        columns: columns.finish(),
        strata,
        computed,
        criteria: scores.criteria,
        dimensions: scores.dimensions,
        total: scores.total,
        gates,
        inputs: scores.inputs,
    }
}

fn gates(
    rubric: &Rubric,
    proposal: &Proposal,
    strata: &[StratumPlan],
    scores: &scores::Scores,
    as_if: &Alternative,
    columns: &mut Columns,
) -> Vec<GatePlan> {
    let mut compiler = Compiler {
        rubric,
        proposal,
        strata,
        criteria: &scores.criteria,
        dimensions: &scores.dimensions,
        total: scores.total,
        as_if,
        columns,
        scope: Vec::new(),
    };
    let mut plans = Vec::new();
    for gate in &rubric.gates {
        let members = gate.for_each.as_ref().map(|binder| (binder, compiler.members(binder)));
        let instances = match members {
            None => vec![(None, operand(&compiler.value(&gate.fails_when)))],
            Some((binder, members)) => {
                let mut instances = Vec::new();
                for member in members {
                    compiler.scope.push((binder.name.clone(), member));
                    instances.push((Some(member), operand(&compiler.value(&gate.fails_when))));
                    compiler.scope.pop();
                }
                instances
            }
        };
        let mut words = Vec::new();
        mentions(&gate.fails_when, &mut words);
        if let Some(filter) = gate.for_each.as_ref().and_then(|binder| binder.filter.as_deref()) {
            mentions(filter, &mut words);
        }
        let weighs = words
            .iter()
            .any(|word| *word == "weight" || *word == "score" || *word == "total" || *word == "dimension");
        plans.push(GatePlan { instances, weighs });
    }
    plans
}

/// Names and fields a rule mentions.
fn mentions<'r>(rule: &'r crate::rules::Expr, found: &mut Vec<&'r str>) {
    use crate::rules::ExprKind;
    match &rule.kind {
        ExprKind::Name(name) => found.push(name),
        ExprKind::Field(of, field) => found.extend([of.as_str(), field.as_str()]),
        ExprKind::Unary(_, inner) => mentions(inner, found),
        ExprKind::Binary(_, a, b) => {
            mentions(a, found);
            mentions(b, found);
        }
        ExprKind::Call(_, values) => values.iter().for_each(|value| mentions(value, found)),
        ExprKind::Fold(_, binder, body) => {
            if let Some(filter) = &binder.filter {
                mentions(filter, found);
            }
            if let Some(body) = body {
                mentions(body, found);
            }
        }
        ExprKind::Number(_) | ExprKind::Text(_) | ExprKind::Truth(_) => {}
    }
}
