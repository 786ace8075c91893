//! Section 8: what the rubric does not see, in its author's words, and what no rubric of this kind sees.

use super::Page;
use crate::report::document::{Block, Line};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    // Where the figures come from, in the proposer's words, comes first.
    let notice = page
        .proposal
        .notice
        .iter()
        .map(|notice| speech.tell("limit-notice", &[("notice", speech.slot(notice))]));
    let mut lines: Vec<Line> = notice.collect();
    lines.extend(page.results.rubric.limits.iter().map(|limit| speech.quote(limit)));
    lines.push(speech.tell("limit-ranges", &[]));
    lines.push(speech.tell("limit-no-forecast", &[]));
    vec![speech.heading(2, "limits-heading"), Block::List(lines)]
}
