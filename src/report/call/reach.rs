//! Who is reached across the portfolio: every group, with what each proposal does for it; groups reached by none
//! stand on top.

use std::collections::BTreeMap;

use super::Page;
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{said, strong};
use crate::summarise::results::{GroupResult, ProposalResult, StratumResult};

/// One group of one proposal.
type Reached<'r> = (&'r StratumResult, &'r GroupResult, &'r ProposalResult);

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let mut blocks = vec![page.speech.heading(2, "reach-heading")];
    blocks.extend(tables(page));
    blocks
}

/// What stands below the heading.
pub(in crate::report) fn tables(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let mut blocks = Document::new();
    let groups = groups(page);
    if groups.is_empty() {
        blocks.push(speech.paragraph("people-none", &[]));
        return blocks;
    }
    blocks.push(speech.paragraph("reach-intro", &[]));
    let unreached: Vec<&Vec<Reached<'_>>> = groups.iter().filter(|rows| !reached(rows)).collect();
    if !unreached.is_empty() {
        let mut line = speech.tell("reach-none", &[]);
        let mut stratum = "";
        for (of, group, _) in unreached.iter().filter_map(|rows| rows.first()) {
            if of.id == stratum {
                line.push(Inline::Said(", ".to_owned()));
            } else {
                if !stratum.is_empty() {
                    line.push(Inline::Said("; ".to_owned()));
                }
                line.extend([speech.quoted(&of.name), Inline::Said(": ".to_owned())]);
                stratum = &of.id;
            }
            line.push(speech.quoted(&group.name));
        }
        line.push(Inline::Said(".".to_owned()));
        blocks.push(Block::Paragraph(strong(line)));
    }
    for rows in strata(&groups) {
        let Some((stratum, ..)) = rows.first().and_then(|rows| rows.first()) else { continue };
        let slots = [("stratum", speech.slot(&stratum.name))];
        blocks.push(Block::Heading(3, speech.tell("stratum-of-call", &slots)));
        blocks.push(Block::Table(table(rows, page)));
    }
    blocks
}

/// Groups of one stratum stand together: one slice for each.
fn strata<'g, 'r>(groups: &'g [Vec<Reached<'r>>]) -> impl Iterator<Item = &'g [Vec<Reached<'r>>]> {
    groups.chunk_by(|a, b| key(a) == key(b))
}

/// Rows that speak of the same group (same stratum id, same group id), in the order in which groups first appear.
fn groups<'r>(page: &Page<'r>) -> Vec<Vec<Reached<'r>>> {
    let mut groups: Vec<Vec<Reached<'r>>> = Vec::new();
    let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for proposal in page.alphabetical() {
        for stratum in &proposal.strata {
            for group in &stratum.groups {
                let row = (stratum, group, proposal);
                let place = *places.entry((&stratum.id, &group.id)).or_insert(groups.len());
                match groups.get_mut(place) {
                    Some(rows) => rows.push(row),
                    None => groups.push(vec![row]),
                }
            }
        }
    }
    groups.sort_by(|a, b| key(a).cmp(key(b)).then_with(|| reached(a).cmp(&reached(b))));
    groups
}

/// The id of the stratum, so that groups of one stratum stand together; the sort is stable within it.
fn key<'r>(rows: &[Reached<'r>]) -> &'r str {
    rows.first().map_or("", |row| row.0.id.as_str())
}

/// From this chance on a group is said to gain or to lose: the edge of "likely".
const LIKELY: f64 = 0.66;

/// Proposals that are named in a cell; the others are counted.
const NAMED: usize = 24;

/// What a proposal does for a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lot {
    Gains,
    Open,
    Loses,
}

fn lot(group: &GroupResult) -> Lot {
    if group.p_gains.p >= LIKELY {
        Lot::Gains
    } else if group.p_loses.p >= LIKELY {
        Lot::Loses
    } else {
        Lot::Open
    }
}

/// Some proposal is likely to help this group.
fn reached(rows: &[Reached<'_>]) -> bool {
    rows.iter().any(|row| lot(row.1) == Lot::Gains)
}

/// One row per group: the proposals under which it likely gains, likely loses, or neither, with the likely change.
fn table(groups: &[Vec<Reached<'_>>], page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-group-any", 26),
        speech.left("column-likely-gains", 32),
        speech.left("column-open", 32),
        speech.left("column-likely-loses", 32),
    ]);
    for rows in groups {
        let Some((_, first, _)) = rows.first() else { continue };
        let name = speech.quote(&first.name);
        let name = if reached(rows) { name } else { strong(name) };
        table.row([
            name,
            cell(rows, Lot::Gains, page),
            cell(rows, Lot::Open, page),
            cell(rows, Lot::Loses, page),
        ]);
    }
    table
}

fn cell(rows: &[Reached<'_>], wanted: Lot, page: &Page<'_>) -> Line {
    let mut line = Line::new();
    let own = || rows.iter().filter(|row| lot(row.1) == wanted);
    for (stratum, group, proposal) in own().take(NAMED) {
        if !line.is_empty() {
            line.push(Inline::Said("; ".to_owned()));
        }
        let change = page.speech.numbers.signed(group.change_likely, facts::decimals(stratum));
        line.extend([Inline::Code(proposal.id.clone()), Inline::Said(format!(" {change}"))]);
    }
    if let Some(more) = own().count().checked_sub(NAMED).filter(|more| *more > 0) {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(page.speech.tell("terminal-more", &[("n", more.into())]));
    }
    if line.is_empty() { said("–") } else { line }
}
