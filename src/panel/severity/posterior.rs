//! The joint posterior of proposals and assessors.

use super::contrasts::least_squares;
use super::grid::{self, Grid, Node};
use super::prior::Prior;
use crate::math::{ln, mean};
use crate::panel::Ratings;
use crate::panel::two_way::{Cross, Factored, Sums, TwoWay};

/// The most proposals of one posterior: all pairs of them are kept, some 70 MB.
pub const MOST_PROPOSALS: usize = 4096;
/// The most assessors of one posterior: each node costs their cube.
pub const MOST_ASSESSORS: usize = 256;

/// Why the model has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPosterior {
    /// Fewer than two proposals with a rating.
    TooFewProposals,
    /// More proposals than [`MOST_PROPOSALS`] or more assessors than [`MOST_ASSESSORS`].
    TooMany,
    /// The prior's numbers make no prior.
    SenselessPrior,
    /// A proposal and an assessor explain every rating without rest, so that the residual would be 0 and every difference
    /// certain. A [`Prior::least_residual`] above 0 gives an answer.
    NoResidual,
    /// The numbers leave the range of arithmetic: ratings far beyond the prior's bound.
    OutOfRange,
}

/// The posterior of the model, ready to be asked.
#[derive(Debug, Clone)]
pub struct Posterior {
    pub(super) design: TwoWay,
    /// μ.
    pub(super) level: f64,
    /// Mean rating of each proposal.
    pub(super) raw: Vec<Option<f64>>,
    /// Sum of each proposal's ratings as given.
    pub(super) totals: Vec<f64>,
    /// Ratings less μ.
    residuals: Sums,
    squares: Cross,
    pub(super) prior: Prior,
    pub(super) nodes: Vec<Node>,
    pub(super) left_out: f64,
}

/// Proposals and assessors given τ and s: a normal distribution.
pub(super) struct Conditional {
    pub at: Factored,
    pub residual: f64,
    /// Means of θ and ν.
    pub effects: Vec<f64>,
    pub mildness: Vec<f64>,
}

/// The posterior of the model under a prior. Rows of the table are proposals, columns are assessors; a proposal without
/// ratings, and an assessor without, keep their prior.
///
/// Cost: one or two thousand times assessors³/6.
///
/// # Errors
///
/// When there is nothing to rank, the prior is none, or the ratings leave no residual.
pub fn posterior(ratings: &Ratings, prior: &Prior, grid: &Grid) -> Result<Posterior, NoPosterior> {
    if !prior.holds() {
        return Err(NoPosterior::SenselessPrior);
    }
    if ratings.units() > MOST_PROPOSALS || ratings.raters() > MOST_ASSESSORS {
        return Err(NoPosterior::TooMany);
    }
    let design = TwoWay::new(ratings);
    let values: Vec<f64> = ratings.given().map(|(_, _, value)| value).collect();
    let totals = design.sums(values.clone()).rows;
    let raw: Vec<Option<f64>> = design
        .rated()
        .iter()
        .zip(&totals)
        .map(|(row, total)| (!row.is_empty()).then(|| total / row.len() as f64))
        .collect();
    let means: Vec<f64> = raw.iter().filter_map(|mean| *mean).collect();
    let level = mean(&means).filter(|_| means.len() > 1).ok_or(NoPosterior::TooFewProposals)?;
    let fixed = least_squares(ratings);
    if fixed.exact && fixed.degrees > 1.0 && prior.least_residual <= 0.0 {
        return Err(NoPosterior::NoResidual);
    }
    let residuals = design.sums(values.iter().map(|value| value - level).collect());
    let squares = design.cross(&residuals, &residuals);
    let mut posterior = Posterior {
        design,
        level,
        raw,
        totals,
        residuals,
        squares,
        prior: *prior,
        nodes: Vec::new(),
        left_out: 0.0,
    };
    let (nodes, left_out) = grid::nodes(prior, grid, |tau, residual| posterior.ln_density(tau, residual))
        .ok_or(NoPosterior::OutOfRange)?;
    posterior.nodes = nodes;
    posterior.left_out = left_out;
    Ok(posterior)
}

impl Posterior {
    /// Means of the proposals' and the assessors' effects given τ and s (both above 0): the best linear unbiased
    /// predictors of Henderson 1975 (Biometrics 31:423), around the fixed level. `None` where arithmetic fails.
    pub fn effects_at(&self, tau: f64, residual: f64) -> Option<(Vec<f64>, Vec<f64>)> {
        self.conditional(tau, residual).map(|conditional| (conditional.effects, conditional.mildness))
    }

    /// Variances of proposals and assessors in units of the residual's, factored.
    fn factor(&self, tau: f64, residual: f64) -> Option<Factored> {
        let ratio = |sd: f64| (sd / residual) * (sd / residual);
        self.design.factor(ratio(tau), ratio(self.prior.severity_sd))
    }

    /// Logarithm of the posterior density of (τ, s), up to a constant.
    fn ln_density(&self, tau: f64, residual: f64) -> Option<f64> {
        let at = self.factor(tau, residual)?;
        let half = at.halved(at.absorbed(&self.residuals));
        let form = at.form(&self.squares, &half, &half);
        let scale = 2.0 * self.design.ratings() as f64 * ln(residual);
        let density =
            self.prior.ln_density(residual) - 0.5 * (scale + at.ln_det + form / (residual * residual));
        (density < f64::INFINITY).then_some(density)
    }

    pub(super) fn conditional(&self, tau: f64, residual: f64) -> Option<Conditional> {
        let at = self.factor(tau, residual)?;
        let ratio = self.prior.severity_sd / residual;
        let mut mildness = at.halved(at.absorbed(&self.residuals));
        at.back(&mut mildness);
        for nu in &mut mildness {
            *nu *= ratio * ratio;
        }
        let effects = self
            .residuals
            .rows
            .iter()
            .enumerate()
            .map(|(row, sum)| self.design.share(row, &at) * (sum - self.over(row, &mildness)))
            .collect();
        Some(Conditional { at, residual, effects, mildness })
    }

    /// Sum over the assessors of a proposal.
    pub(super) fn over(&self, row: usize, assessors: &[f64]) -> f64 {
        let rated = self.design.rated().get(row).map(Vec::as_slice).unwrap_or_default();
        rated.iter().filter_map(|column| assessors.get(*column)).sum()
    }
}
