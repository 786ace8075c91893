//! On what each number rests: one convention per statistic.

use crate::inequality::grouped::Groups;
use crate::inequality::{Fit, Statistic, Weighting};
use crate::summarise::results::measured::Convention;

const WHO: &str = "Schlotheuber & Hosseinpoor 2022, IJERPH 19:3697";
const HEAT: &str = "WHO, HEAT technical notes, section 3.1";
const AHN: &str = "Ahn et al. 2018, JCO Clinical Cancer Informatics 2:1";
const PHE: &str = "Office for Health Improvement and Disparities, PHEindicatormethods: phe_sii";

/// The convention of a statistic for these groups; `corrected` if its estimate is corrected for bias.
pub(super) fn convention(groups: &Groups, statistic: Statistic, corrected: bool) -> Convention {
    let ordered = groups.order().is_some();
    let better_more = groups.higher_is_better();
    let (formula, source) = formula(groups, statistic);
    let by_order = matches!(
        statistic,
        Statistic::AbsoluteConcentration
            | Statistic::RelativeConcentration
            | Statistic::Erreygers
            | Statistic::Wagstaff
            | Statistic::SlopeIndex(_)
            | Statistic::RelativeIndex(_)
    );
    let outer = matches!(
        statistic,
        Statistic::Difference
            | Statistic::Ratio
            | Statistic::QuantileDifference(_)
            | Statistic::QuantileRatio(_)
            | Statistic::AttributableRisk
            | Statistic::AttributableFraction
    );
    let ranked = if by_order || (outer && ordered) {
        Some("measure-ranked-order")
    } else if outer {
        Some("measure-ranked-outcome")
    } else {
        None
    };
    let unweighted = matches!(
        statistic,
        Statistic::Difference
            | Statistic::Ratio
            | Statistic::DifferenceFromMean(Weighting::Unweighted)
            | Statistic::DifferenceFromBest(Weighting::Unweighted)
            | Statistic::DifferenceFromReference(Weighting::Unweighted)
            | Statistic::IndexOfDisparity(Weighting::Unweighted)
    );
    let unit = match statistic {
        Statistic::BetweenGroupVariance => "measure-unit-squared",
        Statistic::Ratio
        | Statistic::QuantileRatio(_)
        | Statistic::RelativeConcentration
        | Statistic::Erreygers
        | Statistic::Wagstaff
        | Statistic::RelativeIndex(_) => "measure-unit-none",
        Statistic::CoefficientOfVariation
        | Statistic::IndexOfDisparity(_)
        | Statistic::AttributableFraction => "measure-unit-percent",
        Statistic::TheilBetweenGroups | Statistic::MeanLogDeviation => "measure-unit-thousandth",
        _ => "measure-unit-outcome",
    };
    let sign = match statistic {
        Statistic::Mean => "measure-sign-level",
        Statistic::Difference | Statistic::QuantileDifference(_) if ordered && better_more => {
            "measure-sign-better-placed-more"
        }
        Statistic::Difference | Statistic::QuantileDifference(_) if ordered => {
            "measure-sign-worse-placed-more"
        }
        Statistic::Ratio | Statistic::QuantileRatio(_) if ordered && better_more => {
            "measure-sign-ratio-better-placed-more"
        }
        Statistic::Ratio | Statistic::QuantileRatio(_) if ordered => "measure-sign-ratio-worse-placed-more",
        Statistic::Ratio | Statistic::QuantileRatio(_) => "measure-sign-ratio-larger-more-unequal",
        Statistic::RelativeIndex(_) => "measure-sign-ratio-better-placed-more",
        Statistic::AttributableRisk | Statistic::AttributableFraction => "measure-sign-gap-to-best",
        _ if by_order => "measure-sign-better-placed-more",
        _ => "measure-sign-larger-more-unequal",
    };
    let factor = match statistic {
        Statistic::BetweenGroupVariance | Statistic::BetweenGroupSd | Statistic::CoefficientOfVariation
            if corrected =>
        {
            "measure-factor-noise-subtracted"
        }
        _ if corrected => "measure-factor-median-unbiased",
        _ => "measure-factor-none",
    };
    Convention {
        ranked_by: ranked.map(str::to_owned),
        weighted_by: if unweighted { "measure-weighted-none" } else { "measure-weighted-population" }
            .to_owned(),
        unit: unit.to_owned(),
        sign: sign.to_owned(),
        small_sample: factor.to_owned(),
        formula,
        source: source.to_owned(),
    }
}

fn formula(groups: &Groups, statistic: Statistic) -> (String, &'static str) {
    let ordered = groups.order().is_some();
    let better_more = groups.higher_is_better();
    let reference = groups.reference().is_some();
    let weight = |weighting: Weighting| if weighting == Weighting::Weighted { "Σ p_j" } else { "(1/J) Σ" };
    let pair = match (ordered, reference, better_more) {
        (true, _, true) => ("y_last", "y_first"),
        (true, _, false) => ("y_first", "y_last"),
        (false, true, true) => ("y_reference", "y_lowest"),
        (false, true, false) => ("y_highest", "y_reference"),
        (false, false, _) => ("y_highest", "y_lowest"),
    };
    let best = if better_more { "y_highest" } else { "y_lowest" };
    let standard = if ordered { "y_last" } else { best };
    let line = |fit: Fit| match fit {
        Fit::Linear => "v(X) = a + b X, least squares weighted by p",
        Fit::Logit => "logit v(X) = a + b X, binomial regression weighted once by p",
        Fit::LogTransform => "ln v(X) = a + b X, least squares of ln y weighted by p",
        Fit::LogitTransform => "logit v(X) = a + b X, least squares of logit y weighted by p",
    };
    let text = |text: &str| text.to_owned();
    match statistic {
        Statistic::Mean => (text("μ = Σ p_j y_j"), WHO),
        Statistic::Difference => (format!("{} − {}", pair.0, pair.1), WHO),
        Statistic::Ratio => (format!("{} / {}", pair.0, pair.1), WHO),
        Statistic::QuantileDifference(parts) => (
            format!("difference of the means of the outer quantiles of the population, {parts} in all"),
            HEAT,
        ),
        Statistic::QuantileRatio(parts) => {
            (format!("ratio of the means of the outer quantiles of the population, {parts} in all"), HEAT)
        }
        Statistic::AbsoluteConcentration => (text("Σ p_j (2 X_j − 1) y_j"), WHO),
        Statistic::RelativeConcentration => (text("Σ p_j (2 X_j − 1) y_j / μ"), WHO),
        Statistic::Erreygers => (
            text("4 ACI / (b − a), theoretical bounds a and b"),
            "Erreygers 2009, J. Health Economics 28:504",
        ),
        Statistic::Wagstaff => (
            text("(b − a) ACI / ((b − μ)(μ − a)), theoretical bounds a and b"),
            "Wagstaff 2005, Health Economics 14:429",
        ),
        Statistic::SlopeIndex(fit) => (
            format!("v(1) − v(0); {}", line(fit)),
            match fit {
                Fit::Linear => "Pamuk 1985; Low & Low 2004, J. Public Health 26:390",
                Fit::Logit => WHO,
                Fit::LogTransform | Fit::LogitTransform => PHE,
            },
        ),
        Statistic::RelativeIndex(fit) => (
            format!("v(1) / v(0); {}", line(fit)),
            match fit {
                Fit::LogTransform | Fit::LogitTransform => PHE,
                _ => "Kunst & Mackenbach 1995",
            },
        ),
        Statistic::BetweenGroupVariance => (text("Σ p_j (y_j − μ)²"), AHN),
        Statistic::BetweenGroupSd => (text("√BGV"), WHO),
        Statistic::CoefficientOfVariation => (text("100 BGSD / μ"), WHO),
        Statistic::DifferenceFromMean(weighting) => (format!("{} |y_j − μ|", weight(weighting)), WHO),
        Statistic::DifferenceFromBest(weighting) => (format!("{} |y_j − {best}|", weight(weighting)), WHO),
        Statistic::DifferenceFromReference(weighting) => {
            (format!("{} |y_j − y_reference|", weight(weighting)), WHO)
        }
        Statistic::IndexOfDisparity(weighting) => (
            format!("100 {} |y_j − μ| / μ", weight(weighting)),
            "Pearcy & Keppel 2002, Public Health Reports 117:273",
        ),
        Statistic::TheilBetweenGroups => (text("1000 Σ p_j (y_j/μ) ln(y_j/μ)"), WHO),
        Statistic::MeanLogDeviation => (text("1000 Σ p_j (−ln(y_j/μ))"), WHO),
        Statistic::AttributableRisk => (format!("{standard} − μ, 0 if there is nothing to gain"), WHO),
        Statistic::AttributableFraction => {
            (format!("100 ({standard} − μ) / μ, 0 if there is nothing to gain"), WHO)
        }
        _ => (String::new(), WHO),
    }
}
