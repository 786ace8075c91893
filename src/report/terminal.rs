//! One screen of plain text about a run: no colour, at most 24 lines, readable from 40 columns.

use std::fmt::Write;

use super::chart::shorten;
use super::facts;
use super::speech::{Slot, Speech, capital, plain};
use crate::summarise::results::{Outcome, ProposalResult, Results, StratumResult};
use crate::text::{Language, escape, in_ten};

/// Lines of one screen.
pub(super) const SCREEN: usize = 24;
/// Dots of the picture in text.
const DOTS: usize = 20;
/// Gates and strata that are named before the rest is counted.
const NAMED: usize = 4;

/// The proposal at `index` on one screen of `width` columns; empty when there is no such proposal.
pub fn proposal(results: &Results, index: usize, language: Language, width: usize) -> String {
    let speech = Speech::new(language);
    results.proposals.get(index).map_or_else(String::new, |proposal| {
        let mut screen = Screen::new(width);
        screen.add(&title(results, proposal, &speech), "");
        screen.blank();
        guardrail(proposal, &speech, &mut screen);
        screen.blank();
        advice(results, proposal, &speech, &mut screen);
        screen.finish()
    })
}

/// All proposals of a run on one screen: what the advice is, then a line for each proposal with the chance that a gap
/// widens, the gates that were not passed and the total, in this order of weight.
pub fn call(results: &Results, language: Language, width: usize) -> String {
    let speech = Speech::new(language);
    let mut screen = Screen::new(width);
    screen.add(speech.local(&results.title), "");
    screen.add(&plain(&super::call::counts(results, &speech)), "  ");
    screen.blank();
    let rows: Vec<Vec<[String; 4]>> = results
        .rubric
        .verdicts
        .iter()
        .map(|(id, _)| {
            let mut own: Vec<_> =
                results.proposals.iter().filter(|proposal| proposal.verdict.id == *id).collect();
            own.sort_by_key(|proposal| (speech.local(&proposal.title).to_lowercase(), &proposal.id));
            own.into_iter().map(|proposal| columns(proposal, results, &speech)).collect()
        })
        .collect();
    let head = [
        String::new(),
        speech.say("terminal-wider"),
        speech.say("terminal-gates"),
        speech.say("terminal-total"),
    ];
    let used = |column: usize| {
        let cells = rows.iter().flatten().map(|row| row[column].chars().count());
        let most = cells.max().unwrap_or(0);
        if most == 0 { 0 } else { most.max(head[column].chars().count()) + 2 }
    };
    let mut widths = [0, used(1), used(2), used(3)];
    // On a narrow screen the total is the first to go: it says the least.
    if screen.width < 64 {
        widths[3] = 0;
    }
    widths[0] = screen.width.saturating_sub(widths[1] + widths[2] + widths[3]).max(8);
    screen.row(&head, widths);
    let room = SCREEN.saturating_sub(screen.lines.len() + 2);
    let mut left = rows.iter().map(Vec::len).sum::<usize>();
    let mut lines = 0;
    for ((_, name), rows) in results.rubric.verdicts.iter().zip(&rows).filter(|(_, rows)| !rows.is_empty()) {
        if lines + 2 > room {
            break;
        }
        screen.add(&speech.plain("terminal-verdict", &[("verdict", speech.slot(name))]), "  ");
        lines += 1;
        for row in rows.iter().take(room - lines) {
            screen.row(row, widths);
            lines += 1;
            left -= 1;
        }
    }
    if left > 0 {
        screen.add(&speech.plain("terminal-more", &[("n", left.into())]), "");
    }
    screen.add(&speech.say("terminal-marks"), "  ");
    screen.finish()
}

/// Title, highest chance of a wider gap, gates not passed, total.
fn columns(proposal: &ProposalResult, results: &Results, speech: &Speech) -> [String; 4] {
    let wider = facts::headline(proposal)
        .map_or_else(|| "?".to_owned(), |(_, measure)| speech.chance(measure.p_widens).number);
    let count = |wanted| proposal.gates.iter().filter(|gate| gate.outcome == wanted).count();
    let marks = [("▲", count(Outcome::Fail)), ("◆", count(Outcome::Condition))];
    let marks: Vec<String> =
        marks.iter().filter(|(_, n)| *n > 0).map(|(mark, n)| format!("{mark}{n}")).collect();
    let gates = match (proposal.gates.is_empty(), marks.is_empty()) {
        (true, _) => String::new(),
        (false, true) => "–".to_owned(),
        (false, false) => marks.join(" "),
    };
    let total = match facts::total(proposal) {
        Some(score) => speech.numbers.fixed(score.spread.q50, 0),
        None if results.rubric.has_total => "–".to_owned(),
        None => String::new(),
    };
    [speech.local(&proposal.title).to_owned(), wider, gates, total]
}

fn title(results: &Results, proposal: &ProposalResult, speech: &Speech) -> String {
    let key = match (proposal.fictional, results.draws < facts::TRIAL_BELOW) {
        (false, false) => "title",
        (true, false) => "title-fictional",
        (false, true) => "title-trial",
        (true, true) => "title-fictional-trial",
    };
    speech.plain(key, &[("title", speech.slot(&proposal.title))])
}

/// The chance that the gap widens, in words and in dots.
pub(super) fn guardrail(proposal: &ProposalResult, speech: &Speech, screen: &mut Screen) {
    let Some((stratum, measure)) = facts::headline(proposal) else {
        screen.add(&speech.plain("headline-none", &[]), "");
        return;
    };
    let widens = speech.chance(measure.p_widens);
    let slots = [
        ("percent", capital(&widens.number).into()),
        ("word", widens.word.into()),
        ("stratum", speech.slot(&stratum.name)),
        ("materiality", speech.numbers.plain(measure.materiality, 3).into()),
        ("unit", facts::points(&stratum.unit, speech)),
    ];
    screen.add(&speech.plain("headline-widens", &slots), "");
    for stratum in proposal.strata.iter().take(NAMED) {
        screen.add(&dots(stratum, speech), "  ");
    }
    screen.add(&speech.say("terminal-dots"), "  ");
}

/// `●●●●●●●●●●●●●○○○○○○○ 6 in 10  income`: filled where the gap widens.
fn dots(stratum: &StratumResult, speech: &Speech) -> String {
    let Some(measure) = stratum.measures.first() else { return String::new() };
    let filled = (measure.p_widens.p * DOTS as f64).round() as usize;
    let picture = format!("{}{}", "●".repeat(filled), "○".repeat(DOTS.saturating_sub(filled)));
    format!("{picture} {}: {}", in_ten(&speech.words, measure.p_widens.p), speech.local(&stratum.name))
}

fn advice(results: &Results, proposal: &ProposalResult, speech: &Speech, screen: &mut Screen) {
    let slots =
        [("name", speech.slot(&proposal.verdict.name)), ("meaning", speech.slot(&proposal.verdict.meaning))];
    screen.add(&speech.plain("verdict", &slots), "");
    let gates = facts::not_passed(proposal);
    for gate in gates.iter().take(NAMED) {
        let name = speech.local(&gate.name);
        screen.add(&format!("{} – {name}", speech.say(facts::outcome_key(gate.outcome))), "  ");
    }
    if gates.len() > NAMED {
        screen.add(&speech.plain("terminal-more", &[("n", (gates.len() - NAMED).into())]), "  ");
    }
    let missing: usize = proposal.dimensions.iter().map(|dimension| dimension.missing).sum();
    if let Some(score) = facts::total(proposal) {
        let slots = [
            ("score", speech.numbers.fixed(score.spread.q50, 0).into()),
            ("low", speech.numbers.fixed(score.spread.q05, 0).into()),
            ("high", speech.numbers.fixed(score.spread.q95, 0).into()),
        ];
        screen.add(&speech.plain("total", &slots), "");
    } else if proposal.total_withheld {
        screen.add(&speech.say("total-withheld"), "");
    }
    if missing > 0 {
        let all: usize = proposal.dimensions.iter().map(|dimension| dimension.criteria).sum();
        screen.add(&speech.plain("missing-some", &[("n", missing.into()), ("all", all.into())]), "");
    }
    screen.add(&speech.plain("terminal-run", &[("run", Slot::Quoted(results.run_id.clone()))]), "");
}

/// Lines of at most `width` characters.
pub(super) struct Screen {
    pub(super) width: usize,
    pub(super) lines: Vec<String>,
}

impl Screen {
    pub(super) fn new(width: usize) -> Self {
        Self { width: width.clamp(40, 80), lines: Vec::new() }
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(String::new());
    }

    /// Adds a text, broken between words; lines after the first start with `indent`. Control characters do not pass.
    pub(super) fn add(&mut self, text: &str, indent: &str) {
        let lead: String = text.chars().take_while(|c| *c == ' ').collect();
        let mut line = lead;
        for word in escape::terminal(text).split(' ') {
            for piece in pieces(word, self.width - indent.len()) {
                let empty = line.trim().is_empty();
                let room = self.width.saturating_sub(line.chars().count() + usize::from(!empty));
                if piece.chars().count() <= room {
                    if !empty {
                        line.push(' ');
                    }
                    line.push_str(&piece);
                } else {
                    self.lines.push(std::mem::replace(&mut line, format!("{indent}{piece}")));
                }
            }
        }
        self.lines.push(line);
    }

    /// Adds a row of cells; the first is cut to its width, the others stand to the right of theirs.
    pub(super) fn row<const N: usize>(&mut self, cells: &[String; N], widths: [usize; N]) {
        let (first, width) = (cells.first().map_or("", String::as_str), widths.first().copied().unwrap_or(0));
        let first = format!("  {}", shorten(first, width.saturating_sub(2)));
        let mut line = format!("{first:<width$}");
        for (cell, width) in cells.iter().zip(widths).skip(1).filter(|(_, width)| *width > 0) {
            // Writing to a string cannot fail.
            let _ = write!(line, "{cell:>width$}");
        }
        self.lines.push(line.trim_end().to_owned());
    }

    /// The screen, cut at its last line when there is too much.
    pub(super) fn finish(mut self) -> String {
        if self.lines.len() > SCREEN {
            self.lines.truncate(SCREEN - 1);
            self.lines.push("…".to_owned());
        }
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }
}

/// A word cut into pieces that fit on a line.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(width.max(1)).map(|piece| piece.iter().collect()).collect()
}
