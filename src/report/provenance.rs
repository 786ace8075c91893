//! The last block of every report: what went in, how it was computed, what came out, and digests of all of it.
//!
//! The block is visible, so that it survives Word, e-mail and print. Keys are sorted; only ASCII stands in it.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::document::{Block, Document};
use super::headlines::{self, Headline};
use super::speech::{Slot, Speech};
use super::{digest, markdown};
use crate::summarise::results::{AssumedValue, Input, ProposalResult, Results};

/// The info string by which the block is found again.
pub const INFO: &str = "json maatlat-provenance";

/// Number of the format of the block.
pub(super) const FORMAT: u64 = 1;

/// A file beside the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asset {
    pub(super) path: String,
    pub(super) text: String,
}

/// What a report of several proposals was asked, beyond what every report of a call is asked.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// The kind of report, and the settings of its question.
    pub(super) question: Value,
    /// Digest of all that came out.
    pub(super) results: String,
    /// Headline quantities that the results of the call do not hold.
    pub(super) headline: Vec<Value>,
}

/// Of more proposals than this, the block names the chances of a wider gap and nothing else of each by itself.
const IN_FULL: usize = 50;

/// As [`close`], for a report that asked more.
pub(super) fn close_asked(
    document: &Document,
    results: &Results,
    asked: Asked,
    assets: &[Asset],
    speech: &Speech,
) -> String {
    let mut body = document.clone();
    body.push(speech.heading(2, "provenance-heading"));
    let slots = [("run", Slot::Quoted(results.run_id.clone())), ("tool", Slot::Quoted(results.tool.clone()))];
    body.push(speech.paragraph("rank-reproduce", &slots));
    let body = format!("{}\n", markdown::write(&body));
    let in_full = results.proposals.len() <= IN_FULL;
    let mut headline =
        headline(results, None, |headline| in_full || headline.quantity.ends_with(".p_widens"));
    headline.extend(asked.headline);
    let mut block = block(results, None, assets, speech, &digest::of_text(&body));
    block["results"]["headline"] = Value::Array(headline);
    block["asked"] = asked.question;
    block["results"]["sha256"] = asked.results.into();
    format!("{body}{}", markdown::write(&[Block::Code { info: INFO, text: printed(block) }]))
}

/// Writes the document and closes it with its provenance: for one proposal, or for the whole call.
pub(super) fn close(
    document: &Document,
    results: &Results,
    proposal: Option<&ProposalResult>,
    assets: &[Asset],
    speech: &Speech,
) -> String {
    let mut body = document.clone();
    body.push(speech.heading(2, "provenance-heading"));
    let slots = [("run", Slot::Quoted(results.run_id.clone())), ("tool", Slot::Quoted(results.tool.clone()))];
    body.push(speech.paragraph("provenance-reproduce", &slots));
    let body = format!("{}\n", markdown::write(&body));
    let headline = headline(results, proposal, |_| true);
    let mut block = block(results, proposal, assets, speech, &digest::of_text(&body));
    block["results"]["headline"] = Value::Array(headline);
    let text = printed(block);
    format!("{body}{}", markdown::write(&[Block::Code { info: INFO, text }]))
}

/// All but the headline quantities.
fn block(
    results: &Results,
    proposal: Option<&ProposalResult>,
    assets: &[Asset],
    speech: &Speech,
    body: &str,
) -> Value {
    let assets: Vec<Value> = assets
        .iter()
        .map(|asset| json!({ "path": asset.path, "sha256": digest::of_text(&asset.text) }))
        .collect();
    let ids: Vec<&str> = proposal.map_or_else(
        || results.proposals.iter().map(|proposal| proposal.id.as_str()).collect(),
        |proposal| vec![proposal.id.as_str()],
    );
    let (name, version) = results.tool.split_once(' ').unwrap_or((&results.tool, ""));
    json!({
        "maatlat_provenance": FORMAT,
        "run_id": results.run_id,
        "call": results.call,
        "proposals": ids,
        "date": results.date,
        "tool": { "name": name, "version": version },
        "method": {
            "rng": "philox4x32-10",
            "uniform": "52-bit-midpoint/1",
            "normal": "AS241",
            "math": "libm-0.2.16",
            "quantile": "hf7-sketch-4096",
            "missing": "uniform-full-range/1",
        },
        "inputs": inputs(results, proposal),
        "parameters": parameters(results, speech),
        "results": { "sha256": digest::of_results(results) },
        "report": { "body_sha256": body, "assets": assets },
    })
}

/// The files that went into the report: for one proposal its own, with the call and the rubric.
fn inputs<'r>(results: &'r Results, proposal: Option<&ProposalResult>) -> Vec<&'r Input> {
    let own = |input: &&Input| {
        let Some(proposal) = proposal else { return true };
        match input.role.as_str() {
            "proposal" => input.id == proposal.id,
            // Ratings are named after the proposal and the assessor.
            "ratings" => proposal
                .assessors
                .iter()
                .any(|assessor| input.id == format!("{}.{}", proposal.id, assessor.id)),
            _ => true,
        }
    };
    results.inputs.iter().filter(own).collect()
}

fn parameters(results: &Results, speech: &Speech) -> Value {
    let assumptions: Map<String, Value> = results
        .assumptions
        .iter()
        .map(|assumption| {
            let value = match &assumption.value {
                AssumedValue::Number(number) => json!(number),
                AssumedValue::Word(word) => json!(word),
            };
            (assumption.key.clone(), value)
        })
        .collect();
    json!({
        "assumptions": assumptions,
        "draws": results.draws,
        "interval": [0.05, 0.95],
        "lang": speech.language().code(),
        // A run with the table has at least one row in it for every proposal.
        "robustness": results.proposals.iter().any(|proposal| !proposal.robustness.is_empty()),
        "seed": results.seed,
        "seed_by_hand": results.seed_by_hand,
    })
}

/// Those headline quantities with their values and errors that are wanted, of one proposal or of all.
fn headline(
    results: &Results,
    proposal: Option<&ProposalResult>,
    wanted: impl Fn(&Headline) -> bool,
) -> Vec<Value> {
    let chosen: Vec<&ProposalResult> =
        proposal.map_or_else(|| results.proposals.iter().collect(), |one| vec![one]);
    chosen
        .into_iter()
        .flat_map(headlines::of)
        .filter(wanted)
        .map(|headline| {
            json!({
                "proposal": headline.proposal,
                "quantity": headline.quantity,
                "value": headline.value,
                "mcse": headline.mcse,
            })
        })
        .collect()
}

/// Sorted keys, two spaces, and `\u` escapes for everything outside ASCII.
pub(super) fn printed(mut value: Value) -> String {
    value.sort_all_objects();
    let mut text = String::new();
    for c in format!("{value:#}").chars() {
        if c.is_ascii() && c != '\u{7f}' {
            text.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}
