//! Shapes that more than one kind of file uses.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text: either one string, or one string per language (`{ nl = "…", en = "…" }`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    /// The same words in every language.
    Same(String),
    /// One version per language.
    PerLanguage(PerLanguage),
}

/// One text per language; at least one must be given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PerLanguage {
    /// The Dutch text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nl: Option<String>,
    /// The English text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

/// An uncertain number: one figure, `[low, likely, high]`, or a table that also holds its evidence and sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Estimate {
    /// A figure taken as exact.
    Exact(f64),
    /// `[low, likely, high]`.
    Range([f64; 3]),
    /// With evidence, reason and sources of its own.
    Full(FullEstimate),
}

/// An uncertain number with the ground it stands on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FullEstimate {
    /// The low end of the range.
    pub low: f64,
    /// The most likely value.
    pub likely: f64,
    /// The high end of the range.
    pub high: f64,
    /// Evidence grade of this figure (an id of the rubric's `[[evidence]]`); without it the row's grade counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Why this range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// The two axes of the guardrail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// Income, education, employment, housing, …
    SocioEconomic,
    /// Language, migration background, gender, literacy, household type, …
    SocioCultural,
}

impl Axis {
    /// The word as written in files and rules.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SocioEconomic => "socio-economic",
            Self::SocioCultural => "socio-cultural",
        }
    }
}
