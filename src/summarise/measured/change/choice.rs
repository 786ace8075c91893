//! Which statistics are compared, and what makes them wider.

use crate::inequality::{Fit, Statistic};
use crate::model::{Sample, Study};
use crate::summarise::measured::sample::choice;

/// Statistics of one distribution, in the order of the documentation. The mean and those of the change itself are apart;
/// curves that are fitted by rounds are compared only where somebody asks for them.
pub(super) fn statistics(study: &Study, sample: &Sample) -> Vec<Statistic> {
    let asked = &study.statistics;
    if asked.is_empty() {
        let fitted = |statistic: &Statistic| {
            matches!(statistic, Statistic::SlopeIndex(Fit::Logit) | Statistic::RelativeIndex(Fit::Logit))
        };
        let all = choice::default(study, sample);
        all.into_iter().filter(|one| *one != Statistic::Mean && !fitted(one)).collect()
    } else {
        let apart = |statistic: Statistic| statistic == Statistic::Mean;
        asked.iter().copied().filter(|one| !apart(*one) && choice::applies(*one, study, sample)).collect()
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
