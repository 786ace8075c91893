//! Who gains: people, shares of the total gain, and whether a gap narrows by making somebody worse off.

/// Below this share of the gross movement, a total gain is a cancellation and cannot be shared out.
const CANCELLED: f64 = 1e-9;

/// Change of each group's outcome, after minus before; written to `out`, one per group (or draw).
pub fn changes(before: &[f64], after: &[f64], out: &mut [f64]) {
    debug_assert!(before.len() == out.len() && after.len() == out.len());
    for ((out, before), after) in out.iter_mut().zip(before).zip(after) {
        *out = after - before;
    }
}

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

/// Whether this is levelling down: the gap narrows, and the best-placed group loses, both by more
/// than the smallest change that matters.
///
/// `gap_change` and `best_placed_change` are after minus before, `materiality ≥ 0`; all in the
/// outcome's unit, higher is better. See Parfit 1997 ("Equality and priority") for the objection.
pub fn levels_down(gap_change: f64, best_placed_change: f64, materiality: f64) -> bool {
    gap_change < -materiality && best_placed_change < -materiality
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_and_people() {
        let mut out = [0.0; 2];
        changes(&[40.0, 60.0], &[45.0, 58.0], &mut out);
        assert_eq!(out, [5.0, -2.0]);
        assert_eq!(people_gained(3300.0, 2.0, 0.01), 66.0);
    }

    #[test]
    fn shares_sum_to_one_unless_gains_cancel() {
        assert_eq!(shares_of_gain(&[30.0, 10.0]), Some(vec![0.75, 0.25]));
        assert_eq!(shares_of_gain(&[30.0, -10.0]), Some(vec![1.5, -0.5]));
        assert_eq!(shares_of_gain(&[-30.0, -10.0]), Some(vec![0.75, 0.25]));
        assert_eq!(shares_of_gain(&[0.1 + 0.2, -0.3]), None);
        assert_eq!(shares_of_gain(&[0.0, 0.0]), None);
        assert_eq!(shares_of_gain(&[]), None);
    }

    #[test]
    fn levelling_down_needs_both() {
        assert!(levels_down(-2.0, -1.0, 0.5));
        assert!(!levels_down(-2.0, -0.5, 0.5));
        assert!(!levels_down(-0.4, -3.0, 0.5));
        assert!(!levels_down(-2.0, 3.0, 0.5));
    }
}
