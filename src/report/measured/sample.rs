//! Measurements to render in tests, built by hand: grouped data in an order and without one, persons, a change, several
//! parts, and distributional cost-effectiveness.
//!
//! The figures of the five quintiles are those of the ordered sample of WHO's `healthequal` 1.0.1 (births attended), the
//! corrected standard errors from the formulas of HEAT's technical notes; those of the persons are of the synthetic
//! EU-SILC of R's `laeken`. The others are made up, in a likely size.

use crate::inequality::{Fit, Statistic, Weighting};
use crate::model::{OutcomeScale, Peer, RowCount};
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

fn quintiles() -> Vec<GroupEstimate> {
    vec![
        group("Quintile 1 (poorest)", 2_072.436, 75.605_30, 1.599_613_1),
        group("Quintile 2", 2_112.204, 91.019_97, 1.135_150_4),
        group("Quintile 3", 1_983.059, 96.039_59, 0.646_194_6),
        group("Quintile 4", 2_052.124, 97.042_23, 0.567_620_6),
        group("Quintile 5 (richest)", 1_884.510, 99.224_05, 0.223_768_3),
    ]
}

fn of_quintiles() -> Vec<StatisticResult> {
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
pub(super) fn ordered() -> Measured {
    measured(
        "Births attended",
        "%",
        OutcomeScale::Proportion { per: 100.0 },
        vec![part(quintiles(), true, of_quintiles())],
    )
}

/// Twelve regions without an order.
pub(super) fn unordered() -> Measured {
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
pub(super) fn many_groups() -> Measured {
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

fn curve(power: f64) -> Curve {
    let people: Vec<f64> = (0..=20).map(|place| f64::from(place) / 20.0).collect();
    let outcome = people
        .iter()
        .map(|share| if power > 1.5 { share * share } else { share * (0.7 + 0.3 * share) })
        .collect();
    Curve { people, outcome }
}

/// Persons of a survey, with curves, poverty and factors.
pub(super) fn persons() -> Measured {
    let linear =
        |statistic, value, se, ranked: Option<&str>, unit: &str, sign: &str, formula: &str, source: &str| {
            let mut convention = convention(ranked, unit, sign, formula, source);
            convention.weighted_by = "measure-weighted-sampling".to_owned();
            result(statistic, interval(value, se), Method::Linearised, convention)
        };
    let statistics = vec![
        linear(Statistic::Mean, 20_302.4, 58.1, None, "outcome", "level", "Σ w y / Σ w", "arithmetic mean"),
        linear(
            Statistic::AbsoluteConcentration,
            1_893.0,
            77.4,
            Some("variable"),
            "outcome",
            "better-placed-more",
            "2 cov(y, R)",
            "Wagstaff 1991",
        ),
        linear(
            Statistic::RelativeConcentration,
            0.093_24,
            0.003_7,
            Some("variable"),
            "none",
            "better-placed-more",
            "2 cov(y, R) / μ",
            "Wagstaff 1991",
        ),
        linear(
            Statistic::AbsoluteGini,
            5_378.0,
            39.9,
            Some("outcome"),
            "outcome",
            "larger-more-unequal",
            "μ G",
            "Gini 1914",
        ),
        linear(
            Statistic::Gini,
            0.264_896_192_1,
            0.001_946_982,
            Some("outcome"),
            "none",
            "larger-more-unequal",
            "2 Σ w y (R − ½) / (W μ)",
            "Gini 1914; Langel & Tillé 2013",
        ),
        linear(
            Statistic::Atkinson(0.5),
            0.059_882_5,
            0.000_953,
            None,
            "none",
            "larger-more-unequal",
            "1 − (Σ f (y/μ)^(1−ε))^(1/(1−ε))",
            "Atkinson 1970",
        ),
        linear(
            Statistic::QuantileShareRatio(0.2),
            3.970_004,
            0.042_550_4,
            Some("outcome"),
            "none",
            "ratio-larger-more-unequal",
            "S80 / S20",
            "Eurostat 2004",
        ),
        linear(
            Statistic::PovertyLine,
            10_859.24,
            58.0,
            Some("outcome"),
            "outcome",
            "level",
            "0.6 × median",
            "Eurostat 2004",
        ),
        linear(
            Statistic::Fgt(0.0),
            0.144_442_2,
            0.002_8,
            None,
            "share",
            "larger-more-poverty",
            "Σ w [y < z] / W",
            "Foster, Greer & Thorbecke 1984",
        ),
        linear(
            Statistic::Fgt(1.0),
            0.040_1,
            0.001_1,
            None,
            "none",
            "larger-more-poverty",
            "Σ w max(0, 1 − y/z) / W",
            "Foster, Greer & Thorbecke 1984",
        ),
    ];
    let mut one = part(
        vec![group("men", 4_000_000.0, 20_900.0, 90.0), group("women", 4_200_000.0, 19_730.0, 84.0)],
        false,
        statistics,
    );
    one.units = 14_827;
    one.lorenz = Some(curve(2.0));
    one.concentration = Some(curve(1.0));
    let factor = |name: Option<&str>, contribution, se, share| FactorResult {
        name: name.map(str::to_owned),
        coefficient: name.map(|_| 812.5),
        elasticity: name.map(|_| 0.214),
        concentration: name.map(|_| 0.131),
        contribution,
        se,
        share: Some(share),
    };
    one.factors = vec![
        factor(Some("education"), 0.051_2, Some(0.002_1), 0.55),
        factor(Some("age"), -0.004_1, Some(0.001_4), -0.04),
        factor(None, 0.046_14, None, 0.49),
    ];
    let mut all = measured("Equivalised income", "euro", OutcomeScale::Amount, vec![one]);
    all.title = Some("Income in a survey".to_owned());
    all.rows = RowCount { read: 14_827, used: 14_827, left_out: Vec::new() };
    all
}

/// A reform measured before and after on the same groups: absolute narrower, relative to what people lack wider.
pub(super) fn change() -> Measured {
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
    };
    let widening = |footing, statistic, change, materiality, widens, narrows| Widening {
        footing,
        statistic,
        change,
        materiality,
        p_widens: chance(widens),
        p_narrows: chance(narrows),
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

/// The quintiles in several years.
pub(super) fn parts(count: usize) -> Measured {
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

/// A vaccination programme over five deprivation groups.
pub(super) fn net_health() -> Measured {
    let names = ["IMD 1 (most deprived)", "IMD 2", "IMD 3", "IMD 4", "IMD 5 (least deprived)"];
    let figures = [
        (62.1, 410.0, 330.0, (1, 1), 6.59),
        (65.3, 520.0, 290.0, (2, 2), 4.1),
        (68.4, 560.0, 250.0, (3, 3), 2.6),
        (71.2, 500.0, 210.0, (5, 4), 1.6),
        (71.1, 430.0, 170.0, (4, 5), 1.0),
    ];
    let groups = names
        .iter()
        .zip(figures)
        .map(|(name, (before, benefit, cost, ranks, weight))| NetHealthGroupResult {
            name: (*name).to_owned(),
            population: 11_000_000.0,
            before,
            benefit: drawn(benefit, 60.0),
            cost: drawn(cost, 45.0),
            net: drawn(benefit - cost, 75.0),
            p_loses: chance(if benefit - cost < 100.0 { 0.143 } else { 0.003 }),
            after: drawn(before + (benefit - cost) / 1.1e7, 0.02),
            ranks,
            equity_weight: Some(weight),
        })
        .collect();
    let row = |statistic: Statistic, welfare: f64| AversionRow {
        statistic,
        before: Some(67.6 - statistic.parameter().unwrap_or(0.0) / 8.0),
        after: Some(drawn(67.6 - statistic.parameter().unwrap_or(0.0) / 8.0 + welfare, 0.000_01)),
        welfare: Some(drawn(welfare, 4.0e-6)),
        equity: Some(drawn(welfare - 2.1e-5, 2.0e-6)),
        p_better: Some(chance(if welfare > 0.0 { 0.97 } else { 0.21 })),
        undefined: None,
    };
    let mut aversion: Vec<AversionRow> = [0.0, 1.0, 2.0, 5.0, 10.0, 15.0]
        .iter()
        .map(|e| row(Statistic::AtkinsonEde(*e), 2.1e-5 - 1.9e-6 * e))
        .collect();
    aversion
        .extend([0.0, 0.05, 0.1, 0.15, 0.2].iter().map(|e| row(Statistic::KolmEde(*e), 2.1e-5 - 8e-5 * e)));
    aversion.push(AversionRow {
        statistic: Statistic::SGiniEde(2.0),
        before: None,
        after: None,
        welfare: None,
        equity: None,
        p_better: None,
        undefined: Some(Undefined::DoesNotSettle),
    });
    let mut all = measured("Quality-adjusted life expectancy", "QALYs", OutcomeScale::Amount, Vec::new());
    all.title = Some("Vaccination with an invitation by letter".to_owned());
    all.net_health = Some(NetHealthResult {
        groups,
        total: drawn(1_170.0, 190.0),
        p_positive: chance(0.999_95),
        aversion,
        switch: vec![
            Switch {
                statistic: Statistic::AtkinsonEde(11.05),
                turns: true,
                p_ends: (chance(0.97), chance(0.21)),
            },
            Switch { statistic: Statistic::KolmEde(0.2), turns: false, p_ends: (chance(0.97), chance(0.74)) },
        ],
        plane: (0..200)
            .map(|draw| {
                let angle = f64::from(draw) * 2.399_963;
                let far = (f64::from(draw) / 200.0).sqrt();
                let turn = |x: f64| x - (x / std::f64::consts::TAU).floor() * std::f64::consts::TAU;
                let wave = |x: f64| {
                    let x = turn(x) - std::f64::consts::PI;
                    x * (1.0 - x.abs() / 3.2)
                };
                (2.1e-5 + 9e-6 * far * wave(angle), -3.0e-6 + 4e-6 * far * wave(angle + 1.6))
            })
            .collect(),
        quadrants: [chance(0.24), chance(0.73), chance(0.004), chance(0.026)],
        headline: Statistic::AtkinsonEde(10.0),
        bearers: vec![BearerRow {
            bearer: "measure-everybody".to_owned(),
            welfare: Some(drawn(3.0e-5, 4.0e-6)),
            equity: Some(drawn(1.0e-6, 2.0e-6)),
            p_better: Some(chance(0.998)),
        }],
    });
    all.rows = RowCount { read: 5, used: 5, left_out: Vec::new() };
    all
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
