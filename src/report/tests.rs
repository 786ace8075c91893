//! Whole reports: what they must never say, and what they look like.

use std::fs;
use std::path::Path;

use super::*;

/// Writes every sample report to `target/sample-reports`, to be looked at: `cargo test write_samples -- --ignored`.
#[test]
#[ignore = "writes files to be looked at"]
fn write_samples() {
    let results = sample::results();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/sample-reports");
    fs::create_dir_all(folder.join("assets")).unwrap();
    for language in Language::ALL {
        let reports = (0..results.proposals.len()).map(|index| proposal(&results, index, language));
        for (path, text) in reports.chain([call(&results, language)]).flat_map(|rendered| rendered.files) {
            fs::write(folder.join(path), text).unwrap();
        }
        let screen =
            format!("{}{}", terminal(&results, 0, language, 80), terminal(&results, 1, language, 40));
        fs::write(
            folder.join(format!("terminal.{language}.txt")),
            screen + &terminal_call(&results, language, 80),
        )
        .unwrap();
    }
    fs::write(folder.join("results.json"), results_json(&results).unwrap()).unwrap();
}
