//! Section 5: why this score: the criteria that carry most of it, in the words of who rated them.

use super::Page;
use crate::model::Ratings;
use crate::report::document::{Block, Inline, Line};
use crate::report::facts;
use crate::report::speech::{Slot, strong};
use crate::summarise::results::CriterionResult;

/// How many criteria are shown.
const SHOWN: usize = 5;

/// The longest reason that is quoted in full, in characters.
const LONGEST: usize = 300;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let mut blocks = vec![speech.heading(2, "reasons-heading")];
    if facts::screened_out(page.proposal) {
        blocks.push(speech.paragraph("total-screened-out", &[]));
        return blocks;
    }
    let mut criteria: Vec<(&CriterionResult, f64)> = page
        .proposal
        .criteria
        .iter()
        .filter_map(|criterion| Some((criterion, criterion.contribution?)))
        .collect();
    criteria.sort_by(|a, b| b.1.total_cmp(&a.1));
    criteria.truncate(SHOWN);
    if criteria.is_empty() {
        blocks.push(speech.paragraph("reasons-none", &[]));
        return blocks;
    }
    blocks.push(speech.paragraph("reasons-intro", &[("n", criteria.len().into())]));
    blocks.push(Block::List(
        criteria.into_iter().map(|(criterion, points)| reason(criterion, points, page)).collect(),
    ));
    blocks
}

fn reason(criterion: &CriterionResult, points: f64, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let mut line = strong(speech.quote(&criterion.name));
    if let Some(level) = criterion.likely {
        let slots = [
            ("level", speech.numbers.plain(level, 1).into()),
            ("low", speech.numbers.plain(criterion.scale.0, 1).into()),
            ("high", speech.numbers.plain(criterion.scale.1, 1).into()),
        ];
        line.extend(speech.tell("reason-level", &slots));
    }
    if facts::total(page.proposal).is_some() {
        line.extend(speech.tell("reason-points", &[("points", speech.numbers.fixed(points, 1).into())]));
    }
    if let Some(anchor) = &criterion.anchor {
        line.extend(speech.tell("reason-anchor", &[("anchor", speech.slot(anchor))]));
    }
    let said = criterion.answers.iter().find_map(|answer| Some((answer, answer.reason.as_ref()?)));
    if let Some((answer, reason)) = said {
        let own = if answer.assessor == Ratings::SELF { "yes" } else { "no" };
        let slots = [
            ("reason", Slot::Quoted(cut(speech.local(reason)))),
            ("assessor", Slot::Quoted(answer.assessor.clone())),
            ("own", own.to_owned().into()),
        ];
        line.extend(speech.tell("reason-words", &slots));
    }
    let sources: Vec<&str> =
        criterion.answers.iter().flat_map(|answer| &answer.sources).map(String::as_str).collect();
    if !sources.is_empty() {
        line.extend(speech.tell("reason-sources", &[]));
        line.extend(facts::names(sources));
        line.push(Inline::Said(".".to_owned()));
    }
    line
}

/// The text, cut at a word when it is longer than may be quoted.
pub(super) fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST).collect();
    let whole = start.rsplit_once(char::is_whitespace).map_or(start.as_str(), |(words, _)| words);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn long_reasons_end_at_a_word() {
        let long = "woord ".repeat(80);
        let short = cut(&long);
        assert!(short.chars().count() <= 302 && short.ends_with("woord …"));
        assert_eq!(cut("kort"), "kort");
    }
}
