//! The room `panel` against the reference data beside the project: Krippendorff's and Gwet's coefficients, intraclass
//! correlations, and the grant panels of `ERforResearch`. Skipped, loudly, where the data are not there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot read its own files must stop"
)]

use std::path::PathBuf;

use maatlat::draw::Seed;
use maatlat::panel::agreement::{Counts, Metric, Weights, alpha, gwet, icc, icc_by_reml};
use maatlat::panel::severity::{Grid, Prior, posterior};
use maatlat::panel::{Ratings, Scale};
use serde_json::Value;

fn read(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/reference").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("SKIPPED: {} is not there", path.display());
    }
    text
}

fn json(name: &str) -> Option<Value> {
    read(name).map(|text| serde_json::from_str(&text).expect("the reference is JSON"))
}

/// The cells of a small CSV file without quoted commas.
fn csv(name: &str) -> Option<Vec<Vec<String>>> {
    let line = |line: &str| line.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect();
    read(name).map(|text| text.lines().skip(1).map(line).collect())
}

/// A table whose file has one row per rater.
fn by_rater(rows: &[Vec<String>]) -> Ratings {
    let units = rows[0].len() - 1;
    let cells = (1..=units).flat_map(|unit| rows.iter().map(move |row| row[unit].parse().ok())).collect();
    Ratings::new(units, rows.len(), cells).unwrap()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

const METRICS: [(&str, Metric); 4] = [
    ("nominal", Metric::Nominal),
    ("ordinal", Metric::Ordinal),
    ("interval", Metric::Interval),
    ("ratio", Metric::Ratio),
];

#[test]
fn alpha_of_both_tables() {
    let Some(expected) = json("mcda-agreement.expected.json") else { return };
    for (file, case, high) in [
        ("mcda-krippendorff-4x12.csv", "krippendorff_4x12", 5),
        ("mcda-krippendorff-wiki-3x15.csv", "krippendorff_wiki_3x15", 4),
    ] {
        let Some(rows) = csv(file) else { return };
        let counts = Counts::new(&by_rater(&rows), &Scale::whole(1, high).unwrap()).unwrap();
        for (name, metric) in METRICS {
            let found = alpha(&counts, metric, 0.95).unwrap().value;
            let expected = number(&expected[case]["alpha"][name]);
            assert!((found - expected).abs() < 1e-10, "{case} {name}: {found} {expected}");
        }
    }
}

#[test]
fn gwet_of_the_first_table() {
    let (Some(expected), Some(rows)) =
        (json("mcda-agreement.expected.json"), csv("mcda-krippendorff-4x12.csv"))
    else {
        return;
    };
    let table = by_rater(&rows);
    let of = |weights, high| {
        gwet(&Counts::new(&table, &Scale::whole(1, high).unwrap()).unwrap(), weights, 0.95).unwrap()
    };
    let coefficients = &expected["irrCAC_4x12"]["coeffs"];
    for (name, weights) in [
        ("AC1", Weights::Identity),
        ("AC2_ordinal", Weights::Ordinal),
        ("AC2_quadratic", Weights::Quadratic),
        ("AC2_linear", Weights::Linear),
    ] {
        let (found, expected) = (of(weights, 5), &coefficients[name]);
        assert!((found.agreement - number(&expected["pa"])).abs() < 1e-11, "{name}");
        assert!((found.chance - number(&expected["pe"])).abs() < 1e-11, "{name}");
        assert!((found.value - number(&expected["coeff"])).abs() < 5.1e-6, "{name}");
        assert!((found.error - number(&expected["se"])).abs() < 5.1e-6, "{name}");
    }
    let wide = number(&expected["irrCAC_4x12"]["AC2_quadratic_if_scale_is_1_to_7"]["coeff"]);
    assert!((of(Weights::Quadratic, 7).value - wide).abs() < 5.1e-6);
}

#[test]
fn intraclass_correlations() {
    let (Some(expected), Some(rows)) =
        (json("mcda-agreement.expected.json"), csv("mcda-icc-shrout-fleiss.csv"))
    else {
        return;
    };
    let cells = rows.iter().flat_map(|row| row[1..].iter().map(|cell| cell.parse().ok())).collect();
    let table = Ratings::new(rows.len(), 4, cells).unwrap();
    let found = icc(&table, 0.95).unwrap();
    let of = |kind: &str, what: &str| {
        let all = expected["shrout_fleiss"]["icc"].as_array().unwrap();
        number(&all.iter().find(|row| row["type"] == kind).unwrap()[what])
    };
    let (one, mean) = (found.single_interval.unwrap(), found.average_interval.unwrap());
    for (found, expected) in [
        (found.single, of("ICC2", "ICC")),
        (one.low, of("ICC2", "lower bound")),
        (one.high, of("ICC2", "upper bound")),
        (found.average.unwrap(), of("ICC2k", "ICC")),
        (mean.low, of("ICC2k", "lower bound")),
        (mean.high, of("ICC2k", "upper bound")),
    ] {
        assert!((found - expected).abs() < 1e-10, "{found} {expected}");
    }
    assert!((icc_by_reml(&table).unwrap().single - found.single).abs() < 1e-6);
}

#[test]
fn the_first_grant_panel() {
    let (Some(expected), Some(rows)) =
        (json("mcda-erforresearch.expected.json"), csv("mcda-erforresearch-mock.csv"))
    else {
        return;
    };
    let rows: Vec<&Vec<String>> = rows.iter().filter(|row| row[4] == "p1").collect();
    let mut proposals: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    let mut assessors: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
    proposals.dedup();
    assessors.sort_unstable();
    assessors.dedup();
    let mut cells = vec![None; proposals.len() * assessors.len()];
    for row in rows {
        let of = |names: &[&str], name: &str| names.iter().position(|own| *own == name).unwrap();
        cells[of(&proposals, &row[0]) * assessors.len() + of(&assessors, &row[1])] = row[3].parse().ok();
    }
    let ratings = Ratings::new(proposals.len(), assessors.len(), cells).unwrap();
    let posterior = posterior(&ratings, &Prior::default(), &Grid::default()).unwrap();
    let fit = posterior.fit();
    let exact = &expected["exact_panel1"];
    let draws = posterior.rank_draws(&Seed::from_u64(1), &proposals, &assessors, 100_000).unwrap();
    for (row, (name, found)) in proposals.iter().zip(&fit.proposals).enumerate() {
        let wanted = &exact["result"][*name];
        let near = |found: f64, what: &str, tolerance: f64| {
            assert!((found - number(&wanted[what])).abs() < tolerance, "{name} {what}: {found} {wanted}");
        };
        near(found.expected_rank, "er", 1e-5);
        near(found.percentile, "pcer", 1e-4);
        near(found.sucra, "sucra", 1e-5);
        // These were simulated, with 1e6 draws.
        near(found.effect.mean, "theta_mean", 2e-3);
        near(found.effect.sd, "theta_sd", 1e-3);
        near(draws.top(row, 5).unwrap().p, "p_top5", 7e-3);
        for (other, wanted) in
            exact["pairwise"][row].as_array().unwrap().iter().enumerate().filter(|(other, _)| *other != row)
        {
            assert!((fit.beats(row, other).unwrap() - number(wanted)).abs() < 2e-6);
        }
    }
    assert!((fit.spread.mean - number(&exact["tau_p_mean"])).abs() < 1e-6);
    assert!((fit.residual.mean - number(&exact["s_mean"])).abs() < 1e-6);
    // The chain of the peer, with its own Monte Carlo error.
    for (found, printed) in
        fit.assessors.iter().zip(expected["peer_run_panel1"]["nu_mean"].as_array().unwrap())
    {
        assert!((found.mildness.mean - number(printed)).abs() < 0.03, "{found:?} {printed}");
    }
}
