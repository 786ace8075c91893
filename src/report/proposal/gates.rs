//! Section 3: could it do harm? Every gate with its rule in words, its chance and its outcome.

use super::Page;
use crate::report::document::{Block, Line, Table};
use crate::report::facts;
use crate::report::speech::{Speech, said, strong};
use crate::summarise::results::{GateResult, Outcome};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "gates-heading")];
    if page.proposal.gates.is_empty() {
        blocks.push(speech.paragraph("gates-none", &[]));
        return blocks;
    }
    blocks.push(speech.paragraph("gates-intro", &[]));
    blocks.push(Block::Table(gates(page)));
    if page.proposal.gates.iter().any(|gate| !gate.instances.is_empty()) {
        blocks.push(speech.paragraph("instances-intro", &[]));
        blocks.push(Block::Table(instances(page)));
    }
    blocks
}

fn gates(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-gate-rule", 44),
        speech.left("column-p-broken", 20),
        speech.left("column-outcome", 18),
        speech.left("column-effect", 30),
    ]);
    for gate in &page.proposal.gates {
        let effect =
            if gate.outcome == Outcome::Pass { said("–") } else { speech.quote(&gate.effect_text) };
        table.row([
            speech.tell(
                "gate-rule",
                &[("gate", speech.slot(&gate.name)), ("rule", speech.slot(&gate.rule_text))],
            ),
            said(chance(gate, speech)),
            outcome(gate.outcome, gate.on_border, speech),
            effect,
        ]);
    }
    table
}

/// The chance that a rule is broken; a rule without chance says so.
fn chance(gate: &GateResult, speech: &Speech) -> String {
    if gate.certain { speech.say("no-chance-involved") } else { speech.odds(gate.p_fail) }
}

/// Symbol and word; bold when it is not a pass.
fn outcome(outcome: Outcome, on_border: bool, speech: &Speech) -> Line {
    let mut words = speech.say(facts::outcome_key(outcome));
    if on_border {
        words = format!("{words} {}", speech.say("on-border-mark"));
    }
    if outcome == Outcome::Pass { said(words) } else { strong(said(words)) }
}

fn instances(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-gate", 30),
        speech.left("column-for-whom", 36),
        speech.left("column-p-broken", 24),
        speech.left("column-outcome", 18),
    ]);
    for gate in &page.proposal.gates {
        for instance in &gate.instances {
            table.row([
                speech.quote(&gate.name),
                facts::path(instance.names.iter().map(|name| speech.local(name))),
                said(speech.odds(instance.p_fail)),
                outcome(instance.outcome, false, speech),
            ]);
        }
    }
    table
}
