//! Before and after.

use super::groups::{of_quintiles, quintiles};
use super::*;
use crate::inequality::Fit;

/// A reform measured before and after on the same groups: absolute narrower, relative to what people lack wider.
pub(in crate::report::measured) fn change() -> Measured {
    let mut groups = quintiles();
    let before = [70.1, 88.3, 95.6, 97.4, 99.9];
    for (group, before) in groups.iter_mut().zip(before) {
        group.before = Some(drawn(before, group.estimate.se.unwrap()));
    }
    let mut one = part(groups, true, of_quintiles());
    let moved = |statistic, before: f64, after: f64, se, p| ChangedStatistic {
        statistic,
        before: Some(before),
        after: Some(after),
        change: Some(drawn(after - before, se)),
        p_widens: Some(chance(p)),
        method: Method::Draws,
    };
    let widening = |footing, statistic, change, materiality, widens, narrows| Widening {
        footing,
        statistic,
        change,
        materiality,
        p_widens: chance(widens),
        p_narrows: chance(narrows),
        method: Method::Draws,
    };
    let bands = ["loses-more", "loses-less", "same", "gains-less", "gains-more"];
    let shares = [
        (None, [0.04, 0.11, 0.32, 0.38, 0.15]),
        (Some("1"), [0.02, 0.05, 0.21, 0.44, 0.28]),
        (Some("2"), [0.03, 0.08, 0.29, 0.42, 0.18]),
        (Some("3"), [0.03, 0.10, 0.36, 0.39, 0.12]),
        (Some("4"), [0.05, 0.13, 0.38, 0.35, 0.09]),
        (Some("5"), [0.07, 0.19, 0.36, 0.30, 0.08]),
    ];
    let points: Vec<f64> = (0..=10).map(|place| f64::from(place) / 10.0).collect();
    let bump = |size: f64| -> Vec<Interval> {
        points
            .iter()
            .map(|p| drawn(size * p * (1.0 - p) * 4.0, 0.2 * size * p * (1.0 - p) * 4.0 + 1e-9))
            .collect()
    };
    one.change = Some(ChangeResult {
        mean: drawn(1.52, 0.61),
        statistics: vec![
            moved(Statistic::Difference, 29.8, 23.62, 1.9, 0.001_4),
            moved(Statistic::SlopeIndex(Fit::Linear), 33.4, 26.88, 2.1, 0.002),
            moved(Statistic::RelativeIndex(Fit::Linear), 1.447, 1.344, 0.034, 0.003),
            moved(Statistic::Gini, 0.051, 0.048, 0.002, 0.21),
        ],
        widens: vec![
            widening(
                Footing::Absolute,
                Statistic::SlopeIndex(Fit::Linear),
                drawn(-6.52, 2.1),
                1.0,
                0.002,
                0.994,
            ),
            widening(
                Footing::Attainment,
                Statistic::RelativeIndex(Fit::Linear),
                drawn(-0.103, 0.034),
                0.011,
                0.004,
                0.991,
            ),
            widening(
                Footing::Shortfall,
                Statistic::RelativeIndex(Fit::Linear),
                drawn(3.1, 1.4),
                0.1,
                0.886,
                0.021,
            ),
        ],
        groups: quintiles()
            .iter()
            .zip(before)
            .zip([0.98, 0.87, 0.74, 0.31, 0.02])
            .map(|((group, before), better)| GroupChange {
                name: group.name.clone(),
                change: drawn(group.estimate.value - before, 1.1),
                p_better: Some(chance(better)),
                p_worse: Some(chance(0.6 * (1.0 - better))),
            })
            .collect(),
        bands: shares
            .iter()
            .flat_map(|(group, shares)| {
                bands.iter().zip(shares).map(|(band, share)| Band {
                    group: group.map(str::to_owned),
                    band: format!("measure-band-{band}"),
                    share: Some(drawn(*share, 0.012)),
                    mean_change: Some(10.0 * (share - 0.2)),
                    of: group.map_or(BandOf::Everybody, |group| BandOf::Fifth(group.parse().unwrap())),
                })
            })
            .collect(),
        dominance: Some(Dominance {
            by_position: false,
            lorenz: true,
            p_lorenz: chance(0.93),
            p_lorenz_reversed: chance(0.000_1),
            generalised: false,
            p_generalised: chance(0.41),
            p_generalised_reversed: chance(0.02),
            lorenz_difference: bump(0.006),
            generalised_difference: bump(0.9),
            points,
        }),
        correlation: None,
        method: Method::Draws,
    });
    let mut all = measured("Births attended", "%", OutcomeScale::Proportion { per: 100.0 }, vec![one]);
    all.outcome.before = Some("births_2015".to_owned());
    all.outcome.materiality = Some(0.5);
    all.title = Some("Free transport to the maternity ward".to_owned());
    all
}
