//! The reports that set proposals against each other: titles, reasons, sources, names and the public text of a lottery
//! are text of strangers, and stay text.

use maatlat::report::{
    Dialect, Rendered, agenda, agenda_csv, compare_csv, compare_json, portfolio, portfolio_csv,
    portfolio_json, side_by_side, terminal_agenda, terminal_compare, terminal_portfolio,
};
use maatlat::summarise::results::{Portfolio, SideBySide};
use maatlat::text::{Language, escape};
use serde::Deserialize;
use serde_json::Value;

use super::charts::assert_harmless;
use super::parsers::{Seen, cmark_gfm, comrak, pandoc, plain};
use super::poison::assert_clean;
use super::tables::assert_no_formula;
use super::{cases, corpus};

/// The sample.
#[derive(Deserialize)]
struct Sample {
    portfolio: Portfolio,
    side_by_side: SideBySide,
}

/// Puts a text in every place of a user's text, and lists what was put. `make` gets the number of the place, and whether
/// texts there are put in order: those must keep it.
fn with(make: &dyn Fn(usize, bool) -> String) -> (Sample, Vec<String>) {
    let text = include_str!("../data/sample_portfolio.json");
    let mut value: Value = serde_json::from_str(text).expect("the sample is JSON");
    let mut put = Vec::new();
    fill(&mut value, "", make, &mut put);
    (serde_json::from_value(value).expect("the sample with other texts"), put)
}

/// Whether a text at this path was typed by a user: all that exist per language, and a few more.
fn is_typed(path: &str, text: &str) -> bool {
    let local = path.ends_with("/nl") || path.ends_with("/en");
    let typed = ["/public_seed", "/rubric/version", "/strata/unit", "/sources"];
    // Quantities of group tables are keys of the catalogue.
    (local && !text.starts_with("quantity-")) || typed.iter().any(|end| path.ends_with(end))
}

fn fill(value: &mut Value, path: &str, make: &dyn Fn(usize, bool) -> String, put: &mut Vec<String>) {
    match value {
        Value::String(text) if is_typed(path, text) => {
            let made = make(put.len(), path.contains("/proposals/title/"));
            put.push(made.clone());
            *text = made;
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, path, make, put)),
        Value::Object(fields) => {
            fields.iter_mut().for_each(|(key, inner)| fill(inner, &format!("{path}/{key}"), make, put));
        }
        _ => {}
    }
}

/// The three reports.
fn made(sample: &Sample, language: Language) -> [Rendered; 3] {
    [
        portfolio(&sample.portfolio, language),
        agenda(&sample.portfolio, language),
        side_by_side(&sample.side_by_side, language),
    ]
}

fn documents(sample: &Sample, language: Language) -> Vec<String> {
    made(sample, language).into_iter().map(|mut rendered| rendered.files.swap_remove(0).1).collect()
}

/// A word that no text holds by itself, in the order of its number.
fn mark(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    format!("Zq{}{}{}qz", letter(number / 676), letter(number / 26), letter(number))
}

/// Each place gets a text of the list, with its mark before or behind it.
fn hostile(case: usize) -> (Sample, Vec<String>) {
    let count = corpus::CURATED.len();
    with(&|place, ordered| {
        let number = place * 7 + case * 11;
        let text = if case % 4 == 3 {
            corpus::text(count + number + case * 1_000)
        } else {
            corpus::text(number % count)
        };
        if ordered || case.is_multiple_of(2) {
            format!("{}{text}", mark(place))
        } else {
            format!("{text}{}", mark(place))
        }
    })
}

fn harmless(case: usize) -> (Sample, Vec<String>) {
    with(&|place, ordered| {
        if ordered || case.is_multiple_of(2) {
            format!("{} word", mark(place))
        } else {
            format!("word {}", mark(place))
        }
    })
}

fn assert_same(what: &str, expected: &Seen, seen: &Seen, words: &[String], texts: &[String]) {
    if let Some(difference) = seen.difference(expected) {
        panic!("{what}:\n{difference}");
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
    // Each case holds hundreds of texts.
    for case in 0..cases().div_ceil(4) {
        let language = Language::ALL[case / 2 % 2];
        let ((plain_one, words), (other, texts)) = (harmless(case), hostile(case));
        assert!(texts.len() > 400, "{} places", texts.len());
        let expected = documents(&plain_one, language);
        for (rendered, expected) in made(&other, language).into_iter().zip(expected) {
            let mut files = rendered.files.into_iter();
            let (path, document) = files.next().expect("a report");
            assert_clean(&path, &document);
            for (path, chart) in files {
                assert_harmless(&path, &chart);
            }
            for (expected, seen) in read(&expected).iter().zip(&read(&document)) {
                let (Some(expected), Some(seen)) = (expected, seen) else { continue };
                assert_same(&format!("case {case}, {path}"), expected, seen, &words, &texts);
            }
        }
        for width in [40, 80] {
            assert_clean("screen", &terminal_portfolio(&other.portfolio, language, width));
            assert_clean("screen", &terminal_agenda(&other.portfolio, language, width));
            assert_clean("screen", &terminal_compare(&other.side_by_side, language, width));
        }
        assert_clean(
            "portfolio.json",
            &portfolio_json(&other.portfolio).expect("finite numbers").text().expect("a text"),
        );
        assert_clean(
            "compare.json",
            &compare_json(&other.side_by_side).expect("finite numbers").text().expect("a text"),
        );
        for dialect in [Dialect::Plain, Dialect::Spreadsheet(language)] {
            for table in [
                portfolio_csv(&other.portfolio, &Language::ALL, dialect),
                agenda_csv(&other.portfolio, &Language::ALL, dialect),
                compare_csv(&other.side_by_side, &Language::ALL, dialect),
            ] {
                assert_clean("results.csv", &table);
                assert_no_formula(&table);
            }
        }
    }
}

#[test]
fn keeps_its_structure_for_pandoc() {
    for case in 0..cases().div_ceil(24) {
        let ((plain_one, words), (other, texts)) = (harmless(case), hostile(case));
        let expected = documents(&plain_one, Language::Nl);
        let documents = documents(&other, Language::Nl);
        for dialect in ["gfm", "markdown"] {
            let (Some(expected), Some(seen)) = (pandoc(&expected, dialect), pandoc(&documents, dialect))
            else {
                eprintln!("SKIPPED: pandoc is not installed");
                return;
            };
            assert_same(&format!("case {case}, {dialect}"), &expected, &seen, &words, &texts);
        }
    }
}
