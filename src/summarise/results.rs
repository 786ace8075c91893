//! Results as data: everything a report prints, with full precision and its Monte Carlo error.
//!
//! Every renderer (Markdown, SVG, JSON, terminal) is a small file over these types; none of them computes.
//! All values are in the unit their field names; "oriented" means that a positive number is an advantage of the
//! better-placed groups and a positive change is a widening gap, whatever the direction of the outcome.

use serde::{Deserialize, Serialize};

pub use crate::inequality::Measure;
use crate::text::LocalText;

/// A probability with the error that comes from using a finite number of draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Chance {
    /// The share of draws in which the event happens, in 0..=1.
    pub p: f64,
    /// Monte Carlo standard error of `p`: √(p(1−p)/N), and for fewer than 20 expected hits or misses the half
    /// width of Wilson's 95% interval divided by 1.96 (Wilson 1927).
    pub mcse: f64,
}

/// The distribution of one quantity over the draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Arithmetic mean over the draws.
    pub mean: f64,
    /// Standard deviation over the draws (n − 1).
    pub sd: f64,
    /// 5% quantile.
    pub q05: f64,
    /// 25% quantile.
    pub q25: f64,
    /// Median.
    pub q50: f64,
    /// 75% quantile.
    pub q75: f64,
    /// 95% quantile.
    pub q95: f64,
    /// Largest Monte Carlo standard error of the quantiles above (binomial order-statistic interval).
    pub mcse: f64,
}

/// What a gate decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The rule is broken with a chance below the gate's lower threshold.
    Pass,
    /// In between: allowed only under the gate's condition.
    Condition,
    /// The rule is broken with a chance at or above the gate's upper threshold.
    Fail,
}

/// What a gate does when it does not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The verdict may not be better than a stated one.
    Cap,
    /// Something must be arranged before positive advice.
    Condition,
    /// A figure or the verdict on equality is held back.
    Withhold,
    /// The proposal is outside the scope: no score at all.
    ScreenOut,
}

/// The computed advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VerdictResult {
    /// Id of the row of the verdict table.
    pub id: String,
    /// Its words ("redesign", "advise").
    pub name: LocalText,
    /// What the words mean for the reader, from the rubric.
    pub meaning: LocalText,
    /// The row's condition, as written in the rubric.
    pub rule: String,
    /// Gates whose chance lies within Monte Carlo error of one of their thresholds.
    pub on_border: Vec<String>,
}

/// One gate, with every instance it was evaluated for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GateResult {
    /// Gate id.
    pub id: String,
    /// Name from the rubric.
    pub name: LocalText,
    /// The worst outcome over the instances.
    pub outcome: Outcome,
    /// Chance that the rule is broken, of the worst instance.
    pub p_fail: Chance,
    /// Whether the rule does not depend on chance: it is simply met or not met.
    pub certain: bool,
    /// Below this chance the gate passes.
    pub pass_below: f64,
    /// From this chance on the gate fails.
    pub fail_from: f64,
    /// What happens when it does not pass.
    pub effect: Effect,
    /// The effect in words, from the rubric.
    pub effect_text: LocalText,
    /// The rule in words, from the rubric.
    pub rule_text: LocalText,
    /// The rule as written (an expression).
    pub rule: String,
    /// One row per stratum or group when the gate is evaluated for each of them; else empty.
    pub instances: Vec<GateInstance>,
    /// Whether `p_fail` lies within 1.96 MCSE of a threshold.
    pub on_border: bool,
}

/// A gate's outcome for one stratum or group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GateInstance {
    /// Ids from outer to inner, e.g. `["education", "low"]`.
    pub path: Vec<String>,
    /// Names in the same order.
    pub names: Vec<LocalText>,
    /// Chance that the rule is broken here.
    pub p_fail: Chance,
    /// Outcome here.
    pub outcome: Outcome,
}

/// A score on 0..=100.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoreResult {
    /// The score when every answer is at its likely value; missing answers at the middle of their scale.
    pub likely: f64,
    /// The score with every missing answer at its worst, and at its best; equal to `likely` when nothing is missing.
    pub likely_range: (f64, f64),
    /// Over the draws.
    pub spread: Spread,
    /// Fifty equally likely scores, rising: quantiles at (k − ½)/50.
    pub dots: Vec<f64>,
}

/// How the scores below a node become one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Aggregation {
    /// Key of the catalogue (`aggregate-…`).
    pub key: String,
    /// The exponent of a generalised mean, or the weights of an ordered average, lowest score first; else empty.
    pub parameters: Vec<f64>,
}

/// How the level of a computed criterion follows from the group tables, as written in the rubric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComputedRule {
    /// The members; the lowest level over them counts.
    pub for_each: String,
    /// Levels with their conditions, tried from first to last.
    pub rows: Vec<(f64, String)>,
    /// The level when no condition holds.
    pub otherwise: f64,
}

/// One dimension of the profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DimensionResult {
    /// Dimension id.
    pub id: String,
    /// Name from the rubric.
    pub name: LocalText,
    /// Share of the total weight, 0..=1 (mean over the draws when weights are uncertain; 0 when there is no total).
    pub weight: f64,
    /// How the scores of its criteria become one.
    pub aggregation: Aggregation,
    /// The score; `None` when nothing in the dimension applies or the rubric gives it no score.
    pub score: Option<ScoreResult>,
    /// Number of criteria, and how many of them have no usable answer (not known, not answered).
    pub criteria: usize,
    /// See `criteria`.
    pub missing: usize,
    /// Share of this dimension's weight that rests on each evidence grade, in rubric order.
    pub evidence: Vec<(String, f64)>,
}

/// One assessor's answer to one criterion, as printed in the appendix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerResult {
    /// Assessor id.
    pub assessor: String,
    /// `"rated"`, `"not-applicable"`, `"not-answered"`, `"not-known"`, `"abstained"` or `"computed"`.
    pub status: String,
    /// Likely level on the criterion's own scale, when rated.
    pub likely: Option<f64>,
    /// The range in which levels are drawn, after widening and clipping.
    pub range: Option<(f64, f64)>,
    /// The range was not given by the assessor but follows from the evidence grade.
    pub range_from_grade: bool,
    /// Evidence grade.
    pub evidence: Option<String>,
    /// The assessor's reason.
    pub reason: Option<LocalText>,
    /// The sources given.
    pub sources: Vec<String>,
}

/// One criterion with its answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CriterionResult {
    /// Criterion id.
    pub id: String,
    /// Id of its dimension.
    pub dimension: String,
    /// Name from the rubric.
    pub name: LocalText,
    /// The question from the rubric.
    pub question: LocalText,
    /// Share of the total weight, 0..=1; 0 for informative criteria.
    pub weight: f64,
    /// Scale limits (points).
    pub scale: (f64, f64),
    /// How a level is written: `"2"`, or a letter, or an option's label.
    pub label: Option<LocalText>,
    /// Text of the anchor nearest to the likely level.
    pub anchor: Option<LocalText>,
    /// Likely level (pooled over assessors: mean of their likely levels).
    pub likely: Option<f64>,
    /// Over the draws, in scale points; `None` when not applicable.
    pub spread: Option<Spread>,
    /// Whether the level is computed from the group tables.
    pub computed: bool,
    /// The rule of a computed criterion.
    pub rule: Option<ComputedRule>,
    /// One answer per assessor (or one computed answer).
    pub answers: Vec<AnswerResult>,
    /// Points of the total that this criterion adds at its likely level: weight × score.
    pub contribution: Option<f64>,
}

/// One measure before and after, and the chances that it grows or shrinks materially.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureResult {
    /// Which measure.
    pub measure: Measure,
    /// Value at the likely baseline.
    pub before: f64,
    /// Value in the likely case after.
    pub after: f64,
    /// Change (after − before, same draw) over the draws.
    pub change: Spread,
    /// Chance that the change exceeds `materiality`.
    pub p_widens: Chance,
    /// Chance that the change is below −`materiality`.
    pub p_narrows: Chance,
    /// The smallest change of this measure that counts, in its own unit.
    pub materiality: f64,
}

/// What happens to the gap, in one of the rubric-independent classes of the wording rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Chance of narrowing 0.90 or more.
    Narrows,
    /// Chance of narrowing 0.66 or more.
    ProbablyNarrows,
    /// Chance of no material change 0.66 or more.
    LittleChange,
    /// None of the others: both tails are printed.
    EitherWay,
    /// Chance of widening 0.66 or more.
    ProbablyWidens,
    /// Chance of widening 0.90 or more.
    Widens,
}

/// One population group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupResult {
    /// Group id.
    pub id: String,
    /// Name from the proposal.
    pub name: LocalText,
    /// People in the group.
    pub size: f64,
    /// Share of the stratum's population, 0..=1.
    pub share: f64,
    /// Outcome now (likely value), in outcome units as stated by the proposal.
    pub baseline: f64,
    /// Outcome after, likely case, in outcome units.
    pub after: f64,
    /// Change in outcome units; **positive is always better** (oriented).
    pub change: Spread,
    /// Likely-case change, oriented.
    pub change_likely: f64,
    /// Chance of gaining more than the materiality.
    pub p_gains: Chance,
    /// Chance of losing more than the materiality.
    pub p_loses: Chance,
    /// Starts below the population mean (oriented).
    pub starts_behind: bool,
    /// People for whom the outcome improves, likely case; only for outcomes in percent.
    pub people: Option<f64>,
    /// Share of the whole likely gain; `None` where gains and losses cancel.
    pub share_of_gain: Option<f64>,
    /// Evidence grade of the row (the weakest of its cells).
    pub evidence: String,
    /// What a user pays out of pocket, euro per year; printed beside the result, never part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays: Option<f64>,
}

/// What equal treatment at one step of the chain would do to the gap, likely case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CascadeStep {
    /// `"reach"`, `"uptake"`, `"adherence"`, `"benefit"` or `"effect-on-non-users"`.
    pub step: String,
    /// Likely change of the gap if every group had the population mean at this step.
    pub change_if_equal: f64,
    /// Likely change of the gap as proposed.
    pub change: f64,
}

/// One stratum: who gains, who loses, and what happens to the gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StratumResult {
    /// Stratum id.
    pub id: String,
    /// Name from the proposal.
    pub name: LocalText,
    /// `"socio-economic"` or `"socio-cultural"`.
    pub axis: String,
    /// Groups run from most to least disadvantaged.
    pub ordered: bool,
    /// Name of the outcome.
    pub outcome: LocalText,
    /// Unit of the outcome, e.g. `%`.
    pub unit: String,
    /// Whether a higher value is better.
    pub higher_is_better: bool,
    /// Declared bounds of the outcome.
    pub bounds: (Option<f64>, Option<f64>),
    /// Share of the target population that the table covers, 0..=1; `None` when the target is not stated.
    pub coverage: Option<f64>,
    /// People in the table.
    pub population: f64,
    /// Mean outcome now (outcome units, not oriented).
    pub mean_before: f64,
    /// Mean outcome after, likely case (outcome units).
    pub mean_after: f64,
    /// Change of the mean (oriented: positive is better).
    pub mean_change: Spread,
    /// The measures; the first one is the headline that gates and direction use.
    pub measures: Vec<MeasureResult>,
    /// What happens to the headline measure.
    pub direction: Direction,
    /// Chance that some group that starts behind loses materially (the worst such group).
    pub p_behind_loses: Chance,
    /// Chance that the gap narrows materially *because* the best-placed group loses materially.
    pub p_levelling_down: Chance,
    /// Fifty equally likely changes of the headline measure, rising.
    pub dots: Vec<f64>,
    /// Groups, worst-placed first.
    pub groups: Vec<GroupResult>,
    /// Which step of the chain makes the gap.
    pub cascade: Vec<CascadeStep>,
    /// Pairs of measures that disagree in sign or certainty.
    pub disagreements: Vec<(Measure, Measure)>,
    /// The weakest evidence grade in the table.
    pub evidence: String,
}

/// An input that moves a result: the result in the draws where the input is in its lowest and in its highest third.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// Ids: `[criterion]`, or `[stratum, group, quantity]`.
    pub path: Vec<String>,
    /// Names in the same order; the quantity is a key of the catalogue (`quantity-…`).
    pub names: Vec<LocalText>,
    /// The target's mean (or chance) where the input lies in its lowest third.
    pub at_low: f64,
    /// The same for its highest third.
    pub at_high: f64,
    /// The larger of their Monte Carlo standard errors.
    pub mcse: f64,
}

/// What drives one result, strongest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Drivers {
    /// `["total"]`, or `["widens", stratum]`.
    pub target: Vec<String>,
    /// At most eight inputs.
    pub inputs: Vec<Driver>,
}

/// One alternative way of computing, and whether the verdict survives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RobustnessRow {
    /// Key of the catalogue that names the alternative, e.g. `robust-correlation-0`.
    pub key: String,
    /// The verdict under the alternative; for rows that repeat, the most frequent one.
    pub verdict: String,
    /// Its name.
    pub verdict_name: LocalText,
    /// Share of repetitions with the same verdict as the report (1 or 0 for a single run).
    pub same: f64,
    /// Number of repetitions (1, 20 seeds, 1,000 weight sets).
    pub repetitions: usize,
    /// Likely-to-be-printed figures under the alternative: the highest chance of widening over the strata.
    pub p_widens: Option<f64>,
    /// Median total under the alternative.
    pub total: Option<f64>,
    /// Gates whose outcome changed: id, outcome in the report, outcome here.
    pub gates_changed: Vec<(String, Outcome, Outcome)>,
}

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

/// A parameter of the method that somebody chose, as printed in the method section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// Key of the catalogue (`assume-…`).
    pub key: String,
    /// The value, as a number or word.
    pub value: AssumedValue,
}

/// The value of an assumption.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AssumedValue {
    /// A number in its own unit.
    Number(f64),
    /// A word: a key of the catalogue.
    Word(String),
}

/// An evidence grade of the rubric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GradeResult {
    /// `A`, `B`, …
    pub id: String,
    /// What it means.
    pub text: LocalText,
    /// Factor by which ranges are stretched.
    pub factor: f64,
    /// Levels of doubt when a rating gives no range.
    pub spread: f64,
}

/// The rubric as a report presents it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RubricResult {
    /// Rubric id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: LocalText,
    /// Where it comes from.
    pub citation: Option<LocalText>,
    /// `draft`, `final`, …: as written.
    pub status: Option<LocalText>,
    /// What the rubric does not see, in the author's words.
    pub limits: Vec<LocalText>,
    /// Evidence grades, best first.
    pub grades: Vec<GradeResult>,
    /// Whether the rubric has a total.
    pub has_total: bool,
    /// How the scores of the dimensions become the total, when there is one.
    pub total: Option<Aggregation>,
    /// Verdicts, least favourable first: id, name.
    pub verdicts: Vec<(String, LocalText)>,
}

/// One file that went into the run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// `rubric`, `proposal`, `ratings` or `call`.
    pub role: String,
    /// Its id.
    pub id: String,
    /// Path relative to the call, with forward slashes; never absolute.
    pub path: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
    /// SHA-256 of the meaning (typed canonical tree), lower-case hex.
    pub content_id: String,
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
