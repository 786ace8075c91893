//! Section 7: how firm the list is: who leaves and who enters the top under each other way of computing.

use super::{Page, codes};
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::speech::{Slot, said, strong};
use crate::summarise::results::{FirmnessRow, RankingResult};

/// Proposals that are named in a cell or in a sentence; the others are counted.
const NAMED: usize = 6;
/// A row keeps the list when at least this share of its repetitions do.
const KEPT: f64 = 0.95;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let Some(ranking) = page.ranking() else { return Document::new() };
    if ranking.firmness.is_empty() {
        return vec![speech.paragraph("robustness-none", &[])];
    }
    let kept = ranking.firmness.iter().filter(|row| row.same_top >= KEPT).count();
    let all = ranking.firmness.len();
    let key = if kept == all { "firmness-list-all" } else { "firmness-list-some" };
    let slots = [("n", kept.into()), ("all", all.into()), ("fund", ranking.fund.into())];
    let shown: Vec<&FirmnessRow> =
        ranking.firmness.iter().filter(|row| !leaves_out(row) || row.same_top < KEPT).collect();
    let mut blocks = vec![speech.paragraph(key, &slots)];
    if !shown.is_empty() {
        blocks.push(Block::Table(table(&shown, page)));
    }
    if let Some(rest) = all.checked_sub(shown.len()).filter(|rest| *rest > 0) {
        blocks.push(speech.paragraph("firmness-rest", &[("n", rest.into())]));
    }
    blocks.extend(by_proposal(page, ranking));
    blocks
}

/// One criterion, assessor or proposal is left out: there are many of these, and most change nothing.
fn leaves_out(row: &FirmnessRow) -> bool {
    row.key.starts_with("firm-without-")
}

/// Whether a proposal is in the top under an alternative; one that withdraws is not held against itself.
pub(super) fn in_top(row: &FirmnessRow, place: usize, id: &str) -> bool {
    let gone = row.key == "firm-without-proposal"
        && row.args.iter().any(|(name, text)| name == "id" && text.versions().any(|(_, text)| text == id));
    gone || row.in_top.get(place).is_some_and(|share| *share >= 0.5)
}

fn table(rows: &[&FirmnessRow], page: &Page<'_>) -> Table {
    let speech = page.speech();
    let mut table = Table::new(vec![
        speech.left("column-alternative", 40),
        speech.left("firm-column-same", 22),
        speech.left("firm-column-leave", 28),
        speech.left("firm-column-enter", 28),
    ]);
    for row in rows {
        table.row([alternative(row, page), same(row, page), some(&row.leave, page), some(&row.enter, page)]);
    }
    table
}

/// The alternative in words; what stands in it is text of the user.
fn alternative(row: &FirmnessRow, page: &Page<'_>) -> Line {
    let speech = page.speech();
    let slots: Vec<(&str, Slot)> =
        row.args.iter().map(|(name, text)| (name.as_str(), speech.slot(text))).collect();
    speech.tell(&row.key, &slots)
}

/// The same list, another one (bold), or how often it stays the same when the row repeats.
fn same(row: &FirmnessRow, page: &Page<'_>) -> Line {
    let speech = page.speech();
    if row.repetitions > 1 {
        let slots = [
            ("n", speech.numbers.count((row.same_top * row.repetitions as f64).round()).into()),
            ("all", speech.numbers.count(row.repetitions as f64).into()),
        ];
        let line = speech.tell("firm-same-often", &slots);
        return if row.same_top >= KEPT { line } else { strong(line) };
    }
    if row.same_top >= KEPT { said(speech.say("firm-same")) } else { strong(said(speech.say("firm-other"))) }
}

/// Short names, the first few of them.
fn some(ids: &[String], page: &Page<'_>) -> Line {
    let mut line = codes(ids.iter().take(NAMED).map(String::as_str));
    if let Some(more) = ids.len().checked_sub(NAMED).filter(|more| *more > 0) {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(page.speech().tell("terminal-more", &[("n", more.into())]));
    }
    if line.is_empty() { said("–") } else { line }
}

/// Who is in the top under every alternative, and who only under some.
fn by_proposal(page: &Page<'_>, ranking: &RankingResult) -> Document {
    let speech = page.speech();
    let rows = ranking.firmness.len();
    let mut always = Vec::new();
    let mut sometimes = Vec::new();
    for (place, ranked) in ranking.standings.iter().enumerate() {
        let is_in = |row: &&FirmnessRow| in_top(row, place, &ranked.id);
        let counted = ranking.firmness.iter().filter(is_in).count();
        // Never in but when it withdraws itself: never in.
        let real =
            ranking.firmness.iter().any(|row| row.in_top.get(place).is_some_and(|share| *share >= 0.5));
        let count = if real { counted } else { 0 };
        if count == rows {
            always.push(ranked.id.clone());
        } else if count > 0 {
            sometimes.push((ranked.id.as_str(), count));
        }
    }
    let mut blocks = Document::new();
    if !always.is_empty() {
        let mut line = speech.tell("firm-always", &[]);
        line.extend(some(&always, page));
        line.push(Inline::Said(".".to_owned()));
        blocks.push(Block::Paragraph(line));
    }
    if !sometimes.is_empty() {
        sometimes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut line = speech.tell("firm-sometimes", &[]);
        let all = sometimes.len();
        for (place, (id, count)) in sometimes.into_iter().take(2 * NAMED).enumerate() {
            if place > 0 {
                line.push(Inline::Said(", ".to_owned()));
            }
            line.extend([Inline::Code(id.to_owned()), Inline::Said(" (".to_owned())]);
            line.extend(speech.tell("n-of-all", &[("n", count.into()), ("all", rows.into())]));
            line.push(Inline::Said(")".to_owned()));
        }
        if let Some(more) = all.checked_sub(2 * NAMED).filter(|more| *more > 0) {
            line.push(Inline::Said(" ".to_owned()));
            line.extend(speech.tell("terminal-more", &[("n", more.into())]));
        }
        line.push(Inline::Said(".".to_owned()));
        blocks.push(Block::Paragraph(line));
    }
    blocks
}
