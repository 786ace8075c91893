//! Measures for a stratum whose groups stand in no order, such as regions.

use super::combine;
use super::rank::ridits;

/// The groups of an unordered stratum. Methods take `y`, one outcome per group, higher is better; all
/// results are 0 or more, in the outcome's unit.
///
/// The best-off group is the best of *this* `y`. With uncertain outcomes it changes from draw to draw,
/// and these measures lean upward; compare before and after on the same draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Unordered {
    pub(super) shares: Vec<f64>,
}

impl Unordered {
    /// Prepares groups of these sizes (numbers of people). `None` unless at least two groups have
    /// people in them; sizes must be finite and not negative.
    pub fn new(sizes: &[f64]) -> Option<Self> {
        let peopled = sizes.iter().filter(|size| **size > 0.0).count();
        (peopled >= 2).then(|| ridits(sizes))?.map(|ranked| Self { shares: ranked.shares })
    }

    /// Population share of each group; they sum to 1.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// Population mean `μ = Σ p_j y_j`.
    pub fn mean(&self, y: &[f64]) -> f64 {
        combine(&self.shares, y)
    }

    /// Best outcome minus worst outcome.
    pub fn range(&self, y: &[f64]) -> f64 {
        let (worst, best) = extremes(y);
        if y.is_empty() { 0.0 } else { best - worst }
    }

    /// Mean distance to the best-off group, weighted by population: `Σ p_j (max y − y_j)` (WHO HEAT
    /// technical notes, MDBW).
    pub fn distance_to_best(&self, y: &[f64]) -> f64 {
        let (_, best) = extremes(y);
        self.shares.iter().zip(y).fold(0.0, |sum, (p, y)| sum + p * (best - y))
    }
}

fn extremes(y: &[f64]) -> (f64, f64) {
    y.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(worst, best), y| (worst.min(*y), best.max(*y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_groups_by_hand() {
        let groups = Unordered::new(&[20.0, 30.0, 50.0]).unwrap();
        let y = [4.0, 10.0, 6.0];
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-14, "{a} {b}");
        near(groups.mean(&y), 6.8);
        near(groups.range(&y), 6.0);
        near(groups.distance_to_best(&y), 3.2);
    }

    #[test]
    fn equal_outcomes_are_no_inequality() {
        let groups = Unordered::new(&[20.0, 30.0]).unwrap();
        assert_eq!(groups.range(&[5.0, 5.0]), 0.0);
        assert_eq!(groups.distance_to_best(&[5.0, 5.0]), 0.0);
        assert_eq!(Unordered::new(&[7.0]), None);
    }
}
