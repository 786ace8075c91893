//! One escaping function per target: text written by strangers stays text.
//!
//! All of them first make invisible and direction-changing characters visible (`[U+202E]`) and fold white space to
//! single spaces, so that a text is one line and reads the same everywhere ([`terminal_exact`] alone writes white space
//! out instead, to show what stands in a file). The joiners U+200C and U+200D stay:
//! several scripts and many emoji need them.

mod invisible;

use invisible::{fold, push_exact, reveal};

/// The characters of a text that are written out everywhere, as `U+202E`, each once: what cannot be seen or changes the
/// order of the others.
pub fn hidden(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for c in text.chars().filter(|c| invisible::is_hidden(*c)) {
        let code = format!("U+{:04X}", u32::from(c));
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

/// For Markdown of every dialect: each ASCII punctuation character gets a backslash.
///
/// Backslash escapes do not stop the e-mail autolinks of GFM, which look at the text after escapes are read. An `@`
/// is therefore followed by a word joiner (U+2060): it shows as nothing, and no address goes over it.
pub fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 5 / 4);
    for c in fold(&reveal(text)).chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(c);
        if c == '@' {
            escaped.push('\u{2060}');
        }
    }
    escaped
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
pub fn csv(text: &str) -> String {
    let text = fold(&reveal(text));
    let formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let guard = if formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
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
            // Not a character of XML 1.0.
            '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
