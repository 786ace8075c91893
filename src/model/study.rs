//! What `maatlat measure` works on: a declaration, and data that fit it. Nothing in it is guessed, and nothing can be
//! invalid.

use ndarray::Array2;
use serde::{Deserialize, Serialize};

use crate::inequality::Statistic;

/// A data file with what was declared about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// Printed as the report's title.
    pub title: Option<String>,
    /// What is measured.
    pub outcome: StudyOutcome,
    /// Changes up to this count as none, in the unit of the outcome; `None` = no change is declared immaterial (0).
    pub materiality: Option<f64>,
    /// Coverage of the intervals, such as 0.95.
    pub level: f64,
    /// Number of draws or replicates.
    pub draws: usize,
    /// A seed chosen by hand.
    pub seed: Option<u64>,
    /// Column whose values part the data, and what it is called.
    pub by: Option<String>,
    /// Wanted statistics; empty = all that apply.
    pub statistics: Vec<Statistic>,
    /// Peers whose numbers stand beside ours.
    pub peers: Vec<Peer>,
    /// The data.
    pub data: StudyData,
    /// How many rows were read, and what became of them.
    pub rows: RowCount,
    /// The files.
    pub inputs: Vec<super::Input>,
}

/// What is asked of a file whose rows pass by once and are not kept: bounds.
#[derive(Debug, Clone, PartialEq)]
pub struct BoundStudy {
    /// Printed as the title.
    pub title: Option<String>,
    /// What is measured.
    pub outcome: StudyOutcome,
    /// What the weights are.
    pub weight_kind: WeightKind,
    /// How many rows were read, and what became of them.
    pub rows: RowCount,
    /// The files.
    pub inputs: Vec<super::Input>,
}

/// A tool whose numbers can be set beside ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Peer {
    /// WHO `healthequal` 1.0.1 and HEAT.
    HealthEqual,
    /// R `convey` 1.0.1.
    Convey,
    /// R `PHEindicatormethods`.
    Phe,
    /// R `rineq` 0.3.0.
    Rineq,
}

/// What is measured.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyOutcome {
    /// Name in the report.
    pub name: String,
    /// Unit, as declared.
    pub unit: String,
    /// Whether more is better; `None` only where no statistic depends on it and none was declared.
    pub higher_is_better: Option<bool>,
    /// Its scale.
    pub scale: OutcomeScale,
    /// Name of the earlier column, when a change is measured: the outcome is then the later one.
    pub before: Option<String>,
}

/// The scale of an outcome: what arithmetic makes sense on it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeScale {
    /// A proportion, as a number of `per` (1, 100, 1,000 …): bounds 0 and `per`. Drawn as Beta.
    Proportion {
        /// The number that stands for everybody.
        per: f64,
    },
    /// A rate or count per `per`, without upper bound. Drawn as Gamma.
    Rate {
        /// Units of exposure.
        per: f64,
    },
    /// An amount from 0 upwards with a true zero (income, cost). Drawn as Gamma when grouped.
    Amount,
    /// A score between declared bounds. Drawn as a Beta on these bounds when grouped.
    Bounded {
        /// Lowest possible value.
        lower: f64,
        /// Highest possible value.
        upper: f64,
    },
    /// Any number; ratios and relative measures make no sense. Drawn as normal.
    Real,
}

impl OutcomeScale {
    /// The theoretical bounds, when there are two.
    pub const fn bounds(self) -> Option<(f64, f64)> {
        match self {
            Self::Proportion { per } => Some((0.0, per)),
            Self::Bounded { lower, upper } => Some((lower, upper)),
            Self::Rate { .. } | Self::Amount | Self::Real => None,
        }
    }

    /// Whether zero means none of it, so that ratios and shares make sense.
    pub const fn has_true_zero(self) -> bool {
        match self {
            Self::Proportion { .. } | Self::Rate { .. } | Self::Amount => true,
            Self::Bounded { lower, .. } => lower == 0.0,
            Self::Real => false,
        }
    }
}

/// Grouped data, or one row per person.
#[derive(Debug, Clone, PartialEq)]
pub enum StudyData {
    /// One table per value of `by`, in the order of the file.
    Grouped(Vec<GroupTable>),
    /// Rows of persons.
    Individual(Box<Sample>),
    /// Health, gains and costs by group.
    NetHealth(Box<NetHealth>),
}

/// Groups with an estimate each.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTable {
    /// Value of `by`.
    pub by: Option<String>,
    /// Whether groups run from the most to the least disadvantaged, in this order.
    pub ordered: bool,
    /// At least two.
    pub groups: Vec<StudyGroup>,
    /// Place of the declared reference group.
    pub reference: Option<usize>,
    /// A mean of the whole population from another source, used for PAR, PAF and dispersion when given.
    pub setting_average: Option<f64>,
    /// Correlation of the errors before and after within a group, in −1..=1, as declared: near 1 for the same people
    /// measured twice, 0 for two samples of other people. `None` = not declared; then 0 stands for it, and it is said.
    pub before_correlation: Option<f64>,
    /// Groups of the file that have no estimate.
    pub missing: Vec<String>,
}

/// One group.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyGroup {
    /// Name.
    pub name: String,
    /// Estimate, on the scale of the outcome.
    pub estimate: f64,
    /// Its standard error (design-based where the survey has a design); `None` = not given.
    pub se: Option<f64>,
    /// Population.
    pub population: f64,
    /// Estimate and standard error before, when a change is measured.
    pub before: Option<(f64, Option<f64>)>,
}

/// What a weight is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WeightKind {
    /// Every row counts once.
    None,
    /// Inverse probabilities of being sampled, calibrated or not. Their scale does not matter.
    Sampling,
    /// The number of identical rows; whole numbers.
    Frequency,
}

/// Rows of persons (or households), column by column, all of the same length.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// Outcome; finite.
    pub y: Vec<f64>,
    /// Outcome before, on the same units.
    pub before: Option<Vec<f64>>,
    /// Weight above zero; empty when every row counts once.
    pub weight: Vec<f64>,
    /// What the weight is.
    pub weight_kind: WeightKind,
    /// Socio-economic rank variable, low = disadvantaged; for concentration indices.
    pub rank: Option<Vec<f64>>,
    /// Its name.
    pub rank_name: Option<String>,
    /// Stratum of the design, numbered from 0.
    pub stratum: Option<Vec<u32>>,
    /// Primary sampling unit, numbered from 0 and unique over strata.
    pub psu: Option<Vec<u32>>,
    /// Number of primary sampling units in the population of the row's stratum.
    pub fpc: Option<Vec<f64>>,
    /// Replicate weights, one column per replicate.
    pub replicates: Option<ReplicateWeights>,
    /// Population group of each row, for decompositions and dot-and-interval charts.
    pub group: Option<Labels>,
    /// Value of `by` of each row; poverty lines are of the full sample.
    pub by: Option<Labels>,
    /// Factors for the decomposition of the concentration index: name and values.
    pub factors: Vec<(String, Vec<f64>)>,
    /// How the poverty line is set.
    pub line: Option<Line>,
}

/// A column of few texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// What the column is called.
    pub name: String,
    /// The texts, in the order of their first row, or in the declared order.
    pub names: Vec<String>,
    /// Place of each row's text.
    pub of_row: Vec<u32>,
}

/// Replicate weights of a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplicateWeights {
    /// Rows × replicates.
    pub weights: Array2<f64>,
    /// Variance = `scale` × Σ `rscales[r]` · (replicate − estimate)².
    pub scale: f64,
    /// One per replicate.
    pub rscales: Vec<f64>,
}

/// How a poverty line is set.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    /// A number in the unit of the outcome.
    Fixed(f64),
    /// A share of the median of the full sample, such as 0.6.
    OfMedian(f64),
    /// A share of the mean of the full sample.
    OfMean(f64),
}

/// What became of the rows of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RowCount {
    /// Rows in the file.
    pub read: u64,
    /// Rows that count.
    pub used: u64,
    /// Rows that do not count: key of the reason (`measure-row-…`) and number.
    pub left_out: Vec<(String, u64)>,
}

/// Distributional cost-effectiveness: who gains health, and who bears what it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct NetHealth {
    /// Groups, most disadvantaged first.
    pub groups: Vec<NetHealthGroup>,
    /// Total cost: likely value and standard error, in money.
    pub cost: (f64, f64),
    /// Money per unit of health that is displaced: likely value and standard error.
    pub threshold: (f64, f64),
    /// Aversion to look at, for Atkinson's equally-distributed equivalent.
    pub atkinson: Vec<f64>,
    /// Aversion to look at, for Kolm's.
    pub kolm: Vec<f64>,
    /// Spread of the opportunity cost shares: a concentration of the Dirichlet around them; `None` = taken as exact.
    pub share_concentration: Option<f64>,
}

/// One group of a distributional cost-effectiveness analysis.
#[derive(Debug, Clone, PartialEq)]
pub struct NetHealthGroup {
    /// Name.
    pub name: String,
    /// People.
    pub population: f64,
    /// Health per person before, such as quality-adjusted life expectancy.
    pub health: f64,
    /// Its standard error.
    pub health_se: f64,
    /// Health gained in total by the group, before opportunity cost.
    pub benefit: f64,
    /// Its standard error.
    pub benefit_se: f64,
    /// Share of the opportunity cost that falls on the group; shares sum to 1.
    pub cost_share: f64,
}
