//! From arguments to checked files: what belongs together, under which name, and everything that is wrong with it.
//!
//! A call and the files it names are one unit; all other files of a command line are one unit together. In a unit each
//! file has a name that starts from the folder of the call (or from the folder that all files share), so that a report
//! has the same bytes wherever the command was given. Diagnostics name files as the user did.

mod call;
mod loose;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::check::{Checked, Material, check};
use crate::cli::disk::{self, Kind as Found, Unreadable, Witness};
use crate::cli::error::Fault;
use crate::cli::output::Voice;
use crate::cli::paths::{CALL_FILE, Holdings, absolute, holdings, refuse_dash, shown, tidy};
use crate::cli::shipped;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place, Source, near_match};
use crate::limits::{self, Limit};
use crate::read::{self, Kind, Read};

/// Every file of a command.
#[derive(Default)]
pub(in crate::cli) struct Inputs {
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
pub(in crate::cli) struct Judged {
    /// What each unit amounts to; units with errors amount to nothing.
    pub(in crate::cli) units: Vec<Checked>,
    /// Everything there is to say about the files.
    pub(in crate::cli) diagnostics: Diagnostics,
    /// The files, named as the user would, in the order of the diagnostics' file numbers.
    pub(in crate::cli) sources: Vec<Source>,
    /// Whether proposals or ratings were only read, since no rubric was named.
    pub(in crate::cli) only_read: bool,
    /// What was read from the disk.
    pub(in crate::cli) witnesses: Witnesses,
}

/// What was read from the disk, with the names of the files as the user would type them.
#[derive(Debug, Default)]
pub(in crate::cli) struct Witnesses(Vec<(PathBuf, Witness)>);

impl Witnesses {
    /// Refuses when a file no longer holds what was read from it.
    pub(in crate::cli) fn confirm(&self) -> Result<(), Fault> {
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
    pub(in crate::cli) fn open(paths: &[PathBuf], rubric: Option<&str>) -> Result<Self, Fault> {
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
    pub(in crate::cli) fn only_rubric(given: &str) -> Result<Self, Fault> {
        let mut inputs = Self::default();
        let rubric = inputs.rubric_by_hand(given)?;
        inputs.units.push(alone(rubric));
        Ok(inputs)
    }

    /// Opens a call, and keeps its rubric only.
    pub(in crate::cli) fn rubric_of_call(call: PathBuf) -> Result<Self, Fault> {
        let mut inputs = Self::open(&[call], None)?;
        for unit in &mut inputs.units {
            let files = &inputs.files;
            unit.members.retain(|(file, _)| files[file.0].read.as_ref().is_some_and(is(Kind::Rubric)));
        }
        Ok(inputs)
    }

    /// What was read, of the files whose shape is right.
    pub(in crate::cli) fn reads(&self) -> impl Iterator<Item = &Read> {
        self.files.iter().filter_map(|file| file.read.as_ref())
    }

    /// The files that stand on the disk, each with its absolute path.
    pub(in crate::cli) fn on_disk(&self) -> impl Iterator<Item = (FileId, &Path, &Source)> {
        let known = self.known.iter().filter(|(path, _)| path.is_absolute());
        known.map(|(path, file)| (*file, path.as_path(), &self.files[file.0].source))
    }

    /// Says with `-v` which file was taken for what, and which rubric is judged with, and why.
    pub(in crate::cli) fn reasons(&self, voice: &Voice) {
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
    pub(in crate::cli) fn judge(self) -> Judged {
        let Self { files, units, mut diagnostics, witnesses, .. } = self;
        let mut checked = Vec::new();
        let mut only_read = false;
        for unit in units {
            let named = unit.members.iter().map(|(file, name)| (name, &files[file.0]));
            let materials: Vec<Material<'_>> = named
                .filter_map(|(name, Opened { source, read })| {
                    Some(Material { name, source, read: read.as_ref()? })
                })
                .collect();
            let broken = unit.incomplete || materials.len() < unit.members.len();
            let has = |kind| materials.iter().map(|material| material.read).any(is(kind));
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

    /// Opens and reads a file.
    fn add(&mut self, way: &Way, home: Option<&Path>) -> Result<FileId, Fault> {
        let first = self.files.len();
        let file = self.lay_open(way, home)?;
        self.read_from(first);
        Ok(file)
    }

    /// Opens a file once, whoever names it; it has then to be read. What another file names must stand in `home`, a path
    /// with every link followed.
    fn lay_open(&mut self, (path, name): &Way, home: Option<&Path>) -> Result<FileId, Fault> {
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
        self.files.push(Opened { source, read: None });
        FileId(self.files.len() - 1)
    }

    /// Reads the files from this one on, which were opened and not read.
    fn read_from(&mut self, first: usize) {
        let Some(opened) = self.files.get_mut(first..) else { return };
        let read = |(place, opened): (usize, &mut Opened)| {
            let mut found = Diagnostics::default();
            opened.read = read::read(FileId(first + place), &opened.source, &mut found);
            found
        };
        let found: Vec<Diagnostics> = opened.par_iter_mut().enumerate().map(read).collect();
        self.diagnostics.extend(found.into_iter().flatten());
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
        let first = self.files.len();
        let file = self.keep(Source::new(&name, text.as_bytes().to_vec()));
        self.read_from(first);
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
