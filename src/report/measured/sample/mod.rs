//! Measurements to render in tests, built by hand: grouped data in an order and without one, persons, a change, several
//! parts, and distributional cost-effectiveness.
//!
//! The figures of the five quintiles are those of the ordered sample of WHO's `healthequal` 1.0.1 (births attended), the
//! corrected standard errors from the formulas of HEAT's technical notes; those of the persons are of the synthetic
//! EU-SILC of R's `laeken`. The others are made up, in a likely size.

mod change;
mod groups;
mod health;
mod persons;

pub(super) use self::change::change;
pub(super) use self::groups::{many_groups, ordered, parts, unordered};
pub(super) use self::health::net_health;
pub(super) use self::persons::persons;
use crate::inequality::Statistic;
use crate::model::{OutcomeScale, RowCount};
use crate::summarise::results::measured::*;
use crate::summarise::results::{Chance, Input};

/// An interval from a standard error, computed.
pub(super) fn interval(value: f64, se: f64) -> Interval {
    Interval {
        value,
        se: Some(se),
        lower: Some(value - 1.96 * se),
        upper: Some(value + 1.96 * se),
        mcse: None,
    }
}

/// The same, drawn.
fn drawn(value: f64, se: f64) -> Interval {
    Interval { mcse: Some(0.027 * se), ..interval(value, se) }
}

fn chance(p: f64) -> Chance {
    Chance { p, mcse: (p * (1.0 - p) / 10_000.0).sqrt().max(0.000_2) }
}

fn convention(ranked: Option<&str>, unit: &str, sign: &str, formula: &str, source: &str) -> Convention {
    Convention {
        ranked_by: ranked.map(|ranked| format!("measure-ranked-{ranked}")),
        weighted_by: "measure-weighted-population".to_owned(),
        unit: format!("measure-unit-{unit}"),
        sign: format!("measure-sign-{sign}"),
        small_sample: "measure-factor-none".to_owned(),
        formula: formula.to_owned(),
        source: source.to_owned(),
    }
}

fn result(
    statistic: Statistic,
    estimate: Interval,
    method: Method,
    convention: Convention,
) -> StatisticResult {
    StatisticResult {
        statistic,
        estimate: Some(estimate),
        undefined: None,
        uncorrected: None,
        method,
        convention,
        peers: Vec::new(),
    }
}

fn group(name: &str, population: f64, value: f64, se: f64) -> GroupEstimate {
    GroupEstimate { name: name.to_owned(), population, estimate: drawn(value, se), before: None }
}

fn part(groups: Vec<GroupEstimate>, ordered: bool, statistics: Vec<StatisticResult>) -> Part {
    Part {
        by: None,
        population: groups.iter().map(|group| group.population).sum(),
        units: groups.len(),
        ordered,
        groups,
        statistics,
        lorenz: None,
        concentration: None,
        change: None,
        factors: Vec::new(),
        notes: Vec::new(),
    }
}

fn measured(name: &str, unit: &str, scale: OutcomeScale, parts: Vec<Part>) -> Measured {
    Measured {
        format: "measured/1".to_owned(),
        tool: "maatlat 0.1.0".to_owned(),
        run_id: "k7qm3vxa2bnw5cde".to_owned(),
        title: None,
        outcome: MeasuredOutcome {
            name: name.to_owned(),
            unit: unit.to_owned(),
            higher_is_better: Some(true),
            scale,
            before: None,
            materiality: None,
        },
        level: 0.95,
        draws: 10_000,
        seed: "00c0ffee12345678".to_owned(),
        seed_by_hand: false,
        inputs: vec![Input {
            role: "data".to_owned(),
            id: "births".to_owned(),
            path: "births.csv".to_owned(),
            bytes: 412,
            sha256: "ab".repeat(32),
            content_id: "cd".repeat(32),
        }],
        declared: [("--outcome", "births"), ("--se", "se"), ("--population", "pop"), ("--scale", "percent")]
            .map(|(flag, value)| (flag.to_owned(), value.to_owned()))
            .to_vec(),
        rows: RowCount { read: 5, used: 5, left_out: Vec::new() },
        by: None,
        parts,
        net_health: None,
    }
}

/// Every sample with its name.
pub(super) fn all() -> Vec<(&'static str, Measured)> {
    vec![
        ("ordered", ordered()),
        ("unordered", unordered()),
        ("persons", persons()),
        ("change", change()),
        ("parts", parts(8)),
        ("net-health", net_health()),
    ]
}

/// One measurement that has everything, for the tests with hostile texts: persons and a change as two parts, net health.
pub(super) fn everything() -> Measured {
    let mut all = change();
    all.by = Some("region".to_owned());
    let mut parts = std::mem::take(&mut all.parts);
    parts.extend(persons().parts);
    for (part, name) in parts.iter_mut().zip(["north", "south"]) {
        part.by = Some(name.to_owned());
        part.notes = vec![MeasuredNote {
            key: "measure-what-before".to_owned(),
            args: vec![("before".to_owned(), format!("column of {name}"))],
        }];
    }
    if let Some(change) = &mut parts[0].change {
        // The groups by name, not by fifth.
        for band in &mut change.bands {
            if let BandOf::Fifth(place) = band.of {
                band.of = BandOf::Group(place);
            }
        }
    }
    all.parts = parts;
    all.net_health = net_health().net_health;
    all
}

/// Writes the file that `tests/hostile` reads: `cargo test write_sample_measured -- --ignored`.
#[test]
#[ignore = "writes the file that the other tests read"]
fn write_sample_measured() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sample_measured.json");
    std::fs::write(path, serde_json::to_string(&everything()).unwrap() + "\n").unwrap();
}
