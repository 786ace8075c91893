//! Results as data: everything a report prints, with full precision and its Monte Carlo error.
//!
//! Every renderer (Markdown, SVG, JSON, terminal) is a small file over these types; none of them computes.
//! All values are in the unit their field names; "oriented" means that a positive number is an advantage of the
//! better-placed groups and a positive change is a widening gap, whatever the direction of the outcome.

pub mod bounded;
mod chance;
mod gates;
pub mod measured;
mod origin;
mod panel;
mod people;
mod portfolio;
mod scores;
mod sensitivity;
mod side_by_side;

use serde::{Deserialize, Serialize};

pub use crate::inequality::Measure;
use crate::text::LocalText;
pub use chance::{Chance, Spread};
pub use gates::{Effect, GateInstance, GateResult, Outcome, VerdictResult};
pub use origin::{AssumedValue, Assumption, GradeResult, Input, RubricResult};
pub use panel::{
    Adjusted, AdjustedRank, AgendaAnswer, AgendaItem, Agreement, Coefficient, CriterionAgreement,
    CriterionSeverity, LeftOut, PanelAssessor, PanelResult,
};
pub use people::{CascadeStep, Direction, GroupResult, MeasureResult, StratumResult};
pub use portfolio::{
    Contribution, Figure, FirmnessRow, Held, Index, InformationResult, LevelFlip, LotteryResult, PairResult,
    Portfolio, RankDriver, Ranked, RankingResult, SelfCheck, Side, SourceShare, Undecided, WeightFlip,
    WeightsDrawn,
};
pub use scores::{Aggregation, AnswerResult, ComputedRule, CriterionResult, DimensionResult, ScoreResult};
pub use sensitivity::{Driver, Drivers, LevelTurn, RobustnessRow, Turning, WeightTurn};
pub use side_by_side::{FactRow, GateRow, LevelRow, SideBySide};

/// A remark about the inputs that the reader must see, in words of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Key of the catalogue.
    pub key: String,
    /// Values to fill in: name and text (user text: to be escaped).
    pub args: Vec<(String, LocalText)>,
}

/// An assessor as the report names them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AssessorResult {
    /// Id (a pseudonym).
    pub id: String,
    /// Role, if stated.
    pub role: Option<LocalText>,
    /// Whether a conflict of interest was declared.
    pub conflict: bool,
    /// Whether the assessor signed the ratings off.
    pub signed_off: bool,
}

/// Everything about one proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProposalResult {
    /// Proposal id.
    pub id: String,
    /// Title.
    pub title: LocalText,
    /// Who proposes it.
    pub applicant: Option<LocalText>,
    /// What it is, in the proposer's words.
    pub summary: Option<LocalText>,
    /// The proposal says that it is fictional.
    pub fictional: bool,
    /// What the proposal says about the origin of its figures.
    pub notice: Option<LocalText>,
    /// Everything answered and signed off.
    pub signed_off: bool,
    /// Who rated it.
    pub assessors: Vec<AssessorResult>,
    /// The advice.
    pub verdict: VerdictResult,
    /// Id of the stratum with the highest chance of widening: the headline.
    pub headline_stratum: Option<String>,
    /// Gates in rubric order.
    pub gates: Vec<GateResult>,
    /// The total; `None` when the rubric has none or the proposal is screened out.
    pub total: Option<ScoreResult>,
    /// A gate holds the total back: it is computed, and not printed.
    pub total_withheld: bool,
    /// Profile, in rubric order.
    pub dimensions: Vec<DimensionResult>,
    /// Criteria, in rubric order.
    pub criteria: Vec<CriterionResult>,
    /// Strata, in the order of the proposal.
    pub strata: Vec<StratumResult>,
    /// What drives the total and each stratum's chance of widening.
    pub drivers: Vec<Drivers>,
    /// Whether the verdict survives other assumptions; empty when not asked for.
    pub robustness: Vec<RobustnessRow>,
    /// What would turn the advice; `None` when not asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turning: Option<Turning>,
    /// Remarks.
    pub notes: Vec<Note>,
}

/// How one proposal compares with the others of the call, on common draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Proposal id.
    pub id: String,
    /// Expected rank by total (1 = highest), ties split.
    pub expected_rank: f64,
    /// Central 50% of the rank.
    pub rank_50: (f64, f64),
    /// Central 90% of the rank.
    pub rank_90: (f64, f64),
}

/// Proposals of one call side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// In the order of the call; only proposals with a printable total.
    pub standings: Vec<Standing>,
    /// `pairs[i][j]`: chance that proposal i scores higher than j (ties count half); empty above 30 proposals.
    pub pairs: Vec<Vec<Chance>>,
}

/// The whole run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// Version of this format.
    pub format: String,
    /// Tool and version.
    pub tool: String,
    /// Short id of the question asked (inputs, parameters and method).
    pub run_id: String,
    /// Call id.
    pub call: String,
    /// Call title.
    pub title: LocalText,
    /// Date printed on the report: of the call, or the latest in the inputs (ISO 8601); `None` when there is none.
    pub date: Option<String>,
    /// The rubric.
    pub rubric: RubricResult,
    /// Number of draws.
    pub draws: usize,
    /// The seed, lower-case hex.
    pub seed: String,
    /// Whether somebody chose the seed.
    pub seed_by_hand: bool,
    /// Everything chosen without data.
    pub assumptions: Vec<Assumption>,
    /// The files.
    pub inputs: Vec<Input>,
    /// The proposals, in the order of the call.
    pub proposals: Vec<ProposalResult>,
    /// Side by side; `None` for a single proposal or a rubric without a total.
    pub comparison: Option<Comparison>,
}

impl Results {
    /// Everything but the proposals: what can be copied however large a call is.
    pub(crate) fn without_proposals(&self) -> Self {
        Self {
            format: self.format.clone(),
            tool: self.tool.clone(),
            run_id: self.run_id.clone(),
            call: self.call.clone(),
            title: self.title.clone(),
            date: self.date.clone(),
            rubric: self.rubric.clone(),
            draws: self.draws,
            seed: self.seed.clone(),
            seed_by_hand: self.seed_by_hand,
            assumptions: self.assumptions.clone(),
            inputs: self.inputs.clone(),
            proposals: Vec::new(),
            comparison: self.comparison.clone(),
        }
    }
}
