//! What changed between two measurements of the same units: whether the gap widens, on each footing, who won and who lost,
//! and whether one curve lies above the other.

use super::figures;
use super::naming;
use super::winners;
use super::{Page, ROWS};
use crate::inequality::Statistic;
use crate::report::chart::ribbons::{self, Panel};
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::speech::{Slot, capital, said, strong};
use crate::summarise::results::Chance;
use crate::summarise::results::measured::{
    ChangeResult, Dominance, Footing, GroupEstimate, Interval, Method, Part, Widening,
};

/// From this chance on a direction is likely (EFSA's scale, as in the words for chances).
const LIKELY: f64 = 0.66;

/// What a footing says of the gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lean {
    Wider,
    Narrower,
    Neither,
}

fn lean(widening: &Widening) -> Lean {
    if widening.p_widens.p >= LIKELY {
        Lean::Wider
    } else if widening.p_narrows.p >= LIKELY {
        Lean::Narrower
    } else {
        Lean::Neither
    }
}

/// The first answer of each footing.
fn by_footing(change: &ChangeResult) -> Vec<&Widening> {
    [Footing::Absolute, Footing::Attainment, Footing::Shortfall]
        .into_iter()
        .filter_map(|footing| change.widens.iter().find(|one| one.footing == footing))
        .collect()
}

/// On the first page: the chance that the gap widens, footings side by side, disagreement, levelling down, who lost.
pub(super) fn summary(page: &Page<'_>, part: &Part, change: &ChangeResult) -> Vec<Block> {
    let speech = &page.speech;
    let footings = by_footing(change);
    let mut blocks = Vec::new();
    if let Some(first) = footings.first() {
        blocks.push(Block::Paragraph(headline(page, first)));
        blocks.push(Block::Table(table(page, &footings)));
    }
    blocks.extend(disagreement(page, &footings));
    blocks.extend(between_persons(page, change));
    blocks.extend(levelling_down(page, part, change));
    let mut line = speech.tell(
        "measure-mean-change",
        &[
            ("change", Slot::Said(figures::change(&change.mean, speech))),
            ("unit", figures::points(&page.measured.outcome, speech)),
        ],
    );
    if let Some(more) = winners::sentence(page, change) {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(more);
    }
    blocks.push(Block::Paragraph(line));
    blocks
}

/// The chance of widening in bold, that of narrowing behind it.
fn headline(page: &Page<'_>, widening: &Widening) -> Line {
    let speech = &page.speech;
    let (widens, narrows) = (speech.chance(widening.p_widens), speech.chance(widening.p_narrows));
    let some = widening.materiality > 0.0;
    let absolute = widening.footing == Footing::Absolute;
    let slots = [
        ("percent", Slot::Said(capital(&widens.number))),
        ("word", Slot::Said(widens.word)),
        ("narrows", Slot::Said(capital(&narrows.number))),
        ("narrows-word", Slot::Said(narrows.word)),
        ("footing", Slot::Said(speech.say(&format!("{}-short", naming::footing(widening.footing))))),
        ("materiality", Slot::Said(speech.numbers.plain(widening.materiality, 6))),
        ("unit", figures::points(&page.measured.outcome, speech)),
    ];
    let key = match (some, absolute) {
        (false, _) => "measure-widens",
        (true, true) => "measure-widens-material",
        (true, false) => "measure-widens-index",
    };
    speech.tell(key, &slots)
}

/// Every footing with its chances.
fn table(page: &Page<'_>, footings: &[&Widening]) -> Table {
    let speech = &page.speech;
    let mut change = speech.left("measure-column-value", 26);
    change.header = speech.tell(
        "measure-column-change-interval",
        &[("level", figures::level(page.measured.level, speech).into())],
    );
    let mut table = Table::new(vec![
        speech.left("measure-column-footing", 26),
        speech.left("measure-column-statistic", 28),
        change,
        speech.left("measure-column-wider", 22),
        speech.left("measure-column-narrower", 22),
    ]);
    for one in footings {
        table.row([
            said(speech.say(naming::footing(one.footing))),
            said(naming::statistic(one.statistic, speech)),
            said(figures::change(&one.change, speech)),
            strong(said(speech.odds(one.p_widens))),
            said(speech.odds(one.p_narrows)),
        ]);
    }
    table
}

/// Whether the footings contradict each other in sign, or only in how sure they are.
fn disagreement(page: &Page<'_>, footings: &[&Widening]) -> Option<Block> {
    let speech = &page.speech;
    let of = |wanted: Lean| {
        let names: Vec<String> = footings
            .iter()
            .filter(|one| lean(one) == wanted)
            .map(|one| speech.say(&format!("{}-short", naming::footing(one.footing))))
            .collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let (wider, narrower, neither) = (of(Lean::Wider), of(Lean::Narrower), of(Lean::Neither));
    let slot = |name: &Option<String>| Slot::Said(name.clone().unwrap_or_default());
    let (key, first, second) = match (&wider, &narrower, &neither) {
        (Some(_), Some(_), _) => ("measure-footings-contradict", slot(&wider), slot(&narrower)),
        (Some(_), None, Some(_)) => ("measure-footings-unsure-wider", slot(&wider), slot(&neither)),
        (None, Some(_), Some(_)) => ("measure-footings-unsure-narrower", slot(&narrower), slot(&neither)),
        _ => return None,
    };
    Some(speech.paragraph(key, &[("first", first), ("second", second)]))
}

/// The gap by position goes one way, and an index between persons the other: the Gini index beside the gap relative to
/// what people have, or else the absolute Gini index beside the absolute gap.
fn between_persons(page: &Page<'_>, change: &ChangeResult) -> Option<Block> {
    let speech = &page.speech;
    let pairs = [(Footing::Attainment, Statistic::Gini), (Footing::Absolute, Statistic::AbsoluteGini)];
    pairs.into_iter().find_map(|(footing, statistic)| {
        let gap = change.widens.iter().find(|one| one.footing == footing && is_by_rank(one.statistic))?;
        let moved = change.statistics.iter().find(|one| one.statistic == statistic)?;
        let rises = moved.p_widens?;
        let falls = Chance { p: 1.0 - rises.p, ..rises };
        let (key, chance) = match lean(gap) {
            Lean::Wider if falls.p >= LIKELY => ("measure-persons-fall", falls),
            Lean::Narrower if rises.p >= LIKELY => ("measure-persons-rise", rises),
            _ => return None,
        };
        let slots = [
            ("footing", Slot::Said(speech.say(&format!("{}-short", naming::footing(footing))))),
            ("statistic", Slot::Said(in_sentence(statistic, page))),
            ("odds", Slot::Said(speech.odds(chance))),
        ];
        Some(speech.paragraph(key, &slots))
    })
}

/// The name of a statistic in the middle of a sentence: Gini keeps its capital.
fn in_sentence(statistic: Statistic, page: &Page<'_>) -> String {
    let name = naming::statistic(statistic, &page.speech);
    let mut letters = name.chars();
    match letters.next().filter(|_| statistic != Statistic::Gini) {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => name,
    }
}

/// Whether a gap is one between the better and the worse placed.
const fn is_by_rank(statistic: Statistic) -> bool {
    matches!(
        statistic,
        Statistic::SlopeIndex(_)
            | Statistic::RelativeIndex(_)
            | Statistic::AbsoluteConcentration
            | Statistic::RelativeConcentration
    )
}

/// The gap narrows while the best-placed group loses.
fn levelling_down(page: &Page<'_>, part: &Part, change: &ChangeResult) -> Option<Block> {
    let speech = &page.speech;
    let narrows = by_footing(change).into_iter().any(|one| one.p_narrows.p > one.p_widens.p);
    let better = page.measured.outcome.higher_is_better?;
    let best = part.groups.last().filter(|_| part.ordered && narrows)?;
    let before = best.before?;
    let gain = if better { 1.0 } else { -1.0 } * (best.estimate.value - before.value);
    if gain >= -page.measured.outcome.materiality.unwrap_or(0.0) {
        return None;
    }
    let decimals = figures::decimals(&best.estimate);
    let number = |x: f64| Slot::Said(figures::fixed(x, decimals, speech));
    let GroupEstimate { name, estimate, .. } = best;
    Some(speech.paragraph(
        "measure-levelling-down",
        &[
            ("group", Slot::Quoted(name.clone())),
            ("before", number(before.value)),
            ("after", number(estimate.value)),
        ],
    ))
}

/// The section; nothing when no change was measured.
pub(super) fn blocks(page: &Page<'_>, part: &Part, place: usize) -> Vec<Block> {
    let speech = &page.speech;
    let Some(change) = &part.change else { return Vec::new() };
    let mut blocks = Vec::new();
    // On the first page already when there is one part only.
    if page.measured.parts.len() > 1 {
        blocks.extend(summary(page, part, change));
    }
    if !change.groups.is_empty() {
        blocks.push(groups_intro(page));
        blocks.push(Block::Table(groups(page, change)));
        blocks.extend(page.more(change.groups.len(), ROWS));
    }
    if !change.statistics.is_empty() {
        blocks.push(speech.paragraph("measure-change-intro", &[]));
        blocks.push(Block::Table(statistics(page, change)));
        blocks.extend(page.more(change.statistics.len(), ROWS));
    }
    let mut note = pairing(page, change);
    for method in methods(change) {
        let about = speech.say(&format!("{}-about", naming::method(method)));
        note.push(Inline::Said(" ".to_owned()));
        note.extend(bold_parts(&about));
    }
    blocks.push(Block::Paragraph(note));
    if change.widens.len() > by_footing(change).len() {
        let all: Vec<&Widening> = change.widens.iter().collect();
        blocks.extend([speech.paragraph("measure-widens-all", &[]), Block::Table(table(page, &all))]);
    }
    blocks.extend(winners::blocks(page, part, change, place));
    if let Some(found) = &change.dominance {
        blocks.extend(dominance(page, found, place));
    }
    blocks
}

/// A sentence of the catalogue that is said already, with its bold parts.
fn bold_parts(text: &str) -> Line {
    text.split("**")
        .enumerate()
        .filter(|(_, words)| !words.is_empty())
        .map(
            |(place, words)| {
                if place % 2 == 1 { Inline::Strong(said(words)) } else { Inline::Said(words.to_owned()) }
            },
        )
        .collect()
}

/// How its intervals were made, each way once.
pub(super) fn methods(change: &ChangeResult) -> Vec<Method> {
    let of_gaps = change.widens.iter().map(|one| one.method);
    let others = change.statistics.iter().filter(|one| one.change.is_some()).map(|one| one.method);
    let mut all = vec![change.method];
    for method in of_gaps.chain(others) {
        if !all.contains(&method) {
            all.push(method);
        }
    }
    all
}

/// How before and after hang together.
fn pairing(page: &Page<'_>, change: &ChangeResult) -> Line {
    let speech = &page.speech;
    match change.correlation {
        None => speech.tell("measure-change-paired", &[]),
        Some(0.0) => speech.tell("measure-change-apart", &[]),
        Some(correlation) => {
            let correlation = speech.numbers.plain(correlation, 6);
            speech.tell("measure-change-linked", &[("correlation", Slot::Said(correlation))])
        }
    }
}

fn groups_intro(page: &Page<'_>) -> Block {
    let (speech, outcome) = (&page.speech, &page.measured.outcome);
    match outcome.materiality.filter(|some| *some > 0.0) {
        None => speech.paragraph("measure-change-groups", &[]),
        Some(some) => {
            let some = Slot::Said(speech.numbers.plain(some, 6));
            let slots = [("materiality", some), ("unit", figures::points(outcome, speech))];
            speech.paragraph("measure-change-groups-material", &slots)
        }
    }
}

/// What changed for every group.
fn groups(page: &Page<'_>, change: &ChangeResult) -> Table {
    let speech = &page.speech;
    let mut interval = speech.right("measure-column-value", 24);
    interval.header = page.interval_header();
    let mut table = Table::new(vec![
        speech.left("measure-column-group", 34),
        speech.right("measure-column-change", 12),
        interval,
        speech.left("measure-column-fares-better", 22),
        speech.left("measure-column-fares-worse", 22),
    ]);
    let dash = || "–".to_owned();
    for group in change.groups.iter().take(ROWS) {
        let decimals = figures::decimals_of_value(&group.change);
        let odds = |chance: Option<Chance>| said(chance.map_or_else(dash, |chance| speech.odds(chance)));
        table.row([
            vec![Inline::Quoted(group.name.clone())],
            said(figures::signed(group.change.value, decimals, speech)),
            said(figures::signed_limits(&group.change, speech).unwrap_or_else(dash)),
            odds(group.p_better),
            odds(group.p_worse),
        ]);
    }
    table
}

/// Every statistic before and after.
fn statistics(page: &Page<'_>, change: &ChangeResult) -> Table {
    let speech = &page.speech;
    let mut interval = speech.right("measure-column-value", 24);
    interval.header = page.interval_header();
    let mut table = Table::new(vec![
        speech.left("measure-column-statistic", 38),
        speech.right("measure-column-before", 12),
        speech.right("measure-column-after", 12),
        speech.right("measure-column-change", 12),
        interval,
        speech.left("measure-column-wider", 22),
    ]);
    for one in change.statistics.iter().take(ROWS) {
        let places =
            |x: f64| one.change.as_ref().map_or_else(|| figures::alone(x), figures::decimals_computed);
        let number =
            |x: Option<f64>| said(x.map_or_else(|| "–".to_owned(), |x| figures::fixed(x, places(x), speech)));
        let moved = one.change.as_ref();
        let dash = || "–".to_owned();
        table.row([
            said(naming::statistic(one.statistic, speech)),
            number(one.before),
            number(one.after),
            said(moved.map_or_else(dash, |change| {
                figures::signed(change.value, figures::decimals_of_value(change), speech)
            })),
            said(moved.and_then(|change| figures::signed_limits(change, speech)).unwrap_or_else(dash)),
            said(one.p_widens.map_or_else(dash, |chance| speech.odds(chance))),
        ]);
    }
    table
}

/// Dominance in words, with the differences of the curves as a picture.
fn dominance(page: &Page<'_>, found: &Dominance, place: usize) -> Vec<Block> {
    let speech = &page.speech;
    let odds = |chance| Slot::Said(speech.odds(chance));
    let sentence = |yes: bool, reversed: f64, keys: [&'static str; 3], slots: &[(&str, Slot)]| {
        let key = if yes { keys[0] } else { keys[if reversed >= LIKELY { 1 } else { 2 }] };
        speech.tell(key, slots)
    };
    let lorenz = sentence(
        found.lorenz,
        found.p_lorenz_reversed.p,
        if found.by_position {
            ["measure-placed-lorenz-yes", "measure-placed-lorenz-reversed", "measure-placed-lorenz-cross"]
        } else {
            ["measure-lorenz-yes", "measure-lorenz-reversed", "measure-lorenz-cross"]
        },
        &[("odds", odds(found.p_lorenz)), ("reversed", odds(found.p_lorenz_reversed))],
    );
    let generalised = sentence(
        found.generalised,
        found.p_generalised_reversed.p,
        if found.by_position {
            [
                "measure-placed-generalised-yes",
                "measure-placed-generalised-reversed",
                "measure-placed-generalised-cross",
            ]
        } else {
            ["measure-generalised-yes", "measure-generalised-reversed", "measure-generalised-cross"]
        },
        &[("odds", odds(found.p_generalised)), ("reversed", odds(found.p_generalised_reversed))],
    );
    // Where shares of a total make no sense there is no Lorenz curve.
    let lines = [(lorenz, &found.lorenz_difference), (generalised, &found.generalised_difference)];
    let lines: Vec<Line> =
        lines.into_iter().filter(|(_, curve)| !curve.is_empty()).map(|(line, _)| line).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let [intro, title, of_shares, of_amounts] = if found.by_position {
        [
            "measure-dominance-placed-intro",
            "measure-dominance-placed-title",
            "measure-dominance-concentration",
            "measure-dominance-generalised-concentration",
        ]
    } else {
        [
            "measure-dominance-intro",
            "measure-dominance-title",
            "measure-dominance-lorenz",
            "measure-dominance-generalised",
        ]
    };
    let mut blocks = vec![speech.paragraph(intro, &[]), Block::List(lines)];
    let panels: Vec<Panel<'_>> =
        [(of_shares, &found.lorenz_difference), (of_amounts, &found.generalised_difference)]
            .into_iter()
            .filter(|(_, intervals)| intervals.len() == found.points.len() && intervals.len() > 1)
            .map(|(key, intervals)| panel(page, key, &found.points, intervals))
            .collect();
    if panels.is_empty() {
        return blocks;
    }
    let (title, alt) = (speech.say(title), alt(page, &panels));
    let name = format!("dominance-{place}");
    let chart = ribbons::draw(
        (&page.chart_id(&name), &title),
        alt,
        &panels,
        |value, decimals| figures::signed(value, decimals, speech),
        |value, _| speech.numbers.percent(value, 0),
    );
    let slots = [("level", Slot::Said(figures::level(page.measured.level, speech)))];
    blocks.push(page.place(&name, chart, speech.tell("measure-dominance-caption", &slots)));
    blocks
}

fn panel<'p>(page: &Page<'_>, key: &str, points: &[f64], intervals: &'p [Interval]) -> Panel<'p> {
    Panel {
        title: page.speech.say(key),
        axis: page.speech.say("measure-dominance-axis"),
        points: points.iter().copied().zip(intervals).collect(),
        percent: true,
    }
}

/// The largest rise and fall of each panel, in words.
fn alt(page: &Page<'_>, panels: &[Panel<'_>]) -> String {
    let speech = &page.speech;
    let told: Vec<String> = panels
        .iter()
        .map(|panel| {
            let ends = [f64::min, f64::max].map(|pick: fn(f64, f64) -> f64| {
                let value = panel.points.iter().map(|(_, one)| one.value).fold(0.0, pick);
                Slot::Said(figures::signed(value, figures::alone(value), speech))
            });
            let [low, high] = ends;
            format!("{}: {}", panel.title, speech.plain("from-to", &[("low", low), ("high", high)]))
        })
        .collect();
    speech.plain("measure-dominance-alt", &[("rows", Slot::Said(told.join("; ")))])
}
