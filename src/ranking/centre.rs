//! Central weights: what somebody must find important for a proposal to come first.

use super::chance::{Mean, merge};

/// Weights are summed in units of 2⁻⁴⁰, about 1e-12, so that the sums of parts add up exactly.
const STEPS: f64 = 1_099_511_627_776.0;

/// Sums of weights over the draws in which each proposal comes first.
#[derive(Clone, Debug)]
pub(super) struct Centre {
    criteria: usize,
    /// `[proposal][criterion]`, in steps.
    sums: Vec<u64>,
    /// The same for squares, in squares of steps.
    squares: Vec<u128>,
}

impl Centre {
    pub(super) fn new(proposals: usize, criteria: usize) -> Self {
        let cells = proposals * criteria;
        Self { criteria, sums: vec![0; cells], squares: vec![0; cells] }
    }

    /// One draw in which this proposal comes first together with `sharing − 1` others.
    pub(super) fn add(&mut self, proposal: usize, sharing: usize, weights: impl Iterator<Item = f64>) {
        let start = proposal * self.criteria;
        let (sums, squares) = (self.sums.get_mut(start..), self.squares.get_mut(start..));
        let (Some(sums), Some(squares)) = (sums, squares) else { return };
        let sharing = sharing.max(1) as u64;
        for ((sum, square), weight) in sums.iter_mut().zip(squares).zip(weights) {
            // NaN becomes 0.
            let steps = (weight.clamp(0.0, 1.0) * STEPS + 0.5) as u64;
            *sum += steps / sharing;
            *square += u128::from(steps) * u128::from(steps) / u128::from(sharing);
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        merge(&mut self.sums, &other.sums);
        merge(&mut self.squares, &other.squares);
    }

    /// Mean weights over the `firsts` draws in which the proposal came first (a shared first place counts for its
    /// share); `None` if it never did, or where no weights were tallied.
    ///
    /// Source: Lahdelma & Salminen 2001, SMAA-2, Operations Research 49:444. The standard error is
    /// `s/√(number of first places)`, for only those draws speak.
    pub(super) fn weights(&self, proposal: usize, firsts: f64) -> Option<Vec<Mean>> {
        if firsts <= 0.0 || self.criteria == 0 {
            return None;
        }
        let cells = proposal * self.criteria..(proposal + 1) * self.criteria;
        let means =
            self.sums.get(cells.clone())?.iter().zip(self.squares.get(cells)?).map(|(sum, square)| {
                let mean = *sum as f64 / firsts;
                // An integer where no first place was shared, so equal weights have no variance.
                let apart = firsts * (*square as f64) - *sum as f64 * *sum as f64;
                let variance = apart.max(0.0) / (firsts * (firsts - 1.0));
                let mcse = (firsts > 1.0).then(|| (variance / firsts).sqrt() / STEPS);
                Mean { value: mean / STEPS, mcse }
            });
        Some(means.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_over_first_places_only() {
        let mut centre = Centre::new(2, 2);
        centre.add(1, 1, [0.25, 0.75].into_iter());
        centre.add(1, 1, [0.75, 0.25].into_iter());
        let means = centre.weights(1, 2.0).unwrap();
        assert_eq!((means[0].value, means[1].value), (0.5, 0.5));
        // Variance 1/8, two draws.
        assert!((means[0].mcse.unwrap() - 0.25).abs() < 1e-12);
        assert!(centre.weights(0, 0.0).is_none());
    }

    #[test]
    fn a_shared_first_place_counts_for_its_share() {
        let mut centre = Centre::new(1, 1);
        centre.add(0, 1, [1.0].into_iter());
        centre.add(0, 2, [0.25].into_iter());
        let means = centre.weights(0, 1.5).unwrap();
        assert!((means[0].value - 1.125 / 1.5).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_weight_is_drawn_in() {
        let mut centre = Centre::new(1, 3);
        centre.add(0, 1, [f64::NAN, -1.0, 7.0].into_iter());
        assert_eq!(
            centre.weights(0, 1.0).unwrap().iter().map(|m| m.value).collect::<Vec<_>>(),
            [0.0, 0.0, 1.0]
        );
    }
}
