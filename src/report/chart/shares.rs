//! Stacked bars of shares: who lost and who gained. Every segment carries its sign, so that colour is not needed.

use super::Chart;
use super::svg::{Anchor, Canvas, GREY, INK, Style, break_lines, shorten, style};

const WIDTH: f64 = 720.0;
const LEFT: f64 = 196.0;
const RIGHT: f64 = 700.0;
const TOP: f64 = 44.0;
const STEP: f64 = 32.0;
/// The least width in which a share can be read.
const READABLE: f64 = 34.0;

/// From the largest loss to the largest gain: the fill, and the ink that can be read on it (at least 4.5 to 1).
const LOOKS: [(&str, &str); 5] =
    [("#A84300", "#FFFFFF"), ("#F2B58F", INK), ("#E3E3E3", INK), ("#9CCBE8", INK), ("#00507D", "#FFFFFF")];

/// A bar: its name and its shares, one for each kind.
#[derive(Debug, Clone)]
pub(in crate::report) struct Bar {
    /// May be text of the user.
    pub(in crate::report) name: String,
    /// In the order of the kinds.
    pub(in crate::report) shares: Vec<f64>,
}

/// What is drawn.
#[derive(Debug)]
pub(in crate::report) struct Shares {
    pub(in crate::report) title: String,
    /// Sign and words of each kind, from the largest loss to the largest gain.
    pub(in crate::report) kinds: Vec<(&'static str, String)>,
    /// From top to bottom.
    pub(in crate::report) bars: Vec<Bar>,
}

/// The look of one kind of so many: the middle one is grey.
const fn look(kind: usize, kinds: usize) -> (&'static str, &'static str) {
    let place = match kinds {
        0..=1 => 2,
        2 => [1, 3][kind % 2],
        3 => [1, 2, 3][kind % 3],
        4 => [0, 1, 3, 4][kind % 4],
        _ => {
            if kind < 5 {
                kind
            } else {
                4
            }
        }
    };
    LOOKS[place]
}

impl Shares {
    /// Draws the chart; `percent` writes a share.
    pub(in crate::report) fn draw(&self, id: &str, alt: String, percent: impl Fn(f64) -> String) -> Chart {
        let bottom = TOP + STEP * self.bars.len() as f64;
        let mut canvas = Canvas::new(WIDTH, bottom + 20.0 + 20.0 * self.kinds.len().div_ceil(2) as f64);
        canvas.text(
            16.0,
            26.0,
            Style { size: 15.0, bold: true, ..style(Anchor::Start) },
            &shorten(&self.title, 80),
        );
        for (place, bar) in self.bars.iter().enumerate() {
            let top = TOP + STEP * place as f64;
            let lines = break_lines(&bar.name, 26, 2);
            let first = top + 18.0 - 6.5 * (lines.len() as f64 - 1.0);
            for (place, line) in lines.iter().enumerate() {
                let small = Style { size: 12.0, ..style(Anchor::Start) };
                canvas.text(16.0, first + 13.0 * place as f64, small, line);
            }
            let mut x = LEFT;
            for (kind, share) in bar.shares.iter().enumerate() {
                let width = share.clamp(0.0, 1.0) * (RIGHT - LEFT);
                let (fill, ink) = look(kind, self.kinds.len());
                if width > 0.0 {
                    // A white gap parts the segments.
                    canvas.bar((x, top + 3.0), ((width - 1.5).max(0.5), STEP - 8.0), fill);
                }
                if width >= READABLE {
                    let sign = self.kinds.get(kind).map_or("", |(sign, _)| sign);
                    let words = percent(*share);
                    let words = if width >= 60.0 { format!("{sign} {words}") } else { words };
                    let small = Style { size: 12.0, colour: ink, ..style(Anchor::Middle) };
                    canvas.text(x + width / 2.0, top + 19.5, small, &words);
                }
                x += width;
            }
        }
        for (kind, (sign, words)) in self.kinds.iter().enumerate() {
            let (x, y) = (
                if kind % 2 == 0 { 20.0 } else { WIDTH / 2.0 + 8.0 },
                bottom + 22.0 + 20.0 * (kind / 2) as f64,
            );
            canvas.bar((x, y - 11.0), (22.0, 14.0), look(kind, self.kinds.len()).0);
            let small = Style { size: 12.0, ..style(Anchor::Start) };
            canvas.text(x + 30.0, y, Style { bold: true, colour: GREY, ..small }, sign);
            canvas.text(x + 54.0, y, small, &shorten(words, 46));
        }
        Chart { svg: canvas.finish(id, &self.title, &alt), alt }
    }
}
