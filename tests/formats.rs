//! What `check --format sarif|github` prints is what those formats say it must be.
//!
//! The names of properties are those of the SARIF 2.1.0 standard (OASIS, 27 March 2020): every object holds only names
//! that the standard gives it, and all that it requires.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot read its own files must stop"
)]

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use common::root;
use maatlat::diagnostic::Code;
use serde_json::Value;

fn check(folder: &Path, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_maatlat"))
        .args(["check", "."])
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// A folder with one proposal in it that has slips.
fn troubled(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(root().join("fixtures/explain/proposals/bus.toml")).unwrap();
    let text = text
        .replace("name = \"Low\"", "name = “Lów” # é")
        .replace("uptake = [0.4, 0.5, 0.6]", "uptake = [0,4, 0,5, 0,6]")
        .replace("id = \"high\"", "id = \"high\"\nid = \"low\"")
        .replace("better = \"higher\"", "better = \"::error::\\n\"");
    fs::write(folder.path().join(name), text).unwrap();
    folder
}

/// Whether an object has only these names, and all that end in `!`.
fn holds(object: &Value, names: &str) {
    let map = object.as_object().unwrap_or_else(|| panic!("not an object: {object}"));
    let names: Vec<&str> = names.split(' ').collect();
    for key in map.keys() {
        assert!(
            names.iter().any(|name| name.trim_end_matches('!') == key),
            "{key} does not belong in {object}"
        );
    }
    for name in names.iter().filter_map(|name| name.strip_suffix('!')) {
        assert!(map.contains_key(name), "{name} is missing in {object}");
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn region(region: &Value) {
    holds(region, "startLine startColumn endLine endColumn");
    let number = |key: &str| region[key].as_u64().unwrap();
    assert!(number("startLine") >= 1 && number("startColumn") >= 1);
    assert!((number("startLine"), number("startColumn")) <= (number("endLine"), number("endColumn")));
}

fn artifact(artifact: &Value) {
    holds(artifact, "uri!");
    let uri = artifact["uri"].as_str().unwrap();
    assert!(uri.bytes().all(|byte| byte.is_ascii_graphic() && !b" \"<>\\^`{|}".contains(&byte)), "{uri}");
}

fn location(location: &Value) {
    holds(location, "physicalLocation! message");
    holds(&location["physicalLocation"], "artifactLocation! region");
    artifact(&location["physicalLocation"]["artifactLocation"]);
    if location["physicalLocation"].get("region").is_some() {
        region(&location["physicalLocation"]["region"]);
    }
}

#[test]
fn sarif_holds_what_the_standard_says() {
    let folder = troubled("buurt bus.toml");
    for language in ["en", "nl"] {
        let log: Value =
            serde_json::from_str(&check(folder.path(), &["--format", "sarif", "--lang", language])).unwrap();
        holds(&log, "$schema version! runs!");
        assert_eq!((log["version"].as_str(), list(&log["runs"]).len()), (Some("2.1.0"), 1));
        let run = &log["runs"][0];
        holds(run, "tool! language columnKind results");
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        assert_eq!(run["language"], language);
        holds(&run["tool"], "driver!");
        let driver = &run["tool"]["driver"];
        holds(driver, "name! version language rules");
        assert_eq!(driver["version"], env!("CARGO_PKG_VERSION"));
        let rules = list(&driver["rules"]);
        assert_eq!(rules.len(), Code::ALL.len());
        for rule in rules {
            holds(rule, "id! shortDescription! fullDescription! help! defaultConfiguration!");
            for text in ["shortDescription", "fullDescription", "help"] {
                holds(&rule[text], "text!");
                assert!(!rule[text]["text"].as_str().unwrap().contains('⟦'), "{rule}");
            }
            assert!(matches!(rule["defaultConfiguration"]["level"].as_str(), Some("error" | "warning")));
        }
        let results = list(&run["results"]);
        assert!(results.len() >= 4, "{results:?}");
        for result in results {
            holds(result, "ruleId! ruleIndex! level! message! locations relatedLocations fixes");
            holds(&result["message"], "text!");
            let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
            assert_eq!(rule["id"], result["ruleId"]);
            list(&result["locations"]).iter().chain(list(&result["relatedLocations"])).for_each(location);
            for fix in list(&result["fixes"]) {
                holds(fix, "description artifactChanges!");
                for change in list(&fix["artifactChanges"]) {
                    holds(change, "artifactLocation! replacements!");
                    artifact(&change["artifactLocation"]);
                    assert!(!list(&change["replacements"]).is_empty());
                    for replacement in list(&change["replacements"]) {
                        holds(replacement, "deletedRegion! insertedContent");
                        region(&replacement["deletedRegion"]);
                        holds(&replacement["insertedContent"], "text!");
                    }
                }
            }
        }
        assert!(results.iter().any(|result| !list(&result["relatedLocations"]).is_empty()));
        let curly = results
            .iter()
            .find(|result| {
                result["message"]["text"].to_string().contains("curl")
                    || result["message"]["text"].to_string().contains("gekruld")
            })
            .unwrap();
        let place = &curly["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "buurt%20bus.toml");
        let fix = &curly["fixes"][0]["artifactChanges"][0]["replacements"];
        assert_eq!(list(fix).len(), 2);
        // Columns count characters: `name = “Lów”`, the closing quote is the twelfth.
        assert_eq!(fix[1]["deletedRegion"]["startColumn"], 12);
        assert_eq!(fix[1]["deletedRegion"]["endColumn"], 13);
        assert_eq!(fix[1]["insertedContent"]["text"], "\"");
    }
}

#[test]
fn nothing_wrong_is_a_run_without_results() {
    let folder = root().join("fixtures/explain");
    let log: Value = serde_json::from_str(&check(&folder, &["--format", "sarif"])).unwrap();
    assert_eq!(log["runs"][0]["results"], Value::Array(Vec::new()));
    assert_eq!(check(&folder, &["--format", "github"]), "");
}

#[cfg(unix)]
#[test]
fn the_name_of_a_file_cannot_give_a_command() {
    let folder = troubled("a\n::error::boo,x=1:%0A.toml");
    let text = check(folder.path(), &["--format", "github", "--lang", "en"]);
    assert!(text.lines().count() >= 4, "{text}");
    for line in text.lines() {
        assert!(
            line.starts_with("::error file=a[U+000A]%3A%3Aerror%3A%3Aboo%2Cx=1%3A%250A.toml,line="),
            "{line}"
        );
        let (properties, _) = line["::error ".len()..].split_once("::").unwrap();
        let names: Vec<&str> = properties.split(',').map(|pair| pair.split_once('=').unwrap().0).collect();
        assert!(names.starts_with(&["file", "line", "endLine"]) && names.ends_with(&["title"]), "{names:?}");
    }
    assert!(
        text.split(['\n', '\r'])
            .filter(|line| !line.is_empty())
            .all(|line| line.starts_with("::error file="))
    );
}
