//! Paths: names that do not depend on where one stands, and folders read in a fixed order.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Source, begins_as_sheet};

/// The file that makes a folder a call.
pub(super) const CALL_FILE: &str = "maatlat.toml";

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
pub(super) fn stays_inside(path: &Path) -> bool {
    !starts_outside(path) && !tidy(path).starts_with("..")
}

/// Whether a path does not begin at the folder it is seen from.
pub(super) fn starts_outside(path: &Path) -> bool {
    path.has_root() || matches!(path.components().next(), Some(Component::Prefix(_)))
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
    /// Links to files elsewhere, which are not followed.
    pub(super) strays: Vec<PathBuf>,
}

/// Looks through a folder, names in order; hidden files, `target` and links to folders are passed over.
pub(super) fn holdings(folder: &Path) -> io::Result<Holdings> {
    let mut found = Holdings::default();
    let home = fs::canonicalize(folder)?;
    walk(folder, Path::new(""), &home, &mut found)?;
    Ok(found)
}

fn walk(folder: &Path, below: &Path, home: &Path, found: &mut Holdings) -> io::Result<()> {
    if folder.join(below).join(CALL_FILE).is_file() {
        found.calls.push(below.join(CALL_FILE));
        return Ok(());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder.join(below))? {
        names.push(entry?.file_name());
    }
    names.sort();
    for name in names {
        let here = below.join(&name);
        let path = folder.join(&here);
        if name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let kind = fs::symlink_metadata(&path)?.file_type();
        if kind.is_dir() {
            if name != "target" {
                walk(folder, &here, home, found)?;
            }
            continue;
        }
        let is_toml = here.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
        let is_sheet = Source::is_sheet_name(&shown(&here));
        let stray = kind.is_symlink() && !leads_inside(&path, home);
        if is_toml && stray {
            found.strays.push(here);
        } else if is_toml || (is_sheet && !stray && path.is_file() && is_ours(&path)?) {
            found.files.push(here);
        }
    }
    Ok(())
}

/// Whether a sheet begins as one for maatlat.
fn is_ours(sheet: &Path) -> io::Result<bool> {
    const BEGINNING: u64 = 64;
    let mut bytes = Vec::new();
    File::open(sheet)?.take(BEGINNING).read_to_end(&mut bytes)?;
    // Read as a text, so that a sheet in another encoding is found and told about.
    Ok(begins_as_sheet(Source::new("", bytes).text()))
}

/// Whether a path, with every link followed, stands in a folder.
pub(super) fn leads_inside(path: &Path, home: &Path) -> bool {
    fs::canonicalize(path).is_ok_and(|path| path.starts_with(home))
}

#[cfg(test)]
mod tests {
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
        for path in ["..", "../x", "a/../../x", "/x"] {
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
    fn common_folder_is_the_deepest() {
        let paths = ["/a/b/c.toml", "/a/b/d/e.toml", "/a/b/d/f.toml"].map(Path::new);
        assert_eq!(common_folder(paths.into_iter()), Path::new("/a/b"));
        assert_eq!(common_folder([Path::new("/a/b/c.toml")].into_iter()), Path::new("/a/b"));
    }
}
