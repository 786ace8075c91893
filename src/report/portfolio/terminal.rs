//! One screen about a portfolio: the guardrail first, then who stands on which side of the line.

use super::{Page, ranking, summary};
use crate::report::call;
use crate::report::chart::shorten;
use crate::report::facts;
use crate::report::speech::{Speech, capital, plain};
use crate::report::terminal::{SCREEN, Screen};
use crate::summarise::results::{Portfolio, ProposalResult, Side};
use crate::text::Language;

/// The portfolio on one screen of `width` columns (40 to 80).
pub fn terminal(portfolio: &Portfolio, language: Language, width: usize) -> String {
    let speech = Speech::new(language);
    let call = call::Page { results: &portfolio.results, speech, charts: Vec::new() };
    let page = Page { portfolio, call, charts: std::cell::RefCell::default() };
    let speech = page.speech();
    let mut screen = Screen::new(width);
    screen.add(speech.local(&portfolio.results.title), "");
    guardrail(&page, &mut screen);
    screen.blank();
    let Some(ranking) = page.ranking() else {
        let key = if portfolio.results.rubric.has_total { "rank-none" } else { "rank-no-total" };
        screen.add(&speech.plain(key, &[]), "");
        return screen.finish();
    };
    screen.add(&plain(&summary::counts(&page, ranking)), "");
    let head = [
        String::new(),
        speech.say("terminal-wider"),
        speech.say("terminal-rank"),
        speech.plain("terminal-top", &[("n", ranking.fund.into())]),
    ];
    let width = |text: &String, least: usize| text.chars().count().max(least) + 2;
    let mut widths = [0, width(&head[1], 8), width(&head[2], 5), width(&head[3], 13)];
    // On a narrow screen the rank goes: the chance says more.
    if screen.width < 64 {
        widths[2] = 0;
    }
    widths[0] = screen.width.saturating_sub(widths[1] + widths[2] + widths[3]).max(8);
    screen.row(&head, widths);
    let groups = page.groups(room(&screen, ranking.held.len()));
    let mut shown = 0;
    for (side, entries) in &groups {
        screen.add(&speech.say(side_key(*side)), "  ");
        for entry in entries {
            let cells = [
                format!("  {}", speech.local(&entry.proposal.title)),
                wider(entry.proposal, speech),
                ranking::expected(entry.ranked.expected, &page),
                speech.chance(entry.ranked.top).number,
            ];
            screen.row(&cells, widths);
            shown += 1;
        }
    }
    if let Some(more) = ranking.standings.len().checked_sub(shown).filter(|more| *more > 0) {
        screen.add(&speech.plain("terminal-more", &[("n", more.into())]), "  ");
    }
    if !ranking.held.is_empty() {
        let names: Vec<String> = ranking.held.iter().take(4).map(|held| shorten(&held.id, 24)).collect();
        let mut line = speech.plain("terminal-held", &[("n", ranking.held.len().into())]);
        line.push_str(&names.join(", "));
        screen.add(&line, "  ");
    }
    // On a narrow screen the proposals need the room.
    if screen.width >= 64 {
        screen.add(&speech.plain("terminal-top-means", &[("n", ranking.fund.into())]), "  ");
    }
    screen.finish()
}

const fn side_key(side: Side) -> &'static str {
    ranking::side_key(side)
}

/// Proposals that fit.
fn room(screen: &Screen, held: usize) -> usize {
    let legend = if screen.width >= 64 { 2 } else { 0 };
    // Three groups, what is left out, who is held, and the legend.
    SCREEN.saturating_sub(screen.lines.len() + 3 + 1 + usize::from(held > 0) * 2 + legend).max(1)
}

/// Chance of a wider gap; a question mark without a group table.
fn wider(proposal: &ProposalResult, speech: &Speech) -> String {
    facts::headline(proposal)
        .map_or_else(|| "?".to_owned(), |(_, measure)| speech.chance(measure.p_widens).number)
}

/// The highest chance of all, in one sentence.
fn guardrail(page: &Page<'_>, screen: &mut Screen) {
    let speech = page.speech();
    let highest = page
        .portfolio
        .results
        .proposals
        .iter()
        .filter_map(|proposal| facts::headline(proposal).map(|(_, measure)| (proposal, measure)))
        .max_by(|a, b| a.1.p_widens.p.total_cmp(&b.1.p_widens.p));
    let Some((proposal, measure)) = highest else {
        screen.add(&speech.plain("headline-none", &[]), "");
        return;
    };
    let said = speech.chance(measure.p_widens);
    let slots = [
        ("percent", capital(&said.number).into()),
        ("word", said.word.into()),
        ("title", speech.slot(&proposal.title)),
    ];
    screen.add(&speech.plain("terminal-guardrail", &slots), "");
}
