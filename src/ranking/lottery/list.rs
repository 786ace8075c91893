//! Chances as they are published: whole thousandths that sum to the number of seats.

/// Thousandths in the whole.
pub const PERMILLE: u32 = 1000;

/// Chances in whole thousandths that sum to `1000·k`, each within one of the exact chance.
///
/// Largest remainders (Hamilton): all are rounded down and the thousandths left over go to the largest remainders. Equal
/// remainders are served in order of `chances`; equal chances may thus differ by one thousandth, for instance where three
/// proposals share two seats (667, 667, 666). What is certain stays certain, and what is out stays out. `None` unless every
/// chance lies in [0, 1] and they sum to a whole number within 1e-6.
pub fn printed(chances: &[f64]) -> Option<Vec<u32>> {
    let total = chances.iter().fold(0.0, |sum, chance| sum + chance);
    let seats = (total + 0.5).floor();
    let sound = chances.iter().all(|chance| (0.0..=1.0).contains(chance)) && (total - seats).abs() <= 1e-6;
    if !sound {
        return None;
    }
    // Rounding of the last bits may not take a thousandth from a chance that is a whole number of them.
    let scaled: Vec<f64> = chances.iter().map(|chance| chance * f64::from(PERMILLE) + 1e-7).collect();
    let mut whole: Vec<u32> = scaled.iter().map(|value| (value.floor() as u32).min(PERMILLE)).collect();
    let wanted = seats as u64 * u64::from(PERMILLE);
    let given: u64 = whole.iter().copied().map(u64::from).sum();
    let mut order: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] > 0 || scaled[*at] > 1e-6).collect();
    order.retain(|at| whole[*at] < PERMILLE);
    let remainder = |at: usize| ((scaled[at] - scaled[at].floor()) * 1e6).floor();
    order.sort_by(|a, b| remainder(*b).total_cmp(&remainder(*a)).then(a.cmp(b)));
    let missing = wanted.checked_sub(given)?;
    if missing > order.len() as u64 {
        return None;
    }
    order.iter().take(missing as usize).for_each(|at| whole[*at] += 1);
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_sum_to_the_seats() {
        assert_eq!(printed(&[2.0 / 3.0; 3]).unwrap(), [667, 667, 666]);
        assert_eq!(printed(&[1.0, 0.5, 0.5, 0.0]).unwrap(), [1000, 500, 500, 0]);
        assert_eq!(printed(&[1.0, 1.0 / 7.0, 6.0 / 7.0]).unwrap(), [1000, 143, 857]);
        let many: Vec<f64> = (0..300).map(|_| 60.0 / 300.0).collect();
        assert_eq!(printed(&many).unwrap(), vec![200; 300]);
        assert_eq!(printed(&[]).unwrap(), Vec::<u32>::new());
    }

    #[test]
    fn certainty_is_kept() {
        let printed = printed(&[1.0, 0.9996, 0.0004, 0.0, 1.0]).unwrap();
        assert_eq!((printed[0], printed[3], printed[4]), (1000, 0, 1000));
        assert_eq!(printed.iter().sum::<u32>(), 3000);
    }

    #[test]
    fn nonsense_has_no_list() {
        for chances in [&[0.5][..], &[1.5, 0.5], &[f64::NAN, 1.0], &[-0.5, 0.5, 1.0]] {
            assert_eq!(printed(chances), None);
        }
    }
}
