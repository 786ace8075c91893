//! Scores: criteria, dimensions, and how they become one number.

use serde::{Deserialize, Serialize};

use super::chance::Spread;
use crate::text::LocalText;

/// A score on 0..=100.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoreResult {
    /// The score when every answer is at its likely value; missing answers at the middle of their scale.
    pub likely: f64,
    /// The score with every missing answer at its worst, and at its best; equal to `likely` when nothing is missing.
    pub likely_range: (f64, f64),
    /// Over the draws.
    pub spread: Spread,
    /// Fifty equally likely scores, rising: quantiles at (k − ½)/50.
    pub dots: Vec<f64>,
}

/// How the scores below a node become one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Aggregation {
    /// Key of the catalogue (`aggregate-…`).
    pub key: String,
    /// The exponent of a generalised mean, or the weights of an ordered average, lowest score first; else empty.
    pub parameters: Vec<f64>,
}

/// How the level of a computed criterion follows from the group tables, as written in the rubric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComputedRule {
    /// The members; the lowest level over them counts.
    pub for_each: String,
    /// Levels with their conditions, tried from first to last.
    pub rows: Vec<(f64, String)>,
    /// The level when no condition holds.
    pub otherwise: f64,
}

/// One dimension of the profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DimensionResult {
    /// Dimension id.
    pub id: String,
    /// Name from the rubric.
    pub name: LocalText,
    /// Share of the total weight, 0..=1 (mean over the draws when weights are uncertain; 0 when there is no total).
    pub weight: f64,
    /// How the scores of its criteria become one.
    pub aggregation: Aggregation,
    /// The score; `None` when nothing in the dimension applies or the rubric gives it no score.
    pub score: Option<ScoreResult>,
    /// Number of criteria, and how many of them have no usable answer (not known, not answered).
    pub criteria: usize,
    /// See `criteria`.
    pub missing: usize,
    /// Share of this dimension's weight that rests on each evidence grade, in rubric order.
    pub evidence: Vec<(String, f64)>,
}

/// One assessor's answer to one criterion, as printed in the appendix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerResult {
    /// Assessor id.
    pub assessor: String,
    /// The panel agreed on it: it counts, and the others are there to be read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consensus: bool,
    /// `"rated"`, `"not-applicable"`, `"not-answered"`, `"not-known"`, `"abstained"` or `"computed"`.
    pub status: String,
    /// Likely level on the criterion's own scale, when rated.
    pub likely: Option<f64>,
    /// The range in which levels are drawn, after widening and clipping.
    pub range: Option<(f64, f64)>,
    /// The range was not given by the assessor but follows from the evidence grade.
    pub range_from_grade: bool,
    /// Evidence grade.
    pub evidence: Option<String>,
    /// The assessor's reason.
    pub reason: Option<LocalText>,
    /// The sources given.
    pub sources: Vec<String>,
}

/// One criterion with its answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CriterionResult {
    /// Criterion id.
    pub id: String,
    /// Id of its dimension.
    pub dimension: String,
    /// Name from the rubric.
    pub name: LocalText,
    /// The question from the rubric.
    pub question: LocalText,
    /// Share of the total weight, 0..=1; 0 for informative criteria.
    pub weight: f64,
    /// Scale limits (points).
    pub scale: (f64, f64),
    /// How a level is written: `"2"`, or a letter, or an option's label.
    pub label: Option<LocalText>,
    /// Text of the anchor nearest to the likely level.
    pub anchor: Option<LocalText>,
    /// Likely level (pooled over assessors: mean of their likely levels).
    pub likely: Option<f64>,
    /// Over the draws, in scale points; `None` when not applicable.
    pub spread: Option<Spread>,
    /// Whether the level is computed from the group tables.
    pub computed: bool,
    /// The rule of a computed criterion.
    pub rule: Option<ComputedRule>,
    /// One answer per assessor (or one computed answer).
    pub answers: Vec<AnswerResult>,
    /// Points of the total that this criterion adds at its likely level: weight × score.
    pub contribution: Option<f64>,
}
