//! Hit-and-run on a polytope, and how independent its draws are.

use super::PILOT;
use super::feasible::Polytope;
use crate::draw::Stream;
use crate::math::{Moments, mean, normal, weighted_sum};

/// Pilot points from which draws start.
pub(super) const ANCHORS: usize = 1024;
/// Steps of a pilot run for a covariance, per dimension, and how often it is taken anew.
const COVARIANCE_STEPS: usize = 500;
const COVARIANCE_RUNS: usize = 4;
/// Steps from which the autocorrelation time is taken.
const TIMED_STEPS: usize = 20_000;
/// Pairs of items between which weight is passed.
const MOST_PASSES: usize = 800;
/// Numbers for pilot runs begin here, after those for trials.
const RUNS: u64 = PILOT + (1 << 60);

/// A polytope in whitened coordinates, and points of it.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    middle: Vec<f64>,
    /// Per weight, its row of the map from whitened coordinates.
    map: Vec<Vec<f64>>,
    /// Open rows in whitened coordinates, and their slack in the middle.
    rows: Vec<Vec<f64>>,
    slacks: Vec<f64>,
    /// Ways to pass weight from one item to another.
    passes: Vec<Pass>,
    anchors: Vec<Vec<f64>>,
    steps: u32,
    autocorrelation: f64,
    dimensions: usize,
}

/// A direction in whitened coordinates, and how fast each row fills along it.
#[derive(Clone, Debug)]
struct Pass {
    direction: Vec<f64>,
    rates: Vec<f64>,
}

impl Chain {
    /// The chain that stays at the one point there is.
    pub(super) fn point(polytope: &Polytope) -> Self {
        Self {
            middle: polytope.middle().to_vec(),
            map: vec![vec![]; polytope.items()],
            rows: vec![],
            slacks: vec![],
            passes: vec![],
            anchors: vec![vec![]],
            steps: 0,
            autocorrelation: 0.0,
            dimensions: 0,
        }
    }

    /// Whitens the polytope by pilot runs, times the chain and picks the points from which draws start.
    pub(super) fn new(polytope: &Polytope, stream: Stream) -> Self {
        let mut chain = Self::point(polytope);
        let basis = polytope.basis();
        chain.dimensions = basis.len();
        chain.map = (0..polytope.items()).map(|item| basis.iter().map(|axis| axis[item]).collect()).collect();
        let rows: Vec<_> = polytope.open_rows().cloned().collect();
        chain.slacks = rows.iter().map(|row| row.slack(&chain.middle).max(0.0)).collect();
        let in_coordinates = |map: &[Vec<f64>]| -> Vec<Vec<f64>> {
            let dimensions = basis.len();
            let along = |row: &super::Row, axis: usize| {
                row.terms.iter().map(|(item, by)| by * map[*item][axis]).sum()
            };
            rows.iter().map(|row| (0..dimensions).map(|axis| along(row, axis)).collect()).collect()
        };
        chain.rows = in_coordinates(&chain.map);
        chain.pass(&basis, &identity(basis.len()));
        let mut walker = Walker::new(&chain, stream, RUNS, &vec![0.0; basis.len()]);
        let mut whole = identity(basis.len());
        for _ in 0..COVARIANCE_RUNS {
            let steps = COVARIANCE_STEPS * basis.len().max(2);
            let points: Vec<Vec<f64>> = (0..steps).map(|_| walker.step(&chain).to_vec()).collect();
            // The second half: the first forgets where it began.
            let Some(factor) = cholesky(&covariance(&points[steps / 2..])) else { break };
            let weights = chain.weights(&walker.at);
            chain.map = chain.map.iter().map(|row| times(row, &factor)).collect();
            chain.rows = in_coordinates(&chain.map);
            whole = whole.iter().map(|row| times(row, &factor)).collect();
            chain.pass(&basis, &whole);
            walker = Walker::new(&chain, stream, walker.next, &solve(&factor, &walker.at));
            debug_assert!(chain.weights(&walker.at).iter().zip(&weights).all(|(a, b)| (a - b).abs() < 1e-9));
        }
        let timed: Vec<Vec<f64>> = (0..TIMED_STEPS).map(|_| chain.weights(walker.step(&chain))).collect();
        let time = |item: usize| {
            let column: Vec<f64> = timed.iter().map(|weights| weights[item]).collect();
            autocorrelation_time(&column)
        };
        chain.autocorrelation = (0..polytope.items()).map(time).fold(1.0, f64::max);
        let apart = chain.autocorrelation.ceil() as usize;
        chain.steps = (2.0 * chain.autocorrelation).ceil() as u32;
        chain.anchors = (0..ANCHORS)
            .map(|_| {
                walker.walk(&chain, apart - 1);
                walker.step(&chain).to_vec()
            })
            .collect();
        chain
    }

    /// Finds the directions in which one item gives weight to another, others keeping theirs as far as exact statements let
    /// them. `factor` maps whitened coordinates to those of the basis.
    fn pass(&mut self, basis: &[Vec<f64>], factor: &[Vec<f64>]) {
        let items = self.middle.len();
        let reach = (MOST_PASSES / items).max(1);
        let pairs = (0..items).flat_map(|a| (a + 1..items.min(a + 1 + reach)).map(move |b| (a, b)));
        let directions = pairs.filter_map(|(a, b)| {
            let along: Vec<f64> = basis.iter().map(|axis| axis[a] - axis[b]).collect();
            (weighted_sum(&along, &along) > 1e-6).then(|| solve(factor, &along))
        });
        let passes = directions.map(|direction| {
            let rates = self.rows.iter().map(|row| weighted_sum(row, &direction));
            // What is nothing but for rounding is nothing: rows that a pass does not touch must not bind it.
            let rates = rates.zip(&self.rows).map(|(rate, row)| {
                let size = (weighted_sum(row, row) * weighted_sum(&direction, &direction)).sqrt();
                if rate.abs() <= 1e-12 * size { 0.0 } else { rate }
            });
            Pass { rates: rates.collect(), direction }
        });
        self.passes = passes.collect();
    }

    pub(super) fn steps(&self) -> u32 {
        self.steps
    }

    pub(super) fn autocorrelation(&self) -> f64 {
        self.autocorrelation
    }

    /// The weights of a draw.
    pub(super) fn draw(&self, stream: Stream, draw: u64, weights: &mut [f64]) {
        let anchor = (draw % self.anchors.len().max(1) as u64) as usize;
        let first = draw * u64::from(self.steps) * (self.dimensions as u64 + 1);
        let mut walker = Walker::new(self, stream, first, &self.anchors[anchor]);
        walker.walk(self, self.steps as usize);
        weights.copy_from_slice(&self.weights(&walker.at));
    }

    fn weights(&self, at: &[f64]) -> Vec<f64> {
        let weights =
            self.middle.iter().zip(&self.map).map(|(middle, row)| (middle + weighted_sum(row, at)).max(0.0));
        weights.collect()
    }
}

/// A point on its way.
struct Walker {
    stream: Stream,
    next: u64,
    at: Vec<f64>,
    slacks: Vec<f64>,
    numbers: Vec<f64>,
    rates: Vec<f64>,
    count: u64,
}

impl Walker {
    fn new(chain: &Chain, stream: Stream, next: u64, at: &[f64]) -> Self {
        let slacks =
            chain.slacks.iter().zip(&chain.rows).map(|(slack, row)| (slack - weighted_sum(row, at)).max(0.0));
        let numbers = vec![0.0; at.len() + 1];
        Self {
            stream,
            next,
            at: at.to_vec(),
            slacks: slacks.collect(),
            numbers,
            rates: vec![0.0; chain.rows.len()],
            count: 0,
        }
    }

    fn walk(&mut self, chain: &Chain, steps: usize) {
        for _ in 0..steps {
            self.step(chain);
        }
    }

    /// To a uniform point of the chord along a pass between two items, or, every fourth step, in a uniform direction.
    fn step(&mut self, chain: &Chain) -> &[f64] {
        self.count += 1;
        let used = if self.count.is_multiple_of(4) || chain.passes.is_empty() {
            self.stream.fill_uniform(self.next, &mut self.numbers);
            let Some((place, direction)) = self.numbers.split_last_mut() else { return &self.at };
            normal::quantiles(direction);
            for (rate, row) in self.rates.iter_mut().zip(&chain.rows) {
                *rate = row.iter().zip(direction.iter()).map(|(a, b)| a * b).sum();
            }
            along(&mut self.at, &mut self.slacks, direction, &self.rates, *place);
            self.numbers.len()
        } else {
            let mut numbers = [0.0; 2];
            self.stream.fill_uniform(self.next, &mut numbers);
            let [choice, place] = numbers;
            let choice = (choice * chain.passes.len() as f64) as usize;
            if let Some(pass) = chain.passes.get(choice) {
                along(&mut self.at, &mut self.slacks, &pass.direction, &pass.rates, place);
            }
            numbers.len()
        };
        self.next += used as u64;
        &self.at
    }
}

/// Moves a point along a direction, to a place in (0, 1) of the chord.
fn along(at: &mut [f64], slacks: &mut [f64], direction: &[f64], rates: &[f64], place: f64) {
    let (mut back, mut forth) = (f64::NEG_INFINITY, f64::INFINITY);
    for (rate, slack) in rates.iter().zip(slacks.iter()) {
        if *rate > 0.0 {
            forth = forth.min(slack / rate);
        } else if *rate < 0.0 {
            back = back.max(slack / rate);
        }
    }
    let by = back + place * (forth - back);
    // Without rows on both sides there is no chord; a bounded polytope has them.
    if by.is_finite() {
        at.iter_mut().zip(direction).for_each(|(x, along)| *x += by * along);
        slacks.iter_mut().zip(rates).for_each(|(slack, rate)| *slack = (*slack - by * rate).max(0.0));
    }
}

fn identity(n: usize) -> Vec<Vec<f64>> {
    (0..n).map(|row| (0..n).map(|column| if row == column { 1.0 } else { 0.0 }).collect()).collect()
}

fn covariance(points: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let dimensions = points.first().map_or(0, Vec::len);
    let columns: Vec<Vec<f64>> = (0..dimensions)
        .map(|axis| {
            let column: Vec<f64> = points.iter().map(|point| point[axis]).collect();
            let centre = mean(&column).unwrap_or(0.0);
            column.into_iter().map(|value| value - centre).collect()
        })
        .collect();
    let count = points.len() as f64;
    columns.iter().map(|a| columns.iter().map(|b| weighted_sum(a, b) / count).collect()).collect()
}

/// The lower triangular factor of a positive definite matrix; `None` for others.
fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let n = matrix.len();
    let mut factor = vec![vec![0.0; n]; n];
    for row in 0..n {
        for column in 0..=row {
            let known: f64 = (0..column).map(|at| factor[row][at] * factor[column][at]).sum();
            let rest = matrix[row][column] - known;
            if row == column {
                if rest <= 1e-12 * matrix[row][row] {
                    return None;
                }
                factor[row][row] = rest.sqrt();
            } else {
                factor[row][column] = rest / factor[column][column];
            }
        }
    }
    Some(factor)
}

/// A row times a lower triangular matrix.
fn times(row: &[f64], factor: &[Vec<f64>]) -> Vec<f64> {
    (0..row.len()).map(|column| (column..row.len()).map(|at| row[at] * factor[at][column]).sum()).collect()
}

/// Solves `factor · x = y` for a lower triangular factor.
fn solve(factor: &[Vec<f64>], y: &[f64]) -> Vec<f64> {
    let mut x: Vec<f64> = vec![];
    for (row, value) in factor.iter().zip(y) {
        let known: f64 = row.iter().zip(&x).map(|(a, b)| a * b).sum();
        x.push((value - known) / row[x.len()]);
    }
    x
}

/// Effective number of independent values in a column, at most its length: the length over the integrated autocorrelation
/// time, by the initial positive sequence (Geyer 1992, Stat. Sci. 7:473). 0 for an empty column.
pub fn effective_size(column: &[f64]) -> f64 {
    column.len() as f64 / autocorrelation_time(column)
}

/// `1 + 2·Σ ρₖ`, summed while neighbouring pairs of autocorrelations are positive; at least 1.
fn autocorrelation_time(column: &[f64]) -> f64 {
    let n = column.len();
    let moments = Moments::of(column);
    let (Some(centre), Some(variance)) = (moments.mean(), moments.variance()) else { return 1.0 };
    if variance <= 0.0 {
        return 1.0;
    }
    let values: Vec<f64> = column.iter().map(|value| value - centre).collect();
    let whole = weighted_sum(&values, &values);
    let correlation = |lag: usize| weighted_sum(&values[..n - lag], &values[lag..]) / whole;
    let mut time = -1.0;
    for lag in (0..n / 2).step_by(2) {
        let pair = correlation(lag) + correlation(lag + 1);
        if pair <= 0.0 {
            break;
        }
        time += 2.0 * pair;
    }
    time.max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Seed;

    // An autoregression with factor φ has autocorrelation time (1 + φ)/(1 − φ).
    #[test]
    fn the_autocorrelation_time_of_an_autoregression() {
        let mut noise = vec![0.0; 100_000];
        Stream::new(&Seed::from_u64(4), "ar").fill_uniform(0, &mut noise);
        normal::quantiles(&mut noise);
        for (factor, want, tolerance) in [(0.0, 1.0, 0.1), (0.5, 3.0, 0.3), (0.9, 19.0, 3.0)] {
            let mut value = 0.0;
            let column: Vec<f64> = noise
                .iter()
                .map(|noise| {
                    value = factor * value + noise;
                    value
                })
                .collect();
            let time = autocorrelation_time(&column);
            assert!((time - want).abs() < tolerance, "{factor} {time}");
        }
        assert_eq!(effective_size(&[]), 0.0);
        assert_eq!(effective_size(&[1.0; 10]), 10.0);
    }
}
