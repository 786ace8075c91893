//! The posterior against independent calculations.

use super::*;
use crate::draw::Seed;
use crate::panel::Ratings;
use crate::panel::examples::table;

/// One text per proposal: a digit per assessor, or `.` for none.
fn proposals(rows: &[&str]) -> Ratings {
    let assessors: Vec<String> = (0..rows[0].len())
        .map(|column| rows.iter().map(|row| char::from(row.as_bytes()[column])).collect())
        .collect();
    table(&assessors)
}

/// Source: the mock panels of `ERforResearch` 4.0.0, one row per proposal (numeric grades, 6 is best).
const MOCK: [[&str; 15]; 3] = [
    [
        "66652", "66551", "65642", "64562", "65542", "64632", "65432", "62552", "64342", "63522", "54332",
        "53422", "52331", "54311", "52231",
    ],
    [
        "66656", "65566", "64665", "55555", "55544", "45444", "44444", "44334", "34433", "33323", "33222",
        "31322", "12222", "22211", "21111",
    ],
    [
        "66662", "56462", "54562", "53642", "35442", "43352", "34442", "53242", "44421", "25511", "42321",
        "23231", "31221", "13121", "21121",
    ],
];

/// Made up: seven assessors, three or four ratings per proposal.
const UNBALANCED: [&str; 12] = [
    "412.3.5", "3.5.41.", ".2.25.4", "53..2.1", "..4312.", "2.1.4.3", "4.3.55.", ".1.2..2", "3.24..5",
    "..53.4.", "24.1...", "1...3.2",
];

fn fit(ratings: &Ratings, severity_sd: f64) -> Fit {
    let prior = Prior { severity_sd, ..Prior::default() };
    posterior(ratings, &prior, &Grid::default()).unwrap().fit()
}

fn ranks(fit: &Fit) -> Vec<f64> {
    fit.proposals.iter().map(|proposal| proposal.expected_rank).collect()
}

fn near(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < tolerance, "{found} {expected}");
    }
}

// Source: Gauss–Legendre quadrature with 120 × 160 nodes over the whole range of (τ, s), dense inverse of the joint
// precision, numpy 2.4 and scipy 1.17; panel 1 at η = 0.5 also by a midpoint grid of 200 × 200, to five digits (2.45381,
// 4.09496, …).
#[test]
fn expected_ranks_of_the_mock_panels() {
    let cases: [(usize, f64, [f64; 15]); 5] = [
        (
            0,
            0.5,
            [
                2.453_807_177,
                4.094_961_341,
                4.094_961_341,
                4.094_961_341,
                5.097_879_076,
                6.174_957_546,
                7.284_774_790,
                7.284_774_790,
                8.389_379_634,
                9.458_420_781,
                10.469_918_998,
                11.408_223_158,
                13.015_602_142,
                13.015_602_142,
                13.661_775_744,
            ],
        ),
        (
            1,
            0.5,
            [
                1.413_341_648,
                2.044_216_687,
                2.732_345_431,
                3.960_814_998,
                5.030_489_888,
                6.198_332_845,
                6.840_853_615,
                8.124_599_013,
                8.711_846_240,
                10.113_460_777,
                11.207_547_570,
                11.844_841_651,
                13.154_634_641,
                13.789_561_287,
                14.833_113_708,
            ],
        ),
        (
            2,
            0.5,
            [
                1.429_370_771,
                2.634_248_547,
                3.172_060_604,
                4.450_718_353,
                5.977_446_861,
                6.809_365_761,
                6.809_365_761,
                7.663_825_219,
                8.520_424_806,
                9.360_687_958,
                10.942_648_776,
                11.671_110_264,
                12.979_158_277,
                13.543_734_061,
                14.035_833_980,
            ],
        ),
        (
            0,
            1.5,
            [
                2.313_500_262,
                3.990_611_786,
                3.990_611_786,
                3.990_611_786,
                5.026_166_521,
                6.139_220_707,
                7.283_375_349,
                7.283_375_349,
                8.417_366_296,
                9.509_782_843,
                10.539_523_178,
                11.492_707_046,
                13.123_455_566,
                13.123_455_566,
                13.776_235_959,
            ],
        ),
        (
            0,
            0.25,
            [
                4.119_283_199,
                5.326_738_687,
                5.326_738_687,
                5.326_738_687,
                6.005_297_458,
                6.718_719_494,
                7.453_309_545,
                7.453_309_545,
                8.194_640_970,
                8.928_508_416,
                9.641_690_642,
                10.322_489_307,
                11.549_746_414,
                11.549_746_414,
                12.083_042_535,
            ],
        ),
    ];
    for (panel, severity_sd, expected) in cases {
        near(&ranks(&fit(&proposals(&MOCK[panel]), severity_sd)), &expected, 3e-7);
    }
}

// Source: as above.
#[test]
fn effects_of_the_mock_panels() {
    let first = fit(&proposals(&MOCK[0]), 0.5);
    assert!((first.level - 3.84).abs() < 1e-14);
    let effect = |fit: &Fit, row: usize| fit.proposals[row].effect;
    near(&[effect(&first, 0).mean, effect(&first, 0).sd], &[0.807_599_6, 0.394_702_5], 1e-6);
    near(&[effect(&first, 14).mean, effect(&first, 14).sd], &[-0.863_296_1, 0.399_491_5], 1e-6);
    near(&[first.spread.mean, first.residual.mean], &[0.674_059_6, 0.922_049_3], 2e-6);
    let mildness: Vec<f64> = first.assessors.iter().map(|assessor| assessor.mildness.mean).collect();
    near(&mildness, &[1.488_320_9, 0.076_045_6, 0.401_955_3, -0.249_864_1, -1.716_457_7], 1e-6);
    let errors: Vec<f64> = first.assessors.iter().map(|assessor| assessor.mildness.sd).collect();
    near(&errors, &[0.251_173_4, 0.244_160_4, 0.244_661_5, 0.244_342_7, 0.253_451_5], 1e-6);
    // With three times η the severe assessor may be as severe as their ratings say.
    let weak = fit(&proposals(&MOCK[0]), 1.5);
    assert!((weak.assessors[4].mildness.mean + 2.058_691_2).abs() < 1e-6);
}

// Source: Heyard et al., vignette of `ERforResearch` (printed), JAGS run of the same (SUCRA, chances), and the grid of
// 200 × 200: rank quantiles and chances of the top five from 1e6 draws.
#[test]
fn the_first_panel_as_published() {
    let ratings = proposals(&MOCK[0]);
    let posterior = posterior(&ratings, &Prior::default(), &Grid::default()).unwrap();
    let fit = posterior.fit();
    let printed = [2.44, 4.06, 4.09, 4.12, 5.08, 6.19, 7.34, 7.26, 8.43, 9.42, 10.4, 11.4, 13.0, 13.0, 13.7];
    near(&ranks(&fit), &printed, 0.08);
    near(&[fit.proposals[0].sucra, fit.proposals[14].sucra], &[0.896_16, 0.095_59], 1e-5);
    near(&[fit.proposals[0].percentile, fit.proposals[14].percentile], &[13.0254, 87.7452], 1e-4);
    near(
        &[
            fit.beats(0, 1).unwrap(),
            fit.beats(1, 0).unwrap(),
            fit.beats(2, 3).unwrap(),
            fit.beats(0, 14).unwrap(),
        ],
        &[0.717_399, 0.282_601, 0.5, 0.997_058],
        1e-6,
    );
    let names: Vec<String> = (1..=15).map(|n| format!("#{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let assessors = ["v1", "v2", "v3", "v4", "v5"];
    let draws = posterior.rank_draws(&Seed::from_u64(6), &names, &assessors, 100_000).unwrap();
    let top = [
        0.9192, 0.7414, 0.7422, 0.7415, 0.591, 0.421, 0.2667, 0.2674, 0.1541, 0.0822, 0.0411, 0.0199, 0.005,
        0.0047, 0.0026,
    ];
    for (row, expected) in top.into_iter().enumerate() {
        let chance = draws.top(row, 5).unwrap();
        assert!((chance.p - expected).abs() < 4.0 * chance.mcse + 1e-3, "{row} {chance:?} {expected}");
        let mean: f64 = draws
            .counts(row)
            .iter()
            .zip(1_u32..)
            .map(|(count, rank)| f64::from(*count) * f64::from(rank))
            .sum();
        assert!((mean / 1e5 - ranks(&fit)[row]).abs() < 0.04, "{row}");
    }
    let quantiles = |row: usize| [0.05, 0.25, 0.5, 0.75, 0.95].map(|p| draws.quantile(row, p).unwrap());
    for (row, expected) in [
        (0, [1, 1, 2, 3, 6]),
        (1, [1, 2, 4, 6, 9]),
        (4, [1, 3, 5, 7, 10]),
        (9, [5, 8, 10, 11, 13]),
        (12, [9, 12, 13, 14, 15]),
        (14, [10, 13, 14, 15, 15]),
    ] {
        assert_eq!(quantiles(row), expected, "{row}");
    }
    assert_eq!(draws.interval(4, 0.5), Some([3, 7]));
}

// Source: as for the mock panels.
#[test]
fn expected_ranks_of_an_unbalanced_table() {
    let ratings = proposals(&UNBALANCED);
    let expected = [
        6.460_236_079,
        6.118_475_633,
        5.764_619_487,
        6.915_830_843,
        7.298_730_213,
        7.675_244_989,
        4.397_797_612,
        8.005_711_347,
        5.451_983_549,
        4.760_461_502,
        6.942_630_162,
        8.208_278_583,
    ];
    near(&ranks(&fit(&ratings, 1.5)), &expected, 3e-7);
    let fit = fit(&ratings, 0.5);
    let expected = [
        6.416_191_622,
        6.015_922_933,
        5.847_471_524,
        6.894_786_165,
        7.313_938_969,
        7.502_933_196,
        4.304_641_598,
        8.178_798_819,
        5.443_675_706,
        4.846_812_407,
        7.178_319_181,
        8.056_507_880,
    ];
    near(&ranks(&fit), &expected, 3e-7);
    let effects: Vec<f64> = fit.proposals.iter().map(|proposal| proposal.effect.mean).collect();
    near(&effects[..3], &[0.009_071_6, 0.061_498_4, 0.079_407_3], 1e-6);
    assert!((fit.proposals[6].effect.sd - 0.433_398_8).abs() < 1e-6);
    assert!((fit.assessors[1].mildness.sd - 0.397_573_1).abs() < 1e-6);
    assert_eq!((fit.proposals[0].ratings, fit.assessors[0].ratings), (5, 8));
    // The raw mean stands beside.
    assert_eq!(fit.proposals[0].raw_mean, Some(3.0));
}

#[test]
fn more_nodes_change_nothing() {
    for (ratings, severity_sd) in [
        (proposals(&UNBALANCED), 0.5),
        (proposals(&MOCK[0]), 0.25),
        (proposals(&MOCK[1]), 2.0),
        (proposals(&["12", "21", "31"]), 0.5),
    ] {
        let prior = Prior { severity_sd, ..Prior::default() };
        let fine = Grid { nodes: 100, left_out: 0.0 };
        let (few, many) = (fit(&ratings, severity_sd), posterior(&ratings, &prior, &fine).unwrap().fit());
        near(&ranks(&few), &ranks(&many), 5e-7);
        near(&[few.spread.mean, few.residual.mean], &[many.spread.mean, many.residual.mean], 1e-6);
    }
}

/// The equations of the mixed model, solved densely by elimination.
#[test]
fn effects_at_given_variances_solve_the_equations_of_the_mixed_model() {
    let ratings = proposals(&UNBALANCED);
    let posterior = posterior(&ratings, &Prior::default(), &Grid::default()).unwrap();
    let level = posterior.fit().level;
    for (tau, residual) in [(0.7, 0.9), (0.05, 2.0), (1.9, 0.3)] {
        let (theta, nu) = posterior.effects_at(tau, residual).unwrap();
        let ratio = |sd: f64| residual * residual / (sd * sd);
        // Each equation: Σ over own ratings of (y − μ − θ − ν) = λ·effect.
        for (row, effect) in theta.iter().enumerate() {
            let left: f64 = ratings.given_to(row).map(|(column, y)| y - level - effect - nu[column]).sum();
            assert!((left - ratio(tau) * effect).abs() < 1e-10 * ratio(tau).max(1.0), "{left}");
        }
        for (column, effect) in nu.iter().enumerate() {
            let own = ratings.given().filter(|(_, rater, _)| *rater == column);
            let left: f64 = own.map(|(row, _, y)| y - level - theta[row] - effect).sum();
            assert!((left - ratio(0.5) * effect).abs() < 1e-10 * ratio(0.5).max(1.0), "{left}");
        }
    }
}

#[test]
fn ranks_turn_with_the_scale_and_sum_to_their_total() {
    let ratings = proposals(&UNBALANCED);
    let turned = Ratings::new(
        12,
        7,
        (0..12)
            .flat_map(|i| ratings.unit(i).iter().map(|y| y.map(|y| 6.0 - y)).collect::<Vec<_>>())
            .collect(),
    )
    .unwrap();
    let (own, other) = (ranks(&fit(&ratings, 0.5)), ranks(&fit(&turned, 0.5)));
    for (own, other) in own.iter().zip(&other) {
        assert!((own + other - 13.0).abs() < 1e-9);
    }
    assert!((own.iter().sum::<f64>() - 78.0).abs() < 1e-9);
    // A stretched scale with a stretched prior: the same ranks.
    let doubled = Ratings::new(
        12,
        7,
        (0..12)
            .flat_map(|i| ratings.unit(i).iter().map(|y| y.map(|y| 2.0 * y)).collect::<Vec<_>>())
            .collect(),
    )
    .unwrap();
    let prior = Prior { severity_sd: 1.0, bound: 4.0, least_residual: 0.0 };
    let found = posterior(&doubled, &prior, &Grid::default()).unwrap().fit();
    near(&ranks(&found), &own, 1e-9);
}

#[test]
fn proposals_and_assessors_without_ratings_keep_their_prior() {
    let with = proposals(&["412.3.5.", "3.5.41..", ".2.25.4.", "........", "53..2.1."]);
    let fit = fit(&with, 0.5);
    assert_eq!((fit.proposals[3].ratings, fit.proposals[3].raw_mean), (0, None));
    assert!((fit.proposals[3].expected_rank - 3.0).abs() < 0.3 && fit.proposals[3].effect.mean == 0.0);
    assert_eq!(fit.assessors[7].ratings, 0);
    assert!((fit.assessors[7].mildness.sd - 0.5).abs() < 1e-12 && fit.assessors[7].mildness.mean == 0.0);
}

#[test]
fn no_answer_without_ground() {
    let of = |rows: &[&str], prior: &Prior| {
        posterior(&proposals(rows), prior, &Grid::default()).map(|found| found.fit())
    };
    let prior = Prior::default();
    assert_eq!(of(&["12", ".."], &prior).err(), Some(NoPosterior::TooFewProposals));
    assert_eq!(of(&["", ""], &prior).err(), Some(NoPosterior::TooFewProposals));
    let senseless = Prior { bound: -1.0, ..prior };
    assert_eq!(of(&["12", "21"], &senseless).err(), Some(NoPosterior::SenselessPrior));
    assert_eq!(of(&["123", "234", "345"], &prior).err(), Some(NoPosterior::NoResidual));
    assert_eq!(of(&["333", "333", "333"], &prior).err(), Some(NoPosterior::NoResidual));
    let rounded = Prior { least_residual: 1.0 / 12.0_f64.sqrt(), ..prior };
    let found = of(&["123", "234", "345"], &rounded).unwrap();
    assert!(found.proposals[2].expected_rank < 1.2, "{found:?}");
    // One rating each: the prior says how much of a difference is the assessor's.
    let found = of(&["1.", ".2"], &prior).unwrap();
    assert!(found.proposals[1].expected_rank < 1.5 && found.proposals[1].expected_rank > 1.2);
    let many = Ratings::new(2, 257, vec![Some(1.0); 514]).unwrap();
    assert_eq!(posterior(&many, &prior, &Grid::default()).err(), Some(NoPosterior::TooMany));
    let far = Ratings::new(2, 2, vec![Some(1e200), Some(-1e200), Some(3.0), Some(1e200)]).unwrap();
    assert!(posterior(&far, &prior, &Grid::default()).is_err());
}

#[test]
fn draws_belong_to_names() {
    let ratings = proposals(&["412", "325", "152"]);
    let posterior = posterior(&ratings, &Prior::default(), &Grid::default()).unwrap();
    let draw = |proposals: &[&str], assessors: &[&str], draws: usize| {
        posterior.rank_draws(&Seed::from_u64(1), proposals, assessors, draws)
    };
    assert_eq!(draw(&["a", "b"], &["x", "y", "z"], 10), Err(NoDraws::Names));
    assert_eq!(draw(&["a", "b", "a"], &["x", "y", "z"], 10), Err(NoDraws::Names));
    assert_eq!(draw(&["a", "b", "c"], &["x", "y", "x"], 10), Err(NoDraws::Names));
    assert_eq!(draw(&["a", "b", "c"], &["x", "y", "z"], 0), Err(NoDraws::Count));
    let found = draw(&["a", "b", "c"], &["x", "y", "z"], 1000).unwrap();
    for rank in 0..3 {
        assert_eq!((0..3).map(|row| found.counts(row)[rank]).sum::<u32>(), 1000);
    }
    assert_eq!(found, draw(&["a", "b", "c"], &["x", "y", "z"], 1000).unwrap());
    assert_eq!((found.top(3, 1), found.quantile(0, 0.0), found.quantile(0, 1.1)), (None, None, None));
    assert_eq!((found.interval(0, 0.0), found.interval(7, 0.5)), (None, None));
    assert_eq!(found.top(0, 3).map(|chance| chance.p), Some(1.0));
    // The rows exchanged with their names: the same ranks, so far as sums in another order allow.
    let exchanged = proposals(&["325", "412", "152"]);
    let other = super::posterior(&exchanged, &Prior::default(), &Grid::default()).unwrap();
    let other = other.rank_draws(&Seed::from_u64(1), &["b", "a", "c"], &["x", "y", "z"], 1000).unwrap();
    assert_eq!((found.counts(0), found.counts(1)), (other.counts(1), other.counts(0)));
}
