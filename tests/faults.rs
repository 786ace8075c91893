//! What happens to the built program from outside: it is killed, stopped, starved and raced, and breaks by itself.
//!
//! That every single operation on the disk may fail is tried inside the crate, in `src/cli/disk/tests.rs`.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that cannot run has failed, and says so"
)]

#[path = "common/program.rs"]
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use program::{files, maatlat, run, said};
use tempfile::TempDir;

type Files = BTreeMap<String, Vec<u8>>;

const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/small");
const QUICK: [&str; 6] = ["score", SMALL, "--draws", "100", "--robustness", "none"];

/// A quick score with its seed.
fn quick(seed: &str) -> Vec<&str> {
    [&QUICK[..], &["--seed", seed]].concat()
}

/// A score that computes for a long time.
const LONG: [&str; 6] = ["score", SMALL, "--draws", "1000000", "--seed", "2"];

fn clean(folder: &Path, arguments: &[&str]) -> Files {
    let (code, text) = run(folder, arguments);
    assert_eq!(code, 0, "{text}");
    files(folder)
}

/// The reports of seed 1, and what a run with seed 2 makes of them.
fn old_and_new() -> (Files, Files) {
    let folder = TempDir::new().unwrap();
    let old = clean(folder.path(), &quick("1"));
    (old, clean(folder.path(), &quick("2")))
}

fn lay(folder: &Path, files: &Files) {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn laid(files: &Files) -> TempDir {
    let folder = TempDir::new().unwrap();
    lay(folder.path(), files);
    folder
}

/// What others see: everything but what is on its way.
fn seen(files: Files) -> Files {
    files.into_iter().filter(|(name, _)| !name.contains("/.maatlat")).collect()
}

fn skipped(what: &str, why: &str) {
    eprintln!("SKIPPED: {what}: {why}");
}

fn has(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output().unwrap();
    found.status.success()
}

fn quiet(mut command: Command) -> Child {
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Waits for a process that must end by itself.
fn ended(child: Child) -> Output {
    let (pid, begun) = (child.id(), Instant::now());
    let waiting = std::thread::spawn(move || child.wait_with_output().unwrap());
    while !waiting.is_finished() {
        assert!(begun.elapsed() < Duration::from_secs(120), "process {pid} hangs");
        sleep(Duration::from_millis(10));
    }
    waiting.join().unwrap()
}

fn signal(name: &str, pid: u32) {
    assert!(Command::new("kill").args([name, &pid.to_string()]).status().unwrap().success());
}

/// Whether these tests were started so that interrupts are ignored (`nohup`, a job in the background): the programs they
/// start are then deaf too, as they should be.
fn deaf() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap_or("0");
    // SIGHUP, SIGINT and SIGTERM.
    u64::from_str_radix(ignored.trim(), 16).unwrap() & 0b100_0000_0000_0011 != 0
}

/// Waits until a process hears an interrupt, which it does as soon as it has begun.
fn hears(pid: u32) {
    if deaf() {
        return sleep(Duration::from_secs(1));
    }
    for _ in 0..2000 {
        let status = fs::read_to_string(format!("/proc/{pid}/status"));
        let Ok(status) = status else {
            sleep(Duration::from_secs(2));
            return;
        };
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap();
        if u64::from_str_radix(caught.trim(), 16).unwrap() & 0b10 != 0 {
            return;
        }
        sleep(Duration::from_millis(5));
    }
    panic!("process {pid} never hears a signal");
}

#[test]
fn a_kill_at_any_moment_leaves_every_file_old_or_new() {
    let (old, new) = old_and_new();
    let begun = Instant::now();
    clean(laid(&old).path(), &quick("2"));
    let whole = begun.elapsed();
    let folder = laid(&old);
    // A fixed sequence of moments over the whole run and a little more (SplitMix64).
    let mut state = 0x6d61_6174_6c61_7400_u64;
    let mut random = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as f64 / 2f64.powi(64)
    };
    let (mut killed, mut halfway, mut mixed) = (0, 0, 0);
    for round in 0..200 {
        let mut child = quiet(maatlat(folder.path(), &quick("2")));
        sleep(whole.mul_f64(1.1 * random()));
        child.kill().unwrap();
        killed += usize::from(child.wait().unwrap().signal() == Some(9));
        let left = files(folder.path());
        halfway += usize::from(left.keys().any(|name| name.contains("/.maatlat")));
        let left = seen(left);
        assert!(left.keys().eq(old.keys()), "{round}: {:?}", left.keys());
        for (name, bytes) in &left {
            assert!(*bytes == old[name] || *bytes == new[name], "{round}: {name} is neither old nor new");
        }
        mixed += usize::from(left != old && left != new);
        let again = clean(folder.path(), &quick("2"));
        assert!(again == new, "{round}: {:?}", again.keys());
        lay(folder.path(), &old);
    }
    eprintln!("200 runs of {whole:?}: {killed} killed, {halfway} left something, {mixed} between files");
    assert!(killed > 50 && halfway > 0, "the kills came at no interesting moment");
}

#[test]
fn an_interrupt_stops_at_once_and_leaves_no_trace() {
    if deaf() {
        return skipped("an interrupt", "interrupts are ignored here");
    }
    let (old, _) = old_and_new();
    for name in ["-INT", "-TERM"] {
        let folder = laid(&old);
        let mut command = maatlat(folder.path(), &LONG);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        hears(child.id());
        signal(name, child.id());
        let output = ended(child);
        let (code, text) = said(&output);
        assert_eq!((code, text.contains("Stopped. No file was changed.")), (130, true), "{text}");
        assert_eq!(
            output.stderr.iter().filter(|byte| **byte == b'\n').count() - warnings(&output),
            1,
            "{text}"
        );
        assert!(files(folder.path()) == old);
    }
}

/// Lines about the input, which come before the computing.
fn warnings(output: &Output) -> usize {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines().take_while(|line| !line.starts_with("Stopped")).count()
}

/// A disk on which every rename takes a second, so that there is time to interrupt.
fn on_a_slow_disk(folder: &Path) -> Option<Child> {
    if !has("strace") {
        return None;
    }
    let mut command = Command::new("strace");
    // `-D`: the program is our own child, and the tracer its grandchild.
    command.args(["-D", "-f", "-qq", "-o", "/dev/null", "-e", "trace=/^rename"]);
    command.args(["-e", "inject=/^rename:delay_enter=1000000", env!("CARGO_BIN_EXE_maatlat")]);
    command.args(quick("2")).current_dir(folder).env("LC_ALL", "C");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let journal = folder.join("reports/.maatlat-commit");
    while !journal.exists() {
        if child.try_wait().unwrap().is_some() {
            skipped("a slow disk", &said(&child.wait_with_output().unwrap()).1);
            return None;
        }
        sleep(Duration::from_millis(5));
    }
    Some(child)
}

#[test]
fn an_interrupt_lets_files_that_are_put_in_place_come_to_their_end() {
    if deaf() {
        return skipped("an interrupt between two files", "interrupts are ignored here");
    }
    let (old, new) = old_and_new();
    let folder = laid(&old);
    let Some(child) = on_a_slow_disk(folder.path()) else {
        return skipped("an interrupt between two files", "no working strace");
    };
    signal("-INT", child.id());
    let (code, text) = said(&ended(child));
    assert_eq!(code, 130, "{text}");
    assert!(text.contains("Stopped. The files that were written are complete."), "{text}");
    assert!(files(folder.path()) == new);
}

#[test]
fn a_second_interrupt_ends_at_once_and_the_next_run_finishes() {
    if deaf() {
        return skipped("a second interrupt", "interrupts are ignored here");
    }
    let (old, new) = old_and_new();
    let folder = laid(&old);
    let Some(child) = on_a_slow_disk(folder.path()) else {
        return skipped("a second interrupt", "no working strace");
    };
    signal("-INT", child.id());
    sleep(Duration::from_millis(300));
    signal("-INT", child.id());
    assert_eq!(said(&ended(child)).0, 130);
    let left = files(folder.path());
    assert!(left.contains_key("reports/.maatlat-commit"), "it waited for the files: {:?}", left.keys());
    let (code, text) = run(folder.path(), &quick("2"));
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("An earlier run was cut short while it put its files in reports."), "{text}");
    assert!(files(folder.path()) == new);
}

#[test]
fn readers_pass_over_what_a_dead_run_left() {
    let folder = TempDir::new().unwrap();
    clean(folder.path(), &["new", "call", "c"]);
    for name in [".maatlat-commit", ".maatlat.lock", "proposals/.maatlat-1-2.tmp", ".maatlat-1-3.toml"] {
        fs::write(folder.path().join("c").join(name), "[").unwrap();
    }
    let (code, text) = run(folder.path(), &["check", "c"]);
    assert_eq!(code, 0, "{text}");
}

#[test]
fn two_runs_at_once_both_finish_and_one_of_them_stands() {
    let (one, two) = old_and_new();
    let folder = TempDir::new().unwrap();
    for _ in 0..10 {
        let both = ["1", "2"].map(|seed| quiet(maatlat(folder.path(), &quick(seed))));
        for child in both {
            assert_eq!(ended(child).status.code(), Some(0));
        }
        let found = files(folder.path());
        assert!(found == one || found == two, "{:?}", found.keys());
    }
}

#[test]
fn a_folder_that_stays_locked_is_refused_with_who_has_it() {
    let folder = TempDir::new().unwrap();
    let old = clean(folder.path(), &quick("1"));
    let path = folder.path().join("reports/.maatlat.lock");
    let mut lock = fs::File::create(&path).unwrap();
    lock.write_all(b"maatlat 4711 elsewhere\n").unwrap();
    lock.lock().unwrap();
    let begun = Instant::now();
    let (code, text) = run(folder.path(), &quick("2"));
    assert_eq!(code, 3, "{text}");
    assert!(text.contains("(process and machine: 4711 elsewhere) is writing in reports."), "{text}");
    assert!(begun.elapsed() > Duration::from_secs(4), "{:?}", begun.elapsed());
    // The lock of a process that died is nobody's.
    drop(lock);
    assert!(path.exists());
    let new = clean(folder.path(), &quick("1"));
    assert!(new == old, "{:?}", new.keys());
}

/// The program, run by somebody who may not write everywhere.
fn by_nobody(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = maatlat(folder, arguments);
    let me = Command::new("id").arg("-u").output().unwrap().stdout;
    if me.trim_ascii() == b"0" {
        command.uid(65534).gid(65534);
    }
    command
}

#[test]
fn a_read_only_folder_is_told_and_stays_as_it_is() {
    let (old, _) = old_and_new();
    let folder = laid(&old);
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    allow(folder.path(), 0o755);
    for below in ["reports", "reports/assets"] {
        allow(&folder.path().join(below), 0o555);
    }
    let output = match by_nobody(folder.path(), &quick("2")).output() {
        Ok(output) => output,
        // The build folder itself may be closed to others.
        Err(why) => return skipped("a read-only folder", &why.to_string()),
    };
    let (code, text) = said(&output);
    for below in ["reports", "reports/assets"] {
        allow(&folder.path().join(below), 0o755);
    }
    assert_eq!(code, 3, "{text}");
    assert!(text.contains("cannot be written: there is no permission. What stood there"), "{text}");
    assert!(files(folder.path()) == old);
}

/// A mounted disk, until it is dropped.
struct Mounted<'p>(&'p Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_and_nothing_is_lost() {
    let (old, new) = old_and_new();
    let folder = TempDir::new().unwrap();
    // Room for the old files, and for half of those that are new.
    let blocks = |bytes: &Vec<u8>| bytes.len().div_ceil(4096);
    let there = old.values().map(blocks).sum::<usize>();
    let coming = new
        .iter()
        .filter(|(name, bytes)| old[*name] != **bytes)
        .map(|(_, bytes)| blocks(bytes))
        .sum::<usize>();
    let size = format!("size={}k", 4 * (there + coming / 2));
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path()).output();
    let mounted = match mount {
        Ok(output) if output.status.success() => Mounted(folder.path()),
        other => return skipped("a full disk", &format!("no tmpfs can be mounted: {other:?}")),
    };
    lay(mounted.0, &old);
    let (code, text) = run(mounted.0, &quick("2"));
    assert_eq!(code, 3, "{text}");
    assert!(
        text.contains("cannot be written: the disk is full. What stood there before is intact."),
        "{text}"
    );
    assert!(files(mounted.0) == old, "{:?}", files(mounted.0).keys());
}

#[test]
fn files_that_may_not_grow_are_told_or_kill_and_nothing_is_lost() {
    let (old, new) = old_and_new();
    for (trap, code) in [("trap '' XFSZ; ", Some(3)), ("", None)] {
        let folder = laid(&old);
        let script = format!("{trap}ulimit -c 0; ulimit -f 8; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_maatlat")]).args(quick("2"));
        let output = command.current_dir(folder.path()).env("LC_ALL", "C").output().unwrap();
        let text = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), code, "{text}");
        if code.is_some() {
            assert!(text.contains("cannot be written: it would be larger than the system allows."), "{text}");
            assert!(files(folder.path()) == old);
        }
        assert!(seen(files(folder.path())) == old);
        assert!(clean(folder.path(), &quick("2")) == new);
    }
}

#[test]
fn what_is_no_plain_file_is_refused_without_waiting() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let made = Command::new("mkfifo").arg(here.join("pipe.toml")).status().unwrap();
    assert!(made.success());
    fs::create_dir(here.join("folder.toml")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", here.join("zero.toml")).unwrap();
    for arguments in [
        ["check", "pipe.toml"].as_slice(),
        &["check", "/dev/zero"],
        &["check", "zero.toml"],
        &["check", "."],
        &["check", SMALL, "--rubric", "folder.toml"],
        &["score", "pipe.toml"],
    ] {
        let mut command = maatlat(here, arguments);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (code, text) = said(&ended(child));
        assert_eq!(code, 2, "{arguments:?}: {text}");
        assert!(text.contains("not a plain file"), "{arguments:?}: {text}");
    }
    let (code, text) = run(here, &["check", "gone.toml"]);
    assert_eq!(code, 3, "{text}");
    assert!(text.starts_with("gone.toml cannot be read: it does not exist.\n"), "{text}");
    fs::write(here.join("out"), "mine").unwrap();
    let (code, text) = run(here, &[&quick("1")[..], &["-o", "out"]].concat());
    assert_eq!((code, text.contains("out is a link, or no file at all")), (2, true), "{text}");
}

#[test]
fn an_input_that_changes_while_computing_stops_the_run() {
    let call = TempDir::new().unwrap();
    for name in
        ["maatlat.toml", "rubric.toml", "ratings/buurtbus.beoordelaar-1.toml", "proposals/buurtbus.toml"]
    {
        let bytes = fs::read(Path::new(SMALL).join(name)).unwrap();
        lay(call.path(), &[(name.to_owned(), bytes)].into());
    }
    let before = files(call.path());
    // Long enough for the change to come while it computes, after everything is read.
    let arguments = ["score", ".", "--draws", "300000", "--robustness", "none"];
    let mut command = maatlat(call.path(), &arguments);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    hears(child.id());
    sleep(Duration::from_millis(300));
    let name = call.path().join("proposals/buurtbus.toml");
    fs::OpenOptions::new().append(true).open(&name).unwrap().write_all(b"# more\n").unwrap();
    let (code, text) = said(&ended(child));
    if code == 0 && call.path().join("reports/results.json").exists() {
        return skipped("a change while computing", "the machine was faster, or read late");
    }
    assert_eq!(code, 3, "{text}");
    assert!(text.contains("proposals/buurtbus.toml changed while maatlat was reading it"), "{text}");
    assert!(files(call.path()).keys().eq(before.keys()));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let folder = TempDir::new().unwrap();
    for arguments in [vec!["keys"], quick("1"), vec!["check", SMALL], vec!["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = maatlat(folder.path(), &arguments).stdout(writer).output().unwrap();
        let text = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(141), "{arguments:?}: {text}");
        assert!(!text.contains("annot"), "{arguments:?}: {text}");
    }
    assert!(files(folder.path()).contains_key("reports/results.json"), "the files are written all the same");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = maatlat(folder.path(), &quick("2")).stderr(writer).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(!output.stdout.is_empty());
}

#[test]
fn a_mistake_of_ours_is_told_and_its_file_holds_nothing_of_the_user() {
    let sentence = [
        ("en", "This is a mistake of maatlat, not of your files (src/cli/crash.rs:"),
        ("nl", "Dit is een fout van maatlat, niet van uw bestanden (src/cli/crash.rs:"),
    ];
    for (language, begins) in sentence {
        for place in ["--break", "--break=worker"] {
            let folder = TempDir::new().unwrap();
            let (here, temporary) = (folder.path().join("geheim"), folder.path().join("tmp"));
            fs::create_dir(&here).unwrap();
            fs::create_dir(&temporary).unwrap();
            let mut command = maatlat(&here, &["selftest", place, "--lang", language]);
            let (code, text) = said(&command.env("TMPDIR", &temporary).output().unwrap());
            assert_eq!(code, 70, "{text}");
            assert!(text.contains(begins), "{text}");
            let written = files(&temporary);
            let [(name, bytes)] = written.iter().collect::<Vec<_>>()[..] else { panic!("{written:?}") };
            assert!(text.contains(temporary.join(name).to_str().unwrap()), "{text}");
            let mode = fs::metadata(temporary.join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            let file = String::from_utf8_lossy(bytes);
            assert!(file.contains("\ncommand: selftest --break --lang\nplace: src/cli/crash.rs:"), "{file}");
            assert!(!file.contains("geheim") && !file.contains('/'.to_string().repeat(2).as_str()), "{file}");
            assert_eq!(file.contains("message: broken on purpose\n"), place == "--break", "{file}");
            assert!(files(&here).is_empty());
        }
    }
}

#[test]
fn a_crash_file_that_cannot_be_written_is_no_second_mistake() {
    let folder = TempDir::new().unwrap();
    let mut command = maatlat(folder.path(), &["selftest", "--break"]);
    let (code, text) = said(&command.env("TMPDIR", folder.path().join("nowhere")).output().unwrap());
    assert_eq!(code, 70);
    assert!(text.contains("No file about the mistake could be written."), "{text}");
}

#[test]
fn no_command_uses_the_network() {
    if !has("strace") {
        return skipped("no network", "strace is not installed");
    }
    let folder = TempDir::new().unwrap();
    let log = folder.path().join("log");
    let commands = [quick("1"), vec!["check", SMALL], vec!["new", "call", "c"], vec!["selftest", "--break"]];
    for arguments in commands {
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-e", "trace=%network", "-o"]).arg(&log);
        command.arg(env!("CARGO_BIN_EXE_maatlat")).args(&arguments).current_dir(folder.path());
        let output = command.env("TMPDIR", folder.path()).output().unwrap();
        let Ok(traced) = fs::read_to_string(&log) else {
            return skipped("no network", &String::from_utf8_lossy(&output.stderr));
        };
        // Lines about signals and about the end of the process are no calls.
        let calls: Vec<_> =
            traced.lines().filter(|line| !line.contains("+++") && !line.contains("---")).collect();
        assert!(calls.is_empty(), "{arguments:?}: {calls:#?}");
    }
}
