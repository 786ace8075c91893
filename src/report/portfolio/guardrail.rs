//! Section 2: what each proposal does to the gap, with the gates it did not pass; the total comes last.

use super::{Page, ROWS, summary};
use crate::report::call;
use crate::report::chart;
use crate::report::document::{Block, Document};
use crate::summarise::results::ProposalResult;

/// Proposals in the chart.
const DRAWN: usize = 40;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let all = page.call.alphabetical();
    if all.is_empty() {
        return Document::new();
    }
    let mut blocks = Document::new();
    // Of many, those that probably widen a gap, and no others.
    let widening = || all.iter().copied().filter(|proposal| summary::widens(proposal));
    let few = |most: usize| -> Vec<&ProposalResult> {
        if all.len() <= most { all.clone() } else { widening().take(most).collect() }
    };
    let drawn = few(DRAWN);
    if !drawn.is_empty() {
        let chart = chart::guardrail::draw(&drawn, &page.chart_id("chance"), speech);
        blocks.push(page.place("chance", chart, speech.tell("rank-guardrail-caption", &[])));
    }
    let shown = few(ROWS);
    if shown.len() < all.len() {
        let slots = [("shown", shown.len().into()), ("all", all.len().into())];
        blocks.push(speech.paragraph("rank-guardrail-many", &slots));
    }
    if shown.is_empty() {
        return blocks;
    }
    blocks.push(Block::Table(call::summary::guarded(&shown, &page.call)));
    blocks
}
