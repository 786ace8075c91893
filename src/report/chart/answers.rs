//! Where assessors differ: a lane for each question with a dot at every level that somebody gave, and above it the
//! numbers of who gave it.

use super::Chart;
use super::svg::{Anchor, Canvas, GREY, HAIR, Mark, Style, break_lines, shorten, style};
use crate::report::speech::{Slot, Speech};

const WIDTH: f64 = 720.0;
const LEFT: f64 = 236.0;
const RIGHT: f64 = 556.0;
const TOP: f64 = 66.0;
const STEP: f64 = 46.0;
/// Names of assessors on one line below the chart.
const PER_LINE: usize = 3;

/// One question about one proposal.
#[derive(Debug, Clone)]
pub(in crate::report) struct Question {
    /// Its name, with the proposal: text of the user.
    pub(in crate::report) name: String,
    /// Levels as shares of their scale, rising, with the numbers of the assessors who gave them.
    pub(in crate::report) levels: Vec<(f64, Vec<usize>)>,
    /// The level that was agreed on, as a share of its scale.
    pub(in crate::report) consensus: Option<f64>,
    /// What was answered without a level, as text.
    pub(in crate::report) others: String,
    /// The levels in words, for the alternative text.
    pub(in crate::report) told: String,
}

/// Draws the lanes; `assessors` are the names behind the numbers 1, 2, …
pub(in crate::report) fn draw(
    questions: &[Question],
    assessors: &[String],
    id: &str,
    speech: &Speech,
) -> Chart {
    let bottom = TOP + STEP * questions.len() as f64;
    let agreed = questions.iter().any(|question| question.consensus.is_some());
    let lines = assessors.len().div_ceil(PER_LINE) + usize::from(agreed);
    let mut canvas = Canvas::new(WIDTH, bottom + 22.0 + 18.0 * lines as f64);
    let title = speech.say("answers-title");
    canvas.text(16.0, 26.0, Style { size: 15.0, bold: true, ..style(Anchor::Start) }, &title);
    let small = Style { size: 12.0, ..style(Anchor::Start) };
    let grey = |anchor| Style { size: 12.0, colour: GREY, ..style(anchor) };
    canvas.text(LEFT, 52.0, grey(Anchor::Start), &speech.say("answers-lowest"));
    canvas.text(RIGHT, 52.0, grey(Anchor::End), &speech.say("answers-highest"));
    let at = |share: f64| LEFT + share.clamp(0.0, 1.0) * (RIGHT - LEFT);
    for (place, question) in questions.iter().enumerate() {
        let y = TOP + STEP * (place as f64 + 0.5) + 6.0;
        let lines = break_lines(&question.name, 30, 3);
        let top = y + 3.0 - 6.5 * (lines.len() as f64 - 1.0);
        for (place, line) in lines.iter().enumerate() {
            canvas.text(16.0, top + 13.0 * place as f64, small, line);
        }
        canvas.line((LEFT, y), (RIGHT, y), 1.0, HAIR);
        for end in [LEFT, RIGHT] {
            canvas.line((end, y - 4.0), (end, y + 4.0), 1.0, HAIR);
        }
        if let (Some(first), Some(last)) = (question.levels.first(), question.levels.last()) {
            canvas.line((at(first.0), y), (at(last.0), y), 2.0, GREY);
        }
        if let Some(level) = question.consensus {
            canvas.mark(at(level), y, 18.0, Mark::Neither);
        }
        for (level, who) in &question.levels {
            canvas.mark(at(*level), y, 12.0, Mark::Plain);
            let who: Vec<String> = who.iter().map(usize::to_string).collect();
            let words = shorten(&who.join(", "), 14);
            canvas.text(at(*level), y - 12.5, Style { size: 12.0, ..style(Anchor::Middle) }, &words);
        }
        for (place, line) in break_lines(&question.others, 22, 2).iter().enumerate() {
            canvas.text(RIGHT + 14.0, y - 2.0 + 13.0 * place as f64, grey(Anchor::Start), line);
        }
    }
    let mut y = bottom + 26.0;
    for (line, names) in assessors.chunks(PER_LINE).enumerate() {
        for (place, name) in names.iter().enumerate() {
            let number = line * PER_LINE + place + 1;
            let x = 16.0 + 230.0 * place as f64;
            canvas.text(x, y, grey(Anchor::Start), &format!("{number} = {}", shorten(name, 28)));
        }
        y += 18.0;
    }
    if agreed {
        canvas.mark(22.0, y - 4.0, 14.0, Mark::Neither);
        canvas.text(36.0, y, grey(Anchor::Start), &speech.say("answers-consensus"));
    }
    let told: Vec<String> =
        questions.iter().map(|question| format!("{}: {}", question.name, question.told)).collect();
    let alt = speech.plain("answers-alt", &[("rows", Slot::Quoted(told.join(". ")))]);
    Chart { svg: canvas.finish(id, &title, &alt), alt }
}
