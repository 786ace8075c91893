//! The numbers on a terminal: no colour, from 40 columns, every text of the user made harmless.

use super::figures;
use super::headline;
use super::naming;
use crate::report::chart::shorten;
use crate::report::speech::{Slot, Speech, plain};
use crate::summarise::results::Chance;
use crate::summarise::results::measured::{ChangeResult, Interval, Measured, Part};
use crate::text::{Language, escape};

/// Parts that are shown in full; of more, a line each.
const IN_FULL: usize = 3;
/// Lines for parts.
const PARTS: usize = 40;

/// The results as text of `width` columns (40 to 120): what was measured, then a line for each statistic.
pub fn terminal(measured: &Measured, language: Language, width: usize) -> String {
    let speech = Speech::new(language);
    let mut screen = Screen::new(width);
    let title = measured.title.as_ref().unwrap_or(&measured.outcome.name);
    screen.text(title, "");
    let outcome = &measured.outcome;
    let unit = if outcome.unit.trim().is_empty() { "measure-what-no-unit" } else { "measure-what" };
    let what = speech.plain(
        unit,
        &[
            ("outcome", Slot::Quoted(outcome.name.clone())),
            ("unit", Slot::Quoted(outcome.unit.clone())),
            ("scale", Slot::Said(naming::scale(outcome.scale, &speech))),
        ],
    );
    screen.text(&what, "");
    screen.blank();
    if measured.parts.len() <= IN_FULL {
        for part in &measured.parts {
            one(measured, part, &speech, &mut screen);
        }
    } else {
        many(measured, &speech, &mut screen);
    }
    health(measured, &speech, &mut screen);
    screen.finish()
}

/// Everything about one part.
fn one(measured: &Measured, part: &Part, speech: &Speech, screen: &mut Screen) {
    if let Some(by) = &part.by {
        screen.text(by, "");
    }
    if let Some(change) = &part.change {
        for one in &change.widens {
            let footing = speech.say(naming::footing(one.footing));
            let line = speech.plain(
                "measure-terminal-widens",
                &[
                    ("footing", Slot::Said(footing)),
                    ("wider", Slot::Said(speech.odds(one.p_widens))),
                    ("narrower", Slot::Said(speech.odds(one.p_narrows))),
                ],
            );
            screen.text(&line, "  ");
        }
        screen.blank();
        groups(measured, change, speech, screen);
    }
    let level = figures::level(measured.level, speech);
    let interval = speech.plain("measure-column-interval", &[("level", level.clone().into())]);
    let head = [speech.say("measure-column-value"), interval, speech.say("measure-column-se")];
    let rows: Vec<(String, [String; 3])> = part
        .statistics
        .iter()
        .filter_map(|result| {
            let estimate = result.estimate.as_ref()?;
            let limits = figures::limits(estimate, speech).unwrap_or_default();
            Some((
                naming::statistic(result.statistic, speech),
                [figures::value(estimate, speech), limits, figures::error(estimate, speech)],
            ))
        })
        .collect();
    screen.table(&speech.say("measure-column-statistic"), &head, &rows);
    for result in part.statistics.iter().filter(|result| result.estimate.is_none()) {
        let key = result.undefined.map_or("measure-undefined-unknown", naming::undefined);
        screen.text(&format!("{}: {}", naming::statistic(result.statistic, speech), speech.say(key)), "  ");
    }
    if let Some(change) = part.change.as_ref().filter(|change| !change.statistics.is_empty()) {
        screen.blank();
        let interval = speech.plain("measure-column-interval", &[("level", level.into())]);
        let head = [speech.say("measure-column-change"), interval, speech.say("measure-column-wider")];
        let rows: Vec<(String, [String; 3])> = change
            .statistics
            .iter()
            .filter_map(|one| {
                let name = naming::statistic(one.statistic, speech);
                Some((name, moved(one.change.as_ref()?, one.p_widens, speech)))
            })
            .collect();
        screen.table(&speech.say("measure-column-statistic"), &head, &rows);
    }
    screen.blank();
}

/// The cells of a change: its value with a sign, its limits, and a chance.
fn moved(change: &Interval, chance: Option<Chance>, speech: &Speech) -> [String; 3] {
    let value = figures::signed(change.value, figures::decimals_of_value(change), speech);
    let limits = figures::signed_limits(change, speech).unwrap_or_default();
    [value, limits, chance.map_or_else(String::new, |chance| speech.chance(chance).number)]
}

/// What changed for each group.
fn groups(measured: &Measured, change: &ChangeResult, speech: &Speech, screen: &mut Screen) {
    if change.groups.is_empty() {
        return;
    }
    let level = figures::level(measured.level, speech);
    let interval = speech.plain("measure-column-interval", &[("level", level.into())]);
    let head = [speech.say("measure-column-change"), interval, speech.say("measure-column-fares-better")];
    let rows: Vec<(String, [String; 3])> = change
        .groups
        .iter()
        .take(PARTS)
        .map(|group| (group.name.clone(), moved(&group.change, group.p_better, speech)))
        .collect();
    screen.table(&speech.say("measure-column-group"), &head, &rows);
    if change.groups.len() > PARTS {
        let n = change.groups.len() - PARTS;
        screen.text(&speech.plain("terminal-more", &[("n", n.into())]), "");
    }
    screen.blank();
}

/// A line for each part: its absolute and its relative gap.
fn many(measured: &Measured, speech: &Speech, screen: &mut Screen) {
    for part in measured.parts.iter().take(PARTS) {
        let pairs = headline::pairs(part);
        let Some(pair) = pairs.first() else { continue };
        let cells: Vec<String> = [pair.absolute, pair.relative]
            .into_iter()
            .flatten()
            .map(|result| plain(&headline::cell(Some(result), measured, speech)))
            .collect();
        screen.text(&format!("{}: {}", plain(&naming::part(part, speech)), cells.join("; ")), "  ");
    }
    if measured.parts.len() > PARTS {
        let n = measured.parts.len() - PARTS;
        screen.text(&speech.plain("terminal-more", &[("n", n.into())]), "");
    }
    screen.blank();
}

/// Net health of each group.
fn health(measured: &Measured, speech: &Speech, screen: &mut Screen) {
    let Some(health) = &measured.net_health else { return };
    let level = figures::level(measured.level, speech);
    let interval = speech.plain("measure-column-interval", &[("level", level.into())]);
    let head = [speech.say("measure-column-net"), interval, speech.say("measure-column-loses")];
    let rows: Vec<(String, [String; 3])> = health
        .groups
        .iter()
        .map(|group| (group.name.clone(), moved(&group.net, Some(group.p_loses), speech)))
        .collect();
    screen.table(&speech.say("measure-column-group"), &head, &rows);
    let total = speech.plain(
        "measure-terminal-total",
        &[
            ("total", Slot::Said(figures::change(&health.total, speech))),
            ("odds", Slot::Said(speech.odds(health.p_positive))),
        ],
    );
    screen.text(&total, "  ");
}

/// Lines of at most `width` characters.
pub(super) struct Screen {
    width: usize,
    lines: Vec<String>,
}

impl Screen {
    pub(super) fn new(width: usize) -> Self {
        Self { width: width.clamp(40, 120), lines: Vec::new() }
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(String::new());
    }

    /// A text broken between words; lines after the first start with `indent`.
    pub(super) fn text(&mut self, text: &str, indent: &str) {
        let mut line = String::new();
        for word in escape::terminal(text).split(' ') {
            let letters: Vec<char> = word.chars().collect();
            for piece in letters.chunks(self.width - indent.len()) {
                let piece: String = piece.iter().collect();
                let gap = usize::from(!line.trim().is_empty());
                if line.chars().count() + gap + piece.chars().count() <= self.width {
                    if gap == 1 {
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

    /// Names to the left, numbers to the right. Where a row does not fit, the last column goes first; then the numbers
    /// get a line of their own.
    pub(super) fn table(&mut self, name: &str, head: &[String; 3], rows: &[(String, [String; 3])]) {
        const LEAST: usize = 24;
        if rows.is_empty() {
            return;
        }
        let wide = |column: usize| {
            let cells = rows.iter().map(|(_, cells)| cells[column].chars().count());
            let most = cells.max().unwrap_or(0);
            if most == 0 { 0 } else { most.max(head[column].chars().count()) + 2 }
        };
        let mut widths = [wide(0), wide(1), wide(2)];
        if widths.iter().sum::<usize>() + LEAST > self.width {
            widths[2] = 0;
        }
        let numbers = widths.iter().sum::<usize>();
        let below = numbers + LEAST > self.width;
        let room = if below { self.width } else { self.width - numbers };
        let numbers = |cells: &[String; 3]| -> String {
            let used = cells.iter().zip(widths).filter(|(_, width)| *width > 0);
            used.fold(String::new(), |line, (cell, width)| line + &format!("{cell:>width$}"))
        };
        let rows = rows.iter().map(|(name, cells)| (name.as_str(), cells));
        for (name, cells) in std::iter::once((name, head)).chain(rows) {
            let numbers = numbers(cells);
            let mut lines = wrapped(name, room.saturating_sub(2));
            if below {
                self.lines.append(&mut lines);
                let numbers = shorten(&numbers, self.width);
                self.lines.push(format!("{numbers:>width$}", width = self.width));
                continue;
            }
            for (place, line) in lines.iter().enumerate() {
                let numbers = if place == 0 { numbers.as_str() } else { "" };
                self.lines.push(format!("{line:<room$}{numbers}").trim_end().to_owned());
            }
        }
    }

    pub(super) fn finish(mut self) -> String {
        while self.lines.last().is_some_and(|line| line.trim().is_empty()) {
            self.lines.pop();
        }
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }
}

/// A name in at most three lines; those after the first are indented.
fn wrapped(name: &str, width: usize) -> Vec<String> {
    let mut screen = Screen { width, lines: Vec::new() };
    screen.text(&shorten(name, 3 * width.saturating_sub(6)), "  ");
    screen.lines
}
