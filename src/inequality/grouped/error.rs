//! Standard errors by the delta method, from the groups' own standard errors, which are taken to be independent.

use super::{Fit, Groups, Statistic};
use crate::math::ln;

impl Groups {
    /// Standard error of the statistic at `y`, in its own unit, where the delta method gives one: measures that are
    /// smooth in the outcomes, and whose groups are chosen beforehand.
    ///
    /// `se` holds one standard error per group. `None` for measures with absolute distances or a chosen extreme, for
    /// lines with a logit or a transformation, and where the statistic itself has no value.
    pub fn standard_error(&self, statistic: Statistic, y: &[f64], se: &[f64]) -> Option<f64> {
        if statistic == Statistic::BetweenGroupVariance {
            return Some(self.variance_of_variance(y, se).sqrt());
        }
        let gradient = self.gradient(statistic, y)?;
        let sum = gradient.iter().zip(se).fold(0.0, |sum, (g, s)| sum + g * g * s * s);
        sum.is_finite().then(|| sum.sqrt())
    }

    /// Derivative of the statistic by each group's outcome.
    fn gradient(&self, statistic: Statistic, y: &[f64]) -> Option<Vec<f64>> {
        let shares = self.shares();
        let mean = self.mean(y);
        let value = self.value(statistic, y).ok()?;
        let order = self.order.as_ref();
        let each = |f: &dyn Fn(usize) -> f64| (0..y.len()).map(f).collect::<Vec<f64>>();
        let last = y.len().checked_sub(1)?;
        // Of the mean that PAR looks at; a given mean is known.
        let known = if self.average.is_some() { 0.0 } else { 1.0 };
        let unit = |place: usize, at: usize| if place == at { 1.0 } else { 0.0 };
        Some(match statistic {
            Statistic::Mean => shares.to_vec(),
            Statistic::Difference => {
                order?;
                let (one, other) = if self.higher_is_better { (last, 0) } else { (0, last) };
                each(&|j| unit(j, one) - unit(j, other))
            }
            Statistic::Ratio => {
                order?;
                let (one, other) = if self.higher_is_better { (last, 0) } else { (0, last) };
                each(&|j| (unit(j, one) - value * unit(j, other)) / y[other])
            }
            Statistic::AbsoluteConcentration => order?.concentration.clone(),
            // Schlotheuber & Hosseinpoor's ACI over a mean that is estimated too.
            Statistic::RelativeConcentration => {
                let weights = &order?.concentration;
                each(&|j| (weights[j] - value * shares[j]) / mean)
            }
            Statistic::Erreygers => {
                let ((lower, upper), weights) = (self.bounds?, &order?.concentration);
                each(&|j| 4.0 * weights[j] / (upper - lower))
            }
            Statistic::Wagstaff => {
                let ((lower, upper), weights) = (self.bounds?, &order?.concentration);
                let room = (upper - mean) * (mean - lower);
                each(&|j| {
                    ((upper - lower) * weights[j] - value * shares[j] * (lower + upper - 2.0 * mean)) / room
                })
            }
            Statistic::SlopeIndex(Fit::Linear) => order?.slope.clone(),
            Statistic::RelativeIndex(Fit::Linear) => {
                let slopes = &order?.slope;
                let (bottom, _) = self.line(Fit::Linear, y, None).ok()?.ends();
                each(&|j| {
                    let half = 0.5 * slopes[j];
                    (shares[j] + half - value * (shares[j] - half)) / bottom
                })
            }
            Statistic::AttributableRisk => {
                order?;
                each(&|j| unit(j, last) - known * shares[j])
            }
            Statistic::AttributableFraction => {
                order?;
                let average = self.average(y);
                each(&|j| 100.0 * (unit(j, last) - known * shares[j] * y[last] / average) / average)
            }
            // Per mille of the mean: the factor 1000 belongs to the error as much as to the estimate.
            Statistic::TheilBetweenGroups => {
                let log = |r: f64| if r > 0.0 { 1.0 + ln(r) } else { 0.0 };
                let middle = shares.iter().zip(y).fold(0.0, |sum, (p, y)| sum + p * y / mean * log(y / mean));
                each(&|j| 1000.0 * shares[j] * (log(y[j] / mean) - middle) / mean)
            }
            Statistic::MeanLogDeviation => each(&|j| 1000.0 * shares[j] * (1.0 - mean / y[j]) / mean),
            _ => return None,
        })
    }

    /// What sampling error adds to the between-group variance on average: `Σ p_j (1 − p_j) s_j²`.
    pub fn variance_bias(&self, se: &[f64]) -> f64 {
        self.shares().iter().zip(se).fold(0.0, |sum, (p, s)| sum + p * (1.0 - p) * s * s)
    }

    /// Variance of the between-group variance under normal errors,
    /// `4 Σ p²s²(y−μ)² + 2[(Σp²s²)² − Σp⁴s⁴ + Σp²(1−p)²s⁴]` (Ahn, Harper, Yu, Feuer, Liu & Luta 2018, JCO CCI 2:1). It
    /// is that of the corrected variance too, whose correction is a constant.
    pub fn variance_of_variance(&self, y: &[f64], se: &[f64]) -> f64 {
        let mean = self.mean(y);
        let mut sums = [0.0; 4];
        for ((p, s), y) in self.shares().iter().zip(se).zip(y) {
            let (own, rest) = (p * s, (1.0 - p) * s);
            sums[0] += own * own * (y - mean) * (y - mean);
            sums[1] += own * own;
            sums[2] += own * own * own * own;
            sums[3] += own * own * rest * rest;
        }
        let [with_level, squares, fourths, crossed] = sums;
        // Where one group is nearly everybody, rounding may leave the bracket below zero.
        4.0 * with_level + 2.0 * (squares * squares - fourths + crossed).max(0.0)
    }
}
