//! Diagnostics for GitHub: workflow commands, one per line, which become remarks beside the lines of a change.

use std::fmt::Write as _;

use super::words::Say;
use super::{Diagnostic, Diagnostics, Place, Severity, Source};
use crate::text::escape;

/// One workflow command per diagnostic. Nothing of a file or of its name can begin a command of its own or end the one
/// it stands in.
pub fn render_github(diagnostics: &Diagnostics, sources: &[Source], say: Say<'_>) -> String {
    diagnostics.iter().fold(String::new(), |mut lines, one| {
        lines.push_str(&command(one, sources, say));
        lines.push('\n');
        lines
    })
}

fn command(one: &Diagnostic, sources: &[Source], say: Say<'_>) -> String {
    let spoken = one.speak(say);
    let level = match one.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = one.place.as_ref().map(|place| position(place, sources)).unwrap_or_default();
    let message = data(&format!("{}\n{}", spoken.message, spoken.help));
    format!("::{level} {place}title=maatlat {}::{message}", property(one.code.word()))
}

/// The properties that say where; columns only when the place is on one line, for GitHub drops the place otherwise.
fn position(place: &Place, sources: &[Source]) -> String {
    let Some(source) = sources.get(place.file.0) else { return String::new() };
    let mut text = format!("file={},", property(&escape::terminal_exact(source.name())));
    if place.span != (0..0) {
        let (start, end) = (source.position(place.span.start), source.position(place.span.end));
        // Writing into a `String` cannot fail.
        let _ = write!(text, "line={},endLine={},", start.line, end.line);
        if start.line == end.line {
            let _ = write!(text, "col={},endColumn={},", start.column, end.column);
        }
    }
    text
}

/// Text after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::{Code, FileId};

    const PIECES: &[&str] = &[
        "a",
        "/",
        ".",
        ":",
        "::",
        ",",
        "%",
        "%0A",
        "=",
        "\r",
        "\n",
        "\r\n",
        "\u{2028}",
        "\u{85}",
        "::error::x",
        "::stop-commands::x",
        "##[error]",
        "title=",
        " ",
    ];

    fn said(name: &str, found: &str) -> String {
        let mut all = Diagnostics::default();
        let place = Place { file: FileId(0), span: 5..6 };
        all.push(Diagnostic::at(Code::BadId, place).with("found", found));
        let say = |key: &str, args: &[(&str, String)]| {
            args.iter().fold(key.to_owned(), |text, (_, value)| text + " " + value)
        };
        render_github(&all, &[Source::new(name, b"id = 7\n".to_vec())], &say)
    }

    #[test]
    fn a_command_names_its_place() {
        let expected = "::error file=a%2Cb%3A.toml,line=1,endLine=1,col=6,endColumn=7,title=maatlat \
                        bad-id::diag-bad-id 100%25 no yes no no%0Adiag-bad-id-help 100%25 no yes no no\n";
        assert_eq!(said("a,b:.toml", "100%"), expected);
    }

    proptest! {
        #[test]
        fn nothing_begins_a_second_command(
            name in prop::collection::vec(prop::sample::select(PIECES), 1..12),
            found in prop::collection::vec(prop::sample::select(PIECES), 0..12),
        ) {
            let (name, found) = (name.concat(), found.concat());
            let text = said(&name, &found);
            let lines: Vec<&str> = text.split(['\n', '\r']).collect();
            prop_assert_eq!(lines.len(), 2, "one line and what follows its end: {}", text);
            prop_assert_eq!(lines[1], "");
            let inside = lines[0].strip_prefix("::error ").unwrap();
            let (properties, _) = inside.split_once("::").unwrap();
            let names: Vec<&str> =
                properties.split(',').map(|pair| pair.split_once('=').unwrap().0).collect();
            prop_assert_eq!(names, ["file", "line", "endLine", "col", "endColumn", "title"]);
        }
    }
}
