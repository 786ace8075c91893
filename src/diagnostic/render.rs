//! Diagnostics for people: the line, what is wrong with it underlined, and what to write instead.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::words::{Say, counted, shortened};
use super::{Diagnostic, Diagnostics, Place, Severity, Source};
use crate::text::escape;

/// All diagnostics as text, and a closing line that counts them.
///
/// `sources` are the files in the order of their [`FileId`](super::FileId)s. Nothing of the user's text can control a
/// terminal, with or without `colour`; long lines of source are cut to `width` columns around what matters.
pub fn render(
    diagnostics: &Diagnostics,
    sources: &[Source],
    say: Say<'_>,
    colour: bool,
    width: usize,
) -> String {
    let renderer = if colour { Renderer::styled().hyperlink(false) } else { Renderer::plain() };
    let renderer = renderer.term_width(width);
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        text.push_str(&one(diagnostic, sources, say, &renderer));
        text.push_str("\n\n");
    }
    text.push_str(&closing_line(diagnostics, say));
    text.push('\n');
    text
}

fn one(diagnostic: &Diagnostic, sources: &[Source], say: Say<'_>, renderer: &Renderer) -> String {
    let spoken = diagnostic.speak(say);
    let (level, name) = match diagnostic.severity {
        Severity::Error => (Level::ERROR, say("severity-error", &[])),
        Severity::Warning => (Level::WARNING, say("severity-warning", &[])),
    };
    let title = level.with_name(name).primary_title(spoken.message).id(diagnostic.code.word());
    let mut group = Group::with_title(title);
    if let Some(place) = &diagnostic.place {
        let label = cell(place, sources).map(|cell| say("diag-cell", &[("cell", cell)]));
        group = group.elements(show(place, sources, AnnotationKind::Primary, label));
    }
    if let Some(other) = &diagnostic.other {
        let label = match cell(other, sources) {
            Some(cell) => say("diag-see-also-cell", &[("cell", cell)]),
            None => say("diag-see-also", &[]),
        };
        group = group.elements(show(other, sources, AnnotationKind::Context, Some(label)));
    }
    let help = Level::HELP.with_name(say("severity-help", &[])).message(spoken.help);
    renderer.render(&[group.element(help)])
}

fn closing_line(diagnostics: &Diagnostics, say: Say<'_>) -> String {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    let counts = [("diag-errors", errors), ("diag-warnings", diagnostics.len() - errors)];
    let counts: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| counted(key, count, say))
        .collect();
    if counts.is_empty() { say("diag-no-problems", &[]) } else { counts.join(", ") }
}

/// What a spreadsheet program calls the cell of a place.
fn cell(place: &Place, sources: &[Source]) -> Option<String> {
    if place.span == (0..0) { None } else { sources.get(place.file.0)?.cell(place.span.start) }
}

/// The longest line that is shown, in bytes; of a longer one only the place is named.
const LINE_SHOWN: usize = 5_000;

/// The line of a place, or only the name of the file when the whole file is meant.
fn show(
    place: &Place,
    sources: &[Source],
    kind: AnnotationKind,
    label: Option<String>,
) -> Option<Element<'static>> {
    let source = sources.get(place.file.0)?;
    let name = shortened(source.name());
    if place.span == (0..0) {
        return Some(Origin::path(name).into());
    }
    if source.line_span(source.line(place.span.start)).len() > LINE_SHOWN {
        let position = source.position(place.span.start);
        return Some(Origin::path(name).line(position.line).char_column(position.column).into());
    }
    let (line, text, span) = excerpt(source, &place.span);
    let annotation: Annotation<'static> = kind.span(span).label(label);
    Some(Snippet::source(text).line_start(line).path(name).annotation(annotation).into())
}

/// The first line of a span, safe to show, with the span inside it.
///
/// Only one line is handed on: it says enough, and a file of megabytes costs no more than a small one.
fn excerpt(source: &Source, span: &Range<usize>) -> (usize, String, Range<usize>) {
    let line = source.line(span.start);
    let whole = source.line_span(line);
    let mut text = String::new();
    let mut shown = None;
    let mut end = None;
    for (offset, c) in source.text()[whole.clone()].char_indices() {
        let offset = whole.start + offset;
        if offset >= span.start && shown.is_none() {
            shown = Some(text.len());
        }
        if offset >= span.end && end.is_none() {
            end = Some(text.len());
        }
        if c == '\t' { text.push(c) } else { escape::push_terminal_exact(c, &mut text) }
    }
    let start = shown.unwrap_or(text.len());
    let end = end.unwrap_or(text.len()).max(start);
    (line, text, start..end)
}
