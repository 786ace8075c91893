//! From an estimate and its standard error to a distribution that keeps to the scale: what a group's true value may be.

use crate::math::beta::QuantileTable as BetaTable;
use crate::math::gamma::QuantileTable as GammaTable;
use crate::math::normal;

/// Between which values a quantity can lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Support {
    /// From the first to the second, as a proportion or a bounded score.
    Between(f64, f64),
    /// From 0 upwards, as a rate or an amount.
    Positive,
    /// Anywhere.
    Anywhere,
}

/// The distribution of one estimate, drawn by quantile.
#[derive(Clone, Debug, PartialEq)]
pub struct EstimateDraws(Shape);

#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Point(f64),
    Beta { lower: f64, width: f64, table: BetaTable },
    Gamma { scale: f64, table: GammaTable },
    Normal { mean: f64, sd: f64 },
    Skewed { mean: f64, sd: f64, skewness: f64, excess: f64, lowest: f64, highest: f64 },
}

/// Shapes above this are so close to a normal that two more moments say the rest: at the ends of a 95% interval to a
/// ten-thousandth of a standard deviation.
const LARGE: f64 = 100.0;
/// The smallest shape: an estimate whose error is larger than its scale allows.
const SMALL: f64 = 0.05;

impl EstimateDraws {
    /// All chance on one value.
    pub fn point(value: f64) -> Self {
        Self(Shape::Point(value))
    }

    /// The distribution with this mean and standard error: Beta on the bounds, Gamma from 0, or normal, by the method of
    /// moments. A standard error of 0, or an estimate on a bound, is a point.
    ///
    /// A standard error that no distribution on the bounds can have is drawn in to the largest one that can.
    pub fn from_moments(mean: f64, se: f64, support: Support) -> Self {
        if se <= 0.0 || !se.is_finite() {
            return Self::point(mean);
        }
        match support {
            Support::Between(lower, upper) => {
                let width = upper - lower;
                let (share, error) = ((mean - lower) / width, se / width);
                if share <= 0.0 || share >= 1.0 {
                    return Self::point(mean);
                }
                let size = share * (1.0 - share) / (error * error) - 1.0;
                Self::beta(lower, upper, share * size, (1.0 - share) * size)
            }
            Support::Positive if mean <= 0.0 => Self::point(mean),
            Support::Positive => {
                let rate = mean / (se * se);
                Self::gamma(mean * rate, rate)
            }
            Support::Anywhere => Self(Shape::Normal { mean, sd: se }),
        }
    }

    /// Beta on the bounds, with these shapes.
    pub fn beta(lower: f64, upper: f64, a: f64, b: f64) -> Self {
        let (a, b, width) = (a.max(SMALL), b.max(SMALL), upper - lower);
        if a.min(b) < LARGE
            && let Some(table) = BetaTable::new(a.min(1e6), b.min(1e6))
        {
            return Self(Shape::Beta { lower, width, table });
        }
        let size = a + b;
        let variance = a * b / (size * size * (size + 1.0));
        let skewness = 2.0 * (b - a) * (size + 1.0).sqrt() / ((size + 2.0) * (a * b).sqrt());
        let excess = 6.0 * ((a - b) * (a - b) * (size + 1.0) - a * b * (size + 2.0))
            / (a * b * (size + 2.0) * (size + 3.0));
        let (mean, sd) = (lower + width * a / size, width * variance.sqrt());
        Self(Shape::Skewed { mean, sd, skewness, excess, lowest: lower, highest: upper })
    }

    /// Gamma with this shape and rate: mean `shape / rate`.
    pub fn gamma(shape: f64, rate: f64) -> Self {
        let shape = shape.max(SMALL);
        if shape < LARGE
            && let Some(table) = GammaTable::new(shape)
        {
            return Self(Shape::Gamma { scale: 1.0 / rate, table });
        }
        let (mean, sd) = (shape / rate, shape.sqrt() / rate);
        let (skewness, excess) = (2.0 / shape.sqrt(), 6.0 / shape);
        Self(Shape::Skewed { mean, sd, skewness, excess, lowest: 0.0, highest: f64::INFINITY })
    }

    /// Replaces each uniform of a block by its quantile.
    pub fn apply(&self, block: &mut [f64]) {
        match &self.0 {
            Shape::Point(value) => block.fill(*value),
            Shape::Beta { lower, width, table } => {
                for value in block {
                    *value = lower + width * table.quantile(*value);
                }
            }
            Shape::Gamma { scale, table } => {
                for value in block {
                    *value = scale * table.quantile(*value);
                }
            }
            Shape::Normal { mean, sd } => {
                normal::quantiles(block);
                for value in block {
                    *value = mean + sd * *value;
                }
            }
            Shape::Skewed { mean, sd, skewness, excess, lowest, highest } => {
                normal::quantiles(block);
                for value in block {
                    let z = cornish_fisher(*value, *skewness, *excess);
                    *value = (mean + sd * z).clamp(*lowest, *highest);
                }
            }
        }
    }
}

/// A standard normal `z` bent to a skewness and an excess kurtosis, for small values of both.
///
/// Source: Cornish & Fisher 1938, the expansion to the fourth cumulant.
#[inline]
pub fn cornish_fisher(z: f64, skewness: f64, excess: f64) -> f64 {
    let square = z * z;
    z + skewness * (square - 1.0) / 6.0 + excess * z * (square - 3.0) / 24.0
        - skewness * skewness * z * (2.0 * square - 5.0) / 36.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Moments;

    fn moments(draws: &EstimateDraws) -> (f64, f64, f64, f64) {
        let mut block: Vec<f64> = (0..100_000).map(|i| (f64::from(i) + 0.5) / 100_000.0).collect();
        draws.apply(&mut block);
        let moments = Moments::of(&block);
        (moments.mean().unwrap(), moments.standard_deviation().unwrap(), block[0], block[99_999])
    }

    #[test]
    fn draws_have_the_moments_and_keep_to_the_scale() {
        for (mean, se, support) in [
            (91.0, 1.1, Support::Between(0.0, 100.0)),
            (99.2, 0.22, Support::Between(0.0, 100.0)),
            (0.5, 1e-4, Support::Between(0.0, 1.0)),
            (0.2, 0.05, Support::Between(-1.0, 1.0)),
            (3.0, 1.0, Support::Positive),
            (3.0, 0.01, Support::Positive),
            (-3.0, 2.0, Support::Anywhere),
        ] {
            let (m, sd, low, high) = moments(&EstimateDraws::from_moments(mean, se, support));
            assert!((m - mean).abs() < 0.002 * se, "{mean} {se}: {m}");
            assert!((sd / se - 1.0).abs() < 0.002, "{mean} {se}: {sd}");
            match support {
                Support::Between(lower, upper) => assert!(low >= lower && high <= upper),
                Support::Positive => assert!(low >= 0.0),
                Support::Anywhere => {}
            }
        }
    }

    #[test]
    fn no_error_is_a_point_and_an_impossible_error_stays_inside() {
        assert_eq!(EstimateDraws::from_moments(3.0, 0.0, Support::Positive), EstimateDraws::point(3.0));
        let (_, _, low, high) = moments(&EstimateDraws::from_moments(0.5, 9.0, Support::Between(0.0, 1.0)));
        assert!(low >= 0.0 && high <= 1.0);
    }

    #[test]
    fn the_two_ways_of_drawing_a_large_shape_agree() {
        let hair = 1e-6;
        let pairs = [
            (
                EstimateDraws::beta(0.0, 1.0, LARGE - hair, 3e3),
                EstimateDraws::beta(0.0, 1.0, LARGE + hair, 3e3),
            ),
            (EstimateDraws::gamma(LARGE - hair, 1.0), EstimateDraws::gamma(LARGE + hair, 1.0)),
        ];
        for (table, bent) in pairs {
            // One in a hundred thousand, and the ends of a 95% interval.
            let mut ends = [[1e-5, 0.025, 0.975, 1.0 - 1e-5]; 2];
            table.apply(&mut ends[0]);
            bent.apply(&mut ends[1]);
            let sd = moments(&table).1;
            for (place, tolerance) in [(0, 2e-3), (1, 2e-4), (2, 2e-4), (3, 2e-3)] {
                assert!((ends[0][place] - ends[1][place]).abs() < tolerance * sd, "{ends:?} {sd}");
            }
        }
    }
}
