//! The report of a call: proposals side by side, the guardrail before any rank, and an empty decision record.

mod firmness;
mod ranking;
pub(super) mod reach;
pub(super) mod summary;

use super::Rendered;
use super::chart::{self, Chart};
use super::document::{Block, Document, Line, Table};
use super::names;
use super::provenance::{self, Asset};
use super::speech::Speech;
use crate::summarise::results::{ProposalResult, Results};
use crate::text::Language;

pub(super) use summary::counts_of as counts;

/// What every section looks at.
pub(super) struct Page<'r> {
    pub(super) results: &'r Results,
    pub(super) speech: Speech,
    pub(super) charts: Vec<(&'static str, Chart)>,
}

/// Writes the report and its charts.
pub(super) fn render(results: &Results, language: Language) -> Rendered {
    let mut page = Page { results, speech: Speech::new(language), charts: Vec::new() };
    page.charts = draw(&page);
    let mut document = summary::blocks(&page);
    document.extend(ranking::blocks(&page));
    document.extend(reach::blocks(&page));
    document.extend(firmness::blocks(&page));
    document.extend(decision(&page));
    let assets: Vec<Asset> = page
        .charts
        .into_iter()
        .map(|(name, chart)| Asset { path: names::asset(FILE, name, language), text: chart.svg })
        .collect();
    let text = provenance::close(&document, results, None, &assets, &page.speech);
    let mut files = vec![(names::report(FILE, language), text)];
    files.extend(assets.into_iter().map(|asset| (asset.path, asset.text)));
    Rendered { files }
}

/// The name of the report's file.
const FILE: &str = "call";

fn draw(page: &Page<'_>) -> Vec<(&'static str, Chart)> {
    let id = |name: &str| format!("{}-{FILE}-{name}", page.results.run_id);
    let mut charts = Vec::new();
    if !page.results.proposals.is_empty() {
        charts.push(("chance", chart::guardrail::draw(&page.alphabetical(), &id("chance"), &page.speech)));
    }
    let standings = ranking::standings(page);
    if standings.len() > 1 {
        let named: Vec<_> = standings
            .iter()
            .map(|(standing, proposal)| (*standing, page.speech.local(&proposal.title)))
            .collect();
        charts.push(("ranks", chart::ranks::draw(&named, &id("ranks"), &page.speech)));
    }
    charts
}

/// Empty lines for the decision: the tool never fills them.
fn decision(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-proposal", 34),
        speech.left("column-decision", 22),
        speech.left("column-why", 30),
        speech.left("column-name", 18),
        speech.left("column-date", 14),
    ]);
    for proposal in page.alphabetical() {
        table.row([speech.quote(&proposal.title), Line::new(), Line::new(), Line::new(), Line::new()]);
    }
    vec![speech.heading(2, "decision-heading"), speech.paragraph("decision-intro", &[]), Block::Table(table)]
}

impl<'r> Page<'r> {
    /// The proposals by title, so that the page does not smuggle in a ranking.
    pub(super) fn alphabetical(&self) -> Vec<&'r ProposalResult> {
        let mut proposals: Vec<&ProposalResult> = self.results.proposals.iter().collect();
        proposals.sort_by_key(|proposal| (self.speech.local(&proposal.title).to_lowercase(), &proposal.id));
        proposals
    }

    /// The figure for a chart that was drawn.
    fn figure(&self, name: &str, caption: Line) -> Option<Block> {
        let (_, chart) = self.charts.iter().find(|(drawn, _)| *drawn == name)?;
        let path = names::asset(FILE, name, self.speech.language());
        Some(Block::Figure { path, alt: chart.alt.clone(), caption })
    }
}
