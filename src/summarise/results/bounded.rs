//! Results of `maatlat measure --bounds`: numbers between bounds that hold for certain.

use serde::{Deserialize, Serialize};

use super::Input;
use super::measured::{Convention, MeasuredOutcome, Undefined};
use crate::inequality::Statistic;
use crate::model::RowCount;

/// The whole run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bounded {
    /// Version of this format: `bounds/1`.
    pub format: String,
    /// Tool and version.
    pub tool: String,
    /// Short id of the question asked (data, declaration and method).
    pub run_id: String,
    /// Title, as declared.
    pub title: Option<String>,
    /// What is measured.
    pub outcome: MeasuredOutcome,
    /// The files.
    pub inputs: Vec<Input>,
    /// Everything that was declared, as flags (`--outcome`, `income`), in the order of the documentation.
    pub declared: Vec<(String, String)>,
    /// What became of the rows.
    pub rows: RowCount,
    /// Sum of weights of the rows that count.
    pub population: f64,
    /// The statistics.
    pub statistics: Vec<BoundedStatistic>,
}

/// A statistic of exactly these rows. Its bounds are no interval of chance: they say nothing of who was sampled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoundedStatistic {
    /// Which.
    pub statistic: Statistic,
    /// It is not below this; `None` when it is not defined.
    pub lower: Option<f64>,
    /// It is not above this.
    pub upper: Option<f64>,
    /// Distance between the two.
    pub width: Option<f64>,
    /// Why it is not defined.
    pub undefined: Option<Undefined>,
    /// Conventions.
    pub convention: Convention,
}
