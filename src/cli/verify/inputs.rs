//! The files a report was made from: found again, and held against what it says of them.

use std::path::{Path, PathBuf};

use super::Verdict;
use crate::cli::args::Verify;
use crate::cli::disk::{self, Kind};
use crate::cli::error::Fault;
use crate::cli::inputs::Inputs;
use crate::cli::output::Voice;
use crate::cli::paths::{absolute, relative, shown, starts_outside, stays_inside, tidy};
use crate::cli::shipped;
use crate::cli::write::folder_of;
use crate::diagnostic::Source;
use crate::model::Call;
use crate::report::Recorded;
use crate::summarise::results::Input;

/// Folders above a report in which its files are looked for.
const FOLDERS: usize = 4;

/// The files of a report, as they are now.
pub(super) struct Found {
    /// The call they make; with the digests of the report for what has the same meaning in other bytes.
    pub(super) call: Call,
    /// Paths of files that say something else now.
    pub(super) changed: Vec<String>,
    /// Paths of files that say the same in other bytes.
    pub(super) other_bytes: Vec<String>,
    /// Whether other files were scored together with these: a report on one proposal does not name those of another.
    pub(super) unnamed: bool,
}

impl Found {
    /// Looks for the files of a report in `--inputs`, else in the folders above it. The inner error is the answer that
    /// there is no telling, or that the files changed beyond use.
    pub(super) fn of(
        report: &Recorded,
        path: &Path,
        args: &Verify,
        voice: &Voice,
    ) -> Result<Result<Self, Verdict>, Fault> {
        let wanted = &report.block.inputs;
        let leads_out = |input: &&Input| {
            let path = Path::new(&input.path);
            // Only a rubric may stand elsewhere, and then by a way that begins here.
            if input.role == "rubric" { starts_outside(path) } else { !stays_inside(path) }
        };
        if let Some(outside) = wanted.iter().find(leads_out) {
            return Ok(Err(Verdict::cannot("verify-outside", &[("path", &outside.path)])));
        }
        let folder = match folder(wanted, path, args)? {
            Ok(folder) => folder,
            Err(missing) => {
                return Ok(Err(Verdict::cannot("verify-missing", &[("paths", &missing.join(", "))])));
            }
        };
        voice.reason("verify-looked", &[("folder", &shown(&folder))]);
        let named = args.rubric.clone().or_else(|| shipped_rubric(wanted));
        let paths = to_open(wanted, &folder);
        let mut judged = Inputs::open(&paths, args.rubric.as_deref())?.judge();
        let mut call = judged.units.into_iter().find_map(|unit| unit.call);
        // A rubric of the program may have been named by hand: then the files alone lead to another one, or to none.
        if args.rubric.is_none()
            && named.is_some()
            && !call.as_ref().is_some_and(|call| has_rubric(call, wanted))
        {
            judged = Inputs::open(&paths, named.as_deref())?.judge();
            call = judged.units.into_iter().find_map(|unit| unit.call);
        }
        let Some(mut call) = call.filter(|_| !judged.diagnostics.has_errors()) else {
            let changed = other_on_disk(wanted, &folder);
            return Ok(Err(if changed.is_empty() {
                Verdict::cannot("verify-wrong-inputs", &[("folder", &shown(&folder))])
            } else {
                Verdict::Changed(changed)
            }));
        };
        let mut found = (Vec::new(), Vec::new());
        let mut gone = Vec::new();
        for input in wanted {
            match call.inputs.iter_mut().find(|now| now.role == input.role && now.id == input.id) {
                None => gone.push(input.path.clone()),
                Some(now) if now.content_id != input.content_id => found.0.push(input.path.clone()),
                Some(now) => {
                    // What these bytes were nobody can tell any more: the report may say it.
                    if now.sha256 != input.sha256 {
                        found.1.push(input.path.clone());
                        now.sha256.clone_from(&input.sha256);
                        now.bytes = input.bytes;
                    }
                }
            }
        }
        if !gone.is_empty() {
            return Ok(Err(Verdict::cannot("verify-missing", &[("paths", &gone.join(", "))])));
        }
        let unnamed = call.inputs.len() > wanted.len();
        Ok(Ok(Self { call, changed: found.0, other_bytes: found.1, unnamed }))
    }
}

fn is_file(path: &Path) -> bool {
    disk::kind(path).is_ok_and(|kind| kind == Some(Kind::File))
}

/// The folder from which the files are named; else the names of those that are nowhere.
fn folder(wanted: &[Input], report: &Path, args: &Verify) -> Result<Result<PathBuf, Vec<String>>, Fault> {
    let on_disk = || wanted.iter().filter(|input| !shipped::is_shipped(&input.path));
    let here = absolute(Path::new(".")).map_err(Fault::reading(Path::new(".")))?;
    let candidates: Vec<PathBuf> = if let Some(given) = &args.inputs {
        let kind = disk::kind(given).map_err(Fault::reading(given))?;
        vec![if kind == Some(Kind::Folder) { given.clone() } else { folder_of(given).to_owned() }]
    } else {
        let path = absolute(report).map_err(Fault::reading(report))?;
        path.ancestors().skip(1).take(FOLDERS).map(|folder| relative(&here, folder)).collect()
    };
    let lacking = |folder: &PathBuf| -> Vec<String> {
        let lacks = on_disk().filter(|input| input.role != "rubric" && !is_file(&folder.join(&input.path)));
        lacks.map(|input| input.path.clone()).collect()
    };
    let best = candidates.iter().map(|folder| (lacking(folder), folder)).min_by_key(|(lacks, _)| lacks.len());
    Ok(match best {
        Some((lacks, folder)) if lacks.is_empty() => Ok(folder.clone()),
        Some((lacks, _)) => Err(lacks),
        None => Err(on_disk().map(|input| input.path.clone()).collect()),
    })
}

/// What to open: the call when there is one, else every file.
fn to_open(wanted: &[Input], folder: &Path) -> Vec<PathBuf> {
    let way = |input: &Input| tidy(&folder.join(&input.path));
    if let Some(call) = wanted.iter().find(|input| input.role == "call") {
        return vec![way(call)];
    }
    let on_disk = wanted.iter().filter(|input| !shipped::is_shipped(&input.path));
    on_disk.map(way).filter(|path| is_file(path)).collect()
}

/// The id of the shipped rubric that a report names.
fn shipped_rubric(wanted: &[Input]) -> Option<String> {
    let rubric = wanted.iter().find(|input| input.role == "rubric" && shipped::is_shipped(&input.path))?;
    Some(rubric.id.clone())
}

fn has_rubric(call: &Call, wanted: &[Input]) -> bool {
    let same = |input: &&Input| call.inputs.iter().any(|now| now.role == "rubric" && now.id == input.id);
    wanted.iter().filter(|input| input.role == "rubric").all(|input| same(&input))
}

/// Files whose bytes differ from those that the report names: all that can be said when they have errors now.
fn other_on_disk(wanted: &[Input], folder: &Path) -> Vec<String> {
    let differs = |input: &&Input| {
        let read = disk::read_given(&folder.join(&input.path), Source::LIMIT as u64 + 1);
        read.is_ok_and(|(bytes, _)| Source::new(&input.path, bytes).sha256() != input.sha256)
    };
    wanted.iter().filter(differs).map(|input| input.path.clone()).collect()
}
