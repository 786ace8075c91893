//! Results to render in tests: four proposals of the example call, as the engine computed them once, and one of them
//! rated by two assessors. Kept as a file, so that a change of the engine does not move the pictures of the reports.

use crate::summarise::results::Results;

/// The sample run.
pub(crate) fn results() -> Results {
    serde_json::from_str(include_str!("../../tests/data/sample_results.json")).unwrap()
}

/// Computes the sample again: `cargo test write_sample_results -- --ignored`.
#[test]
#[ignore = "writes the file that the other tests read"]
fn write_sample_results() {
    use std::fs;
    use std::path::Path;

    use crate::check::open;
    use crate::diagnostic::Source;
    use crate::summarise::{Settings, score};

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = |name: &str| Source::new(name, fs::read(root.join(name)).unwrap());
    let mut sources = vec![source("rubrics/zorgproeftuinen-2014.toml"), source("fixtures/call/maatlat.toml")];
    for (id, assessor) in [("ademthuis", 1), ("bruggen-naar-zorg", 3), ("loket-een", 2), ("triagewijs", 2)] {
        sources.push(source(&format!("fixtures/call/proposals/{id}.toml")));
        sources.push(source(&format!("fixtures/call/ratings/{id}.beoordelaar-{assessor}.toml")));
    }
    // A second opinion on one proposal: two levels lower where the first is at 4, one lower where it is at 3.
    let name = "fixtures/call/ratings/bruggen-naar-zorg.beoordelaar-3.toml";
    let second = fs::read_to_string(root.join(name)).unwrap();
    let second = second
        .replace("beoordelaar-3", "beoordelaar-8")
        .replace("level = 4\n", "level = 2\n")
        .replacen("level = 3\n", "level = 2\n", 4);
    sources
        .push(Source::new("fixtures/call/ratings/bruggen-naar-zorg.beoordelaar-8.toml", second.into_bytes()));
    let (checked, diagnostics) = open(&sources);
    let call = checked.call.unwrap_or_else(|| panic!("{diagnostics:?}"));
    let mut results = score(&call, &Settings::default());
    results.proposals.sort_by_key(|proposal| match proposal.id.as_str() {
        "loket-een" => 0,
        "ademthuis" => 1,
        "bruggen-naar-zorg" => 2,
        _ => 3,
    });
    let json = serde_json::to_string(&results).unwrap();
    fs::write(root.join("tests/data/sample_results.json"), json + "\n").unwrap();
}
