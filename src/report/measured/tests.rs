//! Whole reports: what they look like, and what they must never say.

use std::fs;
use std::path::Path;

use super::sample;
use super::*;
use crate::report::json::NotFinite;
use crate::report::{Dialect, digest};
use crate::summarise::results::Chance;

/// Writes every sample to `target/sample-measured`, to be looked at: `cargo test write_measured -- --ignored`.
#[test]
#[ignore = "writes files to be looked at"]
fn write_measured() {
    for (name, measured) in sample::all()
        .into_iter()
        .chain([("many", sample::parts(200)), ("many-groups", sample::many_groups())])
    {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/sample-measured").join(name);
        fs::create_dir_all(folder.join("assets")).unwrap();
        for language in Language::ALL {
            for (path, text) in report(&measured, language).files {
                fs::write(folder.join(path), text).unwrap();
            }
            let screens: Vec<String> =
                [40, 80, 120].map(|width| terminal(&measured, language, width)).to_vec();
            fs::write(folder.join(format!("terminal.{language}.txt")), screens.join("\n----\n")).unwrap();
        }
        fs::write(folder.join("measured.json"), json(&measured).unwrap()).unwrap();
        fs::write(folder.join("measured.csv"), csv(&measured, Dialect::Plain)).unwrap();
    }
}

#[test]
fn whole_reports() {
    for (name, measured) in sample::all() {
        for language in Language::ALL {
            let text = report(&measured, language).files.swap_remove(0).1;
            insta::assert_snapshot!(format!("{name}.{language}"), text);
            insta::assert_snapshot!(format!("terminal-{name}.{language}"), terminal(&measured, language, 80));
        }
    }
}

#[test]
fn every_key_has_words() {
    for (name, measured) in sample::all() {
        for language in Language::ALL {
            for (path, text) in report(&measured, language).files {
                assert!(
                    !text.contains('⟦'),
                    "{name}, {path}: {}",
                    text.split('⟦').nth(1).unwrap_or_default()
                );
            }
            assert!(!terminal(&measured, language, 80).contains('⟦'));
        }
    }
}

#[test]
fn reports_keep_to_their_limits() {
    for (name, measured) in sample::all().into_iter().chain([("many", sample::parts(200))]) {
        for language in Language::ALL {
            for (path, text) in report(&measured, language).files {
                assert!(text.len() < 120_000, "{name}, {path} has {} bytes", text.len());
                assert!(!text.contains('\r') && text.ends_with('\n'), "{path}");
                for banned in [
                    "95% CI",
                    "confidence",
                    "betrouwbaarheidsinterval",
                    "significant",
                    " proven",
                    " 0% (",
                    " 100% (",
                    "NaN",
                    "inf ",
                ] {
                    assert!(!text.contains(banned), "{name}, {path} says `{banned}`");
                }
            }
        }
    }
}

#[test]
fn a_screen_fits() {
    for (_, measured) in sample::all() {
        for language in Language::ALL {
            for width in [10, 40, 57, 80, 120, 300] {
                let screen = terminal(&measured, language, width);
                let longest = screen.lines().map(|line| line.chars().count()).max().unwrap();
                assert!(longest <= width.clamp(40, 120), "{longest} > {width}:\n{screen}");
            }
        }
    }
}

#[test]
fn the_body_digest_covers_everything_before_the_fence() {
    for (_, measured) in sample::all() {
        let rendered = report(&measured, Language::Nl);
        let (_, text) = &rendered.files[0];
        let (body, rest) = text.split_once(&format!("```{}\n", provenance::INFO)).unwrap();
        let block: serde_json::Value = serde_json::from_str(rest.strip_suffix("\n```\n").unwrap()).unwrap();
        assert_eq!(block["report"]["body_sha256"], digest::of_text(body));
        assert_eq!(block["report"]["assets"].as_array().unwrap().len(), rendered.files.len() - 1);
        for (path, _) in &rendered.files[1..] {
            assert!(text.contains(&format!("]({path})")), "{path} is not shown");
        }
    }
}

#[test]
fn numbers_that_are_not_finite_are_refused() {
    let mut measured = sample::ordered();
    assert!(json(&measured).is_ok());
    measured.parts[0].groups[0].estimate.se = Some(f64::NAN);
    assert_eq!(json(&measured), Err(NotFinite));
}

#[test]
fn disagreement_and_levelling_down_are_said_aloud() {
    let text = report(&sample::change(), Language::En).files.swap_remove(0).1;
    assert!(text.contains("**The footings contradict each other.**"), "{text}");
    assert!(text.contains("**Levelling down:**"), "{text}");
    assert!(!text.contains("Between persons"), "{text}");
    let mut measured = sample::change();
    let gini = measured.parts[0].change.as_mut().unwrap().statistics.last_mut().unwrap();
    gini.p_widens = Some(Chance { p: 0.9, mcse: 0.003 });
    for (language, sentence) in [
        (Language::En, "**Between persons it goes the other way.** The gap by position probably narrows"),
        (
            Language::Nl,
            "**Tussen personen gaat het de andere kant op.** De kloof naar positie wordt waarschijnlijk kleiner",
        ),
    ] {
        let text = report(&measured, language).files.swap_remove(0).1;
        assert!(text.contains(sentence), "{text}");
    }
    let mut measured = sample::ordered();
    assert!(!report(&measured, Language::En).files[0].1.contains("contradict"));
    // The relative index below 1 while the slope rises.
    measured.parts[0].statistics[6].estimate = Some(sample::interval(0.9, 0.01));
    assert!(
        report(&measured, Language::En).files[0]
            .1
            .contains("**Absolute and relative contradict each other**")
    );
    measured.parts[0].statistics[6].estimate = Some(sample::interval(1.01, 0.05));
    assert!(
        report(&measured, Language::En).files[0].1.contains("**Absolute and relative are not equally sure**")
    );
}
