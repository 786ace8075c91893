//! What several assessors say about the same proposals: how far they agree, how severe each of them is, what their
//! ratings say about the order of the proposals, and where they differ most.
//!
//! **Conventions.** A [`Ratings`] table holds one row per unit (a proposal, or a proposal under one criterion) and one
//! column per rater (an assessor); designs may be incomplete. Higher ratings are better: whoever calls turns them. A
//! scale is declared, never read off the ratings. Where a number does not exist, its reason stands in its place.
//!
//! - [`agreement`]: Krippendorff's alpha, Gwet's AC1 and AC2, intraclass correlations, each with its interval.
//! - [`severity`]: one model of proposals and assessors together; expected ranks and chances of the top places.
//! - [`disagreement`]: the agenda of a meeting.

pub mod agreement;
pub mod disagreement;
#[cfg(test)]
mod examples;
mod quantiles;
mod ratings;
pub mod severity;
mod two_way;

pub use ratings::{BadRatings, BadScale, Ratings, Scale};
