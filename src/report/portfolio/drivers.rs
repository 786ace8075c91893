//! Section 8: from which inputs the doubt about the list, the totals and the gates comes. Estimates outside 0 to 1
//! are printed as they are.

use super::Page;
use crate::report::document::{Block, Document, Line, Table};
use crate::report::speech::{Speech, said};
use crate::summarise::results::{Index, RankDriver, SourceShare};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let Some(ranking) = page.ranking() else { return Document::new() };
    if ranking.drivers.is_empty() {
        return vec![speech.paragraph("rank-drivers-none", &[])];
    }
    let gated = ranking.drivers.iter().any(|driver| driver.gates.is_some());
    let mut columns = vec![
        speech.left("column-input", 34),
        speech.right("rank-column-top-alone", 20),
        speech.right("rank-column-top-total", 20),
        speech.right("rank-column-score-total", 20),
    ];
    if gated {
        columns.push(speech.right("rank-column-gates-total", 20));
    }
    let mut table = Table::new(columns);
    for driver in &ranking.drivers {
        let mut cells = vec![
            name(driver, speech),
            said(index(driver.top.0, speech)),
            said(index(driver.top.1, speech)),
            said(index(driver.score.1, speech)),
        ];
        if gated {
            cells.push(said(driver.gates.map_or_else(|| "–".to_owned(), |gates| index(gates.1, speech))));
        }
        table.row(cells);
    }
    let mut blocks = shares(&ranking.shares, speech);
    blocks.extend([speech.paragraph("rank-drivers-intro", &[]), Block::Table(table)]);
    if ranking.drivers.iter().any(|driver| driver.key == "driver-averages") {
        blocks.push(speech.paragraph("rank-drivers-averages", &[]));
    }
    let pairs =
        || ranking.drivers.iter().flat_map(|driver| [Some(driver.top), Some(driver.score), driver.gates]);
    let all = || pairs().flatten();
    if all().any(|(alone, together)| [alone, together].iter().any(|one| one.value < 0.0 || one.value > 1.0)) {
        blocks.push(speech.paragraph("rank-drivers-outside", &[]));
    }
    if all().any(|(alone, together)| alone.value > together.value) {
        blocks.push(speech.paragraph("rank-drivers-crossed", &[]));
    }
    blocks
}

/// How the doubt is shared out, in percent that add up to the whole.
fn shares(shares: &[SourceShare], speech: &Speech) -> Vec<Block> {
    if shares.is_empty() {
        return Vec::new();
    }
    let percent = |x: f64| speech.numbers.fixed(100.0 * x, 0);
    let row = |one: &SourceShare| {
        let slots = [
            ("share", percent(one.share.value).into()),
            ("low", percent(one.share.low).into()),
            ("high", percent(one.share.high).into()),
            ("source", speech.say(&one.key).into()),
        ];
        speech.tell("rank-share", &slots)
    };
    vec![speech.paragraph("rank-shares-intro", &[]), Block::List(shares.iter().map(row).collect())]
}

/// `0.38 (0.31 to 0.45)`.
fn index(index: Index, speech: &Speech) -> String {
    let written = |x: f64| speech.numbers.fixed(x, 2);
    let slots = [("low", written(index.low).into()), ("high", written(index.high).into())];
    format!("{} ({})", written(index.value), speech.plain("from-to", &slots))
}

/// The name of a group of inputs.
pub(super) fn name(driver: &RankDriver, speech: &Speech) -> Line {
    let slots: Vec<_> = driver.name.iter().map(|name| ("criterion", speech.slot(name))).collect();
    speech.tell(&driver.key, &slots)
}
