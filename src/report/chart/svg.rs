//! A tiny SVG writer: fixed number format, fixed order, nothing that can run or be fetched.

use std::fmt::Write;

use crate::text::escape;

/// Blue: gains, narrowing, and series without a direction.
pub(super) const BLUE: &str = "#0072B2";
/// Vermillion: losses and widening.
pub(super) const VERMILLION: &str = "#D55E00";
/// Grey that is dark enough for text on white.
pub(super) const GREY: &str = "#595959";
/// Ink for text.
pub(super) const INK: &str = "#1A1A1A";
/// Hair lines behind the data.
pub(super) const HAIR: &str = "#D0D0D0";

/// The face of all text.
const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// Where a text stands relative to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// The marks, told apart by shape and by being filled as well as by colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Filled vermillion circle: a wider gap, a loss.
    Worse,
    /// Filled blue diamond: a narrower gap, a gain.
    Better,
    /// Open grey square: no material change.
    Neither,
    /// Filled blue circle: a value without a direction.
    Plain,
    /// Open blue circle: a value without a direction, of the other kind.
    Hollow,
}

impl Mark {
    /// The colour of the mark and of the line it stands on.
    pub(super) const fn colour(self) -> &'static str {
        match self {
            Self::Worse => VERMILLION,
            Self::Better | Self::Plain | Self::Hollow => BLUE,
            Self::Neither => GREY,
        }
    }
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) anchor: Anchor,
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
}

/// The usual text: 13 px ink.
pub(super) const fn style(anchor: Anchor) -> Style {
    Style { anchor, size: 13.0, bold: false, colour: INK }
}

/// The drawing under way.
#[derive(Debug)]
pub(super) struct Canvas {
    width: f64,
    height: f64,
    body: String,
}

impl Canvas {
    /// An empty drawing.
    pub(super) const fn new(width: f64, height: f64) -> Self {
        Self { width, height, body: String::new() }
    }

    /// A text, escaped.
    pub(super) fn text(&mut self, x: f64, y: f64, style: Style, text: &str) {
        let weight = if style.bold { " font-weight=\"600\"" } else { "" };
        self.add(&format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"{}\"{weight}>{}</text>",
            number(x),
            number(y),
            number(style.size),
            style.anchor.word(),
            style.colour,
            escape::svg(text),
        ));
    }

    /// A straight line with round ends.
    pub(super) fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), width: f64, colour: &str) {
        self.add(&format!(
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-linecap=\"round\"/>",
            number(x1), number(y1), number(x2), number(y2), number(width),
        ));
    }

    /// A dashed hair line, from top to bottom.
    pub(super) fn dashed(&mut self, x: f64, top: f64, bottom: f64) {
        self.add(&format!(
            "<line x1=\"{0}\" y1=\"{1}\" x2=\"{0}\" y2=\"{2}\" stroke=\"{GREY}\" stroke-width=\"1.0\" stroke-dasharray=\"3 4\"/>",
            number(x), number(top), number(bottom),
        ));
    }

    /// A line through points; `dash` is the pattern of a broken line, empty for a whole one.
    pub(super) fn curve(&mut self, points: &[(f64, f64)], width: f64, colour: &str, dash: &str) {
        let dash = if dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dash}\"") };
        self.add(&format!(
            "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{dash}/>",
            path(points),
            number(width),
        ));
    }

    /// A filled shape without an edge.
    pub(super) fn area(&mut self, points: &[(f64, f64)], colour: &str) {
        self.add(&format!("<path d=\"{}Z\" fill=\"{colour}\"/>", path(points)));
    }

    /// A filled bar.
    pub(super) fn bar(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), colour: &str) {
        self.add(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{colour}\"/>",
            number(x),
            number(y),
            number(width.max(0.0)),
            number(height.max(0.0)),
        ));
    }

    /// A mark of diameter `size` around a point.
    pub(super) fn mark(&mut self, x: f64, y: f64, size: f64, mark: Mark) {
        let colour = mark.colour();
        let half = size / 2.0;
        self.add(&match mark {
            Mark::Worse | Mark::Plain => format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{colour}\"/>",
                number(x), number(y), number(half),
            ),
            Mark::Hollow => format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"#FFFFFF\" stroke=\"{colour}\" stroke-width=\"2.0\"/>",
                number(x), number(y), number(half - 1.0),
            ),
            Mark::Better => format!(
                "<path d=\"M{0} {1}L{2} {3}L{0} {4}L{5} {3}Z\" fill=\"{colour}\"/>",
                number(x), number(y - half), number(x + half), number(y), number(y + half), number(x - half),
            ),
            // Too small for an outline to stay open.
            Mark::Neither if size < 6.0 => format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{2}\" height=\"{2}\" fill=\"{colour}\"/>",
                number(x - 0.4 * size), number(y - 0.4 * size), number(0.8 * size),
            ),
            Mark::Neither => format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{2}\" height=\"{2}\" fill=\"#FFFFFF\" stroke=\"{colour}\" stroke-width=\"1.6\"/>",
                number(x - half + 1.0), number(y - half + 1.0), number(size - 2.0),
            ),
        });
    }

    /// The file: what the chart is, and what it shows. `id` must be unique on a page with several charts.
    pub(super) fn finish(self, id: &str, title: &str, description: &str) -> String {
        let id: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let (width, height) = (number(self.width), number(self.height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" \
             font-family=\"{FONT}\">\n<title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n{}</svg>\n",
            escape::svg(title),
            escape::svg(description),
            self.body,
        )
    }

    fn add(&mut self, element: &str) {
        self.body.push_str(element);
        self.body.push('\n');
    }
}

/// Straight from point to point.
fn path(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (place, (x, y)) in points.iter().enumerate() {
        path.push(if place == 0 { 'M' } else { 'L' });
        path.push_str(&number(*x));
        path.push(' ');
        path.push_str(&number(*y));
    }
    path
}

/// One decimal, never `-0.0`.
fn number(x: f64) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write!(text, "{x:.1}");
    if text == "-0.0" { "0.0".to_owned() } else { text }
}

/// Breaks a text into at most `count` lines of about `most` characters; what does not fit ends in `…`.
pub(super) fn break_lines(text: &str, most: usize, count: usize) -> Vec<String> {
    // What is written out takes room.
    let text = escape::terminal(text);
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(last) = lines.last_mut() else { break };
        if last.is_empty() {
            word.clone_into(last);
        } else if last.chars().count() + 1 + word.chars().count() <= most {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    let cut = lines.len() > count;
    lines.truncate(count);
    let mut lines: Vec<String> = lines.iter().map(|line| shorten(line, most)).collect();
    if let Some(last) = lines.last_mut().filter(|last| cut && !last.ends_with('…')) {
        last.push_str(" …");
    }
    lines
}

/// The text with everything visible, or its first `most` characters and `…`.
pub(in crate::report) fn shorten(text: &str, most: usize) -> String {
    let text = escape::terminal(text);
    if text.chars().count() <= most {
        return text;
    }
    text.chars().take(most.saturating_sub(1)).chain(std::iter::once('…')).collect()
}
