//! An equiplot: a line for each part of the data or each time, and on it a mark for each group, so that the distance
//! between the groups is seen. Few groups carry their number; of many only the two ends are named.

use super::Chart;
use super::lanes::roomy;
use super::scale::Scale;
use super::svg::{Anchor, Canvas, GREY, HAIR, INK, Mark, Style, break_lines, shorten, style};

const WIDTH: f64 = 720.0;
const LEFT: f64 = 176.0;
const RIGHT: f64 = 696.0;
const TOP: f64 = 48.0;
/// Marks of more groups than this carry no number.
const NUMBERED: usize = 9;
/// Two marks nearer than this stand below each other.
const APART: f64 = 13.0;

/// A line with its marks.
#[derive(Debug, Clone)]
pub(in crate::report) struct Line {
    /// Its name; may be text of the user.
    pub(in crate::report) name: String,
    /// Number of the group, and its value; groups without a value are left out.
    pub(in crate::report) marks: Vec<(usize, f64)>,
}

/// What is drawn.
#[derive(Debug)]
pub(in crate::report) struct Equiplot {
    pub(in crate::report) title: String,
    /// Names of the groups by number.
    pub(in crate::report) groups: Vec<String>,
    /// Whether the first group is the most disadvantaged and the last the best placed.
    pub(in crate::report) ordered: bool,
    /// From top to bottom.
    pub(in crate::report) lines: Vec<Line>,
    /// What the marks of many groups are, for the legend.
    pub(in crate::report) many: String,
}

/// Marks put in rows below each other where they would touch.
fn rows(marks: &[(usize, f64)], scale: Scale) -> Vec<(usize, f64, usize)> {
    let mut sorted: Vec<(usize, f64)> =
        marks.iter().map(|(group, value)| (*group, scale.at(*value))).collect();
    sorted.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let mut last: Vec<f64> = Vec::new();
    sorted
        .into_iter()
        .map(|(group, x)| {
            let row = last.iter().position(|end| x - end >= APART).unwrap_or(last.len());
            if row == last.len() {
                last.push(x);
            } else {
                last[row] = x;
            }
            (group, x, row)
        })
        .collect()
}

impl Equiplot {
    /// Draws the chart; `tick` writes the values of the axis.
    pub(in crate::report) fn draw(
        &self,
        id: &str,
        alt: String,
        tick: impl Fn(f64, usize) -> String,
    ) -> Chart {
        let values = self.lines.iter().flat_map(|line| &line.marks).map(|(_, value)| *value);
        let scale = Scale { domain: roomy(values), places: (LEFT, RIGHT) };
        let numbered = self.groups.len() <= NUMBERED;
        let laid: Vec<Vec<(usize, f64, usize)>> = self
            .lines
            .iter()
            .map(|line| {
                let mut laid = rows(&line.marks, scale);
                if !numbered {
                    // Ticks may touch: what counts are the ends.
                    for mark in &mut laid {
                        mark.2 = 0;
                    }
                }
                laid
            })
            .collect();
        let deep = |laid: &[(usize, f64, usize)]| laid.iter().map(|mark| mark.2).max().unwrap_or(0) as f64;
        let heights: Vec<f64> =
            laid.iter().map(|laid| if numbered { 34.0 + 25.0 * deep(laid) } else { 30.0 }).collect();
        let bottom = TOP + heights.iter().sum::<f64>();
        let legend = self.legend(numbered);
        let mut canvas = Canvas::new(WIDTH, bottom + 40.0 + 18.0 * legend.len().div_ceil(2) as f64);
        canvas.text(
            16.0,
            26.0,
            Style { size: 15.0, bold: true, ..style(Anchor::Start) },
            &shorten(&self.title, 80),
        );
        let (ticks, decimals) = scale.ticks();
        for value in ticks {
            let x = scale.at(value);
            canvas.line((x, TOP), (x, bottom), 1.0, HAIR);
            let small = Style { size: 12.0, colour: GREY, ..style(Anchor::Middle) };
            canvas.text(x, bottom + 17.0, small, &tick(value, decimals));
        }
        let mut top = TOP;
        for ((line, laid), height) in self.lines.iter().zip(&laid).zip(heights) {
            self.line(&mut canvas, line, laid, (top, height), numbered);
            top += height;
        }
        for (place, (mark, words)) in legend.iter().enumerate() {
            let (x, y) = (
                if place % 2 == 0 { 20.0 } else { WIDTH / 2.0 + 8.0 },
                bottom + 42.0 + 18.0 * (place / 2) as f64,
            );
            canvas.mark(x + 6.0, y - 4.0, 11.0, *mark);
            canvas.text(x + 20.0, y, Style { size: 12.0, ..style(Anchor::Start) }, &shorten(words, 48));
        }
        Chart { svg: canvas.finish(id, &self.title, &alt), alt }
    }

    fn line(
        &self,
        canvas: &mut Canvas,
        line: &Line,
        laid: &[(usize, f64, usize)],
        (top, height): (f64, f64),
        numbered: bool,
    ) {
        let y = top + if numbered { 20.0 } else { 15.0 };
        let lines = break_lines(&line.name, 23, if height < 34.0 { 1 } else { 2 });
        for (place, words) in lines.iter().enumerate() {
            let up = 6.5 * (lines.len() as f64 - 1.0);
            let small = Style { size: 12.5, ..style(Anchor::Start) };
            canvas.text(16.0, y + 4.5 - up + 13.0 * place as f64, small, words);
        }
        let ends = (laid.first().map(|mark| mark.1), laid.last().map(|mark| mark.1));
        if let (Some(left), Some(right)) = ends {
            canvas.line((left, y), (right, y), 2.0, GREY);
        }
        // The two ends of the order last, so that they lie on top.
        let mut marks: Vec<&(usize, f64, usize)> = laid.iter().collect();
        marks.sort_by_key(|(group, ..)| self.mark(*group) != Mark::Neither);
        for (group, x, row) in marks {
            let y = y + 25.0 * *row as f64;
            let mark = self.mark(*group);
            let size = if numbered {
                12.0
            } else if mark == Mark::Neither {
                7.0
            } else {
                12.0
            };
            canvas.mark(*x, y, size, mark);
            if numbered {
                let small = Style { size: 11.0, bold: true, colour: INK, ..style(Anchor::Middle) };
                canvas.text(*x, y - 8.0, small, &(group + 1).to_string());
            }
        }
    }

    /// The ends of an order stand out; groups without an order look alike.
    fn mark(&self, group: usize) -> Mark {
        match group {
            _ if !self.ordered => Mark::Neither,
            0 => Mark::Worse,
            last if last + 1 == self.groups.len() => Mark::Better,
            _ => Mark::Neither,
        }
    }

    fn legend(&self, numbered: bool) -> Vec<(Mark, String)> {
        let own = |group: usize| {
            let name = &self.groups[group];
            (self.mark(group), if numbered { format!("{} = {name}", group + 1) } else { name.clone() })
        };
        if numbered {
            return (0..self.groups.len()).map(own).collect();
        }
        let ends = if self.ordered { vec![own(0), own(self.groups.len() - 1)] } else { Vec::new() };
        ends.into_iter().chain([(Mark::Neither, self.many.clone())]).collect()
    }
}
