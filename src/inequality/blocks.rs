//! The measures on blocks of draws: `columns[j][d]` is the outcome of group `j` in draw `d`, and the
//! measure of draw `d` is written to `out[d]`.
//!
//! There are as many columns as groups, each as long as `out`; that is checked in debug builds. The
//! loops run over draws inside and groups outside, so that they vectorise; every result has the
//! bits of the method on one slice.
//!
//! A ratio may be undefined in some draws. It is NaN there, and the number of such draws is returned:
//! a measure with any of them has no distribution to speak of and must be reported as undefined.

use super::{Ordered, Unordered};

/// Draws handled at a time where a second row is needed.
const STEP: usize = 256;

impl Ordered {
    /// [`Ordered::mean`] of every draw.
    pub fn mean_block(&self, columns: &[&[f64]], out: &mut [f64]) {
        combine_block(&self.shares, columns, out);
    }

    /// [`Ordered::range`] of every draw.
    pub fn range_block(&self, columns: &[&[f64]], out: &mut [f64]) {
        if let [first, .., last] = columns {
            for ((out, first), last) in out.iter_mut().zip(*first).zip(*last) {
                *out = last - first;
            }
        }
    }

    /// [`Ordered::slope_index`] of every draw.
    pub fn slope_index_block(&self, columns: &[&[f64]], out: &mut [f64]) {
        combine_block(&self.slope, columns, out);
    }

    /// [`Ordered::absolute_concentration_index`] of every draw.
    pub fn absolute_concentration_index_block(&self, columns: &[&[f64]], out: &mut [f64]) {
        combine_block(&self.concentration, columns, out);
    }

    /// [`Ordered::relative_slope_index`] of every draw; returns the number of undefined draws.
    #[must_use]
    pub fn relative_slope_index_block(&self, columns: &[&[f64]], out: &mut [f64]) -> usize {
        self.ratio_block(&self.slope, columns, out, over_positive)
    }

    /// [`Ordered::concentration_index`] of every draw; returns the number of undefined draws.
    #[must_use]
    pub fn concentration_index_block(&self, columns: &[&[f64]], out: &mut [f64]) -> usize {
        self.ratio_block(&self.concentration, columns, out, over_positive)
    }

    /// [`Ordered::shortfall_concentration_index`] of every draw; returns the number of undefined draws.
    #[must_use]
    pub fn shortfall_concentration_index_block(
        &self,
        columns: &[&[f64]],
        upper: f64,
        out: &mut [f64],
    ) -> usize {
        self.ratio_block(&self.concentration, columns, out, |aci, mean| over_positive(aci, upper - mean))
    }

    /// [`Ordered::erreygers`] of every draw; returns the number of undefined draws: all or none.
    #[must_use]
    pub fn erreygers_block(&self, columns: &[&[f64]], (lower, upper): (f64, f64), out: &mut [f64]) -> usize {
        self.ratio_block(&self.concentration, columns, out, |aci, _| over_positive(4.0 * aci, upper - lower))
    }

    /// [`Ordered::wagstaff`] of every draw; returns the number of undefined draws.
    #[must_use]
    pub fn wagstaff_block(&self, columns: &[&[f64]], (lower, upper): (f64, f64), out: &mut [f64]) -> usize {
        self.ratio_block(&self.concentration, columns, out, |aci, mean| {
            let room = if lower < mean && mean < upper { (upper - mean) * (mean - lower) } else { 0.0 };
            over_positive((upper - lower) * aci, room)
        })
    }

    /// `ratio(Σ c_j y_j, μ)` of every draw, and the number of draws where it is NaN.
    fn ratio_block(
        &self,
        coefficients: &[f64],
        columns: &[&[f64]],
        out: &mut [f64],
        ratio: impl Fn(f64, f64) -> f64,
    ) -> usize {
        combine_block(coefficients, columns, out);
        let mut means = [0.0; STEP];
        let mut undefined = 0;
        for (step, out) in out.chunks_mut(STEP).enumerate() {
            let means = &mut means[..out.len()];
            combine_chunk(&self.shares, columns, step * STEP, means);
            for (value, mean) in out.iter_mut().zip(means) {
                *value = ratio(*value, *mean);
                undefined += usize::from(value.is_nan());
            }
        }
        undefined
    }
}

impl Unordered {
    /// [`Unordered::mean`] of every draw.
    pub fn mean_block(&self, columns: &[&[f64]], out: &mut [f64]) {
        combine_block(&self.shares, columns, out);
    }

    /// [`Unordered::range`] of every draw.
    pub fn range_block(&self, columns: &[&[f64]], out: &mut [f64]) {
        let mut worst = [0.0; STEP];
        for (step, out) in out.chunks_mut(STEP).enumerate() {
            let worst = &mut worst[..out.len()];
            fold_chunk(columns, step * STEP, worst, f64::INFINITY, f64::min);
            fold_chunk(columns, step * STEP, out, f64::NEG_INFINITY, f64::max);
            for (best, worst) in out.iter_mut().zip(worst) {
                *best -= *worst;
            }
        }
    }

    /// [`Unordered::distance_to_best`] of every draw.
    pub fn distance_to_best_block(&self, columns: &[&[f64]], out: &mut [f64]) {
        self.distance_block(
            columns,
            out,
            |best, y| best - y,
            |columns, start, best| {
                fold_chunk(columns, start, best, f64::NEG_INFINITY, f64::max);
            },
        );
    }

    /// [`Unordered::mean_absolute_deviation`] of every draw.
    pub fn mean_absolute_deviation_block(&self, columns: &[&[f64]], out: &mut [f64]) {
        self.distance_block(
            columns,
            out,
            |mean, y| (y - mean).abs(),
            |columns, start, mean| {
                combine_chunk(&self.shares, columns, start, mean);
            },
        );
    }

    /// `Σ p_j distance(reference, y_j)` of every draw, the reference filled in per chunk.
    fn distance_block(
        &self,
        columns: &[&[f64]],
        out: &mut [f64],
        distance: impl Fn(f64, f64) -> f64,
        fill_reference: impl Fn(&[&[f64]], usize, &mut [f64]),
    ) {
        let mut reference = [0.0; STEP];
        for (step, out) in out.chunks_mut(STEP).enumerate() {
            let reference = &mut reference[..out.len()];
            fill_reference(columns, step * STEP, reference);
            out.fill(0.0);
            for (share, column) in self.shares.iter().zip(columns) {
                for ((out, y), reference) in out.iter_mut().zip(&column[step * STEP..]).zip(&*reference) {
                    *out += share * distance(*reference, *y);
                }
            }
        }
    }
}

#[inline]
fn over_positive(top: f64, bottom: f64) -> f64 {
    if bottom > 0.0 { top / bottom } else { f64::NAN }
}

fn combine_block(coefficients: &[f64], columns: &[&[f64]], out: &mut [f64]) {
    debug_assert_eq!(coefficients.len(), columns.len());
    debug_assert!(columns.iter().all(|column| column.len() == out.len()));
    // In chunks that stay in the nearest cache while the groups pass over them.
    for (step, out) in out.chunks_mut(STEP).enumerate() {
        combine_chunk(coefficients, columns, step * STEP, out);
    }
}

fn combine_chunk(coefficients: &[f64], columns: &[&[f64]], start: usize, out: &mut [f64]) {
    out.fill(0.0);
    for (coefficient, column) in coefficients.iter().zip(columns) {
        for (out, y) in out.iter_mut().zip(&column[start..]) {
            *out += coefficient * y;
        }
    }
}

fn fold_chunk(columns: &[&[f64]], start: usize, out: &mut [f64], first: f64, fold: impl Fn(f64, f64) -> f64) {
    out.fill(first);
    for column in columns {
        for (out, y) in out.iter_mut().zip(&column[start..]) {
            *out = fold(*out, *y);
        }
    }
}
