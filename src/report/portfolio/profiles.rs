//! Section 5: proposals by dimensions, as numbers with their ranges; no colour stands for a number.

use super::{Page, ROWS};
use crate::report::document::{Align, Block, Column, Document, Table};
use crate::report::facts;
use crate::report::speech::said;
use crate::summarise::results::{DimensionResult, ProposalResult};

/// Dimensions in one table.
const COLUMNS: usize = 5;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let all = page.call.alphabetical();
    let scored =
        |proposal: &&ProposalResult| proposal.dimensions.iter().any(|dimension| dimension.score.is_some());
    let Some(model) = all.iter().copied().find(scored) else { return Document::new() };
    let ranked = page.entries(ROWS);
    let shown: Vec<&ProposalResult> =
        if all.len() > ROWS { ranked.into_iter().map(|entry| entry.proposal).collect() } else { all.clone() };
    let mut blocks = vec![speech.paragraph("profiles-intro", &[])];
    let count = model.dimensions.len();
    let tables = count.div_ceil(COLUMNS).max(1);
    for places in (0..count).collect::<Vec<_>>().chunks(count.div_ceil(tables).max(1)) {
        blocks.push(Block::Table(table(&shown, model, places, page)));
    }
    blocks.extend(page.more(all.len(), shown.len()));
    blocks
}

fn table(shown: &[&ProposalResult], model: &ProposalResult, places: &[usize], page: &Page<'_>) -> Table {
    let speech = page.speech();
    let dimensions: Vec<&DimensionResult> =
        places.iter().filter_map(|place| model.dimensions.get(*place)).collect();
    let mut columns = vec![speech.left("column-proposal", 36)];
    columns.extend(dimensions.iter().map(|dimension| Column {
        header: speech.quote(&dimension.name),
        align: Align::Right,
        width: 18,
    }));
    let mut table = Table::new(columns);
    for proposal in shown {
        let mut cells = vec![page.titled(&proposal.id)];
        cells.extend(dimensions.iter().map(|wanted| {
            let own = proposal.dimensions.iter().find(|dimension| dimension.id == wanted.id);
            let score = own.and_then(|own| own.score.as_ref()).filter(|_| !facts::screened_out(proposal));
            said(score.map_or_else(
                || speech.say("no-score"),
                |score| {
                    let middle = speech.numbers.fixed(score.spread.q50, 0);
                    format!("{middle} ({})", speech.score_range(&score.spread))
                },
            ))
        }));
        table.row(cells);
    }
    table
}
