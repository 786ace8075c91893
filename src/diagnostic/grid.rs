//! A sheet in rows and cells, each with its place in the text and the name a spreadsheet program gives it.
//!
//! It lives in this room for the same reason as [`Source`](super::Source): who looks at a sheet looks for `D7`, not for
//! byte 314.

use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};

/// The separators that spreadsheet programs use.
const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// The first cell of every sheet that maatlat reads.
const MARK: &str = "maatlat";

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    separator: char,
    rows: Vec<Row>,
    is_cut: bool,
}

/// A row that is not an empty line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number of the row in a spreadsheet program, from 1: empty lines count, lines inside a cell do not.
    pub number: usize,
    /// Its cells; at least one.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its bytes in the text, quotes included.
    pub span: Range<usize>,
    /// What it says: without its quotes, and otherwise as typed.
    pub text: String,
}

impl Grid {
    /// The most cells that are looked at; a sheet of ratings has some hundreds.
    pub const LIMIT: usize = 200_000;

    /// The cells of a text; `None` when its first cell is not `maatlat`, or no separator follows it.
    pub fn of(text: &str) -> Option<Self> {
        let separator = after_mark(text)?.chars().next().filter(|c| SEPARATORS.contains(c))?;
        let mut reader = ReaderBuilder::new().delimiter(separator as u8).build();
        let mut grid = Self { separator, rows: Vec::new(), is_cut: false };
        let bytes = text.as_bytes();
        let mut buffer = vec![0; bytes.len()];
        let (mut start, mut at, mut written) = (0, 0, 0);
        let (mut number, mut count) = (0, 0);
        let mut cells = Vec::new();
        loop {
            let (result, read, wrote) = reader.read_field(&bytes[at..], &mut buffer[written..]);
            at += read;
            written += wrote;
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::End => return Some(grid),
                ReadFieldResult::Field { record_end } => {
                    // What ends a cell is read with it, except at the end of the text.
                    let end = if read > 0 { at - 1 } else { at };
                    if cells.is_empty() {
                        let (lines, from) = empty_lines(bytes, start, end);
                        number += 1 + lines;
                        start = from;
                    }
                    let text = String::from_utf8_lossy(&buffer[..written]).into_owned();
                    cells.push(Cell { span: start..end, text });
                    (start, written, count) = (at, 0, count + 1);
                    grid.is_cut = count >= Self::LIMIT;
                    if record_end || grid.is_cut {
                        grid.rows.push(Row { number, cells: std::mem::take(&mut cells) });
                    }
                    if grid.is_cut {
                        return Some(grid);
                    }
                }
            }
        }
    }

    /// What stands between cells: `;`, `,` or a tab.
    pub const fn separator(&self) -> char {
        self.separator
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether there are more cells than [`LIMIT`](Self::LIMIT), which are not in the rows.
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// The name of the cell at a byte offset, e.g. `D7`.
    pub fn name(&self, offset: usize) -> Option<String> {
        let first = |row: &Row| row.cells.first().map_or(0, |cell| cell.span.start);
        let row = self.rows.get(self.rows.partition_point(|row| first(row) <= offset).checked_sub(1)?)?;
        let column = row.cells.partition_point(|cell| cell.span.start <= offset).checked_sub(1)?;
        (offset <= row.cells[column].span.end).then(|| format!("{}{}", letters(column), row.number))
    }
}

/// Whether a text begins as a sheet for maatlat: its first cell says so, whatever separates the cells.
pub fn begins_as_sheet(text: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    after_mark(text).is_some_and(|rest| !rest.starts_with(is_word) && !rest.trim_start().starts_with('='))
}

/// What follows the first cell, when that is the mark.
fn after_mark(text: &str) -> Option<&str> {
    let quoted = text.strip_prefix('"').and_then(|rest| rest.strip_prefix(MARK)?.strip_prefix('"'));
    quoted.or_else(|| text.strip_prefix(MARK))
}

/// The empty lines before a row, and where the row begins. The line end of the row before it is no empty line.
fn empty_lines(bytes: &[u8], start: usize, end: usize) -> (usize, usize) {
    let mut at = start;
    let after_return = |at: usize| at > 0 && bytes[at - 1] == b'\r' && bytes[at] == b'\n';
    if at < end && after_return(at) {
        at += 1;
    }
    let mut lines = 0;
    while at < end && matches!(bytes[at], b'\r' | b'\n') {
        lines += usize::from(!(at > start && after_return(at)));
        at += 1;
    }
    (lines, at)
}

/// The name of a column, counted from 0: `A` … `Z`, `AA` ….
fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        name.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    name.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let grid = Grid::of(text).map(|grid| grid.rows).unwrap_or_default();
        grid.iter().map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect()).collect()
    }

    #[test]
    fn cells_stand_where_they_stand() {
        let text = "maatlat;ratings/1\r\n\r\n\"a \"\"b\"\"\nc\";;d\n;é\n";
        let grid = Grid::of(text).unwrap();
        let found: Vec<_> = grid.rows.iter().flat_map(|row| &row.cells).collect();
        let raw: Vec<_> = found.iter().map(|cell| &text[cell.span.clone()]).collect();
        assert_eq!(raw, ["maatlat", "ratings/1", "\"a \"\"b\"\"\nc\"", "", "d", "", "é"]);
        let said: Vec<_> = found.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(said, ["maatlat", "ratings/1", "a \"b\"\nc", "", "d", "", "é"]);
        let names: Vec<_> = found.iter().filter_map(|cell| grid.name(cell.span.start)).collect();
        assert_eq!(names, ["A1", "B1", "A3", "B3", "C3", "A4", "B4"]);
    }

    #[test]
    fn the_end_of_the_text_ends_a_cell() {
        assert_eq!(cells("maatlat,a"), [["maatlat", "a"]]);
        assert_eq!(cells("maatlat,"), [["maatlat", ""]]);
        assert_eq!(cells("\"maatlat\"\t\"b\n"), [["maatlat", "b\n"]]);
        let grid = Grid::of("maatlat;\"open\n").unwrap();
        assert_eq!(grid.rows[0].cells[1].span, 8..14);
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let numbers = |text: &str| -> Vec<usize> {
            Grid::of(text).unwrap().rows.iter().map(|row| row.number).collect()
        };
        assert_eq!(numbers("maatlat;1\na\nb\n"), [1, 2, 3]);
        assert_eq!(numbers("maatlat;1\r\na\r\nb\r\n"), [1, 2, 3]);
        assert_eq!(numbers("maatlat;1\n\n\na\n"), [1, 4]);
        assert_eq!(numbers("maatlat;1\r\n\r\n\r\na"), [1, 4]);
        assert_eq!(numbers("maatlat;\"1\n2\n\"\na"), [1, 2]);
    }

    #[test]
    fn other_texts_have_no_cells() {
        for text in ["", "maatlat", "maatlat|a", "maatlat = \"ratings/1\"", "x;maatlat", "maatlat_run;a"] {
            assert_eq!(Grid::of(text), None, "{text}");
        }
        for (text, begins) in [
            ("maatlat;a", true),
            ("\"maatlat\",a", true),
            ("maatlat|a", true),
            ("maatlat", true),
            ("maatlat = 1", false),
            ("maatlat_run,a", false),
            ("Maatlat;a", false),
            ("a;b", false),
        ] {
            assert_eq!(begins_as_sheet(text), begins, "{text}");
        }
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_sheet_without_end_is_cut() {
        let grid = Grid::of(&format!("maatlat{}", ";".repeat(Grid::LIMIT + 5))).unwrap();
        assert!(grid.is_cut());
        assert_eq!(grid.rows.iter().map(|row| row.cells.len()).sum::<usize>(), Grid::LIMIT);
    }
}
