//! Two or more proposals side by side, for reviewers: the guardrail first; then who is ahead on common draws and what
//! makes it; then whether facts, levels and gates are the same.

mod pairs;
mod sheet;
mod summary;
mod tables;
mod terminal;

use std::cell::RefCell;

use serde_json::json;

use super::call;
use super::chart::Chart;
use super::document::{Block, Document, Line};
use super::json::{self, Json, NotFinite};
use super::names;
use super::portfolio::numbered;
use super::proposal::method as words;
use super::provenance::{self, Asked, Asset};
use super::speech::Speech;
use super::{Rendered, digest};
use crate::summarise::results::SideBySide;
use crate::text::Language;

pub use sheet::csv;
pub use terminal::terminal;

/// The name of the report's file.
const FILE: &str = "compare";
/// Proposals that get a column of their own.
const COLUMNS: usize = 4;

/// What every section looks at.
struct Page<'r> {
    side: &'r SideBySide,
    call: call::Page<'r>,
    charts: RefCell<Vec<(&'static str, Chart)>>,
}

/// Writes the comparison and its charts: `compare.LANG.md` first.
pub fn render(side: &SideBySide, language: Language) -> Rendered {
    let speech = Speech::new(language);
    let call = call::Page { results: &side.results, speech, charts: Vec::new() };
    let page = Page { side, call, charts: RefCell::default() };
    let mut document = summary::title(&page);
    let sections: [(&str, Document); 6] = [
        ("compare-heading-summary", summary::blocks(&page)),
        ("compare-heading-pairs", pairs::blocks(&page)),
        ("compare-heading-levels", tables::levels(&page)),
        ("compare-heading-facts", tables::facts(&page)),
        ("compare-heading-gates", tables::gates(&page)),
        ("compare-heading-method", method(&page)),
    ];
    document.extend(numbered(sections, page.speech()));
    let assets: Vec<Asset> = page
        .charts
        .borrow()
        .iter()
        .map(|(name, chart)| Asset { path: names::asset(FILE, name, language), text: chart.svg.clone() })
        .collect();
    let asked = Asked {
        question: json!({ "report": FILE }),
        results: digest::of_data("side-by-side", side),
        headline: Vec::new(),
    };
    let text = provenance::close_asked(&document, &side.results, asked, &assets, page.speech());
    let mut files = vec![(names::report(FILE, language), text)];
    files.extend(assets.into_iter().map(|asset| (asset.path, asset.text)));
    Rendered { files }
}

/// Writes the comparison as JSON with two spaces and a line end at the close.
///
/// # Errors
///
/// [`NotFinite`]: a number is NaN or infinite, for which JSON has no way of writing; that is a fault of ours and not of
/// the user's files.
pub fn json(side: &SideBySide) -> Result<Json<'_>, NotFinite> {
    json::exact(side)?;
    let sha256 = digest::of_data("side-by-side", side);
    Ok(Json::new("maatlat-side-by-side", sha256, &side.results, "side_by_side", side))
}

/// How the difference was made, and the words for chances.
fn method(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let results = &page.side.results;
    let draws = ("draws", speech.numbers.count(results.draws as f64).into());
    let key = if results.seed_by_hand { "method-seed-by-hand" } else { "method-seed-derived" };
    vec![
        Block::List(vec![
            speech.tell("rank-method-worlds", &[draws]),
            speech.tell("compare-method-pair", &[]),
            speech.tell("compare-method-flip", &[]),
            speech.tell("rank-method-rounding", &[]),
            speech.tell(key, &[("seed", results.seed.clone().into())]),
        ]),
        speech.paragraph("compare-method-each", &[]),
        speech.paragraph("method-words", &[]),
        Block::Table(words::words(speech)),
    ]
}

impl Page<'_> {
    const fn speech(&self) -> &Speech {
        &self.call.speech
    }

    /// Puts a chart beside the report; the figure that shows it.
    fn place(&self, name: &'static str, chart: Chart, caption: Line) -> Block {
        let path = names::asset(FILE, name, self.speech().language());
        let alt = chart.alt.clone();
        self.charts.borrow_mut().push((name, chart));
        Block::Figure { path, alt, caption }
    }

    fn chart_id(&self, name: &str) -> String {
        format!("{}-{FILE}-{name}", self.side.results.run_id)
    }
}

#[cfg(test)]
mod tests;
