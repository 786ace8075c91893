//! Sets of ranks that hold the true rank of every proposal at once, with a stated confidence.
//!
//! Where the chances of a [`Tally`](super::Tally) speak of worlds drawn from what we know, these speak of the
//! estimates: whatever the true values are, intervals made this way miss any of the true ranks in at most a stated
//! share of repeated assessments. Source: Mogstad, Romano, Shaikh & Wilhelm 2024, "Inference for Ranks", Review of
//! Economic Studies 91:476 (the maximum over pairs of the studentised difference, its stepdown, and the set of the
//! τ best).

use crate::draw::Stream;
use crate::math::{mean, normal};

/// The most proposals for which all pairs are compared.
pub const MOST_COMPARED: usize = 400;

/// The most draws from which a critical value is taken.
pub const MOST_CRITICAL_DRAWS: usize = 50_000;

/// The most rounds of asking again. Stopping early only leaves sets wider than they could be.
const MOST_ROUNDS: usize = 20;

/// Draws for which all pairs are looked at before the next: they stay in the processor's cache.
const BATCH: usize = 256;

/// How the estimates err.
#[derive(Clone, Copy, Debug)]
pub enum Spread<'a> {
    /// Independently, with these standard errors.
    Independent(&'a [f64]),
    /// Jointly, with this covariance matrix, row by row.
    Covariance(&'a [f64]),
    /// As these draws of the estimates scatter, one row per proposal, the same draws in each (a bootstrap, or the
    /// draws of a run). No normal distribution is assumed.
    Draws(&'a [&'a [f64]]),
}

/// How sets are made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Confidence, strictly between 0 and 1.
    pub coverage: f64,
    /// Draws for the critical value, 100 to [`MOST_CRITICAL_DRAWS`]; [`Spread::Draws`] brings its own.
    pub draws: usize,
    /// Whether the answers found are left out and the other questions asked again, until no more are found.
    pub stepdown: bool,
}

/// Ranks a proposal may have, both ends included; 1 is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankSet {
    /// One more than there are proposals that are better for certain.
    pub best: usize,
    /// As many less as there are proposals that are worse for certain.
    pub worst: usize,
}

/// Sets of ranks of all proposals, in their order, that hold at once.
///
/// `estimates`: higher is better. `streams`: one per proposal, named after it, so that another proposal more
/// changes no one else's draws; not used for [`Spread::Draws`].
///
/// `None` for fewer than two proposals, more than [`MOST_COMPARED`], lists of the wrong length, values that are not
/// finite, negative variances, a matrix that is no covariance, or settings outside their range.
pub fn rank_sets(
    estimates: &[f64],
    spread: Spread<'_>,
    streams: &[Stream],
    settings: &Settings,
) -> Option<Vec<RankSet>> {
    let m = estimates.len();
    let errors = Errors::new(m, spread, streams, settings)?;
    if !estimates.iter().all(|x| x.is_finite()) {
        return None;
    }
    let pairs = (0..m).flat_map(|i| (i + 1..m).map(move |k| (i, k)));
    Some(errors.sets(estimates, pairs, settings))
}

/// The set of ranks of one proposal on its own: only the pairs it is part of are compared, so it is narrower and
/// holds for this proposal alone. Otherwise as [`rank_sets`].
pub fn rank_set_of(
    proposal: usize,
    estimates: &[f64],
    spread: Spread<'_>,
    streams: &[Stream],
    settings: &Settings,
) -> Option<RankSet> {
    let m = estimates.len();
    let errors = Errors::new(m, spread, streams, settings)?;
    if !estimates.iter().all(|x| x.is_finite()) {
        return None;
    }
    let pairs = (0..m).filter(|other| *other != proposal).map(|other| (proposal, other));
    errors.sets(estimates, pairs, settings).get(proposal).copied()
}

/// Proposals that may be among the `tau` best: the true ones are all in this list with the stated confidence,
/// together with everything [`rank_sets`] says of the same settings.
pub fn may_be_best(
    tau: usize,
    estimates: &[f64],
    spread: Spread<'_>,
    streams: &[Stream],
    settings: &Settings,
) -> Option<Vec<usize>> {
    let sets = rank_sets(estimates, spread, streams, settings)?;
    Some(sets.iter().enumerate().filter(|(_, set)| set.best <= tau).map(|(proposal, _)| proposal).collect())
}

/// Two proposals and how far apart they are.
#[derive(Clone, Copy, Debug)]
struct Pair {
    better: usize,
    worse: usize,
    /// Their difference over its standard error, not negative; infinite for a certain one.
    distance: f64,
    /// One over the standard error; 0 for a certain difference.
    scale: f64,
    /// Whether the better one is found to be so.
    apart: bool,
}

/// Errors of the estimates: `[proposal][draw]`, around 0.
struct Errors {
    draws: usize,
    rows: Vec<Vec<f64>>,
    /// Standard deviation of each difference, `[i][k]`.
    of_difference: Vec<f64>,
}

impl Errors {
    fn new(m: usize, spread: Spread<'_>, streams: &[Stream], settings: &Settings) -> Option<Self> {
        let sound = (2..=MOST_COMPARED).contains(&m) && settings.coverage > 0.0 && settings.coverage < 1.0;
        if !sound {
            return None;
        }
        match spread {
            Spread::Independent(errors) => {
                let fine = errors.len() == m && errors.iter().all(|e| *e >= 0.0 && e.is_finite());
                let mut rows = fine.then(|| gaussians(m, streams, settings.draws))??;
                for (row, error) in rows.iter_mut().zip(errors) {
                    for z in row {
                        *z *= error;
                    }
                }
                let variance = |i: usize, k: usize| errors[i] * errors[i] + errors[k] * errors[k];
                Some(Self::with(rows, settings.draws, variance))
            }
            Spread::Covariance(matrix) => {
                let fine = matrix.len() == m * m && matrix.iter().all(|c| c.is_finite());
                let factor = fine.then(|| cholesky(matrix, m))??;
                let rows = gaussians(m, streams, settings.draws)?;
                let mixed = (0..m).map(|i| mix(&rows, &factor[i * m..=i * m + i], settings.draws));
                let variance = |i: usize, k: usize| {
                    matrix[i * m + i] + matrix[k * m + k] - (matrix[i * m + k] + matrix[k * m + i])
                };
                Some(Self::with(mixed.collect(), settings.draws, variance))
            }
            Spread::Draws(rows) => Self::from_draws(m, rows),
        }
    }

    fn from_draws(m: usize, rows: &[&[f64]]) -> Option<Self> {
        let draws = rows.first()?.len();
        let fine = rows.len() == m && draws >= 2 && rows.iter().all(|row| row.len() == draws);
        if !fine || rows.iter().any(|row| row.iter().any(|x| !x.is_finite())) {
            return None;
        }
        let centred: Vec<Vec<f64>> = rows
            .iter()
            .map(|row| {
                let centre = mean(row).unwrap_or_default();
                row.iter().map(|x| x - centre).collect()
            })
            .collect();
        let variance = |i: usize, k: usize| {
            let squares: Vec<f64> =
                centred[i].iter().zip(&centred[k]).map(|(a, b)| (a - b) * (a - b)).collect();
            crate::math::sum(&squares) / (draws - 1) as f64
        };
        let of_difference = differences(m, variance);
        Some(Self { draws, rows: centred, of_difference })
    }

    fn with(rows: Vec<Vec<f64>>, draws: usize, variance: impl Fn(usize, usize) -> f64) -> Self {
        let of_difference = differences(rows.len(), variance);
        Self { draws, rows, of_difference }
    }

    /// The pair, the better estimate first; `None` for equal estimates whose difference is certain.
    fn pair(&self, estimates: &[f64], i: usize, k: usize) -> Option<Pair> {
        let gap = estimates.get(i)? - estimates.get(k)?;
        let (better, worse) = if gap >= 0.0 { (i, k) } else { (k, i) };
        let error = *self.of_difference.get(i * self.rows.len() + k)?;
        let (distance, scale) =
            if error > 0.0 { (gap.abs() / error, 1.0 / error) } else { (f64::INFINITY, 0.0) };
        (scale > 0.0 || gap != 0.0).then_some(Pair { better, worse, distance, scale, apart: false })
    }

    /// The sets of ranks that follow from these pairs.
    fn sets(
        &self,
        estimates: &[f64],
        pairs: impl Iterator<Item = (usize, usize)>,
        settings: &Settings,
    ) -> Vec<RankSet> {
        let mut pairs: Vec<Pair> = pairs.filter_map(|(i, k)| self.pair(estimates, i, k)).collect();
        for _ in 0..MOST_ROUNDS {
            let critical = self.critical_value(&pairs, settings.coverage);
            let mut found = false;
            for pair in pairs.iter_mut().filter(|pair| !pair.apart) {
                // What is certain needs no critical value, not even one that the draws are too few for.
                if pair.distance > critical || pair.distance == f64::INFINITY {
                    pair.apart = true;
                    found = true;
                }
            }
            if !found || !settings.stepdown {
                break;
            }
        }
        let m = estimates.len();
        let mut sets = vec![RankSet { best: 1, worst: m }; m];
        for pair in pairs.iter().filter(|pair| pair.apart) {
            if let Some(set) = sets.get_mut(pair.worse) {
                set.best += 1;
            }
            if let Some(set) = sets.get_mut(pair.better) {
                set.worst -= 1;
            }
        }
        sets
    }

    /// The value that the largest studentised error among the questions still open stays below with the stated
    /// confidence: the `⌈(R + 1)·coverage⌉`-th smallest of `R` draws, infinite if there is none such.
    ///
    /// A pair asks two questions, "is the first better?" and "is the second?". Where one is answered the other
    /// stays open: leaving it out too would promise too much about the direction (Shaffer 1980, Annals of
    /// Statistics 8:1342).
    fn critical_value(&self, pairs: &[Pair], coverage: f64) -> f64 {
        let mut largest = vec![f64::NEG_INFINITY; self.draws];
        for (batch, largest) in largest.chunks_mut(BATCH).enumerate() {
            let cells = batch * BATCH..batch * BATCH + largest.len();
            let row = |proposal: usize| self.rows.get(proposal).and_then(|row| row.get(cells.clone()));
            for pair in pairs.iter().filter(|pair| pair.scale > 0.0) {
                let (Some(better), Some(worse)) = (row(pair.better), row(pair.worse)) else { continue };
                if pair.apart {
                    raise(largest, worse, better, |gap| gap * pair.scale);
                } else {
                    raise(largest, better, worse, |gap| gap.abs() * pair.scale);
                }
            }
        }
        largest.sort_unstable_by(f64::total_cmp);
        let place = ((largest.len() + 1) as f64 * coverage).ceil() as usize;
        place.checked_sub(1).and_then(|at| largest.get(at)).copied().unwrap_or(f64::INFINITY)
    }
}

/// Raises each draw's largest value to this pair's.
#[inline]
fn raise(largest: &mut [f64], a: &[f64], b: &[f64], value: impl Fn(f64) -> f64) {
    for ((largest, a), b) in largest.iter_mut().zip(a).zip(b) {
        let here = value(a - b);
        *largest = if here > *largest { here } else { *largest };
    }
}

/// Standard deviations of all differences.
fn differences(m: usize, variance: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let mut all = vec![0.0; m * m];
    for i in 0..m {
        for k in i + 1..m {
            let deviation = variance(i, k).max(0.0).sqrt();
            all[i * m + k] = deviation;
            all[k * m + i] = deviation;
        }
    }
    all
}

/// Standard normal draws, one row per stream.
fn gaussians(m: usize, streams: &[Stream], draws: usize) -> Option<Vec<Vec<f64>>> {
    let sound = streams.len() == m && (100..=MOST_CRITICAL_DRAWS).contains(&draws);
    sound.then(|| {
        let rows = streams.iter().map(|stream| {
            let mut row = vec![0.0; draws];
            stream.fill_uniform(0, &mut row);
            normal::quantiles(&mut row);
            row
        });
        rows.collect()
    })
}

/// `Σ cⱼ·rowⱼ`, from the first row to the last.
fn mix(rows: &[Vec<f64>], coefficients: &[f64], draws: usize) -> Vec<f64> {
    let mut sum = vec![0.0; draws];
    for (row, coefficient) in rows.iter().zip(coefficients) {
        sum.iter_mut().zip(row).for_each(|(sum, z)| *sum += coefficient * z);
    }
    sum
}

/// Lower triangular factor of a covariance matrix, row by row; directions without spread get a column of zeros.
/// `None` for a matrix that has a negative variance in some direction beyond rounding, or is not symmetric.
///
/// Source: Golub & Van Loan 2013, *Matrix Computations*, §4.2 (semidefinite matrices).
fn cholesky(matrix: &[f64], m: usize) -> Option<Vec<f64>> {
    let scale = (0..m).fold(0.0_f64, |most, i| most.max(matrix[i * m + i].abs()));
    let rounding = 1e-10 * scale;
    let symmetric = (0..m).all(|i| (0..i).all(|k| (matrix[i * m + k] - matrix[k * m + i]).abs() <= rounding));
    let mut factor = vec![0.0; m * m];
    for column in 0..m {
        for row in column..m {
            let dot = (0..column).fold(0.0, |sum, k| sum + factor[row * m + k] * factor[column * m + k]);
            let rest = matrix[row * m + column] - dot;
            if row == column {
                if rest < -rounding {
                    return None;
                }
                factor[row * m + row] = if rest > 1e-14 * scale { rest.sqrt() } else { 0.0 };
            } else {
                let pivot = factor[column * m + column];
                if pivot > 0.0 {
                    factor[row * m + column] = rest / pivot;
                } else if rest.abs() > rounding.max(1e-7 * scale) {
                    return None;
                }
            }
        }
    }
    symmetric.then_some(factor)
}

#[cfg(test)]
mod tests;
