//! The remarks of the first page, and the last section: rows, declarations, how intervals were made, what this cannot see.

use super::figures;
use super::naming;
use super::{Page, ROWS};
use crate::report::document::{Block, Inline, Line, Table};
use crate::report::facts::TRIAL_BELOW;
use crate::report::speech::Slot;
use crate::summarise::results::measured::{MeasuredNote, Method, Part};

/// Remarks of the first page.
const REMARKS: usize = 20;
/// Fewer groups than this cannot carry much.
const FEW_GROUPS: usize = 6;

/// Whether a part holds groups with an estimate each, and not rows of persons.
pub(super) fn is_grouped(part: &Part) -> bool {
    !part.groups.is_empty() && part.units == part.groups.len()
}

/// The methods that made an interval somewhere, in a fixed order.
fn methods(page: &Page<'_>) -> Vec<Method> {
    let parts = &page.measured.parts;
    let used: Vec<Method> = parts
        .iter()
        .flat_map(|part| {
            let defined = part.statistics.iter().filter(|one| one.estimate.is_some()).map(|one| one.method);
            defined.chain(part.change.iter().flat_map(super::change::methods))
        })
        .chain(page.measured.net_health.iter().map(|_| Method::Draws))
        .collect();
    let all = [
        Method::NoErrors,
        Method::Draws,
        Method::Delta,
        Method::OneSided,
        Method::Inverted,
        Method::Recovered,
        Method::Linearised,
        Method::RaoWu,
        Method::PoissonBootstrap,
        Method::Replicates,
    ];
    all.into_iter().filter(|method| used.contains(method)).collect()
}

/// What must be known before a number is used.
pub(super) fn remarks(page: &Page<'_>) -> Vec<Line> {
    let (measured, speech) = (page.measured, &page.speech);
    let methods = methods(page);
    let random = methods.iter().any(|method| {
        !matches!(method, Method::NoErrors | Method::Delta | Method::Linearised | Method::Replicates)
    });
    let mut lines = Vec::new();
    if random && measured.draws < TRIAL_BELOW {
        lines
            .push(speech.tell("trial-run", &[("draws", speech.numbers.count(measured.draws as f64).into())]));
    }
    if random && measured.seed_by_hand {
        lines.push(speech.tell("measure-seed-by-hand", &[]));
    }
    if methods.contains(&Method::NoErrors) {
        lines.push(speech.tell("measure-remark-no-errors", &[]));
    }
    lines.extend(notes(page));
    let grouped = || measured.parts.iter().filter(|part| is_grouped(part));
    if grouped().next().is_some() {
        lines.push(speech.tell("measure-remark-between", &[]));
        let least = grouped().map(|part| part.groups.len()).min().unwrap_or(0);
        if least < FEW_GROUPS {
            lines.push(speech.tell("measure-remark-few-groups", &[("n", Slot::Count(least))]));
        }
    }
    let missing =
        measured.parts.iter().flat_map(|part| &part.statistics).filter(|one| one.estimate.is_none());
    let missing = missing.count();
    if missing > 0 {
        lines.push(speech.tell("measure-remark-undefined", &[("n", Slot::Count(missing))]));
    }
    let left_out: u64 = measured.rows.left_out.iter().map(|(_, n)| n).sum();
    if left_out > 0 {
        let count = |n: u64| Slot::Said(speech.numbers.count(n as f64));
        let slots = [("n", count(left_out)), ("read", count(measured.rows.read))];
        lines.push(speech.tell("measure-remark-left-out", &slots));
    }
    lines
}

/// The remarks of the engines, each once; those of many parts carry the name of their part.
fn notes(page: &Page<'_>) -> Vec<Line> {
    let speech = &page.speech;
    let parts = &page.measured.parts;
    let mut told: Vec<(&MeasuredNote, Vec<&Part>)> = Vec::new();
    let all = parts.iter().flat_map(|part| part.notes.iter().map(move |note| (part, note)));
    for (part, note) in all.filter(|(_, note)| statistics_of(note).is_none()) {
        match told.iter_mut().find(|(known, _)| *known == note) {
            Some((_, of)) => of.push(part),
            None => told.push((note, vec![part])),
        }
    }
    let all = told.len();
    let mut lines: Vec<Line> = told
        .into_iter()
        .take(REMARKS)
        .map(|(note, of)| {
            let slots: Vec<(&str, Slot)> =
                note.args.iter().map(|(name, text)| (name.as_str(), slot(name, text, page))).collect();
            let mut line = Line::new();
            if let (true, [part]) = (parts.len() > 1, of.as_slice()) {
                line.extend(naming::part(part, speech));
                line.push(Inline::Said(": ".to_owned()));
            }
            line.extend(speech.tell(&note.key, &slots));
            line
        })
        .collect();
    if all > REMARKS {
        lines.push(speech.tell("measure-remark-more", &[("n", Slot::Count(all - REMARKS))]));
    }
    lines
}

/// The codes of the statistics that a remark says are not given; `None` for other remarks.
fn statistics_of(note: &MeasuredNote) -> Option<&str> {
    let found = note.args.iter().find(|(name, _)| name == "statistic" || name == "statistics");
    found.map(|(_, codes)| codes.as_str())
}

/// Statistics of a part that are not given, with the reason: one line for each reason.
pub(super) fn not_given(page: &Page<'_>, part: &Part) -> Vec<Line> {
    let mut told: Vec<(&MeasuredNote, Vec<&str>)> = Vec::new();
    for note in &part.notes {
        let Some(codes) = statistics_of(note) else { continue };
        let codes = codes.split(", ");
        match told.iter_mut().find(|(known, _)| known.key == note.key) {
            Some((_, of)) => of.extend(codes),
            None => told.push((note, codes.collect())),
        }
    }
    told.into_iter()
        .map(|(note, codes)| {
            let names: Vec<String> = codes
                .into_iter()
                .map(|code| match naming::by_code(code, &page.speech) {
                    Slot::Said(text) | Slot::Quoted(text) => text,
                    Slot::Count(count) => count.to_string(),
                })
                .collect();
            let slots: Vec<(&str, Slot)> = note
                .args
                .iter()
                .map(|(name, text)| match name.as_str() {
                    "statistic" | "statistics" => (name.as_str(), Slot::Quoted(names.join("; "))),
                    _ => (name.as_str(), slot(name, text, page)),
                })
                .collect();
            page.speech.tell(&note.key, &slots)
        })
        .collect()
}

/// A value of a remark: a number in the language of the report, or text of the user as it is.
fn slot(name: &str, text: &str, page: &Page<'_>) -> Slot {
    let is_text = matches!(name, "by" | "column" | "file" | "group" | "groups" | "name" | "names" | "part");
    if let Some(count) =
        text.parse::<usize>().ok().filter(|n| !is_text && n.to_string() == *text && *n < 10_000)
    {
        return Slot::Count(count);
    }
    match text.parse::<f64>() {
        Ok(number) if !is_text && number.is_finite() && number.to_string() == *text => {
            Slot::Said(figures::fixed(number, decimals_of(text).min(6), &page.speech))
        }
        _ => Slot::Quoted(text.to_owned()),
    }
}

fn decimals_of(text: &str) -> usize {
    text.split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Vec<Block> {
    let (measured, speech) = (page.measured, &page.speech);
    let mut blocks = rows(page);
    if !measured.declared.is_empty() {
        let mut table =
            Table::new(vec![speech.left("measure-column-declared", 26), speech.left("column-value", 54)]);
        for (flag, value) in &measured.declared {
            table.row([vec![Inline::Code(flag.clone())], vec![Inline::Quoted(value.clone())]]);
        }
        blocks.extend([speech.paragraph("measure-declared-intro", &[]), Block::Table(table)]);
    }
    let methods = methods(page);
    let mut lines: Vec<Line> =
        methods.iter().map(|one| speech.tell(&format!("{}-about", naming::method(*one)), &[])).collect();
    let level = figures::level(measured.level, speech);
    lines.push(speech.tell("measure-method-level", &[("level", level.into())]));
    lines.push(speech.tell("measure-method-decimals", &[]));
    let key = if measured.seed_by_hand { "measure-method-seed-by-hand" } else { "measure-method-seed" };
    lines.push(speech.tell(
        key,
        &[
            ("seed", Slot::Quoted(measured.seed.clone())),
            ("draws", speech.numbers.count(measured.draws as f64).into()),
        ],
    ));
    blocks.extend([speech.paragraph("measure-method-intro", &[]), Block::List(lines)]);
    blocks.extend([speech.paragraph("measure-limits-intro", &[]), Block::List(limits(page, &methods))]);
    blocks
}

/// What became of the rows.
fn rows(page: &Page<'_>) -> Vec<Block> {
    let (measured, speech) = (page.measured, &page.speech);
    let count = |n: u64| Slot::Said(speech.numbers.count(n as f64));
    let rows = &measured.rows;
    let slots = [("read", count(rows.read)), ("used", count(rows.used))];
    let mut blocks = vec![speech.paragraph("measure-rows", &slots)];
    let lines: Vec<Line> = rows
        .left_out
        .iter()
        .take(ROWS)
        .map(|(key, n)| {
            let mut line = vec![Inline::Said(format!("{}: ", speech.numbers.count(*n as f64)))];
            line.extend(speech.tell(key, &[("n", Slot::Count(usize::try_from(*n).unwrap_or(usize::MAX)))]));
            line
        })
        .collect();
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
    blocks
}

/// What this kind of measurement cannot see.
fn limits(page: &Page<'_>, methods: &[Method]) -> Vec<Line> {
    let speech = &page.speech;
    let measured = page.measured;
    let mut lines = vec![speech.tell("measure-limit-not-cause", &[])];
    let grouped = measured.parts.iter().any(is_grouped);
    if grouped {
        lines.push(speech.tell("measure-limit-between", &[]));
    }
    if measured.parts.iter().any(|part| is_grouped(part) && !part.ordered) {
        lines.push(speech.tell("measure-limit-best", &[]));
    }
    if grouped && methods.iter().any(|method| *method != Method::NoErrors) {
        lines.push(speech.tell("measure-limit-design", &[]));
    }
    if methods.contains(&Method::PoissonBootstrap) {
        lines.push(speech.tell("measure-limit-simple", &[]));
    }
    if measured.parts.iter().any(|part| part.change.is_some()) {
        lines.push(speech.tell("measure-limit-before-after", &[]));
    }
    if measured.net_health.is_some() {
        lines.push(speech.tell("measure-limit-health", &[]));
    }
    lines.push(speech.tell("measure-limit-values", &[]));
    lines
}
