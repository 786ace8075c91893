//! One escaping function per target: text written by strangers stays text.
//!
//! All of them first make invisible and direction-changing characters visible (`[U+202E]`) and fold white space to
//! single spaces, so that a text is one line and reads the same everywhere ([`terminal_exact`] alone writes white space
//! out instead, to show what stands in a file; [`json`] loses nothing, since programs read it). Joiners and selectors
//! stay where they join or select something: several scripts and many emoji need them.

mod invisible;
mod pieces;

use std::fmt::Write;

use invisible::{fold, is_hidden, push_exact, reveal};

pub use pieces::JsonPieces;

/// The characters of a text that are written out everywhere, as `U+202E`, each once: what cannot be seen or changes the
/// order of the others.
pub fn hidden(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for c in text.chars().filter(|c| is_hidden(*c)) {
        let code = format!("U+{:04X}", u32::from(c));
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

/// For Markdown of every dialect: ASCII punctuation gets a backslash, or becomes a character reference where some
/// dialect gives the backslash itself a meaning.
///
/// `\(`, `\[` and their doubled forms begin a formula in several dialects, and a table takes the backslash away from
/// `\|` before the rest of the cell is read: backslashes, square brackets and upright strokes are written as references.
/// Round brackets mean something only in the marker of a list, which is the first word of its line; elsewhere they
/// stay, being common in prose.
///
/// E-mail autolinks and the boxes of task lists are looked for after escapes are read, so no escape stops them. An `@`
/// is therefore followed, and a `[` that begins a text preceded, by a word joiner (U+2060): it shows as nothing, and
/// neither an address nor a box goes over it.
pub fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 5 / 4);
    let mut first_word = true;
    let text = fold(&reveal(text));
    if text.starts_with('[') {
        escaped.push('\u{2060}');
    }
    for c in text.chars() {
        first_word &= c != ' ';
        match c {
            '\\' | '[' | ']' | '|' => refer(c, &mut escaped),
            '(' | ')' if first_word => refer(c, &mut escaped),
            '(' | ')' => escaped.push(c),
            '@' => escaped.push_str("\\@\u{2060}"),
            c if c.is_ascii_punctuation() => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Adds a character as a reference: `&#40;`.
fn refer(c: char, escaped: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(escaped, "&#{};", u32::from(c));
}

/// For the text of an HTML element.
pub fn html(text: &str) -> String {
    xml(text)
}

/// For an HTML attribute between double or single quotes.
pub fn html_attribute(text: &str) -> String {
    xml(text)
}

/// For the text of an SVG element, or an SVG attribute between quotes.
pub fn svg(text: &str) -> String {
    xml(text)
}

/// For a text cell of a CSV file: always quoted, and never a formula (ASVS 1.2.10). Numbers do not come here.
///
/// A program that takes another character for the separator, as spreadsheets do from one country to the next, may read
/// the rest of our cell after a `;` or `,` as a new one: what follows these is guarded as well.
pub fn csv(text: &str) -> String {
    let text = fold(&reveal(text));
    let guarded = |part: &str| {
        // Quotes are no shelter: a reader may take them away.
        let start = part.trim_start_matches([' ', '"']);
        let formula = start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
        let lead = &part[..part.len() - start.len()];
        if formula { format!("{lead}'{start}") } else { part.to_owned() }
    };
    let parts: String = text.split_inclusive([';', ',']).map(guarded).collect();
    format!("\"{}\"", parts.replace('"', "\"\""))
}

/// For a terminal: no escape sequence, no control or direction character survives.
pub fn terminal(text: &str) -> String {
    fold(&reveal(text))
}

/// For a terminal that shows what exactly stands in a file: as [`terminal`], but spaces are not folded and white space
/// other than the ordinary space is written out too.
pub fn terminal_exact(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    text.chars().for_each(|c| push_terminal_exact(c, &mut shown));
    shown
}

/// One character of [`terminal_exact`], for who must know where each character of a line ends up.
pub fn push_terminal_exact(c: char, shown: &mut String) {
    push_exact(c, shown);
}

/// For a JSON document that is ready: characters that cannot be seen, or turn others around, become `\u` escapes.
/// They can only stand in its texts, and a program reads the same texts as before.
pub fn json(document: String) -> String {
    if !document.chars().any(is_escaped_in_json) {
        return document;
    }
    let mut escaped = String::with_capacity(document.len());
    push_json(&document, &mut escaped);
    escaped
}

fn push_json(document: &str, escaped: &mut String) {
    for c in document.chars() {
        if is_escaped_in_json(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
}

fn is_escaped_in_json(c: char) -> bool {
    is_hidden(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 9 / 8);
    for c in fold(&reveal(text)).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '`' => escaped.push_str("&#96;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
