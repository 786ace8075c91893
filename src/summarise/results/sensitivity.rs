//! What drives a result, and whether it survives other ways of computing.

use serde::{Deserialize, Serialize};

use super::gates::Outcome;
use crate::text::LocalText;

/// An input that moves a result: the result in the draws where the input is in its lowest and in its highest third.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// Ids: `[criterion]`, or `[stratum, group, quantity]`.
    pub path: Vec<String>,
    /// Names in the same order; the quantity is a key of the catalogue (`quantity-…`).
    pub names: Vec<LocalText>,
    /// The target's mean (or chance) where the input lies in its lowest third.
    pub at_low: f64,
    /// The same for its highest third.
    pub at_high: f64,
    /// The larger of their Monte Carlo standard errors.
    pub mcse: f64,
}

/// What drives one result, strongest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Drivers {
    /// `["total"]`, or `["widens", stratum]`.
    pub target: Vec<String>,
    /// At most eight inputs.
    pub inputs: Vec<Driver>,
}

/// One alternative way of computing, and whether the verdict survives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RobustnessRow {
    /// Key of the catalogue that names the alternative, e.g. `robust-correlation-0`.
    pub key: String,
    /// The verdict under the alternative; for rows that repeat, the most frequent one.
    pub verdict: String,
    /// Its name.
    pub verdict_name: LocalText,
    /// Share of repetitions with the same verdict as the report (1 or 0 for a single run).
    pub same: f64,
    /// Number of repetitions (1, 20 seeds, 1,000 weight sets).
    pub repetitions: usize,
    /// Likely-to-be-printed figures under the alternative: the highest chance of widening over the strata.
    pub p_widens: Option<f64>,
    /// Median total under the alternative.
    pub total: Option<f64>,
    /// Gates whose outcome changed: id, outcome in the report, outcome here.
    pub gates_changed: Vec<(String, Outcome, Outcome)>,
}

/// What would turn the advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Turning {
    /// The smallest change of one answer; `None` when none does.
    pub level: Option<LevelTurn>,
    /// Number of answers that bear on the advice.
    pub answers: usize,
    /// How many of them were looked at.
    pub tried: usize,
    /// The smallest change of the weight of one dimension; `None` when none does.
    pub weight: Option<WeightTurn>,
    /// Whether the advice hangs on weights at all.
    pub weights_count: bool,
}

/// A change of one answer that turns the advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LevelTurn {
    /// Assessor id.
    pub assessor: String,
    /// The panel agreed on it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consensus: bool,
    /// Criterion id.
    pub criterion: String,
    /// Its name.
    pub name: LocalText,
    /// Likely level now, in points of the scale.
    pub from: f64,
    /// Level at which the advice turns.
    pub to: f64,
    /// How both levels are written, where the scale has words.
    pub labels: Option<(LocalText, LocalText)>,
    /// The advice there: id and name.
    pub verdict: String,
    /// See `verdict`.
    pub verdict_name: LocalText,
}

/// A change of one weight that turns the advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeightTurn {
    /// Dimension id.
    pub dimension: String,
    /// Its name.
    pub name: LocalText,
    /// Its share of the total now, 0..=1.
    pub from: f64,
    /// The share nearest to it, in hundredths, at which the advice turns; the others keep their ratios.
    pub to: f64,
    /// The advice there: id and name.
    pub verdict: String,
    /// See `verdict`.
    pub verdict_name: LocalText,
}
