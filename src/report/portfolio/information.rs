//! Section 9: what to find out first, and the chance that it would change the outcome.

use super::Page;
use super::ranking::top_column;
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::said;
use crate::summarise::results::InformationResult;
use crate::text::decimals_for;

/// Things that are named in words, and that stand in the table.
const FIRST: usize = 3;
const ROWS: usize = 10;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let Some(ranking) = page.ranking().filter(|ranking| !ranking.information.is_empty()) else {
        return Document::new();
    };
    let first: Vec<Line> = ranking.information.iter().take(FIRST).map(|one| sentence(one, page)).collect();
    let mut table = Table::new(vec![
        speech.left("column-proposal", 18),
        speech.left("information-column-what", 40),
        top_column("information-column-top", ranking.fund, 26, page),
        speech.right("information-column-gain", 14),
        speech.left("information-column-gate", 24),
    ]);
    for one in ranking.information.iter().take(ROWS) {
        let gain = one.top_gain;
        table.row([
            vec![Inline::Code(one.proposal.clone())],
            what(one, page),
            said(speech.odds(one.top_changes)),
            said(speech.numbers.fixed(gain.value, decimals_for(gain.mcse, 2))),
            said(one.verdict_changes.map_or_else(|| "–".to_owned(), |chance| speech.odds(chance))),
        ]);
    }
    let mut blocks = vec![
        speech.paragraph("information-intro", &[("n", first.len().into())]),
        Block::List(first),
        speech.paragraph("information-table", &[]),
        Block::Table(table),
    ];
    blocks.extend(super::more(ranking.information.len(), ROWS, "portfolio.json", speech));
    blocks
}

/// What is to be found out; an answer that nobody gave says so.
fn what(one: &InformationResult, page: &Page<'_>) -> Line {
    let mut line = facts::input(&one.names, page.speech());
    if one.missing {
        line.push(Inline::Said(format!(" {}", page.speech().say("information-missing"))));
    }
    line
}

fn sentence(one: &InformationResult, page: &Page<'_>) -> Line {
    let speech = page.speech();
    let mut line = what(one, page);
    line.push(Inline::Said(format!(" {} ", speech.say("information-at"))));
    line.push(Inline::Code(one.proposal.clone()));
    let slots = [("odds", speech.odds(one.top_changes).into())];
    line.extend(speech.tell("information-changes-top", &slots));
    if let Some(chance) = one.verdict_changes {
        line.extend(speech.tell("information-changes-gate", &[("odds", speech.odds(chance).into())]));
    }
    line.push(Inline::Said(".".to_owned()));
    line
}
