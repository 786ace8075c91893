//! `maatlat measure` on grouped data: every number of the sources, through the public door.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot read its own files must stop"
)]

use maatlat::draw::Seed;
use maatlat::inequality::Weighting::{Unweighted, Weighted};
use maatlat::inequality::{Fit, Statistic};
use maatlat::model::{GroupTable, OutcomeScale, Peer, RowCount, Study, StudyData, StudyGroup, StudyOutcome};
use maatlat::summarise::measured::grouped;
use maatlat::summarise::results::measured::{Method, Part, StatisticResult, Undefined};

const PERCENT: OutcomeScale = OutcomeScale::Proportion { per: 100.0 };

fn study(scale: OutcomeScale, higher_is_better: bool) -> Study {
    Study {
        title: None,
        outcome: StudyOutcome {
            name: "births attended".into(),
            unit: "%".into(),
            higher_is_better: Some(higher_is_better),
            scale,
            before: None,
        },
        materiality: None,
        level: 0.95,
        draws: 10_000,
        seed: None,
        by: None,
        statistics: Vec::new(),
        peers: vec![Peer::HealthEqual, Peer::Phe],
        data: StudyData::Grouped(Vec::new()),
        rows: RowCount::default(),
        inputs: Vec::new(),
    }
}

fn table(ordered: bool, rows: &[(&str, f64, Option<f64>, f64)]) -> GroupTable {
    let group = |(name, estimate, se, population): &(&str, f64, Option<f64>, f64)| StudyGroup {
        name: (*name).into(),
        estimate: *estimate,
        se: *se,
        population: *population,
        before: None,
    };
    GroupTable {
        by: None,
        ordered,
        groups: rows.iter().map(group).collect(),
        reference: None,
        setting_average: None,
        before_correlation: None,
        missing: Vec::new(),
    }
}

fn measure(study: &Study, table: &GroupTable) -> Part {
    grouped(study, table, &Seed::from_u64(2014))
}

fn result(part: &Part, statistic: Statistic) -> &StatisticResult {
    part.statistics.iter().find(|it| it.statistic == statistic).expect("the statistic is given")
}

#[track_caller]
fn near(a: f64, b: f64, tolerance: f64) {
    assert!((a - b).abs() <= tolerance * (1e-12 + b.abs()), "{a} instead of {b}");
}

// Source: WHO healthequal 1.0.1, data set OrderedSample.
const QUINTILES: [(&str, f64, Option<f64>, f64); 5] = [
    ("poorest", 75.605_300_903_320_3, Some(1.599_613_070_487_98), 2_072.436_035_156_25),
    ("second", 91.019_966_125_488_3, Some(1.135_150_432_586_67), 2_112.204_101_562_5),
    ("third", 96.039_588_928_222_7, Some(0.646_194_636_821_747), 1_983.059_204_101_56),
    ("fourth", 97.042_228_698_730_5, Some(0.567_620_635_032_654), 2_052.123_779_296_88),
    ("richest", 99.224_052_429_199_2, Some(0.223_768_264_055_252), 1_884.509_887_695_31),
];

/// Percentiles of draws of smooth measures agree with the corrected errors of the sources.
#[test]
fn quintiles_have_the_corrected_intervals() {
    let part = measure(&study(PERCENT, true), &table(true, &QUINTILES));
    for (statistic, value, se) in [
        (Statistic::Difference, 23.618_751_525_879, 1.615_188_599_289),
        (Statistic::AbsoluteConcentration, 4.300_519_703_768, 0.282_360_068_695_3),
        (Statistic::RelativeConcentration, 0.046_950_601_567_71, 0.003_266_221_964_135),
    ] {
        let estimate = result(&part, statistic).estimate.unwrap();
        near(estimate.value, value, 1e-11);
        near(estimate.se.unwrap(), se, 1e-11);
        near(estimate.upper.unwrap() - estimate.lower.unwrap(), 2.0 * 1.96 * se, 0.03);
        assert!(estimate.mcse.unwrap() < 0.04 * se, "{statistic:?}");
    }
    assert_eq!(result(&part, Statistic::Ratio).method, Method::Draws);
    let curve = part.concentration.as_ref().unwrap();
    assert_eq!((curve.people.len(), curve.people[0], curve.outcome[5]), (6, 0.0, 1.0));
    // The richest fifth ends near the bound: its interval leans away from it.
    let richest = part.groups[4].estimate;
    assert!(richest.upper.unwrap() < 100.0);
    assert!(richest.value - richest.lower.unwrap() > richest.upper.unwrap() - richest.value);
    assert!(part.notes.is_empty(), "{:?}", part.notes);
}

#[test]
fn the_peer_stands_beside_with_its_reason() {
    let part = measure(&study(PERCENT, true), &table(true, &QUINTILES));
    let printed = |statistic| &result(&part, statistic).peers[0];
    // Source: what healthequal 1.0.1 printed.
    let aci = printed(Statistic::AbsoluteConcentration);
    near(aci.se.unwrap(), 1.284_030_856_912, 1e-11);
    assert_eq!(aci.reason.as_deref(), Some("measure-peer-scatter"));
    let sii = printed(Statistic::SlopeIndex(Fit::Logit));
    near(sii.value.unwrap(), 31.617_628_421_476, 1e-9);
    near(sii.limits.unwrap().1, 37.516_405_122_968, 1e-5);
    assert_eq!(sii.reason.as_deref(), Some("measure-peer-weighted-twice"));
    let paf = printed(Statistic::AttributableFraction);
    near(paf.limits.unwrap().0, 8.319_899_186_651, 1e-10);
    assert_eq!(paf.reason.as_deref(), Some("measure-peer-two-by-two-not-scaled"));
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("a fixture")
}

fn regions() -> GroupTable {
    let file = json(include_str!("../fixtures/measure/births-by-region.json"));
    let mut table = table(false, &[]);
    for row in file["groups"].as_array().unwrap() {
        let number = |place: usize| row[place].as_f64().unwrap();
        table.groups.push(StudyGroup {
            name: row[0].as_str().unwrap().into(),
            estimate: number(1),
            se: Some(number(2)),
            population: number(3),
            before: None,
        });
    }
    table
}

// Source: fixtures/measure/births-by-region.json.
#[test]
fn regions_plain_corrected_and_as_printed() {
    let file = json(include_str!("../fixtures/measure/births-by-region.json"));
    let number = |name: &str, what: &str| file["printed"][name][what].as_f64().unwrap();
    let mut groups = regions();
    let plain = measure(&study(PERCENT, true), &groups);
    near(result(&plain, Statistic::Difference).estimate.unwrap().value, number("d", "estimate"), 1e-10);
    near(result(&plain, Statistic::Ratio).estimate.unwrap().value, number("r", "estimate"), 1e-10);
    groups.reference = Some(0);
    let part = measure(&study(PERCENT, true), &groups);
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
        let result = result(&part, statistic);
        let estimate = result.estimate.unwrap();
        near(result.uncorrected.unwrap_or(estimate.value), number(name, "estimate"), 1e-10);
        near(result.peers[0].value.unwrap(), number(name, "estimate"), 1e-10);
        assert!(result.peers[0].reason.is_some(), "{name}");
        assert!(estimate.lower.unwrap() > 0.0 && estimate.lower.unwrap() <= estimate.value, "{name}");
        assert!(estimate.upper.unwrap() >= estimate.value, "{name}: {estimate:?}");
        assert_eq!(result.method, Method::Inverted, "{name}");
        if let Some(low) = file["printed"][name]["lowerci"].as_f64() {
            let (lower, upper) = result.peers[0].limits.unwrap();
            // Its simulated limits are those of a hundred draws: half a width apart at most.
            let exact = file["printed"][name]["se"].as_f64().is_some();
            let tolerance = if exact { 1e-9 } else { 0.12 };
            near(lower, low, tolerance);
            near(upper, number(name, "upperci"), tolerance);
        }
    }
    let bgv = result(&part, Statistic::BetweenGroupVariance).estimate.unwrap();
    near(bgv.value, file["corrected"]["bgv_bias_corrected"].as_f64().unwrap(), 1e-10);
    near(bgv.se.unwrap(), number("bgv", "se"), 1e-10);
    let mld = result(&part, Statistic::MeanLogDeviation).estimate.unwrap();
    near(mld.se.unwrap(), file["corrected"]["mld_se_x1000"].as_f64().unwrap(), 1e-10);
    let notes: Vec<&str> = part.notes.iter().map(|note| note.key.as_str()).collect();
    assert_eq!(notes, ["measure-note-on-the-bound"]);
}

// Source: fixtures/measure/slopes-of-twelve-areas.json. The package allows its own limits to differ by 5% of their value;
// here it is 0.6%, or 3% of the width.
#[test]
fn slopes_of_twelve_areas_as_printed() {
    let file = json(include_str!("../fixtures/measure/slopes-of-twelve-areas.json"));
    for area in file["areas"].as_array().unwrap() {
        let kind = area["value_type"].as_i64().unwrap();
        let scale = match kind {
            0 => OutcomeScale::Amount,
            1 => OutcomeScale::Rate { per: 1000.0 },
            _ => OutcomeScale::Proportion { per: 1.0 },
        };
        let mut groups = table(true, &[]);
        for (place, row) in area["groups"].as_array().unwrap().iter().enumerate() {
            let number = |place: usize| row[place].as_f64().unwrap();
            let (y, se) = (number(0), number(1));
            let natural = [se, se * y, se * y * (1.0 - y)][kind as usize];
            groups.groups.push(StudyGroup {
                name: format!("{place}"),
                estimate: y,
                se: Some(natural),
                population: number(2),
                before: None,
            });
        }
        let name = area["case"].as_str().unwrap();
        let fit = match (name.contains("log transform"), name.contains("logit transform")) {
            (true, _) => Fit::LogTransform,
            (_, true) => Fit::LogitTransform,
            _ => Fit::Linear,
        };
        let part = measure(&study(scale, kind == 0), &groups);
        for (statistic, key) in [(Statistic::SlopeIndex(fit), "sii"), (Statistic::RelativeIndex(fit), "rii")]
        {
            let result = result(&part, statistic);
            near(result.estimate.unwrap().value, area[key].as_f64().unwrap(), 1e-11);
            let phe = result.peers.iter().find(|it| it.peer == Peer::Phe).unwrap();
            near(phe.value.unwrap(), area[key].as_f64().unwrap(), 1e-11);
            let limits = &area[format!("{key}_limits")];
            let Some(lower) = limits[0].as_f64() else { continue };
            let upper = limits[1].as_f64().unwrap();
            let (low, high) = phe.limits.unwrap();
            let hair = |limit: f64| (0.03 * (upper - lower)).max(0.006 * limit.abs());
            assert!(
                (low - lower).abs() < hair(lower) && (high - upper).abs() < hair(upper),
                "{name}: {low} {high}"
            );
            // Ours agrees too: with errors this small the distributions are nearly the same.
            let ours = result.estimate.unwrap();
            let near = |a: Option<f64>, b: f64| (a.unwrap() - b).abs() < hair(b).max(0.05 * (upper - lower));
            assert!(near(ours.lower, lower) && near(ours.upper, upper), "{name}: {ours:?}");
        }
    }
}

#[test]
fn no_inequality_at_all_is_one_sided_from_zero() {
    let rows: Vec<(String, f64)> =
        (0..10).map(|i| (format!("g{i}"), 60.0 + f64::from(i % 3) - 1.0)).collect();
    let rows: Vec<_> = rows.iter().map(|(name, y)| (name.as_str(), *y, Some(3.0), 1000.0)).collect();
    let part = measure(&study(PERCENT, true), &table(false, &rows));
    for statistic in [
        Statistic::BetweenGroupVariance,
        Statistic::BetweenGroupSd,
        Statistic::DifferenceFromMean(Weighted),
        Statistic::IndexOfDisparity(Unweighted),
        Statistic::TheilBetweenGroups,
        Statistic::MeanLogDeviation,
    ] {
        let result = result(&part, statistic);
        let estimate = result.estimate.unwrap();
        assert_eq!(result.method, Method::OneSided, "{statistic:?}");
        assert_eq!(estimate.lower, Some(0.0), "{statistic:?}");
        assert!(
            estimate.upper.unwrap() > 0.0 && estimate.value < result.uncorrected.unwrap(),
            "{statistic:?}"
        );
        // The peer's percentiles leave zero out.
        assert!(statistic == Statistic::BetweenGroupVariance || result.peers[0].limits.unwrap().0 > 0.0);
    }
}

#[test]
fn groups_that_are_all_equal_are_answered() {
    let rows = [("a", 50.0, Some(2.0), 10.0), ("b", 50.0, Some(2.0), 10.0), ("c", 50.0, Some(2.0), 20.0)];
    for ordered in [true, false] {
        let part = measure(&study(PERCENT, true), &table(ordered, &rows));
        for result in &part.statistics {
            let estimate = result.estimate.unwrap_or_else(|| panic!("{:?}", result.statistic));
            let all = [Some(estimate.value), estimate.se, estimate.lower, estimate.upper, estimate.mcse];
            assert!(all.iter().flatten().all(|it| it.is_finite()), "{result:?}");
            assert!(estimate.upper.unwrap() >= estimate.value, "{result:?}");
        }
    }
}

#[test]
fn what_is_missing_is_said() {
    let study = study(PERCENT, true);
    let mut short = table(true, &QUINTILES);
    short.missing = vec!["unknown".into()];
    let part = measure(&study, &short);
    // One of six is more than 15%.
    let given: Vec<Statistic> = part.statistics.iter().map(|it| it.statistic).collect();
    assert_eq!(given, [Statistic::Mean, Statistic::Difference, Statistic::Ratio]);
    assert!(part.notes.iter().any(|note| note.key == "measure-note-missing-groups"));
    assert!(part.notes.iter().any(|note| note.key == "measure-note-too-many-missing"));

    let mut bare = table(true, &QUINTILES);
    bare.groups[2].se = None;
    let part = measure(&study, &bare);
    assert!(
        part.statistics
            .iter()
            .all(|it| it.method == Method::NoErrors && it.estimate.unwrap().lower.is_none())
    );
    assert!(part.notes.iter().any(|note| note.key == "measure-note-no-errors"));

    let two = measure(&study, &table(true, &QUINTILES[..2]));
    assert_eq!(two.statistics.len(), 3);
    assert!(two.notes.iter().any(|note| note.key == "measure-note-two-groups"));

    let nobody = [("a", 1.0, None, 0.0), ("b", 2.0, None, 0.0), ("c", 3.0, None, 0.0)];
    let part = measure(&study, &table(false, &nobody));
    assert!(part.statistics.iter().all(|it| it.undefined == Some(Undefined::TooFew)));

    let mut wish = study.clone();
    wish.statistics = vec![Statistic::Gini, Statistic::BetweenGroupVariance, Statistic::Erreygers];
    let part = measure(&wish, &table(true, &QUINTILES));
    assert_eq!(part.statistics.len(), 2);
    assert_eq!(part.notes[0].key, "measure-note-not-of-groups");
}

#[test]
fn zeros_and_extremes_are_answers() {
    let rows = [("a", 0.0, Some(0.0), 500.0), ("b", 4.0, Some(1.0), 700.0), ("c", 6.0, Some(1.2), 600.0)];
    let rate = OutcomeScale::Rate { per: 1000.0 };
    let part = measure(&study(rate, false), &table(false, &rows));
    assert_eq!(result(&part, Statistic::MeanLogDeviation).undefined, Some(Undefined::Zeros));
    assert_eq!(result(&part, Statistic::Ratio).undefined, Some(Undefined::ZeroDenominator));
    let zero = part.groups[0].estimate;
    assert!(zero.upper.unwrap() > 0.0, "a group without events is not known exactly");
    let bound = part.notes.iter().find(|note| note.key == "measure-note-on-the-bound").unwrap();
    assert_eq!(bound.args[0].1, "a");
    let steep = [("a", 0.0, Some(0.0), 10.0), ("b", 0.0, Some(0.0), 10.0), ("c", 100.0, Some(0.0), 10.0)];
    let part = measure(&study(PERCENT, true), &table(true, &steep));
    assert_eq!(result(&part, Statistic::SlopeIndex(Fit::Logit)).undefined, Some(Undefined::DoesNotSettle));
}

#[test]
fn change_is_of_the_same_groups() {
    let mut study = study(PERCENT, true);
    study.materiality = Some(1.0);
    let mut groups = table(true, &QUINTILES);
    for (group, before) in groups.groups.iter_mut().zip([60.0, 85.0, 92.0, 95.0, 98.0]) {
        group.before = Some((before, group.se));
    }
    let part = measure(&study, &groups);
    let change = part.change.as_ref().unwrap();
    assert!(change.mean.value > 0.0 && change.mean.lower.unwrap() > 0.0);
    let absolute = &change.widens[0];
    assert!(absolute.change.value < 0.0 && absolute.p_narrows.p > 0.99 && absolute.p_widens.p < 0.01);
    assert_eq!(change.widens.len(), 3);
    let slope =
        change.statistics.iter().find(|it| it.statistic == Statistic::SlopeIndex(Fit::Linear)).unwrap();
    assert!((slope.after.unwrap() - slope.before.unwrap() - slope.change.unwrap().value).abs() < 1e-9);
    assert!(part.groups[0].before.unwrap().upper.unwrap() > 60.0);
    // The same footing for an outcome of which less is better: turned round.
    study.outcome.higher_is_better = Some(false);
    let turned = measure(&study, &groups);
    let absolute = &turned.change.unwrap().widens[0];
    assert!(absolute.change.value > 0.0 && absolute.p_widens.p > 0.99);
}

#[test]
fn threads_and_other_parts_do_not_show() {
    let study = study(PERCENT, true);
    let groups = regions();
    let one = rayon_pool(1).install(|| measure(&study, &groups));
    let two = rayon_pool(3).install(|| measure(&study, &groups));
    assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&two).unwrap());
}

fn rayon_pool(threads: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap()
}

/// Two groups on an open scale before and after, with errors that go together by `correlation`.
fn twice(correlation: Option<f64>, rows: [(f64, f64, f64, f64); 2]) -> (Part, f64, f64) {
    let mut study = study(OutcomeScale::Real, true);
    study.statistics = vec![Statistic::Difference];
    let mut table = table(true, &[("worse", 0.0, None, 1.0), ("better", 0.0, None, 1.0)]);
    for (group, (before, se_before, after, se)) in table.groups.iter_mut().zip(rows) {
        group.before = Some((before, Some(se_before)));
        (group.estimate, group.se) = (after, Some(se));
    }
    table.before_correlation = correlation;
    let part = measure(&study, &table);
    let change = part.change.as_ref().unwrap().statistics[0].change.unwrap();
    let (se, width) = (change.se.unwrap(), change.upper.unwrap() - change.lower.unwrap());
    (part, se, width)
}

// By hand: the difference of two groups changes with variance Σ (s₁² + s₂² − 2ρ s₁ s₂): 30 − 20ρ here.
#[test]
fn errors_before_and_after_go_together_as_declared() {
    let rows = [(10.0, 2.0, 12.0, 3.0), (20.0, 1.0, 27.0, 4.0)];
    for (correlation, variance) in [
        (None, 30.0),
        (Some(0.0), 30.0),
        (Some(0.5), 20.0),
        (Some(1.0), 10.0),
        (Some(-0.5), 40.0),
        (Some(-1.0), 50.0),
    ] {
        let (part, se, width) = twice(correlation, rows);
        near(se, f64::sqrt(variance), 0.025);
        near(width, 2.0 * 1.96 * f64::sqrt(variance), 0.04);
        let change = part.change.as_ref().unwrap();
        assert_eq!(change.statistics[0].change.unwrap().value, 5.0);
        assert_eq!(change.correlation, Some(correlation.unwrap_or(0.0)));
        let said =
            if correlation.is_some() { "measure-note-change-linked" } else { "measure-note-change-apart" };
        assert!(part.notes.iter().any(|note| note.key == said), "{:?}", part.notes);
    }
}

#[test]
fn what_both_measurements_share_whole_leaves_no_width() {
    let (part, se, width) = twice(Some(1.0), [(10.0, 2.0, 13.0, 2.0), (20.0, 1.5, 23.0, 1.5)]);
    assert!(se < 1e-9 && width < 1e-9, "{se} {width}");
    assert!(part.change.as_ref().unwrap().mean.se.unwrap() < 1e-9);
}

/// Four groups in no order before and after, with a percentage each.
fn spread(before: [f64; 4], after: [f64; 4]) -> Part {
    let mut study = study(PERCENT, true);
    study.materiality = Some(1.0);
    let mut table = table(
        false,
        &[("a", 0.0, None, 1.0), ("b", 0.0, None, 2.0), ("c", 0.0, None, 1.0), ("d", 0.0, None, 1.0)],
    );
    for (group, (before, after)) in table.groups.iter_mut().zip(before.into_iter().zip(after)) {
        group.before = Some((before, Some(2.0)));
        (group.estimate, group.se) = (after, Some(2.0));
    }
    measure(&study, &table)
}

// Where noise makes a measure larger, the interval of its change comes from the limits before and after. Chances are read
// from draws that agree with it.
#[test]
fn a_change_of_spread_agrees_with_its_chances() {
    for (before, after) in [
        ([30.0, 45.0, 60.0, 75.0], [50.0, 52.0, 54.0, 56.0]),
        ([50.0, 52.0, 54.0, 56.0], [30.0, 45.0, 60.0, 75.0]),
        ([50.0, 50.0, 50.0, 50.0], [50.0, 50.0, 50.0, 50.0]),
        ([1.0, 0.0, 2.0, 90.0], [97.0, 96.0, 99.0, 98.0]),
        ([97.0, 96.0, 99.0, 98.0], [1.0, 0.0, 2.0, 90.0]),
    ] {
        let part = spread(before, after);
        let change = part.change.as_ref().unwrap();
        let statistics = change.statistics.iter().filter(|one| one.change.is_some());
        let mut seen = 0;
        for one in statistics {
            assert_eq!(one.method, Method::Recovered, "{:?}", one.statistic);
            let (interval, widens) = (one.change.unwrap(), one.p_widens.unwrap().p);
            // Where no limit was found, at the end of the scale, there is none to agree with.
            let Some((lower, upper)) = interval.lower.zip(interval.upper) else { continue };
            assert!(lower <= interval.value && interval.value <= upper, "{one:?}");
            // A chance of widening below 2.5% and an upper limit below 0 are one and the same, up to the materiality.
            if widens > 0.026 {
                assert!(upper > 0.0, "{one:?}");
            }
            if lower > 1.0 && matches!(one.statistic, Statistic::BetweenGroupSd) {
                assert!(widens > 0.974, "{one:?}");
            }
            seen += 1;
        }
        assert!(seen >= 6, "{seen}");
        for widening in &change.widens {
            let Some((lower, upper)) = widening.change.lower.zip(widening.change.upper) else { continue };
            assert_eq!(widening.p_widens.p > 0.975, lower > widening.materiality, "{widening:?}");
            assert_eq!(widening.p_narrows.p > 0.975, upper < -widening.materiality, "{widening:?}");
        }
    }
}

// A ratio that would divide by zero had a say in where the limits of all others were looked for, and errors near a bound
// were thrown anywhere on the scale: a standard deviation of 38.5 with an error of about 1 was "at least 2".
#[test]
fn a_measure_without_value_does_not_widen_the_others() {
    let mut part = Vec::new();
    for statistics in [vec![Statistic::BetweenGroupSd], vec![Statistic::BetweenGroupSd, Statistic::Ratio]] {
        let mut study = study(PERCENT, true);
        study.statistics = statistics;
        let rows = [("a", 1.0, 2.0), ("b", 0.0, 2.0), ("c", 2.0, 2.0), ("d", 90.0, 2.0)];
        let table = table(false, &rows.map(|(name, y, se)| (name, y, Some(se), 1.0)));
        part.push(measure(&study, &table));
    }
    assert!(result(&part[1], Statistic::Ratio).estimate.is_none());
    let [alone, beside] =
        [0, 1].map(|place| result(&part[place], Statistic::BetweenGroupSd).estimate.unwrap());
    assert_eq!(alone, beside);
    // By the delta method: 38.5 with an error of √Σ (p d/SD)² s² = 1.0.
    assert!(alone.lower.unwrap() > 36.0 && alone.upper.unwrap() < 41.0, "{alone:?}");
}

#[test]
fn every_group_says_whether_it_gains() {
    let part = spread([40.0, 50.0, 60.0, 70.0], [50.0, 50.5, 60.0, 60.0]);
    let groups = &part.change.as_ref().unwrap().groups;
    let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c", "d"]);
    let changes: Vec<f64> = groups.iter().map(|group| group.change.value).collect();
    assert_eq!(changes, [10.0, 0.5, 0.0, -10.0]);
    let chances = |place: usize| {
        let group = &groups[place];
        (group.p_better.unwrap().p, group.p_worse.unwrap().p)
    };
    // By hand: the change of a has mean 10 and error √8; P(> 1) = Φ(9/√8) = 0.9993.
    assert!(chances(0).0 > 0.998 && chances(0).1 < 0.001);
    assert!(chances(3).0 < 0.001 && chances(3).1 > 0.998);
    // P(change of c > 1) = Φ(−1/√8) = 0.362 on either side.
    near(chances(2).0, 0.362, 0.04);
    near(chances(2).1, 0.362, 0.04);
}
