//! Appendix B: how it was computed: formulas with their conventions, assumptions, draws and words for chances.

use super::Page;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{Speech, said};
use crate::summarise::results::{Aggregation, AssumedValue, DimensionResult, Measure, Results};
use crate::text::Term;

/// The appendix.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "method-heading")];
    blocks.extend([speech.heading(3, "method-flow-heading"), Block::List(flow(page))]);
    if !page.proposal.strata.is_empty() {
        blocks.push(speech.heading(3, "method-gap-heading"));
        blocks.extend([Block::List(conventions(page)), Block::Table(formulas(page))]);
    }
    if page.proposal.criteria.iter().any(|criterion| criterion.rule.is_some()) {
        blocks.extend([
            speech.heading(3, "method-computed-heading"),
            speech.paragraph("method-computed", &[]),
            Block::Table(computed(page)),
        ]);
    }
    blocks.extend([
        speech.heading(3, "method-gates-heading"),
        speech.paragraph("method-verdict", &[]),
        Block::Paragraph(vec![Inline::Code(page.proposal.verdict.rule.clone())]),
    ]);
    if !page.proposal.gates.is_empty() {
        blocks.push(Block::Table(gates(page)));
    }
    blocks.extend([
        speech.heading(3, "method-assumptions-heading"),
        speech.paragraph("method-assumptions", &[]),
        Block::Table(assumptions(page.results, speech)),
        Block::Table(grades(page.results, speech)),
        speech.heading(3, "method-words-heading"),
        speech.paragraph("method-words", &[]),
        Block::Table(words(speech)),
    ]);
    blocks
}

/// The steps of the computation, as this proposal took them.
fn flow(page: &Page<'_>) -> Vec<Line> {
    let (speech, results, proposal) = (&page.speech, page.results, page.proposal);
    let numbers = &speech.numbers;
    let draws = ("draws", numbers.count(results.draws as f64).into());
    let mut lines = Vec::new();
    if !proposal.strata.is_empty() {
        let steps = proposal.strata.iter().flat_map(|stratum| &stratum.cascade);
        let chain = steps.into_iter().any(|step| matches!(step.step.as_str(), "reach" | "adherence"));
        lines.push(speech.tell(if chain { "method-after-chain" } else { "method-after" }, &[]));
    }
    lines.push(speech.tell("method-draws", &[draws]));
    lines.extend(reading(page));
    lines.push(speech.tell("method-widening", &[]));
    if let (Some(AssumedValue::Number(correlation)), false) =
        (assumed(page, "assume-correlation-groups"), proposal.strata.is_empty())
    {
        let slots = [("correlation", numbers.plain(*correlation, 3).into())];
        lines.push(speech.tell("method-correlation", &slots));
    }
    if proposal.assessors.iter().filter(|assessor| !assessor.conflict).count() > 1 {
        lines.push(speech.tell("method-pooling", &[]));
    }
    lines.push(speech.tell("method-missing", &[]));
    lines.extend(scores(page));
    if let Some((stratum, measure)) = page.headline() {
        let slots = [
            ("chance", numbers.fixed(100.0 * measure.p_widens.mcse, 2).into()),
            ("change", numbers.fixed(measure.change.mcse, 3).into()),
            ("unit", facts::points(&stratum.unit, speech)),
        ];
        lines.push(speech.tell("method-mcse", &slots));
    }
    lines.push(speech.tell("method-rounding", &[]));
    let key = if results.seed_by_hand { "method-seed-by-hand" } else { "method-seed-derived" };
    lines.push(speech.tell(key, &[("seed", results.seed.clone().into())]));
    lines
}

fn assumed<'r>(page: &Page<'r>, key: &str) -> Option<&'r AssumedValue> {
    page.results
        .assumptions
        .iter()
        .find(|assumption| assumption.key == key)
        .map(|assumption| &assumption.value)
}

/// How low, likely and high were read in this run.
fn reading(page: &Page<'_>) -> Option<Line> {
    let Some(AssumedValue::Word(word)) = assumed(page, "assume-range-reading") else { return None };
    let key = match word.as_str() {
        "chosen-triangular" => "method-reading-triangular",
        "chosen-pert" => "method-reading-pert",
        _ => "method-reading-central-90",
    };
    let overshoot = match assumed(page, "assume-overshoot") {
        Some(AssumedValue::Number(share)) => page.speech.numbers.percent(*share, 0),
        _ => page.speech.numbers.percent(0.0, 0),
    };
    Some(page.speech.tell(key, &[("overshoot", overshoot.into())]))
}

/// From levels to scores, and how scores are joined.
fn scores(page: &Page<'_>) -> Vec<Line> {
    let (speech, proposal) = (&page.speech, page.proposal);
    let scored: Vec<&DimensionResult> = proposal
        .dimensions
        .iter()
        .filter(|dimension| dimension.aggregation.key != "aggregate-none")
        .collect();
    let Some(first) = scored.first() else { return Vec::new() };
    let mut joined = Line::new();
    if scored.len() == proposal.dimensions.len()
        && scored.iter().all(|dimension| dimension.aggregation == first.aggregation)
    {
        let how = aggregation(&first.aggregation, page);
        joined.extend(speech.tell("method-every-dimension", &[("how", how.into())]));
    } else {
        for dimension in &proposal.dimensions {
            if !joined.is_empty() {
                joined.push(Inline::Said("; ".to_owned()));
            }
            let how = aggregation(&dimension.aggregation, page);
            let slots = [("dimension", speech.slot(&dimension.name)), ("how", how.into())];
            joined.extend(speech.tell("method-one-dimension", &slots));
        }
    }
    if let Some(total) = &page.results.rubric.total {
        joined.push(Inline::Said("; ".to_owned()));
        joined.extend(speech.tell("method-total", &[("how", aggregation(total, page).into())]));
    }
    joined.push(Inline::Said(".".to_owned()));
    let mut line = speech.tell("method-score", &[]);
    line.push(Inline::Said(" ".to_owned()));
    line.extend(joined);
    vec![line, speech.tell("method-median", &[])]
}

/// An aggregation in words, with its parameters.
fn aggregation(aggregation: &Aggregation, page: &Page<'_>) -> String {
    let numbers: Vec<String> =
        aggregation.parameters.iter().map(|x| page.speech.numbers.plain(*x, 3)).collect();
    page.speech.plain(&aggregation.key, &[("parameters", numbers.join("; ").into())])
}

/// What the measures of this report have in common: ranks, weights, signs, bounds.
fn conventions(page: &Page<'_>) -> Vec<Line> {
    let speech = &page.speech;
    let strata = &page.proposal.strata;
    let mut lines = Vec::new();
    if strata.iter().any(|stratum| stratum.ordered) {
        lines.push(speech.tell("method-ranks", &[]));
    }
    if strata.iter().any(|stratum| !stratum.ordered) {
        lines.push(speech.tell("method-no-ranks", &[]));
    }
    lines.push(speech.tell("method-sign", &[]));
    if strata.iter().any(|stratum| stratum.higher_is_better) {
        lines.push(speech.tell("method-higher", &[]));
    }
    for stratum in strata.iter().filter(|stratum| !stratum.higher_is_better) {
        lines.push(speech.tell("method-lower", &[("stratum", speech.slot(&stratum.name))]));
    }
    lines.push(speech.tell("method-no-sample-factor", &[]));
    lines
}

/// Levels of computed criteria, with their conditions as written.
fn computed(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-criterion", 28),
        speech.left("column-for-each", 28),
        speech.left("column-level-when", 52),
    ]);
    for criterion in &page.proposal.criteria {
        let Some(rule) = &criterion.rule else { continue };
        let level = |level: f64| speech.numbers.plain(level, 1);
        let mut levels = Line::new();
        for (value, condition) in &rule.rows {
            levels.extend(speech.tell("level-when", &[("level", level(*value).into())]));
            levels.extend([Inline::Code(condition.clone()), Inline::Said("; ".to_owned())]);
        }
        levels.extend(speech.tell("level-otherwise", &[("level", level(rule.otherwise).into())]));
        let mut name = speech.quote(&criterion.name);
        name.extend(facts::short_name(&criterion.id));
        table.row([name, vec![Inline::Code(rule.for_each.clone())], levels]);
    }
    table
}

/// The measures that this report uses, each with its formula and source.
fn formulas(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut used: Vec<Measure> = Vec::new();
    for measure in page.proposal.strata.iter().flat_map(|stratum| &stratum.measures) {
        if !used.contains(&measure.measure) {
            used.push(measure.measure);
        }
    }
    let mut table = Table::new(vec![
        speech.left("column-measure", 26),
        speech.left("column-formula", 52),
        speech.left("column-source", 26),
    ]);
    for measure in used {
        let (formula, source) = formula_keys(measure);
        table.row([
            said(speech.say(facts::measure_key(measure))),
            said(speech.say(formula)),
            said(speech.say(source)),
        ]);
    }
    table
}

/// The keys of a measure's formula and of its source.
const fn formula_keys(measure: Measure) -> (&'static str, &'static str) {
    match measure {
        Measure::Range => ("formula-range", "source-who"),
        Measure::SlopeIndex => ("formula-slope-index", "source-slope-index"),
        Measure::RelativeSlopeIndex => ("formula-relative-slope-index", "source-slope-index"),
        Measure::ConcentrationIndex => ("formula-concentration-index", "source-concentration-index"),
        Measure::Erreygers => ("formula-erreygers", "source-erreygers"),
        Measure::ShortfallSlopeIndex => ("formula-shortfall-slope-index", "source-shortfall"),
        Measure::ShortfallConcentrationIndex => ("formula-shortfall-concentration-index", "source-shortfall"),
        Measure::DistanceToBest => ("formula-distance-to-best", "source-who"),
    }
}

fn gates(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-gate", 30),
        speech.left("column-rule-as-written", 40),
        speech.right("column-pass-below", 14),
        speech.right("column-fail-from", 14),
    ]);
    for gate in &page.proposal.gates {
        let limit = |share: f64| if gate.certain { "–".to_owned() } else { typed_percent(share, speech) };
        let mut name = speech.quote(&gate.name);
        name.extend(facts::short_name(&gate.id));
        table.row([
            name,
            vec![Inline::Code(gate.rule.clone())],
            said(limit(gate.pass_below)),
            said(limit(gate.fail_from)),
        ]);
    }
    table
}

/// Assumptions that are shares, and are printed as percentages.
const SHARES: [&str; 3] = ["assume-coverage", "assume-overshoot", "assume-weights-around"];

/// A share that somebody typed, as a percentage: 0.025 is `2.5%` and not `3%`.
fn typed_percent(share: f64, speech: &Speech) -> String {
    format!("{}%", speech.numbers.plain(100.0 * share, 3))
}

/// Everything that somebody chose without data.
pub(in crate::report) fn assumptions(results: &Results, speech: &Speech) -> Table {
    let mut table = Table::new(vec![speech.left("column-assumption", 60), speech.left("column-value", 30)]);
    for assumption in &results.assumptions {
        let value = match &assumption.value {
            AssumedValue::Number(share) if SHARES.contains(&assumption.key.as_str()) => {
                typed_percent(*share, speech)
            }
            AssumedValue::Number(number) => speech.numbers.plain(*number, 6),
            AssumedValue::Word(key) => speech.say(key),
        };
        table.row([said(speech.say(&assumption.key)), said(value)]);
    }
    table
}

/// The evidence grades of the rubric and what they do to a range.
fn grades(results: &Results, speech: &Speech) -> Table {
    let mut table = Table::new(vec![
        speech.left("column-grade", 8),
        speech.left("column-meaning", 60),
        speech.right("column-factor", 16),
        speech.right("column-levels-of-doubt", 16),
    ]);
    for grade in &results.rubric.grades {
        table.row([
            vec![Inline::Quoted(grade.id.clone())],
            speech.quote(&grade.text),
            said(speech.numbers.plain(grade.factor, 2)),
            said(speech.numbers.plain(grade.spread, 2)),
        ]);
    }
    table
}

/// The scale of words for chances.
pub(in crate::report) fn words(speech: &Speech) -> Table {
    let mut table = Table::new(vec![speech.left("column-chance", 24), speech.left("column-word", 36)]);
    for term in Term::ALL.iter().rev() {
        table.row([said(speech.say(term.range_key())), said(speech.say(term.key()))]);
    }
    table
}
