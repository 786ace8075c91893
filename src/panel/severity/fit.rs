//! What the posterior says: effects, expected ranks, and who is better than whom.

use std::collections::BTreeMap;

use super::posterior::{Conditional, Posterior};
use crate::math::normal;
use crate::panel::two_way::triangle;

/// Mean and standard deviation of a posterior.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Posterior mean.
    pub mean: f64,
    /// Posterior standard deviation.
    pub sd: f64,
}

/// One proposal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProposalFit {
    /// Its number of ratings.
    pub ratings: usize,
    /// The mean of its ratings; none without any.
    pub raw_mean: Option<f64>,
    /// θ, in units of the scale: above or below the level, severity taken off and shrunk.
    pub effect: Estimate,
    /// Posterior mean of its rank, from 1 (best) to the number of proposals.
    pub expected_rank: f64,
    /// Percentile of the expected rank, `100·(ER − ½)/n`.
    pub percentile: f64,
    /// Surface under the cumulative ranking, `(n − ER)/(n − 1)`: the share of the others that it is expected to beat
    /// (Salanti, Ades & Ioannidis 2011, J. Clin. Epidemiol. 64:163).
    pub sucra: f64,
}

/// One assessor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AssessorFit {
    /// Their number of ratings.
    pub ratings: usize,
    /// ν, in units of the scale: positive is mild, negative severe.
    pub mildness: Estimate,
}

/// The posterior in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// μ: the mean of the proposals' means.
    pub level: f64,
    /// Proposals, in the order of the table.
    pub proposals: Vec<ProposalFit>,
    /// Assessors, in the order of the table.
    pub assessors: Vec<AssessorFit>,
    /// τ, the spread of proposals.
    pub spread: Estimate,
    /// s, the residual: one assessor's disagreement with the model on one proposal.
    pub residual: Estimate,
    /// Nodes of the quadrature that were used.
    pub nodes: usize,
    /// Posterior mass of the nodes that were not; an expected rank is off by at most this times the number of proposals.
    pub left_out: f64,
    /// Type of each proposal, and `P(a above b)` for types a < b.
    types: Vec<usize>,
    above: Vec<f64>,
}

impl Fit {
    /// Probability that one proposal is better than another; ½ for a proposal and itself, `None` for one that is not
    /// there.
    pub fn beats(&self, proposal: usize, other: usize) -> Option<f64> {
        let (a, b) = (*self.types.get(proposal)?, *self.types.get(other)?);
        chance_above(&self.above, a, b)
    }
}

fn chance_above(above: &[f64], a: usize, b: usize) -> Option<f64> {
    match a.cmp(&b) {
        std::cmp::Ordering::Less => above.get(triangle(b) + a).copied(),
        std::cmp::Ordering::Equal => Some(0.5),
        std::cmp::Ordering::Greater => above.get(triangle(a) + b).map(|p| 1.0 - p),
    }
}

impl Posterior {
    /// Effects, expected ranks and pairwise chances: exact up to the quadrature, without simulation.
    ///
    /// `ER_i = 1 + Σ_k E[Φ((m_k − m_i)/sd_ik)]`, the expectation over the nodes of (τ, s), `m` and `sd` those of the normal
    /// distribution there. Proposals with the same assessors and the same total are one type and are computed once. Cost:
    /// nodes × types² for the normal distribution, and nodes × patterns² × assessors for distances between patterns of
    /// assessors (one pattern when everybody rated everything).
    pub fn fit(&self) -> Fit {
        let kinds = Kinds::new(self);
        let mut tally = Tally::new(&kinds, self.design.columns());
        for node in &self.nodes {
            if let Some(conditional) = self.conditional(node.tau, node.residual) {
                tally.add(self, &kinds, node.weight, node.tau, &conditional);
            }
        }
        let count = self.design.rows() as f64;
        let ranks: Vec<f64> = (0..kinds.counts.len())
            .map(|own| {
                let others = kinds.counts.iter().enumerate().map(|(other, count)| {
                    let same = if own == other { 1.0 } else { 0.0 };
                    (count - same) * chance_above(&tally.above, other, own).unwrap_or(0.5)
                });
                1.0 + others.sum::<f64>()
            })
            .collect();
        let proposals = kinds.of.iter().enumerate().map(|(row, kind)| {
            let expected_rank = ranks.get(*kind).copied().unwrap_or(f64::NAN);
            ProposalFit {
                ratings: self.design.rated().get(row).map_or(0, Vec::len),
                raw_mean: self.raw.get(row).copied().flatten(),
                effect: tally.effects.get(*kind).map_or(Estimate { mean: 0.0, sd: 0.0 }, Mixture::estimate),
                expected_rank,
                percentile: 100.0 * (expected_rank - 0.5) / count,
                sucra: (count - expected_rank) / (count - 1.0),
            }
        });
        let proposals = proposals.collect();
        let assessors = self.design.column_degrees().iter().zip(&tally.mildness);
        Fit {
            level: self.level,
            proposals,
            assessors: assessors
                .map(|(ratings, mildness)| AssessorFit {
                    ratings: *ratings as usize,
                    mildness: mildness.estimate(),
                })
                .collect(),
            spread: tally.spread.estimate(),
            residual: tally.residual.estimate(),
            nodes: self.nodes.len(),
            left_out: self.left_out,
            types: kinds.of,
            above: tally.above,
        }
    }
}

/// Proposals that the model cannot tell apart.
struct Kinds {
    /// The type of each proposal.
    of: Vec<usize>,
    /// Of each type: a proposal, how many there are, its pattern.
    rows: Vec<usize>,
    counts: Vec<f64>,
    patterns: Vec<usize>,
    /// A proposal of each pattern of assessors.
    pattern_rows: Vec<usize>,
    /// How many patterns occur among the types up to the last one of each pattern.
    reach: Vec<usize>,
}

impl Kinds {
    fn new(posterior: &Posterior) -> Self {
        let mut patterns = BTreeMap::new();
        let mut kinds = BTreeMap::new();
        let mut all = Self {
            of: Vec::new(),
            rows: Vec::new(),
            counts: Vec::new(),
            patterns: Vec::new(),
            pattern_rows: Vec::new(),
            reach: Vec::new(),
        };
        for (row, (rated, total)) in posterior.design.rated().iter().zip(&posterior.totals).enumerate() {
            let pattern = *patterns.entry(rated).or_insert_with(|| {
                all.pattern_rows.push(row);
                all.pattern_rows.len() - 1
            });
            let kind = *kinds.entry((pattern, total.to_bits())).or_insert_with(|| {
                all.rows.push(row);
                all.counts.push(0.0);
                all.patterns.push(pattern);
                all.rows.len() - 1
            });
            all.counts[kind] += 1.0;
            all.of.push(kind);
        }
        // Types and patterns are numbered as they come, so the latest type of a pattern reaches furthest.
        all.reach = vec![0; all.pattern_rows.len()];
        let mut met = 0;
        for pattern in &all.patterns {
            met = met.max(pattern + 1);
            all.reach[*pattern] = met;
        }
        all
    }
}

/// Mean and variance of a mixture of distributions, met one by one (West 1979, Comm. ACM 22:532).
#[derive(Debug, Clone, Copy, Default)]
struct Mixture {
    weight: f64,
    mean: f64,
    squares: f64,
}

impl Mixture {
    fn add(&mut self, weight: f64, mean: f64, variance: f64) {
        self.weight += weight;
        let apart = mean - self.mean;
        self.mean += apart * weight / self.weight;
        self.squares += weight * (variance + apart * (mean - self.mean));
    }

    fn estimate(&self) -> Estimate {
        Estimate { mean: self.mean, sd: (self.squares / self.weight).max(0.0).sqrt() }
    }
}

struct Tally {
    effects: Vec<Mixture>,
    mildness: Vec<Mixture>,
    spread: Mixture,
    residual: Mixture,
    /// `P(a above b)` for types a < b, a triangle with an unused diagonal.
    above: Vec<f64>,
    /// Of each pattern, one after the other for each assessor: `L⁻¹wN`.
    directions: Vec<f64>,
    /// Work space: one row of types, and of patterns.
    row: Vec<f64>,
    apart: Vec<f64>,
}

impl Tally {
    fn new(kinds: &Kinds, assessors: usize) -> Self {
        Self {
            effects: vec![Mixture::default(); kinds.rows.len()],
            mildness: vec![Mixture::default(); assessors],
            spread: Mixture::default(),
            residual: Mixture::default(),
            above: vec![0.0; triangle(kinds.rows.len())],
            directions: Vec::new(),
            row: Vec::new(),
            apart: Vec::new(),
        }
    }

    fn add(&mut self, posterior: &Posterior, kinds: &Kinds, weight: f64, tau: f64, given: &Conditional) {
        let assessors = posterior.design.columns();
        let noise = given.residual * given.residual;
        let severity = posterior.prior.severity_sd * posterior.prior.severity_sd;
        self.spread.add(weight, tau, 0.0);
        self.residual.add(weight, given.residual, 0.0);
        for (column, (mixture, mean)) in self.mildness.iter_mut().zip(&given.mildness).enumerate() {
            let mut unit = vec![0.0; assessors];
            unit[column] = 1.0;
            let half = given.at.halved(unit);
            mixture.add(weight, *mean, severity * half.iter().map(|x| x * x).sum::<f64>());
        }
        self.point(posterior, kinds, given);
        let patterns = kinds.pattern_rows.len();
        let lengths: Vec<f64> = (0..patterns)
            .map(|pattern| self.directions.iter().skip(pattern).step_by(patterns.max(1)).map(|x| x * x).sum())
            .collect();
        let shares: Vec<f64> =
            kinds.rows.iter().map(|row| noise * posterior.design.share(*row, &given.at)).collect();
        let means: Vec<f64> = kinds.rows.iter().filter_map(|row| given.effects.get(*row).copied()).collect();
        let types = self.effects.iter_mut().zip(&means).zip(&shares).zip(&kinds.patterns);
        for (((mixture, mean), share), pattern) in types {
            let length = lengths.get(*pattern).copied().unwrap_or(0.0);
            mixture.add(weight, *mean, share + severity * length);
        }
        let mut pattern = usize::MAX;
        // Types of one pattern share the distances to all patterns.
        let mut order: Vec<usize> = (0..means.len()).collect();
        order.sort_by_key(|kind| kinds.patterns.get(*kind).copied());
        for own in order {
            let (Some(mean), Some(share), Some(own_pattern)) =
                (means.get(own), shares.get(own), kinds.patterns.get(own))
            else {
                continue;
            };
            if *own_pattern != pattern {
                pattern = *own_pattern;
                let reach = kinds.reach.get(pattern).copied().unwrap_or(patterns);
                self.measure(pattern, reach, patterns);
            }
            self.row.clear();
            let earlier = means.iter().zip(&shares).zip(&kinds.patterns).take(own);
            self.row.extend(earlier.map(|((other, other_share), other_pattern)| {
                let apart = self.apart.get(*other_pattern).copied().unwrap_or(0.0);
                let variance = share + other_share + severity * apart;
                if variance > 0.0 { (other - mean) / variance.sqrt() } else { 0.0 }
            }));
            normal::cdfs(&mut self.row);
            let sums = self.above.iter_mut().skip(triangle(own));
            sums.zip(&self.row).for_each(|(sum, chance)| *sum += weight * chance);
        }
    }

    /// Directions of all patterns at this node.
    fn point(&mut self, posterior: &Posterior, kinds: &Kinds, given: &Conditional) {
        let (patterns, assessors) = (kinds.pattern_rows.len(), posterior.design.columns());
        self.directions.clear();
        self.directions.resize(patterns * assessors, 0.0);
        for (pattern, row) in kinds.pattern_rows.iter().enumerate() {
            let share = posterior.design.share(*row, &given.at);
            let mut marks = vec![0.0; assessors];
            for column in posterior.design.rated().get(*row).into_iter().flatten() {
                marks[*column] = share;
            }
            let half = given.at.halved(marks);
            let places = self.directions.iter_mut().skip(pattern).step_by(patterns);
            places.zip(half).for_each(|(place, value)| *place = value);
        }
    }

    /// Squared distances from one pattern to the first `reach` ones.
    fn measure(&mut self, pattern: usize, reach: usize, patterns: usize) {
        self.apart.clear();
        self.apart.resize(reach, 0.0);
        for values in self.directions.chunks_exact(patterns.max(1)) {
            let own = values.get(pattern).copied().unwrap_or(0.0);
            self.apart.iter_mut().zip(values).for_each(|(sum, value)| *sum += (value - own) * (value - own));
        }
    }
}
