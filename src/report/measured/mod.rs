//! The report of a measurement: what was measured, how unequal it is and how sure that is, and on what every number rests.

mod aversion;
mod basis;
mod bounded;
mod change;
mod factors;
mod figures;
mod groups;
mod headline;
mod health;
mod method;
mod naming;
mod parts;
mod provenance;
mod readings;
mod statistics;
mod summary;
mod table;
mod terminal;
mod winners;
mod written;

use std::cell::RefCell;

use super::Rendered;
use super::chart::Chart;
use super::document::{Block, Document, Inline, Line};
use super::names;
use super::provenance::Asset;
use super::speech::Speech;
use crate::summarise::results::measured::{Measured, Part};
use crate::text::Language;

pub use bounded::{
    csv as bounds_csv, json as bounds_json, markdown_page as bounds, terminal as terminal_bounds,
};
pub use provenance::INFO;
pub use table::csv;
pub use terminal::terminal;
pub use written::json;

/// Parts of the data that are shown in full; the others stand in one table and in the file of numbers.
const IN_FULL: usize = 6;
/// Rows of a table; the others are counted, and stand in the file of numbers.
const ROWS: usize = 40;

/// What every section looks at.
struct Page<'m> {
    measured: &'m Measured,
    speech: Speech,
    /// Charts in the order in which they are placed.
    charts: RefCell<Vec<(String, Chart)>>,
}

/// The report in one language, with its charts: the Markdown file first.
///
/// Texts of the user stay texts in every file; numbers have as many decimals as their errors support.
pub fn report(measured: &Measured, language: Language) -> Rendered {
    let page = Page { measured, speech: Speech::new(language), charts: RefCell::default() };
    let document = sections(&page);
    let id = id(measured);
    let assets: Vec<Asset> = page
        .charts
        .borrow()
        .iter()
        .map(|(name, chart)| Asset { path: names::asset(&id, name, language), text: chart.svg.clone() })
        .collect();
    let text = provenance::close(&document, measured, &assets, &page.speech);
    let mut files = vec![(names::report(&id, language), text)];
    files.extend(assets.into_iter().map(|asset| (asset.path, asset.text)));
    Rendered { files }
}

/// The name of the files of a measurement: `measure-` and the plain letters of the outcome's name.
fn id(measured: &Measured) -> String {
    let plain = measured.outcome.name.to_ascii_lowercase();
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(40).collect();
    format!("measure-{name}").trim_end_matches('-').to_owned()
}

fn sections(page: &Page<'_>) -> Document {
    let parts = &page.measured.parts;
    let mut document = summary::title(page);
    let mut sections: Vec<(&str, Vec<Block>)> = vec![("measure-heading-summary", summary::blocks(page))];
    match parts.as_slice() {
        [] => {}
        [part] => sections.extend(part_sections(page, part, 0)),
        _ => {
            sections.push(("measure-heading-parts", parts::blocks(page)));
            sections.push(("measure-heading-part-by-part", part_by_part(page)));
        }
    }
    if let Some(health) = &page.measured.net_health {
        sections.push(("measure-heading-health", health::blocks(page, health)));
    }
    sections.push(("measure-heading-basis", basis::blocks(page)));
    sections.push(("measure-heading-method", method::blocks(page)));
    let mut number = 0;
    for (key, blocks) in sections.into_iter().filter(|(_, blocks)| !blocks.is_empty()) {
        number += 1;
        document.push(Block::Heading(2, vec![Inline::Said(format!("{number}. {}", page.speech.say(key)))]));
        document.extend(blocks);
    }
    document
}

/// The sections about one part of the data, each with its heading.
fn part_sections(page: &Page<'_>, part: &Part, place: usize) -> Vec<(&'static str, Vec<Block>)> {
    vec![
        ("measure-heading-groups", groups::blocks(page, part, place)),
        ("measure-heading-statistics", statistics::blocks(page, part, place)),
        ("measure-heading-change", change::blocks(page, part, place)),
        ("measure-heading-factors", factors::blocks(page, part)),
    ]
}

/// The parts with the largest gaps in full, in the order of the data.
fn part_by_part(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let all = page.measured.parts.len();
    let shown = parts::in_full(page);
    let mut blocks = Vec::new();
    if shown.len() < all {
        let slots = [("n", shown.len().into()), ("all", all.into())];
        blocks.push(speech.paragraph("measure-in-full", &slots));
    }
    for place in shown {
        let Some(part) = page.measured.parts.get(place) else { continue };
        let mut heading = Line::new();
        if let Some(by) = &page.measured.by {
            heading.extend([Inline::Quoted(by.clone()), Inline::Said(": ".to_owned())]);
        }
        heading.extend(naming::part(part, speech));
        blocks.push(Block::Heading(3, heading));
        for (key, inner) in part_sections(page, part, place) {
            if !inner.is_empty() {
                blocks.push(speech.heading(4, key));
                blocks.extend(inner);
            }
        }
    }
    blocks
}

impl Page<'_> {
    /// The id of a chart, unique on a page with several.
    fn chart_id(&self, name: &str) -> String {
        format!("{}-{name}", self.measured.run_id)
    }

    /// Puts a chart beside the report; the figure that shows it.
    fn place(&self, name: &str, chart: Chart, caption: Line) -> Block {
        let path = names::asset(&id(self.measured), name, self.speech.language());
        let alt = chart.alt.clone();
        self.charts.borrow_mut().push((name.to_owned(), chart));
        Block::Figure { path, alt, caption }
    }

    /// The header of a column with intervals.
    fn interval_header(&self) -> Line {
        let level = figures::level(self.measured.level, &self.speech);
        self.speech.tell("measure-column-interval", &[("level", level.into())])
    }

    /// A sentence that counts the rows that are not shown; `None` when all are.
    fn more(&self, all: usize, shown: usize) -> Option<Block> {
        let left = all.checked_sub(shown).filter(|left| *left > 0)?;
        Some(self.speech.paragraph("measure-more-rows", &[("shown", shown.into()), ("n", left.into())]))
    }
}

#[cfg(test)]
mod engines;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
