//! Section 10: lots among the close calls: the chances as published, what they guarantee, and how to repeat the draw.

use super::{Page, ROWS, codes};
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::speech::{Slot, said, strong};
use crate::summarise::results::{LotteryResult, RankingResult};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let Some(ranking) = page.ranking() else { return Document::new() };
    let Some(lottery) = &ranking.lottery else { return Document::new() };
    let mut blocks = vec![
        speech.paragraph("lottery-intro", &[]),
        Block::Table(table(page, ranking, lottery)),
        Block::Paragraph(worst(page, ranking, lottery)),
        speech.paragraph("lottery-why", &[]),
        Block::Paragraph(vec![
            Inline::Said(speech.say("lottery-list")),
            Inline::Code(lottery.list_sha256.clone()),
        ]),
    ];
    blocks.extend(published(ranking, lottery));
    match &lottery.public_seed {
        None => blocks.push(speech.paragraph("lottery-not-drawn", &[])),
        Some(seed) => {
            let slots = [("seed", Slot::Quoted(seed.clone()))];
            blocks.push(speech.paragraph("lottery-seed", &slots));
            let mut line = speech.tell("lottery-drawn", &[]);
            line.extend(codes(lottery.drawn.iter().map(String::as_str)));
            line.push(Inline::Said(".".to_owned()));
            blocks.push(Block::Paragraph(line));
        }
    }
    blocks.push(speech.paragraph("lottery-verify", &[]));
    blocks
}

/// The list as it is hashed: a line per proposal, by id, with its chance in thousandths. A long one, or one with an id
/// that could end the block, is not printed.
fn published(ranking: &RankingResult, lottery: &LotteryResult) -> Option<Block> {
    let plain = |id: &str| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let ids = || ranking.standings.iter().map(|ranked| ranked.id.as_str());
    if ranking.standings.len() > ROWS || !ids().all(plain) {
        return None;
    }
    let mut lines: Vec<(&str, u32)> = ids().zip(lottery.chances.iter().copied()).collect();
    lines.sort_unstable();
    let lines: Vec<String> = lines.into_iter().map(|(id, chance)| format!("{id} {chance}")).collect();
    Some(Block::Code { info: "text", text: lines.join("\n") })
}

/// Only who is in the draw has a row; who is sure of a place, or of none, is counted.
fn table(page: &Page<'_>, ranking: &RankingResult, lottery: &LotteryResult) -> Table {
    let speech = page.speech();
    let mut table = Table::new(vec![
        speech.left("column-proposal", 50),
        speech.left("lottery-column-chance", 24),
        speech.left("lottery-column-drawn", 20),
    ]);
    let chance = |id: &str| {
        let place = ranking.standings.iter().position(|ranked| ranked.id == id)?;
        lottery.chances.get(place).copied()
    };
    let drawn = |id: &String| lottery.drawn.contains(id);
    for proposal in page.call.alphabetical() {
        let Some(chance) = chance(&proposal.id).filter(|chance| *chance > 0) else { continue };
        let words = if chance >= 1_000 {
            said(speech.say("lottery-certain"))
        } else {
            // Thousandths are exact: they are what is drawn with.
            said(speech.numbers.percent(f64::from(chance) / 1_000.0, 1))
        };
        let mark = match (lottery.public_seed.is_some(), drawn(&proposal.id)) {
            (false, _) => said("–"),
            (true, true) => strong(said(speech.say("lottery-is-drawn"))),
            (true, false) => said(speech.say("lottery-is-not-drawn")),
        };
        table.row([page.titled(&proposal.id), words, mark]);
    }
    table
}

/// What each way of choosing guarantees in the worst case.
fn worst(page: &Page<'_>, ranking: &RankingResult, lottery: &LotteryResult) -> Line {
    let speech = page.speech();
    let number = |x: f64| Slot::from(speech.numbers.fixed(x, 1));
    let slots = [
        ("fund", ranking.fund.into()),
        ("lottery", number(lottery.worst_case)),
        ("first", number(lottery.worst_case_first)),
        ("equal", number(lottery.worst_case_equal)),
    ];
    speech.tell("lottery-worst", &slots)
}
