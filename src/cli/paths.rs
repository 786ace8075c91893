//! Paths: names that do not depend on where one stands, and folders read in a fixed order.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::disk::{self, Kind, Unreadable};
use super::error::Fault;
use crate::check::is_device;
use crate::diagnostic::{Source, begins_as_sheet, near_match};
use crate::limits::{self, Limit};

/// The file that makes a folder a call.
pub(super) const CALL_FILE: &str = "maatlat.toml";

/// Refuses `-`, which means a stream to other programs and would be an ordinary name here.
pub(super) fn refuse_dash(path: &Path) -> Result<(), Fault> {
    if path.as_os_str() == "-" { Err(Fault::usage("cli-dash", &[])) } else { Ok(()) }
}

/// A path as text, with forward slashes.
pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// A path without `.` and without `a/..`, by its letters alone; `..` at the start stays.
pub(super) fn tidy(path: &Path) -> PathBuf {
    let mut tidied = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                if matches!(tidied.components().next_back(), Some(Component::Normal(_))) {
                    tidied.pop();
                } else if !tidied.has_root() {
                    tidied.push("..");
                }
            }
            part => tidied.push(part),
        }
    }
    tidied
}

/// The absolute form of a path, by its letters alone.
pub(super) fn absolute(path: &Path) -> io::Result<PathBuf> {
    std::path::absolute(path).map(|path| tidy(&path))
}

/// Whether a path, seen from a folder, stays in that folder by its letters.
///
/// A path is held against the manners of every system, whichever this one is: `..\x` leads out on one of them, and `nul` is
/// a device there.
pub(super) fn stays_inside(path: &Path) -> bool {
    let letters = path.to_string_lossy();
    let mut parts = letters.split(['/', '\\']);
    let tidied = tidy(Path::new(&letters.replace('\\', "/")));
    !starts_outside(path) && !tidied.starts_with("..") && !parts.any(is_device)
}

/// Whether a path does not begin at the folder it is seen from.
pub(super) fn starts_outside(path: &Path) -> bool {
    let letters = path.to_string_lossy();
    let drive = matches!(letters.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    let home = letters == "~" || letters.starts_with("~/") || letters.starts_with("~\\");
    path.has_root() || drive || home || letters.starts_with('\\')
}

/// The deepest folder that holds all of these absolute paths.
pub(super) fn common_folder<'p>(paths: impl Iterator<Item = &'p Path>) -> PathBuf {
    let folders = paths.map(|path| path.parent().unwrap_or(path));
    folders
        .map(Path::to_path_buf)
        .reduce(|common, folder| {
            common.components().zip(folder.components()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect()
        })
        .unwrap_or_default()
}

/// The way from an absolute folder to an absolute path, by their letters alone.
pub(super) fn relative(folder: &Path, path: &Path) -> PathBuf {
    let common = folder.components().zip(path.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    up.chain(path.components().skip(common)).collect()
}

/// What a folder holds, below it at any depth.
#[derive(Debug, Default)]
pub(super) struct Holdings {
    /// TOML files, and sheets whose first cell is `maatlat`, as paths from the folder. Other sheets are somebody's
    /// tables.
    pub(super) files: Vec<PathBuf>,
    /// Calls, as paths from the folder: whatever stands in the folder of a call belongs to the call.
    pub(super) calls: Vec<PathBuf>,
    /// Links to files and folders elsewhere, which are not followed.
    pub(super) strays: Vec<PathBuf>,
    /// The first limit that was met, and how much was found.
    pub(super) beyond: Option<(Limit, usize)>,
    /// Names looked at.
    names: usize,
    /// Copies that a program for keeping folders in step made of two changes at once: nobody knows which one counts.
    pub(super) copies: Vec<PathBuf>,
}

/// Looks through a folder, names in order; hidden files, `target` and links to folders are passed over.
pub(super) fn holdings(folder: &Path) -> io::Result<Holdings> {
    let mut found = Holdings::default();
    let home = disk::canonical(folder)?;
    walk(folder, Path::new(""), 1, &home, &mut found)?;
    Ok(found)
}

fn walk(folder: &Path, below: &Path, depth: usize, home: &Path, found: &mut Holdings) -> io::Result<()> {
    if depth > limits::FOLDER_DEPTH.most {
        found.beyond.get_or_insert((limits::FOLDER_DEPTH, depth));
        return Ok(());
    }
    if disk::kind(&folder.join(below).join(CALL_FILE))? == Some(Kind::File) {
        found.calls.push(below.join(CALL_FILE));
        return Ok(());
    }
    let names = disk::names(&folder.join(below))?;
    found.names += names.len();
    if found.names > limits::FOLDER_NAMES.most {
        found.beyond.get_or_insert((limits::FOLDER_NAMES, found.names));
        return Ok(());
    }
    for name in names {
        let here = below.join(&name);
        let path = folder.join(&here);
        if name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        // What went away since it was listed is not there.
        let Some(kind) = disk::own_kind(&path)? else { continue };
        if kind == Kind::Folder {
            if name != "target" {
                walk(folder, &here, depth + 1, home, found)?;
            }
            continue;
        }
        if kind == Kind::Link && disk::kind(&path)? == Some(Kind::Folder) {
            // A link to a folder inside is only a second name for what is found anyway.
            if !leads_inside(&path, home)? {
                found.strays.push(here);
            }
            continue;
        }
        let is_toml = here.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
        if !is_toml && !Source::is_sheet_name(&shown(&here)) {
            continue;
        }
        let stray = kind == Kind::Link && !leads_inside(&path, home)?;
        if !is_toml && (stray || !is_our_sheet(&path)?) {
            continue;
        }
        let list = match (stray, is_conflicted_copy(&name.to_string_lossy())) {
            (true, _) => &mut found.strays,
            (false, true) => &mut found.copies,
            (false, false) => &mut found.files,
        };
        list.push(here);
    }
    Ok(())
}

/// Whether a sheet begins as one for maatlat.
fn is_our_sheet(sheet: &Path) -> io::Result<bool> {
    const BEGINNING: u64 = 64;
    match disk::read_given(sheet, BEGINNING) {
        // Read as a text, so that a sheet in another encoding is found and told about.
        Ok((bytes, _)) => Ok(begins_as_sheet(Source::new("", bytes).text())),
        Err(Unreadable::Machine(fault)) => Err(fault),
        Err(_) => Ok(false),
    }
}

/// The path that was probably meant by one that does not exist: the same but for one name, which is much like one that
/// is there.
pub(super) fn near_path(path: &Path) -> Option<String> {
    let mut there = PathBuf::new();
    let mut parts = path.components();
    for part in parts.by_ref() {
        let next = there.join(part);
        if is_there(&next) {
            there = next;
            continue;
        }
        let folder = if there.as_os_str().is_empty() { Path::new(".") } else { &there };
        let names: Vec<String> =
            disk::names(folder).ok()?.into_iter().filter_map(|name| name.into_string().ok()).collect();
        let near = near_match(part.as_os_str().to_str()?, names.iter().map(String::as_str))?;
        // Joining nothing would add a slash, and turn a file into a folder.
        let meant = parts.fold(there.join(near), |meant, part| meant.join(part));
        return is_there(&meant).then(|| shown(&tidy(&meant)));
    }
    None
}

fn is_there(path: &Path) -> bool {
    disk::kind(path).is_ok_and(|kind| kind.is_some())
}

/// Whether a name is one that a program which keeps folders in step gives to the loser of two changes: Dropbox and
/// Nextcloud in English, Dutch and French, and Syncthing.
pub(super) fn is_conflicted_copy(name: &str) -> bool {
    const MARKS: [&str; 6] = [
        "conflicted copy",
        "case conflict",
        "conflicterende kopie",
        "conflicterend exemplaar",
        ".sync-conflict-",
        "copie en conflit",
    ];
    let name = name.to_lowercase();
    MARKS.iter().any(|mark| name.contains(mark))
}

/// Whether a path, with every link followed, stands in a folder.
pub(super) fn leads_inside(path: &Path, home: &Path) -> io::Result<bool> {
    match disk::canonical(path) {
        Ok(path) => Ok(path.starts_with(home)),
        // A link to nothing leads nowhere.
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(fault) => Err(fault),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn tidied(path: &str) -> String {
        shown(&tidy(Path::new(path)))
    }

    #[test]
    fn tidying_keeps_what_leads_up() {
        assert_eq!(tidied("./a/../b/./c.toml"), "b/c.toml");
        assert_eq!(tidied("../../rubrics/x.toml"), "../../rubrics/x.toml");
        assert_eq!(tidied("a/../../x"), "../x");
        assert_eq!(tidied("/a/../../x"), "/x");
    }

    #[test]
    fn inside_is_inside() {
        assert!(stays_inside(Path::new("a/../b")));
        let windows = ["C:\\x", "c:x", "\\\\server\\x", "~/x", "..\\x", "a\\..\\..\\x", "a/NUL"];
        for path in ["..", "../x", "a/../../x", "/x"].into_iter().chain(windows) {
            assert!(!stays_inside(Path::new(path)), "{path}");
        }
    }

    #[test]
    fn relative_goes_up_and_down() {
        let from = |folder, path| shown(&relative(Path::new(folder), Path::new(path)));
        assert_eq!(from("/a/b", "/a/b/c.toml"), "c.toml");
        assert_eq!(from("/a/b/c", "/a/d/e.toml"), "../../d/e.toml");
    }

    #[test]
    fn copies_are_known_by_their_names() {
        for name in [
            "bus (Jan's conflicted copy 2026-03-02).toml",
            "bus (conflicterende kopie van Jan 2026-03-02).toml",
            "bus (conflicted copy 2026-03-02 101112).toml",
            "bus.sync-conflict-20260302-101112-ABCDEFG.toml",
            "Bus (Case Conflict).toml",
        ] {
            assert!(is_conflicted_copy(name), "{name}");
        }
        for name in ["bus.toml", "bus (1).toml", "conflict.toml", "bus-conflict-of-interest.toml"] {
            assert!(!is_conflicted_copy(name), "{name}");
        }
    }

    #[test]
    fn a_path_is_near_when_one_of_its_names_is() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        fs::create_dir(here.join("proposals")).unwrap();
        fs::write(here.join("proposals/bus.toml"), "").unwrap();
        let near = |below: &str| {
            near_path(&here.join(below)).map(|path| path.rsplit_once('/').unwrap().1.to_owned())
        };
        assert_eq!(near("proposal/bus.toml").as_deref(), Some("bus.toml"));
        assert_eq!(near("proposals/bsu.toml").as_deref(), Some("bus.toml"));
        assert_eq!(near("proposals/quite-another.md"), None);
        assert_eq!(near("proposals/bus.toml"), None, "it is there");
    }

    #[test]
    fn common_folder_is_the_deepest() {
        let paths = ["/a/b/c.toml", "/a/b/d/e.toml", "/a/b/d/f.toml"].map(Path::new);
        assert_eq!(common_folder(paths.into_iter()), Path::new("/a/b"));
        assert_eq!(common_folder([Path::new("/a/b/c.toml")].into_iter()), Path::new("/a/b"));
    }
}
