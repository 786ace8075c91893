//! The plan is run over blocks of draws; only tallies are kept, so memory does not grow with their number.
//!
//! Two passes: first the group tables, whose chances settle the computed criteria; then levels, scores and gates.
//! Draws are pure functions of (seed, name, number), so the second pass may draw a column again.

mod aggregate;
mod block;
mod tally;

use std::collections::{BTreeMap, BTreeSet};

pub use aggregate::aggregate;
pub use block::{BLOCK, Program, Values, World};
pub use tally::{Pair, Quantity, Tally, Thirds};

use crate::draw::Seed;
use crate::plan::{ColumnId, Operand, Plan, needed};

/// How much of a run is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Everything a report prints.
    Full,
    /// What decides the verdict: gates, computed levels, the total.
    Verdict,
}

/// What a run leaves.
#[derive(Debug, Clone)]
pub struct Evaluated {
    /// The tally of the draws.
    pub tally: Tally,
    /// Levels of the computed criteria that have a table.
    pub settled: Vec<f64>,
}

impl Evaluated {
    /// The share of draws in which an event happened.
    pub fn chance(&self, event: ColumnId) -> f64 {
        self.tally.events.get(&event).map_or(0.0, |count| *count as f64 / self.tally.draws.max(1) as f64)
    }
}

/// Which columns are tallied, in the early or the late pass.
#[derive(Default)]
struct Wanted {
    quantities: BTreeSet<ColumnId>,
    events: BTreeSet<ColumnId>,
    thirds: BTreeSet<Pair>,
}

/// Runs a plan.
pub fn evaluate(plan: &Plan, seed: &Seed, draws: usize, detail: Detail) -> Evaluated {
    let wanted = wanted(plan, detail);
    let early = pass(plan, &wanted, false, seed, draws, &[]);
    let chance =
        |event: ColumnId| early.events.get(&event).map_or(0.0, |count| *count as f64 / draws.max(1) as f64);
    let settled: Vec<_> = plan.computed.iter().map(|computed| computed.level(&chance)).collect();
    let mut tally = early;
    let late = pass(plan, &wanted, true, seed, draws, &settled);
    tally.quantities.extend(late.quantities);
    tally.events.extend(late.events);
    tally.thirds.extend(late.thirds);
    Evaluated { tally, settled }
}

/// Runs a plan that differs from one already run by a single level: only the gates that look at it and the total are drawn
/// again, the rest stands as it was. Where the plans have not the same columns, everything is.
pub fn partly(
    plan: &Plan,
    before: &Plan,
    run: &Evaluated,
    level: ColumnId,
    seed: &Seed,
    draws: usize,
) -> Evaluated {
    let events = |plan: &Plan| -> Vec<ColumnId> {
        let instances = plan.gates.iter().flat_map(|gate| &gate.instances);
        instances.filter_map(|(_, event)| column(event)).collect()
    };
    let own = events(plan);
    let same = plan.columns.len() == before.columns.len() && own == events(before);
    if !same || plan.total != before.total {
        return evaluate(plan, seed, draws, Detail::Verdict);
    }
    let moves = |root: &ColumnId| needed(&plan.columns, [*root]).binary_search(&level).is_ok();
    let moved: BTreeSet<ColumnId> = own.into_iter().filter(moves).collect();
    let total: Vec<_> = plan.total.iter().copied().filter(moves).collect();
    let roots: Vec<_> = moved.iter().chain(&total).copied().collect();
    let program = Program::new(&plan.columns, needed(&plan.columns, roots), seed, World::Drawn, &run.settled);
    let bounds = |column: ColumnId| (column, plan.columns[column.0].bounds);
    let mut again = Tally::new(total.into_iter().map(bounds), moved, []);
    let mut values = Values::default();
    let mut first = 0;
    while first < draws {
        program.fill(&mut values, first as u64);
        again.add((draws - first).min(BLOCK), |column| program.column(&values, column));
        first += BLOCK;
    }
    let mut tally = Tally::new([], [], []);
    tally.draws = draws;
    tally.events.clone_from(&run.tally.events);
    tally.events.extend(again.events);
    let kept = plan.total.and_then(|total| Some((total, run.tally.quantities.get(&total)?.clone())));
    tally.quantities.extend(kept);
    tally.quantities.extend(again.quantities);
    Evaluated { tally, settled: run.settled.clone() }
}

/// Runs one block under many sets of weights: only what weights can change is computed again for each set.
///
/// The plans differ in their weights alone, so their columns are the same but for the aggregates and the rules.
#[derive(Debug, Default)]
pub struct Reweighing {
    values: Option<Values>,
}

impl Reweighing {
    /// The total and the gates that weights can change, under the weights of `plan`.
    pub fn run(&mut self, plan: &Plan, settled: &[f64], seed: &Seed) -> Evaluated {
        let mut events = BTreeSet::new();
        for gate in plan.gates.iter().filter(|gate| gate.weighs) {
            events.extend(gate.instances.iter().filter_map(|(_, event)| column(event)));
        }
        let roots: Vec<_> = plan.total.iter().chain(&events).copied().collect();
        let order = needed(&plan.columns, roots);
        let program = Program::new(&plan.columns, order, seed, World::Drawn, settled);
        let values = if let Some(values) = self.values.as_mut() {
            program.reweigh(values);
            values
        } else {
            let values = self.values.insert(Values::default());
            program.fill(values, 0);
            values
        };
        let total = plan.total.map(|total| (total, plan.columns[total.0].bounds));
        let mut tally = Tally::new(total, events, []);
        tally.add(BLOCK, |column| program.column(values, column));
        Evaluated { tally, settled: settled.to_vec() }
    }
}

/// The likely world: every column at its likely value, levels nobody knows at `missing` of their scale (0 to 1).
pub fn likely(plan: &Plan, settled: &[f64], missing: f64) -> BTreeMap<ColumnId, f64> {
    let order: Vec<_> = (0..plan.columns.len()).map(ColumnId).collect();
    let seed = Seed::from_u64(0);
    let program = Program::new(&plan.columns, order.clone(), &seed, World::Likely(missing), settled);
    let mut values = Values::default();
    program.fill(&mut values, 0);
    let value = |column| (column, program.column(&values, column).first().copied().unwrap_or(0.0));
    order.into_iter().map(value).collect()
}

const fn column(operand: &Operand) -> Option<ColumnId> {
    match operand {
        Operand::Column(column) => Some(*column),
        Operand::Fixed(_) => None,
    }
}

fn wanted(plan: &Plan, detail: Detail) -> Wanted {
    let mut wanted = Wanted::default();
    for computed in &plan.computed {
        let mut events = Vec::new();
        computed.members.iter().flatten().for_each(|(_, when)| when.events(&mut events));
        wanted.events.extend(events);
    }
    for gate in &plan.gates {
        wanted.events.extend(gate.instances.iter().filter_map(|(_, event)| column(event)));
    }
    wanted.quantities.extend(plan.total);
    for stratum in &plan.strata {
        wanted.events.insert(stratum.measures[0].widens);
    }
    if detail == Detail::Verdict {
        return wanted;
    }
    for stratum in &plan.strata {
        wanted.quantities.insert(stratum.mean.change);
        wanted.events.insert(stratum.levelling_down);
        for measure in &stratum.measures {
            wanted.quantities.insert(measure.value.change);
            wanted.events.extend([measure.widens, measure.narrows]);
        }
        for group in &stratum.groups {
            wanted.quantities.insert(group.change);
            wanted.events.extend([group.gains, group.loses]);
        }
        let widens = stratum.measures[0].widens;
        wanted.thirds.extend(stratum.inputs.iter().map(|input| (input.column, widens)));
    }
    wanted.quantities.extend(plan.criteria.iter().filter_map(|criterion| criterion.level));
    wanted.quantities.extend(plan.dimensions.iter().filter_map(|dimension| dimension.score));
    if let Some(total) = plan.total {
        wanted.thirds.extend(plan.inputs.iter().map(|input| (input.column, total)));
    }
    wanted
}

/// One pass over all draws: the columns that wait for computed levels (`late`), or those that do not.
fn pass(plan: &Plan, wanted: &Wanted, late: bool, seed: &Seed, draws: usize, settled: &[f64]) -> Tally {
    let is = |column: &ColumnId| plan.columns[column.0].late == late;
    let quantities: Vec<_> = wanted.quantities.iter().copied().filter(is).collect();
    let events: Vec<_> = wanted.events.iter().copied().filter(is).collect();
    let thirds: Vec<_> = wanted.thirds.iter().copied().filter(|(_, result)| is(result)).collect();
    let roots = quantities.iter().chain(&events).copied();
    let roots: Vec<_> = roots.chain(thirds.iter().flat_map(|(input, result)| [*input, *result])).collect();
    let bounds = |column: ColumnId| (column, plan.columns[column.0].bounds);
    let mut tally = Tally::new(quantities.into_iter().map(bounds), events, thirds);
    if roots.is_empty() {
        tally.draws = draws;
        return tally;
    }
    let program = Program::new(&plan.columns, needed(&plan.columns, roots), seed, World::Drawn, settled);
    let mut values = Values::default();
    let mut first = 0;
    while first < draws {
        program.fill(&mut values, first as u64);
        tally.add((draws - first).min(BLOCK), |column| program.column(&values, column));
        first += BLOCK;
    }
    tally
}
