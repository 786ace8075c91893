//! The last block of the report: what went in, how it was computed, what came out, and digests of all of it.

use serde_json::{Map, Value, json};

use super::written;
use crate::report::digest;
use crate::report::document::{Block, Document};
use crate::report::markdown;
use crate::report::provenance::{Asset, printed};
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::measured::Measured;

/// The info string by which the block is found again; another one than that of assessments, which `maatlat verify` can
/// compute again.
pub const INFO: &str = "json maatlat-measured-provenance";

/// Writes the document and closes it with its provenance.
pub(super) fn close(document: &Document, measured: &Measured, assets: &[Asset], speech: &Speech) -> String {
    let mut body = document.clone();
    body.push(speech.heading(2, "provenance-heading"));
    let slots =
        [("run", Slot::Quoted(measured.run_id.clone())), ("tool", Slot::Quoted(measured.tool.clone()))];
    body.push(speech.paragraph("measure-reproduce", &slots));
    let body = format!("{}\n", markdown::write(&body));
    let text = printed(block(measured, assets, speech, &digest::of_text(&body)));
    format!("{body}{}", markdown::write(&[Block::Code { info: INFO, text }]))
}

fn block(measured: &Measured, assets: &[Asset], speech: &Speech, body: &str) -> Value {
    let assets: Vec<Value> = assets
        .iter()
        .map(|asset| json!({ "path": asset.path, "sha256": digest::of_text(&asset.text) }))
        .collect();
    let declared: Vec<Value> =
        measured.declared.iter().map(|(flag, value)| json!({ "flag": flag, "value": value })).collect();
    let (name, version) = measured.tool.split_once(' ').unwrap_or((&measured.tool, ""));
    let parameters: Map<String, Value> = [
        ("declared", Value::from(declared)),
        ("draws", json!(measured.draws)),
        ("lang", json!(speech.language().code())),
        ("level", json!(measured.level)),
        ("seed", json!(measured.seed)),
        ("seed_by_hand", json!(measured.seed_by_hand)),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect();
    json!({
        "maatlat_measured": 1,
        "run_id": measured.run_id,
        "tool": { "name": name, "version": version },
        "method": {
            "rng": "philox4x32-10",
            "uniform": "52-bit-midpoint/1",
            "normal": "AS241",
            "math": "libm-0.2.16",
        },
        "inputs": measured.inputs,
        "rows": measured.rows,
        "parameters": parameters,
        "results": { "sha256": written::digest(measured) },
        "report": { "body_sha256": body, "assets": assets },
    })
}
