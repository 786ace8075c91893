//! One file of the user in the place of which another text comes, with a copy of what stood there.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::desk::beside;
use super::underway::hold;
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
                hold.note_written();
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::ErrorKind;

    use super::super::trial::Trial;
    use super::*;
    use crate::digest;

    /// Every operation fails once, and from there on for good: the file is old or new, and when it is new its copy is old.
    #[test]
    fn a_file_is_old_or_new_and_never_lost() {
        let mut operations = 0;
        for how in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Interrupted] {
            for for_good in [false, true] {
                for at in 0.. {
                    let folder = tempfile::tempdir().unwrap();
                    let path = folder.path().join("bus.toml");
                    fs::write(&path, "old").unwrap();
                    let trial = Trial { at, for_good, how: Some(how), ..Trial::counting() };
                    let (outcome, trial) = trial.run(|| replace(&path, &digest::of(b"old"), "new"));
                    let (text, copy) = (
                        fs::read_to_string(&path).unwrap(),
                        fs::read_to_string(path.with_extension("toml.bak")),
                    );
                    match text.as_str() {
                        "new" => assert_eq!(copy.unwrap(), "old"),
                        text => assert!(text == "old" && (outcome.is_err() || how == ErrorKind::Interrupted)),
                    }
                    if trial.log.len() <= at {
                        assert_eq!(text, "new");
                        break;
                    }
                    operations += 1;
                }
            }
        }
        assert!(operations > 60, "{operations}");
    }

    #[test]
    fn a_file_that_was_changed_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bus.toml");
        fs::write(&path, "other").unwrap();
        assert_eq!(replace(&path, &digest::of(b"old"), "new").unwrap(), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(fs::read_to_string(&path).unwrap(), "other");
    }
}
