//! `check --fix` gives a file back as it was before slips were planted in it: comments, order and spacing included.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot read its own files must stop"
)]

mod common;

use std::fs;
use std::process::Command;
use std::sync::LazyLock;

use common::root;
use maatlat::diagnostic::{Diagnostics, FileId, Source};
use maatlat::read::{Mended, mend, read};
use proptest::prelude::*;

/// Shipped files of every kind.
static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    [
        "rubrics/gelijkheidstoets.toml",
        "fixtures/small/rubric.toml",
        "fixtures/small/maatlat.toml",
        "fixtures/small/ratings/buurtbus.beoordelaar-1.toml",
        "fixtures/small/proposals/buurtbus.toml",
        "fixtures/call/maatlat.toml",
        "fixtures/call/proposals/ademthuis.toml",
        "fixtures/call/proposals/loket-een.toml",
        "fixtures/call/proposals/warme-straat.toml",
        "fixtures/call/ratings/triagewijs.beoordelaar-2.toml",
        "fixtures/docs/other-ways.toml",
        "fixtures/explain/proposals/bus.toml",
    ]
    .map(|path| fs::read_to_string(root().join(path)).unwrap())
    .to_vec()
});

fn mended(text: &str) -> Mended {
    mend(FileId(0), &Source::new("file.toml", text.as_bytes().to_vec()))
}

fn problems(text: &str) -> usize {
    let mut found = Diagnostics::default();
    read(FileId(0), &Source::new("file.toml", text.as_bytes().to_vec()), &mut found);
    found.len()
}

/// A line with a slip that has one reading only, or `None` when the line has no place for it.
fn slipped(line: &str, kind: usize) -> Option<String> {
    let (key, value) = line.split_once(" = ").filter(|(key, _)| !key.contains(['#', '"', '.', '[', ' ']))?;
    let number = |text: &str| text.parse::<f64>().is_ok() && !text.contains(['e', 'E', '_']);
    let fraction = |text: &str| text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let commas =
        |text: &str| (number(text) && !matches!(fraction(text), 0 | 3)).then(|| text.replace('.', ","));
    let slip = match kind {
        0 => commas(value)?,
        1 => {
            let items = value.strip_prefix('[')?.strip_suffix(']')?;
            let items: Option<Vec<String>> = items.split(", ").map(commas).collect();
            format!("[{}]", items.filter(|items| items.len() == 3)?.join(", "))
        }
        2 => {
            let inside = value.strip_prefix('"')?.strip_suffix('"')?;
            let plain = !inside.contains(['"', '\\', '“', '”', '„']);
            plain.then(|| format!("“{inside}”"))?
        }
        3 | 4 => match (value, kind) {
            ("true", 3) => "Ja".to_owned(),
            ("true", _) => "True".to_owned(),
            ("false", 3) => "nee".to_owned(),
            ("false", _) => "\"no\"".to_owned(),
            _ => return None,
        },
        5 => value.strip_prefix('-').filter(|rest| number(rest)).map(|rest| format!("−{rest}"))?,
        6 => value.strip_prefix('0').filter(|rest| rest.starts_with('.') && number(value))?.to_owned(),
        7 => return Some(format!("{key}\u{a0}= {value}")),
        8 => return Some(format!("{key} = \u{200b}{value}")),
        _ => return Some(format!("\u{2060}{line}")),
    };
    Some(format!("{key} = {slip}"))
}

/// The key of a line with two of its letters exchanged.
fn misspelt(line: &str, at: usize) -> Option<String> {
    let (key, value) = line.split_once(" = ")?;
    let plain = key.len() > 4 && key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let at = at % key.len().max(2).saturating_sub(1);
    let mut letters: Vec<char> = key.chars().filter(|_| plain).collect();
    (letters.len() > at + 1 && letters[at] != letters[at + 1]).then(|| letters.swap(at, at + 1))?;
    Some(format!("{} = {value}", String::from_iter(letters)))
}

/// Line numbers (of whatever file) with the kind of slip to plant.
fn slips() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((any::<usize>(), 0_usize..10), 1..40)
}

fn planted(text: &str, slips: &[(usize, usize)], plant: impl Fn(&str, usize) -> Option<String>) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let mut done = std::collections::BTreeSet::new();
    for (line, kind) in slips {
        // The first line from there on that has a place for this slip.
        let count = lines.len();
        let found = (0..count).map(|step| (line % count + step) % count).find_map(|n| {
            let fresh = !done.contains(&n);
            plant(&lines[n], *kind).filter(|_| fresh).map(|slip| (n, slip))
        });
        if let Some((n, slip)) = found {
            lines[n] = slip;
            done.insert(n);
        }
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn slips_with_one_reading_are_undone_and_nothing_else_changes(
        file in 0_usize..12, slips in slips(), mark in any::<bool>(), ends in 0_usize..3,
    ) {
        let text = &FILES[file];
        let wrong = planted(text, &slips, slipped);
        let (stored, right) = match ends {
            0 => (wrong.clone(), text.clone()),
            1 => (wrong.replace('\n', "\r\n"), text.replace('\n', "\r\n")),
            _ => (wrong.replacen('\n', "\r\n", 2), text.clone()),
        };
        let stored = if mark { format!("\u{feff}{stored}") } else { stored };
        let result = mended(&stored);
        let other = result.text.lines().zip(right.lines()).find(|(now, was)| now != was);
        prop_assert!(result.text == right, "{:?}", other);
        prop_assert_eq!(result.mark, mark);
        prop_assert!(!mended(&result.text).changes(), "mending twice is mending once");
    }

    #[test]
    fn a_line_is_mended_or_left_and_never_becomes_a_third_thing(
        file in 0_usize..12, slips in slips(), keys in slips(),
    ) {
        let text = &FILES[file];
        let wrong = planted(text, &slips, slipped);
        let wrong = planted(&wrong, &keys, misspelt);
        let result = mended(&wrong);
        for ((now, was), first) in result.text.split('\n').zip(wrong.split('\n')).zip(text.split('\n')) {
            // A line with a slip in its key and one in its value may be mended by half.
            let half = now.split_once('=').zip(first.split_once('=')).is_some_and(|((key, value), right)| {
                key.trim() == right.0.trim() || value == right.1
            });
            prop_assert!(now == was || now == first || half, "{:?} became {:?}", was, now);
        }
        prop_assert_eq!(result.text.split('\n').count(), text.split('\n').count());
        prop_assert!(problems(&result.text) <= problems(&wrong) || result.count > 0);
        prop_assert!(!mended(&result.text).changes());
    }

    #[test]
    fn any_text_can_be_mended_without_harm(text in prop::collection::vec(prop::sample::select(vec![
        "maatlat = \"proposal/1\"\n", "a", " = ", "“", "”", "\"", "0,5", "\u{a0}", "[", "]", "{", "}", ", ", ",", "\n",
        "\r", "\r\n", "ja", "−1", ".5", "#", "'", "\\", "\u{200b}", "x-a", "1 000", "1,250",
    ]), 0..40)) {
        let text = text.concat();
        let result = mended(&text);
        if result.count == 0 && !result.ends {
            prop_assert_eq!(&result.text, &text);
        }
        let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).count();
        // Words for yes and no are the only letters that a repair writes here.
        prop_assert!(letters(&result.text) >= letters(&text));
    }
}

/// A folder with one file in it, and what the program says and does there.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("bus.toml"), text).unwrap();
        Self(folder)
    }

    fn run(&self, args: &[&str]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_maatlat"))
            .args(["check", "--lang", "en"])
            .args(args)
            .current_dir(self.0.path())
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(said).unwrap())
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn bus() -> String {
    FILES[11].clone()
}

#[test]
fn a_copy_is_kept_and_no_earlier_copy_is_lost() {
    let desk = Desk::new(&bus().replace("50.0", "50,0"));
    assert_eq!(desk.run(&["--fix", "bus.toml"]).0, 0);
    assert_eq!((desk.text("bus.toml"), desk.text("bus.toml.bak")), (bus(), bus().replace("50.0", "50,0")));
    fs::write(desk.0.path().join("bus.toml"), bus().replace("70.0", "70,0")).unwrap();
    assert_eq!(desk.run(&["--fix", "bus.toml"]).0, 0);
    assert_eq!((desk.text("bus.toml"), desk.text("bus.toml.bak")), (bus(), bus().replace("50.0", "50,0")));
    assert_eq!(desk.text("bus.toml.bak-2"), bus().replace("70.0", "70,0"));
    assert_eq!(desk.run(&["--fix", "bus.toml"]).0, 0);
    assert_eq!(
        desk.names(),
        ["bus.toml", "bus.toml.bak", "bus.toml.bak-2"],
        "nothing to mend, nothing to copy"
    );
}

#[test]
fn diff_writes_nothing() {
    let wrong = bus().replace("50.0", "50,0");
    let desk = Desk::new(&wrong);
    let (status, said) = desk.run(&["--diff", "bus.toml"]);
    assert_eq!((status, desk.names()), (2, vec!["bus.toml".to_owned()]));
    assert!(said.contains("-baseline = 50,0\n+baseline = 50.0\n"), "{said}");
    assert_eq!(desk.text("bus.toml"), wrong);
    assert_eq!(Desk::new(&bus()).run(&["--diff", "bus.toml"]).0, 0);
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_links_and_read_only_files_are_left_alone() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let wrong = bus().replace("50.0", "50,0");
    let desk = Desk::new(&wrong);
    let path = desk.0.path().join("bus.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(desk.run(&["--fix", "."]).0, 0);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);

    let desk = Desk::new(&wrong);
    let elsewhere = Desk::new(&wrong);
    symlink(elsewhere.0.path().join("bus.toml"), desk.0.path().join("link.toml")).unwrap();
    let (status, said) = desk.run(&["--fix", "link.toml"]);
    assert_eq!((status, elsewhere.text("bus.toml")), (2, wrong.clone()));
    assert!(said.contains("link.toml stays as it is"), "{said}");

    let path = elsewhere.0.path().join("bus.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let (status, _) = elsewhere.run(&["--fix", "bus.toml"]);
    assert_eq!(
        (status, elsewhere.names(), elsewhere.text("bus.toml")),
        (3, vec!["bus.toml".to_owned()], wrong)
    );
}

#[test]
fn a_rubric_above_the_call_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let call = folder.path().join("call");
    for path in ["maatlat.toml", "proposals/bus.toml", "ratings/bus.assessor-1.toml"] {
        let to = call.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let text = fs::read_to_string(root().join("fixtures/explain").join(path)).unwrap();
        fs::write(to, text.replace("\"rubric.toml\"", "\"../rubric.toml\"").replace("50.0", "50,0")).unwrap();
    }
    let rubric = fs::read_to_string(root().join("fixtures/explain/rubric.toml")).unwrap();
    let wrong = rubric.replace("overshoot = 0.1", "overshoot = 0,1");
    fs::write(folder.path().join("rubric.toml"), &wrong).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_maatlat"))
        .args(["check", "--fix", "--lang", "en"])
        .arg(&call)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("rubric.toml")).unwrap(), wrong);
    assert!(fs::read_to_string(call.join("proposals/bus.toml")).unwrap().contains("baseline = 50.0"));
}
