//! What the estimates and standard errors of groups say about their true values: draws that keep to the scale, and how
//! much an estimate would err if the truth lay elsewhere.

use crate::draw::estimate::{EstimateDraws, Support};
use crate::draw::{Seed, Stream};

/// How the sampling variance of an estimate depends on the truth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Law {
    /// As of a proportion between two bounds: `(θ − a)(b − θ)/n`.
    Binomial {
        /// Lower bound.
        lower: f64,
        /// Upper bound.
        upper: f64,
    },
    /// As of a rate: `θ/exposure`.
    Poisson,
    /// The same everywhere.
    Constant(Support),
}

/// Largest skewness of an error: that of one expected event. With fewer an estimate lies on the bound nearly always, and
/// the expansion that makes errors from moments would put it anywhere.
const STEEPEST: f64 = 1.0;

/// Estimates of groups with their errors.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Evidence {
    /// Estimates.
    pub(super) y: Vec<f64>,
    /// Standard errors as given.
    pub(super) se: Vec<f64>,
    /// Effective size: number of independent observations (binomial) or exposure (Poisson); `None` where the estimate is
    /// taken as exact or the law knows no size.
    size: Vec<Option<f64>>,
    law: Law,
    /// Places of groups whose size was taken from the others, for they have no events, or nothing but events.
    pub(super) borrowed: Vec<usize>,
    /// Places of groups that are taken as known exactly.
    pub(super) exact: Vec<usize>,
}

impl Evidence {
    /// `None` if a group has no standard error.
    ///
    /// A group without events (or with nothing but events) has a standard error of 0 on paper, but is not known exactly.
    /// Its effective size is its population times the median, over the other groups, of effective size per head: the same
    /// sampling fraction and design effect as the others. Where no other group says so, it is taken as exact.
    pub(super) fn new(y: &[f64], se: &[Option<f64>], populations: &[f64], law: Law) -> Option<Self> {
        let se: Vec<f64> = se.iter().copied().collect::<Option<_>>()?;
        let unit = |y: f64| match law {
            Law::Binomial { lower, upper } => (y - lower) * (upper - y),
            Law::Poisson => y,
            Law::Constant(_) => 0.0,
        };
        let mut size: Vec<Option<f64>> = y
            .iter()
            .zip(&se)
            .map(|(y, s)| (unit(*y) > 0.0 && *s > 0.0).then(|| unit(*y) / (s * s)))
            .collect();
        let mut per_head: Vec<f64> = size
            .iter()
            .zip(populations)
            .filter_map(|(size, people)| size.filter(|_| *people > 0.0).map(|size| size / people))
            .collect();
        per_head.sort_by(f64::total_cmp);
        let fraction = middle(&per_head);
        let (mut borrowed, mut exact) = (Vec::new(), Vec::new());
        for (place, size) in size.iter_mut().enumerate() {
            let bound = !matches!(law, Law::Constant(_)) && unit(y[place]) <= 0.0;
            if bound {
                *size = fraction.map(|fraction| fraction * populations[place]).filter(|size| *size > 0.0);
                if size.is_some() { borrowed.push(place) } else { exact.push(place) }
            } else if se[place] <= 0.0 {
                exact.push(place);
            }
        }
        Some(Self { y: y.to_vec(), se, size, law, borrowed, exact })
    }

    /// The distribution that each group's true value is drawn from.
    ///
    /// Beta or Gamma with the mean and standard error given; for a group at a bound, as Jeffreys' rule has it for its
    /// effective size: half an event more, and half a non-event.
    pub(super) fn distributions(&self) -> Vec<EstimateDraws> {
        (0..self.y.len())
            .map(|place| {
                let (y, se) = (self.y[place], self.se[place]);
                match (self.law, self.size[place]) {
                    (Law::Constant(support), _) => EstimateDraws::from_moments(y, se, support),
                    (_, None) => EstimateDraws::point(y),
                    (Law::Binomial { lower, upper }, Some(size)) => {
                        let share = (y - lower) / (upper - lower);
                        if self.borrowed.contains(&place) {
                            EstimateDraws::beta(lower, upper, share * size + 0.5, (1.0 - share) * size + 0.5)
                        } else {
                            EstimateDraws::from_moments(y, se, Support::Between(lower, upper))
                        }
                    }
                    (Law::Poisson, Some(size)) => {
                        if self.borrowed.contains(&place) {
                            EstimateDraws::gamma(0.5, size)
                        } else {
                            EstimateDraws::from_moments(y, se, Support::Positive)
                        }
                    }
                }
            })
            .collect()
    }

    /// Standard error and skewness of the estimate of the group at `place` if its true value were `truth`; the skewness
    /// within 1 either way.
    pub(super) fn error_at(&self, place: usize, truth: f64) -> (f64, f64) {
        let (sd, skewness) = self.moments_at(place, truth);
        (sd, skewness.clamp(-STEEPEST, STEEPEST))
    }

    fn moments_at(&self, place: usize, truth: f64) -> (f64, f64) {
        match (self.law, self.size[place]) {
            (Law::Constant(Support::Positive), _) if truth > 0.0 => {
                (self.se[place], 2.0 * self.se[place] / truth)
            }
            (Law::Constant(_), _) => (self.se[place], 0.0),
            (_, None) => (0.0, 0.0),
            (Law::Binomial { lower, upper }, Some(size)) => {
                let sd = ((truth - lower) * (upper - truth) / size).max(0.0).sqrt();
                let skewness = if sd > 0.0 { (lower + upper - 2.0 * truth) / (size * sd) } else { 0.0 };
                (sd, skewness)
            }
            (Law::Poisson, Some(size)) => {
                let sd = (truth / size).max(0.0).sqrt();
                (sd, if sd > 0.0 { 1.0 / (size * sd) } else { 0.0 })
            }
        }
    }

    /// The values an estimate may take: within the bounds, and above 0 by a quarter of an event where ratios are taken.
    pub(super) fn range(&self, place: usize) -> (f64, f64) {
        match (self.law, self.size[place]) {
            (Law::Binomial { lower, upper }, Some(size)) => {
                let quarter = 0.25 * (upper - lower) / size.max(1.0);
                (lower + quarter, upper - quarter)
            }
            (Law::Poisson, Some(size)) => (0.25 / size, f64::INFINITY),
            (Law::Binomial { lower, upper }, None) => (lower, upper),
            (Law::Poisson, None) => (0.0, f64::INFINITY),
            (Law::Constant(Support::Between(lower, upper)), _) => (lower, upper),
            (Law::Constant(Support::Positive), _) => (1e-3 * self.y[place].max(0.0), f64::INFINITY),
            (Law::Constant(Support::Anywhere), _) => (f64::NEG_INFINITY, f64::INFINITY),
        }
    }

    /// The values a true value may take.
    pub(super) fn truths(&self, place: usize) -> (f64, f64) {
        match self.law {
            Law::Binomial { lower, upper } => {
                let hair = 1e-6 * (upper - lower);
                (lower + hair, upper - hair)
            }
            Law::Poisson | Law::Constant(Support::Positive) => (1e-6 * self.y[place].abs(), f64::INFINITY),
            Law::Constant(Support::Between(lower, upper)) => (lower, upper),
            Law::Constant(Support::Anywhere) => (f64::NEG_INFINITY, f64::INFINITY),
        }
    }
}

fn middle(sorted: &[f64]) -> Option<f64> {
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        length if length % 2 == 1 => sorted.get(half).copied(),
        _ => Some(0.5 * (sorted[half - 1] + sorted[half])),
    }
}

/// Uniform numbers for every group and draw, group by group: each from a stream that carries the group's name, so that a
/// group more or less, or another order, shifts no other.
pub(super) fn uniforms(seed: &Seed, names: &[String], draws: usize) -> Vec<Vec<f64>> {
    names
        .iter()
        .map(|name| {
            let mut column = vec![0.0; draws];
            Stream::new(seed, &format!("measure/group/{name}")).fill_uniform(0, &mut column);
            column
        })
        .collect()
}

/// Columns, one per group, as rows, one per draw, one after the other.
pub(super) fn rows(columns: &[Vec<f64>]) -> Vec<f64> {
    let (groups, draws) = (columns.len(), columns.first().map_or(0, Vec::len));
    let mut rows = vec![0.0; groups * draws];
    for (place, column) in columns.iter().enumerate() {
        for (row, value) in rows.chunks_exact_mut(groups).zip(column) {
            row[place] = *value;
        }
    }
    rows
}
