//! What aversion to inequality does to the answer: equally-distributed equivalents over a grid, where the answer turns, and
//! what would come out if others bore the cost.

use super::Page;
use super::figures;
use super::health;
use super::naming;
use super::readings;
use crate::inequality::Statistic;
use crate::report::chart::ribbons::{self, Panel};
use crate::report::document::{Block, Column, Inline, Line, Table};
use crate::report::speech::{Slot, said};
use crate::summarise::results::measured::{AversionRow, Interval, NetHealthResult, Switch};

/// Where the answer turns, a sentence for each family.
pub(super) fn switches(page: &Page<'_>, health: &NetHealthResult) -> Option<Block> {
    let lines: Vec<Line> = health.switch.iter().map(|switch| sentence(page, switch)).collect();
    (!lines.is_empty()).then_some(Block::List(lines))
}

fn sentence(page: &Page<'_>, switch: &Switch) -> Line {
    let speech = &page.speech;
    let family = match switch.statistic {
        Statistic::KolmEde(_) => "measure-family-kolm",
        Statistic::SGiniEde(_) => "measure-family-s-gini",
        _ => "measure-family-atkinson",
    };
    let (mean, largest) = switch.p_ends;
    let aversion = switch.statistic.parameter().unwrap_or_default();
    let slots = [
        ("family", Slot::Said(speech.say(family))),
        ("aversion", Slot::Said(figures::fixed(aversion, figures::alone(aversion).min(3), speech))),
        ("mean", Slot::Said(speech.odds(mean))),
        ("largest", Slot::Said(speech.odds(largest))),
    ];
    speech.tell(if switch.turns { "measure-switch-turns" } else { "measure-switch-never" }, &slots)
}

/// The table over the grid, its picture, and who else could bear the cost.
pub(super) fn blocks(page: &Page<'_>, health: &NetHealthResult) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = Vec::new();
    if !health.aversion.is_empty() {
        blocks.extend([speech.paragraph("measure-aversion-intro", &[]), Block::Table(table(page, health))]);
        let missing: Vec<Line> = health.aversion.iter().filter_map(|row| missing(page, row)).collect();
        if !missing.is_empty() {
            blocks.push(Block::List(missing));
        }
        blocks.extend(chart(page, health));
    }
    if !health.bearers.is_empty() {
        blocks.extend([speech.paragraph("measure-bearers-intro", &[]), Block::Table(bearers(page, health))]);
    }
    blocks
}

/// The column of a change, with the number of people it is for.
fn column(page: &Page<'_>, key: &str, per: &str) -> Column {
    let mut column = page.speech.right(key, 28);
    column.header = said(format!("{}, {per}", page.speech.say(key)));
    column
}

fn table(page: &Page<'_>, health: &NetHealthResult) -> Table {
    let speech = &page.speech;
    let (people, per) = health::per(page, health);
    let mut table = Table::new(vec![
        speech.left("measure-column-equivalent", 30),
        speech.right("measure-column-before", 12),
        speech.right("measure-column-after", 14),
        column(page, "measure-column-welfare", &per),
        column(page, "measure-column-equity", &per),
        speech.left("measure-column-better", 22),
    ]);
    for row in &health.aversion {
        // Before and after differ by less than these digits show: the change has its own columns.
        let decimals = 3;
        let number =
            |x: Option<f64>| x.map_or_else(|| "–".to_owned(), |x| figures::fixed(x, decimals, speech));
        table.row([
            said(naming::statistic(row.statistic, speech)),
            said(number(row.before)),
            said(number(row.after.map(|after| after.value))),
            said(moved(row.welfare.as_ref(), people, page)),
            said(moved(row.equity.as_ref(), people, page)),
            said(row.p_better.map_or_else(|| "–".to_owned(), |chance| speech.odds(chance))),
        ]);
    }
    table
}

fn moved(change: Option<&Interval>, people: f64, page: &Page<'_>) -> String {
    change.map_or_else(
        || "–".to_owned(),
        |change| figures::change(&readings::scaled(change, people), &page.speech),
    )
}

/// Why an equivalent has no value.
fn missing(page: &Page<'_>, row: &AversionRow) -> Option<Line> {
    let (speech, undefined) = (&page.speech, row.undefined?);
    let name = naming::statistic(row.statistic, speech);
    Some(vec![Inline::Said(format!("{name}: {}", speech.say(naming::undefined(undefined))))])
}

/// A family of equivalents: the key of its name, and what belongs to it.
type Family = (&'static str, fn(Statistic) -> bool);

/// The change in welfare over the grid, a panel for each family with at least two points.
fn chart(page: &Page<'_>, health: &NetHealthResult) -> Option<Block> {
    let speech = &page.speech;
    let families: [Family; 2] = [
        ("measure-family-atkinson", |one| matches!(one, Statistic::AtkinsonEde(_))),
        ("measure-family-kolm", |one| matches!(one, Statistic::KolmEde(_))),
    ];
    let (people, per) = health::per(page, health);
    let welfare: Vec<(Statistic, Interval)> = health
        .aversion
        .iter()
        .filter_map(|row| Some((row.statistic, readings::scaled(row.welfare.as_ref()?, people))))
        .collect();
    let panels: Vec<Panel<'_>> = families
        .into_iter()
        .map(|(key, belongs)| Panel {
            title: speech.say(key),
            axis: speech.say("measure-aversion-axis"),
            points: welfare
                .iter()
                .filter(|(statistic, _)| belongs(*statistic))
                .filter_map(|(statistic, welfare)| Some((statistic.parameter()?, welfare)))
                .collect(),
            percent: false,
        })
        .filter(|panel| panel.points.len() > 1)
        .collect();
    if panels.is_empty() {
        return None;
    }
    let told: Vec<String> = panels
        .iter()
        .flat_map(|panel| panel.points.iter().map(move |point| (panel, point)))
        .map(|(panel, (aversion, welfare))| {
            let aversion = speech.numbers.plain(*aversion, 4);
            format!("{} {aversion}: {}", panel.title, figures::change(welfare, speech))
        })
        .collect();
    let title = format!("{}, {per}", speech.say("measure-aversion-title"));
    let alt = speech.plain("measure-aversion-alt", &[("rows", Slot::Said(told.join("; ")))]);
    let chart = ribbons::draw(
        (&page.chart_id("aversion"), &title),
        alt,
        &panels,
        |value, decimals| figures::signed(value, decimals, speech),
        |value, _| speech.numbers.plain(value, 4),
    );
    let slots = [("level", Slot::Said(figures::level(page.measured.level, speech)))];
    Some(page.place("aversion", chart, speech.tell("measure-aversion-caption", &slots)))
}

/// The same benefits and costs, borne by others.
fn bearers(page: &Page<'_>, health: &NetHealthResult) -> Table {
    let speech = &page.speech;
    let (people, per) = health::per(page, health);
    let mut table = Table::new(vec![
        speech.left("measure-column-bearer", 34),
        column(page, "measure-column-welfare", &per),
        column(page, "measure-column-equity", &per),
        speech.left("measure-column-better", 22),
    ]);
    for row in &health.bearers {
        table.row([
            said(speech.say(&row.bearer)),
            said(moved(row.welfare.as_ref(), people, page)),
            said(moved(row.equity.as_ref(), people, page)),
            said(row.p_better.map_or_else(|| "–".to_owned(), |chance| speech.odds(chance))),
        ]);
    }
    table
}
