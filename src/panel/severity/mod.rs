//! Proposals and assessors in one model, when not everybody rated everything.
//!
//! `y_ij = μ + θ_i + ν_j + e_ij`: a rating is a level, plus what the proposal is worth, plus how mild its assessor is,
//! plus a residual. `θ_i ~ N(0, τ²)`, `ν_j ~ N(0, η²)`, `e_ij ~ N(0, s²)`; μ is fixed at the mean of the proposals' means.
//! The model is that of Heyard, Ott, Salanti & Egger 2022 (Statistics and Public Policy 9:110), with their interaction
//! of assessor and proposal added to the residual, from which one rating per cell cannot tell it apart.
//!
//! - [`posterior()`]: the model's answer, by quadrature over (τ, s) and without simulation: expected ranks, SUCRA.
//! - [`Posterior::rank_draws`]: chances of ranks and of the top places, from draws of named streams.
//! - [`islands`], [`severities`]: what the ratings alone say about severity, and whether they can say anything.
//! - [`prior_sensitivity`]: what the prior of severity decides.
//!
//! Adjusted ranks never replace raw means: [`Fit`] gives both, side by side.

mod connectivity;
mod contrasts;
mod draws;
mod fit;
mod grid;
mod legendre;
mod posterior;
mod prior;
mod sensitivity;
#[cfg(test)]
mod tests;

pub use connectivity::{Footing, Island, footing, islands};
pub use contrasts::{Contrast, LEAST_SHARED, NoSeverity, NotShown, Severities, severities};
pub use draws::{Chance, NoDraws, RankDraws};
pub use fit::{AssessorFit, Estimate, Fit, ProposalFit};
pub use grid::Grid;
pub use posterior::{MOST_ASSESSORS, MOST_PROPOSALS, NoPosterior, Posterior, posterior};
pub use prior::Prior;
pub use sensitivity::{Shift, prior_sensitivity};
