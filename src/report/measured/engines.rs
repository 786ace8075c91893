//! What the engines find, as a report: every key they name has words, and nothing is printed that cannot be read.

use std::fs;
use std::path::Path;

use super::*;
use crate::draw::{Seed, Stream};
use crate::model::{
    GroupTable, NetHealth, NetHealthGroup, OutcomeScale, Peer, RowCount, Sample, Study, StudyData,
    StudyGroup, StudyOutcome, WeightKind,
};
use crate::summarise::measured as engine;
use crate::summarise::results::measured::{Measured, MeasuredOutcome};

fn study(name: &str, unit: &str, scale: OutcomeScale, before: Option<&str>) -> Study {
    Study {
        title: None,
        outcome: StudyOutcome {
            name: name.to_owned(),
            unit: unit.to_owned(),
            higher_is_better: Some(true),
            scale,
            before: before.map(str::to_owned),
        },
        materiality: before.map(|_| 0.5),
        level: 0.95,
        draws: 2_000,
        seed: None,
        by: None,
        statistics: Vec::new(),
        peers: vec![Peer::HealthEqual, Peer::Phe],
        // Not read: the data are given apart.
        data: StudyData::Grouped(Vec::new()),
        rows: RowCount { read: 5, used: 5, left_out: Vec::new() },
        inputs: Vec::new(),
    }
}

fn measured(study: &Study, parts: Vec<Part>) -> Measured {
    let mut all = sample::ordered();
    all.outcome = MeasuredOutcome {
        name: study.outcome.name.clone(),
        unit: study.outcome.unit.clone(),
        higher_is_better: study.outcome.higher_is_better,
        scale: study.outcome.scale,
        before: study.outcome.before.clone(),
        materiality: study.materiality,
    };
    all.draws = study.draws;
    all.parts = parts;
    all
}

fn table(ordered: bool, groups: &[(&str, f64, f64, f64)], before: bool, missing: bool) -> GroupTable {
    GroupTable {
        by: None,
        ordered,
        groups: groups
            .iter()
            .enumerate()
            .map(|(place, (name, estimate, se, population))| StudyGroup {
                name: (*name).to_owned(),
                estimate: *estimate,
                se: Some(*se),
                population: *population,
                before: before.then(|| ((estimate - 9.0 + 2.4 * place as f64).min(99.9), Some(*se))),
            })
            .collect(),
        reference: None,
        setting_average: None,
        before_correlation: None,
        missing: missing.then(|| "a region without figures".to_owned()).into_iter().collect(),
    }
}

// Source: `healthequal` 1.0.1, data `OrderedSample` (births attended by a skilled person, %).
const QUINTILES: [(&str, f64, f64, f64); 5] = [
    ("Quintile 1 (poorest)", 75.605_30, 1.599_613_1, 2_072.436),
    ("Quintile 2", 91.019_97, 1.135_150_4, 2_112.204),
    ("Quintile 3", 96.039_59, 0.646_194_6, 1_983.059),
    ("Quintile 4", 97.042_23, 0.567_620_6, 2_052.124),
    ("Quintile 5 (richest)", 99.224_05, 0.223_768_3, 1_884.510),
];

fn grouped(ordered: bool, before: bool, missing: bool) -> Measured {
    let study = study(
        "Births attended",
        "%",
        OutcomeScale::Proportion { per: 100.0 },
        before.then_some("births_2015"),
    );
    let part = engine::grouped(&study, &table(ordered, &QUINTILES, before, missing), &Seed::from_u64(1));
    measured(&study, vec![part])
}

/// Incomes that grow by a tenth at the bottom and shrink at the top.
fn persons() -> Measured {
    let study = study("Income", "euro", OutcomeScale::Amount, Some("income_before"));
    let mut uniform = vec![0.0; 800];
    Stream::new(&Seed::from_u64(3), "incomes").fill_uniform(0, &mut uniform);
    let before: Vec<f64> = uniform.iter().map(|u| 9_000.0 + 30_000.0 * u * u + 20_000.0 * u).collect();
    let y = before.iter().zip(uniform.iter().rev()).map(|(y, u)| 0.93 * y + 1_900.0 + 900.0 * u).collect();
    let people = Sample {
        y,
        before: Some(before),
        weight: Vec::new(),
        weight_kind: WeightKind::None,
        rank: None,
        rank_name: None,
        stratum: None,
        psu: None,
        fpc: None,
        replicates: None,
        group: None,
        by: None,
        factors: Vec::new(),
        line: None,
    };
    let change = engine::change::change(&study, &people, None, &Seed::from_u64(8));
    let mut all = measured(&study, sample::persons().parts);
    all.parts[0].change = change;
    all.parts[0].groups.clear();
    all
}

fn health() -> Measured {
    let study = study("Quality-adjusted life expectancy", "QALYs", OutcomeScale::Amount, None);
    let group = |name: &str, health, benefit, cost_share| NetHealthGroup {
        name: name.to_owned(),
        population: 1_000_000.0,
        health,
        health_se: 0.1,
        benefit,
        benefit_se: 90.0,
        cost_share,
    };
    let it = NetHealth {
        groups: vec![
            group("IMD 1 (most deprived)", 62.1, 410.0, 0.28),
            group("IMD 2", 65.3, 520.0, 0.24),
            group("IMD 3", 68.4, 560.0, 0.2),
            group("IMD 4", 71.2, 500.0, 0.16),
            group("IMD 5 (least deprived)", 74.1, 630.0, 0.12),
        ],
        cost: (30_000_000.0, 2_000_000.0),
        threshold: (20_000.0, 3_000.0),
        atkinson: vec![0.0, 1.0, 5.0, 10.0, 15.0],
        kolm: vec![0.0, 0.05, 0.1, 0.15, 0.2],
        share_concentration: Some(200.0),
    };
    let mut all = measured(&study, Vec::new());
    all.net_health = Some(engine::net_health(&study, &it, &Seed::from_u64(4)));
    all
}

fn all() -> Vec<(&'static str, Measured)> {
    vec![
        ("real-ordered", grouped(true, false, false)),
        ("real-missing", grouped(true, false, true)),
        ("real-unordered", grouped(false, false, false)),
        ("real-change", grouped(true, true, false)),
        ("real-persons", persons()),
        ("real-health", health()),
    ]
}

#[test]
fn everything_an_engine_says_has_words() {
    for (name, measured) in all() {
        assert!(json(&measured).is_ok(), "{name}");
        for language in Language::ALL {
            for (path, text) in report(&measured, language).files {
                assert!(
                    !text.contains('⟦'),
                    "{name}, {path}: {}",
                    text.split('⟦').nth(1).unwrap_or_default()
                );
                assert!(!text.contains("NaN") && !text.contains("inf "), "{name}, {path}");
            }
            assert!(!terminal(&measured, language, 80).contains('⟦'), "{name}");
        }
    }
}

/// Writes what the engines find to `target/sample-measured`: `cargo test write_engines -- --ignored`.
#[test]
#[ignore = "writes files to be looked at"]
fn write_engines() {
    for (name, measured) in all() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/sample-measured").join(name);
        fs::create_dir_all(folder.join("assets")).unwrap();
        for language in Language::ALL {
            for (path, text) in report(&measured, language).files {
                fs::write(folder.join(path), text).unwrap();
            }
            fs::write(folder.join(format!("terminal.{language}.txt")), terminal(&measured, language, 80))
                .unwrap();
        }
    }
}
