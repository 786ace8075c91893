//! What would turn the advice, on proposals whose turning points are known by hand.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use maatlat::diagnostic::Source;
use maatlat::summarise::results::{ProposalResult, Turning};
use maatlat::summarise::{Settings, score};

const RUBRIC: &str = r#"
maatlat = "rubric/1"
id = "turn"
version = "1.0.0"
title = "Turn"
languages = ["en"]
limits = ["Made up for a test."]
total = { method = "arithmetic" }

[[evidence]]
id = "A"
text = "Measured here"
factor = 1.0
spread = 0.0

[[scale]]
id = "points"
kind = "numbers"
min = 0
max = 100
step = 1

[[dimension]]
id = "D1"
name = "First"
weight = 1

[[dimension]]
id = "D2"
name = "Second"
weight = 1

[[criterion]]
id = "A"
dimension = "D1"
scale = "points"
name = "A"
question = "A?"
weight = 1

[[criterion]]
id = "B"
dimension = "D2"
scale = "points"
name = "B"
question = "B?"
weight = 1

[[gate]]
id = "floor"
name = "Floor"
text = "A is at least 10."
fails_when = "A < 10"
effect = "cap"
effect_text = "No positive advice."
on_fail = "no"
pass_below = 0.5
fail_from = 0.5

[[verdict]]
id = "no"
name = "No"
text = "A is below the floor."
when = 'floor == "fail"'

[[verdict]]
id = "low"
name = "Low"
text = "The total is below a half."
when = 'floor != "fail" and total < 50'

[[verdict]]
id = "yes"
name = "Yes"
text = "A is above the floor."
when = 'floor != "fail" and total >= 50'
"#;

/// Per assessor the levels of A and B, each without doubt.
fn proposal(rubric: &str, ratings: &[(&str, bool, [u32; 2])]) -> ProposalResult {
    let mut sources = vec![
        Source::new("rubric.toml", rubric.as_bytes().to_vec()),
        Source::new("one.toml", b"maatlat = \"proposal/1\"\nid = \"one\"\ntitle = \"One\"\n".to_vec()),
    ];
    for (assessor, consensus, levels) in ratings {
        let rating = |id: &str, level: u32| {
            format!(
                "[rating.{id}]\nlow = {level}\nlevel = {level}\nhigh = {level}\nevidence = \"A\"\nreason = \"Told.\"\n"
            )
        };
        let text = format!(
            "maatlat = \"ratings/1\"\nrubric = \"turn\"\nproposal = \"one\"\nassessor = \"{assessor}\"\n\
             conflict_of_interest = false\nconsensus = {consensus}\n{}{}",
            rating("A", levels[0]),
            rating("B", levels[1])
        );
        sources.push(Source::new(format!("{assessor}.toml"), text.into_bytes()));
    }
    let (checked, diagnostics) = maatlat::check::open(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    score(&checked.call.unwrap(), &Settings { draws: Some(1_000), ..Settings::default() }).proposals.remove(0)
}

fn turning(rubric: &str, ratings: &[(&str, bool, [u32; 2])]) -> Turning {
    proposal(rubric, ratings).turning.unwrap()
}

/// 60 and 60 is 60 on average. Below 50 is an A, or a B, of 39 at most: 21 points less. The floor is 51 points away.
#[test]
fn the_nearest_level() {
    let found = turning(RUBRIC, &[("anna", false, [60, 60])]);
    let level = found.level.unwrap();
    assert_eq!((level.criterion.as_str(), level.from, level.to), ("A", 60.0, 39.0));
    assert_eq!((level.assessor.as_str(), level.verdict.as_str()), ("anna", "low"));
    assert_eq!((found.answers, found.tried), (2, 2));
}

/// 15 and 95: the floor is 6 points below; the total is 55, which takes 11 points to go below 50.
#[test]
fn a_gate_is_nearer_than_the_total() {
    let level = turning(RUBRIC, &[("anna", false, [15, 95])]).level.unwrap();
    assert_eq!((level.criterion.as_str(), level.to, level.verdict.as_str()), ("A", 9.0, "no"));
}

/// 80 and 40: the total is 40 + 40w with a weight w of the first dimension, below 50 from w < 1/4: in hundredths 0.24, which is 26
/// away. The second has to rise to 0.76, just as far; the first is named.
#[test]
fn the_nearest_weight() {
    let found = turning(RUBRIC, &[("anna", false, [80, 40])]);
    let weight = found.weight.unwrap();
    assert!(found.weights_count);
    assert_eq!((weight.dimension.as_str(), weight.from, weight.to), ("D1", 0.5, 0.24));
    assert_eq!(weight.verdict, "low");
}

/// Equal levels have the same total under any weights.
#[test]
fn no_weight_turns_equal_levels() {
    let found = turning(RUBRIC, &[("anna", false, [60, 60])]);
    assert!(found.weights_count && found.weight.is_none());
}

/// What a panel agreed on is the answer that would have to change.
#[test]
fn an_agreed_answer() {
    let found = turning(RUBRIC, &[("panel", true, [60, 60])]);
    let level = found.level.unwrap();
    assert_eq!((level.assessor.as_str(), level.consensus, level.to), ("panel", true, 39.0));
    assert_eq!(found.answers, 2);
}

/// A table that looks at nothing but the floor: B and the weights have no say.
#[test]
fn what_has_no_say_is_not_tried() {
    let low = "[[verdict]]\nid = \"low\"\nname = \"Low\"\ntext = \"The total is below a half.\"\nwhen = 'floor != \"fail\" and total < 50'\n";
    let only_floor = RUBRIC.replace(" and total >= 50", "").replace(low, "");
    let found = turning(&only_floor, &[("anna", false, [60, 60])]);
    assert_eq!((found.answers, found.weights_count), (1, false));
    assert_eq!(found.level.unwrap().to, 9.0);
    assert!(found.weight.is_none());
}
