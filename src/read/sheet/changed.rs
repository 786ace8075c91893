//! What spreadsheet programs make of what people type: dates, error values, numbers in another notation.

use super::Sheet;
use super::cell::is_scientific;
use crate::diagnostic::{Cell, Code};

/// The months as spreadsheet programs shorten them, in Dutch and English.
const MONTHS: [&str; 16] = [
    "jan", "feb", "mrt", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov",
    "dec",
];

/// The days from 2000 to 2099 as spreadsheet programs number them.
const SERIALS: std::ops::RangeInclusive<u32> = 36_526..=73_050;

impl Sheet<'_> {
    /// Warns when a cell that should hold a short name or a level looks like something that a program made of it.
    pub(super) fn tell_changed(&mut self, cell: &Cell, is_level: bool) {
        let typed = cell.text.trim();
        let reason = if is_date(typed) {
            "date"
        } else if is_level && typed.parse().is_ok_and(|number: u32| SERIALS.contains(&number)) {
            "serial"
        } else if !is_level && is_scientific(typed) {
            "scientific"
        } else {
            return;
        };
        self.report(Code::SheetChanged, &cell.span, &[("reason", reason), ("found", typed)]);
    }

    /// Whether a cell holds an error value instead of what was meant; it is told.
    pub(super) fn is_error_value(&mut self, cell: &Cell) -> bool {
        let typed = cell.text.trim();
        let reason = if typed.len() >= 3 && typed.bytes().all(|c| c == b'#') {
            "narrow"
        } else if is_error(typed) {
            "value"
        } else {
            return false;
        };
        self.report(Code::SheetError, &cell.span, &[("reason", reason), ("found", typed)]);
        true
    }
}

/// `#REF!`, `#N/A`, `#DEEL/0!`, `#NAAM?`, `Err:502`.
fn is_error(typed: &str) -> bool {
    if let Some(number) = typed.strip_prefix("Err:") {
        return !number.is_empty() && number.bytes().all(|c| c.is_ascii_digit());
    }
    let Some(name) = typed.strip_prefix('#') else { return false };
    let letters = name.trim_end_matches(['!', '?']);
    let is_name =
        letters.len() >= 3 && letters.bytes().all(|c| c.is_ascii_uppercase() || matches!(c, b'/' | b'0'));
    is_name && (letters.len() < name.len() || letters.contains('/'))
}

/// `2-jan`, `jan-26`, `1/02/2026`, `2026-02-01`.
fn is_date(typed: &str) -> bool {
    let small = typed.to_lowercase();
    let parts: Vec<&str> = small.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let number = |text: &&str| text.len() <= 4 && text.bytes().all(|c| c.is_ascii_digit());
    let months = parts.iter().filter(|part| MONTHS.contains(part)).count();
    let numbers = parts.iter().filter(|part| number(part)).count();
    if months + numbers != parts.len() {
        return false;
    }
    let day = |text: &str| text.len() <= 2 && text.parse().is_ok_and(|day: u32| (1..=31).contains(&day));
    let year = |text: &str| matches!(text.len(), 2 | 4);
    match (months, &parts[..]) {
        (1, [_, _] | [_, _, _]) => true,
        (0, [a, b, c]) => (day(a) && day(b) && year(c)) || (a.len() == 4 && day(b) && day(c)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_known_by_their_form() {
        for typed in
            ["2-jan", "jan-26", "1/02/2026", "2026-02-01", "1.2.2026", "2-mrt-2026", "1-2-26", "Sep-02"]
        {
            assert!(is_date(typed), "{typed}");
        }
        for typed in ["1-2", "2", "1.5", "C01", "a-b-c", "mei", "1-2-3", "2-jannie", "", "12.500.000"] {
            assert!(!is_date(typed), "{typed}");
        }
    }

    #[test]
    fn error_values_are_known_by_their_form() {
        for typed in ["#REF!", "#N/A", "#N/B", "#NAAM?", "#DEEL/0!", "#DIV/0!", "#VALUE!", "Err:502"] {
            assert!(is_error(typed), "{typed}");
        }
        for typed in ["#1", "#ref!", "# REF!", "#hashtag", "Err:", "#", "REF!"] {
            assert!(!is_error(typed), "{typed}");
        }
    }
}
