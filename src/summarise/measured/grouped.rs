//! Grouped data: an estimate, perhaps with a standard error, and a population per group become results.
//!
//! **Which interval is printed** was decided by coverage (`docs/validity.md`). Measures that follow the groups' order or
//! look at groups chosen beforehand get the percentiles of draws in which every group keeps to its scale. Measures that
//! noise makes larger (dispersion, and gaps to groups that the data choose) get an interval from inverting tests
//! (`inversion`), one-sided where no dispersion cannot be ruled out, and their distances are corrected for bias.

mod applicable;
mod change;
mod convention;
mod dominance;
mod evidence;
mod inversion;
mod peers;
mod recovered;

use rayon::prelude::*;

use self::evidence::{Evidence, Law, rows, uniforms};
use self::inversion::{Inverted, Tails};
use crate::draw::estimate::{EstimateDraws, Support};
use crate::draw::{Seed, Stream};
use crate::inequality::grouped::{Groups, NoValue};
use crate::inequality::{Statistic, Weighting};
use crate::math::{Moments, normal};
use crate::model::{GroupTable, OutcomeScale, Study};
use crate::summarise::error::quantile_of_sorted;
use crate::summarise::results::measured::{
    Curve, GroupEstimate, Interval, MeasuredNote, Method, Part, StatisticResult, Undefined,
};

/// Measures one table of groups.
///
/// Draws come from streams that carry the names of `by` and of the group: another part, group or order shifts no other.
pub fn grouped(study: &Study, table: &GroupTable, seed: &Seed) -> Part {
    let table = Table::new(study, table);
    let mut notes = table.notes();
    let (given, refused) = applicable::statistics(study, table.of);
    notes.extend(
        refused.iter().map(|(statistic, reason)| note(reason.key(), &[("statistic", statistic.code())])),
    );

    let draws = study.draws.max(2);
    let uniforms = uniforms(seed, &table.streams("now"), draws);
    let evidence = table.evidence.as_ref();
    let distributions = evidence.map(Evidence::distributions);
    let columns: Option<Vec<Vec<f64>>> = distributions.as_ref().map(|distributions| {
        let mut columns = uniforms.clone();
        let pairs = columns.par_iter_mut().zip(distributions);
        pairs.for_each(|(column, distribution)| distribution.apply(column));
        columns
    });
    let drawn = columns.as_deref().map(rows);
    let statistics = table.statistics(&given, drawn.as_deref(), uniforms, seed);
    let level = study.level;
    let groups = table.estimates(level, distributions.as_deref());
    let change = change::change(&table, &given, seed, columns.as_deref(), &mut notes);
    Part {
        by: table.of.by.clone(),
        population: table.populations.iter().fold(0.0, |sum, n| sum + n),
        units: table.y.len(),
        ordered: table.of.ordered,
        groups,
        statistics,
        lorenz: None,
        concentration: table.concentration(),
        change,
        factors: Vec::new(),
        notes,
    }
}

/// A table with what is computed from it once.
struct Table<'a> {
    study: &'a Study,
    of: &'a GroupTable,
    y: Vec<f64>,
    populations: Vec<f64>,
    /// `None` unless two groups have people in them.
    groups: Option<Groups>,
    /// `None` unless all groups have a standard error.
    evidence: Option<Evidence>,
}

impl<'a> Table<'a> {
    fn new(study: &'a Study, of: &'a GroupTable) -> Self {
        let y: Vec<f64> = of.groups.iter().map(|group| group.estimate).collect();
        let populations: Vec<f64> = of.groups.iter().map(|group| group.population).collect();
        let se: Vec<Option<f64>> = of.groups.iter().map(|group| group.se).collect();
        let groups = Groups::new(&populations, of.ordered).map(|groups| {
            let groups = groups
                .with_reference(of.reference)
                .with_average(of.setting_average)
                .with_bounds(study.outcome.scale.bounds());
            if study.outcome.higher_is_better == Some(false) { groups.adverse() } else { groups }
        });
        let evidence = Evidence::new(&y, &se, &populations, law(study.outcome.scale));
        Self { study, of, y, populations, groups, evidence }
    }

    /// A name per group for its streams; a name that occurs twice gets its number.
    fn streams(&self, when: &str) -> Vec<String> {
        let by = self.of.by.as_deref().unwrap_or("");
        let names = &self.of.groups;
        let earlier = |place: usize| names[..place].iter().filter(|it| it.name == names[place].name).count();
        (0..names.len())
            .map(|place| format!("{when}/{by}/{}/{}", names[place].name, earlier(place)))
            .collect()
    }

    fn estimates(&self, level: f64, distributions: Option<&[EstimateDraws]>) -> Vec<GroupEstimate> {
        let before = change::evidence_before(self);
        let earlier =
            before.as_ref().and_then(|(_, evidence)| evidence.as_ref()).map(Evidence::distributions);
        let interval = |value: f64, se: Option<f64>, draws: Option<&EstimateDraws>| {
            let mut ends = [0.5 - 0.5 * level, 0.5 + 0.5 * level];
            if let Some(draws) = draws {
                draws.apply(&mut ends);
            }
            let [lower, upper] = ends.map(|end| draws.map(|_| end));
            Interval { value, se, lower, upper, mcse: None }
        };
        let each = |(place, group): (usize, &crate::model::StudyGroup)| GroupEstimate {
            name: group.name.clone(),
            population: group.population,
            estimate: interval(group.estimate, group.se, distributions.and_then(|all| all.get(place))),
            before: group
                .before
                .map(|(value, se)| interval(value, se, earlier.as_ref().and_then(|all| all.get(place)))),
        };
        self.of.groups.iter().enumerate().map(each).collect()
    }

    fn statistics(
        &self,
        given: &[Statistic],
        drawn: Option<&[f64]>,
        uniforms: Vec<Vec<f64>>,
        seed: &Seed,
    ) -> Vec<StatisticResult> {
        let Some(groups) = &self.groups else {
            return given.iter().map(|statistic| nothing(*statistic)).collect();
        };
        let level = self.study.level;
        let spread: Vec<Statistic> = given.iter().copied().filter(|it| groups.is_dispersion(*it)).collect();
        let inverted: Vec<Option<Inverted>> = match &self.evidence {
            Some(evidence) if !spread.is_empty() => {
                let mut normals = uniforms;
                normals.par_iter_mut().for_each(|column| normal::quantiles(column));
                inversion::invert(groups, evidence, &spread, &rows(&normals), level, Tails::Unified)
            }
            _ => vec![None; spread.len()],
        };
        let mut results: Vec<StatisticResult> = given
            .par_iter()
            .map(|statistic| {
                let of_spread = spread.iter().position(|it| it == statistic);
                match of_spread {
                    Some(place) => self.dispersion(groups, *statistic, inverted[place].as_ref()),
                    None => self.smooth(groups, *statistic, drawn),
                }
            })
            .collect();
        peers::beside(self, groups, &mut results, seed);
        results
    }

    /// A measure whose groups are chosen beforehand: percentiles of the draws.
    fn smooth(&self, groups: &Groups, statistic: Statistic, drawn: Option<&[f64]>) -> StatisticResult {
        let value = groups.value(statistic, &self.y);
        let mut result = blank(groups, statistic, value.map_err(undefined), false);
        let (Some(estimate), Some(drawn)) = (result.estimate.as_mut(), drawn) else { return result };
        let line = match statistic {
            Statistic::SlopeIndex(fit) | Statistic::RelativeIndex(fit) => {
                groups.line(fit, &self.y, None).ok()
            }
            _ => None,
        };
        let mut values: Vec<f64> = drawn
            .chunks_exact(groups.len())
            .map(|row| {
                // A line close by saves most of the rounds.
                let value = match statistic {
                    Statistic::SlopeIndex(fit) => groups.line(fit, row, line.as_ref()).map(|line| {
                        let (bottom, top) = line.ends();
                        top - bottom
                    }),
                    Statistic::RelativeIndex(fit) => {
                        groups.line(fit, row, line.as_ref()).and_then(|line| line.ratio())
                    }
                    _ => groups.value(statistic, row),
                };
                value.unwrap_or(f64::INFINITY)
            })
            .collect();
        let se = self.evidence.as_ref().map(|evidence| evidence.se.as_slice());
        let delta = se.and_then(|se| groups.standard_error(statistic, &self.y, se));
        let finite = values.iter().all(|value| value.is_finite());
        estimate.se = delta.or_else(|| Moments::of(&values).standard_deviation().filter(|_| finite));
        values.sort_by(f64::total_cmp);
        let level = self.study.level;
        let (lower, error_below) = quantile_of_sorted(&values, 0.5 - 0.5 * level);
        let (upper, error_above) = quantile_of_sorted(&values, 0.5 + 0.5 * level);
        estimate.lower = Some(lower.min(estimate.value)).filter(|limit| limit.is_finite());
        estimate.upper = Some(upper.max(estimate.value)).filter(|limit| limit.is_finite());
        estimate.mcse = Some(error_below.max(error_above)).filter(|error| error.is_finite());
        result.method = Method::Draws;
        result
    }

    /// A measure that noise makes larger: an interval from inverting tests, and for distances an estimate without bias.
    fn dispersion(
        &self,
        groups: &Groups,
        statistic: Statistic,
        inverted: Option<&Inverted>,
    ) -> StatisticResult {
        let plain = groups.value(statistic, &self.y).map_err(undefined);
        let (Ok(value), Some(evidence), Some(inverted)) = (&plain, &self.evidence, inverted) else {
            return blank(groups, statistic, plain, false);
        };
        let se = &evidence.se;
        let noise_free = || {
            (groups.value(Statistic::BetweenGroupVariance, &self.y).unwrap_or(0.0) - groups.variance_bias(se))
                .max(0.0)
        };
        let corrected = match statistic {
            Statistic::BetweenGroupVariance => Some(noise_free()),
            Statistic::BetweenGroupSd => Some(noise_free().sqrt()),
            Statistic::CoefficientOfVariation => Some(100.0 * noise_free().sqrt() / groups.mean(&self.y)),
            Statistic::DifferenceFromMean(_)
            | Statistic::DifferenceFromReference(_)
            | Statistic::IndexOfDisparity(_)
            | Statistic::TheilBetweenGroups
            | Statistic::MeanLogDeviation => Some(inverted.median),
            _ => None,
        };
        let mut result = blank(groups, statistic, Ok(corrected.unwrap_or(*value)), corrected.is_some());
        result.uncorrected = corrected.map(|_| *value);
        let sign = inversion::sign(groups, statistic);
        let turn = |low: Option<f64>, high: Option<f64>| {
            if sign < 0.0 { (high.map(|it| -it), low.map(|it| -it)) } else { (low, high) }
        };
        if let Some(estimate) = result.estimate.as_mut() {
            let (lower, upper) = turn(Some(inverted.lower), inverted.upper);
            // The printed estimate is within its interval; widening it can only cover more.
            estimate.lower = lower.map(|limit| limit.min(estimate.value));
            estimate.upper = upper.map(|limit| limit.max(estimate.value));
            estimate.se = groups.standard_error(statistic, &self.y, se);
            estimate.mcse = Some(inverted.mcse);
        }
        result.method = if inverted.one_sided { Method::OneSided } else { Method::Inverted };
        result
    }

    /// The concentration curve of groups in their order, where shares make sense.
    fn concentration(&self) -> Option<Curve> {
        let order = self.groups.as_ref()?.order()?;
        let total = order.mean(&self.y);
        let sound =
            self.study.outcome.scale.has_true_zero() && total > 0.0 && self.y.iter().all(|y| *y >= 0.0);
        if !sound {
            return None;
        }
        let (people, outcome) = order.concentration_curve(&self.y, total);
        let from_nothing = |shares: Vec<f64>| -> Vec<f64> {
            std::iter::once(0.0).chain(shares.into_iter().map(|share| share.min(1.0))).collect()
        };
        let (mut people, mut outcome) = (from_nothing(people), from_nothing(outcome));
        if let (Some(last), Some(all)) = (people.last_mut(), outcome.last_mut()) {
            (*last, *all) = (1.0, 1.0);
        }
        Some(Curve { people, outcome })
    }

    fn notes(&self) -> Vec<MeasuredNote> {
        let names = |places: &mut dyn Iterator<Item = usize>| {
            let all: Vec<&str> = places
                .filter_map(|place| self.of.groups.get(place))
                .map(|group| group.name.as_str())
                .collect();
            all.join(", ")
        };
        let mut notes = Vec::new();
        let missing = self.of.missing.len();
        if missing > 0 {
            let all = missing + self.y.len();
            notes.push(note(
                "measure-note-missing-groups",
                &[
                    ("missing", missing.to_string()),
                    ("all", all.to_string()),
                    ("names", self.of.missing.join(", ")),
                ],
            ));
        }
        let without =
            || self.of.groups.iter().enumerate().filter(|(_, it)| it.se.is_none()).map(|(place, _)| place);
        if without().next().is_some() {
            notes.push(note("measure-note-no-errors", &[("names", names(&mut without()))]));
        }
        if let Some(evidence) = &self.evidence {
            if !evidence.borrowed.is_empty() {
                let names = names(&mut evidence.borrowed.iter().copied());
                notes.push(note("measure-note-on-the-bound", &[("names", names)]));
            }
            if !evidence.exact.is_empty() {
                let names = names(&mut evidence.exact.iter().copied());
                notes.push(note("measure-note-exact", &[("names", names)]));
            }
        }
        let empty = || {
            let all = self.populations.iter().enumerate();
            all.filter(|(_, people)| **people <= 0.0).map(|(place, _)| place)
        };
        if empty().next().is_some() {
            notes.push(note("measure-note-empty-groups", &[("names", names(&mut empty()))]));
        }
        if let (Some(average), Some(groups)) = (self.of.setting_average, &self.groups) {
            let own = groups.mean(&self.y);
            notes.push(note(
                "measure-note-setting-average",
                &[("average", average.to_string()), ("own", own.to_string())],
            ));
        }
        notes
    }
}

/// How estimates on a scale err.
fn law(scale: OutcomeScale) -> Law {
    match scale {
        OutcomeScale::Proportion { per } => Law::Binomial { lower: 0.0, upper: per },
        OutcomeScale::Rate { .. } => Law::Poisson,
        OutcomeScale::Amount => Law::Constant(Support::Positive),
        OutcomeScale::Bounded { lower, upper } => Law::Constant(Support::Between(lower, upper)),
        OutcomeScale::Real => Law::Constant(Support::Anywhere),
    }
}

fn undefined(reason: NoValue) -> Undefined {
    match reason {
        NoValue::NoMean => Undefined::NoMean,
        NoValue::ZeroDenominator => Undefined::ZeroDenominator,
        NoValue::Zeros => Undefined::Zeros,
        NoValue::Negatives => Undefined::Negatives,
        NoValue::LineLeavesScale => Undefined::LineLeavesScale,
        NoValue::TooFew => Undefined::TooFew,
        NoValue::DoesNotSettle => Undefined::DoesNotSettle,
    }
}

/// A result without an interval.
fn blank(
    groups: &Groups,
    statistic: Statistic,
    value: Result<f64, Undefined>,
    corrected: bool,
) -> StatisticResult {
    let estimate = value.ok().map(|value| Interval { value, se: None, lower: None, upper: None, mcse: None });
    StatisticResult {
        statistic,
        estimate,
        undefined: value.err(),
        uncorrected: None,
        method: Method::NoErrors,
        convention: convention::convention(groups, statistic, corrected),
        peers: Vec::new(),
    }
}

/// The result where no two groups have people in them.
fn nothing(statistic: Statistic) -> StatisticResult {
    let none = crate::summarise::results::measured::Convention {
        ranked_by: None,
        weighted_by: "measure-weighted-population".to_owned(),
        unit: "measure-unit-outcome".to_owned(),
        sign: "measure-sign-level".to_owned(),
        small_sample: "measure-factor-none".to_owned(),
        formula: String::new(),
        source: String::new(),
    };
    StatisticResult {
        statistic,
        estimate: None,
        undefined: Some(Undefined::TooFew),
        uncorrected: None,
        method: Method::NoErrors,
        convention: none,
        peers: Vec::new(),
    }
}

/// A remark.
fn note(key: &str, args: &[(&str, String)]) -> MeasuredNote {
    MeasuredNote {
        key: key.to_owned(),
        args: args.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect(),
    }
}

#[cfg(test)]
mod tests;
