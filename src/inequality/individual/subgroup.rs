//! Theil's index taken apart by groups.

use super::entropy::{mean, mean_of, signs, x_ln_x};
use super::{NoValue, Weighed};
use crate::math::ln;

/// Theil's T and its parts; `within + between = total`.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// Between persons.
    pub total: f64,
    /// Within groups: `Σ s_g T_g`, `s_g` the group's share of the outcome.
    pub within: f64,
    /// Between groups: `Σ s_g ln(μ_g/μ)`.
    pub between: f64,
    /// Weight and weighted sum of the outcome of each group.
    pub groups: Vec<(f64, f64)>,
}

/// Takes Theil's T apart (Shorrocks 1980, Econometrica 48:613; Cowell 2011, §A.4).
///
/// # Errors
/// No groups given; negative outcomes; a mean of 0; no weight.
pub fn theil_parts(rows: &Weighed) -> Result<Parts, NoValue> {
    let (of, count) = rows.groups.ok_or(NoValue::NotHere)?;
    signs(rows.lowest().ok_or(NoValue::TooFew)?, true)?;
    let centre = mean(rows.y, rows.w)?;
    if centre <= 0.0 {
        return Err(NoValue::NoMean);
    }
    let total = mean_of(rows.y, rows.w, |y| x_ln_x(y / centre)).ok_or(NoValue::TooFew)?;
    let mut groups = vec![(0.0, 0.0); count];
    for ((y, w), group) in rows.y.iter().zip(rows.w).zip(of) {
        let group = &mut groups[*group as usize];
        *group = (group.0 + w, group.1 + w * y);
    }
    let (weight, outcome) = groups.iter().fold((0.0, 0.0), |sum, g| (sum.0 + g.0, sum.1 + g.1));
    let between = groups
        .iter()
        .filter(|g| g.1 > 0.0)
        .fold(0.0, |sum, g| sum + g.1 / outcome * ln(g.1 / g.0 / (outcome / weight)));
    // A group's own index needs its own mean: summed over persons, without the difference of two large numbers.
    let mut within = 0.0;
    for ((y, w), group) in rows.y.iter().zip(rows.w).zip(of) {
        let (weight, outcome) = groups[*group as usize];
        if *y > 0.0 && *w > 0.0 {
            within += w * y * ln(y / (outcome / weight));
        }
    }
    Ok(Parts { total, within: within / outcome, between, groups })
}
