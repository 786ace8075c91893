//! A column of draws in constant memory.

/// Number of equal bins between the bounds.
pub const BINS: usize = 4096;

/// A column of draws in constant memory, from which its quantiles are read.
///
/// Columns are met block by block and never kept whole. For each of [`BINS`] equal bins the sketch
/// keeps how many values fell in it and the smallest and largest of them. Sketches of blocks merge
/// by adding counts and comparing extremes, which does not round: any way of cutting the draws into
/// blocks, in any order, gives the same bits.
///
/// **Error.** A quantile is at most the spread of one occupied bin away from the exact one, hence at
/// most `(hi − lo) / 4096`; it is exact where the bin holds at most two values or equal values.
/// The smallest and the largest value and every count are exact.
///
/// **Bounds** are promises, for speed: values beyond them are counted in the end bins, where only
/// the error bound suffers. **NaN** may not be added; in debug builds that is checked.
///
/// Memory: 24 bytes a bin, 96 kB once the first value is added, nothing before.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    lo: f64,
    hi: f64,
    bins_per_unit: f64,
    count: u64,
    bins: Vec<Bin>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Bin {
    count: u64,
    min: f64,
    max: f64,
}

const EMPTY: Bin = Bin { count: 0, min: f64::INFINITY, max: f64::NEG_INFINITY };

impl Sketch {
    /// An empty sketch over `[lo, hi]`, both finite and `lo ≤ hi`. `lo == hi` is allowed: a point.
    pub fn new(lo: f64, hi: f64) -> Self {
        debug_assert!(lo.is_finite() && hi.is_finite() && lo <= hi, "bounds {lo}..{hi}");
        let width = hi - lo;
        let bins_per_unit = if width > 0.0 { BINS as f64 / width } else { 0.0 };
        Self { lo, hi, bins_per_unit, count: 0, bins: Vec::new() }
    }

    /// Adds one value.
    pub fn add(&mut self, value: f64) {
        self.extend(&[value]);
    }

    /// Adds a block of values.
    pub fn extend(&mut self, values: &[f64]) {
        if values.is_empty() {
            return;
        }
        if self.bins.is_empty() {
            self.bins = vec![EMPTY; BINS];
        }
        self.count += values.len() as u64;
        for value in values {
            debug_assert!(!value.is_nan(), "NaN added to a sketch");
            // −0 and +0 are one number; which of the two was met first may not show.
            let value = value + 0.0;
            // The cast saturates: below the bounds is bin 0, above them the last.
            let index = ((value - self.lo) * self.bins_per_unit) as usize;
            let bin = &mut self.bins[index.min(BINS - 1)];
            bin.count += 1;
            bin.min = if value < bin.min { value } else { bin.min };
            bin.max = if value > bin.max { value } else { bin.max };
        }
    }

    /// Adds everything another sketch has seen. Both must have the same bounds.
    pub fn merge(&mut self, other: &Self) {
        debug_assert!(self.lo == other.lo && self.hi == other.hi, "sketches over different bounds");
        if self.bins.is_empty() {
            self.bins.clone_from(&other.bins);
        } else {
            for (mine, theirs) in self.bins.iter_mut().zip(&other.bins) {
                mine.count += theirs.count;
                mine.min = mine.min.min(theirs.min);
                mine.max = mine.max.max(theirs.max);
            }
        }
        self.count += other.count;
    }

    /// Number of values added.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Smallest value added; `None` before the first.
    pub fn min(&self) -> Option<f64> {
        self.occupied().next().map(|bin| bin.min)
    }

    /// Largest value added; `None` before the first.
    pub fn max(&self) -> Option<f64> {
        self.occupied().next_back().map(|bin| bin.max)
    }

    /// Quantile at probability `p` in [0, 1] (clamped); `None` before the first value.
    ///
    /// Hyndman & Fan 1996, type 7: linear between the order statistics around rank `(n − 1)·p`. An
    /// order statistic inside a bin is placed linearly between the bin's smallest and largest value,
    /// by its position among the bin's values. Never falls as `p` rises.
    pub fn quantile(&self, p: f64) -> Option<f64> {
        let last = self.count.checked_sub(1)?;
        let rank = last as f64 * p.clamp(0.0, 1.0);
        let below = rank as u64;
        let mut before = 0;
        let mut bins = self.occupied();
        let bin = bins.find(|bin| {
            let holds = below < before + bin.count;
            before += if holds { 0 } else { bin.count };
            holds
        })?;
        let at = below - before;
        let from = bin.order_statistic(at);
        let to = if at + 1 < bin.count {
            bin.order_statistic(at + 1)
        } else {
            bins.next().map_or(from, |next| next.min)
        };
        Some(between(from, to, rank - below as f64))
    }

    fn occupied(&self) -> impl DoubleEndedIterator<Item = &Bin> {
        self.bins.iter().filter(|bin| bin.count > 0)
    }
}

impl Bin {
    /// The `k`-th smallest of the bin's values, counted from 0, as if they lay at equal distances.
    fn order_statistic(self, k: u64) -> f64 {
        let steps = (self.count - 1).max(1) as f64;
        between(self.min, self.max, k as f64 / steps)
    }
}

/// The point a share `t` of the way from `from` to `to`, exact at both ends and never beyond them.
fn between(from: f64, to: f64, t: f64) -> f64 {
    if t >= 1.0 { to } else { (from + (to - from) * t).max(from).min(to) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_values_are_exact() {
        let mut sketch = Sketch::new(0.0, 10.0);
        sketch.extend(&[1.0, 2.0, 3.0, 4.0]);
        assert_eq!(sketch.quantile(0.0), Some(1.0));
        assert_eq!(sketch.quantile(0.25), Some(1.75));
        assert_eq!(sketch.quantile(0.5), Some(2.5));
        assert_eq!(sketch.quantile(1.0), Some(4.0));
        assert_eq!((sketch.min(), sketch.max(), sketch.count()), (Some(1.0), Some(4.0), 4));
    }

    #[test]
    fn a_point_mass_is_exact() {
        let mut sketch = Sketch::new(0.1, 0.1);
        sketch.extend(&[0.1; 1000]);
        assert_eq!(sketch.quantile(0.05), Some(0.1));
        let mut sketch = Sketch::new(0.0, 1.0);
        sketch.extend(&[0.3; 700]);
        sketch.extend(&[0.7; 300]);
        assert_eq!(sketch.quantile(0.5), Some(0.3));
        assert_eq!(sketch.quantile(0.95), Some(0.7));
    }

    #[test]
    fn nothing_seen_is_none_and_costs_nothing() {
        let mut sketch = Sketch::new(0.0, 1.0);
        assert_eq!((sketch.quantile(0.5), sketch.min(), sketch.max()), (None, None, None));
        assert_eq!(sketch.bins.capacity(), 0);
        sketch.merge(&Sketch::new(0.0, 1.0));
        assert_eq!(sketch.count(), 0);
    }

    #[test]
    fn values_beyond_the_bounds_go_to_the_end_bins() {
        let mut sketch = Sketch::new(0.0, 1.0);
        sketch.extend(&[-0.5, 0.5, 1.0, 1.5]);
        assert_eq!((sketch.min(), sketch.max()), (Some(-0.5), Some(1.5)));
        assert_eq!(sketch.quantile(1.0), Some(1.5));
    }

    #[test]
    fn the_sign_of_zero_does_not_show() {
        let (mut one, mut other) = (Sketch::new(-1.0, 1.0), Sketch::new(-1.0, 1.0));
        one.extend(&[0.0, -0.0]);
        other.extend(&[-0.0, 0.0]);
        assert_eq!(one.min().map(f64::to_bits), other.min().map(f64::to_bits));
    }
}
