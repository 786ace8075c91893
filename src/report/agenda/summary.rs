//! Title and section 1: how far the assessors agree, in a number and in words, and what to talk about first.

use super::Page;
use crate::report::document::{Block, Document, Inline, Line};
use crate::report::proposal::date;
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::{Coefficient, PanelResult, Results};

/// Items that are named here.
const NAMED: usize = 3;

/// The title, and the line that says what was judged with what.
pub(super) fn title(results: &Results, speech: &Speech) -> Document {
    let fictional = results.proposals.iter().any(|proposal| proposal.fictional);
    let slots = [
        ("rubric", speech.slot(&results.rubric.title)),
        ("version", Slot::Quoted(results.rubric.version.clone())),
        ("date", date(results, speech).into()),
        ("n", results.proposals.len().into()),
    ];
    let mut blocks = vec![
        Block::Heading(1, speech.tell("agenda-title", &[("title", speech.slot(&results.title))])),
        speech.paragraph("call-title-line", &slots),
    ];
    if fictional {
        blocks.push(speech.paragraph("fictional", &[]));
    }
    blocks
}

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let panel = page.panel;
    let rated = panel.proposals.len();
    let slots = [("n", panel.assessors.len().into()), ("proposals", rated.into())];
    let mut blocks =
        vec![Block::Paragraph(agreement(panel, speech)), speech.paragraph("agenda-counts", &slots)];
    if panel.agenda.is_empty() {
        blocks.push(speech.paragraph("agenda-nothing", &[]));
    } else {
        blocks.push(speech.paragraph("agenda-first", &[("n", panel.agenda.len().into())]));
        let first = panel.agenda.iter().take(NAMED).map(|item| {
            let mut line = speech.quote(&item.name);
            line.push(Inline::Said(": ".to_owned()));
            line.extend(page.titled(&item.proposal));
            line.push(Inline::Said(" – ".to_owned()));
            let apart = speech.numbers.percent(item.largest, 0);
            line.extend(speech.tell("agenda-apart", &[("percent", apart.into())]));
            line
        });
        blocks.push(Block::List(first.collect()));
    }
    let changed = panel.without.iter().filter(|left| left.changed).count();
    blocks.push(speech.paragraph("agenda-changed", &[("n", changed.into())]));
    blocks.push(speech.paragraph("agenda-not-averaged", &[]));
    blocks
}

/// "Agreement is 0.38 on a scale where 1 is perfect and 0 is chance (95% interval: 0.20 to 0.55): poor."
pub(super) fn agreement(panel: &PanelResult, speech: &Speech) -> Line {
    let overall = &panel.overall;
    let Some(value) = overall.alpha.value else {
        let why = why(&overall.alpha, speech);
        return speech.tell("agreement-overall-none", &[("why", why.into())]);
    };
    let slots =
        [("value", speech.numbers.fixed(value, 2).into()), ("words", speech.say(&overall.words).into())];
    let mut line = speech.tell("agreement-overall", &slots);
    line.push(Inline::Said(" ".to_owned()));
    line.extend(match overall.alpha.interval {
        Some(interval) => {
            speech.tell("agreement-overall-range", &[("range", range(interval, speech).into())])
        }
        None => speech.tell("agreement-overall-no-range", &[("why", why(&overall.alpha, speech).into())]),
    });
    line
}

/// Two limits of a coefficient.
pub(super) fn range((low, high): (f64, f64), speech: &Speech) -> String {
    let slots =
        [("low", speech.numbers.fixed(low, 2).into()), ("high", speech.numbers.fixed(high, 2).into())];
    speech.plain("from-to", &slots)
}

/// Why a coefficient has no value or no interval.
pub(super) fn why(coefficient: &Coefficient, speech: &Speech) -> String {
    coefficient.why.as_ref().map_or_else(|| speech.say("not-computed"), |key| speech.say(key))
}
