//! The equity-impact plane: every dot is one possible world, with more or less health and more or less equality.

use super::Chart;
use super::scale::Scale;
use super::svg::{Anchor, Canvas, GREY, HAIR, INK, Mark, Style, shorten, style};

const WIDTH: f64 = 720.0;
const LEFT: f64 = 90.0;
const RIGHT: f64 = 690.0;
const TOP: f64 = 92.0;
const HEIGHT: f64 = 330.0;

/// What is drawn.
#[derive(Debug)]
pub(in crate::report) struct Plane<'p> {
    pub(in crate::report) title: String,
    /// Words of the horizontal (equity) and of the upright axis (health).
    pub(in crate::report) axes: (String, String),
    /// Health and equity of each draw.
    pub(in crate::report) points: &'p [(f64, f64)],
    /// Words of the quadrants: more health and more equal, more and less, less and more, less and less.
    pub(in crate::report) quadrants: [String; 4],
}

/// A domain with zero in its middle.
fn around_zero(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let far = values.filter(|value| value.is_finite()).fold(0.0_f64, |far, value| far.max(value.abs()));
    let far = if far > 0.0 { 1.12 * far } else { 1.0 };
    (-far, far)
}

impl Plane<'_> {
    /// Draws the chart; `number` writes the values of the axes, with a sign.
    pub(in crate::report) fn draw(
        &self,
        id: &str,
        alt: String,
        number: impl Fn(f64, usize) -> String,
    ) -> Chart {
        let across =
            Scale { domain: around_zero(self.points.iter().map(|point| point.1)), places: (LEFT, RIGHT) };
        let up = Scale {
            domain: around_zero(self.points.iter().map(|point| point.0)),
            places: (TOP + HEIGHT, TOP),
        };
        let mut canvas = Canvas::new(WIDTH, TOP + HEIGHT + 72.0);
        canvas.text(
            16.0,
            26.0,
            Style { size: 15.0, bold: true, ..style(Anchor::Start) },
            &shorten(&self.title, 80),
        );
        let small = |anchor| Style { size: 12.0, colour: GREY, ..style(anchor) };
        canvas.text(16.0, 50.0, small(Anchor::Start), &shorten(&format!("↑ {}", self.axes.1), 100));
        let (ticks, decimals) = across.ticks();
        for value in ticks {
            let x = across.at(value);
            canvas.line((x, TOP), (x, TOP + HEIGHT), 1.0, HAIR);
            canvas.text(x, TOP + HEIGHT + 17.0, small(Anchor::Middle), &number(value, decimals));
        }
        let (ticks, decimals) = up.ticks();
        for value in ticks {
            let y = up.at(value);
            canvas.line((LEFT, y), (RIGHT, y), 1.0, HAIR);
            canvas.text(LEFT - 8.0, y + 4.0, small(Anchor::End), &number(value, decimals));
        }
        canvas.text(
            RIGHT,
            TOP + HEIGHT + 62.0,
            small(Anchor::End),
            &shorten(&format!("{} →", self.axes.0), 100),
        );
        canvas.line((across.at(0.0), TOP), (across.at(0.0), TOP + HEIGHT), 1.5, INK);
        canvas.line((LEFT, up.at(0.0)), (RIGHT, up.at(0.0)), 1.5, INK);
        for (health, equity) in self.points.iter().filter(|point| point.0.is_finite() && point.1.is_finite())
        {
            let mark = match (*health >= 0.0, *equity >= 0.0) {
                (true, true) => Mark::Better,
                (false, false) => Mark::Worse,
                _ => Mark::Neither,
            };
            canvas.mark(across.at(*equity), up.at(*health), 6.5, mark);
        }
        self.corners(&mut canvas);
        Chart { svg: canvas.finish(id, &self.title, &alt), alt }
    }

    /// The words of the quadrants, above and below the plot, each with its mark.
    fn corners(&self, canvas: &mut Canvas) {
        let below = TOP + HEIGHT + 40.0;
        let corners = [
            (RIGHT, TOP - 9.0, Anchor::End, Mark::Better),
            (LEFT, TOP - 9.0, Anchor::Start, Mark::Neither),
            (RIGHT, below, Anchor::End, Mark::Neither),
            (LEFT, below, Anchor::Start, Mark::Worse),
        ];
        for ((x, y, anchor, mark), words) in corners.into_iter().zip(&self.quadrants) {
            let (at, x) = if anchor == Anchor::End { (x - 5.0, x - 16.0) } else { (x + 5.0, x + 16.0) };
            canvas.mark(at, y - 4.5, 9.0, mark);
            canvas.text(x, y, Style { bold: true, size: 12.5, ..style(anchor) }, &shorten(words, 42));
        }
    }
}
