//! Many replicates of one index in a single pass over sorted rows.

use std::ops::{AddAssign, Mul};

use super::cumulate::Stretch;
use crate::math::widest;

/// Replicates at once.
pub const LANES: usize = 64;

/// Rows of which sums are closed together.
const BLOCK: usize = 64;

/// Replicates whose sums the registers hold.
const TILE: usize = 8;

/// Width of a narrow block, in distances between the quartiles.
const NARROW: f64 = 1.0 / 128.0;

/// Gini index of 64 replicates of the same sorted outcomes. `weights` gives the weights of the row at a place in all of
/// them. NaN for a replicate without weight or with a mean of 0 or less.
///
/// Only the gaps between neighbouring outcomes are used: with `C` the weight up to a gap, the absolute index is
/// `Σ gap·C·(W − C)/W²` and the mean is the highest outcome less `Σ gap·C/W`.
pub fn gini_replicates(y: &[f64], mut weights: impl FnMut(usize, &mut [f64; LANES])) -> [f64; LANES] {
    let (mut below, mut first, mut second) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
    let mut here = [0.0; LANES];
    let highest = y.last().copied().unwrap_or(0.0);
    for (place, outcome) in y.iter().enumerate() {
        weights(place, &mut here);
        let gap = y.get(place + 1).map_or(0.0, |next| next - outcome);
        for lane in 0..LANES {
            below[lane] += here[lane];
            let area = gap * below[lane];
            first[lane] += area;
            second[lane] += area * below[lane];
        }
    }
    let mut found = [f64::NAN; LANES];
    for lane in 0..LANES {
        let total = below[lane];
        let mean = highest - first[lane] / total;
        if mean > 0.0 {
            found[lane] = (first[lane] - second[lane] / total) / total / mean;
        }
    }
    found
}

/// Gini index of 64 replicates in which rows count so many times: [`gini_replicates`] with weights `w·count`, at several
/// times its speed. `y` runs from the lowest to the highest; `w` is empty when each row weighs the same. `counts` writes
/// how often the rows from a place on count in each replicate. NaN for a replicate without weight or with a mean of 0 or
/// less.
///
/// Rows come in blocks. Within one, with `C` the weight up to a gap between neighbours and `W` that of the block,
/// `Σ w·d = W·width − Σ gap·C` and `Σ w·d·2M = W²·width − Σ gap·C²` (`d` the distance from the block's lowest outcome, `M`
/// the weight below the middle of the row). Blocks join in double precision. Inside a block that is narrow beside the
/// data, single precision is enough: the absolute index is off by less than 10⁻⁸ of the distance between the quartiles.
pub fn gini_counted(y: &[f64], w: &[f64], mut counts: impl FnMut(usize, &mut [[u8; LANES]])) -> [f64; LANES] {
    let at = |quarter: usize| y.get(quarter * y.len() / 4).copied().unwrap_or(0.0);
    let (origin, narrow) = (at(2), (at(3) - at(1)) * NARROW);
    let mut all = [Stretch::default(); LANES];
    let mut here = [[0; LANES]; BLOCK];
    for (block, y) in y.chunks(BLOCK).enumerate() {
        let start = block * BLOCK;
        let here = &mut here[..y.len()];
        counts(start, here);
        let mut rows = Rows { gaps: [0.0; BLOCK], weights: [1.0; BLOCK] };
        for (gap, pair) in rows.gaps.iter_mut().zip(y.windows(2)) {
            *gap = pair[1] - pair[0];
        }
        for (weight, w) in rows.weights.iter_mut().zip(w.iter().skip(start)) {
            *weight = *w;
        }
        let width = y[y.len() - 1] - y[0];
        let highest = y[0] - origin + width;
        // On a scale of their own, no outcome or weight is too large or small for single precision.
        let gap_unit = if width > 0.0 { width } else { 1.0 };
        let heaviest = rows.weights.into_iter().fold(0.0, f64::max);
        let weight_unit = if heaviest > 0.0 { heaviest } else { 1.0 };
        let single = Rows {
            gaps: rows.gaps.map(|gap| (gap / gap_unit) as f32),
            weights: rows.weights.map(|w| (w / weight_unit) as f32),
        };
        let double = |[weight, first, second]: [[f32; TILE]; 3]| {
            let area = gap_unit * weight_unit;
            [
                weight.map(|x| f64::from(x) * weight_unit),
                first.map(|x| f64::from(x) * area),
                second.map(|x| f64::from(x) * (area * weight_unit)),
            ]
        };
        for (tile, all) in all.chunks_exact_mut(TILE).enumerate() {
            let [weight, first, second] = match (width <= narrow, w.is_empty()) {
                (true, true) => double(even(here, &single, tile)),
                (true, false) => double(uneven(here, &single, tile)),
                (false, true) => even(here, &rows, tile),
                (false, false) => uneven(here, &rows, tile),
            };
            for (lane, all) in all.iter_mut().enumerate() {
                let w = weight[lane];
                let wdm = w * w * highest - second[lane];
                *all = all.then(Stretch { w, wd: w * highest - first[lane], wdm });
            }
        }
    }
    all.map(|all| {
        let mean = origin + all.wd / all.w;
        if mean > 0.0 { all.twice_covariance() / mean } else { f64::NAN }
    })
}

/// The rows of a block.
struct Rows<F> {
    /// From each outcome to the next; 0 after the last.
    gaps: [F; BLOCK],
    weights: [F; BLOCK],
}

/// Weight, `Σ gap·C` and `Σ gap·C²` of some replicates, for rows that weigh the same.
//
// Not inlined, as the next: what is done with the sums would decide how many numbers go side by side.
#[inline(never)]
fn even<F: Real>(counts: &[[u8; LANES]], rows: &Rows<F>, tile: usize) -> [[F; TILE]; 3] {
    widest(
        #[inline(always)]
        || sums(counts, rows, tile, |count, _| F::from(count)),
    )
}

/// The same for rows with weights.
#[inline(never)]
fn uneven<F: Real>(counts: &[[u8; LANES]], rows: &Rows<F>, tile: usize) -> [[F; TILE]; 3] {
    widest(
        #[inline(always)]
        || sums(counts, rows, tile, |count, weight| F::from(count) * weight),
    )
}

#[expect(clippy::inline_always, reason = "as `widest` wants it")]
#[inline(always)]
fn sums<F: Real>(
    counts: &[[u8; LANES]],
    rows: &Rows<F>,
    tile: usize,
    weight: impl Fn(u8, F) -> F,
) -> [[F; TILE]; 3] {
    let [mut below, mut first, mut second] = [[F::default(); TILE]; 3];
    for ((counts, gap), w) in counts.iter().zip(&rows.gaps).zip(&rows.weights) {
        let counts = &counts[tile * TILE..][..TILE];
        for lane in 0..TILE {
            below[lane] += weight(counts[lane], *w);
            let area = *gap * below[lane];
            first[lane] += area;
            second[lane] += area * below[lane];
        }
    }
    [below, first, second]
}

/// Single or double precision.
trait Real: Copy + Default + From<u8> + AddAssign + Mul<Output = Self> {}

impl Real for f32 {}

impl Real for f64 {}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts of a row that look random.
    fn counts(place: usize) -> [u8; LANES] {
        std::array::from_fn(|lane| ((place * 7919 + lane * 104_729 + place * lane) % 11 % 4) as u8)
    }

    #[test]
    fn counted_rows_are_weighted_rows() {
        for n in [0_usize, 1, 2, 63, 64, 65, 1000, 30_000] {
            let y: Vec<f64> = (0..n).map(|i| 5.0 + (i as f64) * (i as f64) / 7.0).collect();
            let w: Vec<f64> = (0..n).map(|i| 0.5 + (i % 13) as f64).collect();
            for w in [&[][..], &w] {
                let fill = |start: usize, out: &mut [[u8; LANES]]| {
                    out.iter_mut().enumerate().for_each(|(place, out)| *out = counts(start + place));
                };
                let found = gini_counted(&y, w, fill);
                let expected = gini_replicates(&y, |place, out| {
                    let weight = w.get(place).copied().unwrap_or(1.0);
                    out.iter_mut().zip(counts(place)).for_each(|(out, n)| *out = weight * f64::from(n));
                });
                for (found, expected) in found.iter().zip(expected) {
                    let same = (found - expected).abs() < 1e-8 || (found.is_nan() && expected.is_nan());
                    assert!(same, "{n}: {found} {expected}");
                }
            }
        }
    }
}
