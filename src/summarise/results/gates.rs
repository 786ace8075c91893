//! Gates and the verdict.

use serde::{Deserialize, Serialize};

use super::chance::Chance;
use crate::text::LocalText;

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
