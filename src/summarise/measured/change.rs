//! What changed between two measurements of the same persons, with paired intervals.
//!
//! Before and after share the weights of every replicate, so that what is common to both does not count as uncertainty of
//! the change. Each measure ranks people by its own variable before and after; only redistribution is taken apart in the
//! order of before.
//!
//! A change counts as none up to the declared materiality (where the measure has the unit of the outcome), and up to 1e-9
//! of the level in any case: what follows rounding is no verdict.

mod cells;
mod choice;
mod replicates;
mod snapshot;

use std::borrow::Cow;
use std::ops::Range;

use self::cells::{BANDS, Cells};
use self::replicates::Replicates;
use self::snapshot::{Look, Room, Snapshot};
use super::interval::point;
use crate::draw::Seed;
use crate::inequality::change::{Band as Width, dominates};
use crate::inequality::individual::RankedView;
use crate::inequality::{Fit, Statistic};
use crate::math::pow;
use crate::model::{Sample, Study, WeightKind};
use crate::summarise::results::Chance;
use crate::summarise::results::measured::{
    Band, BandOf, ChangeResult, ChangedStatistic, Dominance, Footing, Interval, MeasuredNote, Widening,
};

/// Changes up to this share of the level are rounding.
const ROUNDING: f64 = 1e-9;

/// Largest number of replicates.
const MOST: usize = 100_000;

/// The change from `sample.before` to `sample.y` among `rows` (rising; `None` = all), as a domain of the whole sample;
/// `None` if the sample has no earlier column. The number of replicates is `study.draws`, within 100 and 100,000; of 65,536
/// rows and more 200 are made, and the draws come from the normal distribution with their covariance.
pub fn change(study: &Study, sample: &Sample, rows: Option<&[u32]>, seed: &Seed) -> Option<ChangeResult> {
    let before = sample.before.as_deref()?;
    let weight = if sample.weight.is_empty() {
        Cow::Owned(vec![1.0; sample.y.len()])
    } else {
        Cow::Borrowed(&sample.weight[..])
    };
    let look = Look::new(study, sample, before, rows);
    let seen = look.at(&weight, &mut Room::default());
    let draws = study.draws.clamp(100, MOST);
    let replicates = Replicates::new(&look, sample, &weight, seen.quantities(), seed, (draws, study.level));
    let run = Run {
        study,
        sample,
        weight: &weight,
        places: Places::of(&look, &seen),
        look: &look,
        seen: &seen,
        replicates,
    };
    Some(ChangeResult {
        mean: run.mean(),
        statistics: run.statistics(),
        widens: run.widens(),
        groups: Vec::new(),
        bands: run.bands(),
        dominance: run.dominance(),
        correlation: None,
        method: run.replicates.method,
    })
}

/// What is to be said of the replicates, where they are fewer than the draws.
pub(super) fn remark(sample: &Sample, draws: usize) -> Option<MeasuredNote> {
    let few = replicates::few(sample).filter(|few| *few < draws)?;
    let args = [("rows", sample.y.len()), ("replicates", few), ("draws", draws.clamp(100, MOST))];
    let args = args.map(|(name, count)| (name.to_owned(), count.to_string()));
    Some(MeasuredNote { key: "measure-note-few-replicates".to_owned(), args: args.to_vec() })
}

/// Where each quantity stands in a row of [`Snapshot::quantities`].
struct Places {
    statistics: usize,
    redistribution: usize,
    footings: usize,
    lorenz: Range<usize>,
    generalised: Range<usize>,
    shares: usize,
}

impl Places {
    fn of(look: &Look, seen: &Snapshot) -> Self {
        let statistics = 1;
        let redistribution = statistics + look.statistics.len();
        let footings = redistribution + seen.redistribution.len();
        let lorenz = footings + look.footings.len();
        let generalised = lorenz + seen.lorenz.len();
        let shares = generalised + seen.generalised.len();
        Self {
            statistics,
            redistribution,
            footings,
            lorenz: lorenz..generalised,
            generalised: generalised..shares,
            shares,
        }
    }
}

struct Run<'a> {
    study: &'a Study,
    sample: &'a Sample,
    weight: &'a [f64],
    look: &'a Look,
    seen: &'a Snapshot,
    places: Places,
    replicates: Replicates,
}

impl Run<'_> {
    fn materiality(&self) -> f64 {
        self.study.materiality.unwrap_or(0.0).max(0.0)
    }

    fn mean(&self) -> Interval {
        let (before, after) = self.seen.means;
        if !(before.is_finite() && after.is_finite()) {
            return point(0.0);
        }
        self.replicates.interval(0, after - before, rounding(before, after, 0.0))
    }

    /// What is rounding of a statistic that is `before` and `after`.
    fn nothing(&self, statistic: Statistic, before: f64, after: f64) -> f64 {
        // An index near zero is a difference of numbers that are not.
        let scale =
            if choice::in_unit(statistic) { self.seen.means.0.abs() + self.seen.means.1.abs() } else { 1.0 };
        rounding(before, after, scale)
    }

    fn statistics(&self) -> Vec<ChangedStatistic> {
        let method = self.replicates.method;
        let one = |(at, statistic): (usize, &Statistic)| {
            let defined = |value: f64| value.is_finite().then_some(value);
            let (before, after) = (defined(self.seen.before[at]), defined(self.seen.after[at]));
            let place = self.places.statistics + at;
            let both = before.zip(after);
            let change = both.map(|(before, after)| {
                self.replicates.interval(place, after - before, self.nothing(*statistic, before, after))
            });
            let p_widens = both.zip(choice::widening(*statistic, self.look.direction)).and_then(
                |((before, after), turn)| {
                    let material = if choice::in_unit(*statistic) { self.materiality() } else { 0.0 };
                    let least = material.max(self.nothing(*statistic, before, after));
                    self.replicates.chance(place, |change| turn * change > least)
                },
            );
            ChangedStatistic { statistic: *statistic, before, after, change, p_widens, method }
        };
        let mut all: Vec<ChangedStatistic> = self.look.statistics.iter().enumerate().map(one).collect();
        for (at, statistic) in choice::of_change(self.study).into_iter().enumerate() {
            let Some(statistic) = statistic else { continue };
            let value = self.seen.redistribution[at];
            let place = self.places.redistribution + at;
            let change =
                value.is_finite().then(|| self.replicates.interval(place, value, rounding(0.0, 0.0, 1.0)));
            all.push(ChangedStatistic {
                statistic,
                before: None,
                after: None,
                change,
                p_widens: None,
                method,
            });
        }
        all
    }

    fn widens(&self) -> Vec<Widening> {
        let one = |(at, footing): (usize, &Footing)| {
            let (before, after) = self.seen.footings[at];
            if !(before.is_finite() && after.is_finite()) {
                return None;
            }
            let statistic = match (footing, self.look.ranked) {
                (Footing::Absolute, true) => Statistic::SlopeIndex(Fit::Linear),
                (Footing::Absolute, false) => Statistic::AbsoluteGini,
                (Footing::Attainment | Footing::Shortfall, true) => Statistic::RelativeConcentration,
                (Footing::Attainment | Footing::Shortfall, false) => Statistic::Gini,
            };
            let materiality = self.materiality() * self.per_unit(*footing);
            let nothing = self.nothing(statistic, before, after);
            let least = materiality.max(nothing);
            let place = self.places.footings + at;
            Some(Widening {
                footing: *footing,
                statistic,
                change: self.replicates.interval(place, after - before, nothing),
                materiality,
                p_widens: self.replicates.chance(place, |change| change > least)?,
                p_narrows: self.replicates.chance(place, |change| change < -least)?,
                method: self.replicates.method,
            })
        };
        self.look.footings.iter().enumerate().filter_map(one).collect()
    }

    /// How much the statistic of a footing changes when the gap changes by one unit of the outcome: for the concentration
    /// index the slope index changes by one (it is the slope times twice the variance of the ranks, over the level before).
    fn per_unit(&self, footing: Footing) -> f64 {
        if footing == Footing::Absolute {
            return 1.0;
        }
        let (lower, upper) = self.study.outcome.scale.bounds().unwrap_or((0.0, f64::NAN));
        let higher = self.look.direction > 0.0;
        let level = if (footing == Footing::Attainment) == higher {
            self.seen.means.0 - lower
        } else {
            upper - self.seen.means.0
        };
        let ranks = if self.look.ranked {
            self.look.before_under(self.weight, |rows, _| rows.ranked.as_ref().map_or(1.0, twice_variance))
        } else {
            1.0
        };
        ranks / level
    }

    fn bands(&self) -> Vec<Band> {
        let cells = &self.look.cells;
        let mut moved = vec![(0.0, 0.0); cells.len() * BANDS];
        let mut people = vec![(0.0, 0.0, Vec::new()); cells.len()];
        self.look.before_under(self.weight, |rows, paired| {
            cells.each(rows, paired, |cell, band, place| {
                let (w, change) = (rows.w[place], paired.after()[place] - rows.y[place]);
                let (weight, total) = &mut moved[cell * BANDS + band];
                *weight += w;
                *total += w * change;
                let (sum, squares, units) = &mut people[cell];
                *sum += w;
                *squares += w * w;
                if let Some(psu) = &self.sample.psu {
                    units.push(psu[self.look.row(rows.order[place])]);
                }
            });
        });
        let mut all = Vec::new();
        let apart = people.get(6).is_some_and(|it| it.0 > 0.0) || people.get(7).is_some_and(|it| it.0 > 0.0);
        for (cell, (sum, squares, units)) in people.iter_mut().enumerate() {
            let of = Cells::of(cell);
            // The lowest fifth is only told apart where somebody has nothing, or less.
            let shown = match of {
                BandOf::Negative | BandOf::Zero => *sum > 0.0,
                BandOf::LowestAboveZero => apart,
                BandOf::Everybody | BandOf::Fifth(_) | BandOf::Group(_) => true,
            };
            if !shown {
                continue;
            }
            units.sort_unstable();
            units.dedup();
            let effective = match (self.sample.weight_kind, units.len()) {
                (WeightKind::Frequency, 0) => *sum,
                (_, 0) => *sum * *sum / *squares,
                (_, units) => units as f64,
            };
            for (band, width) in Width::ALL.into_iter().enumerate() {
                let at = cell * BANDS + band;
                let share = self.seen.shares[at];
                let (weight, total) = moved[at];
                all.push(Band {
                    group: self.name(of),
                    band: key(width).to_owned(),
                    share: share.is_finite().then(|| self.share(self.places.shares + at, share, effective)),
                    mean_change: (weight > 0.0).then(|| total / weight),
                    of,
                });
            }
        }
        all
    }

    /// Interval of a share. Nobody or everybody leaves a bootstrap nothing to vary: the limit is then that of Clopper &
    /// Pearson (1934) for the effective number of people (Kish 1965), or of primary units.
    fn share(&self, place: usize, share: f64, effective: f64) -> Interval {
        let mut found = self.replicates.interval(place, share, 0.0);
        if found.lower.is_some() && (share <= 0.0 || share >= 1.0) {
            let most = 1.0 - pow(0.5 * (1.0 - self.study.level), 1.0 / effective.max(1.0));
            let (lower, upper) = if share <= 0.0 { (0.0, most) } else { (1.0 - most, 1.0) };
            found = Interval { value: share, se: None, lower: Some(lower), upper: Some(upper), mcse: None };
        }
        let within = |limit: Option<f64>| limit.map(|limit| limit.clamp(0.0, 1.0));
        Interval { lower: within(found.lower), upper: within(found.upper), ..found }
    }

    /// Name of a group of people, in the words of the user where it is theirs.
    fn name(&self, of: BandOf) -> Option<String> {
        match of {
            BandOf::Everybody => None,
            BandOf::Fifth(fifth) => Some(fifth.to_string()),
            BandOf::Negative | BandOf::Zero | BandOf::LowestAboveZero => Some(String::new()),
            BandOf::Group(group) => {
                self.sample.group.as_ref().and_then(|labels| labels.names.get(group as usize).cloned())
            }
        }
    }

    fn dominance(&self) -> Option<Dominance> {
        let (before, after) = self.seen.means;
        let scale = before.abs().max(after.abs());
        if !(self.replicates.any() && scale.is_finite()) {
            return None;
        }
        let over = |places: &Range<usize>,
                    seen: &[f64],
                    nothing: f64|
         -> Option<(bool, Chance, Chance, Vec<Interval>)> {
            let turned = |row: &[f64]| row.iter().map(|difference| -difference).collect::<Vec<f64>>();
            let intervals = places
                .clone()
                .zip(seen)
                .map(|(place, value)| self.replicates.interval(place, *value, nothing));
            Some((
                dominates(seen, nothing)?,
                self.replicates.joint_chance(places.clone(), |row| dominates(row, nothing))?,
                self.replicates.joint_chance(places.clone(), |row| dominates(&turned(row), nothing))?,
                intervals.collect(),
            ))
        };
        let lorenz = if self.places.lorenz.is_empty() {
            None
        } else {
            over(&self.places.lorenz, &self.seen.lorenz, ROUNDING)
        };
        let generalised = over(&self.places.generalised, &self.seen.generalised, ROUNDING * scale)?;
        let never = Chance { p: 0.0, mcse: 0.0 };
        let lorenz = lorenz.unwrap_or((false, never, never, Vec::new()));
        Some(Dominance {
            by_position: false,
            lorenz: lorenz.0,
            p_lorenz: lorenz.1,
            p_lorenz_reversed: lorenz.2,
            generalised: generalised.0,
            p_generalised: generalised.1,
            p_generalised_reversed: generalised.2,
            points: self.look.points.clone(),
            lorenz_difference: lorenz.3,
            generalised_difference: generalised.3,
        })
    }
}

/// Largest difference of `before` and `after` that is rounding; `scale` is that of the numbers they were made from.
fn rounding(before: f64, after: f64, scale: f64) -> f64 {
    ROUNDING * before.abs().max(after.abs()) + 1e-13 * scale
}

/// Twice the variance of fractional ranks: what turns a slope index into an absolute concentration index.
fn twice_variance(ranked: &RankedView) -> f64 {
    let total = crate::math::sum(ranked.w);
    let (mut start, mut below, mut variance) = (0, 0.0, 0.0);
    for end in ranked.ends {
        let end = *end as usize;
        let w = ranked.w[start..end].iter().fold(0.0, |sum, w| sum + w);
        let apart = (below + 0.5 * w) / total - 0.5;
        variance += w / total * apart * apart;
        below += w;
        start = end;
    }
    2.0 * variance
}

const fn key(width: Width) -> &'static str {
    match width {
        Width::LosesMore => "measure-band-loses-more",
        Width::LosesLess => "measure-band-loses-less",
        Width::Same => "measure-band-same",
        Width::GainsLess => "measure-band-gains-less",
        Width::GainsMore => "measure-band-gains-more",
    }
}

#[cfg(test)]
mod coverage;
#[cfg(test)]
mod tests;
