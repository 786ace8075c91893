//! Ranks against numbers of other tools.
//!
//! Small tables stand here as facts. The large files belong to other projects and are not part of this one: where
//! they are missing, the test says what it left out.
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]
#![allow(clippy::print_stderr, reason = "a check that was left out must be seen")]

use std::path::PathBuf;

use maatlat::draw::{Seed, Stream};
use maatlat::ranking::confidence_sets::{RankSet, Settings, Spread, may_be_best, rank_set_of, rank_sets};
use maatlat::ranking::exact::{Weights, expected_ranks, win};
use maatlat::ranking::line::{Side, draw_line};
use maatlat::ranking::rank_quantile;
use serde_json::Value;

/// A file of the reference folder, or `None` after saying that it is missing.
fn text(file: &str) -> Option<String> {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = ["../shared/reference", "../../shared/reference"]
        .iter()
        .find_map(|folder| std::fs::read_to_string(home.join(folder).join(file)).ok());
    if found.is_none() {
        eprintln!("SKIPPED: {file} is not here, so the numbers of other tools on it were not checked");
    }
    found
}

fn expected(file: &str) -> Option<Value> {
    text(file).map(|text| serde_json::from_str(&text).unwrap())
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

fn names(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|x| x.as_str().unwrap()).collect()
}

/// Mean scores in mathematics and their standard errors, of 38 countries in 2018, to two decimals.
/// Source: OECD, PISA 2018 Results (Volume I), 2019, as the R package `csranks` brings them.
#[rustfmt::skip]
const PISA: [(&str, f64, f64); 38] = [
    ("Australia", 491.36, 1.94), ("Austria", 498.94, 2.97), ("Belgium", 508.07, 2.26),
    ("Canada", 512.02, 2.36), ("Chile", 417.41, 2.42), ("Colombia", 390.93, 2.99),
    ("Costa Rica", 402.33, 3.29), ("Czech Republic", 499.47, 2.46), ("Denmark", 509.40, 1.74),
    ("Estonia", 523.41, 1.74), ("Finland", 507.30, 1.97), ("France", 495.41, 2.32),
    ("Germany", 500.04, 2.65), ("Greece", 451.37, 3.09), ("Hungary", 481.08, 2.32),
    ("Iceland", 495.19, 1.95), ("Ireland", 499.63, 2.20), ("Israel", 463.03, 3.50),
    ("Italy", 486.59, 2.78), ("Japan", 526.97, 2.47), ("Korea", 525.93, 3.12),
    ("Latvia", 496.13, 1.96), ("Lithuania", 481.19, 1.95), ("Luxembourg", 483.42, 1.10),
    ("Mexico", 408.80, 2.49), ("Netherlands", 519.23, 2.63), ("New Zealand", 494.49, 1.71),
    ("Norway", 500.96, 2.22), ("Poland", 515.65, 2.60), ("Portugal", 492.49, 2.68),
    ("Slovak Republic", 486.16, 2.56), ("Slovenia", 508.90, 1.36), ("Spain", 481.39, 1.46),
    ("Sweden", 502.39, 2.65), ("Switzerland", 515.31, 2.91), ("Türkiye", 453.51, 2.26),
    ("United Kingdom", 501.77, 2.56), ("United States", 478.24, 3.24),
];

fn streams() -> Vec<Stream> {
    PISA.iter().map(|(name, ..)| Stream::new(&Seed::from_u64(2018), &format!("critical/{name}"))).collect()
}

const SETTINGS: Settings = Settings { coverage: 0.95, draws: 20_000, stepdown: true };

// Source: R `csranks`, vignette "Inference for ranks": 12 countries in the 95% set of the top five; Sweden drops at
// 90%.
#[test]
fn who_may_be_among_the_five_best_in_mathematics() {
    let (scores, errors) = (PISA.map(|(_, score, _)| score), PISA.map(|(.., error)| error));
    let best = |coverage| {
        let settings = Settings { coverage, ..SETTINGS };
        let set = may_be_best(5, &scores, Spread::Independent(&errors), &streams(), &settings).unwrap();
        set.iter().map(|at| PISA[*at].0).collect::<Vec<_>>()
    };
    let twelve = [
        "Belgium",
        "Canada",
        "Denmark",
        "Estonia",
        "Finland",
        "Japan",
        "Korea",
        "Netherlands",
        "Poland",
        "Slovenia",
        "Sweden",
        "Switzerland",
    ];
    assert_eq!(best(0.95), twelve);
    let eleven: Vec<&str> = twelve.into_iter().filter(|name| *name != "Sweden").collect();
    assert_eq!(best(0.90), eleven);
}

// Source: R `csranks`, 20,000 draws, every set of ranks, at once and one by one. Ends of sets that hang on a
// difference near the critical value move by one from seed to seed in both programs.
#[test]
fn every_set_of_ranks_in_mathematics() {
    let Some(expected) = expected("mcda-csranks-pisa2018.expected.json") else { return };
    let Some(table) = text("mcda-csranks-pisa2018.csv") else { return };
    let column = |at: usize| -> Vec<f64> {
        table.lines().skip(1).map(|line| line.split(',').nth(at).unwrap().parse().unwrap()).collect()
    };
    let (scores, errors, streams) = (column(5), column(6), streams());
    let spread = Spread::Independent(&errors);
    let at_once = rank_sets(&scores, spread, &streams, &SETTINGS).unwrap();
    let (mut ends, mut moved) = (0, 0);
    for row in expected["ranks"].as_array().unwrap() {
        let place = PISA.iter().position(|(name, _, _)| *name == row["j"]).unwrap();
        let alone = rank_set_of(place, &scores, spread, &streams, &SETTINGS).unwrap();
        for (ours, best, worst) in [(alone, "mL", "mU"), (at_once[place], "sL", "sU")] {
            let theirs = [best, worst].map(|key| row[key].as_u64().unwrap() as usize);
            for (ours, theirs) in [ours.best, ours.worst].into_iter().zip(theirs) {
                assert!(ours.abs_diff(theirs) <= 1, "{} {ours} {theirs}", row["j"]);
                ends += 1;
                moved += usize::from(ours != theirs);
            }
        }
    }
    eprintln!("{moved} of {ends} ends of sets differ by one");
    assert!(ends == 152 && moved <= 5, "{moved} of {ends} ends differ");
    let kingdom = PISA.iter().position(|(name, _, _)| *name == "United Kingdom").unwrap();
    // 20,000 draws of csranks; its vignette prints [7, 23] from 1,000 draws, which is their noise.
    let alone = rank_set_of(kingdom, &scores, spread, &streams, &SETTINGS);
    assert_eq!(alone, Some(RankSet { best: 8, worst: 23 }));
}

// Source: pysensmcda 2.0.0; every pair and every expected rank of five alternatives on three criteria.
#[test]
fn five_by_three_exactly() {
    let Some(expected) = expected("mcda-smaa-small.expected.json") else { return };
    let ratings: [[f64; 3]; 5] =
        [[0.80, 0.55, 0.30], [0.40, 0.75, 0.60], [0.65, 0.60, 0.55], [0.30, 0.45, 0.95], [0.60, 0.50, 0.50]];
    let rows: Vec<&[f64]> = ratings.iter().map(<[f64; 3]>::as_slice).collect();
    let ranks = expected_ranks(&rows, Weights::Free).unwrap();
    let theirs = numbers(&expected["expected_rank_exact"]);
    ranks
        .iter()
        .zip(theirs)
        .for_each(|(ours, theirs)| assert!((ours - theirs).abs() < 4e-15, "{ours} {theirs}"));
    for (i, row) in expected["pairwise_win_exact"].as_array().unwrap().iter().enumerate() {
        for (k, theirs) in numbers(row).into_iter().enumerate().filter(|(k, _)| *k != i) {
            let d: Vec<f64> = ratings[i].iter().zip(ratings[k]).map(|(a, b)| a - b).collect();
            let ours = win(&d, Weights::Free).unwrap();
            assert!((ours - theirs).abs() < 2e-15, "{i} {k}: {ours} {theirs}");
        }
    }
    let drawn = expected["ordinal_w1>=w2>=w3_rank_acceptability_mc_2e7"].as_array().unwrap();
    for (ours, row) in expected_ranks(&rows, Weights::Ordered).unwrap().iter().zip(drawn) {
        let theirs: f64 = numbers(row).iter().zip(1..).map(|(b, rank)| b * f64::from(rank)).sum();
        assert!((ours - theirs).abs() < 3e-4, "{ours} {theirs}");
    }
}

// Source: SNSF `ERforResearch` 4.0.0, mock panel 1, five places. Its rule takes whole-number quartiles, and puts #1
// above the line, #2 to #8 into the lottery and the rest below. The line is at 5.098. #7 and #8 enter because a
// quarter of their chances reaches just into rank 5, so that the whole-number quartile is 5; the continuous one is
// 5.39 and 5.27, and both stay below. Their chance to be among the five best is .26, that of #6 .42.
#[test]
fn the_funding_line_of_a_grant_panel() {
    let Some(expected) = expected("mcda-erforresearch.expected.json") else { return };
    let peer = &expected["peer_run_panel1"];
    let counts: Vec<Vec<u64>> = peer["p_rank"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| numbers(row).iter().map(|p| (p * 80_000.0).round() as u64).collect())
        .collect();
    let exact: Vec<f64> = (1..=15)
        .map(|at| expected["exact_panel1"]["result"][format!("#{at}")]["er"].as_f64().unwrap())
        .collect();
    // The published quartiles, from the same chances: the smallest rank that a quarter, or three, do not exceed.
    let whole = |row: &[u64], percent: u64| {
        let total: u64 = row.iter().sum();
        let mut sum = 0;
        let below = row.iter().take_while(|count| {
            sum += **count;
            100 * sum < percent * total
        });
        below.count() as f64 + 1.0
    };
    let theirs: Vec<(f64, f64)> = counts.iter().map(|row| (whole(row, 25), whole(row, 75))).collect();
    let line = draw_line(&exact, &theirs, 5).unwrap();
    assert!((line.rank - expected["funding_line"]["line_exact"].as_f64().unwrap()).abs() < 1e-4);
    let of = |sides: &[Side], wanted: Side| {
        (1..=15).filter(|at| sides[at - 1] == wanted).map(|at| format!("#{at}")).collect::<Vec<_>>()
    };
    assert_eq!(of(&line.sides, Side::Above), names(&expected["funding_line"]["accepted"]));
    assert_eq!(of(&line.sides, Side::CloseCall), names(&expected["funding_line"]["random_selection"]));
    assert_eq!(of(&line.sides, Side::Below), names(&expected["funding_line"]["rejected"]));

    let quartile = |row: &[u64], percent| rank_quantile(row, percent).unwrap();
    let ours: Vec<(f64, f64)> = counts.iter().map(|row| (quartile(row, 25), quartile(row, 75))).collect();
    for (at, (low, high)) in ours.iter().enumerate() {
        eprintln!("#{} {low:.3} {high:.3}", at + 1);
    }
    let line = draw_line(&exact, &ours, 5).unwrap();
    assert_eq!(of(&line.sides, Side::Above), ["#1"]);
    assert_eq!(of(&line.sides, Side::CloseCall), ["#2", "#3", "#4", "#5", "#6"]);
    assert!(!line.all_accepted);
}
