//! The commonest slips of the pen in TOML, recognised by what stands on the line.
//!
//! The parser knows that something is wrong, and where; people need to hear what to write instead. Each slip is a
//! word for the catalogue and, where there is one, the repaired text.

use std::ops::Range;

use super::line::{numbers, texts};

/// A slip of the pen. Its words stand in the message `diag-toml-syntax` under the argument `reason`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// `0,25`.
    DecimalComma,
    /// `1 000` or `1,000`.
    ThousandsMark,
    /// `25%`.
    PercentSign,
    /// A dash or typographic minus before a number.
    MinusSign,
    /// `.5` or `5.`.
    BarePoint,
    /// `05`.
    LeadingZero,
    /// `~300`, `ongeveer 300`.
    Guess,
    /// `0.4-0.6`.
    Interval,
    /// `12/03/2026`.
    SlashDate,
    /// `1/4`.
    Fraction,
    /// `40 people`, `€12`.
    Unit,
    /// `“text”`.
    CurlyQuotes,
    /// A no-break space or another character that cannot be seen.
    InvisibleCharacter,
    /// NUL and the like.
    ControlCharacter,
    /// Line ends of the old Mac.
    OldLineEnds,
    /// `True`, `yes`, `ja`.
    YesNo,
    /// Text without quotes.
    UnquotedText,
    /// `key: value`.
    Colon,
    /// A line without `=`.
    NoEquals,
    /// Nothing after `=`.
    NoValue,
    /// A backslash in a text between double quotes.
    Backslash,
    /// A text whose closing quote is missing.
    UnclosedText,
    /// A list, table or header whose closing bracket is missing.
    UnclosedBracket,
    /// The file ends in the middle of something.
    CutShort,
    /// A key or a table that stands there twice.
    DuplicateKey,
    /// A date that the calendar does not have.
    ImpossibleDate,
    /// Another kind of file.
    OtherFormat,
    /// Anything else.
    Other,
}

impl Slip {
    /// Every slip.
    pub const ALL: [Self; 28] = [
        Self::DecimalComma,
        Self::ThousandsMark,
        Self::PercentSign,
        Self::MinusSign,
        Self::BarePoint,
        Self::LeadingZero,
        Self::Guess,
        Self::Interval,
        Self::SlashDate,
        Self::Fraction,
        Self::Unit,
        Self::CurlyQuotes,
        Self::InvisibleCharacter,
        Self::ControlCharacter,
        Self::OldLineEnds,
        Self::YesNo,
        Self::UnquotedText,
        Self::Colon,
        Self::NoEquals,
        Self::NoValue,
        Self::Backslash,
        Self::UnclosedText,
        Self::UnclosedBracket,
        Self::CutShort,
        Self::DuplicateKey,
        Self::ImpossibleDate,
        Self::OtherFormat,
        Self::Other,
    ];

    /// The word in the argument `reason`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DecimalComma => "decimal-comma",
            Self::ThousandsMark => "thousands-mark",
            Self::PercentSign => "percent-sign",
            Self::MinusSign => "minus-sign",
            Self::BarePoint => "bare-point",
            Self::LeadingZero => "leading-zero",
            Self::Guess => "guess",
            Self::Interval => "interval",
            Self::SlashDate => "slash-date",
            Self::Fraction => "fraction",
            Self::Unit => "unit",
            Self::CurlyQuotes => "curly-quotes",
            Self::InvisibleCharacter => "invisible-character",
            Self::ControlCharacter => "control-character",
            Self::OldLineEnds => "old-line-ends",
            Self::YesNo => "yes-no",
            Self::UnquotedText => "unquoted-text",
            Self::Colon => "colon",
            Self::NoEquals => "no-equals",
            Self::NoValue => "no-value",
            Self::Backslash => "backslash",
            Self::UnclosedText => "unclosed-text",
            Self::UnclosedBracket => "unclosed-bracket",
            Self::CutShort => "cut-short",
            Self::DuplicateKey => "duplicate-key",
            Self::ImpossibleDate => "impossible-date",
            Self::OtherFormat => "other-format",
            Self::Other => "other",
        }
    }

    /// Whether it can be mended, as long as it has one reading only.
    pub const fn may_be_mended(self) -> bool {
        matches!(
            self,
            Self::DecimalComma
                | Self::ThousandsMark
                | Self::MinusSign
                | Self::BarePoint
                | Self::CurlyQuotes
                | Self::InvisibleCharacter
                | Self::OldLineEnds
                | Self::YesNo
        )
    }

    /// Whether the damage stays on its own line: what the parser made of the other lines can then be trusted.
    pub(super) const fn stays_on_its_line(self) -> bool {
        !matches!(
            self,
            Self::UnclosedText
                | Self::UnclosedBracket
                | Self::CutShort
                | Self::OldLineEnds
                | Self::OtherFormat
                | Self::Other
        )
    }
}

/// A slip with the text it concerns or its repair, and where it stands.
pub(super) struct Found {
    pub(super) slip: Slip,
    pub(super) detail: String,
    pub(super) span: Range<usize>,
}

/// Which slip a complaint of the parser stands for. `line` is the span of the line of the complaint.
pub(super) fn recognise(text: &str, line: &Range<usize>, span: &Range<usize>, message: &str) -> Found {
    let found = |slip, detail: &str, span: &Range<usize>| Found {
        slip,
        detail: detail.to_owned(),
        span: span.clone(),
    };
    if message == "duplicate key" {
        return found(Slip::DuplicateKey, &text[span.clone()], span);
    }
    if message.starts_with("carriage return") {
        return found(Slip::OldLineEnds, "", span);
    }
    if let Some((character, place)) = first(text, line, |c| c.is_control() && !matches!(c, '\t' | '\r')) {
        return found(Slip::ControlCharacter, &code_point(character), &place);
    }
    if message.starts_with("invalid date") || message.starts_with("invalid time") {
        return found(Slip::ImpossibleDate, &text[span.clone()], span);
    }
    let value = value_span(text, line);
    // Of a lone value the parser may have stumbled over a part only; inside brackets, the part is what matters.
    let inside = text[value.clone()].starts_with(['[', '{']);
    let candidates = if inside { [span, &value] } else { [&value, span] };
    let candidates = candidates.map(|candidate| trimmed(text, candidate));
    for candidate in &candidates {
        if let Some((slip, repair)) = number_slip(&text[candidate.clone()]) {
            return found(slip, &repair, candidate);
        }
    }
    for candidate in &candidates {
        if let Some((slip, repair)) = more_than_a_number(&text[candidate.clone()]) {
            return found(slip, &repair, candidate);
        }
    }
    let near = line.start.max(span.start.saturating_sub(1))..line.end.min(span.end.max(span.start + 1));
    let near = text.floor_char_boundary(near.start)..text.ceil_char_boundary(near.end.max(near.start));
    if let Some((_, place)) = first(text, &near, is_curly).or_else(|| leading(text, &value, is_curly)) {
        let whole = if value.is_empty() { span } else { &value };
        let shown = curly_text(text, line, &value).filter(|_| text[value.clone()].starts_with(['[', '{']));
        return found(Slip::CurlyQuotes, text[place].trim(), &shown.unwrap_or_else(|| whole.clone()));
    }
    if let Some((character, place)) = first(text, &near, is_invisible) {
        return found(Slip::InvisibleCharacter, &code_point(character), &place);
    }
    let found = by_message(text, line, span, message, &value);
    // The parser takes a character that cannot be seen for the beginning of a word, and stumbles further on.
    if matches!(found.slip, Slip::Other | Slip::UnquotedText)
        && let Some((character, place)) = invisible_outside(text, line)
    {
        return Found { slip: Slip::InvisibleCharacter, detail: code_point(character), span: place };
    }
    // What the parser cannot name may be a number in a list or in a table on one line.
    if matches!(found.slip, Slip::Other | Slip::UnclosedText | Slip::UnclosedBracket)
        && let Some(number) = number_near(text, line, span)
    {
        return number;
    }
    found
}

/// The first number with a slip that touches the place of the complaint, outside the texts of the line.
fn number_near(text: &str, line: &Range<usize>, span: &Range<usize>) -> Option<Found> {
    // Blanks between a number and the complaint about what follows it do not count.
    let from = line.start + text[line.start..span.start.clamp(line.start, line.end)].trim_end().len();
    let mut numbers = numbers(text, line);
    numbers.retain(|number| number.start <= span.end && number.end >= from);
    numbers.into_iter().find_map(|number| {
        let (slip, detail) = number_slip(&text[number.clone()])?;
        Some(Found { slip, detail, span: number })
    })
}

fn by_message(
    text: &str,
    line: &Range<usize>,
    span: &Range<usize>,
    message: &str,
    value: &Range<usize>,
) -> Found {
    let line_text = text[line.clone()].trim();
    let at_end = span.start >= text.trim_end().len();
    let (slip, span) = if message.starts_with("key with no value") {
        let before_colon = line_text.split(':').next().unwrap_or_default();
        let colon = line_text.contains(':') && !before_colon.contains(['=', '"', ' ']);
        let cut = line.end == text.len() && line.start > 0 && !line_text.contains(' ');
        (
            if colon {
                Slip::Colon
            } else if cut {
                Slip::CutShort
            } else {
                Slip::NoEquals
            },
            line,
        )
    } else if message.starts_with("invalid unquoted key") && text[span.clone()].starts_with(':') {
        (Slip::Colon, line)
    } else if is_bare_word(message) {
        // A word with n or i in front is taken for nan or inf, and the complaint is then about its first letters.
        let span = if message.starts_with("invalid float") { value } else { span };
        let word = text[span.clone()].trim().to_lowercase();
        let slip = match word.as_str() {
            "" => Slip::NoValue,
            "true" | "false" | "yes" | "no" | "ja" | "nee" | "on" | "off" => Slip::YesNo,
            _ => Slip::UnquotedText,
        };
        (slip, if slip == Slip::NoValue { line } else { span })
    } else if at_end && (message.contains("multi-line") || message.starts_with("unclosed")) {
        (Slip::CutShort, span)
    } else if message.starts_with("invalid basic string") || message.starts_with("invalid literal string") {
        (if at_end && line.end == text.len() { Slip::CutShort } else { Slip::UnclosedText }, value)
    } else if message.contains("unicode value digits") || message.contains("escape") {
        (Slip::Backslash, value)
    } else if message.starts_with("unclosed") || message.contains("between array elements") {
        (Slip::UnclosedBracket, span)
    } else {
        (Slip::Other, span)
    };
    let detail = if slip == Slip::Other { message } else { text[span.clone()].trim() };
    Found { slip, detail: detail.to_owned(), span: span.clone() }
}

/// The first character that cannot be seen, outside texts and comments.
fn invisible_outside(text: &str, line: &Range<usize>) -> Option<(char, Range<usize>)> {
    let (straight, comment) = texts(text, line);
    let mut characters = text[line.start..comment].char_indices().map(|(at, c)| (line.start + at, c));
    let outside = |at: usize| !straight.iter().any(|text| text.contains(&at));
    let (at, c) = characters.find(|(at, c)| is_invisible(*c) && outside(*at))?;
    Some((c, at..at + c.len_utf8()))
}

/// The first text between curly quotes in a list or in a table on one line.
fn curly_text(text: &str, line: &Range<usize>, value: &Range<usize>) -> Option<Range<usize>> {
    let (straight, _) = texts(text, line);
    let outside = |at: usize| !straight.iter().any(|text| text.contains(&at));
    let mut curly = text[value.clone()]
        .char_indices()
        .map(|(offset, c)| (value.start + offset, c))
        .filter(|(at, c)| is_curly(*c) && outside(*at));
    let (start, _) = curly.next()?;
    Some(start..curly.next().map_or(value.end, |(end, c)| end + c.len_utf8()))
}

/// Whether the parser stumbled over a word without quotes.
fn is_bare_word(message: &str) -> bool {
    ["string values must be quoted", "invalid boolean", "invalid float, expected"]
        .iter()
        .any(|start| message.starts_with(start))
}

/// The slip in a number, with the number as it should be.
pub(super) fn number_slip(text: &str) -> Option<(Slip, String)> {
    let (sign, digits) = match text.strip_prefix(['−', '–', '—']) {
        Some(rest) => ("-", rest),
        None => {
            text.strip_prefix('-').map_or(("", text.strip_prefix('+').unwrap_or(text)), |rest| ("-", rest))
        }
    };
    if digits.len() > 40 || !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    if let Some(percent) = digits.strip_suffix('%') {
        let plain = decimal_comma(percent.trim()).unwrap_or_else(|| percent.trim().to_owned());
        let number: f64 = plain.parse().ok()?;
        return Some((Slip::PercentSign, format!("{sign}{}", number / 100.0)));
    }
    if let Some(whole) = thousands(digits) {
        return Some((Slip::ThousandsMark, format!("{sign}{whole}")));
    }
    if let Some(plain) = decimal_comma(digits) {
        return Some((Slip::DecimalComma, format!("{sign}{plain}")));
    }
    let plain: f64 = digits.parse().ok()?;
    if text.starts_with(['−', '–', '—']) {
        Some((Slip::MinusSign, format!("-{digits}")))
    } else if digits.starts_with('.') {
        Some((Slip::BarePoint, format!("{sign}0{digits}")))
    } else if digits.ends_with('.') {
        Some((Slip::BarePoint, format!("{sign}{digits}0")))
    } else if digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.") {
        Some((Slip::LeadingZero, format!("{sign}{plain}")))
    } else {
        None
    }
}

/// A number with something around it, and what remains of it (empty when that would be a guess).
fn more_than_a_number(text: &str) -> Option<(Slip, String)> {
    if text.len() > 60
        || !text.contains(|c: char| c.is_ascii_digit())
        || text.contains(['"', '\'', '[', '{', '='])
    {
        return None;
    }
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit()) && plain(text).is_some();
    for mark in ['/', '-', '.'] {
        let parts: Vec<&str> = text.split(mark).collect();
        let year = |part: &str| part.len() == 4;
        if let [first, second, third] = parts[..]
            && parts.iter().all(|part| digits(part))
            && (year(third) || (mark != '-' && year(first)))
            && first.len() <= 4
            && second.len() <= 2
        {
            return Some((Slip::SlashDate, text.to_owned()));
        }
    }
    if let Some((a, b)) = text.split_once('/')
        && let (Some(a), Some(b)) = (plain(a.trim()), plain(b.trim()))
        && b > 0.0
    {
        return Some((Slip::Fraction, (a / b).to_string()));
    }
    for between in [" tot en met ", " t/m ", " tot ", " to ", " bis ", " à ", "...", "…", "..", "–", "—", "-"]
    {
        if let Some((low, high)) = text.split_once(between)
            && number(low.trim())
            && number(high.trim())
        {
            return Some((Slip::Interval, format!("[{}, …, {}]", low.trim(), high.trim())));
        }
    }
    let after = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = text[..text.len() - after.len()].trim();
    let guessing =
        ["~", "≈", "±", "<", ">", "≤", "≥", "ca", "ca.", "circa", "ongeveer", "about", "approx", "approx."];
    let guessing_words =
        ["rond", "roughly", "around", "bijna", "nearly", "meer dan", "more than", "minder dan"];
    let lowercase = before.to_lowercase();
    if guessing.iter().chain(&guessing_words).any(|word| *word == lowercase) {
        return Some((Slip::Guess, if number(after) { after.to_owned() } else { String::new() }));
    }
    let currency = matches!(before, "€" | "$" | "£" | "EUR");
    let length = after.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(after.len());
    let (value, unit) = after.split_at(length);
    let letters = unit.trim().starts_with(|c: char| c.is_alphabetic() || matches!(c, '€' | '$' | '£' | '°'));
    let alone = (currency && unit.is_empty()) || (before.is_empty() && letters);
    (alone && number(value))
        .then(|| (Slip::Unit, plain(value).map_or_else(String::new, |value| value.to_string())))
}

/// A number as people write it, decimal comma included.
fn plain(text: &str) -> Option<f64> {
    let text = text.strip_suffix('%').unwrap_or(text);
    decimal_comma(text).unwrap_or_else(|| text.to_owned()).parse().ok()
}

/// `1 000` and `1,000,000` without their marks. `0,250` is not one, and neither is `1.000`, which TOML reads as 1.
fn thousands(digits: &str) -> Option<String> {
    let mark = digits.chars().find(|c| !c.is_ascii_digit())?;
    let mut groups = digits.split(mark);
    let head = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_mark = matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | ',' | '\'') || (mark == '.' && rest.len() > 1);
    let head_fits = (1..=3).contains(&head.len()) && !head.starts_with('0');
    let rest_fits = rest.iter().all(|group| group.len() == 3 && group.chars().all(|c| c.is_ascii_digit()));
    (is_mark && head_fits && rest_fits).then(|| format!("{head}{}", rest.concat()))
}

/// `0,25` and `1.234,5` with a decimal point.
fn decimal_comma(digits: &str) -> Option<String> {
    let (whole, fraction) = digits.split_once(',')?;
    let whole = whole.replace(['.', ' '], "");
    let all_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    (all_digits(&whole) && all_digits(fraction)).then(|| format!("{whole}.{fraction}"))
}

/// The part of a line after its first `=`, without comment; the whole line when it has none.
pub(super) fn value_span(text: &str, line: &Range<usize>) -> Range<usize> {
    let whole = &text[line.clone()];
    let start = whole.find('=').map_or(0, |equals| equals + 1);
    let tail = &whole[start..];
    let quoted = tail.contains(['"', '\'']);
    let end = if quoted { tail.len() } else { tail.find('#').unwrap_or(tail.len()) };
    let value = &tail[..end];
    let from = line.start + start + (value.len() - value.trim_start().len());
    from..(from + value.trim().len())
}

/// The span without white space at its ends.
fn trimmed(text: &str, span: &Range<usize>) -> Range<usize> {
    let inside = &text[span.clone()];
    let start = span.start + inside.len() - inside.trim_start().len();
    start..(start + inside.trim().len())
}

fn first(text: &str, span: &Range<usize>, wanted: impl Fn(char) -> bool) -> Option<(char, Range<usize>)> {
    let (offset, character) = text[span.clone()].char_indices().find(|(_, c)| wanted(*c))?;
    let start = span.start + offset;
    Some((character, start..start + character.len_utf8()))
}

fn leading(text: &str, span: &Range<usize>, wanted: impl Fn(char) -> bool) -> Option<(char, Range<usize>)> {
    first(text, span, wanted).filter(|(_, place)| place.start == span.start)
}

pub(super) fn is_curly(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»')
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{3000}' | '\u{feff}'
    )
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_repaired() {
        let repair = |text: &str| number_slip(text).map(|(slip, repair)| (slip.word(), repair));
        let expect = |word, repair: &str| Some((word, repair.to_owned()));
        assert_eq!(repair("0,25"), expect("decimal-comma", "0.25"));
        assert_eq!(repair("-1.234,5"), expect("decimal-comma", "-1234.5"));
        assert_eq!(repair("25%"), expect("percent-sign", "0.25"));
        assert_eq!(repair("12,5 %"), expect("percent-sign", "0.125"));
        assert_eq!(repair("1 000"), expect("thousands-mark", "1000"));
        assert_eq!(repair("1,000,000"), expect("thousands-mark", "1000000"));
        assert_eq!(repair("1.000.000"), expect("thousands-mark", "1000000"));
        assert_eq!(repair("0,125"), expect("decimal-comma", "0.125"));
        assert_eq!(repair("−5"), expect("minus-sign", "-5"));
        assert_eq!(repair(".5"), expect("bare-point", "0.5"));
        assert_eq!(repair("5."), expect("bare-point", "5.0"));
        assert_eq!(repair("-.50"), expect("bare-point", "-0.50"));
        assert_eq!(repair("007"), expect("leading-zero", "7"));
        assert_eq!(repair("12"), None);
        assert_eq!(repair("0.5"), None);
        assert_eq!(repair("12 rue"), None);
    }

    #[test]
    fn more_than_a_number_is_named() {
        let named = |text: &str| more_than_a_number(text).map(|(slip, detail)| (slip.word(), detail));
        let is = |word, detail: &str| Some((word, detail.to_owned()));
        assert_eq!(named("~300"), is("guess", "300"));
        assert_eq!(named("ongeveer 300"), is("guess", "300"));
        assert_eq!(named("0.4-0.6"), is("interval", "[0.4, …, 0.6]"));
        assert_eq!(named("10 tot 20"), is("interval", "[10, …, 20]"));
        assert_eq!(named("12/03/2026"), is("slash-date", "12/03/2026"));
        assert_eq!(named("12-03-2026"), is("slash-date", "12-03-2026"));
        assert_eq!(named("1/4"), is("fraction", "0.25"));
        assert_eq!(named("40 people"), is("unit", "40"));
        assert_eq!(named("€12,50"), is("unit", "12.5"));
        assert_eq!(named("clinic 2"), None);
        assert_eq!(named("nowhere"), None);
    }

    #[test]
    fn words_are_unique() {
        let words: std::collections::BTreeSet<_> = Slip::ALL.iter().map(|slip| slip.word()).collect();
        assert_eq!(words.len(), Slip::ALL.len());
    }
}
