//! Winners and losers: the share of each group whose outcome changed by about as much, as a table and as bars.

use super::figures;
use super::groups;
use super::{Page, ROWS};
use crate::report::chart::shares::{Bar, Shares};
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::speech::{Slot, capital, said};
use crate::summarise::results::measured::{Band, BandOf, ChangeResult, Part};

/// Bands as columns beside the names of the groups.
const COLUMNS: usize = 5;
/// Bars of the picture.
const BARS: usize = 24;

/// The bands in the order of the results: from the largest loss to the largest gain.
fn kinds(change: &ChangeResult) -> Vec<&str> {
    let mut kinds = Vec::new();
    for band in &change.bands {
        if !kinds.contains(&band.band.as_str()) {
            kinds.push(band.band.as_str());
        }
    }
    kinds
}

/// Of whom the rows speak, in the order of the results.
fn rows(change: &ChangeResult) -> Vec<BandOf> {
    let mut rows = Vec::new();
    for band in &change.bands {
        if !rows.contains(&band.of) {
            rows.push(band.of);
        }
    }
    rows
}

fn find<'c>(change: &'c ChangeResult, of: BandOf, kind: &str) -> Option<&'c Band> {
    change.bands.iter().find(|band| band.of == of && band.band == kind)
}

/// The signs of so many bands, from the largest loss to the largest gain.
const fn sign(kind: usize, kinds: usize) -> &'static str {
    match (kind, kinds) {
        (0, 5) => "−−",
        (1, 5) | (0, 3) => "−",
        (3, 5) | (2, 3) => "+",
        (4, 5) => "++",
        (2, 5) | (1, 3) => "0",
        _ => "",
    }
}

/// How many of everybody lost and won; `None` where the bands do not say.
pub(super) fn sentence(page: &Page<'_>, change: &ChangeResult) -> Option<Line> {
    let speech = &page.speech;
    let kinds = kinds(change);
    if kinds.len() != 3 && kinds.len() != 5 {
        return None;
    }
    let share = |kinds: &[&str]| {
        let shares = kinds.iter().filter_map(|kind| find(change, BandOf::Everybody, kind)?.share);
        let sum = shares
            .map(|share| share.value)
            .fold(None, |sum: Option<f64>, share| Some(sum.unwrap_or(0.0) + share));
        sum.map(|sum| Slot::Said(speech.numbers.percent(sum, 0)))
    };
    let middle = kinds.len() / 2;
    let (loses, gains) = (share(&kinds[..middle])?, share(&kinds[middle + 1..])?);
    Some(speech.tell("measure-winners-losers", &[("gains", gains), ("loses", loses)]))
}

/// What a row is called: the name of a group, or our words.
fn name(page: &Page<'_>, change: &ChangeResult, of: BandOf) -> Inline {
    let speech = &page.speech;
    match of {
        BandOf::Everybody => Inline::Said(speech.say("measure-everybody")),
        BandOf::Fifth(fifth) => {
            Inline::Said(speech.plain("measure-fifth", &[("n", Slot::Count(fifth as usize))]))
        }
        BandOf::Negative => Inline::Said(capital(&speech.say("measure-band-of-negative"))),
        BandOf::Zero => Inline::Said(capital(&speech.say("measure-band-of-zero"))),
        BandOf::LowestAboveZero => Inline::Said(capital(&speech.say("measure-band-of-lowest-above-zero"))),
        BandOf::Group(_) => {
            let own = change.bands.iter().find(|band| band.of == of).and_then(|band| band.group.clone());
            Inline::Quoted(own.unwrap_or_default())
        }
    }
}

/// The table and the bars; nothing when there are no bands.
pub(super) fn blocks(page: &Page<'_>, part: &Part, change: &ChangeResult, place: usize) -> Vec<Block> {
    if change.bands.is_empty() {
        return Vec::new();
    }
    let speech = &page.speech;
    let (kinds, rows) = (kinds(change), rows(change));
    let table = if kinds.len() <= COLUMNS { wide(page, change) } else { long(page, change) };
    let shown = if kinds.len() <= COLUMNS { rows.len() } else { rows.len() * kinds.len() };
    let mut blocks = vec![speech.paragraph("measure-bands-intro", &[]), Block::Table(table)];
    blocks.extend(page.more(shown, ROWS));
    let unit = format!("1 {}", page.measured.outcome.unit);
    blocks.push(speech.paragraph("measure-band-note", &[("unit", Slot::Quoted(unit.trim().to_owned()))]));
    if kinds.len() <= COLUMNS {
        blocks.push(bars(page, part, change, place));
    }
    blocks
}

fn wide(page: &Page<'_>, change: &ChangeResult) -> Table {
    let speech = &page.speech;
    let kinds = kinds(change);
    let mut columns = vec![speech.left("measure-column-group", 24)];
    for kind in &kinds {
        let mut column = speech.right("measure-column-value", 18);
        column.header = said(speech.say(kind));
        columns.push(column);
    }
    let mut table = Table::new(columns);
    for of in rows(change).into_iter().take(ROWS) {
        let cells = kinds.iter().map(|kind| {
            let share = find(change, of, kind).and_then(|band| band.share);
            said(share.map_or_else(|| "–".to_owned(), |share| figures::share(&share, speech)))
        });
        table.row(std::iter::once(vec![name(page, change, of)]).chain(cells));
    }
    table
}

fn long(page: &Page<'_>, change: &ChangeResult) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("measure-column-group", 30),
        speech.left("measure-column-band", 30),
        speech.right("measure-column-share", 20),
        speech.right("measure-column-change", 16),
    ]);
    for band in change.bands.iter().take(ROWS) {
        table.row([
            vec![name(page, change, band.of)],
            said(speech.say(&band.band)),
            said(band.share.map_or_else(|| "–".to_owned(), |share| figures::share(&share, speech))),
            said(band.mean_change.map_or_else(
                || "–".to_owned(),
                |change| figures::signed(change, figures::alone(change), speech),
            )),
        ]);
    }
    table
}

fn bars(page: &Page<'_>, part: &Part, change: &ChangeResult, place: usize) -> Block {
    let speech = &page.speech;
    let kinds = kinds(change);
    let bars: Vec<Bar> = rows(change)
        .into_iter()
        .take(BARS)
        .map(|of| Bar {
            name: match name(page, change, of) {
                Inline::Said(text) | Inline::Quoted(text) | Inline::Code(text) => text,
                Inline::Strong(_) => String::new(),
            },
            shares: kinds
                .iter()
                .map(|kind| {
                    find(change, of, kind).and_then(|band| band.share).map_or(0.0, |share| share.value)
                })
                .collect(),
        })
        .collect();
    let words: Vec<String> = kinds.iter().map(|kind| speech.say(kind)).collect();
    let told: Vec<String> = bars
        .iter()
        .map(|bar| {
            let shares = bar.shares.iter().zip(&words);
            let shares: Vec<String> = shares
                .map(|(share, words)| format!("{words} {}", speech.numbers.percent(*share, 0)))
                .collect();
            format!("{}: {}", bar.name, shares.join(", "))
        })
        .collect();
    let count = kinds.len();
    let alt = speech.plain("measure-bands-alt", &[("rows", Slot::Quoted(told.join("; ")))]);
    let shares = Shares {
        title: speech.plain("measure-bands-title", &[("part", groups::of_part(page, part))]),
        kinds: words.into_iter().enumerate().map(|(kind, words)| (sign(kind, count), words)).collect(),
        bars,
    };
    let name = format!("winners-{place}");
    let chart = shares.draw(&page.chart_id(&name), alt, |share| speech.numbers.percent(share, 0));
    page.place(&name, chart, speech.tell("measure-bands-caption", &[]))
}
