//! Diagnostics for programs: one JSON object per line.

use serde_json::{Map, Value, json};

use super::words::Say;
use super::{Diagnostic, Diagnostics, Place, Severity, Source};
use crate::text::escape;

/// One JSON object per diagnostic, each on a line of its own.
///
/// `code` and `severity` are never translated; lines and columns count from 1, columns in characters; `file`, `line`
/// and `column` are `null` when no file can be pointed at, `line` and `column` also when a whole file is meant. A place in a
/// sheet also has a `cell`: what a spreadsheet program calls it (`"D7"`).
/// `see_also` is a second place that belongs to it, or `null`.
/// `fix` is a list of edits that mend it, each a place and the `text` to put there, or `null`.
pub fn render_json(diagnostics: &Diagnostics, sources: &[Source], say: Say<'_>) -> String {
    diagnostics.iter().fold(String::new(), |mut lines, diagnostic| {
        lines.push_str(&escape::json(object(diagnostic, sources, say).to_string()));
        lines.push('\n');
        lines
    })
}

fn object(diagnostic: &Diagnostic, sources: &[Source], say: Say<'_>) -> Value {
    let spoken = diagnostic.speak(say);
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut object = Map::new();
    object.insert("code".to_owned(), json!(diagnostic.code.word()));
    object.insert("severity".to_owned(), json!(severity));
    object.extend(position(diagnostic.place.as_ref(), sources));
    object.insert("message".to_owned(), json!(spoken.message));
    object.insert("help".to_owned(), json!(spoken.help));
    let other = diagnostic.other.as_ref().map(|other| Value::Object(position(Some(other), sources)));
    object.insert("see_also".to_owned(), other.unwrap_or(Value::Null));
    object.insert("fix".to_owned(), fix(diagnostic, sources));
    Value::Object(object)
}

/// The edits that mend it, or `null`.
fn fix(diagnostic: &Diagnostic, sources: &[Source]) -> Value {
    let Some(place) = diagnostic.place.as_ref().filter(|_| !diagnostic.fix.is_empty()) else {
        return Value::Null;
    };
    let edits = diagnostic.fix.iter().map(|edit| {
        let mut object = position(Some(&Place { file: place.file, span: edit.span() }), sources);
        object.shift_remove("file");
        object.insert("text".to_owned(), json!(edit.text));
        Value::Object(object)
    });
    Value::Array(edits.collect())
}

fn position(place: Option<&Place>, sources: &[Source]) -> Map<String, Value> {
    let source = place.and_then(|place| sources.get(place.file.0));
    let span = place.map(|place| &place.span).filter(|span| **span != (0..0));
    let ends =
        source.zip(span).map(|(source, span)| (source.position(span.start), source.position(span.end)));
    let mut object = Map::new();
    let cell = source.zip(span).and_then(|(source, span)| source.cell(span.start));
    object.insert("file".to_owned(), json!(source.map(Source::name)));
    object.insert("line".to_owned(), json!(ends.map(|(start, _)| start.line)));
    object.insert("column".to_owned(), json!(ends.map(|(start, _)| start.column)));
    object.insert("end_line".to_owned(), json!(ends.map(|(_, end)| end.line)));
    object.insert("end_column".to_owned(), json!(ends.map(|(_, end)| end.column)));
    if let Some(cell) = cell {
        object.insert("cell".to_owned(), json!(cell));
    }
    object
}
