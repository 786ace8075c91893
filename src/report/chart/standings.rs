//! The expected rank of each proposal with its 50% and 90% intervals, in groups by their side of the funding line.
//! Groups have a heading and a mark of their own, so that colour is not needed; inside a group the order is
//! alphabetical.

use super::Chart;
use super::scale::Scale;
use super::svg::{Anchor, BLUE, Canvas, GREY, HAIR, INK, Mark, Style, break_lines, shorten, style};
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::Side;

const WIDTH: f64 = 720.0;
const LEFT: f64 = 216.0;
const RIGHT: f64 = 540.0;
const TOP: f64 = 62.0;
/// The room for the heading of a group.
const HEADING: f64 = 26.0;

/// One proposal.
#[derive(Debug, Clone)]
pub(in crate::report) struct Place {
    /// Its name: text of the user.
    pub(in crate::report) name: String,
    /// Expected rank.
    pub(in crate::report) expected: f64,
    /// Middle 50% and 90% of the rank.
    pub(in crate::report) ranges: [(f64, f64); 2],
    /// Rank and range as text.
    pub(in crate::report) numbers: String,
    /// The chance of a place in the top as text.
    pub(in crate::report) top: String,
}

/// A group: its side, its heading and its proposals.
#[derive(Debug, Clone)]
pub(in crate::report) struct Group {
    pub(in crate::report) side: Side,
    pub(in crate::report) heading: String,
    pub(in crate::report) places: Vec<Place>,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub(in crate::report) struct Standings {
    /// Groups that hold a proposal, from above to below the line.
    pub(in crate::report) groups: Vec<Group>,
    /// The funding line, and its name.
    pub(in crate::report) line: (f64, String),
    /// The number of ranked proposals, drawn or not.
    pub(in crate::report) last: usize,
}

const fn mark(side: Side) -> Mark {
    match side {
        Side::Above => Mark::Plain,
        Side::CloseCall => Mark::Neither,
        Side::Below => Mark::Hollow,
    }
}

impl Standings {
    /// Draws the chart.
    pub(in crate::report) fn draw(&self, id: &str, speech: &Speech) -> Chart {
        let count: usize = self.groups.iter().map(|group| group.places.len()).sum();
        let step = match count {
            0..=12 => 40.0,
            13..=24 => 31.0,
            _ => 22.0,
        };
        let bottom = TOP + 8.0 + step * count as f64 + HEADING * self.groups.len() as f64;
        let mut canvas = Canvas::new(WIDTH, bottom + 48.0);
        let scale = Scale { domain: self.domain(), places: (LEFT, RIGHT) };
        let title = speech.say("standings-title");
        canvas.text(16.0, 26.0, Style { size: 15.0, bold: true, ..style(Anchor::Start) }, &title);
        let small = |anchor| Style { size: 12.0, colour: GREY, ..style(anchor) };
        canvas.text(LEFT, 52.0, small(Anchor::Start), &speech.say("ranks-first"));
        canvas.text(RIGHT, 52.0, small(Anchor::End), &speech.say("ranks-last"));
        let (ticks, _) = scale.ticks();
        for value in ticks.into_iter().filter(|value| *value == value.round() && *value >= 1.0) {
            let x = scale.at(value);
            canvas.line((x, TOP), (x, bottom), 1.0, HAIR);
            canvas.text(x, bottom + 17.0, small(Anchor::Middle), &speech.numbers.fixed(value, 0));
        }
        let x = scale.at(self.line.0);
        canvas.line((x, TOP), (x, bottom), 1.6, INK);
        let half = 3.3 * self.line.1.chars().count() as f64;
        let middle = x.clamp(LEFT - 60.0, WIDTH - half - 4.0);
        let bold = Style { size: 12.0, bold: true, ..style(Anchor::Middle) };
        canvas.text(middle, bottom + 36.0, bold, &self.line.1);
        let mut y = TOP + 8.0;
        for group in &self.groups {
            let bold = Style { size: 12.0, bold: true, ..style(Anchor::Start) };
            canvas.mark(22.0, y + 12.0, 12.0, mark(group.side));
            canvas.text(34.0, y + 16.5, bold, &group.heading);
            y += HEADING;
            for place in &group.places {
                place.draw(&mut canvas, scale, y + step / 2.0, step, group.side);
                y += step;
            }
        }
        let alt = self.alt(count, speech);
        Chart { svg: canvas.finish(id, &title, &alt), alt }
    }

    /// Everything that is drawn, and all ranks when they are few.
    fn domain(&self) -> (f64, f64) {
        let (mut low, mut high) = (self.line.0, self.line.0);
        for place in self.groups.iter().flat_map(|group| &group.places) {
            low = low.min(place.ranges[1].0).min(place.expected);
            high = high.max(place.ranges[1].1).max(place.expected);
        }
        if self.last <= 40 {
            (low, high) = (low.min(1.0), high.max(self.last as f64));
        }
        let room = (0.02 * (high - low)).max(0.2);
        (low - room, high + room)
    }

    fn alt(&self, count: usize, speech: &Speech) -> String {
        let told: Vec<String> = self
            .groups
            .iter()
            .map(|group| {
                let rows: Vec<String> = group
                    .places
                    .iter()
                    .map(|place| format!("{}: {}, {}", place.name, place.numbers, place.top))
                    .collect();
                format!("{}: {}", group.heading, rows.join("; "))
            })
            .collect();
        let slots = [
            ("line", self.line.1.clone().into()),
            ("n", count.into()),
            ("all", self.last.into()),
            ("rows", Slot::Quoted(told.join(". "))),
        ];
        speech.plain("standings-alt", &slots)
    }
}

impl Place {
    fn draw(&self, canvas: &mut Canvas, scale: Scale, y: f64, step: f64, side: Side) {
        let thin = step < 25.0;
        let (most, lines) = if thin { (31, 1) } else { (29, 2) };
        let lines = break_lines(&self.name, most, lines);
        let top = y + 4.0 - 6.5 * (lines.len() as f64 - 1.0);
        let small = Style { size: 12.0, ..style(Anchor::Start) };
        for (place, line) in lines.iter().enumerate() {
            canvas.text(16.0, top + 13.0 * place as f64, small, line);
        }
        let colour = if side == Side::CloseCall { GREY } else { BLUE };
        let [thick, long] = self.ranges;
        canvas.line((scale.at(long.0), y), (scale.at(long.1), y), 2.0, colour);
        if thick.0 < thick.1 {
            canvas.line((scale.at(thick.0), y), (scale.at(thick.1), y), 6.0, colour);
        }
        canvas.mark(scale.at(self.expected), y, if thin { 11.0 } else { 13.0 }, mark(side));
        let x = RIGHT + 14.0;
        if thin {
            let (rank, _) = self.numbers.split_once(" (").unwrap_or((&self.numbers, ""));
            canvas.text(x, y + 4.0, small, &shorten(&format!("{rank} · {}", self.top), 26));
        } else {
            canvas.text(x, y - 2.0, small, &shorten(&self.numbers, 26));
            canvas.text(x, y + 12.0, Style { colour: GREY, ..small }, &shorten(&self.top, 26));
        }
    }
}
