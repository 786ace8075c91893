//! The concentration index taken apart by factors.

use super::figures;
use super::{Page, ROWS};
use crate::report::document::{Block, Inline, Table};
use crate::report::speech::said;
use crate::summarise::results::measured::{FactorResult, Part};

/// The section; nothing when there are no factors.
pub(super) fn blocks(page: &Page<'_>, part: &Part) -> Vec<Block> {
    let speech = &page.speech;
    if part.factors.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new(vec![
        speech.left("measure-column-factor-name", 28),
        speech.right("measure-column-coefficient", 16),
        speech.right("measure-column-elasticity", 16),
        speech.right("measure-column-concentration", 18),
        speech.right("measure-column-contribution", 24),
        speech.right("measure-column-part", 12),
    ]);
    table.columns[5].header = said(speech.say("measure-column-share"));
    for factor in part.factors.iter().take(ROWS) {
        let name = factor.name.clone();
        table.row([
            vec![name.map_or_else(|| Inline::Said(speech.say("measure-residual")), Inline::Quoted)],
            said(figures::or_dash(factor.coefficient, speech)),
            said(figures::or_dash(factor.elasticity, speech)),
            said(figures::or_dash(factor.concentration, speech)),
            said(contribution(factor, page)),
            said(factor.share.map_or_else(|| "–".to_owned(), |share| speech.numbers.percent(share, 0))),
        ]);
    }
    let mut blocks = vec![speech.paragraph("measure-factors-intro", &[]), Block::Table(table)];
    blocks.extend(page.more(part.factors.len(), ROWS));
    blocks.push(speech.paragraph("measure-factors-limit", &[]));
    blocks
}

/// What a factor adds, with its standard error.
fn contribution(factor: &FactorResult, page: &Page<'_>) -> String {
    let speech = &page.speech;
    let interval = crate::summarise::results::measured::Interval {
        value: factor.contribution,
        se: factor.se,
        lower: None,
        upper: None,
        mcse: None,
    };
    let value = figures::signed(factor.contribution, figures::decimals(&interval), speech);
    factor.se.map_or_else(
        || value.clone(),
        |_| {
            let se = speech.plain("measure-se", &[("se", figures::error(&interval, speech).into())]);
            format!("{value} ({se})")
        },
    )
}
