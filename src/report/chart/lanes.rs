//! One lane for each group: its name, a dot on its interval, and the numbers as text. Lanes grow thinner as there are
//! more of them.

use super::Chart;
use super::scale::Scale;
use super::svg::{Anchor, BLUE, Canvas, GREY, HAIR, INK, Mark, Style, break_lines, shorten, style};

const WIDTH: f64 = 720.0;
const LEFT: f64 = 216.0;
const RIGHT: f64 = 548.0;
const TOP: f64 = 62.0;

/// One lane.
#[derive(Debug, Clone)]
pub(in crate::report) struct Lane {
    /// Its name; may be text of the user.
    pub(in crate::report) name: String,
    /// Where the dot stands.
    pub(in crate::report) value: f64,
    /// Limits; one that is not there ends at the dot.
    pub(in crate::report) limits: (Option<f64>, Option<f64>),
    /// Where it stood before, as an open square.
    pub(in crate::report) before: Option<f64>,
    /// The numbers, as text.
    pub(in crate::report) numbers: String,
    /// The mark.
    pub(in crate::report) tone: Tone,
}

/// What a dot says besides its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Tone {
    /// Nothing.
    Plain,
    /// A loss.
    Loss,
    /// A gain.
    Gain,
    /// Neither.
    Neither,
}

impl Tone {
    const fn mark(self) -> Mark {
        match self {
            Self::Plain => Mark::Plain,
            Self::Loss => Mark::Worse,
            Self::Gain => Mark::Better,
            Self::Neither => Mark::Neither,
        }
    }
}

/// A chart of lanes.
#[derive(Debug, Clone)]
pub(in crate::report) struct Lanes {
    /// What the chart is.
    pub(in crate::report) title: String,
    /// Words at the left and right end above the plot.
    pub(in crate::report) ends: (String, String),
    /// A value with a dashed line, and what it is called below the axis; empty for none.
    pub(in crate::report) line: Option<(f64, String)>,
    /// What an open square means; printed when there is one.
    pub(in crate::report) before: String,
    /// From top to bottom.
    pub(in crate::report) rows: Vec<Lane>,
}

impl Lanes {
    /// Draws the chart; `tick` writes the values of the axis.
    pub(in crate::report) fn draw(
        &self,
        id: &str,
        alt: String,
        tick: impl Fn(f64, usize) -> String,
    ) -> Chart {
        let step = match self.rows.len() {
            0..=9 => 40.0,
            10..=16 => 30.0,
            _ => 21.0,
        };
        let first = TOP + step / 2.0 + 4.0;
        let bottom = first + step * (self.rows.len() as f64 - 1.0) + step / 2.0;
        let legend = self.rows.iter().any(|lane| lane.before.is_some()) && !self.before.is_empty();
        let named = self.line.as_ref().is_some_and(|(_, name)| !name.is_empty());
        let mut canvas = Canvas::new(
            WIDTH,
            bottom + 32.0 + if named { 16.0 } else { 0.0 } + if legend { 20.0 } else { 0.0 },
        );
        let scale = Scale { domain: self.domain(), places: (LEFT, RIGHT) };
        canvas.text(
            16.0,
            26.0,
            Style { size: 15.0, bold: true, ..style(Anchor::Start) },
            &shorten(&self.title, 80),
        );
        let small = |anchor| Style { size: 12.0, colour: GREY, ..style(anchor) };
        canvas.text(LEFT, 50.0, small(Anchor::Start), &self.ends.0);
        canvas.text(RIGHT, 50.0, small(Anchor::End), &self.ends.1);
        axis(&mut canvas, scale, bottom, tick);
        if let Some((value, name)) = &self.line {
            canvas.dashed(scale.at(*value), TOP, bottom);
            if named {
                label(&mut canvas, scale.at(*value), bottom + 33.0, name);
            }
        }
        for (place, lane) in self.rows.iter().enumerate() {
            lane.draw(&mut canvas, scale, first + step * place as f64, step);
        }
        if legend {
            let y = bottom + 36.0 + if named { 16.0 } else { 0.0 };
            canvas.mark(LEFT + 6.0, y - 4.0, 11.0, Mark::Neither);
            canvas.text(LEFT + 18.0, y, small(Anchor::Start), &self.before);
        }
        Chart { svg: canvas.finish(id, &self.title, &alt), alt }
    }

    /// Everything that is drawn, with some room on both sides.
    fn domain(&self) -> (f64, f64) {
        let values = self.rows.iter().flat_map(|lane| {
            [Some(lane.value), lane.limits.0, lane.limits.1, lane.before].into_iter().flatten()
        });
        roomy(values.chain(self.line.iter().map(|(value, _)| *value)))
    }
}

/// From the smallest to the largest value, with some room on both sides; never empty.
pub(super) fn roomy(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values
        .filter(|value| value.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    if low > high {
        return (0.0, 1.0);
    }
    let span = high - low;
    let room = if span > 0.0 { 0.05 * span } else { (0.1 * low.abs()).max(0.1) };
    (low - room, high + room)
}

/// Hair lines at round values, with the values below them.
fn axis(canvas: &mut Canvas, scale: Scale, bottom: f64, tick: impl Fn(f64, usize) -> String) {
    let (ticks, decimals) = scale.ticks();
    let words: Vec<(f64, String)> =
        ticks.into_iter().map(|value| (scale.at(value), tick(value, decimals))).collect();
    // Long numbers get every second place.
    let longest = words.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0) as f64;
    let apart = words.windows(2).map(|pair| pair[1].0 - pair[0].0).fold(f64::INFINITY, f64::min);
    let every = if apart < 7.0 * longest + 8.0 { 2 } else { 1 };
    for (place, (x, words)) in words.iter().enumerate() {
        canvas.line((*x, TOP), (*x, bottom), 1.0, HAIR);
        if place % every == 0 {
            canvas.text(
                *x,
                bottom + 17.0,
                Style { size: 12.0, colour: GREY, ..style(Anchor::Middle) },
                words,
            );
        }
    }
}

/// A word below a place, kept inside the plot.
fn label(canvas: &mut Canvas, x: f64, y: f64, words: &str) {
    let half = 3.2 * words.chars().count() as f64;
    let x = x.clamp((LEFT - 60.0).min(RIGHT - half), (WIDTH - half).max(LEFT));
    canvas.text(x, y, Style { size: 12.0, ..style(Anchor::Middle) }, words);
}

/// A name on one line: what does not fit is left out in the middle, since the ends of names tell them apart.
fn cut_in_the_middle(name: &str, most: usize) -> String {
    // Everything visible first: what is written out takes room.
    let letters: Vec<char> = shorten(name, 400).chars().collect();
    if letters.len() <= most {
        return letters.into_iter().collect();
    }
    let end = most / 3;
    let (first, last) = (&letters[..most - end - 1], &letters[letters.len() - end..]);
    first.iter().chain(&['…']).chain(last).collect()
}

impl Lane {
    fn draw(&self, canvas: &mut Canvas, scale: Scale, y: f64, step: f64) {
        let thin = step < 25.0;
        let (most, lines) = match step {
            step if step < 25.0 => (31, 1),
            step if step < 35.0 => (29, 2),
            _ => (27, 3),
        };
        let size = if thin { 11.5 } else { 12.5 };
        let lines = if thin {
            vec![cut_in_the_middle(&self.name, most)]
        } else {
            break_lines(&self.name, most, lines)
        };
        let top = y + 4.0 - 6.5 * (lines.len() as f64 - 1.0);
        for (place, line) in lines.iter().enumerate() {
            canvas.text(16.0, top + 13.0 * place as f64, Style { size, ..style(Anchor::Start) }, line);
        }
        let colour = if self.tone == Tone::Plain { BLUE } else { self.tone.mark().colour() };
        let (low, high) = (self.limits.0.unwrap_or(self.value), self.limits.1.unwrap_or(self.value));
        if low < high {
            let (left, right) = (scale.at(low), scale.at(high));
            canvas.line((left, y), (right, y), 2.0, colour);
            for (x, limit) in [(left, self.limits.0), (right, self.limits.1)] {
                if limit.is_some() {
                    canvas.line((x, y - 4.0), (x, y + 4.0), 2.0, colour);
                }
            }
        }
        if let Some(before) = self.before {
            canvas.mark(scale.at(before), y, if thin { 10.0 } else { 12.0 }, Mark::Neither);
        }
        canvas.mark(scale.at(self.value), y, if thin { 10.0 } else { 13.0 }, self.tone.mark());
        self.write(canvas, y, size, thin);
    }

    /// The numbers; a long range goes below its value where there is room.
    fn write(&self, canvas: &mut Canvas, y: f64, size: f64, thin: bool) {
        let x = RIGHT + 14.0;
        let text = Style { size, colour: INK, ..style(Anchor::Start) };
        match self.numbers.split_once(" (").filter(|_| !thin && self.numbers.chars().count() > 23) {
            Some((value, range)) => {
                canvas.text(x, y - 2.5, text, value);
                canvas.text(x, y + 11.5, Style { size: 11.5, ..text }, &shorten(&format!("({range}"), 26));
            }
            None => canvas.text(x, y + 4.0, text, &shorten(&self.numbers, 26)),
        }
    }
}
