//! Title, one sentence that counts the advice, what makes the proposals comparable, and one table per advice.

use super::Page;
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::proposal::date;
use crate::report::speech::{Slot, said};
use crate::summarise::results::ProposalResult;
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
    blocks.push(speech.paragraph(
        "call-comparable",
        &[
            ("n", results.proposals.len().into()),
            ("version", Slot::Quoted(results.rubric.version.clone())),
            ("draws", speech.numbers.count(results.draws as f64).into()),
        ],
    ));
    if results.seed_by_hand {
        blocks.push(speech.paragraph("seed-by-hand", &[]));
    }
    blocks.extend(page.figure("chance", speech.tell("guardrail-caption", &[])));
    for (id, name) in &results.rubric.verdicts {
        blocks.extend(verdict(id, name, page));
    }
    blocks
}

/// "4 proposals: Redesign 2, Return 1, Favourable 1."
fn counts(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let mut line = speech.tell("call-counts", &[("n", page.results.proposals.len().into())]);
    let mut first = true;
    for (id, name) in &page.results.rubric.verdicts {
        let count = page.results.proposals.iter().filter(|proposal| proposal.verdict.id == *id).count();
        if count > 0 {
            line.push(Inline::Said(if first { " " } else { ", " }.to_owned()));
            line.extend(speech.tell("call-count", &[("n", count.into()), ("verdict", speech.slot(name))]));
            first = false;
        }
    }
    line.push(Inline::Said(".".to_owned()));
    line
}

/// The proposals with one advice, in alphabetical order.
fn verdict(id: &str, name: &LocalText, page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let proposals = page.alphabetical().into_iter().filter(|proposal| proposal.verdict.id == id);
    let mut table = Table::new(vec![
        speech.left("column-proposal", 34),
        speech.left("column-p-wider-highest", 34),
        speech.left("column-gates-not-passed", 34),
        speech.right("column-total-range", 20),
    ]);
    for proposal in proposals {
        table.row([
            speech.quote(&proposal.title),
            chance(proposal, page),
            gates(proposal, page),
            said(total(proposal, page)),
        ]);
    }
    if table.rows.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(3, speech.tell("advice-heading", &[("verdict", speech.slot(name))])),
        Block::Table(table),
    ]
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

fn gates(proposal: &ProposalResult, page: &Page<'_>) -> Line {
    let mut line = Line::new();
    for gate in facts::not_passed(proposal) {
        if !line.is_empty() {
            line.push(Inline::Said("; ".to_owned()));
        }
        let outcome = page.speech.say(facts::outcome_key(gate.outcome)).into();
        line.extend(
            page.speech.tell("gate-becomes", &[("gate", page.speech.slot(&gate.name)), ("outcome", outcome)]),
        );
    }
    if line.is_empty() { said(page.speech.say("none")) } else { line }
}

/// The total with its range, or that it is withheld.
pub(super) fn total(proposal: &ProposalResult, page: &Page<'_>) -> String {
    let speech = &page.speech;
    match facts::total(proposal) {
        Some(score) => {
            format!("{} ({})", speech.numbers.fixed(score.likely, 0), speech.score_range(&score.spread))
        }
        None if proposal.total_withheld => speech.say("withheld"),
        None => "–".to_owned(),
    }
}
