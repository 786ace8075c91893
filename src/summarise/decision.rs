//! Gates become outcomes, outcomes become a verdict.

use std::collections::BTreeMap;

use super::error::{Z95, chance};
use super::results::{Chance, Outcome};
use crate::evaluate::Evaluated;
use crate::model::{Gate, Rubric};
use crate::plan::{Operand, Plan};
use crate::rules::{Known, decide};

/// One gate decided.
#[derive(Debug, Clone)]
pub(super) struct Decided {
    /// Chance of being broken and outcome, per instance.
    pub(super) instances: Vec<(Chance, Outcome)>,
    /// The worst chance.
    pub(super) worst: Chance,
    /// The worst outcome.
    pub(super) outcome: Outcome,
    /// The worst chance lies within Monte Carlo error of a threshold.
    pub(super) on_border: bool,
}

/// What a run decides.
#[derive(Debug, Clone)]
pub(super) struct Decision {
    /// Gates, in rubric order.
    pub(super) gates: Vec<Decided>,
    /// Median total.
    pub(super) total: Option<f64>,
    /// A gate keeps the total off the page.
    pub(super) withheld: bool,
    /// Row of the verdict table.
    pub(super) verdict: usize,
    /// The highest chance of widening over the strata, and which stratum.
    pub(super) widens: Option<(usize, f64)>,
}

/// The outcome of a chance, and whether it lies on a border. On a border with a zone for conditions the outcome is
/// the weaker word, which is "condition" from either side.
fn outcome(gate: &Gate, broken: Chance, certain: bool) -> (Outcome, bool) {
    let (low, high) = (gate.pass_below.get(), gate.fail_from.get());
    let near = |threshold: f64| !certain && (broken.p - threshold).abs() < Z95 * broken.mcse;
    let plain = if broken.p >= high {
        Outcome::Fail
    } else if broken.p >= low {
        Outcome::Condition
    } else {
        Outcome::Pass
    };
    let on_border = near(low) || near(high);
    if on_border && low < high { (Outcome::Condition, true) } else { (plain, on_border) }
}

/// Decides gates; where `kept` is given, gates that weights cannot change keep what was decided there.
pub(super) fn decide_all(rubric: &Rubric, plan: &Plan, run: &Evaluated, kept: Option<&Decision>) -> Decision {
    let mut gates = Vec::new();
    for (number, (gate, gate_plan)) in rubric.gates.iter().zip(&plan.gates).enumerate() {
        if let Some(kept) = kept.filter(|_| !gate_plan.weighs) {
            gates.push(kept.gates[number].clone());
            continue;
        }
        gates.push(decide_gate(
            gate,
            &gate_plan.instances.iter().map(|(_, event)| *event).collect::<Vec<_>>(),
            run,
        ));
    }
    let total = plan.total.and_then(|total| run.tally.quantities.get(&total)?.sketch.quantile(0.5));
    let fails = |(gate, decided): (&Gate, &Decided)| gate.withholds_total && decided.outcome == Outcome::Fail;
    let withheld = rubric.gates.iter().zip(&gates).any(fails);
    let chances = plan.strata.iter().map(|stratum| run.chance(stratum.measures[0].widens)).enumerate();
    let worst = chances.reduce(|worst, next| if next.1 > worst.1 { next } else { worst });
    // Weights cannot move a gap: where only weights differ, the gap was not drawn again.
    let widens = kept.map_or(worst, |kept| kept.widens);
    let verdict = verdict(rubric, &gates, total, withheld);
    Decision { gates, total, withheld, verdict, widens }
}

fn decide_gate(gate: &Gate, events: &[Operand], run: &Evaluated) -> Decided {
    let instance = |event: &Operand| match event {
        Operand::Fixed(broken) => {
            let broken = Chance { p: if *broken == 0.0 { 0.0 } else { 1.0 }, mcse: 0.0 };
            (broken, outcome(gate, broken, true))
        }
        Operand::Column(event) => {
            let broken = chance(run.tally.events.get(event).copied().unwrap_or(0), run.tally.draws);
            (broken, outcome(gate, broken, false))
        }
    };
    let instances: Vec<_> = events.iter().map(instance).collect();
    let worst = instances.iter().max_by(|a, b| a.0.p.total_cmp(&b.0.p));
    let outcomes = instances.iter().map(|(_, (outcome, _))| *outcome);
    Decided {
        worst: worst.map_or(Chance { p: 0.0, mcse: 0.0 }, |(broken, _)| *broken),
        outcome: outcomes.max().unwrap_or(Outcome::Pass),
        on_border: worst.is_some_and(|(_, (_, on_border))| *on_border),
        instances: instances.iter().map(|(broken, (outcome, _))| (*broken, *outcome)).collect(),
    }
}

/// The row of the verdict table that applies. The check has tried every case, so there is one; should a case have
/// been missed, the least favourable verdict stands.
fn verdict(rubric: &Rubric, gates: &[Decided], total: Option<f64>, withheld: bool) -> usize {
    let word = |outcome: Outcome| match outcome {
        Outcome::Pass => "pass",
        Outcome::Condition => "condition",
        Outcome::Fail => "fail",
    };
    let outcomes = rubric.gates.iter().zip(gates);
    let mut case: BTreeMap<_, _> = outcomes
        .map(|(gate, decided)| (gate.id.clone(), Known::Word(word(decided.outcome).to_owned())))
        .collect();
    case.insert("total".to_owned(), Known::Number(total.unwrap_or(0.0)));
    case.insert("total_withheld".to_owned(), Known::Truth(withheld));
    rubric.verdicts.iter().position(|verdict| decide(&verdict.when, &case)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a helper of a test may fail the test")]

    use super::*;
    use crate::model::{Effect, Share};
    use crate::rules::parse;
    use crate::text::LocalText;

    fn gate(pass_below: f64, fail_from: f64) -> Gate {
        let text = LocalText::same("gate");
        Gate {
            id: "gate".to_owned(),
            name: text.clone(),
            text: text.clone(),
            for_each: None,
            fails_when: parse("true").unwrap(),
            certain: false,
            written: "true".to_owned(),
            pass_below: Share::new(pass_below).unwrap(),
            fail_from: Share::new(fail_from).unwrap(),
            effect: Effect::Cap,
            effect_text: text,
            on_fail: None,
            on_condition: None,
            withholds_total: false,
        }
    }

    /// With an error of 0.01 a threshold is near within 0.0196.
    fn of(gate: &Gate, p: f64) -> (Outcome, bool) {
        outcome(gate, Chance { p, mcse: 0.01 }, false)
    }

    #[test]
    fn a_border_gives_the_word_between() {
        let gate = gate(0.1, 0.8);
        assert_eq!(of(&gate, 0.0803), (Outcome::Pass, false));
        assert_eq!(of(&gate, 0.0805), (Outcome::Condition, true));
        assert_eq!(of(&gate, 0.1195), (Outcome::Condition, true));
        assert_eq!(of(&gate, 0.1197), (Outcome::Condition, false));
        assert_eq!(of(&gate, 0.7805), (Outcome::Condition, true));
        assert_eq!(of(&gate, 0.8195), (Outcome::Condition, true));
        assert_eq!(of(&gate, 0.8197), (Outcome::Fail, false));
    }

    #[test]
    fn without_a_zone_there_is_no_word_between() {
        let gate = gate(0.5, 0.5);
        assert_eq!(of(&gate, 0.495), (Outcome::Pass, true));
        assert_eq!(of(&gate, 0.5), (Outcome::Fail, true));
        assert_eq!(of(&gate, 0.505), (Outcome::Fail, true));
        assert_eq!(of(&gate, 0.4), (Outcome::Pass, false));
    }

    #[test]
    fn what_is_certain_stands_on_no_border() {
        let certain = |p| outcome(&gate(0.0, 1.0), Chance { p, mcse: 0.0 }, true);
        assert_eq!(certain(1.0), (Outcome::Fail, false));
        assert_eq!(outcome(&gate(0.5, 0.5), Chance { p: 0.0, mcse: 0.0 }, true), (Outcome::Pass, false));
    }
}
