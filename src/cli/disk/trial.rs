//! Making operations on the disk fail, in tests: one of them, or all from one on, or something done in between.
//!
//! A trial belongs to the thread that begins it, and so does every operation it counts.

use std::cell::RefCell;
use std::io;
use std::path::Path;

thread_local! {
    static RUNNING: RefCell<Option<Trial>> = const { RefCell::new(None) };
}

/// What happens to the operations of this thread.
pub(in crate::cli) struct Trial {
    /// The operation that fails, counted from 0.
    pub(in crate::cli) at: usize,
    /// Whether all later ones fail too, as on a machine that stops.
    pub(in crate::cli) for_good: bool,
    /// How they fail; `None` when they do not.
    pub(in crate::cli) how: Option<io::ErrorKind>,
    /// What is done just before that operation.
    pub(in crate::cli) before: Option<Box<dyn FnOnce()>>,
    /// Every operation so far, with its path.
    pub(in crate::cli) log: Vec<(&'static str, std::path::PathBuf)>,
}

impl Trial {
    /// A trial in which operations only are counted.
    pub(in crate::cli) fn counting() -> Self {
        Self { at: usize::MAX, for_good: false, how: None, before: None, log: Vec::new() }
    }

    /// Lets `act` run under this trial.
    pub(in crate::cli) fn run<T>(self, act: impl FnOnce() -> T) -> (T, Self) {
        RUNNING.with_borrow_mut(|running| *running = Some(self));
        let outcome = act();
        let trial = RUNNING.with_borrow_mut(Option::take).unwrap();
        (outcome, trial)
    }
}

/// Counts an operation, and lets it fail if it must.
pub(super) fn strike(operation: &'static str, path: &Path) -> io::Result<()> {
    let before = RUNNING.with_borrow_mut(|running| {
        let trial = running.as_mut()?;
        trial.before.take_if(|_| trial.log.len() == trial.at)
    });
    if let Some(before) = before {
        before();
    }
    RUNNING.with_borrow_mut(|running| {
        let Some(trial) = running else { return Ok(()) };
        let number = trial.log.len();
        trial.log.push((operation, path.to_path_buf()));
        let hit = number == trial.at || (trial.for_good && number > trial.at);
        match trial.how {
            Some(how) if hit => Err(how.into()),
            _ => Ok(()),
        }
    })
}
