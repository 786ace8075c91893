//! Commands that write: what they write, and what they leave alone.
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::path::Path;

use program::{files, run};
use tempfile::TempDir;

fn clean(folder: &Path, arguments: &[&str]) -> String {
    let (code, text) = run(folder, arguments);
    assert_eq!(code, 0, "{arguments:?}\n{text}");
    text
}

fn refused(folder: &Path, arguments: &[&str]) -> String {
    let before = files(folder);
    let (code, text) = run(folder, arguments);
    assert_eq!(code, 2, "{arguments:?}\n{text}");
    assert!(files(folder) == before, "{arguments:?} wrote something");
    text
}

/// Every schema that a file names on its first line is there.
fn schemas_are_there(folder: &Path) {
    for (name, bytes) in files(folder) {
        let path = folder.join(&name);
        if path.extension().is_some_and(|ending| ending == "toml") {
            let text = String::from_utf8(bytes).unwrap();
            let schema = text.lines().next().unwrap().strip_prefix("#:schema ").unwrap();
            assert!(path.parent().unwrap().join(schema).is_file(), "{name}: {schema}");
        }
    }
}

#[test]
fn demo_writes_a_call_that_scores_and_leaves_other_work_alone() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    clean(here, &["demo", "d", "--lang", "nl"]);
    let written = files(here);
    for name in
        ["d/maatlat.toml", "d/reports/call.nl.md", "d/reports/results.json", "d/schemas/call.schema.json"]
    {
        assert!(written.contains_key(name), "{name}");
    }
    schemas_are_there(here);
    clean(here, &["check", "d"]);

    fs::write(here.join("d/proposals/ademthuis.toml"), "mine").unwrap();
    assert!(refused(here, &["demo", "d"]).contains("d/proposals/ademthuis.toml"));
    fs::create_dir(here.join("e")).unwrap();
    fs::write(here.join("e/thesis.txt"), "mine").unwrap();
    assert!(refused(here, &["demo", "e"]).contains("e/thesis.txt"));
}

#[test]
fn score_replaces_its_own_reports_only() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let call = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/small");
    let score = ["score", call, "--draws", "200", "--robustness", "none"];
    clean(here, &score);
    let first = files(here);
    clean(here, &[&score[..], &["--seed", "7", "--date", "2030-01-01"]].concat());
    assert!(files(here)["reports/results.json"] != first["reports/results.json"]);
    fs::write(here.join("reports/buurtbus.nl.md"), "my own notes").unwrap();
    assert!(refused(here, &score).contains("reports/buurtbus.nl.md"));
    clean(here, &[&score[..], &["--force"]].concat());
    assert!(files(here) == first);
}

#[test]
fn score_can_print_results_instead() {
    let folder = TempDir::new().unwrap();
    let call = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/small");
    let arguments = ["score", call, "--draws", "200", "--robustness", "none", "--format", "json"];
    let output = program::maatlat(folder.path(), &arguments).output().unwrap();
    let results: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(results["schema"], "maatlat-results");
    assert!(files(folder.path()).is_empty());
}

#[test]
fn check_speaks_json_to_programs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/check.in");
    let (code, text) = run(&folder, &["check", "slips/slips.toml", "--format", "json"]);
    let found: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let places: Vec<_> = found.iter().map(|one| (one["code"].as_str().unwrap(), &one["line"])).collect();
    assert_eq!(code, 2);
    assert_eq!(
        format!("{places:?}"),
        r#"[("unknown-key", Number(7)), ("wrong-word", Number(12)), ("toml-syntax", Number(26))]"#
    );
}

#[test]
fn a_new_proposal_takes_the_rubric_of_its_call_even_when_another_proposal_is_wrong() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    clean(here, &["new", "call", "call", "--rubric", "gelijkheidstoets"]);
    fs::write(here.join("call/proposals/wrong.toml"), "maatlat = \"proposal/1\"").unwrap();
    assert!(clean(here, &["new", "proposal", "call/proposals/bus.toml"]).contains("gelijkheidstoets"));
}

#[test]
fn every_scaffold_passes_check() {
    for lang in ["nl", "en"] {
        let folder = TempDir::new().unwrap();
        let here = folder.path();
        let new = |arguments: &[&str]| clean(here, &[&["new"], arguments, &["--lang", lang]].concat());
        let check = |arguments: &[&str]| clean(here, &[&["check"], arguments, &["--lang", lang]].concat());
        new(&["rubric", "own/rubric.toml", "--id", "own"]);
        check(&["own"]);
        new(&["proposal", "own/bus.toml", "--rubric", "own/rubric.toml"]);
        new(&[
            "ratings",
            "own/bus.ratings.toml",
            "--rubric",
            "own/rubric.toml",
            "--proposal",
            "own/bus.toml",
        ]);
        let said = check(&["own"]);
        assert!(!said.contains('['), "{said}");

        new(&["proposal"]);
        check(&["proposal.toml"]);
        new(&["ratings"]);
        let said = check(&["proposal.toml", "ratings.toml"]);
        assert!(!said.contains('['), "{said}");
        for rubric in ["zorgproeftuinen-2014", "gelijkheidstoets"] {
            let (proposal, ratings) = (format!("{rubric}/p.toml"), format!("{rubric}/r.toml"));
            new(&["proposal", &proposal, "--rubric", rubric]);
            new(&["ratings", &ratings, "--rubric", rubric, "--proposal", "p"]);
            let said = check(&[rubric]);
            assert!(!said.contains('['), "{said}");
        }

        new(&["call", "call"]);
        let said = check(&["call"]);
        assert!(!said.contains('['), "{said}");
        new(&["call", "call-of-own", "--rubric", "own/rubric.toml"]);
        check(&["call-of-own"]);
        clean(here, &["score", "call-of-own", "--draws", "200", "--robustness", "none"]);

        schemas_are_there(here);
    }
}

#[test]
fn new_never_overwrites() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    for kind in ["rubric", "proposal", "ratings", "call"] {
        clean(here, &["new", kind]);
        refused(here, &["new", kind]);
    }
    refused(here, &["new", "proposal", "--id", "../x"]);
}

#[test]
fn a_call_does_not_reach_outside_its_folder() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    clean(here, &["new", "call", "call"]);
    clean(here, &["new", "proposal", "secret.toml"]);
    let file = here.join("call/maatlat.toml");
    let text = fs::read_to_string(&file).unwrap();
    for path in ["../secret.toml", "proposals/../../secret.toml", "/etc/hostname"] {
        fs::write(&file, text.replace(r#"["proposals"]"#, &format!("[{path:?}]"))).unwrap();
        assert!(refused(here, &["check", "call"]).contains("outside-folder"), "{path}");
    }
    #[cfg(unix)]
    {
        fs::write(&file, &text).unwrap();
        std::os::unix::fs::symlink("../../secret.toml", here.join("call/proposals/link.toml")).unwrap();
        assert!(refused(here, &["check", "call"]).contains("outside-folder"));
    }
}
