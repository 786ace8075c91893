//! Section 7: where assessors do not agree: their likely levels and ranges side by side, never only a mean.

use super::Page;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{said, strong};
use crate::summarise::results::{AnswerResult, CriterionResult};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "disputed-heading")];
    let rated: Vec<&CriterionResult> =
        page.proposal.criteria.iter().filter(|criterion| speaking(criterion).len() > 1).collect();
    if rated.is_empty() {
        let key =
            if page.proposal.assessors.is_empty() { "disputed-nobody" } else { "disputed-one-assessor" };
        blocks.push(speech.paragraph(key, &[]));
        return blocks;
    }
    let disputed: Vec<&CriterionResult> =
        rated.iter().copied().filter(|criterion| differ(&speaking(criterion))).collect();
    let counts = [("n", disputed.len().into()), ("all", rated.len().into())];
    blocks.push(speech.paragraph("disputed-counts", &counts));
    if disputed.is_empty() {
        return blocks;
    }
    let mut table = Table::new(vec![
        speech.left("column-criterion", 30),
        speech.left("column-side-by-side", 46),
        speech.right("column-apart", 12),
        speech.left("column-overlap", 20),
    ]);
    for criterion in disputed {
        table.row(row(criterion, page));
    }
    blocks.push(Block::Table(table));
    blocks
}

/// Answers that say something about the proposal: not those of somebody who stays out.
fn speaking(criterion: &CriterionResult) -> Vec<&AnswerResult> {
    criterion
        .answers
        .iter()
        .filter(|answer| !matches!(answer.status.as_str(), "abstained" | "computed"))
        .collect()
}

/// Whether two answers have another likely level or another kind of no score.
fn differ(answers: &[&AnswerResult]) -> bool {
    answers.windows(2).any(|pair| pair[0].status != pair[1].status || pair[0].likely != pair[1].likely)
}

fn row(criterion: &CriterionResult, page: &Page<'_>) -> [Line; 4] {
    let speech = &page.speech;
    let answers = speaking(criterion);
    let mut side_by_side = Line::new();
    for answer in &answers {
        if !side_by_side.is_empty() {
            side_by_side.push(Inline::Said("; ".to_owned()));
        }
        side_by_side.push(speech.assessor(&answer.assessor));
        side_by_side.push(Inline::Said(": ".to_owned()));
        side_by_side.extend(level(answer, page));
    }
    let levels: Vec<f64> = answers.iter().filter_map(|answer| answer.likely).collect();
    let (low, high) = (facts::lowest(&levels), facts::highest(&levels));
    let apart =
        low.zip(high).map_or_else(|| "–".to_owned(), |(low, high)| speech.numbers.plain(high - low, 1));
    let overlap = if apart_for_sure(&answers) {
        strong(said(speech.say("no-overlap")))
    } else {
        said(speech.say("overlap"))
    };
    [speech.quote(&criterion.name), side_by_side, said(apart), overlap]
}

/// `2 (1 to 3)`, or the kind of no score in words.
fn level(answer: &AnswerResult, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some(likely) = answer.likely else { return said(speech.say(super::answers::status_key(answer))) };
    let likely = speech.numbers.plain(likely, 1);
    let Some((low, high)) = answer.range.filter(|(low, high)| low < high) else { return said(likely) };
    let range =
        [("low", speech.numbers.plain(low, 1).into()), ("high", speech.numbers.plain(high, 1).into())];
    said(format!("{likely} ({})", speech.plain("from-to", &range)))
}

/// Some two ranges have no value in common.
fn apart_for_sure(answers: &[&AnswerResult]) -> bool {
    let ranges =
        answers.iter().filter_map(|answer| answer.range.or(answer.likely.map(|level| (level, level))));
    let ranges: Vec<(f64, f64)> = ranges.collect();
    let lows: Vec<f64> = ranges.iter().map(|range| range.0).collect();
    let highs: Vec<f64> = ranges.iter().map(|range| range.1).collect();
    facts::highest(&lows).zip(facts::lowest(&highs)).is_some_and(|(low, high)| low > high)
}
