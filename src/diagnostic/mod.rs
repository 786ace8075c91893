//! A mistake in the user's files, as data: code, place, and the values its words need.
//!
//! Stages push diagnostics into [`Diagnostics`]; nothing is printed here, and never only the first one.

mod code;
mod grid;
mod json;
mod render;
mod source;
mod words;

use std::ops::Range;

pub use code::{Code, Severity};
pub use grid::{Cell, Grid, Row, begins_as_sheet};
pub use json::render_json;
pub use render::render;
pub(crate) use source::hex;
pub use source::{Position, Source};
pub use words::{Say, Spoken};

/// Which source a span belongs to: the index of the file in the order it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub usize);

/// A place in a file: byte offsets into its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Byte range; empty when the whole file is meant.
    pub span: Range<usize>,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind.
    pub code: Code,
    /// Where; `None` when no file can be pointed at.
    pub place: Option<Place>,
    /// A second place that belongs to it (the first use of a duplicate id).
    pub other: Option<Place>,
    /// Values for the words of the catalogue, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// A diagnostic at a place.
    pub fn at(code: Code, place: Place) -> Self {
        Self { code, place: Some(place), other: None, args: Vec::new() }
    }

    /// A diagnostic about no file in particular.
    pub fn nowhere(code: Code) -> Self {
        Self { code, place: None, other: None, args: Vec::new() }
    }

    /// Adds a value for the words.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "`.with(\"limit\", 32)` reads better than `&32`")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds the second place.
    #[must_use]
    pub fn and_at(mut self, place: Place) -> Self {
        self.other = Some(place);
        self
    }
}

/// All mistakes of a run, in the order of the files and of the places in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds many.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(others);
    }

    /// Sorted by file, place and code, without repetitions.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        let key = |diagnostic: &Diagnostic| {
            let place = diagnostic.place.as_ref();
            place.map(|place| (place.file, place.span.start, place.span.end))
        };
        self.0.sort_by(|a, b| (key(a), a.code, &a.args).cmp(&(key(b), b.code, &b.args)));
        self.0.dedup();
        self
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Whether one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.code.severity() == Severity::Error)
    }

    /// The errors among them.
    #[must_use]
    pub fn errors(&self) -> Self {
        let is_error = |one: &&Diagnostic| one.code.severity() == Severity::Error;
        Self(self.0.iter().filter(is_error).cloned().collect())
    }

    /// Whether there are none at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// The near match of `word` among `known`, if there is exactly one good one: for "did you mean".
pub fn near_match<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// One slip of the finger (a letter too many, too few, another one, or two that changed places) in a word that is
    /// long enough to be known by the rest.
    const ONE_SLIP: f64 = 0.9;
    let mut best: Option<(f64, &str)> = None;
    let word = word.to_lowercase();
    for candidate in known {
        let lower = candidate.to_lowercase();
        let one_slip = word.chars().count() > 2 && strsim::osa_distance(&word, &lower) == 1;
        let likeness = strsim::jaro_winkler(&word, &lower).max(if one_slip { ONE_SLIP } else { 0.0 });
        if likeness > best.map_or(0.8, |(found, _)| found) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}
