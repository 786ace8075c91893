//! `maatlat new`: files to fill in, that pass `check` as they are.

use std::path::{Path, PathBuf};

use super::args::New;
use super::disk::{self, Kind as Found};
use super::error::Fault;
use super::inputs::Inputs;
use super::manner::Loudness;
use super::output::{Stream, Voice, product, talk};
use super::paths::{CALL_FILE, absolute, refuse_dash, relative, shown, tidy};
use super::write::{Sheaf, folder_of};
use super::{Ending, scaffold, shipped};
use crate::diagnostic::Source;
use crate::model::Rubric;
use crate::read::{AnyFile, Kind, schema_text};
use crate::text::Language;

/// The rubric when nobody names one and there is no call near.
const RUBRIC: &str = shipped::RUBRICS[0].0;
/// The folder of the schemas, beside a file or above it.
const SCHEMAS: &str = "schemas";
/// How many folders are looked through for a call or for schemas: the file's own, and those above it.
const FOLDERS: usize = 3;

/// Writes one file, or for a call the files it needs to work; nothing is ever overwritten.
pub(super) fn run(args: &New, voice: &Voice) -> Result<Ending, Fault> {
    args.file.as_deref().map_or(Ok(()), refuse_dash)?;
    match args.kind.kind() {
        Kind::Rubric => {
            let file = named(args, "rubric");
            let id = id(args, &file)?;
            let mut sheaf = Sheaf::default();
            let schema = schema_line(&file, Kind::Rubric, &mut sheaf)?;
            sheaf.add_new(&file, scaffold::rubric(voice.language(), &schema, &id))?;
            put(sheaf, voice)?;
            next(&[&file], voice);
        }
        Kind::Proposal => {
            let file = named(args, "proposal");
            let Some(rubric) = rubric(args, &file, voice)? else { return Ok(Ending::WrongInput) };
            let id = id(args, &file)?;
            let mut sheaf = Sheaf::default();
            add_proposal(&mut sheaf, &file, &id, &rubric, voice)?;
            put(sheaf, voice)?;
            answers_next(args, &file, voice)?;
        }
        Kind::Ratings => return ratings(args, voice),
        Kind::Call => return call(args, voice),
        Kind::Measure => {
            let file = named(args, "measure");
            let mut sheaf = Sheaf::default();
            let schema = schema_line(&file, Kind::Measure, &mut sheaf)?;
            sheaf.add_new(&file, scaffold::measure(voice.language(), &schema))?;
            put(sheaf, voice)?;
            next(&[&file], voice);
        }
    }
    Ok(Ending::Fine)
}

fn ratings(args: &New, voice: &Voice) -> Result<Ending, Fault> {
    let proposal = match &args.proposal {
        Some(given) => proposal_id(given)?,
        None => "proposal".to_owned(),
    };
    let assessor = checked_id(args.id.clone().unwrap_or_else(|| assessor(voice.language()).to_owned()))?;
    let default = args.proposal.as_ref().map(|_| format!("{proposal}.{assessor}.toml"));
    let file = args.file.clone().unwrap_or_else(|| default.map_or_else(|| "ratings.toml".into(), Into::into));
    let Some(rubric) = rubric(args, &file, voice)? else { return Ok(Ending::WrongInput) };
    let mut sheaf = Sheaf::default();
    let text = if Source::is_sheet_name(&shown(&file)) {
        scaffold::sheet(&voice.words, &assessor, &proposal, &rubric)
    } else {
        let schema = schema_line(&file, Kind::Ratings, &mut sheaf)?;
        scaffold::ratings(&voice.words, &schema, &assessor, &proposal, &rubric)
    };
    sheaf.add_new(&file, text)?;
    put(sheaf, voice)?;
    next(&[&file], voice);
    Ok(Ending::Fine)
}

/// A call, with a first proposal and ratings unless there is a folder with proposals already.
fn call(args: &New, voice: &Voice) -> Result<Ending, Fault> {
    let given = args.file.clone().unwrap_or_else(|| CALL_FILE.into());
    let is_file = given.extension().is_some_and(|ending| ending == "toml");
    let file = if is_file { given } else { given.join(CALL_FILE) };
    let folder = absolute(folder_of(&file)).map_err(Fault::writing(&file))?;
    let own = folder.file_name().and_then(|name| name.to_str()).filter(|name| is_id(name));
    let id = checked_id(args.id.clone().unwrap_or_else(|| own.unwrap_or("call").to_owned()))?;
    let Some(rubric) = rubric(args, &file, voice)? else { return Ok(Ending::WrongInput) };
    let named = match &args.rubric {
        Some(given) if shipped::rubric(given).is_none() => {
            let path = absolute(Path::new(given)).map_err(Fault::reading(Path::new(given)))?;
            shown(&relative(&folder, &path))
        }
        Some(id) => id.clone(),
        None => RUBRIC.to_owned(),
    };
    let mut sheaf = Sheaf::default();
    let schema = schema_line(&file, Kind::Call, &mut sheaf)?;
    let text = scaffold::call(voice.language(), &schema, &id, &named, &shipped::rubric_ids());
    sheaf.add_new(&file, text)?;

    let beside = |below: &str| tidy(&folder_of(&file).join(below));
    let proposals = beside("proposals");
    if disk::is_bare(&proposals).map_err(Fault::reading(&proposals))? {
        let (first, who) = (example(voice.language()), assessor(voice.language()));
        let proposal_file = beside(&format!("proposals/{first}.toml"));
        add_proposal(&mut sheaf, &proposal_file, first, &rubric, voice)?;
        let ratings_file = beside(&format!("ratings/{first}.{who}.toml"));
        let schema = schema_line(&ratings_file, Kind::Ratings, &mut sheaf)?;
        let text = scaffold::ratings(&voice.words, &schema, who, first, &rubric);
        sheaf.add_new(&ratings_file, text)?;
    }
    put(sheaf, voice)?;
    next(&[folder_of(&file)], voice);
    Ok(Ending::Fine)
}

fn add_proposal(
    sheaf: &mut Sheaf,
    file: &Path,
    id: &str,
    rubric: &Rubric,
    voice: &Voice,
) -> Result<(), Fault> {
    let schema = schema_line(file, Kind::Proposal, sheaf)?;
    sheaf.add_new(file, scaffold::proposal(&voice.words, &schema, id, rubric))
}

/// Writes the files, all or none, and names them.
fn put(sheaf: Sheaf, voice: &Voice) -> Result<(), Fault> {
    let written = sheaf.write(voice)?;
    if voice.loudness() == Loudness::Errors {
        return Ok(());
    }
    for file in written {
        product(&format!("{}\n", voice.sentence("cli-wrote", &[("path", &shown(&file))])))?;
    }
    Ok(())
}

fn next(paths: &[&Path], voice: &Voice) {
    let paths: Vec<String> = paths.iter().map(|path| shown(path)).collect();
    voice.tell("cli-next", &[("command", &format!("maatlat check {}", paths.join(" ")))]);
}

/// A proposal alone cannot be judged: the next step is a file with answers, which names the rubric for both.
fn answers_next(args: &New, file: &Path, voice: &Voice) -> Result<(), Fault> {
    let rubric = args.rubric.as_ref().map(|rubric| format!(" --rubric {rubric}")).unwrap_or_default();
    // In a call with a folder for ratings they belong there.
    let call = call_near(file)?;
    let folder = call.map(|call| tidy(&folder_of(&call).join("ratings")));
    let folder = folder.filter(|folder| disk::kind(folder).is_ok_and(|kind| kind == Some(Found::Folder)));
    let named = folder.zip(file.file_stem()).map(|(folder, stem)| {
        let name = format!("{}.{}.toml", stem.to_string_lossy(), assessor(voice.language()));
        format!(" {}", shown(&folder.join(name)))
    });
    let command =
        format!("maatlat new ratings{} --proposal {}{rubric}", named.unwrap_or_default(), shown(file));
    voice.tell("cli-next", &[("command", &command)]);
    Ok(())
}

/// The file to write: as given, else named after the id or the kind.
fn named(args: &New, kind: &str) -> PathBuf {
    let own = || format!("{}.toml", args.id.as_deref().filter(|id| is_id(id)).unwrap_or(kind));
    args.file.clone().unwrap_or_else(|| own().into())
}

/// The id inside the file: as given, else the name of the file.
fn id(args: &New, file: &Path) -> Result<String, Fault> {
    let stem = || file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    checked_id(args.id.clone().or_else(stem).unwrap_or_default())
}

fn checked_id(id: String) -> Result<String, Fault> {
    if is_id(&id) { Ok(id) } else { Err(Fault::usage("cli-bad-id", &[("found", &id)])) }
}

fn is_id(id: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    !id.is_empty() && id.len() <= 64 && id.chars().all(allowed)
}

/// The id of the proposal that ratings are for: from its file, or as given.
fn proposal_id(given: &str) -> Result<String, Fault> {
    let path = PathBuf::from(given);
    if disk::kind(&path).map_err(Fault::reading(&path))? == Some(Found::File) {
        let inputs = Inputs::open(std::slice::from_ref(&path), None)?;
        let found = inputs.reads().find_map(|read| match &read.file {
            AnyFile::Proposal(file) => Some(file.id.clone()),
            _ => None,
        });
        return found.ok_or_else(|| Fault::usage("cli-not-a-proposal", &[("path", given)]));
    }
    checked_id(given.to_owned())
}

/// The rubric a file is made for: `--rubric`, else that of a call near the file, else the first that is shipped.
/// `None` when the rubric has errors, which are told.
fn rubric(args: &New, file: &Path, voice: &Voice) -> Result<Option<Rubric>, Fault> {
    let (inputs, named) = match (&args.rubric, call_near(file)?) {
        (Some(given), _) => (Inputs::only_rubric(given)?, given.clone()),
        (None, Some(call)) => {
            let named = shown(&call);
            (Inputs::rubric_of_call(call)?, named)
        }
        (None, None) => (Inputs::only_rubric(RUBRIC)?, RUBRIC.to_owned()),
    };
    let judged = inputs.judge();
    let found = judged.units.into_iter().find_map(|unit| unit.rubric);
    match &found {
        // Who named a rubric need not be told how to name one.
        Some(_) if args.rubric.is_some() => {}
        Some(rubric) => voice.tell("cli-made-for", &[("rubric", &rubric.id)]),
        None if judged.diagnostics.has_errors() => {
            talk(&voice.diagnostics(&judged.diagnostics, &judged.sources, Stream::Stderr));
        }
        None => return Err(Fault::usage("cli-not-a-rubric", &[("path", &named)])),
    }
    Ok(found)
}

/// The call in whose folder, or in a folder below it, a file will stand; as one would type it.
pub(super) fn call_near(file: &Path) -> Result<Option<PathBuf>, Fault> {
    let path = absolute(file).map_err(Fault::writing(file))?;
    let here = absolute(Path::new(".")).map_err(Fault::writing(file))?;
    let calls = path.ancestors().skip(1).take(FOLDERS).map(|folder| folder.join(CALL_FILE));
    for call in calls.filter(|call| *call != path) {
        if disk::kind(&call).map_err(Fault::reading(&call))? == Some(Found::File) {
            return Ok(Some(relative(&here, &call)));
        }
    }
    Ok(None)
}

/// What stands behind `#:schema`: the schema in a folder `schemas` near the file, which is written when it is not
/// there. An editor finds it from the folder of the file.
fn schema_line(file: &Path, kind: Kind, sheaf: &mut Sheaf) -> Result<String, Fault> {
    let file = absolute(file).map_err(Fault::writing(file))?;
    let folder = folder_of(&file).to_path_buf();
    let mut home = folder.as_path();
    'near: for near in folder.ancestors().take(FOLDERS) {
        for other in Kind::ALL {
            if sheaf.has(&near.join(name(other)))? {
                home = near;
                break 'near;
            }
        }
    }
    let schema = home.join(name(kind));
    sheaf.add_missing(&schema, || schema_text(kind))?;
    Ok(shown(&relative(&folder, &schema)))
}

fn name(kind: Kind) -> String {
    format!("{SCHEMAS}/{kind}.schema.json")
}

const fn example(language: Language) -> &'static str {
    match language {
        Language::Nl => "voorbeeld",
        Language::En => "example",
    }
}

const fn assessor(language: Language) -> &'static str {
    match language {
        Language::Nl => "beoordelaar-1",
        Language::En => "assessor-1",
    }
}
