//! Every operation of every command that touches the disk fails once, and from there on for good.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test that cannot run has failed")]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::journal::{self, Entry, Journal, Old};
use super::trial::Trial;
use super::{Desk, Note, mentions};
use crate::cli::args::Demo;
use crate::cli::output::{Voice, heard};
use crate::cli::{answer, demo};
use crate::digest;
use crate::summarise::Settings;
use crate::text::Language;

type Files = BTreeMap<String, Vec<u8>>;

/// How operations fail, in turn. `Interrupted` is tried again, the others are told.
const HOW: [ErrorKind; 4] =
    [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Interrupted, ErrorKind::Other];

/// A folder where waiting for the disk costs nothing, if the machine has one.
fn quick_folder() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap()
}

fn files(folder: &Path) -> Files {
    fn collect(folder: &Path, below: &str, found: &mut Files) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{below}{}", entry.file_name().into_string().unwrap());
            if entry.file_type().unwrap().is_dir() {
                collect(&entry.path(), &format!("{name}/"), found);
            } else {
                found.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut found = Files::new();
    collect(folder, "", &mut found);
    found
}

fn lay(folder: &Path, files: &Files) {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// What others see: everything but what is on its way.
fn seen(files: &Files) -> Files {
    let own = |name: &str| name.split('/').any(|part| part.starts_with(".maatlat"));
    files.iter().filter(|(name, _)| !own(name)).map(|(name, bytes)| (name.clone(), bytes.clone())).collect()
}

/// A command that is given in a folder, and what it said.
type Command<'c> = dyn Fn(&Path) -> u8 + 'c;

fn typed(arguments: &[&str]) -> u8 {
    let given = ["maatlat"].iter().chain(arguments).map(OsString::from).collect();
    answer(given, Voice::new(Language::En))
}

const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/small");

fn score(folder: &Path, seed: &str) -> u8 {
    let out = folder.join("reports");
    let out = out.to_str().unwrap();
    let rest = ["--draws", "100", "--robustness", "none", "--seed", seed, "-o", out];
    typed(&[&["score", SMALL][..], &rest].concat())
}

fn good(command: &Command<'_>, folder: &Path) {
    heard::take();
    let code = command(folder);
    assert_eq!(code, 0, "{}", heard::take());
}

/// Runs a command on a copy of what was there, once for every operation `which` picks, failing it once and for good.
fn fails_everywhere(name: &str, before: &Files, command: &Command<'_>, which: &dyn Fn(usize, usize) -> bool) {
    let folder = quick_folder();
    lay(folder.path(), before);
    heard::take();
    let (code, trial) = Trial::counting().run(|| command(folder.path()));
    assert_eq!(code, 0, "{name}: {}", heard::take());
    let (count, after) = (trial.log.len(), files(folder.path()));
    assert_eq!(after, seen(&after), "{name}: a good run leaves something behind");
    let mut tried = 0;
    for at in (0..=count).filter(|at| which(*at, count)) {
        for for_good in [false, true] {
            let folder = quick_folder();
            lay(folder.path(), before);
            let how = HOW[(at + usize::from(for_good)) % HOW.len()];
            let trial = Trial { at, for_good, how: Some(how), ..Trial::counting() };
            let (code, trial) = trial.run(|| command(folder.path()));
            let said = heard::take();
            let operation = trial.log.get(at).map_or("-", |(operation, _)| operation);
            let here =
                format!("{name}: operation {at} of {count} ({operation}), {how:?}, {for_good}:\n{said}");
            let left = files(folder.path());
            let (now, begun) = (seen(&left), left.keys().any(|name| name.ends_with(journal::NAME)));
            match code {
                0 => assert!(now == after, "{here}"),
                3 => {
                    assert!(
                        said.contains("cannot be read: ") || said.contains("cannot be written: "),
                        "{here}"
                    );
                    assert!(!said.contains('⟦'), "{here}");
                    assert!(now == *before || now == after || begun, "{here}");
                    assert!(for_good || !begun, "{here}");
                }
                _ => panic!("{code} {here}"),
            }
            for (name, bytes) in &now {
                let known = before.get(name) == Some(bytes) || after.get(name) == Some(bytes);
                assert!(known, "{name} is neither old nor new: {here}");
            }
            if left != now || for_good {
                good(command, folder.path());
                assert!(files(folder.path()) == after, "not put right: {here}");
            }
            tried += 1;
        }
    }
    eprintln!("{name}: {count} operations, {tried} faults");
}

fn every(_: usize, _: usize) -> bool {
    true
}

#[test]
fn score_in_a_fresh_folder_survives_every_fault() {
    fails_everywhere("score, fresh", &Files::new(), &|folder| score(folder, "2"), &every);
}

#[test]
fn score_over_other_reports_survives_every_fault() {
    let folder = quick_folder();
    assert_eq!(score(folder.path(), "1"), 0);
    fails_everywhere("score, over", &files(folder.path()), &|folder| score(folder, "2"), &every);
}

#[test]
fn new_survives_every_fault() {
    let call = |folder: &Path| typed(&["new", "call", folder.join("c").to_str().unwrap()]);
    // What a good run wrote is not written again, so the run that puts things right may find it there.
    let call = |folder: &Path| match call(folder) {
        2 if folder.join("c/maatlat.toml").exists() => 0,
        code => code,
    };
    fails_everywhere("new call", &Files::new(), &call, &every);
}

#[test]
fn check_survives_every_fault() {
    fails_everywhere("check", &Files::new(), &|_| typed(&["check", SMALL]), &every);
}

#[test]
fn demo_survives_faults() {
    let settings = Settings { draws: Some(100), robustness: false, ..Settings::default() };
    let demo = |folder: &Path| {
        let (args, voice) = (Demo { folder: folder.join("d") }, Voice::new(Language::En));
        match demo::example(&args, Some(crate::cli::args::Lang::En), &settings, &voice) {
            Ok(_) => 0,
            Err(fault) => {
                voice.tell_fault(&fault);
                fault.code()
            }
        }
    };
    // The demo writes two sets: the example, and the reports on it. Between them there is the first one only.
    let folder = quick_folder();
    good(&demo, folder.path());
    let example: Files =
        files(folder.path()).into_iter().filter(|(name, _)| !name.starts_with("d/reports")).collect();
    let first = |at: usize, count: usize| at < count / 3 && at.is_multiple_of(5);
    let second = |at: usize, count: usize| at.is_multiple_of(29) || at + 3 > count;
    demo_fails(&demo, &example, &first);
    fails_everywhere("demo, reports", &example, &demo, &second);
}

/// The first set of the demo: nothing, or the whole example, with reports or without.
fn demo_fails(demo: &Command<'_>, example: &Files, which: &dyn Fn(usize, usize) -> bool) {
    let folder = quick_folder();
    let (_, trial) = Trial::counting().run(|| demo(folder.path()));
    let (count, after) = (trial.log.len(), files(folder.path()));
    for at in (0..count).filter(|at| which(*at, count)) {
        for for_good in [false, true] {
            let folder = quick_folder();
            let how = HOW[(at + usize::from(for_good)) % HOW.len()];
            let trial = Trial { at, for_good, how: Some(how), ..Trial::counting() };
            let (code, _) = trial.run(|| demo(folder.path()));
            let said = heard::take();
            let here = format!("demo: operation {at} of {count}, {how:?}, {for_good}, {code}:\n{said}");
            let left = files(folder.path());
            let (now, begun) = (seen(&left), left.keys().any(|name| name.ends_with(journal::NAME)));
            assert!(code == 0 || code == 3, "{here}");
            assert!(now.is_empty() || now == *example || now == after || begun, "{here}");
            if left != now || for_good {
                good(demo, folder.path());
                assert!(files(folder.path()) == after, "not put right: {here}");
            }
        }
    }
}

#[test]
fn nothing_is_put_in_place_before_the_disk_has_it() {
    let folder = quick_folder();
    assert_eq!(score(folder.path(), "1"), 0);
    let (code, trial) = Trial::counting().run(|| score(folder.path(), "2"));
    assert_eq!(code, 0);
    let journal = folder.path().join("reports").join(journal::NAME);
    let place = trial.log.iter().position(|step| *step == ("rename", journal.clone())).unwrap();
    let end = trial.log.iter().position(|step| *step == ("remove", journal.clone())).unwrap();
    let (before, between) = (&trial.log[..place], &trial.log[place..end]);
    let count = |steps: &[(&str, PathBuf)], name: &str| steps.iter().filter(|step| step.0 == name).count();
    // Every file that is created is synced, and both folders before the journal.
    assert_eq!(count(before, "rename"), 0);
    assert_eq!(count(before, "write"), count(between, "rename"));
    assert!(count(before, "sync") >= count(before, "write") + 2, "{before:?}");
    assert_eq!(between[1].0, "sync", "the journal is not on the disk before the first file is moved");
    assert_eq!(between[between.len() - 2..].iter().filter(|step| step.0 == "sync").count(), 2);
}

/// What changes while a command runs is found, or was not read yet: the reports speak of one state of the files.
#[test]
fn an_input_that_changes_at_any_moment_is_noticed_or_used() {
    let source = |name: &str| fs::read_to_string(Path::new(SMALL).join(name)).unwrap();
    let name = "proposals/buurtbus.toml";
    let (old, new) = (source(name), format!("{}\n# a note\n", source(name)));
    let call: Files = ["maatlat.toml", "rubric.toml", "ratings/buurtbus.beoordelaar-1.toml", name]
        .map(|name| (name.to_owned(), source(name).into_bytes()))
        .into();
    let run = |folder: &Path| {
        let (call, out) = (folder.to_str().unwrap(), folder.join("out"));
        let rest = ["--draws", "100", "--robustness", "none", "-o", out.to_str().unwrap()];
        typed(&[&["score", call][..], &rest].concat())
    };
    let outcome = |text: &str| {
        let folder = quick_folder();
        lay(folder.path(), &call);
        fs::write(folder.path().join(name), text).unwrap();
        let (code, trial) = Trial::counting().run(|| run(folder.path()));
        assert_eq!(code, 0, "{}", heard::take());
        (files(&folder.path().join("out")), trial.log.len())
    };
    let ((of_old, count), (of_new, _)) = (outcome(&old), outcome(&new));
    assert!(of_old != of_new, "the digest of the file is in the reports");
    let mut noticed = 0;
    for at in 0..count {
        let folder = quick_folder();
        lay(folder.path(), &call);
        let (path, text) = (folder.path().join(name), new.clone());
        let edit: Box<dyn FnOnce()> = Box::new(move || fs::write(path, text).unwrap());
        let trial = Trial { at, before: Some(edit), ..Trial::counting() };
        let (code, _) = trial.run(|| run(folder.path()));
        let said = heard::take();
        let out = folder.path().join("out");
        if code == 3 {
            assert!(said.contains("changed while"), "{at}: {said}");
            assert!(!out.exists(), "{at}");
            noticed += 1;
        } else {
            assert_eq!(code, 0, "{at}: {said}");
            let found = files(&out);
            assert!(found == of_old || found == of_new, "{at}: of neither");
        }
    }
    assert!(noticed > 3, "{noticed}");
}

/// A file of a call becomes a link to a secret, or goes away, at any moment.
#[cfg(unix)]
#[test]
fn a_file_that_is_swapped_for_a_link_is_not_followed() {
    let elsewhere = quick_folder();
    let secret = elsewhere.path().join("secret.toml");
    let name = "proposals/buurtbus.toml";
    let text = fs::read_to_string(Path::new(SMALL).join(name)).unwrap();
    fs::write(&secret, text.replace("Buurtbus naar", "GEHEIM naar")).unwrap();
    assert!(fs::read_to_string(&secret).unwrap().contains("GEHEIM"));
    for linked in [true, false] {
        for at in 0.. {
            let folder = quick_folder();
            for name in ["maatlat.toml", "rubric.toml", "ratings/buurtbus.beoordelaar-1.toml", name] {
                let bytes = fs::read(Path::new(SMALL).join(name)).unwrap();
                lay(folder.path(), &[(name.to_owned(), bytes)].into());
            }
            let (path, secret) = (folder.path().join(name), secret.clone());
            let swap: Box<dyn FnOnce()> = Box::new(move || {
                fs::remove_file(&path).unwrap();
                if linked {
                    std::os::unix::fs::symlink(&secret, &path).unwrap();
                }
            });
            let trial = Trial { at, before: Some(swap), ..Trial::counting() };
            let call = folder.path().join("maatlat.toml");
            let arguments = ["score", call.to_str().unwrap(), "--draws", "100", "--robustness", "none"];
            let (code, trial) = trial.run(|| typed(&[&arguments[..], &["--format", "json"]].concat()));
            let said = heard::take();
            assert!(!said.contains("GEHEIM"), "{at}: {said}");
            assert!([0, 2, 3].contains(&code), "{at}: {code} {said}");
            if trial.log.len() <= at {
                break;
            }
        }
    }
}

fn put(folder: &Path, files: &[(&str, &str)]) -> Vec<Note> {
    let files: Vec<_> = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let desk = Desk::open(folder).unwrap();
    let notes = desk.notes.clone();
    desk.put(&files).unwrap();
    notes
}

fn entry(name: &str, temp: &str, new: &str, old: Option<(&str, &str)>) -> Entry {
    let old = old.map(|(kept, text)| Old { kept: kept.to_owned(), digest: digest::of(text.as_bytes()) });
    Entry { name: name.to_owned(), temp: temp.to_owned(), new: digest::of(new.as_bytes()), old }
}

fn laid(files: &[(&str, &str)]) -> TempDir {
    let folder = quick_folder();
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    lay(folder.path(), &files.collect());
    folder
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).into_keys().collect()
}

#[test]
fn what_was_cut_short_is_finished_or_undone() {
    let journal = Journal::new(vec![
        entry("a", ".maatlat-1-1.tmp", "new a", Some((".maatlat-1-2.old", "old a"))),
        entry("b", ".maatlat-1-3.tmp", "new b", None),
    ]);
    let journal = journal.text();
    let common = [(journal::NAME, journal.as_str()), ("a", "new a"), (".maatlat-1-2.old", "old a")];
    // The second file was not moved yet.
    let folder = laid(&[&common[..], &[(".maatlat-1-3.tmp", "new b")]].concat());
    assert_eq!(put(folder.path(), &[]), [Note::Finished]);
    assert_eq!(fs::read(folder.path().join("b")).unwrap(), b"new b");
    assert_eq!(names(folder.path()), ["a", "b"]);
    // It is gone, so the first one goes back.
    let folder = laid(&common);
    assert_eq!(put(folder.path(), &[]), [Note::Undone]);
    assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"old a");
    assert_eq!(names(folder.path()), ["a"]);
    // It is another one: a digest is not taken on trust.
    let folder = laid(&[&common[..], &[(".maatlat-1-3.tmp", "forged")]].concat());
    assert_eq!(put(folder.path(), &[]), [Note::Undone]);
    assert_eq!(names(folder.path()), ["a"]);
    // Somebody changed the first one since: it is theirs.
    let folder = laid(&[&common[..1], &[("a", "mine"), (".maatlat-1-3.tmp", "new b")]].concat());
    assert_eq!(put(folder.path(), &[]), [Note::Finished]);
    assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"mine");
    // What is kept of it is another one.
    let folder = laid(&[&common[..2], &[(".maatlat-1-2.old", "forged")]].concat());
    assert_eq!(put(folder.path(), &[]), [Note::Mixed]);
    assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"new a");
}

#[test]
fn a_journal_leads_nowhere_else() {
    let outside = laid(&[("victim", "old"), (".maatlat-1-1.tmp", "new")]);
    let up = format!("../{}/victim", outside.path().file_name().unwrap().to_str().unwrap());
    let absolute = outside.path().join("victim").to_str().unwrap().to_owned();
    let old = Some((".maatlat-1-2.old", "old"));
    for name in [up.as_str(), absolute.as_str(), "link/victim", ".maatlat.lock"] {
        let journal = Journal::new(vec![entry(name, ".maatlat-1-1.tmp", "new", old)]).text();
        let folder = laid(&[(journal::NAME, &journal)]);
        #[cfg(unix)]
        std::os::unix::fs::symlink(outside.path(), folder.path().join("link")).unwrap();
        assert_eq!(put(folder.path(), &[]), [Note::NoJournal], "{name}");
    }
    let temp = Journal::new(vec![entry("a", "victim", "new", None)]).text();
    for text in [temp.as_str(), "", "{}", "[1", "\u{0}"] {
        let folder = laid(&[(journal::NAME, text)]);
        assert_eq!(put(folder.path(), &[]), [Note::NoJournal], "{text}");
        assert!(names(folder.path()).is_empty());
    }
    assert_eq!(fs::read(outside.path().join("victim")).unwrap(), b"old");
    assert_eq!(names(outside.path()), [".maatlat-1-1.tmp", "victim"]);
}

#[test]
fn only_what_dead_runs_left_is_swept() {
    let names_of_others = [".maatlat-note.tmp", ".maatlat-1-x.tmp", "maatlat-1-2.tmp", ".hidden"];
    let folder = laid(&names_of_others.map(|name| (name, "mine")));
    lay(
        folder.path(),
        &[(".maatlat-7-1.tmp".to_owned(), b"".to_vec()), (".maatlat-7-2.old".to_owned(), b"".to_vec())]
            .into(),
    );
    put(folder.path(), &[("a", "text")]);
    let mut expected = names_of_others.to_vec();
    expected.push("a");
    expected.sort_unstable();
    assert_eq!(names(folder.path()), expected);
}

#[cfg(unix)]
#[test]
fn links_in_the_way_are_left_alone() {
    let outside = laid(&[("victim", "old")]);
    for link in ["a", journal::NAME, ".maatlat.lock"] {
        let folder = quick_folder();
        std::os::unix::fs::symlink(outside.path().join("victim"), folder.path().join(link)).unwrap();
        let outcome = Desk::open(folder.path()).map(|desk| desk.put(&[("a".to_owned(), "new".to_owned())]));
        assert!(!matches!(outcome, Ok(Ok(()))), "{link}");
    }
    assert_eq!(fs::read(outside.path().join("victim")).unwrap(), b"old");
}

#[cfg(unix)]
#[test]
fn a_new_file_is_as_readable_as_any_other() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = laid(&[("other", "")]);
    put(folder.path(), &[("a", "text")]);
    let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
    assert_eq!(mode("a"), mode("other"));
}

/// Everything that touches the disk does it here: what stands elsewhere could not be made to fail.
#[test]
fn no_other_file_of_this_room_touches_the_disk() {
    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path.file_name().unwrap() != "disk" {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli"), &mut found);
    assert!(found.len() > 10);
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for name in [
            "std::fs",
            "File::open",
            "File::create",
            "OpenOptions",
            ".exists()",
            ".is_file()",
            ".is_dir()",
            ".metadata()",
            ".canonicalize()",
            ".read_dir()",
            ".symlink_metadata()",
            "tempfile",
        ] {
            assert!(!code.contains(name), "{}: {name}; use cli::disk", path.display());
        }
    }
}

#[test]
fn a_word_is_found_wherever_it_stands() {
    let folder = quick_folder();
    let path = folder.path().join("a.json");
    let piece = 1 << 16;
    for before in [0, 1, piece - 9, piece - 5, piece - 1, piece, piece + 1, 3 * piece - 4] {
        fs::write(&path, format!("{}\"maatlat\"{}", "é".repeat(before / 2), "x".repeat(piece))).unwrap();
        assert!(mentions(&path, &["\"other\"", "\"maatlat\""]).unwrap(), "{before}");
        assert!(!mentions(&path, &["\"maatlot\"", "y"]).unwrap(), "{before}");
    }
    fs::write(&path, "short").unwrap();
    assert!(!mentions(&path, &["longer than all of the file"]).unwrap());
    assert!(!mentions(&folder.path().join("none"), &["short"]).unwrap());
    assert!(!mentions(folder.path(), &["short"]).unwrap());
}
