//! On what every number rests: ranks, weights, unit, sign, small-sample factor, formula and source of each statistic.

use super::Page;
use super::naming;
use crate::inequality::Statistic;
use crate::report::document::{Block, Inline, Table};
use crate::report::speech::said;
use crate::summarise::results::measured::{Convention, StatisticResult};

/// What a convention says besides formula and source: statistics that share it share a letter.
type Ground<'m> = (Option<&'m str>, &'m str, &'m str, &'m str);

fn ground(convention: &Convention) -> Ground<'_> {
    (convention.ranked_by.as_deref(), &convention.weighted_by, &convention.sign, &convention.small_sample)
}

fn results<'m>(page: &Page<'m>) -> impl Iterator<Item = &'m StatisticResult> {
    page.measured.parts.iter().flat_map(|part| &part.statistics)
}

/// The different grounds, in the order in which they first appear.
fn grounds<'m>(page: &Page<'m>) -> Vec<Ground<'m>> {
    let mut grounds = Vec::new();
    for result in results(page) {
        let own = ground(&result.convention);
        if !grounds.contains(&own) {
            grounds.push(own);
        }
    }
    grounds
}

/// `A`, … `Z`, `AA`, …
fn letter(place: usize) -> String {
    let last = char::from(b'A' + (place % 26) as u8).to_string();
    if place < 26 { last } else { format!("{}{last}", letter(place / 26 - 1)) }
}

/// The letter under which the ground of a statistic stands in this section.
pub(super) fn mark(page: &Page<'_>, result: &StatisticResult) -> String {
    let own = ground(&result.convention);
    grounds(page).iter().position(|ground| *ground == own).map_or_else(|| "–".to_owned(), letter)
}

/// The section; nothing when there is no statistic.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let grounds = grounds(page);
    if grounds.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new(vec![
        speech.left("measure-column-mark", 8),
        speech.left("measure-column-ranked", 26),
        speech.left("measure-column-weighted", 26),
        speech.left("measure-column-sign", 36),
        speech.left("measure-column-factor", 20),
    ]);
    for (place, (ranked, weighted, sign, factor)) in grounds.iter().enumerate() {
        table.row([
            vec![Inline::Strong(said(letter(place)))],
            said(ranked.map_or_else(|| speech.say("measure-ranked-none"), |key| speech.say(key))),
            said(speech.say(weighted)),
            said(speech.say(sign)),
            said(speech.say(factor)),
        ]);
    }
    vec![
        speech.paragraph("measure-basis-intro", &[]),
        Block::Table(table),
        speech.paragraph("measure-formulas-intro", &[]),
        Block::Table(formulas(page)),
    ]
}

/// What each statistic says, its unit, formula and source; formulas are ours, and kept from being read as markup.
fn formulas(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("measure-column-statistic", 30),
        speech.left("measure-column-about", 42),
        speech.left("measure-column-unit", 16),
        speech.left("measure-column-formula", 40),
        speech.left("measure-column-source", 30),
        speech.left("measure-column-mark", 8),
    ]);
    let mut told: Vec<(Statistic, &Convention)> = Vec::new();
    for result in results(page) {
        let own = (result.statistic, &result.convention);
        if told.contains(&own) {
            continue;
        }
        told.push(own);
        let convention = &result.convention;
        table.row([
            said(naming::statistic(result.statistic, speech)),
            said(naming::about(result.statistic, speech)),
            said(speech.say(&convention.unit)),
            vec![Inline::Quoted(convention.formula.clone())],
            vec![Inline::Quoted(convention.source.clone())],
            said(mark(page, result)),
        ]);
    }
    table
}
