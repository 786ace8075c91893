//! The folder in which a case happens: made from its files, and photographed before and after.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::case::{Case, Make};

/// Lays out the files of a case.
pub(crate) fn lay_out(case: &Case, here: &Path) {
    if case.from_call {
        copy(&case.folder.parent().unwrap().join("_call"), here);
    }
    let own = case.folder.join("in");
    if own.exists() {
        copy(&own, here);
    }
    for make in &case.make {
        made(make, here);
    }
    for change in &case.change {
        let path = here.join(&change.file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(&change.from), "{}: {} lacks {:?}", case.name, change.file, change.from);
        fs::write(&path, text.replace(&change.from, &change.to)).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn made(make: &Make, here: &Path) {
    let path = here.join(&make.file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if make.folder {
        return fs::create_dir(&path).unwrap();
    }
    if make.pipe {
        let done = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
        return assert!(done.success());
    }
    if let Some(target) = &make.link {
        return link(target, &path);
    }
    let start = make.copy.as_ref().map_or_else(|| path.clone(), |name| here.join(name));
    let mut bytes = fs::read(start).unwrap_or_default();
    for n in 1..=make.repeat.unwrap_or(1) {
        bytes.extend(make.text.replace("{n}", &n.to_string()).bytes());
    }
    bytes.extend(make.after.bytes());
    if let Some(way) = &make.stored_as {
        bytes = stored(&String::from_utf8(bytes).unwrap(), way);
    }
    let hex = make.hex.as_deref().unwrap_or_default().replace(' ', "");
    bytes.extend((0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()));
    bytes.truncate(make.cut.unwrap_or(usize::MAX));
    fs::write(&path, bytes).unwrap();
    if let Some(mode) = make.mode {
        permit(&path, mode);
    }
}

fn stored(text: &str, way: &str) -> Vec<u8> {
    let units = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    match way {
        "utf-8-bom" => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        "utf-16le" => units(u16::to_le_bytes),
        "utf-16le-bom" => [vec![0xff, 0xfe], units(u16::to_le_bytes)].concat(),
        "utf-16be-bom" => [vec![0xfe, 0xff], units(u16::to_be_bytes)].concat(),
        // The letters of these tests stand at the same place in Latin-1.
        "windows-1252" => text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect(),
        "cr" => text.replace('\n', "\r").into_bytes(),
        "crlf" => text.replace('\n', "\r\n").into_bytes(),
        other => panic!("nothing is stored as {other}"),
    }
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).unwrap();
}

#[cfg(unix)]
fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
fn link(_: &str, path: &Path) {
    panic!("{} needs Unix: mark the case unix-only", path.display());
}

#[cfg(not(unix))]
fn permit(path: &Path, _: u32) {
    panic!("{} needs Unix: mark the case unix-only", path.display());
}

/// Everything below a folder: path with forward slashes, and bytes; what is no plain file counts by its kind.
pub(crate) fn photographed(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn collect(folder: &Path, below: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                found.insert(format!("{name}/"), Vec::new());
                collect(&entry.path(), &format!("{name}/"), found);
            } else if kind.is_file() {
                // What may not be read cannot have been rewritten in place either; its size must do.
                let bytes = fs::read(entry.path());
                let size = || entry.metadata().unwrap().len().to_be_bytes().to_vec();
                found.insert(name, bytes.unwrap_or_else(|_| size()));
            } else {
                found.insert(name, format!("{kind:?}").into_bytes());
            }
        }
    }
    let mut found = BTreeMap::new();
    collect(folder, "", &mut found);
    found
}
