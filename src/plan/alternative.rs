//! The assumptions a run is made under: the rubric's own, or one of the alternatives of the robustness table.

use crate::model::{Reading, Rubric};

/// What is done with answers that nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Anything between the ends of the scale.
    Anywhere,
    /// The worst level.
    Worst,
    /// The best level.
    Best,
}

/// Where the weights come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighing {
    /// The rubric.
    Rubric,
    /// All dimensions alike, and all criteria of a dimension alike.
    Equal,
    /// The n-th of the random weight sets: uniform over all divisions, in every node.
    Random(u32),
    /// The rubric, with one dimension (by its index) at so many hundredths of the total; the others keep their ratios.
    Share {
        /// The dimension.
        dimension: usize,
        /// Its weight, 0..=100.
        points: u32,
    },
}

/// The assumptions of one run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alternative {
    /// How ranges are read.
    pub reading: Reading,
    /// Correlation between groups.
    pub correlation: f64,
    /// Factor on the smallest changes that count.
    pub materiality: f64,
    /// Whether evidence grades stretch ranges.
    pub widening: bool,
    /// Weights.
    pub weighing: Weighing,
    /// Missing answers.
    pub missing: Missing,
    /// Whether who is believed is drawn for each question apart, and not for all at once.
    pub apart: bool,
}

impl Alternative {
    /// The rubric as it stands.
    pub fn of(rubric: &Rubric) -> Self {
        Self {
            reading: rubric.assumptions.reading,
            correlation: rubric.assumptions.correlation,
            materiality: 1.0,
            widening: true,
            weighing: Weighing::Rubric,
            missing: Missing::Anywhere,
            apart: false,
        }
    }
}
