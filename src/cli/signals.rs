//! Being stopped from outside: by Ctrl-C, or by the system that ends.
//!
//! The first signal lets a set of files that is being put in its place come to its end, cleans, and stops; the second
//! stops at once. Whoever starts maatlat so that it must not be stopped (`nohup`) is heeded.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::disk::underway;
use super::output::{Voice, silence};
use super::progress;
use crate::text::Language;

/// The exit code of a command that was stopped.
const STOPPED: i32 = 130;

static ASKED: AtomicBool = AtomicBool::new(false);

/// Listens for signals from now on. Where that is not possible they end the process as they always do; the next run
/// cleans.
pub(super) fn listen(language: Language) {
    let _ = ctrlc::try_set_handler(move || {
        if ASKED.swap(true, Ordering::SeqCst) {
            end();
        }
        // In a thread of its own, so that the second signal is heard while the first one waits.
        if thread::Builder::new().spawn(move || stop(language)).is_err() {
            stop(language);
        }
    });
}

/// Never comes back when a signal asked to stop: the thread that cleans has the last word.
pub(super) fn obey() {
    while ASKED.load(Ordering::SeqCst) {
        thread::park();
    }
}

fn stop(language: Language) {
    // Held until the process ends, so that nothing new is begun.
    let mut held = underway::hold();
    held.clean();
    // What another thread was about to say is not said after "stopped".
    let _silence = silence();
    progress::wipe();
    let key = if underway::was_written() { "cli-stopped-written" } else { "cli-stopped" };
    Voice::new(language).tell(key, &[]);
    end();
}

#[allow(clippy::exit, reason = "other threads are still computing, and nobody waits for them")]
fn end() -> ! {
    std::process::exit(STOPPED)
}
