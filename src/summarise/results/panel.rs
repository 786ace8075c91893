//! Several assessors: who was severe, where they agree, and what their meeting should talk about.

use serde::{Deserialize, Serialize};

use super::{Chance, Figure};
use crate::text::LocalText;

/// A panel of assessors.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PanelResult {
    /// Assessors by id.
    pub assessors: Vec<PanelAssessor>,
    /// Assessors (ids) that are linked by proposals they share; one island when all are.
    pub islands: Vec<Vec<String>>,
    /// Agreement over all criteria together, levels as shares of their scales.
    pub overall: Agreement,
    /// Agreement per criterion, in rubric order; only criteria that two assessors rated for some proposal.
    pub criteria: Vec<CriterionAgreement>,
    /// Severity per criterion, in rubric order; empty where there are too many assessors.
    #[serde(default)]
    pub severity: Vec<CriterionSeverity>,
    /// Expected ranks raw and with severity taken out; `None` with a reason in `not_adjusted`.
    pub adjusted: Option<Adjusted>,
    /// Key of the reason why nothing was adjusted (`panel-not-adjusted-…`).
    pub not_adjusted: Option<String>,
    /// What to talk about: most disagreement first.
    pub agenda: Vec<AgendaItem>,
    /// Disagreement per proposal: id, and the weighted mean disagreement as a share of the scale (0..=1), largest first.
    pub proposals: Vec<(String, f64)>,
    /// What the advice would be with one assessor left out, where that changes something or the total moves.
    pub without: Vec<LeftOut>,
}

/// One assessor on the panel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PanelAssessor {
    /// Id (a pseudonym).
    pub id: String,
    /// Role, if stated.
    pub role: Option<LocalText>,
    /// Proposals rated (conflicts aside), and set aside for a conflict of interest.
    pub proposals: usize,
    /// See `proposals`.
    pub conflicts: usize,
    /// Answers with a level, and abstentions.
    pub answers: usize,
    /// See `answers`.
    pub abstained: usize,
    /// Mean difference with the others on the same proposals and criteria, as a share of the scale (−1..=1, negative = more severe).
    pub difference: Option<f64>,
    /// Severity by the model, as a share of the scale (negative = more severe): mean and posterior standard deviation.
    pub severity: Option<(f64, f64)>,
}

/// A coefficient of agreement with its 95% interval, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Coefficient {
    /// The coefficient; `None` when it has none.
    pub value: Option<f64>,
    /// Lower and upper limit; `None` where there is no interval.
    pub interval: Option<(f64, f64)>,
    /// Key of the reason (`agreement-none-…`) why there is no value or no interval.
    pub why: Option<String>,
}

/// How far assessors agree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Things rated by two or more.
    pub units: usize,
    /// Ratings of these.
    pub ratings: usize,
    /// Krippendorff's alpha with the metric that suits the scale, and its key (`metric-nominal` … `metric-ratio`).
    pub alpha: Coefficient,
    /// See `alpha`.
    pub metric: String,
    /// Krippendorff's alpha, nominal, ordinal, interval and ratio.
    pub alphas: [Coefficient; 4],
    /// Gwet's AC1, on the declared scale.
    pub ac1: Coefficient,
    /// Gwet's AC2 with quadratic weights, on the declared scale.
    pub ac2: Coefficient,
    /// Agreement of single ratings, ICC(2,1).
    pub icc_single: Coefficient,
    /// Agreement of the panel's mean, ICC(2,k).
    pub icc_mean: Coefficient,
    /// Key of the words for it (`agreement-good`, `agreement-tentative`, `agreement-poor`, `agreement-none`).
    pub words: String,
}

/// Agreement on one criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CriterionAgreement {
    /// Criterion id.
    pub criterion: String,
    /// Its name.
    pub name: LocalText,
    /// Mean difference between two assessors, as a share of the scale, 0..=1.
    pub disagreement: f64,
    /// The coefficients.
    pub agreement: Agreement,
}

/// Who is severe on one criterion, by the model on its levels alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CriterionSeverity {
    /// Criterion id.
    pub criterion: String,
    /// Its name.
    pub name: LocalText,
    /// Per assessor, in the order of `assessors`: mean and posterior standard deviation as a share of the scale, negative = more
    /// severe; `None` where it is not shown.
    pub assessors: Vec<Option<(f64, f64)>>,
    /// Key of the reason why there is none (`panel-not-adjusted-…`).
    pub why: Option<String>,
}

/// Expected ranks of the panel's scores, raw and with severity taken out, side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Adjusted {
    /// Per proposal, in the order of the call.
    pub proposals: Vec<AdjustedRank>,
    /// Standard deviations at the posterior mean: proposals, assessors (prior), residual; as a share of the scale.
    pub spread: (f64, f64, f64),
    /// The same with another prior for severity: factor on its standard deviation, largest move in places, whether the top stays the same.
    pub priors: Vec<(f64, f64, bool)>,
}

/// One proposal in the panel model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AdjustedRank {
    /// Proposal id.
    pub id: String,
    /// Number of assessors.
    pub assessors: usize,
    /// Mean score over its assessors, 0..=100.
    pub raw: f64,
    /// Rank by that mean, ties share the mean of their places.
    pub raw_rank: f64,
    /// Expected rank with severity taken out (exact over the posterior).
    pub adjusted_rank: f64,
    /// Middle 50% of the adjusted rank.
    pub rank_50: (f64, f64),
}

/// One criterion of one proposal that the meeting should talk about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Proposal id.
    pub proposal: String,
    /// Criterion id.
    pub criterion: String,
    /// Its name.
    pub name: LocalText,
    /// The question of the rubric.
    pub question: LocalText,
    /// Largest difference between two assessors, as a share of the scale, 0..=1.
    pub largest: f64,
    /// Mean difference between two assessors, as a share of the scale, 0..=1.
    pub disagreement: f64,
    /// Share of the total weight.
    pub weight: f64,
    /// Some find that it does not apply, while others rated it.
    pub disputed: bool,
    /// Texts of the rubric for levels of this criterion, lowest first: level in points, and its anchor. Those that the
    /// answers span are enough; empty where the rubric has none.
    #[serde(default)]
    pub anchors: Vec<(f64, LocalText)>,
    /// The answers side by side, in the order of the assessors.
    pub answers: Vec<AgendaAnswer>,
    /// Assessors (ids) whose level lies furthest from that of the others.
    pub furthest: Vec<String>,
    /// The level agreed on by the panel, if the ratings hold one.
    pub consensus: Option<AgendaAnswer>,
}

/// One assessor's answer on the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaAnswer {
    /// Assessor id.
    pub assessor: String,
    /// Status as in answers of a criterion (`"rated"`, `"not-known"`, …).
    pub status: String,
    /// How the level is written.
    pub label: Option<LocalText>,
    /// Likely level in points of the scale.
    pub level: Option<f64>,
    /// The reason given.
    pub reason: Option<LocalText>,
    /// The sources given.
    pub sources: Vec<String>,
}

/// A proposal with one assessor left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Proposal id.
    pub proposal: String,
    /// Assessor id.
    pub assessor: String,
    /// Median total with and without; `None` where there is none.
    pub total: (Option<f64>, Option<f64>),
    /// The advice without: id and name.
    pub verdict: String,
    /// See `verdict`.
    pub verdict_name: LocalText,
    /// Whether the advice differs.
    pub changed: bool,
    /// Chance of a place in the top with and without; `None` when nothing is ranked.
    pub top: Option<(Chance, Chance)>,
    /// Expected rank without.
    pub rank: Option<Figure>,
}
