//! Where a column's draws come from: the question of which doubt matters.

use super::column::Op;
use crate::model::Rubric;

/// A source of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// What assessors say about a criterion (by its index).
    Rating(usize),
    /// Levels nobody knows.
    Missing,
    /// How dimensions and criteria weigh.
    Weights,
    /// Which assessor is believed.
    Assessors,
    /// The group tables.
    Tables,
}

impl Source {
    /// The source of a column of a proposal; `None` for a column that draws nothing.
    pub fn of(op: &Op, rubric: &Rubric, proposal: &str) -> Option<Self> {
        match op {
            Op::Unknown { .. } => Some(Self::Missing),
            Op::Weight { .. } => Some(Self::Weights),
            Op::Factor { .. } | Op::Correlated { .. } => Some(Self::Tables),
            Op::Drawn { stream, .. } => {
                let own = stream.strip_prefix("proposal/")?.strip_prefix(proposal)?.strip_prefix('/')?;
                let id = own.split('/').next()?;
                rubric.criteria.iter().position(|criterion| criterion.id == id).map(Self::Rating)
            }
            Op::Uniform { stream } => {
                Some(if stream.starts_with("weight/") { Self::Weights } else { Self::Assessors })
            }
            _ => None,
        }
    }
}
