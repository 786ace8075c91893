//! The built program: names of files, paths in a call, titles and arguments never command a terminal.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::corpus;
use super::poison::{Way, assert_clean, full, with};
use super::schema::Form;

/// Runs the program in a folder; everything it said.
fn said(folder: &Path, arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO_BIN_EXE_maatlat")).current_dir(folder).args(arguments).output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8")
}

/// The commands that show text of others, or words of the command line.
fn try_all(folder: &Path, files: &[&str], word: &str) {
    for language in ["nl", "en"] {
        for command in ["check", "score"] {
            let arguments: Vec<_> =
                [command, "--lang", language].into_iter().chain(files.iter().copied()).collect();
            assert_clean(command, &said(folder, &arguments));
        }
        for format in ["json", "github", "sarif"] {
            let arguments: Vec<_> =
                ["check", "--format", format].into_iter().chain(files.iter().copied()).collect();
            assert_clean(format, &said(folder, &arguments));
        }
        let others: [&[&str]; 6] = [
            &["check", word],
            &["score", word],
            &[word],
            &["--lang", word],
            &["score", "--draws", word],
            &["new", word],
        ];
        for arguments in others {
            let arguments: Vec<_> = arguments.iter().copied().chain(["--lang", language]).collect();
            assert_clean(&format!("{arguments:?}"), &said(folder, &arguments));
        }
    }
}

#[test]
fn obeys_no_text_of_others() {
    let (sources, _) =
        with(Way { form: Form::PerLanguage, mark_first: false }, &|place| corpus::text(place * 3));
    let folder = tempfile::tempdir().unwrap();
    // Names without what a file system or a path would not take.
    let name = |number: usize| format!("{number} \u{1b}[31m\u{202e}\u{9b}2J\u{7}.toml");
    let names: Vec<_> = (0..sources.len()).map(name).collect();
    for (name, source) in names.iter().zip(&sources) {
        fs::write(folder.path().join(name), source.text()).unwrap();
    }
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    try_all(folder.path(), &all, "--\u{1b}[31m\u{202e}\u{9b}2J");
    // With mistakes in them, so that lines of the files are shown.
    for (name, source) in names.iter().zip(&sources) {
        fs::write(folder.path().join(name), source.text().replace("= 1", "= \u{1b}[31m\u{202e}1")).unwrap();
    }
    try_all(folder.path(), &all, "x\u{1b}]52;c;eA==\u{7}");
}

#[test]
fn obeys_no_path_of_a_call() {
    let folder = tempfile::tempdir().unwrap();
    for hostile in ["\u{1b}[31m\u{202e}x.toml", "../\u{9b}2Jx", "a\nb\u{7}"] {
        for key in ["rubric", "proposals", "ratings"] {
            let mut call = full()[1].1.clone();
            call[key] = if key == "rubric" { hostile.into() } else { vec![hostile].into() };
            fs::write(folder.path().join("maatlat.toml"), toml::to_string(&call).unwrap()).unwrap();
            for language in ["nl", "en"] {
                let said = said(folder.path(), &["check", "maatlat.toml", "--lang", language]);
                assert_clean(key, &said);
                assert!(said.contains("[U+"), "{key}: {said}");
            }
        }
    }
}
