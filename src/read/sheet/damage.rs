//! What keeps a sheet from being read at all, or makes its cells something else than they seem.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Grid, Place, begins_as_sheet};

/// Letters of a wrong first cell that are shown.
const SHOWN: usize = 40;

/// Why a text has no cells.
pub(super) fn no_start(file: FileId, text: &str) -> Diagnostic {
    let first = text.trim_start().split([';', ',', '\t', '\n', '\r']).next().unwrap_or_default();
    let (reason, found) = if text.trim().is_empty() {
        ("empty", "")
    } else if begins_as_sheet(text) {
        ("separator", first)
    } else {
        ("first-cell", first)
    };
    let found: String = found.chars().take(SHOWN).collect();
    let start = text.len() - text.trim_start().len();
    let end = start + if reason == "empty" { 0 } else { first.len() };
    Diagnostic::at(Code::SheetStart, Place { file, span: start..end })
        .with("reason", reason)
        .with("found", found)
}

/// Tells what is wrong with the letters of a sheet; whether its cells can be told apart all the same.
pub(super) fn tell(file: FileId, text: &str, grid: &Grid, diagnostics: &mut Diagnostics) -> bool {
    let mut readable = true;
    let mut report = |reason: &str, detail: &str, span| {
        let diagnostic = Diagnostic::at(Code::SheetSyntax, Place { file, span });
        diagnostics.push(diagnostic.with("reason", reason).with("detail", detail));
    };
    if grid.is_cut() {
        report("too-many", &Grid::LIMIT.to_string(), 0..0);
        return false;
    }
    let old_ends = |(at, _): &(usize, &str)| !text[at + 1..].starts_with('\n');
    if let Some((at, _)) = text.match_indices('\r').find(old_ends) {
        report("old-line-ends", "", at..at + 1);
        readable = false;
    }
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) {
        report("control-character", &format!("U+{:04X}", u32::from(c)), at..at + c.len_utf8());
    }
    for cell in grid.rows().iter().flat_map(|row| &row.cells) {
        let raw = &text[cell.span.clone()];
        let Some(inside) = raw.strip_prefix('"') else { continue };
        match closing(inside) {
            None => {
                let line = raw.find('\n').unwrap_or(raw.len());
                report("unclosed-quote", "", cell.span.start..cell.span.start + line);
                readable = false;
            }
            Some(end) if end + 1 < inside.len() => {
                report("after-quote", &inside[end + 1..], cell.span.clone());
                readable = false;
            }
            Some(_) => {}
        }
    }
    readable
}

/// Where the quote stands that closes a cell; doubled quotes are letters.
fn closing(inside: &str) -> Option<usize> {
    let mut quotes = inside.match_indices('"').map(|(at, _)| at).peekable();
    while let Some(at) = quotes.next() {
        if quotes.next_if_eq(&(at + 1)).is_none() {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_paired() {
        assert_eq!(closing("a\""), Some(1));
        assert_eq!(closing("a\"\"b\" c"), Some(4));
        assert_eq!(closing("a\"\""), None);
        assert_eq!(closing("\"\"\""), Some(2));
        assert_eq!(closing(""), None);
    }
}
