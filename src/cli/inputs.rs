//! From arguments to checked files: what belongs together, under which name, and everything that is wrong with it.
//!
//! A call and the files it names are one unit; all other files of a command line are one unit together. In a unit each
//! file has a name that starts from the folder of the call (or from the folder that all files share), so that a report
//! has the same bytes wherever the command was given. Diagnostics name files as the user did.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::disk::{self, Kind as Found, Unreadable, Witness};
use super::error::Fault;
use super::output::Voice;
use super::paths::{
    CALL_FILE, Holdings, absolute, common_folder, holdings, leads_inside, near_path, refuse_dash, relative,
    shown, starts_outside, stays_inside, tidy,
};
use super::shipped;
use crate::check::{Checked, Material, check};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place, Source, near_match};
use crate::limits::{self, Limit};
use crate::read::file::{CallFile, RatingsFile};
use crate::read::{self, AnyFile, Kind, Read, Tree};

/// Every file of a command.
#[derive(Default)]
pub(super) struct Inputs {
    files: Vec<Opened>,
    known: BTreeMap<PathBuf, FileId>,
    /// Bytes read so far.
    bytes: u64,
    /// Limits met already, each told once.
    beyond: Vec<Limit>,
    units: Vec<Unit>,
    diagnostics: Diagnostics,
    /// Why each rubric is the one to judge with: key of the sentence, rubric, and the file that names it.
    chosen: Vec<(&'static str, String, String)>,
    witnesses: Witnesses,
}

/// A file, named as the user would name it, and what was read from it when its shape is right.
struct Opened {
    source: Source,
    read: Option<Read>,
}

/// Files that are judged together, each under the name that reports give it.
#[derive(Default)]
struct Unit {
    members: Vec<(FileId, String)>,
    /// Whether something it names could not be opened: what it amounts to is then unknown.
    incomplete: bool,
}

impl Unit {
    /// Adds a file, once.
    fn add(&mut self, member: (FileId, String)) {
        if !self.members.iter().any(|(file, _)| *file == member.0) {
            self.members.push(member);
        }
    }
}

/// What the files amount to.
pub(super) struct Judged {
    /// What each unit amounts to; units with errors amount to nothing.
    pub(super) units: Vec<Checked>,
    /// Everything there is to say about the files.
    pub(super) diagnostics: Diagnostics,
    /// The files, named as the user would, in the order of the diagnostics' file numbers.
    pub(super) sources: Vec<Source>,
    /// Whether proposals or ratings were only read, since no rubric was named.
    pub(super) only_read: bool,
    /// What was read from the disk.
    pub(super) witnesses: Witnesses,
}

/// What was read from the disk, with the names of the files as the user would type them.
#[derive(Debug, Default)]
pub(super) struct Witnesses(Vec<(PathBuf, Witness)>);

impl Witnesses {
    /// Refuses when a file no longer holds what was read from it.
    pub(super) fn confirm(&self) -> Result<(), Fault> {
        self.0
            .iter()
            .try_for_each(|(name, witness)| witness.confirm().map_err(|why| Fault::unreadable(name, why)))
    }
}

/// A file on its way in: its absolute path, and its path as the user would type it.
type Way = (PathBuf, PathBuf);

impl Inputs {
    /// Opens files, folders and calls. `rubric` is a path or the id of a shipped rubric, and comes before the rubric
    /// that a call names.
    pub(super) fn open(paths: &[PathBuf], rubric: Option<&str>) -> Result<Self, Fault> {
        let mut inputs = Self::default();
        let (mut loose, mut calls) = (Vec::new(), Vec::new());
        for given in paths {
            refuse_dash(given)?;
            let path = absolute(given).map_err(Fault::reading(given))?;
            let kind = disk::kind(&path).map_err(Fault::reading(given))?;
            let kind = kind.ok_or_else(|| Fault::reading(given)(std::io::ErrorKind::NotFound.into()))?;
            if kind == Found::Folder {
                let Holdings { files, calls: held, strays, copies, beyond, .. } =
                    holdings(&path).map_err(Fault::reading(given))?;
                inputs.beyond(beyond, None);
                let way = |below: PathBuf| (path.join(&below), tidy(&given.join(below)));
                loose.extend(files.into_iter().map(way));
                calls.extend(held.into_iter().map(way));
                inputs.stray(strays.iter().map(|stray| given.join(stray)), None);
                inputs.set_aside(copies.iter().map(|copy| tidy(&given.join(copy))), None);
            } else if path.file_name().is_some_and(|name| name == CALL_FILE) {
                calls.push((path, given.clone()));
            } else {
                loose.push((path, given.clone()));
            }
        }
        let by_hand = rubric.map(|rubric| inputs.rubric_by_hand(rubric)).transpose()?;
        if let Some((_, name)) = &by_hand {
            inputs.chosen.push(("reason-rubric-by-hand", name.clone(), String::new()));
        }
        for way in calls {
            inputs.open_call(&way, by_hand.as_ref())?;
        }
        inputs.open_loose(loose, by_hand)?;
        Ok(inputs)
    }

    /// Opens a rubric alone: a path, or the id of a shipped one.
    pub(super) fn only_rubric(given: &str) -> Result<Self, Fault> {
        let mut inputs = Self::default();
        let rubric = inputs.rubric_by_hand(given)?;
        inputs.units.push(alone(rubric));
        Ok(inputs)
    }

    /// Opens a call, and keeps its rubric only.
    pub(super) fn rubric_of_call(call: PathBuf) -> Result<Self, Fault> {
        let mut inputs = Self::open(&[call], None)?;
        for unit in &mut inputs.units {
            let files = &inputs.files;
            unit.members.retain(|(file, _)| files[file.0].read.as_ref().is_some_and(is(Kind::Rubric)));
        }
        Ok(inputs)
    }

    /// What was read, of the files whose shape is right.
    pub(super) fn reads(&self) -> impl Iterator<Item = &Read> {
        self.files.iter().filter_map(|file| file.read.as_ref())
    }

    /// The files that stand on the disk, each with its absolute path.
    pub(super) fn on_disk(&self) -> impl Iterator<Item = (FileId, &Path, &Source)> {
        let known = self.known.iter().filter(|(path, _)| path.is_absolute());
        known.map(|(path, file)| (*file, path.as_path(), &self.files[file.0].source))
    }

    /// Says with `-v` which file was taken for what, and which rubric is judged with, and why.
    pub(super) fn reasons(&self, voice: &Voice) {
        for file in &self.files {
            let path = [("path", file.source.name())];
            match &file.read {
                Some(read) => {
                    let kind = voice.words.say(&format!("kind-{}", read.file.kind()));
                    voice.reason("reason-file", &[path[0], ("kind", &kind)]);
                    if let Some(grid) = file.source.grid() {
                        let separator =
                            if grid.separator() == '\t' { "TAB" } else { &grid.separator().to_string() };
                        voice.reason("reason-sheet", &[path[0], ("separator", separator)]);
                    }
                }
                None => voice.reason("reason-file-unread", &path),
            }
        }
        for (key, rubric, path) in &self.chosen {
            voice.reason(key, &[("rubric", rubric), ("path", path)]);
        }
    }

    /// Checks every unit.
    pub(super) fn judge(self) -> Judged {
        let Self { files, units, mut diagnostics, witnesses, .. } = self;
        let mut checked = Vec::new();
        let mut only_read = false;
        for unit in units {
            let named: Vec<Source> =
                unit.members.iter().map(|(file, name)| files[file.0].source.renamed(name)).collect();
            let reads = unit.members.iter().zip(&named);
            let materials: Vec<Material<'_>> = reads
                .filter_map(|((file, _), source)| {
                    files[file.0].read.clone().map(|read| Material { source, read })
                })
                .collect();
            let broken = unit.incomplete || materials.len() < unit.members.len();
            let has = |kind| materials.iter().map(|material| &material.read).any(is(kind));
            if !has(Kind::Rubric) {
                // A call without a rubric has had its diagnostic already.
                only_read |= !broken && !has(Kind::Call) && (has(Kind::Proposal) || has(Kind::Ratings));
                checked.push(Checked::default());
                continue;
            }
            let mut found = Diagnostics::default();
            let outcome = check(&materials, &mut found);
            // Of a file that cannot be read nobody knows what it would have said.
            diagnostics.extend(found.into_iter().filter(|one| !(broken && follows_from_a_broken_file(one))));
            checked.push(if broken { Checked::default() } else { outcome });
        }
        Judged {
            units: checked,
            diagnostics: diagnostics.sorted(),
            sources: files.into_iter().map(|file| file.source).collect(),
            only_read,
            witnesses,
        }
    }

    /// Opens a file once, whoever names it. What another file names must stand in `home`, a path with every link
    /// followed.
    fn add(&mut self, (path, name): &Way, home: Option<&Path>) -> Result<FileId, Fault> {
        if let Some(known) = self.known.get(path) {
            return Ok(*known);
        }
        let shown = shown(name);
        // A file of an office program is told about, and not even opened.
        let bytes = if Source::is_office(&shown) {
            Vec::new()
        } else {
            // One over the limit shows that there is more.
            let limit = Source::LIMIT as u64 + 1;
            let read = match home {
                Some(home) => disk::read_inside(path, home, limit),
                None => disk::read_given(path, limit),
            };
            match read {
                Ok((bytes, witness)) => {
                    self.witnesses.0.push((name.clone(), witness));
                    bytes
                }
                // Told with everything else that is wrong, instead of alone.
                Err(Unreadable::NotPlain) => {
                    let file = self.keep(Source::not_a_file(shown));
                    self.known.insert(path.clone(), file);
                    return Ok(file);
                }
                Err(why) => return Err(Fault::unreadable(name, why)),
            }
        };
        self.bytes += bytes.len() as u64;
        let sum = usize::try_from(self.bytes).unwrap_or(usize::MAX);
        let met = [
            ("cli-too-many-files", limits::FILES, self.files.len() + 1),
            ("cli-too-many-bytes", limits::RUN_BYTES, sum),
        ];
        if let Some((key, limit, found)) = met.into_iter().find(|(_, limit, found)| *found > limit.most) {
            let (limit, found) = (limit.most.to_string(), found.to_string());
            return Err(Fault::usage(key, &[("limit", &limit), ("found", &found), ("path", &shown)]));
        }
        let file = self.keep(Source::new(shown, bytes));
        self.known.insert(path.clone(), file);
        Ok(file)
    }

    fn keep(&mut self, source: Source) -> FileId {
        let file = FileId(self.files.len());
        let read = read::read(file, &source, &mut self.diagnostics);
        self.files.push(Opened { source, read });
        file
    }

    fn read(&self, file: FileId) -> Option<&Read> {
        self.files[file.0].read.as_ref()
    }

    fn shipped(&mut self, id: &str) -> Option<(FileId, String)> {
        let text = shipped::rubric(id)?;
        let name = shipped::rubric_name(id);
        if let Some(known) = self.known.get(Path::new(&name)) {
            return Some((*known, name));
        }
        let file = self.keep(Source::new(&name, text.as_bytes().to_vec()));
        self.known.insert(PathBuf::from(&name), file);
        Some((file, name))
    }

    /// The rubric of `--rubric`. Outside a call it has no folder to be named from, so only its own name counts.
    fn rubric_by_hand(&mut self, given: &str) -> Result<(FileId, String), Fault> {
        if let Some(shipped) = self.shipped(given) {
            return Ok(shipped);
        }
        let name = PathBuf::from(given);
        let path = absolute(&name).map_err(Fault::reading(&name))?;
        let there = disk::kind(&path).map_err(Fault::reading(&name))?.is_some();
        if !there && !given.contains(['/', '.']) {
            let known = shipped::rubric_ids();
            let near = near_match(given, shipped::RUBRICS.map(|(id, _)| id));
            return Err(Fault::near("cli-no-such-rubric", &[("found", given), ("known", &known)], near));
        }
        let own = path.file_name().map_or_else(|| given.to_owned(), |own| own.to_string_lossy().into_owned());
        Ok((self.add(&(path, name), None)?, own))
    }

    /// A call, and everything it names.
    fn open_call(&mut self, way: &Way, by_hand: Option<&(FileId, String)>) -> Result<(), Fault> {
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
        for below in files {
            let name = shown(&tidy(&path.join(&below)));
            unit.add((self.add(&folders.way(&path.join(below)), Some(&home))?, name));
        }
        Ok(())
    }

    /// Files of no call. Several rubrics are each checked for themselves, as long as nothing has to be judged.
    fn open_loose(&mut self, ways: Vec<Way>, by_hand: Option<(FileId, String)>) -> Result<(), Fault> {
        let base = common_folder(ways.iter().map(|(path, _)| path.as_path()));
        let mut rubrics = Vec::new();
        let mut others = Vec::new();
        for way in ways {
            let file = self.add(&way, None)?;
            let kind = self.read(file).map(|read| read.file.kind());
            if kind == Some(Kind::Call) {
                self.open_call(&way, by_hand.as_ref())?;
                continue;
            }
            let name = shown(way.0.strip_prefix(&base).unwrap_or(&way.0));
            let list = if kind == Some(Kind::Rubric) { &mut rubrics } else { &mut others };
            list.push((file, name));
        }
        if others.is_empty() {
            self.units.extend(rubrics.into_iter().map(alone));
            return Ok(());
        }
        let mut members = others;
        if let Some(rubric) = by_hand {
            members.push(rubric);
            self.units.extend(rubrics.into_iter().map(alone));
        } else if rubrics.is_empty() {
            let named = self.named_by_ratings(&members);
            let rubric = named.and_then(|id| self.shipped(&id));
            if let Some((_, name)) = &rubric {
                self.chosen.push(("reason-rubric-of-ratings", name.clone(), String::new()));
            }
            members.extend(rubric);
        } else {
            if let [(_, name)] = rubrics.as_slice() {
                self.chosen.push(("reason-rubric-of-files", name.clone(), String::new()));
            }
            members.extend(rubrics);
        }
        let mut unit = Unit::default();
        for member in members {
            unit.add(member);
        }
        self.units.push(unit);
        Ok(())
    }

    /// Says that a folder goes on beyond a limit.
    fn beyond(&mut self, beyond: Option<(Limit, usize)>, place: Option<&Place>) {
        let Some((limit, found)) = beyond else { return };
        if !self.beyond.contains(&limit) {
            self.beyond.push(limit);
            let diagnostic = Diagnostic { place: place.cloned(), ..Diagnostic::nowhere(Code::TooMuch) };
            let diagnostic = diagnostic.with("what", limit.word).with("found", found);
            self.diagnostics.push(diagnostic.with("limit", limit.most));
        }
    }

    /// The one rubric that all ratings name.
    fn named_by_ratings(&self, members: &[(FileId, String)]) -> Option<String> {
        let reads = members.iter().filter_map(|(file, _)| self.read(*file));
        let mut named = reads.filter_map(|read| match &read.file {
            AnyFile::Ratings(ratings) => Some(RatingsFile::clone(ratings).rubric),
            _ => None,
        });
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }

    /// Copies that nobody chose between are named and not read.
    fn set_aside(&mut self, copies: impl Iterator<Item = PathBuf>, place: Option<&Place>) {
        for copy in copies {
            let place = place.cloned();
            let diagnostic = Diagnostic { place, ..Diagnostic::nowhere(Code::ConflictedCopy) };
            self.diagnostics.push(diagnostic.with("path", shown(&copy)));
        }
    }

    fn stray(&mut self, strays: impl Iterator<Item = PathBuf>, place: Option<&Place>) {
        for stray in strays {
            let place = place.cloned();
            let diagnostic = Diagnostic { place, ..Diagnostic::nowhere(Code::OutsideFolder) };
            self.diagnostics.push(diagnostic.with("path", shown(&stray)));
        }
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

fn is(kind: Kind) -> impl Fn(&Read) -> bool + Copy {
    move |read| read.file.kind() == kind
}

/// What is said about a file only because another one could not be read.
fn follows_from_a_broken_file(diagnostic: &Diagnostic) -> bool {
    let about_proposal =
        || diagnostic.args.iter().any(|(name, value)| *name == "kind" && value == "proposal");
    match diagnostic.code {
        Code::NoRatings | Code::NoRubric | Code::NoProposals => true,
        Code::UnknownId => about_proposal(),
        _ => false,
    }
}

fn alone(rubric: (FileId, String)) -> Unit {
    Unit { members: vec![rubric], incomplete: false }
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
