//! Section 1, the page that everybody reads: the guardrail first, then the advice, then what stands in its way.

use super::Page;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{Slot, capital, said, strong};
use crate::summarise::results::{Direction, GateResult, GroupResult, MeasureResult, Outcome, StratumResult};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let mut blocks = vec![page.speech.heading(2, "summary-heading")];
    blocks.extend(headline(page));
    blocks.push(verdict(page));
    blocks.extend(obstacles(page));
    blocks.push(total(page));
    blocks.push(Block::Table(questions(page)));
    if let Some((stratum, _)) = page.headline() {
        blocks.extend(page.figure(&format!("gap-{}", stratum.id), page.speech.tell("dotplot-caption", &[])));
    }
    blocks.push(page.speech.paragraph("read-this-first", &[]));
    blocks.push(Block::List(super::remarks::lines(page)));
    blocks
}

/// The chance that the gap widens, its size, and both tails where it could go either way.
fn headline(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let Some((stratum, measure)) = page.headline() else {
        return vec![speech.paragraph("headline-none", &[])];
    };
    let widens = speech.chance(measure.p_widens);
    let slots = [
        ("percent", capital(&widens.number).into()),
        ("word", widens.word.into()),
        ("stratum", speech.slot(&stratum.name)),
        ("materiality", speech.numbers.plain(measure.materiality, 3).into()),
        ("unit", facts::points(&stratum.unit, speech)),
    ];
    let mut second = Line::new();
    if matches!(stratum.direction, Direction::EitherWay | Direction::ProbablyNarrows | Direction::Narrows) {
        let narrows = speech.chance(measure.p_narrows);
        let slots = [
            ("percent", capital(&narrows.number).into()),
            ("word", narrows.word.into()),
            ("materiality", speech.numbers.plain(measure.materiality, 3).into()),
            ("unit", facts::points(&stratum.unit, speech)),
        ];
        second = speech.tell("headline-narrows", &slots);
        second.push(Inline::Said(" ".to_owned()));
    }
    second.extend(speech.tell(
        "headline-range",
        &[
            ("range", speech.range(&measure.change, 1).into()),
            ("middle", speech.change(measure.change.q50, measure.change.mcse, 1).into()),
            ("unit", facts::points(&stratum.unit, speech)),
        ],
    ));
    vec![speech.paragraph("headline-widens", &slots), Block::Paragraph(second)]
}

fn verdict(page: &Page<'_>) -> Block {
    let verdict = &page.proposal.verdict;
    let (name, meaning) = (page.speech.slot(&verdict.name), page.speech.slot(&verdict.meaning));
    page.speech.paragraph("verdict", &[("name", name), ("meaning", meaning)])
}

/// Gates that did not pass: above any total, because no total can make up for them.
fn obstacles(page: &Page<'_>) -> Vec<Block> {
    let gates = facts::not_passed(page.proposal);
    if gates.is_empty() {
        let count = page.proposal.gates.len();
        return if count == 0 {
            Vec::new()
        } else {
            vec![page.speech.paragraph("gates-all-pass", &[("n", count.into())])]
        };
    }
    let items = gates.into_iter().map(|gate| obstacle(page, gate)).collect();
    vec![page.speech.paragraph("gates-not-passed", &[]), Block::List(items)]
}

fn obstacle(page: &Page<'_>, gate: &GateResult) -> Line {
    let speech = &page.speech;
    let mut line = said(format!("{} – ", speech.say(facts::outcome_key(gate.outcome))));
    line.extend(strong(speech.quote(&gate.name)));
    if !gate.certain {
        line.extend(speech.tell("obstacle-chance", &[("odds", speech.odds(gate.p_fail).into())]));
    }
    line
}

fn total(page: &Page<'_>) -> Block {
    let speech = &page.speech;
    if !page.results.rubric.has_total {
        return speech.paragraph("total-none", &[]);
    }
    if facts::screened_out(page.proposal) {
        return speech.paragraph("total-screened-out", &[]);
    }
    let Some(score) = facts::total(page.proposal) else { return speech.paragraph("total-withheld", &[]) };
    let whole = |x| speech.numbers.fixed(x, 0);
    let (low, high) = score.likely_range;
    let key = if whole(low) == whole(high) { "total" } else { "total-missing" };
    speech.paragraph(
        key,
        &[
            ("score", whole(score.likely).into()),
            ("low", whole(score.spread.q05).into()),
            ("high", whole(score.spread.q95).into()),
            ("worst", whole(low).into()),
            ("best", whole(high).into()),
        ],
    )
}

/// Five questions, their answers, and how sure each answer is.
fn questions(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-question", 24),
        speech.left("column-answer", 36),
        speech.left("column-how-sure", 30),
    ]);
    let (direction, sure) = gap(page);
    table.row([said(speech.say("question-gap")), direction, sure]);
    let (who, sure) = gains(page);
    table.row([said(speech.say("question-gains")), who, sure]);
    let (who, sure) = loses(page);
    table.row([said(speech.say("question-loses")), who, sure]);
    table.row([
        said(speech.say("question-evidence")),
        evidence(page),
        said(speech.say("rated-not-a-chance")),
    ]);
    table.row([said(speech.say("question-change")), change(page), said(speech.say("see-section-6"))]);
    table
}

fn gap(page: &Page<'_>) -> (Line, Line) {
    let speech = &page.speech;
    let (mut answer, mut sure) = (Line::new(), Line::new());
    for stratum in &page.proposal.strata {
        let Some(measure) = stratum.measures.first() else { continue };
        if !answer.is_empty() {
            answer.push(Inline::Said("; ".to_owned()));
            sure.push(Inline::Said("; ".to_owned()));
        }
        let direction = speech.say(facts::direction_key(stratum.direction));
        answer.extend(
            speech.tell(
                "gap-answer",
                &[("stratum", speech.slot(&stratum.name)), ("direction", direction.into())],
            ),
        );
        if page.proposal.strata.len() > 1 {
            sure.extend([speech.quoted(&stratum.name), Inline::Said(": ".to_owned())]);
        }
        sure.extend(gap_chance(page, stratum, measure));
    }
    if answer.is_empty() {
        (said(speech.say("no-group-table")), said(speech.say("not-assessable")))
    } else {
        (answer, sure)
    }
}

/// The likelier tail in number and word; both where it could go either way.
fn gap_chance(page: &Page<'_>, stratum: &StratumResult, measure: &MeasureResult) -> Line {
    let speech = &page.speech;
    match stratum.direction {
        Direction::Widens | Direction::ProbablyWidens => {
            speech.tell("chance-wider", &[("odds", speech.odds(measure.p_widens).into())])
        }
        Direction::Narrows | Direction::ProbablyNarrows => {
            speech.tell("chance-narrower", &[("odds", speech.odds(measure.p_narrows).into())])
        }
        Direction::LittleChange | Direction::EitherWay => facts::wider_and_narrower(measure, speech),
    }
}

/// Every group of every stratum with its stratum.
fn groups<'r>(page: &Page<'r>) -> impl Iterator<Item = (&'r StratumResult, &'r GroupResult)> {
    page.proposal.strata.iter().flat_map(|stratum| stratum.groups.iter().map(move |group| (stratum, group)))
}

fn gains(page: &Page<'_>) -> (Line, Line) {
    let speech = &page.speech;
    let most = page.headline().and_then(|(stratum, _)| {
        let best = stratum.groups.iter().max_by(|a, b| a.change_likely.total_cmp(&b.change_likely))?;
        Some((stratum, best)).filter(|_| best.change_likely > 0.0)
    });
    let Some((stratum, group)) = most else {
        return (said(speech.say("nobody-in-the-likely-case")), Line::new());
    };
    let change = speech.numbers.signed(group.change_likely, 1);
    let slots = [
        ("group", speech.slot(&group.name)),
        ("change", change.into()),
        ("unit", facts::points(&stratum.unit, speech)),
    ];
    (
        speech.tell("who-gains", &slots),
        speech.tell("chance-gains", &[("odds", speech.odds(group.p_gains).into())]),
    )
}

fn loses(page: &Page<'_>) -> (Line, Line) {
    let speech = &page.speech;
    let Some((stratum, group)) = groups(page).max_by(|a, b| a.1.p_loses.p.total_cmp(&b.1.p_loses.p)) else {
        return (said(speech.say("no-group-table")), said(speech.say("not-assessable")));
    };
    let slots = [("group", speech.slot(&group.name)), ("stratum", speech.slot(&stratum.name))];
    let key = if group.p_loses.p >= 0.05 { "who-loses" } else { "nobody-likely-loses" };
    (speech.tell(key, &slots), speech.tell("chance-loses", &[("odds", speech.odds(group.p_loses).into())]))
}

fn evidence(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some((stratum, _)) = page.headline() else { return said(speech.say("no-group-table")) };
    let certainty = facts::certainty(&stratum.evidence, &page.results.rubric.grades);
    let slots = [
        ("grade", Slot::Quoted(stratum.evidence.clone())),
        ("certainty", speech.say(facts::certainty_key(certainty)).into()),
    ];
    speech.tell("evidence-answer", &slots)
}

/// The input that moves the headline most; without one, the input that moves the total.
fn change(page: &Page<'_>) -> Line {
    let widens = page.headline().map(|(stratum, _)| vec!["widens".to_owned(), stratum.id.clone()]);
    let first = page
        .proposal
        .drivers
        .iter()
        .find(|drivers| Some(&drivers.target) == widens.as_ref())
        .and_then(|drivers| drivers.inputs.first());
    first.map_or_else(|| said(page.speech.say("not-computed")), |driver| super::drivers::name(driver, page))
}

/// How many gates had each outcome.
pub(super) fn gate_counts(page: &Page<'_>) -> [usize; 3] {
    [Outcome::Pass, Outcome::Condition, Outcome::Fail]
        .map(|outcome| page.proposal.gates.iter().filter(|gate| gate.outcome == outcome).count())
}
