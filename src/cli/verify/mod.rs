//! `maatlat verify`: is this report what maatlat writes about these files? Everything is computed again and every byte
//! held against it. What cannot be checked is never a pass.

mod again;
mod inputs;

use std::path::{Path, PathBuf};

use self::again::Again;
use self::inputs::Found;
use super::args::Verify;
use super::disk::{self, Kind, Unreadable as NotRead};
use super::error::Fault;
use super::layout::wrapped;
use super::manner::Loudness;
use super::output::{Stream, Voice, product};
use super::paths::{refuse_dash, shown, stays_inside};
use super::{Ending, write};
use crate::report::{
    Difference, MEASURED_INFO, PROVENANCE_INFO, Recorded, Unreadable, chart_digest, differences, recorded,
};

/// Bytes of a report that are read; maatlat writes none near this size.
const LIMIT: u64 = 16 * 1024 * 1024;
/// Differences that are shown before the rest is counted.
const SHOWN: usize = 10;
/// Columns when the output is not a terminal.
const COLUMNS: usize = 100;
/// The version of this program.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What is to be said about one report.
enum Verdict {
    /// Every byte is what maatlat writes about these files.
    Verified,
    /// So too, about files that say the same in other bytes: paths.
    SameMeaning(Vec<String>),
    /// The text or a chart was altered after it was written: what differs, and charts that were altered.
    Edited(Vec<Difference>, Vec<String>),
    /// The files say something else than when the report was made: paths.
    Changed(Vec<String>),
    /// There is no telling: the key of the reason, and its values.
    CannotCheck(&'static str, Vec<(&'static str, String)>),
}

impl Verdict {
    fn cannot(key: &'static str, values: &[(&'static str, &str)]) -> Self {
        let values = values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self::CannotCheck(key, values)
    }

    const fn ending(&self) -> Ending {
        match self {
            Self::Verified | Self::SameMeaning(_) => Ending::Fine,
            Self::Edited(..) | Self::Changed(_) => Ending::AnswerIsNo,
            Self::CannotCheck(..) => Ending::CannotCheck,
        }
    }
}

/// Checks each report. One that was edited or whose files changed decides the ending; then one that cannot be checked.
pub(super) fn run(args: &Verify, voice: &Voice) -> Result<Ending, Fault> {
    let mut reports = Vec::new();
    for given in &args.reports {
        refuse_dash(given)?;
        reports.extend(reports_in(given)?);
    }
    let mut again = Again::default();
    let mut endings = Vec::new();
    for report in &reports {
        let verdict = verdict(report, args, &mut again, voice)?;
        let ending = verdict.ending();
        endings.push(ending);
        if ending != Ending::Fine || voice.loudness() > Loudness::Errors {
            product(&said(report, &verdict, voice))?;
        }
    }
    let worst = [Ending::AnswerIsNo, Ending::CannotCheck].into_iter().find(|worst| endings.contains(worst));
    if reports.len() > 1 {
        let fine = endings.iter().filter(|ending| **ending == Ending::Fine).count();
        let values = [("fine", fine.to_string()), ("all", reports.len().to_string())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        voice.tell("verify-count", &values);
    }
    match worst {
        None => voice.tell("verify-means", &[]),
        Some(Ending::AnswerIsNo) => voice.tell("verify-no-next", &[]),
        Some(_) => voice.tell("verify-cannot-next", &[]),
    }
    Ok(worst.unwrap_or(Ending::Fine))
}

/// A report; of a folder, every report in it.
fn reports_in(given: &Path) -> Result<Vec<PathBuf>, Fault> {
    if disk::kind(given).map_err(Fault::reading(given))? != Some(Kind::Folder) {
        return Ok(vec![given.to_owned()]);
    }
    let mut found = Vec::new();
    for name in disk::names(given).map_err(Fault::reading(given))? {
        let path = given.join(name);
        let is_report = path.extension().is_some_and(|ending| ending == "md")
            && read(&path).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(PROVENANCE_INFO));
        if is_report {
            found.push(path);
        }
    }
    if found.is_empty() {
        return Err(Fault::usage("verify-no-reports", &[("path", &shown(given))]));
    }
    Ok(found)
}

/// The bytes of a report, never more than one over the limit.
fn read(path: &Path) -> Result<Vec<u8>, NotRead> {
    disk::read_given(path, LIMIT + 1).map(|(bytes, _)| bytes)
}

fn verdict(path: &Path, args: &Verify, again: &mut Again, voice: &Voice) -> Result<Verdict, Fault> {
    let bytes = read(path).map_err(|why| Fault::unreadable(path, why))?;
    if bytes.len() as u64 > LIMIT {
        return Ok(Verdict::cannot("verify-too-large", &[("limit", &(LIMIT / 1024 / 1024).to_string())]));
    }
    let Ok(text) = String::from_utf8(bytes) else { return Ok(Verdict::cannot("verify-not-text", &[])) };
    let report = match recorded(&text) {
        Ok(report) => report,
        Err(Unreadable::Missing) if text.contains(MEASURED_INFO) => {
            return Ok(Verdict::cannot("verify-measured", &[]));
        }
        Err(fault) => return Ok(unreadable(&fault)),
    };
    let charts = charts(&report, write::folder_of(path));
    // An edit shows without the inputs; with them, what should stand there.
    let edited = !report.body_is_intact() || !charts.altered.is_empty();
    let instead = |verdict: Verdict, charts: Charts| {
        if edited { Verdict::Edited(Vec::new(), charts.altered) } else { verdict }
    };
    if let Some(missing) = charts.missing.first() {
        let verdict = Verdict::cannot("verify-chart-missing", &[("path", missing)]);
        return Ok(instead(verdict, charts));
    }
    let found = match Found::of(&report, path, args, voice)? {
        Ok(found) => found,
        Err(verdict) => return Ok(instead(verdict, charts)),
    };
    if !found.changed.is_empty() {
        let changed = found.changed.clone();
        return Ok(instead(Verdict::Changed(changed), charts));
    }
    let made = match again.report(&report, &found, voice) {
        Ok(made) => made,
        Err(verdict) => return Ok(instead(verdict, charts)),
    };
    // A chart may have been altered together with its digest.
    let mut altered = charts.altered.clone();
    for (path, text) in &made.charts {
        let ours = chart_digest(text);
        let as_written = report.block.report.assets.iter().any(|one| one.path == *path && one.sha256 == ours);
        if !as_written && !altered.contains(path) {
            altered.push(path.clone());
        }
    }
    let text = if found.unnamed { with_our_digest(&report, &made) } else { report.text.clone() };
    if text == made.text && altered.is_empty() {
        return Ok(if found.other_bytes.is_empty() && report.text == made.text {
            Verdict::Verified
        } else {
            Verdict::SameMeaning(found.other_bytes)
        });
    }
    if report.block.tool.version != VERSION {
        let values = [("found", report.block.tool.version.as_str()), ("own", VERSION)];
        return Ok(instead(Verdict::cannot("verify-version", &values), charts));
    }
    if report.block.run_id != made.run_id && !edited {
        return Ok(Verdict::cannot(
            "verify-other-run",
            &[("found", &report.block.run_id), ("own", &made.run_id)],
        ));
    }
    Ok(Verdict::Edited(differences(&text, &made.text), altered))
}

/// The report with our digest of all results in its block, if that may differ: files of the call that this report does
/// not name may have other bytes and the same meaning. The run is the same then.
fn with_our_digest(report: &Recorded, made: &again::Made) -> String {
    let theirs = &report.block.results.sha256;
    let is_digest = theirs.len() == 64 && theirs.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_digest && report.block.run_id == made.run_id {
        report.text.replace(theirs, &made.results_sha256)
    } else {
        report.text.clone()
    }
}

fn unreadable(fault: &Unreadable) -> Verdict {
    match fault {
        Unreadable::Missing => Verdict::cannot("verify-block-missing", &[]),
        Unreadable::Twice => Verdict::cannot("verify-block-twice", &[]),
        Unreadable::Cut => Verdict::cannot("verify-block-cut", &[]),
        Unreadable::Newer(number) => {
            Verdict::cannot("verify-block-newer", &[("number", &number.to_string())])
        }
        Unreadable::Unknown(detail) => Verdict::cannot("verify-block-unknown", &[("detail", detail)]),
    }
}

/// The charts beside a report.
#[derive(Default)]
struct Charts {
    missing: Vec<String>,
    altered: Vec<String>,
}

fn charts(report: &Recorded, folder: &Path) -> Charts {
    let mut charts = Charts::default();
    for chart in &report.block.report.assets {
        let path = Path::new(&chart.path);
        let bytes = if stays_inside(path) { read(&folder.join(path)).ok() } else { None };
        match bytes {
            None => charts.missing.push(chart.path.clone()),
            Some(bytes) => {
                let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
                if chart_digest(text) != chart.sha256 {
                    charts.altered.push(chart.path.clone());
                }
            }
        }
    }
    charts
}

/// The verdict on one report in words.
fn said(report: &Path, verdict: &Verdict, voice: &Voice) -> String {
    let columns = Stream::Stdout.columns().unwrap_or(COLUMNS);
    let mut lines = Vec::new();
    let head = |key: &str| voice.sentence(key, &[("path", &shown(report))]);
    match verdict {
        Verdict::Verified => lines.push(head("verify-verified")),
        Verdict::SameMeaning(paths) => {
            lines.push(head("verify-same-meaning"));
            lines.extend(paths.iter().map(|path| voice.sentence("verify-other-bytes", &[("path", path)])));
        }
        Verdict::Edited(differences, charts) => {
            lines.push(head("verify-edited"));
            lines.extend(charts.iter().map(|path| voice.sentence("verify-chart-altered", &[("path", path)])));
            if differences.is_empty() && charts.is_empty() {
                lines.push(voice.words.say("verify-edited-where"));
            }
            for one in differences.iter().take(SHOWN) {
                lines.push(voice.sentence("verify-line", &[("line", &one.line.to_string())]));
                for (key, text) in [("verify-here", &one.found), ("verify-should", &one.expected)] {
                    let nothing = voice.words.say("verify-nothing");
                    let text = if text.is_empty() { &nothing } else { text };
                    lines.push(format!("  {}", voice.sentence(key, &[("text", text)])));
                }
            }
            if let Some(more @ 1..) = differences.len().checked_sub(SHOWN) {
                lines.push(voice.counted("verify-more", more));
            }
        }
        Verdict::Changed(paths) => {
            lines.push(head("verify-changed"));
            lines.extend(paths.iter().map(|path| voice.sentence("verify-changed-file", &[("path", path)])));
        }
        Verdict::CannotCheck(key, values) => {
            lines.push(head("verify-cannot"));
            let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            lines.push(voice.sentence(key, &values));
        }
    }
    let rows = lines.iter().enumerate().map(|(place, line)| match place {
        0 => wrapped(line, columns, 2),
        _ => wrapped(&format!("  {line}"), columns, 4),
    });
    rows.collect::<Vec<_>>().join("\n") + "\n"
}
