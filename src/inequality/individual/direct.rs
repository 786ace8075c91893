//! A single index of unsorted rows, faster than sorting them.

use super::cumulate::Stretch;
use super::partition::Buckets;
use super::settle::{Settled, sums};

/// Gini index of rows in any order; `w` is empty when each counts once. `None` without weight or for a mean of 0 or
/// less. The same number as [`super::gini`] of the sorted rows, up to rounding. Both slices have the same length; should
/// they differ, the surplus of the longer one is left out.
pub fn gini_of(y: &[f64], w: &[f64]) -> Option<f64> {
    let origin = origin(y);
    let all = if w.is_empty() {
        let buckets = Buckets::of(y, Some(y.as_chunks().0), |_, _| ());
        sums(&buckets, &|rows: &Settled<1>| rows.gini(origin))
    } else {
        let y = &y[..y.len().min(w.len())];
        let buckets = Buckets::of(y, None, |rows, kept: &mut Vec<_>| {
            kept.extend(y[rows.clone()].iter().zip(&w[rows]).map(|(y, w)| [*y, *w]));
        });
        sums(&buckets, &|rows: &Settled<2>| rows.gini(origin))
    };
    index(all, origin)
}

/// Relative concentration index of rows in any order; rows of equal rank share the middle of their range. `w` is empty
/// when each counts once. `None` without weight or for a mean of 0 or less. All slices have the same length; should they
/// differ, the surplus of the longer ones is left out.
pub fn concentration_of(y: &[f64], rank: &[f64], w: &[f64]) -> Option<f64> {
    let origin = origin(y);
    let given = if w.is_empty() { y.len() } else { y.len().min(w.len()) };
    let rank = &rank[..rank.len().min(given)];
    let buckets = Buckets::of(rank, None, |rows, kept: &mut Vec<_>| {
        let both = rank[rows.clone()].iter().zip(&y[rows.clone()]);
        if w.is_empty() {
            kept.extend(both.map(|(rank, y)| [*rank, 1.0, y - origin]));
        } else {
            kept.extend(both.zip(&w[rows]).map(|((rank, y), w)| [*rank, *w, w * (y - origin)]));
        }
    });
    index(sums(&buckets, &|rows: &Settled<3>| rows.concentration()), origin)
}

/// An outcome of the data: differences from it lose fewer digits than those from 0.
fn origin(y: &[f64]) -> f64 {
    y.get(y.len() / 2).copied().unwrap_or(0.0)
}

/// The relative index of all rows.
fn index(all: Stretch, origin: f64) -> Option<f64> {
    let mean = origin + all.wd / all.w;
    (all.w > 0.0 && mean > 0.0).then(|| all.twice_covariance() / mean)
}

#[cfg(test)]
mod tests {
    use super::super::{Presorted, Scratch, absolute_concentration, gini, weighted_mean};
    use super::*;

    /// Rows that spread badly: ties, spikes, long tails, both signs, clusters, order.
    fn columns(n: usize) -> Vec<Vec<f64>> {
        let u = |i: usize| ((i * 7919 + 13) % 10_007) as f64 / 10_007.0;
        let of: [&dyn Fn(usize) -> f64; 9] = [
            &|i| u(i) + i as f64 * 1e-9,
            &|i| 1.0 / (u(i) + 1e-6),
            &|i| (u(i) * 10.0).floor(),
            &|_| 5.0,
            &|i| if i % 1000 == 1 { 1e200 } else { u(i) * f64::from(i % 3 != 0) },
            &|i| if i % 2 == 0 { 1.0 + u(i) * 1e-9 } else { 1e9 + u(i) },
            &|i| i as f64,
            &|i| crate::math::powi(u(i) - 0.4, 3) + 1e-3 * u(i * i),
            &|i| if i % 5 == 0 { u(i) * 5e-324 } else { f64::from_bits(i as u64) + 2.0 * u(i) },
        ];
        of.iter().map(|value| (0..n).map(value).collect()).collect()
    }

    #[test]
    fn whatever_the_values_the_index_is_that_of_sorted_rows() {
        for n in [0_usize, 1, 2, 9, 1000, 5000, 70_000] {
            let w: Vec<f64> = (0..n).map(|i| ((i * 31) % 17) as f64 / 4.0).collect();
            let y: Vec<f64> = (0..n).map(|i| 1.0 + ((i * 101) % 997) as f64).collect();
            for (place, values) in columns(n).into_iter().enumerate() {
                let (by_value, by_rank) =
                    (Presorted::new(&values, None, None), Presorted::new(&y, Some(&values), None));
                let mut scratch = Scratch::default();
                for w in [&[][..], &w] {
                    let near = |found: Option<f64>, expected: Option<f64>| {
                        let (found, expected) = (found.unwrap_or(-9.0), expected.unwrap_or(-9.0));
                        assert!((found - expected).abs() < 1e-12, "{n} {place}: {found} {expected}");
                    };
                    let view = by_value.weigh(w, &mut scratch);
                    near(gini_of(&values, w), gini(view.y, view.w));
                    let view = by_rank.weigh(w, &mut scratch);
                    let mean = weighted_mean(view.y, view.w).filter(|mean| *mean > 0.0);
                    let index = view.ranked.map(|ranked| absolute_concentration(&ranked));
                    near(concentration_of(&y, &values, w), mean.and_then(|mean| Some(index? / mean)));
                }
            }
        }
    }

    #[test]
    fn a_surplus_is_left_out() {
        assert_eq!(gini_of(&[1.0, 3.0, 9.0], &[1.0, 1.0]), gini_of(&[1.0, 3.0], &[]));
        assert_eq!(concentration_of(&[1.0, 3.0], &[1.0, 2.0, 3.0], &[]), Some(0.25));
        assert_eq!(concentration_of(&[1.0, 3.0, 2.0], &[1.0, 2.0, 3.0], &[1.0, 1.0]), Some(0.25));
    }

    #[test]
    fn threads_do_not_show() {
        for values in columns(300_000) {
            let look = |threads: usize| {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
                pool.install(|| [gini_of(&values, &[]), concentration_of(&values, &values, &values)])
                    .map(|found| found.map(f64::to_bits))
            };
            assert_eq!(look(1), look(3));
        }
    }
}
