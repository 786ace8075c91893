//! What a number says, in a plain sentence; and whether it is sure that there is inequality at all.

use super::figures;
use super::naming;
use crate::inequality::{Statistic, Weighting};
use crate::report::document::Line;
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::measured::{Interval, MeasuredOutcome, StatisticResult};

/// Where "no inequality" lies, seen from an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// The whole interval lies above it.
    Above,
    /// The whole interval lies below it.
    Below,
    /// The interval holds it.
    Open,
    /// There is no interval.
    Unknown,
}

/// Looks where "no inequality" lies; `None` for what is no measure of inequality, or has no value.
pub(super) fn sure(result: &StatisticResult) -> Option<Sure> {
    let (null, both_sides) = naming::null(result.statistic)?;
    let interval = result.estimate?;
    Some(match (interval.lower, interval.upper) {
        (None, None) => Sure::Unknown,
        (Some(lower), _) if lower > null => Sure::Above,
        (_, Some(upper)) if both_sides && upper < null => Sure::Below,
        _ => Sure::Open,
    })
}

/// The side of "no inequality" on which the value lies: 1, 0 or −1; 0 for measures without sides.
pub(super) fn side(result: &StatisticResult) -> i8 {
    let (Some((null, true)), Some(interval)) = (naming::null(result.statistic), result.estimate) else {
        return 0;
    };
    if interval.value > null {
        1
    } else if interval.value < null {
        -1
    } else {
        0
    }
}

/// The limits as they stand behind a number in a sentence: ` (95% interval: 20.5 to 26.8)`; nothing without limits.
pub(super) fn limits(interval: &Interval, level: f64, speech: &Speech) -> String {
    figures::limits(interval, speech).map_or_else(String::new, |limits| {
        let slots = [("level", Slot::Said(figures::level(level, speech))), ("limits", Slot::Said(limits))];
        format!(" {}", speech.plain("measure-limits", &slots))
    })
}

/// What a statistic says, with the name of the outcome; `None` when it has no value. `follows` when it stands behind the
/// sentence of the absolute statistic of the same pair.
pub(super) fn sentence(
    result: &StatisticResult,
    outcome: &MeasuredOutcome,
    level: f64,
    follows: bool,
    speech: &Speech,
) -> Option<Line> {
    let interval = result.estimate?;
    let (key, shown) = match reading(result.statistic, &interval) {
        ("measure-says-ends-ratio" | "measure-says-relative-spread" | "measure-says-gini", _) if !follows => {
            ("measure-says-value", interval)
        }
        // The absolute index has said on which side it lies.
        ("measure-says-concentrated-up" | "measure-says-concentrated-down", _) if follows => {
            ("measure-says-value", interval)
        }
        reading => reading,
    };
    let slots = [
        ("outcome", Slot::Quoted(outcome.name.clone())),
        ("name", Slot::Said(naming::statistic(result.statistic, speech))),
        ("value", Slot::Said(figures::value(&shown, speech))),
        ("unit", figures::points(outcome, speech)),
        ("limits", Slot::Said(limits(&shown, level, speech))),
        ("percent", Slot::Said(percent(result.statistic, speech))),
    ];
    Some(speech.tell(key, &slots))
}

/// The key of the sentence, and the interval as it is printed in it: falls without their sign, twice a Gini index in
/// percent.
fn reading(statistic: Statistic, interval: &Interval) -> (&'static str, Interval) {
    let falls = interval.value < 0.0;
    let plain = if falls { scaled(interval, -1.0) } else { *interval };
    match statistic {
        Statistic::SlopeIndex(_) => {
            (if falls { "measure-says-slope-down" } else { "measure-says-slope-up" }, plain)
        }
        Statistic::RelativeIndex(_) => ("measure-says-ends-ratio", *interval),
        Statistic::Difference | Statistic::QuantileDifference(_) => ("measure-says-difference", plain),
        Statistic::Ratio | Statistic::QuantileRatio(_) => ("measure-says-ratio", *interval),
        Statistic::AbsoluteConcentration
        | Statistic::RelativeConcentration
        | Statistic::Erreygers
        | Statistic::Wagstaff => {
            (if falls { "measure-says-concentrated-down" } else { "measure-says-concentrated-up" }, *interval)
        }
        Statistic::BetweenGroupSd | Statistic::DifferenceFromMean(_) => ("measure-says-spread", *interval),
        Statistic::CoefficientOfVariation | Statistic::IndexOfDisparity(_) => {
            ("measure-says-relative-spread", *interval)
        }
        Statistic::Gini => ("measure-says-gini", scaled(interval, 200.0)),
        Statistic::AbsoluteGini => ("measure-says-absolute-gini", scaled(interval, 2.0)),
        Statistic::Fgt(0.0) => ("measure-says-poor", scaled(interval, 100.0)),
        Statistic::QuantileShareRatio(_) => ("measure-says-share-ratio", *interval),
        _ => ("measure-says-value", *interval),
    }
}

fn percent(statistic: Statistic, speech: &Speech) -> String {
    let share = if let Statistic::QuantileShareRatio(share) = statistic { share } else { 0.0 };
    format!("{}%", speech.numbers.plain(100.0 * share, 2))
}

/// An interval in another unit; a negative factor turns it round.
pub(super) fn scaled(interval: &Interval, factor: f64) -> Interval {
    let times = |x: Option<f64>| x.map(|x| factor * x);
    let (lower, upper) = (times(interval.lower), times(interval.upper));
    let (lower, upper) = if factor < 0.0 { (upper, lower) } else { (lower, upper) };
    Interval {
        value: factor * interval.value,
        se: interval.se.map(|se| factor.abs() * se),
        lower,
        upper,
        mcse: interval.mcse.map(|mcse| factor.abs() * mcse),
    }
}

/// Statistics of the absolute and of the relative gap, those that say most first, for each kind of inequality.
pub(super) const KINDS: [(&str, &[Statistic], &[Statistic]); 3] = {
    use crate::inequality::Fit;
    [
        (
            "measure-kind-order",
            &[
                Statistic::SlopeIndex(Fit::Linear),
                Statistic::SlopeIndex(Fit::Logit),
                Statistic::SlopeIndex(Fit::LogitTransform),
                Statistic::SlopeIndex(Fit::LogTransform),
                Statistic::AbsoluteConcentration,
                Statistic::Erreygers,
                Statistic::Difference,
            ],
            &[
                Statistic::RelativeIndex(Fit::Linear),
                Statistic::RelativeIndex(Fit::Logit),
                Statistic::RelativeIndex(Fit::LogitTransform),
                Statistic::RelativeIndex(Fit::LogTransform),
                Statistic::RelativeConcentration,
                Statistic::Ratio,
            ],
        ),
        (
            "measure-kind-groups",
            &[
                Statistic::BetweenGroupSd,
                Statistic::DifferenceFromMean(Weighting::Weighted),
                Statistic::DifferenceFromMean(Weighting::Unweighted),
                Statistic::QuantileDifference(5),
                Statistic::Difference,
            ],
            &[
                Statistic::CoefficientOfVariation,
                Statistic::IndexOfDisparity(Weighting::Weighted),
                Statistic::IndexOfDisparity(Weighting::Unweighted),
                Statistic::QuantileRatio(5),
                Statistic::Ratio,
            ],
        ),
        ("measure-kind-people", &[Statistic::AbsoluteGini], &[Statistic::Gini]),
    ]
};
