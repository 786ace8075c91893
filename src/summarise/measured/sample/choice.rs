//! Which statistics are computed.

use super::Domain;
use crate::inequality::{Fit, Statistic};
use crate::model::{Sample, Study};

/// Statistics in the order of the documentation, and those that were asked for but are not of this data.
pub(super) fn statistics(study: &Study, sample: &Sample, _: &Domain) -> (Vec<Statistic>, Vec<Statistic>) {
    if study.statistics.is_empty() {
        (default(study, sample), Vec::new())
    } else {
        study.statistics.iter().partition(|statistic| applies(**statistic, study, sample))
    }
}

/// Every statistic of a sample with its customary parameter, in the order of the documentation.
const EVERYTHING: [Statistic; 32] = [
    Statistic::Mean,
    Statistic::AbsoluteConcentration,
    Statistic::RelativeConcentration,
    Statistic::Erreygers,
    Statistic::Wagstaff,
    Statistic::SlopeIndex(Fit::Linear),
    Statistic::RelativeIndex(Fit::Linear),
    Statistic::SlopeIndex(Fit::Logit),
    Statistic::RelativeIndex(Fit::Logit),
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

/// All that apply and say something: shares of a total and entropies speak of amounts, and of a score between bounds they
/// say little.
pub(in crate::summarise::measured) fn default(study: &Study, sample: &Sample) -> Vec<Statistic> {
    let bounded = study.outcome.scale.bounds().is_some();
    let fits =
        |statistic: &Statistic| applies(*statistic, study, sample) && !(bounded && of_amounts(*statistic));
    EVERYTHING.into_iter().filter(fits).collect()
}

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
pub(in crate::summarise::measured) fn applies(statistic: Statistic, study: &Study, sample: &Sample) -> bool {
    let scale = study.outcome.scale;
    let ranked = sample.rank.is_some();
    let bounded = scale.bounds().is_some();
    let zero = scale.has_true_zero();
    match statistic {
        Statistic::Mean | Statistic::AbsoluteGini | Statistic::SGiniEde(_) => true,
        Statistic::Kolm(_) | Statistic::KolmEde(_) => true,
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
