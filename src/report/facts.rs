//! Small lookups that several sections share: which stratum is the headline, what a class is called.

use super::document::{Inline, Line};
use super::speech::{Slot, Speech};
use crate::summarise::results::{
    Direction, Effect, GateResult, GradeResult, GroupResult, Measure, MeasureResult, Outcome, ProposalResult,
    ScoreResult, Spread, StratumResult,
};
use crate::text::LocalText;

/// Fewer draws than this make a trial run.
pub(super) const TRIAL_BELOW: usize = 1_000;

/// The stratum with the highest chance of widening, and its headline measure.
pub(super) fn headline(proposal: &ProposalResult) -> Option<(&StratumResult, &MeasureResult)> {
    let id = proposal.headline_stratum.as_ref()?;
    let stratum = proposal.strata.iter().find(|stratum| stratum.id == *id)?;
    Some((stratum, stratum.measures.first()?))
}

/// A gate puts the proposal outside the scope: it gets no score at all.
pub(super) fn screened_out(proposal: &ProposalResult) -> bool {
    proposal.gates.iter().any(|gate| gate.effect == Effect::ScreenOut && gate.outcome == Outcome::Fail)
}

/// The total, when it may be printed.
pub(super) fn total(proposal: &ProposalResult) -> Option<&ScoreResult> {
    proposal.total.as_ref().filter(|_| !proposal.total_withheld && !screened_out(proposal))
}

/// Gates that did not pass, those that fail first.
pub(super) fn not_passed(proposal: &ProposalResult) -> Vec<&GateResult> {
    let mut gates: Vec<&GateResult> =
        proposal.gates.iter().filter(|gate| gate.outcome != Outcome::Pass).collect();
    gates.sort_by_key(|gate| std::cmp::Reverse(gate.outcome));
    gates
}

/// The name of the unit in which a change of the outcome is expressed.
pub(super) fn points(unit: &str, speech: &Speech) -> Slot {
    if unit == "%" { Slot::Said(speech.say("percentage-points")) } else { Slot::Quoted(unit.to_owned()) }
}

/// How many decimals outcomes of a stratum are printed with: enough to see the smallest change that counts.
pub(super) fn decimals(stratum: &StratumResult) -> usize {
    match stratum.measures.first().map_or(1.0, |measure| measure.materiality) {
        least if least >= 0.1 || least <= 0.0 => 1,
        least if least >= 0.01 => 2,
        _ => 3,
    }
}

/// A likely change with its middle 90%: `−1.3 (−4.1 to +1.0)`. The likely case has no Monte Carlo error; the range
/// has, and may have fewer decimals.
pub(super) fn with_range(likely: f64, spread: &Spread, decimals: usize, speech: &Speech) -> String {
    let written = |x| speech.numbers.signed(x, decimals);
    // What does not move has no range to show.
    if written(spread.q05) == written(likely) && written(spread.q95) == written(likely) {
        return written(likely);
    }
    format!("{} ({})", written(likely), speech.range(spread, decimals))
}

/// The score when every rating is exactly as given, where that is a point or more away from the median.
pub(super) fn exact(score: &ScoreResult) -> Option<f64> {
    Some(score.likely).filter(|likely| (likely - score.spread.q50).abs() >= 1.0)
}

/// Both tails of what can happen to a group.
pub(super) fn gains_and_loses(group: &GroupResult, speech: &Speech) -> Line {
    let (gains, loses) = (speech.odds(group.p_gains), speech.odds(group.p_loses));
    speech.tell("chance-gains-loses", &[("gains", gains.into()), ("loses", loses.into())])
}

/// Both tails of what can happen to a gap.
pub(super) fn wider_and_narrower(measure: &MeasureResult, speech: &Speech) -> Line {
    let (wider, narrower) = (speech.odds(measure.p_widens), speech.odds(measure.p_narrows));
    speech.tell("chance-both", &[("wider", wider.into()), ("narrower", narrower.into())])
}

/// The likelier tail of a stratum's gap in number and word; both where it could go either way.
pub(super) fn tail(stratum: &StratumResult, measure: &MeasureResult, speech: &Speech) -> Line {
    let one = |key, chance| speech.tell(key, &[("odds", speech.odds(chance).into())]);
    match stratum.direction {
        Direction::Widens | Direction::ProbablyWidens => one("chance-wider", measure.p_widens),
        Direction::Narrows | Direction::ProbablyNarrows => one("chance-narrower", measure.p_narrows),
        Direction::LittleChange | Direction::EitherWay => wider_and_narrower(measure, speech),
    }
}

/// A list of user names, joined by commas.
pub(super) fn names<'n>(names: impl IntoIterator<Item = &'n str>) -> Line {
    let mut line = Line::new();
    for name in names {
        if !line.is_empty() {
            line.push(Inline::Said(", ".to_owned()));
        }
        line.push(Inline::Quoted(name.to_owned()));
    }
    line
}

/// The name of an input: a criterion, or a quantity (a key of the catalogue) of a group.
pub(super) fn input(names: &[LocalText], speech: &Speech) -> Line {
    let [_, group, quantity] = names else {
        return self::names(names.iter().map(|name| speech.local(name)));
    };
    let mut line = vec![Inline::Said(speech.say(speech.local(quantity)))];
    line.push(Inline::Said(": ".to_owned()));
    line.push(speech.quoted(group));
    line
}

/// The smallest of some values.
pub(super) fn lowest(values: &[f64]) -> Option<f64> {
    values.iter().copied().reduce(f64::min)
}

/// The largest of some values.
pub(super) fn highest(values: &[f64]) -> Option<f64> {
    values.iter().copied().reduce(f64::max)
}

/// Names from the outside in: `education: lower secondary`.
pub(super) fn path<'n>(names: impl IntoIterator<Item = &'n str>) -> Line {
    let mut line = Line::new();
    for name in names {
        if !line.is_empty() {
            line.push(Inline::Said(": ".to_owned()));
        }
        line.push(Inline::Quoted(name.to_owned()));
    }
    line
}

/// The id of something, in brackets behind its name.
pub(super) fn short_name(id: &str) -> Line {
    vec![Inline::Said(" (".to_owned()), Inline::Code(id.to_owned()), Inline::Said(")".to_owned())]
}

/// How much weight the evidence carries, after GRADE: it changes the verb of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// The effect is stated.
    High,
    /// "Probably".
    Moderate,
    /// "May".
    Low,
    /// Nothing is stated about the effect.
    VeryLow,
}

/// The certainty of a rubric's grade by its place: the first is high, the last very low.
pub(super) fn certainty(grade: &str, grades: &[GradeResult]) -> Certainty {
    let last = grades.len().saturating_sub(1).max(1);
    let place = grades.iter().position(|known| known.id == grade).unwrap_or(last);
    match (3 * place).div_ceil(last) {
        0 => Certainty::High,
        1 => Certainty::Moderate,
        2 => Certainty::Low,
        _ => Certainty::VeryLow,
    }
}

/// The key of a certainty.
pub(super) const fn certainty_key(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::High => "certainty-high",
        Certainty::Moderate => "certainty-moderate",
        Certainty::Low => "certainty-low",
        Certainty::VeryLow => "certainty-very-low",
    }
}

/// The key of a direction.
pub(super) const fn direction_key(direction: Direction) -> &'static str {
    match direction {
        Direction::Narrows => "direction-narrows",
        Direction::ProbablyNarrows => "direction-probably-narrows",
        Direction::LittleChange => "direction-little-change",
        Direction::EitherWay => "direction-either-way",
        Direction::ProbablyWidens => "direction-probably-widens",
        Direction::Widens => "direction-widens",
    }
}

/// The key of one of the four kinds of no score.
pub(super) fn status_key(status: &str) -> &'static str {
    match status {
        "not-applicable" => "status-not-applicable",
        "not-known" => "status-not-known",
        "abstained" => "status-abstained",
        _ => "status-not-answered",
    }
}

/// The key of an outcome: a symbol and a word, never a colour.
pub(super) const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Pass => "outcome-pass",
        Outcome::Condition => "outcome-condition",
        Outcome::Fail => "outcome-fail",
    }
}

/// The key of a measure.
pub(super) const fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Range => "measure-range",
        Measure::SlopeIndex => "measure-slope-index",
        Measure::RelativeSlopeIndex => "measure-relative-slope-index",
        Measure::ConcentrationIndex => "measure-concentration-index",
        Measure::Erreygers => "measure-erreygers",
        Measure::ShortfallSlopeIndex => "measure-shortfall-slope-index",
        Measure::ShortfallConcentrationIndex => "measure-shortfall-concentration-index",
        Measure::DistanceToBest => "measure-distance-to-best",
    }
}

/// How many decimals a measure is printed with at most: those of the outcome, or three for indices without a unit.
pub(super) const fn measure_decimals(measure: Measure, outcome: usize) -> usize {
    match measure {
        Measure::Range | Measure::SlopeIndex | Measure::DistanceToBest => outcome,
        Measure::RelativeSlopeIndex
        | Measure::ConcentrationIndex
        | Measure::Erreygers
        | Measure::ShortfallSlopeIndex
        | Measure::ShortfallConcentrationIndex => 3,
    }
}
