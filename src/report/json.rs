//! `results.json`: all results with full precision, and the headline numbers as they are printed, per language.

use serde::de::DeserializeOwned;
use serde::ser::{Serialize, SerializeMap, Serializer as _};
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
    whole(results)?;
    file("maatlat-results", &digest::of_results(results), results, "results", results)
}

/// A file of data: what it is, its digest, the headlines as printed, and the data under their key.
pub(super) fn file(
    schema: &str,
    sha256: &str,
    results: &Results,
    key: &str,
    data: &impl Serialize,
) -> Result<String, NotFinite> {
    let mut bytes = Vec::new();
    let mut writer = serde_json::Serializer::pretty(&mut bytes);
    let mut all = || {
        let mut map = writer.serialize_map(Some(5))?;
        map.serialize_entry("schema", schema)?;
        map.serialize_entry("schema_version", &1)?;
        map.serialize_entry("sha256", sha256)?;
        map.serialize_entry("headlines", &printed(results))?;
        map.serialize_entry(key, data)?;
        map.end()
    };
    all().map_err(|_| NotFinite)?;
    bytes.push(b'\n');
    String::from_utf8(bytes).map(escape::json).map_err(|_| NotFinite)
}

/// Refuses results that do not read back as themselves. One proposal at a time, so that memory does not grow with the call.
pub(super) fn whole(results: &Results) -> Result<(), NotFinite> {
    results.proposals.iter().try_for_each(exact)?;
    exact(&results.without_proposals())
}

/// Refuses data that do not read back as themselves.
pub(super) fn exact<T: Serialize + DeserializeOwned + PartialEq>(data: &T) -> Result<(), NotFinite> {
    let text = serde_json::to_string(data).map_err(|_| NotFinite)?;
    let back: T = serde_json::from_str(&text).map_err(|_| NotFinite)?;
    if back == *data { Ok(()) } else { Err(NotFinite) }
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
