//! Title and section 1: what each does to the gap, who is ahead, and whether facts, levels and gates are the same.

use super::{Page, pairs};
use crate::report::chart;
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::proposal::date;
use crate::report::rivals::Ahead;
use crate::report::speech::{Slot, Speech, said};
use crate::summarise::results::ProposalResult;

/// Pairs that are named in words here.
const NAMED: usize = 3;
/// Proposals in the chart of the guardrail.
const DRAWN: usize = 40;

/// The title, and the line that says what was judged with what.
pub(super) fn title(page: &Page<'_>) -> Document {
    let (speech, results) = (page.speech(), &page.side.results);
    let fictional = results.proposals.iter().any(|proposal| proposal.fictional);
    let slots = [
        ("rubric", speech.slot(&results.rubric.title)),
        ("version", Slot::Quoted(results.rubric.version.clone())),
        ("date", date(results, speech).into()),
        ("n", results.proposals.len().into()),
    ];
    let mut heading = Line::new();
    for (place, proposal) in results.proposals.iter().take(NAMED).enumerate() {
        if place > 0 {
            heading.push(Inline::Said(format!(" {} ", speech.say("compare-beside"))));
        }
        heading.push(speech.quoted(&proposal.title));
    }
    if let Some(more) = results.proposals.len().checked_sub(NAMED).filter(|more| *more > 0) {
        heading.push(Inline::Said(" ".to_owned()));
        heading.extend(speech.tell("terminal-more", &[("n", more.into())]));
    }
    let mark = match (fictional, results.draws < facts::TRIAL_BELOW) {
        (false, false) => None,
        (true, false) => Some("compare-fictional"),
        (false, true) => Some("compare-trial"),
        (true, true) => Some("compare-fictional-trial"),
    };
    heading.extend(mark.map(|key| Inline::Said(format!(" ({})", speech.say(key)))));
    let mut blocks = vec![Block::Heading(1, heading), speech.paragraph("call-title-line", &slots)];
    if fictional {
        blocks.push(speech.paragraph("fictional", &[]));
    }
    blocks
}

/// The chance that the gap widens, of one proposal.
pub(super) fn guardrail(proposal: &ProposalResult, speech: &Speech) -> Line {
    let id = ("id", Slot::Quoted(proposal.id.clone()));
    let Some((stratum, measure)) = facts::headline(proposal) else {
        return speech.tell("compare-no-table", &[id]);
    };
    let said = speech.chance(measure.p_widens);
    let slots = [
        id,
        ("percent", said.number.into()),
        ("word", said.word.into()),
        ("stratum", speech.slot(&stratum.name)),
    ];
    speech.tell("compare-widens", &slots)
}

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let (speech, results) = (page.speech(), &page.side.results);
    let mut blocks = vec![speech.paragraph("compare-guardrail", &[])];
    blocks.push(Block::List(
        results.proposals.iter().take(DRAWN).map(|proposal| guardrail(proposal, speech)).collect(),
    ));
    if page.side.pairs.is_empty() {
        blocks.push(speech.paragraph("compare-no-pairs", &[]));
    }
    for pair in page.side.pairs.iter().take(NAMED) {
        let pair = Ahead::of(pair);
        blocks.push(Block::Paragraph(pair.sentence(speech)));
    }
    if !page.side.pairs.is_empty() {
        blocks.push(speech.paragraph("pair-overlap", &[]));
    }
    blocks.extend(pairs::chart(page));
    blocks.push(Block::Table(questions(page)));
    if results.draws < facts::TRIAL_BELOW {
        let slots = [("draws", speech.numbers.count(results.draws as f64).into())];
        blocks.push(speech.paragraph("trial-run", &slots));
    }
    if results.seed_by_hand {
        blocks.push(speech.paragraph("seed-by-hand", &[]));
    }
    let drawn: Vec<&ProposalResult> = page.call.alphabetical().into_iter().take(DRAWN).collect();
    if !drawn.is_empty() {
        let chart = chart::guardrail::draw(&drawn, &page.chart_id("chance"), speech);
        blocks.push(page.place("chance", chart, speech.tell("rank-guardrail-caption", &[])));
    }
    blocks
}

/// Same facts, same levels, same gates, same advice: how many, and which differ.
fn questions(page: &Page<'_>) -> Table {
    let speech = page.speech();
    let side = page.side;
    let mut table = Table::new(vec![
        speech.left("column-question", 26),
        speech.left("compare-column-same", 18),
        speech.left("compare-column-differ", 60),
    ]);
    let facts_of: Vec<(bool, Line)> =
        side.facts.iter().map(|fact| (fact.same, super::tables::fact_name(fact, speech))).collect();
    let levels: Vec<(bool, Line)> =
        side.levels.iter().map(|level| (level.same, speech.quote(&level.name))).collect();
    let gates: Vec<(bool, Line)> =
        side.gates.iter().map(|gate| (gate.same, speech.quote(&gate.name))).collect();
    for (key, rows) in
        [("compare-same-facts", facts_of), ("compare-same-levels", levels), ("compare-same-gates", gates)]
    {
        if rows.is_empty() {
            continue;
        }
        let all = rows.len();
        let same = rows.iter().filter(|(same, _)| *same).count();
        let slots = [("n", same.into()), ("all", all.into())];
        let differ = rows.into_iter().filter(|(same, _)| !same).map(|(_, name)| name).collect();
        table.row([said(speech.say(key)), speech.tell("n-of-all", &slots), few(differ, speech)]);
    }
    let mut advice = Line::new();
    for proposal in side.results.proposals.iter().take(2 * NAMED) {
        if !advice.is_empty() {
            advice.push(Inline::Said("; ".to_owned()));
        }
        advice.extend([
            Inline::Code(proposal.id.clone()),
            Inline::Said(": ".to_owned()),
            speech.quoted(&proposal.verdict.name),
        ]);
    }
    let same = side.results.proposals.windows(2).all(|pair| pair[0].verdict.id == pair[1].verdict.id);
    let same = said(speech.say(if same { "compare-yes" } else { "compare-no" }));
    table.row([said(speech.say("compare-same-advice")), same, advice]);
    table
}

/// The first few of some names.
fn few(names: Vec<Line>, speech: &Speech) -> Line {
    const FEW: usize = 6;
    let all = names.len();
    let mut line = Line::new();
    for name in names.into_iter().take(FEW) {
        if !line.is_empty() {
            line.push(Inline::Said("; ".to_owned()));
        }
        line.extend(name);
    }
    if let Some(more) = all.checked_sub(FEW).filter(|more| *more > 0) {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(speech.tell("terminal-more", &[("n", more.into())]));
    }
    if line.is_empty() { said(speech.say("none")) } else { line }
}
