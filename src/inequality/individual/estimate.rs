//! Every statistic of individual data, by its name.

use super::cumulate::{absolute_concentration, absolute_gini, s_gini_gap};
use super::entropy::{atkinson_ede, generalised_entropy, kolm_ede, mean};
use super::poverty::{fgt, median_gap, watts};
use super::shares::{generalised_lorenz_at, lorenz_at, quantile};
use super::slope::{Line, linear, logit};
use super::subgroup::theil_parts;
use super::{NoValue, RankedView, Weighed};
use crate::inequality::{Fit, Statistic};

/// The statistic of these rows under these weights.
///
/// Rank-based statistics need [`Weighed::ranked`], bounded ones [`Weighed::bounds`], those of poverty
/// [`Weighed::line`], within and between groups [`Weighed::groups`]. Relative ones need a mean above 0.
///
/// # Errors
/// Why there is no value; [`NoValue::NotHere`] when what it needs was not given.
pub fn estimate(statistic: Statistic, rows: &Weighed) -> Result<f64, NoValue> {
    let value = compute(statistic, rows)?;
    if value.is_finite() { Ok(value) } else { Err(NoValue::DoesNotSettle) }
}

fn compute(statistic: Statistic, rows: &Weighed) -> Result<f64, NoValue> {
    let (y, w) = (rows.y, rows.w);
    let lowest = rows.lowest().ok_or(NoValue::TooFew)?;
    let ranked = || rows.ranked.as_ref().ok_or(NoValue::NotHere);
    match statistic {
        Statistic::Mean => mean(y, w),
        Statistic::AbsoluteGini => Ok(absolute_gini(y, w)),
        Statistic::Gini => Ok(absolute_gini(y, w) / positive_mean(y, w)?),
        Statistic::SGini(v) => Ok(gap(y, w, v)? / positive_mean(y, w)?),
        Statistic::SGiniEde(v) => Ok(mean(y, w)? - gap(y, w, v)?),
        Statistic::AbsoluteConcentration => Ok(absolute_concentration(ranked()?)),
        Statistic::RelativeConcentration => Ok(absolute_concentration(ranked()?) / positive_mean(y, w)?),
        Statistic::Erreygers => {
            let (lower, upper) = rows.bounds.ok_or(NoValue::NotHere)?;
            Ok(4.0 * absolute_concentration(ranked()?) / (upper - lower))
        }
        Statistic::Wagstaff => {
            let (lower, upper) = rows.bounds.ok_or(NoValue::NotHere)?;
            let index = absolute_concentration(ranked()?);
            let centre = mean(y, w)?;
            let room = (upper - centre) * (centre - lower);
            if room > 0.0 { Ok((upper - lower) * index / room) } else { Err(NoValue::ZeroDenominator) }
        }
        Statistic::SlopeIndex(fit) => line(fit, ranked()?, rows.bounds).map(|it| it.at_one - it.at_zero),
        Statistic::RelativeIndex(fit) => {
            let it = line(fit, ranked()?, rows.bounds)?;
            let sound = it.at_zero > 0.0 && it.at_one > 0.0;
            if sound { Ok(it.at_one / it.at_zero) } else { Err(NoValue::LineLeavesScale) }
        }
        Statistic::Atkinson(e) => {
            let ede = atkinson_ede(y, w, lowest, aversion(e, 0.0)?)?;
            Ok(1.0 - ede / positive_mean(y, w)?)
        }
        Statistic::AtkinsonEde(e) => atkinson_ede(y, w, lowest, aversion(e, 0.0)?),
        Statistic::GeneralisedEntropy(a) => generalised_entropy(y, w, lowest, a),
        Statistic::Kolm(a) => Ok(mean(y, w)? - kolm_ede(y, w, lowest, aversion(a, f64::MIN_POSITIVE)?)?),
        Statistic::KolmEde(a) => kolm_ede(y, w, lowest, aversion(a, f64::MIN_POSITIVE)?),
        Statistic::QuantileShareRatio(p) => ratio_of_shares(rows, share(p, 0.5)?, p),
        Statistic::Palma => ratio_of_shares(rows, 0.4, 0.1),
        Statistic::TopShare(p) => Ok(1.0 - lorenz_at(y, w, 1.0 - share(p, 1.0)?)?),
        Statistic::BottomShare(p) => lorenz_at(y, w, share(p, 1.0)?),
        Statistic::Wolfson => {
            let centre = positive_mean(y, w)?;
            let median = quantile(y, w, 0.5)?;
            if median <= 0.0 {
                return Err(NoValue::ZeroDenominator);
            }
            let distance = 0.5 - lorenz_at(y, w, 0.5)?;
            Ok(2.0 * (2.0 * distance - absolute_gini(y, w) / centre) * centre / median)
        }
        Statistic::PovertyLine => rows.line.ok_or(NoValue::NotHere),
        Statistic::Fgt(a) => fgt(y, w, rows.line.ok_or(NoValue::NotHere)?, aversion(a, 0.0)?),
        Statistic::Watts => watts(y, w, lowest, rows.line.ok_or(NoValue::NotHere)?),
        Statistic::MedianPovertyGap => median_gap(y, w, rows.line.ok_or(NoValue::NotHere)?),
        Statistic::TheilWithin => theil_parts(rows).map(|parts| parts.within),
        Statistic::TheilBetween => theil_parts(rows).map(|parts| parts.between),
        _ => Err(NoValue::NotHere),
    }
}

/// The mean, when relative measures make sense.
pub(super) fn positive_mean(y: &[f64], w: &[f64]) -> Result<f64, NoValue> {
    let centre = mean(y, w)?;
    if centre > 0.0 { Ok(centre) } else { Err(NoValue::NoMean) }
}

fn gap(y: &[f64], w: &[f64], v: f64) -> Result<f64, NoValue> {
    if v > 1.0 && v.is_finite() { Ok(s_gini_gap(y, w, v)) } else { Err(NoValue::NotHere) }
}

/// A parameter that is finite and not below `least`.
fn aversion(parameter: f64, least: f64) -> Result<f64, NoValue> {
    if parameter >= least && parameter.is_finite() { Ok(parameter) } else { Err(NoValue::NotHere) }
}

/// A share above 0 and not above `most`.
fn share(p: f64, most: f64) -> Result<f64, NoValue> {
    if p > 0.0 && p <= most { Ok(p) } else { Err(NoValue::NotHere) }
}

/// Total of the top share over total of the bottom share.
fn ratio_of_shares(rows: &Weighed, bottom: f64, top: f64) -> Result<f64, NoValue> {
    let (y, w) = (rows.y, rows.w);
    let centre = positive_mean(y, w)?;
    let low = generalised_lorenz_at(y, w, bottom)?;
    let high = centre - generalised_lorenz_at(y, w, 1.0 - top)?;
    if low > 0.0 { Ok(high / low) } else { Err(NoValue::ZeroDenominator) }
}

pub(super) fn line(fit: Fit, ranked: &RankedView, bounds: Option<(f64, f64)>) -> Result<Line, NoValue> {
    match fit {
        Fit::Linear => linear(ranked),
        Fit::Logit => logit(ranked, bounds.ok_or(NoValue::NotHere)?),
        Fit::LogTransform | Fit::LogitTransform => Err(NoValue::NotHere),
    }
}
