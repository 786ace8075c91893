//! One writer per folder. The system gives the lock back when its process ends, however it ends: it is never stale.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::underway::hold;
use super::{attempt, create_or_open, remove};

/// Its name, in the folder it is for.
pub(super) const NAME: &str = ".maatlat.lock";
/// How long is waited for another writer, and how often is looked.
const TURNS: u32 = 100;
const TURN: Duration = Duration::from_millis(50);
/// How the line in it begins.
const HOLDER: &str = "maatlat ";

/// The lock of a folder, until it is dropped.
pub(super) struct Lock {
    file: File,
    path: PathBuf,
    /// `false` on file systems that have no locks.
    pub(super) holds: bool,
}

/// Why there is no lock.
pub(super) enum Refusal {
    /// Another process has it, named by what it wrote there.
    Held(String),
    /// The machine did not make the file.
    Machine(io::Error),
}

impl Lock {
    /// Takes the lock of a folder, after waiting for another writer at most five seconds. `make` makes the folder,
    /// which the other writer may have taken away again.
    pub(super) fn take(folder: &Path, mut make: impl FnMut() -> io::Result<()>) -> Result<Self, Refusal> {
        let path = folder.join(NAME);
        let mut holder = String::new();
        for _ in 0..TURNS {
            make().map_err(Refusal::Machine)?;
            let file = match create_or_open(&path) {
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => continue,
                outcome => outcome.map_err(Refusal::Machine)?,
            };
            match attempt("lock", &path, || try_lock(&file)) {
                // The other writer took the file away when it was done: this is no longer the lock of the folder.
                Ok(true) if !is_there(&file, &path) => {}
                Ok(true) => {
                    hold().add(&path);
                    sign(&file);
                    return Ok(Self { file, path, holds: true });
                }
                Ok(false) => {
                    holder = signature(&file);
                    thread::sleep(TURN);
                }
                Err(_) => return Ok(Self { file, path, holds: false }),
            }
        }
        Err(Refusal::Held(holder))
    }
}

/// Who has it: a process and a machine.
fn signature(mut file: &File) -> String {
    let mut text = String::new();
    let _ = file.take(256).read_to_string(&mut text);
    let _ = file.rewind();
    text.strip_prefix(HOLDER).unwrap_or_default().trim_end().to_owned()
}

/// Writes who has it; a file that holds anything else is not ours to write in. Nothing depends on it.
fn sign(mut file: &File) {
    let empty = file.metadata().is_ok_and(|found| found.len() == 0);
    if empty || !signature(file).is_empty() {
        let line = format!("{HOLDER}{} {}\n", std::process::id(), machine());
        let _ = file.set_len(0).and_then(|()| file.write_all(line.as_bytes()));
    }
}

impl Drop for Lock {
    /// Where a file can be told from a later one of the same name, the lock leaves nothing behind.
    fn drop(&mut self) {
        // On a disk without locks nobody signs it.
        let idle = self.holds || self.file.metadata().is_ok_and(|found| found.len() == 0);
        if cfg!(unix) && idle {
            let mut hold = hold();
            let _ = remove(&self.path);
            hold.forget(&self.path);
        }
    }
}

/// Whether the lock was free.
fn try_lock(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(fault)) => Err(fault),
    }
}

/// Whether the path still leads to this file.
fn is_there(file: &File, path: &Path) -> bool {
    use super::input::identity;
    let found = attempt("look", path, || fs::symlink_metadata(path));
    file.metadata().is_ok_and(|own| found.is_ok_and(|found| identity(&own) == identity(&found)))
}

#[cfg(unix)]
fn machine() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn machine() -> String {
    std::env::var_os("COMPUTERNAME").map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
