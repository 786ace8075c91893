//! What several test files share: reading the project's own rubrics and fixtures.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};

use maatlat::check::{Checked, Material, check};
use maatlat::diagnostic::Source;
use maatlat::diagnostic::{Diagnostics, FileId};
use maatlat::read::read;

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the example call, named as the call names them.
pub fn example_call() -> Vec<Source> {
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
pub fn source(root: &Path, name: &str) -> Source {
    Source::new(name, std::fs::read(root.join(name)).unwrap())
}

/// Reads and checks files; diagnostics as `code: args` lines.
pub fn checked(sources: &[Source]) -> (Checked, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let materials: Vec<_> = sources
        .iter()
        .enumerate()
        .filter_map(|(n, source)| {
            let read = read(FileId(n), source, &mut diagnostics)?;
            Some(Material { source, read })
        })
        .collect();
    let had_errors = diagnostics.has_errors();
    let checked = if had_errors { Checked::default() } else { check(&materials, &mut diagnostics) };
    let lines = diagnostics
        .sorted()
        .iter()
        .map(|diagnostic| {
            let file = diagnostic.place.as_ref().map_or("-", |place| sources[place.file.0].name());
            format!("{} {file} {:?}", diagnostic.code, diagnostic.args)
        })
        .collect();
    (checked, lines)
}
