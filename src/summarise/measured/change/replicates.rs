//! The same comparison under other weights: those of before and after are always the same, which is what pairs them.

use rayon::prelude::*;

use super::super::interval::{Limits, point};
use super::snapshot::{Look, MANY, Room};
use crate::draw::resample::{BATCH, Poisson, RaoWu};
use crate::draw::{Seed, Stream};
use crate::inequality::individual::{Design, student_quantile};
use crate::math::{normal, sum};
use crate::model::{ReplicateWeights, Sample, WeightKind};
use crate::summarise::error::chance;
use crate::summarise::results::Chance;
use crate::summarise::results::measured::{Interval, Method};

/// What is compared, in every replicate.
pub(super) struct Replicates {
    pub(super) method: Method,
    level: f64,
    /// What the sample itself gives.
    point: Vec<f64>,
    /// Degrees of freedom of the design; `None` where rows are resampled on their own.
    degrees: Option<f64>,
    kind: Kind,
}

enum Kind {
    /// Nothing to resample.
    None,
    /// One row of quantities per bootstrap replicate.
    Bootstrap(Vec<Vec<f64>>),
    /// For replicates whose covariance counts: per replicate its deviations, each already times the square root of its
    /// part in the variance, and the standard normals of each draw.
    Covariance { deviations: Vec<Vec<f64>>, normals: Vec<Vec<f64>>, of: Origin },
}

/// Where replicates come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The weights of the file.
    File,
    /// Few replicates of many rows.
    Bootstrap,
}

/// From so many rows on, few replicates are made, and their covariance is used. The rows are then so many that statistics
/// err as the normal distribution does, and thousands of replicates would take hours.
const LARGE: usize = 1 << 16;

/// Replicates of so many rows: their standard deviation is known to 5%, which Student's t allows for.
const FEW: usize = 200;

/// How many replicates stand behind the draws, where they are fewer.
pub(in crate::summarise::measured) fn few(sample: &Sample) -> Option<usize> {
    (sample.replicates.is_none() && sample.y.len() >= LARGE).then_some(FEW)
}

impl Replicates {
    pub(super) fn new(
        look: &Look,
        sample: &Sample,
        weight: &[f64],
        point: Vec<f64>,
        seed: &Seed,
        (draws, level): (usize, f64),
    ) -> Self {
        let replicates = few(sample).map_or(draws, |few| few.min(draws));
        let designed = sample.psu.is_some() || sample.stratum.is_some() || sample.fpc.is_some();
        let (method, kind) = if look.len() < 2 {
            (Method::NoErrors, Kind::None)
        } else if let Some(replicates) = &sample.replicates {
            (Method::Replicates, given(look, replicates, &point, seed, draws))
        } else {
            let kind = |rows: Vec<Vec<f64>>| match few(sample) {
                Some(_) => smoothed(rows, seed, draws),
                None => Kind::Bootstrap(rows),
            };
            if designed {
                of_units(look, sample, weight, seed, replicates)
                    .map_or((Method::NoErrors, Kind::None), |rows| (Method::RaoWu, kind(rows)))
            } else {
                let rows = of_rows(look, sample.weight_kind, weight, seed, replicates);
                (Method::PoissonBootstrap, kind(rows))
            }
        };
        let degrees = (method == Method::RaoWu).then(|| {
            let (stratum, psu) = (sample.stratum.as_deref(), sample.psu.as_deref());
            let design = Design::new(weight.len(), stratum, psu, sample.fpc.as_deref(), None);
            design.degrees(|row| look.holds(row))
        });
        Self { method, level, point, degrees, kind }
    }

    /// Whether there is anything to judge uncertainty by.
    pub(super) fn any(&self) -> bool {
        !matches!(self.kind, Kind::None)
    }

    /// The draws of one quantity; those without value are NaN.
    pub(super) fn draws(&self, place: usize) -> Vec<f64> {
        match &self.kind {
            Kind::None => Vec::new(),
            Kind::Bootstrap(rows) => rows.iter().map(|row| row[place]).collect(),
            Kind::Covariance { deviations, normals, .. } => {
                let mut draws = vec![self.point[place]; normals.first().map_or(0, Vec::len)];
                for (deviation, normals) in deviations.iter().zip(normals) {
                    for (draw, z) in draws.iter_mut().zip(normals) {
                        *draw += deviation[place] * z;
                    }
                }
                draws
            }
        }
    }

    /// The interval of a quantity around `value`; what is at most `nothing` either way is 0.
    ///
    /// Rows resampled on their own: percentiles (Efron 1979). Primary units: `value ± t·se`, `se` that of the replicates and
    /// `t` with the design's degrees of freedom, for percentiles hold the truth too seldom when units are few
    /// (`docs/validity.md`). Given replicate weights, or few replicates of many rows: the same, with replicates minus one
    /// degrees of freedom.
    ///
    /// Without limits where more than one replicate in twenty has no value: the rest is a selection.
    pub(super) fn interval(&self, place: usize, value: f64, nothing: f64) -> Interval {
        let settle = |value: f64| if value.abs() <= nothing { 0.0 } else { value };
        let value = settle(value);
        match &self.kind {
            Kind::None => point(value),
            Kind::Covariance { deviations, of, .. } => {
                let squares: Vec<f64> = deviations.iter().map(|row| row[place] * row[place]).collect();
                let se = sum(&squares).sqrt();
                let degrees = (squares.len() as f64 - 1.0).max(1.0);
                let degrees = self.degrees.map_or(degrees, |of_design| of_design.min(degrees));
                self.symmetric(value, se, degrees, (*of == Origin::Bootstrap).then_some(squares.len()))
            }
            Kind::Bootstrap(_) => match self.sound(place) {
                Some(mut draws) => {
                    for draw in &mut draws {
                        *draw = settle(*draw);
                    }
                    let found = Limits::new(self.level, draws.len()).percentile(value, &mut draws);
                    match (self.degrees, found.se) {
                        // The error of a standard deviation from so many replicates, times t.
                        (Some(degrees), Some(se)) => self.symmetric(value, se, degrees, Some(draws.len())),
                        _ => found,
                    }
                }
                None => point(value),
            },
        }
    }

    /// `value ± t·se`; `replicates` where the standard error hangs on their number.
    fn symmetric(&self, value: f64, se: f64, degrees: f64, replicates: Option<usize>) -> Interval {
        if !se.is_finite() {
            return point(value);
        }
        let t = student_quantile(0.5 + 0.5 * self.level, degrees);
        let mcse = replicates.map(|count| t * se / (2.0 * count as f64).sqrt());
        Interval { value, se: Some(se), lower: Some(value - t * se), upper: Some(value + t * se), mcse }
    }

    /// The draws that have a value; `None` where more than one in twenty has none.
    fn sound(&self, place: usize) -> Option<Vec<f64>> {
        let all = self.draws(place);
        let sound: Vec<f64> = all.iter().copied().filter(|draw| draw.is_finite()).collect();
        (!sound.is_empty() && sound.len() * 20 >= all.len() * 19).then_some(sound)
    }

    /// The chance that a quantity does something; `None` where too many draws have no value.
    pub(super) fn chance(&self, place: usize, happens: impl Fn(f64) -> bool) -> Option<Chance> {
        let draws = self.sound(place)?;
        let hits = draws.iter().filter(|draw| happens(**draw)).count();
        Some(chance(hits as u64, draws.len()))
    }

    /// The chance that several neighbouring quantities do something together; draws in which it cannot be told are left
    /// out, up to one in twenty.
    pub(super) fn joint_chance(
        &self,
        places: std::ops::Range<usize>,
        happens: impl Fn(&[f64]) -> Option<bool>,
    ) -> Option<Chance> {
        let columns: Vec<Vec<f64>> = places.map(|place| self.draws(place)).collect();
        let draws = columns.first().map_or(0, Vec::len);
        let (mut hits, mut told) = (0, 0);
        let mut row = vec![0.0; columns.len()];
        for draw in 0..draws {
            for (value, column) in row.iter_mut().zip(&columns) {
                *value = column[draw];
            }
            if let Some(hit) = happens(&row) {
                told += 1;
                hits += u64::from(hit);
            }
        }
        (told > 0 && told * 20 >= draws * 19).then(|| chance(hits, told))
    }
}

/// Given replicate weights. Their variance is `scale · Σ rscales (θ_r − θ)²`; draws are `θ + Σ √(scale·rscale) (θ_r − θ) z_r`
/// with standard normal `z`, which has just this covariance over all quantities together, whatever kind the replicates are.
fn given(look: &Look, replicates: &ReplicateWeights, point: &[f64], seed: &Seed, draws: usize) -> Kind {
    let columns = replicates.weights.ncols();
    let one = |column: usize, room: &mut Room| {
        let weight: Vec<f64> = replicates.weights.column(column).iter().copied().collect();
        let factor =
            (replicates.scale * replicates.rscales.get(column).copied().unwrap_or(1.0)).max(0.0).sqrt();
        let found = look.at(&weight, room).quantities();
        found.iter().zip(point).map(|(replicate, value)| factor * (replicate - value)).collect()
    };
    let deviations =
        (0..columns).into_par_iter().map_init(Room::default, |room, column| one(column, room)).collect();
    Kind::Covariance { deviations, normals: normals(columns, seed, draws), of: Origin::File }
}

/// Few bootstrap replicates: draws are `θ + Σ (θ_r − θ̄)/√(R − 1) z_r`, with the covariance of the replicates.
fn smoothed(mut rows: Vec<Vec<f64>>, seed: &Seed, draws: usize) -> Kind {
    let count = rows.len();
    let width = rows.first().map_or(0, Vec::len);
    let part = 1.0 / ((count as f64 - 1.0).max(1.0)).sqrt();
    for place in 0..width {
        let column: Vec<f64> = rows.iter().map(|row| row[place]).collect();
        let mean = sum(&column) / count as f64;
        for row in &mut rows {
            row[place] = (row[place] - mean) * part;
        }
    }
    Kind::Covariance { deviations: rows, normals: normals(count, seed, draws), of: Origin::Bootstrap }
}

/// A column of standard normals for each replicate.
fn normals(replicates: usize, seed: &Seed, draws: usize) -> Vec<Vec<f64>> {
    let one = |replicate: usize| {
        let mut z = vec![0.0; draws];
        Stream::new(seed, &format!("measure/replicate/{replicate}")).fill_uniform(0, &mut z);
        normal::quantiles(&mut z);
        z
    };
    (0..replicates).into_par_iter().map(one).collect()
}

/// Rao–Wu rescaled bootstrap of primary units; `None` where every stratum has one.
fn of_units(
    look: &Look,
    sample: &Sample,
    weight: &[f64],
    seed: &Seed,
    draws: usize,
) -> Option<Vec<Vec<f64>>> {
    let rows = weight.len();
    let (stratum, psu) = (sample.stratum.as_deref(), sample.psu.as_deref());
    let design = Design::new(rows, stratum, psu, sample.fpc.as_deref(), None);
    let mut present = vec![psu.is_none(); design.units()];
    for unit in psu.unwrap_or(&[]) {
        present[*unit as usize] = true;
    }
    let mut strata: Vec<(Vec<u32>, f64)> =
        design.strata().iter().map(|stratum| (Vec::new(), stratum.unsampled)).collect();
    for (unit, _) in present.iter().enumerate().filter(|(_, present)| **present) {
        strata[design.stratum_of(unit)].0.push(unit as u32);
    }
    if strata.iter().all(|(units, _)| units.len() < 2) {
        return None;
    }
    let units = RaoWu::new(Stream::new(seed, "measure/primary-units"), design.units(), strata);
    let one = |replicate: u64, room: &mut (Room, Vec<f64>, Vec<f64>)| {
        let (room, factors, weights) = room;
        units.factors(replicate, factors);
        weights.clear();
        match psu {
            Some(psu) => weights.extend(weight.iter().zip(psu).map(|(w, unit)| w * factors[*unit as usize])),
            None => weights.extend(weight.iter().zip(&*factors).map(|(w, factor)| w * factor)),
        }
        look.at(weights, room).quantities()
    };
    let replicates = 0..draws as u64;
    Some(if rows > MANY {
        let mut room = Default::default();
        replicates.map(|replicate| one(replicate, &mut room)).collect()
    } else {
        replicates
            .into_par_iter()
            .map_init(Default::default, |room, replicate| one(replicate, room))
            .collect()
    })
}

/// Poisson bootstrap of rows. A row that stands for `f` equal rows counts `f + √f·(N − 1)` times with N Poisson of mean 1:
/// mean and variance are those of `f` rows drawn on their own, and it is never negative.
fn of_rows(look: &Look, kind: WeightKind, weight: &[f64], seed: &Seed, draws: usize) -> Vec<Vec<f64>> {
    let poisson = Poisson::new(&Stream::new(seed, "measure/rows"));
    let frequency = kind == WeightKind::Frequency;
    let drawn = |w: f64, count: u8| {
        let count = f64::from(count);
        if frequency { (w + w.max(0.0).sqrt() * (count - 1.0)).max(0.0) } else { w * count }
    };
    // The counts of a whole batch take a byte per row and replicate: of many rows they are rather drawn again.
    let at_once = if weight.len() > MANY { BATCH / 8 } else { BATCH };
    let batch = |batch: u32, (room, weights): &mut (Room, Vec<f64>)| {
        let lanes = BATCH.min(draws - batch as usize * BATCH);
        let mut found: Vec<Vec<f64>> = Vec::with_capacity(lanes);
        let mut counts: Vec<u8> = Vec::new();
        while found.len() < lanes {
            let kept = found.len()..lanes.min(found.len() + at_once);
            counts.clear();
            for row in 0..weight.len() as u32 {
                counts.extend_from_slice(&poisson.counts(batch, row)[kept.clone()]);
            }
            for lane in 0..kept.len() {
                weights.clear();
                let counts = counts.chunks_exact(kept.len());
                weights.extend(weight.iter().zip(counts).map(|(w, counts)| drawn(*w, counts[lane])));
                found.push(look.at(weights, room).quantities());
            }
        }
        found
    };
    let batches = draws.div_ceil(BATCH) as u32;
    let found: Vec<Vec<Vec<f64>>> = if weight.len() > MANY {
        let mut room = Default::default();
        (0..batches).map(|number| batch(number, &mut room)).collect()
    } else {
        (0..batches).into_par_iter().map_init(Default::default, |room, number| batch(number, room)).collect()
    };
    found.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{Comoments, Moments};

    /// Replicates of two quantities, the second twice the first and some noise of its own.
    fn replicates(count: usize) -> Vec<Vec<f64>> {
        let mut uniforms = vec![0.0; 2 * count];
        Stream::new(&Seed::from_u64(3), "replicates").fill_uniform(0, &mut uniforms);
        uniforms.as_chunks::<2>().0.iter().map(|[a, b]| vec![5.0 + a, 7.0 + 2.0 * a + b]).collect()
    }

    #[test]
    fn draws_of_few_replicates_have_their_covariance() {
        let rows = replicates(FEW);
        let column = |place: usize| rows.iter().map(|row| row[place]).collect::<Vec<f64>>();
        let expected = Comoments::of(&column(0), &column(1));
        let all = Replicates {
            method: Method::PoissonBootstrap,
            level: 0.95,
            point: vec![5.4, 8.6],
            degrees: None,
            kind: smoothed(rows, &Seed::from_u64(1), 20_000),
        };
        let (first, second) = (all.draws(0), all.draws(1));
        let found = Comoments::of(&first, &second);
        let near = |found: f64, expected: f64| {
            assert!((found / expected - 1.0).abs() < 0.03, "{found} {expected}");
        };
        near(found.covariance().unwrap(), expected.covariance().unwrap());
        near(found.x().variance().unwrap(), expected.x().variance().unwrap());
        // Around what the sample itself gives.
        assert!((Moments::of(&first).mean().unwrap() - 5.4).abs() < 0.01);
        let interval = all.interval(0, 5.4, 0.0);
        let se = expected.x().standard_deviation().unwrap();
        let t = student_quantile(0.975, FEW as f64 - 1.0);
        assert!((interval.se.unwrap() - se).abs() < 1e-12);
        assert!((interval.upper.unwrap() - (5.4 + t * se)).abs() < 1e-12);
        assert!((interval.mcse.unwrap() - t * se / (2.0 * FEW as f64).sqrt()).abs() < 1e-12);
    }
}
