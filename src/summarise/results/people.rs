//! Who gains and who loses, and what happens to the gap.

use serde::{Deserialize, Serialize};

use super::chance::{Chance, Spread};
use crate::inequality::Measure;
use crate::text::LocalText;

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
