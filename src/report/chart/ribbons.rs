//! Curves around zero with the band of their intervals: up to two panels beside each other.

use super::Chart;
use super::lanes::roomy;
use super::scale::Scale;
use super::svg::{Anchor, BLUE, Canvas, GREY, HAIR, INK, Style, break_lines, shorten, style};
use crate::summarise::results::measured::Interval;

const WIDTH: f64 = 720.0;
const TOP: f64 = 76.0;
const HEIGHT: f64 = 210.0;
/// A tint of blue that a blue line stands out on.
const TINT: &str = "#CFE3F2";

/// One panel.
#[derive(Debug)]
pub(in crate::report) struct Panel<'p> {
    pub(in crate::report) title: String,
    /// Words below the horizontal axis.
    pub(in crate::report) axis: String,
    /// From left to right.
    pub(in crate::report) points: Vec<(f64, &'p Interval)>,
    /// Whether the horizontal axis is in percent.
    pub(in crate::report) percent: bool,
}

/// Draws the panels; `number` writes the values of the upright axes, with a sign, and `along` those of the others.
pub(in crate::report) fn draw(
    (id, title): (&str, &str),
    alt: String,
    panels: &[Panel<'_>],
    number: impl Fn(f64, usize) -> String,
    along: impl Fn(f64, bool) -> String,
) -> Chart {
    let mut canvas = Canvas::new(WIDTH, TOP + HEIGHT + 46.0);
    canvas.text(16.0, 26.0, Style { size: 15.0, bold: true, ..style(Anchor::Start) }, &shorten(title, 80));
    let room = (WIDTH - 16.0) / panels.len().max(1) as f64;
    for (place, panel) in panels.iter().enumerate() {
        let left = 16.0 + room * place as f64;
        panel.draw(&mut canvas, (left + 66.0, left + room - 18.0), &number, &along);
    }
    Chart { svg: canvas.finish(id, title, &alt), alt }
}

impl Panel<'_> {
    fn draw(
        &self,
        canvas: &mut Canvas,
        places: (f64, f64),
        number: &impl Fn(f64, usize) -> String,
        along: &impl Fn(f64, bool) -> String,
    ) {
        let small = |anchor| Style { size: 12.0, colour: GREY, ..style(anchor) };
        let wide = ((places.1 - places.0) / 7.6) as usize;
        for (place, line) in break_lines(&self.title, wide, 2).iter().enumerate() {
            let bold = Style { size: 12.5, bold: true, ..style(Anchor::Start) };
            canvas.text(places.0, 48.0 + 15.0 * place as f64, bold, line);
        }
        let values = self.points.iter().flat_map(|(_, interval)| {
            [Some(interval.value), interval.lower, interval.upper].into_iter().flatten()
        });
        let up = Scale { domain: roomy(values.chain([0.0])), places: (TOP + HEIGHT, TOP) };
        let xs = self.points.iter().map(|(x, _)| *x);
        let low = xs.clone().fold(f64::INFINITY, f64::min);
        let high = xs.fold(f64::NEG_INFINITY, f64::max);
        let domain = if low < high { (low, high) } else { (low - 0.5, low + 0.5) };
        let across = Scale { domain, places };
        let (ticks, decimals) = up.ticks();
        for value in ticks {
            let y = up.at(value);
            canvas.line((places.0, y), (places.1, y), 1.0, HAIR);
            canvas.text(places.0 - 8.0, y + 4.0, small(Anchor::End), &number(value, decimals));
        }
        let limit = |pick: fn(&Interval) -> Option<f64>| {
            self.points
                .iter()
                .map(|(x, interval)| (across.at(*x), up.at(pick(interval).unwrap_or(interval.value))))
                .collect::<Vec<_>>()
        };
        let mut band = limit(|interval| interval.lower);
        band.extend(limit(|interval| interval.upper).into_iter().rev());
        if !band.is_empty() {
            canvas.area(&band, TINT);
        }
        canvas.line((places.0, up.at(0.0)), (places.1, up.at(0.0)), 1.5, INK);
        let points: Vec<(f64, f64)> =
            self.points.iter().map(|(x, interval)| (across.at(*x), up.at(interval.value))).collect();
        canvas.curve(&points, 2.6, BLUE, "");
        let (ticks, _) = across.ticks();
        let every = ticks.len().div_ceil(6);
        for value in ticks.into_iter().step_by(every.max(1)) {
            let words = along(value, self.percent);
            canvas.text(across.at(value), TOP + HEIGHT + 17.0, small(Anchor::Middle), &words);
        }
        canvas.text(places.1, TOP + HEIGHT + 35.0, small(Anchor::End), &shorten(&self.axis, wide));
    }
}
