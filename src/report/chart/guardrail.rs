//! The chance that the gap widens, per proposal of a call, in alphabetical order.

use super::Chart;
use super::rows::{Row, Rows};
use super::svg::Mark;
use crate::report::facts;
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::{Direction, ProposalResult};

/// Draws the chances; proposals without a group table have a row without a mark.
pub(in crate::report) fn draw(proposals: &[&ProposalResult], id: &str, speech: &Speech) -> Chart {
    let rows = Rows {
        title: speech.say("guardrail-title"),
        ends: (String::new(), String::new()),
        domain: (0.0, 1.0),
        lines: Vec::new(),
        lanes: proposals.iter().map(|proposal| row(proposal, speech)).collect(),
    };
    let told: Vec<String> = rows.lanes.iter().map(|row| format!("{}: {}", row.name, row.numbers)).collect();
    let alt = speech.plain("guardrail-alt", &[("rows", Slot::Quoted(told.join("; ")))]);
    Chart { svg: rows.draw(id, &alt, |value, _| Some(speech.numbers.percent(value, 0))), alt }
}

fn row(proposal: &ProposalResult, speech: &Speech) -> Row {
    let name = speech.local(&proposal.title).to_owned();
    let Some((stratum, measure)) = facts::headline(proposal) else {
        return Row { name, mark: None, interval: None, numbers: speech.say("no-group-table") };
    };
    let mark = match stratum.direction {
        Direction::Widens | Direction::ProbablyWidens => Mark::Worse,
        Direction::Narrows | Direction::ProbablyNarrows => Mark::Better,
        Direction::LittleChange | Direction::EitherWay => Mark::Neither,
    };
    Row {
        name,
        mark: Some((measure.p_widens.p, mark)),
        interval: None,
        numbers: speech.chance(measure.p_widens).number,
    }
}
