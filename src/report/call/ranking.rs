//! Expected ranks with their intervals, and the chance that one proposal scores higher than another.

use super::Page;
use crate::report::document::{Block, Document, Inline, Table};
use crate::report::facts;
use crate::report::speech::said;
use crate::summarise::results::{ProposalResult, Standing};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "ranking-heading")];
    let standings = standings(page);
    if !page.results.rubric.has_total {
        blocks.push(speech.paragraph("ranking-no-total", &[]));
        return blocks;
    }
    if standings.len() < 2 {
        blocks.push(speech.paragraph("ranking-none", &[]));
        return blocks;
    }
    blocks.push(speech.paragraph("ranking-intro", &[]));
    blocks.push(Block::Table(ranks(&standings, page)));
    blocks.extend(page.figure("ranks", speech.tell("ranks-caption", &[])));
    blocks.extend(unranked(page));
    blocks.extend(pairs(page));
    blocks
}

/// The standings with their proposals, in alphabetical order.
pub(super) fn standings<'r>(page: &Page<'r>) -> Vec<(&'r Standing, &'r ProposalResult)> {
    let Some(comparison) = &page.results.comparison else { return Vec::new() };
    let standing = |id: &str| comparison.standings.iter().find(|standing| standing.id == id);
    page.alphabetical().into_iter().filter_map(|proposal| Some((standing(&proposal.id)?, proposal))).collect()
}

fn ranks(standings: &[(&Standing, &ProposalResult)], page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-proposal", 40),
        speech.left("column-advice", 22),
        speech.right("column-expected-rank", 16),
        speech.right("column-rank-50", 16),
        speech.right("column-rank-90", 16),
    ]);
    let range = |(low, high): (f64, f64)| {
        // A tie shares places: 1.5 is between first and second.
        let (low, high) = (speech.numbers.plain(low, 1), speech.numbers.plain(high, 1));
        if low == high {
            said(low)
        } else {
            speech.tell("from-to", &[("low", low.into()), ("high", high.into())])
        }
    };
    for (standing, proposal) in standings {
        table.row([
            speech.quote(&proposal.title),
            speech.quote(&proposal.verdict.name),
            said(speech.numbers.fixed(standing.expected_rank, 1)),
            range(standing.rank_50),
            range(standing.rank_90),
        ]);
    }
    table
}

/// Proposals that have no rank, because their total is withheld or does not exist.
fn unranked(page: &Page<'_>) -> Option<Block> {
    let ranked =
        |id: &str| page.results.comparison.iter().any(|all| all.standings.iter().any(|one| one.id == id));
    let titles: Vec<&str> = page
        .alphabetical()
        .into_iter()
        .filter(|proposal| !ranked(&proposal.id))
        .map(|proposal| page.speech.local(&proposal.title))
        .collect();
    (!titles.is_empty()).then(|| {
        let mut line = page.speech.tell("ranking-without", &[]);
        line.extend(facts::names(titles));
        line.push(Inline::Said(".".to_owned()));
        Block::Paragraph(line)
    })
}

/// Neither of a pair is ahead with a chance of 90% or more.
const CLOSE: std::ops::Range<f64> = 0.10..0.90;

/// Pairs that are too close to call, in alphabetical order: the chance that the first scores higher.
fn pairs(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let Some(comparison) = &page.results.comparison else { return Vec::new() };
    if comparison.pairs.is_empty() {
        return vec![speech.paragraph("pairs-too-many", &[])];
    }
    let place = |id: &str| comparison.standings.iter().position(|standing| standing.id == id);
    let mut table = Table::new(vec![
        speech.left("column-first", 36),
        speech.left("column-second", 36),
        speech.left("column-first-higher", 30),
    ]);
    let standings = standings(page);
    let mut all = 0_usize;
    for (index, (first, one)) in standings.iter().enumerate() {
        for (second, other) in &standings[index + 1..] {
            let chance = place(&first.id)
                .zip(place(&second.id))
                .and_then(|(i, j)| comparison.pairs.get(i)?.get(j).copied());
            let Some(chance) = chance else { continue };
            all += 1;
            if CLOSE.contains(&chance.p) {
                table.row([speech.quote(&one.title), speech.quote(&other.title), said(speech.odds(chance))]);
            }
        }
    }
    let close = table.rows.len();
    let slots = [("n", close.into()), ("all", all.into()), ("clear", (all - close).into())];
    if close == 0 {
        return vec![speech.paragraph("pairs-none-close", &slots)];
    }
    vec![speech.paragraph("pairs-intro", &slots), Block::Table(table)]
}
