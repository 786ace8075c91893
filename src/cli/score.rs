//! `maatlat score`: check, compute, and write the reports.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::args::{Csv, Lang, Robustness, Score, ScoreFormat};
use super::disk::Paper;
use super::error::Fault;
use super::inputs::{Inputs, Judged, Witnesses};
use super::manner::Loudness;
use super::output::{Stream, Voice, product, talk};
use super::paths::{refuse_dash, shown};
use super::progress::watched;
use super::{Ending, policy, shipped, write};
use crate::limits;
use crate::model::Call;
use crate::report;
use crate::summarise::results::Results;
use crate::summarise::{Settings, score_watched};
use crate::text::{Language, Value, escape};

/// Columns of the summary when the output is not a terminal.
const COLUMNS: usize = 80;
/// Bytes of a report from which somebody is told that GitHub cuts files at 512,000 bytes.
const LARGE: usize = 400_000;

/// Nothing is written when a file has an error.
pub(super) fn run(args: &Score, lang: Option<Lang>, voice: &Voice) -> Result<Ending, Fault> {
    refuse_dash(&args.output)?;
    let policy = policy::of(&args.deny, &[])?;
    let mut judged = opened(&args.paths, args.rubric.as_deref(), voice)?;
    judged.diagnostics = judged.diagnostics.under(&policy);
    tell_diagnostics(&judged, voice);
    if judged.diagnostics.has_errors() {
        voice.tell("cli-nothing-written", &[]);
        return Ok(Ending::WrongInput);
    }
    let (mut call, witnesses) = only_call(judged, &args.paths[0])?;
    if let Some(date) = &args.date {
        call.date = Some(date.clone());
    }
    refuse_too_many_draws(args.draws, &call)?;
    let settings = Settings {
        draws: args.draws.map(|draws| draws as usize),
        seed: args.seed,
        robustness: args.robustness == Robustness::Full,
    };
    let results = computed(&call, &settings, voice);
    reasons(&results, voice);
    witnesses.confirm()?;
    if args.format == ScoreFormat::Json {
        product(&report::results_json(&results)?)?;
        return Ok(Ending::Fine);
    }
    let languages = lang.map_or_else(|| call.rubric.languages.clone(), |lang| vec![lang.language()]);
    let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
    voice.reason("reason-languages", &[("languages", &codes.join(", "))]);
    let target = Target { folder: &args.output, csv: args.csv, force: args.force };
    let written = write_reports(&results, &languages, &target, voice)?;
    summarised(&results, voice)?;
    written.tell(voice);
    Ok(Ending::Fine)
}

/// Draws times proposals have a limit.
pub(super) fn refuse_too_many_draws(draws: Option<u32>, call: &Call) -> Result<(), Fault> {
    let draws = draws.map_or(0, |draws| draws as usize * call.proposals.len());
    let limit = limits::DRAWS_OF_A_CALL.most;
    if draws > limit {
        let (found, limit) = (draws.to_string(), limit.to_string());
        return Err(Fault::usage("cli-too-many-draws", &[("found", &found), ("limit", &limit)]));
    }
    Ok(())
}

/// For whom tables are written.
pub(super) fn dialect(csv: Csv, languages: &[Language]) -> report::Dialect {
    match (csv, languages.first()) {
        (Csv::Excel, Some(language)) => report::Dialect::Spreadsheet(*language),
        _ => report::Dialect::Plain,
    }
}

/// Reads and checks files.
pub(super) fn opened(paths: &[PathBuf], rubric: Option<&str>, voice: &Voice) -> Result<Judged, Fault> {
    let inputs = voice.timed("timing-reading", || Inputs::open(paths, rubric))?;
    inputs.reasons(voice);
    Ok(voice.timed("timing-checking", || inputs.judge()))
}

/// Says what there is to say about the files, beside a product of another kind.
pub(super) fn tell_diagnostics(judged: &Judged, voice: &Voice) {
    if !judged.diagnostics.is_empty() {
        let text = voice.diagnostics(&judged.diagnostics, &judged.sources, Stream::Stderr);
        if !text.is_empty() {
            talk(&text);
        }
    }
}

/// Computes, while somebody who waits sees how far it has come.
pub(super) fn computed(call: &Call, settings: &Settings, voice: &Voice) -> Results {
    voice.timed("timing-scoring", || watched(voice, |progress| score_watched(call, settings, progress)))
}

/// Says with `-v` what the draws come from.
fn reasons(results: &Results, voice: &Voice) {
    voice.reason("reason-draws", &[("n", &results.draws.to_string())]);
    voice.reason(if results.seed_by_hand { "reason-seed-by-hand" } else { "reason-seed-derived" }, &[]);
}

/// The call of a command that scores one call.
pub(super) fn only_call(judged: Judged, path: &Path) -> Result<(Call, Witnesses), Fault> {
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
    Ok((call, judged.witnesses))
}

/// What was written.
pub(super) struct Written {
    count: usize,
    folder: String,
    /// The report to read first.
    first: String,
    /// Reports that not every reader shows whole: path, and size in kilobytes.
    large: Vec<(String, String)>,
}

impl Written {
    /// Says what was written and where to begin.
    pub(super) fn tell(&self, voice: &Voice) {
        let folder = escape::terminal(&self.folder);
        let values = [("n", Value::Count(self.count)), ("folder", Value::Text(&folder))];
        voice.talk(&format!("\n{}", voice.words.say_with("cli-written", &values)));
        for (path, size) in &self.large {
            voice.tell("cli-large-report", &[("path", path), ("size", size)]);
        }
        voice.tell("cli-read-first", &[("path", &self.first)]);
    }
}

/// Where the reports go, and how.
pub(super) struct Target<'p> {
    pub(super) folder: &'p Path,
    pub(super) csv: Csv,
    /// Replaces files of others too.
    pub(super) force: bool,
}

/// Writes every report, `results.json` and `results.csv`.
pub(super) fn write_reports(
    results: &Results,
    languages: &[Language],
    target: &Target<'_>,
    voice: &Voice,
) -> Result<Written, Fault> {
    let Target { folder, csv, force } = *target;
    let dialect = dialect(csv, languages);
    let files = vec![
        ("results.json".to_owned(), report::results_json(results)?.into()),
        ("results.csv".to_owned(), report::results_csv(results, languages, dialect).into()),
    ];
    let report = |language: &Language| {
        let language = *language;
        let call = (results.proposals.len() > 1).then(|| report::call(results, language));
        let proposals = (0..results.proposals.len()).into_par_iter();
        let proposals = proposals.map(move |index| report::proposal(results, index, language));
        call.into_par_iter().chain(proposals).map(move |report| (language, report))
    };
    let reports = languages.par_iter().flat_map(report).collect();
    write_files(files, reports, folder, force, voice)
}

/// Writes reports, and the files for programs beside them: all of them or none.
pub(super) fn write_files(
    mut files: Vec<(String, Paper<'_>)>,
    reports: Vec<(Language, report::Rendered)>,
    folder: &Path,
    force: bool,
    voice: &Voice,
) -> Result<Written, Fault> {
    let own = reports.iter().find(|(language, _)| *language == voice.language()).or(reports.first());
    let first = own.and_then(|(_, report)| report.files.first()).map(|(name, _)| folder.join(name));
    let first = first.map_or_else(String::new, |path| shown(&path));
    let is_large = |(name, text): &&(String, String)| {
        Path::new(name).extension().is_some_and(|ending| ending == "md") && text.len() > LARGE
    };
    let large = reports.iter().flat_map(|(_, report)| &report.files).filter(is_large);
    let large = large.map(|(name, text)| (shown(&folder.join(name)), (text.len() / 1_000).to_string()));
    let large = large.collect();
    let reports = reports.into_iter().flat_map(|(_, report)| report.files);
    files.extend(reports.map(|(name, text)| (name, text.into())));
    let mut names = BTreeSet::new();
    if let Some((name, _)) = files.iter().find(|(name, _)| !names.insert(name.to_lowercase())) {
        return Err(Fault::usage("cli-same-name", &[("name", name)]));
    }
    let may = || if force { Ok(()) } else { write::refuse_strangers(folder, &files) };
    voice.timed("timing-writing", || write::set(folder, &files, may, voice))?;
    Ok(Written { count: files.len(), folder: shown(folder), first, large })
}

/// One screen about the run, on stdout; nothing with `-q`.
pub(super) fn summarised(results: &Results, voice: &Voice) -> Result<(), Fault> {
    if voice.loudness() == Loudness::Errors {
        return Ok(());
    }
    product(&summary(results, voice))
}

fn summary(results: &Results, voice: &Voice) -> String {
    let width = Stream::Stdout.columns().unwrap_or(COLUMNS);
    if results.proposals.len() == 1 {
        report::terminal(results, 0, voice.language(), width)
    } else {
        report::terminal_call(results, voice.language(), width)
    }
}
