//! Chances of winning and expected ranks without a single draw, where a closed form exists.
//!
//! They are the yardstick for the draws: a report can print both.

use crate::math::normal;

/// What is known of the weights of a weighted mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Nothing: they are uniform on the simplex.
    Free,
    /// Their order: criteria come from the most to the least important, and weights are uniform on that part of the
    /// simplex.
    Ordered,
}

/// Chance that a weighted mean with random weights is above 0, half the chance that it is 0, for given values `d`:
/// with `d` the differences of two proposals' ratings, the chance that the first beats the second. `None` for no
/// values and for values that are not finite.
///
/// The share of the simplex on one side of a plane through it: a divided difference of `max(x, 0)^(n−1)` over `d`
/// (Ali 1973, Pacific J. Mathematics 48:313), computed by the recursion of Varsi 1973 (ibid. 46:303) over the `X ≥
/// 0` and `Y < 0` among the values, `P(K, L) = (X_K·P(K, L−1) − Y_L·P(K−1, L))/(X_K − Y_L)`. Every term is an
/// average, so values that repeat or nearly repeat need no limit and cost no digits; the error is a few units of
/// rounding per value. Where the order of the weights is known, `d` is replaced by its running means, whose weights
/// are free.
pub fn win(differences: &[f64], weights: Weights) -> Option<f64> {
    if differences.is_empty() || !differences.iter().all(|d| d.is_finite()) {
        return None;
    }
    match weights {
        Weights::Free => Some(share_above_zero(differences)),
        Weights::Ordered => {
            let mut sum = 0.0;
            let means = differences.iter().zip(1_u32..).map(|(d, count)| {
                sum += d;
                sum / f64::from(count)
            });
            Some(share_above_zero(&means.collect::<Vec<_>>()))
        }
    }
}

fn share_above_zero(d: &[f64]) -> f64 {
    let (above, below) = (d.iter().filter(|d| **d > 0.0), d.iter().filter(|d| **d < 0.0));
    let below: Vec<f64> = below.map(|d| -d).collect();
    if below.is_empty() {
        return if above.count() > 0 { 1.0 } else { 0.5 };
    }
    // `shares[l]` is P(K, l + 1) for the values above 0 met so far.
    let mut shares = vec![0.0; below.len()];
    for up in above {
        let mut before = 1.0;
        for (share, down) in shares.iter_mut().zip(&below) {
            // Dividing first, so that values near the ends of the number range neither overflow nor vanish.
            let part = 1.0 / (1.0 + down / up);
            *share = (part * before + (1.0 - part) * *share).clamp(0.0, 1.0);
            before = *share;
        }
    }
    shares.last().copied().unwrap_or(1.0)
}

/// Expected ranks of proposals with certain ratings under random weights: `1 + Σ P(k beats i)`, rank 1 the best.
///
/// `ratings` has one row per proposal and one value per criterion, higher is better; in the order of importance for
/// [`Weights::Ordered`]. `None` for rows of different lengths, no criteria, and ratings that are not finite.
pub fn expected_ranks(ratings: &[&[f64]], weights: Weights) -> Option<Vec<f64>> {
    let width = ratings.first()?.len();
    if ratings.iter().any(|row| row.len() != width) {
        return None;
    }
    from_wins(ratings.len(), |i, k| {
        let differences: Vec<f64> =
            ratings.get(i)?.iter().zip(*ratings.get(k)?).map(|(a, b)| a - b).collect();
        win(&differences, weights)
    })
}

/// Chance that a normal score beats another: `Φ((mean_i − mean_k)/sd)`, with `sd` the standard deviation of their
/// difference. Without spread 1, ½ or 0. `None` for a negative or NaN spread or means that are not finite.
pub fn normal_win(mean_i: f64, mean_k: f64, sd_of_difference: f64) -> Option<f64> {
    let apart = mean_i - mean_k;
    if !(sd_of_difference >= 0.0 && apart.is_finite()) {
        return None;
    }
    Some(if apart == 0.0 {
        0.5
    } else if sd_of_difference == 0.0 {
        if apart > 0.0 { 1.0 } else { 0.0 }
    } else {
        normal::cdf(apart / sd_of_difference)
    })
}

/// Expected ranks of proposals with independent normal scores of these means and standard deviations, higher is
/// better. `None` where one is not a number or the lists differ in length.
pub fn normal_expected_ranks(means: &[f64], sds: &[f64]) -> Option<Vec<f64>> {
    if means.len() != sds.len() || sds.iter().any(|sd| sd.is_nan() || *sd < 0.0) {
        return None;
    }
    from_wins(means.len(), |i, k| {
        let (a, b) = (sds.get(i)?, sds.get(k)?);
        normal_win(*means.get(i)?, *means.get(k)?, (a * a + b * b).sqrt())
    })
}

/// Expected ranks of proposals with jointly normal scores: their means and the covariance matrix row by row. A
/// variance of a difference that rounding makes negative is taken as 0. `None` where the matrix has not the shape
/// of the means or holds what is not a number.
pub fn joint_normal_expected_ranks(means: &[f64], covariance: &[f64]) -> Option<Vec<f64>> {
    let m = means.len();
    if covariance.len() != m * m || covariance.iter().any(|c| c.is_nan()) {
        return None;
    }
    let at = |i: usize, k: usize| covariance.get(i * m + k);
    from_wins(m, |i, k| {
        let variance = at(i, i)? + at(k, k)? - (at(i, k)? + at(k, i)?);
        normal_win(*means.get(i)?, *means.get(k)?, variance.max(0.0).sqrt())
    })
}

/// `1 + Σ_k P(k beats i)` from the chances of each pair `i < k`; both ways of a pair sum to 1.
pub fn from_wins(proposals: usize, win: impl Fn(usize, usize) -> Option<f64>) -> Option<Vec<f64>> {
    let mut ranks = vec![1.0; proposals];
    for i in 0..proposals {
        for k in i + 1..proposals {
            let first_wins = win(i, k)?;
            *ranks.get_mut(i)? += 1.0 - first_wins;
            *ranks.get_mut(k)? += first_wins;
        }
    }
    Some(ranks)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ratings of case "5 alternatives × 3 criteria".
    const RATINGS: [[f64; 3]; 5] =
        [[0.80, 0.55, 0.30], [0.40, 0.75, 0.60], [0.65, 0.60, 0.55], [0.30, 0.45, 0.95], [0.60, 0.50, 0.50]];

    fn near(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance, "{a} is not {b}");
    }

    // Source: pysensmcda 2.0.0 `exact_acceptability` and the closed form; 2e7 draws agree within 1e-4.
    #[test]
    fn five_by_three_as_others_compute_it() {
        let rows: Vec<&[f64]> = RATINGS.iter().map(<[f64; 3]>::as_slice).collect();
        let ranks = expected_ranks(&rows, Weights::Free).unwrap();
        let published = [
            3.227_652_691_511_387_2,
            2.616_885_429_385_429_3,
            2.148_295_454_545_454_7,
            3.163_462_720_854_025_4,
            3.843_703_703_703_704,
        ];
        ranks.iter().zip(published).for_each(|(ours, theirs)| near(*ours, theirs, 2e-15));
        let beats = |i: usize, k: usize| {
            let d: Vec<f64> = RATINGS[i].iter().zip(RATINGS[k]).map(|(a, b)| a - b).collect();
            win(&d, Weights::Free).unwrap()
        };
        near(beats(0, 1), 0.380_952_380_952_380_93, 1e-15);
        near(beats(0, 3), 0.510_144_927_536_231_9, 1e-15);
        near(beats(3, 2), 0.387_878_787_878_787_9, 1e-15);
        assert_eq!((beats(2, 4), beats(4, 2)), (1.0, 0.0));
    }

    // Source: the same case with w1 ≥ w2 ≥ w3, 2e7 draws (standard errors below 1.2e-4): Σ r·b_r of each row.
    #[test]
    fn five_by_three_with_ordered_weights() {
        let rows: Vec<&[f64]> = RATINGS.iter().map(<[f64; 3]>::as_slice).collect();
        let ranks = expected_ranks(&rows, Weights::Ordered).unwrap();
        let drawn = [1.145_982_25, 3.692_011_05, 1.874_977_95, 4.982_270_75, 3.304_758];
        ranks.iter().zip(drawn).for_each(|(ours, theirs)| near(*ours, theirs, 3e-4));
        // P1 against P3: D = (.15, .05, −.05), so 1 − (1/4)(1/2) by the recursion; published to 1e-4 as .87498.
        let d = [0.80 - 0.65, 0.55 - 0.60, 0.30 - 0.55];
        near(win(&d, Weights::Ordered).unwrap(), 0.875, 1e-14);
    }

    #[test]
    fn repeated_values_have_their_limit() {
        // Two of +1 and one of −1: w₃ < ½ has probability 1 − (½)² = ¾.
        assert_eq!(win(&[1.0, 1.0, -1.0], Weights::Free), Some(0.75));
        // n − 1 of −1 and one of +1: w₁ > ½ has probability 2^(1−n).
        assert_eq!(win(&[1.0, -1.0, -1.0, -1.0, -1.0], Weights::Free), Some(0.0625));
        // A zero neither helps nor hurts.
        assert_eq!(win(&[0.0, 1.0, -3.0], Weights::Free), Some(0.25));
    }

    #[test]
    fn nearly_repeated_values_lose_no_digits() {
        let apart = [1.0, 1.0 + 1e-15, -1.0, -1.0 - 3e-16, 1.0 - 1e-14];
        let same = [1.0, 1.0, -1.0, -1.0, 1.0];
        near(win(&apart, Weights::Free).unwrap(), win(&same, Weights::Free).unwrap(), 1e-14);
    }

    #[test]
    fn divided_differences_agree_where_they_can() {
        let d = [0.9, -0.2, 0.35, -0.7, 0.1, -0.05];
        let formula: f64 = (0..d.len())
            .filter(|j| d[*j] > 0.0)
            .map(|j| {
                let others = (0..d.len()).filter(|l| *l != j);
                crate::math::powi(d[j], 5) / others.map(|l| d[j] - d[l]).product::<f64>()
            })
            .sum();
        near(win(&d, Weights::Free).unwrap(), formula, 1e-13);
        let turned = d.map(|d| -d);
        near(win(&d, Weights::Free).unwrap() + win(&turned, Weights::Free).unwrap(), 1.0, 1e-15);
    }

    #[test]
    fn certain_and_equal() {
        assert_eq!(win(&[0.0, 0.0], Weights::Free), Some(0.5));
        assert_eq!(win(&[0.0, 1.0], Weights::Ordered), Some(1.0));
        assert_eq!(win(&[1e-300, -1e300], Weights::Free), Some(0.0));
        assert_eq!(win(&[], Weights::Free), None);
        assert_eq!(win(&[f64::NAN], Weights::Free), None);
        assert_eq!(expected_ranks(&[&[1.0], &[1.0, 2.0]], Weights::Free), None);
    }

    #[test]
    fn normal_scores() {
        // One standard deviation of the difference apart.
        near(normal_win(1.0, 0.0, 1.0).unwrap(), 0.841_344_746_068_542_9, 1e-15);
        assert_eq!(normal_win(1.0, 1.0, 0.0), Some(0.5));
        assert_eq!((normal_win(1.0, 0.0, 0.0), normal_win(0.0, 1.0, 0.0)), (Some(1.0), Some(0.0)));
        assert!(normal_win(1.0, 0.0, -1.0).is_none() && normal_win(f64::NAN, 0.0, 1.0).is_none());
        let independent = normal_expected_ranks(&[1.0, 0.0, 0.5], &[1.0, 2.0, 0.0]).unwrap();
        let joint =
            joint_normal_expected_ranks(&[1.0, 0.0, 0.5], &[1.0, 0.0, 0.0, 0.0, 4.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(joint, Some(independent.clone()));
        near(independent.iter().sum(), 6.0, 1e-15);
        // Fully shared spread leaves the order certain.
        assert_eq!(joint_normal_expected_ranks(&[1.0, 0.0], &[1.0; 4]), Some(vec![1.0, 2.0]));
        assert_eq!(joint_normal_expected_ranks(&[1.0, 0.0], &[1.0; 3]), None);
    }
}
