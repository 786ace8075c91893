//! What changed between two measurements of the same groups.
//!
//! Before and after are drawn for the same group in the same draw, and every measure is taken of both: the interval is of
//! the change itself. Measures that noise makes larger take theirs from the limits before and after (`recovered`).

use super::dominance::{Times, dominance};
use super::evidence::{Evidence, rows, uniforms};
use super::inversion::Inverted;
use super::recovered::{self, BeforeAndAfter, Shortfall};
use super::{Groups, Seed, Stream, Table, Weighting, law, note};
use crate::draw::copula;
use crate::inequality::{Fit, Statistic};
use crate::math::{Comoments, Moments};
use crate::summarise::error::{chance, quantile_of_sorted};
use crate::summarise::results::Chance;
use crate::summarise::results::measured::{
    ChangeResult, ChangedStatistic, Dominance, Footing, GroupChange, Interval, MeasuredNote, Method, Widening,
};

/// Correlation of the errors before and after within a group when nobody says otherwise: two samples of other people.
/// Where the same people were measured twice, the intervals of change are then too wide, not too narrow.
const CORRELATION: f64 = 0.0;

/// The estimates before, and what they say; `None` unless every group has one.
pub(super) fn evidence_before(table: &Table<'_>) -> Option<(Vec<f64>, Option<Evidence>)> {
    let before: Vec<(f64, Option<f64>)> =
        table.of.groups.iter().map(|group| group.before).collect::<Option<_>>()?;
    let y: Vec<f64> = before.iter().map(|(y, _)| *y).collect();
    let se: Vec<Option<f64>> = before.iter().map(|(_, se)| *se).collect();
    let evidence = Evidence::new(&y, &se, &table.populations, law(table.study.outcome.scale));
    Some((y, evidence))
}

/// The change of each statistic, where every group has an estimate before.
pub(super) fn change(
    table: &Table<'_>,
    given: &[Statistic],
    seed: &Seed,
    after_columns: Option<&[Vec<f64>]>,
    notes: &mut Vec<MeasuredNote>,
) -> Option<ChangeResult> {
    if table.of.groups.is_empty() {
        return None;
    }
    let (before, evidence) = evidence_before(table)?;
    let groups = table.groups.as_ref()?;
    let correlation = table.of.before_correlation.unwrap_or(CORRELATION).clamp(-1.0, 1.0);
    let drawn = match (&table.evidence, &evidence, after_columns) {
        (Some(after), Some(before), Some(columns)) => {
            Some(Pair::draw(table, before, after, seed, correlation, columns))
        }
        _ => None,
    };
    if drawn.is_some() {
        notes.push(match table.of.before_correlation {
            Some(_) => note("measure-note-change-linked", &[("correlation", correlation.to_string())]),
            None => note("measure-note-change-apart", &[]),
        });
    }
    let limits = match (&table.evidence, &evidence, &drawn) {
        (Some(after), Some(before), Some(_)) => Limits::new(table, groups, given, [before, after], seed),
        _ => Limits::default(),
    };
    let of = Changes { table, groups, before: &before, drawn, limits };
    let materiality = table.study.materiality.unwrap_or(0.0).max(0.0);
    let mean = of.change(&|y| Some(groups.mean(y)), None)?;
    let statistics = given.iter().filter(|it| **it != Statistic::Mean).map(|statistic| {
        let sign = gap_sign(groups, *statistic);
        let value = |y: &[f64]| groups.value(*statistic, y).ok();
        let change = of.change(&value, of.limits.of(*statistic));
        let beyond = if has_unit_of_outcome(*statistic) { materiality } else { 0.0 };
        ChangedStatistic {
            statistic: *statistic,
            before: value(&before),
            after: value(&table.y),
            change: change.as_ref().map(|change| change.interval),
            method: change.as_ref().map_or(Method::NoErrors, |change| change.method),
            p_widens: change.and_then(|change| change.share(|by| sign * by > beyond)),
        }
    });
    let statistics = statistics.collect();
    Some(ChangeResult {
        mean: mean.interval,
        statistics,
        widens: of.widens(materiality),
        groups: of.groups(materiality),
        bands: Vec::new(),
        dominance: of.dominance(),
        correlation: of.drawn.as_ref().map(|_| correlation),
        method: if of.drawn.is_some() { Method::Draws } else { Method::NoErrors },
    })
}

/// Draws of both measurements, a row of groups per draw.
struct Pair {
    before: Vec<f64>,
    after: Vec<f64>,
}

impl Pair {
    fn draw(
        table: &Table<'_>,
        before: &Evidence,
        after: &Evidence,
        seed: &Seed,
        correlation: f64,
        after_columns: &[Vec<f64>],
    ) -> Self {
        let draws = after_columns.first().map_or(0, Vec::len);
        let fill = |name: &str| {
            let mut column = vec![0.0; draws];
            Stream::new(seed, &format!("measure/group/{name}")).fill_uniform(0, &mut column);
            column
        };
        let correlated = correlation != 0.0;
        let (mut earlier, mut later) = (Vec::new(), Vec::new());
        let streams = [table.streams("before"), table.streams("now"), table.streams("unit")];
        let (from, to) = (before.distributions(), after.distributions());
        for place in 0..table.y.len() {
            let mut own = fill(&streams[0][place]);
            let mut column = if correlated { fill(&streams[1][place]) } else { after_columns[place].clone() };
            if correlated {
                let mut shared = fill(&streams[2][place]);
                copula::factor_normals(&mut shared);
                copula::correlate(correlation.abs(), &shared, &mut own);
                // What both share pulls them apart.
                if correlation < 0.0 {
                    for z in &mut shared {
                        *z = -*z;
                    }
                }
                copula::correlate(correlation.abs(), &shared, &mut column);
                to[place].apply(&mut column);
            }
            from[place].apply(&mut own);
            earlier.push(own);
            later.push(column);
        }
        Self { before: rows(&earlier), after: rows(&later) }
    }
}

/// Limits before and after of measures that noise makes larger.
#[derive(Default)]
struct Limits {
    own: Option<BeforeAndAfter>,
    /// Of what groups lack, where the outcome has an upper bound.
    shortfall: Option<BeforeAndAfter>,
}

impl Limits {
    fn new(
        table: &Table<'_>,
        groups: &Groups,
        given: &[Statistic],
        evidence: [&Evidence; 2],
        seed: &Seed,
    ) -> Self {
        let (level, draws) = (table.study.level, table.study.draws.max(2));
        let drawn = || ["before", "now"].map(|when| uniforms(seed, &table.streams(when), draws));
        let wanted = recovered::wanted(groups, given);
        if wanted.is_empty() {
            return Self::default();
        }
        let shortfall = Shortfall::new(table, evidence).filter(|_| groups.order().is_none());
        let shortfall = shortfall.map(|lack| {
            let disparity = [Statistic::IndexOfDisparity(Weighting::Weighted)];
            let evidence = [&lack.evidence[0], &lack.evidence[1]];
            BeforeAndAfter::new(&lack.groups, evidence, &disparity, drawn(), level)
        });
        Self { own: Some(BeforeAndAfter::new(groups, evidence, &wanted, drawn(), level)), shortfall }
    }

    fn of(&self, statistic: Statistic) -> Option<(Statistic, [Inverted; 2])> {
        Some((statistic, self.own.as_ref()?.of(statistic)?))
    }

    fn of_shortfall(&self, statistic: Statistic) -> Option<(Statistic, [Inverted; 2])> {
        Some((statistic, self.shortfall.as_ref()?.of(statistic)?))
    }
}

struct Changes<'a> {
    table: &'a Table<'a>,
    groups: &'a Groups,
    before: &'a [f64],
    drawn: Option<Pair>,
    limits: Limits,
}

/// A change with all its draws.
struct Change {
    interval: Interval,
    draws: Vec<f64>,
    method: Method,
}

impl Change {
    /// The share of draws in which something holds; `None` without draws.
    fn share(&self, holds: impl Fn(f64) -> bool) -> Option<Chance> {
        let count = self.draws.len();
        let hits = self.draws.iter().filter(|by| holds(**by)).count() as u64;
        (count > 0).then(|| chance(hits, count))
    }
}

impl Changes<'_> {
    /// The change of what `value` says; `None` where one of the two has no value. With the limits before and after of a
    /// statistic that noise makes larger, the interval is that of the two together; otherwise percentiles of the draws.
    fn change(
        &self,
        value: &dyn Fn(&[f64]) -> Option<f64>,
        limits: Option<(Statistic, [Inverted; 2])>,
    ) -> Option<Change> {
        let seen = value(&self.table.y)? - value(self.before)?;
        let mut interval = Interval { value: seen, se: None, lower: None, upper: None, mcse: None };
        let without = |interval| Some(Change { interval, draws: Vec::new(), method: Method::NoErrors });
        let Some(drawn) = &self.drawn else { return without(interval) };
        let width = self.groups.len();
        let rows = drawn.before.chunks_exact(width).zip(drawn.after.chunks_exact(width));
        // A draw without a value says nothing about the change.
        let (before, after): (Vec<f64>, Vec<f64>) =
            rows.filter_map(|(before, after)| Some((value(before)?, value(after)?))).unzip();
        let mut draws: Vec<f64> = after.iter().zip(&before).map(|(after, before)| after - before).collect();
        let Some(sd) = Moments::of(&draws).standard_deviation() else {
            return without(interval);
        };
        draws.sort_by(f64::total_cmp);
        let mut method = Method::Draws;
        let level = self.table.study.level;
        let (lower, below) = quantile_of_sorted(&draws, 0.5 - 0.5 * level);
        let (upper, above) = quantile_of_sorted(&draws, 0.5 + 0.5 * level);
        if let Some((statistic, times)) = limits {
            method = Method::Recovered;
            let correlation = Comoments::of(&before, &after).correlation().unwrap_or(0.0);
            interval = recovered::difference(self.groups, statistic, times, correlation);
            let (middle, _) = quantile_of_sorted(&draws, 0.5);
            recovered::stretch(&mut draws, [lower, middle, upper], &interval);
        } else {
            interval.lower = Some(lower);
            interval.upper = Some(upper);
            interval.mcse = Some(below.max(above));
        }
        interval.se = Some(sd);
        Some(Change { interval, draws, method })
    }

    /// The change of every group.
    fn groups(&self, materiality: f64) -> Vec<GroupChange> {
        let direction = self.table.study.outcome.higher_is_better;
        let sign = if direction == Some(false) { -1.0 } else { 1.0 };
        let each = |(place, group): (usize, &crate::model::StudyGroup)| {
            let change = self.change(&|y| y.get(place).copied(), None)?;
            let share = |turn: f64| direction.and_then(|_| change.share(|by| turn * by > materiality));
            Some(GroupChange {
                name: group.name.clone(),
                change: change.interval,
                p_better: share(sign),
                p_worse: share(-sign),
            })
        };
        self.table.of.groups.iter().enumerate().filter_map(each).collect()
    }

    /// Whether the worst-placed fare better wherever the line is drawn; `None` without an order or errors.
    fn dominance(&self) -> Option<Dominance> {
        let drawn = self.drawn.as_ref()?;
        let outcome = &self.table.study.outcome;
        let direction = if outcome.higher_is_better == Some(false) { -1.0 } else { 1.0 };
        let times = Times { seen: [self.before, &self.table.y], drawn: [&drawn.before, &drawn.after] };
        dominance(self.groups, &times, (outcome.scale.has_true_zero(), direction, self.table.study.level))
    }

    /// The gap on each footing that makes sense: in the unit of the outcome, over what people have, and over what they
    /// lack up to the upper bound. Ordered groups: slope index and concentration indices; unordered: weighted mean
    /// distance from the mean. The materiality is carried over to each scale, at the mean before.
    fn widens(&self, materiality: f64) -> Vec<Widening> {
        let groups = self.groups;
        let scale = self.table.study.outcome.scale;
        let mean = groups.mean(self.before);
        let upper = scale.bounds().map(|(_, upper)| upper);
        let mut all = Vec::new();
        let mut push =
            |footing: Footing, statistic: Statistic, beyond: f64, value: &dyn Fn(&[f64]) -> Option<f64>| {
                let limits = match footing {
                    Footing::Shortfall => self.limits.of_shortfall(statistic),
                    Footing::Absolute | Footing::Attainment => self.limits.of(statistic),
                };
                let Some(change) = self.change(value, limits) else { return };
                let widens = change.share(|by| by > beyond);
                let narrows = change.share(|by| by < -beyond);
                if let (Some(p_widens), Some(p_narrows)) = (widens, narrows) {
                    let (materiality, method) = (beyond, change.method);
                    all.push(Widening {
                        footing,
                        statistic,
                        change: change.interval,
                        materiality,
                        p_widens,
                        p_narrows,
                        method,
                    });
                }
            };
        if let Some(order) = groups.order() {
            // Turned so that positive is an advantage of the better placed.
            let sign = if groups.higher_is_better() { 1.0 } else { -1.0 };
            let slope = Statistic::SlopeIndex(Fit::Linear);
            push(Footing::Absolute, slope, materiality, &|y| Some(sign * order.slope_index(y)));
            // ACI = 2 var(X) × SII, so a slope that just counts has this ACI.
            let spread = order
                .shares()
                .iter()
                .zip(order.ridits())
                .fold(0.0, |sum, (p, x)| sum + p * (x - 0.5) * (x - 0.5));
            let index = 2.0 * spread * materiality;
            let relative = Statistic::RelativeConcentration;
            if scale.has_true_zero() && mean > 0.0 {
                push(Footing::Attainment, relative, index / mean, &|y| {
                    order.concentration_index(y).map(|value| sign * value)
                });
            }
            if let Some(upper) = upper.filter(|upper| *upper > mean) {
                push(Footing::Shortfall, relative, index / (upper - mean), &|y| {
                    order.shortfall_concentration_index(y, upper).map(|value| sign * value)
                });
            }
        } else {
            let distance = Statistic::DifferenceFromMean(Weighting::Weighted);
            let relative = Statistic::IndexOfDisparity(Weighting::Weighted);
            let of = |y: &[f64]| groups.value(distance, y).ok();
            push(Footing::Absolute, distance, materiality, &of);
            if scale.has_true_zero() && mean > 0.0 {
                push(Footing::Attainment, relative, 100.0 * materiality / mean, &|y| {
                    let level = groups.average(y);
                    (level > 0.0).then_some(100.0 * of(y)? / level)
                });
            }
            if let Some(upper) = upper.filter(|upper| *upper > mean) {
                push(Footing::Shortfall, relative, 100.0 * materiality / (upper - mean), &|y| {
                    let lack = upper - groups.average(y);
                    (lack > 0.0).then_some(100.0 * of(y)? / lack)
                });
            }
        }
        all
    }
}

/// 1 where a larger number is a wider gap, −1 where a smaller one is.
fn gap_sign(groups: &Groups, statistic: Statistic) -> f64 {
    let follows_outcome = matches!(
        statistic,
        Statistic::AbsoluteConcentration
            | Statistic::RelativeConcentration
            | Statistic::Erreygers
            | Statistic::Wagstaff
            | Statistic::SlopeIndex(_)
            | Statistic::RelativeIndex(_)
            | Statistic::AttributableRisk
            | Statistic::AttributableFraction
    );
    if follows_outcome && !groups.higher_is_better() { -1.0 } else { 1.0 }
}

/// Whether the statistic is in the unit of the outcome, in which the materiality is declared.
fn has_unit_of_outcome(statistic: Statistic) -> bool {
    matches!(
        statistic,
        Statistic::Difference
            | Statistic::QuantileDifference(_)
            | Statistic::AbsoluteConcentration
            | Statistic::SlopeIndex(_)
            | Statistic::BetweenGroupSd
            | Statistic::DifferenceFromMean(_)
            | Statistic::DifferenceFromBest(_)
            | Statistic::DifferenceFromReference(_)
            | Statistic::AttributableRisk
    )
}
