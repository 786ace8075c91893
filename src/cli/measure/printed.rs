//! THE SEAM to `report::measured`: stand-ins until that room is joined. Joined, each of these four functions is one call
//! of the function with its name there, and this file goes.

use std::fmt::Write as _;

use crate::report::NotFinite;
use crate::summarise::results::measured::Measured;
use crate::text::{Language, escape};

/// A screen.
pub(super) fn terminal(measured: &Measured, _language: Language, _width: usize) -> String {
    let mut text = format!(
        "{} ({})\n",
        escape::terminal(&measured.outcome.name),
        escape::terminal(&measured.outcome.unit)
    );
    for part in &measured.parts {
        for group in &part.groups {
            let name = escape::terminal(&group.name);
            // Writing into a `String` cannot fail.
            let _ = writeln!(text, "  {name}  {}", group.estimate.value);
        }
    }
    text
}

/// All results with full precision.
pub(super) fn json(measured: &Measured) -> Result<String, NotFinite> {
    let value = serde_json::to_value(measured).map_err(|_| NotFinite)?;
    let file = serde_json::json!({ "schema": "maatlat-measured", "measured": value });
    Ok(escape::json(&format!("{file:#}\n")))
}

/// A row per statistic.
pub(super) fn csv(measured: &Measured) -> String {
    let mut text = format!("{}\r\n", crate::report::CSV_FIRST_COLUMN);
    for _ in measured.parts.iter().flat_map(|part| &part.statistics) {
        let _ = write!(text, "{}\r\n", measured.run_id);
    }
    text
}

/// The report: name and text of each file, Markdown first.
pub(super) fn report(measured: &Measured, language: Language) -> Vec<(String, String)> {
    let code = language.code();
    vec![(
        format!("measured.{code}.md"),
        format!("{}\n{}\n", crate::report::PROVENANCE_INFO, measured.run_id),
    )]
}
