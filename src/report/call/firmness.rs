//! How firm is the list: under how many alternatives each proposal keeps its advice, and which ones change it.

use super::Page;
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::speech::said;
use crate::summarise::results::ProposalResult;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "firmness-heading")];
    if page.results.proposals.iter().all(|proposal| proposal.robustness.is_empty()) {
        blocks.push(speech.paragraph("robustness-none", &[]));
        return blocks;
    }
    let mut table = Table::new(vec![
        speech.left("column-proposal", 36),
        speech.left("column-advice", 24),
        speech.left("column-kept", 22),
        speech.left("column-changed-by", 40),
    ]);
    for proposal in page.alphabetical() {
        let kept = proposal.robustness.iter().filter(|row| row.same >= 0.95).count();
        let slots = [("n", kept.into()), ("all", proposal.robustness.len().into())];
        table.row([
            speech.quote(&proposal.title),
            speech.quote(&proposal.verdict.name),
            speech.tell("n-of-all", &slots),
            changed(proposal, page),
        ]);
    }
    blocks.extend([speech.paragraph("firmness-intro", &[]), Block::Table(table)]);
    blocks
}

/// The alternatives that change the advice, and into what.
fn changed(proposal: &ProposalResult, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let mut line = Line::new();
    for row in proposal.robustness.iter().filter(|row| row.same < 0.95) {
        if !line.is_empty() {
            line.push(Inline::Said("; ".to_owned()));
        }
        let slots =
            [("alternative", speech.say(&row.key).into()), ("verdict", speech.slot(&row.verdict_name))];
        line.extend(speech.tell("changed-into", &slots));
    }
    if line.is_empty() { said(speech.say("none")) } else { line }
}
