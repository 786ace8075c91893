//! A place in a file while it is being checked, and the checks every kind of file shares.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, near_match};
use crate::limits;
use crate::model::Range;
use crate::read::file::{Estimate, Text};
use crate::read::{Path, Tree, Value};
use crate::text::{Language, LocalText};

/// Where the check stands: a file and a path in it.
#[derive(Clone)]
pub(super) struct Cursor<'t> {
    tree: &'t Tree,
    path: Path,
}

impl<'t> Cursor<'t> {
    /// The top of a file.
    pub(super) fn top(tree: &'t Tree) -> Self {
        Self { tree, path: Path::root() }
    }

    /// The value under a key.
    pub(super) fn key(&self, key: &str) -> Self {
        Self { path: self.path.key(key), ..self.clone() }
    }

    /// The n-th element of a list.
    pub(super) fn index(&self, index: usize) -> Self {
        Self { path: self.path.index(index), ..self.clone() }
    }

    /// The place of the value (or of the nearest thing that exists).
    pub(super) fn place(&self) -> Place {
        self.tree.place(&self.path)
    }

    /// The place of the key itself.
    pub(super) fn key_place(&self) -> Place {
        self.tree.key_place(&self.path)
    }

    /// The place of a part of a text value, by byte offsets into the text.
    pub(super) fn part(&self, part: &std::ops::Range<usize>) -> Place {
        let Place { file, span: whole } = self.tree.place(&self.path);
        // Offsets hold for a text between one quote on either side and without escapes, which would make it longer than
        // what it says, as rules are; else the whole is shown.
        let says = match self.tree.get(&self.path).map(|node| &node.value) {
            Some(Value::String(text)) => text.len(),
            _ => 0,
        };
        let inside = whole.start + 1 + part.start..whole.start + 1 + part.end;
        let fits = whole.len() == says + 2 && inside.end < whole.end;
        Place { file, span: if fits { inside } else { whole } }
    }

    /// A diagnostic here.
    pub(super) fn report(&self, code: Code) -> Diagnostic {
        Diagnostic::at(code, self.place())
    }
}

/// Checks an id: small and capital letters, digits, `-` and `_`, at most 64 characters. Reports are named after ids, so
/// an id may not begin like an option of a command, nor be a device of Windows.
pub(super) fn id(at: &Cursor<'_>, found: &str, diagnostics: &mut Diagnostics) {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let why = if found.is_empty() {
        "empty"
    } else if !found.chars().all(allowed) {
        "characters"
    } else if found.len() > limits::ID_LETTERS.most {
        "length"
    } else if found.starts_with('-') {
        "hyphen"
    } else if is_device(found) {
        "device"
    } else {
        return;
    };
    diagnostics.push(at.report(Code::BadId).with("found", found).with("why", why));
}

/// Whether Windows takes this name for a device, in any folder and with any ending.
pub(crate) fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let port = |kind: &str| stem.strip_prefix(kind).is_some_and(|n| matches!(n.as_bytes(), [b'0'..=b'9']));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

/// An id as the eye or a file system may take it: without capitals, and with look-alike letters made one.
fn folded(id: &str) -> String {
    let fold = |c: char| match c.to_ascii_lowercase() {
        'l' | 'i' => '1',
        'o' => '0',
        c => c,
    };
    id.chars().map(fold).collect()
}

/// Checks that ids of one kind differ, also for a hasty reader and for a disk that makes no difference between capitals.
pub(super) fn unique<'a>(
    ids: impl IntoIterator<Item = (&'a str, Cursor<'a>)>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<&'a str, usize> {
    let mut first: BTreeMap<String, (&str, Cursor<'_>)> = BTreeMap::new();
    let mut places = BTreeMap::new();
    for (position, (found, at)) in ids.into_iter().enumerate() {
        id(&at, found, diagnostics);
        if let Some((other, earlier)) = first.get(&folded(found)) {
            let likeness = match found {
                same if same == *other => "same",
                capitals if capitals.eq_ignore_ascii_case(other) => "capitals",
                _ => "letters",
            };
            let diagnostic = at.report(Code::DuplicateId).with("id", found).with("first", other);
            diagnostics.push(diagnostic.with("likeness", likeness).and_at(earlier.place()));
        } else {
            first.insert(folded(found), (found, at));
        }
        places.entry(found).or_insert(position);
    }
    places
}

/// Words that rules use for themselves: a criterion, gate, fact or dimension of such a name could not be spoken of.
const RESERVED: [&str; 13] = [
    "total",
    "total_withheld",
    "materiality",
    "relative_materiality",
    "coverage",
    "correlation",
    "and",
    "or",
    "not",
    "in",
    "if",
    "true",
    "false",
];

/// Checks that ids differ and are no words of the language of rules.
pub(super) fn named_in_rules<'a>(
    ids: impl IntoIterator<Item = (&'a str, Cursor<'a>)>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<&'a str, usize> {
    let ids: Vec<_> = ids.into_iter().collect();
    for (found, at) in ids.iter().filter(|(found, _)| RESERVED.contains(found)) {
        diagnostics.push(at.report(Code::ReservedId).with("found", found));
    }
    unique(ids, diagnostics)
}

/// Problems after which no near match is looked for.
const NEAR_SOUGHT: usize = 50;

/// Looks an id up; a diagnostic with a near match when it does not exist.
pub(super) fn known<T: Copy>(
    at: &Cursor<'_>,
    kind: &'static str,
    found: &str,
    ids: &BTreeMap<&str, T>,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let hit = ids.get(found).copied();
    if hit.is_none() {
        // Of very many, nobody hears but the first.
        if diagnostics.len() > limits::PROBLEMS.most {
            return None;
        }
        // Whoever has so many of them has not misspelt them; and looking takes time.
        let sought = diagnostics.len() < NEAR_SOUGHT;
        let known = || ids.keys().copied().filter(move |_| sought);
        let suggestion =
            without_zeros(found, known()).or_else(|| near_match(found, known())).unwrap_or_default();
        let diagnostic = at.report(Code::UnknownId).with("kind", kind).with("found", found);
        diagnostics.push(diagnostic.with("suggestion", suggestion).with("known", some(ids.keys().copied())));
    }
    hit
}

/// The id that a spreadsheet program made this number of, by taking away the zeros in front.
fn without_zeros<'a>(found: &str, ids: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let is_number = !found.is_empty() && found.bytes().all(|c| c.is_ascii_digit());
    ids.into_iter().find(|id| is_number && id.trim_start_matches('0') == found.trim_start_matches('0'))
}

/// Names for a sentence: not all of them when there are many, and then it shows.
pub(super) fn some<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 12;
    let mut names = names.into_iter();
    let mut shown: Vec<_> = names.by_ref().take(SHOWN).collect();
    if names.next().is_some() {
        shown.push("…");
    }
    shown.join(", ")
}

/// Checks a text that must exist in `languages`.
pub(super) fn text(
    at: &Cursor<'_>,
    found: &Text,
    languages: &[Language],
    diagnostics: &mut Diagnostics,
) -> LocalText {
    let versions = match found {
        Text::Same(text) => Language::ALL.into_iter().map(|language| (language, text.clone())).collect(),
        Text::PerLanguage(versions) => {
            let given = [(Language::Nl, &versions.nl), (Language::En, &versions.en)];
            for (language, version) in &given {
                if version.is_none() && languages.contains(language) {
                    diagnostics.push(at.report(Code::MissingLanguage).with("language", language));
                }
            }
            let given = given.into_iter();
            given
                .filter_map(|(language, version)| Some((language, version.clone()?)))
                .collect::<BTreeMap<_, _>>()
        }
    };
    if versions.values().any(|version| version.trim().is_empty()) || versions.is_empty() {
        diagnostics.push(at.report(Code::EmptyText));
    }
    LocalText::new(versions).unwrap_or_else(|| LocalText::same(""))
}

/// Checks an optional text.
pub(super) fn optional_text(
    at: &Cursor<'_>,
    found: Option<&Text>,
    languages: &[Language],
    diagnostics: &mut Diagnostics,
) -> Option<LocalText> {
    found.map(|found| text(at, found, languages, diagnostics))
}

/// Checks a date.
pub(super) fn date(at: &Cursor<'_>, found: Option<&String>, diagnostics: &mut Diagnostics) -> Option<String> {
    let found = found?;
    if let Ok(date) = found.parse::<jiff::civil::Date>() {
        Some(date.to_string())
    } else {
        diagnostics.push(at.report(Code::BadDate).with("found", found));
        None
    }
}

/// A range that is not in order, with the same three values as they should stand.
pub(super) fn unordered(at: &Cursor<'_>, [low, likely, high]: [f64; 3]) -> Diagnostic {
    let mut sorted = [low, likely, high];
    sorted.sort_by(f64::total_cmp);
    let diagnostic = at.report(Code::UnorderedRange).with("low", low).with("likely", likely);
    diagnostic.with("high", high).with("sorted", sorted.map(|value| value.to_string()).join(", "))
}

/// Checks the order of an estimate.
pub(super) fn range(at: &Cursor<'_>, found: &Estimate, diagnostics: &mut Diagnostics) -> Range {
    let (low, likely, high) = match found {
        Estimate::Exact(value) => (*value, *value, *value),
        Estimate::Range([low, likely, high]) => (*low, *likely, *high),
        Estimate::Full(full) => (full.low, full.likely, full.high),
    };
    Range::new(low, likely, high).unwrap_or_else(|| {
        diagnostics.push(unordered(at, [low, likely, high]));
        // Stands in for the refused range; no result is computed once a diagnostic was pushed.
        Range::ZERO
    })
}
