//! `maatlat demo`: the example call, written to a folder and scored there.

use std::path::Path;

use super::args::{Csv, Demo, Lang};
use super::disk;
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
    example(args, lang, &Settings::default(), voice)
}

/// The demo, computed as asked.
pub(super) fn example(
    args: &Demo,
    lang: Option<Lang>,
    settings: &Settings,
    voice: &Voice,
) -> Result<Ending, Fault> {
    let folder = &args.folder;
    refuse_dash(folder)?;
    let files = files();
    refuse_what_is_not_ours(folder, &files)?;
    write::set(folder, &files, || refuse_what_is_not_ours(folder, &files), voice)?;
    let judged = score::opened(std::slice::from_ref(folder), None, voice)?;
    score::tell_diagnostics(&judged, voice);
    let call = judged.units.into_iter().find_map(|unit| unit.call);
    let Some(call) = call.filter(|_| !judged.diagnostics.has_errors()) else {
        return Err(Fault::Bug("the example call has errors".to_owned()));
    };
    let results = score::computed(&call, settings, voice);
    let languages = lang.map_or_else(|| call.rubric.languages.clone(), |lang| vec![lang.language()]);
    judged.witnesses.confirm()?;
    let target = score::Target { folder: &folder.join(REPORTS), csv: Csv::Plain, force: false };
    let written = score::write_reports(&results, &languages, &target, voice)?;
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
    match disk::kind(folder).map_err(Fault::reading(folder))? {
        None => return Ok(()),
        Some(disk::Kind::Folder) => {}
        Some(_) => return refuse(folder),
    }
    let mut names = disk::names(folder).map_err(Fault::reading(folder))?;
    names.retain(|name| !disk::is_ours(name));
    let tops: Vec<&str> = files.iter().filter_map(|(name, _)| name.split('/').next()).collect();
    if let Some(other) = names.iter().find(|name| *name != REPORTS && !tops.iter().any(|top| *name == top)) {
        return refuse(&folder.join(other));
    }
    if let [only] = names.as_slice()
        && only == REPORTS
    {
        return refuse(&folder.join(REPORTS));
    }
    for (name, text) in files {
        let path = folder.join(name);
        let there = disk::kind(&path).map_err(Fault::reading(&path))?.is_some();
        if there && disk::text(&path).map_err(Fault::reading(&path))?.as_ref() != Some(text) {
            return refuse(&path);
        }
    }
    Ok(())
}
