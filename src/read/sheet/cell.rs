//! What a cell says: a text, a word, a number, a date, yes or no.

use super::Sheet;
use crate::diagnostic::{Cell, Code};
use crate::read::slip::number_slip;
use crate::read::tree::Value;

/// The answer of a row that holds none.
pub(super) const NOT_ANSWERED: &str = "not-answered";

/// What people and spreadsheet programs write for yes and for no, in small letters; none of them is both.
const YES: [&str; 4] = ["yes", "ja", "true", "waar"];
const NO: [&str; 4] = ["no", "nee", "false", "onwaar"];

/// How numbers are written in a sheet, which its separator tells: a program that separates cells by commas writes
/// decimal points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decimals {
    /// Cells are separated by commas.
    Point,
    /// Cells are separated by semicolons: a program with decimal commas, in whose countries a date begins with the
    /// day.
    Comma,
    /// Cells are separated by tabs, which says nothing.
    Either,
}

impl Decimals {
    pub(super) const fn of(separator: char) -> Self {
        match separator {
            ',' => Self::Point,
            ';' => Self::Comma,
            _ => Self::Either,
        }
    }
}

/// A text as typed; only line ends are made one kind.
pub(super) fn text(typed: &str) -> String {
    typed.replace("\r\n", "\n")
}

/// A word, id or number without the blanks around it, and without the apostrophe by which people tell a spreadsheet
/// program to leave it alone.
pub(super) fn word(typed: &str) -> &str {
    let typed = typed.trim();
    typed.strip_prefix('\'').unwrap_or(typed)
}

/// A number in a cell, or why it is none.
#[derive(Debug, Clone, PartialEq)]
enum Number {
    Whole(i64),
    Decimal(f64),
    /// It may be two numbers.
    Ambiguous(String, String),
    /// A slip, and its repair.
    Slip(&'static str, String),
    /// Beyond what can be stored: the limits.
    Beyond(&'static str),
    /// No number.
    Not,
}

impl Sheet<'_> {
    /// A level: a number, or the id of an option.
    pub(super) fn level(&mut self, cell: &Cell) -> Value {
        let typed = cell.text.trim();
        if let Some(id) = typed.strip_prefix('\'') {
            return Value::String(id.to_owned());
        }
        self.tell_changed(cell, true);
        let (reason, first, second) = match number(typed, self.decimals) {
            Number::Whole(number) => return Value::Integer(number),
            Number::Decimal(number) => return Value::Float(number),
            Number::Not => return Value::String(typed.to_owned()),
            Number::Beyond(limits) => {
                self.report(Code::OutOfRange, &cell.span, &[("found", typed), ("limits", limits)]);
                return Value::Unreadable;
            }
            Number::Ambiguous(first, second) => ("ambiguous", first, second),
            Number::Slip(reason, repair) => (reason, repair, String::new()),
        };
        let args = [("reason", reason), ("found", typed), ("first", &first), ("second", &second)];
        self.report(Code::SheetNumber, &cell.span, &args);
        Value::Unreadable
    }

    /// An id or another word that no person would surround with blanks.
    pub(super) fn id(&mut self, cell: &Cell) -> Value {
        self.tell_changed(cell, false);
        Value::String(word(&cell.text).to_owned())
    }

    /// Yes or no.
    pub(super) fn yes_or_no(&mut self, cell: &Cell) -> Value {
        let typed = word(&cell.text);
        let small = typed.to_lowercase();
        if YES.contains(&small.as_str()) {
            return Value::Boolean(true);
        }
        if NO.contains(&small.as_str()) {
            return Value::Boolean(false);
        }
        let args = [("found", typed), ("choices", "yes, no, ja, nee, true, false"), ("suggestion", "")];
        self.report(Code::WrongWord, &cell.span, &args);
        Value::Unreadable
    }

    /// A date as year, month and day, also when a spreadsheet program wrote it in another order, as long as there is
    /// only one day it can be. Whether the calendar has it is for the check to say.
    pub(super) fn date(&mut self, cell: &Cell) -> Value {
        let typed = word(&cell.text);
        let [day_first, month_first] = match days(typed) {
            Days::One(date) => return Value::String(date),
            Days::Two(dates) => dates,
            Days::Not => return Value::String(typed.to_owned()),
        };
        if self.decimals == Decimals::Comma {
            return Value::String(day_first);
        }
        let args = [("found", typed), ("first", &day_first), ("second", &month_first)];
        self.report(Code::SheetDate, &cell.span, &args);
        Value::Unreadable
    }
}

/// Reads a number. A mark with three digits behind it may be one between thousands, unless the separator of the cells
/// rules that out; a whole number with zeros in front is an id.
fn number(typed: &str, decimals: Decimals) -> Number {
    if is_scientific(typed) {
        return Number::Slip("scientific", String::new());
    }
    let digits = typed.strip_prefix(['-', '+']).unwrap_or(typed);
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    let without_plus = typed.strip_prefix('+').unwrap_or(typed);
    if all_digits(digits) {
        if digits.len() > 1 && digits.starts_with('0') {
            return Number::Not;
        }
        let limits = "−9223372036854775808 … 9223372036854775807";
        return without_plus.parse().map_or(Number::Beyond(limits), Number::Whole);
    }
    let Some((mark, (whole, part))) =
        [',', '.'].into_iter().find_map(|mark| Some((mark, digits.split_once(mark)?)))
    else {
        return slip(typed);
    };
    let plain = without_plus.replace(',', ".");
    if !(all_digits(whole) && all_digits(part)) || (whole.len() > 1 && whole.starts_with('0')) {
        return slip(typed);
    }
    let may_be_thousands = part.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    if may_be_thousands && (mark, decimals) != ('.', Decimals::Point) {
        return Number::Ambiguous(plain, without_plus.replace([',', '.'], ""));
    }
    if mark == ',' && decimals == Decimals::Point {
        return Number::Slip("decimal-comma", plain);
    }
    match plain.parse::<f64>() {
        Ok(number) if number.is_infinite() => Number::Beyond("−1.7e308 … 1.7e308"),
        Ok(0.0) if plain.contains(|c: char| matches!(c, '1'..='9')) => Number::Beyond("0, ≥ 5e-324"),
        Ok(number) => Number::Decimal(number),
        Err(_) => Number::Not,
    }
}

fn slip(typed: &str) -> Number {
    number_slip(typed).map_or(Number::Not, |(slip, repair)| Number::Slip(slip.word(), repair))
}

/// `1,00E+05`: a number as spreadsheet programs show what is too long for them.
pub(super) fn is_scientific(typed: &str) -> bool {
    let Some((head, tail)) = typed.split_once(['E', 'e']) else { return false };
    let head = head.strip_prefix('-').unwrap_or(head);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    let (whole, part) = head.split_once([',', '.']).unwrap_or((head, "0"));
    digits(whole) && digits(part) && tail.strip_prefix(['+', '-']).is_some_and(digits)
}

/// The days a date may be, as year, month and day.
enum Days {
    One(String),
    /// With the day in front, and with the month in front.
    Two([String; 2]),
    Not,
}

fn days(typed: &str) -> Days {
    let parts: Vec<&str> = typed.split(['-', '/', '.']).collect();
    let number = |text: &str| -> Option<u32> {
        let fits = matches!(text.len(), 1 | 2) && text.bytes().all(|c| c.is_ascii_digit());
        text.parse().ok().filter(|_| fits)
    };
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|c| c.is_ascii_digit());
    let [a, b, c] = parts[..] else { return Days::Not };
    let iso = |year: &str, month: u32, day: u32| format!("{year}-{month:02}-{day:02}");
    match (number(a), number(b), number(c)) {
        (None, Some(month), Some(day)) if is_year(a) => Days::One(iso(a, month, day)),
        (Some(first), Some(second), None) if is_year(c) => match (first <= 12, second <= 12) {
            (true, true) if first != second => Days::Two([iso(c, second, first), iso(c, first, second)]),
            (true, false) => Days::One(iso(c, first, second)),
            _ => Days::One(iso(c, second, first)),
        },
        _ => Days::Not,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_when_they_are_clear() {
        use Decimals::{Comma, Either, Point};
        let two = |first: &str, second: &str| Number::Ambiguous(first.to_owned(), second.to_owned());
        for (typed, decimals, expected) in [
            ("2", Point, Number::Whole(2)),
            ("-2", Comma, Number::Whole(-2)),
            ("+2", Comma, Number::Whole(2)),
            ("1.5", Point, Number::Decimal(1.5)),
            ("1.5", Comma, Number::Decimal(1.5)),
            ("1,5", Comma, Number::Decimal(1.5)),
            ("-1,5", Either, Number::Decimal(-1.5)),
            ("1,5", Point, Number::Slip("decimal-comma", "1.5".to_owned())),
            ("1,234", Comma, two("1.234", "1234")),
            ("-1,234", Either, two("-1.234", "-1234")),
            ("1,234", Point, two("1.234", "1234")),
            ("1.234", Comma, two("1.234", "1234")),
            ("1.234", Point, Number::Decimal(1.234)),
            ("0,125", Comma, Number::Decimal(0.125)),
            ("1,2340", Comma, Number::Decimal(1.234)),
            ("1234,567", Comma, Number::Decimal(1234.567)),
            ("25%", Comma, Number::Slip("percent-sign", "0.25".to_owned())),
            ("1.234,5", Comma, Number::Slip("decimal-comma", "1234.5".to_owned())),
            ("1.234.567", Comma, Number::Slip("thousands-mark", "1234567".to_owned())),
            ("−2", Comma, Number::Slip("minus-sign", "-2".to_owned())),
            ("1,00E+05", Comma, Number::Slip("scientific", String::new())),
            ("007", Comma, Number::Not),
            ("A", Comma, Number::Not),
            ("1-2", Comma, Number::Not),
            ("99999999999999999999", Comma, Number::Beyond("−9223372036854775808 … 9223372036854775807")),
        ] {
            assert_eq!(number(typed, decimals), expected, "{typed} {decimals:?}");
        }
    }

    #[test]
    fn dates_are_read_when_they_are_one_day() {
        let read = |typed| match days(typed) {
            Days::One(date) => vec![date],
            Days::Two(dates) => dates.to_vec(),
            Days::Not => Vec::new(),
        };
        assert_eq!(read("2026-03-02"), ["2026-03-02"]);
        assert_eq!(read("2026/3/2"), ["2026-03-02"]);
        assert_eq!(read("27-3-2026"), ["2026-03-27"]);
        assert_eq!(read("3/27/2026"), ["2026-03-27"]);
        assert_eq!(read("3.3.2026"), ["2026-03-03"]);
        assert_eq!(read("2-3-2026"), ["2026-03-02", "2026-02-03"]);
        for other in ["2-3-26", "45323", "2 maart 2026", "2026-03", "", "a-b-2026"] {
            assert_eq!(read(other), [""; 0], "{other}");
        }
    }
}
