//! The shape of a declaration for `maatlat measure`: what a data file holds. The flags of the command are these keys, with
//! hyphens.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::proposal::Better;
use crate::limits;

/// What the columns of a data file mean, and what is measured in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "maatlat measure")]
pub struct MeasureFile {
    /// What this file is: always `"measure/1"`.
    pub maatlat: MeasureKind,
    /// The data file (CSV or Parquet), relative to this file and in its folder or below.
    pub data: String,
    /// The declaration.
    pub measure: MeasureTable,
}

/// The marker of a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum MeasureKind {
    /// Format 1.
    #[serde(rename = "measure/1")]
    V1,
}

/// The declaration. Nothing is required by the format: what is needed depends on the data, and the command says it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct MeasureTable {
    /// Column that holds what is measured: an estimate per group, or a value per person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// What the report calls the outcome; the name of the column when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Title of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Unit of the outcome, e.g. "deaths per 1,000 births".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether a higher or a lower outcome is better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<Better>,
    /// The scale of the outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<ScaleWord>,
    /// For a proportion the number that stands for everybody (1, 100, 1,000); for a rate the units of exposure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub per: Option<f64>,
    /// Lowest possible value on a bounded scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// Highest possible value on a bounded scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// Column with the outcome before, on the same groups or persons: the change is then measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Changes up to this, in the unit of the outcome, count as none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0))]
    pub materiality: Option<f64>,
    /// Column whose values part the data, such as a region or a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,

    /// Column with the name of the group: each row is a group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Column with the number of people of the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// Column with the standard error of the estimate, design effects included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub se: Option<String>,
    /// Column with the standard error of the estimate before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub se_before: Option<String>,
    /// Correlation of the errors before and after within a group: towards 1 where the same people were measured twice,
    /// 0 for two samples of other people. Taken as 0 when left out, and the report says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -1, max = 1))]
    pub before_correlation: Option<f64>,
    /// Column that orders the groups: 1 = most disadvantaged, 2, 3, … without gaps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordered_by: Option<String>,
    /// The groups in order, the most disadvantaged first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<Vec<String>>,
    /// The groups have no order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unordered: Option<bool>,
    /// Group that the others are compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Mean of the whole population from another source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setting_average: Option<f64>,

    /// What the weights of persons are; `none` says that every row counts once. Each row is then a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight_kind: Option<WeightWord>,
    /// Column with the weights.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weights: Option<String>,
    /// Column with a socio-economic variable that ranks persons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// Which end of the rank variable is worst off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank_order: Option<RankOrder>,
    /// Column with the stratum of the survey's design.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strata: Option<String>,
    /// Column with the primary sampling unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub psu: Option<String>,
    /// Primary sampling units are numbered anew in each stratum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nested_psu: Option<bool>,
    /// Column with the number of primary sampling units in the population of the stratum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fpc: Option<String>,
    /// Columns with replicate weights: their names, or what all names begin with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replicate_weights: Option<Names>,
    /// How the replicates were made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replicate_method: Option<ReplicateMethod>,
    /// Factor of the variance over all replicates, instead of that of a method.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub replicate_scale: Option<f64>,
    /// Factor of the variance per replicate; 1 each when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replicate_rscales: Option<Vec<f64>>,
    /// Columns of factors that the concentration index is taken apart by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factors: Option<Vec<String>>,
    /// Column with the population group of each person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<String>,
    /// Poverty line: a number, or a share of the middle such as "60%-of-median" or "50%-of-mean".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<LineValue>,

    /// Statistics that are wanted, e.g. `["gini", "atkinson(0.5)"]`; all that apply when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statistics: Option<Vec<String>>,
    /// Tools whose numbers stand beside ours.
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    pub peers: Option<Vec<PeerWord>>,
    /// The mean and the Gini index between certain bounds, in one pass over a file of any size: nothing is kept in memory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<bool>,
    /// Coverage of the intervals; 0.95 when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.5, max = 0.999))]
    pub level: Option<f64>,
    /// Number of draws or replicates; 10,000 when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 100, max = limits::DRAWS.most))]
    pub draws: Option<u32>,
    /// A seed chosen by hand: announced on page 1. Derived from the data and the declaration when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// What becomes of rows without a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<MissingWord>,
    /// How decimals are written in a CSV file, where that may be two things.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalWord>,
    /// What separates the cells of a CSV file, where that may be two things.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<SeparatorWord>,

    /// Health, gains and costs by group: who gains, and who bears what it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net_health: Option<NetHealthTable>,
}

/// Distributional cost-effectiveness: each row is a group, with its health, what it gains and what it bears.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NetHealthTable {
    /// Column with health per person before, such as quality-adjusted life expectancy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<String>,
    /// Column with its standard error; taken as exact when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_se: Option<String>,
    /// Column with the health that the group gains in total, before costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benefit: Option<String>,
    /// Column with its standard error; taken as exact when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benefit_se: Option<String>,
    /// Column with the share of the opportunity cost that falls on the group; the shares add up to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_share: Option<String>,
    /// Total cost, in money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_cost: Option<f64>,
    /// Its standard error; taken as exact when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0))]
    pub total_cost_se: Option<f64>,
    /// Money that displaces one unit of health.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub threshold: Option<f64>,
    /// Its standard error; taken as exact when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0))]
    pub threshold_se: Option<f64>,
    /// How sure the cost shares are: the concentration of a Dirichlet around them; taken as exact when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub share_concentration: Option<f64>,
    /// Aversions to look at, for Atkinson's equally-distributed equivalent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub atkinson: Option<Vec<f64>>,
    /// Aversions to look at, for Kolm's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kolm: Option<Vec<f64>>,
}

/// The scale of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ScaleWord {
    /// A share of people, between 0 and `per`.
    Proportion,
    /// A rate or count per `per`, without upper bound.
    Rate,
    /// An amount from 0 upwards, such as an income or a cost.
    Amount,
    /// A score between `min` and `max`.
    Bounded,
    /// Any number; ratios make no sense.
    Real,
}

/// What a weight is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WeightWord {
    /// Every row counts once.
    None,
    /// Inverse probabilities of being sampled, calibrated or not.
    Sampling,
    /// The number of identical rows.
    Frequency,
}

/// Which end of a rank variable is worst off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum RankOrder {
    /// A low value is worst off, as with income.
    #[serde(rename = "low=worst off")]
    LowWorst,
    /// A high value is worst off, as with an index of deprivation.
    #[serde(rename = "high=worst off")]
    HighWorst,
}

/// How replicate weights were made, which says how their variance is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReplicateMethod {
    /// Balanced repeated replication: factor 1/R.
    Brr,
    /// Jackknife without strata: factor (R − 1)/R.
    Jk1,
    /// Bootstrap: factor 1/R.
    Bootstrap,
}

/// What becomes of rows without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MissingWord {
    /// The file is refused, with counts.
    Refuse,
    /// They are left out, and counted in the report.
    LeaveOut,
}

/// How decimals are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecimalWord {
    /// 1.5
    Point,
    /// 1,5
    Comma,
}

/// What separates cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SeparatorWord {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

/// A tool whose numbers stand beside ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PeerWord {
    /// WHO healthequal and HEAT.
    HealthEqual,
    /// R package convey.
    Convey,
    /// R package `PHEindicatormethods`.
    Phe,
    /// R package rineq.
    Rineq,
}

/// Names of columns, or what all names begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Names {
    /// What the names begin with.
    Beginning(String),
    /// The names.
    List(Vec<String>),
}

/// Where a poverty line lies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LineValue {
    /// A number in the unit of the outcome.
    Fixed(f64),
    /// A share of the middle, e.g. "60%-of-median".
    Share(String),
}
