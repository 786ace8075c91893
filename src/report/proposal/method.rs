//! Appendix B: how it was computed: formulas with their conventions, assumptions, draws and words for chances.

use super::Page;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::said;
use crate::summarise::results::{AssumedValue, Measure};
use crate::text::Term;

/// The appendix.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "method-heading")];
    blocks.extend([speech.heading(3, "method-flow-heading"), Block::List(flow(page))]);
    blocks.extend([
        speech.heading(3, "method-gap-heading"),
        speech.paragraph("method-convention", &[]),
        Block::Table(formulas(page)),
    ]);
    if !page.proposal.gates.is_empty() {
        blocks.extend([
            speech.heading(3, "method-gates-heading"),
            speech.paragraph("method-verdict", &[]),
            Block::Paragraph(vec![Inline::Code(page.proposal.verdict.rule.clone())]),
            Block::Table(gates(page)),
        ]);
    }
    blocks.extend([
        speech.heading(3, "method-assumptions-heading"),
        speech.paragraph("method-assumptions", &[]),
        Block::Table(assumptions(page)),
        Block::Table(grades(page)),
        speech.heading(3, "method-words-heading"),
        speech.paragraph("method-words", &[]),
        Block::Table(words(page)),
    ]);
    blocks
}

/// The steps of the computation, with the number of draws and the errors that follow from it.
fn flow(page: &Page<'_>) -> Vec<Line> {
    let (speech, results) = (&page.speech, page.results);
    let draws = ("draws", speech.numbers.count(results.draws as f64).into());
    let mut lines = vec![
        speech.tell("method-after", &[]),
        speech.tell("method-draws", &[draws]),
        speech.tell("method-missing", &[]),
        speech.tell("method-score", &[]),
    ];
    if let Some((_, measure)) = page.headline() {
        let slots = [
            ("chance", speech.numbers.percent(measure.p_widens.mcse, 2).into()),
            ("change", speech.numbers.fixed(measure.change.mcse, 3).into()),
        ];
        lines.push(speech.tell("method-mcse", &slots));
    }
    lines.push(speech.tell("method-rounding", &[]));
    let key = if results.seed_by_hand { "method-seed-by-hand" } else { "method-seed-derived" };
    lines.push(speech.tell(key, &[("seed", results.seed.clone().into())]));
    lines
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
        let limit =
            |share: f64| if gate.certain { "–".to_owned() } else { speech.numbers.percent(share, 0) };
        table.row([
            speech.quote(&gate.name),
            vec![Inline::Code(gate.rule.clone())],
            said(limit(gate.pass_below)),
            said(limit(gate.fail_from)),
        ]);
    }
    table
}

fn assumptions(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![speech.left("column-assumption", 60), speech.left("column-value", 30)]);
    for assumption in &page.results.assumptions {
        let value = match &assumption.value {
            AssumedValue::Number(number) => speech.numbers.plain(*number, 4),
            AssumedValue::Word(key) => speech.say(key),
        };
        table.row([said(speech.say(&assumption.key)), said(value)]);
    }
    table
}

/// The evidence grades of the rubric and what they do to a range.
fn grades(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-grade", 8),
        speech.left("column-meaning", 60),
        speech.right("column-factor", 16),
        speech.right("column-levels-of-doubt", 16),
    ]);
    for grade in &page.results.rubric.grades {
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
fn words(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![speech.left("column-chance", 24), speech.left("column-word", 36)]);
    for term in Term::ALL.iter().rev() {
        table.row([said(speech.say(term.range_key())), said(speech.say(term.key()))]);
    }
    table
}
