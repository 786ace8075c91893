//! The shape of a rubric file.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::common::Text;
use crate::limits;
use crate::text::Language;

/// How to judge: dimensions, criteria, scales, weights, gates, verdicts, evidence grades and assumptions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "maatlat rubric")]
pub struct RubricFile {
    /// What this file is: always `"rubric/1"`.
    pub maatlat: RubricKind,
    /// Short name of the rubric: small letters, digits, `-` and `_`.
    pub id: String,
    /// Version of the rubric; raise it with every change that can move a result.
    pub version: String,
    /// Title as printed on reports.
    pub title: Text,
    /// One paragraph about what the rubric is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// The rubric's standing, e.g. "draft, not endorsed by anyone".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Text>,
    /// The document the rubric is built on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
    /// Languages the rubric's own texts are written in; every text must exist in each of them.
    pub languages: Vec<Language>,
    /// What this rubric does not look at, in plain words: printed in every report.
    pub limits: Vec<Text>,
    /// Everything chosen without data; each value is printed and tested in the robustness table.
    #[serde(default)]
    pub assumptions: Assumptions,
    /// How the total is made from the dimensions; leave out for a rubric without a total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Aggregate>,
    /// Evidence grades, best first.
    #[schemars(length(max = limits::GRADES.most))]
    pub evidence: Vec<Evidence>,
    /// Scales that criteria are rated on.
    #[schemars(length(max = limits::SCALES.most))]
    pub scale: Vec<Scale>,
    /// Dimensions, in the order of the report.
    #[schemars(length(max = limits::DIMENSIONS.most))]
    pub dimension: Vec<Dimension>,
    /// Criteria, in the order of the report.
    #[schemars(length(max = limits::CRITERIA.most))]
    pub criterion: Vec<Criterion>,
    /// Statements of the source document, each carried by at least one criterion.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = limits::CLAIMS.most))]
    pub claim: Vec<Claim>,
    /// Facts that every proposal must state and that rules may use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = limits::FACTS.most))]
    pub fact: Vec<Fact>,
    /// What is known of weights beyond single numbers: who outweighs whom, a share of the whole, a ratio.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = limits::WEIGHT_STATEMENTS.most))]
    pub weight_statement: Vec<WeightStatement>,
    /// Rules that no total can compensate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = limits::GATES.most))]
    pub gate: Vec<Gate>,
    /// How the rows of `[[verdict]]` are read.
    #[serde(default)]
    pub verdict_policy: VerdictPolicy,
    /// The verdict table, from the least to the most favourable advice.
    #[schemars(length(max = limits::VERDICTS.most))]
    pub verdict: Vec<Verdict>,
}

/// The marker of a rubric file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum RubricKind {
    /// Format 1.
    #[serde(rename = "rubric/1")]
    V1,
}

/// Everything chosen without data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Assumptions {
    /// How `[low, likely, high]` is read.
    pub ranges: Reading,
    /// With `ranges = "central-90"`: how far outcomes may lie outside the 5–95% range, as a share of its width.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub overshoot: f64,
    /// Correlation between the groups of one stratum: 0 = independent, towards 1 = all right or all wrong together.
    #[schemars(range(min = 0.0, max = 0.99))]
    pub correlation: f64,
    /// Smallest change of the outcome or of the gap that counts, in points of the outcome.
    #[schemars(range(min = 0.0))]
    pub materiality: f64,
    /// Smallest change of a relative index that counts.
    #[schemars(range(min = 0.0))]
    pub relative_materiality: f64,
    /// Below this chance of being broken a gate passes, unless the gate says otherwise.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub gate_pass_below: f64,
    /// From this chance of being broken on a gate fails, unless the gate says otherwise.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub gate_fail_from: f64,
    /// Share of the target population that a group table must cover.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub coverage: f64,
    /// How far stated weights may be off: the standard deviation of a share of the whole, 0.05 = 5 points of 100. Where all
    /// weights of a dimension (or of the total) are numbers, they are drawn around these; 0 = exactly as stated.
    #[schemars(range(min = 0.0, max = 0.5))]
    pub weights_around: f64,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            ranges: Reading::Bounds,
            overshoot: 0.1,
            correlation: 0.5,
            materiality: 0.5,
            relative_materiality: 0.0001,
            gate_pass_below: 0.10,
            gate_fail_from: 0.80,
            coverage: 0.95,
            weights_around: 0.0,
        }
    }
}

/// How a range is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Low and high are the outermost values that can occur (triangular distribution).
    Bounds,
    /// Nine in ten outcomes lie between low and high (piecewise uniform through the 5, 50 and 95% quantiles).
    #[serde(rename = "central-90")]
    Central90,
    /// Low and high are outermost values, with more weight near the likely one (PERT).
    Pert,
}

/// How scores are combined in one node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Aggregate {
    /// The rule.
    pub method: Method,
    /// With `method = "power"`: the exponent of the generalised mean (1 = arithmetic, towards −∞ = minimum).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exponent: Option<f64>,
    /// With `method = "ordered"`: weight of the lowest score, the next lowest, … (ordered weighted average).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_weights: Option<Vec<f64>>,
}

/// A rule for combining scores on 0–100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Weighted mean: a weak score can be made good by a strong one.
    Arithmetic,
    /// Weighted geometric mean: a zero makes the whole zero.
    Geometric,
    /// Weighted harmonic mean: weak scores count more still.
    Harmonic,
    /// Generalised mean with the given exponent.
    Power,
    /// The lowest score alone.
    Minimum,
    /// Ordered weighted average: weights belong to places, not to criteria.
    Ordered,
    /// The product of the scores as shares of 100.
    Product,
    /// No score: the profile is the result.
    None,
}

/// How good the ground under an estimate is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The grade, e.g. `A`.
    pub id: String,
    /// What the grade means.
    pub text: Text,
    /// Factor by which a range is stretched around its likely value: 1 = not at all.
    #[schemars(range(min = 1.0))]
    pub factor: f64,
    /// Levels of doubt on either side when a rating gives a single level.
    #[serde(default)]
    #[schemars(range(min = 0.0))]
    pub spread: f64,
}

/// A scale that criteria are rated on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Name used by criteria.
    pub id: String,
    /// Kind of scale.
    pub kind: ScaleKind,
    /// With numbers: the lowest level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// With numbers: the highest level. A negative `min` makes a signed scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// With numbers: the distance between two levels an assessor may choose (1, or 0.5 for half points).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<f64>,
    /// With letters or options: what may be chosen, from worst to best.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = limits::OPTIONS.most))]
    pub option: Vec<ScaleOption>,
}

/// Kind of scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ScaleKind {
    /// Numbers from `min` to `max`.
    Numbers,
    /// Letters or labels, each worth points.
    Letters,
    /// A list of answers, with or without points; without points the criterion has no score.
    Options,
}

/// One answer of a scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScaleOption {
    /// What an assessor writes.
    pub id: String,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Points it is worth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<f64>,
}

/// A dimension of the profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Short name.
    pub id: String,
    /// Name as printed.
    pub name: Text,
    /// Weight in the total; without it, the sum of the weights of its criteria.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// How its criteria are combined; without it, the weighted arithmetic mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aggregate: Option<Aggregate>,
}

/// A weight: a number, a range, a place in an order, or free.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Weight {
    /// A fixed weight.
    Fixed(f64),
    /// `"free"`: anything is possible (uniform over all divisions of the weight).
    Free(FreeWeight),
    /// Somewhere between two values.
    Range(WeightRange),
    /// Only the order is known.
    Ordinal(OrdinalWeight),
}

/// The word `"free"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FreeWeight {
    /// Anything is possible.
    Free,
}

/// A weight between two values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightRange {
    /// The smallest weight.
    #[schemars(range(min = 0.0))]
    pub low: f64,
    /// The largest weight.
    #[schemars(range(min = 0.0))]
    pub high: f64,
}

/// A place in an order of importance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrdinalWeight {
    /// 1 for the most important; equal places share.
    #[schemars(range(min = 1))]
    pub place: u32,
}

/// A statement about weights: `item` is compared with another item, or with the whole. Exactly one of `at_least`, `share` and
/// `to` with `ratio`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightStatement {
    /// Where the weights belong: `"total"` (dimensions; also when left out), or a dimension (its criteria).
    #[serde(default = "in_total", skip_serializing_if = "is_total")]
    pub within: String,
    /// The dimension or criterion that the statement is about.
    pub item: String,
    /// It weighs at least as much as this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<String>,
    /// Its share of all weights there lies between these two, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<[f64; 2]>,
    /// The one that it is compared with in `ratio`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Its weight is between so many and so many times that of `to`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratio: Option<[f64; 2]>,
}

fn in_total() -> String {
    "total".to_owned()
}

fn is_total(within: &String) -> bool {
    within == "total"
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Short name, used in ratings and rules.
    pub id: String,
    /// The dimension it belongs to.
    pub dimension: String,
    /// Its weight; leave out for an informative criterion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// The scale it is rated on.
    pub scale: String,
    /// Name as printed.
    pub name: Text,
    /// The question an assessor answers.
    pub question: Text,
    /// What to look for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Text>,
    /// What evidence an answer needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence_rule: Option<Text>,
    /// Claims of the source document that it carries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = limits::CLAIMS.most))]
    pub claims: Vec<String>,
    /// What each level looks like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = limits::ANCHORS.most))]
    pub anchor: Vec<Anchor>,
    /// Shown in the profile, never part of a score.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub informative: bool,
    /// The level follows from the group tables and cannot be typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computed: Option<Computed>,
}

/// What one level looks like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The level: a number, or the id of a letter or option.
    pub level: Level,
    /// What it looks like.
    pub text: Text,
}

/// A level: a number, or the id of a letter or option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Level {
    /// A number on the scale.
    Number(f64),
    /// A letter or option.
    Option(String),
}

/// How a level follows from the group tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Computed {
    /// What the rule is applied to, e.g. `"s in strata if s.axis == \"socio-economic\""`; the lowest level counts.
    pub for_each: String,
    /// Rows tried from top to bottom; the first whose condition holds gives the level.
    #[schemars(length(max = limits::ROWS.most))]
    pub row: Vec<ComputedRow>,
    /// The level when no row holds.
    pub otherwise: f64,
}

/// One row of a computed criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComputedRow {
    /// The level this row gives.
    pub level: f64,
    /// When it holds: a rule, e.g. `"chance(s.gap_change > materiality) >= 0.8"`.
    pub when: String,
}

/// A statement of the source document, in the rubric author's own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Short name.
    pub id: String,
    /// Where it stands in the source document.
    pub section: Text,
    /// What it says, paraphrased.
    pub text: Text,
}

/// A fact that every proposal must state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Short name, used in rules as `fact.ID`.
    pub id: String,
    /// The question.
    pub question: Text,
    /// Yes-or-no or a number.
    pub kind: FactKind,
}

/// Kind of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// `true` or `false`.
    YesNo,
    /// A number.
    Number,
}

/// A rule that no total can compensate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Short name, used in verdicts.
    pub id: String,
    /// Name as printed.
    pub name: Text,
    /// The rule in words.
    pub text: Text,
    /// Evaluate the rule for each member of a set, e.g. `"s in strata"`; the worst outcome counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_each: Option<String>,
    /// The rule: when this holds, the gate is broken.
    pub fails_when: String,
    /// Below this chance of being broken the gate passes; without it, the rubric's assumption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub pass_below: Option<f64>,
    /// From this chance on the gate fails; without it, the rubric's assumption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub fail_from: Option<f64>,
    /// What the gate does when it does not pass.
    pub effect: Effect,
    /// The effect in words.
    pub effect_text: Text,
    /// When the gate fails, the verdict may not be better than this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_fail: Option<String>,
    /// When the gate is on condition, the verdict may not be better than this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_condition: Option<String>,
    /// With `effect = "withhold"`: also keep the total off the page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withholds_total: bool,
}

/// What a gate does when it does not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The verdict may not be better than a stated one.
    Cap,
    /// Something must be arranged before positive advice.
    Condition,
    /// A figure, or the verdict itself, is held back.
    Withhold,
    /// Outside the scope: no score.
    ScreenOut,
}

/// How the verdict table is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictPolicy {
    /// Exactly one row must hold in every case; overlap is a mistake.
    #[default]
    ExactlyOne,
    /// The first row that holds counts; rows that can never be reached are a mistake.
    FirstMatch,
}

/// A row of the verdict table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Short name.
    pub id: String,
    /// The advice as printed.
    pub name: Text,
    /// What it means for the reader.
    pub text: Text,
    /// When it holds: gate outcomes (`G2 == "fail"`), `total` (median) and `total_withheld`.
    pub when: String,
}
