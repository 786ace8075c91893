//! `maatlat score`: check, compute, and write the reports.

use std::collections::BTreeSet;
use std::path::Path;

use super::args::{Lang, Robustness, Score, ScoreFormat};
use super::error::Fault;
use super::inputs::{Inputs, Judged};
use super::output::{Stream, Voice, product, talk};
use super::paths::shown;
use super::{Ending, shipped, write};
use crate::limits;
use crate::model::Call;
use crate::report;
use crate::summarise::results::Results;
use crate::summarise::{Settings, score};
use crate::text::{Language, Value, escape};

/// Columns of the summary when the output is not a terminal.
const COLUMNS: usize = 80;

/// Nothing is written when a file has an error.
pub(super) fn run(args: &Score, lang: Option<Lang>, voice: &Voice) -> Result<Ending, Fault> {
    let judged = Inputs::open(&args.paths, args.rubric.as_deref())?.judge();
    if !judged.diagnostics.is_empty() {
        talk(&voice.diagnostics(&judged.diagnostics, &judged.sources, Stream::Stderr));
    }
    if judged.diagnostics.has_errors() {
        voice.tell("cli-nothing-written", &[]);
        return Ok(Ending::WrongInput);
    }
    let mut call = only_call(judged, &args.paths[0])?;
    if let Some(date) = &args.date {
        call.date = Some(date.clone());
    }
    let draws = args.draws.map_or(0, |draws| draws as usize * call.proposals.len());
    let limit = limits::DRAWS_OF_A_CALL.most;
    if draws > limit {
        let (found, limit) = (draws.to_string(), limit.to_string());
        return Err(Fault::usage("cli-too-many-draws", &[("found", &found), ("limit", &limit)]));
    }
    let settings = Settings {
        draws: args.draws.map(|draws| draws as usize),
        seed: args.seed,
        robustness: args.robustness == Robustness::Full,
    };
    let results = computed(&call, &settings, voice);
    if args.format == ScoreFormat::Json {
        product(&report::results_json(&results)?)?;
        return Ok(Ending::Fine);
    }
    let languages = lang.map_or_else(|| call.rubric.languages.clone(), |lang| vec![lang.language()]);
    let written = write_reports(&results, &languages, &args.output, args.force, voice)?;
    product(&summary(&results, voice))?;
    written.tell(voice);
    Ok(Ending::Fine)
}

/// Computes, after saying so to somebody who waits.
pub(super) fn computed(call: &Call, settings: &Settings, voice: &Voice) -> Results {
    if Stream::Stderr.is_terminal() {
        talk(&voice.counted("cli-scoring", call.proposals.len()));
    }
    score(call, settings)
}

/// The call of a command that scores one call.
fn only_call(judged: Judged, path: &Path) -> Result<Call, Fault> {
    if judged.only_read {
        return Err(Fault::usage("cli-needs-rubric", &[("known", &shipped::rubric_ids())]));
    }
    let mut calls = judged.units.into_iter().filter_map(|unit| unit.call);
    let Some(call) = calls.next() else {
        return Err(Fault::usage("cli-nothing-to-score", &[("path", &shown(path))]));
    };
    if calls.next().is_some() {
        return Err(Fault::usage("cli-two-calls", &[]));
    }
    Ok(call)
}

/// What was written.
pub(super) struct Written {
    count: usize,
    folder: String,
    /// The report to read first.
    first: String,
}

impl Written {
    /// Says what was written and where to begin.
    pub(super) fn tell(&self, voice: &Voice) {
        let folder = escape::terminal(&self.folder);
        let values = [("n", Value::Count(self.count)), ("folder", Value::Text(&folder))];
        talk(&format!("\n{}", voice.words.say_with("cli-written", &values)));
        voice.tell("cli-read-first", &[("path", &self.first)]);
    }
}

/// Writes every report and `results.json`.
pub(super) fn write_reports(
    results: &Results,
    languages: &[Language],
    folder: &Path,
    force: bool,
    voice: &Voice,
) -> Result<Written, Fault> {
    let mut files = vec![("results.json".to_owned(), report::results_json(results)?)];
    let mut reports = Vec::new();
    for language in languages {
        if results.proposals.len() > 1 {
            reports.push((*language, report::call(results, *language)));
        }
        for index in 0..results.proposals.len() {
            reports.push((*language, report::proposal(results, index, *language)));
        }
    }
    let own = reports.iter().find(|(language, _)| *language == voice.language()).or(reports.first());
    let first = own.and_then(|(_, report)| report.files.first()).map(|(name, _)| folder.join(name));
    let first = first.map_or_else(String::new, |path| shown(&path));
    files.extend(reports.into_iter().flat_map(|(_, report)| report.files));
    let mut names = BTreeSet::new();
    if let Some((name, _)) = files.iter().find(|(name, _)| !names.insert(name.to_lowercase())) {
        return Err(Fault::usage("cli-same-name", &[("name", name)]));
    }
    if let Some(stranger) = write::stranger(folder, &files).filter(|_| !force) {
        return Err(Fault::usage("cli-not-ours", &[("path", &shown(&stranger))]));
    }
    for (name, text) in &files {
        write::whole(&folder.join(name), text)?;
    }
    Ok(Written { count: files.len(), folder: shown(folder), first })
}

/// One screen about the run.
pub(super) fn summary(results: &Results, voice: &Voice) -> String {
    let width = Stream::Stdout.columns().unwrap_or(COLUMNS);
    if results.proposals.len() == 1 {
        report::terminal(results, 0, voice.language(), width)
    } else {
        report::terminal_call(results, voice.language(), width)
    }
}
