//! The score of each dimension on the full scale, in rubric order.

use super::Chart;
use super::rows::{Row, Rows};
use super::svg::Mark;
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::DimensionResult;

/// Draws the profile.
pub(in crate::report) fn draw(dimensions: &[DimensionResult], id: &str, speech: &Speech) -> Chart {
    let rows = Rows {
        title: speech.say("profile-title"),
        ends: (speech.say("profile-low"), speech.say("profile-high")),
        domain: (0.0, 100.0),
        lines: Vec::new(),
        lanes: dimensions.iter().map(|dimension| row(dimension, speech)).collect(),
    };
    let told: Vec<String> = rows.lanes.iter().map(|row| format!("{}: {}", row.name, row.numbers)).collect();
    let alt = speech.plain("profile-alt", &[("rows", Slot::Quoted(told.join("; ")))]);
    Chart { svg: rows.draw(id, &alt, |value, decimals| Some(speech.numbers.fixed(value, decimals))), alt }
}

fn row(dimension: &DimensionResult, speech: &Speech) -> Row {
    let name = speech.local(&dimension.name).to_owned();
    let Some(score) = &dimension.score else {
        return Row { name, mark: None, interval: None, numbers: speech.say("no-score") };
    };
    Row {
        name,
        mark: Some((score.spread.q50, Mark::Plain)),
        interval: Some((&score.spread).into()),
        numbers: format!(
            "{} ({})",
            speech.numbers.fixed(score.spread.q50, 0),
            speech.score_range(&score.spread)
        ),
    }
}
