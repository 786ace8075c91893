//! The groups one by one: a table, a dot-and-interval chart, and for a change an equiplot of before and after.

use super::figures;
use super::naming;
use super::parts;
use super::{Page, ROWS};
use crate::report::chart::lanes::{Lane, Lanes, Tone};
use crate::report::document::{Block, Inline, Table};
use crate::report::speech::{Slot, Speech, plain, said};
use crate::summarise::results::measured::{GroupEstimate, Interval, Part};

/// The section about the groups of one part; nothing when there are none.
pub(super) fn blocks(page: &Page<'_>, part: &Part, place: usize) -> Vec<Block> {
    if part.groups.is_empty() {
        return Vec::new();
    }
    let speech = &page.speech;
    let groups = sorted(part);
    let order = if part.ordered { "measure-groups-ordered" } else { "measure-groups-unordered" };
    let mut blocks = vec![speech.paragraph(order, &[]), Block::Table(table(page, &groups))];
    blocks.extend(page.more(groups.len(), ROWS));
    blocks.push(chart(page, part, &groups, place));
    if groups.iter().any(|group| group.before.is_some()) {
        blocks.push(before_after(page, part, place));
    }
    blocks
}

/// In their order, or the lowest first where they have none; of many, those at both ends are kept.
fn sorted(part: &Part) -> Vec<&GroupEstimate> {
    let mut groups: Vec<&GroupEstimate> = part.groups.iter().collect();
    if !part.ordered {
        groups.sort_by(|a, b| a.estimate.value.total_cmp(&b.estimate.value));
    }
    groups
}

/// Decimals of all groups: those that at least half of the groups support.
fn decimals(groups: &[&GroupEstimate]) -> usize {
    let mut all: Vec<usize> =
        groups.iter().map(|group| figures::decimals_of_value(&group.estimate)).collect();
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or(0)
}

/// The first and last rows of many.
fn kept<'g>(groups: &[&'g GroupEstimate]) -> Vec<&'g GroupEstimate> {
    if groups.len() <= ROWS {
        return groups.to_vec();
    }
    let (first, last) = (&groups[..ROWS / 2], &groups[groups.len() - ROWS / 2..]);
    first.iter().chain(last).copied().collect()
}

fn table(page: &Page<'_>, groups: &[&GroupEstimate]) -> Table {
    let speech = &page.speech;
    let changes = groups.iter().any(|group| group.before.is_some());
    let errors = groups.iter().any(|group| group.estimate.se.is_some() || group.estimate.lower.is_some());
    let mut interval = speech.right("measure-column-value", 22);
    interval.header = page.interval_header();
    let mut columns =
        vec![speech.left("measure-column-group", 34), speech.right("measure-column-people", 14)];
    if changes {
        columns.push(speech.right("measure-column-before", 14));
    }
    columns.push(speech.right(if changes { "measure-column-after" } else { "measure-column-estimate" }, 14));
    if errors {
        columns.extend([interval, speech.right("measure-column-se", 12)]);
    }
    let decimals = decimals(groups);
    let mut table = Table::new(columns);
    for group in kept(groups) {
        let mut cells =
            vec![vec![Inline::Quoted(group.name.clone())], said(speech.numbers.count(group.population))];
        if changes {
            let before = group.before.as_ref();
            let written = |before: &Interval| figures::fixed(before.value, decimals, speech);
            cells.push(said(before.map_or_else(|| "–".to_owned(), written)));
        }
        cells.push(said(figures::fixed(group.estimate.value, decimals, speech)));
        if errors {
            cells.push(said(figures::limits(&group.estimate, speech).unwrap_or_else(|| "–".to_owned())));
            cells.push(said(figures::error(&group.estimate, speech)));
        }
        table.row(cells);
    }
    table
}

/// The estimate of a group with its limits.
fn numbers(group: &GroupEstimate, decimals: usize, speech: &Speech) -> String {
    let value = figures::fixed(group.estimate.value, decimals, speech);
    figures::limits(&group.estimate, speech)
        .map_or_else(|| value.clone(), |limits| format!("{value} ({limits})"))
}

fn chart(page: &Page<'_>, part: &Part, groups: &[&GroupEstimate], place: usize) -> Block {
    let (measured, speech) = (page.measured, &page.speech);
    let decimals = decimals(groups);
    let lanes: Vec<Lane> = kept(groups)
        .into_iter()
        .map(|group| Lane {
            name: group.name.clone(),
            value: group.estimate.value,
            limits: (group.estimate.lower, group.estimate.upper),
            before: group.before.map(|before| before.value),
            numbers: numbers(group, decimals, speech),
            tone: Tone::Plain,
        })
        .collect();
    let mean = part.statistics.iter().find(|one| one.statistic == crate::inequality::Statistic::Mean);
    let mean = mean.and_then(|one| one.estimate).map(|mean| {
        let words = speech.plain("measure-mean-line", &[("mean", Slot::Said(figures::value(&mean, speech)))]);
        (mean.value, words)
    });
    let told: Vec<String> = lanes.iter().map(|lane| format!("{}: {}", lane.name, lane.numbers)).collect();
    let outcome = Slot::Quoted(with_unit(page));
    let title =
        speech.plain("measure-groups-title", &[("outcome", outcome.clone()), ("part", of_part(page, part))]);
    let alt = speech.plain(
        "measure-groups-alt",
        &[
            ("outcome", outcome),
            ("level", Slot::Said(figures::level(measured.level, speech))),
            ("rows", Slot::Quoted(told.join("; "))),
        ],
    );
    let ends = match measured.outcome.higher_is_better {
        Some(true) => (String::new(), speech.say("measure-better-right")),
        Some(false) => (speech.say("measure-better-left"), String::new()),
        None => (String::new(), String::new()),
    };
    let lanes = Lanes { title, ends, line: mean, before: speech.say("measure-before-mark"), rows: lanes };
    let name = format!("groups-{place}");
    let chart =
        lanes.draw(&page.chart_id(&name), alt, |value, decimals| figures::fixed(value, decimals, speech));
    let slots = [("level", Slot::Said(figures::level(measured.level, speech)))];
    page.place(&name, chart, speech.tell("measure-groups-caption", &slots))
}

/// The outcome with its unit in brackets.
pub(super) fn with_unit(page: &Page<'_>) -> String {
    let outcome = &page.measured.outcome;
    if outcome.unit.trim().is_empty() {
        outcome.name.clone()
    } else {
        format!("{} ({})", outcome.name, outcome.unit)
    }
}

/// `, 2015` behind a title; nothing for data in one part.
pub(super) fn of_part(page: &Page<'_>, part: &Part) -> Slot {
    let name = part.by.as_ref().map(|_| format!(", {}", plain(&naming::part(part, &page.speech))));
    Slot::Quoted(name.unwrap_or_default())
}

/// Two lines with a mark for each group: before and after.
fn before_after(page: &Page<'_>, part: &Part, place: usize) -> Block {
    let speech = &page.speech;
    let names: Vec<String> = part.groups.iter().map(|group| group.name.clone()).collect();
    let marks = |value: fn(&GroupEstimate) -> Option<f64>| {
        part.groups.iter().enumerate().filter_map(|(place, group)| Some((place, value(group)?))).collect()
    };
    let lines = vec![
        parts::row(speech.say("measure-before"), marks(|group| group.before.map(|before| before.value))),
        parts::row(speech.say("measure-after"), marks(|group| Some(group.estimate.value))),
    ];
    let name = format!("equiplot-{place}");
    let chart = parts::drawn(page, &name, (names, part.ordered), lines);
    page.place(&name, chart, speech.tell("measure-equiplot-caption", &[]))
}
