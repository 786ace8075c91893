//! The method, one rule per page: every page of this folder is read, and everything it claims is computed and held
//! against the results. `README.md` says how a page is written.

mod complete;
mod expect;
mod page;
mod world;

use std::path::{Path, PathBuf};

use page::Section;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")
}

/// The pages by name, in alphabetical order.
fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder()).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_page = Path::new(&name).extension().is_some_and(|extension| extension == "md");
        if is_page && name != "README.md" {
            pages.push((name, std::fs::read_to_string(entry.path()).unwrap_or_default()));
        }
    }
    pages.sort();
    pages
}

/// Every claim of a page that does not hold, with its place, and how many claims there are.
fn try_page(name: &str, text: &str) -> (Vec<String>, usize) {
    let mut failures = Vec::new();
    let mut claims = 0;
    let sections = match page::read(text) {
        Ok(sections) => sections,
        Err((line, why)) => return (vec![format!("{name}:{line}: {why}")], 0),
    };
    for section in &sections {
        claims += section.tests.iter().map(|test| test.claims.len()).sum::<usize>();
        for (line, why) in try_section(section) {
            failures.push(format!("{name}:{line}: {}: {why}", section.heading));
        }
    }
    (failures, claims)
}

fn try_section(section: &Section) -> Vec<(usize, String)> {
    if section.is_leaf && section.tests.is_empty() {
        return vec![(section.line, "this section claims nothing: add an ```expect block".to_owned())];
    }
    let mut failures = Vec::new();
    for test in &section.tests {
        // A panic is a failure of its page, not the end of all.
        match std::panic::catch_unwind(|| world::World::of(test)) {
            Ok(world) => failures.extend(expect::failures(test, &world)),
            Err(_) => failures.push((section.line, "scoring panicked; see the trace above".to_owned())),
        }
    }
    failures
}

#[test]
fn every_page_holds() {
    let pages = pages();
    assert!(!pages.is_empty(), "no pages in {}", folder().display());
    let mut failures = Vec::new();
    let mut claims = 0;
    for (name, text) in &pages {
        let (failed, claimed) = try_page(name, text);
        failures.extend(failed);
        claims += claimed;
    }
    let all = failures.join("\n");
    assert!(failures.is_empty(), "{} of {claims} claims do not hold:\n\n{all}\n", failures.len());
    println!("{} pages, {claims} claims", pages.len());
}

/// A page with one section that claims `claim` of a single criterion at level 30 on a scale of 100.
fn page_that_claims(claim: &str) -> String {
    format!(
        "# Title\n\n```toml rubric\ncriterion = [{{ id = \"A\", weight = 1 }}]\ntotal = {{ method = \"arithmetic\" }}\n\
         ```\n\n```toml ratings\nrating.A.level = 30\n```\n\n```expect\n{claim}\n```\n"
    )
}

#[test]
fn a_true_claim_holds() {
    for claim in ["total.likely = 30", "total.median = 30.4 ± 0.5", "verdict = \"done\"", "total.likely < 31"]
    {
        assert_eq!(try_page("p.md", &page_that_claims(claim)).0, Vec::<String>::new(), "{claim}");
    }
}

#[test]
fn a_false_claim_is_told_with_its_place_and_what_was_found() {
    for (claim, told) in [
        ("total.likely = 31", "p.md:13: Title: total.likely = 31: found 30"),
        ("total.median = 31 ± 0.5", "p.md:13: Title: total.median = 31 ± 0.5: found 30"),
        ("verdict = \"other\"", "p.md:13: Title: verdict = \"other\": found \"done\""),
        ("total.likly = 30", "p.md:13: Title: total.likly = 30: no such result; nearest: total.likely"),
        ("total.likely > 30", "p.md:13: Title: total.likely > 30: found 30"),
        ("diagnostic verdict-hole", "p.md:13: Title: diagnostic verdict-hole: found none"),
        ("what?", "p.md:13: Title: what?: not a claim"),
    ] {
        let (failures, claims) = try_page("p.md", &page_that_claims(claim));
        assert_eq!((failures, claims), (vec![told.to_owned()], 1), "{claim}");
    }
}

#[test]
fn a_mistake_nobody_announced_is_told() {
    let page = page_that_claims("total.likely = 30").replace("weight = 1", "weigth = 1");
    let failures = try_page("p.md", &page).0;
    assert!(
        failures.iter().any(|told| told.contains("p.md:4") && told.contains("unknown-key")),
        "{failures:?}"
    );
}

#[test]
fn a_section_without_a_claim_is_told() {
    let page = format!("{}\n## Empty\n\nText.\n", page_that_claims("total.likely = 30"));
    let failures = try_page("p.md", &page).0;
    assert_eq!(failures, ["p.md:16: Title › Empty: this section claims nothing: add an ```expect block"]);
}
