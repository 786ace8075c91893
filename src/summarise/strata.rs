//! One group table's run becomes its results.

use std::collections::BTreeMap;

use super::error::{chance, dots};
use super::proposal::Run;
use super::results::{CascadeStep, Chance, Direction, GroupResult, MeasureResult, StratumResult};
use crate::inequality::outcome::{LikelyCase, Step};
use crate::inequality::{Measure, Ordered, gain};
use crate::model::{Cell, Group, Stratum};
use crate::plan::{ColumnId, StratumPlan};

/// Dots in the chart of the gap's change.
const DOTS: usize = 50;
/// From this chance on a direction is stated outright, and with "probably".
const SURE: (f64, f64) = (0.90, 0.66);

/// The results of one table.
pub(super) fn results(
    stratum: &Stratum,
    plan: &StratumPlan,
    run: &Run<'_>,
    likely: &BTreeMap<ColumnId, f64>,
) -> StratumResult {
    let event = |column: ColumnId| {
        let tally = &run.evaluated.tally;
        chance(tally.events.get(&column).copied().unwrap_or(0), tally.draws)
    };
    let spread = |column: ColumnId| run.errors.spread(&run.evaluated.tally.quantities[&column]);
    let sign = if stratum.outcome.higher_is_better { 1.0 } else { -1.0 };
    let measures: Vec<_> = plan
        .measures
        .iter()
        .map(|measure| MeasureResult {
            measure: measure.measure,
            before: likely[&measure.value.before],
            after: likely[&measure.value.after],
            change: spread(measure.value.change),
            p_widens: event(measure.widens),
            p_narrows: event(measure.narrows),
            materiality: measure.materiality,
        })
        .collect();
    let headline = plan.measures[0].value.change;
    let groups = groups(stratum, plan, run, likely, &event, &spread);
    let loses = groups.iter().filter(|group| group.starts_behind).map(|group| group.p_loses);
    let worst_loss = loses.reduce(|worst, next| if next.p > worst.p { next } else { worst });
    StratumResult {
        id: stratum.id.clone(),
        name: stratum.name.clone(),
        axis: stratum.axis.word().to_owned(),
        ordered: stratum.ordered,
        outcome: stratum.outcome.name.clone(),
        unit: stratum.outcome.unit.clone(),
        higher_is_better: stratum.outcome.higher_is_better,
        bounds: (stratum.outcome.min, stratum.outcome.max),
        coverage: stratum.coverage,
        population: stratum.groups.iter().map(|group| group.size.get()).sum(),
        // Adding zero turns −0 into 0.
        mean_before: sign * likely[&plan.mean.before] + 0.0,
        mean_after: sign * likely[&plan.mean.after] + 0.0,
        mean_change: spread(plan.mean.change),
        direction: direction(&measures[0]),
        disagreements: disagreements(&measures),
        measures,
        p_behind_loses: worst_loss.unwrap_or(Chance { p: 0.0, mcse: 0.0 }),
        p_levelling_down: event(plan.levelling_down),
        dots: dots(&run.evaluated.tally.quantities[&headline].sketch, DOTS),
        groups,
        cascade: cascade(stratum),
        evidence: run.rubric.grades[plan.grade].id.clone(),
    }
}

fn groups(
    stratum: &Stratum,
    plan: &StratumPlan,
    run: &Run<'_>,
    likely: &BTreeMap<ColumnId, f64>,
    event: &impl Fn(ColumnId) -> Chance,
    spread: &impl Fn(ColumnId) -> super::results::Spread,
) -> Vec<GroupResult> {
    // Points of a percentage are people per hundred; points of anything else count nobody.
    let percent = stratum.outcome.unit.trim() == "%";
    let gained = |(group, columns): (&Group, &crate::plan::GroupPlan)| {
        gain::people_gained(group.size.get(), likely[&columns.change], 1.0 / 100.0)
    };
    let people: Vec<_> = stratum.groups.iter().zip(&plan.groups).map(gained).collect();
    let shares = gain::shares_of_gain(&people);
    let rows = stratum.groups.iter().zip(&plan.groups).enumerate();
    let rows = rows.map(|(place, (group, columns))| GroupResult {
        id: group.id.clone(),
        name: group.name.clone(),
        size: group.size.get(),
        share: plan.shares.get(place).copied().unwrap_or(0.0),
        baseline: likely[&columns.before],
        after: likely[&columns.after],
        change: spread(columns.change),
        change_likely: likely[&columns.change],
        p_gains: event(columns.gains),
        p_loses: event(columns.loses),
        starts_behind: columns.starts_behind,
        people: percent.then(|| people[place]),
        share_of_gain: shares.as_ref().map(|shares| shares[place]),
        evidence: run.rubric.grades[group.grade].id.clone(),
        pays: group.pays,
    });
    rows.collect()
}

fn direction(headline: &MeasureResult) -> Direction {
    let (widens, narrows) = (headline.p_widens.p, headline.p_narrows.p);
    let neither = 1.0 - widens - narrows;
    if narrows >= SURE.0 {
        Direction::Narrows
    } else if widens >= SURE.0 {
        Direction::Widens
    } else if narrows >= SURE.1 {
        Direction::ProbablyNarrows
    } else if widens >= SURE.1 {
        Direction::ProbablyWidens
    } else if neither >= SURE.1 {
        Direction::LittleChange
    } else {
        Direction::EitherWay
    }
}

/// Measures that tell another story than the headline: an opposite direction, or one of them sure and the other not.
fn disagreements(measures: &[MeasureResult]) -> Vec<(Measure, Measure)> {
    let lean = |measure: &MeasureResult| (measure.p_widens.p - measure.p_narrows.p).signum();
    let sure = |measure: &MeasureResult| measure.p_widens.p.max(measure.p_narrows.p) >= SURE.1;
    let Some((headline, others)) = measures.split_first() else { return Vec::new() };
    let differs = others.iter().filter(|other| {
        let opposite = lean(headline) * lean(other) < 0.0 && (sure(headline) || sure(other));
        opposite || sure(headline) != sure(other)
    });
    differs.map(|other| (headline.measure, other.measure)).collect()
}

/// Picks a cell of a group's row.
type Pick = fn(&Group) -> Option<Cell>;

/// Which step of the chain makes the gap, likely case: what is left of its change when a step is equal for all.
fn cascade(stratum: &Stratum) -> Vec<CascadeStep> {
    let sizes: Vec<_> = stratum.groups.iter().map(|group| group.size.get()).collect();
    let Some(ordered) = Ordered::new(&sizes).filter(|_| stratum.ordered) else { return Vec::new() };
    let sign = if stratum.outcome.higher_is_better { 1.0 } else { -1.0 };
    let likely = |cell: Pick| {
        let column = stratum.groups.iter().map(|group| cell(group).map_or(1.0, |cell| cell.range.likely()));
        column.collect::<Vec<_>>()
    };
    let given = |cell: Pick| stratum.groups.iter().any(|group| cell(group).is_some());
    let mut names = Vec::new();
    let mut shares = Vec::new();
    let steps: [(&str, Pick); 3] = [
        ("reach", |group| group.reach),
        ("uptake", |group| Some(group.uptake)),
        ("adherence", |group| group.adherence),
    ];
    for (name, cell) in steps {
        if given(cell) {
            names.push(name);
            shares.push(likely(cell));
        }
    }
    let shares: Vec<&[f64]> = shares.iter().map(Vec::as_slice).collect();
    let case = LikelyCase {
        baseline: &likely(|group| Some(group.baseline)),
        steps: &shares,
        benefit: &likely(|group| Some(group.benefit)),
        on_non_users: &likely(|group| Some(group.effect_on_non_users)),
        bounds: Some((
            stratum.outcome.min.unwrap_or(f64::NEG_INFINITY),
            stratum.outcome.max.unwrap_or(f64::INFINITY),
        )),
    };
    let change = sign * case.slope_change(&ordered);
    let mut rows: Vec<_> = names.iter().enumerate().map(|(n, name)| (*name, Step::Cascade(n))).collect();
    rows.extend([("benefit", Step::Benefit), ("effect-on-non-users", Step::OnNonUsers)]);
    let row = |(step, which): (&str, Step)| CascadeStep {
        step: step.to_owned(),
        change_if_equal: change - sign * case.equalise_step(&ordered, which),
        change,
    };
    rows.into_iter().map(row).collect()
}
