//! The catalogue is complete, in every language, and every word of it is used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// Keys that arrive as data: results (`assume-…`, `note-…`), diagnostics (`diag-…`, `explain-…`, `type-…`) and the command line
/// (`help-…`) name them, no line of code does.
const NAMED_BY_DATA: [&str; 21] = [
    "agreement-",
    "assume-",
    "chosen-",
    "diag-",
    "driver-",
    "explain-",
    "fact-",
    "firm-",
    "help-",
    "kind-",
    "limit-",
    "measure-",
    "metric-",
    "note-",
    "panel-not-adjusted-",
    "quantity-",
    "ranking-weights-",
    "robust-",
    "rule-expected-",
    "self-check-",
    "type-",
];

/// Each key of a language with the variables its text uses.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in files(language).iter().flat_map(|file| file.lines()) {
        let named = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((key, _)) = line.split_once(" =").filter(|_| named) {
            assert!(!keys.contains_key(key), "{language}: `{key}` stands twice");
            current = key.to_owned();
            keys.insert(current.clone(), BTreeSet::new());
        }
        for part in line.split('$').skip(1) {
            let variable: String =
                part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            keys.entry(current.clone()).or_default().insert(variable);
        }
    }
    keys
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The source text of the library without its tests.
fn sources() -> String {
    let mut found = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
        .iter()
        .filter(|path| !path.ends_with("text/catalogue_tests.rs"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn every_file_is_readable_fluent() {
    for language in Language::ALL {
        for file in files(language) {
            if let Err((_, faults)) = FluentResource::try_new(file.to_owned()) {
                panic!("{language}: {faults:?}");
            }
        }
    }
}

#[test]
fn languages_have_the_same_keys_with_the_same_variables() {
    assert_eq!(keys(Language::En), keys(Language::Nl));
}

#[test]
fn keys_are_kebab_case_and_found_by_the_bundle() {
    for language in Language::ALL {
        let words = Words::new(language);
        for key in keys(language).keys() {
            assert!(key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{key}");
            assert!(words.has(key), "{language}: {key}");
        }
    }
}

#[test]
fn every_key_named_in_the_code_exists() {
    let keys = keys(Language::En);
    let sources = sources();
    for call in [".say(", ".say_with(", ".tell(", ".heading(", ".paragraph(", ".left(", ".right("] {
        for rest in sources.split(call).skip(1) {
            let Some(literal) = rest.trim_start().strip_prefix('"') else { continue };
            let key = literal.split('"').next().unwrap();
            assert!(keys.contains_key(key), "{call}\"{key}\" has no text");
        }
    }
}

#[test]
fn no_key_is_left_over() {
    let sources = sources();
    for key in keys(Language::En).keys() {
        let by_data = NAMED_BY_DATA.iter().any(|family| key.starts_with(family));
        assert!(by_data || sources.contains(&format!("\"{key}\"")), "nothing says `{key}`");
    }
}

#[test]
fn a_missing_key_or_variable_is_visible() {
    let words = Words::new(Language::Nl);
    assert_eq!(words.say("no-such-key"), "⟦no-such-key⟧");
    assert_eq!(words.say("in-ten"), "⟦in-ten⟧");
    assert_eq!(words.say_with("in-ten", &[("n", Value::Text("6"))]), "6 op de 10");
}
