//! Files that strangers wrote: plain ones only, never waited for, and the same from the first look to the last.

use std::fs::{File, Metadata};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use thiserror::Error;

use super::{attempt, canonical, open};
use crate::digest::{self, Digesting};

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
    /// SHA-256 of what was read, in small hexadecimal letters.
    pub(in crate::cli) fn sha256(&self) -> &str {
        &self.digest
    }

    /// Whether the file still holds what was read from it. Its times do not matter, its bytes do.
    pub(in crate::cli) fn confirm(&self) -> Result<(), Unreadable> {
        match open(&self.path, true)
            .map_err(Unreadable::from)
            .and_then(|mut file| streamed(&mut file, &self.path, self.limit))
        {
            Ok((digest, _)) if digest == self.digest => Ok(()),
            Err(Unreadable::Machine(fault)) if fault.kind() != io::ErrorKind::NotFound => Err(fault.into()),
            _ => Err(Unreadable::Changed),
        }
    }
}

/// Reads a file that the user named, links followed, at most `limit` bytes.
pub(in crate::cli) fn read_given(path: &Path, limit: u64) -> Result<(Vec<u8>, Witness), Unreadable> {
    let (bytes, _) = read(path, true, limit)?;
    let witness = Witness { path: path.to_path_buf(), limit, digest: digest::of(&bytes) };
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
    let witness = Witness { path: path.to_path_buf(), limit, digest: digest::of(&bytes) };
    Ok((bytes, witness))
}

/// A plain file that is read in pieces: it may be larger than the memory.
#[derive(Debug)]
pub(in crate::cli) struct Stored {
    file: File,
    length: u64,
}

impl Stored {
    /// Bytes of the file.
    pub(in crate::cli) const fn length(&self) -> u64 {
        self.length
    }
}

impl Read for Stored {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read(buffer)
    }
}

impl Seek for Stored {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// Opens a file that is read in pieces, with what it is now: `home` as in [`read_inside`], or `None` for a file that the
/// user named. It stands at its beginning.
pub(in crate::cli) fn open_data(path: &Path, home: Option<&Path>) -> Result<(Stored, Witness), Unreadable> {
    let mut file = match home {
        None => open(path, true)?,
        Some(home) => {
            let real = canonical(path)?;
            if !real.starts_with(home) {
                return Err(Unreadable::Outside);
            }
            match open(&real, false) {
                Err(fault) if is_link_fault(&fault) => return Err(Unreadable::Changed),
                outcome => outcome?,
            }
        }
    };
    let before = Stamp::of(&attempt("look", path, || file.metadata())?);
    let (digest, length) = streamed(&mut file, path, u64::MAX)?;
    let after = Stamp::of(&attempt("look", path, || file.metadata())?);
    let still = home.is_none() || Stamp::of(&attempt("look", path, || std::fs::metadata(path))?) == after;
    if before != after || length != after.length || !still {
        return Err(Unreadable::Changed);
    }
    attempt("read", path, || file.seek(SeekFrom::Start(0)))?;
    Ok((Stored { file, length }, Witness { path: path.to_path_buf(), limit: u64::MAX, digest }))
}

/// The digest of the first `limit` bytes, and how many there are, without keeping them.
fn streamed(file: &mut File, path: &Path, limit: u64) -> Result<(String, u64), Unreadable> {
    let mut hasher = Digesting::default();
    let mut part = vec![0; 1 << 18];
    let mut rest = limit;
    while rest > 0 {
        let most = usize::try_from(rest).unwrap_or(usize::MAX).min(part.len());
        let length = attempt("read", path, || file.read(&mut part[..most]))?;
        if length == 0 {
            break;
        }
        hasher.add(&part[..length]);
        rest -= length as u64;
    }
    Ok((hasher.finish(), limit - rest))
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
