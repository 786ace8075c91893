//! Differences between two proposals in the same draw: each with its middle 50% and 90%, around nothing.

use super::Chart;
use super::rows::{Interval, Row, Rows};
use super::svg::Mark;
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::Spread;

/// One difference.
#[derive(Debug, Clone)]
pub(in crate::report) struct Difference<'s> {
    /// Its name: text of the user.
    pub(in crate::report) name: String,
    /// Its middle.
    pub(in crate::report) value: f64,
    /// Its spread; `None` for a mean.
    pub(in crate::report) spread: Option<&'s Spread>,
    /// The numbers as text.
    pub(in crate::report) numbers: String,
}

/// Draws the rows on an axis that has nothing in its middle.
pub(in crate::report) fn draw(rows: &[Difference<'_>], title: String, id: &str, speech: &Speech) -> Chart {
    let largest = rows
        .iter()
        .flat_map(|row| {
            let (low, high) = row.spread.map_or((row.value, row.value), |spread| (spread.q05, spread.q95));
            [low.abs(), high.abs(), row.value.abs()]
        })
        .filter(|value| value.is_finite())
        .fold(1.0, f64::max);
    let lanes: Vec<Row> = rows
        .iter()
        .map(|row| Row {
            name: row.name.clone(),
            mark: Some((row.value, if row.spread.is_some() { Mark::Plain } else { Mark::Hollow })),
            interval: row.spread.map(Interval::from),
            numbers: row.numbers.clone(),
        })
        .collect();
    let told: Vec<String> = lanes.iter().map(|row| format!("{}: {}", row.name, row.numbers)).collect();
    let chart = Rows {
        title,
        ends: (speech.say("differences-second"), speech.say("differences-first")),
        domain: (-1.05 * largest, 1.05 * largest),
        lines: vec![0.0],
        lanes,
    };
    let alt = speech.plain("differences-alt", &[("rows", Slot::Quoted(told.join("; ")))]);
    let tick = |value, decimals| Some(speech.numbers.signed(value, decimals));
    Chart { svg: chart.draw(id, &alt, tick), alt }
}
