//! What stops a command: a wrong command line, the machine, or a bug.

use std::io;
use std::path::Path;

use thiserror::Error;

use super::paths::{near_path, shown};
use crate::report::NotFinite;

/// What stood in the way. The sentences for people are keyed; these are for logs and tests.
#[derive(Debug, Error)]
pub(super) enum Fault {
    /// The command line asks for something that cannot be done: the key of the sentence and its values.
    #[error("wrong usage: {key}")]
    Usage {
        /// Key of the catalogue.
        key: &'static str,
        /// Its values.
        values: Vec<(&'static str, String)>,
    },
    /// The command line cannot be understood; the text says what and what to write instead.
    #[error("wrong usage: {0}")]
    CommandLine(String),
    /// The machine did not do what was asked.
    #[error("{path}: {source}")]
    Machine {
        /// Key of the sentence that says what was being done; it takes `path` and `reason`.
        key: &'static str,
        /// On what.
        path: String,
        /// A path that was probably meant.
        near: Option<String>,
        /// What the system said.
        source: io::Error,
    },
    /// The reader of our output went away: nobody is left to tell.
    #[error("the output was closed")]
    ClosedPipe,
    /// A mistake of ours.
    #[error("bug: {0}")]
    Bug(String),
}

impl Fault {
    /// A wrong command line.
    pub(super) fn usage(key: &'static str, values: &[(&'static str, &str)]) -> Self {
        Self::Usage { key, values: values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect() }
    }

    /// A wrong command line, with what was probably meant; nothing is better than a bad guess.
    pub(super) fn near(key: &'static str, values: &[(&'static str, &str)], near: Option<&str>) -> Self {
        let has = if near.is_some() { "yes" } else { "no" };
        Self::usage(key, &[values, &[("near", near.unwrap_or_default()), ("has-near", has)]].concat())
    }

    /// A fault of the machine while reading; of a file that does not exist, a name like it that does.
    pub(super) fn reading(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let (given, path) = (path.to_owned(), shown(path));
        move |source| {
            let near = (source.kind() == io::ErrorKind::NotFound).then(|| near_path(&given)).flatten();
            Self::Machine { key: "cli-cannot-read", path, near, source }
        }
    }

    /// A fault of the machine while writing.
    pub(super) fn writing(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = shown(path);
        move |source| Self::Machine { key: "cli-cannot-write", path, near: None, source }
    }

    /// The exit code.
    pub(super) const fn code(&self) -> u8 {
        match self {
            Self::Usage { .. } | Self::CommandLine(_) => 2,
            Self::Machine { .. } => 3,
            Self::ClosedPipe => 141,
            Self::Bug(_) => 70,
        }
    }
}

impl From<NotFinite> for Fault {
    fn from(fault: NotFinite) -> Self {
        Self::Bug(fault.to_string())
    }
}

/// The key of what the system said, for what happens often; else `None`.
pub(super) fn reason_key(fault: &io::Error) -> Option<&'static str> {
    match fault.kind() {
        io::ErrorKind::NotFound => Some("cli-reason-not-found"),
        io::ErrorKind::PermissionDenied => Some("cli-reason-permission"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some("cli-reason-full"),
        io::ErrorKind::ReadOnlyFilesystem => Some("cli-reason-read-only"),
        io::ErrorKind::IsADirectory => Some("cli-reason-folder"),
        io::ErrorKind::NotADirectory => Some("cli-reason-not-folder"),
        _ => None,
    }
}
