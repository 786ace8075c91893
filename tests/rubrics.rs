//! The rubrics that ship: complete, consistent, and guarded against a careless edit.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test may fail the test"
)]

mod common;

use std::collections::BTreeSet;

use maatlat::check::{Material, check};
use maatlat::diagnostic::{Diagnostics, FileId, Source};
use maatlat::model::{Rubric, Scale, Weight};
use maatlat::read::read;
use maatlat::text::Language;

const FLAGSHIP: &str = "rubrics/zorgproeftuinen-2014.toml";
const GUARDRAIL: &str = "rubrics/gelijkheidstoets.toml";

fn text(name: &str) -> String {
    std::fs::read_to_string(common::root().join(name)).unwrap()
}

/// A rubric by itself, with the code of every diagnostic.
fn checked(text: &str) -> (Option<Rubric>, Vec<String>) {
    let source = Source::new("rubric.toml", text.as_bytes().to_vec());
    let mut diagnostics = Diagnostics::default();
    let read = read(FileId(0), &source, &mut diagnostics);
    let rubric = read.and_then(|read| {
        let materials = [Material { name: source.name(), source: &source, read: &read }];
        check(&materials, &mut diagnostics).rubric
    });
    (rubric, diagnostics.sorted().iter().map(|found| format!("{} {:?}", found.code, found.args)).collect())
}

/// The codes after a text of the rubric is replaced by another.
fn codes_after(name: &str, from: &str, to: &str) -> BTreeSet<String> {
    let before = text(name);
    assert!(before.contains(from), "{name} does not hold {from:?}");
    let (_, lines) = checked(&before.replacen(from, to, 1));
    lines.iter().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

fn rubric(name: &str) -> Rubric {
    let (rubric, lines) = checked(&text(name));
    assert_eq!(lines, Vec::<String>::new(), "{name}");
    rubric.expect("no diagnostics, so a rubric")
}

#[test]
fn shipped_rubrics_have_no_diagnostics() {
    let folder = common::root().join("rubrics");
    let names =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let names: Vec<_> = names.filter(|name| name != "README.md").collect();
    assert!(names.len() >= 2);
    for name in names {
        rubric(&format!("rubrics/{name}"));
    }
}

#[test]
fn the_flagship_is_complete() {
    let rubric = rubric(FLAGSHIP);
    assert_eq!(rubric.languages, Language::ALL);
    assert_eq!(rubric.dimensions.len(), 6);
    assert_eq!(rubric.criteria.len(), 21);
    assert_eq!(rubric.gates.len(), 8);
    let grades: Vec<_> = rubric.grades.iter().map(|grade| grade.id.as_str()).collect();
    assert_eq!(grades, ["A", "B", "C", "D"]);
    let weights = rubric.criteria.iter().map(|criterion| match criterion.weight {
        Some(Weight::Fixed(amount)) => amount.get(),
        other => panic!("{}: {other:?}", criterion.id),
    });
    assert_eq!(weights.sum::<f64>(), 100.0);
}

#[test]
fn every_criterion_has_five_anchors_in_both_languages() {
    for name in [FLAGSHIP, GUARDRAIL] {
        for criterion in rubric(name).criteria {
            let values: Vec<_> = criterion.anchors.iter().map(|(value, _)| *value).collect();
            assert_eq!(values, [0.0, 1.0, 2.0, 3.0, 4.0], "{}", criterion.id);
            assert_eq!(criterion.scale, Scale::Numbers { min: 0.0, max: 4.0, step: Some(1.0) });
            for language in Language::ALL {
                let texts: BTreeSet<_> =
                    criterion.anchors.iter().map(|(_, text)| text.get(language).to_owned()).collect();
                assert_eq!(texts.len(), 5, "{} {language}: two anchors say the same", criterion.id);
                for text in [&criterion.name, &criterion.question] {
                    assert!(text.speaks(language), "{} {language}", criterion.id);
                }
            }
        }
    }
}

#[test]
fn dutch_and_english_are_different_texts() {
    for name in [FLAGSHIP, GUARDRAIL] {
        let rubric = rubric(name);
        let mut texts = vec![rubric.title.clone()];
        texts.extend(rubric.limits.iter().cloned());
        texts.extend(rubric.criteria.iter().map(|criterion| criterion.question.clone()));
        texts.extend(rubric.gates.iter().flat_map(|gate| [gate.text.clone(), gate.effect_text.clone()]));
        texts.extend(rubric.verdicts.iter().flat_map(|verdict| [verdict.name.clone(), verdict.text.clone()]));
        for text in texts {
            assert_ne!(text.get(Language::Nl), text.get(Language::En));
        }
    }
}

#[test]
fn all_thirty_five_claims_are_carried() {
    let rubric = rubric(FLAGSHIP);
    let carried: BTreeSet<_> = rubric.criteria.iter().flat_map(|criterion| &criterion.claims).collect();
    let wanted: Vec<_> = (1..=35).map(|number| format!("N{number:02}")).collect();
    assert_eq!(carried.into_iter().cloned().collect::<Vec<_>>(), wanted);
    assert!(rubric.criteria.iter().all(|criterion| !criterion.claims.is_empty()));
}

#[test]
fn the_guardrail_has_no_total_and_judges_by_gates_alone() {
    let rubric = rubric(GUARDRAIL);
    assert_eq!(rubric.total, None);
    assert_eq!(rubric.criteria.len(), 5);
    assert_eq!(rubric.gates.len(), 4);
    assert!(rubric.criteria.iter().all(|criterion| criterion.weight.is_none()));
}

#[test]
fn both_rubrics_guard_the_same_way() {
    let (flagship, guardrail) = (rubric(FLAGSHIP), rubric(GUARDRAIL));
    assert_eq!(flagship.assumptions, guardrail.assumptions);
    assert_eq!(flagship.grades, guardrail.grades);
    for criterion in &guardrail.criteria {
        let twin = flagship.criteria.iter().find(|twin| twin.id == criterion.id);
        let twin = twin.unwrap_or_else(|| panic!("{} is in one rubric only", criterion.id));
        let rows = |computed: &Option<maatlat::model::Computed>| {
            computed
                .as_ref()
                .map(|computed| computed.rows.iter().map(|(level, _)| *level).collect::<Vec<_>>())
        };
        assert_eq!(rows(&criterion.computed), rows(&twin.computed), "{}", criterion.id);
        assert_eq!(criterion.anchors, twin.anchors, "{}", criterion.id);
    }
}

#[test]
fn a_careless_edit_is_told() {
    for (from, to, code) in [
        // The claim stays in the list, and nobody carries it.
        ("claims = [\"N33\"]", "claims = [\"N32\"]", "claim-not-carried"),
        ("claims = [\"N33\"]", "claims = []", "criterion-without-claim"),
        ("claims = [\"N33\"]", "claims = [\"N33\", \"N91\"]", "unknown-id"),
        ("fails_when = \"C20 < 2\"", "fails_when = \"C21 < 2\"", "rule-unknown-name"),
        ("when = 'G6 == \"fail\"'", "when = 'G6 == \"failed\"'", "rule-unknown-name"),
        ("when = 'G6 == \"fail\"'", "when = 'G2 == \"fail\"'", "verdict-unreachable"),
        ("on_fail = \"not-assessable\"", "on_fail = \"not-assesable\"", "unknown-id"),
        ("s.axis == \"socio-economic\"", "s.axis == \"economic\"", "rule-unknown-name"),
        ("pass_below = 0.25", "pass_below = 0.9", "threshold-order"),
        ("weight = 6\n", "weigth = 6\n", "unknown-key"),
    ] {
        let codes = codes_after(FLAGSHIP, from, to);
        assert!(codes.contains(code), "{from} → {to}: {codes:?}");
    }
}

#[test]
fn a_verdict_that_ignores_a_gate_is_told() {
    // Without this row nothing stops a failing guardrail from being advised.
    let codes = codes_after(FLAGSHIP, "G2 == \"fail\" or G2b == \"fail\"", "G2b == \"fail\"");
    assert!(codes.contains("verdict-breaks-gate"), "{codes:?}");
}
