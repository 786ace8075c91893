//! A case as it stands in its folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// One bad input, and what must come of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Case {
    /// What is given, in a line.
    pub(crate) title: String,
    /// Row of the table of bad inputs.
    pub(crate) row: u32,
    /// Starts from the files of `_call/`, a small call without mistakes.
    #[serde(default)]
    pub(crate) from_call: bool,
    /// Other systems cannot hold such files, or say other words.
    #[serde(default)]
    pub(crate) unix_only: bool,
    /// Passages that are replaced in the files.
    #[serde(default)]
    pub(crate) change: Vec<Change>,
    /// Files that git cannot hold, or that would be large.
    #[serde(default)]
    pub(crate) make: Vec<Make>,
    /// The commands, one after another in the same folder.
    pub(crate) run: Vec<Run>,
    /// Pairs of files that must have the same content identity.
    #[serde(default)]
    pub(crate) same_content: Vec<[String; 2]>,
    /// The folder of the case.
    #[serde(skip)]
    pub(crate) folder: PathBuf,
    /// Its name.
    #[serde(skip)]
    pub(crate) name: String,
}

/// A passage of a file that is replaced, wherever it stands in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    pub(crate) file: String,
    pub(crate) from: String,
    pub(crate) to: String,
}

/// How a file is made. The steps are taken in the order of these fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Make {
    pub(crate) file: String,
    /// Begins as a copy of another file; without it, as it is already, or empty.
    pub(crate) copy: Option<String>,
    /// Text put behind it, so many times; `{n}` in it becomes the count from 1.
    #[serde(default)]
    pub(crate) text: String,
    pub(crate) repeat: Option<usize>,
    /// Text behind that.
    #[serde(default)]
    pub(crate) after: String,
    /// Stored in another way: `utf-8-bom`, `utf-16le`, `utf-16le-bom`, `utf-16be-bom`, `windows-1252`, `cr`, `crlf`.
    pub(crate) stored_as: Option<String>,
    /// Bytes put behind it, in hexadecimal.
    pub(crate) hex: Option<String>,
    /// Only so many bytes are kept.
    pub(crate) cut: Option<usize>,
    /// No file, but a folder.
    #[serde(default)]
    pub(crate) folder: bool,
    /// No file, but a named pipe that nobody writes to.
    #[serde(default)]
    pub(crate) pipe: bool,
    /// No file, but a link to this path.
    pub(crate) link: Option<String>,
    /// Permissions, e.g. `0o000`.
    pub(crate) mode: Option<u32>,
}

/// A command, and what must come of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Run {
    /// As it is typed, without the name of the program; words with blanks between double quotes.
    pub(crate) command: String,
    /// The exit code.
    pub(crate) exit: i32,
    /// Codes of the diagnostics, in their order.
    #[serde(default)]
    pub(crate) codes: Vec<String>,
    /// Files that it writes; a folder ends in a slash and stands for everything in it.
    #[serde(default)]
    pub(crate) writes: Vec<String>,
    /// Texts that must stand somewhere in what is said or written.
    #[serde(default)]
    pub(crate) says: Vec<String>,
    /// Texts that may stand nowhere in what is written for people; a terminal shows some of them as they are.
    #[serde(default)]
    pub(crate) never_written: Vec<String>,
    /// Texts that may stand nowhere in what is said or written.
    #[serde(default)]
    pub(crate) never: Vec<String>,
    /// Environment.
    #[serde(default)]
    pub(crate) env: BTreeMap<String, String>,
    /// Longest time it may take, in seconds.
    #[serde(default = "ten")]
    pub(crate) seconds: u64,
    /// What is said on stdout stands in `said.txt`; without it, only that it came.
    #[serde(default = "yes")]
    pub(crate) show_stdout: bool,
}

const fn ten() -> u64 {
    10
}

const fn yes() -> bool {
    true
}

impl Case {
    /// Every case, in the order of their names.
    pub(crate) fn all(folder: &Path) -> Vec<Self> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.retain(|name| name.starts_with(|first: char| first.is_ascii_digit()));
        names.sort();
        names.into_iter().map(|name| Self::open(folder, name)).collect()
    }

    fn open(cases: &Path, name: String) -> Self {
        let folder = cases.join(&name);
        let text =
            fs::read_to_string(folder.join("case.toml")).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let mut case: Self = toml::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let number: String = name.chars().take_while(char::is_ascii_digit).collect();
        assert_eq!(number, format!("{:02}", case.row), "{name}: the name begins with another row");
        (case.folder, case.name) = (folder, name);
        case
    }
}
