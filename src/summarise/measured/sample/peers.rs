//! What other tools print for the same rows.

use super::{Domain, Ground};
use crate::inequality::individual::{
    NoValue, Weighed, convey_gini, convey_share_ratio, estimate, rineq_index, student_quantile,
    with_known_ranks,
};
use crate::inequality::{Fit, Statistic};
use crate::math::{exp, ln};
use crate::model::{Line, OutcomeScale, Peer};
use crate::summarise::results::measured::{Interval, PeerResult};

/// Degrees of freedom at which Student's t is normal: what peers use.
const NORMAL: f64 = 1e15;

/// The numbers of the peers asked for, where they compute this statistic.
pub(super) fn results(
    ground: &Ground,
    domain: &Domain,
    statistic: Statistic,
    ours: Option<&Interval>,
) -> Vec<PeerResult> {
    let found = ground.study.peers.iter().filter_map(|peer| match peer {
        Peer::Convey => convey(ground, domain, statistic),
        Peer::Rineq => rineq(domain, statistic),
        Peer::HealthEqual => healthequal(ground, domain, statistic),
        Peer::Phe => None,
    });
    found.map(|found| found.beside(ours)).collect()
}

/// A number of a peer, with the reason if it differs from ours in value, and if it differs in its standard error.
struct Theirs {
    result: PeerResult,
    why_value: &'static str,
    why_error: &'static str,
}

impl Theirs {
    fn new(peer: Peer, value: Option<f64>, se: Option<f64>, why: (&'static str, &'static str)) -> Self {
        let result = PeerResult { peer, value, se, limits: None, reason: None };
        Self { result, why_value: why.0, why_error: why.1 }
    }

    /// With symmetric limits around the value.
    fn limited(mut self, level: f64) -> Self {
        if let (Some(value), Some(se)) = (self.result.value, self.result.se) {
            let step = student_quantile(0.5 + 0.5 * level, NORMAL) * se;
            self.result.limits = Some((value - step, value + step));
        }
        self
    }

    /// With the reason, if it is not what we say.
    fn beside(mut self, ours: Option<&Interval>) -> PeerResult {
        let same = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-9);
        let value = match (self.result.value, ours) {
            (Some(theirs), Some(ours)) => same(theirs, ours.value),
            (theirs, ours) => theirs.is_none() && ours.is_none(),
        };
        let error = match (self.result.se, ours.and_then(|ours| ours.se)) {
            (Some(theirs), Some(ours)) => (theirs / ours - 1.0).abs() < 1e-6,
            _ => true,
        };
        let why = if !value {
            Some(self.why_value)
        } else if !error {
            Some(self.why_error)
        } else {
            None
        };
        self.result.reason = why.map(str::to_owned);
        self.result
    }
}

/// R convey 1.0.1: linearised estimates of income distributions.
fn convey(ground: &Ground, domain: &Domain, statistic: Statistic) -> Option<Theirs> {
    let level = ground.study.level;
    let line = ground.line.value;
    let lowest = domain.view(lowest)?;
    let se_of =
        |influence: &[f64]| ground.design.variance(&domain.spread(ground, influence.to_vec())).map(f64::sqrt);
    let ours = || domain.view(|rows| estimate(statistic, &rows.below(line)));
    let linearised = || {
        let found =
            domain.view(|rows| crate::inequality::individual::influence(statistic, &rows.below(line)));
        found.ok().and_then(|found| se_of(&found.rows))
    };
    let theirs = |value, se, why| Theirs::new(Peer::Convey, value, se, (why, "measure-peer-convey-error"));
    match statistic {
        Statistic::Gini => {
            let (value, influence) = domain.view(convey_gini);
            let value = value.is_finite().then_some(value);
            let se = value.and_then(|_| se_of(&influence));
            Some(theirs(value, se, "measure-peer-convey-gini").limited(level))
        }
        Statistic::QuantileShareRatio(p) => {
            let value = domain.view(|rows| convey_share_ratio(rows, p));
            Some(theirs(value, None, "measure-peer-convey-boundary"))
        }
        Statistic::Atkinson(_)
        | Statistic::GeneralisedEntropy(_)
        | Statistic::TheilWithin
        | Statistic::TheilBetween => {
            let value = if lowest > 0.0 { ours().ok() } else { None };
            let se = value.and_then(|_| linearised());
            Some(theirs(value, se, "measure-peer-convey-zeros").limited(level))
        }
        Statistic::Watts => {
            let value = if lowest > 0.0 { ours().ok() } else { None };
            Some(theirs(value, None, "measure-peer-convey-zeros"))
        }
        Statistic::Fgt(a) => {
            let value = domain.view(|rows| at_or_below(rows, line?, a));
            // With a line of their own the two linearise alike; with an estimated one the densities differ.
            let se = matches!(ground.sample.line, Some(Line::Fixed(_))).then(linearised).flatten();
            Some(theirs(value, se, "measure-peer-convey-at-line").limited(level))
        }
        Statistic::PovertyLine | Statistic::MedianPovertyGap | Statistic::BottomShare(_) => {
            Some(theirs(ours().ok(), None, "measure-peer-convey-at-line"))
        }
        _ => None,
    }
}

fn lowest(rows: &Weighed) -> Option<f64> {
    rows.lowest()
}

/// Poverty index in which who is at the line is poor: it only shows when `a` is 0.
fn at_or_below(rows: &Weighed, line: f64, a: f64) -> Option<f64> {
    let next = if a == 0.0 { line.next_up() } else { line };
    estimate(Statistic::Fgt(a), &rows.below(Some(next))).ok()
}

/// R rineq 0.3.0 with its defaults.
fn rineq(domain: &Domain, statistic: Statistic) -> Option<Theirs> {
    let found = domain.view(|rows| {
        let ranked = rows.ranked.as_ref()?;
        let index = rineq_index(ranked)?;
        let mean = estimate(Statistic::Mean, rows).ok()?;
        let highest = rows.y.last()?;
        let (factor, why) = match statistic {
            Statistic::RelativeConcentration => (1.0, "measure-peer-rineq-rank"),
            Statistic::AbsoluteConcentration => (mean, "measure-peer-rineq-rank"),
            Statistic::Erreygers => {
                (4.0 * mean / (highest - rows.y[0]), "measure-peer-rineq-observed-bounds")
            }
            Statistic::Wagstaff => (1.0 / (1.0 - mean), "measure-peer-rineq-unit-bounds"),
            _ => return None,
        };
        Some((factor * index.value, factor.abs() * index.se, why))
    });
    let (value, se, why) = found?;
    let value = value.is_finite().then_some(value);
    // Which of its habits shows: with its own bounds right, what is left is how it ranks and weighs.
    let bounds_agree = domain.view(|rows| match statistic {
        Statistic::Erreygers => rows
            .bounds
            .is_some_and(|(lower, upper)| rows.y.first() == Some(&lower) && rows.y.last() == Some(&upper)),
        Statistic::Wagstaff => rows.bounds == Some((0.0, 1.0)),
        _ => true,
    });
    let why = if bounds_agree { "measure-peer-rineq-rank" } else { why };
    let se = value.map(|_| se);
    Some(Theirs::new(Peer::Rineq, value, se, (why, "measure-peer-rineq-error")))
}

/// WHO healthequal 1.0.1 on individual data: a regression under the design, ranks and mean taken as known.
fn healthequal(ground: &Ground, domain: &Domain, statistic: Statistic) -> Option<Theirs> {
    let level = ground.study.level;
    let zero_to = match ground.study.outcome.scale {
        OutcomeScale::Proportion { per } => Some(per),
        _ => None,
    };
    let value = domain.view(|rows| estimate(statistic, rows));
    let se_of =
        |influence: &[f64]| ground.design.variance(&domain.spread(ground, influence.to_vec())).map(f64::sqrt);
    let ends = |fit| domain.view(|rows| with_known_ranks(fit, rows)).ok();
    let slope_se = |fit| {
        let (zero, one) = ends(fit)?;
        se_of(&one.iter().zip(&zero).map(|(one, zero)| one - zero).collect::<Vec<_>>())
    };
    let fit_value = |statistic| domain.view(|rows| estimate(statistic, rows)).ok();
    // Index over slope is twice the variance of ranks, taken as known.
    let absolute_se = || {
        let index = fit_value(Statistic::AbsoluteConcentration)?;
        let slope = fit_value(Statistic::SlopeIndex(Fit::Linear))?;
        Some(slope_se(Fit::Linear)? * index / slope)
    };
    let mean = fit_value(Statistic::Mean)?;
    let why = ("measure-peer-healthequal-known", "measure-peer-healthequal-known");
    let plain = |se: Option<f64>| {
        Some(Theirs::new(Peer::HealthEqual, value.ok(), se.filter(|se| se.is_finite()), why).limited(level))
    };
    match statistic {
        Statistic::AbsoluteConcentration => plain(absolute_se()),
        Statistic::RelativeConcentration => plain(absolute_se().map(|se| se / mean)),
        Statistic::Erreygers => {
            let (lower, upper) = ground.study.outcome.scale.bounds()?;
            plain(absolute_se().map(|se| 4.0 * se / (upper - lower)))
        }
        Statistic::Wagstaff => {
            let per = zero_to?;
            plain(absolute_se().map(|se| se / mean / (1.0 - mean / per)))
        }
        Statistic::SlopeIndex(fit) => plain(slope_se(fit)),
        Statistic::RelativeIndex(fit) => {
            let ratio = value.as_ref().ok().copied();
            let at_zero = domain.view(|rows| {
                let ranked = rows.ranked.as_ref().ok_or(NoValue::NotHere)?;
                let line = match (fit, rows.bounds) {
                    (Fit::Logit, Some(bounds)) => crate::inequality::individual::logit(ranked, bounds)?,
                    _ => crate::inequality::individual::linear(ranked)?,
                };
                Ok::<f64, NoValue>(line.at_zero)
            });
            let (zero, one) = ends(fit)?;
            let (ratio, at_zero) = (ratio?, at_zero.ok()?);
            let moved: Vec<f64> =
                one.iter().zip(&zero).map(|(one, zero)| (one - ratio * zero) / at_zero).collect();
            let se = se_of(&moved)?;
            let mut found = Theirs::new(Peer::HealthEqual, Some(ratio), Some(se), why);
            let step = student_quantile(0.5 + 0.5 * level, NORMAL) * se / ratio;
            found.result.limits = Some((exp(ln(ratio) - step), exp(ln(ratio) + step)));
            Some(found)
        }
        _ => None,
    }
}
