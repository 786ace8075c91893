//! Section 2: who gains and who loses, group by group, before any index.

use super::Page;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts::{self, Certainty};
use crate::report::speech::{Slot, Speech, said};
use crate::summarise::results::{CascadeStep, Direction, GroupResult, Measure, MeasureResult, StratumResult};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let mut blocks = vec![page.speech.heading(2, "people-heading")];
    if page.proposal.strata.is_empty() {
        blocks.push(page.speech.paragraph("people-none", &[]));
    }
    for stratum in &page.proposal.strata {
        blocks.extend(self::stratum(stratum, page));
    }
    blocks
}

fn stratum(stratum: &StratumResult, page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let name = speech.slot(&stratum.name);
    let axis = speech.say(axis_key(&stratum.axis));
    let mut blocks = vec![
        Block::Heading(
            3,
            speech.tell("stratum-heading", &[("stratum", name.clone()), ("axis", axis.into())]),
        ),
        Block::Paragraph(outcome(stratum, speech)),
        Block::List(effect(stratum, page)),
        Block::Table(groups(stratum, speech)),
        Block::Paragraph(uncounted(stratum, speech)),
    ];
    blocks.extend(share_of_gain(stratum, speech).map(Block::Paragraph));
    blocks.extend(pays(stratum, speech).map(Block::Paragraph));
    blocks.extend(page.figure(&format!("groups-{}", stratum.id), speech.tell("groups-caption", &[])));
    blocks.push(speech.paragraph("measures-intro", &[("stratum", name)]));
    blocks.push(Block::Table(measures(stratum, speech)));
    blocks.extend(warnings(stratum, speech));
    blocks.extend(cascade(stratum, speech));
    blocks
}

/// The key of an axis.
fn axis_key(axis: &str) -> &'static str {
    if axis == "socio-cultural" { "axis-socio-cultural" } else { "axis-socio-economic" }
}

fn outcome(stratum: &StratumResult, speech: &Speech) -> Line {
    let better = if stratum.higher_is_better { "higher-is-better" } else { "lower-is-better" };
    let named = speech.local(&stratum.outcome).contains(stratum.unit.trim());
    speech.tell(
        if named { "stratum-outcome" } else { "stratum-outcome-unit" },
        &[
            ("outcome", speech.slot(&stratum.outcome)),
            ("unit", Slot::Quoted(stratum.unit.clone())),
            ("better", speech.say(better).into()),
        ],
    )
}

/// Two things that are easily taken for one: what follows if the table is right, and how good the table is. The second
/// chooses the verb about the real effect (GRADE).
fn effect(stratum: &StratumResult, page: &Page<'_>) -> Vec<Line> {
    let speech = &page.speech;
    let Some(measure) = stratum.measures.first() else { return Vec::new() };
    let certainty = facts::certainty(&stratum.evidence, &page.results.rubric.grades);
    let mut given = speech.tell("if-the-table-is-right", &[]);
    given.extend(facts::tail(stratum, measure, speech));
    given.push(Inline::Said(".".to_owned()));
    let slots = [
        ("grade", Slot::Quoted(stratum.evidence.clone())),
        ("certainty", speech.say(facts::certainty_key(certainty)).into()),
        ("effect", speech.say(effect_key(stratum.direction, certainty)).into()),
    ];
    vec![given, speech.tell("how-good-is-the-table", &slots)]
}

/// The sentence for a class of effect and a certainty; a "probably" of the class is never made stronger.
fn effect_key(direction: Direction, certainty: Certainty) -> &'static str {
    let certainty = match direction {
        Direction::ProbablyNarrows | Direction::ProbablyWidens => certainty.max(Certainty::Moderate),
        _ => certainty,
    };
    match (direction, certainty) {
        (_, Certainty::VeryLow) => "effect-very-uncertain",
        (Direction::EitherWay, _) => "effect-either-way",
        (Direction::Narrows | Direction::ProbablyNarrows, Certainty::High) => "effect-narrows",
        (Direction::Narrows | Direction::ProbablyNarrows, Certainty::Moderate) => "effect-probably-narrows",
        (Direction::Narrows | Direction::ProbablyNarrows, Certainty::Low) => "effect-may-narrow",
        (Direction::LittleChange, Certainty::High) => "effect-little",
        (Direction::LittleChange, Certainty::Moderate) => "effect-probably-little",
        (Direction::LittleChange, Certainty::Low) => "effect-may-little",
        (Direction::Widens | Direction::ProbablyWidens, Certainty::High) => "effect-widens",
        (Direction::Widens | Direction::ProbablyWidens, Certainty::Moderate) => "effect-probably-widens",
        (Direction::Widens | Direction::ProbablyWidens, Certainty::Low) => "effect-may-widen",
    }
}

/// Groups from worst-off to best-off, and the mean of all last.
fn groups(stratum: &StratumResult, speech: &Speech) -> Table {
    let decimals = facts::decimals(stratum);
    let mut table = Table::new(vec![
        speech.left("column-group", 30),
        speech.right("column-people", 18),
        speech.right("column-after-change", 30),
        speech.left("column-p-gains-loses", 36),
    ]);
    for group in &stratum.groups {
        table.row([
            speech.quote(&group.name),
            said(people(group, speech)),
            said(after(
                group.baseline,
                group.after,
                decimals,
                &facts::with_range(group.change_likely, &group.change, decimals, speech),
                speech,
            )),
            facts::gains_and_loses(group, speech),
        ]);
    }
    let mean = if stratum.higher_is_better { 1.0 } else { -1.0 } * (stratum.mean_after - stratum.mean_before);
    table.row([
        said(speech.say("mean-of-all")),
        said(speech.numbers.count(stratum.population)),
        said(after(
            stratum.mean_before,
            stratum.mean_after,
            decimals,
            &facts::with_range(mean, &stratum.mean_change, decimals, speech),
            speech,
        )),
        Line::new(),
    ]);
    table
}

/// `−124 of 9,500`, or the size of the group where the outcome is not a share of people.
fn people(group: &GroupResult, speech: &Speech) -> String {
    let size = speech.numbers.count(group.size);
    group.people.map_or_else(
        || size.clone(),
        |people| {
            let slots = [("people", speech.numbers.signed(people, 0).into()), ("size", size.clone().into())];
            speech.plain("people-of", &slots)
        },
    )
}

/// `48.0 → 46.7: −1.3 (−4.7 to +1.4)`.
fn after(before: f64, after: f64, decimals: usize, change: &str, speech: &Speech) -> String {
    format!("{}: {change}", before_after(before, after, decimals, speech))
}

fn before_after(before: f64, after: f64, decimals: usize, speech: &Speech) -> String {
    format!("{} → {}", speech.numbers.fixed(before, decimals), speech.numbers.fixed(after, decimals))
}

/// How many of the people the worst-off group is, and how much of the gain it gets. Silent where gains and losses cancel.
fn share_of_gain(stratum: &StratumResult, speech: &Speech) -> Option<Line> {
    let worst_off = stratum.groups.first()?;
    let gain = worst_off.share_of_gain?;
    let percent = |share: f64| speech.numbers.percent(share, 0);
    let key = if gain > 0.0 { "share-of-gain" } else { "share-of-gain-none" };
    let slots = [
        ("group", speech.slot(&worst_off.name)),
        ("share", percent(worst_off.share).into()),
        ("gain", percent(gain.max(0.0)).into()),
    ];
    Some(speech.tell(key, if gain > 0.0 { &slots } else { &slots[..2] }))
}

/// Who pays what; only where the proposal says so.
fn pays(stratum: &StratumResult, speech: &Speech) -> Option<Line> {
    let mut line = Line::new();
    for group in &stratum.groups {
        let Some(euro) = group.pays else { continue };
        let key = if line.is_empty() { "pays-first" } else { "pays-next" };
        let slots = [("group", speech.slot(&group.name)), ("euro", speech.numbers.plain(euro, 2).into())];
        line.extend(speech.tell(key, &slots));
    }
    if line.is_empty() {
        return None;
    }
    line.push(Inline::Said(".".to_owned()));
    Some(line)
}

/// Who is not in the table.
fn uncounted(stratum: &StratumResult, speech: &Speech) -> Line {
    let people = ("people", speech.numbers.count(stratum.population).into());
    match stratum.coverage {
        None => speech.tell("counted-unknown", &[people]),
        Some(share) if share >= 0.9995 => speech.tell("counted-all", &[people]),
        Some(share) => {
            let percent = ("percent", speech.numbers.percent(share, 0).into());
            let missing = stratum.population / share - stratum.population;
            speech.tell(
                "counted-partial",
                &[people, percent, ("missing", speech.numbers.count(missing).into())],
            )
        }
    }
}

fn measures(stratum: &StratumResult, speech: &Speech) -> Table {
    let mut table = Table::new(vec![
        speech.left("column-measure", 34),
        speech.right("column-before-after", 22),
        speech.right("column-gap-change", 28),
        speech.left("column-p-wider-narrower", 40),
    ]);
    for measure in &stratum.measures {
        table.row(self::measure(measure, facts::decimals(stratum), speech));
    }
    table
}

fn measure(measure: &MeasureResult, outcome: usize, speech: &Speech) -> [Line; 4] {
    let decimals = facts::measure_decimals(measure.measure, outcome);
    [
        said(speech.say(facts::measure_key(measure.measure))),
        said(before_after(measure.before, measure.after, decimals, speech)),
        said(speech.range(&measure.change, decimals)),
        facts::wider_and_narrower(measure, speech),
    ]
}

/// Where measures disagree, and where the gap closes because the best-placed lose.
fn warnings(stratum: &StratumResult, speech: &Speech) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some((first, _)) = stratum.disagreements.first() {
        let others: Vec<String> =
            stratum.disagreements.iter().map(|(_, other)| listed(*other, speech)).collect();
        let slots =
            [("first", speech.say(facts::measure_key(*first)).into()), ("others", others.join(", ").into())];
        blocks.push(speech.paragraph("disagreement", &slots));
    }
    if stratum.p_levelling_down.p >= 0.05 {
        let odds = speech.odds(stratum.p_levelling_down);
        blocks.push(speech.paragraph("levelling-down", &[("odds", odds.into())]));
    }
    blocks
}

/// The name of a measure between quotation marks.
fn listed(measure: Measure, speech: &Speech) -> String {
    speech.plain("listed", &[("name", speech.say(facts::measure_key(measure)).into())])
}

/// Which step of the chain makes the gap: what each step adds to its change, in the likely case.
fn cascade(stratum: &StratumResult, speech: &Speech) -> Vec<Block> {
    let decimals = facts::decimals(stratum);
    let adds = |step: &CascadeStep| step.change - step.change_if_equal;
    let written = |x: f64| speech.numbers.signed(x, decimals);
    let (Some(widest), Some(narrowest)) = (
        stratum.cascade.iter().max_by(|a, b| adds(a).total_cmp(&adds(b))),
        stratum.cascade.iter().min_by(|a, b| adds(a).total_cmp(&adds(b))),
    ) else {
        return Vec::new();
    };
    let nothing = written(0.0);
    let (key, step) = if written(adds(widest)) != nothing && adds(widest) > 0.0 {
        ("cascade-widens", widest)
    } else if written(adds(narrowest)) != nothing {
        ("cascade-narrows", narrowest)
    } else {
        return vec![speech.paragraph("cascade-nothing", &[])];
    };
    let slots = [
        ("step", speech.say(step_key(&step.step)).into()),
        ("equal", written(step.change_if_equal).into()),
        ("change", written(step.change).into()),
        ("unit", facts::points(&stratum.unit, speech)),
    ];
    let mut table = Table::new(vec![
        speech.left("column-step", 40),
        speech.right("column-gap-if-equal", 24),
        speech.right("column-step-adds", 24),
    ]);
    for step in &stratum.cascade {
        table.row([
            said(speech.say(step_key(&step.step))),
            said(written(step.change_if_equal)),
            said(written(adds(step))),
        ]);
    }
    vec![speech.paragraph(key, &slots), Block::Table(table)]
}

/// The key of a step of the chain.
fn step_key(step: &str) -> &'static str {
    match step {
        "reach" => "step-reach",
        "uptake" => "step-uptake",
        "adherence" => "step-adherence",
        "benefit" => "step-benefit",
        _ => "step-effect-on-non-users",
    }
}
