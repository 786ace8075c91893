//! Measures that weigh each outcome by its rank: Gini, extended Gini, concentration.

use super::RankedView;
use crate::math::{pow, powi};

/// Rows after which partial sums are closed, so that rounding grows with their number and not with that of the rows.
const BLOCK: usize = 512;

/// Sums over a stretch of sorted rows. Two neighbouring stretches join into one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Stretch {
    /// `Σ w`.
    pub(super) w: f64,
    /// `Σ w·d`, `d` the outcome's distance from a fixed value.
    pub(super) wd: f64,
    /// `Σ w·d·2M`, `M` the weight below the middle of the row, within the stretch.
    pub(super) wdm: f64,
}

impl Stretch {
    /// This stretch with `next` above it.
    #[inline]
    #[must_use]
    pub(super) fn then(self, next: Self) -> Self {
        Self { w: self.w + next.w, wd: self.wd + next.wd, wdm: self.wdm + next.wdm + 2.0 * self.w * next.wd }
    }

    /// Twice the covariance of outcome and fractional rank.
    #[inline]
    pub(super) fn twice_covariance(self) -> f64 {
        (self.wdm / self.w - self.wd) / self.w
    }
}

/// Sums over sorted rows. The order of equal outcomes does not matter: their terms add up to the same.
fn stretch(y: &[f64], w: &[f64], origin: f64) -> Stretch {
    let mut all = Stretch::default();
    for (y, w) in y.chunks(BLOCK).zip(w.chunks(BLOCK)) {
        let mut part = Stretch::default();
        for (y, w) in y.iter().zip(w) {
            let wd = w * (y - origin);
            part.wdm += wd * (2.0 * part.w + w);
            part.wd += wd;
            part.w += w;
        }
        all = all.then(part);
    }
    all
}

/// An outcome in the middle: differences from it lose the fewest digits, and are 0 where all are equal.
fn origin(y: &[f64]) -> f64 {
    y.get(y.len() / 2).copied().unwrap_or(0.0)
}

/// Absolute Gini index `Σᵢⱼ wᵢwⱼ|yᵢ − yⱼ| / 2W²`, which is twice the covariance of outcome and rank (Lerman & Yitzhaki
/// 1984), in the unit of the outcome. `y` runs from the lowest to the highest. NaN without weight.
pub fn absolute_gini(y: &[f64], w: &[f64]) -> f64 {
    stretch(y, w, origin(y)).twice_covariance()
}

/// Gini index of sorted outcomes: [`absolute_gini`] over the mean. `None` without weight or for a mean of 0 or less.
pub fn gini(y: &[f64], w: &[f64]) -> Option<f64> {
    let origin = origin(y);
    let sums = stretch(y, w, origin);
    let mean = origin + sums.wd / sums.w;
    (sums.w > 0.0 && mean > 0.0).then(|| sums.twice_covariance() / mean)
}

/// Absolute (generalised) concentration index: twice the covariance of the outcome and the fractional rank `R` by
/// another variable, where rows of equal rank share the middle of their range (Kakwani, Wagstaff & van Doorslaer 1997,
/// J. Econometrics 77:87, eq. 8; van Ourti 2004 for ties). In the unit of the outcome; NaN without weight.
pub fn absolute_concentration(ranked: &RankedView) -> f64 {
    let origin = origin(ranked.y);
    let mut all = Stretch::default();
    let mut start = 0;
    for end in ranked.ends {
        let end = *end as usize;
        let tied = equals(&ranked.y[start..end], &ranked.w[start..end], origin);
        all = all.then(tied);
        start = end;
    }
    all.twice_covariance()
}

/// Sums over rows of one rank: each stands in the middle of them all.
#[inline]
pub(super) fn equals(y: &[f64], w: &[f64], origin: f64) -> Stretch {
    let (mut weight, mut wd) = (0.0, 0.0);
    for (y, w) in y.iter().zip(w) {
        weight += w;
        wd += w * (y - origin);
    }
    Stretch { w: weight, wd, wdm: wd * weight }
}

/// Mean minus the equally-distributed equivalent of the extended Gini index with parameter `v ≥ 1`:
/// `EDE = Σ yᵢ [(1 − Fᵢ₋₁)ᵛ − (1 − Fᵢ)ᵛ]`, `F` the cumulated share of people (Donaldson & Weymark 1980, J. Econ.
/// Theory 22:67; Yitzhaki 1983). `v = 2` gives [`absolute_gini`]. NaN without weight.
pub fn s_gini_gap(y: &[f64], w: &[f64], v: f64) -> f64 {
    let origin = origin(y);
    let total = crate::math::sum(w);
    let (mut below, mut mean, mut ede) = (0.0, 0.0, 0.0);
    let mut left = 1.0;
    for (y, w) in y.chunks(BLOCK).zip(w.chunks(BLOCK)) {
        let (mut within, mut mean_part, mut ede_part) = (0.0, 0.0, 0.0);
        for (y, w) in y.iter().zip(w) {
            within += w;
            let next = raised((1.0 - (below + within) / total).max(0.0), v);
            mean_part += w * (y - origin);
            ede_part += (left - next) * (y - origin);
            left = next;
        }
        below += within;
        mean += mean_part;
        ede += ede_part;
    }
    mean / total - ede
}

/// `x` to the power `v`, fast where `v` is a small whole number.
#[inline]
pub(super) fn raised(x: f64, v: f64) -> f64 {
    if v == 2.0 {
        x * x
    } else if v == 3.0 {
        x * x * x
    } else if v == v.trunc() && (0.0..=64.0).contains(&v) {
        powi(x, v as u32)
    } else {
        pow(x, v)
    }
}
