//! `maatlat demo`: the example call, written to a folder and scored there.

use std::fs;
use std::path::Path;

use super::args::{Demo, Lang};
use super::error::Fault;
use super::output::Voice;
use super::paths::{CALL_FILE, refuse_dash, shown};
use super::{Ending, score, shipped, write};
use crate::read::{Kind, schema_text};
use crate::summarise::Settings;

/// The folder of the reports, inside the demo.
const REPORTS: &str = "reports";

/// Writes, scores, and says what to do next.
pub(super) fn run(args: &Demo, lang: Option<Lang>, voice: &Voice) -> Result<Ending, Fault> {
    let folder = &args.folder;
    refuse_dash(folder)?;
    let files = files();
    refuse_what_is_not_ours(folder, &files)?;
    for (name, text) in &files {
        write::whole(&folder.join(name), text)?;
    }
    let judged = score::opened(std::slice::from_ref(folder), None, voice)?;
    score::tell_diagnostics(&judged, voice);
    let call = judged.units.into_iter().find_map(|unit| unit.call);
    let Some(call) = call.filter(|_| !judged.diagnostics.has_errors()) else {
        return Err(Fault::Bug("the example call has errors".to_owned()));
    };
    let results = score::computed(&call, &Settings::default(), voice);
    let languages = lang.map_or_else(|| call.rubric.languages.clone(), |lang| vec![lang.language()]);
    let written = score::write_reports(&results, &languages, &folder.join(REPORTS), false, voice)?;
    score::summarised(&results, voice)?;
    written.tell(voice);
    voice.tell("cli-demo-next", &[("folder", &shown(folder))]);
    Ok(Ending::Fine)
}

/// Every file of the example: path inside the demo, and text with its paths made to fit there.
pub(super) fn files() -> Vec<(String, String)> {
    let rubrics =
        shipped::RUBRICS.iter().map(|(id, text)| (format!("rubrics/{id}.toml"), (*text).to_owned()));
    let call = shipped::CALL.replace("../../schemas/", "schemas/").replace("../../rubrics/", "rubrics/");
    let lifted = |folder: &'static str, files: &'static [(&'static str, &'static str)]| {
        files.iter().map(move |(name, text)| {
            (format!("{folder}/{name}.toml"), text.replace("../../../schemas/", "../schemas/"))
        })
    };
    let schemas = Kind::ALL.map(|kind| (format!("schemas/{kind}.schema.json"), schema_text(kind)));
    std::iter::once((CALL_FILE.to_owned(), call))
        .chain(rubrics)
        .chain(lifted("proposals", shipped::PROPOSALS))
        .chain(lifted("ratings", shipped::RATINGS))
        .chain(schemas)
        .collect()
}

/// A folder with anything in it that this command would not write itself is left alone: it may be somebody's work.
fn refuse_what_is_not_ours(folder: &Path, files: &[(String, String)]) -> Result<(), Fault> {
    let refuse = |path: &Path| Err(Fault::usage("cli-demo-not-ours", &[("path", &shown(path))]));
    if folder.exists() && !folder.is_dir() {
        return refuse(folder);
    }
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    let mut names: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.file_name())).collect();
    names.sort();
    let tops: Vec<&str> = files.iter().filter_map(|(name, _)| name.split('/').next()).collect();
    if let Some(other) = names.iter().find(|name| *name != REPORTS && !tops.iter().any(|top| *name == top)) {
        return refuse(&folder.join(other));
    }
    if let [only] = names.as_slice()
        && only == REPORTS
    {
        return refuse(&folder.join(REPORTS));
    }
    let changed = files.iter().map(|(name, text)| (folder.join(name), text)).find(|(path, text)| {
        path.exists() && !fs::read(path).is_ok_and(|present| present == text.as_bytes())
    });
    changed.map_or(Ok(()), |(path, _)| refuse(&path))
}
