//! Section 1, the page that everybody reads: the guardrail first, then the advice, then what stands in its way.

use super::Page;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{Slot, capital, said, strong};
use crate::summarise::results::{Chance, Direction, GateResult, GroupResult, Outcome, StratumResult};

/// The section: everything that must stand on the first page, and no more.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let mut blocks = vec![page.speech.heading(2, "summary-heading"), Block::Paragraph(headline(page))];
    blocks.push(verdict(page));
    blocks.extend(obstacles(page));
    blocks.push(Block::Paragraph(total(page)));
    blocks.push(Block::Table(questions(page)));
    if let Some((stratum, _)) = page.headline() {
        blocks.extend(page.figure(&format!("gap-{}", stratum.id), page.speech.tell("dotplot-caption", &[])));
    }
    blocks.push(page.speech.paragraph("read-this-first", &[]));
    blocks.push(Block::List(super::remarks::lines(page)));
    blocks
}

/// The chance that the gap widens, its size, and both tails where it leans to narrowing or could go either way.
fn headline(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some((stratum, measure)) = page.headline() else { return speech.tell("headline-none", &[]) };
    let slots = |chance| {
        let said = speech.chance(chance);
        [
            ("percent", capital(&said.number).into()),
            ("word", said.word.into()),
            ("stratum", speech.slot(&stratum.name)),
            ("materiality", speech.numbers.plain(measure.materiality, 3).into()),
            ("unit", facts::points(&stratum.unit, speech)),
        ]
    };
    let mut line = speech.tell("headline-widens", &slots(measure.p_widens));
    if !matches!(stratum.direction, Direction::Widens | Direction::ProbablyWidens) {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(speech.tell("headline-narrows", &slots(measure.p_narrows)));
    }
    line.push(Inline::Said(" ".to_owned()));
    let decimals = facts::decimals(stratum);
    line.extend(speech.tell(
        "headline-range",
        &[
            ("range", speech.range(&measure.change, decimals).into()),
            ("middle", speech.change(measure.change.q50, measure.change.mcse, decimals).into()),
        ],
    ));
    line
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

/// The median of the draws with its range; where it differs, the score with every rating exactly as given.
fn total(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    if !page.results.rubric.has_total {
        return speech.tell("total-none", &[]);
    }
    if facts::screened_out(page.proposal) {
        return speech.tell("total-screened-out", &[]);
    }
    let Some(score) = facts::total(page.proposal) else { return speech.tell("total-withheld", &[]) };
    let whole = |x| speech.numbers.fixed(x, 0);
    let slots = [
        ("score", whole(score.spread.q50).into()),
        ("low", whole(score.spread.q05).into()),
        ("high", whole(score.spread.q95).into()),
    ];
    let mut line = speech.tell("total", &slots);
    let (worst, best) = (whole(score.likely_range.0), whole(score.likely_range.1));
    if worst != best {
        let slots = [("worst", worst.into()), ("best", best.into())];
        line.push(Inline::Said(" ".to_owned()));
        line.extend(speech.tell("total-missing", &slots));
    } else if let Some(exact) = facts::exact(score) {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(speech.tell("total-exact", &[("score", whole(exact).into())]));
    }
    line
}

/// Strata that are named on the first page.
const NAMED: usize = 3;

/// Five questions, each with its answer and how sure that is.
fn questions(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table =
        Table::new(vec![speech.left("column-question", 26), speech.left("column-answer-and-how-sure", 74)]);
    gap(page, &mut table);
    for (question, answer) in [
        ("question-gains", gains(page)),
        ("question-loses", loses(page)),
        ("question-evidence", evidence(page)),
        ("question-change", change(page)),
    ] {
        table.row([said(speech.say(question)), answer]);
    }
    table
}

/// One row per stratum, the headline first.
fn gap(page: &Page<'_>, table: &mut Table) {
    let speech = &page.speech;
    let mut question = said(speech.say("question-gap"));
    let mut strata: Vec<_> = page.proposal.strata.iter().collect();
    strata.sort_by_key(|stratum| Some(&stratum.id) != page.proposal.headline_stratum.as_ref());
    for stratum in strata.iter().take(NAMED) {
        let Some(measure) = stratum.measures.first() else { continue };
        let direction = speech.say(facts::direction_key(stratum.direction));
        let slots = [("stratum", speech.slot(&stratum.name)), ("direction", direction.into())];
        let mut answer = speech.tell("gap-answer", &slots);
        answer.push(Inline::Said(" – ".to_owned()));
        answer.extend(match stratum.direction {
            // The direction has just been named.
            Direction::Widens | Direction::ProbablyWidens => said(speech.odds(measure.p_widens)),
            Direction::Narrows | Direction::ProbablyNarrows => said(speech.odds(measure.p_narrows)),
            Direction::LittleChange | Direction::EitherWay => facts::wider_and_narrower(measure, speech),
        });
        table.row([std::mem::take(&mut question), answer]);
    }
    if let Some(more) = strata.len().checked_sub(NAMED).filter(|more| *more > 0) {
        table.row([Line::new(), speech.tell("gap-more", &[("n", more.into())])]);
    }
    if strata.is_empty() {
        table.row([question, not_assessable(page)]);
    }
}

/// "No group table – cannot be assessed".
fn not_assessable(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    said(format!("{} – {}", speech.say("no-group-table"), speech.say("not-assessable")))
}

/// An answer with how sure it is.
fn with(mut answer: Line, sure: Line) -> Line {
    answer.push(Inline::Said(" – ".to_owned()));
    answer.extend(sure);
    answer
}

/// Every group of every stratum with its stratum.
fn groups<'r>(page: &Page<'r>) -> impl Iterator<Item = (&'r StratumResult, &'r GroupResult)> {
    page.proposal.strata.iter().flat_map(|stratum| stratum.groups.iter().map(move |group| (stratum, group)))
}

/// The group with the largest likely gain, among the strata that measure in the unit of the headline.
fn gains(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some((headline, _)) = page.headline() else {
        return not_assessable(page);
    };
    let most = groups(page)
        .filter(|(stratum, _)| stratum.unit == headline.unit)
        .max_by(|a, b| a.1.change_likely.total_cmp(&b.1.change_likely));
    let Some((stratum, group)) = most.filter(|(_, group)| group.change_likely > 0.0) else {
        return said(speech.say("nobody-in-the-likely-case"));
    };
    let change = speech.numbers.fixed(group.change_likely, facts::decimals(stratum));
    let slots = [
        ("group", speech.slot(&group.name)),
        ("change", change.into()),
        ("unit", facts::points(&stratum.unit, speech)),
    ];
    with(
        speech.tell("who-gains", &slots),
        speech.tell("chance-gains", &[("odds", speech.odds(group.p_gains).into())]),
    )
}

fn loses(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some((_, group)) = groups(page).max_by(|a, b| a.1.p_loses.p.total_cmp(&b.1.p_loses.p)) else {
        return not_assessable(page);
    };
    let slots = [("group", speech.slot(&group.name))];
    let key = if group.p_loses.p >= 0.05 { "who-loses" } else { "nobody-likely-loses" };
    with(
        speech.tell(key, &slots),
        speech.tell("chance-loses", &[("odds", speech.odds(group.p_loses).into())]),
    )
}

fn evidence(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some((stratum, _)) = page.headline() else {
        return not_assessable(page);
    };
    let certainty = facts::certainty(&stratum.evidence, &page.results.rubric.grades);
    let slots = [
        ("grade", Slot::Quoted(stratum.evidence.clone())),
        ("certainty", speech.say(facts::certainty_key(certainty)).into()),
    ];
    with(speech.tell("evidence-answer", &slots), said(speech.say("rated-not-a-chance")))
}

/// The input that moves the headline most, and from where to where.
fn change(page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some((stratum, _)) = page.headline() else {
        return said(speech.say("a-group-table"));
    };
    let target = ["widens".to_owned(), stratum.id.clone()];
    let Some(drivers) = page.proposal.drivers.iter().find(|drivers| drivers.target == target) else {
        return said(speech.say("not-computed"));
    };
    drivers.inputs.first().map_or_else(
        || said(speech.say("no-single-input")),
        |driver| {
            let number = |p| speech.chance(Chance { p, mcse: driver.mcse }).number;
            let slots = [("low", number(driver.at_low).into()), ("high", number(driver.at_high).into())];
            with(super::drivers::name(driver, page), speech.tell("chance-moves", &slots))
        },
    )
}

/// How many gates had each outcome.
pub(super) fn gate_counts(page: &Page<'_>) -> [usize; 3] {
    [Outcome::Pass, Outcome::Condition, Outcome::Fail]
        .map(|outcome| page.proposal.gates.iter().filter(|gate| gate.outcome == outcome).count())
}
