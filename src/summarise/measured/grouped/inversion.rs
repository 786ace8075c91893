//! Intervals for measures that noise makes larger: dispersion, and gaps between groups that the data themselves choose.
//!
//! Re-drawing such a measure adds the noise a second time, and its percentiles lie too high: where there is no inequality
//! at all they never reach zero. Here the question is turned round. The true values are taken to lie on the line from
//! "all groups equal" through the estimates, at a distance `λ`; for every `λ` the estimates that would then be seen are
//! simulated, with errors that fit *those* truths; and the interval holds every `λ` under which a measure as large or
//! as small as the one seen would be nothing strange (Neyman 1937).
//!
//! How much of the error is allowed on either side changes with `λ`: at `λ = 0` all of it is kept for measures that are
//! too large, so that zero is left out only if a test of "no dispersion" at the full level rejects it; where that test
//! always rejects, half on either side. One rule for every size, as Feldman & Cousins 1998 (Phys. Rev. D 57:3873) ask,
//! so that the coverage is right although the interval is one-sided near zero and two-sided elsewhere.

use rayon::prelude::*;

use super::evidence::Evidence;
use crate::draw::estimate::cornish_fisher;
use crate::inequality::Statistic;
use crate::inequality::grouped::Groups;
use crate::math::normal;

/// An interval from inverting tests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Inverted {
    /// The value under which half of what would be seen lies above what was seen: the estimate, corrected for its bias.
    pub(super) median: f64,
    /// Lower limit; that of no dispersion if the test does not reject it.
    pub(super) lower: f64,
    /// Upper limit; `None` if none was found.
    pub(super) upper: Option<f64>,
    /// Whether no dispersion is within the interval.
    pub(super) one_sided: bool,
    /// Largest Monte Carlo standard error of the limits.
    pub(super) mcse: f64,
}

/// How the error is shared out between the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tails {
    /// All for measures that are too large where there is no dispersion, half each where that is out of the question.
    Unified,
    /// Half each everywhere, as limits that are put together with others need it. Only the median and the limits count.
    Equal,
}

/// Points of `λ` at which estimates are simulated.
const POINTS: usize = 25;
/// A measure below this quantile of what no dispersion gives would have an upper limit that is too good to be true: the
/// limit is then that of the quantile (power-constrained; Cowan, Cranmer, Gross & Vitells 2011).
const SENSITIVITY: f64 = 0.16;

/// Intervals for the statistics at `evidence`, in their order; `None` for one that has no value.
///
/// `normals` are standard normals, one row of groups per draw.
pub(super) fn invert(
    groups: &Groups,
    evidence: &Evidence,
    statistics: &[Statistic],
    normals: &[f64],
    level: f64,
    tails: Tails,
) -> Vec<Option<Inverted>> {
    let width = groups.len();
    let seen: Vec<Option<f64>> = statistics.iter().map(|it| value(groups, *it, &evidence.y)).collect();
    let draws = normals.len() / width;
    if draws == 0 || seen.iter().all(Option::is_none) {
        return vec![None; statistics.len()];
    }
    let ray = Ray::new(groups, evidence);
    let none = Simulated::at(groups, evidence, statistics, normals, &ray.at(0.0));
    let alpha = 1.0 - level;
    let targets: Vec<Target> = seen
        .iter()
        .zip(&none.sorted)
        .map(|(seen, sorted)| {
            let quantile = |p: f64| sorted[((p * draws as f64) as usize).min(draws - 1)];
            let (defined, seen) = (seen.is_some(), seen.unwrap_or(0.0));
            let (upper_seen, significant) = (seen.max(quantile(SENSITIVITY)), quantile(1.0 - alpha));
            Target { defined, seen, upper_seen, significant }
        })
        .collect();

    let lambdas = grid(groups, evidence, statistics, normals, &ray, &targets);
    let counted: Vec<Vec<Counts>> = lambdas
        .par_iter()
        .map(|lambda| count(groups, evidence, statistics, normals, &ray.at(*lambda), &targets))
        .collect();
    statistics
        .iter()
        .enumerate()
        .map(|(place, statistic)| {
            seen[place]?;
            let points: Vec<Point> = lambdas
                .iter()
                .zip(&counted)
                .filter_map(|(lambda, counts)| {
                    let truth = value(groups, *statistic, &ray.at(*lambda))?;
                    Some(Point { truth, counts: counts[place] })
                })
                .collect();
            let mut found = limits(&points, alpha, draws, tails)?;
            if has_bends(*statistic) {
                found.upper =
                    found.upper.map(|upper| with_one_apart(groups, evidence, *statistic, upper, level));
            }
            Some(found)
        })
        .collect()
}

/// The statistic, turned so that more is more unequal, computed as [`simulate`]'s callers do.
fn value(groups: &Groups, statistic: Statistic, y: &[f64]) -> Option<f64> {
    let mut out = [0.0];
    groups.values(&[statistic], y, &mut out);
    (out[0].is_finite()).then(|| sign(groups, statistic) * out[0])
}

/// −1 for PAR and PAF of an adverse outcome, which are negative: turned, more is more unequal.
pub(super) fn sign(groups: &Groups, statistic: Statistic) -> f64 {
    let risk = matches!(statistic, Statistic::AttributableRisk | Statistic::AttributableFraction);
    if risk && !groups.higher_is_better() { -1.0 } else { 1.0 }
}

fn signs(groups: &Groups, statistics: &[Statistic]) -> Vec<f64> {
    statistics.iter().map(|statistic| sign(groups, *statistic)).collect()
}

/// True values from all equal (0) outwards; the estimates lie on it.
struct Ray<'a> {
    evidence: &'a Evidence,
    centre: f64,
    direction: Vec<f64>,
}

impl<'a> Ray<'a> {
    /// The direction has at least the length that noise alone would give, so that `λ` up to a few says everything.
    fn new(groups: &Groups, evidence: &'a Evidence) -> Self {
        let centre = groups.average(&evidence.y);
        let noise = groups.variance_bias(&evidence.se);
        let length = |d: &[f64]| groups.value(Statistic::BetweenGroupVariance, d).unwrap_or(0.0);
        let mut direction: Vec<f64> = evidence.y.iter().map(|y| y - centre).collect();
        let seen = length(&direction);
        if seen <= 1e-12 * noise {
            // Nothing to be seen: any direction will do, such as up and down by turns.
            let turn = |(place, s): (usize, &f64)| if place % 2 == 0 { *s } else { -s };
            direction = evidence.se.iter().enumerate().map(turn).collect();
        }
        let seen = length(&direction);
        let stretch = if seen > 0.0 && seen < noise { (noise / seen).sqrt() } else { 1.0 };
        for d in &mut direction {
            *d *= stretch;
        }
        Self { evidence, centre, direction }
    }

    fn at(&self, lambda: f64) -> Vec<f64> {
        self.direction
            .iter()
            .enumerate()
            .map(|(place, d)| {
                let (low, high) = self.evidence.truths(place);
                (self.centre + lambda * d).clamp(low, high)
            })
            .collect()
    }
}

/// What was seen, and what it is held against.
#[derive(Clone, Copy)]
struct Target {
    /// Whether it has a value at all; what is not defined has no say in where to look.
    defined: bool,
    seen: f64,
    upper_seen: f64,
    significant: f64,
}

/// Shares of simulated measures.
#[derive(Clone, Copy, Default)]
struct Counts {
    below: f64,
    below_upper: f64,
    significant: f64,
}

/// Calls `each` with every simulated set of estimates.
fn simulate(evidence: &Evidence, normals: &[f64], truth: &[f64], mut each: impl FnMut(&[f64])) {
    let laws: Vec<(f64, f64, f64, (f64, f64))> = truth
        .iter()
        .enumerate()
        .map(|(place, truth)| {
            let (sd, skewness) = evidence.error_at(place, *truth);
            (*truth, sd, skewness, evidence.range(place))
        })
        .collect();
    let mut y = vec![0.0; truth.len()];
    for row in normals.chunks_exact(truth.len()) {
        for ((y, z), (truth, sd, skewness, (low, high))) in y.iter_mut().zip(row).zip(&laws) {
            // An estimate without error stays where it is, on a bound or not.
            let seen = (truth + sd * cornish_fisher(*z, *skewness, 0.0)).clamp(*low, *high);
            *y = if *sd > 0.0 { seen } else { *truth };
        }
        each(&y);
    }
}

struct Simulated {
    sorted: Vec<Vec<f64>>,
}

impl Simulated {
    fn at(
        groups: &Groups,
        evidence: &Evidence,
        statistics: &[Statistic],
        normals: &[f64],
        truth: &[f64],
    ) -> Self {
        let mut sorted: Vec<Vec<f64>> =
            vec![Vec::with_capacity(normals.len() / truth.len()); statistics.len()];
        let signs = signs(groups, statistics);
        let mut values = vec![0.0; statistics.len()];
        simulate(evidence, normals, truth, |y| {
            groups.values(statistics, y, &mut values);
            for ((column, value), sign) in sorted.iter_mut().zip(&values).zip(&signs) {
                column.push(sign * value);
            }
        });
        for column in &mut sorted {
            column.sort_by(f64::total_cmp);
        }
        Self { sorted }
    }
}

fn count(
    groups: &Groups,
    evidence: &Evidence,
    statistics: &[Statistic],
    normals: &[f64],
    truth: &[f64],
    targets: &[Target],
) -> Vec<Counts> {
    let mut counts = vec![[0_u64; 3]; statistics.len()];
    let signs = signs(groups, statistics);
    let mut values = vec![0.0; statistics.len()];
    simulate(evidence, normals, truth, |y| {
        groups.values(statistics, y, &mut values);
        for (((count, value), sign), target) in counts.iter_mut().zip(&values).zip(&signs).zip(targets) {
            let value = sign * value;
            count[0] += u64::from(value < target.seen);
            count[1] += u64::from(value < target.upper_seen);
            count[2] += u64::from(value > target.significant);
        }
    });
    let draws = (normals.len() / truth.len()) as f64;
    let share = |[below, below_upper, significant]: [u64; 3]| Counts {
        below: below as f64 / draws,
        below_upper: below_upper as f64 / draws,
        significant: significant as f64 / draws,
    };
    counts.into_iter().map(share).collect()
}

/// Where to simulate: 0, and evenly over the stretch in which some statistic is neither certainly above nor certainly
/// below what was seen, found with a part of the draws.
fn grid(
    groups: &Groups,
    evidence: &Evidence,
    statistics: &[Statistic],
    normals: &[f64],
    ray: &Ray<'_>,
    targets: &[Target],
) -> Vec<f64> {
    const COARSE: [f64; 14] = [0.0, 0.2, 0.4, 0.6, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 5.0, 9.0];
    let some = 256.min(normals.len() / groups.len()) * groups.len();
    let counted: Vec<Vec<Counts>> = COARSE
        .par_iter()
        .map(|lambda| count(groups, evidence, statistics, &normals[..some], &ray.at(*lambda), targets))
        .collect();
    let every = |counts: &Vec<Counts>, is: &dyn Fn(&Counts) -> bool| {
        counts.iter().zip(targets).all(|(counts, target)| !target.defined || is(counts))
    };
    let all_below = |counts: &Vec<Counts>| every(counts, &|it| it.below >= 1.0 && it.below_upper >= 1.0);
    let none_below = |counts: &Vec<Counts>| every(counts, &|it| it.below_upper <= 0.0);
    let first = counted.iter().position(|counts| !all_below(counts)).unwrap_or(0);
    let last = counted.iter().rposition(|counts| !none_below(counts)).unwrap_or(COARSE.len() - 1);
    let from = COARSE[first.saturating_sub(1)];
    let to = COARSE.get(last + 1).copied().unwrap_or(40.0);
    let step = (to - from) / (POINTS - 1) as f64;
    let mut lambdas: Vec<f64> = (0..POINTS).map(|k| from + step * k as f64).collect();
    if from > 0.0 {
        lambdas.insert(0, 0.0);
    }
    lambdas
}

/// Measures with a bend wherever two groups change places: extremes, and absolute distances.
fn has_bends(statistic: Statistic) -> bool {
    matches!(
        statistic,
        Statistic::Difference
            | Statistic::Ratio
            | Statistic::DifferenceFromMean(_)
            | Statistic::DifferenceFromBest(_)
            | Statistic::DifferenceFromReference(_)
            | Statistic::IndexOfDisparity(_)
            | Statistic::AttributableRisk
            | Statistic::AttributableFraction
    )
}

/// An upper limit that allows for both ways in which a group may have come to stand apart from the others.
///
/// Along the line, groups that are seen close to the one compete with it, and what was seen is thought to lie too high.
/// It may as well be that the one lies apart by far and was seen too close: then the limit is that of the delta method
/// with the choice of the group taken as made beforehand. The middle of the two limits covers in both cases; for
/// distances from a mean or a declared reference, where only the sides are chosen by the data, a quarter of the way is
/// enough. Both shares were found by simulation; see `docs/validity.md`.
fn with_one_apart(groups: &Groups, evidence: &Evidence, statistic: Statistic, upper: f64, level: f64) -> f64 {
    let Some(seen) = value(groups, statistic, &evidence.y) else { return upper };
    let mut moved = evidence.y.clone();
    let variance = (0..moved.len()).fold(0.0, |sum, place| {
        let step = 1e-3 * evidence.se[place];
        moved[place] = evidence.y[place] + step;
        let above = value(groups, statistic, &moved).unwrap_or(seen);
        moved[place] = evidence.y[place];
        sum + (above - seen) * (above - seen) * 1e6
    });
    let fixed = seen + normal::quantile(0.5 + 0.5 * level) * variance.sqrt();
    let distance = matches!(
        statistic,
        Statistic::DifferenceFromMean(_)
            | Statistic::DifferenceFromReference(_)
            | Statistic::IndexOfDisparity(_)
    );
    let share = if distance { 0.25 } else { 0.5 };
    upper.max(upper + share * (fixed - upper))
}

struct Point {
    truth: f64,
    counts: Counts,
}

fn limits(points: &[Point], alpha: f64, draws: usize, tails: Tails) -> Option<Inverted> {
    let first = points.first()?;
    // The part of the error that is kept for measures that are too small.
    let small = |point: &Point| match tails {
        Tails::Unified => {
            let power = ((point.counts.significant - alpha) / (1.0 - alpha)).clamp(0.0, 1.0);
            0.5 * alpha * power
        }
        Tails::Equal => 0.5 * alpha,
    };
    // Above zero where the truth is within the interval, as far as each side goes.
    let not_too_large = |point: &Point| 1.0 - point.counts.below - (alpha - small(point));
    let not_too_small = |point: &Point| point.counts.below_upper - small(point);
    let centre = |point: &Point| 0.5 - point.counts.below;
    let (lower, lower_slope) = rising(points, &not_too_large);
    let (median, _) = rising(points, &centre);
    let last = points.iter().rposition(|point| not_too_small(point) >= 0.0)?;
    let (upper, upper_slope) = match points.get(last + 1) {
        Some(next) => {
            let (value, slope) = between(&points[last], next, &not_too_small);
            (Some(value), slope)
        }
        None => (None, 0.0),
    };
    let error = (0.5 * alpha * (1.0 - 0.5 * alpha) / draws as f64).sqrt();
    let mcse = error * lower_slope.abs().max(upper_slope.abs());
    let lower = lower.unwrap_or(first.truth);
    Some(Inverted {
        median: median.unwrap_or(first.truth),
        lower,
        upper: upper.map(|upper| upper.max(lower)),
        one_sided: not_too_large(first) >= 0.0,
        mcse,
    })
}

/// The first truth at which `f` is no longer negative, and `d truth / d f` there.
fn rising(points: &[Point], f: &dyn Fn(&Point) -> f64) -> (Option<f64>, f64) {
    match points.iter().position(|point| f(point) >= 0.0) {
        Some(0) => (points.first().map(|point| point.truth), 0.0),
        Some(at) => {
            let (value, slope) = between(&points[at - 1], &points[at], f);
            (Some(value), slope)
        }
        None => (points.last().map(|point| point.truth), 0.0),
    }
}

/// Where `f` crosses zero between two points, by a straight line, and `d truth / d f`.
fn between(one: &Point, other: &Point, f: &dyn Fn(&Point) -> f64) -> (f64, f64) {
    let (from, to) = (f(one), f(other));
    if from == to {
        return (one.truth, 0.0);
    }
    let slope = (other.truth - one.truth) / (to - from);
    (one.truth - from * slope, slope)
}
