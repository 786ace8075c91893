//! The first page: what was measured, how unequal it is and how sure that is, absolute and relative side by side; for a
//! change, the chance that the gap widens.

use super::Page;
use super::figures;
use super::headline::{self, Pair};
use super::naming;
use super::readings;
use super::{change, health, method, parts};
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::speech::{Slot, said, strong};
use crate::summarise::results::measured::Part;

/// The title, and the line that says what kind of report this is.
pub(super) fn title(page: &Page<'_>) -> Document {
    let (measured, speech) = (page.measured, &page.speech);
    let title = measured.title.as_ref().unwrap_or(&measured.outcome.name);
    let key = if measured.net_health.is_some() {
        "measure-kind-of-report-health"
    } else {
        "measure-kind-of-report"
    };
    let slots =
        [("tool", Slot::Quoted(measured.tool.clone())), ("run", Slot::Quoted(measured.run_id.clone()))];
    vec![
        Block::Heading(1, speech.tell("title", &[("title", Slot::Quoted(title.clone()))])),
        speech.paragraph(key, &slots),
    ]
}

/// The section, without its heading.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let measured = page.measured;
    let mut blocks = vec![Block::Paragraph(what(page))];
    if let Some(found) = &measured.net_health {
        blocks.extend(health::summary(page, found));
    }
    match measured.parts.as_slice() {
        [] => {}
        [part] => blocks.extend(one(page, part)),
        _ => blocks.extend(parts::summary(page)),
    }
    let remarks = method::remarks(page);
    if !remarks.is_empty() {
        blocks.push(page.speech.paragraph("read-this-first", &[]));
        blocks.push(Block::List(remarks));
    }
    blocks
}

/// What was measured, on which scale, of how many.
fn what(page: &Page<'_>) -> Line {
    let (measured, speech) = (page.measured, &page.speech);
    let outcome = &measured.outcome;
    let unit = if outcome.unit.trim().is_empty() { "measure-what-no-unit" } else { "measure-what" };
    let slots = [
        ("outcome", Slot::Quoted(outcome.name.clone())),
        ("unit", Slot::Quoted(outcome.unit.clone())),
        ("scale", Slot::Said(naming::scale(outcome.scale, speech))),
    ];
    let mut line = speech.tell(unit, &slots);
    let mut add = |more: Line| {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(more);
    };
    match outcome.higher_is_better {
        Some(true) => add(speech.tell("higher-is-better", &[])),
        Some(false) => add(speech.tell("measure-lower-is-better", &[])),
        None => {}
    }
    if let Some(before) = &outcome.before {
        add(speech.tell("measure-what-before", &[("before", Slot::Quoted(before.clone()))]));
    }
    if let [part] = measured.parts.as_slice() {
        add(speech.tell(
            counted(part),
            &[
                ("units", Slot::Said(speech.numbers.count(part.units as f64))),
                ("people", Slot::Said(speech.numbers.count(part.population))),
            ],
        ));
    } else if let (Some(by), false) = (&measured.by, measured.parts.is_empty()) {
        add(speech.tell(
            "measure-what-parts",
            &[("by", Slot::Quoted(by.clone())), ("n", Slot::Count(measured.parts.len()))],
        ));
    }
    line
}

/// Groups, or rows of persons.
fn counted(part: &Part) -> &'static str {
    if method::is_grouped(part) { "measure-what-groups" } else { "measure-what-rows" }
}

/// The answers for data in one part.
fn one(page: &Page<'_>, part: &Part) -> Vec<Block> {
    let (measured, speech) = (page.measured, &page.speech);
    let mut blocks = Vec::new();
    if let Some(found) = &part.change {
        blocks.extend(change::summary(page, part, found));
    }
    let pairs = headline::pairs(part);
    if part.change.is_none() {
        blocks.extend(pairs.iter().map(|pair| Block::Paragraph(answer(page, pair))));
    } else if !pairs.is_empty() {
        blocks.push(speech.paragraph("measure-now", &[]));
    }
    if !pairs.is_empty() {
        blocks.push(Block::Table(side_by_side(page, &pairs)));
    }
    for pair in &pairs {
        let Some(key) = headline::disagreement(pair) else { continue };
        blocks.push(speech.paragraph(key, &[("kind", Slot::Said(speech.say(pair.kind)))]));
    }
    if let Some(line) = headline::poor(part)
        .and_then(|result| readings::sentence(result, &measured.outcome, measured.level, false, speech))
    {
        blocks.push(Block::Paragraph(line));
    }
    blocks
}

/// What the first pair says: absolute in bold, relative behind it.
fn answer(page: &Page<'_>, pair: &Pair<'_>) -> Line {
    let (measured, speech) = (page.measured, &page.speech);
    let sentence =
        |result, follows| readings::sentence(result, &measured.outcome, measured.level, follows, speech);
    let first = pair.absolute.and_then(|result| sentence(result, false));
    let second = pair.relative.and_then(|result| sentence(result, first.is_some()));
    let mut line = first.map_or_else(Line::new, strong);
    if let Some(second) = second {
        if line.is_empty() {
            return strong(second);
        }
        line.push(Inline::Said(" ".to_owned()));
        line.extend(second);
    }
    line
}

/// Absolute and relative beside each other, and how sure it is that there is a gap at all.
fn side_by_side(page: &Page<'_>, pairs: &[Pair<'_>]) -> Table {
    let (measured, speech) = (page.measured, &page.speech);
    let mut table = Table::new(vec![
        speech.left("measure-column-kind", 20),
        speech.left("measure-column-absolute", 30),
        speech.left("measure-column-relative", 30),
        speech.left("measure-column-sure", 26),
    ]);
    for pair in pairs {
        table.row([
            said(speech.say(pair.kind)),
            headline::cell(pair.absolute, measured, speech),
            headline::cell(pair.relative, measured, speech),
            said(headline::sureness(pair, speech)),
        ]);
    }
    table
}

/// The mean of a part with its limits, when it was computed.
pub(super) fn mean(part: &Part, page: &Page<'_>) -> Option<String> {
    let found = part.statistics.iter().find(|one| one.statistic == crate::inequality::Statistic::Mean)?;
    found.estimate.as_ref().map(|interval| figures::with_limits(interval, &page.speech))
}
