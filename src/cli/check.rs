//! `maatlat check`: every problem of every file, in one run.

use super::Ending;
use super::args::{Check, CheckFormat};
use super::error::Fault;
use super::inputs::Inputs;
use super::output::{Stream, Voice, product};
use super::paths::shown;
use crate::diagnostic::render_json;

/// Diagnostics are the product here, and go to stdout.
pub(super) fn run(args: &Check, voice: &Voice) -> Result<Ending, Fault> {
    let judged = Inputs::open(&args.paths, args.rubric.as_deref())?.judge();
    if judged.sources.is_empty() {
        return Err(Fault::usage("cli-no-files", &[("path", &shown(&args.paths[0]))]));
    }
    match args.format {
        CheckFormat::Json => {
            let say = |key: &str, values: &[(&str, String)]| voice.diagnostic_words(key, values);
            product(&render_json(&judged.diagnostics, &judged.sources, &say))?;
        }
        CheckFormat::Text => {
            let text = voice.diagnostics(&judged.diagnostics, &judged.sources, Stream::Stdout);
            let count = voice.counted("cli-checked", judged.sources.len());
            product(&format!("{text}{count}\n"))?;
        }
    }
    if judged.only_read {
        voice.tell("cli-only-read", &[("known", &super::shipped::rubric_ids())]);
    }
    if judged.diagnostics.has_errors() {
        return Ok(Ending::WrongInput);
    }
    if judged.units.iter().filter(|unit| unit.call.is_some()).count() == 1 {
        let paths: Vec<String> = args.paths.iter().map(|path| shown(path)).collect();
        let rubric = args.rubric.as_ref().map(|rubric| format!(" --rubric {rubric}")).unwrap_or_default();
        voice.tell("cli-next", &[("command", &format!("maatlat score {}{rubric}", paths.join(" ")))]);
    }
    Ok(Ending::Fine)
}
