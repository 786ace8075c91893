//! Where each group stands in the population.

/// Population shares and ridits of groups, most disadvantaged first.
#[derive(Clone, Debug, PartialEq)]
pub struct Ridits {
    /// Share of the population in each group; they sum to 1.
    pub shares: Vec<f64>,
    /// Share of the population placed below the middle of each group, in [0, 1].
    pub ridits: Vec<f64>,
}

/// Shares and cumulative mid-points `X_j = p_1 + … + p_(j−1) + p_j/2` (Bross 1958, "How to use ridit
/// analysis", Biometrics 14:18).
///
/// `sizes` are numbers of people (or any measure of size), one per group. `None` for no groups, for a
/// negative or infinite size, or if nobody is left. Empty groups are allowed.
pub fn ridits(sizes: &[f64]) -> Option<Ridits> {
    let total = sizes.iter().fold(0.0, |sum, size| sum + size);
    let sound = sizes.iter().all(|size| *size >= 0.0) && total > 0.0 && total.is_finite();
    if !sound {
        return None;
    }
    let mut below = 0.0;
    let ridits = sizes.iter().map(|size| {
        let middle = (below + 0.5 * size) / total;
        below += size;
        middle
    });
    Some(Ridits { ridits: ridits.collect(), shares: sizes.iter().map(|size| size / total).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn middles_of_the_cumulative_shares() {
        let Ridits { shares, ridits } = ridits(&[10.0, 30.0, 60.0]).unwrap();
        assert_eq!(shares, [0.1, 0.3, 0.6]);
        assert_eq!(ridits, [0.05, 0.25, 0.7]);
    }

    #[test]
    fn the_mean_ridit_is_one_half() {
        let Ridits { shares, ridits } = ridits(&[3300.0, 2900.0, 2400.0, 1900.0, 1500.0]).unwrap();
        let mean: f64 = shares.iter().zip(&ridits).map(|(p, x)| p * x).sum();
        assert!((mean - 0.5).abs() < 1e-15);
    }

    #[test]
    fn nobody_and_nonsense_have_no_place() {
        for sizes in [&[][..], &[0.0, 0.0], &[1.0, -1.0], &[f64::NAN, 1.0], &[f64::INFINITY, 1.0]] {
            assert_eq!(ridits(sizes), None);
        }
    }
}
