//! `measured.json`: all results with full precision.

use serde_json::json;

use crate::report::digest as sha256;
use crate::report::json::NotFinite;
use crate::summarise::results::measured::Measured;
use crate::text::escape;

/// Writes the results as JSON with two spaces and a line end at the close.
///
/// # Errors
///
/// [`NotFinite`]: a number is NaN or infinite, for which JSON has no way of writing; that is a fault of ours and not of
/// the user's files.
pub fn json(measured: &Measured) -> Result<String, NotFinite> {
    let value = serde_json::to_value(measured).map_err(|_| NotFinite)?;
    let back: Measured = serde_json::from_value(value.clone()).map_err(|_| NotFinite)?;
    if back != *measured {
        return Err(NotFinite);
    }
    let file = json!({
        "schema": "maatlat-measured",
        "schema_version": 1,
        "sha256": digest(measured),
        "measured": value,
    });
    Ok(escape::json(format!("{file:#}\n")))
}

/// The digest of all results: over a prefix that names the kind and version, and their compact JSON.
pub(super) fn digest(measured: &Measured) -> String {
    // Plain data with text keys always serialises; an empty text would show as a digest that never verifies.
    let json = serde_json::to_string(measured).unwrap_or_default();
    sha256::of_text(&format!("maatlat/measured/1\0{json}"))
}
