//! What several test files share: reading the project's own rubrics and fixtures.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot read its own files must stop"
)]

use std::path::{Path, PathBuf};

use maatlat::check::{Checked, open};
use maatlat::diagnostic::Source;
use maatlat::model::Call;

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the example call, named as the call names them.
pub(crate) fn example_call() -> Vec<Source> {
    let root = root();
    let mut sources =
        vec![source(&root, "rubrics/zorgproeftuinen-2014.toml"), source(&root, "fixtures/call/maatlat.toml")];
    for folder in ["fixtures/call/proposals", "fixtures/call/ratings"] {
        let mut names: Vec<_> = std::fs::read_dir(root.join(folder))
            .unwrap()
            .map(|entry| format!("{folder}/{}", entry.unwrap().file_name().into_string().unwrap()))
            .collect();
        names.sort();
        sources.extend(names.iter().map(|name| source(&root, name)));
    }
    sources
}

/// One file.
pub(crate) fn source(root: &Path, name: &str) -> Source {
    Source::new(name, std::fs::read(root.join(name)).unwrap())
}

/// Reads and checks files; diagnostics as `code file args` lines.
pub(crate) fn checked(sources: &[Source]) -> (Checked, Vec<String>) {
    let (checked, diagnostics) = open(sources);
    let lines = diagnostics.iter().map(|diagnostic| {
        let file = diagnostic.place.as_ref().map_or("-", |place| sources[place.file.0].name());
        format!("{} {file} {:?}", diagnostic.code, diagnostic.args)
    });
    (checked, lines.collect())
}

/// The example call, checked.
pub(crate) fn example() -> Call {
    checked(&example_call()).0.call.expect("the example call has no errors")
}

/// A JSON file of the project.
pub(crate) fn json(name: &str) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(root().join(name)).unwrap()).unwrap()
}

/// The call that texts make; panics with every mistake in them.
pub(crate) fn call(texts: &[(&str, String)]) -> Call {
    let sources: Vec<_> =
        texts.iter().map(|(name, text)| Source::new(*name, text.clone().into_bytes())).collect();
    let (checked, lines) = checked(&sources);
    checked.call.unwrap_or_else(|| panic!("{lines:#?}"))
}
