//! What several test files share: reading the project's own rubrics and fixtures.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};

use maatlat::check::{Checked, open};
use maatlat::diagnostic::Source;

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
