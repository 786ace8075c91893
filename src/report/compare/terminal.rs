//! One screen about proposals side by side.

use super::summary;
use crate::report::rivals::Ahead;
use crate::report::speech::{Speech, plain};
use crate::report::terminal::Screen;
use crate::summarise::results::SideBySide;
use crate::text::Language;

/// Proposals and pairs that are named.
const NAMED: usize = 4;

/// The comparison on one screen of `width` columns (40 to 80).
pub fn terminal(side: &SideBySide, language: Language, width: usize) -> String {
    let speech = Speech::new(language);
    let mut screen = Screen::new(width);
    for proposal in side.results.proposals.iter().take(NAMED) {
        screen.add(&plain(&summary::guardrail(proposal, &speech)), "  ");
    }
    if let Some(more) = side.results.proposals.len().checked_sub(NAMED).filter(|more| *more > 0) {
        screen.add(&speech.plain("terminal-more", &[("n", more.into())]), "  ");
    }
    screen.blank();
    if side.pairs.is_empty() {
        screen.add(&speech.plain("compare-no-pairs", &[]), "");
    }
    for pair in side.pairs.iter().take(NAMED) {
        let pair = Ahead::of(pair);
        screen.add(&plain(&pair.sentence(&speech)), "");
        if side.pairs.len() == 1 {
            for line in pair.makers(NAMED, &speech) {
                screen.add(&plain(&line), "  ");
            }
        }
    }
    if let Some(more) = side.pairs.len().checked_sub(NAMED).filter(|more| *more > 0) {
        screen.add(&speech.plain("terminal-more", &[("n", more.into())]), "  ");
    }
    screen.blank();
    let counts =
        |same: usize, all: usize| speech.plain("n-of-all", &[("n", same.into()), ("all", all.into())]);
    for (key, same, all) in [
        ("compare-same-facts", side.facts.iter().filter(|fact| fact.same).count(), side.facts.len()),
        ("compare-same-levels", side.levels.iter().filter(|level| level.same).count(), side.levels.len()),
        ("compare-same-gates", side.gates.iter().filter(|gate| gate.same).count(), side.gates.len()),
    ] {
        if all > 0 {
            screen.add(&format!("{} {}", speech.say(key), counts(same, all)), "  ");
        }
    }
    screen.finish()
}
