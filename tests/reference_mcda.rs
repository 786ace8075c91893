//! Composite indices and stochastic acceptability against numbers of other tools: `COINr` here, JSMAA in `smaa`.
//!
//! Small tables stand here as facts. The large files belong to other projects and are not part of this one: where
//! they are missing, the test says what it left out.
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]
#![allow(clippy::print_stderr, reason = "a check that was left out must be seen")]

#[path = "reference_mcda/smaa.rs"]
mod smaa;

use std::path::PathBuf;

use maatlat::draw::weights;
use maatlat::evaluate::aggregate;
use maatlat::model::Aggregate;
use maatlat::ranking::{Block, Options, Pairs, Tally};
use serde_json::Value;

/// A file of the reference folder, or `None` after saying that it is missing.
fn text(file: &str) -> Option<String> {
    let home = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = ["../shared/reference", "../../shared/reference"]
        .iter()
        .find_map(|folder| std::fs::read_to_string(home.join(folder).join(file)).ok());
    if found.is_none() {
        eprintln!("SKIPPED: {file} is not here, so the index of COINr on it was not built again");
    }
    found
}

/// The cells of a CSV file, heading first; a comma between quotes parts nothing.
fn table(file: &str) -> Option<Vec<Vec<String>>> {
    let cells = |line: &str| {
        let mut quoted = false;
        let parts = |c: char| {
            quoted ^= c == '"';
            c == ',' && !quoted
        };
        line.split(parts).map(|cell| cell.trim_matches('"').to_owned()).collect()
    };
    text(file).map(|text| text.lines().map(cells).collect())
}

/// Combines scores with weights of any sum.
fn combined(method: &Aggregate, of: &[f64], scores: &[f64]) -> f64 {
    let mut shares = of.to_vec();
    weights::normalise(&mut shares);
    aggregate(method, &shares, scores)
}

fn close(ours: f64, theirs: f64, tolerance: f64, what: &str) {
    assert!((ours - theirs).abs() <= tolerance, "{what}: {ours} instead of {theirs}");
}

/// Counts ranks over draws, one row of scores per alternative and of weights, if any, per criterion.
fn tallied(scores: &[&[f64]], weights: &[&[f64]]) -> Tally {
    let options = Options { pairs: Pairs::All, weights: weights.len(), gates: false };
    let mut tally = Tally::new(scores.len(), 1, options).unwrap();
    tally.add(&Block { first_draw: 0, scores, passed: &[], weights }).unwrap();
    tally
}

/// Ranks of the scores of one draw, the middle of their ranks for those that tie.
fn ranks(scores: &[f64]) -> Vec<f64> {
    tallied(&scores.iter().map(std::slice::from_ref).collect::<Vec<_>>(), &[]).expected_ranks()
}

fn extremes(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), x| (least.min(x), most.max(x)))
}

fn mean_shift(from: &[f64], to: &[f64]) -> f64 {
    from.iter().zip(to).map(|(a, b)| (a - b).abs()).sum::<f64>() / from.len() as f64
}

/// The means that `COINr` and maatlat share. It has no minimum, ordered mean or product.
const MEANS: [(Aggregate, &str); 4] = [
    (Aggregate::Arithmetic, "aggregated_arith_1_100"),
    (Aggregate::Geometric, "aggregated_geom_1_100"),
    (Aggregate::Harmonic, "aggregated_harm_1_100"),
    (Aggregate::Power(2.0), "aggregated_genmean_p2_1_100"),
];

/// The expected files round at the twelfth decimal, and their inputs at the fifteenth digit.
const TWELVE_DECIMALS: f64 = 6e-13;

// Source: R `COINr` 1.1.14, tests/testthat/test-aggregate.R (`agg_functions`). Its geometric mean stops with an error
// at a zero; here it is the limit, 0.
#[test]
fn means_of_one_two_three() {
    let cases = [
        (Aggregate::Geometric, [1.0, 1.0, 1.0], 1.817_120_592_832_139_7), // 6^(1/3)
        (Aggregate::Geometric, [1.0, 1.0, 2.0], 2.059_767_143_907_117_8), // 18^(1/4)
        (Aggregate::Harmonic, [2.0, 1.0, 1.0], 24.0 / 17.0),              // 4 / (2/1 + 1/2 + 1/3)
        (Aggregate::Power(-1.0), [2.0, 1.0, 1.0], 24.0 / 17.0),
    ];
    for (method, of, theirs) in cases {
        close(combined(&method, &of, &[1.0, 2.0, 3.0]), theirs, 1e-15, &format!("{method:?}"));
    }
    assert_eq!(combined(&Aggregate::Geometric, &[1.0; 3], &[1.0, 2.0, 0.0]), 0.0);
}

// Source: R `COINr` 1.1.14, tests/testthat/test-aggregate.R (`outranking`, `copeland`). maatlat has no outranking;
// the share of criteria on which one beats another is its share of wins when each criterion counts as a draw.
#[test]
fn who_outranks_whom() {
    let rows: [&[f64]; 4] = [&[1.0, 3.0, 2.0], &[2.0, 2.0, 3.0], &[3.0, 1.0, 1.0], &[4.0, 5.0, 4.0]];
    let tally = tallied(&rows, &[]);
    let over = |i: usize, k: usize| tally.pair(i, k).unwrap().p;
    let others = |i| (0..4).filter(move |k| *k != i).map(move |k| over(i, k));
    assert_eq!([over(1, 0), over(2, 0), over(3, 0)], [2.0 / 3.0, 1.0 / 3.0, 1.0]);
    assert_eq!((0..4).flat_map(others).filter(|share| *share == 1.0).count(), 3);
    let copeland = |i| others(i).map(|share| (share - 0.5).signum()).sum::<f64>();
    assert_eq!([0, 1, 2, 3].map(copeland), [-1.0, 1.0, -3.0, 3.0]);
}

// Source: R `COINr` 1.1.14, `build_example_coin()`, scores of Switzerland on 1 to 100: the eight groups, the two
// halves of five and three groups, and the index, all with equal weights.
#[test]
#[rustfmt::skip]
fn switzerland_by_four_means() {
    let switzerland: [([f64; 8], [f64; 3]); 4] = [
        ([63.775_076_226_662, 33.543_125_635_425, 75.034_960_983_628, 86.083_526_980_497,
          57.363_720_678_227, 77.439_764_428_99, 87.969_219_855_699, 57.310_091_388_397],
         [63.160_082_100_888, 74.239_691_891_029, 68.699_886_995_958]),
        ([38.635_946_632_707, 28.373_526_839_556, 73.593_503_711_21, 85.372_967_036_873,
          49.325_872_774_887, 73.659_968_461_156, 87.252_581_363_137, 45.098_086_120_939],
         [50.842_617_686_28, 66.179_371_979_106, 58.006_314_382_59]),
        ([7.085_811_477_678, 23.662_919_582_213, 72.148_803_199_447, 84.668_459_587_231,
          40.088_193_604_05, 69.202_233_464_979, 86.514_404_562_648, 28.843_050_941_862],
         [21.367_217_651_63, 49.440_037_581_851, 29.838_638_434_234]),
        ([72.493_744_076_323, 38.298_647_510_204, 76.431_861_695_368, 86.791_569_141_398,
          63.379_768_879_289, 80.443_659_539_975, 88.656_084_930_042, 63.563_537_331_75],
         [69.445_993_967_618, 78.254_727_297_953, 73.981_580_216_387]),
    ];
    for ((method, name), (groups, upper)) in MEANS.iter().zip(switzerland) {
        let halves =
            [combined(method, &[1.0; 5], &groups[..5]), combined(method, &[1.0; 3], &groups[5..])];
        let index = combined(method, &[1.0; 2], &halves);
        for (ours, theirs) in [halves[0], halves[1], index].into_iter().zip(upper) {
            // Here the inputs end at the twelfth decimal too, and means may double what that costs.
            close(ours, theirs, 2e-12, name);
        }
    }
}

/// One indicator, group, half or the index itself.
#[derive(Clone)]
struct Node {
    name: String,
    level: String,
    parent: String,
    weight: f64,
    rises: bool,
}

/// The 49 indicators and, after them, the 11 nodes above, lower levels first.
fn hierarchy() -> Option<Vec<Node>> {
    let rows = table("mcda-asem-imeta.csv")?;
    let node = |row: &Vec<String>| Node {
        name: row[1].clone(),
        level: row[0].clone(),
        parent: row[8].clone(),
        weight: row[4].parse().unwrap(),
        rises: row[3] == "1",
    };
    Some(rows.iter().skip(1).filter(|row| !row[0].is_empty()).map(node).collect())
}

/// Names of the 51 countries and their values of the indicators; nothing where a cell is not a number.
fn countries(file: &str, nodes: &[Node]) -> Option<Vec<(String, Vec<Option<f64>>)>> {
    let rows = table(file)?;
    let column = |name: &str| rows[0].iter().position(|cell| cell == name).unwrap();
    let columns: Vec<usize> =
        nodes.iter().filter(|node| node.level == "1").map(|node| column(&node.name)).collect();
    let name = column("uCode");
    let values = |row: &Vec<String>| columns.iter().map(|at| row[*at].parse().ok()).collect();
    Some(rows.iter().skip(1).map(|row| (row[name].clone(), values(row))).collect())
}

/// Scores of all nodes from those of the indicators. What is missing is left out of its mean.
fn build(nodes: &[Node], method: &Aggregate, indicators: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut scores = indicators.to_vec();
    for above in &nodes[indicators.len()..] {
        let below = nodes.iter().zip(&scores).filter(|(node, _)| node.parent == above.name);
        let (of, known): (Vec<f64>, Vec<f64>) =
            below.filter_map(|(node, score)| Some((node.weight, (*score)?))).unzip();
        scores.push((!known.is_empty()).then(|| combined(method, &of, &known)));
    }
    scores
}

fn indices(nodes: &[Node], method: &Aggregate, all: &[(String, Vec<Option<f64>>)]) -> Vec<f64> {
    all.iter().map(|(_, values)| build(nodes, method, values).last().copied().flatten().unwrap()).collect()
}

fn expected() -> Option<Value> {
    text("mcda-asem.expected.json").map(|text| serde_json::from_str(&text).unwrap())
}

// Source: R `COINr` 1.1.14, `build_example_coin()`: the ASEM index of sustainable connectivity, 51 countries, 49
// indicators. All 11 nodes above the indicators, of every country, by every mean that both tools have.
#[test]
fn every_level_of_an_index_of_49_indicators() {
    let (Some(expected), Some(nodes)) = (expected(), hierarchy()) else { return };
    let files = ["mcda-asem-normalised.csv", "mcda-asem-normalised-1-100.csv"];
    let [Some(from_0), Some(from_1)] = files.map(|file| countries(file, &nodes)) else { return };
    let zero = std::iter::once((&from_0, (Aggregate::Arithmetic, "aggregated_arith_0_100")));
    let mut checked = 0;
    for (countries, (method, key)) in zero.chain(MEANS.map(|mean| (&from_1, mean))) {
        for ((country, values), theirs) in countries.iter().zip(expected[key].as_array().unwrap()) {
            assert_eq!(theirs["uCode"], *country);
            let ours = build(&nodes, &method, values);
            for (node, ours) in nodes.iter().zip(ours).skip(49) {
                let theirs = theirs[&node.name].as_f64().unwrap();
                close(ours.unwrap(), theirs, TWELVE_DECIMALS, &format!("{key} {country} {}", node.name));
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 5 * 51 * 11);
    // A geometric mean does not let high scores make up for low ones: Luxembourg goes from rank 8 to 26.
    let [plain, geometric] =
        [Aggregate::Arithmetic, Aggregate::Geometric].map(|mean| ranks(&indices(&nodes, &mean, &from_1)));
    let luxembourg = from_1.iter().position(|(country, _)| country == "LUX").unwrap();
    assert_eq!((plain[luxembourg], geometric[luxembourg]), (8.0, 26.0));
    assert_eq!(mean_shift(&plain, &geometric), 146.0 / 51.0);
}

// Source: R `COINr` 1.1.14, `remove_elements` on the same index at levels 2 and 3: mean of how far ranks move when a
// node is left out. It gives those that tie the best of their ranks, but here nobody ties.
#[test]
fn ranks_without_one_part_of_the_index() {
    let (Some(expected), Some(nodes)) = (expected(), hierarchy()) else { return };
    let Some(countries) = countries("mcda-asem-normalised.csv", &nodes) else { return };
    let without = |left_out: &str| {
        let mut nodes = nodes.clone();
        nodes.iter_mut().filter(|node| node.name == left_out).for_each(|node| node.weight = 0.0);
        ranks(&indices(&nodes, &Aggregate::Arithmetic, &countries))
    };
    let nominal = without("nothing");
    let theirs =
        expected["rank_index"].as_array().unwrap().iter().map(|country| country["rank"].as_f64().unwrap());
    assert_eq!(nominal, theirs.collect::<Vec<_>>());
    for (level, count) in [("2", 8), ("3", 2)] {
        let names = nodes.iter().filter(|node| node.level == level).map(|node| node.name.as_str());
        // Their first one is that of nothing left out.
        let theirs = expected[format!("remove_elements_level{level}_MeanAbsRankDiff")].as_array().unwrap();
        let theirs = &theirs[1..];
        assert_eq!((names.clone().count(), theirs.len()), (count, count));
        for (name, theirs) in names.zip(theirs) {
            let ranks = without(name);
            assert!(ranks.iter().all(|rank| rank.fract() == 0.0), "{name}: somebody ties");
            close(mean_shift(&nominal, &ranks), theirs.as_f64().unwrap(), TWELVE_DECIMALS, name);
        }
    }
}

// Source: Becker, Caperna, Del Sorbo, Norlén, Papadimitriou & Saisana 2022, COINr, J. Open Source Software 7(78):4567,
// example: raw values brought to 0..100 between the least and the most of all countries, equal weights. 63 of the
// 2,499 values are missing. maatlat scales by the rubric and never by who else is there, so the scaling stands here.
#[test]
fn the_example_of_the_paper_on_coinr() {
    let (Some(expected), Some(nodes)) = (expected(), hierarchy()) else { return };
    let Some(mut countries) = countries("mcda-asem-idata.csv", &nodes) else { return };
    let mut missing = 0;
    for (at, node) in nodes.iter().enumerate().take(49) {
        let known = || countries.iter().filter_map(|(_, values)| values[at]);
        let (least, most) = extremes(known());
        missing += countries.len() - known().count();
        let (worst, best) = if node.rises { (least, most) } else { (most, least) };
        for (_, values) in &mut countries {
            values[at] = values[at].map(|value| 100.0 * (value - worst) / (best - worst));
        }
    }
    assert_eq!(missing, 63);
    let ours = indices(&nodes, &Aggregate::Arithmetic, &countries);
    let ranks = ranks(&ours);
    let of = |name: &str| countries.iter().position(|(country, _)| country == name).unwrap();
    let printed =
        [("DEU", 75.23), ("GBR", 68.94), ("FRA", 65.92), ("CHE", 62.61), ("NLD", 61.24), ("SWE", 60.59)];
    for (rank, (country, index)) in (1..).zip(printed) {
        assert_eq!(ranks[of(country)], f64::from(rank));
        // They print two decimals.
        close(ours[of(country)], index, 0.005, country);
    }
    let theirs = expected["paper_example_no_treatment"].as_array().unwrap();
    assert_eq!(theirs.len(), 51);
    for theirs in theirs {
        let country = theirs["uCode"].as_str().unwrap();
        // Ten decimals are kept.
        close(ours[of(country)], theirs["Index"].as_f64().unwrap(), 5.1e-11, country);
        assert_eq!(Some(ranks[of(country)]), theirs["Rank"].as_f64());
    }
}
