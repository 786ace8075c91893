//! Tables that several tests of this room need.

use super::agreement::Counts;
use super::{Ratings, Scale};

/// Source: Krippendorff 2011, *Computing Krippendorff's Alpha-Reliability*, p. 8: one row per rater.
pub(crate) const KRIPPENDORFF: [&str; 4] = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];

/// Source: Wikipedia, "Krippendorff's alpha".
pub(crate) const WIKIPEDIA: [&str; 3] = [".....34121133.3", "1.213343.......", "..21344.21133.4"];

/// A table from one text per rater: a digit per unit, or `.` for none.
pub(crate) fn table<R: AsRef<str>>(rows: &[R]) -> Ratings {
    let units = rows.first().map_or(0, |row| row.as_ref().len());
    let digit = |rater: &R, unit: usize| match rater.as_ref().as_bytes()[unit] {
        b'.' => None,
        byte => Some(f64::from(byte - b'0')),
    };
    let cells = (0..units).flat_map(|unit| rows.iter().map(move |rater| digit(rater, unit))).collect();
    Ratings::new(units, rows.len(), cells).unwrap()
}

/// The counts of such a table on the whole numbers from `low` to `high`.
pub(crate) fn counts<R: AsRef<str>>(rows: &[R], low: i32, high: i32) -> Counts {
    Counts::new(&table(rows), &Scale::whole(low, high).unwrap()).unwrap()
}
