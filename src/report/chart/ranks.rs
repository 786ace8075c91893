//! The expected rank of each proposal of a call, with its 50% and 90% intervals, in alphabetical order.

use super::Chart;
use super::rows::{Interval, Row, Rows};
use super::svg::Mark;
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::Standing;

/// Draws the ranks; each standing comes with the name of its proposal.
pub(in crate::report) fn draw(standings: &[(&Standing, &str)], id: &str, speech: &Speech) -> Chart {
    let last = standings.len().max(2) as f64;
    let rows = Rows {
        title: speech.say("ranks-title"),
        ends: (speech.say("ranks-first"), speech.say("ranks-last")),
        domain: (0.5, last + 0.5),
        lines: Vec::new(),
        lanes: standings.iter().map(|(standing, name)| row(standing, name, speech)).collect(),
    };
    let told: Vec<String> = rows.lanes.iter().map(|row| format!("{}: {}", row.name, row.numbers)).collect();
    let alt = speech.plain("ranks-alt", &[("rows", Slot::Quoted(told.join("; ")))]);
    // Ranks are whole: between two ranks the axis says nothing.
    let whole = |value: f64, _| (value == value.round()).then(|| speech.numbers.fixed(value, 0));
    Chart { svg: rows.draw(id, &alt, whole), alt }
}

fn row(standing: &Standing, name: &str, speech: &Speech) -> Row {
    let numbers = speech.plain(
        "ranks-row",
        &[
            ("rank", speech.numbers.fixed(standing.expected_rank, 1).into()),
            ("low", speech.numbers.plain(standing.rank_90.0, 1).into()),
            ("high", speech.numbers.plain(standing.rank_90.1, 1).into()),
        ],
    );
    Row {
        name: name.to_owned(),
        mark: Some((standing.expected_rank, Mark::Plain)),
        interval: Some(Interval { thin: standing.rank_90, thick: standing.rank_50 }),
        numbers,
    }
}
