//! Paths: names that do not depend on where one stands, and folders read in a fixed order.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::check::is_device;
use crate::limits::{self, Limit};

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
    /// TOML files, as paths from the folder.
    pub(super) files: Vec<PathBuf>,
    /// Calls, as paths from the folder: whatever stands in the folder of a call belongs to the call.
    pub(super) calls: Vec<PathBuf>,
    /// Links to files and folders elsewhere, which are not followed.
    pub(super) strays: Vec<PathBuf>,
    /// The first limit that was met, how much was found, and where.
    pub(super) beyond: Option<(Limit, usize, PathBuf)>,
    /// Names looked at.
    names: usize,
}

/// Looks through a folder, names in order; hidden files, `target` and links to folders are passed over.
pub(super) fn holdings(folder: &Path) -> io::Result<Holdings> {
    let mut found = Holdings::default();
    let home = fs::canonicalize(folder)?;
    walk(folder, Path::new(""), 1, &home, &mut found)?;
    Ok(found)
}

fn walk(folder: &Path, below: &Path, depth: usize, home: &Path, found: &mut Holdings) -> io::Result<()> {
    if depth > limits::FOLDER_DEPTH.most {
        found.beyond.get_or_insert((limits::FOLDER_DEPTH, depth, below.to_owned()));
        return Ok(());
    }
    if folder.join(below).join(CALL_FILE).is_file() {
        found.calls.push(below.join(CALL_FILE));
        return Ok(());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder.join(below))? {
        names.push(entry?.file_name());
        found.names += 1;
        if found.names > limits::FOLDER_NAMES.most {
            found.beyond.get_or_insert((limits::FOLDER_NAMES, found.names, below.to_owned()));
            return Ok(());
        }
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
                walk(folder, &here, depth + 1, home, found)?;
            }
        } else if kind.is_symlink() && path.is_dir() {
            // A link to a folder inside is only a second name for what is found anyway.
            if !leads_inside(&path, home) {
                found.strays.push(here);
            }
        } else if here.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
            let stray = kind.is_symlink() && !leads_inside(&path, home);
            if stray { found.strays.push(here) } else { found.files.push(here) }
        }
    }
    Ok(())
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
        let outside = [
            "..",
            "../x",
            "a/../../x",
            "/x",
            "C:\\x",
            "c:x",
            "\\\\server\\x",
            "~/x",
            "..\\x",
            "a\\..\\..\\x",
            "a/NUL",
        ];
        for path in outside {
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
