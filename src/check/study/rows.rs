//! Rows: which of them count, and where those stand that cannot be used.

use super::Origin;
use super::meaning::{At, Meaning};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{OutcomeScale, RowCount};
use crate::read::table::{Column, Faults, Table, Texts};

/// Says what was found while reading.
pub(super) fn faults(faults: Faults, meaning: &Meaning, at: &Origin<'_>, found: &mut Diagnostics) {
    for fault in faults.sorted() {
        let column = fault.column.map_or("", |column| meaning.name(column));
        let lines = listed(fault.lines.iter().copied(), fault.count);
        let diagnostic = Diagnostic::at(Code::TableCell, at.data_place()).with("reason", fault.kind.word());
        let diagnostic = diagnostic.with("column", column).with("count", fault.count).with("unit", at.unit);
        found.push(diagnostic.with("lines", lines).with("found", fault.found));
    }
}

/// The first of many lines, for a sentence.
fn listed(lines: impl Iterator<Item = u64>, count: u64) -> String {
    let mut shown: Vec<String> = lines.take(Faults::SHOWN).map(|line| line.to_string()).collect();
    if count > shown.len() as u64 {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// Rows with the same thing wrong: counted, and the first few remembered.
#[derive(Debug, Default)]
pub(super) struct Spots {
    count: u64,
    rows: Vec<usize>,
    first: String,
}

impl Spots {
    /// Adds a row, with what it says.
    pub(super) fn add(&mut self, row: usize, says: &dyn ToString) {
        if self.count == 0 {
            self.first = says.to_string();
        }
        self.count += 1;
        if self.rows.len() < Faults::SHOWN {
            self.rows.push(row);
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// A diagnostic about them.
    pub(super) fn report(&self, code: Code, table: &Table, at: &Origin<'_>) -> Diagnostic {
        let lines = listed(self.rows.iter().map(|row| table.line(*row)), self.count);
        let diagnostic = Diagnostic::at(code, at.data_place()).with("count", self.count);
        diagnostic.with("unit", at.unit).with("lines", lines).with("found", &self.first)
    }

    /// Says that values of a column cannot be, if there are such.
    pub(super) fn push_as(
        &self,
        what: &str,
        column: &str,
        limit: &str,
        table: &Table,
        at: &Origin<'_>,
        found: &mut Diagnostics,
    ) {
        if !self.is_empty() {
            let diagnostic =
                self.report(Code::TableValue, table, at).with("what", what).with("column", column);
            found.push(diagnostic.with("limit", limit).with("suggestion", ""));
        }
    }
}

/// The numbers of a column.
pub(super) fn numbers(table: &Table, column: At) -> &[f64] {
    match table.columns.get(column) {
        Some(Column::Numbers(numbers)) => numbers,
        _ => &[],
    }
}

/// The texts of a column.
pub(super) fn texts(table: &Table, column: At) -> Option<&Texts> {
    match table.columns.get(column) {
        Some(Column::Texts(texts)) => Some(texts),
        _ => None,
    }
}

fn is_missing(table: &Table, column: At, row: usize) -> bool {
    match table.columns.get(column) {
        Some(Column::Numbers(numbers)) => numbers.get(row).is_none_or(|number| number.is_nan()),
        Some(Column::Texts(texts)) => texts.of_row.get(row).is_none_or(|place| *place == Texts::NOTHING),
        None => true,
    }
}

/// Which rows count.
pub(super) struct Keep {
    /// Per row.
    pub(super) rows: Vec<bool>,
    /// How many, and why others do not.
    pub(super) count: RowCount,
    /// Whether rows without a value are left out; else the file is refused, and everything in it is looked at.
    leave_out: bool,
}

impl Keep {
    /// Whether a value is held against what it must be.
    pub(super) fn looks_at(&self, row: usize, value: f64) -> bool {
        !value.is_nan() && (self.rows[row] || !self.leave_out)
    }

    /// Leaves a row out, for a reason.
    pub(super) fn leave_out(&mut self, row: usize, reason: &str) {
        if !std::mem::replace(&mut self.rows[row], false) {
            return;
        }
        self.count.used -= 1;
        self.note(reason, 1);
    }

    fn note(&mut self, reason: &str, rows: u64) {
        match self.count.left_out.iter_mut().find(|(known, _)| known == reason) {
            Some((_, count)) => *count += rows,
            None => self.count.left_out.push((reason.to_owned(), rows)),
        }
    }

    pub(super) fn all(&self) -> bool {
        self.count.used == self.rows.len() as u64
    }
}

/// Looks for rows without a value in the columns that are needed, each with the key of the reason. They are left out
/// where that was said, and refused with their number where it was not.
pub(super) fn present(
    needed: &[(At, &'static str)],
    meaning: &Meaning,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) -> Keep {
    let all = table.rows as u64;
    let count = RowCount { read: all + table.empty, used: all, left_out: Vec::new() };
    let mut keep = Keep { rows: vec![true; table.rows], count, leave_out: meaning.leave_out };
    if table.empty > 0 {
        keep.note("measure-row-empty", table.empty);
    }
    let mut told = Vec::new();
    for (column, reason) in needed {
        if told.contains(column) {
            continue;
        }
        told.push(*column);
        let mut spots = Spots::default();
        for row in 0..table.rows {
            if is_missing(table, *column, row) {
                spots.add(row, &"");
                keep.leave_out(row, reason);
            }
        }
        if !spots.is_empty() && !meaning.leave_out {
            let diagnostic = spots.report(Code::TableMissing, table, at);
            found.push(
                diagnostic
                    .with("column", meaning.name(*column))
                    .with("write", super::written::value(at, "missing", "leave-out")),
            );
        }
    }
    keep
}

/// What a proportion is usually a number of.
const PERS: [f64; 5] = [1.0, 100.0, 1_000.0, 10_000.0, 100_000.0];

/// Holds a column against the declared scale.
pub(super) fn on_scale(
    column: At,
    keep: &Keep,
    meaning: &Meaning,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) {
    let mut scaled = Scaled::new(meaning.scale());
    for (row, value) in numbers(table, column).iter().enumerate() {
        if keep.looks_at(row, *value) {
            scaled.look(row, *value);
        }
    }
    scaled.push(column, meaning, table, at, found);
}

/// Values held against the declared scale.
pub(super) struct Scaled {
    lower: Option<f64>,
    upper: Option<f64>,
    below: Spots,
    above: Spots,
    largest: f64,
}

impl Scaled {
    pub(super) fn new(scale: OutcomeScale) -> Self {
        let (lower, upper) = match scale {
            OutcomeScale::Proportion { per } => (Some(0.0), Some(per)),
            OutcomeScale::Bounded { lower, upper } => (Some(lower), Some(upper)),
            OutcomeScale::Rate { .. } | OutcomeScale::Amount => (Some(0.0), None),
            OutcomeScale::Real => (None, None),
        };
        Self { lower, upper, below: Spots::default(), above: Spots::default(), largest: f64::NEG_INFINITY }
    }

    pub(super) fn look(&mut self, row: usize, value: f64) {
        self.largest = self.largest.max(value);
        if self.lower.is_some_and(|lower| value < lower) {
            self.below.add(row, &value);
        } else if self.upper.is_some_and(|upper| value > upper) {
            self.above.add(row, &value);
        }
    }

    /// Says what is not on the scale, or seems to be on another.
    pub(super) fn push(
        &self,
        column: At,
        meaning: &Meaning,
        table: &Table,
        at: &Origin<'_>,
        found: &mut Diagnostics,
    ) {
        let Self { lower, upper, below, above, largest } = self;
        let (lower, upper, largest) = (*lower, *upper, *largest);
        let name = meaning.name(column);
        if let Some(lower) = lower {
            below.push_as("below", name, &lower.to_string(), table, at, found);
        }
        let OutcomeScale::Proportion { per } = meaning.scale() else {
            if let Some(upper) = upper {
                above.push_as("above", name, &upper.to_string(), table, at, found);
            }
            return;
        };
        let fitting = PERS.into_iter().find(|other| largest <= *other);
        if !above.is_empty() {
            let meant =
                fitting.map(|other| super::written::value(at, "per", &other.to_string())).unwrap_or_default();
            let diagnostic =
                above.report(Code::TableValue, table, at).with("what", "above").with("column", name);
            found.push(diagnostic.with("limit", per).with("suggestion", meant));
        } else if below.is_empty()
            && largest > 0.0
            && fitting.is_some_and(|other| other < per)
            && largest * 20.0 < per
        {
            let meant = super::written::value(at, "per", &fitting.unwrap_or(1.0).to_string());
            let diagnostic = Diagnostic::at(Code::ScaleDoubtful, at.data_place()).with("column", name);
            let diagnostic = diagnostic.with("found", largest).with("per", per);
            found.push(diagnostic.with("suggestion", meant));
        }
    }
}

/// Refuses values of a column for which `is_wrong` holds.
pub(super) fn refuse(
    what: &str,
    column: Option<At>,
    is_wrong: impl Fn(f64) -> bool,
    keep: &Keep,
    (meaning, table, at): (&Meaning, &Table, &Origin<'_>),
    found: &mut Diagnostics,
) {
    let Some(column) = column else { return };
    let mut spots = Spots::default();
    for (row, value) in numbers(table, column).iter().enumerate() {
        if keep.looks_at(row, *value) && is_wrong(*value) {
            spots.add(row, &value);
        }
    }
    spots.push_as(what, meaning.name(column), "", table, at, found);
}
