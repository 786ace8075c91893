//! Files that strangers wrote: plain ones only, never waited for, and the same from the first look to the last.

use std::fs::Metadata;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use thiserror::Error;

use super::{attempt, canonical, digest, open};

/// Why a file was not read.
#[derive(Debug, Error)]
pub(in crate::cli) enum Unreadable {
    /// A folder, pipe or device stands where a file was asked.
    #[error("not a plain file")]
    NotPlain,
    /// It leads out of the folder it must stay in.
    #[error("outside the folder")]
    Outside,
    /// It changed while it was read, or after.
    #[error("changed while reading")]
    Changed,
    /// The machine did not read it.
    #[error(transparent)]
    Machine(io::Error),
}

impl From<io::Error> for Unreadable {
    fn from(fault: io::Error) -> Self {
        if fault.kind() == io::ErrorKind::IsADirectory { Self::NotPlain } else { Self::Machine(fault) }
    }
}

/// What a file was when it was read.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Witness {
    path: PathBuf,
    limit: u64,
    digest: String,
}

impl Witness {
    /// Whether the file still holds what was read from it. Its times do not matter, its bytes do.
    pub(in crate::cli) fn confirm(&self) -> Result<(), Unreadable> {
        match read(&self.path, true, self.limit) {
            Ok((bytes, _)) if digest(&bytes) == self.digest => Ok(()),
            Err(Unreadable::Machine(fault)) if fault.kind() != io::ErrorKind::NotFound => Err(fault.into()),
            _ => Err(Unreadable::Changed),
        }
    }
}

/// Reads a file that the user named, links followed, at most `limit` bytes.
pub(in crate::cli) fn read_given(path: &Path, limit: u64) -> Result<(Vec<u8>, Witness), Unreadable> {
    let (bytes, _) = read(path, true, limit)?;
    let witness = Witness { path: path.to_path_buf(), limit, digest: digest(&bytes) };
    Ok((bytes, witness))
}

/// Reads a file that another file named: it must stand in `home`, a path with every link followed, and still stand
/// there once it is open.
pub(in crate::cli) fn read_inside(
    path: &Path,
    home: &Path,
    limit: u64,
) -> Result<(Vec<u8>, Witness), Unreadable> {
    let real = canonical(path)?;
    if !real.starts_with(home) {
        return Err(Unreadable::Outside);
    }
    let (bytes, read_at) = match read(&real, false, limit) {
        // A link where there was none a moment ago.
        Err(Unreadable::Machine(fault)) if is_link_fault(&fault) => return Err(Unreadable::Changed),
        outcome => outcome?,
    };
    let still = canonical(path)? == real
        && Stamp::of(&attempt("look", &real, || std::fs::symlink_metadata(&real))?) == read_at;
    if !still {
        return Err(Unreadable::Changed);
    }
    let witness = Witness { path: path.to_path_buf(), limit, digest: digest(&bytes) };
    Ok((bytes, witness))
}

/// The bytes of a plain file, and what it was from before the first byte until after the last.
fn read(path: &Path, follow: bool, limit: u64) -> Result<(Vec<u8>, Stamp), Unreadable> {
    let file = open(path, follow)?;
    let before = Stamp::of(&attempt("look", path, || file.metadata())?);
    let mut bytes = Vec::new();
    attempt("read", path, || (&file).take(limit).read_to_end(&mut bytes))?;
    let after = Stamp::of(&attempt("look", path, || file.metadata())?);
    let whole = bytes.len() as u64 == before.length.min(limit);
    if before == after && whole { Ok((bytes, after)) } else { Err(Unreadable::Changed) }
}

/// The signs by which a change shows.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Device and number of the file, where there are such.
    identity: (u64, u64),
}

impl Stamp {
    fn of(found: &Metadata) -> Self {
        Self { length: found.len(), modified: found.modified().ok(), identity: identity(found) }
    }
}

#[cfg(unix)]
pub(super) fn identity(found: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (found.dev(), found.ino())
}

#[cfg(not(unix))]
pub(super) fn identity(_found: &Metadata) -> (u64, u64) {
    (0, 0)
}

#[cfg(unix)]
fn is_link_fault(fault: &io::Error) -> bool {
    fault.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_link_fault(_fault: &io::Error) -> bool {
    false
}
