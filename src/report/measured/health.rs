//! Distributional cost-effectiveness: who gains health, who bears what it costs, and whether the whole is worth it to a
//! society that dislikes inequality.

use super::Page;
use super::aversion;
use super::figures;
use super::naming;
use crate::report::chart::lanes::{Lane, Lanes, Tone};
use crate::report::chart::plane::Plane;
use crate::report::document::{Block, Table};
use crate::report::speech::{Slot, capital, said, strong};
use crate::summarise::results::measured::{NetHealthGroupResult, NetHealthResult};

/// The quadrants of the plane: more health and more equal, more and less, less and more, less and less.
const QUADRANTS: [&str; 4] = [
    "measure-quadrant-more-more",
    "measure-quadrant-more-less",
    "measure-quadrant-less-more",
    "measure-quadrant-less-less",
];

/// Per how many people changes of health are printed, so that they are not rows of zeros: the number, and its words.
pub(super) fn per(page: &Page<'_>, health: &NetHealthResult) -> (f64, String) {
    let welfare = health.aversion.iter().filter_map(|row| row.welfare).map(|welfare| welfare.value);
    let plane = health.plane.iter().flat_map(|(health, equity)| [*health, *equity]);
    let most = welfare.chain(plane).filter(|x| x.is_finite()).fold(0.0_f64, |most, x| most.max(x.abs()));
    let (people, key) = match most {
        most if most > 0.0 && most < 0.001 => (100_000.0, "measure-per-people"),
        most if most > 0.0 && most < 0.1 => (1_000.0, "measure-per-people"),
        _ => (1.0, "measure-per-person"),
    };
    let n = [("n", Slot::Said(page.speech.numbers.count(people)))];
    (people, page.speech.plain(key, &n))
}

/// On the first page: net health in total, welfare at the headline aversion, and who may lose.
pub(super) fn summary(page: &Page<'_>, health: &NetHealthResult) -> Vec<Block> {
    let speech = &page.speech;
    let odds = |chance| Slot::Said(speech.odds(chance));
    let positive = speech.chance(health.p_positive);
    let mut blocks = vec![speech.paragraph(
        "measure-health-total",
        &[
            ("percent", Slot::Said(capital(&positive.number))),
            ("word", Slot::Said(positive.word)),
            ("total", Slot::Said(figures::change(&health.total, speech))),
            ("level", Slot::Said(figures::level(page.measured.level, speech))),
            ("unit", Slot::Quoted(page.measured.outcome.unit.clone())),
        ],
    )];
    let row = health.aversion.iter().find(|row| row.statistic == health.headline);
    if let Some(better) = row.and_then(|row| row.p_better) {
        let name = naming::statistic(health.headline, speech);
        blocks.push(
            speech.paragraph("measure-health-welfare", &[("odds", odds(better)), ("name", Slot::Said(name))]),
        );
    }
    blocks.push(Block::List(
        QUADRANTS
            .iter()
            .zip(&health.quadrants)
            .map(|(key, chance)| {
                let mut line = said(format!("{}: ", speech.say(key)));
                line.extend(said(speech.odds(*chance)));
                line
            })
            .collect(),
    ));
    if let Some(group) = health.groups.iter().max_by(|a, b| a.p_loses.p.total_cmp(&b.p_loses.p)) {
        let slots = [("group", Slot::Quoted(group.name.clone())), ("odds", odds(group.p_loses))];
        blocks.push(speech.paragraph("measure-health-loser", &slots));
    }
    blocks.extend(aversion::switches(page, health));
    blocks
}

/// The section.
pub(super) fn blocks(page: &Page<'_>, health: &NetHealthResult) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![speech.paragraph("measure-health-intro", &[]), Block::Table(totals(page, health))];
    if !health.groups.is_empty() {
        blocks.push(lanes(page, health));
        blocks.push(speech.paragraph("measure-health-levels", &[]));
        blocks.push(Block::Table(levels(page, health)));
        if health.groups.iter().any(|group| group.ranks.0 != group.ranks.1) {
            blocks.push(speech.paragraph("measure-health-reranked", &[]));
        }
    }
    blocks.push(speech.paragraph(
        "measure-plane-intro",
        &[("name", Slot::Said(naming::statistic(health.headline, speech)))],
    ));
    blocks.push(Block::Table(quadrants(page, health)));
    if !health.plane.is_empty() {
        blocks.push(plane(page, health));
    }
    blocks.extend(aversion::blocks(page, health));
    blocks
}

/// Benefit, cost and net health in total for each group.
fn totals(page: &Page<'_>, health: &NetHealthResult) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("measure-column-group", 26),
        speech.right("measure-column-people", 14),
        speech.right("measure-column-benefit", 24),
        speech.right("measure-column-cost", 24),
        speech.right("measure-column-net", 26),
        speech.left("measure-column-loses", 20),
    ]);
    for group in &health.groups {
        table.row([
            vec![crate::report::document::Inline::Quoted(group.name.clone())],
            said(speech.numbers.count(group.population)),
            said(figures::change(&group.benefit, speech)),
            said(figures::with_limits(&group.cost, speech)),
            strong(said(figures::change(&group.net, speech))),
            said(speech.odds(group.p_loses)),
        ]);
    }
    let people: f64 = health.groups.iter().map(|group| group.population).sum();
    table.row([
        strong(said(speech.say("measure-everybody"))),
        said(speech.numbers.count(people)),
        said("–"),
        said("–"),
        strong(said(figures::change(&health.total, speech))),
        said("–"),
    ]);
    table
}

/// Net health of each group around zero.
fn lanes(page: &Page<'_>, health: &NetHealthResult) -> Block {
    let speech = &page.speech;
    let lanes: Vec<Lane> = health
        .groups
        .iter()
        .map(|group| Lane {
            name: group.name.clone(),
            value: group.net.value,
            limits: (group.net.lower, group.net.upper),
            before: None,
            numbers: figures::change(&group.net, speech),
            tone: tone(group),
        })
        .collect();
    let told: Vec<String> = lanes.iter().map(|lane| format!("{}: {}", lane.name, lane.numbers)).collect();
    let unit = Slot::Quoted(page.measured.outcome.unit.clone());
    let level = Slot::Said(figures::level(page.measured.level, speech));
    let alt = speech.plain(
        "measure-health-alt",
        &[("unit", unit.clone()), ("level", level.clone()), ("rows", Slot::Quoted(told.join("; ")))],
    );
    let chart = Lanes {
        title: speech.plain("measure-health-title", &[("unit", unit)]),
        ends: (speech.say("measure-health-loss"), speech.say("measure-health-gain")),
        line: Some((0.0, String::new())),
        before: String::new(),
        rows: lanes,
    }
    .draw(&page.chart_id("net-health"), alt, |value, decimals| figures::signed(value, decimals, speech));
    page.place("net-health", chart, speech.tell("measure-groups-caption", &[("level", level)]))
}

/// A loss or a gain only where it is likely.
const fn tone(group: &NetHealthGroupResult) -> Tone {
    if group.p_loses.p >= 0.66 {
        Tone::Loss
    } else if group.p_loses.p <= 0.33 {
        Tone::Gain
    } else {
        Tone::Neither
    }
}

/// Health per person before and after, ranks, equity weights.
fn levels(page: &Page<'_>, health: &NetHealthResult) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("measure-column-group", 30),
        speech.right("measure-column-before", 14),
        speech.right("measure-column-after", 26),
        speech.left("measure-column-rank", 20),
        speech.right("measure-column-weight", 18),
    ]);
    for group in &health.groups {
        let decimals = figures::decimals(&group.after);
        let ranks = [group.ranks.0, group.ranks.1].map(|rank| speech.numbers.count(rank as f64));
        let rank = if group.ranks.0 == group.ranks.1 { ranks[0].clone() } else { ranks.join(" → ") };
        table.row([
            vec![crate::report::document::Inline::Quoted(group.name.clone())],
            said(figures::fixed(group.before, decimals, speech)),
            said(figures::with_limits(&group.after, speech)),
            said(rank),
            said(
                group
                    .equity_weight
                    .map_or_else(|| "–".to_owned(), |weight| figures::fixed(weight, 2, speech)),
            ),
        ]);
    }
    table
}

/// The plane as a table.
fn quadrants(page: &Page<'_>, health: &NetHealthResult) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("measure-column-plane", 30),
        speech.left("measure-column-more-equal", 30),
        speech.left("measure-column-less-equal", 30),
    ]);
    for (key, row) in ["measure-more-health", "measure-less-health"].into_iter().zip([0, 2]) {
        let [first, second] = [row, row + 1].map(|place: usize| {
            health.quadrants.get(place).map_or_else(|| "–".to_owned(), |chance| speech.odds(*chance))
        });
        table.row([said(speech.say(key)), said(first), said(second)]);
    }
    table
}

/// The plane as a picture.
fn plane(page: &Page<'_>, health: &NetHealthResult) -> Block {
    let speech = &page.speech;
    let words = QUADRANTS.map(|key| speech.say(key));
    let told: Vec<String> = words
        .iter()
        .zip(&health.quadrants)
        .map(|(words, chance)| format!("{words}: {}", speech.chance(*chance).number))
        .collect();
    let (people, per) = per(page, health);
    let points: Vec<(f64, f64)> =
        health.plane.iter().map(|point| (people * point.0, people * point.1)).collect();
    let axis = |key| speech.plain(key, &[("per", Slot::Said(per.clone()))]);
    let [a, b, c, d] = [0, 1, 2, 3].map(|place: usize| told.get(place).cloned().unwrap_or_default());
    let alt = speech.plain(
        "measure-plane-alt",
        &[("n", Slot::Count(health.plane.len())), ("rows", Slot::Said(told.join("; ")))],
    );
    let chart = Plane {
        title: speech.say("measure-plane-title"),
        axes: (axis("measure-plane-equity"), axis("measure-plane-health")),
        points: &points,
        quadrants: [a, b, c, d],
    }
    .draw(&page.chart_id("plane"), alt, |value, decimals| figures::signed(value, decimals, speech));
    let slots = [("n", Slot::Count(health.plane.len()))];
    page.place("plane", chart, speech.tell("measure-plane-caption", &slots))
}
