//! A mistake in the user's files, as data: code, place, and the values its words need.
//!
//! Stages push diagnostics into [`Diagnostics`]; nothing is printed here, and never only the first one.

mod code;
mod fix;
mod github;
mod grid;
mod json;
mod policy;
mod render;
mod sarif;
mod source;
mod words;

use std::cmp::Reverse;
use std::ops::Range;

use crate::limits;

pub use code::{Code, Severity};
pub use fix::{Edit, edited};
pub use github::render_github;
pub use grid::{Cell, Grid, Row, begins_as_sheet};
pub use json::render_json;
pub use policy::Policy;
pub use render::render;
pub use sarif::render_sarif;
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
    /// How serious: that of the code, unless a [`Policy`] made it worse.
    pub severity: Severity,
    /// Where; `None` when no file can be pointed at.
    pub place: Option<Place>,
    /// A second place that belongs to it (the first use of a duplicate id).
    pub other: Option<Place>,
    /// Values for the words of the catalogue, by name.
    pub args: Vec<(&'static str, String)>,
    /// Edits of the file of its place that mend it, in the order of the text; empty when that would take guessing.
    pub fix: Vec<Edit>,
}

impl Diagnostic {
    /// A diagnostic at a place.
    pub fn at(code: Code, place: Place) -> Self {
        Self {
            code,
            severity: code.severity(),
            place: Some(place),
            other: None,
            args: Vec::new(),
            fix: Vec::new(),
        }
    }

    /// A diagnostic about no file in particular.
    pub fn nowhere(code: Code) -> Self {
        Self { code, severity: code.severity(), place: None, other: None, args: Vec::new(), fix: Vec::new() }
    }

    /// Adds a value for the words.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "`.with(\"limit\", 32)` reads better than `&32`")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds what mends it.
    #[must_use]
    pub fn mended_by(mut self, fix: Vec<Edit>) -> Self {
        self.fix = fix;
        self
    }

    /// The value of an argument; empty when there is none of this name.
    pub fn arg(&self, name: &str) -> &str {
        self.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
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

    /// Sorted by file, severity (errors first, so that no warning drowns them), place and code, without repetitions.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        let key = |diagnostic: &Diagnostic| {
            let place = diagnostic.place.as_ref();
            let severity = Reverse(diagnostic.code.severity());
            (place.map(|place| place.file), severity, place.map(|place| (place.span.start, place.span.end)))
        };
        self.0.sort_by(|a, b| (key(a), a.code, &a.args).cmp(&(key(b), b.code, &b.args)));
        self.0.dedup();
        self.capped()
    }

    /// No more of one file than anybody mends at once; and then that there were more.
    fn capped(self) -> Self {
        let limit = limits::PROBLEMS;
        let mut kept = Vec::new();
        for of_file in self.0.chunk_by(|a, b| {
            let file = |one: &Diagnostic| one.place.as_ref().map(|place| place.file);
            file(a) == file(b)
        }) {
            kept.extend(of_file.iter().take(limit.most).cloned());
            if of_file.len() > limit.most {
                let place = of_file[0].place.as_ref().map(|place| Place { file: place.file, span: 0..0 });
                let rest = Diagnostic { place, ..Diagnostic::nowhere(Code::TooMuch) };
                let rest = rest.with("what", limit.word).with("found", of_file.len());
                kept.push(rest.with("limit", limit.most));
            }
        }
        Self(kept)
    }

    /// Each of them, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.0.iter_mut()
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Whether one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The errors among them.
    #[must_use]
    pub fn errors(&self) -> Self {
        let is_error = |one: &&Diagnostic| one.severity == Severity::Error;
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

/// The near match of `word` among `known`, for "did you mean": exactly one, or none when two are equally near.
///
/// Near is what differs by few letters (added, left out, changed or swapped; capitals and the choice between `-`, `_` and
/// a blank do not count), or else what holds the word, or is held by it.
pub fn near_match<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody misspells a name of this length; comparing takes time in the square of it.
    const LONGEST: usize = 100;
    let plain = |text: &str| text.to_lowercase().replace(['_', ' '], "-");
    let word = plain(word.get(..word.len().min(LONGEST)).filter(|part| part.len() == word.len())?);
    let length = word.chars().count();
    if length == 0 {
        return None;
    }
    let known: Vec<(&str, String)> = known.into_iter().map(|known| (known, plain(known))).collect();
    let distances = known.iter().filter(|(_, plain)| plain.len() <= LONGEST).filter_map(|(known, plain)| {
        let other = plain.chars().count();
        let most = (length.min(other) / 4).max(1);
        (length.abs_diff(other) <= most).then(|| (strsim::osa_distance(&word, plain), most, *known))
    });
    let near: Vec<_> = distances.filter(|(distance, most, _)| distance <= most).collect();
    if let Some(nearest) = near.iter().map(|(distance, ..)| *distance).min() {
        let mut nearest = near.iter().filter(|(distance, ..)| *distance == nearest);
        return nearest.next().filter(|_| nearest.next().is_none()).map(|(.., known)| *known);
    }
    let holds = |long: &str, short: &str| short.chars().count() >= 3 && long.contains(short);
    let mut holding = known.iter().filter(|(_, plain)| holds(plain, &word) || holds(&word, plain));
    holding.next().filter(|_| holding.next().is_none()).map(|(known, _)| *known)
}

/// The one known word that `word` can only be a slip of the pen for: one stroke away, or two when the word is long, and
/// no other known word as near. Short words have no such word, for they are one stroke from too much.
pub fn only_near_match<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let strokes = match word.chars().count() {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let word = word.to_lowercase();
    let mut near = known.into_iter().filter(|known| {
        known.chars().count() > 3 && strsim::osa_distance(&word, &known.to_lowercase()) <= strokes
    });
    let first = near.next()?;
    near.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_near_match_or_none() {
        let near = |word: &str, known: &str| near_match(word, known.split(' ')).map(str::to_owned);
        let is = |known: &str| Some(known.to_owned());
        assert_eq!(near("wieght", "weight scale name"), is("weight"));
        assert_eq!(near("sya", "say lasting"), is("say"));
        assert_eq!(near("Not Known", "not-known not-answered abstained"), is("not-known"));
        assert_eq!(near("gelijkheid", "zorgproeftuinen-2014 gelijkheidstoets"), is("gelijkheidstoets"));
        assert_eq!(near("target", "target_population title"), is("target_population"));
        assert_eq!(near("c1", "c01 c12 c21"), None, "two are equally near");
        assert_eq!(near("price", "say lasting"), None);
        assert_eq!(near("lasting", "rating"), None);
        assert_eq!(near("target_populaiton_", "target_population"), is("target_population"));
        assert_eq!(near("q7", "q1 q2 q3"), None);
        assert_eq!(near("", "say"), None);
        assert_eq!(near("é".repeat(51).as_str(), "say"), None);
    }

    #[test]
    fn a_near_match_is_only_offered_when_it_is_the_only_one() {
        let only = |word| only_near_match(word, ["higher", "lower", "lowest", "nl", "en", "free"]);
        assert_eq!(only("hihger"), Some("higher"));
        assert_eq!(only("Higher"), Some("higher"));
        assert_eq!(only("lowe"), Some("lower"));
        assert_eq!(only("lowet"), None, "as near to lower as to lowest");
        assert_eq!(only("fre"), None, "too short to be sure");
        assert_eq!(only("el"), None);
        assert_eq!(only("highest"), None);
    }
}
