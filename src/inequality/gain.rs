//! Who gains: people, and shares of the total gain.

/// Below this share of the gross movement, a total gain is a cancellation and cannot be shared out.
const CANCELLED: f64 = 1e-9;

/// People gained in a group: `size × change × people_per_unit`. Where the outcome is a percentage,
/// one unit of change is one person in a hundred: `people_per_unit = 0.01`. Negative for a loss.
pub fn people_gained(size: f64, change: f64, people_per_unit: f64) -> f64 {
    size * change * people_per_unit
}

/// Share of the total gain that goes to each group; they sum to 1, and a share is negative where a
/// group moves against the total.
///
/// `None` if gains and losses cancel (total below 1e-9 of the gross movement) or nothing moves.
pub fn shares_of_gain(gained: &[f64]) -> Option<Vec<f64>> {
    let total = gained.iter().fold(0.0, |sum, gain| sum + gain);
    let gross = gained.iter().fold(0.0, |sum, gain| sum + gain.abs());
    (total.abs() > CANCELLED * gross).then(|| gained.iter().map(|gain| gain / total).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_size_times_change() {
        assert_eq!(people_gained(3300.0, 2.0, 0.01), 66.0);
    }

    #[test]
    fn shares_sum_to_one_unless_gains_cancel() {
        assert_eq!(shares_of_gain(&[30.0, 10.0]), Some(vec![0.75, 0.25]));
        assert_eq!(shares_of_gain(&[30.0, -10.0]), Some(vec![1.5, -0.5]));
        assert_eq!(shares_of_gain(&[-30.0, -10.0]), Some(vec![0.75, 0.25]));
        assert_eq!(shares_of_gain(&[0.1 + 0.2, -0.3]), None);
        // Half a person left of two thousand million moved: a quarter of 1e-9.
        assert_eq!(shares_of_gain(&[1e9, 0.5 - 1e9]), None);
        assert_eq!(shares_of_gain(&[0.0, 0.0]), None);
        assert_eq!(shares_of_gain(&[]), None);
    }
}
