//! The checked types: nothing in them can be invalid.

mod proposal;
mod rubric;
mod study;
mod value;

pub use proposal::{Answer, AnswerKind, Cell, Group, Outcome, Proposal, Ratings, Stratum};
pub use rubric::{
    Aggregate, Assumptions, Axis, Computed, Criterion, Dimension, Effect, Fact, FactKind, Gate, Grade, Joint,
    Known, Reading, Rubric, Scale, ScaleOption, Verdict, VerdictPolicy, Weight,
};
pub use study::{
    BoundStudy, GroupTable, Labels, Line, NetHealth, NetHealthGroup, OutcomeScale, Peer, ReplicateWeights,
    RowCount, Sample, Study, StudyData, StudyGroup, StudyOutcome, WeightKind,
};
pub use value::{Amount, Range, Share};

use crate::text::LocalText;

/// Proposals judged together with one rubric, on common draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// Short name.
    pub id: String,
    /// Title.
    pub title: LocalText,
    /// Date printed on the reports, ISO 8601.
    pub date: Option<String>,
    /// Number of draws, when the call says so.
    pub draws: Option<usize>,
    /// A seed chosen by hand.
    pub seed: Option<u64>,
    /// The rubric.
    pub rubric: Rubric,
    /// The proposals, in the order of their ids.
    pub proposals: Vec<Proposal>,
    /// The files the call was read from.
    pub inputs: Vec<Input>,
}

/// A file that went into the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// `rubric`, `proposal`, `ratings` or `call`.
    pub role: &'static str,
    /// Its id.
    pub id: String,
    /// Relative path with forward slashes.
    pub path: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// SHA-256 of the meaning.
    pub content_id: String,
}
