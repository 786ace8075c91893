//! Results become Markdown, SVG, JSON and terminal text.
//!
//! Pure functions of results and language: nothing here computes a statistic, reads a clock or touches a disk.

mod agenda;
mod call;
mod chart;
mod compare;
mod csv;
mod difference;
mod digest;
mod document;
mod facts;
mod headlines;
mod json;
mod markdown;
mod measured;
mod names;
mod portfolio;
mod proposal;
mod provenance;
mod recorded;
mod rivals;
mod speech;
mod terminal;

pub use agenda::{csv as agenda_csv, render as agenda, terminal as terminal_agenda};
pub use compare::{
    csv as compare_csv, json as compare_json, render as side_by_side, terminal as terminal_compare,
};
pub use csv::{Dialect, FIRST_COLUMN as CSV_FIRST_COLUMN, results_csv};
pub use difference::{Difference, differences};
pub use json::{Json, NotFinite, results_json};
pub use measured::INFO as MEASURED_INFO;
pub use measured::{bounds, bounds_csv, bounds_json, terminal_bounds};
pub use measured::{
    csv as measured_csv, json as measured_json, report as measured, terminal as terminal_measured,
};
pub use portfolio::{
    csv as portfolio_csv, json as portfolio_json, render as portfolio, terminal as terminal_portfolio,
};
pub use provenance::INFO as PROVENANCE_INFO;
pub use recorded::{Asked, Recorded, Unreadable, chart_digest, recorded};
pub use terminal::{call as terminal_call, proposal as terminal};

use crate::summarise::results::Results;
use crate::text::Language;

/// The files of one report, the report itself first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Relative path with forward slashes, and text.
    pub files: Vec<(String, String)>,
}

/// The report of the proposal at `index`, with its charts; no files when there is no such proposal.
pub fn proposal(results: &Results, index: usize, language: Language) -> Rendered {
    results
        .proposals
        .get(index)
        .map_or_else(Rendered::default, |one| proposal::render(results, one, language))
}

/// The report that sets the proposals of a call side by side.
pub fn call(results: &Results, language: Language) -> Rendered {
    call::render(results, language)
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
