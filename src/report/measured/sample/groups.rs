//! Groups: in an order, without one, many, and in several parts.

use super::*;
use crate::inequality::{Fit, Weighting};
use crate::model::Peer;

pub(super) fn quintiles() -> Vec<GroupEstimate> {
    vec![
        group("Quintile 1 (poorest)", 2_072.436, 75.605_30, 1.599_613_1),
        group("Quintile 2", 2_112.204, 91.019_97, 1.135_150_4),
        group("Quintile 3", 1_983.059, 96.039_59, 0.646_194_6),
        group("Quintile 4", 2_052.124, 97.042_23, 0.567_620_6),
        group("Quintile 5 (richest)", 1_884.510, 99.224_05, 0.223_768_3),
    ]
}

pub(super) fn of_quintiles() -> Vec<StatisticResult> {
    let slope = "β of y = α + βX, weights p";
    let mut all = vec![
        result(
            Statistic::Mean,
            drawn(91.596_69, 0.443),
            Method::Draws,
            convention(None, "outcome", "level", "Σ p y", "arithmetic mean"),
        ),
        result(
            Statistic::Difference,
            drawn(23.618_75, 1.615_189),
            Method::Draws,
            convention(
                Some("order"),
                "outcome",
                "better-placed-more",
                "y_last − y_first",
                "WHO 2013, handbook on health inequality monitoring",
            ),
        ),
        result(
            Statistic::Ratio,
            drawn(1.312_395, 0.027_9),
            Method::Draws,
            convention(
                Some("order"),
                "none",
                "ratio-better-placed-more",
                "y_last / y_first",
                "WHO 2013, handbook on health inequality monitoring",
            ),
        ),
        result(
            Statistic::AbsoluteConcentration,
            interval(4.300_52, 0.282_360_1),
            Method::Delta,
            convention(
                Some("order"),
                "outcome",
                "better-placed-more",
                "Σ p (2X − 1) y",
                "Wagstaff, Paci & van Doorslaer 1991; HEAT technical notes 3.2",
            ),
        ),
        result(
            Statistic::RelativeConcentration,
            interval(0.046_950_6, 0.003_266_2),
            Method::Delta,
            convention(
                Some("order"),
                "none",
                "better-placed-more",
                "ACI / μ",
                "Wagstaff, Paci & van Doorslaer 1991; HEAT technical notes 3.2",
            ),
        ),
        result(
            Statistic::SlopeIndex(Fit::Linear),
            drawn(26.882_16, 1.77),
            Method::Draws,
            convention(Some("order"), "outcome", "better-placed-more", slope, "Pamuk 1985; Low & Low 2004"),
        ),
        result(
            Statistic::RelativeIndex(Fit::Linear),
            drawn(1.343_955, 0.026_4),
            Method::Draws,
            convention(
                Some("order"),
                "none",
                "ratio-better-placed-more",
                "v(1) / v(0) of the same line",
                "Kunst & Mackenbach 1995",
            ),
        ),
        result(
            Statistic::AttributableRisk,
            drawn(7.627_362, 0.412),
            Method::Draws,
            convention(Some("order"), "outcome", "gap-to-best", "y_ref − μ", "HEAT technical notes 3.5"),
        ),
    ];
    let peer = |value, se, limits, reason: Option<&str>| PeerResult {
        peer: Peer::HealthEqual,
        value: Some(value),
        se: Some(se),
        limits,
        reason: reason.map(str::to_owned),
    };
    all[1].peers.push(peer(23.618_75, 1.615_189, Some((20.453_04, 26.784_46)), None));
    // Reasons are keys of the engines; any key serves here.
    all[3].peers.push(peer(4.300_52, 1.284_031, None, Some("measure-remark-between")));
    all.push(StatisticResult {
        statistic: Statistic::SlopeIndex(Fit::Logit),
        estimate: None,
        undefined: Some(Undefined::LineLeavesScale),
        uncorrected: None,
        method: Method::Draws,
        convention: convention(
            Some("order"),
            "outcome",
            "better-placed-more",
            "v(1) − v(0), logit",
            "Barros & Victora 2013",
        ),
        peers: Vec::new(),
    });
    all
}

/// Five quintiles, with what `healthequal` prints.
pub(in crate::report::measured) fn ordered() -> Measured {
    measured(
        "Births attended",
        "%",
        OutcomeScale::Proportion { per: 100.0 },
        vec![part(quintiles(), true, of_quintiles())],
    )
}

/// Twelve regions without an order.
pub(in crate::report::measured) fn unordered() -> Measured {
    let names = [
        "Antwerpen",
        "Limburg",
        "Oost-Vlaanderen",
        "Vlaams-Brabant",
        "West-Vlaanderen",
        "Brussels Hoofdstedelijk Gewest",
        "Waals-Brabant",
        "Henegouwen",
        "Luik",
        "Luxemburg",
        "Namen",
        "A region with quite a long name that needs two lines",
    ];
    let groups = names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let place = place as f64;
            group(
                name,
                40_000.0 + 9_000.0 * ((place * 7.0) % 5.0),
                61.0 + ((place * 5.0) % 12.0) * 1.7,
                1.1 + 0.1 * place,
            )
        })
        .collect();
    let spread = |statistic, estimate, unit: &str, formula: &str| {
        result(
            statistic,
            estimate,
            Method::OneSided,
            convention(None, unit, "larger-more-unequal", formula, "HEAT technical notes 3.4"),
        )
    };
    let mut variance = spread(
        Statistic::BetweenGroupVariance,
        Interval { lower: None, ..interval(31.2, 6.4) },
        "squared",
        "Σ p (y − μ)² − bias",
    );
    variance.uncorrected = Some(34.9);
    let statistics = vec![
        result(
            Statistic::Mean,
            drawn(70.11, 0.41),
            Method::Draws,
            convention(None, "outcome", "level", "Σ p y", "arithmetic mean"),
        ),
        variance,
        spread(Statistic::BetweenGroupSd, interval(5.59, 0.57), "outcome", "√BGV"),
        spread(Statistic::CoefficientOfVariation, interval(7.97, 0.82), "percent", "100 BGSD / μ"),
        result(
            Statistic::DifferenceFromBest(Weighting::Weighted),
            drawn(9.4, 1.3),
            Method::Draws,
            convention(None, "outcome", "gap-to-best", "Σ p |y − best|", "HEAT technical notes 3.4"),
        ),
    ];
    let mut all = measured(
        "Vaccinated against influenza",
        "%",
        OutcomeScale::Proportion { per: 100.0 },
        vec![part(groups, false, statistics)],
    );
    all.rows = RowCount { read: 14, used: 12, left_out: vec![("measure-remark-no-errors".to_owned(), 2)] };
    all
}

/// Thirty-four regions with long names.
pub(in crate::report::measured) fn many_groups() -> Measured {
    let mut all = unordered();
    let names = [
        "Nusa Tenggara Timur and its many small islands",
        "Kepulauan Bangka Belitung",
        "Aceh",
        "Daerah Istimewa Yogyakarta",
    ];
    all.parts[0].groups = (0..34)
        .map(|place| {
            let name = format!("{} {}", names[place % 4], place + 1);
            group(
                &name,
                1_000.0 + 137.0 * place as f64,
                64.0 + ((place * 13) % 34) as f64,
                0.6 + 0.08 * place as f64,
            )
        })
        .collect();
    all.parts[0].units = 34;
    all
}

/// The quintiles in several years.
pub(in crate::report::measured) fn parts(count: usize) -> Measured {
    let parts = (0..count)
        .map(|place| {
            let shift = 1.0 - 0.7 * (place as f64 / count as f64);
            let mut groups = quintiles();
            for group in &mut groups {
                group.estimate =
                    drawn(99.5 - (99.5 - group.estimate.value) * shift, group.estimate.se.unwrap());
            }
            let mut statistics = of_quintiles();
            for result in &mut statistics {
                result.peers.clear();
                if let Some(estimate) = &mut result.estimate {
                    let null = if estimate.value < 2.0 && estimate.value > 1.0 { 1.0 } else { 0.0 };
                    *estimate = drawn(null + (estimate.value - null) * shift, estimate.se.unwrap());
                }
            }
            Part { by: Some((1995 + place).to_string()), ..part(groups, true, statistics) }
        })
        .collect();
    let mut all = measured("Births attended", "%", OutcomeScale::Proportion { per: 100.0 }, parts);
    all.by = Some("year".to_owned());
    all
}
