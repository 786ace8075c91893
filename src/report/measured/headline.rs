//! Which numbers stand on the first page: for each kind of inequality one absolute and one relative statistic.

use super::figures;
use super::naming;
use super::readings::{self, KINDS, Sure};
use crate::inequality::Statistic;
use crate::report::document::{Inline, Line};
use crate::report::speech::{Slot, Speech, said};
use crate::summarise::results::measured::{Measured, Part, StatisticResult};

/// An absolute and a relative statistic that look at the same inequality.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair<'m> {
    /// Key of what is looked at (`measure-kind-…`).
    pub(super) kind: &'static str,
    pub(super) absolute: Option<&'m StatisticResult>,
    pub(super) relative: Option<&'m StatisticResult>,
}

/// The pairs of a part that have at least one value, the gap along an order first.
pub(super) fn pairs(part: &Part) -> Vec<Pair<'_>> {
    let ranked = part.ordered || part.concentration.is_some();
    let mut pairs: Vec<Pair<'_>> = KINDS
        .iter()
        .filter(|(kind, ..)| match *kind {
            "measure-kind-order" => ranked,
            "measure-kind-groups" => !part.ordered,
            _ => true,
        })
        .map(|(kind, absolute, relative)| {
            let absolute = first(part, absolute);
            // The relative index of the same line as the slope index.
            let same = absolute.and_then(|result| match result.statistic {
                Statistic::SlopeIndex(fit) => first(part, &[Statistic::RelativeIndex(fit)]),
                _ => None,
            });
            Pair { kind, absolute, relative: same.or_else(|| first(part, relative)) }
        })
        .filter(|pair| pair.absolute.is_some() || pair.relative.is_some())
        .collect();
    if pairs.is_empty() {
        // Other statistics were asked for: the first of each footing.
        let with_unit = |result: &&StatisticResult| result.convention.unit == "measure-unit-outcome";
        let measures = || {
            part.statistics
                .iter()
                .filter(|one| one.estimate.is_some() && naming::null(one.statistic).is_some())
        };
        let (absolute, relative) = (measures().find(with_unit), measures().find(|one| !with_unit(one)));
        if absolute.is_some() || relative.is_some() {
            pairs.push(Pair { kind: "measure-kind-asked", absolute, relative });
        }
    }
    pairs
}

/// The first of these statistics that has a value.
fn first<'m>(part: &'m Part, wanted: &[Statistic]) -> Option<&'m StatisticResult> {
    wanted.iter().find_map(|wanted| {
        part.statistics.iter().find(|result| result.statistic == *wanted && result.estimate.is_some())
    })
}

/// The share of people below the line, when it was computed.
pub(super) fn poor(part: &Part) -> Option<&StatisticResult> {
    first(part, &[Statistic::Fgt(0.0)])
}

/// A number with its limits and the name of its statistic, for a cell.
pub(super) fn cell(result: Option<&StatisticResult>, measured: &Measured, speech: &Speech) -> Line {
    let Some((result, interval)) = result.and_then(|result| Some((result, result.estimate.as_ref()?))) else {
        return said("–");
    };
    let mut line = vec![Inline::Strong(said(figures::value(interval, speech)))];
    if let Some(limits) = figures::limits(interval, speech) {
        line.push(Inline::Said(format!(" ({limits})")));
    }
    if result.convention.unit == "measure-unit-outcome" {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(figures::unit(&result.convention.unit, false, &measured.outcome, speech));
    }
    line.push(Inline::Said(format!(" – {}", naming::statistic(result.statistic, speech))));
    line
}

/// How sure it is that there is inequality at all, by both statistics.
pub(super) fn sureness(pair: &Pair<'_>, speech: &Speech) -> String {
    let sure: Vec<Sure> =
        [pair.absolute, pair.relative].into_iter().flatten().filter_map(readings::sure).collect();
    let n = [("n", Slot::Count(sure.len()))];
    let is_certain = |sure: &Sure| matches!(sure, Sure::Above | Sure::Below);
    if sure.is_empty() || sure.contains(&Sure::Unknown) {
        speech.say("measure-sure-unknown")
    } else if sure.iter().all(is_certain) {
        speech.plain("measure-sure-certain", &n)
    } else if sure.iter().any(is_certain) {
        speech.say("measure-sure-mixed")
    } else {
        speech.plain("measure-sure-open", &n)
    }
}

/// How the two statistics of a pair disagree: the key of a sentence; `None` when they do not.
pub(super) fn disagreement(pair: &Pair<'_>) -> Option<&'static str> {
    let (absolute, relative) = (pair.absolute?, pair.relative?);
    if readings::side(absolute) * readings::side(relative) < 0 {
        return Some("measure-disagree-sign");
    }
    let (one, other) = (readings::sure(absolute)?, readings::sure(relative)?);
    if one != other && one != Sure::Unknown && other != Sure::Unknown {
        return Some("measure-disagree-certainty");
    }
    None
}
