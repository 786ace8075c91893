//! The shape of a proposal file.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::common::{Axis, Estimate, Text};
use super::ratings::Rating;
use crate::limits;

/// What is judged: identity, facts, and who stands to gain or lose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "maatlat proposal")]
pub struct ProposalFile {
    /// What this file is: always `"proposal/1"`.
    pub maatlat: ProposalKind,
    /// Short name of the proposal: small letters, digits, `-` and `_`.
    pub id: String,
    /// Title as printed.
    pub title: Text,
    /// Who proposes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applicant: Option<Text>,
    /// What it is, in a few sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// Date of this version, e.g. `2026-03-02`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub date: Option<String>,
    /// The whole proposal is invented: the report says so on page 1.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fictional: bool,
    /// What the reader must know about the origin of the figures: printed on page 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Text>,
    /// Number of people the innovation is for; group tables are held against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1.0))]
    pub target_population: Option<f64>,
    /// Facts the rubric asks for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, FactValue>,
    /// The outcome that the group tables speak about; a stratum may declare its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Group tables: one per way of dividing the population.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = limits::STRATA.most))]
    pub stratum: Vec<Stratum>,
    /// Id of the rubric that the self-assessment below answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rubric: Option<String>,
    /// A self-assessment: ratings by the proposers themselves, one table per criterion (`[rating.C01]`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rating: BTreeMap<String, Rating>,
    /// The self-assessment is complete and agreed on this date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub signed_off: Option<String>,
}

/// The marker of a proposal file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ProposalKind {
    /// Format 1.
    #[serde(rename = "proposal/1")]
    V1,
}

/// The value of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum FactValue {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(f64),
}

/// What is measured in every group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What is measured, e.g. "% of patients seen within 48 hours".
    pub name: Text,
    /// Unit as printed, e.g. `%`.
    pub unit: String,
    /// Which way is better.
    pub better: Better,
    /// The lowest value that can exist; leave out when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The highest value that can exist; leave out when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// One way of dividing the population into groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stratum {
    /// Short name, e.g. `income_quintile`.
    pub id: String,
    /// Name as printed.
    pub name: Text,
    /// Which axis of inequality it speaks about.
    pub axis: Axis,
    /// Whether the groups stand in an order from most to least disadvantaged.
    pub ordered: bool,
    /// An outcome of its own, when it differs from the proposal's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Number of people this table should cover, when it differs from the proposal's target population.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1.0))]
    pub target_population: Option<f64>,
    /// The table speaks about other people than the proposal's target population (e.g. informal carers).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other_population: bool,
    /// Groups, the most disadvantaged first.
    #[schemars(length(max = limits::GROUPS.most))]
    pub group: Vec<Group>,
}

/// One group of people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Short name, e.g. `q1`.
    pub id: String,
    /// Name as printed.
    pub name: Text,
    /// Number of people.
    #[schemars(range(min = 0.0))]
    pub size: f64,
    /// The outcome now, without the innovation.
    pub baseline: Estimate,
    /// Share of the group that the innovation reaches (0 to 1); leave out when uptake already says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<Estimate>,
    /// Share that takes it up (0 to 1): of the group, or of those reached.
    pub uptake: Estimate,
    /// Share of those who take it up that keeps using it (0 to 1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adherence: Option<Estimate>,
    /// Change of the outcome for a user, in points; negative when the outcome goes down.
    pub benefit: Estimate,
    /// Change of the outcome for somebody who does not use it, in points (closed desks, shifted time, unpaid care).
    pub effect_on_non_users: Estimate,
    /// What a user pays out of pocket per year, in euro: printed beside the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays: Option<f64>,
    /// Evidence grade of the row.
    pub evidence: String,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}
