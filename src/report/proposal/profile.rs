//! Section 4: the score of each dimension; the total only with its range and its weakest dimension.

use super::Page;
use crate::report::document::{Block, Line, Table};
use crate::report::facts;
use crate::report::speech::{Speech, said};
use crate::summarise::results::DimensionResult;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "profile-heading")];
    if facts::screened_out(page.proposal) {
        blocks.push(speech.paragraph("total-screened-out", &[]));
        return blocks;
    }
    if page.proposal.dimensions.iter().all(|dimension| dimension.score.is_none()) {
        blocks.push(speech.paragraph("profile-none", &[]));
        return blocks;
    }
    blocks.push(speech.paragraph("profile-intro", &[]));
    blocks.push(Block::Table(table(page)));
    blocks.extend(page.figure("profile", speech.tell("profile-caption", &[])));
    blocks.extend(weakest(page));
    blocks
}

/// Without a total there are no weights, and no column for them.
fn table(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let weighed = page.proposal.dimensions.iter().any(|dimension| dimension.weight > 0.0);
    let mut columns = vec![
        speech.left("column-dimension", 30),
        speech.right("column-score", 10),
        speech.right("column-range", 16),
        speech.left("column-evidence", 24),
        speech.right("column-missing", 14),
    ];
    if weighed {
        columns.insert(1, speech.right("column-weight", 10));
    }
    let mut table = Table::new(columns);
    for dimension in &page.proposal.dimensions {
        table.row(row(dimension, weighed, speech));
    }
    if let Some(total) = facts::total(page.proposal) {
        let mut cells = vec![
            said(speech.say("total-row")),
            said(speech.numbers.fixed(total.spread.q50, 0)),
            said(speech.score_range(&total.spread)),
            Line::new(),
            Line::new(),
        ];
        if weighed {
            cells.insert(1, said(speech.numbers.percent(1.0, 0)));
        }
        table.row(cells);
    }
    table
}

fn row(dimension: &DimensionResult, weighed: bool, speech: &Speech) -> Vec<Line> {
    let (score, range) = dimension.score.as_ref().map_or_else(
        || (speech.say("no-score"), String::new()),
        |score| (speech.numbers.fixed(score.spread.q50, 0), speech.score_range(&score.spread)),
    );
    let missing =
        speech.plain("n-of-all", &[("n", dimension.missing.into()), ("all", dimension.criteria.into())]);
    let mut cells = vec![
        speech.quote(&dimension.name),
        said(score),
        said(range),
        evidence(dimension, speech),
        said(missing),
    ];
    if weighed {
        cells.insert(1, said(speech.numbers.percent(dimension.weight, 0)));
    }
    cells
}

/// The share of weight on each grade: `B 40%, C 60%`.
fn evidence(dimension: &DimensionResult, speech: &Speech) -> Line {
    let used = dimension.evidence.iter().filter(|(_, share)| *share > 0.0);
    let shares: Vec<String> =
        used.map(|(grade, share)| format!("{grade} {}", speech.numbers.percent(*share, 0))).collect();
    facts::names(shares.iter().map(String::as_str))
}

fn weakest(page: &Page<'_>) -> Option<Block> {
    let scored =
        page.proposal.dimensions.iter().filter_map(|dimension| Some((dimension, dimension.score.as_ref()?)));
    let (dimension, score) = scored.min_by(|a, b| a.1.spread.q50.total_cmp(&b.1.spread.q50))?;
    let speech = &page.speech;
    let slots = [
        ("dimension", speech.slot(&dimension.name)),
        ("score", speech.numbers.fixed(score.spread.q50, 0).into()),
    ];
    let key = match facts::total(page.proposal) {
        Some(_) => "weakest",
        None if page.results.rubric.has_total => "weakest-withheld",
        None => "weakest-no-total",
    };
    Some(speech.paragraph(key, &slots))
}
