//! Characters that cannot be seen, or that change the order of the others, made visible.

use std::fmt::Write;

/// Replaces every control, direction and zero-width character by its code in brackets: `[U+202E]`. White space stays,
/// to be folded.
pub(super) fn reveal(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            write_out(c, &mut shown);
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Adds one character as it is, or its code in brackets when it cannot be seen or looks like another one: also white
/// space, unless it is an ordinary space.
pub(super) fn push_exact(c: char, shown: &mut String) {
    if is_hidden(c) || (c.is_whitespace() && c != ' ') {
        write_out(c, shown);
    } else {
        shown.push(c);
    }
}

fn write_out(c: char, shown: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(shown, "[U+{:04X}]", u32::from(c));
}

/// Folds each run of white space, line ends included, to one space, and trims the ends.
pub(super) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Controls (except white space, which is folded), direction marks, zero-width characters, tags and line separators
/// of other systems.
pub(super) fn is_hidden(c: char) -> bool {
    let white = c.is_whitespace() && c != '\u{85}';
    (c.is_control() && !white)
        || matches!(c,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}
