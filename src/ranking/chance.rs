//! Chances counted over draws, in whole units, so that counts of parts add up exactly.

use super::MOST_DRAWS;
use crate::math::{exp_m1, ln};

/// What one draw is worth: the least common multiple of 1 to 30, so that a place shared by up to thirty proposals
/// splits without a rest. Larger shares are rounded to a unit, less than 1e-8 of themselves.
pub(super) const UNIT: u64 = 2_329_089_562_800;
const _: () = assert!(u64::MAX / UNIT > MOST_DRAWS);

/// Two-sided 95% point of the standard normal distribution.
const Z95: f64 = 1.959_963_984_540_054;

/// A mean over draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The mean.
    pub value: f64,
    /// Its Monte Carlo standard error `s/√N`; `None` below two draws.
    pub mcse: Option<f64>,
}

/// A chance estimated from draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The estimate, in [0, 1].
    pub p: f64,
    /// Monte Carlo standard error, the root of `Σ(xₙ − p)²/N²` with `xₙ` the draw's share of the event: `√(p(1 −
    /// p)/N)` where no draw splits. It is 0 where all draws agree, which is not certainty: see [`Chance::low`].
    pub mcse: f64,
    /// Lower end of the 95% interval (Wilson 1927, JASA 22:209). Where the event happened in all draws, the one-sided
    /// exact bound `0.05^(1/N)`, about `1 − 3/N`.
    pub low: f64,
    /// Upper end of the 95% interval. Where the event never happened, `1 − 0.05^(1/N)`, about `3/N` (the rule of
    /// three, Hanley & Lippman-Hand 1983, JAMA 249:1743).
    pub high: f64,
    /// Number of draws.
    pub draws: u64,
}

impl Chance {
    /// From the sum of the draws' shares and of their squares; `None` without draws.
    ///
    /// Shares strictly between 0 and 1 vary less than a count does, so the interval is then a little too wide.
    pub(super) fn of(sum: f64, squares: f64, draws: u64) -> Option<Self> {
        if draws == 0 {
            return None;
        }
        let n = draws as f64;
        let p = (sum / n).clamp(0.0, 1.0);
        let mcse = ((squares / n - p * p).max(0.0) / n).sqrt();
        let none = -exp_m1(ln(0.05) / n);
        let (low, high) = if p == 0.0 {
            (0.0, none)
        } else if p == 1.0 {
            (1.0 - none, 1.0)
        } else {
            let middle = p + Z95 * Z95 / (2.0 * n);
            let half = Z95 * (p * (1.0 - p) / n + Z95 * Z95 / (4.0 * n * n)).sqrt();
            let scale = 1.0 + Z95 * Z95 / n;
            (((middle - half) / scale).clamp(0.0, p), ((middle + half) / scale).clamp(p, 1.0))
        };
        Some(Self { p, mcse, low, high, draws })
    }

    /// A standard error that does not vanish where all draws agree: half of Wilson's 95% interval over 1.96, or the
    /// Monte Carlo standard error if that is larger. It answers "could more draws still move this chance?".
    pub fn doubt(&self) -> f64 {
        let n = self.draws as f64;
        let square = self.p * (1.0 - self.p) / n + Z95 * Z95 / (4.0 * n * n);
        (square.sqrt() / (1.0 + Z95 * Z95 / n)).max(self.mcse)
    }
}

/// Draws that bring the Monte Carlo standard error of a chance near `p` down to `tolerance`: `p(1 − p)/tolerance²`,
/// rounded up; `None` unless `p` is a probability and the tolerance above 0 and the answer below 2⁵³.
pub fn draws_for(p: f64, tolerance: f64) -> Option<u64> {
    let draws = (p * (1.0 - p) / (tolerance * tolerance)).ceil();
    ((0.0..=1.0).contains(&p) && tolerance > 0.0 && draws < 9e15).then_some(draws as u64)
}

/// For each proposal the sum over draws of its shares in an event, and of their squares, in [`UNIT`]s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shares {
    sums: Vec<u64>,
    squares: Vec<u64>,
}

impl Shares {
    pub(super) fn new(proposals: usize) -> Self {
        Self { sums: vec![0; proposals], squares: vec![0; proposals] }
    }

    /// The event befalls this proposal in one draw.
    #[inline]
    pub(super) fn add(&mut self, proposal: usize) {
        self.add_part(proposal, 1, 1);
    }

    /// `part` of `whole` equal shares of the event befall this proposal in one draw; `0 ≤ part ≤ whole`, `whole > 0`.
    #[inline]
    pub(super) fn add_part(&mut self, proposal: usize, part: usize, whole: usize) {
        if let (Some(sum), Some(square)) = (self.sums.get_mut(proposal), self.squares.get_mut(proposal)) {
            if part == whole {
                *sum += UNIT;
                *square += UNIT;
                return;
            }
            // Both fit: parts are below 2¹³ and the unit is below 2⁴².
            let share = UNIT * part as u64 / whole.max(1) as u64;
            *sum += share;
            *square += share * part as u64 / whole.max(1) as u64;
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        merge(&mut self.sums, &other.sums);
        merge(&mut self.squares, &other.squares);
    }

    /// The sum of the shares, in draws.
    pub(super) fn sum(&self, proposal: usize) -> f64 {
        self.sums.get(proposal).map_or(0.0, |sum| draws(*sum))
    }

    /// The chance of the event for this proposal; `None` without draws or if it is not there.
    pub(super) fn chance(&self, proposal: usize, count: u64) -> Option<Chance> {
        Chance::of(draws(*self.sums.get(proposal)?), draws(*self.squares.get(proposal)?), count)
    }
}

/// Units as draws; whole draws come out whole.
pub(super) fn draws(units: u64) -> f64 {
    (units / UNIT) as f64 + (units % UNIT) as f64 / UNIT as f64
}

/// Adds one list of whole numbers to another.
pub(super) fn merge<T: Copy + std::ops::AddAssign>(mine: &mut [T], theirs: &[T]) {
    mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| *mine += *theirs);
}

/// Mean of whole numbers in steps of a half, from their sum and sum of squares (both in halves), plus `offset`. The
/// variance is exact up to its last rounding. `None` without draws.
pub(super) fn mean_of_halves(offset: f64, sum: u64, squares: u64, count: u64) -> Option<Mean> {
    let n = count as f64;
    let apart = (u128::from(count) * u128::from(squares)).saturating_sub(u128::from(sum) * u128::from(sum));
    let value = (count > 0).then(|| offset + sum as f64 / (2.0 * n))?;
    Some(Mean { value, mcse: (count > 1).then(|| (apart as f64 / (4.0 * n * n * (n - 1.0))).sqrt()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_splits_up_to_thirty_ways() {
        assert!((1..=30).all(|ways| UNIT.is_multiple_of(ways)) && !UNIT.is_multiple_of(31));
    }

    // Source: Wilson's interval for 81 of 263, Newcombe 1998, Statistics in Medicine 17:857, table I: .2553 to .3662.
    #[test]
    fn wilson_as_newcombe_prints_it() {
        let chance = Chance::of(81.0, 81.0, 263).unwrap();
        assert!((chance.low - 0.2553).abs() < 5e-5 && (chance.high - 0.3662).abs() < 5e-5, "{chance:?}");
        assert!((chance.mcse - (0.307_984_79 * 0.692_015_21_f64 / 263.0).sqrt()).abs() < 1e-9);
    }

    #[test]
    fn never_in_a_thousand_is_at_most_three_in_a_thousand() {
        let never = Chance::of(0.0, 0.0, 1000).unwrap();
        assert!((never.high - 0.003).abs() < 1e-5 && never.low == 0.0 && never.mcse == 0.0);
        assert!(never.doubt() > 9e-4);
        let always = Chance::of(1000.0, 1000.0, 1000).unwrap();
        assert!((always.low - 0.997).abs() < 1e-5 && always.high == 1.0);
        assert_eq!(Chance::of(0.0, 0.0, 0), None);
    }

    #[test]
    fn half_widths_of_the_books() {
        // Source: 0.9604/h² draws for a 95% half-width h at one half: 2,401 for 0.02 and 9,604 for 0.01.
        assert_eq!(draws_for(0.5, 0.02 / 1.96), Some(2401));
        assert_eq!(draws_for(0.5, 0.01 / 1.96), Some(9604));
        assert_eq!(draws_for(0.0, 0.01), Some(0));
        assert!(
            [draws_for(0.5, 0.0), draws_for(f64::NAN, 0.1), draws_for(2.0, 0.1)].iter().all(Option::is_none)
        );
    }

    #[test]
    fn parts_and_wholes_are_exact() {
        let mut shares = Shares::new(2);
        (0..3).for_each(|_| shares.add_part(0, 1, 3));
        shares.add(1);
        let (third, sure) = (shares.chance(0, 3).unwrap(), shares.chance(1, 1).unwrap());
        assert!((third.p - 1.0 / 3.0).abs() < 1e-16 && third.mcse < 1e-9);
        assert_eq!((sure.p, shares.sum(0), shares.sum(1)), (1.0, 1.0, 1.0));
    }

    #[test]
    fn means_of_halves() {
        // Ranks 1, 1½ and 2: h = 0, 1 and 2.
        let mean = mean_of_halves(1.0, 3, 5, 3).unwrap();
        assert_eq!(mean.value, 1.5);
        assert!((mean.mcse.unwrap() - (0.25_f64 / 3.0).sqrt()).abs() < 1e-15);
        assert_eq!(mean_of_halves(1.0, 3, 9, 1).unwrap().mcse, None);
        assert_eq!(mean_of_halves(1.0, 0, 0, 0), None);
    }
}
