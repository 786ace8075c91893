//! Title, one sentence that counts the advice, what makes the proposals comparable, and one table per advice.

use super::Page;
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::proposal::date;
use crate::report::speech::{Slot, Speech, said};
use crate::summarise::results::{ProposalResult, Results};
use crate::text::LocalText;

/// Title and section 1.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let (speech, results) = (&page.speech, page.results);
    let fictional = results.proposals.iter().any(|proposal| proposal.fictional);
    let trial = results.draws < facts::TRIAL_BELOW;
    let key = match (fictional, trial) {
        (false, false) => "call-title",
        (true, false) => "call-title-fictional",
        (false, true) => "call-title-trial",
        (true, true) => "call-title-fictional-trial",
    };
    let mut blocks = vec![
        Block::Heading(1, speech.tell(key, &[("title", speech.slot(&results.title))])),
        speech.paragraph(
            "call-title-line",
            &[
                ("rubric", speech.slot(&results.rubric.title)),
                ("version", Slot::Quoted(results.rubric.version.clone())),
                ("date", date(results, speech).into()),
                ("n", results.proposals.len().into()),
            ],
        ),
    ];
    if fictional {
        blocks.push(speech.paragraph("fictional", &[]));
    }
    blocks.push(speech.heading(2, "call-summary-heading"));
    blocks.push(Block::Paragraph(counts(page)));
    if results.proposals.len() > 1 {
        blocks.push(speech.paragraph(
            "call-comparable",
            &[
                ("n", results.proposals.len().into()),
                ("version", Slot::Quoted(results.rubric.version.clone())),
                ("draws", speech.numbers.count(results.draws as f64).into()),
            ],
        ));
    }
    if results.seed_by_hand {
        blocks.push(speech.paragraph("seed-by-hand", &[]));
    }
    blocks.extend(page.figure("chance", speech.tell("guardrail-caption", &[])));
    for (id, name) in &results.rubric.verdicts {
        blocks.extend(verdict(id, name, page));
    }
    blocks
}

/// "4 proposals: 2 × “redesign”, 1 × “return”, 1 × “favourable”."
pub(in crate::report) fn counts_of(results: &Results, speech: &Speech) -> Line {
    let mut line = speech.tell("call-counts", &[("n", results.proposals.len().into())]);
    let mut first = true;
    for (id, name) in &results.rubric.verdicts {
        let count = results.proposals.iter().filter(|proposal| proposal.verdict.id == *id).count();
        if count > 0 {
            line.push(Inline::Said(if first { ": " } else { ", " }.to_owned()));
            line.extend(speech.tell("call-count", &[("n", count.into()), ("verdict", speech.slot(name))]));
            first = false;
        }
    }
    line.push(Inline::Said(".".to_owned()));
    line
}

fn counts(page: &Page<'_>) -> Line {
    counts_of(page.results, &page.speech)
}

/// The proposals with one advice, in alphabetical order; columns that this rubric cannot fill are left out.
fn verdict(id: &str, name: &LocalText, page: &Page<'_>) -> Vec<Block> {
    let proposals: Vec<&ProposalResult> =
        page.alphabetical().into_iter().filter(|proposal| proposal.verdict.id == id).collect();
    if proposals.is_empty() {
        return Vec::new();
    }
    let slots = [("verdict", page.speech.slot(name)), ("n", proposals.len().into())];
    vec![
        Block::Heading(3, page.speech.tell("advice-heading", &slots)),
        Block::Table(guarded(&proposals, page)),
    ]
}

/// Proposals with the highest chance of a wider gap, the gates that were not passed, and the total.
pub(in crate::report) fn guarded(proposals: &[&ProposalResult], page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let (gated, scored) =
        (page.results.proposals.iter().any(|one| !one.gates.is_empty()), page.results.rubric.has_total);
    let mut columns = vec![speech.left("column-proposal", 38), speech.left("column-p-wider-highest", 30)];
    if gated {
        columns.push(speech.left("column-gates-not-passed", 40));
    }
    if scored {
        columns.push(speech.right("column-total-range", 16));
    }
    let mut table = Table::new(columns);
    for proposal in proposals {
        let mut cells = vec![titled(proposal, page), chance(proposal, page)];
        if gated {
            cells.push(gates(proposal, page));
        }
        if scored {
            cells.push(said(total(proposal, page)));
        }
        table.row(cells);
    }
    table
}

/// The title with the short name that other tables use.
pub(in crate::report) fn titled(proposal: &ProposalResult, page: &Page<'_>) -> Line {
    let mut line = page.speech.quote(&proposal.title);
    line.extend(facts::short_name(&proposal.id));
    line
}

fn chance(proposal: &ProposalResult, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    facts::headline(proposal).map_or_else(
        || said(speech.say("no-group-table")),
        |(stratum, measure)| {
            let odds = speech.odds(measure.p_widens).into();
            speech.tell("odds-for-stratum", &[("odds", odds), ("stratum", speech.slot(&stratum.name))])
        },
    )
}

/// Gates that were not passed, by their outcome.
fn gates(proposal: &ProposalResult, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let mut line = Line::new();
    let mut last = None;
    for gate in facts::not_passed(proposal) {
        if last == Some(gate.outcome) {
            line.push(Inline::Said(", ".to_owned()));
        } else {
            let lead = if line.is_empty() { "" } else { "; " };
            line.push(Inline::Said(format!("{lead}{}: ", speech.say(facts::outcome_key(gate.outcome)))));
        }
        last = Some(gate.outcome);
        line.push(speech.quoted(&gate.name));
    }
    if line.is_empty() { said(speech.say("none")) } else { line }
}

/// The total with its range, or that it is withheld.
pub(super) fn total(proposal: &ProposalResult, page: &Page<'_>) -> String {
    let speech = &page.speech;
    match facts::total(proposal) {
        Some(score) => {
            format!("{} ({})", speech.numbers.fixed(score.spread.q50, 0), speech.score_range(&score.spread))
        }
        None if proposal.total_withheld => speech.say("withheld"),
        None => speech.say("no-score"),
    }
}
