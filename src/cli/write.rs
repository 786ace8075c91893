//! Sets of files: whole or not at all, and never over something that is not ours.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{self, Content, Desk, Kind, Note};
use super::error::Fault;
use super::output::Voice;
use super::paths::{absolute, common_folder, relative, shown, tidy};
use crate::report::{CSV_FIRST_COLUMN, PROVENANCE_INFO};

/// What each kind of our JSON files says of itself.
const JSON_SCHEMAS: [&str; 4] =
    ["\"maatlat-results\"", "\"maatlat-measured\"", "\"maatlat-portfolio\"", "\"maatlat-side-by-side\""];

/// Writes files, each named by its path from a folder: afterwards all are as given, or all are as they were. `may` is
/// asked once nobody else can write there.
pub(super) fn set<C: Content>(
    folder: &Path,
    files: &[(String, C)],
    may: impl FnOnce() -> Result<(), Fault>,
    voice: &Voice,
) -> Result<(), Fault> {
    let desk = Desk::open(folder).map_err(Fault::hindered(folder))?;
    for note in &desk.notes {
        let key = match note {
            Note::NoLock => "cli-no-lock",
            Note::Finished => "cli-finished-earlier",
            Note::Undone => "cli-undone-earlier",
            Note::Mixed => "cli-mixed-earlier",
            Note::NoJournal => "cli-no-journal",
        };
        voice.tell(key, &[("folder", &shown(folder))]);
    }
    may()?;
    desk.put(files).map_err(Fault::hindered(folder))
}

/// The folder a file stands in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Refuses when one of these files exists and was not written by maatlat: reports carry their provenance.
pub(super) fn refuse_strangers<C>(folder: &Path, files: &[(String, C)]) -> Result<(), Fault> {
    for (name, _) in files {
        let path = tidy(&folder.join(name));
        if !ours(&path).map_err(Fault::reading(&path))? {
            return Err(Fault::usage("cli-not-ours", &[("path", &shown(&path))]));
        }
    }
    Ok(())
}

fn ours(path: &Path) -> io::Result<bool> {
    if disk::kind(path)? != Some(Kind::File) {
        // What is no file is refused, forced or not, when it is to be replaced.
        return Ok(true);
    }
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending {
        "md" => disk::mentions(path, &[PROVENANCE_INFO]),
        "json" => disk::mentions(path, &JSON_SCHEMAS),
        // Also after a spreadsheet program has saved it without its quotes.
        "csv" => Ok(disk::text(path)?.is_some_and(|text| {
            let start = text.trim_start_matches(['\u{feff}', '"']);
            start.strip_prefix(CSV_FIRST_COLUMN).is_some_and(|rest| rest.starts_with(['"', ',', ';', '\t']))
        })),
        _ => Ok(true),
    }
}

/// Files that are written together and must not be there yet, or are only written where they are missing.
#[derive(Default)]
pub(super) struct Sheaf {
    /// Absolute paths, and texts.
    files: Vec<(PathBuf, String)>,
    /// Paths, as the user would type them, at which nothing may stand.
    new: Vec<PathBuf>,
}

impl Sheaf {
    /// Adds a file that must not be there yet. Whether it is, is asked when they are written: an earlier run may have
    /// to be finished first.
    pub(super) fn add_new(&mut self, file: &Path, text: String) -> Result<(), Fault> {
        self.new.push(file.to_path_buf());
        self.files.push((absolute(file).map_err(Fault::writing(file))?, text));
        Ok(())
    }

    /// Adds a file, unless there is one.
    pub(super) fn add_missing(&mut self, file: &Path, text: impl FnOnce() -> String) -> Result<(), Fault> {
        if !self.has(file)? {
            self.files.push((absolute(file).map_err(Fault::writing(file))?, text()));
        }
        Ok(())
    }

    /// Whether a plain file stands at an absolute path, or will.
    pub(super) fn has(&self, file: &Path) -> Result<bool, Fault> {
        let there = disk::kind(file).map_err(Fault::reading(file))? == Some(Kind::File);
        Ok(there || self.files.iter().any(|(path, _)| path == file))
    }

    /// Writes all of them, and gives the paths of those that are new.
    pub(super) fn write(self, voice: &Voice) -> Result<Vec<PathBuf>, Fault> {
        let Self { files, new } = self;
        let home = common_folder(files.iter().map(|(path, _)| path.as_path()));
        let mut named = Vec::new();
        for (path, text) in files {
            let below = path.strip_prefix(&home).unwrap_or(&path);
            let Some(name) = below.to_str() else {
                return Err(Fault::writing(&path)(io::ErrorKind::InvalidFilename.into()));
            };
            let name = if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() };
            named.push((name, text));
        }
        // As it would be typed, so that messages read as the command did.
        let typed_whole = new.first().is_some_and(|path| path.is_absolute());
        let here = absolute(Path::new(".")).map_err(Fault::writing(&home))?;
        let home = if typed_whole { home } else { relative(&here, &home) };
        let absent = || new.iter().try_for_each(|file| refuse_present(file));
        set(&home, &named, absent, voice)?;
        Ok(new)
    }
}

fn refuse_present(file: &Path) -> Result<(), Fault> {
    match disk::own_kind(file).map_err(Fault::reading(file))? {
        None => Ok(()),
        Some(_) => Err(Fault::usage("cli-exists", &[("path", &shown(file))])),
    }
}
