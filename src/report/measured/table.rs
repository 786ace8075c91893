//! `measured.csv`: one row for each number, for spreadsheet programs and for scripts.
//!
//! The names of the columns never change with the language or the data. The column `row` says what a row holds:
//! `statistic`, `peer`, `group`, `group-before`, `group-change`, `change`, `widening`, `band`, `factor`, `net-health` or `aversion`.

use super::naming;
use crate::inequality::Statistic;
use crate::report::csv::{Cell, Dialect, FIRST_COLUMN, written};
use crate::summarise::results::Chance;
use crate::summarise::results::measured::{
    Band, BandOf, ChangeResult, GroupEstimate, Interval, Measured, NetHealthResult, Part, StatisticResult,
};
use crate::text::escape;

/// All columns, in order.
const COLUMNS: [&str; 32] = [
    FIRST_COLUMN,
    "part",
    "row",
    "name",
    "statistic",
    "parameter",
    "population",
    "value",
    "se",
    "lower",
    "upper",
    "level",
    "mcse",
    "uncorrected",
    "before",
    "after",
    "p_widens",
    "p_narrows",
    "p_better",
    "p_worse",
    "p_other",
    "p_mcse",
    "materiality",
    "method",
    "undefined",
    "unit",
    "ranked_by",
    "weighted_by",
    "sign",
    "small_sample",
    "formula",
    "source",
];

/// A row under way.
struct Row {
    cells: Vec<Cell>,
}

impl Row {
    fn new(measured: &Measured, part: Option<&Part>, kind: &str) -> Self {
        let mut row = Self { cells: vec![Cell::Number(None); COLUMNS.len()] };
        row.text(FIRST_COLUMN, &measured.run_id);
        row.text("part", part.and_then(|part| part.by.as_deref()).unwrap_or_default());
        row.text("row", kind);
        row
    }

    fn put(&mut self, column: &str, cell: Cell) {
        let place = COLUMNS.iter().position(|name| *name == column);
        if let Some(place) = place.and_then(|place| self.cells.get_mut(place)) {
            *place = cell;
        }
    }

    fn text(&mut self, column: &str, text: &str) {
        self.put(column, Cell::Text(text.to_owned()));
    }

    fn number(&mut self, column: &str, number: Option<f64>) {
        self.put(column, Cell::Number(number));
    }

    fn statistic(&mut self, statistic: Statistic) {
        self.text("statistic", statistic.name());
        self.number("parameter", statistic.parameter());
    }

    fn interval(&mut self, interval: Option<&Interval>, level: f64) {
        let Some(interval) = interval else { return };
        self.number("value", Some(interval.value));
        self.number("se", interval.se);
        self.number("lower", interval.lower);
        self.number("upper", interval.upper);
        self.number("level", Some(level));
        self.number("mcse", interval.mcse);
    }

    fn chance(&mut self, column: &str, chance: Option<Chance>) {
        self.number(column, chance.map(|chance| chance.p));
        self.number("p_mcse", chance.map(|chance| chance.mcse));
    }
}

/// The table: a row of names, then a row for each number, part by part.
///
/// Lines end in CR LF; every text cell stands between quotes and is never a formula; numbers are the shortest that read
/// back as themselves.
pub fn csv(measured: &Measured, dialect: Dialect) -> String {
    let mut rows = Vec::new();
    for part in &measured.parts {
        rows.extend(part.statistics.iter().map(|result| statistic(measured, part, result)));
        rows.extend(part.statistics.iter().flat_map(|result| peers(measured, part, result)));
        rows.extend(part.groups.iter().flat_map(|one| group(measured, part, one)));
        rows.extend(part.change.iter().flat_map(|one| change(measured, part, one)));
        rows.extend(factors(measured, part));
    }
    rows.extend(measured.net_health.iter().flat_map(|one| health(measured, one)));
    let (separator, mark) = dialect.marks();
    let names: Vec<String> = COLUMNS.iter().map(|name| escape::csv(name)).collect();
    let mut text = format!("{mark}{}\r\n", names.join(separator));
    for row in rows {
        let cells: Vec<String> = row.cells.into_iter().map(|cell| written(cell, dialect)).collect();
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    }
    text
}

/// The last part of a key: `population` of `measure-weighted-population`.
fn tail(key: &str) -> &str {
    key.splitn(3, '-').nth(2).unwrap_or(key)
}

fn statistic(measured: &Measured, part: &Part, result: &StatisticResult) -> Row {
    let mut row = Row::new(measured, Some(part), "statistic");
    row.statistic(result.statistic);
    row.number("population", Some(part.population));
    row.interval(result.estimate.as_ref(), measured.level);
    row.number("uncorrected", result.uncorrected);
    row.text("method", tail(naming::method(result.method)));
    row.text("undefined", result.undefined.map_or("", |why| tail(naming::undefined(why))));
    let convention = &result.convention;
    let unit = if convention.unit == "measure-unit-outcome" {
        measured.outcome.unit.as_str()
    } else {
        tail(&convention.unit)
    };
    row.text("unit", unit);
    row.text("ranked_by", convention.ranked_by.as_deref().map_or("", tail));
    row.text("weighted_by", tail(&convention.weighted_by));
    row.text("sign", tail(&convention.sign));
    row.text("small_sample", tail(&convention.small_sample));
    row.text("formula", &convention.formula);
    row.text("source", &convention.source);
    row
}

fn peers(measured: &Measured, part: &Part, result: &StatisticResult) -> Vec<Row> {
    let row = |peer: &crate::summarise::results::measured::PeerResult| {
        let mut row = Row::new(measured, Some(part), "peer");
        row.text("name", naming::peer(peer.peer));
        row.statistic(result.statistic);
        row.number("value", peer.value);
        row.number("se", peer.se);
        row.number("lower", peer.limits.map(|limits| limits.0));
        row.number("upper", peer.limits.map(|limits| limits.1));
        row.text("undefined", peer.reason.as_deref().map_or("", tail));
        row
    };
    result.peers.iter().map(row).collect()
}

fn group(measured: &Measured, part: &Part, group: &GroupEstimate) -> Vec<Row> {
    let row = |kind: &str, interval: &Interval| {
        let mut row = Row::new(measured, Some(part), kind);
        row.text("name", &group.name);
        row.number("population", Some(group.population));
        row.interval(Some(interval), measured.level);
        row.text("unit", &measured.outcome.unit);
        row
    };
    let before = group.before.as_ref().map(|before| row("group-before", before));
    std::iter::once(row("group", &group.estimate)).chain(before).collect()
}

fn change(measured: &Measured, part: &Part, change: &ChangeResult) -> Vec<Row> {
    let mut rows = Vec::new();
    for one in &change.groups {
        let mut row = Row::new(measured, Some(part), "group-change");
        row.text("name", &one.name);
        row.interval(Some(&one.change), measured.level);
        row.number("materiality", measured.outcome.materiality);
        row.chance("p_worse", one.p_worse);
        row.chance("p_better", one.p_better);
        row.text("unit", &measured.outcome.unit);
        row.text("method", tail(naming::method(change.method)));
        rows.push(row);
    }
    for one in &change.statistics {
        let mut row = Row::new(measured, Some(part), "change");
        row.statistic(one.statistic);
        row.interval(one.change.as_ref(), measured.level);
        row.number("before", one.before);
        row.number("after", one.after);
        row.chance("p_widens", one.p_widens);
        row.text("method", tail(naming::method(one.method)));
        rows.push(row);
    }
    for one in &change.widens {
        let mut row = Row::new(measured, Some(part), "widening");
        row.text("name", tail(naming::footing(one.footing)).trim_start_matches("name-"));
        row.statistic(one.statistic);
        row.interval(Some(&one.change), measured.level);
        row.chance("p_narrows", Some(one.p_narrows));
        row.chance("p_widens", Some(one.p_widens));
        row.number("materiality", Some(one.materiality));
        row.text("method", tail(naming::method(one.method)));
        rows.push(row);
    }
    for band in &change.bands {
        let mut row = Row::new(measured, Some(part), "band");
        row.text("name", &of(band));
        row.text("statistic", tail(&band.band));
        row.interval(band.share.as_ref(), measured.level);
        row.number("after", band.mean_change);
        rows.push(row);
    }
    rows
}

/// Of whom a band speaks, for machines: the name of a group is one of the user's, and has `group:` before it.
fn of(band: &Band) -> String {
    match band.of {
        BandOf::Everybody => "everybody".to_owned(),
        BandOf::Fifth(fifth) => format!("fifth-{fifth}"),
        BandOf::Negative => "negative".to_owned(),
        BandOf::Zero => "zero".to_owned(),
        BandOf::LowestAboveZero => "lowest-above-zero".to_owned(),
        BandOf::Group(_) => format!("group: {}", band.group.as_deref().unwrap_or_default()),
    }
}

fn factors(measured: &Measured, part: &Part) -> Vec<Row> {
    let row = |factor: &crate::summarise::results::measured::FactorResult| {
        let mut row = Row::new(measured, Some(part), "factor");
        row.text("name", factor.name.as_deref().unwrap_or("residual"));
        row.number("value", Some(factor.contribution));
        row.number("se", factor.se);
        row
    };
    part.factors.iter().map(row).collect()
}

fn health(measured: &Measured, health: &NetHealthResult) -> Vec<Row> {
    let mut rows = Vec::new();
    for group in &health.groups {
        let mut row = Row::new(measured, None, "net-health");
        row.text("name", &group.name);
        row.number("population", Some(group.population));
        row.interval(Some(&group.net), measured.level);
        row.number("before", Some(group.before));
        row.number("after", Some(group.after.value));
        row.chance("p_other", Some(group.p_loses));
        row.text("unit", &measured.outcome.unit);
        rows.push(row);
    }
    for one in &health.aversion {
        let mut row = Row::new(measured, None, "aversion");
        row.statistic(one.statistic);
        row.interval(one.welfare.as_ref(), measured.level);
        row.number("before", one.before);
        row.number("after", one.after.map(|after| after.value));
        row.chance("p_other", one.p_better);
        row.text("undefined", one.undefined.map_or("", |why| tail(naming::undefined(why))));
        rows.push(row);
    }
    rows
}
