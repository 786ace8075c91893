//! Measures of individual data against numbers of other tools.
//!
//! Small tables stand here as facts. The large files belong to other projects and are not part of this one: where
//! they are missing, the test says what it left out.
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]
#![allow(clippy::print_stderr, reason = "a check that was left out must be seen")]

mod reference;

use maatlat::inequality::individual::{Groups, NoValue, Presorted, Scratch, Weighed, estimate, quantile};
use maatlat::inequality::{Fit, Statistic};
use reference::{columns, labels, numbers};

/// A statistic under these rows.
fn value(statistic: Statistic, y: &[f64], w: &[f64]) -> Result<f64, NoValue> {
    with(y, w, None, None, |rows| estimate(statistic, rows))
}

fn with<T>(
    y: &[f64],
    w: &[f64],
    rank: Option<&[f64]>,
    groups: Option<&Groups>,
    look: impl FnOnce(&Weighed) -> T,
) -> T {
    let presorted = Presorted::new(y, rank, groups);
    let mut scratch = Scratch::default();
    look(&presorted.weigh(w, &mut scratch))
}

#[track_caller]
fn near(ours: Result<f64, NoValue>, theirs: f64, tolerance: f64) {
    let ours = ours.unwrap();
    assert!((ours - theirs).abs() <= tolerance * theirs.abs().max(1e-3), "{ours} is not {theirs}");
}

// Source: R `ineq` 0.2-11 tests/Examples/ineq-Ex.Rout.save (Gini, Atkinson 0.5); the others as R ineq, IC2 1.0-1, PySAL
// inequality 1.1.2 and inequalipy 1.0.5 print them. Income classes of the United States, 1968.
const US1968: ([f64; 10], [f64; 10]) = (
    [541.0, 1463.0, 2445.0, 3438.0, 4437.0, 5401.0, 6392.0, 8304.0, 11904.0, 22261.0],
    [482.0, 825.0, 722.0, 690.0, 661.0, 760.0, 745.0, 2140.0, 1911.0, 1024.0],
);

#[test]
fn ten_income_classes_unweighted() {
    let (y, _) = US1968;
    near(value(Statistic::Gini, &y, &[]), 0.462_091_130_267_624, 1e-13);
    near(value(Statistic::Atkinson(0.5), &y, &[]), 0.179_659_098_046_342, 1e-13);
    near(value(Statistic::Atkinson(1.0), &y, &[]), 0.351_825_059_735_076, 1e-13);
    near(value(Statistic::GeneralisedEntropy(1.0), &y, &[]), 0.362_341_242_343_895, 1e-13);
    near(value(Statistic::GeneralisedEntropy(0.0), &y, &[]), 0.433_594_649_520_447, 1e-13);
    near(value(Statistic::GeneralisedEntropy(2.0), &y, &[]), 0.420_406_154_577_426, 1e-13);
    // ineq's Kolm with parameter 1 on incomes in units of 10,000.
    let scaled = y.map(|y| y / 10_000.0);
    near(value(Statistic::Kolm(1.0), &scaled, &[]), 0.138_801_328_179_573, 1e-13);
}

#[test]
fn ten_income_classes_weighted() {
    let (y, w) = US1968;
    near(value(Statistic::Gini, &y, &w), 0.388_925_666_072_782, 1e-13);
    near(value(Statistic::SGini(3.0), &y, &w), 0.543_865_432_496_799, 1e-13);
    near(value(Statistic::GeneralisedEntropy(0.0), &y, &w), 0.324_881_469_689_572, 1e-13);
    near(value(Statistic::GeneralisedEntropy(1.0), &y, &w), 0.256_782_425_877_694, 1e-13);
    near(value(Statistic::GeneralisedEntropy(2.0), &y, &w), 0.268_761_087_643_499, 1e-13);
    near(value(Statistic::Atkinson(0.5), &y, &w), 0.133_463_829_236_489, 1e-13);
    near(value(Statistic::Atkinson(1.0), &y, &w), 0.277_386_999_890_657, 1e-13);
    near(value(Statistic::Atkinson(2.0), &y, &w), 0.564_400_220_462_182, 1e-13);
}

// Source: PySAL 1.1.2 and R ineq 0.2-11 (negatives), exact fractions (weights), PySAL (Theil with zeros: ln 2),
// van Ourti's tie-averaged ranks (concentration).
#[test]
fn edges() {
    near(value(Statistic::Gini, &[-5.0, 1.0, 2.0, 3.0], &[]), 6.25, 1e-13);
    assert_eq!(value(Statistic::Gini, &[-5.0, 1.0, 2.0, 2.0], &[]), Err(NoValue::NoMean));
    assert_eq!(value(Statistic::Gini, &[3.0], &[]), Ok(0.0));
    assert_eq!(value(Statistic::Gini, &[0.0; 3], &[]), Err(NoValue::NoMean));
    near(
        value(Statistic::Gini, &[1.0, 2.0, 3.0, 4.0], &[4.0, 1.0, 1.0, 1.0]),
        0.307_692_307_692_307_7,
        1e-14,
    );
    near(value(Statistic::Gini, &[10.0, 20.0, 30.0], &[80.0, 15.0, 5.0]), 0.166, 1e-14);
    let zeros = [0.0, 0.0, 0.0, 10.0, 10.0, 10.0];
    near(value(Statistic::GeneralisedEntropy(1.0), &zeros, &[]), std::f64::consts::LN_2, 1e-14);
    assert_eq!(value(Statistic::GeneralisedEntropy(0.0), &zeros, &[]), Err(NoValue::Zeros));
    assert_eq!(value(Statistic::Atkinson(1.0), &zeros, &[]), Err(NoValue::Zeros));
    near(value(Statistic::Atkinson(0.5), &zeros, &[]), 0.5, 1e-14);
    assert_eq!(value(Statistic::Gini, &[], &[]), Err(NoValue::TooFew));
    assert_eq!(value(Statistic::Gini, &[1.0, 2.0], &[0.0, 0.0]), Err(NoValue::TooFew));
    // A row without weight is not there.
    assert_eq!(value(Statistic::Atkinson(1.0), &[-3.0, 2.0, 2.0], &[0.0, 1.0, 1.0]), Ok(0.0));

    let rank = [1.0, 1.0, 1.0, 2.0, 2.0, 2.0];
    let health = [3.0, 2.0, 1.0, 6.0, 5.0, 4.0];
    let index =
        |y: &[f64]| with(y, &[], Some(&rank), None, |rows| estimate(Statistic::RelativeConcentration, rows));
    near(index(&health), 0.214_285_714_285_714_3, 1e-14);
    near(index(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), 0.214_285_714_285_714_3, 1e-14);
}

// Source: R 4.2.2, survey 4.2-1, convey 1.0.1, laeken 0.5.2 on laeken's `eusilc` (synthetic persons of Austria);
// Gini exact by mid-ranks as laeken prints it.
#[test]
fn synthetic_persons_of_a_country() {
    let Some(columns) = columns("ineq-eusilc.csv", &["eqincome", "rb050", "rb090"]) else { return };
    let (y, w, sex) = (numbers(&columns[0]), numbers(&columns[1]), labels(&columns[2]));
    near(value(Statistic::Mean, &y, &w), 19_890.806_931_295_5, 1e-13);
    near(value(Statistic::Gini, &y, &w), 0.264_896_192_113_23, 1e-12);
    near(value(Statistic::Gini, &y, &[]), 0.262_853_221_810_4, 1e-4);
    near(value(Statistic::QuantileShareRatio(0.2), &y, &w), 3.970_004_326_037, 1e-3);
    let median = with(&y, &w, None, None, |rows| quantile(rows.y, rows.w, 0.5)).unwrap();
    let line = 0.6 * median;
    near(Ok(line), 10859.236, 1e-12);
    let poor =
        |statistic, line| with(&y, &w, None, None, |rows| estimate(statistic, &rows.below(Some(line))));
    near(poor(Statistic::Fgt(0.0), line), 0.144_442_181_675_3, 1e-12);
    near(poor(Statistic::MedianPovertyGap, line), 0.189_285_968_184_1, 1e-12);
    near(poor(Statistic::Fgt(0.0), 10_000.0), 0.114_440_129_198_5, 1e-12);
    near(poor(Statistic::Fgt(1.0), 10_000.0), 0.032_085_417_963_28, 1e-12);
    near(poor(Statistic::Fgt(2.0), 10_000.0), 0.016_189_352_959_29, 1e-12);
    for (place, share) in [
        0.034_269_513_306_99,
        0.089_371_096_873_33,
        0.156_320_063_894_8,
        0.232_591_020_275_7,
        0.318_651_059_324_3,
        0.414_891_706_072_9,
        0.522_865_024_639_2,
        0.645_068_069_826,
        0.788_236_711_679_3,
    ]
    .into_iter()
    .enumerate()
    {
        let p = (place + 1) as f64 / 10.0;
        near(value(Statistic::BottomShare(p), &y, &w), share, 1e-12);
    }

    // convey's `subset(design, eqincome > 0)`.
    let keep: Vec<usize> = (0..y.len()).filter(|row| y[*row] > 0.0).collect();
    assert_eq!(y.len() - keep.len(), 3);
    let of = |values: &[f64]| -> Vec<f64> { keep.iter().map(|row| values[*row]).collect() };
    let positive_sex = Groups { count: 2, of_row: keep.iter().map(|row| sex.of_row[*row]).collect() };
    let (y, w) = (of(&y), of(&w));
    near(value(Statistic::Atkinson(0.5), &y, &w), 0.059_882_524_113_71, 1e-12);
    near(value(Statistic::Atkinson(1.0), &y, &w), 0.123_106_061_357_3, 1e-12);
    near(value(Statistic::Atkinson(2.0), &y, &w), 0.376_138_650_743_5, 1e-12);
    near(value(Statistic::GeneralisedEntropy(-1.0), &y, &w), 0.301_460_133_082_3, 1e-12);
    near(value(Statistic::GeneralisedEntropy(0.0), &y, &w), 0.131_369_230_476_7, 1e-12);
    near(value(Statistic::GeneralisedEntropy(1.0), &y, &w), 0.120_526_920_613_1, 1e-12);
    near(value(Statistic::GeneralisedEntropy(2.0), &y, &w), 0.136_749_562_656_2, 1e-12);
    let watts = with(&y, &w, None, None, |rows| estimate(Statistic::Watts, &rows.below(Some(10_000.0))));
    near(watts, 0.051_743_999_503_16, 1e-12);
    let part = |statistic| with(&y, &w, None, Some(&positive_sex), |rows| estimate(statistic, rows));
    near(part(Statistic::TheilWithin), 0.119_739_043_634_6, 1e-12);
    near(part(Statistic::TheilBetween), 0.000_787_876_978_486_7, 1e-9);
}

// Source: WHO healthequal 1.0.1, R 4.2.2, survey 4.2-1 on its `IndividualSample`: births attended by skilled
// personnel, ranked by wealth quintile, with sampling weights.
#[test]
fn births_ranked_by_wealth() {
    let Some(columns) = columns("ineq-he-individual.csv", &["sba", "weight", "subgroup_order"]) else {
        return;
    };
    let all = [numbers(&columns[0]), numbers(&columns[1]), numbers(&columns[2])];
    let keep: Vec<usize> = (0..all[0].len()).filter(|row| all.iter().all(|c| c[*row].is_finite())).collect();
    eprintln!("{} rows of {}", keep.len(), all[0].len());
    let of = |values: &[f64]| -> Vec<f64> { keep.iter().map(|row| values[*row]).collect() };
    let (y, w, rank) = (of(&all[0]), of(&all[1]), of(&all[2]));
    let index = |statistic| {
        with(&y, &w, Some(&rank), None, |rows| estimate(statistic, &rows.bounded(Some((0.0, 1.0)))))
    };
    near(index(Statistic::AbsoluteConcentration), 0.078_013_533_523_08, 1e-11);
    near(index(Statistic::RelativeConcentration), 0.097_237_921_652_7, 1e-11);
    near(index(Statistic::Wagstaff), 0.491_834_296_29, 1e-11);
    near(index(Statistic::Erreygers), 0.312_054_134_092_3, 1e-11);
    near(index(Statistic::SlopeIndex(Fit::Linear)), 0.487_634_311_873_2, 1e-11);
    near(index(Statistic::SlopeIndex(Fit::Logit)), 0.494_143_712_853_5, 1e-8);
    near(index(Statistic::RelativeIndex(Fit::Logit)), 2.038_106_782_243, 1e-8);
}

// Source: rineq 0.3.0 on its `housing` (artificial persons); bmi and high bmi ranked by income, unweighted.
#[test]
fn body_mass_ranked_by_income() {
    let Some(columns) = columns("ineq-rineq-housing.csv", &["bmi", "high.bmi", "income"]) else { return };
    let (bmi, income) = (numbers(&columns[0]), numbers(&columns[2]));
    let high: Vec<f64> = columns[1].iter().map(|cell| if cell == "TRUE" { 1.0 } else { 0.0 }).collect();
    let index = |y: &[f64], statistic| {
        with(y, &[], Some(&income), None, |rows| estimate(statistic, &rows.bounded(Some((0.0, 1.0)))))
    };
    near(index(&bmi, Statistic::RelativeConcentration), 0.121_004_045_743_35, 1e-12);
    near(index(&bmi, Statistic::AbsoluteConcentration), 3.118_508_775_925_43, 1e-12);
    near(index(&high, Statistic::RelativeConcentration), 0.345_304_080_000_006, 1e-12);
    near(index(&high, Statistic::Wagstaff), 0.690_608_16, 1e-12);
    near(index(&high, Statistic::Erreygers), 0.690_608_16, 1e-12);
}
