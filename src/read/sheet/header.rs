//! The row that names the columns.

use std::ops::Range;

use super::cell::word;
use super::{Sheet, is_blank};
use crate::diagnostic::{Cell, Code, Diagnostic, Grid, Row, near_match};
use crate::read::kind::Kind;
use crate::read::schema::Rule;
use crate::read::tree::is_note;

/// The name of the column that says which question a row answers.
const CRITERION: &str = "criterion";

/// A column that repeats the question, for people.
const QUESTION: &str = "question";

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The criterion of the row.
    Criterion,
    /// A key of the answer.
    Key(&'static str),
    /// Read by nobody, or not understood and told.
    Passed,
}

/// The columns of a table.
pub(super) struct Header {
    columns: Vec<Column>,
    span: Range<usize>,
}

/// The names of the columns: those of the keys of an answer, which are the same as in TOML.
fn keys() -> impl Iterator<Item = &'static str> {
    let answer = Rule::of(Kind::Ratings).property("rating").and_then(Rule::any_key);
    answer.map(|rule| rule.resolve().0).into_iter().flat_map(Rule::properties).map(|(key, _)| key)
}

/// The names of the columns as a list for a sentence.
fn names() -> String {
    [CRITERION].into_iter().chain(keys()).collect::<Vec<_>>().join(", ")
}

fn column(name: &str) -> Option<Column> {
    if name == CRITERION {
        Some(Column::Criterion)
    } else if name == QUESTION || is_note(name) {
        Some(Column::Passed)
    } else {
        keys().find(|key| *key == name).map(Column::Key)
    }
}

/// Where the header is: the first row with two names of columns in it, whatever their capitals, or with `criterion`
/// alone.
pub(super) fn find(grid: &Grid) -> Option<usize> {
    let is_name =
        |cell: &&Cell| column(&cell.text.trim().to_lowercase()).is_some_and(|c| c != Column::Passed);
    let names = |row: &Row| row.cells.iter().filter(is_name).count();
    let rows = || grid.rows().iter().skip(1);
    let by_two = rows().position(|row| names(row) >= 2);
    let alone = |row: &Row| row.cells[0].text.trim() == CRITERION && row.cells.iter().skip(1).all(is_blank);
    by_two.or_else(|| rows().position(alone)).map(|place| place + 1)
}

/// Whether a row seems to be a header with other separators than the first row; that is told, and nothing else, since
/// every row would be wrong.
pub(super) fn has_other_separator(grid: &Grid, sheet: &mut Sheet<'_>) -> bool {
    let begins = |row: &&Row| row.cells[0].text.trim_start().starts_with(CRITERION);
    let Some(row) = grid.rows().iter().skip(1).find(begins) else { return false };
    let separator = if grid.separator() == '\t' { "TAB".to_owned() } else { grid.separator().to_string() };
    let args = [("reason", "separator"), ("found", separator.as_str()), ("columns", &names())];
    sheet.report(Code::SheetHeader, &row.cells[0].span, &args);
    true
}

/// Where a header is missing: before the first row that is no key of its own, or at the end.
pub(super) fn should_be(grid: &Grid) -> usize {
    let is_key = |row: &Row| {
        let key = word(&row.cells[0].text);
        row.cells.iter().all(is_blank) || is_note(key) || Rule::of(Kind::Ratings).property(key).is_some()
    };
    grid.rows().iter().position(|row| !is_key(row)).unwrap_or(grid.rows().len())
}

/// Says that there is no header; `row` stands in its place.
pub(super) fn none(row: Option<&Row>, sheet: &mut Sheet<'_>) {
    let span = row.map_or(0..0, |row| row.cells[0].span.clone());
    sheet.report(Code::SheetHeader, &span, &[("reason", "none"), ("columns", &names())]);
}

impl Header {
    /// Reads the header; `rows` are those below it, which tell whether a column without a name is in use.
    pub(super) fn read(row: &Row, rows: &[Row], sheet: &mut Sheet<'_>) -> Self {
        let known = names();
        let mut columns = Vec::new();
        let mut misspelt = false;
        for (place, cell) in row.cells.iter().enumerate() {
            let name = cell.text.trim();
            let tell = |reason| [("reason", reason), ("found", name), ("columns", known.as_str())];
            let found = column(name);
            if name.is_empty() {
                if rows.iter().any(|row| row.cells.get(place).is_some_and(|cell| !is_blank(cell))) {
                    sheet.report(Code::SheetHeader, &cell.span, &tell("blank"));
                }
            } else if let Some(found) = found.filter(|found| *found != Column::Passed) {
                if let Some(first) = columns.iter().position(|column| *column == found) {
                    let diagnostic = Diagnostic::at(Code::SheetHeader, sheet.place(&cell.span));
                    let args = tell("twice").into_iter().chain([("suggestion", "")]);
                    let diagnostic =
                        args.fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, value));
                    sheet.diagnostics.push(diagnostic.and_at(sheet.place(&row.cells[first].span)));
                    columns.push(Column::Passed);
                    continue;
                }
            } else if found.is_none() {
                let all = [CRITERION, QUESTION].into_iter().chain(keys());
                let suggestion = near_match(name, all).unwrap_or_default();
                misspelt |= suggestion == CRITERION;
                let [reason, found, columns] = tell("unknown");
                let args = [reason, found, columns, ("suggestion", suggestion)];
                sheet.report(Code::SheetHeader, &cell.span, &args);
            }
            columns.push(found.unwrap_or(Column::Passed));
        }
        let span = row.cells[0].span.clone();
        let header = Self { columns, span };
        if header.place(Column::Criterion).is_none() && !misspelt {
            sheet.report(Code::SheetHeader, &header.span, &[("reason", "criterion"), ("columns", &known)]);
        }
        header
    }

    /// The columns with their places.
    pub(super) fn columns(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns.iter().enumerate()
    }

    /// How many columns there are.
    pub(super) const fn len(&self) -> usize {
        self.columns.len()
    }

    /// Where a column stands.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|found| *found == column)
    }

    /// The names of the columns from a place on, except notes.
    pub(super) fn names_from(&self, place: usize) -> Vec<&'static str> {
        let rest = self.columns.iter().skip(place);
        rest.filter_map(|column| match column {
            Column::Criterion => Some(CRITERION),
            Column::Key(key) => Some(*key),
            Column::Passed => None,
        })
        .collect()
    }

    /// The first cell of the header.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}
