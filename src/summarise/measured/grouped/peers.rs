//! What other tools print for the same groups, computed from the formulas they publish, and in one line why it differs.

use super::{Groups, Seed, Stream, Table};
use crate::inequality::grouped::as_healthequal::{self, Index, Printed};
use crate::inequality::{Fit, Statistic, Weighting};
use crate::math::{exp, ln, normal};
use crate::model::{OutcomeScale, Peer};
use crate::summarise::error::quantile_of_sorted;
use crate::summarise::results::measured::{PeerResult, StatisticResult};

/// Simulations that `healthequal` makes, and the coverage of their percentiles whatever was asked for.
const HEALTHEQUAL_DRAWS: usize = 100;
const HEALTHEQUAL_LEVEL: f64 = 0.95;
/// Limits that differ by less than this share of the width are called the same.
const SAME: f64 = 0.002;

/// Sets the peers' numbers beside ours.
pub(super) fn beside(table: &Table<'_>, groups: &Groups, results: &mut [StatisticResult], seed: &Seed) {
    for peer in &table.study.peers {
        match peer {
            Peer::HealthEqual => {
                let tool = HealthEqual::new(table, groups, seed);
                for result in results.iter_mut() {
                    let printed = tool.printed(result.statistic);
                    attach(result, *peer, printed, tool.reason(result.statistic));
                }
            }
            Peer::Phe => {
                let tool = Phe::new(table, groups, seed);
                for result in results.iter_mut() {
                    let printed = tool.as_ref().and_then(|tool| tool.printed(result.statistic));
                    attach(result, *peer, printed, "measure-peer-phe-normal");
                }
            }
            // They measure persons, not groups.
            Peer::Convey | Peer::Rineq => {}
        }
    }
}

fn attach(result: &mut StatisticResult, peer: Peer, printed: Option<Printed>, reason: &str) {
    let Some(printed) = printed else { return };
    let same = result.estimate.is_some_and(|ours| {
        let near = |a: f64, b: f64, scale: f64| (a - b).abs() <= SAME * scale;
        let value = near(ours.value, printed.value, 1e-3 * (ours.value.abs() + 1e-9));
        let limits = match (ours.lower, ours.upper, printed.limits) {
            (Some(lower), Some(upper), Some((below, above))) => {
                near(lower, below, upper - lower) && near(upper, above, upper - lower)
            }
            (_, _, limits) => limits.is_none(),
        };
        value && limits
    });
    result.peers.push(PeerResult {
        peer,
        value: Some(printed.value),
        se: printed.se,
        limits: printed.limits,
        reason: (!same).then(|| reason.to_owned()),
    });
}

/// R's `healthequal`.
struct HealthEqual<'a> {
    table: &'a Table<'a>,
    groups: &'a Groups,
    /// Standard errors, if all groups have one.
    se: Option<Vec<f64>>,
    /// The number that stands for everybody: declared, or what the package would guess.
    scale: f64,
    /// Its simulated estimates, a row per draw; empty without standard errors.
    simulated: Vec<Vec<f64>>,
}

impl<'a> HealthEqual<'a> {
    fn new(table: &'a Table<'a>, groups: &'a Groups, seed: &Seed) -> Self {
        let se: Option<Vec<f64>> = table.of.groups.iter().map(|group| group.se).collect();
        let largest = table.y.iter().copied().fold(0.0, f64::max);
        let scale = match table.study.outcome.scale {
            OutcomeScale::Proportion { per } | OutcomeScale::Rate { per } => per,
            _ => [1.0, 100.0, 1e3, 1e4, 1e5].into_iter().find(|scale| largest <= *scale).unwrap_or(1e6),
        };
        let simulated = se.as_ref().map_or_else(Vec::new, |se| {
            let top = if scale == 100.0 { 100.0 } else { f64::INFINITY };
            truncated(table, se, (0.0, top), seed)
        });
        Self { table, groups, se, scale, simulated }
    }

    /// What it prints; `None` where it has no such measure, or refuses.
    fn printed(&self, statistic: Statistic) -> Option<Printed> {
        let (groups, y, level) = (self.groups, &self.table.y, self.table.study.level);
        let populations = &self.table.populations;
        let bare = |value: f64| Printed { value, se: None, limits: None };
        let bounds = self.table.study.outcome.scale.bounds();
        match statistic {
            Statistic::Difference => {
                let value = groups.difference(y);
                let errors = self.pair_errors();
                Some(errors.map_or(bare(value), |(one, other)| {
                    Printed::symmetric(value, (one * one + other * other).sqrt(), level)
                }))
            }
            Statistic::Ratio => match self.pair_errors() {
                Some(errors) => as_healthequal::ratio(groups.pair(y), errors, level),
                None => groups.value(statistic, y).ok().map(bare),
            },
            Statistic::AbsoluteConcentration => {
                as_healthequal::concentration(groups, y, Index::Absolute, level)
            }
            Statistic::RelativeConcentration => {
                as_healthequal::concentration(groups, y, Index::Relative, level)
            }
            Statistic::Wagstaff => {
                let (lower, upper) = bounds?;
                as_healthequal::concentration(groups, y, Index::Wagstaff(lower, upper), level)
            }
            Statistic::Erreygers => {
                let (lower, upper) = bounds?;
                as_healthequal::concentration(groups, y, Index::Erreygers(lower, upper), level)
            }
            Statistic::SlopeIndex(fit @ (Fit::Linear | Fit::Logit)) => {
                as_healthequal::slope(populations, y, self.scale, fit, level).map(|(sii, _)| sii)
            }
            Statistic::RelativeIndex(fit @ (Fit::Linear | Fit::Logit)) => {
                as_healthequal::slope(populations, y, self.scale, fit, level).and_then(|(_, rii)| rii)
            }
            Statistic::AttributableRisk | Statistic::AttributableFraction => {
                let (par, paf) =
                    as_healthequal::attributable(groups, populations, y, self.scale, level).ok()?;
                Some(if statistic == Statistic::AttributableRisk { par } else { paf })
            }
            Statistic::BetweenGroupVariance => {
                let value = groups.value(statistic, y).ok()?;
                let se = self.se.as_ref().and_then(|se| groups.standard_error(statistic, y, se));
                Some(se.map_or(bare(value), |se| Printed::symmetric(value, se, level)))
            }
            // Estimate times a thousand, standard error not.
            Statistic::TheilBetweenGroups | Statistic::MeanLogDeviation => {
                // Zeros become a millionth.
                let y: Vec<f64> = y.iter().map(|y| if *y == 0.0 { 1e-6 } else { *y }).collect();
                let value = groups.value(statistic, &y).ok()?;
                let se = self.se.as_ref().and_then(|se| groups.standard_error(statistic, &y, se));
                Some(se.map_or(bare(value), |se| Printed::symmetric(value, se / 1000.0, level)))
            }
            Statistic::BetweenGroupSd
            | Statistic::CoefficientOfVariation
            | Statistic::DifferenceFromMean(_)
            | Statistic::DifferenceFromBest(_)
            | Statistic::DifferenceFromReference(_)
            | Statistic::IndexOfDisparity(_) => {
                let value = groups.value(statistic, y).ok()?;
                Some(Printed { value, se: None, limits: self.percentiles(statistic) })
            }
            _ => None,
        }
    }

    /// Standard errors of the two groups that D and R compare, taken as chosen beforehand.
    fn pair_errors(&self) -> Option<(f64, f64)> {
        let (y, se) = (&self.table.y, self.se.as_ref()?);
        let last = y.len() - 1;
        let (one, other) = if self.groups.order().is_some() {
            if self.groups.higher_is_better() { (last, 0) } else { (0, last) }
        } else {
            let (one, other) = self.groups.pair(y);
            let place = |value: f64| y.iter().position(|y| *y == value);
            (place(one)?, place(other)?)
        };
        Some((*se.get(one)?, *se.get(other)?))
    }

    /// Percentiles of its simulated measures. Its weighted index of disparity holds every simulation against the mean
    /// that was *not* simulated.
    fn percentiles(&self, statistic: Statistic) -> Option<(f64, f64)> {
        let fixed = match statistic {
            Statistic::IndexOfDisparity(Weighting::Weighted) => Some(self.groups.average(&self.table.y)),
            _ => None,
        };
        let of = match fixed {
            Some(mean) => &self.groups.clone().with_average(Some(mean)),
            None => self.groups,
        };
        let mut values: Vec<f64> =
            self.simulated.iter().filter_map(|row| of.value(statistic, row).ok()).collect();
        if values.is_empty() {
            return None;
        }
        values.sort_by(f64::total_cmp);
        let at = |p: f64| quantile_of_sorted(&values, p).0;
        Some((at(0.5 - 0.5 * HEALTHEQUAL_LEVEL), at(0.5 + 0.5 * HEALTHEQUAL_LEVEL)))
    }

    fn reason(&self, statistic: Statistic) -> &'static str {
        let ordered = self.groups.order().is_some();
        match statistic {
            Statistic::Difference | Statistic::Ratio if ordered => "measure-peer-symmetric",
            Statistic::Difference | Statistic::Ratio => "measure-peer-chosen-beforehand",
            Statistic::SlopeIndex(Fit::Logit) | Statistic::RelativeIndex(Fit::Logit) => {
                "measure-peer-weighted-twice"
            }
            Statistic::SlopeIndex(_) | Statistic::RelativeIndex(_) => "measure-peer-scatter-robust",
            Statistic::BetweenGroupVariance => "measure-peer-uncorrected",
            Statistic::TheilBetweenGroups | Statistic::MeanLogDeviation => "measure-peer-error-not-scaled",
            Statistic::AttributableRisk => "measure-peer-two-by-two",
            Statistic::AttributableFraction => "measure-peer-two-by-two-not-scaled",
            Statistic::IndexOfDisparity(Weighting::Weighted) => "measure-peer-mean-not-drawn",
            Statistic::AbsoluteConcentration
            | Statistic::RelativeConcentration
            | Statistic::Erreygers
            | Statistic::Wagstaff => "measure-peer-scatter",
            _ => "measure-peer-redrawn",
        }
    }
}

/// A hundred sets of estimates, normal and cut at the scale. The package cuts by drawing again; this is the same
/// distribution. Its own hundred come from a generator of R with a fixed seed, and cannot be had here.
fn truncated(table: &Table<'_>, se: &[f64], (low, high): (f64, f64), seed: &Seed) -> Vec<Vec<f64>> {
    let streams = table.streams("healthequal");
    let mut draws = vec![vec![0.0; table.y.len()]; HEALTHEQUAL_DRAWS];
    for (place, name) in streams.iter().enumerate() {
        let (mean, sd) = (table.y[place], se[place]);
        let mut uniforms = [0.0; HEALTHEQUAL_DRAWS];
        Stream::new(seed, &format!("measure/peer/{name}")).fill_uniform(0, &mut uniforms);
        let (from, to) = if sd > 0.0 {
            (normal::cdf((low - mean) / sd), normal::cdf((high - mean) / sd))
        } else {
            (0.0, 1.0)
        };
        for (row, u) in draws.iter_mut().zip(uniforms) {
            let z = normal::quantile((from + u * (to - from)).clamp(1e-300, 1.0 - f64::EPSILON));
            row[place] = if sd > 0.0 { (mean + sd * z).clamp(low, high) } else { mean };
        }
    }
    draws
}

/// R's `PHEindicatormethods::phe_sii`: least squares on the outcome, or on its logarithm or logit, with draws that are
/// normal on the outcome, on the logarithm of a rate, or on the logit of a proportion.
struct Phe<'a> {
    table: &'a Table<'a>,
    groups: &'a Groups,
    /// A row of groups per draw.
    drawn: Vec<f64>,
}

impl<'a> Phe<'a> {
    /// `None` without an order or with fewer than five groups, which it refuses.
    fn new(table: &'a Table<'a>, groups: &'a Groups, seed: &Seed) -> Option<Self> {
        groups.order()?;
        if table.y.len() < 5 {
            return None;
        }
        let scale = table.study.outcome.scale;
        let se: Option<Vec<f64>> = table.of.groups.iter().map(|group| group.se).collect();
        let draws = table.study.draws.max(2);
        let columns: Option<Vec<Vec<f64>>> = se.and_then(|se| {
            let streams = table.streams("phe");
            (0..table.y.len())
                .map(|place| {
                    let mut column = vec![0.0; draws];
                    Stream::new(seed, &format!("measure/peer/{}", streams[place]))
                        .fill_uniform(0, &mut column);
                    normal::quantiles(&mut column);
                    let (y, se) = (table.y[place], se[place]);
                    let back: Box<dyn Fn(f64) -> f64> = match scale {
                        OutcomeScale::Rate { .. } if y > 0.0 => Box::new(move |z| exp(ln(y) + z * se / y)),
                        OutcomeScale::Proportion { per } if y > 0.0 && y < per => Box::new(move |z| {
                            let logit = ln(y) - ln(per - y) + z * se * per / (y * (per - y));
                            per / (1.0 + exp(-logit))
                        }),
                        // A zero has no logarithm: it gives up.
                        OutcomeScale::Rate { .. } | OutcomeScale::Proportion { .. } => return None,
                        _ => Box::new(move |z| y + z * se),
                    };
                    for value in &mut column {
                        *value = back(*value);
                    }
                    Some(column)
                })
                .collect()
        });
        let drawn = columns.map_or_else(Vec::new, |columns| super::rows(&columns));
        Some(Self { table, groups, drawn })
    }

    fn printed(&self, statistic: Statistic) -> Option<Printed> {
        let wanted = matches!(
            statistic,
            Statistic::SlopeIndex(Fit::Linear | Fit::LogTransform | Fit::LogitTransform)
                | Statistic::RelativeIndex(Fit::Linear | Fit::LogTransform | Fit::LogitTransform)
        );
        if !wanted {
            return None;
        }
        let value = self.groups.value(statistic, &self.table.y).ok()?;
        let rows = self.drawn.chunks_exact(self.groups.len());
        let mut values: Vec<f64> = rows.filter_map(|row| self.groups.value(statistic, row).ok()).collect();
        values.sort_by(f64::total_cmp);
        let level = self.table.study.level;
        let at = |p: f64| quantile_of_sorted(&values, p).0;
        let limits = (!values.is_empty()).then(|| (at(0.5 - 0.5 * level), at(0.5 + 0.5 * level)));
        Some(Printed { value, se: None, limits })
    }
}
