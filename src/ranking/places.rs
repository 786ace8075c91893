//! How often each proposal holds each place.

use super::chance::{UNIT, draws, merge};

/// Counts of places over draws, for `m` proposals, places from 0.
///
/// A proposal that stands alone adds 1 to its place. One of `s` that tie over places `a…b` adds `UNIT/s` to each of
/// them, kept as a step up at `a` and a step down after `b`, so that a tie of any size costs two additions; the
/// table of steps is made at the first tie. All are whole numbers, so tables of parts add up exactly.
#[derive(Clone, Debug)]
pub(super) struct Places {
    proposals: usize,
    /// `[proposal][place]`.
    alone: Vec<u32>,
    /// `[proposal][place]` with one place more than there are; empty until the first tie. Wraps around, as its sums
    /// do not.
    steps: Vec<u64>,
    /// Sums over tied draws of the place in halves (`a + b`), and of its square.
    tied: Vec<[u64; 2]>,
}

impl Places {
    pub(super) fn new(proposals: usize) -> Self {
        Self {
            proposals,
            alone: vec![0; proposals * proposals],
            steps: Vec::new(),
            tied: vec![[0; 2]; proposals],
        }
    }

    /// One proposal's places over some draws, in halves, as if it never tied; [`Places::tie`] mends the others.
    pub(super) fn count(&mut self, proposal: usize, halves: &[i16]) {
        let start = proposal * self.proposals;
        if let Some(row) = self.alone.get_mut(start..start + self.proposals) {
            for half in halves {
                if let Some(count) = row.get_mut((*half >> 1) as usize) {
                    *count = count.wrapping_add(1);
                }
            }
        }
    }

    /// In one draw this proposal is one of those that share places `first..=last`: its place is spread over them, and
    /// what [`Places::count`] does for this draw is undone.
    pub(super) fn tie(&mut self, proposal: usize, first: usize, last: usize) {
        let width = self.proposals + 1;
        if self.steps.is_empty() {
            self.steps.resize(self.proposals * width, 0);
        }
        let halves = first + last;
        let share = (UNIT + (last - first) as u64 / 2) / (last + 1 - first) as u64;
        if let Some(count) = self.alone.get_mut(proposal * self.proposals + halves / 2) {
            *count = count.wrapping_sub(1);
        }
        if let Some(row) = self.steps.get_mut(proposal * width..(proposal + 1) * width)
            && let [up, .., down] = &mut row[first..=last + 1]
        {
            *up = up.wrapping_add(share);
            *down = down.wrapping_sub(share);
        }
        if let Some([sum, squares]) = self.tied.get_mut(proposal) {
            *sum += halves as u64;
            *squares += (halves * halves) as u64;
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.alone.iter_mut().zip(&other.alone).for_each(|(mine, theirs)| *mine = mine.wrapping_add(*theirs));
        if self.steps.is_empty() {
            self.steps.clone_from(&other.steps);
        } else {
            self.steps
                .iter_mut()
                .zip(&other.steps)
                .for_each(|(mine, theirs)| *mine = mine.wrapping_add(*theirs));
        }
        for (mine, theirs) in self.tied.iter_mut().zip(&other.tied) {
            merge(mine, theirs);
        }
    }

    /// Sum over draws of the proposal's place in halves (from 0), and of its square.
    pub(super) fn halves(&self, proposal: usize) -> [u64; 2] {
        let start = proposal * self.proposals;
        let row = self.alone.get(start..start + self.proposals).unwrap_or_default();
        let tied = self.tied.get(proposal).copied().unwrap_or_default();
        row.iter().zip(0_u64..).filter(|(count, _)| **count > 0).fold(
            tied,
            |[sum, squares], (count, place)| {
                let count = u64::from(*count);
                [sum + 2 * place * count, squares + 4 * place * place * count]
            },
        )
    }

    /// Units of one proposal's draws on each place; one draw is [`UNIT`]. Empty if it is not there.
    pub(super) fn units(&self, proposal: usize) -> Vec<u64> {
        let (start, width) = (proposal * self.proposals, self.proposals + 1);
        let row = self.alone.get(start..start + self.proposals).unwrap_or_default();
        let steps = self.steps.get(proposal * width..(proposal + 1) * width).unwrap_or_default();
        let mut units: Vec<u64> = row.iter().map(|count| u64::from(*count) * UNIT).collect();
        let mut shared = 0_u64;
        for (unit, step) in units.iter_mut().zip(steps) {
            shared = shared.wrapping_add(*step);
            *unit += shared;
        }
        units
    }
}

/// Share of the draws on each place.
pub(super) fn shares(units: &[u64], count: u64) -> Vec<f64> {
    units.iter().map(|unit| draws(*unit) / count as f64).collect()
}

/// Quantile of a rank, at `percent` of 100, from how often each rank was held (rank 1 first; any whole unit).
///
/// A rank is a whole number, so its plain quantiles jump by one when a chance crosses a round percentage, and with
/// them whoever is drawn from a lot. Here the mass of rank `r` is spread evenly over `[r − ½, r + ½]`, as is usual
/// for grouped data, which makes the quantile a continuous function of the chances. Where no mass lies at the
/// quantile, the middle of the gap is taken, so that ranks counted from below give the mirrored answer. In [½, m +
/// ½]. `None` for no mass or a percentage above 100.
pub fn rank_quantile(counts: &[u64], percent: u32) -> Option<f64> {
    let total: u128 = counts.iter().map(|count| u128::from(*count)).sum();
    if total == 0 || percent > 100 {
        return None;
    }
    // Hundredths of the unit, so that no rounding decides which rank it is.
    let wanted = total * u128::from(percent);
    let mut held = counts.iter().zip(0_u32..).filter(|(count, _)| **count > 0).peekable();
    let mut below = 0;
    while let Some((count, place)) = held.next() {
        let (count, left) = (100 * u128::from(*count), f64::from(place) + 0.5);
        if wanted <= below + count {
            let inside = left + (wanted - below) as f64 / count as f64;
            return Some(match held.peek() {
                Some((_, next)) if wanted == below + count => 0.5 * (left + 1.0 + f64::from(*next) + 0.5),
                _ => inside,
            });
        }
        below += count;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_place_is_one_wide() {
        let counts = [0, 7, 0];
        assert_eq!(
            [0, 25, 50, 75, 100].map(|p| rank_quantile(&counts, p).unwrap()),
            [1.5, 1.75, 2.0, 2.25, 2.5]
        );
    }

    #[test]
    fn quantiles_move_with_the_chances() {
        // 24, 25 and 26 of 100 at the first rank: a plain quantile jumps from 2 to 1.
        let at = |first| rank_quantile(&[first, 100 - first], 25).unwrap();
        assert!((at(24) - 1.513_157_9).abs() < 1e-6 && at(25) == 1.5 && (at(26) - 1.461_538_5).abs() < 1e-6);
    }

    #[test]
    fn a_gap_is_halved_and_the_mirror_agrees() {
        let (counts, mirrored) = ([3, 0, 0, 1], [1, 0, 0, 3]);
        assert_eq!(rank_quantile(&counts, 75), Some(2.5));
        assert_eq!(rank_quantile(&mirrored, 25), Some(5.0 - 2.5));
        for percent in 0..=100 {
            let (one, other) = (rank_quantile(&counts, percent), rank_quantile(&mirrored, 100 - percent));
            assert!((one.unwrap() + other.unwrap() - 5.0).abs() < 1e-15);
        }
    }

    #[test]
    fn nothing_has_no_quantile() {
        assert_eq!(rank_quantile(&[], 50), None);
        assert_eq!(rank_quantile(&[0, 0], 50), None);
        assert_eq!(rank_quantile(&[1], 101), None);
    }

    #[test]
    fn ties_spread_and_undo_their_count() {
        let mut places = Places::new(4);
        places.count(1, &[2, 3]);
        places.tie(1, 1, 2);
        let shares = shares(&places.units(1), 2);
        assert_eq!(shares, [0.0, 0.75, 0.25, 0.0]);
        assert_eq!(places.halves(1), [2 + 3, 4 + 9]);
        let mut both = Places::new(4);
        both.merge(&places);
        both.merge(&places);
        assert_eq!(both.units(1), [0, 3 * UNIT, UNIT, 0]);
    }
}
