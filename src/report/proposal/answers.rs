//! Appendix A: every criterion with every answer; the four kinds of no score are four different words.

use super::Page;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{Slot, said, strong};
use crate::summarise::results::{AnswerResult, CriterionResult, DimensionResult};

/// The appendix.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![
        speech.heading(2, "answers-heading"),
        speech.paragraph("answers-intro", &[]),
        Block::List(
            ["no-score-not-applicable", "no-score-not-answered", "no-score-not-known", "no-score-abstained"]
                .map(|key| speech.tell(key, &[]))
                .to_vec(),
        ),
    ];
    for dimension in &page.proposal.dimensions {
        blocks.push(Block::Heading(3, speech.quote(&dimension.name)));
        blocks.push(Block::Table(table(dimension, page)));
    }
    blocks
}

fn table(dimension: &DimensionResult, page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-criterion", 30),
        speech.left("column-assessor", 12),
        speech.left("column-rating", 26),
        speech.left("column-reason", 40),
    ]);
    for criterion in page.proposal.criteria.iter().filter(|criterion| criterion.dimension == dimension.id) {
        // The id is what the rules of gates and verdicts speak of.
        let mut name = strong(speech.quote(&criterion.name));
        name.extend(facts::short_name(&criterion.id));
        if criterion.answers.is_empty() {
            let nobody = strong(said(speech.say("status-not-answered")));
            table.row([std::mem::take(&mut name), said("–"), nobody, said("–")]);
        }
        for answer in &criterion.answers {
            table.row(row(std::mem::take(&mut name), criterion, answer, page));
        }
    }
    table
}

fn row(name: Line, criterion: &CriterionResult, answer: &AnswerResult, page: &Page<'_>) -> [Line; 4] {
    let assessor = match (criterion.computed, answer.consensus) {
        (true, _) => said("–"),
        (false, false) => vec![page.speech.assessor(&answer.assessor)],
        (false, true) => {
            page.speech.tell("answers-agreed", &[("assessor", Slot::Quoted(answer.assessor.clone()))])
        }
    };
    let mut rating = rating(criterion, answer, page);
    rating.extend(range(answer, page));
    if let Some(grade) = &answer.evidence {
        rating.extend(page.speech.tell("status-grade", &[("grade", Slot::Quoted(grade.clone()))]));
    }
    let reason = match (criterion.computed, answer.status == "computed") {
        (true, true) => said(page.speech.say("computed-see-method")),
        (true, false) => said(page.speech.say("computed-no-table")),
        (false, _) => reason(answer, page),
    };
    [name, assessor, rating, reason]
}

/// The range in which levels are drawn, when it is one; † when it follows from the evidence grade.
fn range(answer: &AnswerResult, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some((low, high)) = answer.range.filter(|(low, high)| low < high) else { return Line::new() };
    let slots =
        [("low", speech.numbers.plain(low, 2).into()), ("high", speech.numbers.plain(high, 2).into())];
    let mark = if answer.range_from_grade { "†" } else { "" };
    let range = format!("{}{mark}", speech.plain("from-to", &slots));
    speech.tell("status-range", &[("range", range.into())])
}

/// The level with its scale, or which of the four kinds of no score it is.
fn rating(criterion: &CriterionResult, answer: &AnswerResult, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let level = |key| {
        let level = answer.likely.map_or_else(|| "–".to_owned(), |level| speech.numbers.plain(level, 1));
        let high = speech.numbers.plain(criterion.scale.1, 1);
        speech.tell(key, &[("level", level.into()), ("high", high.into())])
    };
    match answer.status.as_str() {
        "rated" => level("status-rated"),
        "computed" => level("status-computed"),
        _ => strong(said(speech.say(status_key(answer)))),
    }
}

/// The key of one of the four kinds of no score.
pub(super) fn status_key(answer: &AnswerResult) -> &'static str {
    facts::status_key(&answer.status)
}

fn reason(answer: &AnswerResult, page: &Page<'_>) -> Line {
    let mut line = Line::new();
    if let Some(reason) = &answer.reason {
        line.push(Inline::Quoted(page.speech.local(reason).to_owned()));
    }
    for source in &answer.sources {
        if !line.is_empty() {
            line.push(Inline::Said(" ".to_owned()));
        }
        line.extend(page.speech.tell("source-mark", &[("source", Slot::Quoted(source.clone()))]));
    }
    if line.is_empty() { said("–") } else { line }
}
