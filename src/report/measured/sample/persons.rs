//! Persons of a survey.

use super::*;

fn curve(power: f64) -> Curve {
    let people: Vec<f64> = (0..=20).map(|place| f64::from(place) / 20.0).collect();
    let outcome = people
        .iter()
        .map(|share| if power > 1.5 { share * share } else { share * (0.7 + 0.3 * share) })
        .collect();
    Curve { people, outcome }
}

/// Persons of a survey, with curves, poverty and factors.
pub(in crate::report::measured) fn persons() -> Measured {
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
