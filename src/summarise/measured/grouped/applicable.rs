//! Which statistics make sense for a table of groups.

use crate::inequality::{Fit, Statistic, Weighting};
use crate::model::{GroupTable, OutcomeScale, Peer, Study};

/// Share of groups without an estimate up to which complex measures are given (WHO).
pub(super) const MISSING: f64 = 0.15;

/// Why a statistic that was asked for is not given; the last part of a key of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is no measure of groups.
    NotOfGroups,
    /// It needs groups in an order.
    NoOrder,
    /// It needs a declared reference group.
    NoReference,
    /// It needs declared bounds.
    NoBounds,
    /// It needs a scale with a true zero.
    NoZero,
    /// It needs to be told whether more is better.
    NoDirection,
    /// It needs more than two groups.
    TwoGroups,
    /// Too many groups are missing.
    Missing,
}

impl Refused {
    /// Its key.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::NotOfGroups => "measure-note-not-of-groups",
            Self::NoOrder => "measure-note-no-order",
            Self::NoReference => "measure-note-no-reference",
            Self::NoBounds => "measure-note-no-bounds",
            Self::NoZero => "measure-note-no-zero",
            Self::NoDirection => "measure-note-no-direction",
            Self::TwoGroups => "measure-note-two-groups",
            Self::Missing => "measure-note-too-many-missing",
        }
    }
}

/// The statistics of the documentation's order that are to be given, and those asked for that are not, with the reason.
///
/// Without a wish: those of the World Health Organization's set that belong to ordered or to unordered groups, quantile
/// forms of D and R above 30, 60 and 100 groups, and the bounded indices where there are bounds. A wish may name any of
/// them for any groups, as far as what they need is there.
pub(super) fn statistics(study: &Study, table: &GroupTable) -> (Vec<Statistic>, Vec<(Statistic, Refused)>) {
    let candidates = if study.statistics.is_empty() { usual(study, table) } else { study.statistics.clone() };
    let (mut given, mut refused): (Vec<Statistic>, Vec<(Statistic, Refused)>) = (Vec::new(), Vec::new());
    for statistic in candidates {
        match refusal(study, table, statistic) {
            None if !given.contains(&statistic) => given.push(statistic),
            None => {}
            Some(reason) => refused.push((statistic, reason)),
        }
    }
    (given, refused)
}

fn usual(study: &Study, table: &GroupTable) -> Vec<Statistic> {
    use Weighting::{Unweighted, Weighted};
    let count = table.groups.len();
    let mut all = vec![Statistic::Mean, Statistic::Difference, Statistic::Ratio];
    for parts in
        [(30, 5), (60, 10), (100, 20)].iter().filter(|(above, _)| count > *above).map(|(_, parts)| *parts)
    {
        all.extend([Statistic::QuantileDifference(parts), Statistic::QuantileRatio(parts)]);
    }
    if table.ordered {
        all.extend([
            Statistic::AbsoluteConcentration,
            Statistic::RelativeConcentration,
            Statistic::Erreygers,
            Statistic::Wagstaff,
            Statistic::SlopeIndex(Fit::Linear),
            Statistic::SlopeIndex(Fit::Logit),
            Statistic::RelativeIndex(Fit::Linear),
            Statistic::RelativeIndex(Fit::Logit),
        ]);
        if study.peers.contains(&Peer::Phe) {
            let fit = match study.outcome.scale {
                OutcomeScale::Rate { .. } => Some(Fit::LogTransform),
                OutcomeScale::Proportion { .. } => Some(Fit::LogitTransform),
                _ => None,
            };
            all.extend(
                fit.iter().flat_map(|fit| [Statistic::SlopeIndex(*fit), Statistic::RelativeIndex(*fit)]),
            );
        }
    } else {
        all.extend([
            Statistic::BetweenGroupVariance,
            Statistic::BetweenGroupSd,
            Statistic::CoefficientOfVariation,
            Statistic::DifferenceFromMean(Unweighted),
            Statistic::DifferenceFromMean(Weighted),
            Statistic::DifferenceFromBest(Unweighted),
            Statistic::DifferenceFromBest(Weighted),
            Statistic::DifferenceFromReference(Unweighted),
            Statistic::DifferenceFromReference(Weighted),
            Statistic::IndexOfDisparity(Unweighted),
            Statistic::IndexOfDisparity(Weighted),
            Statistic::TheilBetweenGroups,
            Statistic::MeanLogDeviation,
        ]);
    }
    all.extend([Statistic::AttributableRisk, Statistic::AttributableFraction]);
    // What is left out because the table lacks something it was never meant to have is no news.
    let quiet = |it: &Statistic| {
        !matches!(
            refusal(study, table, *it),
            Some(Refused::NoReference | Refused::NoBounds | Refused::NoZero | Refused::NotOfGroups)
        )
    };
    all.retain(quiet);
    all
}

fn refusal(study: &Study, table: &GroupTable, statistic: Statistic) -> Option<Refused> {
    let scale = study.outcome.scale;
    let wants_direction = match statistic {
        Statistic::Difference | Statistic::Ratio => table.ordered || table.reference.is_some(),
        Statistic::QuantileDifference(_) | Statistic::QuantileRatio(_) => table.ordered,
        Statistic::DifferenceFromBest(_) | Statistic::AttributableRisk | Statistic::AttributableFraction => {
            true
        }
        _ => false,
    };
    let wants_zero = matches!(
        statistic,
        Statistic::Ratio
            | Statistic::QuantileRatio(_)
            | Statistic::RelativeConcentration
            | Statistic::RelativeIndex(_)
            | Statistic::SlopeIndex(Fit::LogTransform)
            | Statistic::CoefficientOfVariation
            | Statistic::IndexOfDisparity(_)
            | Statistic::TheilBetweenGroups
            | Statistic::MeanLogDeviation
            | Statistic::AttributableFraction
    );
    let wants_order = matches!(
        statistic,
        Statistic::AbsoluteConcentration
            | Statistic::RelativeConcentration
            | Statistic::Erreygers
            | Statistic::Wagstaff
            | Statistic::SlopeIndex(_)
            | Statistic::RelativeIndex(_)
    );
    let wants_bounds = matches!(
        statistic,
        Statistic::Erreygers
            | Statistic::Wagstaff
            | Statistic::SlopeIndex(Fit::Logit | Fit::LogitTransform)
            | Statistic::RelativeIndex(Fit::Logit | Fit::LogitTransform)
    );
    let simple = matches!(statistic, Statistic::Mean | Statistic::Difference | Statistic::Ratio);
    let wants_reference = matches!(statistic, Statistic::DifferenceFromReference(_));
    let known = simple
        || wants_zero
        || wants_order
        || wants_direction
        || wants_reference
        || matches!(
            statistic,
            Statistic::BetweenGroupVariance
                | Statistic::BetweenGroupSd
                | Statistic::DifferenceFromMean(_)
                | Statistic::QuantileDifference(_)
        );
    let all = table.groups.len() + table.missing.len();
    [
        (!known, Refused::NotOfGroups),
        (wants_order && !table.ordered, Refused::NoOrder),
        (wants_bounds && scale.bounds().is_none(), Refused::NoBounds),
        (wants_zero && !scale.has_true_zero(), Refused::NoZero),
        (wants_reference && table.reference.is_none(), Refused::NoReference),
        (wants_direction && study.outcome.higher_is_better.is_none(), Refused::NoDirection),
        (!simple && all <= 2, Refused::TwoGroups),
        (!simple && table.missing.len() as f64 > MISSING * all as f64, Refused::Missing),
    ]
    .into_iter()
    .find_map(|(refused, reason)| refused.then_some(reason))
}
