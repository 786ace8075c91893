//! A single index of unsorted rows, at the speed of sorting.

use super::cumulate::Stretch;
use super::presorted::{key, unkey};
use super::sort::Buckets;

/// Gini index of rows in any order; `w` is empty when each counts once. `None` without weight or for a mean of 0 or
/// less. The same number as [`super::gini`] of the sorted rows, up to rounding.
pub fn gini_of(y: &[f64], w: &[f64]) -> Option<f64> {
    // Differences from some outcome of the data lose fewer digits than those from 0.
    let origin = y.get(y.len() / 2).copied().unwrap_or(0.0);
    let mut all = Stretch::default();
    if w.is_empty() {
        let buckets = Buckets::of(y.len(), |row| key(y[row]), |_, key| key);
        let fold = |keys: &[u64]| {
            let mut part = Stretch::default();
            for (place, key) in keys.iter().enumerate() {
                let d = unkey(*key) - origin;
                part.wd += d;
                part.wdm += d * (2 * place + 1) as f64;
            }
            part.w = keys.len() as f64;
            part
        };
        buckets.fold(|key| *key, fold, |part| all = all.then(part));
    } else {
        let buckets = Buckets::of(y.len(), |row| key(y[row]), |row, key| (key, w[row]));
        let fold = |items: &[(u64, f64)]| {
            let mut part = Stretch::default();
            for (key, w) in items {
                let wd = w * (unkey(*key) - origin);
                part.wdm += wd * (2.0 * part.w + w);
                part.wd += wd;
                part.w += w;
            }
            part
        };
        buckets.fold(|item| item.0, fold, |part| all = all.then(part));
    }
    let mean = origin + all.wd / all.w;
    (all.w > 0.0 && mean > 0.0).then(|| all.twice_covariance() / mean)
}

/// Relative concentration index of rows in any order; rows of equal rank share the middle of their range. `w` is empty
/// when each counts once. `None` without weight or for a mean of 0 or less.
pub fn concentration_of(y: &[f64], rank: &[f64], w: &[f64]) -> Option<f64> {
    let origin = y.get(y.len() / 2).copied().unwrap_or(0.0);
    let weight = |row: usize| w.get(row).copied().unwrap_or(1.0);
    let buckets = Buckets::of(y.len(), |row| key(rank[row]), |row, key| (key, weight(row), y[row] - origin));
    // Equal ranks share a bucket, so that each bucket knows its own ties.
    let fold = |items: &[(u64, f64, f64)]| {
        let mut part = Stretch::default();
        let mut tied = Stretch::default();
        let mut current = None;
        for (key, w, d) in items {
            if current != Some(*key) {
                tied.wdm = tied.wd * tied.w;
                part = part.then(tied);
                tied = Stretch::default();
                current = Some(*key);
            }
            tied.w += w;
            tied.wd += w * d;
        }
        tied.wdm = tied.wd * tied.w;
        part.then(tied)
    };
    let mut all = Stretch::default();
    buckets.fold(|item| item.0, fold, |part| all = all.then(part));
    let mean = origin + all.wd / all.w;
    (all.w > 0.0 && mean > 0.0).then(|| all.twice_covariance() / mean)
}
