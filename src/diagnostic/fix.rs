//! Edits of a file's text: what mends a mistake, and nothing else of the file.

use std::ops::Range;

/// One piece of text that takes the place of another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The bytes that go; empty to add only.
    pub start: usize,
    /// One past the last byte that goes.
    pub end: usize,
    /// What comes in their place; empty to delete only.
    pub text: String,
}

impl Edit {
    /// Puts `text` in the place of a span.
    pub fn new(span: Range<usize>, text: impl Into<String>) -> Self {
        Self { start: span.start, end: span.end, text: text.into() }
    }

    /// The bytes that go.
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The text with edits done. They must be in the order of the text and may not overlap; one that does not fit, or that
/// would cut through a character, is passed over.
pub fn edited<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        let Some(kept) = text.get(done..edit.start).filter(|_| text.get(edit.span()).is_some()) else {
            continue;
        };
        result.push_str(kept);
        result.push_str(&edit.text);
        done = edit.end;
    }
    result.push_str(&text[done..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_edited_stays() {
        let edits = [Edit::new(0..1, "b"), Edit::new(4..5, "."), Edit::new(6..6, "!")];
        assert_eq!(edited("a = 1,5", &edits), "b = .,!5");
        assert_eq!(edited("a = 1,5", &[]), "a = 1,5");
    }

    #[test]
    fn edits_that_do_not_fit_are_passed_over() {
        let edits = [Edit::new(1..3, "x"), Edit::new(2..4, "y"), Edit::new(3..99, "z")];
        assert_eq!(edited("abcd", &edits), "axd");
        assert_eq!(edited("é", &[Edit::new(0..1, "e")]), "é");
    }
}
