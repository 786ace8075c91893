//! The shapes of the five kinds of file.
//!
//! These types are the one truth about keys: the JSON Schemas are generated from them, the reader checks files
//! against those schemas, and the documentation page of keys is made from their doc comments.

mod call;
mod common;
mod measure;
mod proposal;
mod ratings;
mod rubric;

pub use call::{CallFile, CallKind};
pub use common::{Axis, Estimate, FullEstimate, PerLanguage, Text};
pub use measure::{
    DecimalWord, LineValue, MeasureFile, MeasureKind, MeasureTable, MissingWord, Names, NetHealthTable,
    PeerWord, RankOrder, ReplicateMethod, ScaleWord, SeparatorWord, WeightWord,
};
pub use proposal::{Better, FactValue, Group, Outcome, ProposalFile, ProposalKind, Stratum};
pub use ratings::{NoScore, Rating, RatingsFile, RatingsKind};
pub use rubric::{
    Aggregate, Anchor, Assumptions, Claim, Computed, ComputedRow, Criterion, Dimension, Effect, Evidence,
    Fact, FactKind, FreeWeight, Gate, Level, Method, OrdinalWeight, Reading, RubricFile, RubricKind, Scale,
    ScaleKind, ScaleOption, Verdict, VerdictPolicy, Weight, WeightRange, WeightStatement,
};
