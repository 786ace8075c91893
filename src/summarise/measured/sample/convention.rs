//! On what each number rests.

use crate::inequality::{Fit, Statistic};
use crate::model::{Line, WeightKind};
use crate::summarise::results::measured::Convention;

/// The convention of a statistic of individual data.
pub(in crate::summarise::measured) fn of(
    statistic: Statistic,
    weight_kind: WeightKind,
    line: Option<Line>,
) -> Convention {
    let weighted_by = match weight_kind {
        WeightKind::None => "measure-weighted-rows",
        WeightKind::Sampling => "measure-weighted-sampling",
        WeightKind::Frequency => "measure-weighted-frequency",
    };
    let (formula, source) = formula(statistic, line);
    Convention {
        ranked_by: ranked(statistic).map(str::to_owned),
        weighted_by: weighted_by.to_owned(),
        unit: unit(statistic).to_owned(),
        sign: sign(statistic).to_owned(),
        small_sample: "measure-factor-none".to_owned(),
        formula,
        source: source.to_owned(),
    }
}

const fn ranked(statistic: Statistic) -> Option<&'static str> {
    match statistic {
        Statistic::AbsoluteConcentration
        | Statistic::RelativeConcentration
        | Statistic::Erreygers
        | Statistic::Wagstaff
        | Statistic::SlopeIndex(_)
        | Statistic::RelativeIndex(_) => Some("measure-ranked-variable"),
        Statistic::Gini
        | Statistic::AbsoluteGini
        | Statistic::SGini(_)
        | Statistic::SGiniEde(_)
        | Statistic::QuantileShareRatio(_)
        | Statistic::Palma
        | Statistic::TopShare(_)
        | Statistic::BottomShare(_)
        | Statistic::Wolfson
        | Statistic::MedianPovertyGap => Some("measure-ranked-outcome"),
        _ => None,
    }
}

const fn unit(statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::Mean
        | Statistic::AbsoluteConcentration
        | Statistic::SlopeIndex(_)
        | Statistic::AbsoluteGini
        | Statistic::Kolm(_)
        | Statistic::AtkinsonEde(_)
        | Statistic::KolmEde(_)
        | Statistic::SGiniEde(_)
        | Statistic::PovertyLine => "measure-unit-outcome",
        Statistic::TopShare(_) | Statistic::BottomShare(_) | Statistic::Fgt(0.0) => "measure-unit-share",
        _ => "measure-unit-none",
    }
}

const fn sign(statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::Mean
        | Statistic::AtkinsonEde(_)
        | Statistic::KolmEde(_)
        | Statistic::SGiniEde(_)
        | Statistic::PovertyLine => "measure-sign-level",
        Statistic::AbsoluteConcentration
        | Statistic::RelativeConcentration
        | Statistic::Erreygers
        | Statistic::Wagstaff
        | Statistic::SlopeIndex(_) => "measure-sign-better-placed-more",
        Statistic::RelativeIndex(_) => "measure-sign-ratio-better-placed-more",
        Statistic::QuantileShareRatio(_) | Statistic::Palma => "measure-sign-ratio-larger-more-unequal",
        Statistic::TopShare(_) | Statistic::BottomShare(_) => "measure-sign-share",
        Statistic::Fgt(_) | Statistic::Watts | Statistic::MedianPovertyGap => {
            "measure-sign-larger-more-poverty"
        }
        _ => "measure-sign-larger-more-unequal",
    }
}

/// Formula in plain characters, with the letters of the field: `w` weight, `y` outcome, `μ` mean, `R` fractional rank in
/// which ties share their middle, `L` Lorenz curve, `z` poverty line; means and sums are weighted.
fn formula(statistic: Statistic, line: Option<Line>) -> (String, &'static str) {
    let plain = |formula: &str, source| (formula.to_owned(), source);
    match statistic {
        Statistic::Mean => plain("μ = Σwy / Σw", "Horvitz & Thompson 1952; Hájek 1971"),
        Statistic::AbsoluteConcentration => {
            plain("2·cov(y, R)", "Kakwani, Wagstaff & van Doorslaer 1997, eq. 8; ties: van Ourti 2004")
        }
        Statistic::RelativeConcentration => {
            plain("2·cov(y, R) / μ", "Kakwani, Wagstaff & van Doorslaer 1997, eq. 8; ties: van Ourti 2004")
        }
        Statistic::Erreygers => {
            plain("4·2cov(y, R) / (b − a), a and b as declared", "Erreygers 2009, eq. 29")
        }
        Statistic::Wagstaff => {
            plain("(b − a)·2cov(y, R) / ((b − μ)(μ − a)), a and b as declared", "Wagstaff 2005")
        }
        Statistic::SlopeIndex(Fit::Logit) => plain(
            "v(1) − v(0), v the logit regression of y on R",
            "Mackenbach & Kunst 1997; Agardh et al. 2011",
        ),
        Statistic::SlopeIndex(_) => {
            plain("slope of the least-squares line of y on R", "Pamuk 1985; Mackenbach & Kunst 1997")
        }
        Statistic::RelativeIndex(Fit::Logit) => plain(
            "v(1) / v(0), v the logit regression of y on R",
            "Kunst & Mackenbach 1994; Agardh et al. 2011",
        ),
        Statistic::RelativeIndex(_) => {
            plain("v(1) / v(0), v the least-squares line of y on R", "Kunst & Mackenbach 1994")
        }
        Statistic::Gini => {
            plain("ΣΣ wᵢwⱼ|yᵢ − yⱼ| / (2(Σw)²μ)", "Gini 1914; Lerman & Yitzhaki 1989 for weights")
        }
        Statistic::AbsoluteGini => plain("ΣΣ wᵢwⱼ|yᵢ − yⱼ| / (2(Σw)²)", "Gini 1912"),
        Statistic::SGini(v) => {
            (format!("1 − EDE/μ, EDE = ∫(1 − F(y))^{v} dy"), "Donaldson & Weymark 1980; Yitzhaki 1983")
        }
        Statistic::SGiniEde(v) => (format!("∫(1 − F(y))^{v} dy"), "Donaldson & Weymark 1980"),
        Statistic::Atkinson(e) => (format!("1 − EDE/μ, {}", atkinson(e)), "Atkinson 1970"),
        Statistic::AtkinsonEde(e) => (atkinson(e), "Atkinson 1970"),
        Statistic::GeneralisedEntropy(0.0) => plain("mean ln(μ/y)", "Theil 1967; Shorrocks 1980"),
        Statistic::GeneralisedEntropy(1.0) => plain("mean (y/μ)·ln(y/μ)", "Theil 1967; Shorrocks 1980"),
        Statistic::GeneralisedEntropy(a) => {
            (format!("(mean (y/μ)^{a} − 1) / ({a}·({a} − 1))"), "Shorrocks 1980")
        }
        Statistic::Kolm(a) => (format!("ln(mean e^({a}(μ − y))) / {a}"), "Kolm 1976"),
        Statistic::KolmEde(a) => (format!("−ln(mean e^(−{a}y)) / {a}"), "Kolm 1976"),
        Statistic::QuantileShareRatio(p) => {
            (format!("(1 − L(1 − {p})) / L({p}); the row at the boundary is split"), "Langel & Tillé 2011")
        }
        Statistic::Palma => plain(
            "(1 − L(0.9)) / L(0.4); the row at the boundary is split",
            "Palma 2011; Cobham & Sumner 2013",
        ),
        Statistic::TopShare(p) => {
            (format!("1 − L(1 − {p}); the row at the boundary is split"), "Lorenz 1905")
        }
        Statistic::BottomShare(p) => (format!("L({p}); the row at the boundary is split"), "Lorenz 1905"),
        Statistic::Wolfson => plain("2μ(2(½ − L(½)) − G) / median, G the Gini index", "Wolfson 1994"),
        Statistic::PovertyLine => match line {
            Some(Line::OfMedian(share)) => {
                (format!("{share} × median of the full sample"), "Eurostat; Osier 2009")
            }
            Some(Line::OfMean(share)) => (format!("{share} × mean of the full sample"), "Osier 2009"),
            _ => plain("as declared", "–"),
        },
        Statistic::Fgt(0.0) => plain("share of people with y < z", "Foster, Greer & Thorbecke 1984"),
        Statistic::Fgt(a) => {
            (format!("mean ((z − y)/z)^{a} where y < z, else 0"), "Foster, Greer & Thorbecke 1984")
        }
        Statistic::Watts => plain("mean ln(z/y) where y < z, else 0", "Watts 1968; Zheng 1993"),
        Statistic::MedianPovertyGap => plain("(z − median of those with y < z) / z", "Eurostat; Osier 2009"),
        Statistic::TheilWithin => {
            plain("Σ s·T over groups, s share of the outcome, T Theil's index within", "Shorrocks 1980")
        }
        Statistic::TheilBetween => plain("Σ s·ln(μ of group / μ), s share of the outcome", "Shorrocks 1980"),
        _ => plain("–", "–"),
    }
}

fn atkinson(e: f64) -> String {
    if e == 1.0 {
        "EDE = e^(mean ln y)".to_owned()
    } else {
        format!("EDE = (mean y^(1 − {e}))^(1/(1 − {e}))")
    }
}
