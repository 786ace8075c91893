//! Every touch of the disk by a command, each one operation that can be counted and, in tests, made to fail.
//!
//! Reading goes through [`input`], writing through [`desk`]: a set of files is written whole or not at all.

mod content;
mod desk;
mod input;
mod journal;
mod lock;
mod replace;
mod settle;
pub(super) mod underway;

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(super) mod trial;

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

pub(super) use self::content::{Content, Paper};
use self::content::{digest_of_content, pour};
pub(super) use self::desk::{Desk, Hindrance, Note};
pub(super) use self::input::{Stored, Unreadable, Witness, open_data, read_given, read_inside};
pub(super) use self::replace::replace;
use crate::digest::Digesting;

/// How often an operation is tried that a signal breaks off.
const PATIENCE: usize = 100;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A link, where links are not followed.
    Link,
    /// A pipe, a device, a socket.
    Other,
}

impl From<&Metadata> for Kind {
    fn from(found: &Metadata) -> Self {
        let kind = found.file_type();
        if kind.is_file() {
            Self::File
        } else if kind.is_dir() {
            Self::Folder
        } else if kind.is_symlink() {
            Self::Link
        } else {
            Self::Other
        }
    }
}

/// One operation; one that a signal broke off is done again.
fn attempt<T>(operation: &'static str, path: &Path, mut act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let mut last = io::Error::from(io::ErrorKind::Interrupted);
    for _ in 0..PATIENCE {
        match strike(operation, path).and_then(|()| act()) {
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => last = fault,
            outcome => return outcome,
        }
    }
    Err(last)
}

#[cfg(test)]
use trial::strike;

/// Where tests let an operation fail; the program that is shipped cannot.
#[cfg(not(test))]
#[allow(clippy::unnecessary_wraps, reason = "in tests it fails")]
const fn strike(_: &'static str, _: &Path) -> io::Result<()> {
    Ok(())
}

/// What stands at a path, with links followed; `None` when nothing does.
pub(super) fn kind(path: &Path) -> io::Result<Option<Kind>> {
    nothing_is_none(attempt("look", path, || fs::metadata(path).map(|found| Kind::from(&found))))
}

/// What stands at a path itself; `None` when nothing does.
pub(super) fn own_kind(path: &Path) -> io::Result<Option<Kind>> {
    nothing_is_none(attempt("look", path, || fs::symlink_metadata(path).map(|found| Kind::from(&found))))
}

fn nothing_is_none<T>(outcome: io::Result<T>) -> io::Result<Option<T>> {
    match outcome {
        Ok(found) => Ok(Some(found)),
        Err(fault) if matches!(fault.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}

/// The names in a folder, in order.
pub(super) fn names(folder: &Path) -> io::Result<Vec<OsString>> {
    let mut names = attempt("list", folder, || {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()
    })?;
    names.sort();
    Ok(names)
}

/// Whether nothing stands at a path, or a folder with nothing in it, or nothing but what a dead run of ours left.
pub(super) fn is_bare(folder: &Path) -> io::Result<bool> {
    match kind(folder)? {
        None => Ok(true),
        Some(Kind::Folder) => Ok(names(folder)?.iter().all(|name| is_ours(name))),
        Some(_) => Ok(false),
    }
}

/// Whether a name in a folder is one that only maatlat gives.
pub(super) fn is_ours(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".maatlat")
}

/// A path with every link followed.
pub(super) fn canonical(path: &Path) -> io::Result<PathBuf> {
    attempt("follow", path, || fs::canonicalize(path))
}

/// The text of a plain file; `None` when nothing stands there, when it is something else, or when it is no text.
pub(super) fn text(path: &Path) -> io::Result<Option<String>> {
    if kind(path)? != Some(Kind::File) {
        return Ok(None);
    }
    let mut file = open(path, true)?;
    let mut bytes = Vec::new();
    attempt("read", path, || file.read_to_end(&mut bytes))?;
    Ok(String::from_utf8(bytes).ok())
}

/// Whether one of these words, in plain letters, stands in a plain file; false when nothing stands there. The file may
/// be of any size.
pub(super) fn mentions(path: &Path, words: &[&str]) -> io::Result<bool> {
    if kind(path)? != Some(Kind::File) {
        return Ok(false);
    }
    let mut file = open(path, true)?;
    let longest = words.iter().map(|word| word.len()).max().unwrap_or(0);
    let mut part = vec![0; 1 << 16];
    // The end of what was read before, in which a word may have begun.
    let mut kept = 0;
    attempt("read", path, || {
        loop {
            let length = kept + file.read(&mut part[kept..])?;
            if length == kept {
                return Ok(false);
            }
            let text = String::from_utf8_lossy(&part[..length]);
            if words.iter().any(|word| text.contains(word)) {
                return Ok(true);
            }
            let from = length.saturating_sub(longest);
            part.copy_within(from..length, 0);
            kept = length - from;
        }
    })
}

/// The digest of a plain file that is no link; `None` when nothing of the kind stands there.
fn digest_of(path: &Path) -> io::Result<Option<String>> {
    if own_kind(path)? != Some(Kind::File) {
        return Ok(None);
    }
    let mut file = open(path, false)?;
    let mut hasher = Digesting::default();
    let mut part = vec![0; 1 << 16];
    attempt("read", path, || {
        loop {
            match file.read(&mut part)? {
                0 => return Ok(()),
                length => hasher.add(&part[..length]),
            }
        }
    })?;
    Ok(Some(hasher.finish()))
}

/// Opens for reading without waiting for a writer; refuses what turns out to be no plain file.
fn open(path: &Path, follow: bool) -> io::Result<File> {
    attempt("open", path, || {
        let file = patient_to_nothing(OpenOptions::new().read(true), follow).open(path)?;
        if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::IsADirectory.into()) }
    })
}

/// Options that neither wait for the other end of a pipe nor, unless asked to, follow a link.
#[cfg(unix)]
fn patient_to_nothing(options: &mut OpenOptions, follow: bool) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;

    use rustix::fs::OFlags;
    let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    let flags = if follow { flags } else { flags | OFlags::NOFOLLOW };
    options.custom_flags(flags.bits().cast_signed())
}

#[cfg(not(unix))]
fn patient_to_nothing(options: &mut OpenOptions, _follow: bool) -> &mut OpenOptions {
    options
}

/// Makes one folder; says whether it was not there.
fn make_folder(path: &Path) -> io::Result<bool> {
    attempt("make", path, || match fs::create_dir(path) {
        Ok(()) => Ok(true),
        Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(false),
        Err(fault) => Err(fault),
    })
}

/// Creates a file that nobody else may read yet, and that is not there.
fn create(path: &Path) -> io::Result<File> {
    attempt("create", path, || create_with(path, 0o600))
}

/// Writes a file that is not there yet, for the eyes of its user alone.
pub(super) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = create(path)?;
    fill(&mut file, path, text, None)
}

/// Creates a file, locked or not, for the lock.
fn create_or_open(path: &Path) -> io::Result<File> {
    attempt("create", path, || {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let file = patient_to_nothing(&mut options, false).open(path)?;
        if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::IsADirectory.into()) }
    })
}

#[cfg(unix)]
fn create_with(path: &Path, mode: u32) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    OpenOptions::new().write(true).create_new(true).mode(mode).open(path)
}

#[cfg(not(unix))]
fn create_with(path: &Path, _mode: u32) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

/// What an ordinary new file may be done with in this folder: its permissions, as found on one that is made to see.
fn usual_permissions(probe: &Path) -> io::Result<fs::Permissions> {
    let found = attempt("create", probe, || create_with(probe, 0o666)?.metadata());
    let removed = remove(probe);
    found.and_then(|found| removed.map(|()| found.permissions()))
}

/// Writes a whole content into a file that was just created, gives it its permissions, and waits until the disk has it.
fn fill(
    file: &mut File,
    path: &Path,
    content: &(impl Content + ?Sized),
    permissions: Option<&fs::Permissions>,
) -> io::Result<()> {
    pour(content, file, path)?;
    if let Some(permissions) = permissions {
        attempt("permit", path, || file.set_permissions(permissions.clone()))?;
    }
    attempt("sync", path, || file.sync_all())
}

/// Gives a file a second name, or where the disk cannot do that, a copy.
fn keep(path: &Path, other: &Path) -> io::Result<()> {
    if attempt("link", other, || fs::hard_link(path, other)).is_ok() {
        return Ok(());
    }
    let mut from = open(path, false)?;
    let permissions = attempt("look", path, || from.metadata())?.permissions();
    let mut to = create(other)?;
    attempt("copy", other, || io::copy(&mut from, &mut to))?;
    fill(&mut to, other, "", Some(&permissions))
}

/// Puts a file in the place of another, in one step.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    attempt("rename", to, || fs::rename(from, to))
}

/// Removes a file or link; one that is not there is removed already.
fn remove(path: &Path) -> io::Result<()> {
    nothing_is_none(attempt("remove", path, || fs::remove_file(path))).map(|_| ())
}

/// Removes an empty folder.
fn remove_folder(path: &Path) -> io::Result<()> {
    attempt("remove", path, || fs::remove_dir(path))
}

/// Waits until the disk has the names in a folder. Some file systems keep them anyway and refuse to be asked.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match attempt("sync", folder, || File::open(folder)?.sync_all()) {
        Err(fault) if matches!(fault.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        outcome => outcome,
    }
}
