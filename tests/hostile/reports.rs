//! Reports keep their structure and say what was typed, whoever reads them.

use super::charts::assert_harmless;
use super::parsers::{Seen, cmark_gfm, comrak, pandoc, plain};
use super::poison::{Made, Put, Way, assert_clean, made, with};
use super::schema::Form;
use super::{cases, corpus};
use maatlat::text::escape;

/// The four ways of putting texts in.
const WAYS: [Way; 4] = [
    Way { form: Form::Same, mark_first: false },
    Way { form: Form::PerLanguage, mark_first: true },
    Way { form: Form::PerLanguage, mark_first: false },
    Way { form: Form::Same, mark_first: true },
];

/// Draws of each run: the least that a call may ask for.
const DRAWS: usize = 100;

/// The same call with harmless words, in each way.
fn harmless() -> Vec<(Made, Vec<Put>)> {
    WAYS.iter()
        .map(|way| {
            let (sources, put) = with(*way, &|_| " word ".to_owned());
            (made(&sources, DRAWS), put)
        })
        .collect()
}

/// The texts of a case: every place gets the next one, so that in time every text comes to every place.
fn hostile(case: usize, way: Way) -> (Made, Vec<Put>) {
    let count = corpus::CURATED.len();
    let (sources, put) = with(way, &|place| {
        let number = place * 7 + case * 11;
        // Of four cases, one with texts made at random.
        if case % 4 == 3 { corpus::text(count + number + case * 1_000) } else { corpus::text(number % count) }
    });
    (made(&sources, DRAWS), put)
}

/// Everything that a document of harmless words shows, the other shows as it was typed.
fn assert_same(what: &str, plain_one: &Seen, other: &Seen, words: &[Put], texts: &[Put]) {
    if let Some(difference) = other.difference(plain_one) {
        let near: Vec<_> = texts.iter().map(|put| format!("{} = {:?}", put.path, put.text)).collect();
        panic!("{what}:\n{difference}\nwith {near:#?}");
    }
    for (word, text) in words.iter().zip(texts) {
        if plain_one.text.contains(&plain(&word.text)) {
            let typed = plain(&escape::terminal(&text.text));
            assert!(other.text.contains(&typed), "{what} lacks {typed:?} of {}", text.path);
        }
    }
}

#[test]
fn for_comrak_and_cmark_gfm() {
    let harmless = harmless();
    let read =
        |document: &str| [Some(comrak(document, false)), Some(comrak(document, true)), cmark_gfm(document)];
    let mut expected: Vec<Vec<_>> = Vec::new();
    for (made, _) in &harmless {
        expected.push(made.documents().map(|(_, document)| read(document)).collect());
    }
    if expected[0][0][2].is_none() {
        eprintln!("SKIPPED: cmark-gfm is not installed");
    }
    for case in 0..cases() {
        let way = case % WAYS.len();
        let (other, texts) = hostile(case, WAYS[way]);
        for (what, text) in &other.others {
            assert_clean(what, text);
        }
        assert_eq!(other.files.keys().collect::<Vec<_>>(), harmless[way].0.files.keys().collect::<Vec<_>>());
        for (path, chart) in other.charts() {
            assert_harmless(path, chart);
        }
        for ((path, document), expected) in other.documents().zip(&expected[way]) {
            assert_clean(path, document);
            for (seen, expected) in read(document).iter().zip(expected) {
                let (Some(seen), Some(expected)) = (seen, expected) else { continue };
                assert_same(&format!("case {case}, {path}"), expected, seen, &harmless[way].1, &texts);
            }
        }
    }
}

/// As [`for_comrak_and_cmark_gfm`], in the readers that people convert with: one process for many reports.
#[test]
fn for_pandoc() {
    const DIALECTS: [&str; 5] =
        ["gfm", "commonmark_x", "markdown", "markdown_mmd", "markdown+tex_math_single_backslash"];
    let harmless = harmless();
    let documents = |made: &Made| made.documents().map(|(_, document)| document.clone()).collect::<Vec<_>>();
    let plain_ones: Vec<String> = harmless.iter().flat_map(|(made, _)| documents(made)).collect();
    let words: Vec<Put> = harmless.iter().flat_map(|(_, put)| put.clone()).collect();
    for round in 0..cases().div_ceil(24) {
        let others: Vec<_> = (0..WAYS.len()).map(|way| hostile(4 * round + 97 * way, WAYS[way])).collect();
        let texts: Vec<Put> = others.iter().flat_map(|(_, put)| put.clone()).collect();
        let hostile_ones: Vec<String> = others.iter().flat_map(|(made, _)| documents(made)).collect();
        for dialect in DIALECTS {
            let (Some(expected), Some(seen)) = (pandoc(&plain_ones, dialect), pandoc(&hostile_ones, dialect))
            else {
                eprintln!("SKIPPED: pandoc is not installed");
                return;
            };
            assert!(expected.structure.starts_with("meta {}\n"), "{dialect}");
            assert_same(&format!("round {round}, {dialect}"), &expected, &seen, &words, &texts);
        }
    }
}
