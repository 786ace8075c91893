//! Rows of a name, a two-level interval (thick 50%, thin 90%) with a mark, and the numbers as text.

use super::scale::Scale;
use super::svg::{Anchor, Canvas, GREY, HAIR, INK, Mark, Style, break_lines, shorten, style};
use crate::summarise::results::Spread;

const WIDTH: f64 = 720.0;
const LEFT: f64 = 216.0;
const RIGHT: f64 = 548.0;
const FIRST: f64 = 84.0;
const STEP: f64 = 46.0;

/// The 5%, 25%, 75% and 95% points of one row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Interval {
    pub(super) thin: (f64, f64),
    pub(super) thick: (f64, f64),
}

impl From<&Spread> for Interval {
    fn from(spread: &Spread) -> Self {
        Self { thin: (spread.q05, spread.q95), thick: (spread.q25, spread.q75) }
    }
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// Its name; may be text of the user.
    pub(super) name: String,
    /// Where the mark stands, and its kind; `None` when there is no value.
    pub(super) mark: Option<(f64, Mark)>,
    /// The intervals around it.
    pub(super) interval: Option<Interval>,
    /// The numbers, as text.
    pub(super) numbers: String,
}

/// A chart of rows.
#[derive(Debug)]
pub(super) struct Rows {
    /// What the chart is.
    pub(super) title: String,
    /// Words at the left and right end above the plot.
    pub(super) ends: (String, String),
    /// The values at the ends of the axis.
    pub(super) domain: (f64, f64),
    /// Values at which a dashed line stands, such as zero or a threshold.
    pub(super) lines: Vec<f64>,
    /// From top to bottom.
    pub(super) lanes: Vec<Row>,
}

impl Rows {
    /// Draws the chart; `tick` writes the values of the axis; a value without words gets no line.
    pub(super) fn draw(
        &self,
        id: &str,
        description: &str,
        tick: impl Fn(f64, usize) -> Option<String>,
    ) -> String {
        let bottom = FIRST + STEP * self.lanes.len() as f64 - 10.0;
        let mut canvas = Canvas::new(WIDTH, bottom + 34.0);
        let scale = Scale { domain: self.domain, places: (LEFT, RIGHT) };
        canvas.text(
            16.0,
            26.0,
            Style { size: 15.0, bold: true, ..style(Anchor::Start) },
            &shorten(&self.title, 70),
        );
        let small = |anchor| Style { size: 12.0, colour: GREY, ..style(anchor) };
        canvas.text(LEFT, 52.0, small(Anchor::Start), &self.ends.0);
        canvas.text(RIGHT, 52.0, small(Anchor::End), &self.ends.1);
        let (ticks, decimals) = scale.ticks();
        for value in ticks {
            let Some(words) = tick(value, decimals) else { continue };
            let x = scale.at(value);
            canvas.line((x, 62.0), (x, bottom), 1.0, HAIR);
            canvas.text(x, bottom + 18.0, small(Anchor::Middle), &words);
        }
        for value in &self.lines {
            canvas.dashed(scale.at(*value), 62.0, bottom);
        }
        for (place, row) in self.lanes.iter().enumerate() {
            let y = FIRST + STEP * place as f64;
            name(&mut canvas, y, &row.name);
            let colour = row.mark.map_or(INK, |(_, mark)| mark.colour());
            if let Some(interval) = row.interval {
                let (thin, thick) = (interval.thin, interval.thick);
                canvas.line((scale.at(thin.0), y), (scale.at(thin.1), y), 2.0, colour);
                // Without a length it would be a stray dot beside the mark.
                if thick.0 < thick.1 {
                    canvas.line((scale.at(thick.0), y), (scale.at(thick.1), y), 6.0, colour);
                }
            }
            if let Some((value, mark)) = row.mark {
                canvas.mark(scale.at(value), y, 14.0, mark);
            }
            numbers(&mut canvas, y, &row.numbers);
        }
        canvas.finish(id, &self.title, description)
    }
}

/// The numbers of a row; a long range goes below its value.
fn numbers(canvas: &mut Canvas, y: f64, numbers: &str) {
    let x = RIGHT + 16.0;
    match numbers.split_once(" (").filter(|_| numbers.chars().count() > 22) {
        Some((value, range)) => {
            canvas.text(x, y - 2.5, style(Anchor::Start), value);
            let small = Style { size: 12.0, ..style(Anchor::Start) };
            canvas.text(x, y + 12.5, small, &shorten(&format!("({range}"), 26));
        }
        None => canvas.text(x, y + 4.5, style(Anchor::Start), &shorten(numbers, 24)),
    }
}

/// The name of a row, in at most three lines around its middle.
fn name(canvas: &mut Canvas, y: f64, name: &str) {
    let lines = break_lines(name, 26, 3);
    let first = y + 4.5 - 7.0 * (lines.len() as f64 - 1.0);
    for (place, line) in lines.iter().enumerate() {
        let small = Style { size: 12.0, ..style(Anchor::Start) };
        canvas.text(16.0, first + 14.0 * place as f64, small, line);
    }
}
