//! `maatlat verify`: whatever is changed in a report is named, and what cannot be checked is never a pass.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot run has failed")]

mod common;
#[path = "common/program.rs"]
mod program;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use common::root;
use program::{files, run};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

const VERIFIED: i32 = 0;
const NO: i32 = 1;
const CANNOT: i32 = 3;

/// A copy of the small call with its reports, in a folder of its own.
struct Call {
    folder: TempDir,
}

impl Call {
    fn scored(arguments: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        for (name, bytes) in files(&root().join("fixtures/small")) {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let call = Self { folder };
        let quick = ["--draws", "200", "--robustness", "none"];
        let arguments = if arguments.is_empty() { &quick } else { arguments };
        let (code, said) = run(call.path(), &[&["score", "."], arguments].concat());
        assert_eq!(code, 0, "{said}");
        call
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn report(&self) -> PathBuf {
        self.path().join("reports/buurtbus.en.md")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.report()).unwrap()
    }

    /// Verifies the report after it was given this text.
    fn with(&self, text: &str) -> (i32, String) {
        fs::write(self.report(), text).unwrap();
        self.verify(&[])
    }

    fn verify(&self, arguments: &[&str]) -> (i32, String) {
        run(self.path(), &[&["verify", "reports/buurtbus.en.md", "--lang", "en"], arguments].concat())
    }
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

/// The report with the digest of its body put right: what somebody does who knows how it works.
fn forged(text: &str) -> String {
    let body = &text[..text.rfind("```json maatlat-provenance").unwrap()];
    let at = text.find("\"body_sha256\": \"").unwrap() + "\"body_sha256\": \"".len();
    format!("{}{}{}", &text[..at], digest(body), &text[at + 64..])
}

/// One line with its first digit or letter replaced by another.
fn mutated(line: &str) -> Option<String> {
    let at =
        line.find(|c: char| c.is_ascii_digit()).or_else(|| line.find(|c: char| c.is_ascii_alphabetic()))?;
    let other = match line[at..].chars().next()? {
        '9' => '8',
        digit if digit.is_ascii_digit() => '9',
        'q' => 'w',
        _ => 'q',
    };
    Some(format!("{}{other}{}", &line[..at], &line[at + 1..]))
}

#[test]
fn a_report_that_nobody_touched_is_verified() {
    let call = Call::scored(&[]);
    let (code, said) = run(call.path(), &["verify", "reports", "--lang", "en"]);
    assert_eq!(code, VERIFIED, "{said}");
    assert!(
        said.contains("VERIFIED: reports/buurtbus.en.md")
            && said.contains("VERIFIED: reports/buurtbus.nl.md")
    );
    assert!(said.contains("2 of 2 reports"), "{said}");
}

#[test]
fn what_the_run_was_asked_is_asked_again() {
    let call =
        Call::scored(&["--seed", "7", "--date", "2031-05-06", "--draws", "300", "--robustness", "full"]);
    let (code, said) = call.verify(&[]);
    assert_eq!(code, VERIFIED, "{said}");
}

#[test]
fn other_line_ends_and_a_byte_order_mark_are_no_change() {
    let call = Call::scored(&[]);
    let saved_again = format!("\u{feff}{}", call.text().replace('\n', "\r\n"));
    let (code, said) = call.with(&saved_again);
    assert_eq!(code, VERIFIED, "{said}");
    for entry in fs::read_dir(call.path().join("reports/assets")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    }
    assert_eq!(call.verify(&[]).0, VERIFIED);
}

#[test]
fn every_line_that_is_edited_is_named() {
    let call = Call::scored(&[]);
    let text = call.text();
    let lines: Vec<&str> = text.lines().collect();
    let end_of_body = lines.iter().position(|line| line.starts_with("```json")).unwrap();
    let mut tried = 0;
    for (place, line) in lines.iter().enumerate().take(end_of_body) {
        let Some(edit) = mutated(line).filter(|_| place % 4 == 0) else { continue };
        let mut edited = lines.clone();
        edited[place] = &edit;
        let edited = edited.join("\n") + "\n";
        for text in [edited.clone(), forged(&edited)] {
            let (code, said) = call.with(&text);
            assert_eq!(code, NO, "line {}: {edit}\n{said}", place + 1);
            assert!(said.starts_with("EDITED: "), "{said}");
            assert!(said.contains(&format!("Line {}\n", place + 1)), "line {}: {edit}\n{said}", place + 1);
        }
        tried += 1;
    }
    assert!(tried > 30, "{tried} lines tried");
}

#[test]
fn an_edited_sentence_stands_beside_the_one_that_should_stand_there() {
    let call = Call::scored(&[]);
    let text = call.text();
    let verdict = text.lines().find(|line| line.starts_with("**") && line.contains('%')).unwrap();
    let percent = verdict.split_whitespace().find(|word| word.contains('%')).unwrap();
    let (code, said) = call.with(&text.replacen(percent, "**7%", 1));
    assert_eq!(code, NO);
    let row = |mark: &str| said.lines().find(|line| line.trim_start().starts_with(mark)).unwrap().to_owned();
    assert!(row("here: ").contains("7%"), "{said}");
    assert!(row("should be: ").contains(percent), "{said}");
}

#[test]
fn hostile_text_in_a_report_does_not_reach_the_terminal() {
    let call = Call::scored(&[]);
    let (code, said) = call.with(&call.text().replacen("# ", "# \u{1b}[31m\u{202e}PASSED ", 1));
    assert_eq!(code, NO);
    assert!(!said.contains('\u{1b}') && !said.contains('\u{202e}'), "{said:?}");
}

#[test]
fn every_line_of_the_block_counts() {
    let call = Call::scored(&[]);
    let text = call.text();
    let lines: Vec<&str> = text.lines().collect();
    let block = lines.iter().position(|line| line.starts_with("```json")).unwrap();
    let mut tried = 0;
    for (place, line) in lines.iter().enumerate().skip(block + 1) {
        let (key, value) = line.split_once(": ").map_or(("", *line), |(key, value)| (key, value));
        let of_value =
            mutated(value).map(|value| if key.is_empty() { value } else { format!("{key}: {value}") });
        let of_key = mutated(key).map(|key| format!("{key}: {value}"));
        for edit in of_value.iter().chain(&of_key) {
            let mut edited = lines.clone();
            edited[place] = edit;
            let (code, said) = call.with(&(edited.join("\n") + "\n"));
            assert!([NO, CANNOT].contains(&code), "line {}: {edit}\n{said}", place + 1);
            assert!(!said.contains("VERIFIED"), "{said}");
            tried += 1;
        }
    }
    assert!(tried > 30, "{tried} lines tried");
}

#[test]
fn a_block_that_cannot_be_believed_is_no_pass() {
    let call = Call::scored(&[]);
    let text = call.text();
    let start = text.find("```json maatlat-provenance").unwrap();
    let cases = [
        ("missing", text[..start].to_owned(), "no provenance block"),
        ("cut", text[..text.len() - 40].to_owned(), "not complete"),
        ("twice", format!("{text}\n{}", &text[start..]), "more than one"),
        ("unknown", text.replacen("\"run_id\"", "\"approved\": true,\n  \"run_id\"", 1), "`approved`"),
        (
            "newer",
            text.replacen("\"maatlat_provenance\": 1", "\"maatlat_provenance\": 2", 1),
            "newer version",
        ),
        ("not a report", "# Something else\n".to_owned(), "no provenance block"),
        ("draws", text.replacen("\"draws\": 200", "\"draws\": 5", 1), "draws"),
        ("lang", text.replacen("\"lang\": \"en\"", "\"lang\": \"xx\"", 1), "lang"),
        ("outside", text.replacen("proposals/buurtbus.toml\"", "../../../etc/passwd\"", 1), "outside"),
    ];
    for (case, text, reason) in cases {
        let (code, said) = call.with(&text);
        assert_eq!(code, CANNOT, "{case}: {said}");
        assert!(said.starts_with("CANNOT CHECK: ") && said.contains(reason), "{case}: {said}");
    }
    fs::write(call.report(), [0xff, 0xfe, 0x41, 0x00]).unwrap();
    assert_eq!(call.verify(&[]).0, CANNOT);
}

#[test]
fn charts_are_part_of_the_report() {
    let call = Call::scored(&[]);
    let text = call.text();
    let at = text.find("assets/").unwrap();
    let name = text[at..].split(')').next().unwrap();
    let chart = call.path().join("reports").join(name);
    let drawn = fs::read_to_string(&chart).unwrap();
    fs::write(&chart, drawn.replacen("<svg", "<svg id=\"x\"", 1)).unwrap();
    let (code, said) = call.verify(&[]);
    assert_eq!(code, NO);
    assert!(said.contains("EDITED") && said.contains(name), "{said}");
    // Together with its digest, too.
    let altered = fs::read_to_string(&chart).unwrap();
    let (code, said) = call.with(&text.replace(&digest(&drawn), &digest(&altered)));
    assert_eq!(code, NO);
    assert!(said.contains(name), "{said}");
    fs::remove_file(&chart).unwrap();
    let (code, said) = call.with(&text);
    assert_eq!(code, CANNOT);
    assert!(said.contains(name), "{said}");
}

#[test]
fn the_files_are_held_against_the_report() {
    let call = Call::scored(&[]);
    let ratings = call.path().join("ratings/buurtbus.beoordelaar-1.toml");
    let text = fs::read_to_string(&ratings).unwrap();
    fs::write(&ratings, format!("# a remark\n{}", text.replace('\n', "\r\n"))).unwrap();
    let (code, said) = call.verify(&[]);
    assert_eq!(code, VERIFIED, "{said}");
    assert!(
        said.contains("VERIFIED, SAME MEANING") && said.contains("ratings/buurtbus.beoordelaar-1.toml"),
        "{said}"
    );

    let other = text.replacen("level = 3", "level = 2", 1);
    assert_ne!(other, text);
    fs::write(&ratings, other).unwrap();
    let (code, said) = call.verify(&[]);
    assert_eq!(code, NO);
    assert!(said.starts_with("CHANGED: ") && said.contains("ratings/buurtbus.beoordelaar-1.toml"), "{said}");

    fs::write(&ratings, "maatlat = \"ratings/1\"\n").unwrap();
    let (code, said) = call.verify(&[]);
    assert_eq!(code, NO);
    assert!(said.starts_with("CHANGED: ") && said.contains("ratings/buurtbus.beoordelaar-1.toml"), "{said}");

    fs::remove_file(&ratings).unwrap();
    let (code, said) = call.verify(&[]);
    assert_eq!(code, CANNOT);
    assert!(said.contains("Not found: ratings/buurtbus.beoordelaar-1.toml"), "{said}");
}

#[test]
fn a_report_far_from_its_files_needs_to_be_told_where_they_are() {
    let call = Call::scored(&[]);
    let away = TempDir::new().unwrap();
    for (name, bytes) in files(&call.path().join("reports")) {
        let path = away.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let verify = |arguments: &[&str]| run(away.path(), &[&["verify", "buurtbus.en.md"], arguments].concat());
    let (code, said) = verify(&[]);
    assert_eq!(code, CANNOT);
    assert!(said.contains("--inputs"), "{said}");
    let inputs = call.path().display().to_string();
    assert_eq!(verify(&["--inputs", &inputs]).0, VERIFIED);

    let report = away.path().join("buurtbus.en.md");
    let text = fs::read_to_string(&report).unwrap();
    fs::write(&report, text.replacen("gap", "cap", 1)).unwrap();
    let (code, said) = verify(&[]);
    assert_eq!(code, NO, "an edit shows without the files");
    assert!(said.contains("EDITED"), "{said}");
    fs::write(&report, forged(&text.replacen("gap", "cap", 1))).unwrap();
    assert_eq!(verify(&[]).0, CANNOT, "a forged digest is no pass");
}

#[test]
fn another_version_is_told() {
    let call = Call::scored(&[]);
    let text = call.text().replacen(&format!("maatlat {}", env!("CARGO_PKG_VERSION")), "maatlat 9.9.9", 1);
    let version = format!("\"version\": \"{}\"\n", env!("CARGO_PKG_VERSION"));
    let other = text.replacen(&version, "\"version\": \"9.9.9\"\n", 1);
    assert_ne!(other, text);
    let (code, said) = call.with(&forged(&other));
    assert_eq!(code, CANNOT, "{said}");
    assert!(said.contains("9.9.9"), "{said}");
}

#[test]
fn a_file_more_in_the_call_is_another_run() {
    let call = Call::scored(&[]);
    let proposal = fs::read_to_string(call.path().join("proposals/buurtbus.toml")).unwrap();
    let other = proposal.replacen("id = \"buurtbus\"", "id = \"buurtbus-2\"", 1);
    fs::write(call.path().join("proposals/buurtbus-2.toml"), other).unwrap();
    let (code, said) = call.verify(&[]);
    assert_eq!(code, CANNOT, "{said}");
    assert!(said.contains("run"), "{said}");
}

#[test]
fn loose_files_and_a_rubric_by_hand_are_found_again() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let done = |arguments: &[&str]| {
        let (code, said) = run(here, arguments);
        assert_eq!(code, 0, "{arguments:?}\n{said}");
        said
    };
    done(&["new", "proposal", "bus.toml", "--rubric", "gelijkheidstoets", "--lang", "en"]);
    let score =
        ["score", "bus.toml", "--rubric", "gelijkheidstoets", "--draws", "200", "--robustness", "none"];
    done(&score);
    let said = done(&["verify", "reports", "--lang", "en"]);
    assert!(said.contains("VERIFIED: reports/bus.nl.md"), "{said}");
}

/// A copy of the panel with the reports that one command writes.
fn panel(arguments: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files(&root().join("fixtures/panel")) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    // Twice: what maatlat wrote, maatlat may write over.
    for _ in 0..2 {
        let (code, said) = run(folder.path(), arguments);
        assert_eq!(code, 0, "{said}");
    }
    folder
}

/// What a ranking, an agenda and a comparison were asked is asked again too.
#[test]
fn reports_that_set_proposals_against_each_other_are_made_again() {
    let ids: Vec<String> = files(&root().join("fixtures/panel/proposals"))
        .keys()
        .filter_map(|name| Some(Path::new(name).file_stem()?.to_str()?.to_owned()))
        .collect();
    // Not in the order of the call.
    let (first, second) = (ids[3].as_str(), ids[1].as_str());
    let commands: [&[&str]; 3] = [
        &[
            "rank",
            ".",
            "--fund",
            "3",
            "--draws",
            "300",
            "--most-draws",
            "400",
            "--tolerance",
            "0.02",
            "--robustness",
            "none",
            "--lottery",
            "--public-seed",
            "4 11 19",
        ],
        &["panel", ".", "--draws", "300"],
        &["compare", first, second, "--draws", "300", "--seed", "7"],
    ];
    for command in commands {
        let folder = panel(command);
        let (code, said) = run(folder.path(), &["verify", "reports"]);
        assert_eq!(code, VERIFIED, "{command:?}: {said}");
        let mut reports: Vec<_> = files(&folder.path().join("reports"))
            .into_iter()
            .filter(|(name, _)| Path::new(name).extension().is_some_and(|ending| ending == "md"))
            .collect();
        reports.sort();
        assert!(!reports.is_empty());
        for (name, bytes) in reports {
            let path = folder.path().join("reports").join(&name);
            let text = String::from_utf8(bytes).unwrap();
            let line = text.lines().find(|line| line.len() > 60).unwrap();
            fs::write(&path, text.replacen(line, &mutated(line).unwrap(), 1)).unwrap();
            let (code, said) = run(folder.path(), &["verify", &format!("reports/{name}")]);
            assert_eq!(code, NO, "{name}: {said}");
            // Another question has another answer.
            for (key, value) in [("\"draws\": 300", "\"draws\": 301"), ("\"fund\": 3", "\"fund\": 2")] {
                if text.contains(key) {
                    fs::write(&path, text.replace(key, value)).unwrap();
                    let (code, said) = run(folder.path(), &["verify", &format!("reports/{name}")]);
                    assert_ne!(code, VERIFIED, "{name}, {value}: {said}");
                }
            }
            fs::write(&path, text).unwrap();
        }
    }
}
