//! Lorenz and concentration curves in a square, with the line of equal shares.

use super::Chart;
use super::svg::{Anchor, BLUE, Canvas, GREY, HAIR, INK, Style, VERMILLION, break_lines, shorten, style};
use crate::summarise::results::measured::Curve;

const WIDTH: f64 = 720.0;
const LEFT: f64 = 64.0;
const TOP: f64 = 48.0;
const SIDE: f64 = 360.0;
/// Where the legend stands.
const KEY: f64 = LEFT + SIDE + 28.0;

/// What is drawn.
#[derive(Debug)]
pub(in crate::report) struct Curves<'c> {
    pub(in crate::report) title: String,
    /// Words of the two axes.
    pub(in crate::report) axes: (String, String),
    /// The line of equal shares, in words.
    pub(in crate::report) equal: String,
    /// Each curve with its words; the first is whole, the second broken.
    pub(in crate::report) drawn: Vec<(&'c Curve, String)>,
}

/// How the curves are told apart: colour and pattern.
const LOOKS: [(&str, &str); 2] = [(BLUE, ""), (VERMILLION, "8 4")];

impl Curves<'_> {
    /// Draws the chart; `percent` writes a share.
    pub(in crate::report) fn draw(&self, id: &str, alt: String, percent: impl Fn(f64) -> String) -> Chart {
        // A concentration curve can leave the square when there are values below zero.
        let ys =
            || self.drawn.iter().flat_map(|(curve, _)| &curve.outcome).copied().filter(|y| y.is_finite());
        let (low, high) = (ys().fold(0.0, f64::min), ys().fold(1.0, f64::max));
        let place = |x: f64, y: f64| {
            let y = (y - low) / (high - low);
            (LEFT + SIDE * x.clamp(0.0, 1.0), TOP + SIDE * (1.0 - y))
        };
        let mut canvas = Canvas::new(WIDTH, TOP + SIDE + 52.0);
        canvas.text(
            16.0,
            26.0,
            Style { size: 15.0, bold: true, ..style(Anchor::Start) },
            &shorten(&self.title, 80),
        );
        let small = |anchor| Style { size: 12.0, colour: GREY, ..style(anchor) };
        for share in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
            let (x, floor) = place(share, low);
            canvas.line((x, TOP), (x, floor), 1.0, HAIR);
            canvas.text(x, floor + 17.0, small(Anchor::Middle), &percent(share));
            let (_, y) = place(0.0, share);
            canvas.line((LEFT, y), (LEFT + SIDE, y), 1.0, HAIR);
            canvas.text(LEFT - 8.0, y + 4.0, small(Anchor::End), &percent(share));
        }
        canvas.text(LEFT + SIDE, TOP + SIDE + 38.0, small(Anchor::End), &self.axes.0);
        canvas.curve(&[place(0.0, 0.0), place(1.0, 1.0)], 1.6, GREY, "2 4");
        for ((curve, _), (colour, dash)) in self.drawn.iter().zip(LOOKS) {
            let points: Vec<(f64, f64)> =
                curve.people.iter().zip(&curve.outcome).map(|(x, y)| place(*x, *y)).collect();
            canvas.curve(&points, 2.6, colour, dash);
        }
        self.key(&mut canvas);
        Chart { svg: canvas.finish(id, &self.title, &alt), alt }
    }

    /// What is what, to the right of the square.
    fn key(&self, canvas: &mut Canvas) {
        let small = Style { size: 12.0, colour: GREY, ..style(Anchor::Start) };
        let mut y = TOP + 12.0;
        for line in break_lines(&self.axes.1, 34, 3) {
            canvas.text(KEY, y, small, &format!("{}{line}", if y < TOP + 20.0 { "↑ " } else { "" }));
            y += 16.0;
        }
        y += 20.0;
        let equal = (&self.equal, GREY, "2 4", 1.6);
        let curves =
            self.drawn.iter().zip(LOOKS).map(|((_, words), (colour, dash))| (words, colour, dash, 2.6));
        for (words, colour, dash, width) in curves.chain([equal]) {
            canvas.curve(&[(KEY, y - 4.0), (KEY + 36.0, y - 4.0)], width, colour, dash);
            for line in break_lines(words, 30, 4) {
                canvas.text(KEY + 46.0, y, Style { size: 12.5, colour: INK, ..style(Anchor::Start) }, &line);
                y += 16.0;
            }
            y += 10.0;
        }
    }
}
