//! The example call against figures that were computed elsewhere: `fixtures/expected`, our own reference calculation in
//! plain Python. Each failure names its source. What stands in `../shared/reference` is compared too, where it exists.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test may fail the test"
)]

mod common;

use std::path::PathBuf;

use maatlat::draw::Seed;
use maatlat::evaluate::{Detail, Evaluated, evaluate};
use maatlat::inequality::Measure;
use maatlat::model::{Call, Proposal, Rubric};
use maatlat::plan::{Alternative, Operand, Plan, plan};
use maatlat::summarise::results::{MeasureResult, ProposalResult, Results, StratumResult};
use maatlat::summarise::{Settings, score};
use serde_json::Value;

fn expected(name: &str) -> Value {
    common::json(&format!("fixtures/expected/{name}.json"))
}

fn scored(draws: usize) -> Results {
    score(&common::example(), &Settings { draws: Some(draws), seed: None, robustness: false })
}

fn proposal<'r>(results: &'r Results, id: &str) -> &'r ProposalResult {
    results.proposals.iter().find(|proposal| proposal.id == id).expect("the proposal exists")
}

fn measure(stratum: &StratumResult, wanted: Measure) -> &MeasureResult {
    stratum.measures.iter().find(|found| found.measure == wanted).expect("the measure exists")
}

/// Collects differences, so that a change of numbers is seen whole.
struct Differences {
    origin: String,
    found: Vec<String>,
    compared: usize,
}

impl Differences {
    fn new(expected: &Value) -> Self {
        Self { origin: expected["origin"].to_string(), found: Vec::new(), compared: 0 }
    }

    fn number(&mut self, what: &str, got: f64, want: &Value, tolerance: f64) {
        let want = want.as_f64().expect("a number");
        self.compared += 1;
        if (got - want).abs() > tolerance {
            self.found.push(format!("{what}: {got}, expected {want} ± {tolerance}"));
        }
    }

    fn word(&mut self, what: &str, got: &str, want: &Value) {
        self.compared += 1;
        if Some(got) != want.as_str() {
            self.found.push(format!("{what}: {got}, expected {want}"));
        }
    }

    fn finish(self, at_least: usize) {
        let Self { origin, found, compared } = self;
        assert!(found.is_empty(), "Source: {origin}\n{}", found.join("\n"));
        assert!(compared >= at_least, "only {compared} figures were compared");
    }
}

#[test]
fn the_example_call_has_no_errors_and_the_warnings_it_means_to_have() {
    let (checked, lines) = common::checked(&common::example_call());
    assert!(checked.call.is_some(), "{lines:#?}");
    let codes: Vec<_> = lines.iter().map(|line| line.split(' ').next().unwrap_or_default()).collect();
    assert!(codes.iter().all(|code| ["strata-disagree", "other-population"].contains(code)), "{lines:#?}");
    assert!(codes.contains(&"strata-disagree"), "two tables disagree on purpose");
}

#[test]
fn likely_values_agree_to_six_decimals() {
    const HALF: f64 = 0.5e-6 + 1e-12;
    let golden = expected("golden_examples");
    let mut differences = Differences::new(&golden);
    let results = scored(100);
    for (path, want) in golden["stratum"].as_object().expect("a table") {
        let (id, stratum) = path.split_once('/').expect("proposal/stratum");
        let strata = &proposal(&results, id).strata;
        let stratum = strata.iter().find(|found| found.id == stratum).expect("the stratum exists");
        let mut number =
            |key: &str, got: f64| differences.number(&format!("{path} {key}"), got, &want[key], HALF);
        number("mean_before", stratum.mean_before);
        number("mean_after", stratum.mean_after);
        number("sii_before", measure(stratum, Measure::SlopeIndex).before);
        number("sii_after", measure(stratum, Measure::SlopeIndex).after);
        number("rci_before", measure(stratum, Measure::ConcentrationIndex).before);
        number("rci_after", measure(stratum, Measure::ConcentrationIndex).after);
        number("gap_before", measure(stratum, Measure::Range).before);
        number("gap_after", measure(stratum, Measure::Range).after);
        let (first, last) = (&stratum.groups[0], &stratum.groups[stratum.groups.len() - 1]);
        number("ratio_before", last.baseline / first.baseline);
        number("ratio_after", last.after / first.after);
        let after = want["after"].as_array().expect("a list");
        assert_eq!(after.len(), stratum.groups.len());
        for (group, after) in stratum.groups.iter().zip(after) {
            differences.number(&format!("{path} {} after", group.id), group.after, after, HALF);
        }
    }
    differences.finish(11 * 13);
}

/// One table alone, under other assumptions.
struct Alone {
    plan: Plan,
    run: Evaluated,
}

impl Alone {
    fn new(call: &Call, id: &str, stratum: &str, widening: bool, correlation: f64) -> Self {
        // The reference counts every rise of the relative index.
        let mut rubric: Rubric = call.rubric.clone();
        rubric.assumptions.relative_materiality = 0.0;
        let mut proposal: Proposal =
            call.proposals.iter().find(|proposal| proposal.id == id).expect("the proposal exists").clone();
        proposal.strata.retain(|found| found.id == stratum);
        assert_eq!(proposal.strata.len(), 1, "{id}/{stratum}");
        let alternative = Alternative { widening, correlation, ..Alternative::of(&rubric) };
        let plan = plan(&rubric, &proposal, &alternative);
        let run = evaluate(&plan, &Seed::from_u64(2014), 40_000, Detail::Full);
        Self { plan, run }
    }

    fn chance(&self, measure: Measure, widens: bool) -> f64 {
        let found = self.plan.strata[0].measures.iter().find(|found| found.measure == measure);
        let found = found.expect("the measure exists");
        self.run.chance(if widens { found.widens } else { found.narrows })
    }

    fn behind_loses(&self) -> f64 {
        let behind = self.plan.strata[0].groups.iter().filter(|group| group.starts_behind);
        behind.map(|group| self.run.chance(group.loses)).fold(0.0, f64::max)
    }

    /// The chance of the worst instance of a gate.
    fn gate(&self, number: usize) -> f64 {
        let instances = self.plan.gates[number].instances.iter().map(|(_, event)| match event {
            Operand::Column(event) => self.run.chance(*event),
            Operand::Fixed(broken) => *broken,
        });
        instances.fold(0.0, f64::max)
    }
}

/// Whether a chance lies too near a threshold to settle anything.
fn unsettled(chance: f64, thresholds: &[f64], tolerance: f64) -> bool {
    thresholds.iter().any(|threshold| (chance - threshold).abs() <= tolerance)
}

#[test]
fn chances_agree_with_and_without_evidence_and_for_each_correlation() {
    let table = expected("probabilities");
    let tolerance = table["tolerance"].as_f64().expect("a number");
    let call = common::example();
    assert_eq!(Some(call.rubric.assumptions.materiality), table["materiality"].as_f64());
    let mut differences = Differences::new(&table);
    let rows = table["row"].as_array().expect("a list");
    assert_eq!(rows.len(), 48);
    let mut levels = 0;
    for row in rows {
        let text = |key: &str| row[key].as_str().expect("a word");
        let correlation = row["correlation"].as_f64().expect("a number");
        let widening = row["evidence_widening"].as_bool().expect("yes or no");
        let alone = Alone::new(&call, text("proposal"), text("stratum"), widening, correlation);
        let what = format!("{}/{} evidence {widening} ρ {correlation}", text("proposal"), text("stratum"));
        let (widens, narrows) =
            (alone.chance(Measure::SlopeIndex, true), alone.chance(Measure::SlopeIndex, false));
        let relative = alone.chance(Measure::ConcentrationIndex, true);
        let loses = alone.behind_loses();
        let mut number = |key: &str, got: f64| {
            if !row[key].is_null() {
                differences.number(&format!("{what} {key}"), got, &row[key], tolerance);
            }
        };
        number("p_widens", widens);
        number("p_narrows", narrows);
        number("p_relative_widens", relative);
        number("p_behind_loses", loses);

        for (id, chance) in [("G2", widens), ("G2b", loses)] {
            let number = call.rubric.gates.iter().position(|gate| gate.id == id).expect("the gate exists");
            let gate = &call.rubric.gates[number];
            assert_eq!(alone.gate(number), chance, "{what} {id} looks at another event");
            let (pass_below, fail_from) = (gate.pass_below.get(), gate.fail_from.get());
            if !unsettled(chance, &[pass_below, fail_from], tolerance) {
                let outcome = match chance {
                    chance if chance < pass_below => "pass",
                    chance if chance < fail_from => "condition",
                    _ => "fail",
                };
                differences.word(&format!("{what} {id}"), outcome, &row["gates"][id]);
            }
        }
        let settled =
            [widens, narrows, loses, relative].map(|p| unsettled(p, &[0.1, 0.5, 0.8, 0.9], tolerance));
        if settled == [false; 4] {
            differences.number(&format!("{what} level"), alone.run.settled[0], &row["level"], 0.0);
            levels += 1;
        }
    }
    assert!(levels > 20, "only {levels} levels were compared");
    differences.finish(48 * 3);
}

#[test]
fn verdicts_gates_levels_and_totals_are_those_of_the_table() {
    let table = expected("verdicts");
    let mut differences = Differences::new(&table);
    let results = scored(10_000);
    let proposals = table["proposal"].as_object().expect("a table");
    assert_eq!(proposals.len(), results.proposals.len());
    for (id, want) in proposals {
        let found = proposal(&results, id);
        differences.word(&format!("{id} verdict"), &found.verdict.id, &want["verdict"]);
        assert_eq!(Some(found.total_withheld), want["withheld"].as_bool(), "{id}");
        for gate in &found.gates {
            let outcome = serde_json::to_value(gate.outcome).expect("a word");
            let what = format!("{id} {} ({})", gate.id, gate.p_fail.p);
            differences.word(&what, outcome.as_str().unwrap_or_default(), &want["gates"][&gate.id]);
        }
        for (criterion, level) in want["levels"].as_object().expect("a table") {
            let got =
                found.criteria.iter().find(|found| found.id == *criterion).and_then(|found| found.likely);
            assert_eq!(got, level.as_f64(), "{id} {criterion}; Source: {}", table["origin"]);
        }
        let total = found.total.as_ref().expect("a total");
        if want["total_range"].is_null() {
            differences.number(&format!("{id} total"), total.likely, &want["total"], 0.005);
            assert_eq!(total.likely_range, (total.likely, total.likely), "{id}: nothing is missing");
        } else {
            let (low, high) = total.likely_range;
            differences.number(&format!("{id} total at worst"), low, &want["total_range"][0], 0.005);
            differences.number(&format!("{id} total at best"), high, &want["total_range"][1], 0.005);
        }
    }
    differences.finish(7 * 10);
}

#[expect(clippy::print_stderr, reason = "a check that is skipped must be heard")]
/// The reference folder of the workshop, which a fresh clone does not have.
fn reference(name: &str) -> Option<PathBuf> {
    let path = common::root().join("../shared/reference").join(name);
    if !path.exists() {
        eprintln!("SKIPPED: {} is not there, so fixtures/expected was not compared with it", path.display());
    }
    path.exists().then_some(path)
}

/// Letters of the reference, and the proposals they became.
const LETTERS: [(&str, &str); 6] = [
    ("A", "ademthuis"),
    ("A2", "ademthuis-herwerkt"),
    ("B", "warme-straat"),
    ("C", "loket-een"),
    ("D", "bruggen-naar-zorg"),
    ("E", "triagewijs"),
];

fn id_of(letter: &str) -> &'static str {
    LETTERS.iter().find(|(known, _)| *known == letter).expect("a known letter").1
}

#[test]
fn the_golden_values_are_those_of_the_reference() {
    let Some(path) = reference("examples_golden.json") else { return };
    let reference: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let own = expected("golden_examples");
    for (name, want) in reference.as_object().expect("a table") {
        let (letter, stratum) = name.split_once('/').expect("letter/stratum");
        assert_eq!(&own["stratum"][format!("{}/{stratum}", id_of(letter))], want, "{name}");
    }
}

#[test]
fn the_chances_are_those_of_the_reference() {
    let Some(path) = reference("examples_result.md") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let own = expected("probabilities");
    let rows = own["row"].as_array().expect("a list");
    let mut compared = 0;
    for line in text.lines() {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        let known = cells.first().is_some_and(|letter| LETTERS.iter().any(|(known, _)| known == letter));
        if !known || cells.len() < 14 {
            continue;
        }
        let (stratum, correlation) = cells[1].split_once(" (rho=").unwrap_or((cells[1], "0.5)"));
        let correlation: f64 = correlation.trim_end_matches(')').parse().unwrap();
        let row = rows.iter().find(|row| {
            row["proposal"] == id_of(cells[0])
                && row["stratum"] == stratum
                && row["correlation"] == correlation
                && row["evidence_widening"] == (cells[2] == "on")
        });
        let row = row.unwrap_or_else(|| panic!("no row for {line}"));
        for (key, cell) in
            [("p_widens", 10), ("p_narrows", 11), ("p_relative_widens", 12), ("p_behind_loses", 13)]
        {
            assert_eq!(row[key].as_f64(), cells[cell].parse().ok(), "{key} in {line}");
        }
        compared += 1;
    }
    assert!(compared >= 44, "only {compared} rows were compared");
}
