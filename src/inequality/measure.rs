//! The names of the measures.

use serde::{Deserialize, Serialize};

/// A measure of inequality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Best-placed minus worst-placed group (ordered), or largest minus smallest (unordered).
    Range,
    /// Slope index of inequality.
    SlopeIndex,
    /// Slope index divided by mean attainment.
    RelativeSlopeIndex,
    /// Relative concentration index of attainment.
    ConcentrationIndex,
    /// Erreygers' corrected concentration index.
    Erreygers,
    /// Slope index divided by mean shortfall.
    ShortfallSlopeIndex,
    /// Relative concentration index of shortfall, oriented.
    ShortfallConcentrationIndex,
    /// Population-weighted mean distance to the best-off group (unordered strata).
    DistanceToBest,
}
