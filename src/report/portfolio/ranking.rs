//! Section 3: expected ranks with their ranges and the chance of a place in the top, first without and then with the
//! gates; proposals that a gate holds stand apart.

use super::{Entry, Page, ROWS};
use crate::report::chart::standings::{Group, Place, Standings};
use crate::report::document::{Align, Block, Column, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{said, strong};
use crate::summarise::results::{Chance, Figure, Held, RankingResult, Side};
use crate::text::decimals_for;

/// Proposals in the chart.
const DRAWN: usize = 40;
/// From this share of weight on, answers that nobody knows are named.
const MUCH: f64 = 0.05;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let Some(ranking) = page.ranking() else { return Document::new() };
    let all = ranking.standings.len();
    let slots = [("line", line(ranking, page).into()), ("fund", ranking.fund.into())];
    let mut blocks = vec![speech.paragraph("rank-intro", &slots)];
    blocks.push(Block::Table(ranks(page, ranking)));
    blocks.extend(page.more(all, ROWS));
    blocks.push(settled(page, ranking));
    blocks.push(speech.paragraph(&ranking.weights, &[]));
    blocks.extend(gates(page, ranking));
    blocks.extend(held(page, ranking));
    blocks.extend(unknown(page));
    blocks.extend(firsts(page));
    blocks
}

/// Why there is no ranking.
pub(super) fn none(page: &Page<'_>) -> Block {
    let key = if page.portfolio.results.rubric.has_total { "rank-none" } else { "rank-no-total" };
    page.speech().paragraph(key, &[])
}

/// The key of a side.
pub(super) const fn side_key(side: Side) -> &'static str {
    match side {
        Side::Above => "side-above",
        Side::CloseCall => "side-close-call",
        Side::Below => "side-below",
    }
}

/// A rank with as many decimals as its error allows.
fn rank(value: f64, mcse: f64, page: &Page<'_>) -> String {
    page.speech().numbers.fixed(value, decimals_for(mcse, 1))
}

pub(super) fn expected(figure: Figure, page: &Page<'_>) -> String {
    rank(figure.value, figure.mcse, page)
}

/// The same range, from the first place to the last.
fn places((low, high): (f64, f64), page: &Page<'_>) -> (f64, f64) {
    let last = page.ranking().map_or(1.0, |ranking| ranking.standings.len() as f64).max(1.0);
    (low.clamp(1.0, last), high.clamp(1.0, last))
}

/// The funding line, with as many decimals as the expected rank that it is.
fn line(ranking: &RankingResult, page: &Page<'_>) -> String {
    let own = ranking.standings.iter().find(|ranked| ranked.expected.value == ranking.line);
    rank(ranking.line, own.map_or(0.0, |ranked| ranked.expected.mcse), page)
}

/// A range of ranks. Quantiles are known about half as well as the mean.
///
/// Ranks are spread over half a place on both sides, so that a limit can lie before the first place or behind the
/// last: it is printed as that place.
fn range((low, high): (f64, f64), mean: Figure, page: &Page<'_>) -> String {
    let (low, high) = places((low, high), page);
    let (low, high) = (rank(low, 2.0 * mean.mcse, page), rank(high, 2.0 * mean.mcse, page));
    if low == high {
        return low;
    }
    page.speech().plain("from-to", &[("low", low.into()), ("high", high.into())])
}

/// A column whose header counts the places.
pub(super) fn top_column(key: &str, fund: usize, width: usize, page: &Page<'_>) -> Column {
    Column { header: page.speech().tell(key, &[("n", fund.into())]), align: Align::Left, width }
}

/// Symbol-free words for the side; close calls are bold.
fn side(entry: Entry<'_>, page: &Page<'_>) -> Line {
    let words = said(page.speech().say(side_key(entry.ranked.side)));
    if entry.ranked.side == Side::CloseCall { strong(words) } else { words }
}

fn ranks(page: &Page<'_>, ranking: &RankingResult) -> Table {
    let speech = page.speech();
    let mut table = Table::new(vec![
        speech.left("column-proposal", 38),
        speech.right("column-expected-rank", 12),
        speech.left("column-rank-50", 16),
        speech.left("column-rank-90", 16),
        top_column("rank-column-top", ranking.fund, 26, page),
        speech.left("rank-column-side", 16),
    ]);
    for (_, entries) in page.groups(ROWS) {
        for entry in entries {
            let ranked = entry.ranked;
            let unsettled = ranking
                .undecided
                .iter()
                .any(|undecided| undecided.first == ranked.id && undecided.second.is_none());
            let mut top = said(speech.odds(ranked.top));
            if unsettled {
                top.push(Inline::Said(format!(" {}", speech.say("rank-undecided-mark"))));
            }
            table.row([
                page.titled(&ranked.id),
                said(expected(ranked.expected, page)),
                said(range(ranked.rank_50, ranked.expected, page)),
                said(range(ranked.rank_90, ranked.expected, page)),
                top,
                side(entry, page),
            ]);
        }
    }
    table
}

/// How many draws it took, and that all chances are settled or not.
fn settled(page: &Page<'_>, ranking: &RankingResult) -> Block {
    let speech = page.speech();
    let slots = [
        ("draws", speech.numbers.count(ranking.draws as f64).into()),
        ("most", speech.numbers.count(ranking.most_draws as f64).into()),
        ("tolerance", speech.numbers.plain(100.0 * ranking.tolerance, 3).into()),
        ("n", ranking.undecided.len().into()),
    ];
    let key = if ranking.undecided.is_empty() { "rank-settled" } else { "rank-not-settled" };
    speech.paragraph(key, &slots)
}

/// The second table: passing every gate, and both together; and the ranks that hold for all at once.
fn gates(page: &Page<'_>, ranking: &RankingResult) -> Document {
    let speech = page.speech();
    let entries: Vec<Entry<'_>> = page.groups(ROWS).into_iter().flat_map(|(_, entries)| entries).collect();
    let gated = entries.iter().any(|entry| !entry.proposal.gates.is_empty());
    let sets = entries.iter().any(|entry| entry.ranked.set.is_some());
    let mut columns = vec![speech.left("column-proposal", 36)];
    if gated {
        columns.extend([
            speech.left("rank-column-passes", 24),
            top_column("rank-column-top-and-passes", ranking.fund, 24, page),
            top_column("rank-column-top-with-gates", ranking.fund, 24, page),
        ]);
    }
    if sets {
        columns.push(speech.left("rank-column-set", 14));
    }
    if gated {
        columns.push(speech.left("rank-column-condition", 22));
    }
    if columns.len() == 1 {
        return Document::new();
    }
    let mut table = Table::new(columns);
    for entry in entries {
        let ranked = entry.ranked;
        let odds = |chance: Chance| said(speech.odds(chance));
        let mut cells = vec![page.titled(&ranked.id)];
        if gated {
            cells.extend([odds(ranked.passes), odds(ranked.top_and_passes), odds(ranked.top_with_gates)]);
        }
        if sets {
            cells.push(said(set(ranked.set, page)));
        }
        if gated {
            cells.push(condition(entry, page));
        }
        table.row(cells);
    }
    let mut blocks = Document::new();
    if gated {
        blocks.push(speech.paragraph("rank-gates-intro", &[("fund", ranking.fund.into())]));
    }
    if sets {
        let level = speech.numbers.percent(ranking.set_level, 0);
        blocks.push(speech.paragraph("rank-sets-intro", &[("level", level.into())]));
    }
    blocks.push(Block::Table(table));
    blocks
}

fn set(set: Option<(usize, usize)>, page: &Page<'_>) -> String {
    let speech = page.speech();
    match set {
        None => "–".to_owned(),
        Some((low, high)) if low == high => speech.numbers.count(low as f64),
        Some((low, high)) => {
            let (low, high) = (speech.numbers.count(low as f64), speech.numbers.count(high as f64));
            speech.plain("from-to", &[("low", low.into()), ("high", high.into())])
        }
    }
}

/// The names of gates of a proposal.
fn gate_names(ids: &[String], id: &str, page: &Page<'_>) -> Line {
    let speech = page.speech();
    let proposal = page.portfolio.results.proposals.iter().find(|proposal| proposal.id == id);
    let name = |gate: &String| {
        let known = proposal.and_then(|proposal| proposal.gates.iter().find(|one| one.id == *gate));
        known.map_or_else(|| gate.clone(), |gate| speech.local(&gate.name).to_owned())
    };
    let names: Vec<String> = ids.iter().map(name).collect();
    facts::names(names.iter().map(String::as_str))
}

fn condition(entry: Entry<'_>, page: &Page<'_>) -> Line {
    let line = gate_names(&entry.ranked.conditions, &entry.ranked.id, page);
    if line.is_empty() { said(page.speech().say("none")) } else { line }
}

/// Proposals without a rank: which gate holds them, and where they would stand without it.
fn held(page: &Page<'_>, ranking: &RankingResult) -> Document {
    let speech = page.speech();
    if ranking.held.is_empty() {
        return Document::new();
    }
    let mut table = Table::new(vec![
        speech.left("column-proposal", 40),
        speech.left("rank-column-held-by", 36),
        top_column("rank-column-top-if-not", ranking.fund, 30, page),
    ]);
    let held = |id: &str| -> Option<&Held> { ranking.held.iter().find(|held| held.id == id) };
    let all: Vec<&Held> =
        page.call.alphabetical().into_iter().filter_map(|proposal| held(&proposal.id)).collect();
    for held in all.iter().take(ROWS) {
        let mut by = gate_names(&held.gates, &held.id, page);
        if by.is_empty() {
            by = said(speech.say("rank-held-no-total"));
        }
        let top = held.top_if_not.map_or_else(|| speech.say("rank-not-told"), |chance| speech.odds(chance));
        table.row([page.titled(&held.id), by, said(top)]);
    }
    let mut blocks = vec![speech.paragraph("rank-held-intro", &[]), Block::Table(table)];
    blocks.extend(page.more(all.len(), ROWS));
    blocks
}

/// Proposals with much weight on answers that nobody knows.
fn unknown(page: &Page<'_>) -> Option<Block> {
    let speech = page.speech();
    let mut line = Line::new();
    for entry in page.entries(ROWS).iter().filter(|entry| entry.ranked.unknown >= MUCH) {
        if !line.is_empty() {
            line.push(Inline::Said(", ".to_owned()));
        }
        let share = speech.numbers.percent(entry.ranked.unknown, 0);
        line.extend([Inline::Code(entry.ranked.id.clone()), Inline::Said(format!(" {share}"))]);
    }
    if line.is_empty() {
        return None;
    }
    let mut told = speech.tell("rank-unknown", &[]);
    told.extend(line);
    told.push(Inline::Said(".".to_owned()));
    Some(Block::Paragraph(told))
}

/// Which weights bring a proposal to the first place; only when weights are uncertain.
fn firsts(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let mut entries: Vec<Entry<'_>> =
        page.entries(ROWS).into_iter().filter(|entry| entry.ranked.central_weights.is_some()).collect();
    if entries.is_empty() {
        return Document::new();
    }
    entries.sort_by(|a, b| b.ranked.first.p.total_cmp(&a.ranked.first.p));
    let mut table = Table::new(vec![
        speech.left("column-proposal", 34),
        speech.left("rank-column-first", 22),
        speech.left("rank-column-central", 40),
        speech.left("rank-column-sure", 24),
    ]);
    for entry in entries {
        let weights = entry.ranked.central_weights.iter().flatten();
        let mut told = Line::new();
        for (dimension, weight) in entry.proposal.dimensions.iter().zip(weights) {
            if !told.is_empty() {
                told.push(Inline::Said("; ".to_owned()));
            }
            let decimals = decimals_for(100.0 * weight.mcse, 0);
            told.push(speech.quoted(&dimension.name));
            told.push(Inline::Said(format!(" {}", speech.numbers.percent(weight.value, decimals))));
        }
        let sure = entry.ranked.confidence.map_or_else(|| "–".to_owned(), |chance| speech.odds(chance));
        table.row([page.titled(&entry.ranked.id), said(speech.odds(entry.ranked.first)), told, said(sure)]);
    }
    vec![speech.paragraph("rank-first-intro", &[]), Block::Table(table)]
}

/// The chart of all ranked proposals, or of those closest to the line.
pub(super) fn chart(page: &Page<'_>, ranking: &RankingResult) -> Option<Block> {
    let speech = page.speech();
    let groups: Vec<Group> = page
        .groups(DRAWN)
        .into_iter()
        .map(|(side, entries)| Group {
            side,
            heading: speech.plain(heading_key(side), &[("n", page.count(side).into())]),
            places: entries.into_iter().map(|entry| place(entry, ranking, page)).collect(),
        })
        .collect();
    if groups.is_empty() {
        return None;
    }
    let named = speech.plain("standings-line", &[("line", line(ranking, page).into())]);
    let standings = Standings { groups, line: (ranking.line, named), last: ranking.standings.len() };
    let chart = standings.draw(&page.chart_id("ranks"), speech);
    let slots =
        [("shown", ranking.standings.len().min(DRAWN).into()), ("all", ranking.standings.len().into())];
    let key = if ranking.standings.len() > DRAWN { "standings-caption-many" } else { "standings-caption" };
    Some(page.place("ranks", chart, speech.tell(key, &slots)))
}

const fn heading_key(side: Side) -> &'static str {
    match side {
        Side::Above => "standings-above",
        Side::CloseCall => "standings-close-call",
        Side::Below => "standings-below",
    }
}

fn place(entry: Entry<'_>, ranking: &RankingResult, page: &Page<'_>) -> Place {
    let speech = page.speech();
    let ranked = entry.ranked;
    let range = range(ranked.rank_90, ranked.expected, page);
    let slots = [("n", ranking.fund.into()), ("percent", speech.chance(ranked.top).number.into())];
    Place {
        name: speech.local(&entry.proposal.title).to_owned(),
        expected: ranked.expected.value,
        ranges: [places(ranked.rank_50, page), places(ranked.rank_90, page)],
        numbers: format!("{} ({range})", expected(ranked.expected, page)),
        top: speech.plain("standings-top", &slots),
    }
}
