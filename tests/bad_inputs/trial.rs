//! Running a case: what is said, the exit code, what is written, and what is left alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use maatlat::diagnostic::{Diagnostics, FileId, Source};
use tempfile::TempDir;

use super::case::{Case, Run};
use super::folder::{lay_out, photographed};
use super::program::maatlat;

/// What a case may say at most, in bytes: whoever says more says nothing.
const SAID: usize = 20_000;

/// Every way in which a case does not go as it must.
pub(crate) fn failures(case: &Case, update: bool) -> Vec<String> {
    let (there, talk) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let here = there.path().join("here");
    fs::create_dir(&here).unwrap();
    lay_out(case, &here);
    let mut failures = Vec::new();
    for [first, second] in &case.same_content {
        if content(&here.join(first)) != content(&here.join(second)) {
            failures.push(format!("{first} and {second} have another content identity"));
        }
    }
    let mut said = String::new();
    for run in &case.run {
        let before = photographed(there.path());
        let outcome = Outcome::of(run, &here, talk.path());
        let after = photographed(there.path());
        outcome.judge(run, &mut failures);
        let new = written(run, &before, &after, &mut failures);
        // JSON and CSV are data: they hold texts as they were given.
        let is_data = |name: &str| name.ends_with(".json") || name.ends_with(".csv");
        let shown = |text: &str| new.iter().any(|(name, bytes)| !is_data(name) && holds(bytes, text));
        for text in &run.says {
            if !outcome.says(text) && !new.iter().any(|(_, bytes)| holds(bytes, text)) {
                failures.push(format!("{text:?} is said nowhere"));
            }
        }
        for text in &run.never {
            if outcome.says(text) || shown(text) {
                failures.push(format!("{text:?} must not be said"));
            }
        }
        for text in run.never_written.iter().filter(|text| shown(text)) {
            failures.push(format!("{text:?} must not be written"));
        }
        outcome.tell(run, &mut said);
    }
    if said.len() > SAID {
        failures.push(format!("says {} bytes", said.len()));
    }
    let file = case.folder.join("said.txt");
    if update {
        fs::write(file, said).unwrap();
    } else {
        let kept = fs::read_to_string(file).unwrap_or_default();
        // A checkout may have changed the line ends of the kept words.
        if kept.replace("\r\n", "\n") != said {
            failures.push(format!("says something else; UPDATE=1 keeps it.\n{}", difference(&kept, &said)));
        }
    }
    failures
}

/// The identity of what a file says.
fn content(path: &Path) -> String {
    let source = Source::new(path.to_string_lossy(), fs::read(path).unwrap());
    let mut found = Diagnostics::default();
    let read = maatlat::read::read(FileId(0), &source, &mut found);
    read.unwrap_or_else(|| panic!("{}: {found:?}", path.display())).content_id()
}

/// What a command did.
struct Outcome {
    /// Missing when it did not end in time, or ended by a signal.
    exit: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Outcome {
    fn of(run: &Run, here: &Path, talk: &Path) -> Self {
        let words = words(&run.command);
        let arguments: Vec<&str> = words.iter().map(String::as_str).collect();
        let (out, err) = (talk.join("stdout"), talk.join("stderr"));
        let mut command = maatlat(here, &arguments);
        command.stdin(Stdio::null()).envs(&run.env);
        // Files, not pipes: a full pipe would stop a program that says much.
        command.stdout(File::create(&out).unwrap()).stderr(File::create(&err).unwrap());
        let mut child = command.spawn().unwrap();
        let start = Instant::now();
        let mut exit = None;
        while start.elapsed() < Duration::from_secs(run.seconds) {
            if let Some(status) = child.try_wait().unwrap() {
                exit = status.code();
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        if exit.is_none() {
            let _ = child.kill();
            child.wait().unwrap();
        }
        let text = |path| String::from_utf8(fs::read(path).unwrap()).unwrap();
        Self { exit, stdout: text(out), stderr: text(err) }
    }

    fn says(&self, text: &str) -> bool {
        self.stdout.contains(text) || self.stderr.contains(text)
    }

    fn judge(&self, run: &Run, failures: &mut Vec<String>) {
        match self.exit {
            None => failures.push(format!("{} did not end within {} s", run.command, run.seconds)),
            Some(exit) if exit != run.exit => {
                failures.push(format!("{} ends with {exit}, not {}\n{}", run.command, run.exit, self.stderr));
            }
            Some(_) => {}
        }
        let codes = codes(&format!("{}{}", self.stdout, self.stderr));
        if codes != run.codes {
            failures.push(format!("{} gives the codes {codes:?}, not {:?}", run.command, run.codes));
        }
    }

    fn tell(&self, run: &Run, said: &mut String) {
        let stdout = if run.show_stdout { self.stdout.as_str() } else { "(…)\n" };
        let exit = self.exit.map_or_else(|| "none".to_owned(), |exit| exit.to_string());
        let _ = writeln!(said, "$ maatlat {}", run.command);
        let _ = writeln!(said, "--- stdout\n{stdout}--- stderr\n{}--- exit {exit}\n", self.stderr);
    }
}

/// The words of a command as a shell would take them, as far as blanks and double quotes go.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words
}

/// The codes of rendered diagnostics, in any language: `error[CODE]: …`.
fn codes(text: &str) -> Vec<String> {
    let code = |line: &str| {
        let (severity, rest) = line.split_once('[')?;
        let (code, _) = rest.split_once("]: ")?;
        matches!(severity, "error" | "warning" | "fout" | "waarschuwing").then(|| code.to_owned())
    };
    text.lines().filter_map(code).collect()
}

/// Holds what is on the disk against what may be: nothing changes but what the case says. Gives what was
/// written.
fn written<'p>(
    run: &Run,
    before: &BTreeMap<String, Vec<u8>>,
    after: &'p BTreeMap<String, Vec<u8>>,
    failures: &mut Vec<String>,
) -> Vec<(&'p String, &'p Vec<u8>)> {
    let expected = |name: &str| {
        let name = name.strip_prefix("here/").unwrap_or(name);
        let fits = |path: &&String| *path == name || (path.ends_with('/') && name.starts_with(path.as_str()));
        run.writes.iter().find(fits)
    };
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        failures.push(format!("{name} is gone"));
    }
    let new: Vec<_> = after.iter().filter(|(name, bytes)| before.get(*name) != Some(bytes)).collect();
    for (name, _) in new.iter().filter(|(name, _)| expected(name).is_none()) {
        failures.push(format!("{name} was written"));
    }
    for path in &run.writes {
        if !new.iter().any(|(name, _)| expected(name) == Some(path)) {
            failures.push(format!("{path} was not written"));
        }
    }
    new
}

fn holds(bytes: &[u8], text: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(text)
}

/// The first lines that differ.
fn difference(kept: &str, said: &str) -> String {
    let (kept, said): (Vec<_>, Vec<_>) = (kept.lines().collect(), said.lines().collect());
    let same = kept.iter().zip(&said).take_while(|(kept, said)| kept == said).count();
    let some = |lines: &[&str], sign: char| {
        lines.iter().skip(same).take(12).map(|line| format!("{sign} {line}\n")).collect::<String>()
    };
    format!("{}{}", some(&kept, '-'), some(&said, '+'))
}
