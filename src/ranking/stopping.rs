//! When to stop drawing: once no chance that a decision hangs on could still move by more than a tolerance.

use super::chance::draws_for;
use super::tally::Tally;

/// Number of draws, doubled until the decision is settled.
///
/// It depends on nothing but these two numbers and what was counted, so a run repeats itself exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Draws before the first look.
    pub first: u64,
    /// Draws after which nothing more is drawn.
    pub most: u64,
}

impl Schedule {
    /// How many draws there must be at the next look, after `done` of them: the first of `first, 2·first, 4·first, …,
    /// most` above `done`. `None` if there is no further look.
    pub fn next(&self, done: u64) -> Option<u64> {
        if done >= self.most {
            return None;
        }
        let mut target = self.first.max(1);
        while target <= done {
            target = target.saturating_mul(2);
        }
        Some(target.min(self.most))
    }
}

/// Whether the chances that matter are known well enough.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// All are.
    Settled,
    /// These are not.
    Undecided(Undecided),
}

/// What is still open.
#[derive(Clone, Debug, PartialEq)]
pub struct Undecided {
    /// After this many draws.
    pub draws: u64,
    /// Proposals whose chance to be in the top, or that chance together with their gates, is not settled.
    pub proposals: Vec<usize>,
    /// Pairs next to the line whose order is not settled, as far as their order was counted.
    pub pairs: Vec<(usize, usize)>,
    /// The largest standard error among all of these.
    pub largest: f64,
    /// Draws that would settle the worst of them, at the chance it now has.
    pub draws_needed: Option<u64>,
}

/// Looks at the chances a decision hangs on: of each proposal to be among the best `k` (where gates are tallied,
/// also to be in and pass, and to be among the best `k` of those that pass), and of each pair of neighbours at the
/// line to be in this order.
///
/// A chance is settled when its standard error is below the tolerance. The standard error is
/// [`Chance::doubt`](super::Chance::doubt), which is not 0 where all draws agree, so that a few lucky draws settle
/// nothing. Before the first draw nothing is settled; a tolerance that is not above 0 is never met.
pub fn judge(tally: &Tally, tolerance: f64) -> Verdict {
    let (mut proposals, mut pairs, mut largest, mut needed) = (Vec::new(), Vec::new(), 0.0_f64, Some(0));
    let mut open = |chance: super::Chance| {
        let settled = chance.doubt() < tolerance;
        if !settled {
            largest = largest.max(chance.doubt());
            // At least as many as Wilson's interval asks where all draws agree.
            let count = draws_for(chance.p, tolerance).map(|count| count.max(tally.draws() + 1));
            needed = needed.zip(count).map(|(one, other)| one.max(other));
        }
        !settled
    };
    for proposal in 0..tally.proposals() {
        let gated = tally.gates.as_ref().and_then(|gates| gates.of(proposal, tally.draws()));
        let gated = gated.map(|gated| [gated.top_and_passes, gated.top_of_passing]);
        let top = tally.top.chance(proposal, tally.draws());
        let chances: Vec<_> = top.into_iter().chain(gated.into_iter().flatten()).collect();
        // All are looked at, for the largest standard error.
        if chances.is_empty() || chances.into_iter().fold(false, |any, chance| open(chance) | any) {
            proposals.push(proposal);
        }
    }
    for (i, j) in at_the_line(&tally.expected_ranks(), tally.places()) {
        if tally.pair(i, j).is_some_and(&mut open) {
            pairs.push((i, j));
        }
    }
    if proposals.is_empty() && pairs.is_empty() {
        return Verdict::Settled;
    }
    let draws_needed = needed.filter(|_| tally.draws() > 0);
    Verdict::Undecided(Undecided { draws: tally.draws(), proposals, pairs, largest, draws_needed })
}

/// Pairs next to the line: those with the `k`-th expected rank against those with the next. Where a tie lies across
/// the line, the pairs within it. Better one first. None where the line parts nobody.
fn at_the_line(expected_ranks: &[f64], places: usize) -> Vec<(usize, usize)> {
    let mut sorted = expected_ranks.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let last_in = places.checked_sub(1).and_then(|at| sorted.get(at));
    let (Some(last_in), Some(first_out)) = (last_in, sorted.get(places)) else { return Vec::new() };
    let with = |rank: &f64| {
        let same = expected_ranks.iter().enumerate().filter(|(_, one)| *one == rank);
        same.map(|(proposal, _)| proposal).collect::<Vec<_>>()
    };
    let (inside, outside) = (with(last_in), with(first_out));
    let tied = last_in == first_out;
    let pairs = inside.iter().flat_map(|i| outside.iter().map(|j| (*i, *j)));
    pairs.filter(|(i, j)| !tied || i < j).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Options, Pairs, Tally};
    use super::*;
    use crate::draw::{Seed, Stream};

    fn tally(draws: usize) -> Tally {
        // Nearly sure, two that are alike, nearly sure.
        let centres = [2.0, 0.5, 0.5, -1.0];
        let rows: Vec<Vec<f64>> = centres
            .iter()
            .enumerate()
            .map(|(at, centre)| {
                let mut row = vec![0.0; draws];
                Stream::new(&Seed::from_u64(4), &format!("p{at}")).fill_uniform(0, &mut row);
                row.iter().map(|u| centre + u).collect()
            })
            .collect();
        let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
        let mut tally = Tally::new(4, 2, Options { pairs: Pairs::All, ..Options::default() }).unwrap();
        tally.add(&Block { first_draw: 0, scores: &rows, passed: &[], weights: &[] }).unwrap();
        tally
    }

    #[test]
    fn the_schedule_doubles_up_to_its_end() {
        let schedule = Schedule { first: 1000, most: 5000 };
        let mut looks = Vec::new();
        let mut done = 0;
        while let Some(next) = schedule.next(done) {
            looks.push(next);
            done = next;
        }
        assert_eq!(looks, [1000, 2000, 4000, 5000]);
        assert_eq!(Schedule { first: 0, most: 3 }.next(0), Some(1));
        assert_eq!(Schedule { first: 7, most: 0 }.next(0), None);
        assert_eq!(Schedule { first: u64::MAX / 2, most: u64::MAX }.next(u64::MAX - 1), Some(u64::MAX));
    }

    #[test]
    fn two_alike_at_the_line_stay_open_until_there_are_draws_enough() {
        let Verdict::Undecided(open) = judge(&tally(1000), 0.01) else { panic!("settled") };
        assert_eq!((open.proposals, open.pairs.len(), open.draws), (vec![1, 2], 1, 1000));
        assert!((open.largest - 0.0158).abs() < 2e-4, "{}", open.largest);
        assert!((2_400..=2_500).contains(&open.draws_needed.unwrap()));
        assert_eq!(judge(&tally(2600), 0.01), Verdict::Settled);
    }

    #[test]
    fn a_few_draws_that_agree_settle_nothing() {
        let Verdict::Undecided(open) = judge(&tally(20), 0.005) else { panic!("settled") };
        assert_eq!(open.proposals, [0, 1, 2, 3]);
        let empty = Tally::new(3, 1, Options::default()).unwrap();
        let Verdict::Undecided(open) = judge(&empty, 0.5) else { panic!("settled") };
        assert_eq!((open.proposals.len(), open.draws_needed), (3, None));
        assert!(matches!(judge(&tally(100), f64::NAN), Verdict::Undecided(_)));
    }

    /// Sure to be the best, but even odds to pass its gates.
    #[test]
    fn a_gate_keeps_a_sure_place_open() {
        let passed: Vec<f64> = (0..400).map(|draw| f64::from(draw % 2)).collect();
        let rows: [&[f64]; 3] = [&[3.0; 400], &[2.0; 400], &[1.0; 400]];
        let mut tally = Tally::new(3, 1, Options { gates: true, ..Options::default() }).unwrap();
        let passes: [&[f64]; 3] = [&passed, &[1.0; 400], &[1.0; 400]];
        tally.add(&Block { first_draw: 0, scores: &rows, passed: &passes, weights: &[] }).unwrap();
        let Verdict::Undecided(open) = judge(&tally, 0.01) else { panic!("settled") };
        // The second takes the place when the first fails; the third never does.
        assert_eq!((open.proposals, open.pairs), (vec![0, 1], vec![]));
        assert_eq!(judge(&tally, 0.03), Verdict::Settled);
    }

    #[test]
    fn neighbours_at_the_line() {
        assert_eq!(at_the_line(&[3.0, 1.0, 2.0], 1), [(1, 2)]);
        assert_eq!(at_the_line(&[2.5, 1.0, 2.5], 2), [(0, 2)]);
        assert_eq!(at_the_line(&[1.5, 1.5, 3.5, 3.5], 2).len(), 4);
        assert!(at_the_line(&[1.0, 2.0], 0).is_empty() && at_the_line(&[1.0, 2.0], 2).is_empty());
    }
}
