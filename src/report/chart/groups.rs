//! What changes for each group, worst-off first.

use super::Chart;
use super::rows::{Row, Rows};
use super::svg::Mark;
use crate::report::facts;
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::{GroupResult, StratumResult};

/// Draws the change of each group of a stratum, on one scale around zero.
pub(in crate::report) fn draw(stratum: &StratumResult, id: &str, speech: &Speech) -> Chart {
    let values = |pick: fn(&GroupResult) -> f64| stratum.groups.iter().map(pick);
    let low = values(|group| group.change.q05).fold(0.0_f64, f64::min);
    let high = values(|group| group.change.q95).fold(0.0_f64, f64::max);
    // A table in which nothing moves still gets an axis, as wide as the smallest change that counts.
    let least = stratum.measures.first().map_or(0.0, |measure| 2.0 * measure.materiality).max(1e-6);
    let room = 0.06 * (high - low) + (least - (high - low)).max(0.0) / 2.0;
    let rows = Rows {
        title: speech.plain("groups-title", &[("stratum", speech.slot(&stratum.name))]),
        ends: (speech.say("groups-worse"), speech.say("groups-better")),
        domain: (low - room, high + room),
        lines: vec![0.0],
        lanes: stratum.groups.iter().map(|group| row(group, stratum, speech)).collect(),
    };
    let told: Vec<String> = rows.lanes.iter().map(|row| format!("{}: {}", row.name, row.numbers)).collect();
    let alt = speech.plain(
        "groups-alt",
        &[
            ("stratum", speech.slot(&stratum.name)),
            ("unit", facts::points(&stratum.unit, speech)),
            ("rows", Slot::Quoted(told.join("; "))),
        ],
    );
    Chart { svg: rows.draw(id, &alt, |value, decimals| Some(speech.numbers.signed(value, decimals))), alt }
}

fn row(group: &GroupResult, stratum: &StratumResult, speech: &Speech) -> Row {
    let limit = stratum.measures.first().map_or(0.0, |measure| measure.materiality);
    let mark = match group.change_likely {
        change if change > limit => Mark::Better,
        change if change < -limit => Mark::Worse,
        _ => Mark::Neither,
    };
    Row {
        name: speech.local(&group.name).to_owned(),
        mark: Some((group.change_likely, mark)),
        interval: Some((&group.change).into()),
        numbers: facts::with_range(group.change_likely, &group.change, facts::decimals(stratum), speech),
    }
}
