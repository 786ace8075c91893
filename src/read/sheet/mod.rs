//! Ratings as a sheet: rows and cells become the same tree that TOML gives, so that everything after it is the same.
//!
//! First come rows with a key and its value, then the header (`criterion;level;…`), then a row for each criterion.
//! Separators, quotes and line ends do not count; a text means what is typed in its cell.

mod cell;
mod changed;
mod damage;
mod header;

use std::collections::BTreeMap;
use std::ops::Range;

use self::cell::Decimals;
use self::header::{Column, Header};
use super::kind::Kind;
use super::tree::{Entry, Node, Tree, Value, is_note};
use crate::diagnostic::{Cell, Code, Diagnostic, Diagnostics, FileId, Place, Row, Source};

/// The tree of a sheet, as far as it can be read; `None` when its cells cannot even be told apart.
pub(super) fn parse(file: FileId, source: &Source, diagnostics: &mut Diagnostics) -> Option<Tree> {
    let Some(grid) = source.grid() else {
        diagnostics.push(damage::no_start(file, source.text()));
        return None;
    };
    if !damage::tell(file, source.text(), grid, diagnostics) {
        return None;
    }
    let mut sheet = Sheet { file, decimals: Decimals::of(grid.separator()), diagnostics };
    let at = header::find(grid);
    if at.is_none() && header::has_other_separator(grid, &mut sheet) {
        return None;
    }
    let (top, table) = grid.rows().split_at(at.unwrap_or_else(|| header::should_be(grid)));
    let mut entries = sheet.top(top)?;
    match table.split_first().filter(|_| at.is_some()) {
        None => header::none(table.first().or(top.last()), &mut sheet),
        Some((row, rows)) => {
            let header = Header::read(row, rows, &mut sheet);
            let open_end = !source.text().ends_with(['\n', '\r']);
            entries.push(sheet.table(&header, rows, open_end));
        }
    }
    let span = grid.rows().first().and_then(|row| row.cells.first()).map_or(0..0, |cell| cell.span.clone());
    Some(Tree::of(file, Node { span, value: Value::Table(entries) }))
}

/// A sheet while it is read.
struct Sheet<'d> {
    file: FileId,
    decimals: Decimals,
    diagnostics: &'d mut Diagnostics,
}

impl Sheet<'_> {
    /// The keys above the table; `None` when they say that this is no sheet of ratings.
    fn top(&mut self, rows: &[Row]) -> Option<Vec<Entry>> {
        let mut entries = Vec::new();
        let mut first = BTreeMap::new();
        for row in rows {
            let (Some(key), value) = (row.cells.first(), row.cells.get(1)) else { continue };
            let word = cell::word(&key.text);
            let beside = row.cells.iter().skip(2).find(|cell| !is_blank(cell));
            if is_note(word) || (word.is_empty() && value.is_none_or(is_blank) && beside.is_none()) {
                continue;
            }
            if word.is_empty() {
                self.report(Code::SheetRow, &key.span, &[("reason", "no-key")]);
                continue;
            }
            if let Some(beside) = beside {
                let args = [("reason", "beside"), ("found", beside.text.as_str())];
                self.report(Code::SheetRow, &beside.span, &args);
            }
            if !self.once(word, &key.span, &mut first) {
                continue;
            }
            let known = super::schema::Rule::of(Kind::Ratings).property(word).is_some();
            // A key without a value is one that is left out.
            let Some(value) = value.filter(|value| !(known && is_blank(value))) else {
                if !known {
                    let node = Node { span: key.span.clone(), value: Value::String(String::new()) };
                    entries.push(Entry { key: word.to_owned(), key_span: key.span.clone(), node });
                }
                continue;
            };
            let node = Node { span: value.span.clone(), value: self.value_of_key(word, value) };
            if word == "maatlat" && self.is_another_kind(&node) {
                return None;
            }
            entries.push(Entry { key: word.to_owned(), key_span: key.span.clone(), node });
        }
        Some(entries)
    }

    /// Only ratings can be a sheet: the other kinds are no tables.
    fn is_another_kind(&mut self, node: &Node) -> bool {
        let Value::String(marker) = &node.value else { return false };
        let other = Kind::from_marker(marker).filter(|kind| *kind != Kind::Ratings);
        if let Some(kind) = other {
            self.report(Code::SheetStart, &node.span, &[("reason", "kind"), ("found", kind.marker())]);
        }
        other.is_some()
    }

    fn value_of_key(&mut self, key: &str, cell: &Cell) -> Value {
        if self.is_error_value(cell) {
            return Value::Unreadable;
        }
        match key {
            "conflict_of_interest" | "consensus" => self.yes_or_no(cell),
            "date" | "signed_off" => self.date(cell),
            "role" => Value::String(cell::text(&cell.text)),
            _ => self.id(cell),
        }
    }

    /// The answers, as the entry `rating`.
    fn table(&mut self, header: &Header, rows: &[Row], open_end: bool) -> Entry {
        let mut ratings = Vec::new();
        let mut first = BTreeMap::new();
        let filled = |row: &&Row| !row.cells.iter().all(is_blank);
        let mut rows = rows.iter().filter(filled).peekable();
        let span = header.span();
        if rows.peek().is_none() {
            self.report(Code::SheetRow, &span, &[("reason", "no-answers")]);
        }
        while let Some(row) = rows.next() {
            self.length(row, header, open_end && rows.peek().is_none());
            let Some(place) = header.place(Column::Criterion) else { continue };
            let Some(criterion) = row.cells.get(place).filter(|cell| !is_blank(cell)) else {
                let place = row.cells.get(place).or(row.cells.last());
                let span = place.map_or(span.clone(), |cell| cell.span.clone());
                self.report(Code::SheetRow, &span, &[("reason", "no-criterion")]);
                continue;
            };
            if self.is_error_value(criterion) {
                continue;
            }
            let id = cell::word(&criterion.text).to_owned();
            if !self.once(&id, &criterion.span, &mut first) {
                continue;
            }
            self.id(criterion);
            let answer = self.answer(header, row, &criterion.span);
            let node = Node { span: criterion.span.clone(), value: Value::Table(answer) };
            ratings.push(Entry { key: id, key_span: criterion.span.clone(), node });
        }
        let node = Node { span: span.clone(), value: Value::Table(ratings) };
        Entry { key: "rating".to_owned(), key_span: span, node }
    }

    /// The keys of one answer. A row with its criterion and nothing else is a question that is still open.
    fn answer(&mut self, header: &Header, row: &Row, criterion: &Range<usize>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for (place, column) in header.columns() {
            let Column::Key(key) = column else { continue };
            let Some(cell) = row.cells.get(place).filter(|cell| !is_blank(cell)) else { continue };
            let value = if self.is_error_value(cell) {
                Value::Unreadable
            } else {
                match *key {
                    "level" | "low" | "high" => self.level(cell),
                    "evidence" => self.id(cell),
                    "answer" => Value::String(cell::word(&cell.text).to_owned()),
                    "sources" => Value::Array(sources(cell)),
                    _ => Value::String(cell::text(&cell.text)),
                }
            };
            let node = Node { span: cell.span.clone(), value };
            entries.push(Entry { key: (*key).to_owned(), key_span: cell.span.clone(), node });
        }
        if entries.is_empty() {
            let node = Node { span: criterion.clone(), value: Value::String(cell::NOT_ANSWERED.to_owned()) };
            entries.push(Entry { key: "answer".to_owned(), key_span: criterion.clone(), node });
        }
        entries
    }

    /// Whether the cells of a row stand below a header each. Excel leaves out empty cells at the end of a row, so a
    /// short row is told and read; a text that ends in a short row was cut.
    fn length(&mut self, row: &Row, header: &Header, at_open_end: bool) {
        let beyond = row.cells.iter().skip(header.len()).find(|cell| !is_blank(cell));
        if let Some(cell) = beyond {
            let columns = header.len().to_string();
            let args = [("reason", "too-long"), ("found", cell.text.as_str()), ("columns", &columns)];
            self.report(Code::SheetRow, &cell.span, &args);
        }
        let missing = header.names_from(row.cells.len());
        let Some(last) = row.cells.last().filter(|_| !missing.is_empty()) else { return };
        if at_open_end {
            self.report(Code::SheetSyntax, &last.span, &[("reason", "cut-short"), ("detail", "")]);
        } else {
            self.report(Code::SheetShortRow, &last.span, &[("columns", &missing.join(", "))]);
        }
    }

    /// Whether a name stands here for the first time.
    fn once(&mut self, name: &str, span: &Range<usize>, first: &mut BTreeMap<String, Range<usize>>) -> bool {
        let Some(earlier) = first.get(name) else {
            first.insert(name.to_owned(), span.clone());
            return true;
        };
        let diagnostic = Diagnostic::at(Code::SheetRow, self.place(span)).with("reason", "twice");
        let diagnostic = diagnostic.with("found", name).with("columns", "");
        self.diagnostics.push(diagnostic.and_at(self.place(earlier)));
        false
    }

    fn place(&self, span: &Range<usize>) -> Place {
        Place { file: self.file, span: span.clone() }
    }

    fn report(&mut self, code: Code, span: &Range<usize>, args: &[(&'static str, &str)]) {
        let mut diagnostic = Diagnostic::at(code, self.place(span));
        for (name, value) in args {
            diagnostic = diagnostic.with(name, value);
        }
        for name in code_args(code) {
            if !diagnostic.args.iter().any(|(known, _)| known == name) {
                diagnostic = diagnostic.with(name, "");
            }
        }
        self.diagnostics.push(diagnostic);
    }
}

/// The values that the words of a code always need.
const fn code_args(code: Code) -> &'static [&'static str] {
    match code {
        Code::SheetRow => &["found", "columns"],
        Code::SheetHeader => &["found", "suggestion", "columns"],
        Code::SheetNumber => &["first", "second"],
        _ => &[],
    }
}

fn is_blank(cell: &Cell) -> bool {
    cell.text.trim().is_empty()
}

/// The sources in a cell, one on each line.
fn sources(cell: &Cell) -> Vec<Node> {
    let text = cell::text(&cell.text);
    let lines = text.split('\n').filter(|line| !line.trim().is_empty());
    lines.map(|line| Node { span: cell.span.clone(), value: Value::String(line.to_owned()) }).collect()
}
