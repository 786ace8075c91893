//! Every execution has a time budget and a memory limit: one that breaks them is a finding like a crash.

#![allow(clippy::exit, clippy::print_stderr, reason = "a hang has no other way to end")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

/// One execution may take this long. The targets take milliseconds; a busy machine may hold them up.
pub(crate) const BUDGET: Duration = Duration::from_secs(20);
/// The whole process may hold this much, in kB.
const MEMORY: u64 = 2_000_000;

struct Running {
    target: &'static str,
    since: Instant,
    input: Vec<u8>,
}

type Watched = Arc<Mutex<Option<Running>>>;

/// The thread that looks at what runs. Tests run side by side, so each has its own place to be looked at.
static WATCHED: OnceLock<Arc<Mutex<Vec<Watched>>>> = OnceLock::new();

/// Tells the watching thread what runs.
pub(crate) struct Guard(Watched);

impl Guard {
    pub(crate) fn new() -> Self {
        let all = WATCHED.get_or_init(|| {
            let all = Arc::new(Mutex::new(Vec::new()));
            let watched = Arc::clone(&all);
            thread::spawn(move || watch(&watched));
            all
        });
        let watched = Arc::new(Mutex::new(None));
        all.lock().unwrap().push(Arc::clone(&watched));
        Self(watched)
    }

    /// Runs under guard.
    pub(crate) fn run<T>(&self, target: &'static str, input: &[u8], run: impl FnOnce() -> T) -> T {
        let running = Running { target, since: Instant::now(), input: input.to_vec() };
        *self.0.lock().unwrap() = Some(running);
        let done = run();
        *self.0.lock().unwrap() = None;
        done
    }
}

fn watch(all: &Mutex<Vec<Watched>>) {
    loop {
        thread::sleep(Duration::from_millis(250));
        let full = memory().is_some_and(|held| held > MEMORY);
        for watched in all.lock().unwrap().iter() {
            let watched = watched.lock().unwrap();
            let Some(running) = watched.as_ref() else { continue };
            let slow = running.since.elapsed() > BUDGET;
            if slow || full {
                let kind = if slow { "hang" } else { "memory" };
                let path = keep(running.target, kind, &running.input);
                eprintln!("{kind} in {}: {}", running.target, path.display());
                std::process::exit(101);
            }
        }
    }
}

/// Memory held, in kB, where the system tells.
fn memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// The folder of what a run leaves behind.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz")
}

/// Keeps an input that broke something.
pub(crate) fn keep(target: &str, kind: &str, input: &[u8]) -> PathBuf {
    let folder = folder().join(target).join("findings");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{kind}-{}", super::engine::name(input)));
    fs::write(&path, input).unwrap();
    path
}
