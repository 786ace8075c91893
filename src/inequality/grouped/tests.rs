//! The measures give the numbers of their sources.

use super::Weighting::{Unweighted, Weighted};
use super::as_healthequal::{self, Index};
use super::*;

/// Relative distance at most `tolerance`.
#[track_caller]
fn near(a: f64, b: f64, tolerance: f64) {
    assert!((a - b).abs() <= tolerance * (1e-12 + b.abs()), "{a} instead of {b}");
}

// Source: WHO healthequal 1.0.1, data set OrderedSample: births attended by skilled health personnel by wealth quintile.
const QUINTILES: [(f64, f64, f64); 5] = [
    (75.605_300_903_320_3, 1.599_613_070_487_98, 2_072.436_035_156_25),
    (91.019_966_125_488_3, 1.135_150_432_586_67, 2_112.204_101_562_5),
    (96.039_588_928_222_7, 0.646_194_636_821_747, 1_983.059_204_101_56),
    (97.042_228_698_730_5, 0.567_620_635_032_654, 2_052.123_779_296_88),
    (99.224_052_429_199_2, 0.223_768_264_055_252, 1_884.509_887_695_31),
];

fn columns(rows: &[(f64, f64, f64)]) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect();
    (column(|row| row.0), column(|row| row.1), column(|row| row.2))
}

// Source: what healthequal 1.0.1 printed for these data, and the standard errors of WHO's technical notes.
#[test]
fn births_by_wealth_quintile() {
    let (y, se, n) = columns(&QUINTILES);
    let groups = Groups::new(&n, true).unwrap().with_bounds(Some((0.0, 100.0)));
    let value = |statistic| groups.value(statistic, &y).unwrap();
    let error = |statistic| groups.standard_error(statistic, &y, &se).unwrap();
    near(value(Statistic::Difference), 23.618_751_525_879, 1e-12);
    near(error(Statistic::Difference), 1.615_188_599_289, 1e-12);
    near(value(Statistic::Ratio), 1.312_395_443_754, 1e-12);
    near(error(Statistic::Ratio) / value(Statistic::Ratio), 0.021_277_270_639_13, 1e-12);
    near(value(Statistic::AbsoluteConcentration), 4.300_519_703_768, 1e-12);
    near(error(Statistic::AbsoluteConcentration), 0.282_360_068_695_3, 1e-12);
    near(value(Statistic::RelativeConcentration), 0.046_950_601_567_71, 1e-12);
    near(error(Statistic::RelativeConcentration), 0.003_266_221_964_135, 1e-12);
    near(value(Statistic::Wagstaff), 0.558_715_581_835_4, 1e-12);
    near(value(Statistic::Erreygers), 0.172_020_788_150_7, 1e-12);
    // The package rounds populations up to whole people before it fits; at this precision that does not show.
    near(value(Statistic::SlopeIndex(Fit::Linear)), 26.882_16, 2e-4);
    near(value(Statistic::RelativeIndex(Fit::Linear)), 1.343_955, 1e-4);
    // The same with cases in whole people, each group weighted once.
    let people: Vec<f64> = n.iter().map(|n| n.ceil()).collect();
    let parts: Vec<f64> =
        people.iter().zip(&y).map(|(n, y)| 100.0 * (y * n / 100.0).round_ties_even() / n).collect();
    let whole = Groups::new(&people, true).unwrap().with_bounds(Some((0.0, 100.0)));
    near(whole.value(Statistic::SlopeIndex(Fit::Logit), &parts).unwrap(), 31.635_391_132_67, 1e-9);
    near(whole.value(Statistic::RelativeIndex(Fit::Logit), &parts).unwrap(), 1.466_470_741_503, 1e-9);
    near(value(Statistic::AttributableRisk), 7.627_362_287_405, 1e-12);
    near(value(Statistic::AttributableFraction), 8.327_115_614_765, 1e-12);
}

// Source: as above, the printed intervals and standard errors.
#[test]
fn births_by_wealth_quintile_as_the_package_prints_them() {
    let (y, se, n) = columns(&QUINTILES);
    let groups = Groups::new(&n, true).unwrap();
    let printed = |index| as_healthequal::concentration(&groups, &y, index, 0.95).unwrap();
    let check = |it: as_healthequal::Printed, value: f64, se: f64, low: f64, high: f64, tolerance: f64| {
        near(it.value, value, tolerance);
        near(it.se.unwrap(), se, tolerance);
        near(it.limits.unwrap().0, low, tolerance);
        near(it.limits.unwrap().1, high, tolerance);
    };
    check(
        printed(Index::Absolute),
        4.300_519_703_768,
        1.284_030_856_912,
        1.783_865_469_183,
        6.817_173_938_354,
        1e-11,
    );
    check(
        printed(Index::Relative),
        0.046_950_601_567_71,
        0.014_018_310_649_92,
        0.019_475_217_569_78,
        0.074_425_985_565_64,
        1e-11,
    );
    check(
        printed(Index::Wagstaff(0.0, 100.0)),
        0.558_715_581_835_4,
        0.166_818_918_812_4,
        0.231_756_509_023_2,
        0.885_674_654_647_7,
        1e-11,
    );
    check(
        printed(Index::Erreygers(0.0, 100.0)),
        0.172_020_788_150_7,
        0.051_361_234_276_47,
        0.071_354_618_767_32,
        0.272_686_957_534_1,
        1e-11,
    );
    let (sii, rii) = as_healthequal::slope(&n, &y, 100.0, Fit::Logit, 0.95).unwrap();
    // Its derivatives are numerical.
    check(sii, 31.617_628_421_476, 0.030_096_352_524_95, 25.718_851_719_983, 37.516_405_122_968, 1e-5);
    check(rii.unwrap(), 1.466_089_203_902, 0.043_729_120_078_35, 1.345_668_545_867, 1.597_286_018_462, 1e-5);
    let (sii, rii) = as_healthequal::slope(&n, &y, 100.0, Fit::Linear, 0.95).unwrap();
    check(sii, 26.882_159_248_847, 0.085_859_981_562_08, 10.053_912_091_351, 43.710_406_406_343, 1e-5);
    check(rii.unwrap(), 1.343_955_472_576, 0.099_814_181_936_29, 1.105_154_240_384, 1.634_356_767_829, 1e-5);
    let (par, paf) = as_healthequal::attributable(&groups, &n, &y, 100.0, 0.95).unwrap();
    check(par, 7.627_362_287_405, 0.337_251_569_475_5, 6.966_361_357_503, 8.288_363_217_306, 1e-10);
    check(paf, 8.327_115_614_765, 0.003_681_918_734_764, 8.319_899_186_651, 8.334_332_042_879, 1e-10);
    let ratio = as_healthequal::ratio((y[4], y[0]), (se[4], se[0]), 0.95).unwrap();
    check(ratio, 1.312_395_443_754, 0.021_277_270_639_13, 1.258_790_533_934, 1.368_283_089_487, 1e-11);
}

// Source: healthequal, tests/testthat/test-{aci,rci,sii,rii,paf,parisk}.R; the constants carry single precision. The
// answers with one weight are those of the note on its double weighting.
#[test]
fn constants_of_the_package_tests_ordered() {
    let n = [78.0, 91.0, 162.0, 103.0, 105.0];
    let y = [20.0, 30.0, 40.0, 50.0, 60.0];
    let groups = Groups::new(&n, true).unwrap().with_bounds(Some((0.0, 100.0)));
    let value = |statistic| groups.value(statistic, &y).unwrap();
    near(value(Statistic::AbsoluteConcentration), 7.328_420_2, 3e-7);
    near(value(Statistic::RelativeConcentration), 0.177_768_59, 3e-7);
    near(value(Statistic::AttributableFraction), 45.544_548, 3e-7);
    near(value(Statistic::AttributableRisk), 18.775_509, 3e-7);
    // With one weight, and cases in whole people as the package rounds them.
    let parts: Vec<f64> =
        n.iter().zip(&y).map(|(n, y): (&f64, &f64)| 100.0 * (y * n / 100.0).round_ties_even() / n).collect();
    near(groups.value(Statistic::SlopeIndex(Fit::Logit), &parts).unwrap(), 44.905_26, 3e-7);
    near(groups.value(Statistic::RelativeIndex(Fit::Logit), &parts).unwrap(), 3.223_923, 3e-7);
    let aci = as_healthequal::concentration(&groups, &y, Index::Absolute, 0.95).unwrap();
    near(aci.se.unwrap(), 0.293_685_17, 2e-6);
    let rci = as_healthequal::concentration(&groups, &y, Index::Relative, 0.95).unwrap();
    near(rci.se.unwrap(), 0.007_124_049_1, 2e-6);
    near(rci.limits.unwrap().0, 0.163_805_45, 3e-6);
    near(rci.limits.unwrap().1, 0.191_731_72, 3e-6);
    let (sii, rii) = as_healthequal::slope(&n, &y, 100.0, Fit::Logit, 0.95).unwrap();
    near(sii.value, 44.445_02, 3e-7);
    near(sii.se.unwrap(), 0.021_908_22, 1e-5);
    near(sii.limits.unwrap().0, 40.151_09, 1e-5);
    let rii = rii.unwrap();
    near(rii.value, 3.159_506, 3e-7);
    near(rii.se.unwrap(), 0.076_440_01, 1e-5);
    near(rii.limits.unwrap().1, 3.670_16, 1e-5);
    let (par, paf) = as_healthequal::attributable(&groups, &n, &y, 100.0, 0.95).unwrap();
    near(par.se.unwrap(), 4.406_634_8, 3e-7);
    near(paf.se.unwrap(), 0.106_893_61, 3e-7);
}

// Source: healthequal, tests/testthat/test-*.R; the corrected standard errors are a thousand and a hundred times those printed.
#[test]
fn constants_of_the_package_tests_unordered() {
    let y = [
        61.0, 74.0, 58.0, 59.0, 72.0, 75.0, 74.0, 68.0, 75.0, 67.0, 73.0, 63.0, 66.0, 62.0, 60.0, 66.0, 71.0,
        73.0, 71.0, 61.0, 74.0, 84.0, 55.0, 69.0, 60.0,
    ];
    let se = [
        5.0, 3.0, 3.0, 3.0, 4.0, 9.0, 2.0, 2.0, 2.0, 5.0, 5.0, 7.0, 5.0, 6.0, 4.0, 5.0, 6.0, 6.0, 9.0, 4.0,
        3.0, 4.0, 1.0, 3.0, 7.0,
    ];
    let n = [
        832.0, 931.0, 1468.0, 1021.0, 1039.0, 1515.0, 1138.0, 620.0, 794.0, 866.0, 1367.0, 1108.0, 1120.0,
        1033.0, 833.0, 1536.0, 1149.0, 410.0, 1210.0, 858.0, 680.0, 935.0, 692.0, 781.0, 812.0,
    ];
    let groups = Groups::new(&n, false).unwrap().with_reference(Some(13));
    let value = |statistic| groups.value(statistic, &y).unwrap();
    let error = |statistic| groups.standard_error(statistic, &y, &se).unwrap();
    near(value(Statistic::BetweenGroupVariance), 46.198_326, 3e-7);
    near(error(Statistic::BetweenGroupVariance), 17.134_647, 3e-7);
    near(value(Statistic::BetweenGroupSd), 6.796_935_1, 3e-7);
    near(value(Statistic::IndexOfDisparity(Unweighted)), 8.701_817_5, 3e-7);
    near(value(Statistic::IndexOfDisparity(Weighted)), 8.617_841_7, 3e-7);
    near(value(Statistic::DifferenceFromBest(Unweighted)), 16.360_001, 3e-7);
    near(value(Statistic::DifferenceFromBest(Weighted)), 16.293_156, 3e-7);
    near(value(Statistic::DifferenceFromMean(Unweighted)), 5.891_726, 3e-7);
    near(value(Statistic::DifferenceFromMean(Weighted)), 5.834_868_9, 3e-7);
    near(value(Statistic::DifferenceFromReference(Unweighted)), 7.239_999_8, 3e-7);
    near(value(Statistic::DifferenceFromReference(Weighted)), 7.222_846_5, 3e-7);
    // The package takes the mean in single precision, which these two feel a thousandfold.
    near(value(Statistic::MeanLogDeviation), 5.052_400_6, 1e-5);
    near(error(Statistic::MeanLogDeviation), 1.424_2, 3e-5);
    near(value(Statistic::TheilBetweenGroups), 5.035_920_1, 2e-5);
    near(error(Statistic::TheilBetweenGroups), 1.420_1, 3e-5);
    near(value(Statistic::AttributableFraction), 24.064_26, 3e-7);
    near(value(Statistic::AttributableRisk), 16.293_152, 3e-7);
    let (par, paf) = as_healthequal::attributable(&groups, &n, &y, 100.0, 0.95).unwrap();
    near(par.se.unwrap(), 1.199_444_7, 3e-7);
    near(paf.se.unwrap(), 0.017_715_26, 3e-6);
}

// Source: fixtures/measure/births-by-region.json.
#[test]
fn births_by_region() {
    let file: serde_json::Value =
        serde_json::from_str(include_str!("../../../fixtures/measure/births-by-region.json")).unwrap();
    let rows = file["groups"].as_array().unwrap();
    let column = |place: usize| rows.iter().map(|row| row[place].as_f64().unwrap()).collect::<Vec<f64>>();
    let (y, se, n) = (column(1), column(2), column(3));
    let plain = Groups::new(&n, false).unwrap();
    let groups = plain.clone().with_reference(Some(0));
    let printed = |name: &str, what: &str| file["printed"][name][what].as_f64().unwrap();
    for (statistic, name) in [
        (Statistic::BetweenGroupVariance, "bgv"),
        (Statistic::BetweenGroupSd, "bgsd"),
        (Statistic::CoefficientOfVariation, "cov"),
        (Statistic::DifferenceFromMean(Unweighted), "mdmu"),
        (Statistic::DifferenceFromMean(Weighted), "mdmw"),
        (Statistic::DifferenceFromBest(Unweighted), "mdbu"),
        (Statistic::DifferenceFromBest(Weighted), "mdbw"),
        (Statistic::DifferenceFromReference(Unweighted), "mdru"),
        (Statistic::DifferenceFromReference(Weighted), "mdrw"),
        (Statistic::IndexOfDisparity(Unweighted), "idisu"),
        (Statistic::IndexOfDisparity(Weighted), "idisw"),
        (Statistic::MeanLogDeviation, "mld"),
        (Statistic::TheilBetweenGroups, "ti"),
        (Statistic::AttributableRisk, "par"),
        (Statistic::AttributableFraction, "paf"),
    ] {
        near(groups.value(statistic, &y).unwrap(), printed(name, "estimate"), 1e-10);
    }
    near(plain.value(Statistic::Difference, &y).unwrap(), printed("d", "estimate"), 1e-10);
    near(plain.value(Statistic::Ratio, &y).unwrap(), printed("r", "estimate"), 1e-10);
    let error = |statistic| groups.standard_error(statistic, &y, &se).unwrap();
    near(error(Statistic::BetweenGroupVariance), printed("bgv", "se"), 1e-10);
    near(error(Statistic::MeanLogDeviation), file["corrected"]["mld_se_x1000"].as_f64().unwrap(), 1e-10);
    near(error(Statistic::TheilBetweenGroups), file["corrected"]["ti_se_x1000"].as_f64().unwrap(), 1e-10);
    let corrected = groups.value(Statistic::BetweenGroupVariance, &y).unwrap() - groups.variance_bias(&se);
    near(corrected, file["corrected"]["bgv_bias_corrected"].as_f64().unwrap(), 1e-10);
    let (par, paf) = as_healthequal::attributable(&groups, &n, &y, 100.0, 0.95).unwrap();
    near(par.se.unwrap(), printed("par", "se"), 1e-9);
    near(paf.se.unwrap(), printed("paf", "se"), 1e-9);
    near(paf.limits.unwrap().0, printed("paf", "lowerci"), 1e-10);
    near(100.0 * paf.se.unwrap(), file["corrected"]["paf_se_x100"].as_f64().unwrap(), 1e-9);
}

// Source: fixtures/measure/slopes-of-twelve-areas.json.
#[test]
fn slopes_of_twelve_areas() {
    let file: serde_json::Value =
        serde_json::from_str(include_str!("../../../fixtures/measure/slopes-of-twelve-areas.json")).unwrap();
    for area in file["areas"].as_array().unwrap() {
        let rows = area["groups"].as_array().unwrap();
        let column = |place: usize| rows.iter().map(|row| row[place].as_f64().unwrap()).collect::<Vec<f64>>();
        let (y, n) = (column(0), column(2));
        let groups = Groups::new(&n, true).unwrap().with_bounds(Some((0.0, 1.0)));
        let name = area["case"].as_str().unwrap();
        let fit = match (name.contains("log transform"), name.contains("logit transform")) {
            (true, _) => Fit::LogTransform,
            (_, true) => Fit::LogitTransform,
            _ => Fit::Linear,
        };
        near(groups.value(Statistic::SlopeIndex(fit), &y).unwrap(), area["sii"].as_f64().unwrap(), 1e-11);
        near(groups.value(Statistic::RelativeIndex(fit), &y).unwrap(), area["rii"].as_f64().unwrap(), 1e-11);
        if let Some(intercept) = area["intercept"].as_f64() {
            near(groups.line(fit, &y, None).unwrap().ends().0, intercept, 1e-11);
        }
    }
}

#[test]
fn outer_fifths_cut_groups_at_their_limits() {
    // Ten equal groups in no order: fifths are pairs. With one large group the fifths are all of it.
    let y: Vec<f64> = (0..10).map(|i| f64::from(i * 7 % 10)).collect();
    let groups = Groups::new(&[1.0; 10], false).unwrap();
    assert_eq!(groups.value(Statistic::QuantileDifference(5), &y), Ok(8.0));
    assert_eq!(groups.value(Statistic::QuantileRatio(5), &y), Ok(17.0));
    let uneven = Groups::new(&[10.0, 80.0, 10.0], true).unwrap();
    near(uneven.value(Statistic::QuantileDifference(5), &[1.0, 2.0, 5.0]).unwrap(), 3.5 - 1.5, 1e-12);
    near(
        uneven.clone().adverse().value(Statistic::QuantileDifference(5), &[1.0, 2.0, 5.0]).unwrap(),
        -2.0,
        1e-12,
    );
}

#[test]
fn what_has_no_value_says_why() {
    let ordered = Groups::new(&[1.0, 1.0, 1.0], true).unwrap().with_bounds(Some((0.0, 1.0)));
    let flat = Groups::new(&[1.0, 1.0, 1.0], false).unwrap();
    let (zero, all) = ([0.0, 0.2, 0.4], [1.0; 3]);
    assert_eq!(flat.value(Statistic::MeanLogDeviation, &zero), Err(NoValue::Zeros));
    near(flat.value(Statistic::TheilBetweenGroups, &[0.0, 0.0, 3.0]).unwrap(), 1000.0 * ln3(), 1e-12);
    assert_eq!(flat.value(Statistic::TheilBetweenGroups, &[-1.0, 2.0, 3.0]), Err(NoValue::Negatives));
    assert_eq!(flat.value(Statistic::CoefficientOfVariation, &[0.0; 3]), Err(NoValue::NoMean));
    assert_eq!(flat.value(Statistic::Ratio, &zero), Err(NoValue::ZeroDenominator));
    assert_eq!(flat.value(Statistic::AbsoluteConcentration, &zero), Err(NoValue::TooFew));
    assert_eq!(flat.value(Statistic::DifferenceFromReference(Weighted), &zero), Err(NoValue::TooFew));
    assert_eq!(
        ordered.value(Statistic::RelativeIndex(Fit::Linear), &[0.0, 0.1, 0.9]),
        Err(NoValue::LineLeavesScale)
    );
    assert_eq!(ordered.value(Statistic::SlopeIndex(Fit::LogTransform), &zero), Err(NoValue::Zeros));
    assert_eq!(ordered.value(Statistic::SlopeIndex(Fit::LogitTransform), &all), Err(NoValue::Zeros));
    assert_eq!(ordered.value(Statistic::SlopeIndex(Fit::Logit), &all), Err(NoValue::Zeros));
    assert_eq!(
        ordered.value(Statistic::SlopeIndex(Fit::Logit), &[0.0, 0.0, 1.0]),
        Err(NoValue::DoesNotSettle)
    );
    assert_eq!(ordered.value(Statistic::Wagstaff, &all), Err(NoValue::ZeroDenominator));
    assert!(ordered.value(Statistic::SlopeIndex(Fit::Logit), &zero).is_ok());
    assert!(Groups::new(&[1.0, 0.0], true).is_none());
}

fn ln3() -> f64 {
    crate::math::ln(3.0)
}

#[test]
fn direction_turns_gaps_and_chooses_the_best() {
    let y = [50.0, 30.0, 20.0];
    let ordered = Groups::new(&[1.0, 1.0, 2.0], true).unwrap().adverse();
    assert_eq!(ordered.value(Statistic::Difference, &y), Ok(30.0));
    assert_eq!(ordered.value(Statistic::AttributableRisk, &y), Ok(-10.0));
    let flat = Groups::new(&[1.0, 1.0, 2.0], false).unwrap();
    assert_eq!(flat.value(Statistic::AttributableRisk, &y), Ok(20.0));
    assert_eq!(flat.clone().adverse().value(Statistic::AttributableRisk, &y), Ok(-10.0));
    assert_eq!(flat.clone().adverse().value(Statistic::DifferenceFromBest(Weighted), &y), Ok(10.0));
    assert_eq!(flat.clone().with_reference(Some(1)).value(Statistic::Difference, &y), Ok(10.0));
    assert_eq!(flat.adverse().with_reference(Some(1)).value(Statistic::Difference, &y), Ok(20.0));
}

/// The delta method's errors are those of small steps.
#[test]
fn gradients_are_those_of_differences() {
    let (y, se, n) = columns(&QUINTILES);
    let ordered = Groups::new(&n, true).unwrap().with_bounds(Some((0.0, 100.0)));
    let flat = Groups::new(&n, false).unwrap();
    let all = [
        Statistic::Mean,
        Statistic::Difference,
        Statistic::Ratio,
        Statistic::AbsoluteConcentration,
        Statistic::RelativeConcentration,
        Statistic::Erreygers,
        Statistic::Wagstaff,
        Statistic::SlopeIndex(Fit::Linear),
        Statistic::RelativeIndex(Fit::Linear),
        Statistic::AttributableRisk,
        Statistic::AttributableFraction,
        Statistic::TheilBetweenGroups,
        Statistic::MeanLogDeviation,
    ];
    for (groups, statistic) in all.iter().map(|statistic| {
        let spread = matches!(statistic, Statistic::TheilBetweenGroups | Statistic::MeanLogDeviation);
        (if spread { &flat } else { &ordered }, *statistic)
    }) {
        let step = 1e-4;
        let variance: f64 = (0..y.len())
            .map(|j| {
                let at = |by: f64| {
                    let mut moved = y.clone();
                    moved[j] += by;
                    groups.value(statistic, &moved).unwrap()
                };
                let slope = (at(step) - at(-step)) / (2.0 * step);
                slope * slope * se[j] * se[j]
            })
            .sum();
        near(groups.standard_error(statistic, &y, &se).unwrap(), variance.sqrt(), 1e-6);
    }
}
