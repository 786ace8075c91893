//! The shape of a ratings file.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::common::Text;
use super::rubric::Level;

/// One assessor's answers to one rubric for one proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "maatlat ratings")]
pub struct RatingsFile {
    /// What this file is: always `"ratings/1"`.
    pub maatlat: RatingsKind,
    /// Id of the rubric.
    pub rubric: String,
    /// Version of the rubric that was in front of the assessor; held against the rubric's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rubric_version: Option<String>,
    /// Id of the proposal.
    pub proposal: String,
    /// Pseudonym of the assessor: small letters, digits, `-` and `_`.
    pub assessor: String,
    /// In what role the assessor answers, e.g. "expert by experience".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// The assessor has a conflict of interest: every answer is set aside.
    pub conflict_of_interest: bool,
    /// These are the answers that the panel agreed on, beside those of its members, which stay as they are: at most one file per
    /// proposal. A level that lies a level or more from the median of the members' needs a reason; what is left out here is
    /// taken from the members.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consensus: bool,
    /// Date of the answers, e.g. `2026-03-02`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub date: Option<String>,
    /// The answers are complete and signed off on this date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub signed_off: Option<String>,
    /// The answers, one table per criterion (`[rating.C01]`).
    #[serde(default)]
    pub rating: BTreeMap<String, Rating>,
}

/// The marker of a ratings file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum RatingsKind {
    /// Format 1.
    #[serde(rename = "ratings/1")]
    V1,
}

/// One answer: a level with its ground, or one of the four kinds of "no score".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The most likely level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The lowest level it may be; without it, the evidence grade decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Level>,
    /// The highest level it may be; without it, the evidence grade decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Level>,
    /// Instead of a level: why there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<NoScore>,
    /// Evidence grade (an id of the rubric's `[[evidence]]`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// One sentence: why this level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// Where it can be checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// The four kinds of "no score", never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoScore {
    /// The question does not apply to this proposal; needs a reason.
    NotApplicable,
    /// Not answered yet; blocks sign-off.
    NotAnswered,
    /// Asked, and nobody knows: the whole scale stays possible.
    NotKnown,
    /// This assessor does not answer (conflict of interest, no expertise).
    Abstained,
}
