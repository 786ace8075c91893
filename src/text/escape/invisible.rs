//! Characters that cannot be seen, or that change the order of the others, made visible.

use std::fmt::Write;

/// Marks that may be stacked on one letter: no script needs more, and a tower of them paints over other lines.
const STACKED: usize = 4;

/// Replaces every control, direction and zero-width character by its code in brackets: `[U+202E]`. White space stays,
/// to be folded.
pub(super) fn reveal(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        push(c, &mut shown);
    }
    shown
}

/// Adds one character as it is, or its code in brackets when it cannot be seen or looks like another one: also white
/// space, unless it is an ordinary space.
pub(super) fn push_exact(c: char, shown: &mut String) {
    if c.is_whitespace() && c != ' ' {
        write_out(c, shown);
    } else {
        push(c, shown);
    }
}

fn push(c: char, shown: &mut String) {
    if is_hidden(c) || !has_its_place(c, shown) {
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

/// Whether a character is never shown as it is: controls (except white space, which is folded), direction marks,
/// zero-width characters, fillers, tags, separators of other systems, and code points that are no characters.
pub(super) fn is_hidden(c: char) -> bool {
    let white = c.is_whitespace() && c != '\u{85}';
    (c.is_control() && !white)
        || u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}'
            | '\u{3164}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}'
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E00FF}'
            | '\u{E01F0}'..='\u{E0FFF}')
}

/// Whether a character that only changes the one before it stands behind such a one. Joiners and selectors are needed
/// by several scripts and many emoji; behind a Latin letter, or behind each other, they can only hide something.
fn has_its_place(c: char, shown: &str) -> bool {
    let before = shown.chars().next_back().filter(|before| !before.is_whitespace());
    let behind = |fits: fn(char) -> bool| before.is_some_and(fits);
    match c {
        '\u{200C}' | '\u{200D}' => behind(|before| !before.is_ascii() && !is_joiner(before)),
        '\u{FE00}'..='\u{FE0F}' => behind(|before| {
            let keycap = before.is_ascii_digit() || matches!(before, '#' | '*');
            keycap || !(before.is_ascii() || is_joiner(before) || is_selector(before))
        }),
        '\u{180B}'..='\u{180F}' => behind(|before| matches!(before, '\u{1820}'..='\u{18AA}')),
        '\u{E0100}'..='\u{E01EF}' => behind(
            |before| matches!(before, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'),
        ),
        _ if is_mark(c) => shown.chars().rev().take_while(|before| is_mark(*before)).count() < STACKED,
        _ => true,
    }
}

const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

const fn is_selector(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// The combining marks of all scripts; those of one script only come in the order its readers expect.
const fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}
