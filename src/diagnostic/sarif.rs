//! Diagnostics for code scanners: SARIF 2.1.0.

use std::fmt::Write as _;
use std::ops::Range;

use serde_json::{Value, json};

use super::words::Say;
use super::{Code, Diagnostic, Diagnostics, Place, Severity, Source};
use crate::text::escape;

/// The diagnostics as one SARIF log with one run; every code is a rule of it. `language` is that of the words.
///
/// Files are named by relative references, percent-encoded, or by `file:` when their names are absolute. Lines and
/// columns count from 1, columns in characters; the end of a region is the first column behind it. Fixes are those of
/// the diagnostics.
pub fn render_sarif(diagnostics: &Diagnostics, sources: &[Source], say: Say<'_>, language: &str) -> String {
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code, say)).collect();
    let results: Vec<Value> = diagnostics.iter().map(|one| result(one, sources, say)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "maatlat",
                "version": env!("CARGO_PKG_VERSION"),
                "language": language,
                "rules": rules,
            }},
            "language": language,
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    escape::json(format!("{log:#}\n"))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn rule(code: Code, say: Say<'_>) -> Value {
    json!({
        "id": code.word(),
        "shortDescription": { "text": say(&format!("explain-{code}"), &[]) },
        "fullDescription": { "text": say(&format!("explain-{code}-why"), &[]) },
        "help": { "text": say("explain-more", &[("code", code.word().to_owned())]) },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(one: &Diagnostic, sources: &[Source], say: Say<'_>) -> Value {
    let spoken = one.speak(say);
    let mut result = json!({
        "ruleId": one.code.word(),
        "ruleIndex": Code::ALL.iter().position(|code| *code == one.code),
        "level": level(one.severity),
        "message": { "text": format!("{}\n{}", spoken.message, spoken.help) },
    });
    let located = |place: &Option<Place>| place.as_ref().and_then(|place| location(place, sources));
    if let Some(location) = located(&one.place) {
        result["locations"] = json!([location]);
    }
    if let Some(mut location) = located(&one.other) {
        location["message"] = json!({ "text": say("diag-see-also", &[]) });
        result["relatedLocations"] = json!([location]);
    }
    let source = one.place.as_ref().and_then(|place| sources.get(place.file.0));
    if let Some(source) = source.filter(|_| !one.fix.is_empty()) {
        let replacements: Vec<Value> = one
            .fix
            .iter()
            .map(|edit| {
                json!({ "deletedRegion": region(&edit.span(), source), "insertedContent": { "text": edit.text } })
            })
            .collect();
        result["fixes"] = json!([{
            "description": { "text": say("explain-fix", &[]) },
            "artifactChanges": [{ "artifactLocation": { "uri": uri(source.name()) }, "replacements": replacements }],
        }]);
    }
    result
}

fn location(place: &Place, sources: &[Source]) -> Option<Value> {
    let source = sources.get(place.file.0)?;
    let mut physical = json!({ "artifactLocation": { "uri": uri(source.name()) } });
    if place.span != (0..0) {
        physical["region"] = region(&place.span, source);
    }
    Some(json!({ "physicalLocation": physical }))
}

fn region(span: &Range<usize>, source: &Source) -> Value {
    let (start, end) = (source.position(span.start), source.position(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// The name of a file as a URI reference: a colon in its first part would else be taken for a scheme.
fn uri(name: &str) -> String {
    let mut uri = String::with_capacity(name.len());
    let drive = name.as_bytes().get(1) == Some(&b':') && name.as_bytes().get(2) == Some(&b'/');
    if name.starts_with('/') {
        uri.push_str("file://");
    } else if drive {
        uri.push_str("file:///");
    }
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing into a `String` cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_references() {
        assert_eq!(uri("proposals/buurt bus.toml"), "proposals/buurt%20bus.toml");
        assert_eq!(uri("../café#1?.toml"), "../caf%C3%A9%231%3F.toml");
        assert_eq!(uri("shipped:care"), "shipped%3Acare");
        assert_eq!(uri("/tmp/a%b.toml"), "file:///tmp/a%25b.toml");
        assert_eq!(uri("C:/a.toml"), "file:///C%3A/a.toml");
        assert_eq!(uri("a\n::error::b"), "a%0A%3A%3Aerror%3A%3Ab");
    }
}
