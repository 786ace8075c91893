//! Whole reports: what they look like, and what they must never say. What text of strangers cannot do to them is
//! shown in `tests/hostile`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::*;
use crate::summarise::results::Outcome;

/// Every report of the sample, in every language.
fn all(results: &Results) -> Vec<Rendered> {
    Language::ALL
        .into_iter()
        .flat_map(|language| {
            let proposals = (0..results.proposals.len()).map(move |index| (index, language));
            proposals
                .map(|(index, language)| proposal(results, index, language))
                .chain([call(results, language)])
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Writes every sample report to `target/sample-reports`, to be looked at: `cargo test write_samples -- --ignored`.
#[test]
#[ignore = "writes files to be looked at"]
fn write_samples() {
    let results = sample::results();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/sample-reports");
    fs::create_dir_all(folder.join("assets")).unwrap();
    for (path, text) in all(&results).into_iter().flat_map(|rendered| rendered.files) {
        fs::write(folder.join(path), text).unwrap();
    }
    for language in Language::ALL {
        let screen =
            format!("{}\n{}\n", terminal(&results, 0, language, 80), terminal(&results, 3, language, 40));
        fs::write(
            folder.join(format!("terminal.{language}.txt")),
            screen + &terminal_call(&results, language, 80),
        )
        .unwrap();
    }
    fs::write(folder.join("results.json"), results_json(&results).unwrap().text().unwrap()).unwrap();
}

#[test]
fn whole_reports() {
    let results = sample::results();
    for language in Language::ALL {
        for index in [0, 2, 3] {
            let (path, text) = proposal(&results, index, language).files.swap_remove(0);
            insta::assert_snapshot!(path, text);
        }
        insta::assert_snapshot!(format!("call.{language}"), call(&results, language).files.swap_remove(0).1);
        insta::assert_snapshot!(format!("terminal.{language}"), terminal(&results, 0, language, 80));
    }
}

#[test]
fn charts() {
    for (path, text) in proposal(&sample::results(), 0, Language::Nl).files.split_off(1) {
        insta::assert_snapshot!(path.replace('/', "-"), text);
    }
}

#[test]
fn every_key_has_words() {
    for (path, text) in all(&sample::results()).into_iter().flat_map(|rendered| rendered.files) {
        assert!(!text.contains('⟦'), "{path}: {}", text.split('⟦').nth(1).unwrap_or_default());
    }
}

#[test]
fn reports_keep_to_their_limits() {
    for (path, text) in all(&sample::results()).into_iter().flat_map(|rendered| rendered.files) {
        assert!(text.len() < 400_000, "{path} has {} bytes", text.len());
        assert!(!text.contains('\r') && text.ends_with('\n'), "{path}");
        for banned in
            ["95% CI", "confidence", "betrouwbaarheidsinterval", "significant", " proven", " 0% (", " 100% ("]
        {
            assert!(!text.contains(banned), "{path} says `{banned}`");
        }
        if path.starts_with("assets/") {
            for banned in ["<script", "<image", "href", "foreignObject", "url(", "<style"] {
                assert!(!text.contains(banned), "{path} holds `{banned}`");
            }
            let ink = text.find("<rect").unwrap();
            assert!(text[..ink].contains("<title") && text[..ink].contains("<desc"), "{path}");
        }
    }
}

#[test]
fn the_rare_cases_have_words_too() {
    let mut results = sample::results();
    results.draws = 500;
    results.seed_by_hand = true;
    results.date = None;
    results.comparison = None;
    results.proposals[0].gates[0].outcome = Outcome::Fail;
    results.proposals[1].strata.clear();
    results.proposals[1].headline_stratum = None;
    for proposal in &mut results.proposals {
        proposal.robustness.clear();
        proposal.drivers.clear();
    }
    results.proposals[2].gates.clear();
    results.proposals[3].dimensions.clear();
    results.proposals[3].criteria.clear();
    for has_total in [true, false] {
        results.rubric.has_total = has_total;
        for rendered in all(&results) {
            let (path, text) = &rendered.files[0];
            assert!(!text.contains('⟦'), "{path}: {}", text.split('⟦').nth(1).unwrap_or_default());
            let title = text.lines().next().unwrap();
            assert!(title.contains("trial run") || title.contains("proefberekening"), "{title}");
        }
    }
    let screened = proposal(&results, 0, Language::En).files.swap_remove(0).1;
    assert!(screened.contains("outside the scope") && !screened.contains("out of 100"));
}

#[test]
fn a_withheld_total_is_nowhere() {
    let mut results = sample::results();
    let hidden = &mut results.proposals[3];
    assert!(hidden.total_withheld);
    hidden.total.as_mut().unwrap().likely = 12.345;
    let before = proposal(&results, 3, Language::Nl).files.swap_remove(0).1;
    results.proposals[3].total.as_mut().unwrap().likely = 98.765;
    let after = proposal(&results, 3, Language::Nl).files.swap_remove(0).1;
    let body = |text: &str| text.split("```json").next().unwrap().to_owned();
    assert_eq!(body(&before), body(&after));
}

#[test]
fn the_body_digest_covers_everything_before_the_fence() {
    for rendered in all(&sample::results()) {
        let (path, text) = &rendered.files[0];
        let fence = format!("```{PROVENANCE_INFO}\n");
        let (body, rest) = text.split_once(&fence).unwrap();
        let block: Value = serde_json::from_str(rest.strip_suffix("\n```\n").unwrap()).unwrap();
        assert_eq!(block["report"]["body_sha256"], digest::of_text(body), "{path}");
        let assets = block["report"]["assets"].as_array().unwrap();
        assert_eq!(assets.len(), rendered.files.len() - 1);
        for (asset, (name, svg)) in assets.iter().zip(&rendered.files[1..]) {
            assert_eq!(
                (&asset["path"], &asset["sha256"]),
                (&Value::from(name.as_str()), &digest::of_text(svg).into())
            );
            assert!(text.contains(&format!("]({name})")), "{name} is not shown");
        }
    }
}

#[test]
fn a_screen_is_a_screen() {
    let results = sample::results();
    for language in Language::ALL {
        for width in [40, 80, 200] {
            for index in 0..results.proposals.len() {
                let screen = terminal(&results, index, language, width);
                assert!(screen.lines().count() <= 24);
                let longest = screen.lines().map(|line| line.chars().count()).max().unwrap();
                assert!(longest <= width.min(80), "{longest} > {width}:\n{screen}");
            }
        }
    }
}

#[test]
fn results_that_are_not_finite_are_refused() {
    let mut results = sample::results();
    assert!(results_json(&results).is_ok());
    results.proposals[0].strata[0].coverage = Some(f64::NAN);
    assert_eq!(results_json(&results).err(), Some(NotFinite));
}
