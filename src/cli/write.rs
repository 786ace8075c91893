//! Files on the disk: whole or not at all, and never over something that is not ours.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::error::Fault;
use crate::report::{CSV_FIRST_COLUMN, PROVENANCE_INFO};

/// Writes a file so that a reader sees the old one or the new one, never half of it. Folders are made on the way.
pub(super) fn whole(path: &Path, text: &str) -> Result<(), Fault> {
    if fs::read(path).is_ok_and(|present| present == text.as_bytes()) {
        return Ok(());
    }
    write(path, text).map_err(Fault::writing(path))
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".maatlat-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map(|_| ()).map_err(|fault| fault.error)
}

/// Writes a file that does not exist yet; says whether it did.
pub(super) fn fresh(path: &Path, text: &str) -> Result<bool, Fault> {
    if path.exists() {
        return Ok(false);
    }
    whole(path, text).map(|()| true)
}

/// The folder a file stands in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The first of these files that exists and was not written by maatlat: reports carry their provenance.
pub(super) fn stranger(folder: &Path, files: &[(String, String)]) -> Option<PathBuf> {
    files.iter().map(|(name, _)| folder.join(name)).find(|path| !ours(path))
}

fn ours(path: &Path) -> bool {
    let Ok(text) = fs::read_to_string(path) else { return !path.exists() };
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending {
        "md" => text.contains(PROVENANCE_INFO),
        "json" => text.contains("\"maatlat-results\""),
        // Also after a spreadsheet program has saved it without its quotes.
        "csv" => {
            let start = text.trim_start_matches(['\u{feff}', '"']);
            start.strip_prefix(CSV_FIRST_COLUMN).is_some_and(|rest| rest.starts_with(['"', ',', ';', '\t']))
        }
        _ => true,
    }
}
