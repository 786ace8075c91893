//! How far several assessors agree.
//!
//! Three answers to three questions. Krippendorff's [`alpha()`] asks how far the ratings are from what chance would give
//! with the *values that were used*; Gwet's [`gwet()`] coefficient asks the same with chance spread over the *declared*
//! scale, so that it does not collapse when nearly all ratings are equal; the intraclass correlation [`icc()`] asks which
//! share of the variance of a rating, or of a mean of ratings, is that of the units.
//!
//! Packages print different numbers under one name; the tests of this room say where and why.

mod alpha;
mod counts;
mod gwet;
mod icc;
mod interval;
mod reml;

pub use alpha::{Alpha, Band, Metric, NoAlpha, alpha};
pub use counts::{Counts, OffScale};
pub use gwet::{Gwet, NoGwet, Weights, gwet};
pub use icc::{Components, Icc, Method, NoIcc, icc, icc_by_reml};
pub use interval::{Interval, NoInterval};
