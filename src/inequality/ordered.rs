//! Measures for a stratum whose groups stand in an order: the slope index and the concentration
//! index, in their absolute, attainment-relative, shortfall-relative and bounded forms.

use super::combine;
use super::rank::{Ridits, ridits};

/// The groups of an ordered stratum, with everything prepared that depends on their sizes alone.
///
/// Methods take `y`, one outcome per group, most disadvantaged first, higher is better. Positive
/// results mean that the better placed have more; equal outcomes give 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Ordered {
    pub(super) shares: Vec<f64>,
    pub(super) ridits: Vec<f64>,
    /// `c_j` with slope index `Σ c_j y_j`.
    pub(super) slope: Vec<f64>,
    /// `p_j (2 X_j − 1)`, with absolute concentration index `Σ p_j (2 X_j − 1) y_j`.
    pub(super) concentration: Vec<f64>,
}

impl Ordered {
    /// Prepares groups of these sizes (numbers of people). `None` unless at least two groups have
    /// people in them, for one group has no rank; sizes must be finite and not negative.
    pub fn new(sizes: &[f64]) -> Option<Self> {
        if sizes.iter().filter(|size| **size > 0.0).count() < 2 {
            return None;
        }
        let Ridits { shares, ridits } = ridits(sizes)?;
        let middle = combine(&shares, &ridits);
        let spread =
            shares.iter().zip(&ridits).fold(0.0, |sum, (p, x)| sum + p * (x - middle) * (x - middle));
        let slope = shares.iter().zip(&ridits).map(|(p, x)| p * (x - middle) / spread).collect();
        let concentration = shares.iter().zip(&ridits).map(|(p, x)| p * (2.0 * x - 1.0)).collect();
        (spread > 0.0).then_some(Self { shares, ridits, slope, concentration })
    }

    /// Population share of each group; they sum to 1.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// Ridit of each group; see [`ridits`].
    pub fn ridits(&self) -> &[f64] {
        &self.ridits
    }

    /// Concentration curve at the upper end of each group, from the worst placed upwards: shares of the people, and the
    /// outcome of those people over `total`. With the mean as `total` these are shares of the outcome (Kakwani 1977,
    /// *Econometrica* 45:719, eq. 4), with 1 they are the generalised curve, per head of everybody.
    pub fn concentration_curve(&self, y: &[f64], total: f64) -> (Vec<f64>, Vec<f64>) {
        let (mut below, mut held) = (0.0, 0.0);
        let points = self.shares().iter().zip(y).map(|(share, y)| {
            below += share;
            held += share * y / total;
            (below, held)
        });
        points.unzip()
    }

    /// Coefficient of each group's outcome in the slope index.
    pub fn slope_coefficients(&self) -> &[f64] {
        &self.slope
    }

    /// Population mean `μ = Σ p_j y_j`, in the outcome's unit.
    pub fn mean(&self, y: &[f64]) -> f64 {
        combine(&self.shares, y)
    }

    /// The gap: the last placed group's outcome minus the first's, in the outcome's unit. It looks at
    /// two groups and at no sizes.
    pub fn range(&self, y: &[f64]) -> f64 {
        match y {
            [first, .., last] => last - first,
            _ => 0.0,
        }
    }

    /// Slope index of inequality, in the outcome's unit: the slope of the least-squares line of
    /// outcome on ridit, weighted by population; the modelled gap between the very top and the very
    /// bottom. `Σ p_j (X_j − X̄) y_j / Σ p_j (X_j − X̄)²` (Pamuk 1985; Low & Low 2004).
    pub fn slope_index(&self, y: &[f64]) -> f64 {
        combine(&self.slope, y)
    }

    /// Slope index over the mean, `SII/μ` (Pamuk 1985; the ratio of the line's ends, after Kunst &
    /// Mackenbach, is another index). `None` unless `μ > 0`.
    pub fn relative_slope_index(&self, y: &[f64]) -> Option<f64> {
        over_positive(self.slope_index(y), self.mean(y))
    }

    /// Absolute concentration index `Σ p_j (2 X_j − 1) y_j`, in the outcome's unit (WHO HEAT technical
    /// notes, §3.2). The grouped form, ranked by ridit, without small-sample factor.
    pub fn absolute_concentration_index(&self, y: &[f64]) -> f64 {
        combine(&self.concentration, y)
    }

    /// Relative concentration index `ACI/μ`, between −1 and 1 for outcomes without negative values
    /// (Wagstaff, Paci & van Doorslaer 1991). `None` unless `μ > 0`.
    pub fn concentration_index(&self, y: &[f64]) -> Option<f64> {
        over_positive(self.absolute_concentration_index(y), self.mean(y))
    }

    /// The same index of what is missing up to `upper`, turned so that positive still means that the
    /// better placed are better off: `ACI/(upper − μ)` (Clarke, Gerdtham, Johannesson, Bingefors &
    /// Smith 2002 show that it may contradict the attainment's). `None` unless `μ < upper`.
    pub fn shortfall_concentration_index(&self, y: &[f64], upper: f64) -> Option<f64> {
        over_positive(self.absolute_concentration_index(y), upper - self.mean(y))
    }

    /// Erreygers' corrected index `4·ACI/(upper − lower)` for an outcome with these *theoretical*
    /// bounds (Erreygers 2009, eq. 23): the same for attainment and, with its sign turned, for
    /// shortfall. Between −1 and 1. `None` unless `lower < upper`.
    pub fn erreygers(&self, y: &[f64], lower: f64, upper: f64) -> Option<f64> {
        over_positive(4.0 * self.absolute_concentration_index(y), upper - lower)
    }

    /// Wagstaff's index `(b − a)·ACI / ((b − μ)(μ − a))` for an outcome with the *theoretical* bounds `a`, `b` (Wagstaff
    /// 2005, Health Economics 14:429, in the form for any bounds of Erreygers & Van Ourti 2011). Between −1 and 1. `None`
    /// unless the mean lies between the bounds.
    pub fn wagstaff(&self, y: &[f64], lower: f64, upper: f64) -> Option<f64> {
        let mean = self.mean(y);
        let room = if mean > lower { (upper - mean) * (mean - lower) } else { 0.0 };
        over_positive((upper - lower) * self.absolute_concentration_index(y), room)
    }
}

fn over_positive(top: f64, bottom: f64) -> Option<f64> {
    (bottom > 0.0).then(|| top / bottom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() < tolerance, "{a} {b}");
    }

    // Source: WHO healthequal, tests/testthat/test-aci.R and test-rci.R; the constants carry single
    // precision.
    #[test]
    fn concentration_indices_of_the_who_package() {
        let groups = Ordered::new(&[78.0, 91.0, 162.0, 103.0, 105.0]).unwrap();
        let y = [20.0, 30.0, 40.0, 50.0, 60.0];
        near(groups.absolute_concentration_index(&y), 7.328_420_2, 2e-7);
        near(groups.concentration_index(&y).unwrap(), 0.177_768_59, 3e-8);
    }

    #[test]
    fn a_straight_line_has_its_own_slope() {
        let groups = Ordered::new(&[10.0, 30.0, 60.0]).unwrap();
        let y: Vec<f64> = groups.ridits().iter().map(|x| 50.0 + 7.0 * x).collect();
        near(groups.slope_index(&y), 7.0, 1e-12);
        near(groups.mean(&y), 53.5, 1e-12);
        near(groups.relative_slope_index(&y).unwrap(), 7.0 / 53.5, 1e-12);
    }

    #[test]
    fn two_equal_groups_by_hand() {
        let groups = Ordered::new(&[1.0, 1.0]).unwrap();
        let y = [0.2, 0.6];
        near(groups.range(&y), 0.4, 1e-15);
        near(groups.slope_index(&y), 0.8, 1e-15);
        near(groups.absolute_concentration_index(&y), 0.1, 1e-15);
        near(groups.concentration_index(&y).unwrap(), 0.25, 1e-15);
        near(groups.shortfall_concentration_index(&y, 1.0).unwrap(), 0.1 / 0.6, 1e-15);
        near(groups.erreygers(&y, 0.0, 1.0).unwrap(), 0.4, 1e-15);
    }

    #[test]
    fn what_has_no_value_is_none() {
        assert_eq!(Ordered::new(&[5.0]), None);
        assert_eq!(Ordered::new(&[5.0, 0.0]), None);
        let groups = Ordered::new(&[1.0, 1.0]).unwrap();
        assert_eq!(groups.concentration_index(&[0.0, 0.0]), None);
        assert_eq!(groups.concentration_index(&[-2.0, 1.0]), None);
        assert_eq!(groups.relative_slope_index(&[-2.0, 1.0]), None);
        assert_eq!(groups.shortfall_concentration_index(&[1.0, 1.0], 1.0), None);
        assert_eq!(groups.erreygers(&[0.0, 0.5], 1.0, 1.0), None);
    }
}
