//! Everything that is compared, under one set of weights.

use std::borrow::Cow;

use super::cells::Cells;
use crate::inequality::change::{Paired, Redistribution, generalised_lorenz};
use crate::inequality::individual::{
    Groups, Presorted, RankedView, Scratch, Weighed, absolute_concentration, absolute_gini, estimate,
    quantile,
};
use crate::inequality::{Fit, Statistic};
use crate::model::{Line, Sample, Study};
use crate::summarise::results::measured::Footing;

/// From so many rows on, memory counts for more than drawing numbers once, and replicates come one after the other.
pub(super) const MANY: usize = 1 << 21;

/// Steps at which curves are compared: twentieths.
const STEPS: u32 = 20;

/// Before and after of the rows of a part, sorted once.
pub(super) struct Look {
    pub(super) statistics: Vec<Statistic>,
    pub(super) footings: Vec<Footing>,
    pub(super) cells: Cells,
    /// Population shares at which curves are compared.
    pub(super) points: Vec<f64>,
    /// 1 where more is better, −1 where less is.
    pub(super) direction: f64,
    /// Whether ratios and shares make sense.
    pub(super) relative: bool,
    pub(super) ranked: bool,
    rows: Option<Vec<u32>>,
    /// Rows of the whole sample.
    all: usize,
    paired: Paired,
    after: Presorted,
    bounds: Option<(f64, f64)>,
    line: Option<Line>,
    /// The whole sample before and after, for a poverty line that is set by it.
    whole: Option<(Presorted, Presorted)>,
}

/// Room for weights, used again and again.
#[derive(Default)]
pub(super) struct Room {
    inside: Vec<f64>,
    before: Scratch,
    after: Scratch,
    whole: Scratch,
}

/// What was seen. A value that is not defined is NaN; none leaves this room.
pub(super) struct Snapshot {
    pub(super) means: (f64, f64),
    pub(super) before: Vec<f64>,
    pub(super) after: Vec<f64>,
    /// Reynolds–Smolensky, Kakwani, reranking.
    pub(super) redistribution: [f64; 3],
    /// Before and after, oriented: larger = the better placed are further ahead, or more unequal.
    pub(super) footings: Vec<(f64, f64)>,
    /// After minus before; empty where shares make no sense.
    pub(super) lorenz: Vec<f64>,
    /// After minus before, turned so that above zero is better.
    pub(super) generalised: Vec<f64>,
    /// Share of each band in each cell, cell by cell.
    pub(super) shares: Vec<f64>,
}

impl Snapshot {
    /// All that is compared, in one row: the order is that of [`super::Places`].
    pub(super) fn quantities(&self) -> Vec<f64> {
        let mut all = vec![self.means.1 - self.means.0];
        all.extend(self.before.iter().zip(&self.after).map(|(before, after)| after - before));
        all.extend(self.redistribution);
        all.extend(self.footings.iter().map(|(before, after)| after - before));
        all.extend(&self.lorenz);
        all.extend(&self.generalised);
        all.extend(&self.shares);
        all
    }
}

impl Look {
    pub(super) fn new(study: &Study, sample: &Sample, before: &[f64], rows: Option<&[u32]>) -> Self {
        let y0 = picked(before, rows);
        let y1 = picked(&sample.y, rows);
        let rank = sample.rank.as_deref().map(|rank| picked(rank, rows));
        let groups = sample.group.as_ref().map(|labels| Groups {
            count: labels.names.len(),
            of_row: rows.map_or_else(
                || labels.of_row.clone(),
                |rows| rows.iter().map(|row| labels.of_row[*row as usize]).collect(),
            ),
        });
        let sorted = |y: &[f64]| Presorted::new(y, rank.as_deref(), groups.as_ref());
        let paired = Paired::new(&y0, &y1, sorted(&y0));
        let scale = study.outcome.scale;
        let higher = study.outcome.higher_is_better != Some(false);
        let ranked = sample.rank.is_some();
        let by_line = |statistic: &Statistic| {
            matches!(
                statistic,
                Statistic::PovertyLine | Statistic::Fgt(_) | Statistic::Watts | Statistic::MedianPovertyGap
            )
        };
        let statistics = super::choice::statistics(study, sample);
        let set_by_sample = matches!(sample.line, Some(Line::OfMedian(_) | Line::OfMean(_)));
        let whole = (set_by_sample && statistics.iter().any(by_line))
            .then(|| (Presorted::new(before, None, None), Presorted::new(&sample.y, None, None)));
        Self {
            cells: Cells::new(scale, higher, &paired, groups.as_ref()),
            footings: footings(scale.bounds().is_some(), scale.has_true_zero(), higher),
            points: (1..=STEPS).map(|step| f64::from(step) / f64::from(STEPS)).collect(),
            direction: if higher { 1.0 } else { -1.0 },
            relative: scale.has_true_zero(),
            bounds: scale.bounds(),
            line: sample.line,
            rows: rows.map(<[u32]>::to_vec),
            all: before.len(),
            after: sorted(&y1),
            statistics,
            paired,
            ranked,
            whole,
        }
    }

    /// Number of rows inside.
    pub(super) fn len(&self) -> usize {
        self.after.len()
    }

    /// Whether a row of the whole sample is inside.
    pub(super) fn holds(&self, row: usize) -> bool {
        self.rows.as_ref().is_none_or(|rows| rows.binary_search(&(row as u32)).is_ok())
    }

    /// Row of the whole sample, of a row inside.
    pub(super) fn row(&self, inside: u32) -> usize {
        self.rows.as_ref().map_or(inside, |rows| rows[inside as usize]) as usize
    }

    /// Weights of the rows inside, from those of the whole sample.
    pub(super) fn inside<'v>(&self, weight: &'v [f64]) -> Cow<'v, [f64]> {
        picked(weight, self.rows.as_deref())
    }

    /// The rows of before under these weights of the whole sample.
    pub(super) fn before_under<T>(&self, weight: &[f64], look: impl FnOnce(&Weighed, &Paired) -> T) -> T {
        let mut scratch = Scratch::default();
        look(&self.paired.before.weigh(&self.inside(weight), &mut scratch), &self.paired)
    }

    /// Looks under these weights, one per row of the whole sample.
    pub(super) fn at(&self, weight: &[f64], room: &mut Room) -> Snapshot {
        let lines = self.lines(weight, &mut room.whole);
        let inside: &[f64] = match &self.rows {
            None => weight,
            Some(rows) => {
                room.inside.clear();
                room.inside.extend(rows.iter().map(|row| weight[*row as usize]));
                &room.inside
            }
        };
        let (before, after) = self.both(
            || self.paired.before.weigh(inside, &mut room.before).bounded(self.bounds).below(lines.0),
            || self.after.weigh(inside, &mut room.after).bounded(self.bounds).below(lines.1),
        );
        let mean = |view: &Weighed| estimate(Statistic::Mean, view).unwrap_or(f64::NAN);
        let means = (mean(&before), mean(&after));
        let all = |view: &Weighed| -> Vec<f64> {
            self.statistics.iter().map(|statistic| estimate(*statistic, view).unwrap_or(f64::NAN)).collect()
        };
        let (first, second) = self.both(|| all(&before), || all(&after));
        let redistribution =
            if self.relative { Redistribution::of(&self.paired, &before, &after, means) } else { None };
        let redistribution = redistribution.map_or([f64::NAN; 3], |found| {
            [found.reynolds_smolensky, found.kakwani.unwrap_or(f64::NAN), found.reranking]
        });
        let (lorenz, generalised) = self.curves(&before, &after, means);
        Snapshot {
            before: first,
            after: second,
            redistribution,
            footings: self
                .footings
                .iter()
                .map(|footing| {
                    (self.footing(*footing, &before, means.0), self.footing(*footing, &after, means.1))
                })
                .collect(),
            lorenz,
            generalised,
            shares: self.cells.shares(&before, &self.paired),
            means,
        }
    }

    /// Before and after side by side where replicates come one after the other. Where those are side by side themselves, a
    /// thread that waits for the other half would begin with one more of them, which takes room of its own.
    fn both<A: Send, B: Send>(
        &self,
        before: impl FnOnce() -> A + Send,
        after: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        if self.all > MANY { rayon::join(before, after) } else { (before(), after()) }
    }

    /// Inequality on a footing, oriented.
    fn footing(&self, footing: Footing, rows: &Weighed, mean: f64) -> f64 {
        // Without a weight there is no mean, and no index either.
        let index = |ranked: Option<&RankedView>| match ranked {
            Some(ranked) => self.direction * absolute_concentration(ranked),
            None => absolute_gini(rows.y, rows.w),
        };
        let (lower, upper) = self.bounds.unwrap_or((0.0, f64::NAN));
        let higher = self.direction > 0.0;
        let from_below =
            matches!((footing, higher), (Footing::Attainment, true) | (Footing::Shortfall, false));
        let level = match footing {
            Footing::Absolute => {
                let slope = || estimate(Statistic::SlopeIndex(Fit::Linear), rows).unwrap_or(f64::NAN);
                return if self.ranked { self.direction * slope() } else { index(None) };
            }
            Footing::Attainment | Footing::Shortfall if from_below => mean - lower,
            Footing::Attainment | Footing::Shortfall => upper - mean,
        };
        if level > 0.0 { index(rows.ranked.as_ref()) / level } else { f64::NAN }
    }

    /// Differences of the Lorenz and of the generalised Lorenz curve.
    fn curves(&self, before: &Weighed, after: &Weighed, means: (f64, f64)) -> (Vec<f64>, Vec<f64>) {
        let points = &self.points;
        let (first, second) = (generalised_lorenz(before, points), generalised_lorenz(after, points));
        let lorenz = if self.relative {
            let sound = means.0 > 0.0 && means.1 > 0.0;
            let share = |(first, second): (&f64, &f64)| {
                if sound { second / means.1 - first / means.0 } else { f64::NAN }
            };
            first.iter().zip(&second).map(share).collect()
        } else {
            Vec::new()
        };
        let generalised = if self.direction > 0.0 {
            first.iter().zip(&second).map(|(first, second)| second - first).collect()
        } else {
            // Less is better: the worst-off are those with most, from the top of the curve downwards.
            let top = |curve: &[f64], mean: f64, place: usize| {
                let below = (points.len() - 1).checked_sub(place + 1).map_or(0.0, |below| curve[below]);
                mean - below
            };
            (0..points.len())
                .map(|place| top(&first, means.0, place) - top(&second, means.1, place))
                .collect()
        };
        (lorenz, generalised)
    }

    /// Poverty lines before and after, of the whole sample.
    fn lines(&self, weight: &[f64], room: &mut Scratch) -> (Option<f64>, Option<f64>) {
        let mut set = |presorted: &Presorted, share: f64, median: bool| {
            let rows = presorted.weigh(weight, room);
            let level = if median { quantile(rows.y, rows.w, 0.5) } else { estimate(Statistic::Mean, &rows) };
            level.ok().map(|level| share * level)
        };
        match (self.line, &self.whole) {
            (Some(Line::Fixed(line)), _) => (Some(line), Some(line)),
            (Some(Line::OfMedian(share)), Some((before, after))) => {
                (set(before, share, true), set(after, share, true))
            }
            (Some(Line::OfMean(share)), Some((before, after))) => {
                (set(before, share, false), set(after, share, false))
            }
            _ => (None, None),
        }
    }
}

/// The footings that make sense: relative ones need a level to be relative to.
fn footings(bounded: bool, zero: bool, higher: bool) -> Vec<Footing> {
    let (attainment, shortfall) =
        if higher { (bounded || zero, bounded) } else { (bounded, bounded || zero) };
    let mut all = vec![Footing::Absolute];
    if attainment {
        all.push(Footing::Attainment);
    }
    if shortfall {
        all.push(Footing::Shortfall);
    }
    all
}

fn picked<'v>(values: &'v [f64], rows: Option<&[u32]>) -> Cow<'v, [f64]> {
    rows.map_or(Cow::Borrowed(values), |rows| rows.iter().map(|row| values[*row as usize]).collect())
}
