//! `maatlat` alone: what stands in this folder, what is missing, and the next command. Nothing is scored and nothing
//! is written.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::Ending;
use super::disk::{self, Kind as Found};
use super::error::Fault;
use super::inputs::{Inputs, Judged};
use super::layout::page;
use super::new::call_near;
use super::output::{Voice, product};
use super::paths::{CALL_FILE, is_conflicted_copy, shown, tidy};
use super::usage::columns;
use super::write::folder_of;
use crate::diagnostic::{Diagnostics, FileId, Source};
use crate::model::Call;
use crate::read::file::Text;
use crate::read::{self, AnyFile, Kind};
use crate::summarise::results::Input;
use crate::text::{Language, escape};

/// Where `score` writes when nobody says otherwise.
const REPORTS: &str = "reports";
/// Names in a list before the rest is counted.
const NAMED: usize = 5;
/// Loose files that are looked into.
const LOOKED_INTO: usize = 200;

/// Says what is in the folder one stands in.
pub(super) fn run(voice: &Voice) -> Result<Ending, Fault> {
    let here = Path::new(CALL_FILE);
    let call = if is_file(here)? { Some(here.to_path_buf()) } else { call_near(here)? };
    let text = match call {
        Some(call) => of_call(&call, voice)?,
        None => of_folder(voice)?,
    };
    product(&format!("{}\n", page(&text, columns()))).map(|()| Ending::Fine)
}

/// Lines that are examples or rows to [`page`], and the sentence with the next command.
struct State<'v> {
    voice: &'v Voice,
    lines: Vec<String>,
}

impl State<'_> {
    fn say(&mut self, key: &str, values: &[(&str, &str)]) {
        self.lines.push(self.voice.sentence(key, values));
    }

    /// A row below the heading.
    fn row(&mut self, key: &str, values: &[(&str, &str)]) {
        self.lines.push(format!("  {}", self.voice.sentence(key, values)));
    }

    /// A row with names, when there are any.
    fn names(&mut self, key: &str, names: &[String]) {
        if !names.is_empty() {
            let names = self.listed(names);
            self.row(key, &[("names", &names)]);
        }
    }

    fn listed(&self, names: &[String]) -> String {
        let shown = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        match names.len().saturating_sub(NAMED) {
            0 => shown,
            more => format!("{shown}, {}", self.voice.counted("state-more", more)),
        }
    }

    /// The end: the next command.
    fn next(mut self, command: &str) -> String {
        self.lines.push(String::new());
        self.say("cli-next", &[("command", command)]);
        self.lines.join("\n")
    }
}

fn of_call(file: &Path, voice: &Voice) -> Result<String, Fault> {
    let folder = tidy(folder_of(file));
    let typed = if folder.as_os_str().is_empty() { ".".to_owned() } else { shown(&folder) };
    let inputs = Inputs::open(&[file.to_path_buf()], None)?;
    let counts = [Kind::Proposal, Kind::Ratings]
        .map(|kind| inputs.reads().filter(|read| read.file.kind() == kind).count());
    let title = inputs.reads().find_map(|read| match &read.file {
        AnyFile::Call(call) => Some(local(&call.title, voice.language())),
        _ => None,
    });
    let judged = inputs.judge();
    let mut state = State { voice, lines: Vec::new() };
    match title {
        Some(title) => state.say("state-call", &[("title", &title), ("path", &shown(file))]),
        None => state.say("state-call-unread", &[("path", &shown(file))]),
    }
    let counted = [("state-proposals", counts[0]), ("state-ratings", counts[1])];
    let counted = counted.map(|(key, n)| voice.counted(key, n)).join(", ");
    state.lines.push(format!("  {counted}"));
    let Judged { units, diagnostics, .. } = judged;
    let call = units.into_iter().find_map(|unit| unit.call);
    let Some(call) = call.filter(|_| !diagnostics.has_errors()) else {
        let n = diagnostics.errors().len();
        state.lines.push(format!("  {}", voice.counted("state-errors", n)));
        return Ok(state.next(&format!("maatlat check {typed}")));
    };
    let warnings = diagnostics.len();
    state.row("state-rubric", &[("rubric", &call.rubric.id), ("version", &call.rubric.version)]);
    let unrated = of_ratings(&call, &mut state);
    if warnings > 0 {
        state.lines.push(format!("  {}", voice.counted("state-warnings", warnings)));
    }
    let reports = folder.join(REPORTS);
    let output = if typed == "." { String::new() } else { format!(" -o {}", shown(&reports)) };
    let score = format!("maatlat score {typed}{output}");
    let current = of_reports(&call, &reports, &mut state)?;
    Ok(match (unrated, current) {
        (Some(id), _) => {
            let file = call.inputs.iter().find(|input| input.role == "proposal" && input.id == id);
            let path = file.map_or(id, |input| shown(&folder.join(&input.path)));
            state.next(&format!("maatlat new ratings --proposal {path}"))
        }
        (None, false) => state.next(&score),
        (None, true) => state.next(&format!("maatlat verify {}", shown(&reports))),
    })
}

/// Who still has to do something; the first proposal without ratings.
fn of_ratings(call: &Call, state: &mut State<'_>) -> Option<String> {
    let unrated: Vec<String> = call
        .proposals
        .iter()
        .filter(|one| one.ratings.is_empty() && one.consensus.is_none())
        .map(|one| one.id.clone())
        .collect();
    let those = |wanted: &dyn Fn(bool, bool) -> bool| -> Vec<String> {
        let each = call
            .proposals
            .iter()
            .flat_map(|one| one.ratings.iter().chain(&one.consensus).map(move |ratings| (one, ratings)));
        each.filter(|(_, ratings)| wanted(ratings.conflict, ratings.signed_off))
            .map(|(one, ratings)| format!("{} ({})", one.id, ratings.assessor))
            .collect()
    };
    state.names("state-unrated", &unrated);
    state.names("state-unsigned", &those(&|conflict, signed| !conflict && !signed));
    state.names("state-conflict", &those(&|conflict, _| conflict));
    unrated.into_iter().next()
}

/// What `results.json` says of where it came from.
#[derive(Deserialize)]
struct Written {
    results: Origin,
}

#[derive(Deserialize)]
struct Origin {
    tool: String,
    run_id: String,
    inputs: Vec<Input>,
}

/// Whether the reports are there, and are those of the files as they are now.
fn of_reports(call: &Call, folder: &Path, state: &mut State<'_>) -> Result<bool, Fault> {
    let file = folder.join("results.json");
    let shown_folder = shown(folder);
    if disk::kind(&file).map_err(Fault::reading(&file))?.is_none() {
        state.row("state-reports-none", &[]);
        return Ok(false);
    }
    let text = disk::text(&file).map_err(Fault::reading(&file))?.unwrap_or_default();
    let Ok(Written { results }) = serde_json::from_str(&text) else {
        state.row("state-reports-unread", &[("path", &shown(&file))]);
        return Ok(false);
    };
    let changed = changed(call, &results.inputs);
    if !changed.is_empty() {
        let names = state.listed(&changed);
        state.row("state-reports-stale", &[("folder", &shown_folder), ("names", &names)]);
        return Ok(false);
    }
    if results.tool != concat!("maatlat ", env!("CARGO_PKG_VERSION")) {
        state.row("state-reports-version", &[("folder", &shown_folder), ("tool", &results.tool)]);
        return Ok(false);
    }
    state.row("state-reports-current", &[("folder", &shown_folder), ("run", &results.run_id)]);
    Ok(true)
}

/// Files that say something else than when the results were made, are new, or are gone.
fn changed(call: &Call, before: &[Input]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for now in &call.inputs {
        let same =
            |was: &&Input| was.role == now.role && was.id == now.id && was.content_id == now.content_id;
        if !before.iter().any(|was| same(&was)) {
            names.push(now.path.clone());
        }
    }
    let gone =
        before.iter().filter(|was| !call.inputs.iter().any(|now| now.role == was.role && now.id == was.id));
    names.extend(gone.map(|was| was.path.clone()));
    names
}

fn of_folder(voice: &Voice) -> Result<String, Fault> {
    let here = Path::new(".");
    let names = disk::names(here).map_err(Fault::reading(here))?;
    let names: Vec<PathBuf> = names.into_iter().map(PathBuf::from).collect();
    let mut calls: Vec<String> = Vec::new();
    for name in &names {
        if is_file(&name.join(CALL_FILE))? {
            calls.push(shown(name));
        }
    }
    let is_toml =
        |name: &&PathBuf| name.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let plain = |name: &&PathBuf| !shown(name).starts_with('.') && !is_conflicted_copy(&shown(name));
    let files = names.iter().filter(is_toml).filter(plain).take(LOOKED_INTO);
    let ours: Vec<(PathBuf, Loose)> =
        files.filter_map(|name| Some((name.clone(), looked_into(name)?))).collect();
    let mut state = State { voice, lines: Vec::new() };
    if ours.is_empty() {
        let Some(call) = calls.first() else { return Ok(voice.words.say("cli-first")) };
        let known = state.listed(&calls);
        state.say("state-calls", &[("names", &known)]);
        return Ok(state.next(&format!("maatlat check {}", escape::terminal(call))));
    }
    state.say("state-loose", &[]);
    for (path, file) in &ours {
        let (kind, title) = match file {
            Loose::Read(AnyFile::Call(call)) => ("kind-call", local(&call.title, voice.language())),
            Loose::Read(AnyFile::Proposal(proposal)) => {
                ("kind-proposal", local(&proposal.title, voice.language()))
            }
            Loose::Read(AnyFile::Rubric(rubric)) => ("kind-rubric", local(&rubric.title, voice.language())),
            Loose::Read(AnyFile::Ratings(ratings)) => {
                ("kind-ratings", format!("{} ({})", ratings.proposal, ratings.assessor))
            }
            Loose::Read(AnyFile::Measure(measure)) => {
                ("kind-measure", measure.measure.title.clone().unwrap_or_else(|| measure.data.clone()))
            }
            Loose::Unread => ("state-unread", String::new()),
        };
        let kind = voice.words.say(kind);
        let name = escape::terminal(&shown(path)).replace("  ", " ");
        let what = if title.is_empty() { kind } else { format!("{kind}: {}", escape::terminal(&title)) };
        state.lines.push(format!("  {name}  {what}"));
    }
    if !calls.is_empty() {
        let known = state.listed(&calls);
        state.say("state-calls", &[("names", &known)]);
    }
    let paths: Vec<PathBuf> = ours.iter().map(|(path, _)| path.clone()).collect();
    let Judged { units, diagnostics, .. } = Inputs::open(&paths, None)?.judge();
    let ready = units.iter().any(|unit| unit.call.is_some());
    let first =
        |kind: Kind| ours.iter().find(|(_, file)| matches!(file, Loose::Read(file) if file.kind() == kind));
    let command = match (first(Kind::Proposal), first(Kind::Rubric), first(Kind::Ratings)) {
        _ if diagnostics.has_errors() => "maatlat check .".to_owned(),
        _ if ready => "maatlat score .".to_owned(),
        (Some((proposal, _)), _, None) => format!("maatlat new ratings --proposal {}", shown(proposal)),
        (None, None, None) if first(Kind::Measure).is_some() => {
            let declaration = first(Kind::Measure).map(|(path, _)| shown(path)).unwrap_or_default();
            format!("maatlat measure {declaration}")
        }
        (None, Some((rubric, _)), _) => format!("maatlat new proposal --rubric {}", shown(rubric)),
        _ => "maatlat check .".to_owned(),
    };
    let n = diagnostics.errors().len();
    if n > 0 {
        state.lines.push(voice.counted("state-errors", n));
    }
    Ok(state.next(&command))
}

fn is_file(path: &Path) -> Result<bool, Fault> {
    disk::kind(path).map(|kind| kind == Some(Found::File)).map_err(Fault::reading(path))
}

/// A file of maatlat that no call names.
enum Loose {
    Read(AnyFile),
    /// It says that it is one, and cannot be read.
    Unread,
}

/// What a loose file is; `None` when it has nothing to do with maatlat.
fn looked_into(path: &Path) -> Option<Loose> {
    let (bytes, _) = disk::read_given(path, Source::LIMIT as u64 + 1).ok()?;
    if bytes.len() > Source::LIMIT {
        return None;
    }
    let source = Source::new(shown(path), bytes);
    if let Some(read) = read::read(FileId(0), &source, &mut Diagnostics::default()) {
        return Some(Loose::Read(read.file));
    }
    let marked = |line: &str| {
        line.trim_start().strip_prefix("maatlat").is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    source.text().lines().any(marked).then_some(Loose::Unread)
}

/// A text of a file, in the language of the words when it has it.
fn local(text: &Text, language: Language) -> String {
    match text {
        Text::Same(text) => text.clone(),
        Text::PerLanguage(texts) => {
            let (own, other) = match language {
                Language::Nl => (&texts.nl, &texts.en),
                Language::En => (&texts.en, &texts.nl),
            };
            own.as_ref().or(other.as_ref()).cloned().unwrap_or_default()
        }
    }
}
