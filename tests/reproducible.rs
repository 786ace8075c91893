//! The same files give the same bytes: on any number of threads, in any locale and time zone, from any folder.
//!
//! The *built program* is run, since cargo may build other numbers into a test than into what is shipped.
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

#[path = "common/program.rs"]
mod program;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use program::{files, maatlat, run, said};
use tempfile::TempDir;

/// A machine to pretend to be.
struct Machine {
    threads: &'static str,
    locale: &'static str,
    zone: &'static str,
    /// Where the command is given.
    folder: PathBuf,
    /// The path of the call, as typed there.
    call: PathBuf,
}

fn reports(machine: &Machine) -> BTreeMap<String, Vec<u8>> {
    let target = TempDir::new().unwrap();
    let out = target.path().join("out");
    let paths = [machine.call.to_str().unwrap(), "-o", out.to_str().unwrap()];
    let mut command = maatlat(&machine.folder, &["score", "--draws", "200"]);
    command.args(paths).env("RAYON_NUM_THREADS", machine.threads);
    command.env("LC_ALL", machine.locale).env("LANG", machine.locale).env("TZ", machine.zone);
    let (code, text) = said(&command.output().unwrap());
    assert_eq!(code, 0, "{text}");
    files(&out)
}

#[test]
fn every_machine_writes_the_same_bytes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let elsewhere = TempDir::new().unwrap();
    let machine = |threads, locale, zone, folder: &Path, call: &str| Machine {
        threads,
        locale,
        zone,
        folder: folder.to_path_buf(),
        call: call.into(),
    };
    let absolute = root.join("fixtures/call/maatlat.toml");
    let first = reports(&machine("1", "C", "UTC", root, "fixtures/call"));
    assert!(first.contains_key("call.nl.md") && first.contains_key("ademthuis.en.md"), "{:?}", first.keys());
    let others = [
        machine("2", "tr_TR.UTF-8", "Europe/Brussels", &root.join("fixtures"), "./call/../call"),
        machine("3", "de_DE.UTF-8", "Pacific/Kiritimati", &root.join("fixtures/call/ratings"), ".."),
        machine("8", "nl_BE.UTF-8", "America/St_Johns", elsewhere.path(), absolute.to_str().unwrap()),
    ];
    for other in others {
        let found = reports(&other);
        assert_eq!(first.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>());
        for (name, bytes) in &first {
            assert!(found[name] == *bytes, "{name} differs with {} threads, {}", other.threads, other.locale);
        }
    }
}

#[test]
fn the_built_program_computes_the_known_bits() {
    let (code, text) = run(Path::new("."), &["selftest"]);
    assert_eq!(code, 0, "{text}");
}
