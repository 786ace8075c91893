//! How far a run has come: counters that somebody else may look at while it runs. Nothing here knows the time, and no
//! result depends on it.

use std::cell::Cell;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Runs that a proposal costs at most: its own, a row of the robustness table for each assumption, and twenty seeds.
const PARTS: usize = 40;

/// How far a run has come.
#[derive(Debug, Default)]
pub struct Progress {
    proposals: AtomicUsize,
    done: AtomicUsize,
    parts: AtomicUsize,
}

impl Progress {
    /// Number of proposals to score; 0 before the run begins.
    pub fn proposals(&self) -> usize {
        self.proposals.load(Ordering::Relaxed)
    }

    /// Number of proposals that are scored.
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// The share of the work that is done, 0 to 1.
    pub fn share(&self) -> f64 {
        let parts = self.parts.load(Ordering::Relaxed);
        parts as f64 / (PARTS * self.proposals()).max(1) as f64
    }

    pub(super) fn begin(&self, proposals: usize) {
        self.proposals.store(proposals, Ordering::Relaxed);
    }

    /// One proposal begins.
    pub(super) const fn one(&self) -> One<'_> {
        One { progress: self, left: Cell::new(PARTS) }
    }
}

/// How far one proposal has come; the proposal is done when this is dropped.
#[derive(Debug)]
pub(super) struct One<'p> {
    progress: &'p Progress,
    left: Cell<usize>,
}

impl One<'_> {
    /// Another of its runs is done.
    pub(super) fn step(&self) {
        if let Some(left) = self.left.get().checked_sub(1) {
            self.left.set(left);
            self.progress.parts.fetch_add(1, Ordering::Relaxed);
        }
    }
}

impl Drop for One<'_> {
    fn drop(&mut self) {
        self.progress.parts.fetch_add(self.left.get(), Ordering::Relaxed);
        self.progress.done.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_counts_once_however_many_runs_it_took() {
        let progress = Progress::default();
        assert_eq!((progress.proposals(), progress.done(), progress.share()), (0, 0, 0.0));
        progress.begin(2);
        let one = progress.one();
        (0..10).for_each(|_| one.step());
        assert_eq!((progress.done(), progress.share()), (0, 0.125));
        drop(one);
        let other = progress.one();
        (0..3 * PARTS).for_each(|_| other.step());
        assert_eq!((progress.done(), progress.share()), (1, 1.0));
        drop(other);
        assert_eq!((progress.proposals(), progress.done(), progress.share()), (2, 2, 1.0));
    }
}
