//! What the run rests on: the rubric, the assumptions and the files.

use serde::{Deserialize, Serialize};

use super::scores::Aggregation;
use crate::text::LocalText;

/// A parameter of the method that somebody chose, as printed in the method section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// Key of the catalogue (`assume-…`).
    pub key: String,
    /// The value, as a number or word.
    pub value: AssumedValue,
}

/// The value of an assumption.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AssumedValue {
    /// A number in its own unit.
    Number(f64),
    /// A word: a key of the catalogue.
    Word(String),
}

/// An evidence grade of the rubric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GradeResult {
    /// `A`, `B`, …
    pub id: String,
    /// What it means.
    pub text: LocalText,
    /// Factor by which ranges are stretched.
    pub factor: f64,
    /// Levels of doubt when a rating gives no range.
    pub spread: f64,
}

/// The rubric as a report presents it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RubricResult {
    /// Rubric id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: LocalText,
    /// Where it comes from.
    pub citation: Option<LocalText>,
    /// `draft`, `final`, …: as written.
    pub status: Option<LocalText>,
    /// What the rubric does not see, in the author's words.
    pub limits: Vec<LocalText>,
    /// Evidence grades, best first.
    pub grades: Vec<GradeResult>,
    /// Whether the rubric has a total.
    pub has_total: bool,
    /// How the scores of the dimensions become the total, when there is one.
    pub total: Option<Aggregation>,
    /// Verdicts, least favourable first: id, name.
    pub verdicts: Vec<(String, LocalText)>,
}

/// One file that went into the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// `rubric`, `proposal`, `ratings` or `call`.
    pub role: String,
    /// Its id.
    pub id: String,
    /// Path relative to the call, with forward slashes; never absolute.
    pub path: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
    /// SHA-256 of the meaning (typed canonical tree), lower-case hex.
    pub content_id: String,
}
