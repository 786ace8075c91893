//! The last section: how ranks were made, which draws they share, and where each formula comes from.

use super::Page;
use crate::report::document::{Block, Document, Line, Table};
use crate::report::proposal::method;
use crate::report::speech::{said, strong};
use crate::summarise::results::{RankingResult, WeightsDrawn};

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let mut blocks = Document::new();
    if let Some(ranking) = page.ranking() {
        blocks.push(Block::List(steps(page, ranking)));
        blocks.extend(checks(page, ranking));
        blocks.push(Block::Table(sources(page, ranking)));
    }
    blocks.push(speech.paragraph("rank-method-each", &[]));
    blocks.push(Block::Table(method::assumptions(&page.portfolio.results, speech)));
    blocks.push(speech.paragraph("method-words", &[]));
    blocks.push(Block::Table(method::words(speech)));
    blocks
}

fn steps(page: &Page<'_>, ranking: &RankingResult) -> Vec<Line> {
    let speech = page.speech();
    let results = &page.portfolio.results;
    let draws = ("draws", speech.numbers.count(ranking.draws as f64).into());
    let mut lines: Vec<Line> = vec![
        speech.tell("rank-method-worlds", &[draws]),
        speech.tell("rank-method-ranks", &[]),
        speech.tell("rank-method-line", &[("fund", ranking.fund.into())]),
        speech.tell("rank-method-gates", &[]),
    ];
    lines.extend(ranking.weights_drawn.iter().map(|drawn| weights(page, ranking, drawn)));
    if ranking.standings.iter().any(|ranked| ranked.set.is_some()) {
        lines.push(speech.tell("rank-method-sets", &[]));
    }
    let largest = |of: fn(&crate::summarise::results::Ranked) -> f64| {
        ranking.standings.iter().map(of).fold(0.0, f64::max)
    };
    let slots = [
        ("chance", speech.numbers.fixed(100.0 * largest(|ranked| ranked.top.mcse), 2).into()),
        ("rank", speech.numbers.fixed(largest(|ranked| ranked.expected.mcse), 3).into()),
    ];
    lines.push(speech.tell("rank-method-mcse", &slots));
    lines.push(speech.tell("rank-method-rounding", &[]));
    let key = if results.seed_by_hand { "method-seed-by-hand" } else { "method-seed-derived" };
    lines.push(speech.tell(key, &[("seed", results.seed.clone().into())]));
    lines
}

/// How the weights of a node were drawn.
fn weights(page: &Page<'_>, ranking: &RankingResult, drawn: &WeightsDrawn) -> Line {
    let speech = page.speech();
    let mut dimensions = page.portfolio.results.proposals.iter().flat_map(|proposal| &proposal.dimensions);
    let named = dimensions.find(|dimension| dimension.id == drawn.node);
    let mut line = match named {
        Some(dimension) => speech.tell("weights-drawn-in", &[("node", speech.slot(&dimension.name))]),
        None => speech.tell("weights-drawn-in-total", &[]),
    };
    let acceptance = 100.0 * drawn.acceptance.unwrap_or(1.0);
    let slots = [
        ("acceptance", format!("{}%", speech.numbers.fixed(acceptance, 0)).into()),
        ("draws", speech.numbers.count(ranking.draws as f64).into()),
        ("effective", speech.numbers.count(drawn.effective.floor()).into()),
    ];
    line.extend(speech.tell(&drawn.method, &slots));
    line
}

/// What was computed twice.
fn checks(page: &Page<'_>, ranking: &RankingResult) -> Document {
    let speech = page.speech();
    if ranking.self_checks.is_empty() {
        return Document::new();
    }
    let mut table = Table::new(vec![
        speech.left("check-column-what", 56),
        speech.right("check-column-largest", 22),
        speech.left("check-column-holds", 16),
    ]);
    for check in &ranking.self_checks {
        let holds = if check.holds {
            said(speech.say("check-holds"))
        } else {
            strong(said(speech.say("check-fails")))
        };
        table.row([said(speech.say(&check.key)), said(speech.numbers.fixed(check.largest, 2)), holds]);
    }
    vec![speech.paragraph("check-intro", &[]), Block::Table(table)]
}

/// The formulas of this report, each with its source.
fn sources(page: &Page<'_>, ranking: &RankingResult) -> Table {
    let speech = page.speech();
    let mut table = Table::new(vec![speech.left("source-column-what", 60), speech.left("column-source", 50)]);
    let uncertain = ranking.standings.iter().any(|ranked| ranked.central_weights.is_some());
    let sets = ranking.standings.iter().any(|ranked| ranked.set.is_some());
    let rows = [
        (true, "formula-expected-rank", "source-expected-rank"),
        (true, "formula-funding-line", "source-funding-line"),
        (true, "formula-pair", "source-pair"),
        (sets, "formula-rank-set", "source-rank-set"),
        (uncertain, "formula-first", "source-first"),
        (!ranking.drivers.is_empty(), "formula-index", "source-index"),
        (!ranking.information.is_empty(), "formula-information", "source-information"),
        (ranking.lottery.is_some(), "formula-lottery", "source-lottery"),
        (true, "formula-flip", "source-flip"),
    ];
    for (_, formula, source) in rows.into_iter().filter(|(used, ..)| *used) {
        table.row([said(speech.say(formula)), said(speech.say(source))]);
    }
    table
}
