//! Slips that can be mended without guessing, and the edits that do it.
//!
//! A slip with two readings has no repair: `1,250` may be one and a quarter or a thousand, `25%` may be 0.25 or 25 on a
//! scale of percents, `05` may lack a point.

use std::ops::Range;

use super::line::texts;
use super::slip::{Slip, is_curly, value_span};
use crate::diagnostic::Edit;

/// The edits that mend a slip; none when that would take guessing. `span` is its place and `detail` the repair that its
/// message names.
pub(super) fn repair(
    text: &str,
    line: &Range<usize>,
    slip: Slip,
    span: &Range<usize>,
    detail: &str,
) -> Vec<Edit> {
    match slip {
        Slip::DecimalComma | Slip::MinusSign | Slip::BarePoint => vec![Edit::new(span.clone(), detail)],
        Slip::ThousandsMark if is_surely_thousands(text, line, span) => vec![Edit::new(span.clone(), detail)],
        Slip::YesNo => {
            yes_no(&text[span.clone()]).map(|word| Edit::new(span.clone(), word)).into_iter().collect()
        }
        Slip::CurlyQuotes => curly_quotes(text, line),
        Slip::InvisibleCharacter => invisible(text, span).into_iter().collect(),
        Slip::OldLineEnds => line_ends(text),
        _ => Vec::new(),
    }
}

/// `true` or `false` for the words that people write instead.
pub(super) fn yes_no(word: &str) -> Option<&'static str> {
    match word.trim().to_lowercase().as_str() {
        "true" | "yes" | "ja" => Some("true"),
        "false" | "no" | "nee" => Some("false"),
        _ => None,
    }
}

/// Whether the marks of a number can only stand between thousands: one comma may be a decimal one, and a space may stand
/// where a comma was forgotten, unless nothing else is on the line.
fn is_surely_thousands(text: &str, line: &Range<usize>, span: &Range<usize>) -> bool {
    let marks: Vec<char> = text[span.clone()].chars().filter(|c| !c.is_ascii_digit() && *c != '-').collect();
    match marks.as_slice() {
        [',' | '.'] => false,
        [' ', ..] => is_scalar(&text[line.start..span.start]),
        _ => true,
    }
}

/// Whether what follows is the whole value of a key: `before` is the line up to it.
fn is_scalar(before: &str) -> bool {
    before.trim_end().ends_with('=') && !before.contains(['[', '{'])
}

/// A character that cannot be seen, outside texts: a blank stays a blank, anything else goes.
fn invisible(text: &str, span: &Range<usize>) -> Option<Edit> {
    let character = text[span.clone()].chars().next()?;
    match character {
        '\u{2028}' | '\u{2029}' => None,
        blank if blank.is_whitespace() => Some(Edit::new(span.clone(), " ")),
        _ => Some(Edit::new(span.clone(), "")),
    }
}

/// Line ends of the old Mac, and those doubled on their way between systems.
fn line_ends(text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let returns = text.match_indices('\r').map(|(at, _)| at);
    returns
        .filter_map(|at| match (bytes.get(at + 1), bytes.get(at + 2)) {
            (Some(b'\n'), _) => None,
            (Some(b'\r'), Some(b'\n')) => Some(Edit::new(at..at + 1, "")),
            _ => Some(Edit::new(at..at + 1, "\n")),
        })
        .collect()
}

/// The first text between curly quotes on a line, put between straight ones.
fn curly_quotes(text: &str, line: &Range<usize>) -> Vec<Edit> {
    let (straight, _) = texts(text, line);
    let value = value_span(text, line);
    let open = text[line.clone()]
        .char_indices()
        .map(|(offset, c)| (line.start + offset, c))
        .find(|(at, c)| is_curly(*c) && *at >= value.start && !straight.iter().any(|text| text.contains(at)));
    match open {
        Some((at, quote)) => between_curly(text, line, at, quote),
        None => curly_at_the_end(text, line, &straight).into_iter().collect(),
    }
}

fn between_curly(text: &str, line: &Range<usize>, open: usize, quote: char) -> Vec<Edit> {
    let before = &text[line.start..open];
    let begins = before.trim().is_empty() || before.trim_end().ends_with(['=', '[', ',']);
    let double = !matches!(quote, '‘' | '’' | '‚');
    let same = |c: char| is_curly(c) && double != matches!(c, '‘' | '’' | '‚');
    let closes = |c: char| if double { c == '"' || same(c) } else { c == '\'' || same(c) };
    let start = open + quote.len_utf8();
    let close = text[start..line.end].char_indices().find(|(offset, c)| {
        let rest = text[start + offset + c.len_utf8()..line.end].trim_start();
        let follows =
            if is_scalar(before) { rest.starts_with('#') } else { rest.starts_with(['#', ',', ']', '}']) };
        closes(*c) && (rest.is_empty() || follows)
    });
    let Some((offset, c)) = close.filter(|_| begins) else { return Vec::new() };
    let inside = &text[start..start + offset];
    if inside.chars().any(|c| same(c) || c.is_control()) {
        return Vec::new();
    }
    let Some(mark) = straight_quote(inside) else { return Vec::new() };
    let end = start + offset;
    vec![Edit::new(open..start, mark), Edit::new(end..end + c.len_utf8(), mark)]
}

/// `"text”`: begun straight, ended curly.
fn curly_at_the_end(text: &str, line: &Range<usize>, straight: &[Range<usize>]) -> Option<Edit> {
    let [only] = straight else { return None };
    let whole = text[only.clone()].trim_end();
    let last = whole.chars().next_back().filter(|c| matches!(c, '”' | '“'))?;
    let inside = whole.strip_prefix('"')?.strip_suffix(last)?;
    let plain = !inside.contains(['"', '\\', '#']) && !inside.contains(is_double_curly);
    let end = only.start + whole.len();
    (plain && is_scalar(&text[line.start..only.start])).then(|| Edit::new(end - last.len_utf8()..end, "\""))
}

fn is_double_curly(c: char) -> bool {
    is_curly(c) && !matches!(c, '‘' | '’' | '‚')
}

/// The straight quotes between which a text stays the same text.
fn straight_quote(inside: &str) -> Option<&'static str> {
    if !inside.contains(['"', '\\']) {
        Some("\"")
    } else if !inside.contains('\'') {
        Some("'")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::edited;

    fn straightened(line: &str) -> String {
        edited(line, &curly_quotes(line, &(0..line.len())))
    }

    #[test]
    fn curly_quotes_become_straight_ones_around_the_same_text() {
        assert_eq!(straightened("name = “Zorg” # dichtbij"), "name = \"Zorg\" # dichtbij");
        assert_eq!(straightened("name = „Zorg #1”"), "name = \"Zorg #1\"");
        assert_eq!(straightened("name = ‘Zorg’"), "name = \"Zorg\"");
        assert_eq!(straightened("name = “Zo’n \"bus\" ”"), "name = 'Zo’n \"bus\" '");
        assert_eq!(straightened("name = “Zorg\""), "name = \"Zorg\"");
        assert_eq!(straightened("name = \"Zorg”"), "name = \"Zorg\"");
        assert_eq!(straightened("a = [“b”, “c”]"), "a = [\"b\", “c”]");
        assert_eq!(straightened("a = { nl = \"“b”\", en = “c” }"), "a = { nl = \"“b”\", en = \"c\" }");
        assert_eq!(straightened("  “b”,"), "  \"b\",");
    }

    #[test]
    fn quotes_with_two_readings_stay() {
        for line in [
            "name = “Zorg “dichtbij” thuis”",
            "name = “Zorg",
            "name = “Zorg” en welzijn",
            "name = “a”, “b”",
            "name = “C:\\zo’n '\"”",
            "name = x “Zorg”",
            "name = \"a” # \"b”",
        ] {
            assert_eq!(straightened(line), line);
        }
    }

    #[test]
    fn line_ends_of_one_kind() {
        let mended = |text: &str| edited(text, &line_ends(text));
        assert_eq!(mended("a\rb\r\r"), "a\nb\n\n");
        assert_eq!(mended("a\r\nb\rc\n"), "a\r\nb\nc\n");
        assert_eq!(mended("a\r\r\nb"), "a\r\nb");
    }

    #[test]
    fn thousands_are_only_sure_when_nothing_else_can_be_meant() {
        let sure = |line: &str, number: &str| {
            let at = line.find(number).unwrap();
            is_surely_thousands(line, &(0..line.len()), &(at..at + number.len()))
        };
        assert!(sure("size = 1 500", "1 500"));
        assert!(sure("size = 1.500.000", "1.500.000"));
        assert!(sure("size = -1\u{a0}500", "-1\u{a0}500"));
        assert!(!sure("size = 1,500", "1,500"));
        assert!(!sure("size = [1 500, 2]", "1 500"));
    }
}
