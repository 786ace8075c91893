//! `maatlat check`: every problem of every file, in one run.

use super::args::{Check, CheckFormat};
use super::error::Fault;
use super::manner::Loudness;
use super::output::{Stream, Voice, product};
use super::paths::shown;
use super::{Ending, score, shipped};
use crate::diagnostic::render_json;

/// Diagnostics are the product here, and go to stdout.
pub(super) fn run(args: &Check, voice: &Voice) -> Result<Ending, Fault> {
    let judged = score::opened(&args.paths, args.rubric.as_deref(), voice)?;
    if judged.sources.is_empty() && judged.diagnostics.is_empty() {
        return Err(Fault::usage("cli-no-files", &[("path", &shown(&args.paths[0]))]));
    }
    match args.format {
        CheckFormat::Json => {
            let say = |key: &str, values: &[(&str, String)]| voice.diagnostic_words(key, values);
            product(&render_json(&judged.diagnostics, &judged.sources, &say))?;
        }
        CheckFormat::Text => {
            let text = voice.diagnostics(&judged.diagnostics, &judged.sources, Stream::Stdout);
            if voice.loudness() == Loudness::Errors {
                product(&text)?;
            } else {
                // A rubric that comes with the program is no file of the user.
                let own = judged.sources.iter().filter(|source| !shipped::is_shipped(source.name())).count();
                product(&format!("{text}{}\n", voice.counted("cli-checked", own)))?;
            }
        }
    }
    if judged.only_read {
        voice.tell("cli-only-read", &[("known", &shipped::rubric_ids())]);
    }
    if judged.diagnostics.has_errors() {
        voice.tell("cli-mend", &[]);
        return Ok(Ending::WrongInput);
    }
    if judged.units.iter().filter(|unit| unit.call.is_some()).count() == 1 {
        let paths: Vec<String> = args.paths.iter().map(|path| shown(path)).collect();
        let rubric = args.rubric.as_ref().map(|rubric| format!(" --rubric {rubric}")).unwrap_or_default();
        voice.tell("cli-next", &[("command", &format!("maatlat score {}{rubric}", paths.join(" ")))]);
    }
    Ok(Ending::Fine)
}
