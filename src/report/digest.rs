//! SHA-256 digests in lower-case hex, of texts and of results.

use serde::Serialize;

use crate::digest::Digesting;
use crate::summarise::results::Results;

/// The digest of a text.
pub(super) fn of_text(text: &str) -> String {
    crate::digest::of(text.as_bytes())
}

/// The digest of all results: over a prefix that names the kind and version, and their compact JSON.
pub(super) fn of_results(results: &Results) -> String {
    of_data("results", results)
}

/// The digest of data of a kind: over a prefix that names the kind and version, and their compact JSON.
pub(super) fn of_data(kind: &str, data: &impl Serialize) -> String {
    let mut hasher = Digesting::default();
    hasher.add(format!("maatlat/{kind}/1\0").as_bytes());
    // Plain data with text keys always serialises; a text cut short would show as a digest that never verifies.
    let _ = serde_json::to_writer(&mut hasher, data);
    hasher.finish()
}
