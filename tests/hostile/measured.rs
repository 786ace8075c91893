//! The report of a measurement: names of groups, columns, parts, units and titles are text of strangers, and stay text.

use maatlat::report::{Dialect, measured, measured_csv, measured_json, terminal_measured};
use maatlat::summarise::results::measured::Measured;
use maatlat::text::{Language, escape};
use serde_json::Value;

use super::charts::assert_harmless;
use super::parsers::{Seen, cmark_gfm, comrak, pandoc, plain};
use super::poison::assert_clean;
use super::tables::assert_no_formula;
use super::{cases, corpus};

/// Puts a text in every place of a user's text, and lists what was put.
fn with(make: &dyn Fn(usize) -> String) -> (Measured, Vec<String>) {
    let mut value: Value =
        serde_json::from_str(include_str!("../data/sample_measured.json")).expect("the sample is JSON");
    let mut put = Vec::new();
    fill(&mut value, "", make, &mut put);
    (serde_json::from_value(value).expect("the sample with other texts"), put)
}

/// Whether a text at this path was typed by a user.
fn is_typed(path: &str) -> bool {
    const TYPED: [&str; 11] = [
        "/title",
        "/by",
        "/outcome/name",
        "/outcome/unit",
        "/outcome/before",
        "/parts/by",
        "/parts/groups/name",
        "/parts/factors/name",
        "/parts/change/bands/group",
        "/parts/change/groups/name",
        "/net_health/groups/name",
    ];
    TYPED.contains(&path)
        || path == "/declared//1"
        || path == "/parts/notes/args//1"
        || path.starts_with("/inputs/p")
}

fn fill(value: &mut Value, path: &str, make: &dyn Fn(usize) -> String, put: &mut Vec<String>) {
    match value {
        Value::String(text) if is_typed(path) => {
            let made = make(put.len());
            // Paths stand in the block of provenance alone, as JSON writes them.
            if !path.starts_with("/inputs") {
                put.push(made.clone());
            }
            *text = made;
        }
        Value::Array(items) => {
            // Pairs are told apart by their place, lists are not.
            let pairs = path == "/declared/" || path == "/parts/notes/args/";
            for (place, item) in items.iter_mut().enumerate() {
                let inner = match item {
                    Value::Array(_) => format!("{path}/"),
                    _ if pairs => format!("{path}/{place}"),
                    _ => path.to_owned(),
                };
                fill(item, &inner, make, put);
            }
        }
        Value::Object(fields) => {
            fields.iter_mut().for_each(|(key, inner)| fill(inner, &format!("{path}/{key}"), make, put));
        }
        _ => {}
    }
}

/// The report with a fixed name, so that pictures have the same path whatever the outcome is called; and its charts.
fn made(from: &Measured, language: Language) -> (String, Vec<(String, String)>) {
    let mut files = measured(from, language).files;
    let (path, text) = files.remove(0);
    let name = path.split('.').next().unwrap_or_default();
    (text.replace(&format!("assets/{name}-"), "assets/measure-"), files)
}

/// A word that no text holds by itself.
fn mark(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    format!("Zq{}{}qz", letter(number / 26), letter(number))
}

/// Each place gets a text of the list, with its mark before or behind it.
fn hostile(case: usize) -> (Measured, Vec<String>) {
    let count = corpus::CURATED.len();
    with(&|place| {
        let number = place * 7 + case * 11;
        let text = if case % 4 == 3 {
            corpus::text(count + number + case * 1_000)
        } else {
            corpus::text(number % count)
        };
        if case.is_multiple_of(2) {
            format!("{}{text}", mark(place))
        } else {
            format!("{text}{}", mark(place))
        }
    })
}

fn harmless(case: usize) -> (Measured, Vec<String>) {
    with(&|place| {
        if case.is_multiple_of(2) { format!("{} word", mark(place)) } else { format!("word {}", mark(place)) }
    })
}

fn assert_same(what: &str, expected: &Seen, seen: &Seen, words: &[String], texts: &[String]) {
    if let Some(difference) = seen.difference(expected) {
        panic!("{what}:\n{difference}\nwith {texts:#?}");
    }
    for (word, text) in words.iter().zip(texts) {
        if expected.text.contains(&plain(word)) {
            let typed = plain(&escape::terminal(text));
            assert!(seen.text.contains(&typed), "{what} lacks {typed:?}");
        }
    }
}

#[test]
fn keeps_its_structure() {
    let read =
        |document: &str| [Some(comrak(document, false)), Some(comrak(document, true)), cmark_gfm(document)];
    for case in 0..cases() {
        let language = Language::ALL[case / 2 % 2];
        let ((plain_one, words), (other, texts)) = (harmless(case), hostile(case));
        assert!(texts.len() > 40, "{} places", texts.len());
        let ((expected, _), (document, charts)) = (made(&plain_one, language), made(&other, language));
        assert_clean("the report", &document);
        for (path, chart) in &charts {
            assert_harmless(path, chart);
        }
        for (expected, seen) in read(&expected).iter().zip(&read(&document)) {
            let (Some(expected), Some(seen)) = (expected, seen) else { continue };
            assert_same(&format!("case {case}"), expected, seen, &words, &texts);
        }
        for width in [40, 80, 120] {
            assert_clean("screen", &terminal_measured(&other, language, width));
        }
        assert_clean("measured.json", &measured_json(&other).expect("finite numbers"));
        for dialect in [Dialect::Plain, Dialect::Spreadsheet(language)] {
            let table = measured_csv(&other, dialect);
            assert_clean("results.csv", &table);
            assert_no_formula(&table);
        }
    }
}

#[test]
fn keeps_its_structure_for_pandoc() {
    for round in 0..cases().div_ceil(24) {
        let some = |of: fn(usize) -> (Measured, Vec<String>)| -> (Vec<String>, Vec<String>) {
            let all: Vec<_> = (0..4).map(|case| of(4 * round + 5 * case)).collect();
            let documents = all.iter().map(|(from, _)| made(from, Language::Nl).0).collect();
            (documents, all.into_iter().flat_map(|(_, put)| put).collect())
        };
        let ((expected, words), (documents, texts)) = (some(harmless), some(hostile));
        for dialect in ["gfm", "markdown"] {
            let (Some(expected), Some(seen)) = (pandoc(&expected, dialect), pandoc(&documents, dialect))
            else {
                eprintln!("SKIPPED: pandoc is not installed");
                return;
            };
            assert_same(&format!("round {round}, {dialect}"), &expected, &seen, &words, &texts);
        }
    }
}
