//! What statistics, methods and reasons are called: keys of the catalogue.

use crate::inequality::Statistic;
use crate::model::{OutcomeScale, Peer};
use crate::report::document::{Inline, Line};
use crate::report::speech::{Slot, Speech};
use crate::summarise::results::measured::{Footing, Method, Part, Undefined};

/// The name of a statistic with its parameter: `Atkinson index (aversion 0.5)`.
pub(super) fn statistic(statistic: Statistic, speech: &Speech) -> String {
    said("measure-statistic-", statistic, speech)
}

/// What a statistic says, in one sentence.
pub(super) fn about(statistic: Statistic, speech: &Speech) -> String {
    said("measure-about-", statistic, speech)
}

fn said(family: &str, statistic: Statistic, speech: &Speech) -> String {
    with_parameter(&format!("{family}{}", key(statistic)), statistic.parameter().unwrap_or_default(), speech)
}

fn with_parameter(key: &str, parameter: f64, speech: &Speech) -> String {
    let slots = [
        ("parameter", Slot::Said(speech.numbers.plain(parameter, 6))),
        ("percent", Slot::Said(format!("{}%", speech.numbers.plain(100.0 * parameter, 4)))),
    ];
    speech.plain(key, &slots)
}

/// The last part of the keys of a statistic: its name, and a name of its own where a parameter gives it one.
fn key(statistic: Statistic) -> String {
    let own = match statistic {
        Statistic::Fgt(x) | Statistic::GeneralisedEntropy(x) => {
            [0.0, 1.0, 2.0].into_iter().find(|own| *own == x)
        }
        _ => None,
    };
    own.map_or_else(|| statistic.name().to_owned(), |own| format!("{}-{own}", statistic.name()))
}

/// The name of the statistic with this code, such as `atkinson(0.5)`; the code itself where there is none.
pub(super) fn by_code(code: &str, speech: &Speech) -> Slot {
    let (name, parameter) =
        code.strip_suffix(')').and_then(|code| code.split_once('(')).unwrap_or((code, ""));
    let parameter: f64 = parameter.parse().unwrap_or_default();
    let own = format!("measure-statistic-{name}-{parameter}");
    let key =
        if code.contains('(') && speech.words.has(&own) { own } else { format!("measure-statistic-{name}") };
    if speech.words.has(&key) {
        Slot::Said(with_parameter(&key, parameter, speech))
    } else {
        Slot::Quoted(code.to_owned())
    }
}

/// How an interval was made: one or two words for a table. The sentence about it has the key with `-about` behind it.
pub(super) const fn method(method: Method) -> &'static str {
    match method {
        Method::NoErrors => "measure-method-no-errors",
        Method::Draws => "measure-method-draws",
        Method::Delta => "measure-method-delta",
        Method::OneSided => "measure-method-one-sided",
        Method::Inverted => "measure-method-inverted",
        Method::Recovered => "measure-method-recovered",
        Method::Linearised => "measure-method-linearised",
        Method::RaoWu => "measure-method-rao-wu",
        Method::PoissonBootstrap => "measure-method-poisson-bootstrap",
        Method::Replicates => "measure-method-replicates",
    }
}

/// Why there is no number.
pub(super) const fn undefined(undefined: Undefined) -> &'static str {
    match undefined {
        Undefined::NoMean => "measure-undefined-no-mean",
        Undefined::ZeroDenominator => "measure-undefined-zero-denominator",
        Undefined::Zeros => "measure-undefined-zeros",
        Undefined::Negatives => "measure-undefined-negatives",
        Undefined::LineLeavesScale => "measure-undefined-line-leaves-scale",
        Undefined::TooFew => "measure-undefined-too-few",
        Undefined::DoesNotSettle => "measure-undefined-does-not-settle",
    }
}

/// A footing of a change.
pub(super) const fn footing(footing: Footing) -> &'static str {
    match footing {
        Footing::Absolute => "measure-footing-name-absolute",
        Footing::Attainment => "measure-footing-name-attainment",
        Footing::Shortfall => "measure-footing-name-shortfall",
    }
}

/// A tool, as it calls itself.
pub(super) const fn peer(peer: Peer) -> &'static str {
    match peer {
        Peer::HealthEqual => "healthequal",
        Peer::Convey => "convey",
        Peer::Phe => "PHEindicatormethods",
        Peer::Rineq => "rineq",
    }
}

/// The scale of the outcome, in words.
pub(super) fn scale(scale: OutcomeScale, speech: &Speech) -> String {
    let number = |x: f64| Slot::Said(speech.numbers.plain(x, 6));
    match scale {
        OutcomeScale::Proportion { per } => speech.plain("measure-scale-proportion", &[("per", number(per))]),
        OutcomeScale::Rate { per } => speech.plain("measure-scale-rate", &[("per", number(per))]),
        OutcomeScale::Amount => speech.say("measure-scale-amount"),
        OutcomeScale::Bounded { lower, upper } => {
            speech.plain("measure-scale-bounded", &[("lower", number(lower)), ("upper", number(upper))])
        }
        OutcomeScale::Real => speech.say("measure-scale-real"),
    }
}

/// The name of a part of the data: user text, or our word for all of it.
pub(super) fn part(part: &Part, speech: &Speech) -> Line {
    part.by.as_ref().map_or_else(
        || vec![Inline::Said(speech.say("measure-all-together"))],
        |by| vec![Inline::Quoted(by.clone())],
    )
}

/// The value at which a statistic says "no inequality", and whether it can lie on both sides of it; `None` for what is no
/// measure of inequality.
pub(super) const fn null(statistic: Statistic) -> Option<(f64, bool)> {
    match statistic {
        Statistic::Ratio | Statistic::RelativeIndex(_) => Some((1.0, true)),
        Statistic::QuantileRatio(_) => Some((1.0, false)),
        Statistic::Difference
        | Statistic::AbsoluteConcentration
        | Statistic::RelativeConcentration
        | Statistic::Erreygers
        | Statistic::Wagstaff
        | Statistic::SlopeIndex(_)
        | Statistic::ReynoldsSmolensky
        | Statistic::Kakwani => Some((0.0, true)),
        Statistic::Mean
        | Statistic::AtkinsonEde(_)
        | Statistic::KolmEde(_)
        | Statistic::SGiniEde(_)
        | Statistic::QuantileShareRatio(_)
        | Statistic::Palma
        | Statistic::TopShare(_)
        | Statistic::BottomShare(_)
        | Statistic::PovertyLine
        | Statistic::Fgt(_)
        | Statistic::Watts
        | Statistic::MedianPovertyGap => None,
        _ => Some((0.0, false)),
    }
}

#[cfg(test)]
pub(super) const EVERY: [Statistic; 53] = {
    use crate::inequality::{Fit, Weighting};
    [
        Statistic::Mean,
        Statistic::Difference,
        Statistic::Ratio,
        Statistic::QuantileDifference(5),
        Statistic::QuantileRatio(5),
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
        Statistic::SGini(3.0),
        Statistic::Atkinson(0.5),
        Statistic::GeneralisedEntropy(-1.0),
        Statistic::Kolm(0.025),
        Statistic::AtkinsonEde(1.0),
        Statistic::KolmEde(0.15),
        Statistic::SGiniEde(2.0),
        Statistic::QuantileShareRatio(0.2),
        Statistic::Palma,
        Statistic::TopShare(0.1),
        Statistic::BottomShare(0.4),
        Statistic::Wolfson,
        Statistic::PovertyLine,
        Statistic::Fgt(1.5),
        Statistic::Watts,
        Statistic::MedianPovertyGap,
        Statistic::TheilWithin,
        Statistic::TheilBetween,
        Statistic::ReynoldsSmolensky,
    ]
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_statistic_has_a_name_and_a_sentence() {
        let rest = [Statistic::Kakwani, Statistic::Reranking];
        let own = [0.0, 1.0, 2.0].map(Statistic::Fgt).into_iter();
        let own = own.chain([0.0, 1.0, 2.0].map(Statistic::GeneralisedEntropy));
        let all: Vec<Statistic> = EVERY.into_iter().chain(rest).chain(own).collect();
        for speech in Language::ALL.map(Speech::new) {
            let mut names: Vec<String> = all.iter().map(|one| statistic(*one, &speech)).collect();
            for text in names.iter().cloned().chain(all.iter().map(|one| about(*one, &speech))) {
                assert!(!text.contains('⟦'), "{text}");
            }
            for one in &all {
                assert!(about(*one, &speech).ends_with('.'), "{}", one.code());
                assert!(
                    matches!(by_code(&one.code(), &speech), Slot::Said(name) if name == statistic(*one, &speech))
                );
            }
            names.sort();
            names.dedup();
            assert_eq!(names.len(), all.len(), "two statistics have one name");
        }
    }
}
