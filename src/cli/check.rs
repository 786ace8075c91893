//! `maatlat check`: every problem of every file, in one run.

use super::args::{Check, CheckFormat};
use super::error::Fault;
use super::inputs::{Inputs, Judged};
use super::manner::Loudness;
use super::output::{Stream, Voice, product};
use super::paths::shown;
use super::{Ending, mend, policy, shipped};
use crate::diagnostic::{render_github, render_json, render_sarif};
use crate::text::{Value, escape};

/// Diagnostics are the product here, and go to stdout.
pub(super) fn run(args: &Check, voice: &Voice) -> Result<Ending, Fault> {
    let policy = policy::of(&args.deny, &args.allow)?;
    if args.fix {
        mend::fix(&Inputs::open(&args.paths, args.rubric.as_deref())?, &args.paths, args.format, voice)?;
    }
    let inputs = voice.timed("timing-reading", || Inputs::open(&args.paths, args.rubric.as_deref()))?;
    inputs.reasons(voice);
    if args.diff {
        let changes = mend::diff(&inputs, &args.paths, voice)?;
        return Ok(only_shown(changes, &inputs.judge(), args, voice));
    }
    let writable = mend::writable(&inputs, &args.paths);
    let mut judged = voice.timed("timing-checking", || inputs.judge());
    if judged.sources.is_empty() && judged.diagnostics.is_empty() {
        return Err(Fault::usage("cli-no-files", &[("path", &shown(&args.paths[0]))]));
    }
    judged.diagnostics = judged.diagnostics.under(&policy);
    let mendable = mend::try_fixes(&mut judged, &writable);
    show(&judged, args, voice)?;
    // What to do next is said to people; a program knows.
    let to_people = args.format == CheckFormat::Text;
    if !judged.diagnostics.is_empty() && to_people && Stream::Stderr.is_terminal() {
        voice.tell("explain-closing", &[]);
    }
    if judged.only_read {
        voice.tell("cli-only-read", &[("known", &shipped::rubric_ids())]);
    }
    if mendable > 0 && to_people {
        let command = escape::terminal(&again("check --fix", args));
        let values = [("n", Value::Count(mendable)), ("command", Value::Text(&command))];
        voice.talk(&voice.words.say_with("cli-mendable", &values));
    }
    if judged.diagnostics.has_errors() {
        if mendable == 0 && to_people {
            voice.tell("cli-mend", &[]);
        }
        return Ok(Ending::WrongInput);
    }
    if judged.units.iter().filter(|unit| unit.call.is_some()).count() == 1 {
        voice.tell("cli-next", &[("command", &again("score", args))]);
    }
    Ok(Ending::Fine)
}

fn show(judged: &Judged, args: &Check, voice: &Voice) -> Result<(), Fault> {
    let say = |key: &str, values: &[(&str, String)]| voice.diagnostic_words(key, values);
    let text = match args.format {
        CheckFormat::Text => {
            let text = voice.diagnostics(&judged.diagnostics, &judged.sources, Stream::Stdout);
            if voice.loudness() == Loudness::Errors {
                text
            } else {
                // A rubric that comes with the program is no file of the user.
                let own = judged.sources.iter().filter(|source| !shipped::is_shipped(source.name())).count();
                format!("{text}{}\n", voice.counted("cli-checked", own))
            }
        }
        CheckFormat::Json => render_json(&judged.diagnostics, &judged.sources, &say),
        CheckFormat::Sarif => {
            render_sarif(&judged.diagnostics, &judged.sources, &say, voice.language().code())
        }
        CheckFormat::Github => render_github(&judged.diagnostics, &judged.sources, &say),
    };
    product(&text)
}

/// After `--diff`: what could be mended, and whether mistakes stay.
fn only_shown(changes: bool, judged: &Judged, args: &Check, voice: &Voice) -> Ending {
    if changes {
        voice.tell("cli-mend-do", &[("command", &again("check --fix", args))]);
    } else {
        voice.tell("cli-mend-nothing", &[]);
    }
    if changes || judged.diagnostics.has_errors() { Ending::WrongInput } else { Ending::Fine }
}

/// A command on the same files.
fn again(command: &str, args: &Check) -> String {
    let paths: Vec<String> = args.paths.iter().map(|path| shown(path)).collect();
    let rubric = args.rubric.as_ref().map(|rubric| format!(" --rubric {rubric}")).unwrap_or_default();
    format!("maatlat {command} {}{rubric}", paths.join(" "))
}
