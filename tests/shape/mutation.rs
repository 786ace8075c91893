//! Whatever stands in a file, the reader reads it or says why not; it never panics, and neither do the renderers.

use maatlat::diagnostic::{Code, render, render_json};
use maatlat::read::Read;
use proptest::collection::vec;
use proptest::prelude::*;

use super::{CALL, MEASURE, PROPOSAL, RATINGS, RUBRIC, read_bytes};

/// Pieces that make trouble.
const PIECES: [&str; 40] = [
    "=",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "\"",
    "'",
    "\"\"\"",
    "\n",
    "\r",
    "\r\n",
    ",",
    ".",
    "#",
    "%",
    "-",
    "0",
    "1e999",
    "nan",
    "-inf",
    "true",
    "x-",
    "maatlat",
    "[criterion]",
    "[[criterion]]",
    "[rating]",
    "“",
    "\u{a0}",
    "\u{202e}",
    "\u{1b}[31m",
    "\0",
    "\u{feff}",
    "é",
    "\\u",
    "2026-99-99",
    "a.b.c",
    "0,25",
    "1 000",
];

fn check(bytes: &[u8]) -> Result<Option<Read>, TestCaseError> {
    let (read, source, diagnostics) = read_bytes(bytes);
    prop_assert_eq!(read.is_none(), diagnostics.has_errors());
    prop_assert!(diagnostics.iter().all(|diagnostic| diagnostic.code != Code::Bug), "{:?}", diagnostics);
    for diagnostic in diagnostics.iter() {
        let span = diagnostic.place.clone().expect("a place").span;
        prop_assert!(source.text().get(span).is_some(), "{:?}", diagnostic);
    }
    let sources = [source];
    let say = |key: &str, args: &[(&str, String)]| format!("{key} {args:?}");
    let text = render(&diagnostics, &sources, &say, false, 100);
    prop_assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{:?}", text);
    let turned = text.contains('\u{202e}');
    prop_assert!(!turned);
    prop_assert_eq!(render_json(&diagnostics, &sources, &say).lines().count(), diagnostics.len());
    Ok(read)
}

fn valid() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![RUBRIC, PROPOSAL, RATINGS, CALL, MEASURE])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn arbitrary_bytes(bytes in vec(any::<u8>(), 0..300)) {
        check(&bytes)?;
    }

    #[test]
    fn arbitrary_text(text in vec(any::<char>(), 0..200)) {
        check(text.into_iter().collect::<String>().as_bytes())?;
    }

    #[test]
    fn pieces(pieces in vec(prop::sample::select(PIECES.to_vec()), 0..60)) {
        check(pieces.concat().as_bytes())?;
    }

    #[test]
    fn mutations(
        text in valid(),
        edits in vec((any::<prop::sample::Index>(), 0..30usize, prop::sample::select(PIECES.to_vec())), 1..4),
    ) {
        let mut bytes = text.as_bytes().to_vec();
        for (place, cut, piece) in edits {
            let start = place.index(bytes.len() + 1);
            let end = (start + cut).min(bytes.len());
            bytes.splice(start..end, piece.bytes());
        }
        check(&bytes)?;
    }

    #[test]
    fn files_cut_in_half(text in valid(), place in any::<prop::sample::Index>()) {
        check(&text.as_bytes()[..place.index(text.len())])?;
    }
}

#[test]
fn a_huge_line_is_no_trouble() {
    let text = format!("maatlat = \"call/1\"\nlist = [{}]", "{ a = 1 }, ".repeat(100_000));
    check(text.as_bytes()).expect("no panic");
    let text = format!("maatlat = \"ratings/1\"\n{}", "k = 0,5\n".repeat(200_000));
    check(text.as_bytes()).expect("no panic");
}
