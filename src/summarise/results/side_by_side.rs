//! Two or more proposals side by side, for reviewers.

use serde::{Deserialize, Serialize};

use super::{Outcome, PairResult, Results};
use crate::text::LocalText;

/// Proposals side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SideBySide {
    /// Version of this format: `side-by-side/1`.
    pub format: String,
    /// The chosen proposals by themselves, in the order asked for.
    pub results: Results,
    /// Every pair, in that order; empty when a total is missing or withheld.
    pub pairs: Vec<PairResult>,
    /// Facts of the rubric and of the proposals.
    pub facts: Vec<FactRow>,
    /// Levels per criterion, in rubric order.
    pub levels: Vec<LevelRow>,
    /// Gates, in rubric order.
    pub gates: Vec<GateRow>,
}

/// One fact side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FactRow {
    /// Key of the catalogue (`fact-…`): `fact-of-rubric` for a number that the rubric asks for, `fact-of-rubric-yes-no` for
    /// a question, whose values are `true` or `false`; `fact-people` and `fact-outcome` of a stratum; `fact-cell-…` of a
    /// group, whose values are one number, or low / likely / high.
    pub key: String,
    /// The question of the rubric, the name of the stratum, or of stratum and group.
    pub text: Option<LocalText>,
    /// Values as written, one per proposal; `None` where there is none. User text.
    pub values: Vec<Option<LocalText>>,
    /// All have the same.
    pub same: bool,
}

/// One criterion side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LevelRow {
    /// Criterion id.
    pub criterion: String,
    /// Its name.
    pub name: LocalText,
    /// Share of the total weight in the first proposal.
    pub weight: f64,
    /// How the likely level is written, one per proposal; `None` when it does not apply or nobody knows.
    pub labels: Vec<Option<LocalText>>,
    /// Likely level in points, one per proposal.
    pub levels: Vec<Option<f64>>,
    /// All have the same.
    pub same: bool,
}

/// One gate side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GateRow {
    /// Gate id.
    pub gate: String,
    /// Its name.
    pub name: LocalText,
    /// Outcome, one per proposal.
    pub outcomes: Vec<Outcome>,
    /// All have the same.
    pub same: bool,
}
