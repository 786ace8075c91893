//! Names of statistics as people write them.

use crate::diagnostic::near_match;
use crate::inequality::{Fit, Statistic, Weighting};

/// Why a name is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatisticFault {
    /// No statistic is called so; the one that was probably meant.
    Unknown(Option<String>),
    /// It needs a number in brackets, or one it can be computed for: an example.
    Number(String),
    /// It has no number.
    NoNumber(String),
}

/// The statistics without a number.
const PLAIN: [Statistic; 39] = [
    Statistic::Mean,
    Statistic::Difference,
    Statistic::Ratio,
    Statistic::AbsoluteConcentration,
    Statistic::RelativeConcentration,
    Statistic::Erreygers,
    Statistic::Wagstaff,
    Statistic::SlopeIndex(Fit::Linear),
    Statistic::SlopeIndex(Fit::Logit),
    Statistic::SlopeIndex(Fit::LogTransform),
    Statistic::SlopeIndex(Fit::LogitTransform),
    Statistic::RelativeIndex(Fit::Linear),
    Statistic::RelativeIndex(Fit::Logit),
    Statistic::RelativeIndex(Fit::LogTransform),
    Statistic::RelativeIndex(Fit::LogitTransform),
    Statistic::BetweenGroupVariance,
    Statistic::BetweenGroupSd,
    Statistic::CoefficientOfVariation,
    Statistic::DifferenceFromMean(Weighting::Unweighted),
    Statistic::DifferenceFromMean(Weighting::Weighted),
    Statistic::DifferenceFromBest(Weighting::Unweighted),
    Statistic::DifferenceFromBest(Weighting::Weighted),
    Statistic::DifferenceFromReference(Weighting::Unweighted),
    Statistic::DifferenceFromReference(Weighting::Weighted),
    Statistic::IndexOfDisparity(Weighting::Unweighted),
    Statistic::IndexOfDisparity(Weighting::Weighted),
    Statistic::TheilBetweenGroups,
    Statistic::MeanLogDeviation,
    Statistic::AttributableRisk,
    Statistic::AttributableFraction,
    Statistic::Gini,
    Statistic::AbsoluteGini,
    Statistic::Palma,
    Statistic::Wolfson,
    Statistic::PovertyLine,
    Statistic::Watts,
    Statistic::MedianPovertyGap,
    Statistic::TheilWithin,
    Statistic::TheilBetween,
];

/// Those of a change.
const CHANGE: [Statistic; 3] = [Statistic::ReynoldsSmolensky, Statistic::Kakwani, Statistic::Reranking];

/// A statistic with a number: how it is made, which numbers it takes, and an example.
type Family = (fn(f64) -> Statistic, fn(f64) -> bool, f64);

const FAMILIES: [Family; 12] = [
    (|x| Statistic::QuantileDifference(x as u32), is_quantiles, 5.0),
    (|x| Statistic::QuantileRatio(x as u32), is_quantiles, 5.0),
    (Statistic::SGini, |x| x > 1.0 && x <= 100.0, 3.0),
    (Statistic::Atkinson, |x| x > 0.0 && x <= 100.0, 0.5),
    (Statistic::GeneralisedEntropy, |x| x.abs() <= 10.0, 0.0),
    (Statistic::Kolm, |x| x > 0.0 && x <= 100.0, 0.5),
    (Statistic::AtkinsonEde, |x| x > 0.0 && x <= 100.0, 0.5),
    (Statistic::KolmEde, |x| x > 0.0 && x <= 100.0, 0.5),
    (Statistic::SGiniEde, |x| x > 1.0 && x <= 100.0, 3.0),
    (Statistic::QuantileShareRatio, is_share, 0.2),
    (Statistic::TopShare, is_share, 0.1),
    (Statistic::BottomShare, is_share, 0.4),
];

const FGT: Family = (Statistic::Fgt, |x| (0.0..=10.0).contains(&x), 0.0);

fn is_quantiles(x: f64) -> bool {
    [5.0, 10.0, 20.0].contains(&x)
}

fn is_share(x: f64) -> bool {
    x > 0.0 && x < 1.0
}

/// The statistic with this name, such as `gini` or `atkinson(0.5)`.
///
/// # Errors
///
/// When there is none.
pub fn statistic(written: &str) -> Result<Statistic, StatisticFault> {
    let written = written.trim().to_lowercase();
    let (name, number) = match written.strip_suffix(')').and_then(|rest| rest.split_once('(')) {
        Some((name, number)) => (name.trim(), Some(number.trim())),
        None => (written.as_str(), None),
    };
    let plain = || PLAIN.iter().chain(&CHANGE);
    if let Some(found) = plain().find(|known| known.name() == name) {
        return if number.is_none() { Ok(*found) } else { Err(StatisticFault::NoNumber(found.code())) };
    }
    let families = || FAMILIES.iter().chain([&FGT]);
    if let Some((make, fits, example)) = families().find(|(make, _, example)| make(*example).name() == name) {
        let number = number.and_then(|number| number.parse::<f64>().ok()).filter(|x| fits(*x));
        return number.map(make).ok_or_else(|| StatisticFault::Number(make(*example).code()));
    }
    let names = plain().copied().chain(families().map(|(make, _, example)| make(*example)));
    let names: Vec<&str> = names.map(Statistic::name).collect();
    Err(StatisticFault::Unknown(near_match(name, names).map(str::to_owned)))
}

/// Every name, for a message: families with an example number.
pub(super) fn names() -> String {
    let plain = PLAIN.iter().chain(&CHANGE).map(|one| one.code());
    let families = FAMILIES.iter().chain([&FGT]).map(|(make, _, example)| make(*example).code());
    plain.chain(families).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_back() {
        for name in names().split(", ") {
            assert_eq!(statistic(name).map(Statistic::code), Ok(name.to_owned()));
        }
        assert_eq!(statistic(" Atkinson( 1 ) "), Ok(Statistic::Atkinson(1.0)));
    }

    #[test]
    fn slips_are_answered() {
        assert_eq!(statistic("ginni"), Err(StatisticFault::Unknown(Some("gini".to_owned()))));
        assert_eq!(statistic("atkinson"), Err(StatisticFault::Number("atkinson(0.5)".to_owned())));
        assert_eq!(statistic("atkinson(-1)"), Err(StatisticFault::Number("atkinson(0.5)".to_owned())));
        assert_eq!(statistic("top-share(10)"), Err(StatisticFault::Number("top-share(0.1)".to_owned())));
        assert_eq!(statistic("gini(2)"), Err(StatisticFault::NoNumber("gini".to_owned())));
        assert_eq!(
            statistic("quantile-ratio(7)"),
            Err(StatisticFault::Number("quantile-ratio(5)".to_owned()))
        );
    }
}
