//! The claims of a page, one per line.

use maatlat::diagnostic::near_match;

use super::page::Test;
use super::world::{Found, World};

/// Claims that do not hold: line of the page and why. A mistake in the files that no claim announces is one too.
pub(crate) fn failures(test: &Test, world: &World) -> Vec<(usize, String)> {
    let mut failures = Vec::new();
    let mut announced = Vec::new();
    for (line, claim) in &test.claims {
        let claim = claim.split("  # ").next().unwrap_or_default().trim();
        let verdict = if let Some(mistake) = claim.strip_prefix("diagnostic ") {
            announced.push(mistake.split_whitespace().next().unwrap_or_default());
            diagnostic(mistake, world)
        } else if claim == "no diagnostics" {
            if world.mistakes.is_empty() { Ok(()) } else { Err(format!("found {}", told(world))) }
        } else if has_errors(world) {
            // The mistake itself is told below.
            Ok(())
        } else {
            value(claim, world)
        };
        if let Err(why) = verdict {
            failures.push((*line, format!("{claim}: {why}")));
        }
    }
    let first = test.claims.first().map_or(0, |(line, _)| *line);
    let errors = world.mistakes.iter().filter(|mistake| mistake.is_error);
    for mistake in errors.filter(|mistake| !announced.contains(&mistake.code.as_str())) {
        let line = if mistake.line == 0 { first } else { mistake.line };
        failures.push((line, format!("{} ({}) at `{}`", mistake.code, mistake.args, mistake.text)));
    }
    failures
}

fn has_errors(world: &World) -> bool {
    world.mistakes.iter().any(|mistake| mistake.is_error)
}

fn told(world: &World) -> String {
    let all = world.mistakes.iter().map(|mistake| format!("{} at `{}`", mistake.code, mistake.text.trim()));
    let all: Vec<_> = all.collect();
    if all.is_empty() { "none".to_owned() } else { all.join(", ") }
}

/// `CODE`, or `` CODE at `part of the line` ``.
fn diagnostic(claim: &str, world: &World) -> Result<(), String> {
    let (code, part) = claim.split_once(" at ").unwrap_or((claim, ""));
    let part = part.trim().trim_matches('`');
    let hit = |mistake: &super::world::Mistake| mistake.code == code && mistake.text.contains(part);
    if world.mistakes.iter().any(hit) { Ok(()) } else { Err(format!("found {}", told(world))) }
}

/// `NAME = VALUE`, `NAME = VALUE ± TOLERANCE`, `NAME < VALUE`, `NAME > VALUE`.
fn value(claim: &str, world: &World) -> Result<(), String> {
    let mut words = claim.splitn(3, ' ');
    let (Some(name), Some(sign), Some(wanted)) = (words.next(), words.next(), words.next()) else {
        return Err("not a claim".to_owned());
    };
    let Some(found) = world.found.get(name) else {
        let nearest = near_match(name, world.found.keys().map(String::as_str)).unwrap_or("nothing");
        return Err(format!("no such result; nearest: {nearest}"));
    };
    let holds = match (sign, found) {
        ("=", Found::Word(found)) => wanted.trim_matches('"') == found && wanted.starts_with('"'),
        ("=", Found::Truth(found)) => wanted == found.to_string(),
        ("=", Found::Nothing) => wanted == "none",
        ("=", Found::Number(found)) => {
            let (wanted, tolerance) = wanted.split_once(" ± ").unwrap_or((wanted, "1e-9"));
            let (wanted, tolerance) = (number(wanted)?, number(tolerance)?);
            (found - wanted).abs() <= tolerance
        }
        ("<", Found::Number(found)) => *found < number(wanted)?,
        (">", Found::Number(found)) => *found > number(wanted)?,
        _ => false,
    };
    if holds { Ok(()) } else { Err(format!("found {}", show(found))) }
}

/// A number, or a fraction such as `2/3`.
fn number(text: &str) -> Result<f64, String> {
    let plain = |text: &str| text.trim().parse::<f64>().map_err(|_| "not a claim".to_owned());
    match text.split_once('/') {
        Some((top, bottom)) => Ok(plain(top)? / plain(bottom)?),
        None => plain(text),
    }
}

fn show(found: &Found) -> String {
    match found {
        Found::Number(number) => number.to_string(),
        Found::Word(word) => format!("\"{word}\""),
        Found::Truth(truth) => truth.to_string(),
        Found::Nothing => "none".to_owned(),
    }
}
