//! Limits of a change from the limits before and after, for measures that noise makes larger.
//!
//! Percentiles of re-drawn changes do not do: noise adds to such a measure before and after, but not equally where the
//! groups lie closer together in one of them. The limits of each time, from inverting tests, are sound by themselves, and
//! say how far the truth may lie on either side of the estimate. Those distances add up as errors do: method of variance
//! estimates recovery (Zou & Donner 2008, Stat. Med. 27:1693, eq. 8; with correlation Zou 2007, Psychol. Methods 12:399,
//! eq. 15).

use rayon::prelude::*;

use super::evidence::{Evidence, rows};
use super::inversion::{Inverted, Tails, invert, sign};
use super::{Groups, Table};
use crate::inequality::{Statistic, Weighting};
use crate::math::normal;
use crate::model::OutcomeScale;
use crate::summarise::results::measured::Interval;

/// Limits before and after of each statistic that noise makes larger.
pub(super) struct BeforeAndAfter {
    all: Vec<(Statistic, Option<[Inverted; 2]>)>,
}

impl BeforeAndAfter {
    /// Of these statistics. `uniforms` are those of the groups before and after, a column per group.
    pub(super) fn new(
        groups: &Groups,
        evidence: [&Evidence; 2],
        statistics: &[Statistic],
        uniforms: [Vec<Vec<f64>>; 2],
        level: f64,
    ) -> Self {
        let mut times = evidence.into_iter().zip(uniforms).map(|(evidence, mut columns)| {
            columns.par_iter_mut().for_each(|column| normal::quantiles(column));
            invert(groups, evidence, statistics, &rows(&columns), level, Tails::Equal)
        });
        let (before, after) = (times.next().unwrap_or_default(), times.next().unwrap_or_default());
        let pairs = before.into_iter().zip(after).map(|(before, after)| Some([before?, after?]));
        Self { all: statistics.iter().copied().zip(pairs).collect() }
    }

    pub(super) fn of(&self, statistic: Statistic) -> Option<[Inverted; 2]> {
        self.all.iter().find(|(it, _)| *it == statistic)?.1
    }
}

/// What groups lack up to the upper bound, as a table of its own.
pub(super) struct Shortfall {
    pub(super) groups: Groups,
    pub(super) evidence: [Evidence; 2],
}

impl Shortfall {
    /// `None` for an outcome without an upper bound.
    pub(super) fn new(table: &Table<'_>, evidence: [&Evidence; 2]) -> Option<Self> {
        let (_, upper) = table.study.outcome.scale.bounds()?;
        let scale = match table.study.outcome.scale {
            OutcomeScale::Bounded { lower, upper } => {
                OutcomeScale::Bounded { lower: 0.0, upper: upper - lower }
            }
            other => other,
        };
        let mirrored = |evidence: &Evidence| {
            let lack: Vec<f64> = evidence.y.iter().map(|y| upper - y).collect();
            let se: Vec<Option<f64>> = evidence.se.iter().copied().map(Some).collect();
            Evidence::new(&lack, &se, &table.populations, super::law(scale))
        };
        let groups = Groups::new(&table.populations, false)?
            .with_average(table.of.setting_average.map(|average| upper - average))
            .with_bounds(scale.bounds());
        Some(Self { groups, evidence: [mirrored(evidence[0])?, mirrored(evidence[1])?] })
    }
}

/// The statistics whose limits are wanted: those given that noise makes larger, and what the footings look at.
pub(super) fn wanted(groups: &Groups, given: &[Statistic]) -> Vec<Statistic> {
    let mut wanted: Vec<Statistic> = given.iter().copied().filter(|it| groups.is_dispersion(*it)).collect();
    if groups.order().is_none() {
        let footings = [
            Statistic::DifferenceFromMean(Weighting::Weighted),
            Statistic::IndexOfDisparity(Weighting::Weighted),
        ];
        wanted.extend(footings.iter().filter(|it| !given.contains(it)));
    }
    wanted
}

/// The change with its limits, the errors before and after being correlated by so much.
pub(super) fn difference(
    groups: &Groups,
    statistic: Statistic,
    [before, after]: [Inverted; 2],
    correlation: f64,
) -> Interval {
    // How far the change may lie off, if before may by the one and after by the other.
    let reach = |before: f64, after: f64| {
        (before * before + after * after - 2.0 * correlation * before * after).max(0.0).sqrt()
    };
    let value = after.median - before.median;
    let below = before.upper.map(|upper| reach(upper - before.median, after.median - after.lower));
    let above = after.upper.map(|upper| reach(before.median - before.lower, upper - after.median));
    let (mut lower, mut upper) = (below.map(|below| value - below), above.map(|above| value + above));
    let sign = sign(groups, statistic);
    if sign < 0.0 {
        (lower, upper) = (upper.map(|it| -it), lower.map(|it| -it));
    }
    let mcse = (before.mcse * before.mcse + after.mcse * after.mcse).sqrt();
    Interval { value: sign * value, se: None, lower, upper, mcse: Some(mcse) }
}

/// Stretches draws, sorted, on either side of their median until these quantiles are the limits and their median the
/// value, so that chances read from them agree with the interval.
pub(super) fn stretch(draws: &mut [f64], [low, middle, high]: [f64; 3], interval: &Interval) {
    let factor = |limit: Option<f64>, quantile: f64| match limit {
        Some(limit) if quantile != middle => (limit - interval.value) / (quantile - middle),
        _ => 1.0,
    };
    let (below, above) = (factor(interval.lower, low), factor(interval.upper, high));
    for draw in draws {
        let from = *draw - middle;
        *draw = interval.value + from * if from < 0.0 { below } else { above };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(lower: f64, median: f64, upper: f64) -> Inverted {
        Inverted { median, lower, upper: Some(upper), one_sided: false, mcse: 0.0 }
    }

    #[test]
    fn equal_errors_on_either_side_add_up_as_squares() {
        let groups = Groups::new(&[1.0, 1.0, 1.0], false).unwrap();
        let change = |correlation: f64| {
            difference(
                &groups,
                Statistic::BetweenGroupSd,
                [time(6.0, 9.0, 12.0), time(1.0, 5.0, 9.0)],
                correlation,
            )
        };
        let apart = change(0.0);
        assert_eq!((apart.value, apart.lower, apart.upper), (-4.0, Some(-9.0), Some(1.0)));
        // Errors that go together leave their difference.
        assert_eq!((change(1.0).lower, change(1.0).upper), (Some(-5.0), Some(-3.0)));
    }

    #[test]
    fn each_limit_takes_the_side_that_moves_it() {
        let groups = Groups::new(&[1.0, 1.0, 1.0], false).unwrap();
        let change =
            difference(&groups, Statistic::BetweenGroupSd, [time(9.0, 9.0, 13.0), time(2.0, 5.0, 5.0)], 0.0);
        assert_eq!((change.lower, change.upper), (Some(-9.0), Some(-4.0)));
        let unknown = Inverted { upper: None, ..time(2.0, 5.0, 5.0) };
        let open = difference(&groups, Statistic::BetweenGroupSd, [time(9.0, 9.0, 13.0), unknown], 0.0);
        assert_eq!((open.lower, open.upper), (Some(-9.0), None));
    }

    #[test]
    fn stretched_draws_have_the_limits_as_their_quantiles() {
        let mut draws: Vec<f64> = (0..=1000).map(|i| f64::from(i) / 1000.0).collect();
        let interval = Interval { value: 2.0, se: None, lower: Some(1.0), upper: Some(5.0), mcse: None };
        stretch(&mut draws, [0.1, 0.5, 0.9], &interval);
        for (place, expected) in [(100, 1.0), (500, 2.0), (900, 5.0)] {
            assert!((draws[place] - expected).abs() < 1e-12);
        }
        assert!(draws.is_sorted());
    }
}
