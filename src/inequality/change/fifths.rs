//! Fifths, tenths and other groups of equal numbers of people.

/// A share may miss a round number by rounding: this much above still counts as it.
const SLACK: f64 = 1e-9;

/// The quantile group, from 1 to `groups`, of people up to whom (ties included) a share `cumulated` of all people stand:
/// `⌈groups · cumulated⌉`, at least 1.
///
/// Ties are never parted, so that a group may be empty and another large. Source: `PolicyEngine`, decile-impact
/// specification (worked examples below).
pub fn quantile_of(cumulated: f64, groups: u32) -> u32 {
    let place = (f64::from(groups) * cumulated - SLACK).ceil();
    // Also takes a NaN (nobody has weight) to the first group.
    if place >= 1.0 { (place as u32).min(groups) } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tenths of incomes, in the order given.
    fn tenths(income: &[f64], weight: &[f64]) -> Vec<u32> {
        let total: f64 = weight.iter().sum();
        let up_to =
            |own: f64| income.iter().zip(weight).filter(|(y, _)| **y <= own).map(|(_, w)| w).sum::<f64>();
        income.iter().map(|own| quantile_of(up_to(*own) / total, 10)).collect()
    }

    // Source: PolicyEngine/policyengine.py@cfdd128 docs/decile-impact-spec.md, "Worked grouping examples".
    #[test]
    fn the_worked_examples() {
        let ten: Vec<f64> = (1..=10).map(|k| f64::from(10 * k)).collect();
        assert_eq!(tenths(&ten, &[1.0; 10]), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(tenths(&[10.0, 10.0, 20.0], &[1.0, 2.0, 1.0]), [8, 8, 10]);
        assert_eq!(tenths(&[10.0, 20.0], &[15.0, 85.0]), [2, 10]);
        assert_eq!(tenths(&[10.0, 20.0, 30.0], &[0.0, 1.0, 1.0]), [1, 5, 10]);
        // The example prints −1 for the negative income: it is ranked, and then shown apart. The others are 7 and 10.
        assert_eq!(tenths(&[-10.0, 20.0, 30.0], &[1.0; 3])[1..], [7, 10]);
    }

    #[test]
    fn rounding_moves_nobody() {
        // 0.1 + 0.2 is above 0.3 in floating point.
        assert_eq!(quantile_of(0.1 + 0.2, 10), 3);
        assert_eq!(quantile_of(1.0 + 1e-15, 5), 5);
        assert_eq!(quantile_of(f64::NAN, 5), 1);
        assert_eq!(quantile_of(0.0, 5), 1);
    }
}
