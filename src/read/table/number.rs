//! What a cell says when a number is asked of it: one number, none, or something that may be two numbers.

/// How decimals are written in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimals {
    /// With a point.
    Point,
    /// With a comma.
    Comma,
    /// Nobody said: a mark with three digits behind it may then stand between thousands.
    Unsaid,
}

/// A mark between a number and its fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Point,
    Comma,
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Said {
    /// A number, and the mark in it where that was not known beforehand.
    Number(f64, Option<Mark>),
    /// Nothing: an empty cell, or `NA`.
    Nothing,
    /// It may be two numbers.
    Ambiguous,
    /// A number with a decimal comma, where points are written.
    DecimalComma,
    /// A number with a decimal point, where commas are written.
    DecimalPoint,
    /// Too large or too small to reckon with.
    Beyond,
    /// No number.
    Text,
}

/// The largest number in data, with either sign; sums and squares of such numbers stay finite.
const LARGEST: f64 = 1e15;
/// The smallest number but 0 in data, with either sign.
const SMALLEST: f64 = 1e-15;

/// A number that can be reckoned with; −0 is 0.
pub(super) fn within(number: f64) -> Option<f64> {
    (number == 0.0 || (SMALLEST..=LARGEST).contains(&number.abs())).then_some(number + 0.0)
}

/// Reads a cell.
pub(super) fn number(cell: &[u8], decimals: Decimals) -> Said {
    let cell = cell.trim_ascii();
    if cell.is_empty() || cell == b"NA" {
        return Said::Nothing;
    }
    let Ok(text) = std::str::from_utf8(cell) else { return Said::Text };
    let mark = cell.iter().position(|c| matches!(c, b'.' | b','));
    let Some(at) = mark else { return plain(text, None) };
    let found = if cell[at] == b',' { Mark::Comma } else { Mark::Point };
    match (found, decimals) {
        (Mark::Point, Decimals::Point) => plain(text, None),
        (Mark::Comma, Decimals::Comma) => with_point(text, None),
        (Mark::Comma, Decimals::Point) => match with_point(text, None) {
            Said::Number(..) => Said::DecimalComma,
            _ => Said::Text,
        },
        (Mark::Point, Decimals::Comma) => match plain(text, None) {
            Said::Number(..) => Said::DecimalPoint,
            _ => Said::Text,
        },
        (_, Decimals::Unsaid) => match with_point(text, Some(found)) {
            Said::Number(..) if may_be_thousands(cell, at) => Said::Ambiguous,
            said => said,
        },
    }
}

/// `1.234`: one to three digits that do not begin with a zero, a mark, and three digits.
fn may_be_thousands(cell: &[u8], at: usize) -> bool {
    let whole = cell[..at].strip_prefix(b"-").unwrap_or(&cell[..at]);
    let rest = &cell[at + 1..];
    (1..=3).contains(&whole.len())
        && whole[0] != b'0'
        && rest.len() == 3
        && rest.iter().all(u8::is_ascii_digit)
}

fn with_point(text: &str, mark: Option<Mark>) -> Said {
    plain(&text.replacen(',', ".", 1), mark)
}

fn plain(text: &str, mark: Option<Mark>) -> Said {
    // `inf`, `nan` and `infinity` are numbers to the parser, and none here.
    let written = |c: u8| c.is_ascii_digit() || matches!(c, b'.' | b'-' | b'+' | b'e' | b'E');
    if !text.bytes().all(written) {
        return Said::Text;
    }
    let Ok(number) = text.parse::<f64>() else { return Said::Text };
    let vanished = number == 0.0 && text.bytes().any(|c| matches!(c, b'1'..=b'9')) && !is_zero(text);
    match within(number) {
        Some(number) if !vanished => Said::Number(number, mark),
        _ => Said::Beyond,
    }
}

/// `0e5`: zero, whatever the exponent.
fn is_zero(text: &str) -> bool {
    let head = text.split(['e', 'E']).next().unwrap_or(text);
    !head.bytes().any(|c| matches!(c, b'1'..=b'9'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_programs_write_them() {
        let one = |text: &str| number(text.as_bytes(), Decimals::Point);
        assert_eq!(one(" 46.5 "), Said::Number(46.5, None));
        assert_eq!(one("-1.5e-03"), Said::Number(-0.0015, None));
        assert_eq!(one("+7"), Said::Number(7.0, None));
        assert_eq!(one("-0"), Said::Number(0.0, None));
        assert_eq!(one("0e5"), Said::Number(0.0, None));
        assert_eq!(one("1.234"), Said::Number(1.234, None));
        assert_eq!(one(""), Said::Nothing);
        assert_eq!(one("NA"), Said::Nothing);
        assert_eq!(one("1,5"), Said::DecimalComma);
        assert_eq!(one("1e16"), Said::Beyond);
        assert_eq!(one("1e-400"), Said::Beyond);
        for text in ["inf", "NaN", "n/a", ".", "-", "1 000", "1,234,567", "46%", "é", "1.2.3", "e5"] {
            assert_eq!(one(text), Said::Text, "{text}");
        }
    }

    #[test]
    fn what_may_be_two_numbers_is_neither() {
        let one = |text: &str| number(text.as_bytes(), Decimals::Unsaid);
        assert_eq!(one("1,234"), Said::Ambiguous);
        assert_eq!(one("-12.345"), Said::Ambiguous);
        assert_eq!(one("0,125"), Said::Number(0.125, Some(Mark::Comma)));
        assert_eq!(one("12,5"), Said::Number(12.5, Some(Mark::Comma)));
        assert_eq!(one("12.5"), Said::Number(12.5, Some(Mark::Point)));
        assert_eq!(one("1234"), Said::Number(1234.0, None));
        assert_eq!(one("1.234,5"), Said::Text);
        assert_eq!(number(b"1,234", Decimals::Comma), Said::Number(1.234, None));
        assert_eq!(number(b"1.5", Decimals::Comma), Said::DecimalPoint);
    }
}
