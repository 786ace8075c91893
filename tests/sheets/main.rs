//! Ratings filled in with a spreadsheet program: what is read, what is refused, and in which words.

#![allow(
    clippy::format_push_string,
    clippy::struct_excessive_bools,
    reason = "texts are put together plainly, and a dialect is a set of switches"
)]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod same;

use maatlat::diagnostic::{Diagnostic, Diagnostics, FileId, Source};
use maatlat::read::{Read, read};

/// A sheet as a Dutch spreadsheet program saves it: padded rows, and both kinds of notes.
const SHEET: &str = "\
maatlat;ratings/1;;;;;;;
rubric;small;;;;;;;
proposal;clinic;;;;;;;
assessor;a1;;;;;;;
role;;;;;;;;
conflict_of_interest;nee;;;;;;;
x-note;fill in below;;;;;;;
;;;;;;;;
criterion;question;level;low;high;answer;evidence;reason;sources
reach;Whom does it reach?;3;2,5;4;;A;\"Pilot; see \"\"table\"\" 2\";\"Report A
Report B\"
cost;What does it cost?;;;;not-known;;;
ease;Is it easy?;;;;;;;
";

const TOML: &str = r#"
maatlat = "ratings/1"
rubric = "small"
proposal = "clinic"
assessor = "a1"
conflict_of_interest = false
[rating.reach]
level = 3
low = 2.5
high = 4
evidence = "A"
reason = 'Pilot; see "table" 2'
sources = ["Report A", "Report B"]
[rating.cost]
answer = "not-known"
[rating.ease]
answer = "not-answered"
"#;

fn read_as(name: &str, bytes: &[u8]) -> (Option<Read>, Source, Diagnostics) {
    let source = Source::new(name, bytes.to_vec());
    let mut diagnostics = Diagnostics::default();
    let read = read(FileId(0), &source, &mut diagnostics);
    assert_eq!(read.is_none(), diagnostics.has_errors(), "read, or told why not");
    (read, source, diagnostics)
}

fn identity(name: &str, text: &str) -> String {
    let (read, _, diagnostics) = read_as(name, text.as_bytes());
    read.unwrap_or_else(|| panic!("{diagnostics:?}")).content_id()
}

fn arg<'d>(diagnostic: &'d Diagnostic, name: &str) -> &'d str {
    diagnostic.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

/// Code, reason and cell of every diagnostic.
fn said(bytes: &[u8]) -> Vec<(String, String, String)> {
    let (_, source, diagnostics) = read_as("ratings.csv", bytes);
    let tell = |one: &Diagnostic| {
        let start = one.place.as_ref().map_or(0, |place| place.span.start);
        (one.code.to_string(), arg(one, "reason").to_owned(), source.cell(start).unwrap_or_default())
    };
    diagnostics.iter().map(tell).collect()
}

/// Says what must be said about the sheet in which `from` was replaced by `to`.
fn check(from: &str, to: &str, expected: &[(&str, &str, &str)]) {
    assert!(SHEET.contains(from), "the sheet has no {from:?}");
    let said = said(SHEET.replacen(from, to, 1).as_bytes());
    let said: Vec<_> = said.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(said, expected, "{from:?} → {to:?}");
}

#[test]
fn a_sheet_says_what_toml_says() {
    assert_eq!(identity("a.csv", SHEET), identity("a.toml", TOML));
    let (sheet, ..) = read_as("a.csv", SHEET.as_bytes());
    let (toml, ..) = read_as("a.toml", TOML.as_bytes());
    assert_eq!(sheet.map(|read| read.file), toml.map(|read| read.file));
}

#[test]
fn writing_does_not_count() {
    let id = identity("a.csv", SHEET);
    let unpadded: String =
        SHEET.lines().map(|line| line.trim_end_matches(';')).collect::<Vec<_>>().join("\n");
    for same in [
        SHEET.replace('\n', "\r\n"),
        format!("\u{feff}{SHEET}"),
        SHEET.replace("maatlat;", "\"maatlat\";"),
        SHEET.replace("nee", "ONWAAR").replace("2,5", "2.50"),
        SHEET.replace(";2,5;", "; 2,5 ;").replace("reach;", " reach ;"),
        SHEET.replace(";;;;;;;;\n", "\n\n"),
        SHEET.replace("ease;Is it easy?;;;;;;;", "ease;Is it easy?;;;;not-answered;;;"),
        SHEET.replace("clinic", "'clinic"),
        SHEET.replace("question", "x-question"),
    ] {
        assert_eq!(identity("a.csv", &same), id, "{same}");
    }
    // Without its last separators a row is short: told, and read all the same.
    let (read, _, diagnostics) = read_as("a.csv", format!("{unpadded}\n").as_bytes());
    assert_eq!(read.map(|read| read.content_id()), Some(id));
    assert_eq!(diagnostics.iter().map(|one| one.code.word()).collect::<Vec<_>>(), ["sheet-short-row"; 2]);
}

#[test]
fn what_is_typed_in_a_text_counts() {
    let id = identity("a.csv", SHEET);
    for other in [
        SHEET.replace("\"Pilot;", "\" Pilot;"),
        SHEET.replace(" 2\";\"", " 2 \";\""),
        SHEET.replace("Report A", "Report A "),
        SHEET.replace("small", "Small"),
    ] {
        assert_ne!(identity("a.csv", &other), id, "{other}");
    }
}

#[test]
fn the_first_row_decides() {
    check("maatlat;ratings/1", "maatlat|ratings/1", &[("sheet-start", "separator", "")]);
    check("maatlat;ratings/1", "rating;ratings/1", &[("sheet-start", "first-cell", "")]);
    check("maatlat;ratings/1", "sep=;\nmaatlat;ratings/1", &[("sheet-start", "first-cell", "")]);
    check("maatlat;ratings/1", "maatlat;proposal/1", &[("sheet-start", "kind", "B1")]);
    check("maatlat;ratings/1", "maatlat;rating/1", &[("unknown-kind", "", "B1")]);
    assert_eq!(said(b" \n"), [("sheet-start".into(), "empty".into(), String::new())]);
    let other = SHEET.replacen("maatlat;", "maatlat,", 1);
    assert_eq!(said(other.as_bytes()), [("sheet-header".into(), "separator".into(), "A9".into())]);
}

#[test]
fn keys_above_the_table() {
    check("assessor;a1", "assesor;a1", &[("unknown-key", "", "A4")]);
    check("assessor;a1", "assessor;", &[("missing-key", "", "A1")]);
    check("rubric;small", "rubric;small\nrubric;large", &[("sheet-row", "twice", "A3")]);
    check("rubric;small;", "rubric;small;or large", &[("sheet-row", "beside", "C2")]);
    check("rubric;small", ";small", &[("missing-key", "", "A1"), ("sheet-row", "no-key", "A2")]);
    check("nee", "misschien", &[("wrong-word", "", "B6")]);
    check("assessor;a1", "assessor;1,00E+05", &[("sheet-changed", "scientific", "B4")]);
}

#[test]
fn the_header() {
    check("criterion;question", "criterium;question", &[("sheet-header", "unknown", "A9")]);
    check("criterion;question", "x-criterion;question", &[("sheet-header", "criterion", "A9")]);
    check(";low;", ";level;", &[("sheet-header", "twice", "D9")]);
    check(";low;", ";lowest;", &[("sheet-header", "unknown", "D9")]);
    check(";low;", ";;", &[("sheet-header", "blank", "D9")]);
    let top = SHEET.split("criterion").next().expect("there is a top");
    assert_eq!(said(top.as_bytes()), [("sheet-header".into(), "none".into(), "A8".into())]);
    let header = SHEET.split("reach").next().expect("there is a header");
    assert_eq!(said(header.as_bytes()), [("sheet-row".into(), "no-answers".into(), "A9".into())]);
}

#[test]
fn rows() {
    check("cost;", ";", &[("sheet-row", "no-criterion", "A11")]);
    check("cost;", "reach;", &[("sheet-row", "twice", "A11")]);
}

#[test]
fn rows_of_another_length() {
    check("not-known;;;", "not-known;;;;;x", &[("sheet-row", "too-long", "K11")]);
    check("not-known;;;", "not-known;;;;;", &[]);
    check("not-known;;;", "not-known", &[("sheet-short-row", "", "F11")]);
    check("ease;Is it easy?;;;;;;;\n", "ease;Is it easy?;;;", &[("sheet-syntax", "cut-short", "E12")]);
}

#[test]
fn quotes_and_letters() {
    check("\"Pilot", "Pilot", &[("sheet-row", "too-long", "J10")]);
    check("Report B\"", "Report B", &[("sheet-syntax", "unclosed-quote", "I10")]);
    check("Report B\"", "Report B\" (2026)", &[("sheet-syntax", "after-quote", "I10")]);
    check("What", "Wh\0at", &[("sheet-syntax", "control-character", "B11")]);
    check("cost?", "cost?\u{1b}[31m", &[("sheet-syntax", "control-character", "B11")]);
    assert_eq!(said(SHEET.replace('\n', "\r").as_bytes())[0].1, "old-line-ends");
    let western: Vec<u8> = SHEET.replace("Pilot", "Pil\u{f6}t").chars().map(|c| c as u8).collect();
    let (_, _, diagnostics) = read_as("a.csv", &western);
    let only = diagnostics.iter().next().expect("one");
    assert_eq!(
        (only.code.word(), arg(only, "program"), arg(only, "guess")),
        ("not-utf8", "spreadsheet", "ö")
    );
}

#[test]
fn numbers() {
    check(";3;", ";1,234;", &[("sheet-number", "ambiguous", "C10")]);
    check(";3;", ";25%;", &[("sheet-number", "percent-sign", "C10")]);
    check(";3;", ";3,0E+00;", &[("sheet-number", "scientific", "C10")]);
    check(";3;", ";99999999999999999999;", &[("out-of-range", "", "C10")]);
    check(";3;", ";'3;", &[]);
    let points = SHEET.replace(',', ".").replace(';', ",").replace("Pilot,", "Pilot");
    assert_eq!(said(points.as_bytes()), []);
    let comma = points.replace(",2.5,", ",\"2,5\",");
    assert_eq!(said(comma.as_bytes()), [("sheet-number".into(), "decimal-comma".into(), "D10".into())]);
}

#[test]
fn what_programs_make_of_it() {
    check(";3;", ";2-jan;", &[("sheet-changed", "date", "C10")]);
    check(";3;", ";1/02/2026;", &[("sheet-changed", "date", "C10")]);
    check(";3;", ";45323;", &[("sheet-changed", "serial", "C10")]);
    check("cost;", "1-mrt;", &[("sheet-changed", "date", "A11")]);
    check(";3;", ";#REF!;", &[("sheet-error", "value", "C10")]);
    check(";3;", ";########;", &[("sheet-error", "narrow", "C10")]);
    check("reach;", "#NAAM?;", &[("sheet-error", "value", "A10")]);
    check("small", "#N/B", &[("sheet-error", "value", "B2")]);
}

#[test]
fn dates() {
    let date = |separator: &str, typed: &str| {
        let text = SHEET.replacen("role;", &format!("date;{typed}"), 1);
        let text = text.replace(',', ".").replace("Pilot;", "Pilot").replace(';', separator);
        let (read, _, diagnostics) = read_as("a.csv", text.as_bytes());
        let codes: Vec<_> = diagnostics.iter().map(|one| one.code.word()).collect();
        let date = read.and_then(|read| match read.file {
            maatlat::read::AnyFile::Ratings(file) => file.date,
            _ => None,
        });
        date.unwrap_or_else(|| codes.join(" "))
    };
    assert_eq!(date(";", "2-3-2026"), "2026-03-02");
    assert_eq!(date(";", "2026-03-02"), "2026-03-02");
    assert_eq!(date("\t", "2-3-2026"), "sheet-date");
    assert_eq!(date(",", "3/27/2026"), "2026-03-27");
    assert_eq!(date(",", "3/2/2026"), "sheet-date");
}

#[test]
fn everything_is_told_at_once() {
    let text = SHEET
        .replace("nee", "?")
        .replace(";low;", ";lowest;")
        .replace(";3;", ";1,234;")
        .replace("not-known", "onbekend")
        .replace("ease;", ";");
    let said = said(text.as_bytes());
    let codes: Vec<_> = said.iter().map(|(code, _, cell)| format!("{code} {cell}")).collect();
    assert_eq!(
        codes,
        ["wrong-word B6", "sheet-header D9", "sheet-number C10", "wrong-word F11", "sheet-row A12"]
    );
}

#[test]
fn files_of_office_programs_are_not_looked_into() {
    for (name, holds) in [("a.xlsx", "table"), ("A.ODS", "table"), ("b.docx", "text"), ("c.pdf", "text")] {
        let (_, _, diagnostics) = read_as(name, b"maatlat = \"ratings/1\"");
        let only = diagnostics.iter().next().expect("one");
        assert_eq!((only.code.word(), arg(only, "holds")), ("office-file", holds), "{name}");
    }
    let (_, _, diagnostics) = read_as("renamed.csv", b"PK\x03\x04\x14\x00\xff");
    assert_eq!(diagnostics.iter().map(|one| one.code.word()).collect::<Vec<_>>(), ["office-file"]);
}
