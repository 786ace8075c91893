//! User text on its way to a terminal: nothing in it may move the cursor, hide letters or turn them around.

use std::fmt::Write as _;

/// Characters of a user's text shown in a message at most.
const SHOWN: usize = 200;

/// The text with every control and direction character written out, e.g. `[U+202E]`, and cut when it is very long.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(4 * SHOWN));
    for (count, c) in text.chars().enumerate() {
        if count == SHOWN {
            shown.push('…');
            break;
        }
        push_visible(c, &mut shown);
    }
    shown
}

/// Adds one character, written out when it cannot be seen.
pub(super) fn push_visible(c: char, shown: &mut String) {
    if is_hidden(c) {
        // Writing into a `String` cannot fail.
        let _ = write!(shown, "[U+{:04X}]", u32::from(c));
    } else {
        shown.push(c);
    }
}

/// Controls (C0, C1, DEL), marks that turn or hide text, and white space that looks like something else. The joiners
/// U+200C and U+200D stay, since several scripts and many emoji need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_written_out() {
        assert_eq!(visible("\u{1b}[31mred"), "[U+001B][31mred");
        assert_eq!(visible("a\u{202e}b\u{9b}c\n"), "a[U+202E]b[U+009B]c[U+000A]");
        assert_eq!(visible("één 👩‍🔬"), "één 👩‍🔬");
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(visible(&"x".repeat(1_000)).chars().count(), SHOWN + 1);
    }
}
