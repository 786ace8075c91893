//! Section 6, second half: does the advice survive other assumptions?

use super::Page;
use crate::model::Ratings;
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::{Slot, said, strong};
use crate::summarise::results::{RobustnessRow, Turning};

/// The heading, the sentence that sums up, and one row per alternative.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let speech = &page.speech;
    let rows = &page.proposal.robustness;
    let mut blocks = vec![speech.heading(3, "robustness-heading")];
    if rows.is_empty() {
        blocks.push(speech.paragraph("robustness-none", &[]));
        return blocks;
    }
    let same = rows.iter().filter(|row| row.same >= 0.95).count();
    let key = if same == rows.len() { "robustness-all" } else { "robustness-some" };
    blocks.push(speech.paragraph(key, &[("same", same.into()), ("all", rows.len().into())]));
    blocks.push(Block::Table(table(page)));
    if let Some(turning) = &page.proposal.turning {
        blocks.push(Block::List(vec![answer(turning, page), weight(turning, page)]));
    }
    blocks
}

/// The smallest change of one answer that gives other advice.
fn answer(turning: &Turning, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some(turn) = &turning.level else {
        if turning.answers == 0 {
            return speech.tell("turning-level-free", &[]);
        }
        let mut line = speech.tell("turning-level-none", &[]);
        if turning.tried < turning.answers {
            let slots = [("all", turning.answers.into()), ("tried", turning.tried.into())];
            line.push(Inline::Said(" ".to_owned()));
            line.extend(speech.tell("turning-level-part", &slots));
        }
        return line;
    };
    let level = |level: f64| Slot::from(speech.numbers.plain(level, 2));
    let (from, to) = match &turn.labels {
        Some((from, to)) => (speech.slot(from), speech.slot(to)),
        None => (level(turn.from), level(turn.to)),
    };
    let who = match (turn.consensus, turn.assessor == Ratings::SELF) {
        (true, _) => "panel",
        (false, true) => "own",
        (false, false) => "other",
    };
    let slots = [
        ("who", who.to_owned().into()),
        ("assessor", Slot::Quoted(turn.assessor.clone())),
        ("criterion", speech.slot(&turn.name)),
        ("from", from),
        ("to", to),
        ("verdict", speech.slot(&turn.verdict_name)),
    ];
    speech.tell("turning-level", &slots)
}

/// The smallest change of the weight of one dimension that gives other advice.
fn weight(turning: &Turning, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let Some(turn) = &turning.weight else {
        let key = if turning.weights_count { "turning-weight-none" } else { "turning-weight-free" };
        return speech.tell(key, &[]);
    };
    let percent = |share: f64| Slot::from(format!("{}%", speech.numbers.fixed(100.0 * share, 0)));
    let slots = [
        ("dimension", speech.slot(&turn.name)),
        ("from", percent(turn.from)),
        ("to", percent(turn.to)),
        ("verdict", speech.slot(&turn.verdict_name)),
    ];
    speech.tell("turning-weight", &slots)
}

fn table(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let printed = facts::total(page.proposal).is_some();
    let mut columns = vec![
        speech.left("column-alternative", 34),
        speech.left("column-advice", 34),
        speech.right("column-p-wider-highest", 18),
        speech.left("column-gates-changed", 26),
    ];
    if printed {
        columns.insert(3, speech.right("column-total-median", 10));
    }
    let mut table = Table::new(columns);
    table.row(baseline(page, printed));
    for row in &page.proposal.robustness {
        let mut cells = vec![
            said(speech.say(&row.key)),
            advice(row, page),
            said(row.p_widens.map_or_else(|| "–".to_owned(), |p| speech.share(p))),
            gates(row, page),
        ];
        if printed {
            cells.insert(
                3,
                said(row.total.map_or_else(|| "–".to_owned(), |total| speech.numbers.fixed(total, 0))),
            );
        }
        table.row(cells);
    }
    table
}

/// The report itself, to compare with.
fn baseline(page: &Page<'_>, printed: bool) -> Vec<Line> {
    let speech = &page.speech;
    let chance =
        page.headline().map_or_else(|| "–".to_owned(), |(_, measure)| speech.share(measure.p_widens.p));
    let mut cells = vec![
        strong(said(speech.say("as-in-this-report"))),
        strong(speech.quote(&page.proposal.verdict.name)),
        said(chance),
        said("–"),
    ];
    if printed {
        let total = facts::total(page.proposal);
        cells.insert(
            3,
            said(total.map_or_else(|| "–".to_owned(), |total| speech.numbers.fixed(total.spread.q50, 0))),
        );
    }
    cells
}

/// The same advice, another one (bold), or how often it stays the same when the row repeats.
fn advice(row: &RobustnessRow, page: &Page<'_>) -> Line {
    let speech = &page.speech;
    let same = row.verdict == page.proposal.verdict.id;
    if row.repetitions <= 1 {
        return if same { said(speech.say("same-advice")) } else { strong(speech.quote(&row.verdict_name)) };
    }
    let count = (row.same * row.repetitions as f64).round();
    let often = [
        ("n", speech.numbers.count(count).into()),
        ("all", speech.numbers.count(row.repetitions as f64).into()),
    ];
    if same {
        speech.tell("same-advice-often", &often)
    } else {
        let [n, all] = often;
        strong(speech.tell("other-advice-often", &[n, all, ("verdict", speech.slot(&row.verdict_name))]))
    }
}

/// Gates with another outcome, each with its outcome here.
fn gates(row: &RobustnessRow, page: &Page<'_>) -> Line {
    let mut line = Line::new();
    for (id, _, here) in &row.gates_changed {
        if !line.is_empty() {
            line.push(Inline::Said("; ".to_owned()));
        }
        let known = page.proposal.gates.iter().find(|gate| gate.id == *id);
        let name = known.map_or_else(|| Slot::Quoted(id.clone()), |gate| page.speech.slot(&gate.name));
        let outcome = page.speech.say(facts::outcome_key(*here)).into();
        line.extend(page.speech.tell("gate-becomes", &[("gate", name), ("outcome", outcome)]));
    }
    if line.is_empty() { said("–") } else { line }
}
