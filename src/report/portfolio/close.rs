//! Section 4: the close calls against each other: chances on common draws, what separates them, what would turn them,
//! and what a funder can do.

use super::{Entry, Page};
use crate::report::document::{Align, Block, Column, Document, Inline, Line, Table};
use crate::report::rivals::Ahead;
use crate::report::speech::{said, strong};
use crate::summarise::results::{Chance, PairResult, RankingResult, Side};

/// A larger group is a list of pairs: a table has six columns at most.
const MATRIX: usize = 5;
/// Pairs in the list, and pairs in words.
const PAIRS: usize = 60;
const TOLD: usize = 10;
/// Criteria that are named for each of a pair.
const CRITERIA: usize = 3;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let Some(ranking) = page.ranking() else { return Document::new() };
    let close: Vec<Entry<'_>> =
        page.entries(usize::MAX).into_iter().filter(|entry| entry.ranked.side == Side::CloseCall).collect();
    let is_close = |id: &str| close.iter().any(|entry| entry.ranked.id == id);
    let mut pairs: Vec<&PairResult> =
        ranking.pairs.iter().filter(|pair| is_close(&pair.first) && is_close(&pair.second)).collect();
    if close.is_empty() {
        // Neighbours around the line are worth a look, even when no half of the ranks crosses it.
        pairs = ranking.pairs.iter().collect();
        let mut blocks = vec![speech.paragraph("close-none", &[])];
        if !pairs.is_empty() {
            blocks.push(speech.paragraph("close-neighbours", &[]));
            blocks.extend(in_words(pairs, page));
        }
        return blocks;
    }
    let mut blocks = vec![speech.paragraph("close-intro", &[("n", close.len().into())])];
    if close.len() > 1 && close.len() <= MATRIX && !pairs.is_empty() {
        blocks.push(speech.paragraph("close-matrix", &[]));
        blocks.push(Block::Table(matrix(&close, &pairs, page)));
    } else if !pairs.is_empty() {
        blocks.extend(list(&pairs, page));
    }
    blocks.extend(in_words(pairs, page));
    blocks.push(speech.paragraph("close-options", &[]));
    blocks.push(Block::List(options(page, ranking)));
    blocks
}

/// The chance that the proposal of the row scores higher than the one of the column.
fn matrix(close: &[Entry<'_>], pairs: &[&PairResult], page: &Page<'_>) -> Table {
    let speech = page.speech();
    let mut columns = vec![speech.left("column-proposal", 30)];
    columns.extend(close.iter().map(|entry| Column {
        header: vec![Inline::Code(entry.ranked.id.clone())],
        align: Align::Left,
        width: 20,
    }));
    let mut table = Table::new(columns);
    let chance = |row: &str, column: &str| -> Option<Chance> {
        let pair = pairs.iter().find(|pair| {
            (pair.first == row && pair.second == column) || (pair.first == column && pair.second == row)
        })?;
        let Chance { p, mcse } = pair.first_higher;
        Some(Chance { p: if pair.first == row { p } else { 1.0 - p }, mcse })
    };
    for row in close {
        let mut cells = vec![page.titled(&row.ranked.id)];
        cells.extend(close.iter().map(|column| {
            let chance = chance(&row.ranked.id, &column.ranked.id);
            said(chance.map_or_else(|| "–".to_owned(), |chance| speech.odds(chance)))
        }));
        table.row(cells);
    }
    table
}

/// Pairs by how close they are; the least settled first.
fn nearest(mut pairs: Vec<&PairResult>) -> Vec<&PairResult> {
    pairs.sort_by(|a, b| (a.first_higher.p - 0.5).abs().total_cmp(&(b.first_higher.p - 0.5).abs()));
    pairs
}

fn list(pairs: &[&PairResult], page: &Page<'_>) -> Document {
    let speech = page.speech();
    let mut table = Table::new(vec![
        speech.left("pair-column-ahead", 22),
        speech.left("pair-column-behind", 22),
        speech.left("pair-column-chance", 26),
        speech.left("pair-column-difference", 24),
        speech.left("pair-column-maker", 36),
    ]);
    for pair in nearest(pairs.to_vec()).into_iter().take(PAIRS) {
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
    let mut blocks = vec![speech.paragraph("close-list", &[]), Block::Table(table)];
    blocks.extend(page.more(pairs.len(), PAIRS));
    blocks
}

/// The pairs that are hardest to tell apart, each in words.
fn in_words(pairs: Vec<&PairResult>, page: &Page<'_>) -> Document {
    let speech = page.speech();
    let all = pairs.len();
    if all == 0 {
        return Document::new();
    }
    let mut blocks = vec![speech.heading(3, "close-words-heading")];
    for pair in nearest(pairs).into_iter().take(TOLD) {
        let pair = Ahead::of(pair);
        blocks.push(Block::Paragraph(pair.sentence(speech)));
        let mut lines: Vec<Line> = pair.makers(CRITERIA, speech);
        lines.extend(pair.flips(speech));
        blocks.push(Block::List(lines));
    }
    if let Some(more) = all.checked_sub(TOLD).filter(|more| *more > 0) {
        blocks.push(speech.paragraph("close-words-more", &[("n", more.into())]));
    }
    blocks.push(Block::Paragraph(strong(speech.tell("pair-overlap", &[]))));
    blocks
}

/// What can be done, each with its condition.
fn options(page: &Page<'_>, ranking: &RankingResult) -> Vec<Line> {
    let speech = page.speech();
    let lots = if ranking.lottery.is_some() { "close-option-lots-below" } else { "close-option-lots" };
    [lots, "close-option-criterion", "close-option-find-out"]
        .into_iter()
        .map(|key| speech.tell(key, &[]))
        .collect()
}
