//! A call, and the files and folders it names.

use std::path::{Path, PathBuf};

use super::{Inputs, Unit, Way, is};
use crate::cli::disk::{self, Kind as Found};
use crate::cli::error::Fault;
use crate::cli::paths::{
    Holdings, holdings, leads_inside, near_path, relative, shown, starts_outside, stays_inside, tidy,
};
use crate::cli::shipped;
use crate::diagnostic::{Code, Diagnostic, FileId, Place, Source, near_match};
use crate::read::file::CallFile;
use crate::read::{self, AnyFile, Kind, Read, Tree};

impl Inputs {
    /// A call, and everything it names.
    pub(super) fn open_call(&mut self, way: &Way, by_hand: Option<&(FileId, String)>) -> Result<(), Fault> {
        let file = self.add(way, None)?;
        let own = way.0.file_name().map(|name| name.to_string_lossy().into_owned());
        let mut unit = Unit { members: vec![(file, own.unwrap_or_default())], incomplete: false };
        let Some(Read { tree, file: AnyFile::Call(call) }) = self.read(file).cloned() else {
            // Not a call after all, or one whose shape is wrong: then nothing is known about what it names.
            if self.read(file).is_some() {
                self.units.push(unit);
            }
            return Ok(());
        };
        let folders = Folders { disk: way.0.parent(), typed: way.1.parent() };
        if let Some(rubric) = by_hand {
            unit.add(rubric.clone());
        } else {
            let rubric = self.rubric_of(&call, &tree, &folders)?;
            if let Some((_, name)) = &rubric {
                self.chosen.push(("reason-rubric-of-call", name.clone(), shown(&way.1)));
            }
            unit.incomplete = rubric.is_none();
            if let Some(rubric) = rubric {
                unit.add(rubric);
            }
        }
        for (key, entries) in [("proposals", &call.proposals), ("ratings", &call.ratings)] {
            for (n, entry) in entries.iter().enumerate() {
                let place = tree.place(&read::Path::root().key(key).index(n));
                self.open_entry(entry, &place, &folders, &mut unit)?;
            }
        }
        let has = |kind| unit.members.iter().filter_map(|(file, _)| self.read(*file)).any(is(kind));
        if !has(Kind::Proposal) && !self.diagnostics.has_errors() {
            let place = tree.place(&read::Path::root().key("proposals"));
            self.diagnostics.push(Diagnostic::at(Code::NoProposals, place));
        }
        self.units.push(unit);
        Ok(())
    }

    fn rubric_of(
        &mut self,
        call: &CallFile,
        tree: &Tree,
        folders: &Folders<'_>,
    ) -> Result<Option<(FileId, String)>, Fault> {
        if let Some(shipped) = self.shipped(&call.rubric) {
            return Ok(Some(shipped));
        }
        let place = tree.place(&read::Path::root().key("rubric"));
        let entry = Path::new(&call.rubric);
        if starts_outside(entry) {
            self.diagnostics.push(Diagnostic::at(Code::OutsideFolder, place).with("path", &call.rubric));
            return Ok(None);
        }
        let way = folders.way(entry);
        if disk::kind(&way.0).map_err(Fault::reading(&way.1))? != Some(Found::File) {
            let near = near_match(&call.rubric, shipped::RUBRICS.map(|(id, _)| id)).map(str::to_owned);
            let near = near.or_else(|| folders.near(entry)).unwrap_or_default();
            let diagnostic = Diagnostic::at(Code::NoSuchFile, place).with("path", &call.rubric);
            self.diagnostics.push(diagnostic.with("suggestion", near));
            return Ok(None);
        }
        let home = folders.home(&way)?;
        if !leads_inside(&way.0, &home).map_err(Fault::reading(&way.1))? && !claims_to_be_a_rubric(&way.0) {
            // Of a file elsewhere that is no rubric, not a letter is shown: a call may name any file of its reader.
            let diagnostic = Diagnostic::at(Code::WrongKind, place).with("path", &call.rubric);
            self.diagnostics.push(diagnostic.with("expected", Kind::Rubric).with("found", ""));
            return Ok(None);
        }
        let file = self.add(&way, None)?;
        if self.is_another_kind(file, &[Kind::Rubric], &call.rubric, &place) {
            return Ok(None);
        }
        Ok(Some((file, shown(&tidy(entry)))))
    }

    /// Says so when a file that a call names was read as another kind than asked for.
    fn is_another_kind(&mut self, file: FileId, asked: &[Kind], entry: &str, place: &Place) -> bool {
        let found = self.read(file).map(|read| read.file.kind());
        let other = found.filter(|found| !asked.contains(found));
        if let Some(found) = other {
            let diagnostic = Diagnostic::at(Code::WrongKind, place.clone()).with("path", entry);
            self.diagnostics.push(diagnostic.with("expected", asked[0]).with("found", found));
        }
        other.is_some()
    }

    /// A file or folder that a call names; it must stand in the call's folder.
    fn open_entry(
        &mut self,
        entry: &str,
        place: &Place,
        folders: &Folders<'_>,
        unit: &mut Unit,
    ) -> Result<(), Fault> {
        let path = Path::new(entry);
        let refuse = |code| Diagnostic::at(code, place.clone()).with("path", entry);
        if !stays_inside(path) {
            unit.incomplete = true;
            self.diagnostics.push(refuse(Code::OutsideFolder));
            return Ok(());
        }
        let way = folders.way(path);
        let Some(kind) = disk::kind(&way.0).map_err(Fault::reading(&way.1))? else {
            let near = folders.near(path).unwrap_or_default();
            unit.incomplete = true;
            self.diagnostics.push(refuse(Code::NoSuchFile).with("suggestion", near));
            return Ok(());
        };
        let home = folders.home(&way)?;
        if !leads_inside(&way.0, &home).map_err(Fault::reading(&way.1))? {
            unit.incomplete = true;
            self.diagnostics.push(refuse(Code::OutsideFolder));
            return Ok(());
        }
        if kind != Found::Folder {
            let file = self.add(&way, Some(&home))?;
            if !self.is_another_kind(file, &[Kind::Proposal, Kind::Ratings], entry, place) {
                unit.add((file, shown(&tidy(path))));
            }
            return Ok(());
        }
        let Holdings { files, strays, copies, beyond, .. } =
            holdings(&way.0).map_err(Fault::reading(&way.1))?;
        unit.incomplete |= !strays.is_empty();
        self.beyond(beyond, Some(place));
        self.stray(strays.iter().map(|stray| path.join(stray)), Some(place));
        self.set_aside(copies.iter().map(|copy| tidy(&path.join(copy))), Some(place));
        let first = self.files.len();
        for below in files {
            let name = shown(&tidy(&path.join(&below)));
            unit.add((self.lay_open(&folders.way(&path.join(below)), Some(&home))?, name));
        }
        self.read_from(first);
        Ok(())
    }
}

/// The folder of a call: on the disk, and as the user would type it.
struct Folders<'p> {
    disk: Option<&'p Path>,
    typed: Option<&'p Path>,
}

impl Folders<'_> {
    /// The folder with every link followed.
    fn home(&self, way: &Way) -> Result<PathBuf, Fault> {
        disk::canonical(self.disk.unwrap_or(Path::new("."))).map_err(Fault::reading(&way.1))
    }

    fn way(&self, entry: &Path) -> Way {
        let under = |folder: Option<&Path>| tidy(&folder.unwrap_or(Path::new("")).join(entry));
        (under(self.disk), under(self.typed))
    }

    /// The entry that was probably meant by one that does not exist, as a call would write it.
    fn near(&self, entry: &Path) -> Option<String> {
        let folder = self.disk?;
        let near = near_path(&tidy(&folder.join(entry)))?;
        Some(shown(&relative(folder, Path::new(&near))))
    }
}

/// Whether a file says by its own letters that it is a rubric: asked before any of it is shown to anybody.
fn claims_to_be_a_rubric(path: &Path) -> bool {
    // What cannot be read is told when it is read as what it should be.
    let Ok((bytes, _)) = disk::read_given(path, Source::LIMIT as u64 + 1) else { return true };
    String::from_utf8_lossy(&bytes).lines().any(|line| {
        let line = line.trim_start_matches('\u{feff}').trim_start();
        let value = line.strip_prefix("maatlat").map(str::trim_start);
        value.is_some_and(|value| value.starts_with('=') && value.contains(Kind::Rubric.word()))
    })
}
