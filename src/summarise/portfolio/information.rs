//! What to find out first: how likely it is that knowing one answer, or one cell of a group table, would change who is in
//! the top or what a gate says.

use std::collections::BTreeMap;

use ndarray::Array2;
use rayon::prelude::*;

use super::cells;
use super::kept::{Kept, in_top};
use super::worlds::{Contender, drawn};
use crate::draw::Seed;
use crate::evaluate::BLOCK;
use crate::model::{Gate, Rubric};
use crate::plan::{ColumnId, GatePlan, Input, Operand};
use crate::sensitivity::information::{Decision, Payoffs};
use crate::summarise::error::chance;
use crate::summarise::results::{Chance, Figure, InformationResult, Outcome};
use crate::text::LocalText;

/// Things to find out that are named.
const NAMED: usize = 12;
/// Below this chance of a change nothing is named.
const LEAST: f64 = 0.02;
/// Parts of equal probability into which an input is cut for a gate.
const BINS: usize = 16;
/// Draws for gates: 256 in each part.
const DRAWS: usize = 4 * BLOCK;
/// Inputs times proposals that are looked at for the top, at most; those whose place is most in doubt come first.
const MOST_LOOKED_AT: usize = 120_000;

/// One thing that somebody could find out: the number of its proposal, and its path.
pub(super) type Asked = (usize, Vec<String>);
/// The chance that knowing it changes the top, and the right places in the top that it adds.
pub(super) type Found = (Chance, Figure);

/// The list, most worthwhile first.
pub(super) fn of(
    rubric: &Rubric,
    everybody: &[Contender<'_>],
    ranked: &[usize],
    kept: &Kept,
    seed: &Seed,
    fund: usize,
) -> Vec<InformationResult> {
    let mut tops = tops(rubric, everybody, ranked, kept, fund);
    tops.extend(cells::of(everybody, ranked, kept, seed, fund));
    let gates: BTreeMap<Asked, Chance> = everybody
        .par_iter()
        .enumerate()
        .flat_map_iter(|(number, contender)| {
            let found = gate_changes(rubric, contender, seed);
            found.into_iter().map(move |(path, changes)| ((number, path), changes))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect();
    let mut asked: Vec<Asked> = tops.keys().chain(gates.keys()).cloned().collect();
    asked.sort();
    asked.dedup();
    let result = |asked: &Asked| {
        let (number, path) = asked;
        let contender = everybody.get(*number)?;
        let input = inputs(contender).find(|input| input.path == *path)?;
        let none = (Chance { p: 0.0, mcse: 0.0 }, Figure { value: 0.0, mcse: 0.0 });
        let (top_changes, top_gain) = tops.get(asked).copied().unwrap_or(none);
        Some(InformationResult {
            proposal: contender.proposal.id.clone(),
            path: path.clone(),
            names: names(rubric, contender, input)?,
            missing: path.len() == 1 && !contender.plan.criteria.get(input.group)?.known,
            top_changes,
            top_gain,
            verdict_changes: gates.get(asked).copied(),
        })
    };
    let mut results: Vec<_> = asked.iter().filter_map(result).collect();
    let worth = |result: &InformationResult| {
        result.verdict_changes.map_or(0.0, |changes| changes.p).max(result.top_changes.p)
    };
    results.retain(|result| worth(result) >= LEAST);
    results.sort_by(|a, b| {
        worth(b).total_cmp(&worth(a)).then_with(|| b.top_gain.value.total_cmp(&a.top_gain.value))
    });
    results.truncate(NAMED);
    results
}

fn inputs<'a>(contender: &Contender<'a>) -> impl Iterator<Item = &'a Input> + use<'a> {
    let plan = contender.plan;
    plan.inputs.iter().chain(plan.strata.iter().flat_map(|stratum| &stratum.inputs))
}

fn names(rubric: &Rubric, contender: &Contender<'_>, input: &Input) -> Option<Vec<LocalText>> {
    let [stratum, _, quantity] = input.path.as_slice() else {
        return Some(vec![rubric.criteria.get(input.group)?.name.clone()]);
    };
    let stratum = contender.proposal.strata.iter().find(|one| one.id == *stratum)?;
    let group = stratum.groups.get(input.group)?;
    Some(vec![stratum.name.clone(), group.name.clone(), LocalText::same(&format!("quantity-{quantity}"))])
}

/// What knowing a criterion of a ranked proposal would change in the top.
fn tops(
    rubric: &Rubric,
    everybody: &[Contender<'_>],
    ranked: &[usize],
    kept: &Kept,
    fund: usize,
) -> BTreeMap<Asked, Found> {
    let totals = Array2::from_shape_fn((ranked.len(), kept.draws), |(n, draw)| kept.totals[n][draw]);
    let top = in_top(&totals, fund);
    let columns: Vec<&[f64]> = top.rows().into_iter().filter_map(|row| row.to_slice()).collect();
    let Ok(decision) = Decision::new(Payoffs::Numbers(&columns), fund) else { return BTreeMap::new() };
    let bins = decision.usual_bins();
    // The nearer a chance is to one half, the more there is to find out.
    let mut places: Vec<(usize, f64)> = columns
        .iter()
        .map(|column| column.iter().sum::<f64>() / kept.draws as f64)
        .map(|p| p * (1.0 - p))
        .enumerate()
        .collect();
    places.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut asked = Vec::new();
    for (place, doubt) in places {
        for (criterion, scores) in &kept.scores[place] {
            let moves = scores.first().is_some_and(|first| scores.iter().any(|score| score != first));
            if doubt > 0.0 && moves && rubric.criteria[*criterion].computed.is_none() {
                asked.push((place, *criterion, scores));
            }
        }
        if asked.len() * ranked.len() > MOST_LOOKED_AT {
            break;
        }
    }
    asked
        .par_iter()
        .filter_map(|(place, criterion, scores)| {
            let number = *ranked.get(*place)?;
            let path = vec![
                everybody.get(number)?.plan.inputs.iter().find(|one| one.group == *criterion)?.path.clone(),
            ];
            let value = decision.value_of(scores, bins).ok()?;
            // The part of the draws in which another pick is better by more than noise.
            let changes = chance((value.surely_changes * kept.draws as f64).round() as u64, kept.draws);
            let gain = Figure { value: value.honest, mcse: value.mcse };
            Some(((number, path.into_iter().next()?), (changes, gain)))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

/// The chance that knowing an input would give some gate of its proposal another outcome.
fn gate_changes(rubric: &Rubric, contender: &Contender<'_>, seed: &Seed) -> Vec<(Vec<String>, Chance)> {
    let plan = contender.plan;
    let inputs: Vec<&Input> = inputs(contender).collect();
    let events = |gate: &GatePlan| -> Vec<ColumnId> {
        let columns = gate.instances.iter().filter_map(|(_, event)| match event {
            Operand::Column(column) => Some(*column),
            Operand::Fixed(_) => None,
        });
        columns.collect()
    };
    let wanted = inputs.iter().map(|input| input.column).chain(plan.gates.iter().flat_map(events));
    let columns = drawn(contender, wanted, seed, DRAWS);
    let whole: Vec<usize> = (0..DRAWS).collect();
    // Gates that are certain either way cannot be changed by what is known of one input.
    let open: Vec<(&Gate, Vec<&[f64]>, Outcome)> = rubric
        .gates
        .iter()
        .zip(&plan.gates)
        .filter(|(_, plan)| {
            plan.instances.iter().all(|(_, event)| !matches!(event, Operand::Fixed(v) if *v != 0.0))
        })
        .map(|(gate, plan)| {
            let events: Vec<&[f64]> = events(plan).iter().map(|event| columns[event].as_slice()).collect();
            let [_, usual, _] = outcomes(gate, &events, &whole);
            (gate, events, usual)
        })
        .filter(|(_, events, _)| events.iter().any(|event| event.iter().any(|broken| *broken != event[0])))
        .collect();
    let changes = |input: &&Input| {
        let column = &columns[&input.column];
        let mut order = whole.clone();
        order.sort_by(|a, b| column[*a].total_cmp(&column[*b]));
        if open.is_empty() || column[order[0]] == column[order[DRAWS - 1]] {
            return None;
        }
        let differs = |part: &&[usize]| {
            open.iter().any(|(gate, events, usual)| {
                outcomes(gate, events, part).iter().all(|outcome| outcome != usual)
            })
        };
        let changed = order.chunks(DRAWS / BINS).filter(differs).count();
        Some((input.path.clone(), chance((changed * (DRAWS / BINS)) as u64, DRAWS)))
    };
    inputs.iter().filter_map(changes).filter(|(_, changes)| changes.p > 0.0).collect()
}

/// The outcome of a gate in some of the draws: the worst over its instances. With every chance two standard errors lower, as
/// it is, and two higher, so that the noise of few draws is not taken for a change.
fn outcomes(gate: &Gate, events: &[&[f64]], draws: &[usize]) -> [Outcome; 3] {
    let mut worst = [Outcome::Pass; 3];
    let count = draws.len().max(1) as f64;
    for event in events {
        let p = draws.iter().filter(|draw| event[**draw] != 0.0).count() as f64 / count;
        let noise = 2.0 * (p * (1.0 - p) / count).sqrt();
        for (worst, p) in worst.iter_mut().zip([p - noise, p, p + noise]) {
            let outcome = if p >= gate.fail_from.get() {
                Outcome::Fail
            } else if p >= gate.pass_below.get() {
                Outcome::Condition
            } else {
                Outcome::Pass
            };
            *worst = (*worst).max(outcome);
        }
    }
    worst
}
