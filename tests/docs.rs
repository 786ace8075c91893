//! What the documents say is so: links lead somewhere, files that they quote pass the check, output is the output, and
//! the reference of rules leaves nothing out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot read its own files must stop"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{root, source};
use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use maatlat::rules::{Fold, Function, Set, attributes};

/// Files below a folder with this ending, in order; what is built or hidden is passed over.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with('.') || name == "target" {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}

/// Every part of a document that `pick` wants.
fn parts<T>(text: &str, pick: impl Fn(&NodeValue) -> Option<T>) -> Vec<T> {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    let document = parse_document(&arena, text, &options);
    document.descendants().filter_map(|node| pick(&node.data.borrow().value)).collect()
}

/// The fenced blocks of a document whose first word is `kind`, with the other words.
fn blocks(text: &str, kind: &str) -> Vec<(Vec<String>, String)> {
    let all = parts(text, |value| match value {
        NodeValue::CodeBlock(block) => Some((block.info.clone(), block.literal.clone())),
        _ => None,
    });
    let all = all.into_iter().map(|(info, text)| {
        let mut words = info.split_whitespace().map(str::to_owned);
        (words.next().unwrap_or_default(), words.collect::<Vec<_>>(), text)
    });
    all.filter(|(first, _, _)| first == kind).map(|(_, words, text)| (words, text)).collect()
}

/// The pages that explain something to people who use maatlat or work on it.
fn pages() -> Vec<(PathBuf, String)> {
    let mut pages = files(&root().join("docs"), "md");
    pages.extend(["README.md", "CONTRIBUTING.md"].map(|name| root().join(name)));
    pages.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// How GitHub names the place of a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn links_lead_somewhere() {
    let mut dead = Vec::new();
    for page in files(&root(), "md") {
        let text = fs::read_to_string(&page).unwrap();
        let links = parts(&text, |value| match value {
            NodeValue::Link(link) | NodeValue::Image(link) => Some(link.url.clone()),
            _ => None,
        });
        for link in links {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let (path, place) = link.split_once('#').unwrap_or((&link, ""));
            let to = if path.is_empty() { page.clone() } else { page.parent().unwrap().join(path) };
            let headings = || {
                let text = fs::read_to_string(&to).unwrap_or_default();
                let lines = text.lines().filter(|line| line.starts_with('#'));
                lines.map(|line| anchor(line.trim_start_matches('#').trim())).collect::<Vec<_>>()
            };
            if !to.exists() || (!place.is_empty() && !headings().contains(&place.to_owned())) {
                dead.push(format!("{} → {link}", page.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert!(dead.is_empty(), "these links lead nowhere:\n{}", dead.join("\n"));
}

#[test]
fn quoted_files_pass_the_check() {
    let folder = root().join("fixtures/docs");
    let rubric = source(&root(), "rubrics/gelijkheidstoets.toml");
    for path in files(&folder, "toml") {
        let alone = path.parent().unwrap() == folder;
        if alone {
            let (_, said) = common::checked(&[source(&root(), &path.to_string_lossy())]);
            assert!(said.is_empty(), "{}: {said:?}", path.display());
        }
    }
    for case in ["pilot", "proefproject"] {
        let mut sources = vec![rubric.clone()];
        sources.extend(
            files(&folder.join(case), "toml").iter().map(|path| source(&root(), &path.to_string_lossy())),
        );
        let (checked, said) = common::checked(&sources);
        assert!(said.is_empty() && checked.call.is_some(), "{case}: {said:?}");
    }
}

#[test]
fn snippets_are_cut_from_files_that_pass_the_check() {
    let quoted: Vec<_> = files(&root().join("fixtures/docs"), "toml")
        .into_iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for (page, text) in pages() {
        for (words, snippet) in blocks(&text, "toml") {
            if words.iter().any(|word| word == "complete") {
                let (_, said) =
                    common::checked(&[maatlat::diagnostic::Source::new("snippet.toml", snippet.into())]);
                assert!(said.is_empty(), "{}: {said:?}", page.display());
                continue;
            }
            assert!(
                quoted.iter().any(|file| file.contains(&snippet)),
                "{} quotes what no file in fixtures/docs holds:\n{snippet}",
                page.display()
            );
        }
    }
}

#[test]
fn sheets_shown_say_what_the_toml_of_the_guide_says() {
    let identity = |name: &str, text: String| {
        let source = maatlat::diagnostic::Source::new(name, text.into());
        let mut said = maatlat::diagnostic::Diagnostics::default();
        let read = maatlat::read::read(maatlat::diagnostic::FileId(0), &source, &mut said);
        assert!(said.is_empty(), "{name}: {said:?}");
        read.unwrap().content_id()
    };
    let ratings = ["pilot/booking.assessor-1.toml", "proefproject/afspraak.beoordelaar-1.toml"];
    let known = ratings
        .map(|name| identity(name, fs::read_to_string(root().join("fixtures/docs").join(name)).unwrap()));
    let mut count = 0;
    for (page, text) in pages() {
        for (_, sheet) in blocks(&text, "csv") {
            assert!(known.contains(&identity("sheet.csv", sheet)), "{}", page.display());
            count += 1;
        }
    }
    assert_eq!(count, 3, "a sheet in each guide, and one on the page about sheets");
}

/// What `maatlat score` prints about a folder, but for its last line: the number of the run changes with every version.
fn printed(folder: &str, language: &str) -> String {
    let reports = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_maatlat"))
        .arg("score")
        .arg(root().join(folder))
        .args(["--lang", language, "--robustness", "none", "-o"])
        .arg(reports.path())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<_> = said.trim_end().lines().collect();
    lines[..lines.len().saturating_sub(1)].join("\n")
}

/// What `maatlat measure` prints about a file of the project.
fn measured(language: &str, flags: &[String]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maatlat"));
    let output = command.current_dir(root()).arg("measure").args(flags).args(["--lang", language]).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{flags:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

/// Blocks of a page that show what a command prints, with what it prints now.
fn shown(text: &str) -> Vec<(String, String)> {
    let shown = blocks(text, "text").into_iter().filter_map(|(words, block)| match words.as_slice() {
        [command, folder, language] if command == "score" => {
            Some((block.trim_end().to_owned(), printed(folder, language)))
        }
        [command, language, flags @ ..] if command == "measure" => {
            Some((block.trim_end().to_owned(), measured(language, flags)))
        }
        _ => None,
    });
    shown.collect()
}

#[test]
fn output_shown_is_the_output() {
    let mut count = 0;
    for (page, text) in pages() {
        for (block, now) in shown(&text) {
            let remedy = "if the words were meant to change: cargo test --test docs regenerate -- --ignored";
            assert_eq!(block, now, "{}; {remedy}", page.display());
            count += 1;
        }
    }
    assert_eq!(count, 12, "a page in each language shows what score prints, and one what measure prints");
}

/// The page with the first block that says `old` saying `new`; a block that was empty is filled.
fn replaced(page: &str, old: &str, new: &str) -> String {
    if old.is_empty() {
        let at = page.match_indices("```text ").find_map(|(at, _)| {
            let end = at + page[at..].find('\n')?;
            page[end..].starts_with("\n```").then_some(end)
        });
        return at.map_or_else(|| page.to_owned(), |end| format!("{}\n{new}{}", &page[..end], &page[end..]));
    }
    page.replace(old, new)
}

#[test]
#[ignore = "writes to docs/"]
fn regenerate_output_shown() {
    for (page, text) in pages() {
        let renewed =
            shown(&text).into_iter().fold(text.clone(), |text, (old, new)| replaced(&text, &old, &new));
        if renewed != text {
            fs::write(page, renewed).unwrap();
        }
    }
}

#[test]
fn the_excerpt_in_the_readme_stands_in_the_report() {
    let plain = |path: &str| fs::read_to_string(root().join(path)).unwrap().replace('\\', "");
    let report = plain("reports/loket-een.en.md");
    let readme = plain("README.md");
    let excerpt = readme.lines().filter_map(|line| line.strip_prefix("> "));
    for line in excerpt {
        assert!(report.contains(line), "the sample report no longer says: {line}");
    }
}

#[test]
fn the_reference_of_rules_is_complete() {
    let text = fs::read_to_string(root().join("docs/own-rubric.md")).unwrap();
    let sets = [Set::Strata, Set::Groups, Set::Criteria, Set::Dimensions];
    let names = sets.iter().flat_map(attributes).map(|(name, _)| *name);
    let functions =
        Function::ALL.iter().map(|(name, _)| *name).chain(Fold::ALL.iter().map(|(name, _)| *name));
    for name in names.chain(functions) {
        let told = [format!("`{name}`"), format!("`{name}(")].iter().any(|form| text.contains(form));
        assert!(told, "docs/own-rubric.md does not explain {name}");
    }
}
