//! One file of the user in the place of which another text comes, with a copy of what stood there.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::desk::beside;
use super::underway::{hold, note_written};
use super::{Kind, attempt, digest_of, keep, own_kind, remove, rename, sync_folder};

/// Puts a text in the place of a plain file, in one step and with its permissions; the file as it was becomes `NAME.bak`
/// beside it, or `NAME.bak-2` and so on when there is one. Gives the path of that copy, or `None` when the digest is not
/// `old`: somebody changed the file. A link and a file that may not be written are refused.
pub(in crate::cli) fn replace(path: &Path, old: &str, text: &str) -> io::Result<Option<PathBuf>> {
    if own_kind(path)? != Some(Kind::File) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let permissions = attempt("look", path, || std::fs::symlink_metadata(path))?.permissions();
    if permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    if digest_of(path)?.as_deref() != Some(old) {
        return Ok(None);
    }
    let temp = path.with_file_name(format!(".maatlat-fix-{}.tmp", std::process::id()));
    remove(&temp)?;
    let written = beside(&temp, text, Some(&permissions)).and_then(|()| backed_up(path)).and_then(|copy| {
        let placed = {
            let mut hold = hold();
            let placed = rename(&temp, path);
            if placed.is_ok() {
                hold.forget(&temp);
                note_written();
            }
            placed
        };
        if placed.is_err() {
            let _ = remove(&copy);
        }
        placed.map(|()| copy)
    });
    if written.is_err() {
        let _ = remove(&temp);
        hold().forget(&temp);
    }
    let copy = written?;
    sync_folder(super::super::write::folder_of(path))?;
    Ok(Some(copy))
}

/// Gives a file a copy under the first name that is free.
fn backed_up(path: &Path) -> io::Result<PathBuf> {
    let mut number = 1_u32;
    loop {
        let mut name = path.file_name().map(OsString::from).unwrap_or_default();
        name.push(".bak");
        if number > 1 {
            name.push(format!("-{number}"));
        }
        let copy = path.with_file_name(name);
        if own_kind(&copy)?.is_none() {
            match keep(path, &copy) {
                Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
                outcome => return outcome.map(|()| copy),
            }
        }
        number += 1;
    }
}
