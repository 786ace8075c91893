//! A line that says how far a long run has come: on a terminal only, after half a second, and gone when it is done.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::layout::shortened;
use super::manner::{Loudness, is_dumb};
use super::output::{Stream, Voice};
use crate::summarise::Progress;
use crate::text::{Language, Value, Words};

/// What is shorter than this needs no line.
const PATIENCE: Duration = Duration::from_millis(500);
/// Between two looks at the counters.
const BEAT: Duration = Duration::from_millis(125);
/// The time left is told from this share on: before, it would be a guess.
const KNOWN_FROM: f64 = 0.02;

/// Runs `work` while somebody who waits sees how far it has come. What `work` gives does not depend on that.
pub(super) fn watched<T>(voice: &Voice, work: impl FnOnce(&Progress) -> T) -> T {
    let progress = Arc::new(Progress::default());
    let seen = Arc::clone(&progress);
    let _line = Line::begin(voice, move |passed, words| line(&seen, passed, words));
    work(&progress)
}

/// Runs `work` while somebody who waits sees which share of it is done. `key` says what is done, with the percentage.
pub(super) fn shared<T>(voice: &Voice, key: &'static str, work: impl FnOnce(&Share) -> T) -> T {
    let share = Arc::new(Share::default());
    let seen = Arc::clone(&share);
    let _line = Line::begin(voice, move |passed, words| share_line(key, seen.get(), passed, words));
    work(&share)
}

/// Which share of some work is done.
#[derive(Debug, Default)]
pub(super) struct Share {
    done: AtomicU64,
    all: AtomicU64,
}

impl Share {
    /// Says how much there is to do.
    pub(super) fn begin(&self, all: u64) {
        self.all.store(all, Ordering::Relaxed);
    }

    /// Says how much is done.
    pub(super) fn set(&self, done: u64) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// `None` as long as nobody said how much there is to do.
    fn get(&self) -> Option<f64> {
        let all = self.all.load(Ordering::Relaxed);
        (all > 0).then(|| (self.done.load(Ordering::Relaxed) as f64 / all as f64).min(1.0))
    }
}

/// The line; taken away when this is dropped.
struct Line {
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Line {
    /// `None` when nobody looks, or when the terminal cannot take a line back.
    fn begin(voice: &Voice, says: impl Fn(Duration, &Words) -> String + Send + 'static) -> Option<Self> {
        let silent = voice.loudness() == Loudness::Errors || is_dumb(|name| std::env::var_os(name));
        if silent || !Stream::Stderr.is_terminal() {
            return None;
        }
        let over = Arc::new(AtomicBool::new(false));
        let (language, told) = (voice.language(), Arc::clone(&over));
        let thread = thread::spawn(move || draw(says, language, &told));
        Some(Self { over, thread: Some(thread) })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            // A line that failed to draw takes nothing from the results.
            let _ = thread.join();
        }
    }
}

fn draw(says: impl Fn(Duration, &Words) -> String, language: Language, over: &AtomicBool) {
    #[expect(clippy::disallowed_methods, reason = "no result depends on how long it takes")]
    let begun = Instant::now();
    let words = Words::new(language);
    let mut shown = false;
    while !over.load(Ordering::Relaxed) {
        let passed = begun.elapsed();
        if passed >= PATIENCE {
            let columns = Stream::Stderr.columns().unwrap_or(80).saturating_sub(1);
            put(&format!("\r\x1b[2K{}", shortened(&says(passed, &words), columns)));
            shown = true;
        }
        thread::park_timeout(BEAT);
    }
    if shown {
        put("\r\x1b[2K");
    }
}

/// Takes a line away that may stand there, for whoever has the last word.
pub(super) fn wipe() {
    if Stream::Stderr.is_terminal() && !is_dumb(|name| std::env::var_os(name)) {
        put("\r\x1b[2K");
    }
}

fn put(text: &str) {
    let mut out = io::stderr().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// How many of how many, which share of the work, and how long it may still take.
fn line(progress: &Progress, passed: Duration, words: &Words) -> String {
    let share = progress.share();
    let percent = (100.0 * share).floor() as usize;
    let counts = [
        ("done", Value::Count(progress.done())),
        ("all", Value::Count(progress.proposals())),
        ("percent", Value::Count(percent.min(99))),
    ];
    let counted = words.say_with("progress-scoring", &counts);
    with_time_left(counted, share, passed, words)
}

/// What is done, its share when that is known, and how long it may still take.
fn share_line(key: &str, share: Option<f64>, passed: Duration, words: &Words) -> String {
    let Some(share) = share else { return words.say(key) };
    let percent = ((100.0 * share).floor() as usize).min(99);
    let counted = words.say_with("progress-percent", &[("n", Value::Count(percent))]);
    with_time_left(format!("{} {counted}", words.say(key)), share, passed, words)
}

fn with_time_left(counted: String, share: f64, passed: Duration, words: &Words) -> String {
    let Some(left) = left(share, passed) else { return counted };
    let (key, n) = match left {
        ..60 => ("progress-seconds", left),
        _ => ("progress-minutes", left.div_ceil(60)),
    };
    format!("{counted}, {}", words.say_with(key, &[("n", Value::Count(n))]))
}

/// Seconds left, if the rest goes as fast as what is done.
fn left(share: f64, passed: Duration) -> Option<usize> {
    let seconds = passed.as_secs_f64() * (1.0 - share) / share;
    (share >= KNOWN_FROM).then(|| (seconds.ceil() as usize).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_goes_with_the_share_that_is_done() {
        assert_eq!(left(0.0, Duration::from_secs(9)), None);
        assert_eq!(left(0.5, Duration::from_secs(9)), Some(9));
        assert_eq!(left(0.9, Duration::from_secs(9)), Some(1));
        assert_eq!(left(0.1, Duration::from_mins(1)), Some(540));
    }

    #[test]
    fn the_line_counts_and_fits() {
        let progress = Progress::default();
        let words = Words::new(Language::En);
        assert_eq!(line(&progress, Duration::from_secs(1), &words), "Scoring: 0 of 0 proposals (0%)");
    }
}
