//! The statistics of one part: a table, those without a value in words, what other tools print, and the curves.

use super::figures;
use super::groups;
use super::naming;
use super::{Page, basis, method};
use crate::inequality::Statistic;
use crate::report::chart::curves::Curves;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::speech::{Slot, said, strong};
use crate::summarise::results::measured::{Curve, Part, PeerResult, StatisticResult};

/// The section about the statistics of one part; nothing when there are none.
pub(super) fn blocks(page: &Page<'_>, part: &Part, place: usize) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = Vec::new();
    let (defined, undefined): (Vec<_>, Vec<_>) =
        part.statistics.iter().partition(|result| result.estimate.is_some());
    if !defined.is_empty() {
        blocks.push(speech.paragraph("measure-statistics-intro", &[]));
        blocks.push(Block::Table(table(page, &defined)));
    }
    let corrected: Vec<Line> = defined.iter().filter_map(|result| corrected(page, result)).collect();
    let missing: Vec<Line> = undefined.iter().map(|result| missing(page, result)).collect();
    for (key, lines) in [
        ("measure-corrected-intro", corrected),
        ("measure-undefined-intro", missing),
        ("measure-not-given-intro", method::not_given(page, part)),
    ] {
        if !lines.is_empty() {
            blocks.extend([speech.paragraph(key, &[]), Block::List(lines)]);
        }
    }
    blocks.extend(peers(page, part));
    blocks.extend(curves(page, part, place));
    blocks
}

fn table(page: &Page<'_>, results: &[&StatisticResult]) -> Table {
    let (measured, speech) = (page.measured, &page.speech);
    let mut interval = speech.right("measure-column-value", 22);
    interval.header = page.interval_header();
    let mut table = Table::new(vec![
        speech.left("measure-column-statistic", 40),
        speech.right("measure-column-value", 12),
        speech.left("measure-column-unit", 16),
        interval,
        speech.right("measure-column-se", 12),
        speech.left("measure-column-how", 20),
    ]);
    for result in results {
        let Some(estimate) = &result.estimate else { continue };
        let is_level = matches!(
            result.statistic,
            Statistic::Mean
                | Statistic::PovertyLine
                | Statistic::AtkinsonEde(_)
                | Statistic::KolmEde(_)
                | Statistic::SGiniEde(_)
        );
        let how = format!("{} · {}", basis::mark(page, result), speech.say(naming::method(result.method)));
        table.row([
            said(naming::statistic(result.statistic, speech)),
            said(figures::value(estimate, speech)),
            figures::unit(&result.convention.unit, is_level, &measured.outcome, speech),
            said(figures::limits(estimate, speech).unwrap_or_else(|| "–".to_owned())),
            said(figures::error(estimate, speech)),
            said(how),
        ]);
    }
    table
}

/// What the plain formula gives, where the estimate is corrected for chance.
fn corrected(page: &Page<'_>, result: &StatisticResult) -> Option<Line> {
    let (plain, estimate) = (result.uncorrected?, result.estimate.as_ref()?);
    let speech = &page.speech;
    let decimals = figures::decimals(estimate);
    let slots = [
        ("name", Slot::Said(naming::statistic(result.statistic, speech))),
        ("value", Slot::Said(figures::fixed(estimate.value, decimals, speech))),
        ("plain", Slot::Said(figures::fixed(plain, decimals, speech))),
    ];
    Some(speech.tell("measure-corrected", &slots))
}

/// Why a statistic has no value.
fn missing(page: &Page<'_>, result: &StatisticResult) -> Line {
    let speech = &page.speech;
    let key = result.undefined.map_or("measure-undefined-unknown", naming::undefined);
    let mut line = strong(said(naming::statistic(result.statistic, speech)));
    line.push(Inline::Said(format!(": {}", speech.say(key))));
    line
}

/// What other tools print for the same data, with one line on why it differs.
fn peers(page: &Page<'_>, part: &Part) -> Vec<Block> {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("measure-column-statistic", 30),
        speech.left("measure-column-tool", 16),
        speech.right("measure-column-theirs", 14),
        speech.right("measure-column-their-error", 24),
        speech.right("measure-column-ours", 24),
        speech.left("measure-column-why", 44),
    ]);
    for (result, peer) in part.statistics.iter().flat_map(|one| one.peers.iter().map(move |peer| (one, peer)))
    {
        table.row(peer_row(page, result, peer));
    }
    if table.rows.is_empty() {
        return Vec::new();
    }
    vec![speech.paragraph("measure-peers-intro", &[]), Block::Table(table)]
}

fn peer_row(page: &Page<'_>, result: &StatisticResult, peer: &PeerResult) -> Vec<Line> {
    let speech = &page.speech;
    // As many decimals as ours, or as many as it takes to see theirs.
    let ours = result.estimate.as_ref().map_or(0, figures::decimals);
    let places = |x: f64| ours.max(figures::alone(x)).min(6);
    let number = |x: f64| figures::fixed(x, places(x), speech);
    let theirs = peer.value.map_or_else(|| speech.say("measure-peers-none"), number);
    let mut error = peer.limits.map_or_else(String::new, |(low, high)| {
        speech.plain("from-to", &[("low", Slot::Said(number(low))), ("high", Slot::Said(number(high)))])
    });
    if let Some(se) = peer.se {
        let words = speech.plain("measure-se", &[("se", Slot::Said(number(se)))]);
        error = if error.is_empty() { words } else { format!("{error}; {words}") };
    }
    if error.is_empty() {
        "–".clone_into(&mut error);
    }
    let own = result.estimate.as_ref().map_or_else(
        || speech.say("measure-peers-none"),
        |estimate| {
            let se = estimate
                .se
                .map(|_| speech.plain("measure-se", &[("se", Slot::Said(figures::error(estimate, speech)))]));
            let se = se.map(|se| format!("; {se}")).unwrap_or_default();
            format!("{}{se}", figures::with_limits(estimate, speech))
        },
    );
    let why = peer.reason.as_ref().map_or_else(|| speech.say("measure-peers-same"), |key| speech.say(key));
    vec![
        said(naming::statistic(result.statistic, speech)),
        said(naming::peer(peer.peer)),
        said(theirs),
        said(error),
        said(own),
        said(why),
    ]
}

/// The Lorenz and the concentration curve in one picture.
fn curves(page: &Page<'_>, part: &Part, place: usize) -> Option<Block> {
    let speech = &page.speech;
    let usable = |curve: &&Curve| curve.people.len() > 1 && curve.people.len() == curve.outcome.len();
    let mut curves: Vec<(&Curve, String)> = Vec::new();
    let mut told = Vec::new();
    let found = [
        (part.lorenz.as_ref(), "measure-curve-lorenz", "measure-curve-lorenz-at"),
        (part.concentration.as_ref(), "measure-curve-concentration", "measure-curve-concentration-at"),
    ];
    for (curve, key, at) in found {
        let Some(curve) = curve.filter(usable) else { continue };
        curves.push((curve, speech.say(key)));
        let share = |people: f64| speech.numbers.percent(height(curve, people), 1);
        let slots = [("low", Slot::Said(share(0.2))), ("half", Slot::Said(share(0.5)))];
        told.push(speech.plain(at, &slots));
    }
    if curves.is_empty() {
        return None;
    }
    let outcome = Slot::Quoted(page.measured.outcome.name.clone());
    let slots = [("outcome", outcome.clone()), ("part", groups::of_part(page, part))];
    let alt_slots = [("outcome", outcome.clone()), ("rows", Slot::Said(told.join(" ")))];
    let curves = Curves {
        title: speech.plain("measure-curves-title", &slots),
        axes: (
            speech.say("measure-curves-people"),
            speech.plain("measure-curves-outcome", &[("outcome", outcome)]),
        ),
        equal: speech.say("measure-curves-equal"),
        drawn: curves,
    };
    let name = format!("curves-{place}");
    let alt = speech.plain("measure-curves-alt", &alt_slots);
    let chart = curves.draw(&page.chart_id(&name), alt, |share| speech.numbers.percent(share, 0));
    let mut caption = speech.tell("measure-curves-caption", &[]);
    caption.push(Inline::Said(format!(" {}", told.join(" "))));
    Some(page.place(&name, chart, caption))
}

/// The height of a curve above a share of people, on a straight line between its points.
fn height(curve: &Curve, people: f64) -> f64 {
    let points = || curve.people.iter().copied().zip(curve.outcome.iter().copied());
    for ((x0, y0), (x1, y1)) in points().zip(points().skip(1)) {
        if people <= x1 {
            return if x1 > x0 { y0 + (y1 - y0) * ((people - x0) / (x1 - x0)).clamp(0.0, 1.0) } else { y1 };
        }
    }
    curve.outcome.last().copied().unwrap_or_default()
}
