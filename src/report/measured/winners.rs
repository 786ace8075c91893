//! Winners and losers: the share of each group whose outcome changed by about as much, as a table and as bars.

use super::figures;
use super::groups;
use super::{Page, ROWS};
use crate::report::chart::shares::{Bar, Shares};
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::speech::{Slot, said};
use crate::summarise::results::measured::{Band, ChangeResult, Part};

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

/// The groups in the order of the results; `None` is everybody.
fn names(change: &ChangeResult) -> Vec<Option<&str>> {
    let mut names: Vec<Option<&str>> = Vec::new();
    for band in &change.bands {
        if !names.contains(&band.group.as_deref()) {
            names.push(band.group.as_deref());
        }
    }
    names
}

fn find<'c>(change: &'c ChangeResult, group: Option<&str>, kind: &str) -> Option<&'c Band> {
    change.bands.iter().find(|band| band.group.as_deref() == group && band.band == kind)
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
        let shares = kinds.iter().filter_map(|kind| find(change, None, kind)?.share);
        let sum = shares
            .map(|share| share.value)
            .fold(None, |sum: Option<f64>, share| Some(sum.unwrap_or(0.0) + share));
        sum.map(|sum| Slot::Said(speech.numbers.percent(sum, 0)))
    };
    let middle = kinds.len() / 2;
    let (loses, gains) = (share(&kinds[..middle])?, share(&kinds[middle + 1..])?);
    Some(speech.tell("measure-winners-losers", &[("gains", gains), ("loses", loses)]))
}

/// What a group is called: its own name, or that of a fifth.
fn name(page: &Page<'_>, part: &Part, group: Option<&str>) -> Inline {
    let Some(group) = group else { return Inline::Said(page.speech.say("measure-everybody")) };
    let is_name = part.groups.iter().any(|one| one.name == group);
    match group.parse::<usize>() {
        Ok(fifth @ 1..=100) if !is_name && fifth.to_string() == group => {
            Inline::Said(page.speech.plain("measure-fifth", &[("n", Slot::Count(fifth))]))
        }
        _ => Inline::Quoted(group.to_owned()),
    }
}

/// The table and the bars; nothing when there are no bands.
pub(super) fn blocks(page: &Page<'_>, part: &Part, change: &ChangeResult, place: usize) -> Vec<Block> {
    if change.bands.is_empty() {
        return Vec::new();
    }
    let speech = &page.speech;
    let (kinds, names) = (kinds(change), names(change));
    let table = if kinds.len() <= COLUMNS { wide(page, part, change) } else { long(page, part, change) };
    let shown = if kinds.len() <= COLUMNS { names.len() } else { names.len() * kinds.len() };
    let mut blocks = vec![speech.paragraph("measure-bands-intro", &[]), Block::Table(table)];
    blocks.extend(page.more(shown, ROWS));
    if kinds.len() <= COLUMNS {
        blocks.push(bars(page, part, change, place));
    }
    blocks
}

fn wide(page: &Page<'_>, part: &Part, change: &ChangeResult) -> Table {
    let speech = &page.speech;
    let kinds = kinds(change);
    let mut columns = vec![speech.left("measure-column-group", 24)];
    for kind in &kinds {
        let mut column = speech.right("measure-column-value", 18);
        column.header = said(speech.say(kind));
        columns.push(column);
    }
    let mut table = Table::new(columns);
    for group in names(change).into_iter().take(ROWS) {
        let cells = kinds.iter().map(|kind| {
            let share = find(change, group, kind).and_then(|band| band.share);
            said(share.map_or_else(|| "–".to_owned(), |share| figures::share(&share, speech)))
        });
        table.row(std::iter::once(vec![name(page, part, group)]).chain(cells));
    }
    table
}

fn long(page: &Page<'_>, part: &Part, change: &ChangeResult) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("measure-column-group", 30),
        speech.left("measure-column-band", 30),
        speech.right("measure-column-share", 20),
        speech.right("measure-column-change", 16),
    ]);
    for band in change.bands.iter().take(ROWS) {
        table.row([
            vec![name(page, part, band.group.as_deref())],
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
    let bars: Vec<Bar> = names(change)
        .into_iter()
        .take(BARS)
        .map(|group| Bar {
            name: match name(page, part, group) {
                Inline::Said(text) | Inline::Quoted(text) | Inline::Code(text) => text,
                Inline::Strong(_) => String::new(),
            },
            shares: kinds
                .iter()
                .map(|kind| {
                    find(change, group, kind).and_then(|band| band.share).map_or(0.0, |share| share.value)
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
