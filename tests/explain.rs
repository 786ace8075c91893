//! The examples of the pages of `maatlat explain` are so: the right one is right, the wrong one has exactly its mistake, and
//! what `check --fix` is said to mend becomes the right one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot read its own files must stop"
)]

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::root;
use maatlat::diagnostic::{Code, FileId, Source};
use maatlat::explain::{Example, ExampleFile, SlipExample};
use maatlat::read::{Slip, mend};
use serde_json::Value;

const FILES: [ExampleFile; 5] =
    [ExampleFile::Call, ExampleFile::Rubric, ExampleFile::Proposal, ExampleFile::Ratings, ExampleFile::Sheet];

fn text(file: ExampleFile) -> String {
    fs::read_to_string(root().join("fixtures/explain").join(file.path())).unwrap()
}

/// The call with one file changed, and what else stands in its folder.
fn call(file: ExampleFile, changed: &[u8], extra: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for one in FILES {
        let path = folder.path().join(one.path());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, if one == file { changed.to_vec() } else { text(one).into_bytes() }).unwrap();
    }
    for (path, text) in extra {
        fs::write(folder.path().join(path), text).unwrap();
    }
    folder
}

/// What the check says about files: code, and the reason of a slip is not told, so the message too.
fn said(folder: &Path, paths: &[&str]) -> Vec<(String, String)> {
    let output = Command::new(env!("CARGO_BIN_EXE_maatlat"))
        .args(["check", "--format", "json", "--lang", "en"])
        .args(paths)
        .current_dir(folder)
        .output()
        .unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    let word = |line: &Value, key: &str| line[key].as_str().unwrap().to_owned();
    lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .map(|line: Value| (word(&line, "code"), word(&line, "message")))
        .collect()
}

fn codes(folder: &Path, paths: &[&str]) -> Vec<String> {
    let mut codes: Vec<String> = said(folder, paths).into_iter().map(|(code, _)| code).collect();
    codes.dedup();
    codes
}

fn changed(file: ExampleFile, right: &str, wrong: &str) -> String {
    let text = text(file);
    assert!(text.contains(right), "{} does not hold {right:?}", file.path());
    text.replacen(right, wrong, 1)
}

#[test]
fn the_call_of_the_examples_has_no_mistakes() {
    assert_eq!(said(&root().join("fixtures/explain"), &["."]), []);
}

#[test]
fn every_wrong_example_has_exactly_its_mistake() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let Some(example) = Example::of(*code) else { continue };
        let text = changed(example.file, example.right, example.wrong);
        let found = codes(call(example.file, text.as_bytes(), &[]).path(), &["."]);
        // A group of nobody is a small group as well.
        let expected: &[&str] = match code {
            Code::NobodyInStratum => &["nobody-in-stratum", "small-group"],
            // A table without an outcome is none, and the gates have nothing to look at.
            Code::OutcomeMissing => &["outcome-missing", "gate-without-members"],
            // A date is no level either.
            Code::SheetChanged => &["level-off-scale", "sheet-changed"],
            _ => &[code.word()],
        };
        if found != expected {
            wrong.push(format!("{code}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Codes that no piece of text can show, each with the files that show it.
#[test]
fn codes_without_an_example_exist_too() {
    let proposal = text(ExampleFile::Proposal);
    let one = |bytes: &[u8]| codes(call(ExampleFile::Proposal, bytes, &[]).path(), &["."]);
    assert_eq!(one(b"maatlat = \"caf\xe9\""), ["not-utf8"]);
    assert_eq!(one(b"# nothing\n"), ["empty-file"]);
    assert_eq!(one(&vec![b'#'; Source::LIMIT + 1]), ["file-too-large"]);
    let rubric = text(ExampleFile::Rubric);
    let long = rubric.replacen(
        "s.gap_change > materiality",
        &format!("s.gap_change > {}1", "1 + ".repeat(5_000)),
        1,
    );
    assert_eq!(codes(call(ExampleFile::Rubric, long.as_bytes(), &[]).path(), &["."]), ["rule-too-large"]);
    let ratings = text(ExampleFile::Ratings);
    let twice =
        call(ExampleFile::Call, text(ExampleFile::Call).as_bytes(), &[("ratings/again.toml", &ratings)]);
    assert_eq!(codes(twice.path(), &["."]), ["rated-twice"]);
    let agreed = |assessor: &str, level: &str| {
        let agreed =
            ratings.replacen("assessor = \"", &format!("consensus = true\nassessor = \"{assessor}-"), 1);
        let without_reasons = agreed.lines().filter(|line| !line.starts_with("reason = "));
        let lines = without_reasons.map(|line| if line.starts_with("level = ") { level } else { line });
        lines.collect::<Vec<_>>().join("\n")
    };
    let more = [("ratings/a.toml", agreed("a", "level = 3")), ("ratings/b.toml", agreed("b", "level = 3"))];
    let more: Vec<(&str, &str)> = more.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let agreed_twice = call(ExampleFile::Call, text(ExampleFile::Call).as_bytes(), &more);
    assert!(codes(agreed_twice.path(), &["."]).contains(&"consensus-twice".to_owned()));
    let alone = agreed("a", "level = 0");
    let far = call(ExampleFile::Call, text(ExampleFile::Call).as_bytes(), &[("ratings/a.toml", &alone)]);
    assert!(codes(far.path(), &["."]).contains(&"consensus-without-reason".to_owned()));
    let other = rubric.replacen("id = \"care\"", "id = \"other\"", 1);
    let two = call(ExampleFile::Proposal, proposal.as_bytes(), &[("other.toml", &other)]);
    assert_eq!(
        codes(two.path(), &["rubric.toml", "other.toml", "proposals/bus.toml", "ratings"]),
        ["two-rubrics"]
    );
    let without = Code::ALL.iter().filter(|code| Example::of(**code).is_none()).map(|code| code.word());
    let without: Vec<&str> = without.collect();
    let copy = call(
        ExampleFile::Call,
        text(ExampleFile::Call).as_bytes(),
        &[("ratings/bus.assessor-1 (conflicted copy).toml", &ratings)],
    );
    assert_eq!(codes(copy.path(), &["."]), ["conflicted-copy"]);
    let office = call(ExampleFile::Call, text(ExampleFile::Call).as_bytes(), &[("ratings.xlsx", "PK")]);
    assert_eq!(codes(office.path(), &["ratings.xlsx"]), ["office-file"]);
    let sheet = call(ExampleFile::Sheet, b"survey;ratings/1\n", &[]);
    assert_eq!(codes(sheet.path(), &["ratings/bus.assessor-2.csv"]), ["sheet-start"]);
    let here = [
        "not-utf8",
        "empty-file",
        "file-too-large",
        "rule-too-large",
        "rated-twice",
        "consensus-twice",
        "consensus-without-reason",
        "two-rubrics",
        "conflicted-copy",
        "office-file",
        "sheet-start",
    ];
    // `bug` cannot be brought about by a file; `no-rubric` is for callers of the library, the program asks for a rubric;
    // limits, devices and a verdict table of too many gates have tests of their own (tests/limits.rs, tests/bad-inputs).
    // What is said about data needs data: tests/measured_sample.rs and tests/cmd/measure.trycmd show it.
    let words_only = [
        "bug",
        "no-rubric",
        "verdict-too-many",
        "too-much",
        "not-a-file",
        "not-declared",
        "declaration-wrong",
        "no-such-column",
        "table-start",
        "table-cell",
        "table-value",
        "table-missing",
        "table-design",
        "scale-doubtful",
    ];
    assert!(without.iter().all(|code| here.contains(code) || words_only.contains(code)), "{without:?}");
    assert_eq!(without.len(), here.len() + words_only.len());
}

#[test]
fn every_slip_is_what_its_example_says_and_is_mended_when_the_page_says_so() {
    let mut wrong = Vec::new();
    for slip in Slip::ALL {
        let Some(example) = SlipExample::of(slip) else { continue };
        let right = text(ExampleFile::Proposal);
        let text = changed(ExampleFile::Proposal, example.right, example.wrong);
        let source = Source::new("bus.toml", text.clone().into_bytes());
        let mut found = maatlat::diagnostic::Diagnostics::default();
        let read = maatlat::read::read(FileId(0), &source, &mut found);
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.code, one.arg("reason").to_owned(), one.arg("detail").to_owned()))
            .collect();
        let expected = (Code::TomlSyntax, slip.word().to_owned(), example.detail.to_owned());
        if read.is_some() || found != [expected] {
            wrong.push(format!("{slip:?}: {found:?}"));
        }
        let mended = mend(FileId(0), &source);
        let result = if slip.may_be_mended() { &right } else { &text };
        if mended.text != *result {
            wrong.push(format!("{slip:?} is mended otherwise: {}", mended.count));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn of_the_other_codes_those_are_mended_that_the_pages_name() {
    let mut mended = Vec::new();
    for code in Code::ALL.iter().filter(|code| **code != Code::TomlSyntax) {
        let Some(example) = Example::of(*code) else { continue };
        let text = changed(example.file, example.right, example.wrong);
        let result = mend(FileId(0), &Source::new("a.toml", text.into_bytes()));
        if result.changes() {
            mended.push(code.word());
        }
    }
    assert_eq!(mended, ["unknown-key"]);
}
