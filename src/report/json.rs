//! `results.json`: all results with full precision, and the headline numbers as they are printed, per language.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use thiserror::Error;

use super::speech::Speech;
use super::{digest, headlines};
use crate::summarise::results::Results;
use crate::text::{Language, escape};

/// Results that hold a number that is not finite, or do not read back as themselves: a fault of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the results hold a number that is not finite; this is a bug in maatlat")]
pub struct NotFinite;

/// Writes the results as JSON with two spaces and a line end at the close.
///
/// JSON has no way to write NaN or infinity, and `serde_json` writes `null` instead; results that contain one do not
/// read back as themselves and are refused here.
///
/// # Errors
///
/// [`NotFinite`], which is a fault of ours and not of the user's files.
pub fn results_json(results: &Results) -> Result<String, NotFinite> {
    let value = exact(results)?;
    let file = json!({
        "schema": "maatlat-results",
        "schema_version": 1,
        "sha256": digest::of_results(results),
        "headlines": printed(results),
        "results": value,
    });
    Ok(escape::json(&format!("{file:#}\n")))
}

/// A value as JSON that reads back as itself.
pub(super) fn exact<T: Serialize + DeserializeOwned + PartialEq>(data: &T) -> Result<Value, NotFinite> {
    let value = serde_json::to_value(data).map_err(|_| NotFinite)?;
    let back: T = serde_json::from_value(value.clone()).map_err(|_| NotFinite)?;
    if back == *data { Ok(value) } else { Err(NotFinite) }
}

/// The headline quantities: value, error and the printed words of each language side by side.
pub(super) fn printed(results: &Results) -> Vec<Value> {
    let speeches = Language::ALL.map(Speech::new);
    let headlines = results.proposals.iter().flat_map(headlines::of);
    headlines
        .map(|headline| {
            let words: Map<String, Value> = speeches
                .iter()
                .map(|speech| (speech.language().code().to_owned(), headline.printed(speech).into()))
                .collect();
            json!({
                "proposal": headline.proposal,
                "quantity": headline.quantity,
                "value": headline.value,
                "mcse": headline.mcse,
                "printed": words,
            })
        })
        .collect()
}
