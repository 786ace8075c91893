//! Results to render in tests: four fictional proposals with the figures of the reference calculation.

use crate::summarise::results::Results;

/// The sample run.
pub(crate) fn results() -> Results {
    serde_json::from_str(include_str!("../../tests/data/sample_results.json")).unwrap()
}
