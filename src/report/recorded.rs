//! The provenance block of a report that somebody hands in, read with suspicion: absent evidence is never a pass.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::digest;
use super::provenance::{FORMAT, INFO};
use crate::summarise::results::Input;

/// What a report says of itself, and the parts that can be held against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Everything before the block, without byte order mark and with `\n` line ends.
    pub body: String,
    /// The whole report, likewise.
    pub text: String,
    /// The block.
    pub block: Block,
}

impl Recorded {
    /// Whether the text before the block is the one that the block was written for.
    pub fn body_is_intact(&self) -> bool {
        digest::of_text(&self.body) == self.block.report.body_sha256
    }
}

/// Why a block cannot be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// There is none.
    Missing,
    /// There is more than one.
    Twice,
    /// It has no end, or is no JSON.
    Cut,
    /// It was written in a later format: its number.
    Newer(u64),
    /// It lacks a key, or holds one that nobody knows or a value of another type: what the reader of JSON says.
    Unknown(String),
}

/// The block, with exactly the keys that it has.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Number of the format.
    pub maatlat_provenance: u64,
    /// Short id of the question asked.
    pub run_id: String,
    /// Id of the call.
    pub call: String,
    /// Ids of the proposals in the report.
    pub proposals: Vec<String>,
    /// Date on the report.
    pub date: Option<String>,
    /// What made it.
    pub tool: Tool,
    /// How it was computed; compared by making the report again.
    pub method: Map<String, Value>,
    /// The files that went in.
    pub inputs: Vec<Input>,
    /// What was asked.
    pub parameters: Parameters,
    /// What came out; compared by making the report again.
    pub results: Outcome,
    /// What was written.
    pub report: Written,
    /// What a portfolio, an agenda or a comparison was asked besides; `None` for the report of a proposal or a call.
    #[serde(default)]
    pub asked: Option<Asked>,
}

/// The question of a report that sets proposals against each other.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "keys of a block, each a yes or a no")]
pub struct Asked {
    /// `portfolio`, `agenda` or `compare`.
    pub report: String,
    /// How many can be funded.
    pub fund: Option<usize>,
    /// Draws of the ranking, which may be more than those of the call.
    pub draws: Option<usize>,
    /// Error below which a chance is settled.
    pub tolerance: Option<f64>,
    /// Draws at which adding stops.
    pub most_draws: Option<usize>,
    /// How weights were drawn: a key of the catalogue.
    pub weights: Option<String>,
    /// What drives the list, how firm it is and what to find out was asked for.
    #[serde(default)]
    pub depth: bool,
    /// What drives the list was computed.
    #[serde(default)]
    pub drivers: bool,
    /// What to find out first was computed.
    #[serde(default)]
    pub information: bool,
    /// A lottery was computed.
    #[serde(default)]
    pub lottery: bool,
    /// The public text from which lots were drawn.
    pub public_seed: Option<String>,
}

/// Program and version.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// Everything chosen without data; it comes from the rubric.
    pub assumptions: Map<String, Value>,
    /// Number of draws.
    pub draws: usize,
    /// The interval that is printed.
    pub interval: [f64; 2],
    /// Language of the report.
    pub lang: String,
    /// Whether the robustness table was computed.
    pub robustness: bool,
    /// The seed, lower-case hex.
    pub seed: String,
    /// Whether somebody chose it.
    pub seed_by_hand: bool,
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The headline quantities.
    pub headline: Vec<Value>,
    /// Digest of all results.
    pub sha256: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// Digest of the text before the block.
    pub body_sha256: String,
    /// The charts.
    pub assets: Vec<Chart>,
}

/// A chart beside the report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// Path from the report.
    pub path: String,
    /// Digest of the file.
    pub sha256: String,
}

/// Reads what a report says of itself. A byte order mark and other line ends are no change of the text.
///
/// # Errors
///
/// [`Unreadable`]: there is no block to believe.
pub fn recorded(text: &str) -> Result<Recorded, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let fence = format!("```{INFO}\n");
    let start = text.find(&format!("\n{fence}")).map(|at| at + 1).ok_or(Unreadable::Missing)?;
    // Whatever else looks like a block could be taken for it. Text of proposals cannot begin a block: it is escaped.
    let opens =
        |line: &&str| line.trim_start().starts_with(['`', '~']) && line.contains("maatlat-provenance");
    if text.lines().filter(opens).count() > 1 {
        return Err(Unreadable::Twice);
    }
    let inside = &text[start + fence.len()..];
    let (json, _) = inside.split_once("\n```").ok_or(Unreadable::Cut)?;
    let value: Value = serde_json::from_str(json).map_err(|_| Unreadable::Cut)?;
    match value.get("maatlat_provenance").and_then(Value::as_u64) {
        Some(newer) if newer > FORMAT => return Err(Unreadable::Newer(newer)),
        _ => {}
    }
    // From the text and not from the value: a key that stands twice is refused, not overwritten.
    let block: Block = serde_json::from_str(json).map_err(|fault| Unreadable::Unknown(fault.to_string()))?;
    let body = text[..start].to_owned();
    Ok(Recorded { body, text, block })
}

/// The digest by which a chart is known.
pub fn chart_digest(text: &str) -> String {
    digest::of_text(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::results;
    use crate::text::Language;

    fn report() -> String {
        let rendered = crate::report::proposal(&results(), 0, Language::En);
        rendered.files[0].1.clone()
    }

    #[test]
    fn a_report_knows_itself() {
        let read = recorded(&report()).unwrap();
        assert!(read.body_is_intact());
        let saved_again = format!("\u{feff}{}", report().replace('\n', "\r\n"));
        assert_eq!(recorded(&saved_again).unwrap(), read);
        assert!(!recorded(&report().replacen("gap", "cap", 1)).unwrap().body_is_intact());
    }

    #[test]
    fn a_block_that_cannot_be_believed_is_named() {
        let report = report();
        let start = report.find(INFO).unwrap() - 3;
        assert_eq!(recorded(&report[..start]), Err(Unreadable::Missing));
        assert_eq!(recorded(&format!("{report}\n{}", &report[start..])), Err(Unreadable::Twice));
        for cut in [start + 40, report.len() - 10] {
            assert_eq!(recorded(&report[..cut]), Err(Unreadable::Cut));
        }
        let newer = report.replace("\"maatlat_provenance\": 1", "\"maatlat_provenance\": 7");
        assert_eq!(recorded(&newer), Err(Unreadable::Newer(7)));
        for (from, to) in [
            ("\"run_id\"", "\"approved\": true,\n  \"run_id\""),
            ("\"draws\"", "\"luck\": 1,\n    \"draws\""),
            ("\"draws\"", "\"draws\": 5,\n    \"draws\""),
            ("\"run_id\"", "\"run\""),
        ] {
            let Err(Unreadable::Unknown(said)) = recorded(&report.replacen(from, to, 1)) else {
                panic!("{to}")
            };
            assert!(said.contains("field"), "{said}");
        }
    }
}
