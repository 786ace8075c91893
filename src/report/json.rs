//! `results.json`: all results with full precision, and the headline numbers as they are printed, per language.

use std::fmt;
use std::io::{self, BufWriter, Write};

use serde::de::DeserializeOwned;
use serde::ser::{Serialize, SerializeMap, Serializer};
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

/// Writes a file, each time the same bytes.
type Writing<'r> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'r;

/// A file of data, which is written and not held: for a call of thousands of proposals its text is larger than all else.
pub struct Json<'r> {
    written: Box<Writing<'r>>,
}

impl<'r> Json<'r> {
    /// A file of data: what it is, its digest, the headlines as printed, and the data under their key.
    pub(super) fn new(
        schema: &'static str,
        sha256: String,
        results: &'r Results,
        key: &'static str,
        data: &'r impl Serialize,
    ) -> Self {
        let written = move |to: &mut dyn Write| {
            let mut pieces = BufWriter::new(escape::JsonPieces::new(to));
            let mut writer = serde_json::Serializer::pretty(&mut pieces);
            let mut map = writer.serialize_map(Some(5))?;
            map.serialize_entry("schema", schema)?;
            map.serialize_entry("schema_version", &1)?;
            map.serialize_entry("sha256", &sha256)?;
            map.serialize_entry("headlines", &Headlines(results))?;
            map.serialize_entry(key, data)?;
            map.end()?;
            pieces.write_all(b"\n")?;
            pieces.into_inner().map_err(io::IntoInnerError::into_error)?.finish()
        };
        Self { written: Box::new(written) }
    }

    /// Writes it, with two spaces and a line end at the close: the same bytes each time.
    ///
    /// # Errors
    ///
    /// Those of `to`.
    pub fn write_to(&self, to: &mut dyn Write) -> io::Result<()> {
        (self.written)(to)
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// None that a user can cause: a vector takes everything, and what is written is UTF-8.
    pub fn text(&self) -> io::Result<String> {
        let mut bytes = Vec::new();
        self.write_to(&mut bytes)?;
        String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
    }
}

impl fmt::Debug for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Json").finish_non_exhaustive()
    }
}

/// The results as JSON.
///
/// JSON has no way to write NaN or infinity, and `serde_json` writes `null` instead; results that contain one do not
/// read back as themselves and are refused here.
///
/// # Errors
///
/// [`NotFinite`], which is a fault of ours and not of the user's files.
pub fn results_json(results: &Results) -> Result<Json<'_>, NotFinite> {
    whole(results)?;
    Ok(Json::new("maatlat-results", digest::of_results(results), results, "results", results))
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
struct Headlines<'r>(&'r Results);

impl Serialize for Headlines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let speeches = Language::ALL.map(Speech::new);
        let headlines = self.0.proposals.iter().flat_map(headlines::of);
        serializer.collect_seq(headlines.map(|headline| {
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
        }))
    }
}
