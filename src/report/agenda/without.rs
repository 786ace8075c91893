//! What the advice would be with one assessor left out; who stayed out because of a conflict of interest or abstained.

use super::{Page, ROWS};
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{Slot, said, strong};
use crate::summarise::results::{LeftOut, PanelAssessor};
use crate::text::decimals_for;

/// One assessor left out, those that change the advice first.
pub(super) fn left_out(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let all = &page.panel.without;
    if all.is_empty() {
        return vec![speech.paragraph("without-none", &[])];
    }
    let mut rows: Vec<&LeftOut> = all.iter().collect();
    rows.sort_by_key(|left| !left.changed);
    let ranked = rows.iter().any(|left| left.top.is_some());
    let mut columns = vec![
        speech.left("column-proposal", 34),
        speech.left("without-column-assessor", 18),
        speech.left("without-column-advice", 30),
        speech.left("without-column-total", 14),
    ];
    if ranked {
        columns.push(speech.left("without-column-top", 26));
        columns.push(speech.right("without-column-rank", 12));
    }
    let mut table = Table::new(columns);
    for left in rows.iter().take(ROWS) {
        table.row(row(left, ranked, page));
    }
    let changed = rows.iter().filter(|left| left.changed).count();
    let slots = [("n", changed.into()), ("all", rows.len().into())];
    let mut blocks = vec![speech.paragraph("without-intro", &slots), Block::Table(table)];
    blocks.extend(page.more(rows.len(), ROWS));
    blocks
}

fn row(left: &LeftOut, ranked: bool, page: &Page<'_>) -> Vec<Line> {
    let speech = &page.speech;
    let advice =
        if left.changed { strong(speech.quote(&left.verdict_name)) } else { said(speech.say("same-advice")) };
    let total =
        |total: Option<f64>| total.map_or_else(|| "–".to_owned(), |total| speech.numbers.fixed(total, 0));
    let mut cells = vec![
        page.titled(&left.proposal),
        vec![speech.assessor(&left.assessor)],
        advice,
        said(format!("{} → {}", total(left.total.0), total(left.total.1))),
    ];
    if ranked {
        cells.push(said(left.top.map_or_else(
            || "–".to_owned(),
            |(with, without)| format!("{} → {}", speech.chance(with).number, speech.odds(without)),
        )));
        cells.push(said(left.rank.map_or_else(
            || "–".to_owned(),
            |rank| speech.numbers.fixed(rank.value, decimals_for(rank.mcse, 1)),
        )));
    }
    cells
}

/// Conflicts of interest and abstentions, by assessor.
pub(super) fn conflicts(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let lines: Vec<Line> = page
        .panel
        .assessors
        .iter()
        .flat_map(|assessor| [conflict(assessor, page), abstention(assessor, page)])
        .flatten()
        .collect();
    if lines.is_empty() {
        return vec![speech.paragraph("conflicts-none", &[])];
    }
    let all = lines.len();
    let mut blocks =
        vec![speech.paragraph("conflicts-intro", &[]), Block::List(lines.into_iter().take(ROWS).collect())];
    blocks.extend(page.more(all, ROWS));
    blocks
}

fn conflict(assessor: &PanelAssessor, page: &Page<'_>) -> Option<Line> {
    if assessor.conflicts == 0 {
        return None;
    }
    let set_aside = page
        .portfolio
        .results
        .proposals
        .iter()
        .filter(|proposal| proposal.assessors.iter().any(|one| one.id == assessor.id && one.conflict));
    let mut line = page.speech.tell(
        "conflict-of",
        &[("assessor", Slot::Quoted(assessor.id.clone())), ("n", assessor.conflicts.into())],
    );
    let names: Vec<&str> = set_aside.map(|proposal| page.speech.local(&proposal.title)).collect();
    if !names.is_empty() {
        line.push(Inline::Said(": ".to_owned()));
        line.extend(facts::names(names));
    }
    Some(line)
}

/// Proposals with criteria that are named.
const NAMED: usize = 6;

fn abstention(assessor: &PanelAssessor, page: &Page<'_>) -> Option<Line> {
    if assessor.abstained == 0 {
        return None;
    }
    let speech = &page.speech;
    let mut line = speech.tell(
        "abstention-of",
        &[("assessor", Slot::Quoted(assessor.id.clone())), ("n", assessor.abstained.into())],
    );
    let mut count = 0_usize;
    for proposal in &page.portfolio.results.proposals {
        for criterion in &proposal.criteria {
            let own = criterion.answers.iter().find(|answer| answer.assessor == assessor.id);
            if own.is_none_or(|answer| answer.status != "abstained") {
                continue;
            }
            count += 1;
            if count <= NAMED {
                line.push(Inline::Said(if count > 1 { ", " } else { ": " }.to_owned()));
                line.extend([
                    speech.quoted(&criterion.name),
                    Inline::Said(" (".to_owned()),
                    Inline::Code(proposal.id.clone()),
                    Inline::Said(")".to_owned()),
                ]);
            }
        }
    }
    if let Some(more) = count.checked_sub(NAMED).filter(|more| *more > 0) {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(speech.tell("terminal-more", &[("n", more.into())]));
    }
    Some(line)
}
