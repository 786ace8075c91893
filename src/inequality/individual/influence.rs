//! What each row adds to a statistic: the derivative by its weight.
//!
//! `zₖ = ∂θ/∂wₖ` makes every statistic a total: to first order its error is that of `Σ wₖzₖ`, whose variance a design
//! knows (Deville 1999, Survey Methodology 25:193; Demnati & Rao 2004, 30:17). For the Gini index this gives Langel &
//! Tillé (2013, JRSS A 176:521), for shares of the total Langel & Tillé (2011), for poverty Osier (2009). Each formula
//! here is the derivative of the very formula that [`super::estimate()`] computes, ranks included; only quantiles, which
//! jump, take a density in place of a derivative.

use super::cumulate::raised;
use super::density::density;
use super::entropy::{atkinson_ede, kolm_ede, mean, mean_of, signs, weight, x_ln_x};
use super::estimate::{line, positive_mean};
use super::poverty::{first_above, gap_term};
use super::shares::{generalised_lorenz_at, lorenz_at, place, quantile};
use super::slope::expit;
use super::subgroup::theil_parts;
use super::{NoValue, RankedView, Weighed};
use crate::inequality::{Fit, Statistic};
use crate::math::{exp, ln, pow, weighted_sum};

/// Derivatives of a statistic.
#[derive(Debug, Clone, PartialEq)]
pub struct Influence {
    /// By the weight of each row, in the order of the rows, the poverty line held.
    pub rows: Vec<f64>,
    /// By the poverty line; 0 where there is none.
    pub by_line: f64,
}

/// The influence of each row on a statistic.
///
/// # Errors
/// As [`super::estimate()`].
pub fn influence(statistic: Statistic, rows: &Weighed) -> Result<Influence, NoValue> {
    let value = super::estimate(statistic, rows)?;
    let (y, w) = (rows.y, rows.w);
    let total = weight(w)?;
    let centre = mean(y, w)?;
    let lowest = rows.lowest().ok_or(NoValue::TooFew)?;
    let ranked = || rows.ranked.as_ref().ok_or(NoValue::NotHere);
    let by_row = |term: &dyn Fn(f64) -> f64| by_outcome(rows, y.iter().map(|y| term(*y)));
    // Of a ratio to the mean, from the influence of its numerator.
    let relative = |top: Vec<f64>| -> Vec<f64> {
        changed(rows, top, |top, y| (top - value * (y - centre) / total) / centre)
    };
    let scaled = |top: Vec<f64>, factor: f64| -> Vec<f64> { changed(rows, top, |top, _| factor * top) };
    let mut by_line = 0.0;
    let found = match statistic {
        Statistic::Mean => by_row(&|y| (y - centre) / total),
        Statistic::AbsoluteGini => absolute_gini(rows, total),
        Statistic::Gini => relative(absolute_gini(rows, total)),
        Statistic::SGiniEde(v) => s_gini_ede(rows, total, v),
        Statistic::SGini(v) => from_ede(rows, centre, total, value, s_gini_ede(rows, total, v)),
        Statistic::AbsoluteConcentration => concentration(ranked()?, total, value),
        Statistic::RelativeConcentration => {
            let index = value * centre;
            relative(concentration(ranked()?, total, index))
        }
        Statistic::Erreygers => {
            let (lower, upper) = rows.bounds.ok_or(NoValue::NotHere)?;
            let factor = 4.0 / (upper - lower);
            scaled(concentration(ranked()?, total, value / factor), factor)
        }
        Statistic::Wagstaff => {
            let (lower, upper) = rows.bounds.ok_or(NoValue::NotHere)?;
            let room = (upper - centre) * (centre - lower);
            let factor = (upper - lower) / room;
            let top = concentration(ranked()?, total, value / factor);
            let own = |y: f64| value * (upper + lower - 2.0 * centre) / room * (y - centre) / total;
            changed(rows, top, |top, y| factor * top - own(y))
        }
        Statistic::SlopeIndex(fit) => {
            let (zero, mut one) = ends(rows, ranked()?, fit, total, false)?;
            one.iter_mut().zip(zero).for_each(|(one, zero)| *one -= zero);
            one
        }
        Statistic::RelativeIndex(fit) => {
            let it = line(fit, ranked()?, rows.bounds)?;
            let (zero, mut one) = ends(rows, ranked()?, fit, total, false)?;
            one.iter_mut().zip(zero).for_each(|(one, zero)| *one = (*one - value * zero) / it.at_zero);
            one
        }
        Statistic::AtkinsonEde(e) => by_outcome(rows, ede_terms(rows, total, centre, e)?),
        Statistic::Atkinson(e) => {
            let ede = by_outcome(rows, ede_terms(rows, total, centre, e)?);
            from_ede(rows, centre, total, value, ede)
        }
        Statistic::GeneralisedEntropy(a) => entropy(rows, centre, total, value, a)?,
        Statistic::KolmEde(a) => by_row(&|y| (1.0 - exp(-a * (y - value))) / (a * total)),
        Statistic::Kolm(a) => {
            let ede = kolm_ede(y, w, lowest, a)?;
            by_row(&|y| (y - centre) / total - (1.0 - exp(-a * (y - ede))) / (a * total))
        }
        Statistic::BottomShare(p) => relative(generalised_lorenz(rows, total, p)?),
        Statistic::TopShare(p) => scaled(relative_lorenz(rows, total, centre, 1.0 - p)?, -1.0),
        Statistic::QuantileShareRatio(p) => share_ratio(rows, total, centre, p, p, value)?,
        Statistic::Palma => share_ratio(rows, total, centre, 0.4, 0.1, value)?,
        Statistic::Wolfson => wolfson(rows, total, centre, value)?,
        Statistic::PovertyLine => {
            by_line = 1.0;
            vec![0.0; y.len()]
        }
        Statistic::Fgt(a) => {
            let z = rows.line.ok_or(NoValue::NotHere)?;
            by_line = if a == 0.0 {
                density(y, w, z)
            } else {
                let slope = |y: f64| a * gap_term(y, z, a - 1.0) * y / (z * z);
                mean_of(y, w, slope).ok_or(NoValue::TooFew)?
            };
            by_row(&|y| (gap_term(y, z, a) - value) / total)
        }
        Statistic::Watts => {
            let z = rows.line.ok_or(NoValue::NotHere)?;
            by_line = weighted_sum(&w[..first_above(y, z)], &vec![1.0; first_above(y, z)]) / total / z;
            // A row that is not there may be 0 or negative.
            by_row(&|y| (if y < z && y > 0.0 { ln(z / y) } else { 0.0 } - value) / total)
        }
        Statistic::MedianPovertyGap => {
            let z = rows.line.ok_or(NoValue::NotHere)?;
            let middle = z * (1.0 - value);
            let poor = weight(&w[..first_above(y, z)])? / total;
            let (at_middle, at_line) = (density(y, w, middle), density(y, w, z));
            if at_middle <= 0.0 {
                return Err(NoValue::DoesNotSettle);
            }
            let reached = |y: f64| {
                let below_line = if y < z { 1.0 } else { 0.0 } - poor;
                let below_middle = if y <= middle { 1.0 } else { 0.0 } - 0.5 * poor;
                -(0.5 * below_line - below_middle) / (at_middle * total * z)
            };
            by_line = (middle / z - 0.5 * at_line / at_middle) / z;
            by_row(&reached)
        }
        Statistic::TheilWithin => {
            let mut found = entropy(rows, centre, total, theil_parts(rows)?.total, 1.0)?;
            found.iter_mut().zip(theil_between(rows)?).for_each(|(total, between)| *total -= between);
            found
        }
        Statistic::TheilBetween => theil_between(rows)?,
        _ => return Err(NoValue::NotHere),
    };
    if found.iter().all(|z| z.is_finite()) && by_line.is_finite() {
        Ok(Influence { rows: found, by_line })
    } else {
        Err(NoValue::DoesNotSettle)
    }
}

/// Influence of each row on `share` times the median: `share·(½ − 1[y ≤ m]) / (W f(m))`, `f` a kernel density (Deville
/// 1999; Osier 2009). In the order of the rows.
///
/// # Errors
/// No weight, or no density at the median.
pub fn line_of_median(rows: &Weighed, share: f64) -> Result<Vec<f64>, NoValue> {
    let total = weight(rows.w)?;
    let median = quantile(rows.y, rows.w, 0.5)?;
    let density = density(rows.y, rows.w, median);
    if density <= 0.0 {
        return Err(NoValue::DoesNotSettle);
    }
    let term = |y: &f64| share * (0.5 - if *y <= median { 1.0 } else { 0.0 }) / (total * density);
    Ok(by_outcome(rows, rows.y.iter().map(term)))
}

/// Changes what stands in the order of rows, with the outcome of each row: no second column is needed for it.
fn changed(rows: &Weighed, mut of_rows: Vec<f64>, how: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    for (row, y) in rows.order.iter().zip(rows.y) {
        let value = &mut of_rows[*row as usize];
        *value = how(*value, *y);
    }
    of_rows
}

/// From the order of outcomes to that of rows.
fn by_outcome(rows: &Weighed, terms: impl IntoIterator<Item = f64>) -> Vec<f64> {
    scattered(rows.order, terms)
}

fn scattered(order: &[u32], terms: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut found = vec![0.0; order.len()];
    for (row, term) in order.iter().zip(terms) {
        found[*row as usize] = term;
    }
    found
}

/// Of `1 − EDE/μ`.
fn from_ede(rows: &Weighed, centre: f64, total: f64, value: f64, ede: Vec<f64>) -> Vec<f64> {
    let level = 1.0 - value;
    changed(rows, ede, |ede, y| (level * (y - centre) / total - ede) / centre)
}

/// `[yₖ(2Mₖ − W) + T − 2Tₖ]/W² − 2A/W`, `M` and `T` weight and outcome up to the middle of the row's ties.
fn absolute_gini(rows: &Weighed, total: f64) -> Vec<f64> {
    let index = super::absolute_gini(rows.y, rows.w);
    let ends = tie_ends(rows.y);
    let ranked = RankedView { y: rows.y, w: rows.w, order: rows.order, ends: &ends };
    concentration(&ranked, total, index)
}

fn tie_ends(y: &[f64]) -> Vec<u32> {
    let inner = y.windows(2).zip(1..).filter(|(pair, _)| pair[0] != pair[1]).map(|(_, end)| end);
    inner.chain((!y.is_empty()).then_some(y.len() as u32)).collect()
}

/// Of twice the covariance of outcome and rank, the estimate of ranks included.
pub(super) fn concentration(ranked: &RankedView, total: f64, index: f64) -> Vec<f64> {
    // Outcomes are taken from the middle one: large common levels cancel before they are multiplied.
    let origin = ranked.y.get(ranked.y.len() / 2).copied().unwrap_or(0.0);
    // Twice through the sets of equal ranks, for keeping them would take more room than the rows.
    let each = |see: &mut dyn FnMut(usize, usize, f64, f64)| {
        let (mut start, mut below) = (0, (0.0, 0.0));
        for end in ranked.ends {
            let end = *end as usize;
            let here = super::cumulate::equals(&ranked.y[start..end], &ranked.w[start..end], origin);
            see(start, end, below.0 + 0.5 * here.w, below.1 + 0.5 * here.wd);
            below = (below.0 + here.w, below.1 + here.wd);
            start = end;
        }
        below.1
    };
    let outcome = each(&mut |_, _, _, _| {});
    let mut found = vec![0.0; ranked.order.len()];
    each(&mut |start, end, people, part| {
        for (y, row) in ranked.y[start..end].iter().zip(&ranked.order[start..end]) {
            let moved = (y - origin) * (2.0 * people - total) + outcome - 2.0 * part;
            found[*row as usize] = (moved / total - 2.0 * index) / total;
        }
    });
    found
}

/// `v/W·[∫_{y<yₖ} s^(v−1) dy − ∫ s^v dy]`, `s` the share of people above `y`.
fn s_gini_ede(rows: &Weighed, total: f64, v: f64) -> Vec<f64> {
    let (mut above, mut height, mut area) = (total, 0.0, 0.0);
    let mut terms = Vec::with_capacity(rows.y.len());
    let mut previous = rows.y.first().copied().unwrap_or(0.0);
    for (y, w) in rows.y.iter().zip(rows.w) {
        let s = (above / total).clamp(0.0, 1.0);
        // Below the lowest outcome with weight nothing is integrated: s is 1 there and both integrals cancel.
        let step = raised(s, v - 1.0) * (y - previous);
        height += step;
        area += step * s;
        terms.push(height);
        above -= w;
        previous = *y;
    }
    by_outcome(rows, terms.into_iter().map(|height| v / total * (height - area)))
}

/// Derivatives of Atkinson's equivalent, by place.
fn ede_terms(rows: &Weighed, total: f64, centre: f64, e: f64) -> Result<Vec<f64>, NoValue> {
    let (y, w) = (rows.y, rows.w);
    let ede = atkinson_ede(y, w, rows.lowest().ok_or(NoValue::TooFew)?, e)?;
    let power = 1.0 - e;
    if power == 0.0 {
        return Ok(y.iter().map(|y| if *y > 0.0 { ede * ln(y / ede) / total } else { 0.0 }).collect());
    }
    let level = pow(ede / centre, power);
    // Rows that are not there may be 0 or negative.
    let term =
        |y: &f64| if *y >= 0.0 { ede / power * (pow(y / centre, power) / level - 1.0) / total } else { 0.0 };
    Ok(y.iter().zip(w).map(|(y, w)| if *w > 0.0 || *y > 0.0 { term(y) } else { 0.0 }).collect())
}

fn entropy(rows: &Weighed, centre: f64, total: f64, value: f64, a: f64) -> Result<Vec<f64>, NoValue> {
    signs(rows.lowest().ok_or(NoValue::TooFew)?, a > 0.0)?;
    let term = |y: &f64| {
        let r = y / centre;
        if r < 0.0 || (r == 0.0 && a <= 0.0) {
            0.0
        } else if a == 0.0 {
            r - 1.0 - ln(r) - value
        } else if a == 1.0 {
            x_ln_x(r) - value - (value + 1.0) * (r - 1.0)
        } else {
            let level = value * a * (a - 1.0) + 1.0;
            (pow(r, a) - level - a * level * (r - 1.0)) / (a * (a - 1.0))
        }
    };
    Ok(by_outcome(rows, rows.y.iter().map(|y| term(y) / total)))
}

/// Of the generalised Lorenz curve at `p`: `[(yₖ − q)·1(yₖ < q) + p·q − GL]/W`.
fn generalised_lorenz(rows: &Weighed, total: f64, p: f64) -> Result<Vec<f64>, NoValue> {
    if p >= 1.0 {
        let centre = mean(rows.y, rows.w)?;
        return Ok(by_outcome(rows, rows.y.iter().map(|y| (y - centre) / total)));
    }
    let curve = generalised_lorenz_at(rows.y, rows.w, p)?;
    let (at, _) = place(rows.w, total, p);
    let q = rows.y[at];
    Ok(by_outcome(rows, rows.y.iter().map(|y| ((y - q).min(0.0) + p * q - curve) / total)))
}

/// Of the Lorenz curve.
fn relative_lorenz(rows: &Weighed, total: f64, centre: f64, p: f64) -> Result<Vec<f64>, NoValue> {
    let value = lorenz_at(rows.y, rows.w, p)?;
    let top = generalised_lorenz(rows, total, p)?;
    Ok(changed(rows, top, |top, y| (top - value * (y - centre) / total) / centre))
}

fn share_ratio(
    rows: &Weighed,
    total: f64,
    centre: f64,
    bottom: f64,
    top: f64,
    value: f64,
) -> Result<Vec<f64>, NoValue> {
    let low = generalised_lorenz_at(rows.y, rows.w, bottom)?;
    let lower = generalised_lorenz(rows, total, bottom)?;
    let upper = generalised_lorenz(rows, total, 1.0 - top)?;
    let mut found = changed(rows, upper, |up, y| (y - centre) / total - up);
    found.iter_mut().zip(lower).for_each(|(moved, down)| *moved = (*moved - value * down) / low);
    Ok(found)
}

/// `2(μ − 2·GL(½) − A)/m` in terms that have influences.
fn wolfson(rows: &Weighed, total: f64, centre: f64, value: f64) -> Result<Vec<f64>, NoValue> {
    positive_mean(rows.y, rows.w)?;
    let median = quantile(rows.y, rows.w, 0.5)?;
    let half = generalised_lorenz(rows, total, 0.5)?;
    let mut found = changed(rows, half, |half, y| (y - centre) / total - 2.0 * half);
    found.iter_mut().zip(absolute_gini(rows, total)).for_each(|(moved, gini)| *moved = 2.0 * (*moved - gini));
    let middle = line_of_median(rows, 1.0)?;
    found.iter_mut().zip(middle).for_each(|(moved, middle)| *moved = (*moved - value * middle) / median);
    Ok(found)
}

/// Of `Σ (T_g/T) ln(T_g W / (W_g T))`.
fn theil_between(rows: &Weighed) -> Result<Vec<f64>, NoValue> {
    let parts = theil_parts(rows)?;
    let (of, _) = rows.groups.ok_or(NoValue::NotHere)?;
    let (weight, outcome) = parts.groups.iter().fold((0.0, 0.0), |sum, g| (sum.0 + g.0, sum.1 + g.1));
    let logs: Vec<f64> = parts
        .groups
        .iter()
        .map(|g| if g.1 > 0.0 { ln(g.1 / g.0 / (outcome / weight)) } else { 0.0 })
        .collect();
    let terms = rows.y.iter().zip(of).map(|(y, group)| {
        let group = *group as usize;
        let (people, part) = parts.groups[group];
        let here = if people > 0.0 { part / people } else { 0.0 };
        y * (logs[group] - parts.between) / outcome - here / outcome + 1.0 / weight
    });
    Ok(by_outcome(rows, terms))
}

/// Influence of each row on the fitted values at rank 0 and rank 1 as if ranks were known and not estimated from the same
/// rows: what a regression package computes.
///
/// # Errors
/// As [`super::estimate()`].
pub fn with_known_ranks(fit: Fit, rows: &Weighed) -> Result<(Vec<f64>, Vec<f64>), NoValue> {
    let ranked = rows.ranked.as_ref().ok_or(NoValue::NotHere)?;
    ends(rows, ranked, fit, weight(rows.w)?, true)
}

/// Of the fitted values at rank 0 and rank 1, the estimate of ranks included (Binder & Kovačević 1995 for the step).
fn ends(
    rows: &Weighed,
    ranked: &RankedView,
    fit: Fit,
    total: f64,
    known: bool,
) -> Result<(Vec<f64>, Vec<f64>), NoValue> {
    let it = line(fit, ranked, rows.bounds)?;
    let (lower, width) = if fit == Fit::Logit {
        let bounds = rows.bounds.ok_or(NoValue::NotHere)?;
        (bounds.0, bounds.1 - bounds.0)
    } else {
        (0.0, 1.0)
    };
    let (intercept, slope) = it.coefficients;
    // Value and derivative of the inverse link.
    let response = |eta: f64| {
        if fit == Fit::Logit {
            let p = expit(eta);
            (p, p * (1.0 - p))
        } else {
            (eta, 1.0)
        }
    };
    let sets = super::slope::tied(ranked)?;
    let (mut j, mut moved) = ((0.0, 0.0, 0.0), Vec::with_capacity(sets.len()));
    for set in &sets {
        let (p, spread) = response(intercept + slope * set.rank);
        j.0 += set.share * spread;
        j.1 += set.share * spread * set.rank;
        j.2 += set.share * spread * set.rank * set.rank;
        // How the scores move with the rank of the set.
        let residual = (set.mean - lower) / width - p;
        moved.push((-set.share * spread * slope, set.share * (residual - set.rank * spread * slope)));
    }
    let determinant = j.0 * j.2 - j.1 * j.1;
    let all = moved.iter().fold((0.0, 0.0), |sum, m| (sum.0 + m.0, sum.1 + m.1));
    let by_rank = sets
        .iter()
        .zip(&moved)
        .fold((0.0, 0.0), |sum, (set, m)| (sum.0 + m.0 * set.rank, sum.1 + m.1 * set.rank));
    let start = response(intercept).1 * width;
    let end = response(intercept + slope).1 * width;
    let (mut zero, mut one) = (vec![0.0; ranked.order.len()], vec![0.0; ranked.order.len()]);
    let (mut first, mut below, mut next) = (0, (0.0, 0.0), sets.iter().zip(&moved));
    let (mut last_rank, mut people) = (0.0, 0.0);
    for stop in ranked.ends {
        let stop = *stop as usize;
        let here = crate::math::sum(&ranked.w[first..stop]);
        let (rank, m) = if here > 0.0 {
            next.next().map_or((last_rank, (0.0, 0.0)), |(set, m)| (set.rank, *m))
        } else {
            (people / total, (0.0, 0.0))
        };
        people += here;
        last_rank = rank;
        let above = if known {
            (0.0, 0.0)
        } else {
            (all.0 - below.0 - 0.5 * m.0 - by_rank.0, all.1 - below.1 - 0.5 * m.1 - by_rank.1)
        };
        below = (below.0 + m.0, below.1 + m.1);
        let p = response(intercept + slope * rank).0;
        for (y, row) in ranked.y[first..stop].iter().zip(&ranked.order[first..stop]) {
            let residual = (y - lower) / width - p;
            let u = (residual + above.0, residual * rank + above.1);
            let b0 = (j.2 * u.0 - j.1 * u.1) / determinant / total;
            let b1 = (j.0 * u.1 - j.1 * u.0) / determinant / total;
            zero[*row as usize] = start * b0;
            one[*row as usize] = end * (b0 + b1);
        }
        first = stop;
    }
    Ok((zero, one))
}

#[cfg(test)]
mod tests {
    use super::super::{Groups, Presorted, Scratch, estimate};
    use super::*;

    /// Uneven rows with ties in outcome and rank.
    fn rows() -> (Vec<f64>, Vec<f64>, Vec<f64>, Groups) {
        let n = 60_usize;
        let y = (0..n).map(|i| 1.0 + ((i * 37 % 29) as f64) / 3.1 + (i % 4) as f64).collect();
        let w = (0..n).map(|i| 0.3 + ((i * 17 % 13) as f64) / 4.0).collect();
        let rank = (0..n).map(|i| (i * 11 % 17) as f64).collect();
        let of_row = (0..n).map(|i| (i % 3) as u32).collect();
        (y, w, rank, Groups { count: 3, of_row })
    }

    /// Every smooth statistic.
    const SMOOTH: [Statistic; 30] = [
        Statistic::Mean,
        Statistic::Gini,
        Statistic::AbsoluteGini,
        Statistic::SGini(3.0),
        Statistic::SGini(1.5),
        Statistic::SGiniEde(2.5),
        Statistic::AbsoluteConcentration,
        Statistic::RelativeConcentration,
        Statistic::Erreygers,
        Statistic::Wagstaff,
        Statistic::SlopeIndex(Fit::Linear),
        Statistic::RelativeIndex(Fit::Linear),
        Statistic::SlopeIndex(Fit::Logit),
        Statistic::RelativeIndex(Fit::Logit),
        Statistic::Atkinson(0.5),
        Statistic::Atkinson(1.0),
        Statistic::AtkinsonEde(2.0),
        Statistic::GeneralisedEntropy(-1.0),
        Statistic::GeneralisedEntropy(0.0),
        Statistic::GeneralisedEntropy(1.0),
        Statistic::GeneralisedEntropy(2.0),
        Statistic::Kolm(0.2),
        Statistic::KolmEde(0.2),
        Statistic::QuantileShareRatio(0.2),
        Statistic::Palma,
        Statistic::TopShare(0.1),
        Statistic::BottomShare(0.5),
        Statistic::Fgt(1.0),
        Statistic::Watts,
        Statistic::TheilBetween,
    ];

    #[test]
    fn the_influence_is_the_derivative_by_the_weight() {
        let (y, w, rank, groups) = rows();
        let presorted = Presorted::new(&y, Some(&rank), Some(&groups));
        let mut scratch = Scratch::default();
        let look = |w: &[f64], scratch: &mut Scratch, statistic| {
            let view = presorted.weigh(w, scratch).bounded(Some((-1.0, 20.0))).below(Some(5.05));
            estimate(statistic, &view).unwrap()
        };
        for statistic in
            SMOOTH.into_iter().chain([Statistic::TheilWithin, Statistic::Fgt(2.0), Statistic::Fgt(0.0)])
        {
            let view = presorted.weigh(&w, &mut scratch).bounded(Some((-1.0, 20.0))).below(Some(5.05));
            let found = influence(statistic, &view).unwrap();
            let scale = found.rows.iter().fold(0.0_f64, |most, z| most.max(z.abs()));
            for row in 0..y.len() {
                let step = 1e-5;
                let (mut up, mut down) = (w.clone(), w.clone());
                up[row] += step;
                down[row] -= step;
                let slope = (look(&up, &mut scratch, statistic) - look(&down, &mut scratch, statistic))
                    / (2.0 * step);
                let apart = (slope - found.rows[row]).abs();
                assert!(apart < 1e-6 * scale, "{statistic:?} row {row}: {slope} {}", found.rows[row]);
            }
            // The scale of the weights does not matter, so the weighted influences add up to nothing.
            let all: f64 = found.rows.iter().zip(&w).map(|(z, w)| z * w).sum();
            assert!(all.abs() < 1e-9 * scale * w.len() as f64, "{statistic:?} {all}");
        }
    }

    #[test]
    fn by_the_line() {
        let (y, w, ..) = rows();
        let presorted = Presorted::new(&y, None, None);
        let mut scratch = Scratch::default();
        let view = presorted.weigh(&w, &mut scratch);
        for statistic in [Statistic::Fgt(1.0), Statistic::Fgt(2.0), Statistic::Watts] {
            let at = |line: f64| estimate(statistic, &view.below(Some(line))).unwrap();
            let found = influence(statistic, &view.below(Some(5.05))).unwrap().by_line;
            let slope = (at(5.05 + 1e-6) - at(5.05 - 1e-6)) / 2e-6;
            assert!((found - slope).abs() < 1e-6 * slope.abs(), "{statistic:?} {found} {slope}");
        }
    }
}
