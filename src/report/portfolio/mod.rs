//! The report of a call as a portfolio: the guardrail first, then who stands on which side of the funding line, how
//! firmly, and what decides it.

mod close;
mod drivers;
mod firmness;
mod guardrail;
mod information;
mod lottery;
mod method;
mod profiles;
mod ranking;
mod summary;
mod table;
mod terminal;

use std::cell::RefCell;

use serde_json::{Value, json};

use super::Rendered;
use super::agenda;
use super::call;
use super::chart::Chart;
use super::document::{Block, Document, Inline, Line, Table};
use super::json::{self, Json, NotFinite};
use super::names;
use super::provenance::{self, Asked, Asset};
use super::speech::Speech;
use super::{digest, rivals};
use crate::summarise::results::{PanelResult, Portfolio, ProposalResult, Ranked, RankingResult, Side};
use crate::text::Language;

pub use table::csv;
pub use terminal::terminal;

/// The name of the report's file.
const FILE: &str = "portfolio";
/// Proposals in a table; of more, those that are closest to the funding line.
const ROWS: usize = 200;

/// What every section looks at.
struct Page<'r> {
    portfolio: &'r Portfolio,
    /// What the report of a call looks at: sections of it return here.
    call: call::Page<'r>,
    /// Charts in the order in which they are placed.
    charts: RefCell<Vec<(&'static str, Chart)>>,
}

/// Writes the report and its charts: `portfolio.LANG.md` first.
pub fn render(portfolio: &Portfolio, language: Language) -> Rendered {
    let speech = Speech::new(language);
    let call = call::Page { results: &portfolio.results, speech, charts: Vec::new() };
    let page = Page { portfolio, call, charts: RefCell::default() };
    let document = sections(&page);
    let assets: Vec<Asset> = page
        .charts
        .borrow()
        .iter()
        .map(|(name, chart)| Asset { path: names::asset(FILE, name, language), text: chart.svg.clone() })
        .collect();
    let text = provenance::close_asked(
        &document,
        &portfolio.results,
        asked(portfolio, FILE),
        &assets,
        page.speech(),
    );
    let mut files = vec![(names::report(FILE, language), text)];
    files.extend(assets.into_iter().map(|asset| (asset.path, asset.text)));
    Rendered { files }
}

/// The question, for the block of provenance of a report of this portfolio.
pub(super) fn asked(portfolio: &Portfolio, report: &str) -> Asked {
    let question = portfolio.ranking.as_ref().map_or_else(
        || json!({ "report": report, "fund": portfolio.fund, "depth": portfolio.depth }),
        |ranking| {
            json!({
                "report": report,
                "fund": portfolio.fund,
                "depth": portfolio.depth,
                "draws": ranking.draws,
                "tolerance": ranking.tolerance,
                "most_draws": ranking.most_draws,
                "weights": ranking.weights,
                "drivers": !ranking.drivers.is_empty(),
                "information": !ranking.information.is_empty(),
                "lottery": ranking.lottery.is_some(),
                "public_seed": ranking.lottery.as_ref().and_then(|lottery| lottery.public_seed.clone()),
            })
        },
    );
    let standings = portfolio.ranking.iter().flat_map(|ranking| &ranking.standings);
    Asked {
        question,
        results: digest::of_data("portfolio", portfolio),
        headline: standings.flat_map(headline).collect(),
    }
}

/// The two numbers of a ranked proposal that decide.
fn headline(ranked: &Ranked) -> [Value; 2] {
    [
        json!({
            "proposal": ranked.id,
            "quantity": "rank.expected",
            "value": ranked.expected.value,
            "mcse": ranked.expected.mcse,
        }),
        json!({
            "proposal": ranked.id,
            "quantity": "rank.top",
            "value": ranked.top.p,
            "mcse": ranked.top.mcse,
        }),
    ]
}

/// The portfolio as JSON.
///
/// # Errors
///
/// [`NotFinite`]: a number is NaN or infinite, for which JSON has no way of writing; that is a fault of ours and not of
/// the user's files.
pub fn json(portfolio: &Portfolio) -> Result<Json<'_>, NotFinite> {
    json::whole(&portfolio.results)?;
    json::exact(&portfolio.ranking)?;
    portfolio.panel.as_ref().map_or(Ok(()), whole_panel)?;
    let sha256 = digest::of_data("portfolio", portfolio);
    Ok(Json::new("maatlat-portfolio", sha256, &portfolio.results, "portfolio", portfolio))
}

/// Refuses a panel that does not read back as itself, part by part, so that memory does not grow with the call.
fn whole_panel(panel: &PanelResult) -> Result<(), NotFinite> {
    // Named one by one, so that a part that is added is not forgotten here.
    let PanelResult {
        assessors,
        islands,
        overall,
        criteria,
        severity,
        adjusted,
        not_adjusted,
        agenda,
        proposals,
        without,
    } = panel;
    json::exact(assessors)?;
    json::exact(islands)?;
    json::exact(overall)?;
    json::exact(criteria)?;
    json::exact(severity)?;
    json::exact(adjusted)?;
    json::exact(not_adjusted)?;
    json::exact(proposals)?;
    agenda.iter().try_for_each(json::exact)?;
    without.iter().try_for_each(json::exact)
}

fn sections(page: &Page<'_>) -> Document {
    let mut document = summary::title(page);
    let reach = call::reach::tables(&page.call);
    let sections: [(&str, Document); 13] = [
        ("rank-heading-summary", summary::blocks(page)),
        ("rank-heading-guardrail", guardrail::blocks(page)),
        ("rank-heading-ranking", ranking::blocks(page)),
        ("rank-heading-close", close::blocks(page)),
        ("rank-heading-profiles", profiles::blocks(page)),
        ("rank-heading-reach", reach),
        ("rank-heading-firm", firmness::blocks(page)),
        ("rank-heading-drivers", drivers::blocks(page)),
        ("rank-heading-information", information::blocks(page)),
        ("rank-heading-lottery", lottery::blocks(page)),
        ("rank-heading-panel", agenda::in_short(page.portfolio, page.speech())),
        ("rank-heading-decision", decision(page)),
        ("rank-heading-method", method::blocks(page)),
    ];
    document.extend(numbered(sections, page.speech()));
    document
}

/// Sections that hold something, under numbered headings.
pub(super) fn numbered<'k>(
    sections: impl IntoIterator<Item = (&'k str, Document)>,
    speech: &Speech,
) -> Document {
    let mut document = Document::new();
    let held = sections.into_iter().filter(|(_, blocks)| !blocks.is_empty());
    for (place, (key, blocks)) in held.enumerate() {
        let heading = format!("{}. {}", place + 1, speech.say(key));
        document.push(Block::Heading(2, vec![Inline::Said(heading)]));
        document.extend(blocks);
    }
    document
}

/// Empty lines for the decision: the tool never fills them.
fn decision(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let mut table = Table::new(vec![
        speech.left("column-proposal", 34),
        speech.left("column-decision", 22),
        speech.left("column-why", 30),
        speech.left("column-name", 18),
        speech.left("column-date", 14),
    ]);
    let proposals = page.call.alphabetical();
    for proposal in proposals.iter().take(ROWS) {
        table.row([speech.quote(&proposal.title), Line::new(), Line::new(), Line::new(), Line::new()]);
    }
    let mut blocks = vec![speech.paragraph("decision-intro", &[]), Block::Table(table)];
    blocks.extend(page.more(proposals.len(), ROWS));
    blocks
}

/// A ranked proposal with what is known of it by itself.
#[derive(Debug, Clone, Copy)]
struct Entry<'r> {
    ranked: &'r Ranked,
    proposal: &'r ProposalResult,
}

/// Proposals of one side, in alphabetical order.
type Group<'r> = (Side, Vec<Entry<'r>>);

const SIDES: [Side; 3] = [Side::Above, Side::CloseCall, Side::Below];

impl<'r> Page<'r> {
    const fn speech(&self) -> &Speech {
        &self.call.speech
    }

    const fn ranking(&self) -> Option<&'r RankingResult> {
        self.portfolio.ranking.as_ref()
    }

    /// Ranked proposals in alphabetical order, of more than `most` those that are closest to the line: close calls
    /// before all others.
    fn entries(&self, most: usize) -> Vec<Entry<'r>> {
        let Some(ranking) = self.ranking() else { return Vec::new() };
        let ranked = |id: &str| ranking.standings.iter().find(|ranked| ranked.id == id);
        let mut entries: Vec<Entry<'r>> = self
            .call
            .alphabetical()
            .into_iter()
            .filter_map(|proposal| Some(Entry { ranked: ranked(&proposal.id)?, proposal }))
            .collect();
        if entries.len() > most {
            let mut places: Vec<usize> = (0..entries.len()).collect();
            let away = |place: &usize| {
                entries.get(*place).map_or(f64::INFINITY, |Entry { ranked, .. }| {
                    let apart = (ranked.expected.value - ranking.line).abs();
                    if ranked.side == Side::CloseCall { apart - 1e9 } else { apart }
                })
            };
            places.sort_by(|a, b| away(a).total_cmp(&away(b)));
            places.truncate(most);
            places.sort_unstable();
            entries = places.into_iter().filter_map(|place| entries.get(place).copied()).collect();
        }
        entries
    }

    /// The same in groups; groups without a proposal are left out.
    fn groups(&self, most: usize) -> Vec<Group<'r>> {
        let entries = self.entries(most);
        SIDES
            .into_iter()
            .map(|side| {
                let own = entries.iter().copied().filter(|entry| entry.ranked.side == side);
                (side, own.collect::<Vec<_>>())
            })
            .filter(|(_, own)| !own.is_empty())
            .collect()
    }

    /// How many proposals stand on a side.
    fn count(&self, side: Side) -> usize {
        let standings = self.ranking().into_iter().flat_map(|ranking| &ranking.standings);
        standings.filter(|ranked| ranked.side == side).count()
    }

    /// A sentence that counts the rows that are not shown; `None` when all are.
    fn more(&self, all: usize, shown: usize) -> Option<Block> {
        more(all, shown, "portfolio.csv", self.speech())
    }

    /// Puts a chart beside the report; the figure that shows it.
    fn place(&self, name: &'static str, chart: Chart, caption: Line) -> Block {
        let path = names::asset(FILE, name, self.speech().language());
        let alt = chart.alt.clone();
        self.charts.borrow_mut().push((name, chart));
        Block::Figure { path, alt, caption }
    }

    fn chart_id(&self, name: &str) -> String {
        format!("{}-{FILE}-{name}", self.portfolio.results.run_id)
    }

    /// The title of a proposal with its short name.
    fn titled(&self, id: &str) -> Line {
        rivals::titled(id, &self.portfolio.results, self.speech())
    }
}

/// A sentence that counts the rows that a table leaves to a file; `None` when it shows all.
pub(super) fn more(all: usize, shown: usize, file: &str, speech: &Speech) -> Option<Block> {
    let left = all.checked_sub(shown).filter(|left| *left > 0)?;
    let slots = [("shown", shown.into()), ("n", left.into()), ("file", file.to_owned().into())];
    Some(speech.paragraph("rank-more-rows", &slots))
}

/// Short names in a row, as code.
fn codes<'i>(ids: impl IntoIterator<Item = &'i str>) -> Line {
    let mut line = Line::new();
    for id in ids {
        if !line.is_empty() {
            line.push(Inline::Said(", ".to_owned()));
        }
        line.push(Inline::Code(id.to_owned()));
    }
    line
}

#[cfg(test)]
pub(super) mod sample;
#[cfg(test)]
mod tests;
