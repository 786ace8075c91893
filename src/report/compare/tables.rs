//! Facts, levels and gates side by side: a column for each of up to four proposals, else one cell that holds them all.

use super::{COLUMNS, Page};
use crate::report::document::{Align, Block, Column, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::portfolio::more;
use crate::report::speech::{Speech, said, strong};
use crate::summarise::results::{FactRow, Outcome};
use crate::text::LocalText;

/// Up to this many facts all have a row; of more, those that differ, up to this many.
const FEW: usize = 20;
const FACTS: usize = 80;

/// The name of a fact: of the catalogue, or of the rubric.
pub(super) fn fact_name(fact: &FactRow, speech: &Speech) -> Line {
    let slots: Vec<_> = fact.text.iter().map(|text| ("name", speech.slot(text))).collect();
    speech.tell(&fact.key, &slots)
}

/// A value as people read it: yes or no, numbers of the language, else the text as it is.
fn fact_value(fact: &FactRow, value: &LocalText, speech: &Speech) -> Line {
    let text = speech.local(value);
    if fact.key == "fact-of-rubric-yes-no" {
        return said(speech.say(if text == "true" { "compare-yes" } else { "compare-no" }));
    }
    let number = |part: &str| part.parse::<f64>().ok().filter(|number| number.is_finite());
    let numbers: Option<Vec<f64>> = text.split(" / ").map(number).collect();
    match numbers {
        Some(numbers) if fact.key != "fact-outcome" => {
            let numbers: Vec<String> = numbers.into_iter().map(|x| speech.numbers.plain(x, 6)).collect();
            said(numbers.join(" / "))
        }
        _ => speech.quote(value),
    }
}

/// Levels per criterion.
pub(super) fn levels(page: &Page<'_>) -> Document {
    let speech = page.speech();
    if page.side.levels.is_empty() {
        return Document::new();
    }
    let rows = page.side.levels.iter().map(|level| {
        let mut name = speech.quote(&level.name);
        if level.weight > 0.0 {
            let percent = speech.numbers.percent(level.weight, 0);
            name.extend(speech.tell("compare-weight", &[("percent", percent.into())]));
        }
        let cells = level.labels.iter().enumerate().map(|(place, label)| match label {
            Some(label) => speech.quote(label),
            None => said(
                level
                    .levels
                    .get(place)
                    .copied()
                    .flatten()
                    .map_or_else(|| speech.say("pair-no-level"), |level| speech.numbers.plain(level, 2)),
            ),
        });
        (name, cells.collect(), level.same)
    });
    vec![
        speech.paragraph("compare-levels-intro", &[]),
        Block::Table(table("column-criterion", rows.collect(), page)),
    ]
}

/// Facts of the rubric and of the proposals.
pub(super) fn facts(page: &Page<'_>) -> Document {
    let speech = page.speech();
    let all = &page.side.facts;
    if all.is_empty() {
        return Document::new();
    }
    // Of many, those that differ.
    let shown: Vec<&FactRow> = all.iter().filter(|fact| all.len() <= FEW || !fact.same).take(FACTS).collect();
    let differ = all.iter().filter(|fact| !fact.same).count();
    let rows = shown.iter().map(|fact| {
        let cells = fact.values.iter().map(|value| {
            value
                .as_ref()
                .map_or_else(|| said(speech.say("compare-no-fact")), |value| fact_value(fact, value, speech))
        });
        (fact_name(fact, speech), cells.collect(), fact.same)
    });
    let mut blocks = vec![
        speech.paragraph("compare-facts-intro", &[]),
        Block::Table(table("compare-column-fact", rows.collect(), page)),
    ];
    if all.len() > FEW {
        blocks.extend(more(differ, FACTS, "compare.csv", speech));
        if differ < all.len() {
            blocks.push(speech.paragraph("compare-facts-rest", &[("n", (all.len() - differ).into())]));
        }
    }
    blocks
}

/// Gates with their outcomes.
pub(super) fn gates(page: &Page<'_>) -> Document {
    let speech = page.speech();
    if page.side.gates.is_empty() {
        return Document::new();
    }
    let rows = page.side.gates.iter().map(|gate| {
        let cells = gate.outcomes.iter().enumerate().map(|(place, outcome)| {
            let mut line = said(speech.say(facts::outcome_key(*outcome)));
            // The chance stands beside what is not a plain fact.
            let found = page.side.results.proposals.get(place);
            let found = found.and_then(|one| one.gates.iter().find(|own| own.id == gate.gate));
            if let Some(own) = found.filter(|own| !own.certain) {
                line.push(Inline::Said(format!(" – {}", speech.odds(own.p_fail))));
            }
            if *outcome == Outcome::Pass { line } else { strong(line) }
        });
        (speech.quote(&gate.name), cells.collect(), gate.same)
    });
    vec![
        speech.paragraph("compare-gates-intro", &[]),
        Block::Table(table("column-gate", rows.collect(), page)),
    ]
}

/// A table of named rows with a cell for each proposal; a difference is marked by a word.
fn table(key: &str, rows: Vec<(Line, Vec<Line>, bool)>, page: &Page<'_>) -> Table {
    let speech = page.speech();
    let proposals = &page.side.results.proposals;
    let wide = proposals.len() <= COLUMNS;
    let mut columns = vec![speech.left(key, 30)];
    if wide {
        columns.extend(proposals.iter().map(|proposal| Column {
            header: vec![Inline::Code(proposal.id.clone())],
            align: Align::Left,
            width: 24,
        }));
    } else {
        columns.push(speech.left("compare-column-all", 70));
    }
    columns.push(speech.left("compare-column-same", 12));
    let mut table = Table::new(columns);
    for (name, cells, same) in rows {
        let mark = if same {
            said(speech.say("compare-the-same"))
        } else {
            strong(said(speech.say("compare-differs")))
        };
        let mut row = vec![name];
        if wide {
            row.extend(cells.into_iter().chain(std::iter::repeat(Line::new())).take(proposals.len()));
        } else {
            let mut all = Line::new();
            for (proposal, cell) in proposals.iter().zip(cells) {
                if !all.is_empty() {
                    all.push(Inline::Said("; ".to_owned()));
                }
                all.extend([Inline::Code(proposal.id.clone()), Inline::Said(": ".to_owned())]);
                all.extend(cell);
            }
            row.push(all);
        }
        row.push(mark);
        table.row(row);
    }
    table
}
