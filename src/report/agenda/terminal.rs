//! One screen about a panel: how far it agrees, and what to talk about first.

use super::summary;
use crate::report::speech::{Speech, plain};
use crate::report::terminal::{SCREEN, Screen};
use crate::summarise::results::Portfolio;
use crate::text::Language;

/// The panel of a call on one screen of `width` columns (40 to 80).
pub fn terminal(portfolio: &Portfolio, language: Language, width: usize) -> String {
    let speech = Speech::new(language);
    let mut screen = Screen::new(width);
    screen.add(speech.local(&portfolio.results.title), "");
    screen.blank();
    let Some(panel) = &portfolio.panel else {
        screen.add(&speech.plain("agenda-none", &[]), "");
        return screen.finish();
    };
    screen.add(&plain(&summary::agreement(panel, &speech)), "");
    screen.blank();
    if panel.agenda.is_empty() {
        screen.add(&speech.plain("agenda-nothing", &[]), "");
        return screen.finish();
    }
    screen.add(&speech.plain("agenda-first", &[("n", panel.agenda.len().into())]), "");
    let apart = speech.say("terminal-apart");
    let last = apart.chars().count().max(4) + 2;
    let middle = if screen.width < 64 { 0 } else { 24 };
    let widths = [screen.width.saturating_sub(middle + last), middle, last];
    screen.row(&[speech.say("column-criterion"), speech.say("column-proposal"), apart], widths);
    let room = SCREEN.saturating_sub(screen.lines.len() + 2);
    for item in panel.agenda.iter().take(room) {
        let cells = [
            speech.local(&item.name).to_owned(),
            crate::report::chart::shorten(&item.proposal, 22),
            speech.numbers.percent(item.largest, 0),
        ];
        screen.row(&cells, widths);
    }
    if let Some(more) = panel.agenda.len().checked_sub(room).filter(|more| *more > 0) {
        screen.add(&speech.plain("terminal-more", &[("n", more.into())]), "");
    }
    screen.add(&speech.say("terminal-apart-means"), "  ");
    screen.finish()
}
