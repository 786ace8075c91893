//! Statistics under other weights: the replicate weights of a file, or a bootstrap.

use rayon::prelude::*;

use super::{Domain, Ground, Intervals, interval};
use crate::draw::Stream;
use crate::draw::resample::{BATCH, Poisson, RaoWu};
use crate::inequality::Statistic;
use crate::inequality::individual::{Scratch, estimate};
use crate::model::{ReplicateWeights, WeightKind};
use crate::summarise::results::measured::{Interval, Method};

/// Fewest replicates of which an interval is made.
const FEWEST: usize = 20;

/// Values of some statistics in every replicate.
pub(super) struct Resampled {
    method: Method,
    /// Place of each statistic among all, with its values; a replicate in which it has none is NaN.
    values: Vec<(usize, Vec<f64>)>,
}

impl Resampled {
    /// Computes the statistics that want replicates.
    pub(super) fn of(ground: &Ground, domain: &Domain, wanted: &[Statistic]) -> Self {
        // A row that stands for so many equal ones is not drawn as one.
        let counted = ground.sample.weight_kind == WeightKind::Frequency && ground.sample.psu.is_none();
        let method = match (&ground.sample.replicates, ground.intervals) {
            (Some(_), _) => Method::Replicates,
            (None, _) if counted => return Self { method: Method::Linearised, values: Vec::new() },
            (None, Intervals::Linearised) => return Self { method: Method::Linearised, values: Vec::new() },
            _ if ground.sample.stratum.is_some() || ground.sample.psu.is_some() => Method::RaoWu,
            _ => Method::PoissonBootstrap,
        };
        let all = method == Method::Replicates || ground.intervals == Intervals::Bootstrap;
        let places: Vec<usize> =
            (0..wanted.len()).filter(|place| all || wants_bootstrap(wanted[*place])).collect();
        if places.is_empty() {
            return Self { method, values: Vec::new() };
        }
        let statistics: Vec<Statistic> = places.iter().map(|place| wanted[*place]).collect();
        let rows = match &ground.sample.replicates {
            Some(replicates) => given(ground, domain, &statistics, replicates),
            None if method == Method::RaoWu => of_units(ground, domain, &statistics),
            None => of_rows(ground, domain, &statistics),
        };
        let values = places
            .into_iter()
            .enumerate()
            .map(|(column, place)| (place, rows.iter().map(|row| row[column]).collect()))
            .collect();
        Self { method, values }
    }

    /// The interval of the statistic at `place`; `None` when it has no replicates.
    pub(super) fn interval(
        &self,
        ground: &Ground,
        domain: &Domain,
        statistic: Statistic,
        place: usize,
        value: f64,
    ) -> Option<(Interval, Method)> {
        let (_, values) = self.values.iter().find(|(at, _)| *at == place)?;
        if let Some(replicates) = &ground.sample.replicates {
            // A replicate without value leaves no variance: the design's own factors need all of them.
            let terms: Vec<f64> = values
                .iter()
                .zip(&replicates.rscales)
                .map(|(replicate, scale)| scale * (replicate - value) * (replicate - value))
                .collect();
            let variance = replicates.scale * crate::math::sum(&terms);
            let degrees = (values.len() as f64 - 1.0).max(1.0);
            let found = if variance.is_finite() {
                interval::symmetric(statistic, value, variance.sqrt(), degrees, ground.study.level)
            } else {
                interval::none(value)
            };
            return Some((found, Method::Replicates));
        }
        let mut sound: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
        // Where more than one in twenty has no value, the rest is a selection.
        if sound.len() < FEWEST || sound.len() * 20 < values.len() * 19 || domain.y.len() < 2 {
            return Some((interval::none(value), Method::NoErrors));
        }
        Some((interval::percentile(value, &mut sound, ground.study.level), self.method))
    }
}

/// Statistics whose linearised interval hangs on a density at one point.
const fn wants_bootstrap(statistic: Statistic) -> bool {
    matches!(statistic, Statistic::MedianPovertyGap)
}

/// The statistics of a part when the rows of the whole sample have these weights.
fn look(
    ground: &Ground,
    domain: &Domain,
    statistics: &[Statistic],
    weight: &[f64],
    scratch: &mut (Scratch, Scratch),
) -> Vec<f64> {
    let line = ground.line.under(weight, &mut scratch.0);
    let inside = domain.gather(weight);
    domain.view_under(&inside, &mut scratch.1, |rows| {
        let rows = rows.below(line);
        statistics.iter().map(|statistic| estimate(*statistic, &rows).unwrap_or(f64::NAN)).collect()
    })
}

fn given(
    ground: &Ground,
    domain: &Domain,
    statistics: &[Statistic],
    replicates: &ReplicateWeights,
) -> Vec<Vec<f64>> {
    (0..replicates.weights.ncols())
        .into_par_iter()
        .map_init(Default::default, |scratch, column| {
            let weight: Vec<f64> = replicates.weights.column(column).iter().copied().collect();
            look(ground, domain, statistics, &weight, scratch)
        })
        .collect()
}

/// Rao–Wu bootstrap of primary units within strata.
fn of_units(ground: &Ground, domain: &Domain, statistics: &[Statistic]) -> Vec<Vec<f64>> {
    let design = &ground.design;
    let mut strata: Vec<(Vec<u32>, f64)> =
        design.strata().iter().map(|stratum| (Vec::new(), stratum.unsampled)).collect();
    for unit in design.present() {
        strata[design.stratum_of(unit as usize)].0.push(unit);
    }
    let units = RaoWu::new(Stream::new(ground.seed, "measure/primary-units"), design.units(), strata);
    (0..ground.study.draws as u64)
        .into_par_iter()
        .map_init(
            || ((Scratch::default(), Scratch::default()), Vec::new(), Vec::new()),
            |(scratch, factors, weight), replicate| {
                units.factors(replicate, factors);
                weight.clear();
                match design.unit_of() {
                    Some(unit_of) => weight.extend(
                        ground.weight.iter().zip(unit_of).map(|(w, unit)| w * factors[*unit as usize]),
                    ),
                    None => weight.extend(ground.weight.iter().zip(&*factors).map(|(w, factor)| w * factor)),
                }
                look(ground, domain, statistics, weight, scratch)
            },
        )
        .collect()
}

/// Poisson bootstrap of rows.
fn of_rows(ground: &Ground, domain: &Domain, statistics: &[Statistic]) -> Vec<Vec<f64>> {
    let poisson = Poisson::new(&Stream::new(ground.seed, "measure/rows"));
    let draws = ground.study.draws;
    let batches: Vec<Vec<Vec<f64>>> = (0..draws.div_ceil(BATCH) as u32)
        .into_par_iter()
        .map_init(Default::default, |scratch, batch| {
            let counts: Vec<[u8; BATCH]> =
                (0..ground.weight.len() as u32).map(|row| poisson.counts(batch, row)).collect();
            let lanes = BATCH.min(draws - batch as usize * BATCH);
            (0..lanes)
                .map(|lane| {
                    let weight: Vec<f64> =
                        ground.weight.iter().zip(&counts).map(|(w, n)| w * f64::from(n[lane])).collect();
                    look(ground, domain, statistics, &weight, scratch)
                })
                .collect()
        })
        .collect();
    batches.into_iter().flatten().collect()
}
