//! Section 2: each pair on common draws: the chance, the difference, what makes it and what would turn it.

use super::Page;
use crate::report::chart::differences::{Difference, draw};
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::portfolio::more;
use crate::report::rivals::{Ahead, seen};
use crate::report::speech::said;
use crate::text::decimals_for;

/// Pairs in the list, in the chart, and in words.
const ROWS: usize = 60;
const DRAWN: usize = 12;
const TOLD: usize = 6;
/// Criteria that are drawn when there is one pair, and that are named.
const CRITERIA: usize = 8;
const NAMED: usize = 5;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let pairs = &page.side.pairs;
    if pairs.is_empty() {
        return Document::new();
    }
    let mut blocks = Document::new();
    if pairs.len() > 1 {
        let mut table = Table::new(vec![
            speech.left("pair-column-ahead", 22),
            speech.left("pair-column-behind", 22),
            speech.left("pair-column-chance", 26),
            speech.left("pair-column-difference", 24),
            speech.left("pair-column-maker", 36),
        ]);
        for pair in pairs.iter().take(ROWS) {
            let pair = Ahead::of(pair);
            let (ahead, behind) = pair.ids();
            table.row([
                vec![Inline::Code(ahead.to_owned())],
                vec![Inline::Code(behind.to_owned())],
                said(speech.odds(pair.chance())),
                said(pair.cell(speech)),
                pair.maker_of_most(speech),
            ]);
        }
        blocks.push(Block::Table(table));
        blocks.extend(more(pairs.len(), ROWS, "compare.csv", speech));
    }
    for pair in pairs.iter().take(TOLD) {
        let pair = Ahead::of(pair);
        if pairs.len() > 1 {
            blocks.push(Block::Paragraph(pair.sentence(speech)));
        }
        let mut lines: Vec<Line> = pair.makers(NAMED, speech);
        lines.extend(pair.flips(speech));
        blocks.push(Block::List(lines));
    }
    if let Some(left) = pairs.len().checked_sub(TOLD).filter(|left| *left > 0) {
        blocks.push(speech.paragraph("close-words-more", &[("n", left.into())]));
    }
    blocks
}

/// The differences; for one pair also what each criterion adds to its mean.
pub(super) fn chart(page: &Page<'_>) -> Option<Block> {
    let speech = page.speech();
    let pairs = &page.side.pairs;
    let mut rows: Vec<Difference<'_>> = pairs
        .iter()
        .take(DRAWN)
        .map(|pair| {
            let spread = &pair.difference;
            let middle = speech.numbers.signed(spread.q50, decimals_for(spread.mcse, 1));
            let name = if pairs.len() == 1 {
                speech.say("differences-total")
            } else {
                format!("{} − {}", pair.first, pair.second)
            };
            let numbers = format!("{middle} ({})", speech.range(spread, 1));
            Difference { name, value: spread.q50, spread: Some(spread), numbers }
        })
        .collect();
    if let [pair] = pairs.as_slice() {
        let own = pair.by_criterion.iter().filter(|criterion| seen(criterion.points.abs()));
        rows.extend(own.take(CRITERIA).map(|criterion| Difference {
            name: speech.local(&criterion.name).to_owned(),
            value: criterion.points,
            spread: None,
            numbers: speech.numbers.signed(criterion.points, 1),
        }));
    }
    if rows.is_empty() {
        return None;
    }
    let (title, caption) = match pairs.as_slice() {
        [pair] => {
            let title = speech.plain(
                "differences-title-one",
                &[("first", pair.first.clone().into()), ("second", pair.second.clone().into())],
            );
            (title, "differences-caption-one")
        }
        _ => (speech.say("differences-title"), "differences-caption"),
    };
    let chart = draw(&rows, title, &page.chart_id("differences"), speech);
    Some(page.place("differences", chart, speech.tell(caption, &[])))
}
