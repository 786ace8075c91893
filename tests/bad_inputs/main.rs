//! The table of bad inputs: every row is a folder in `tests/bad-inputs/`, and needs no Rust to add.
//!
//! A case is a `case.toml` (see [`case`]), a folder `in/` or a start from `_call/`, and `said.txt`: every word that was
//! said. After a change of words: `UPDATE=1 cargo test --test bad_inputs`, and read the difference. One case alone:
//! `CASE=26 cargo test --test bad_inputs`.
#![allow(
    clippy::format_collect,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::zombie_processes,
    reason = "texts are put together plainly; a run that hangs is killed and given up"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test that cannot run has failed; it may look at the clock and its environment"
)]

mod case;
mod folder;
mod page;
#[path = "../common/program.rs"]
mod program;
mod trial;

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use case::Case;

/// The folder of the cases.
fn cases_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/bad-inputs")
}

#[test]
fn every_bad_input_gets_its_answer() {
    let update = std::env::var_os("UPDATE").is_some();
    let wanted = std::env::var("CASE").unwrap_or_default();
    let cases = Case::all(&cases_folder());
    let cases: Vec<Case> = cases.into_iter().filter(|case| case.name.starts_with(&wanted)).collect();
    assert!(!cases.is_empty(), "no case begins with {wanted}");
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    // A case waits for the program more than it computes.
    let threads = 2 * thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if case.unix_only && !cfg!(unix) {
                        eprintln!("SKIPPED, for it needs Unix: {}", case.name);
                        continue;
                    }
                    let found = trial::failures(case, update);
                    failures.lock().unwrap().extend(found.iter().map(|why| format!("{}: {why}", case.name)));
                }
            });
        }
    });
    let mut failures = failures.into_inner().unwrap();
    failures.sort();
    assert!(failures.is_empty(), "{} failures\n\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn the_page_of_bad_inputs_is_current() {
    let shown = std::fs::read_to_string(page::path()).unwrap_or_default();
    let current = shown == page::page(&Case::all(&cases_folder()));
    assert!(
        current,
        "docs/bad-inputs.md differs from the cases: cargo test --test bad_inputs regenerate -- --ignored"
    );
}

#[test]
#[ignore = "writes docs/bad-inputs.md"]
fn regenerate() {
    std::fs::write(page::path(), page::page(&Case::all(&cases_folder()))).unwrap();
}
