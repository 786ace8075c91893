//! Sums, means and moments whose order is part of their definition.
//!
//! Floating-point addition is not associative, so "the sum" of a column is only a fact once the
//! order is fixed. Here it is: eight interleaved lanes over at most 128 values, and above that a
//! binary tree over whole powers of two (pairwise summation; Higham 1993, SIAM J. Sci. Comput.
//! 14:783). The order depends on the length alone; the error grows with its logarithm; the lanes
//! are wide enough for any vector unit, and the result is the same on all of them.

const LANES: usize = 8;
const LEAF: usize = 128;

/// Sum of all values; 0 for none.
pub fn sum(values: &[f64]) -> f64 {
    tree(values, values, &|x, _| x)
}

/// `Σ wᵢ·xᵢ`; 0 for none. Both slices must have the same length; should they differ, the surplus of
/// the longer one is left out.
pub fn weighted_sum(weights: &[f64], values: &[f64]) -> f64 {
    tree(weights, values, &|w, x| w * x)
}

/// Arithmetic mean; `None` for no values. Exact when all values are equal.
pub fn mean(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    Some(first + tree(values, values, &|x, _| x - first) / values.len() as f64)
}

fn tree(xs: &[f64], ys: &[f64], term: &impl Fn(f64, f64) -> f64) -> f64 {
    debug_assert_eq!(xs.len(), ys.len());
    let length = xs.len().min(ys.len());
    if length <= LEAF {
        return leaf(&xs[..length], &ys[..length], term);
    }
    let half = length.next_power_of_two() / 2;
    tree(&xs[..half], &ys[..half], term) + tree(&xs[half..length], &ys[half..length], term)
}

fn leaf(xs: &[f64], ys: &[f64], term: &impl Fn(f64, f64) -> f64) -> f64 {
    let mut lanes = [0.0; LANES];
    for (xs, ys) in xs.chunks(LANES).zip(ys.chunks(LANES)) {
        for ((lane, x), y) in lanes.iter_mut().zip(xs).zip(ys) {
            *lane += term(*x, *y);
        }
    }
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

/// Count, mean and sum of squared deviations of a column that is met block by block.
///
/// [`Moments::of`] takes one block; [`Moments::merge`] joins two (Chan, Golub & Le Veque 1979, eq.
/// 2.1). The order of merging shows in the last bits, so the caller fixes it: merge blocks in the
/// order of their draws. A column that holds one value throughout has variance exactly 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    count: u64,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// Moments of one block, in two passes.
    pub fn of(values: &[f64]) -> Self {
        let Some(mean) = mean(values) else { return Self::default() };
        let squares = tree(values, values, &|x, _| (x - mean) * (x - mean));
        Self { count: values.len() as u64, mean, squares }
    }

    /// Moments of both columns together.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        if self.count == 0 {
            return other;
        }
        let (mine, theirs) = (self.count as f64, other.count as f64);
        let share = theirs / (mine + theirs);
        let apart = other.mean - self.mean;
        Self {
            count: self.count + other.count,
            mean: self.mean + apart * share,
            squares: self.squares + other.squares + apart * apart * mine * share,
        }
    }

    /// Number of values seen.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Arithmetic mean; `None` before the first value.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then_some(self.mean)
    }

    /// Sample variance, divisor `n − 1`; `None` below two values.
    pub fn variance(&self) -> Option<f64> {
        (self.count > 1).then(|| self.squares / (self.count - 1) as f64)
    }

    /// Square root of the sample variance; `None` below two values.
    pub fn standard_deviation(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// Monte Carlo standard error of the mean, `s/√n`, for independent draws; `None` below two.
    pub fn standard_error(&self) -> Option<f64> {
        self.variance().map(|variance| (variance / self.count as f64).sqrt())
    }
}

/// Joint moments of two columns met block by block: their covariance and correlation.
///
/// The same update as [`Moments`], for the products of deviations (Chan, Golub & Le Veque 1979;
/// Pébay 2008, eq. 3.9).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Comoments {
    x: Moments,
    y: Moments,
    products: f64,
}

impl Comoments {
    /// Joint moments of one block of pairs. Both slices must have the same length; should they
    /// differ, the surplus of the longer one is left out.
    pub fn of(xs: &[f64], ys: &[f64]) -> Self {
        debug_assert_eq!(xs.len(), ys.len());
        let length = xs.len().min(ys.len());
        let (xs, ys) = (&xs[..length], &ys[..length]);
        let (x, y) = (Moments::of(xs), Moments::of(ys));
        let products = tree(xs, ys, &|a, b| (a - x.mean) * (b - y.mean));
        Self { x, y, products }
    }

    /// Joint moments of both blocks together; the caller fixes the order, as with [`Moments`].
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        if self.x.count == 0 {
            return other;
        }
        let (mine, theirs) = (self.x.count as f64, other.x.count as f64);
        let apart = (other.x.mean - self.x.mean) * (other.y.mean - self.y.mean);
        Self {
            x: self.x.merge(other.x),
            y: self.y.merge(other.y),
            products: self.products + other.products + apart * mine * (theirs / (mine + theirs)),
        }
    }

    /// Moments of the first column alone.
    pub fn x(&self) -> Moments {
        self.x
    }

    /// Moments of the second column alone.
    pub fn y(&self) -> Moments {
        self.y
    }

    /// Sample covariance, divisor `n − 1`; `None` below two pairs.
    pub fn covariance(&self) -> Option<f64> {
        (self.x.count > 1).then(|| self.products / (self.x.count - 1) as f64)
    }

    /// Pearson correlation in [−1, 1]; `None` below two pairs or when a column never moves.
    pub fn correlation(&self) -> Option<f64> {
        let scale = self.x.squares.sqrt() * self.y.squares.sqrt();
        (scale > 0.0).then(|| (self.products / scale).clamp(-1.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of mixed size and sign, without a random number generator.
    fn uneven(length: usize) -> Vec<f64> {
        (0..length).map(|i| ((i * 7919 % 1009) as f64 - 504.0) * 0.1 + 1e6).collect()
    }

    #[test]
    fn small_sums_are_exact() {
        assert_eq!(sum(&[]), 0.0);
        assert_eq!(sum(&[1.0, 2.0, 3.0]), 6.0);
        assert_eq!(weighted_sum(&[0.5, 0.25], &[4.0, 8.0]), 4.0);
        assert_eq!(mean(&[]), None);
    }

    #[test]
    fn whole_numbers_sum_exactly_at_every_length() {
        for length in [1, 7, 8, 9, 127, 128, 129, 255, 1000, 4097] {
            let values: Vec<f64> = (0..length).map(f64::from).collect();
            assert_eq!(sum(&values), f64::from(length * (length - 1) / 2));
        }
    }

    #[test]
    fn equal_values_have_their_own_mean_and_no_variance() {
        for length in [1, 3, 10, 1000, 9999] {
            let moments = Moments::of(&vec![0.1; length]).merge(Moments::of(&vec![0.1; length]));
            assert_eq!(moments.mean(), Some(0.1));
            assert_eq!(moments.variance(), Some(0.0));
        }
    }

    #[test]
    fn merged_blocks_agree_with_the_whole() {
        let values = uneven(10_000);
        let whole = Moments::of(&values);
        let merged = values.chunks(777).map(Moments::of).fold(Moments::default(), Moments::merge);
        assert_eq!(merged.count(), whole.count());
        assert!((merged.mean().unwrap() / whole.mean().unwrap() - 1.0).abs() < 1e-15);
        assert!((merged.variance().unwrap() / whole.variance().unwrap() - 1.0).abs() < 1e-13);
    }

    #[test]
    fn variance_of_one_to_ten() {
        let values: Vec<f64> = (1..=10).map(f64::from).collect();
        let moments = Moments::of(&values);
        assert_eq!(moments.mean(), Some(5.5));
        assert!((moments.variance().unwrap() - 55.0 / 6.0).abs() < 1e-14);
        assert!((moments.standard_error().unwrap() - (55.0_f64 / 60.0).sqrt()).abs() < 1e-14);
        assert_eq!(Moments::of(&[1.0]).variance(), None);
    }

    #[test]
    fn correlation_knows_a_line_and_a_constant() {
        let xs = uneven(500);
        let ys: Vec<f64> = xs.iter().map(|x| 3.0 - 2.0 * x).collect();
        let halves = Comoments::of(&xs[..200], &ys[..200]).merge(Comoments::of(&xs[200..], &ys[200..]));
        assert!((halves.correlation().unwrap() + 1.0).abs() < 1e-12);
        assert!((halves.covariance().unwrap() / (-2.0 * halves.x().variance().unwrap()) - 1.0).abs() < 1e-12);
        assert_eq!(Comoments::of(&xs, &vec![1.0; 500]).correlation(), None);
    }
}
