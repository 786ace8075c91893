//! Charts as small, still SVG files: the same bytes for the same results, readable without colour, with a sentence
//! that says what they show.

pub(super) mod answers;
pub(super) mod curves;
pub(super) mod differences;
pub(super) mod dotplot;
pub(super) mod equiplot;
pub(super) mod groups;
pub(super) mod guardrail;
pub(super) mod lanes;
pub(super) mod plane;
pub(super) mod profile;
pub(super) mod ranks;
pub(super) mod ribbons;
mod rows;
mod scale;
pub(super) mod shares;
pub(super) mod standings;
mod svg;

pub(super) use svg::shorten;

/// A finished chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chart {
    /// The SVG file.
    pub(super) svg: String,
    /// What it shows, with its numbers: the `<desc>` of the SVG and the alternative text of the picture.
    pub(super) alt: String,
}
