//! Which statistics are compared, and what makes them wider.

use crate::inequality::{Fit, Statistic};
use crate::model::{Sample, Study};

/// Statistics of one distribution, in the order of the documentation; those of the change itself are apart.
pub(super) fn statistics(study: &Study, sample: &Sample) -> Vec<Statistic> {
    let everything = [
        Statistic::AbsoluteConcentration,
        Statistic::RelativeConcentration,
        Statistic::Erreygers,
        Statistic::Wagstaff,
        Statistic::SlopeIndex(Fit::Linear),
        Statistic::RelativeIndex(Fit::Linear),
        Statistic::Gini,
        Statistic::AbsoluteGini,
        Statistic::SGini(3.0),
        Statistic::Atkinson(0.5),
        Statistic::Atkinson(1.0),
        Statistic::Atkinson(2.0),
        Statistic::GeneralisedEntropy(0.0),
        Statistic::GeneralisedEntropy(1.0),
        Statistic::GeneralisedEntropy(2.0),
        Statistic::QuantileShareRatio(0.2),
        Statistic::Palma,
        Statistic::TopShare(0.1),
        Statistic::TopShare(0.01),
        Statistic::BottomShare(0.5),
        Statistic::Wolfson,
        Statistic::PovertyLine,
        Statistic::Fgt(0.0),
        Statistic::Fgt(1.0),
        Statistic::Fgt(2.0),
        Statistic::Watts,
        Statistic::MedianPovertyGap,
        Statistic::TheilWithin,
        Statistic::TheilBetween,
    ];
    let bounded = study.outcome.scale.bounds().is_some();
    let asked = &study.statistics;
    if asked.is_empty() {
        let fits = |statistic: &Statistic| {
            applies(*statistic, study, sample) && !(bounded && of_amounts(*statistic))
        };
        everything.into_iter().filter(fits).collect()
    } else {
        asked.iter().copied().filter(|statistic| applies(*statistic, study, sample)).collect()
    }
}

/// Shares of a total and entropies speak of amounts; of a score between bounds they say little.
const fn of_amounts(statistic: Statistic) -> bool {
    matches!(
        statistic,
        Statistic::SGini(_)
            | Statistic::Atkinson(_)
            | Statistic::GeneralisedEntropy(_)
            | Statistic::QuantileShareRatio(_)
            | Statistic::Palma
            | Statistic::TopShare(_)
            | Statistic::BottomShare(_)
            | Statistic::Wolfson
    )
}

/// Whether the data and the scale of the outcome carry a statistic.
fn applies(statistic: Statistic, study: &Study, sample: &Sample) -> bool {
    let scale = study.outcome.scale;
    let (ranked, bounded, zero) = (sample.rank.is_some(), scale.bounds().is_some(), scale.has_true_zero());
    match statistic {
        Statistic::AbsoluteGini | Statistic::SGiniEde(_) | Statistic::Kolm(_) | Statistic::KolmEde(_) => true,
        Statistic::AbsoluteConcentration | Statistic::SlopeIndex(Fit::Linear) => ranked,
        Statistic::RelativeConcentration | Statistic::RelativeIndex(Fit::Linear) => ranked && zero,
        Statistic::Erreygers | Statistic::Wagstaff | Statistic::SlopeIndex(Fit::Logit) => ranked && bounded,
        Statistic::RelativeIndex(Fit::Logit) => ranked && bounded && zero,
        Statistic::PovertyLine | Statistic::Fgt(_) | Statistic::Watts | Statistic::MedianPovertyGap => {
            sample.line.is_some()
        }
        Statistic::TheilWithin | Statistic::TheilBetween => zero && sample.group.is_some(),
        Statistic::Gini | Statistic::AtkinsonEde(_) => zero,
        other => zero && of_amounts(other),
    }
}

/// Statistics of the change itself, where shares make sense and they are wanted.
pub(super) fn of_change(study: &Study) -> [Option<Statistic>; 3] {
    let wanted = |statistic: Statistic| {
        let asked = study.statistics.is_empty() || study.statistics.contains(&statistic);
        (asked && study.outcome.scale.has_true_zero()).then_some(statistic)
    };
    [wanted(Statistic::ReynoldsSmolensky), wanted(Statistic::Kakwani), wanted(Statistic::Reranking)]
}

/// 1 where a larger value is more inequality, −1 where a smaller one is; `None` for what is not a measure of inequality.
/// `direction` is 1 where more of the outcome is better.
pub(super) fn widening(statistic: Statistic, direction: f64) -> Option<f64> {
    match statistic {
        Statistic::AbsoluteConcentration
        | Statistic::RelativeConcentration
        | Statistic::Erreygers
        | Statistic::Wagstaff
        | Statistic::SlopeIndex(_)
        | Statistic::RelativeIndex(_) => Some(direction),
        Statistic::BottomShare(_) => Some(-1.0),
        Statistic::Gini
        | Statistic::AbsoluteGini
        | Statistic::SGini(_)
        | Statistic::Atkinson(_)
        | Statistic::GeneralisedEntropy(_)
        | Statistic::Kolm(_)
        | Statistic::QuantileShareRatio(_)
        | Statistic::Palma
        | Statistic::TopShare(_)
        | Statistic::Wolfson
        | Statistic::TheilWithin
        | Statistic::TheilBetween => Some(1.0),
        _ => None,
    }
}

/// Whether a statistic has the unit of the outcome, so that the declared materiality speaks of it.
pub(super) const fn in_unit(statistic: Statistic) -> bool {
    matches!(
        statistic,
        Statistic::Mean
            | Statistic::AbsoluteConcentration
            | Statistic::SlopeIndex(_)
            | Statistic::AbsoluteGini
            | Statistic::Kolm(_)
            | Statistic::KolmEde(_)
            | Statistic::AtkinsonEde(_)
            | Statistic::SGiniEde(_)
            | Statistic::PovertyLine
    )
}
