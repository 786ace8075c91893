//! The shape of a call file (`maatlat.toml`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::common::Text;
use crate::limits;

/// Proposals judged together with one rubric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "maatlat call")]
pub struct CallFile {
    /// What this file is: always `"call/1"`.
    pub maatlat: CallKind,
    /// Short name of the call: small letters, digits, `-` and `_`.
    pub id: String,
    /// Title as printed.
    pub title: Text,
    /// Path of the rubric file, relative to this file, or the id of a rubric that ships with maatlat.
    pub rubric: String,
    /// Files or folders with proposals, relative to this file.
    pub proposals: Vec<String>,
    /// Files or folders with ratings, relative to this file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<String>,
    /// Date printed on the reports, e.g. `2026-03-02`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub date: Option<String>,
    /// Number of draws; 10,000 when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 100, max = limits::DRAWS.most))]
    pub draws: Option<u32>,
    /// A seed chosen by hand: announced on page 1. Leave out to derive it from the rubric and the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
}

/// The marker of a call file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum CallKind {
    /// Format 1.
    #[serde(rename = "call/1")]
    V1,
}
