//! Reports of calls of every shape, through the real engine: nothing panics, no table is empty, no sentence is odd.

#![allow(clippy::panic, clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use std::fmt::Write;

use maatlat::diagnostic::Source;
use maatlat::report;
use maatlat::summarise::results::Results;
use maatlat::summarise::{Settings, score};
use maatlat::text::Language;

const SMALL: &str = "fixtures/small/rubric.toml";
const GUARDRAIL: &str = "rubrics/gelijkheidstoets.toml";

/// A proposal on paper: its id, title and group tables.
fn proposal(id: &str, title: &str, tables: &str) -> Source {
    let text = format!(
        "maatlat = \"proposal/1\"\nid = \"{id}\"\ntitle = \"{title}\"\ntarget_population = 100\n\n{tables}"
    );
    Source::new(format!("proposals/{id}.toml"), text.into_bytes())
}

/// One group table over 100 people.
fn table(better: &str, unit: &str, groups: &[(&str, f64, &str)]) -> String {
    let outcome = "[outcome]\nname = \"Outcome\"\n";
    let mut text = format!("{outcome}unit = \"{unit}\"\nbetter = \"{better}\"\nmin = 0\nmax = 100\n\n");
    text += "[[stratum]]\nid = \"income\"\nname = \"income\"\naxis = \"socio-economic\"\nordered = true\n\n";
    for (n, (name, baseline, benefit)) in groups.iter().enumerate() {
        let size = 100.0 / groups.len() as f64;
        let _ = write!(text, "[[stratum.group]]\nid = \"g{n}\"\nname = \"{name}\"\nsize = {size:.3}\n");
        let _ = write!(text, "baseline = {baseline:.3}\nuptake = [0.4, 0.5, 0.6]\nbenefit = {benefit}\n");
        text += "effect_on_non_users = 0.0\nevidence = \"A\"\nsources = [\"Count\"]\n\n";
    }
    text
}

fn two_groups() -> String {
    table("higher", "%", &[("Low", 50.0, "[8.0, 10.0, 12.0]"), ("High", 70.0, "[4.0, 5.0, 6.0]")])
}

fn ratings(id: &str, rubric: &str, assessor: &str, levels: &[(&str, &str)]) -> Source {
    let mut text = format!(
        "maatlat = \"ratings/1\"\nrubric = \"{rubric}\"\nproposal = \"{id}\"\nassessor = \"{assessor}\"\n\
         conflict_of_interest = false\ndate = \"2026-03-01\"\nsigned_off = \"2026-03-01\"\n\n"
    );
    for (criterion, level) in levels {
        let _ = write!(
            text,
            "[rating.{criterion}]\nlevel = {level}\nevidence = \"A\"\nreason = \"Seen.\"\nsources = [\"File\"]\n\n"
        );
    }
    Source::new(format!("ratings/{id}.{assessor}.toml"), text.into_bytes())
}

fn scored(rubric: &str, papers: Vec<Source>, robustness: bool) -> Results {
    let mut sources = vec![common::source(&common::root(), rubric)];
    let call = "maatlat = \"call/1\"\nid = \"test\"\ntitle = \"Test call\"\nrubric = \"rubric.toml\"\n\
                proposals = [\"proposals\"]\nratings = [\"ratings\"]\ndate = \"2026-03-02\"\n";
    sources.push(Source::new("maatlat.toml", call.as_bytes().to_vec()));
    sources.extend(papers);
    let (checked, lines) = common::checked(&sources);
    let call = checked.call.unwrap_or_else(|| panic!("{lines:#?}"));
    score(&call, &Settings { draws: Some(1_000), seed: None, robustness })
}

/// All reports of a run, by file name; each is checked for what no report may hold.
fn rendered(results: &Results) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for language in Language::ALL {
        files.extend(report::call(results, language).files);
        for index in 0..results.proposals.len() {
            files.extend(report::proposal(results, index, language).files);
            let screen = report::terminal(results, index, language, 80);
            assert!(screen.lines().count() <= 24 && !screen.contains('⟦'), "{screen}");
        }
        for width in [40, 80] {
            let screen = report::terminal_call(results, language, width);
            assert!(screen.lines().count() <= 24 && !screen.contains('⟦'), "{screen}");
            assert!(screen.lines().all(|line| line.chars().count() <= width), "{screen}");
        }
    }
    for (path, text) in &files {
        let body = text.split("```json").next().unwrap().lines().filter(|line| !line.starts_with("| :-"));
        for line in body {
            for odd in ["⟦", "NaN", "inf ", "..", " ,", ": .", ": |", "| |"] {
                assert!(!line.contains(odd), "{path} holds `{odd}`: {line}");
            }
        }
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(3) {
            let empty = pair[1].starts_with("| :--") && !pair[2].starts_with('|');
            assert!(!empty, "{path} has an empty table : {}", pair[0]);
        }
    }
    files
}

fn report_of<'f>(files: &'f [(String, String)], name: &str) -> &'f str {
    &files.iter().find(|(path, _)| path == name).unwrap_or_else(|| panic!("no {name}")).1
}

fn is_chart(path: &str) -> bool {
    path.starts_with("assets/")
}

const RATED: [(&str, &str); 2] = [("say", "2"), ("lasting", "3")];

#[test]
fn a_call_of_one() {
    let papers = vec![proposal("one", "One", &two_groups()), ratings("one", "klein", "a", &RATED)];
    let files = rendered(&scored(SMALL, papers, true));
    let call = report_of(&files, "call.en.md");
    assert!(call.contains("1 proposal: 1 × “") && !call.contains("All 1 were judged"), "{call}");
    assert!(call.contains("There is no order."));
}

#[test]
fn a_call_of_forty() {
    let mut papers = Vec::new();
    for n in 0..40 {
        let id = format!("p{n:02}");
        papers.push(proposal(&id, &format!("Proposal number {n:02}"), &two_groups()));
        papers.push(ratings(
            &id,
            "klein",
            "a",
            &[("say", ["0", "1", "2", "3", "4"][n % 5]), ("lasting", "3")],
        ));
    }
    let results = scored(SMALL, papers, false);
    let files = rendered(&results);
    let call = report_of(&files, "call.en.md");
    assert!(call.contains("With more than 30 ranked proposals") && !call.contains("| First | Second |"));
    let screen = report::terminal_call(&results, Language::En, 80);
    assert!(screen.contains("40 proposals") && screen.contains("more"), "{screen}");
}

#[test]
fn a_rubric_without_a_total() {
    let levels = [("C16", "2"), ("C17", "3"), ("C20", "3")];
    let papers = vec![
        proposal("one", "One", &two_groups()),
        ratings("one", "gelijkheidstoets", "a", &levels),
        proposal("two", "Two", ""),
        ratings("two", "gelijkheidstoets", "a", &levels),
    ];
    let results = scored(GUARDRAIL, papers, true);
    let files = rendered(&results);
    let call = report_of(&files, "call.en.md");
    assert!(
        call.contains("This rubric has no total score, so there is no order.") && !call.contains("Total")
    );
    let one = report_of(&files, "one.en.md");
    assert!(one.contains("This rubric gives no scores.") && !one.contains("out of 100"), "{one}");
    assert!(!report::terminal_call(&results, Language::En, 80).contains("total"));
}

#[test]
fn a_proposal_without_tables_or_ratings() {
    let papers = vec![
        proposal("bare", "Bare", ""),
        proposal("unrated", "Unrated", &two_groups()),
        proposal("full", "Full", &two_groups()),
        ratings("full", "klein", "a", &RATED),
    ];
    let files = rendered(&scored(SMALL, papers, true));
    let bare = report_of(&files, "bare.en.md");
    assert!(
        bare.contains("There is no group table") && bare.contains("Nobody has rated this proposal"),
        "{bare}"
    );
    assert!(!bare.contains("### Measures of the gap"));
    assert!(report_of(&files, "unrated.nl.md").contains("Niemand heeft dit voorstel beoordeeld."));
}

#[test]
fn assessors_who_differ_stand_side_by_side() {
    let papers = vec![
        proposal("one", "One", &two_groups()),
        ratings("one", "klein", "a", &[("say", "0"), ("lasting", "3")]),
        ratings("one", "klein", "b", &[("say", "4"), ("lasting", "3")]),
    ];
    let results = scored(SMALL, papers, false);
    let files = rendered(&results);
    let one = report_of(&files, "one.en.md");
    assert!(one.contains("On 1 of the 2 criteria"), "{one}");
    assert!(one.contains("| Say | a: 0; b: 4 | 4 | **do not overlap** |"), "{one}");
    assert!(one.contains("Assessors are pooled by mixture"));
}

#[test]
fn only_its_own_files_stand_in_a_report() {
    let papers = vec![
        proposal("one", "One", &two_groups()),
        proposal("one-more", "One more", &two_groups()),
        ratings("one", "klein", "a", &RATED),
        ratings("one-more", "klein", "a", &RATED),
    ];
    let files = rendered(&scored(SMALL, papers, false));
    let (_, block) = report_of(&files, "one.en.md").split_once("```json").unwrap();
    assert!(block.contains("proposals/one.toml") && block.contains("ratings/one.a.toml"));
    assert!(block.contains(SMALL) && block.contains("maatlat.toml") && !block.contains("one-more"));
    let (_, block) = report_of(&files, "call.en.md").split_once("```json").unwrap();
    assert!(block.contains("ratings/one-more.a.toml"));
}

#[test]
fn charts_hold_long_names_many_groups_and_any_size() {
    let long = "A group whose name is longer than forty characters, with a remark (and more)";
    let many: Vec<(&str, f64, &str)> =
        (0..10).map(|n| (long, 10.0 * f64::from(n), "[-30.0, -20.0, 5.0]")).collect();
    let shapes = [
        ("many", table("higher", "%", &many)),
        ("same", table("higher", "%", &[("A", 50.0, "0.0"), ("B", 50.0, "0.0")])),
        ("lower", table("lower", "%", &[("A", 7.0, "[-3.0, -2.0, -1.0]"), ("B", 0.0, "0.0")])),
        ("tiny", table("higher", "points", &[("A", 50.0, "[0.001, 0.002, 0.003]"), ("B", 51.0, "0.0")])),
    ];
    let papers = shapes.iter().map(|(id, tables)| proposal(id, long, tables)).collect();
    let files = rendered(&scored(SMALL, papers, false));
    for (path, svg) in files.iter().filter(|(path, _)| is_chart(path)) {
        assert!(
            svg.contains("<title") && svg.contains("<desc") && svg.contains("fill=\"#FFFFFF\""),
            "{path}"
        );
        for place in svg.split([' ', '>']).filter_map(|part| part.strip_prefix("x=\"")) {
            let x: f64 = place.trim_end_matches('"').parse().unwrap();
            assert!((0.0..=720.0).contains(&x), "{path}: {x}");
        }
    }
    let lower = report_of(&files, "lower.en.md");
    assert!(lower.contains("a fall counts as a gain (+)") && lower.contains("7.0 → 6.0: +1.0"), "{lower}");
    assert!(lower.contains("people have h = upper bound − outcome"));
    let folder = common::root().join("target/chart-shapes");
    std::fs::create_dir_all(&folder).unwrap();
    for (path, svg) in files.iter().filter(|(path, _)| is_chart(path)) {
        std::fs::write(folder.join(path.rsplit('/').next().unwrap()), svg).unwrap();
    }
}
