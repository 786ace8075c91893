//! Who gains health, and who bears the cost.

use super::*;

/// A vaccination programme over five deprivation groups.
pub(in crate::report::measured) fn net_health() -> Measured {
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
