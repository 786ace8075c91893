//! `results.csv`: one row for each proposal, for spreadsheet programs and for scripts.
//!
//! The names of the columns never change with the language; numbers are those of `results.json`. What a report does not
//! print stands not here either: a total that a gate holds back is an empty cell.

use std::collections::BTreeSet;

use super::facts;
use crate::summarise::results::{
    Chance, GateResult, Outcome, ProposalResult, Results, ScoreResult, StratumResult,
};
use crate::text::{Language, escape};

/// The name of the first column, by which maatlat knows its own files.
pub const FIRST_COLUMN: &str = "maatlat_run";

/// How the file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// RFC 4180: commas, decimal points, no byte order mark.
    Plain,
    /// As a spreadsheet program in this language opens it by a double click: with a byte order mark, and in Dutch with
    /// semicolons and decimal commas.
    Spreadsheet(Language),
}

impl Dialect {
    /// What stands between two cells, and what stands before the first.
    pub(super) const fn marks(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain => (",", ""),
            Self::Spreadsheet(Language::Nl) => (";", "\u{feff}"),
            Self::Spreadsheet(Language::En) => (",", "\u{feff}"),
        }
    }

    const fn has_comma(self) -> bool {
        matches!(self, Self::Spreadsheet(Language::Nl))
    }
}

/// A cell.
#[derive(Debug, Clone)]
pub(super) enum Cell {
    /// A text of ours or of the user.
    Text(String),
    /// A number that is finite, or nothing.
    Number(Option<f64>),
}

/// Columns with the cell of one proposal.
pub(super) type Row = Vec<(String, Cell)>;

/// The table: a row of names, and a row for each proposal in the order of the call.
///
/// Lines end in CR LF. Every text cell stands between quotes and is never a formula; numbers are the shortest that
/// read back as themselves.
pub fn results_csv(results: &Results, languages: &[Language], dialect: Dialect) -> String {
    let strata: BTreeSet<&str> =
        results.proposals.iter().flat_map(|one| &one.strata).map(|stratum| stratum.id.as_str()).collect();
    let rows: Vec<Row> = results.proposals.iter().map(|one| row(results, one, &strata, languages)).collect();
    let names: Vec<String> = rows.first().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    sheet(&names, rows, dialect)
}

/// A row of names, and rows whose cells stand in their order: made one by one, where there are many.
pub(super) fn sheet(names: &[String], rows: impl IntoIterator<Item = Row>, dialect: Dialect) -> String {
    let (separator, mark) = dialect.marks();
    let names = names.iter().map(|name| escape::csv(name));
    let mut text = format!("{mark}{}\r\n", names.collect::<Vec<_>>().join(separator));
    for row in rows {
        let cells: Vec<String> = row.into_iter().map(|(_, cell)| written(cell, dialect)).collect();
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    }
    text
}

/// A cell as it stands in the file.
pub(super) fn written(cell: Cell, dialect: Dialect) -> String {
    match cell {
        Cell::Text(text) => escape::csv(&text),
        // −0 is 0 here as everywhere.
        Cell::Number(Some(number)) if number.is_finite() => {
            let number = (number + 0.0).to_string();
            if dialect.has_comma() { number.replace('.', ",") } else { number }
        }
        Cell::Number(_) => String::new(),
    }
}

fn row(results: &Results, one: &ProposalResult, strata: &BTreeSet<&str>, languages: &[Language]) -> Row {
    let mut row = Row::new();
    let mut text = |name: String, text: String| row.push((name, Cell::Text(text)));
    text(FIRST_COLUMN.to_owned(), results.run_id.clone());
    text("proposal".to_owned(), one.id.clone());
    for language in languages {
        text(format!("title_{}", language.code()), one.title.get(*language).to_owned());
    }
    text("fictional".to_owned(), yes_no(one.fictional));
    text("verdict".to_owned(), one.verdict.id.clone());
    for language in languages {
        text(format!("verdict_{}", language.code()), one.verdict.name.get(*language).to_owned());
    }
    text("gates_failed".to_owned(), gates(one, Outcome::Fail));
    text("gates_conditional".to_owned(), gates(one, Outcome::Condition));
    text("gates_near_limit".to_owned(), near_limit(one));
    text("total_withheld".to_owned(), yes_no(one.total_withheld || facts::screened_out(one)));
    score(&mut row, "total", facts::total(one));
    headline(&mut row, one);
    let standing = results.comparison.iter().flat_map(|comparison| &comparison.standings);
    let standing = standing.into_iter().find(|standing| standing.id == one.id);
    number(&mut row, "expected_rank", standing.map(|standing| standing.expected_rank));
    counts(&mut row, one);
    number(&mut row, "draws", Some(results.draws as f64));
    for gate in &one.gates {
        row.push((format!("gate_{}", gate.id), Cell::Text(outcome(gate.outcome).to_owned())));
        number(&mut row, &format!("gate_{}_chance", gate.id), Some(gate.p_fail.p));
    }
    // A proposal that a gate puts outside the scope has no score at all.
    let scored = !facts::screened_out(one);
    for dimension in &one.dimensions {
        let found = dimension.score.as_ref().filter(|_| scored);
        score(&mut row, &format!("dimension_{}", dimension.id), found);
    }
    for id in strata {
        stratum(&mut row, id, one.strata.iter().find(|stratum| stratum.id == *id));
    }
    row
}

/// The chance that the gap widens where it is highest, and that it narrows there.
pub(super) fn headline(row: &mut Row, one: &ProposalResult) {
    let found = facts::headline(one);
    let id = found.map_or_else(String::new, |(stratum, _)| stratum.id.clone());
    row.push(("headline_stratum".to_owned(), Cell::Text(id)));
    number(row, "headline_widens", found.map(|(_, measure)| measure.p_widens.p));
    number(row, "headline_narrows", found.map(|(_, measure)| measure.p_narrows.p));
}

fn stratum(row: &mut Row, id: &str, found: Option<&StratumResult>) {
    let headline = found.and_then(|stratum| stratum.measures.first());
    let chance = |of: fn(&_) -> Chance| headline.map(|measure| of(measure).p);
    number(row, &format!("stratum_{id}_widens"), chance(|measure| measure.p_widens));
    number(row, &format!("stratum_{id}_narrows"), chance(|measure| measure.p_narrows));
    number(row, &format!("stratum_{id}_behind_loses"), found.map(|stratum| stratum.p_behind_loses.p));
}

/// The median and the middle 90%.
fn score(row: &mut Row, name: &str, score: Option<&ScoreResult>) {
    for (part, value) in [
        ("median", score.map(|score| score.spread.q50)),
        ("q05", score.map(|score| score.spread.q05)),
        ("q95", score.map(|score| score.spread.q95)),
    ] {
        number(row, &format!("{name}_{part}"), value);
    }
}

/// How many answers of all assessors are of each kind.
fn counts(row: &mut Row, one: &ProposalResult) {
    number(row, "assessors", Some(one.assessors.len() as f64));
    row.push(("signed_off".to_owned(), Cell::Text(yes_no(one.signed_off))));
    for (name, status) in [
        ("answers_rated", "rated"),
        ("answers_not_known", "not-known"),
        ("answers_not_answered", "not-answered"),
        ("answers_not_applicable", "not-applicable"),
        ("answers_abstained", "abstained"),
    ] {
        let answers = one.criteria.iter().flat_map(|criterion| &criterion.answers);
        let answers = answers.filter(|answer| !answer.consensus);
        let count = answers.filter(|answer| answer.status == status).count();
        number(row, name, Some(count as f64));
    }
}

pub(super) fn number(row: &mut Row, name: &str, value: Option<f64>) {
    row.push((name.to_owned(), Cell::Number(value)));
}

/// The gates with an outcome.
pub(super) fn gates(one: &ProposalResult, wanted: Outcome) -> String {
    list(one.gates.iter().filter(|gate| gate.outcome == wanted))
}

fn near_limit(one: &ProposalResult) -> String {
    list(one.gates.iter().filter(|gate| gate.on_border))
}

fn list<'g>(gates: impl Iterator<Item = &'g GateResult>) -> String {
    gates.map(|gate| gate.id.as_str()).collect::<Vec<_>>().join(" ")
}

pub(super) const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Pass => "pass",
        Outcome::Condition => "condition",
        Outcome::Fail => "fail",
    }
}

pub(super) fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;
    use crate::summarise::results::Effect;
    use crate::text::LocalText;

    /// The cells as another program reads them: RFC 4180 by hand, since every text cell is quoted.
    fn table(text: &str, separator: char) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        for line in text.trim_start_matches('\u{feff}').split_terminator("\r\n") {
            let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
            for c in line.chars() {
                match c {
                    '"' => {
                        quoted = !quoted;
                        cell.push(c);
                    }
                    c if c == separator && !quoted => cells.push(std::mem::take(&mut cell)),
                    c => cell.push(c),
                }
            }
            cells.push(cell);
            rows.push(cells);
        }
        rows
    }

    fn value(table: &[Vec<String>], row: usize, name: &str) -> String {
        let place = table[0].iter().position(|cell| *cell == format!("\"{name}\"")).unwrap();
        table[row + 1][place].clone()
    }

    #[test]
    fn numbers_are_those_of_the_results() {
        let results = sample::results();
        let plain = table(&results_csv(&results, &[Language::En], Dialect::Plain), ',');
        let dutch = table(&results_csv(&results, &[Language::Nl], Dialect::Spreadsheet(Language::Nl)), ';');
        for (index, one) in results.proposals.iter().enumerate() {
            assert_eq!(value(&plain, index, "proposal"), format!("\"{}\"", one.id));
            for gate in &one.gates {
                let chance = value(&plain, index, &format!("gate_{}_chance", gate.id));
                assert_eq!(chance.parse(), Ok(gate.p_fail.p));
                let comma = value(&dutch, index, &format!("gate_{}_chance", gate.id));
                assert_eq!(comma.replace(',', "."), chance);
            }
            if let Some(total) = facts::total(one) {
                assert_eq!(value(&plain, index, "total_q95").parse(), Ok(total.spread.q95));
            }
        }
        assert!(plain.iter().all(|row| row.len() == plain[0].len()));
        assert!(dutch.iter().all(|row| row.len() == plain[0].len()));
    }

    #[test]
    fn a_gate_that_fails_is_seen_and_no_total_stands_beside_it() {
        let mut results = sample::results();
        assert!(results.proposals[3].total_withheld);
        results.proposals[0].gates[0].outcome = Outcome::Fail;
        results.proposals[0].gates[0].effect = Effect::ScreenOut;
        let table = table(&results_csv(&results, &[Language::En], Dialect::Plain), ',');
        for (index, scored) in [(3, true), (0, false)] {
            assert_eq!(value(&table, index, "total_withheld"), "\"yes\"");
            for part in ["median", "q05", "q95"] {
                assert_eq!(value(&table, index, &format!("total_{part}")), "");
            }
            let failed = results.proposals[index].gates.iter().find(|gate| gate.outcome == Outcome::Fail);
            let failed = &failed.unwrap().id;
            assert!(value(&table, index, "gates_failed").contains(failed.as_str()));
            assert_eq!(value(&table, index, &format!("gate_{failed}")), "\"fail\"");
            let dimension = &results.proposals[index].dimensions[0].id;
            let score = value(&table, index, &format!("dimension_{dimension}_median"));
            assert_eq!(score.is_empty(), !scored);
        }
    }

    #[test]
    fn text_of_strangers_is_no_formula_and_no_new_row() {
        let mut results = sample::results();
        let rows = results.proposals.len() + 1;
        for hostile in ["=cmd|'/c calc'!A0", "\t@SUM(A1)", "＝1+1", "a\"\r\n\"=1+1", "x;y,z"] {
            results.proposals[0].title = LocalText::same(hostile);
            for (dialect, separator) in [(Dialect::Plain, ','), (Dialect::Spreadsheet(Language::Nl), ';')] {
                let text = results_csv(&results, &[Language::Nl, Language::En], dialect);
                let table = table(&text, separator);
                assert_eq!(table.len(), rows, "{hostile:?}");
                assert!(table.iter().all(|row| row.len() == table[0].len()), "{hostile:?}");
                for cell in table.iter().flatten() {
                    let is_text = cell.starts_with('"') && cell.ends_with('"') && cell.len() > 1;
                    let is_number = cell.replace(',', ".").parse::<f64>().is_ok() || cell.is_empty();
                    assert!(is_text || is_number, "{cell}");
                    let inside = cell.trim_matches('"').trim_start();
                    assert!(is_number || !inside.starts_with(['=', '+', '-', '@', '＝']), "{cell}");
                }
            }
        }
    }
}
