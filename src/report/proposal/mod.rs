//! The report of one proposal, section by section in the order in which it is read.

mod answers;
mod disputed;
mod drivers;
mod gates;
mod limits;
pub(super) mod method;
mod people;
mod profile;
mod reasons;
mod remarks;
mod robustness;
mod summary;

use super::Rendered;
use super::chart::{self, Chart};
use super::document::{Block, Document, Inline, Line};
use super::facts;
use super::names;
use super::provenance::{self, Asset};
use super::speech::{Slot, Speech};
use crate::summarise::results::{MeasureResult, ProposalResult, Results, StratumResult};
use crate::text::Language;

/// What every section looks at.
struct Page<'r> {
    results: &'r Results,
    proposal: &'r ProposalResult,
    speech: Speech,
    charts: Vec<(String, Chart)>,
}

/// Writes the report and its charts.
pub(super) fn render(results: &Results, proposal: &ProposalResult, language: Language) -> Rendered {
    let mut page = Page { results, proposal, speech: Speech::new(language), charts: Vec::new() };
    page.charts = draw(&page);
    let document = sections(&page);
    let assets: Vec<Asset> = page
        .charts
        .into_iter()
        .map(|(name, chart)| Asset { path: names::asset(&proposal.id, &name, language), text: chart.svg })
        .collect();
    let text = provenance::close(&document, results, Some(proposal), &assets, &page.speech);
    let mut files = vec![(names::report(&proposal.id, language), text)];
    files.extend(assets.into_iter().map(|asset| (asset.path, asset.text)));
    Rendered { files }
}

fn sections(page: &Page<'_>) -> Document {
    let mut document = title(page);
    document.extend(summary::blocks(page));
    document.extend(people::blocks(page));
    document.extend(gates::blocks(page));
    document.extend(profile::blocks(page));
    document.extend(reasons::blocks(page));
    document.extend(drivers::blocks(page));
    document.extend(disputed::blocks(page));
    document.extend(limits::blocks(page));
    document.extend(answers::blocks(page));
    document.extend(method::blocks(page));
    document
}

/// The charts of a report, each under the name by which its figure finds it.
fn draw(page: &Page<'_>) -> Vec<(String, Chart)> {
    let (proposal, speech) = (page.proposal, &page.speech);
    let id = |name: &str| format!("{}-{}-{name}", page.results.run_id, proposal.id);
    let mut charts = Vec::new();
    if let Some((stratum, _)) = page.headline() {
        let name = format!("gap-{}", stratum.id);
        charts.extend(chart::dotplot::draw(stratum, &id(&name), speech).map(|chart| (name, chart)));
    }
    for stratum in &proposal.strata {
        let name = format!("groups-{}", stratum.id);
        let chart = chart::groups::draw(stratum, &id(&name), speech);
        charts.push((name, chart));
    }
    if !facts::screened_out(proposal) && proposal.dimensions.iter().any(|dimension| dimension.score.is_some())
    {
        let chart = chart::profile::draw(&proposal.dimensions, &id("profile"), speech);
        charts.push(("profile".to_owned(), chart));
    }
    charts
}

/// The title, and the line that says what was scored with what; a fictional example is marked in both.
fn title(page: &Page<'_>) -> Document {
    let (speech, results, proposal) = (&page.speech, page.results, page.proposal);
    let key = match (proposal.fictional, results.draws < facts::TRIAL_BELOW) {
        (false, false) => "title",
        (true, false) => "title-fictional",
        (false, true) => "title-trial",
        (true, true) => "title-fictional-trial",
    };
    let status = if proposal.signed_off { "status-signed-off" } else { "status-draft" };
    let mut line = Line::new();
    if proposal.fictional {
        line.extend(speech.tell("fictional", &[]));
        line.push(Inline::Said(" ".to_owned()));
    }
    line.extend(speech.tell(
        "title-line",
        &[
            ("rubric", speech.slot(&results.rubric.title)),
            ("version", Slot::Quoted(results.rubric.version.clone())),
            ("date", Slot::Said(date(results, speech))),
            ("n", proposal.assessors.len().into()),
            ("status", speech.say(status).into()),
        ],
    ));
    vec![
        Block::Heading(1, speech.tell(key, &[("title", speech.slot(&proposal.title))])),
        Block::Paragraph(line),
    ]
}

/// The date of the run; only digits and dashes can come through.
pub(super) fn date(results: &Results, speech: &Speech) -> String {
    let plain = |date: &&String| !date.is_empty() && date.chars().all(|c| c.is_ascii_digit() || c == '-');
    results.date.as_ref().filter(plain).cloned().unwrap_or_else(|| speech.say("no-date"))
}

impl<'r> Page<'r> {
    fn headline(&self) -> Option<(&'r StratumResult, &'r MeasureResult)> {
        facts::headline(self.proposal)
    }

    /// The figure for a chart that was drawn.
    fn figure(&self, name: &str, caption: Line) -> Option<Block> {
        let (_, chart) = self.charts.iter().find(|(drawn, _)| drawn == name)?;
        let path = names::asset(&self.proposal.id, name, self.speech.language());
        Some(Block::Figure { path, alt: chart.alt.clone(), caption })
    }
}
