//! The agenda for the meeting of a panel: where its assessors differ, in whose words, and what the outcome would be
//! without each of them. Nothing here changes a score.

mod agreement;
mod items;
mod severity;
mod summary;
mod table;
mod terminal;
mod without;

use std::cell::RefCell;

use super::Rendered;
use super::chart::Chart;
use super::document::{Block, Document, Inline, Line};
use super::names;
use super::portfolio;
use super::provenance::{self, Asset};
use super::rivals;
use super::speech::Speech;
use crate::summarise::results::{PanelResult, Portfolio};
use crate::text::Language;

pub use table::csv;
pub use terminal::terminal;

/// The name of the report's file.
const FILE: &str = "agenda";
/// Items that get a block of their own.
const ITEMS: usize = 15;
/// Rows of a table.
const ROWS: usize = 40;

/// What every section looks at.
struct Page<'r> {
    portfolio: &'r Portfolio,
    panel: &'r PanelResult,
    speech: Speech,
    charts: RefCell<Vec<(&'static str, Chart)>>,
}

/// Writes the agenda and its chart: `agenda.LANG.md` first.
pub fn render(portfolio: &Portfolio, language: Language) -> Rendered {
    let speech = Speech::new(language);
    let results = &portfolio.results;
    let mut document = summary::title(results, &speech);
    let mut assets: Vec<Asset> = Vec::new();
    let speech = if let Some(panel) = &portfolio.panel {
        let page = Page { portfolio, panel, speech, charts: RefCell::default() };
        document.extend(sections(&page));
        let charts = page.charts.into_inner();
        assets.extend(
            charts
                .into_iter()
                .map(|(name, chart)| Asset { path: names::asset(FILE, name, language), text: chart.svg }),
        );
        page.speech
    } else {
        document.push(speech.paragraph("agenda-none", &[]));
        speech
    };
    let asked = portfolio::asked(portfolio, FILE);
    let text = provenance::close_asked(&document, results, asked, &assets, &speech);
    let mut files = vec![(names::report(FILE, language), text)];
    files.extend(assets.into_iter().map(|asset| (asset.path, asset.text)));
    Rendered { files }
}

fn sections(page: &Page<'_>) -> Document {
    let sections: [(&str, Document); 8] = [
        ("agenda-heading-summary", summary::blocks(page)),
        ("agenda-heading-items", items::overview(page)),
        ("agenda-heading-each", items::blocks(page)),
        ("agenda-heading-agreement", agreement::blocks(page)),
        ("agenda-heading-severity", severity::blocks(page)),
        ("agenda-heading-without", without::left_out(page)),
        ("agenda-heading-conflicts", without::conflicts(page)),
        ("agenda-heading-notes", items::notes(page)),
    ];
    portfolio::numbered(sections, &page.speech)
}

/// A few sentences for the report of the portfolio, with where to read on.
pub(super) fn in_short(portfolio: &Portfolio, speech: &Speech) -> Document {
    let Some(panel) = &portfolio.panel else { return vec![speech.paragraph("agenda-none", &[])] };
    let mut blocks = vec![Block::Paragraph(summary::agreement(panel, speech))];
    let changed = panel.without.iter().filter(|left| left.changed).count();
    let slots = [("n", panel.agenda.len().into()), ("changed", changed.into())];
    blocks.push(speech.paragraph("agenda-in-short", &slots));
    let file = names::report(FILE, speech.language());
    blocks.push(Block::Paragraph(vec![
        Inline::Said(speech.say("agenda-read-on")),
        Inline::Code(file),
        Inline::Said(".".to_owned()),
    ]));
    blocks
}

impl Page<'_> {
    /// The title of a proposal with its short name.
    fn titled(&self, id: &str) -> Line {
        rivals::titled(id, &self.portfolio.results, &self.speech)
    }

    /// A sentence that counts the rows that are not shown; `None` when all are.
    fn more(&self, all: usize, shown: usize) -> Option<Block> {
        portfolio::more(all, shown, "agenda.csv", &self.speech)
    }

    /// Puts a chart beside the report; the figure that shows it.
    fn place(&self, name: &'static str, chart: Chart, caption: Line) -> Block {
        let path = names::asset(FILE, name, self.speech.language());
        let alt = chart.alt.clone();
        self.charts.borrow_mut().push((name, chart));
        Block::Figure { path, alt, caption }
    }

    fn chart_id(&self, name: &str) -> String {
        format!("{}-{FILE}-{name}", self.portfolio.results.run_id)
    }
}
