//! Data, column by column: only what was asked for is kept, and the file itself never stands in memory.
//!
//! CSV is read in chunks from the first byte to the last; Parquet column by column, one row group after the other. What
//! a column means is for the room `check` to say; here a cell is a number, a text, or nothing.

mod csv;
mod faults;
mod number;
#[cfg(feature = "parquet")]
mod parquet;
mod start;

use std::collections::BTreeMap;
use std::io;

use thiserror::Error;

pub use self::csv::CsvTable;
pub use self::faults::{Fault, FaultKind, Faults};
pub use self::number::Decimals;
#[cfg(feature = "parquet")]
pub use self::parquet::ParquetTable;
pub use self::start::{Format, format_of};

use crate::limits;

/// What is wanted of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A number in each cell.
    Number,
    /// A text in each cell; numbers are texts too.
    Text,
}

/// A column that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ask {
    /// Its name in the file.
    pub name: String,
    /// What is wanted of it.
    pub form: Form,
}

/// A column as read.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Numbers; NaN where a cell says nothing.
    Numbers(Vec<f64>),
    /// Texts.
    Texts(Texts),
}

/// A column of texts, each kept once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Texts {
    /// The texts, in the order of their first row.
    pub names: Vec<String>,
    /// Place of each row's text in `names`; [`Texts::NOTHING`] where a cell is empty.
    pub of_row: Vec<u32>,
    known: BTreeMap<String, u32>,
}

impl Texts {
    /// Stands for an empty cell.
    pub const NOTHING: u32 = u32::MAX;

    /// Adds the text of the next row; says whether there is room for it.
    fn push(&mut self, text: &str) -> bool {
        if text.is_empty() {
            self.of_row.push(Self::NOTHING);
            return true;
        }
        let last = self.of_row.last().and_then(|place| self.names.get(*place as usize).map(|n| (*place, n)));
        if let Some((place, _)) = last.filter(|(_, name)| *name == text) {
            self.of_row.push(place);
            return true;
        }
        if let Some(place) = self.known.get(text) {
            self.of_row.push(*place);
            return true;
        }
        let next = self.names.len();
        if next >= limits::TABLE_TEXTS.most {
            self.of_row.push(Self::NOTHING);
            return false;
        }
        let place = next as u32;
        self.names.push(text.to_owned());
        self.known.insert(text.to_owned(), place);
        self.of_row.push(place);
        true
    }

    /// The text of a row.
    pub fn of(&self, row: usize) -> Option<&str> {
        self.names.get(*self.of_row.get(row)? as usize).map(String::as_str)
    }
}

/// The columns that were asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// One per [`Ask`], all of the same length.
    pub columns: Vec<Column>,
    /// Number of rows, without empty ones.
    pub rows: usize,
    /// Rows without a single value, which are passed over.
    pub empty: u64,
    lines: Lines,
}

impl Table {
    /// Where a row stands in the file, as people count: the line of a CSV file, or the number of the row in a Parquet
    /// file; both from 1.
    pub fn line(&self, row: usize) -> u64 {
        self.lines.of(row as u64)
    }
}

/// At which line each row begins, kept as the few places where lines and rows go apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Lines {
    /// Row, and its line, each time the line is not the one after that of the row before.
    breaks: Vec<(u64, u64)>,
}

impl Lines {
    /// Notes the line of a row; rows come in order.
    fn note(&mut self, row: u64, line: u64) {
        if self.breaks.is_empty() || self.of(row) != line {
            self.breaks.push((row, line));
        }
    }

    fn of(&self, row: u64) -> u64 {
        let at = self.breaks.partition_point(|(first, _)| *first <= row);
        match at.checked_sub(1).and_then(|at| self.breaks.get(at)) {
            Some((first, line)) => line + (row - first),
            None => row + 1,
        }
    }
}

/// Why a file cannot be read as a table at all.
#[derive(Debug, Error)]
pub enum Trouble {
    /// The machine did not read it.
    #[error(transparent)]
    Machine(#[from] io::Error),
    /// It is no table, or one that cannot be read.
    #[error("{reason}")]
    Refused {
        /// `empty`, `office`, `utf-16`, `binary`, `compressed`, `old-line-ends`, `separator`, `no-rows`, `header`,
        /// `cell-too-long`, `damaged`, `codec`, `nested`, `no-parquet`.
        reason: &'static str,
        /// The line, where there is one.
        line: Option<u64>,
        /// More about it; may be empty.
        detail: String,
    },
    /// More of something than is taken in.
    #[error("too many {}", .limit.word)]
    TooMuch {
        /// Which limit.
        limit: limits::Limit,
        /// What was found.
        found: usize,
    },
}

impl Trouble {
    fn refused(reason: &'static str) -> Self {
        Self::Refused { reason, line: None, detail: String::new() }
    }
}

/// Takes rows that are handed on as they are read and then forgotten: the number of the first (from 0), and the numbers of
/// each [`Ask`], all of one length. Columns of texts are not handed on: their slice is empty.
pub type Pass<'p> = &'p mut dyn FnMut(usize, &[&[f64]]);

/// Rows that are handed on together.
const HANDED: usize = 1 << 13;

/// Hands on the numbers of these columns, and forgets them.
fn hand_on<'c>(first: usize, columns: impl Iterator<Item = &'c mut Column>, pass: Pass<'_>) {
    let mut columns: Vec<&mut Column> = columns.collect();
    let slices: Vec<&[f64]> = columns
        .iter()
        .map(|column| match &**column {
            Column::Numbers(numbers) => numbers.as_slice(),
            Column::Texts(_) => &[],
        })
        .collect();
    pass(first, &slices);
    for column in &mut columns {
        match &mut **column {
            Column::Numbers(numbers) => numbers.clear(),
            Column::Texts(texts) => *texts = Texts::default(),
        }
    }
}

/// Told how many bytes (CSV) or rows (Parquet) are behind us, and of how many.
pub type Tick<'t> = &'t dyn Fn(u64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_again() {
        let mut lines = Lines::default();
        for (row, line) in [(0, 2), (1, 3), (2, 6), (3, 7), (4, 9)] {
            lines.note(row, line);
        }
        assert_eq!(lines.breaks.len(), 3);
        assert_eq!([0, 1, 2, 3, 4, 5].map(|row| lines.of(row)), [2, 3, 6, 7, 9, 10]);
    }

    #[test]
    fn texts_are_kept_once() {
        let mut texts = Texts::default();
        for text in ["b", "b", "a", "", "b"] {
            assert!(texts.push(text));
        }
        assert_eq!(texts.names, ["b", "a"]);
        assert_eq!(texts.of_row, [0, 0, 1, Texts::NOTHING, 0]);
        assert_eq!([texts.of(2), texts.of(3)], [Some("a"), None]);
    }
}
