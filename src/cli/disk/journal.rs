//! The journal of a set of files: what is put where, so that a run that was cut short can be finished or undone.
//!
//! A journal is a file in a folder of the user like any other and may be damaged or forged: only plain names inside the
//! folder count, and only files whose digests it knows are moved.

use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Kind, own_kind};

/// Its name, in the folder it speaks of.
pub(super) const NAME: &str = ".maatlat-commit";
/// The first key, by which it is known.
const FORM: &str = "commit/1";
/// A journal larger than this was not written by maatlat.
pub(super) const LIMIT: u64 = 16 << 20;

/// A set of files on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Journal {
    maatlat: String,
    pub(super) files: Vec<Entry>,
}

/// One file of the set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// Path from the folder, with forward slashes.
    pub(super) name: String,
    /// The name under which its new text stands beside it until it is put in place.
    pub(super) temp: String,
    /// Digest of the new text.
    pub(super) new: String,
    /// What stood there before, and under which name it is kept beside it.
    pub(super) old: Option<Old>,
}

/// A file that is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Old {
    pub(super) kept: String,
    pub(super) digest: String,
}

impl Journal {
    pub(super) fn new(files: Vec<Entry>) -> Self {
        Self { maatlat: FORM.to_owned(), files }
    }

    /// As text.
    pub(super) fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// From text; `None` unless every name in it stays in the folder.
    pub(super) fn read(text: &str) -> Option<Self> {
        let journal: Self = serde_json::from_str(text).ok()?;
        (journal.maatlat == FORM && journal.files.iter().all(Entry::is_plain)).then_some(journal)
    }

    /// Whether every folder it names is a real one, reached without a link.
    pub(super) fn stays_in(&self, home: &Path) -> std::io::Result<bool> {
        for entry in &self.files {
            if !is_reached(home, &entry.name)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl Entry {
    pub(super) fn place(&self, home: &Path) -> PathBuf {
        home.join(&self.name)
    }

    pub(super) fn temp(&self, home: &Path) -> PathBuf {
        self.place(home).with_file_name(&self.temp)
    }

    /// Where the old file is kept.
    pub(super) fn kept(&self, home: &Path) -> Option<PathBuf> {
        self.old.as_ref().map(|old| self.place(home).with_file_name(&old.kept))
    }

    fn is_plain(&self) -> bool {
        is_plain(&self.name) && is_own(&self.temp) && self.old.as_ref().is_none_or(|old| is_own(&old.kept))
    }
}

/// Whether a path leads down by plain names only, and to no file of the journal's own.
pub(super) fn is_plain(name: &str) -> bool {
    let parts: Option<Vec<&str>> = Path::new(name)
        .components()
        .map(|part| match part {
            Component::Normal(part) => part.to_str().filter(|part| !part.starts_with(".maatlat")),
            _ => None,
        })
        .collect();
    parts.is_some_and(|parts| !parts.is_empty() && parts.join("/") == name)
}

/// Whether a name is one that maatlat gives to files on their way: `.maatlat-PROCESS-NUMBER.tmp` or `.old`.
pub(super) fn is_own(name: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    name.strip_prefix(".maatlat-")
        .and_then(|rest| rest.strip_suffix(".tmp").or_else(|| rest.strip_suffix(".old")))
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(process, count)| number(process) && number(count))
}

/// Whether the folders between `home` and a file are real ones, or not there.
pub(super) fn is_reached(home: &Path, name: &str) -> std::io::Result<bool> {
    let folders = Path::new(name).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    for folder in folders {
        if !matches!(own_kind(&home.join(folder))?, None | Some(Kind::Folder)) {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_elsewhere_are_not_plain() {
        for name in ["a.md", "assets/a.svg", "a b/ç.md", "..a"] {
            assert!(is_plain(name), "{name}");
        }
        for name in
            ["", "..", "../a", "a/../b", "/a", "a//b", "a/", "./a", ".maatlat-commit", "b/.maatlat.lock"]
        {
            assert!(!is_plain(name), "{name}");
        }
    }

    #[test]
    fn only_names_of_our_own_are_ours() {
        for name in [".maatlat-12-3.tmp", ".maatlat-1-0.old"] {
            assert!(is_own(name), "{name}");
        }
        for name in
            [".maatlat-commit", ".maatlat-12.tmp", ".maatlat-a-3.tmp", ".maatlat-1-2.tmp/../x", "x.tmp"]
        {
            assert!(!is_own(name), "{name}");
        }
    }
}
