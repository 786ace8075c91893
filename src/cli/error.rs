//! What stops a command: a wrong command line, the machine, or a bug.

use std::io;
use std::path::Path;

use thiserror::Error;

use super::disk::{Hindrance, Unreadable};
use super::paths::{near_path, shown, tidy};
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
    /// The command was right, and cannot be done now: the key of the sentence and its values.
    #[error("not now: {key}")]
    NotNow {
        /// Key of the catalogue.
        key: &'static str,
        /// Its values.
        values: Vec<(&'static str, String)>,
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

    /// A command that cannot be done now.
    pub(super) fn not_now(key: &'static str, values: &[(&'static str, &str)]) -> Self {
        Self::NotNow {
            key,
            values: values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(),
        }
    }

    /// A file that was not read; what leads out of its folder is for the caller to tell.
    pub(super) fn unreadable(path: &Path, why: Unreadable) -> Self {
        match why {
            Unreadable::Machine(fault) => Self::reading(path)(fault),
            Unreadable::NotPlain => Self::usage("cli-not-plain", &[("path", &shown(path))]),
            Unreadable::Changed | Unreadable::Outside => {
                Self::not_now("cli-changed", &[("path", &shown(path))])
            }
        }
    }

    /// A folder that was not written in.
    pub(super) fn hindered(folder: &Path) -> impl FnOnce(Hindrance) -> Self {
        let folder = shown(folder);
        move |why| match why {
            Hindrance::Held(who) if who.is_empty() => Self::not_now("cli-held", &[("folder", &folder)]),
            Hindrance::Held(who) => Self::not_now("cli-held-by", &[("folder", &folder), ("who", &who)]),
            Hindrance::NotPlain(path) => Self::usage("cli-in-the-way", &[("path", &shown(&tidy(&path)))]),
            Hindrance::Machine(path, fault) => Self::writing(&tidy(&path))(fault),
            Hindrance::Halfway(path, source) => {
                Self::Machine { key: "cli-halfway", path: shown(&tidy(&path)), near: None, source }
            }
        }
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
            Self::Machine { .. } | Self::NotNow { .. } => 3,
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

/// What Windows says of a file that another program, such as Word, has open.
const SHARED: i32 = 32;
const LOCKED: i32 = 33;

/// The key of what the system said, for what happens often; else `None`.
pub(super) fn reason_key(fault: &io::Error) -> Option<&'static str> {
    match fault.kind() {
        io::ErrorKind::NotFound => Some("cli-reason-not-found"),
        io::ErrorKind::PermissionDenied => Some("cli-reason-permission"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some("cli-reason-full"),
        io::ErrorKind::ReadOnlyFilesystem => Some("cli-reason-read-only"),
        io::ErrorKind::IsADirectory => Some("cli-reason-folder"),
        io::ErrorKind::NotADirectory => Some("cli-reason-not-folder"),
        io::ErrorKind::FileTooLarge => Some("cli-reason-too-large"),
        io::ErrorKind::InvalidFilename => Some("cli-reason-name"),
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => Some("cli-reason-in-use"),
        _ if cfg!(windows) && matches!(fault.raw_os_error(), Some(SHARED | LOCKED)) => {
            Some("cli-reason-in-use")
        }
        _ => None,
    }
}
