//! Wrong files and what the reader says about them.
//!
//! Each case takes a valid file, replaces one text in it, and states every diagnostic that must follow: its code and
//! the text underlined.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod identity;
mod mutation;
mod rendering;
mod words;

use maatlat::diagnostic::{Diagnostic, Diagnostics, FileId, Source};
use maatlat::read::{Kind, Path, Read, Slip, read};

const RUBRIC: &str = include_str!("rubric.toml");
const PROPOSAL: &str = include_str!("proposal.toml");
const RATINGS: &str = include_str!("ratings.toml");
const CALL: &str = include_str!("call.toml");
const MEASURE: &str = include_str!("measure.toml");

/// A file as read, its source, and what was said about it.
fn read_bytes(bytes: &[u8]) -> (Option<Read>, Source, Diagnostics) {
    let source = Source::new("file.toml", bytes.to_vec());
    let mut diagnostics = Diagnostics::default();
    let read = read(FileId(0), &source, &mut diagnostics);
    (read, source, diagnostics)
}

fn read_text(text: &str) -> (Option<Read>, Source, Diagnostics) {
    read_bytes(text.as_bytes())
}

/// The valid file with one text replaced.
fn with(file: &str, from: &str, to: &str) -> String {
    assert!(file.contains(from), "the valid file has no {from:?}");
    file.replacen(from, to, 1)
}

fn arg<'d>(diagnostic: &'d Diagnostic, name: &str) -> &'d str {
    diagnostic.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

/// Code and underlined text of every diagnostic.
fn said(text: &str) -> Vec<(String, String)> {
    let (read, source, diagnostics) = read_text(text);
    assert_eq!(read.is_none(), diagnostics.has_errors(), "read, or told why not");
    diagnostics
        .iter()
        .map(|diagnostic| {
            let span = diagnostic.place.clone().map(|place| place.span).unwrap_or_default();
            (diagnostic.code.to_string(), source.text()[span].to_owned())
        })
        .collect()
}

/// Says what must be said about a file in which `from` was replaced by `to`.
fn check(file: &str, from: &str, to: &str, expected: &[(&str, &str)]) {
    let said = said(&with(file, from, to));
    let said: Vec<(&str, &str)> = said.iter().map(|(code, text)| (code.as_str(), text.as_str())).collect();
    assert_eq!(said, expected, "{from:?} → {to:?}");
}

#[test]
fn valid_files_are_read() {
    let files = [
        (RUBRIC, Kind::Rubric),
        (PROPOSAL, Kind::Proposal),
        (RATINGS, Kind::Ratings),
        (CALL, Kind::Call),
        (MEASURE, Kind::Measure),
    ];
    for (text, kind) in files {
        let (read, _, diagnostics) = read_text(text);
        assert!(diagnostics.is_empty(), "{kind}: {diagnostics:?}");
        assert_eq!(read.map(|read| read.file.kind()), Some(kind));
    }
}

#[test]
fn line_ends_of_windows_and_byte_order_marks_are_fine() {
    assert_eq!(said(&RUBRIC.replace('\n', "\r\n")), []);
    assert_eq!(said(&format!("\u{feff}{RUBRIC}")), []);
}

#[test]
fn keys() {
    check(RUBRIC, "scale = \"five\"", "scael = \"five\"", &[("unknown-key", "scael")]);
    check(RUBRIC, "[total]\nmethod = \"arithmetic\"", "[total]", &[("missing-key", "[total]")]);
    check(RUBRIC, "low = 0.2, ", "", &[("missing-key", "{ high = 0.4 }")]);
    check(
        RUBRIC,
        "id = \"small\"\nversion = \"1\"\n",
        "",
        &[("missing-key", "maatlat"), ("missing-key", "maatlat")],
    );
    check(PROPOSAL, "evidence = \"A\" }", "evidense = \"A\" }", &[("unknown-key", "evidense")]);
    check(PROPOSAL, "[facts]", "[facs]", &[("unknown-key", "facs")]);
    check(RATINGS, "answer = \"not-known\"", "anser = \"not-known\"", &[("unknown-key", "anser")]);
    check(MEASURE, "better = \"higher\"", "beter = \"higher\"", &[("unknown-key", "beter")]);
    check(MEASURE, "better = \"higher\"", "better = \"more\"", &[("wrong-word", "\"more\"")]);
    check(MEASURE, "max = 10.5", "max = \"10.5\"", &[("wrong-type", "\"10.5\"")]);
}

#[test]
fn notes_are_allowed_everywhere() {
    check(PROPOSAL, "id = \"q1\"", "id = \"q1\"\nx-note = [nan, { deep = inf }]", &[]);
    check(PROPOSAL, "low = 1,", "low = 1, x-why = 3,", &[]);
    check(PROPOSAL, "open_source = true", "x-open = \"a text\"", &[]);
}

#[test]
fn a_key_in_the_wrong_table_is_told_where_it_belongs() {
    let advice = |file: &str, from: &str, to: &str| {
        let (_, _, diagnostics) = read_text(&with(file, from, to));
        let only = diagnostics.iter().next().expect("a problem").clone();
        (
            arg(&only, "advice").to_owned(),
            arg(&only, "suggestion").to_owned(),
            arg(&only, "elsewhere").to_owned(),
        )
    };
    let expect = |advice: &str, suggestion: &str, elsewhere: &str| {
        (advice.to_owned(), suggestion.to_owned(), elsewhere.to_owned())
    };
    assert_eq!(advice(RUBRIC, "step = 0.5", "summary = \"…\""), expect("top", "", ""));
    assert_eq!(advice(RUBRIC, "step = 0.5", "stepp = 0.5"), expect("suggestion", "step", ""));
    assert_eq!(advice(RUBRIC, "step = 0.5", "fail_from = 0.5"), expect("elsewhere", "", "[[gate]]"));
    assert_eq!(advice(RUBRIC, "step = 0.5", "qqq = 0.5"), expect("none", "", ""));
}

#[test]
fn types() {
    check(RUBRIC, "version = \"1\"", "version = 1", &[("wrong-type", "1")]);
    check(RUBRIC, "min = 0", "min = \"0\"", &[("wrong-type", "\"0\"")]);
    check(RUBRIC, "informative = false", "informative = \"no\"", &[("wrong-type", "\"no\"")]);
    check(RUBRIC, "languages = [\"nl\", \"en\"]", "languages = \"nl\"", &[("wrong-type", "\"nl\"")]);
    check(RUBRIC, "weight = 1", "weight = \"1,5\"", &[("wrong-type", "\"1,5\"")]);
    check(RUBRIC, "weight = 1", "weight = [1, 2]", &[("wrong-type", "[1, 2]")]);
    check(RUBRIC, "[[dimension]]", "[dimension]", &[("wrong-type", "[dimension]")]);
    check(RUBRIC, "text = \"Measured.\"", "text = 2026-01-01", &[("wrong-type", "2026-01-01")]);
    check(CALL, "draws = 2_000", "draws = 2000.5", &[("wrong-type", "2000.5")]);
    check(CALL, "draws = 2_000", "date = 2026-01-01", &[]);
    check(CALL, "draws = 2_000", "date = \"2026-01-01\"", &[]);
    check(CALL, "draws = 2_000", "seed = 9_223_372_036_854_775_807", &[]);
}

#[test]
fn words_of_a_choice() {
    check(RUBRIC, "ranges = \"central-90\"", "ranges = \"central90\"", &[("wrong-word", "\"central90\"")]);
    check(RUBRIC, "weight = \"free\"", "weight = \"fre\"", &[("wrong-word", "\"fre\"")]);
    check(RUBRIC, "[\"nl\", \"en\"]", "[\"nl\", \"de\"]", &[("wrong-word", "\"de\"")]);
    check(RATINGS, "\"not-known\"", "\"unknown\"", &[("wrong-word", "\"unknown\"")]);
}

#[test]
fn numbers() {
    check(RUBRIC, "correlation = 0.5", "correlation = 1", &[("out-of-range", "1")]);
    check(RUBRIC, "factor = 1", "factor = 0.5", &[("out-of-range", "0.5")]);
    check(RUBRIC, "factor = 1", "factor = nan", &[("not-finite", "nan")]);
    check(PROPOSAL, "baseline = 40", "baseline = [1, -inf, 3]", &[("not-finite", "-inf")]);
    check(PROPOSAL, "staff = 12.5", "staff = inf", &[("not-finite", "inf")]);
    check(RUBRIC, "factor = 1", "factor = 1e400", &[("out-of-range", "1e400")]);
    check(RUBRIC, "factor = 1", "factor = 99999999999999999999", &[("out-of-range", "99999999999999999999")]);
    check(RUBRIC, "correlation = 0.5", "correlation = 1e-400", &[("out-of-range", "1e-400")]);
    check(RUBRIC, "correlation = 0.5", "correlation = -0.0", &[]);
    check(RUBRIC, "weight = 1", "weight = { place = 5_000_000_000 }", &[("out-of-range", "5_000_000_000")]);
    check(CALL, "draws = 2_000", "draws = 10", &[("out-of-range", "10")]);
    check(PROPOSAL, "[0.1, 0.2, 0.3]", "[0,1, 0,2, 0,3]", &[("wrong-length", "[0,1, 0,2, 0,3]")]);
}

#[test]
fn slips_of_the_pen() {
    let cases = [
        ("size = 500", "size = 500,5", Slip::DecimalComma, "500,5"),
        ("size = 500", "size = 1 500 # people", Slip::ThousandsMark, "1 500"),
        ("size = 500", "size = 1,500", Slip::ThousandsMark, "1,500"),
        ("[0.1, 0.2, 0.3]", "[10%, 0.2, 0.3]", Slip::PercentSign, "10%"),
        ("size = 500", "size = −500", Slip::MinusSign, "−500"),
        ("open_source = true", "open_source = nee", Slip::YesNo, "nee"),
        ("open_source = true", "open_source = nog niet", Slip::UnquotedText, "nog niet"),
        ("size = 500", "size = .5", Slip::BarePoint, ".5"),
        ("size = 500", "size = 0500", Slip::LeadingZero, "0500"),
        ("\"Lowest\"", "“Lowest”", Slip::CurlyQuotes, "“Lowest”"),
        ("size = 500", "size\u{a0}= 500", Slip::InvisibleCharacter, "\u{a0}"),
        ("Lowest", "Low\u{0}est", Slip::ControlCharacter, "\u{0}"),
        ("ordered = true", "ordered = True", Slip::YesNo, "True"),
        ("\"Lowest\"", "Lowest", Slip::UnquotedText, "Lowest"),
        ("size = 500", "size: 500", Slip::Colon, "size: 500"),
        ("size = 500", "size of 500", Slip::NoEquals, "size of 500"),
        ("size = 500", "size =", Slip::NoValue, "size ="),
        ("\"Lowest\"", "\"C:\\users\"", Slip::Backslash, "\"C:\\users\""),
        ("\"Lowest\"", "\"Lowest", Slip::UnclosedText, "\"Lowest"),
        ("size = 500", "size = 500\nsize = 600", Slip::DuplicateKey, "size"),
        ("2026-03-02", "2026-13-02", Slip::ImpossibleDate, "2026-13-02"),
    ];
    for (from, to, slip, underlined) in cases {
        let (_, source, diagnostics) = read_text(&with(PROPOSAL, from, to));
        let all: Vec<_> = diagnostics
            .iter()
            .map(|found| {
                let span = found.place.clone().map(|place| place.span).unwrap_or_default();
                (arg(found, "reason"), &source.text()[span])
            })
            .collect();
        assert_eq!(all, [(slip.word(), underlined)], "{to:?}");
    }
}

#[test]
fn a_duplicate_points_at_its_first_use() {
    let (_, source, diagnostics) = read_text(&with(PROPOSAL, "size = 500", "size = 500\nsize = 600"));
    let duplicate = diagnostics.iter().next().expect("a problem");
    let lines = [duplicate.place.clone(), duplicate.other.clone()]
        .map(|place| source.line(place.expect("two places").span.start));
    assert_eq!(lines[0], lines[1] + 1);
}

#[test]
fn errors_about_one_line_do_not_hide_errors_about_others() {
    let text = with(PROPOSAL, "size = 500", "size = 0,5");
    let text = with(&text, "ordered = true", "ordered = 1");
    let text = with(&text, "staff = 12.5", "staff = 50%");
    let codes: Vec<String> = said(&text).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["toml-syntax", "wrong-type", "toml-syntax"]);
}

#[test]
fn damage_that_spreads_is_not_blamed_on_the_rest() {
    // After the missing bracket the parser takes every following line for an item of the list.
    let text = with(RUBRIC, "languages = [\"nl\", \"en\"]", "languages = [\"nl\", \"en\"");
    let reasons: Vec<String> = said(&text).into_iter().map(|(code, _)| code).collect();
    assert!(reasons.iter().all(|code| code == "toml-syntax"), "{reasons:?}");
}

#[test]
fn files_that_are_something_else() {
    for empty in ["", "\n\n", "# only a comment\n"] {
        assert_eq!(said(empty), [("empty-file".to_owned(), String::new())]);
    }
    for other in ["{\"maatlat\": \"rubric/1\"}", "---\nmaatlat: rubric/1\n", "<html>", "%PDF-1.7 x"] {
        let (_, _, diagnostics) = read_text(other);
        let reasons: Vec<_> = diagnostics.iter().map(|found| arg(found, "reason")).collect();
        assert_eq!(reasons, [Slip::OtherFormat.word()], "{other}");
    }
    let codes = |bytes: &[u8]| -> Vec<String> {
        read_bytes(bytes).2.iter().map(|found| found.code.to_string()).collect()
    };
    assert_eq!(codes(b"\xff\xfem\0"), ["not-utf8"]);
    assert_eq!(codes(b"a = \"caf\xe9\""), ["not-utf8"]);
    assert_eq!(codes(&vec![b' '; Source::LIMIT + 1]), ["file-too-large"]);
}

#[test]
fn kinds() {
    check(RUBRIC, "\"rubric/1\"", "\"rubrik/1\"", &[("unknown-kind", "\"rubrik/1\"")]);
    check(RUBRIC, "maatlat = \"rubric/1\"\n", "", &[("unknown-kind", "id")]);
    check(RUBRIC, "\"rubric/1\"", "1", &[("unknown-kind", "1")]);
    let (_, _, diagnostics) = read_text(&with(RUBRIC, "rubric/1", "rubrik/1"));
    assert_eq!(diagnostics.iter().map(|found| arg(found, "suggestion")).collect::<Vec<_>>(), ["rubric/1"]);
}

#[test]
fn depth_is_limited() {
    for depth in [33, 79, 100, 100_000] {
        let text = format!("maatlat = \"call/1\"\nx-deep = {}{}", "[".repeat(depth), "]".repeat(depth));
        let codes: Vec<String> = said(&text).into_iter().map(|(code, _)| code).collect();
        assert!(codes.contains(&"too-deep".to_owned()), "{depth}: {codes:?}");
    }
}

#[test]
fn places_of_values_keys_and_what_does_not_exist() {
    let (read, source, _) = read_text(RUBRIC);
    let tree = read.expect("a valid file").tree;
    let at = |span: std::ops::Range<usize>| &source.text()[span];
    let second = Path::root().key("criterion").index(1);
    assert_eq!(at(tree.place(&second.key("weight")).span), "\"free\"");
    assert_eq!(at(tree.key_place(&second.key("weight")).span), "weight");
    assert_eq!(at(tree.place(&second).span), "[[criterion]]");
    assert_eq!(tree.place(&second.key("anchor").index(7).key("level")), tree.place(&second));
    assert_eq!(
        tree.place(&Path::root().key("criterion").index(9)).span.start,
        RUBRIC.find("[[criterion]]").expect("one")
    );
    assert_eq!(at(tree.place(&Path::root().key("nothing")).span), "maatlat");
}
