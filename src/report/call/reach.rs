//! Who is reached across the portfolio: every group, with what each proposal does for it; groups reached by none
//! stand on top.

use super::Page;
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{said, strong};
use crate::summarise::results::{GroupResult, ProposalResult, StratumResult};

/// One group of one proposal.
type Reached<'r> = (&'r StratumResult, &'r GroupResult, &'r ProposalResult);

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "reach-heading")];
    let groups = groups(page);
    if groups.is_empty() {
        blocks.push(speech.paragraph("people-none", &[]));
        return blocks;
    }
    blocks.push(speech.paragraph("reach-intro", &[]));
    let unreached: Vec<&Vec<Reached<'_>>> = groups.iter().filter(|rows| !reached(rows)).collect();
    if !unreached.is_empty() {
        let mut line = speech.tell("reach-none", &[]);
        line.extend(facts::names(
            unreached.iter().filter_map(|rows| rows.first()).map(|row| speech.local(&row.1.name)),
        ));
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
    for proposal in page.alphabetical() {
        for stratum in &proposal.strata {
            for group in &stratum.groups {
                let row = (stratum, group, proposal);
                let same = |rows: &&mut Vec<Reached<'r>>| {
                    rows.first().is_some_and(|first| first.0.id == stratum.id && first.1.id == group.id)
                };
                match groups.iter_mut().find(same) {
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

/// Some proposal is more likely than not to help this group.
fn reached(rows: &[Reached<'_>]) -> bool {
    rows.iter().any(|row| row.1.p_gains.p >= 0.5)
}

fn table(groups: &[Vec<Reached<'_>>], page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-group", 26),
        speech.left("column-proposal", 34),
        speech.right("column-change", 22),
        speech.left("column-p-gains-loses", 36),
    ]);
    for rows in groups {
        for (place, (_, group, proposal)) in rows.iter().enumerate() {
            let name = if place == 0 { speech.quote(&group.name) } else { Line::new() };
            let name = if place == 0 && !reached(rows) { strong(name) } else { name };
            table.row([
                name,
                speech.quote(&proposal.title),
                said(facts::with_range(group.change_likely, &group.change, speech)),
                facts::gains_and_loses(group, speech),
            ]);
        }
    }
    table
}
