//! The same ratings, in TOML and in a sheet of any dialect, are the same.

use maatlat::diagnostic::{Diagnostics, FileId, Source};
use maatlat::read::read;
use proptest::prelude::*;

use super::read_as;

/// One answer: level with its range, evidence, reason and sources, or why there is none.
#[derive(Debug, Clone)]
enum Answer {
    Rated { levels: [Option<Level>; 3], evidence: String, reason: String, sources: Vec<String> },
    None(&'static str, Option<String>),
}

#[derive(Debug, Clone)]
enum Level {
    Whole(i32),
    /// In ten-thousandths: no such number can be taken for thousands.
    Parts(i32),
    Option(String),
}

#[derive(Debug, Clone)]
struct Ratings {
    role: Option<String>,
    conflict: bool,
    date: Option<String>,
    answers: Vec<(String, Answer)>,
}

/// How a sheet is written.
#[derive(Debug, Clone)]
struct Dialect {
    separator: char,
    comma: bool,
    line_end: &'static str,
    mark: bool,
    quote_all: bool,
    padded: bool,
    empty_lines: usize,
}

/// Texts as hostile people type them, within what TOML can hold.
fn text() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        4 => any::<char>(),
        3 => proptest::sample::select(vec![';', ',', '\t', '"', '\'', '\n', '=', '+', '-', '@', ' ', '#', '\\', '|']),
        3 => proptest::char::range('a', 'z'),
    ];
    let text =
        proptest::collection::vec(letter, 1..12).prop_map(|letters| letters.into_iter().collect::<String>());
    text.prop_filter("something that can be seen, and no control characters or error values", |text| {
        let fine = |c: char| !c.is_control() || matches!(c, '\t' | '\n');
        !text.trim().is_empty() && text.chars().all(fine) && !text.trim().starts_with(['#', 'E'])
    })
}

/// Words of these letters.
fn word(letters: &'static str, length: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let letter = proptest::sample::select(letters.chars().collect::<Vec<_>>());
    proptest::collection::vec(letter, length).prop_map(|letters| letters.into_iter().collect())
}

fn one_line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace('\n', " ")).prop_filter("not blank", |text| !text.trim().is_empty())
}

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![
        (-9..30_000i32).prop_map(Level::Whole),
        (-100_000..1_000_000i32).prop_map(Level::Parts),
        word("abcdeijno", 1..7).prop_map(Level::Option),
        word("0123456789", 1..4).prop_map(Level::Option),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let rated = (
        (level(), proptest::option::of(level()), proptest::option::of(level())),
        word("ABCDEF", 1..2),
        text(),
        proptest::collection::vec(one_line(), 0..4),
    );
    let none = proptest::sample::select(vec!["not-known", "not-applicable", "not-answered", "abstained"]);
    prop_oneof![
        rated.prop_map(|((level, low, high), evidence, reason, sources)| Answer::Rated {
            levels: [Some(level), low, high],
            evidence,
            reason,
            sources
        }),
        (none, proptest::option::of(text())).prop_map(|(answer, reason)| Answer::None(answer, reason)),
    ]
}

fn ratings() -> impl Strategy<Value = Ratings> {
    let answers = proptest::collection::btree_map(word("ABCxyz019_", 1..6), answer(), 1..6);
    let date = proptest::option::of((1..13u8, 1..29u8));
    (proptest::option::of(text()), any::<bool>(), date, answers).prop_map(
        |(role, conflict, date, answers)| Ratings {
            role,
            conflict,
            date: date.map(|(month, day)| format!("2026-{month:02}-{day:02}")),
            answers: answers.into_iter().collect(),
        },
    )
}

fn dialect() -> impl Strategy<Value = Dialect> {
    let separator = proptest::sample::select(vec![';', ',', '\t']);
    let line_end = proptest::sample::select(vec!["\n", "\r\n"]);
    (separator, any::<(bool, bool, bool, bool)>(), line_end, 0..3usize).prop_map(
        |(separator, (comma, mark, quote_all, padded), line_end, empty_lines)| Dialect {
            separator,
            comma: comma && separator != ',',
            line_end,
            mark,
            quote_all,
            padded,
            empty_lines,
        },
    )
}

impl Ratings {
    fn toml(&self) -> String {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let mut file = format!(
            "maatlat = \"ratings/1\"\nrubric = \"r\"\nproposal = \"p\"\nassessor = \"a\"\nconflict_of_interest = {}\n",
            self.conflict
        );
        if let Some(role) = &self.role {
            file += &format!("role = {}\n", quoted(role));
        }
        if let Some(date) = &self.date {
            file += &format!("date = {date}\n");
        }
        for (criterion, answer) in &self.answers {
            file += &format!("[rating.{criterion}]\n");
            match answer {
                Answer::None(answer, reason) => {
                    file += &format!("answer = \"{answer}\"\n");
                    file += &reason
                        .as_ref()
                        .map_or(String::new(), |reason| format!("reason = {}\n", quoted(reason)));
                }
                Answer::Rated { levels, evidence, reason, sources } => {
                    for (key, level) in ["level", "low", "high"].iter().zip(levels) {
                        match level {
                            None => {}
                            Some(Level::Whole(number)) => file += &format!("{key} = {number}\n"),
                            Some(Level::Parts(parts)) => file += &format!("{key} = {}\n", decimal(*parts)),
                            Some(Level::Option(id)) => file += &format!("{key} = \"{id}\"\n"),
                        }
                    }
                    let sources: Vec<String> = sources.iter().map(|source| quoted(source)).collect();
                    file += &format!("evidence = \"{evidence}\"\nreason = {}\n", quoted(reason));
                    if !sources.is_empty() {
                        file += &format!("sources = [{}]\n", sources.join(", "));
                    }
                }
            }
        }
        file
    }

    fn rows(&self, comma: bool) -> Vec<Vec<String>> {
        let pair = |key: &str, value: &str| vec![key.to_owned(), value.to_owned()];
        let mut rows = vec![pair("maatlat", "ratings/1"), pair("rubric", "r"), pair("proposal", "p")];
        rows.push(pair("assessor", "a"));
        rows.push(pair("conflict_of_interest", if self.conflict { "ja" } else { "no" }));
        rows.extend(self.role.as_ref().map(|role| pair("role", role)));
        rows.extend(self.date.as_ref().map(|date| pair("date", date)));
        let header =
            ["criterion", "level", "low", "high", "answer", "evidence", "reason", "sources", "x-end"];
        rows.push(header.map(str::to_owned).to_vec());
        for (criterion, answer) in &self.answers {
            let mut row = vec![criterion.clone()];
            match answer {
                Answer::None(answer, reason) => {
                    row.extend(["", "", "", answer, ""].map(str::to_owned));
                    row.extend([reason.clone().unwrap_or_default(), String::new()]);
                }
                Answer::Rated { levels, evidence, reason, sources } => {
                    row.extend(levels.iter().map(|level| match level {
                        None => String::new(),
                        Some(Level::Whole(number)) => number.to_string(),
                        Some(Level::Parts(parts)) if comma => decimal(*parts).replace('.', ","),
                        Some(Level::Parts(parts)) => decimal(*parts),
                        Some(Level::Option(id)) => format!("'{id}"),
                    }));
                    row.extend([String::new(), evidence.clone(), reason.clone(), sources.join("\n")]);
                }
            }
            row.push("end".to_owned());
            rows.push(row);
        }
        rows
    }

    fn sheet(&self, dialect: &Dialect) -> String {
        let mut lines = vec![];
        for (number, mut row) in self.rows(dialect.comma).into_iter().enumerate() {
            if dialect.padded {
                row.resize(9, String::new());
            }
            let cells: Vec<String> = row.iter().map(|cell| quoted(cell, dialect)).collect();
            lines.push(cells.join(&dialect.separator.to_string()));
            if number == 3 {
                lines.extend(vec![String::new(); dialect.empty_lines]);
            }
        }
        let mark = if dialect.mark { "\u{feff}" } else { "" };
        format!("{mark}{}{}", lines.join(dialect.line_end), dialect.line_end)
    }
}

fn decimal(parts: i32) -> String {
    format!("{}{}.{:04}", if parts < 0 { "-" } else { "" }, parts.abs() / 10_000, parts.abs() % 10_000)
}

/// A cell as RFC 4180 has it, with the line ends of the file inside it too.
fn quoted(cell: &str, dialect: &Dialect) -> String {
    let special = |c: char| matches!(c, '"' | '\n' | '\r') || c == dialect.separator;
    if dialect.quote_all || cell.contains(special) {
        format!("\"{}\"", cell.replace('"', "\"\"").replace('\n', dialect.line_end))
    } else {
        cell.to_owned()
    }
}

proptest! {
    #[test]
    fn every_dialect_reads_as_toml(ratings in ratings(), dialect in dialect()) {
        let (toml, sheet) = (ratings.toml(), ratings.sheet(&dialect));
        // A character that cannot be seen is a warning in either.
        let (from_toml, _, said) = read_as("a.toml", toml.as_bytes());
        prop_assert!(!said.has_errors(), "{said:?}\n{toml}");
        let (from_sheet, _, said) = read_as("a.csv", sheet.as_bytes());
        prop_assert!(!said.has_errors(), "{said:?}\n{sheet}");
        let (from_toml, from_sheet) = (from_toml.expect("read"), from_sheet.expect("read"));
        prop_assert_eq!(&from_toml.file, &from_sheet.file, "{}\n{}", toml, sheet);
        prop_assert_eq!(from_toml.content_id(), from_sheet.content_id());
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        whatever(bytes.clone());
        whatever([b"maatlat;ratings/1\n".as_slice(), &bytes].concat());
    }

    #[test]
    fn no_broken_sheet_stops_the_reader(
        ratings in ratings(),
        dialect in dialect(),
        at in any::<proptest::sample::Index>(),
        length in 0..20usize,
        patch in word(";,\t\"\r\n'ab01#é\u{0}", 0..6),
    ) {
        let mut bytes = ratings.sheet(&dialect).into_bytes();
        let start = at.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, patch.bytes());
        whatever(bytes);
    }
}

/// Reads anything; every place that is told lies in the text, on whole letters.
fn whatever(bytes: Vec<u8>) {
    let source = Source::new("a.csv", bytes);
    let mut diagnostics = Diagnostics::default();
    let read = read(FileId(0), &source, &mut diagnostics);
    assert_eq!(read.is_none(), diagnostics.has_errors());
    for place in diagnostics.iter().flat_map(|one| one.place.iter().chain(&one.other)) {
        assert!(source.text().get(place.span.clone()).is_some(), "{place:?}");
    }
}
