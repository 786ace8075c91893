//! A call as a portfolio: who is ranked where, how firmly, and what decides it.

use serde::{Deserialize, Serialize};

use super::{Chance, PanelResult, Results, Spread};
use crate::text::LocalText;

/// A call with its ranking and its panel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Portfolio {
    /// Version of this format: `portfolio/1`.
    pub format: String,
    /// How many could be funded, as asked; 0 when nothing was to be ranked.
    #[serde(default)]
    pub fund: usize,
    /// Whether what drives the list, how firm it is and what to find out was asked for.
    #[serde(default)]
    pub depth: bool,
    /// Every proposal by itself; ids below are theirs.
    pub results: Results,
    /// The ranking; `None` for a rubric without a total, or when fewer than two proposals can be ranked.
    pub ranking: Option<RankingResult>,
    /// The panel; `None` when no proposal has two assessors.
    pub panel: Option<PanelResult>,
}

/// A figure with its Monte Carlo standard error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The figure.
    pub value: f64,
    /// Its Monte Carlo standard error, in the same unit.
    pub mcse: f64,
}

/// The ranking of a call. Ranks count from 1 (highest total); ties share the mean of their places.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RankingResult {
    /// How many can be funded, at least 1; where it is not below the number of proposals in `standings`, all are above.
    pub fund: usize,
    /// Draws used for the ranking; may be more than those of `results`.
    pub draws: usize,
    /// Draws were added until every chance below had an error smaller than this, in 0..1.
    pub tolerance: f64,
    /// Draws at which adding stops.
    pub most_draws: usize,
    /// Chances that were not settled when the draws ended; empty when all were.
    pub undecided: Vec<Undecided>,
    /// Weights: key of the catalogue (`ranking-weights-…`).
    pub weights: String,
    /// How weights that are drawn together come about, one per node; empty where there are none.
    pub weights_drawn: Vec<WeightsDrawn>,
    /// The funding line: expected rank of the proposal in place `fund`.
    pub line: f64,
    /// Ranked proposals, in the order of the call.
    pub standings: Vec<Ranked>,
    /// Proposals that a gate holds, or whose total is withheld; listed apart, without a rank.
    pub held: Vec<Held>,
    /// Level of the rank sets that hold for all proposals at once, e.g. 0.95.
    pub set_level: f64,
    /// Pairs of close calls, and of neighbours around the line; each pair once, first id before second in the order of the call.
    pub pairs: Vec<PairResult>,
    /// How firm the list is, in the order of the report.
    pub firmness: Vec<FirmnessRow>,
    /// What drives membership of the top; strongest first. Empty when not asked for.
    pub drivers: Vec<RankDriver>,
    /// How the doubt about who is in the top is shared out over its sources: Shapley effects, which add up to 1; largest first.
    /// Empty when not asked for.
    #[serde(default)]
    pub shares: Vec<SourceShare>,
    /// What to find out first; most worthwhile first. Empty when not asked for.
    pub information: Vec<InformationResult>,
    /// A lottery among close calls; only when asked for.
    pub lottery: Option<LotteryResult>,
    /// What was computed twice, by draws and in closed form: key of the catalogue (`self-check-…`) and the largest difference.
    pub self_checks: Vec<SelfCheck>,
}

/// How the weights of one node are drawn, where they are drawn together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeightsDrawn {
    /// `total`, or the id of a dimension.
    pub node: String,
    /// The method: key of the catalogue (`weights-drawn-…`).
    pub method: String,
    /// Share of proposals in which all statements held, 0..=1; only where draws are made again until they do.
    pub acceptance: Option<f64>,
    /// Effective number of independent draws among those of the ranking.
    pub effective: f64,
}

/// A chance that more draws have not settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undecided {
    /// Whose chance of being in the top, or the first of a pair.
    pub first: String,
    /// The second of a pair.
    pub second: Option<String>,
}

/// On which side of the funding line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The middle half of its ranks lies above the line.
    Above,
    /// The line runs through the middle half of its ranks.
    CloseCall,
    /// The middle half of its ranks lies below the line.
    Below,
}

/// One ranked proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    /// Proposal id.
    pub id: String,
    /// Expected rank.
    pub expected: Figure,
    /// Expected rank when, in each draw, proposals that fail a gate in that draw stand behind all others.
    pub expected_with_gates: Figure,
    /// Middle 50% of the rank; ranks are spread evenly over half a place on both sides, so limits are not whole.
    pub rank_50: (f64, f64),
    /// Middle 90% of the rank.
    pub rank_90: (f64, f64),
    /// Ranks that hold for all proposals at once (`set_level`); `None` where there are too many proposals to compute them.
    pub set: Option<(usize, usize)>,
    /// Chance of a place in the top, gates aside.
    pub top: Chance,
    /// Chance of a place in the top *and* of passing every gate.
    pub top_and_passes: Chance,
    /// Chance of a place in the top among those that pass in the same draw.
    pub top_with_gates: Chance,
    /// Chance of passing every gate.
    pub passes: Chance,
    /// Chance of the first place.
    pub first: Chance,
    /// Weights of the dimensions in the draws where it comes first (mean, error), in rubric order; `None` when weights are fixed or it is never first.
    pub central_weights: Option<Vec<Figure>>,
    /// Chance of the first place under these weights.
    pub confidence: Option<Chance>,
    /// Side of the line.
    pub side: Side,
    /// Gates with a condition (ids): ranked, but not without it.
    pub conditions: Vec<String>,
    /// Share of weight on answers nobody knows, 0..=1.
    pub unknown: f64,
}

/// A proposal that is not ranked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Held {
    /// Proposal id.
    pub id: String,
    /// Gates that hold it (ids); empty when it has no total for another reason.
    pub gates: Vec<String>,
    /// Chance of a place in the top if no gate held anybody; `None` without a total, or when the total is withheld.
    pub top_if_not: Option<Chance>,
}

/// Two proposals on common draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PairResult {
    /// Proposal id.
    pub first: String,
    /// Proposal id.
    pub second: String,
    /// Chance that the first has the higher total; ties count half.
    pub first_higher: Chance,
    /// Total of the first minus total of the second, in the same draw, in points.
    pub difference: Spread,
    /// What makes the difference: per criterion, largest first.
    pub by_criterion: Vec<Contribution>,
    /// The smallest change of one weight of a dimension that turns the pair at likely values; `None` when no weight can.
    pub weight_flip: Option<WeightFlip>,
    /// The smallest change of one level that turns the pair at likely values.
    pub level_flip: Option<LevelFlip>,
}

/// What one criterion adds to the difference of a pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// Criterion id.
    pub criterion: String,
    /// Its name.
    pub name: LocalText,
    /// Likely level of the first and of the second, in points of the scale; `None` when not applicable or unknown.
    pub levels: (Option<f64>, Option<f64>),
    /// Mean points of the difference that it adds (positive: for the first).
    pub points: f64,
}

/// A change of one weight that turns a result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeightFlip {
    /// Dimension id.
    pub dimension: String,
    /// Its name.
    pub name: LocalText,
    /// Its share of the total now, 0..=1.
    pub from: f64,
    /// Its share at which the result turns; the others keep their ratios.
    pub to: f64,
}

/// A change of one level that turns a result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LevelFlip {
    /// Proposal id.
    pub proposal: String,
    /// Criterion id.
    pub criterion: String,
    /// Its name.
    pub name: LocalText,
    /// Likely level now, in points of the scale.
    pub from: f64,
    /// Level at which the result turns.
    pub to: f64,
}

/// The list under another way of computing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FirmnessRow {
    /// Key of the catalogue (`firm-…`).
    pub key: String,
    /// Values to fill in: name and text (user text: to be escaped).
    pub args: Vec<(String, LocalText)>,
    /// How often this was done (1, or the number of weight sets or seeds).
    pub repetitions: usize,
    /// Share of repetitions in which the same proposals are in the top by expected rank.
    pub same_top: f64,
    /// Proposals (ids) that are in the top as reported and not here (in at least half of the repetitions).
    pub leave: Vec<String>,
    /// Proposals (ids) that come in their place.
    pub enter: Vec<String>,
    /// Per ranked proposal, in the order of `standings`: share of repetitions in which it is in the top.
    pub in_top: Vec<f64>,
}

/// A Sobol' index or Shapley effect with its 95% interval; shares of variance, estimates may lie a little outside 0..1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// The estimate.
    pub value: f64,
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

/// A group of inputs and how much of the doubt comes from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RankDriver {
    /// Key of the catalogue (`driver-…`): ratings of a criterion, weights, assessors, missing answers, group tables.
    pub key: String,
    /// Criterion id, for ratings of a criterion.
    pub criterion: Option<String>,
    /// Its name.
    pub name: Option<LocalText>,
    /// For the number of right places in the top: first-order and total index.
    pub top: (Index, Index),
    /// For the totals (mean over proposals): first-order and total index.
    pub score: (Index, Index),
    /// For whether all gates are passed (mean over proposals and gates that are in doubt); `None` when none is.
    pub gates: Option<(Index, Index)>,
}

/// The share of one source in the doubt about who is in the top.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceShare {
    /// Key of the catalogue (`driver-…`), all ratings taken together.
    pub key: String,
    /// Its Shapley effect: between what it makes on its own and what it has a part in.
    pub share: Index,
}

/// What finding out one thing is worth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InformationResult {
    /// Proposal id.
    pub proposal: String,
    /// `[criterion]`, or `[stratum, group, quantity]` as in drivers.
    pub path: Vec<String>,
    /// Names in the same order; the quantity is a key of the catalogue (`quantity-…`).
    pub names: Vec<LocalText>,
    /// Nobody has answered it.
    pub missing: bool,
    /// Chance that knowing it would change who is in the top.
    pub top_changes: Chance,
    /// Expected number of right places in the top that knowing it adds.
    pub top_gain: Figure,
    /// Chance that knowing it would change the outcome of a gate of its proposal; `None` where it cannot.
    pub verdict_changes: Option<Chance>,
}

/// A lottery among the close calls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LotteryResult {
    /// Chance of each ranked proposal, in thousandths, in the order of `standings`; they add up to 1,000 × fund.
    pub chances: Vec<u32>,
    /// Of those funded, how many belong to the top in the worst case: with this lottery.
    pub worst_case: f64,
    /// The same for taking the first by expected rank.
    pub worst_case_first: f64,
    /// The same for drawing lots among close calls with equal chances.
    pub worst_case_equal: f64,
    /// The public text that the draw was made from; `None` when only chances are published.
    pub public_seed: Option<String>,
    /// SHA-256 of the published list, lower-case hex.
    pub list_sha256: String,
    /// Ids drawn, in the order of `standings`; empty without a public text.
    pub drawn: Vec<String>,
}

/// Something computed twice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SelfCheck {
    /// Key of the catalogue (`self-check-…`).
    pub key: String,
    /// Largest difference, in Monte Carlo standard errors for draws against a closed form.
    pub largest: f64,
    /// Whether it is small enough.
    pub holds: bool,
}
