//! What the program carries with it: two rubrics and the example call.

/// The rubrics that can be named by their id: id and text.
pub(super) const RUBRICS: [(&str, &str); 2] = [
    ("zorgproeftuinen-2014", include_str!("../../rubrics/zorgproeftuinen-2014.toml")),
    ("gelijkheidstoets", include_str!("../../rubrics/gelijkheidstoets.toml")),
];

/// The call file of the example.
pub(super) const CALL: &str = include_str!("../../fixtures/call/maatlat.toml");

/// What stands before the id of a shipped rubric in reports.
const SHIPPED: &str = "shipped:";

macro_rules! carried {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../fixtures/call/", $folder, "/", $name, ".toml")))),+]
    };
}

/// The proposals of the example: name of the file without its ending, and text.
pub(super) const PROPOSALS: &[(&str, &str)] = carried!["proposals":
    "ademthuis",
    "ademthuis-herwerkt",
    "bruggen-naar-zorg",
    "loket-een",
    "triagewijs",
    "uitgestelde-zorg",
    "warme-straat",
];

/// The ratings of the example; one proposal rates itself.
pub(super) const RATINGS: &[(&str, &str)] = carried!["ratings":
    "ademthuis.beoordelaar-1",
    "ademthuis-herwerkt.beoordelaar-1",
    "bruggen-naar-zorg.beoordelaar-3",
    "loket-een.beoordelaar-2",
    "triagewijs.beoordelaar-2",
    "uitgestelde-zorg.beoordelaar-3",
];

/// The text of a shipped rubric.
pub(super) fn rubric(id: &str) -> Option<&'static str> {
    RUBRICS.iter().find(|(known, _)| *known == id).map(|(_, text)| *text)
}

/// How a shipped rubric is named in reports: a file of this name is nowhere on the disk.
pub(super) fn rubric_name(id: &str) -> String {
    format!("{SHIPPED}{id}")
}

/// Whether a name is that of a shipped rubric.
pub(super) fn is_shipped(name: &str) -> bool {
    name.strip_prefix(SHIPPED).is_some_and(|id| rubric(id).is_some())
}

/// The ids of the shipped rubrics, for sentences.
pub(super) fn rubric_ids() -> String {
    RUBRICS.map(|(id, _)| id).join(", ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn names(folder: &str) -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries = std::fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let files = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
        files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
    }

    fn carried(files: &[(&str, &str)]) -> BTreeSet<String> {
        files.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    #[test]
    fn everything_in_the_folders_is_carried() {
        assert_eq!(carried(&RUBRICS), names("rubrics"));
        assert_eq!(carried(PROPOSALS), names("fixtures/call/proposals"));
        assert_eq!(carried(RATINGS), names("fixtures/call/ratings"));
    }
}
