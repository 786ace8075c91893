//! `maatlat check --fix` and `--diff`: what can be mended without guessing, shown, and written when asked.

use std::path::{Path, PathBuf};

use super::args::CheckFormat;
use super::difference::{Mark, difference};
use super::disk;
use super::error::Fault;
use super::inputs::{Inputs, Judged};
use super::output::{Stream, Voice, product};
use super::paths::{CALL_FILE, absolute, leads_inside, shown};
use crate::diagnostic::{Diagnostic, FileId, Source};
use crate::read::{Mended, mend};
use crate::text::{Value, escape};

/// A file that can be mended.
struct Patient {
    path: PathBuf,
    source: Source,
    mended: Mended,
}

/// Shows the changes of every file, and makes them. Nothing is written before everything was shown.
pub(super) fn fix(
    inputs: &Inputs,
    paths: &[PathBuf],
    format: CheckFormat,
    voice: &Voice,
) -> Result<(), Fault> {
    let patients = patients(inputs, paths, voice);
    if format == CheckFormat::Text {
        product(&diffs(&patients, voice))?;
    }
    for patient in &patients {
        treat(patient, voice)?;
    }
    if patients.is_empty() {
        voice.tell("cli-mend-nothing", &[]);
    }
    Ok(())
}

/// Shows the changes of every file; says whether there are any.
pub(super) fn diff(inputs: &Inputs, paths: &[PathBuf], voice: &Voice) -> Result<bool, Fault> {
    let patients = patients(inputs, paths, voice);
    product(&diffs(&patients, voice))?;
    Ok(!patients.is_empty())
}

/// Leaves each diagnostic its fix only when it was tried and found good; gives how many can be mended in files that
/// may be written.
pub(super) fn try_fixes(judged: &mut Judged, writable: &[FileId]) -> usize {
    let mut count = 0;
    let sources = &judged.sources;
    for (number, source) in sources.iter().enumerate() {
        let here = |file: FileId| file == FileId(number);
        let of_file = |one: &&mut Diagnostic| one.place.as_ref().is_some_and(|place| here(place.file));
        if !judged
            .diagnostics
            .iter()
            .any(|one| !one.fix.is_empty() && one.place.as_ref().is_some_and(|place| here(place.file)))
        {
            continue;
        }
        let kept = mend(FileId(number), source).first;
        for one in judged.diagnostics.iter_mut().filter(of_file).filter(|one| !one.fix.is_empty()) {
            let good = kept.iter().any(|kept| kept.code == one.code && kept.place == one.place);
            if !good {
                one.fix.clear();
            } else if writable.contains(&FileId(number)) {
                count += 1;
            }
        }
    }
    count
}

/// The files that `--fix` may write: those the command line names, or that stand in a folder it names. What a link leads
/// to is left alone, and so is a file elsewhere that a call or `--rubric` names.
pub(super) fn writable(inputs: &Inputs, paths: &[PathBuf]) -> Vec<FileId> {
    let named: Vec<PathBuf> = paths.iter().filter_map(|path| absolute(path).ok()).collect();
    let may = |path: &Path| {
        let plain = disk::own_kind(path).is_ok_and(|kind| kind == Some(disk::Kind::File));
        plain && named.iter().any(|named| is_of(named, path))
    };
    inputs.on_disk().filter(|(_, path, _)| may(path)).map(|(file, ..)| file).collect()
}

/// Whether a file is the named one, or stands in the named folder or in that of the named call.
fn is_of(named: &Path, path: &Path) -> bool {
    let call = named.file_name().is_some_and(|name| name == CALL_FILE);
    let folder = if call {
        named.parent()
    } else {
        Some(named).filter(|named| disk::kind(named).is_ok_and(|kind| kind == Some(disk::Kind::Folder)))
    };
    let inside = |folder: &Path| {
        disk::canonical(folder).and_then(|folder| leads_inside(path, &folder)).unwrap_or(false)
    };
    named == path || folder.is_some_and(inside)
}

fn patients(inputs: &Inputs, paths: &[PathBuf], voice: &Voice) -> Vec<Patient> {
    let writable = writable(inputs, paths);
    let mut patients = Vec::new();
    let mut files: Vec<_> = inputs.on_disk().collect();
    files.sort_by_key(|(file, ..)| *file);
    for (file, path, source) in files {
        let mended = mend(file, source);
        if !mended.changes() {
            continue;
        }
        if writable.contains(&file) {
            patients.push(Patient { path: path.to_owned(), source: source.clone(), mended });
        } else {
            voice.tell("cli-mend-elsewhere", &[("path", source.name())]);
        }
    }
    patients
}

fn diffs(patients: &[Patient], voice: &Voice) -> String {
    let colour = Stream::Stdout.has_colour(voice.colour());
    let mut text = String::new();
    for patient in patients {
        let mark = if patient.mended.mark { "\u{feff}" } else { "" };
        let old = format!("{mark}{}", patient.source.text());
        for (mark, line) in difference(patient.source.name(), &old, &patient.mended.text) {
            text.push_str(&painted(mark, &line, colour));
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

fn painted(mark: Mark, line: &str, colour: bool) -> String {
    let code = match mark {
        Mark::Heading => "1",
        Mark::Gone => "31",
        Mark::New => "32",
        Mark::Same => return line.to_owned(),
    };
    if colour { format!("\u{1b}[{code}m{line}\u{1b}[0m") } else { line.to_owned() }
}

/// Writes one file, and keeps a copy of what stood there.
fn treat(patient: &Patient, voice: &Voice) -> Result<(), Fault> {
    let Patient { path, source, mended } = patient;
    let copy = disk::replace(path, source.sha256(), &mended.text).map_err(Fault::writing(path))?;
    let Some(copy) = copy else {
        return Err(Fault::not_now("cli-mend-changed", &[("path", source.name())]));
    };
    let copy = copy.file_name().map_or_else(String::new, |name| shown(Path::new(name)));
    let (name, copy) = (escape::terminal(source.name()), escape::terminal(&copy));
    let values =
        [("n", Value::Count(mended.count)), ("path", Value::Text(&name)), ("copy", Value::Text(&copy))];
    voice.talk(&voice.words.say_with("cli-mended", &values));
    Ok(())
}
