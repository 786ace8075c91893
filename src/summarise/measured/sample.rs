//! Individual data: every statistic of every part, with an interval under the design.
//!
//! A part (a value of `by`) is a domain of the whole sample, as survey practice has it: the design keeps all its units,
//! rows outside add nothing, and a relative poverty line is that of the whole sample, with its uncertainty.

pub(super) mod choice;
pub(super) mod convention;
mod domain;
mod interval;
mod line;
mod peers;
mod replicates;

use std::borrow::Cow;

use rayon::prelude::*;

use self::domain::{Domain, Inside};
use self::line::PovertyLine;
use super::super::results::measured::{
    Curve, FactorResult, GroupEstimate, Interval, MeasuredNote, Method, Part, StatisticResult, Undefined,
};
use crate::draw::Seed;
use crate::inequality::Statistic;
use crate::inequality::individual::{
    self, Design, NoValue, Points, Scratch, concentration_curve, factors, influence, lorenz_curve,
};
use crate::model::{Sample, Study, WeightKind};

/// How intervals are made where the file has no replicate weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Intervals {
    /// What covers best in the studies of `docs/validity.md`: linearised.
    #[default]
    Chosen,
    /// Linearised throughout.
    Linearised,
    /// From a bootstrap throughout: of primary units when there is a design, of rows otherwise.
    Bootstrap,
}

/// Rows of all statistics together that are computed side by side: half a gigabyte or so.
const ROOM: usize = 20_000_000;

/// What holds for all parts.
struct Ground<'a> {
    study: &'a Study,
    sample: &'a Sample,
    /// One per row.
    weight: Cow<'a, [f64]>,
    design: Design,
    line: PovertyLine,
    seed: &'a Seed,
    intervals: Intervals,
}

/// Results of individual data: one part per value of `by`, or one.
pub fn sample(study: &Study, sample: &Sample, seed: &Seed) -> Vec<Part> {
    sample_with(study, sample, seed, Intervals::Chosen)
}

/// As [`sample`], with intervals of one kind.
pub fn sample_with(study: &Study, sample: &Sample, seed: &Seed, intervals: Intervals) -> Vec<Part> {
    let weight = if sample.weight.is_empty() {
        Cow::Owned(vec![1.0; sample.y.len()])
    } else {
        Cow::Borrowed(&sample.weight[..])
    };
    let frequency = (sample.weight_kind == WeightKind::Frequency).then_some(&weight[..]);
    let design = Design::new(
        sample.y.len(),
        sample.stratum.as_deref(),
        sample.psu.as_deref(),
        sample.fpc.as_deref(),
        frequency,
    );
    let again = sample.replicates.is_some() || intervals == Intervals::Bootstrap;
    let line = PovertyLine::of(sample, &weight, again);
    let ground = Ground { study, sample, weight, design, line, seed, intervals };
    let seen = |inside: &Inside<'_>| {
        let mut scratch = Scratch::default();
        part(&ground, &Domain::new(inside, &mut scratch))
    };
    match &sample.by {
        None => vec![seen(&Inside::whole(&ground))],
        Some(by) => (0..by.names.len())
            .map(|place| seen(&Inside::of(&ground, &by.names[place], &by.of_row, place as u32)))
            .collect(),
    }
}

fn part(ground: &Ground, domain: &Domain) -> Part {
    let (wanted, not_here) = choice::statistics(ground.study, ground.sample, domain);
    let resampled = replicates::Resampled::of(ground, domain, &wanted);
    // Each statistic under way needs room for some columns: of many rows only a few are computed side by side.
    let at_once = (ROOM / domain.y.len().max(1)).max(1);
    let mut statistics: Vec<StatisticResult> = Vec::new();
    for some in wanted.chunks(at_once) {
        let first = statistics.len();
        let results = some
            .par_iter()
            .enumerate()
            .map(|(place, statistic)| result(ground, domain, *statistic, &resampled, first + place));
        statistics.extend(results.collect::<Vec<_>>());
    }
    let (factors, tangled) = taken_apart(ground, domain);
    let mut notes = domain.notes(ground);
    if !not_here.is_empty() {
        let names: Vec<String> = not_here.iter().map(|statistic| statistic.code()).collect();
        notes.push(note("measure-note-not-applicable", &[("statistics", names.join(", "))]));
    }
    if tangled {
        notes.push(note("measure-note-factors-tangled", &[]));
    }
    Part {
        by: domain.name.clone(),
        population: crate::math::sum(&domain.weight),
        units: domain.y.len(),
        ordered: false,
        groups: groups(ground, domain),
        statistics,
        lorenz: domain.view(lorenz_curve).ok().map(drawn),
        concentration: domain.view(concentration_curve).ok().map(drawn),
        change: None,
        factors,
        notes,
    }
}

fn result(
    ground: &Ground,
    domain: &Domain,
    statistic: Statistic,
    resampled: &replicates::Resampled,
    place: usize,
) -> StatisticResult {
    let value = domain.view(|rows| individual::estimate(statistic, &rows.below(ground.line.value)));
    let (estimate, method) = match value {
        Err(_) => (None, Method::NoErrors),
        Ok(value) => resampled.interval(ground, domain, statistic, place, value).map_or_else(
            || linearised(ground, domain, statistic, value),
            |(interval, method)| (Some(interval), method),
        ),
    };
    StatisticResult {
        statistic,
        undefined: value.err().map(undefined),
        peers: peers::results(ground, domain, statistic, estimate.as_ref()),
        estimate,
        uncorrected: None,
        method,
        convention: convention::of(statistic, ground.sample.weight_kind, ground.sample.line),
    }
}

/// Interval from the variance of the influence under the design.
fn linearised(
    ground: &Ground,
    domain: &Domain,
    statistic: Statistic,
    value: f64,
) -> (Option<Interval>, Method) {
    let moved = domain.view(|rows| influence(statistic, &rows.below(ground.line.value)));
    let Ok(moved) = moved else { return (Some(interval::none(value)), Method::NoErrors) };
    let by_line = moved.by_line;
    let mut terms = domain.spread(ground, moved.rows);
    if by_line != 0.0
        && let Some(line) = &ground.line.influence
    {
        for ((term, line), weight) in terms.iter_mut().zip(line).zip(&*ground.weight) {
            *term += weight * by_line * line;
        }
    }
    ground.design.variance(&terms).map_or((Some(interval::none(value)), Method::NoErrors), |variance| {
        let found =
            interval::symmetric(statistic, value, variance.sqrt(), domain.degrees, ground.study.level);
        (Some(found), Method::Linearised)
    })
}

/// Mean of each group, and its mean before.
fn groups(ground: &Ground, domain: &Domain) -> Vec<GroupEstimate> {
    let Some(labels) = &ground.sample.group else { return Vec::new() };
    let mean = |values: &[f64], group: u32| -> Option<(f64, Interval)> {
        let inside = |row: usize| labels.of_row[row] == group && domain.holds(row);
        let rows: Vec<usize> = (0..values.len()).filter(|row| inside(*row)).collect();
        let w: Vec<f64> = rows.iter().map(|row| ground.weight[*row]).collect();
        let y: Vec<f64> = rows.iter().map(|row| values[*row]).collect();
        let people = crate::math::sum(&w);
        if people <= 0.0 {
            return None;
        }
        let mean = individual::weighted_mean(&y, &w)?;
        let mut terms = vec![0.0; values.len()];
        for row in &rows {
            terms[*row] = ground.weight[*row] * (values[*row] - mean) / people;
        }
        let degrees = ground.design.degrees(inside);
        let interval = if rows.len() < 2 {
            interval::none(mean)
        } else {
            ground.design.variance(&terms).map_or_else(
                || interval::none(mean),
                |variance| {
                    interval::symmetric(Statistic::Mean, mean, variance.sqrt(), degrees, ground.study.level)
                },
            )
        };
        Some((people, interval))
    };
    (0..labels.names.len())
        .filter_map(|group| {
            let (population, estimate) = mean(&ground.sample.y, group as u32)?;
            let before = ground.sample.before.as_ref().and_then(|before| mean(before, group as u32));
            Some(GroupEstimate {
                name: labels.names[group].clone(),
                population,
                estimate,
                before: before.map(|(_, interval)| interval),
            })
        })
        .collect()
}

/// The concentration index by factors, and whether the factors could not be told apart.
fn taken_apart(ground: &Ground, domain: &Domain) -> (Vec<FactorResult>, bool) {
    if ground.sample.factors.is_empty() || ground.sample.rank.is_none() {
        return (Vec::new(), false);
    }
    let columns: Vec<Cow<'_, [f64]>> =
        ground.sample.factors.iter().map(|(_, values)| domain.gather(values)).collect();
    let slices: Vec<&[f64]> = columns.iter().map(|column| &**column).collect();
    match domain.view(|rows| factors(rows, &domain.y, &slices)) {
        Err(reason) => (Vec::new(), reason == NoValue::DoesNotSettle),
        Ok(parts) => {
            let index = parts.iter().fold(0.0, |sum, part| sum + part.contribution);
            // A share of an index that may as well be 0 says nothing.
            let index_se = {
                let all: Vec<f64> = (0..domain.y.len())
                    .map(|row| parts.iter().fold(0.0, |sum, part| sum + part.influence[row]))
                    .collect();
                ground.design.variance(&domain.spread(ground, all)).map(f64::sqrt)
            };
            let clear = index != 0.0 && index_se.is_none_or(|se| index.abs() > 2.0 * se);
            let names = ground.sample.factors.iter().map(|(name, _)| Some(name.clone())).chain([None]);
            let rows = names.zip(&parts).map(|(name, part)| FactorResult {
                name,
                coefficient: part.coefficient,
                elasticity: part.elasticity,
                concentration: part.concentration,
                contribution: part.contribution,
                se: ground.design.variance(&domain.spread(ground, part.influence.clone())).map(f64::sqrt),
                share: clear.then(|| part.contribution / index),
            });
            (rows.collect(), false)
        }
    }
}

fn drawn(points: Points) -> Curve {
    let (people, outcome) = points.into_iter().unzip();
    Curve { people, outcome }
}

fn note(key: &str, args: &[(&str, String)]) -> MeasuredNote {
    let args = args.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    MeasuredNote { key: key.to_owned(), args }
}

const fn undefined(reason: NoValue) -> Undefined {
    match reason {
        // Statistics that are not of this data were left out before.
        NoValue::TooFew | NoValue::NotHere => Undefined::TooFew,
        NoValue::NoMean => Undefined::NoMean,
        NoValue::ZeroDenominator => Undefined::ZeroDenominator,
        NoValue::Zeros => Undefined::Zeros,
        NoValue::Negatives => Undefined::Negatives,
        NoValue::LineLeavesScale => Undefined::LineLeavesScale,
        NoValue::DoesNotSettle => Undefined::DoesNotSettle,
    }
}
