//! What must not stay behind when a run is stopped: temporary files, the lock, folders that were made for nothing.
//!
//! Whoever holds the list is not interrupted: a signal waits for it, cleans what stands in it, and keeps it until the
//! process ends, so that nothing new is begun.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use super::{remove, remove_folder};

static LEFTOVERS: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
static WRITTEN: AtomicBool = AtomicBool::new(false);

/// The list, held.
pub(in crate::cli) struct Hold(MutexGuard<'static, BTreeSet<PathBuf>>);

/// Waits for the list.
pub(in crate::cli) fn hold() -> Hold {
    Hold(LEFTOVERS.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Takes the list if nobody holds it: for a panic, which may have come while it was held.
pub(in crate::cli) fn hold_if_free() -> Option<Hold> {
    match LEFTOVERS.try_lock() {
        Ok(held) => Some(Hold(held)),
        Err(TryLockError::Poisoned(held)) => Some(Hold(held.into_inner())),
        Err(TryLockError::WouldBlock) => None,
    }
}

impl Hold {
    /// Something that must go when the run stops.
    pub(super) fn add(&mut self, path: &Path) {
        self.0.insert(path.to_path_buf());
    }

    /// Something that is gone or stays.
    pub(super) fn forget(&mut self, path: &Path) {
        self.0.remove(path);
    }

    /// Notes that files were put in their place. Only by whoever holds the list: a signal that comes after the files and
    /// before the note would say that nothing was changed.
    #[allow(clippy::unused_self, reason = "the list must be held")]
    pub(super) fn note_written(&mut self) {
        WRITTEN.store(true, Ordering::SeqCst);
    }

    /// Removes everything listed, what stands in a folder before the folder. What cannot be removed is cleaned by the
    /// next run that writes there.
    pub(in crate::cli) fn clean(&mut self) {
        for path in std::mem::take(&mut *self.0).iter().rev() {
            if remove(path).is_err() {
                let _ = remove_folder(path);
            }
        }
    }
}

/// Whether files were put in their place.
pub(in crate::cli) fn was_written() -> bool {
    WRITTEN.load(Ordering::SeqCst)
}
