//! Bringing a set of files to an end after its journal: everything new, or everything as it was.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::journal::{Entry, Journal, NAME};
use super::underway::Hold;
use super::{digest_of, remove, rename, sync_folder};

/// What one would rather have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// Everything new, as far as the new files are all there.
    New,
    /// Everything as it was.
    Old,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    /// Everything was in its place already.
    AsItWas,
    /// Everything is new.
    New,
    /// Everything is as it was before.
    Old,
    /// Files were changed or taken away by others: some may be new and some old.
    Mixed,
}

/// How far one file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// The new text stands in its place.
    Done,
    /// The old state stands, and the new text is beside it.
    Ready,
    /// The old state stands, and the new text is not there or is another.
    Lost,
    /// Something else stands there: somebody changed it since. It is left alone.
    Foreign,
}

/// Finishes or undoes, then removes the journal and what stood beside the files.
///
/// The list of leftovers is held from before the first step until after the last, so no signal comes in between.
pub(super) fn settle(home: &Path, journal: &Journal, wish: Wish, hold: &mut Hold) -> io::Result<Settled> {
    let states: Vec<State> =
        journal.files.iter().map(|entry| state(home, entry)).collect::<io::Result<_>>()?;
    let all = |wanted: State| states.iter().all(|state| *state == wanted);
    let settled = if wish == Wish::New && all(State::Done) {
        Settled::AsItWas
    } else if wish == Wish::New && !states.contains(&State::Lost) {
        for (entry, _) in journal.files.iter().zip(&states).filter(|(_, state)| **state == State::Ready) {
            rename(&entry.temp(home), &entry.place(home))?;
        }
        Settled::New
    } else {
        let mut settled = Settled::Old;
        for (entry, state) in journal.files.iter().zip(&states) {
            let undone = match state {
                State::Done => undo(home, entry)?,
                State::Ready | State::Lost => true,
                State::Foreign => false,
            };
            if !undone {
                settled = Settled::Mixed;
            }
        }
        settled
    };
    for folder in folders(home, journal) {
        sync_folder(&folder)?;
    }
    remove(&home.join(NAME))?;
    tidy(home, journal, hold);
    Ok(settled)
}

fn state(home: &Path, entry: &Entry) -> io::Result<State> {
    let now = digest_of(&entry.place(home))?;
    let old = entry.old.as_ref().map(|old| &old.digest);
    if now.as_ref() == Some(&entry.new) {
        return Ok(State::Done);
    }
    // A file that was taken away meanwhile counts as the old one.
    if now.as_ref() != old && now.is_some() {
        return Ok(State::Foreign);
    }
    let ready = digest_of(&entry.temp(home))?.as_ref() == Some(&entry.new);
    Ok(if ready { State::Ready } else { State::Lost })
}

/// Brings back what stood there; `false` when it is gone.
fn undo(home: &Path, entry: &Entry) -> io::Result<bool> {
    let place = entry.place(home);
    let Some((old, kept)) = entry.old.as_ref().zip(entry.kept(home)) else {
        return remove(&place).map(|()| true);
    };
    if digest_of(&kept)?.as_ref() != Some(&old.digest) {
        return Ok(false);
    }
    rename(&kept, &place).map(|()| true)
}

/// Every folder with a file of the set.
pub(super) fn folders(home: &Path, journal: &Journal) -> BTreeSet<PathBuf> {
    let beside = journal.files.iter().filter_map(|entry| entry.place(home).parent().map(Path::to_path_buf));
    beside.chain([home.to_path_buf()]).collect()
}

/// Removes what stands beside the files. What cannot be removed is cleaned by the next run.
pub(super) fn tidy(home: &Path, journal: &Journal, hold: &mut Hold) {
    for entry in &journal.files {
        for path in [Some(entry.temp(home)), entry.kept(home)].into_iter().flatten() {
            if remove(&path).is_ok() {
                hold.forget(&path);
            }
        }
    }
}
