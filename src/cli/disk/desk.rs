//! A folder to write in: locked, cleaned of what dead runs left, and given a set of files whole or not at all.
//!
//! The new files are written beside their places first, and the old ones get a second name. Then a journal says what
//! is put where. From there a run that is cut short is finished or undone by the next one: see [`settle`].

use std::collections::BTreeSet;
use std::fs::Permissions;
use std::io;
use std::path::{Path, PathBuf};

use super::journal::{self, Entry, Journal, Old, is_own, is_plain, is_reached};
use super::lock::{Lock, Refusal};
use super::settle::{Settled, Wish, folders, settle, tidy};
use super::underway::hold;
use super::{
    Content, Kind, create, digest_of, digest_of_content, fill, keep, kind, make_folder, names, open,
    own_kind, remove, remove_folder, rename, sync_folder, text, usual_permissions,
};

/// What stands in the way of writing.
#[derive(Debug)]
pub(in crate::cli) enum Hindrance {
    /// Another run writes in the folder: who, if known.
    Held(String),
    /// A link, folder or device stands where a file would be put.
    NotPlain(PathBuf),
    /// The machine did not write; what stood there is intact.
    Machine(PathBuf, io::Error),
    /// The machine did not write and could not put everything back: the next run does.
    Halfway(PathBuf, io::Error),
}

/// What the user must know of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Note {
    /// The disk has no locks.
    NoLock,
    /// An earlier run was cut short and is now finished.
    Finished,
    /// An earlier run was cut short and is now undone.
    Undone,
    /// An earlier run was cut short, and its files were changed since.
    Mixed,
    /// A journal that cannot be one of maatlat was removed.
    NoJournal,
}

/// A folder that this run alone writes in, until it is dropped.
pub(in crate::cli) struct Desk {
    home: PathBuf,
    /// Folders this run made, in order; they go again when nothing is put in them.
    made: Vec<PathBuf>,
    count: usize,
    /// What the user must know.
    pub(in crate::cli) notes: Vec<Note>,
    lock: Option<Lock>,
}

impl Desk {
    /// Makes the folder if need be, locks it, and brings an earlier run in it to an end.
    pub(in crate::cli) fn open(home: &Path) -> Result<Self, Hindrance> {
        // Where one is, as a path that can be joined and opened.
        let home = if home.as_os_str().is_empty() { PathBuf::from(".") } else { home.to_path_buf() };
        let mut desk = Self { home: home.clone(), made: Vec::new(), count: 0, notes: Vec::new(), lock: None };
        match Lock::take(&home, || make_folders(&home, &mut desk.made)) {
            Ok(lock) => {
                if !lock.holds {
                    desk.notes.push(Note::NoLock);
                }
                desk.lock = Some(lock);
            }
            Err(Refusal::Held(holder)) => return Err(Hindrance::Held(holder)),
            Err(Refusal::Machine(fault)) if is_no_folder(&fault) => return Err(Hindrance::NotPlain(home)),
            Err(Refusal::Machine(fault)) => return Err(Hindrance::Machine(home, fault)),
        }
        desk.finish_earlier()?;
        Ok(desk)
    }

    /// Writes files, each named by its path from the folder, with forward slashes. Afterwards all are as given, or all
    /// are as they were.
    pub(in crate::cli) fn put<C: Content>(mut self, files: &[(String, C)]) -> Result<(), Hindrance> {
        self.sweep(files);
        let changed = self.changed(files)?;
        if changed.is_empty() {
            return Ok(());
        }
        let mut journal = Journal::new(Vec::new());
        let staged = self.stage(&changed, &mut journal);
        let ready = staged.and_then(|()| self.write_journal(&journal));
        let written = match ready {
            Ok(written) => written,
            Err(hindrance) => {
                tidy(&self.home, &journal, &mut hold());
                return Err(hindrance);
            }
        };
        self.put_in_place(&journal, &written)
    }

    /// From the journal on, everything or nothing. No signal comes in between, nor between the last file and the note
    /// that files were written.
    fn put_in_place(&mut self, journal: &Journal, written: &Path) -> Result<(), Hindrance> {
        let home = &self.home;
        let mut hold = hold();
        let place = home.join(journal::NAME);
        let mut last = place.clone();
        let outcome = rename(written, &place).and_then(|()| {
            hold.forget(written);
            last.clone_from(home);
            sync_folder(home)?;
            for entry in &journal.files {
                last = entry.place(home);
                rename(&entry.temp(home), &last)?;
            }
            folders(home, journal).iter().try_for_each(|folder| {
                last.clone_from(folder);
                sync_folder(folder)
            })
        });
        match outcome {
            Ok(()) => {
                // A journal that stays tells the next run that everything is in its place.
                if remove(&place).and_then(|()| sync_folder(home)).is_ok() {
                    tidy(home, journal, &mut hold);
                }
                journal
                    .files
                    .iter()
                    .flat_map(|entry| [Some(entry.temp(home)), entry.kept(home)])
                    .flatten()
                    .for_each(|path| hold.forget(&path));
                self.made.drain(..).for_each(|folder| hold.forget(&folder));
                hold.note_written();
                Ok(())
            }
            Err(fault) => {
                let _ = remove(written);
                hold.forget(written);
                match settle(home, journal, Wish::Old, &mut hold) {
                    Ok(Settled::Old) => Err(Hindrance::Machine(last, fault)),
                    // Without a journal nothing was begun.
                    Err(_) if last == place => Err(Hindrance::Machine(last, fault)),
                    _ => Err(Hindrance::Halfway(last, fault)),
                }
            }
        }
    }

    /// The files that are not there yet as they are given, with the digest of what they replace.
    fn changed<'f, C: Content>(&self, files: &'f [(String, C)]) -> Result<Vec<Change<'f, C>>, Hindrance> {
        let mut changed = Vec::new();
        for (name, content) in files {
            let place = self.home.join(name);
            let wrong = |fault| Hindrance::Machine(place.clone(), fault);
            if !is_plain(name) {
                return Err(wrong(io::ErrorKind::InvalidFilename.into()));
            }
            if !is_reached(&self.home, name).map_err(wrong)? {
                return Err(Hindrance::NotPlain(place));
            }
            let old = match own_kind(&place).map_err(wrong)? {
                None => None,
                Some(Kind::File) => digest_of(&place).map_err(wrong)?,
                Some(_) => return Err(Hindrance::NotPlain(place)),
            };
            let new = digest_of_content(content).map_err(wrong)?;
            if old.as_ref() != Some(&new) {
                changed.push(Change { name, content, new, old });
            }
        }
        Ok(changed)
    }

    /// Writes the new files beside their places, and gives the old ones a second name.
    fn stage<C: Content>(
        &mut self,
        changed: &[Change<'_, C>],
        journal: &mut Journal,
    ) -> Result<(), Hindrance> {
        let probe = self.name("tmp");
        let probe = self.home.join(probe);
        let permissions =
            usual_permissions(&probe).map_err(|fault| Hindrance::Machine(self.home.clone(), fault))?;
        for change in changed {
            let old = change.old.clone().map(|digest| Old { kept: self.name("old"), digest });
            let temp = self.name("tmp");
            let entry = Entry { name: change.name.to_owned(), temp, new: change.new.clone(), old };
            let place = entry.place(&self.home);
            let outcome = self.stage_one(&entry, change.content, &permissions);
            journal.files.push(entry);
            outcome.map_err(|fault| Hindrance::Machine(place, fault))?;
        }
        Ok(())
    }

    fn stage_one(
        &mut self,
        entry: &Entry,
        content: &impl Content,
        permissions: &Permissions,
    ) -> io::Result<()> {
        let place = entry.place(&self.home);
        if let Some(folder) = place.parent() {
            make_folders(folder, &mut self.made)?;
        }
        beside(&entry.temp(&self.home), content, Some(permissions))?;
        match entry.kept(&self.home) {
            None => Ok(()),
            Some(kept) => {
                let mut hold = hold();
                hold.add(&kept);
                keep(&place, &kept)
            }
        }
    }

    /// Writes the journal beside its place, once the disk has everything it names.
    fn write_journal(&mut self, journal: &Journal) -> Result<PathBuf, Hindrance> {
        let temp = self.name("tmp");
        let temp = self.home.join(temp);
        let written = folders(&self.home, journal).iter().try_for_each(|folder| sync_folder(folder));
        match written.and_then(|()| beside(&temp, &journal.text(), None)) {
            Ok(()) => Ok(temp),
            Err(fault) => {
                let mut hold = hold();
                let _ = remove(&temp);
                hold.forget(&temp);
                Err(Hindrance::Machine(self.home.clone(), fault))
            }
        }
    }

    /// Finishes what the journal of an earlier run speaks of.
    fn finish_earlier(&mut self) -> Result<(), Hindrance> {
        let path = self.home.join(journal::NAME);
        let wrong = |fault| Hindrance::Machine(path.clone(), fault);
        match own_kind(&path).map_err(wrong)? {
            None => return Ok(()),
            Some(Kind::File) => {}
            Some(_) => return Err(Hindrance::NotPlain(path)),
        }
        let mut hold = hold();
        let journal = read_journal(&path).map_err(wrong)?;
        let trusted = match journal {
            Some(journal) if journal.stays_in(&self.home).map_err(wrong)? => Some(journal),
            _ => None,
        };
        let Some(journal) = trusted else {
            remove(&path).map_err(wrong)?;
            self.notes.push(Note::NoJournal);
            return Ok(());
        };
        match settle(&self.home, &journal, Wish::New, &mut hold).map_err(wrong)? {
            Settled::AsItWas => {}
            Settled::New => self.notes.push(Note::Finished),
            Settled::Old => self.notes.push(Note::Undone),
            Settled::Mixed => self.notes.push(Note::Mixed),
        }
        Ok(())
    }

    /// Removes what dead runs left beside these files. Only under the lock: without it they may be alive.
    fn sweep<C>(&self, files: &[(String, C)]) {
        if !self.lock.as_ref().is_some_and(|lock| lock.holds) {
            return;
        }
        let places = files.iter().filter(|(name, _)| is_plain(name)).map(|(name, _)| self.home.join(name));
        let folders: BTreeSet<PathBuf> =
            places.filter_map(|place| Some(place.parent()?.to_path_buf())).collect();
        for folder in folders.iter().chain([&self.home]) {
            for name in names(folder).unwrap_or_default() {
                let path = folder.join(&name);
                let ours = name.to_str().is_some_and(is_own);
                if ours && own_kind(&path).is_ok_and(|kind| kind == Some(Kind::File)) {
                    let _ = remove(&path);
                }
            }
        }
    }

    /// A name for a file on its way.
    fn name(&mut self, ending: &str) -> String {
        self.count += 1;
        format!(".maatlat-{}-{}.{ending}", std::process::id(), self.count)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // First the lock, which stands in one of the folders.
        self.lock = None;
        let mut hold = hold();
        for folder in self.made.iter().rev() {
            let _ = remove_folder(folder);
            hold.forget(folder);
        }
    }
}

/// A file that is to become another.
struct Change<'f, C> {
    name: &'f str,
    content: &'f C,
    /// Digest of the content.
    new: String,
    /// Digest of what stands there.
    old: Option<String>,
}

/// Writes a file that goes when the run stops.
pub(super) fn beside(
    path: &Path,
    content: &(impl Content + ?Sized),
    permissions: Option<&Permissions>,
) -> io::Result<()> {
    let mut file = {
        let mut hold = hold();
        let file = create(path)?;
        hold.add(path);
        file
    };
    fill(&mut file, path, content, permissions)
}

/// Makes a folder and those above it; lists those that were not there.
fn make_folders(folder: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut missing = Vec::new();
    for folder in folder.ancestors().filter(|folder| !folder.as_os_str().is_empty()) {
        if kind(folder)?.is_some() {
            break;
        }
        missing.push(folder);
    }
    for folder in missing.into_iter().rev() {
        let mut hold = hold();
        if make_folder(folder)? {
            hold.add(folder);
            made.push(folder.to_path_buf());
            if let Some(above) = folder.parent() {
                sync_folder(if above.as_os_str().is_empty() { Path::new(".") } else { above })?;
            }
        }
    }
    Ok(())
}

/// Whether a folder could not be made because a file stands in its place, or on the way to it.
fn is_no_folder(fault: &io::Error) -> bool {
    matches!(fault.kind(), io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory)
}

/// A journal; `None` when it cannot be one of ours.
fn read_journal(path: &Path) -> io::Result<Option<Journal>> {
    if open(path, false)?.metadata()?.len() > journal::LIMIT {
        return Ok(None);
    }
    Ok(text(path)?.and_then(|text| Journal::read(&text)))
}
