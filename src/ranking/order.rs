//! Putting the proposals of one draw in order, best first, with their ties.

use super::MOST_PROPOSALS;

/// Bits of a packed key that hold the proposal's number; the rest holds the step of its score.
const NUMBER_BITS: u32 = 13;
const NUMBER: u32 = (1 << NUMBER_BITS) - 1;
const _: () = assert!(MOST_PROPOSALS <= 1 << NUMBER_BITS);

/// Steps between a draw's best and worst score.
const STEPS: u32 = 1 << (32 - NUMBER_BITS);

/// The steps are sorted by their lower and then by their upper digit.
const LOWER: usize = 1 << 9;
const UPPER: usize = STEPS as usize / LOWER;

/// Fewer proposals than this are sorted by comparing, which then is faster.
const FEW: usize = 256;

/// A run of places, counted from 0, that are shared by proposals with exactly equal scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tie {
    /// The first place.
    pub(super) first: usize,
    /// The last place, after `first`.
    pub(super) last: usize,
}

impl Tie {
    /// How many share.
    pub(super) fn size(self) -> usize {
        self.last + 1 - self.first
    }
}

/// The order of one draw.
///
/// Higher scores come first. Two scores tie where `==` says so, which makes `−0` tie with `0`; every NaN ties with
/// every other NaN, behind `−∞`, so that a proposal without a score never gains by it.
///
/// Method: each score is put on one of 2¹⁹ equal steps between the draw's best and worst (monotone in floating point
/// too), and the steps are sorted by two digits. Scores on one step, few unless they tie or one score is far off, are
/// then sorted by their whole value.
#[derive(Clone, Debug)]
pub(super) struct Sorter {
    /// Step and number of each proposal, in the order of the numbers and then of the places.
    packed: Vec<u32>,
    between: Vec<u32>,
    lower: [u16; LOWER],
    upper: [u16; UPPER],
    ties: Vec<Tie>,
}

impl Default for Sorter {
    fn default() -> Self {
        Self {
            packed: Vec::new(),
            between: Vec::new(),
            lower: [0; LOWER],
            upper: [0; UPPER],
            ties: Vec::new(),
        }
    }
}

impl Sorter {
    /// Sorts one draw's scores, at most [`MOST_PROPOSALS`].
    pub(super) fn sort(&mut self, scores: &[f64]) {
        self.pack(scores);
        if self.packed.len() < FEW {
            self.packed.sort_unstable();
        } else {
            self.sort_digits();
        }
        self.ties.clear();
        let together = |pair: &[u32]| pair[0] ^ pair[1] <= NUMBER;
        if self.packed.windows(2).fold(false, |any, pair| any | together(pair)) {
            self.settle(scores);
        }
    }

    /// The numbers of the proposals, best first; those that tie by number.
    pub(super) fn order(&self) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.packed.iter().map(|key| (key & NUMBER) as usize)
    }

    /// The proposals at the places `first..end`; nobody where the places are not there.
    pub(super) fn at(&self, first: usize, end: usize) -> impl ExactSizeIterator<Item = usize> + Clone + '_ {
        self.packed.get(first..end).unwrap_or_default().iter().map(|key| (key & NUMBER) as usize)
    }

    /// The ties, in the order of their places.
    pub(super) fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// Runs of equal score from the best, as (first place, place after the last), ties and single proposals alike.
    pub(super) fn runs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let (mut place, mut ties) = (0, self.ties.iter().peekable());
        std::iter::from_fn(move || {
            let first = place;
            place = ties.next_if(|tie| tie.first == first).map_or(first + 1, |tie| tie.last + 1);
            (first < self.packed.len()).then_some((first, place))
        })
    }

    /// Puts each score on its step; all on one where the scores are equal or not all finite.
    fn pack(&mut self, scores: &[f64]) {
        let (mut best, mut worst, mut finite) = ([f64::NEG_INFINITY; 8], [f64::INFINITY; 8], true);
        for chunk in scores.chunks(8) {
            for ((score, best), worst) in chunk.iter().zip(&mut best).zip(&mut worst) {
                *best = if *score > *best { *score } else { *best };
                *worst = if *score < *worst { *score } else { *worst };
                finite &= score.abs() < f64::INFINITY;
            }
        }
        let best = best.iter().fold(f64::NEG_INFINITY, |a, b| if *b > a { *b } else { a });
        let worst = worst.iter().fold(f64::INFINITY, |a, b| if *b < a { *b } else { a });
        let scale = f64::from(STEPS - 1) / (best - worst);
        let spread = finite && scale > 0.0 && scale < f64::INFINITY;
        let scale = if spread { scale } else { 0.0 };
        let best = if spread { best } else { 0.0 };
        self.packed.clear();
        self.packed.extend(scores.iter().zip(0_u32..).map(|(score, number)| {
            let step = if spread { ((best - score) * scale) as i32 as u32 } else { 0 };
            step << NUMBER_BITS | number
        }));
    }

    /// Sorts by the lower and then by the upper digit of the steps; stable, so equal steps stay by number.
    fn sort_digits(&mut self) {
        self.lower.fill(0);
        self.upper.fill(0);
        for key in &self.packed {
            self.lower[lower(*key)] += 1;
            self.upper[upper(*key)] += 1;
        }
        begin(&mut self.lower);
        begin(&mut self.upper);
        self.between.resize(self.packed.len(), 0);
        scatter(&self.packed, &mut self.between, |key| {
            let start = &mut self.lower[lower(key)];
            *start += 1;
            *start - 1
        });
        scatter(&self.between, &mut self.packed, |key| {
            let start = &mut self.upper[upper(key)];
            *start += 1;
            *start - 1
        });
    }

    /// Orders proposals on one step by their whole scores, and notes those that tie.
    fn settle(&mut self, scores: &[f64]) {
        let whole =
            |key: u32| scores.get((key & NUMBER) as usize).map_or(u64::MAX, |score| descending(*score));
        let mut first = 0;
        for run in self.packed.chunk_by_mut(|a, b| a ^ b <= NUMBER) {
            let mut place = first;
            first += run.len();
            if run.len() == 1 {
                continue;
            }
            let lead = run.first().map_or(0, |key| whole(*key));
            if run.iter().any(|key| whole(*key) != lead) {
                run.sort_unstable_by_key(|key| (whole(*key), *key));
            }
            for equal in run.chunk_by(|a, b| whole(*a) == whole(*b)) {
                if equal.len() > 1 {
                    self.ties.push(Tie { first: place, last: place + equal.len() - 1 });
                }
                place += equal.len();
            }
        }
    }
}

#[inline]
fn lower(key: u32) -> usize {
    (key >> NUMBER_BITS) as usize % LOWER
}

#[inline]
fn upper(key: u32) -> usize {
    (key >> NUMBER_BITS) as usize / LOWER
}

/// Counts to the number before each.
fn begin(counts: &mut [u16]) {
    let mut before = 0;
    for count in counts {
        let here = *count;
        *count = before;
        before += here;
    }
}

/// Moves each key to its place.
#[inline]
fn scatter(from: &[u32], to: &mut [u32], mut place: impl FnMut(u32) -> u16) {
    for key in from {
        if let Some(slot) = to.get_mut(usize::from(place(*key))) {
            *slot = *key;
        }
    }
}

/// A whole number that grows as the score falls, equal for scores that tie.
#[inline]
fn descending(score: f64) -> u64 {
    // Adding 0 turns −0 into 0.
    let bits = (score + 0.0).to_bits();
    let sign = (bits.cast_signed() >> 63).cast_unsigned();
    let key = !(bits ^ (sign | 1 << 63));
    if score.is_nan() { u64::MAX } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Seed, Stream};

    fn sorted(scores: &[f64]) -> (Vec<usize>, Vec<(usize, usize)>) {
        let mut sorter = Sorter::default();
        sorter.sort(scores);
        (sorter.order().collect(), sorter.ties().iter().map(|tie| (tie.first, tie.last)).collect())
    }

    #[test]
    fn best_first_with_ties() {
        assert_eq!(sorted(&[1.0, 3.0, 2.0, 3.0]), (vec![1, 3, 2, 0], vec![(0, 1)]));
        assert_eq!(sorted(&[0.0, -0.0]), (vec![0, 1], vec![(0, 1)]));
    }

    #[test]
    fn no_score_comes_last() {
        let scores = [f64::NAN, f64::NEG_INFINITY, 1.0, -f64::NAN, f64::INFINITY];
        assert_eq!(sorted(&scores), (vec![4, 2, 1, 0, 3], vec![(3, 4)]));
    }

    #[test]
    fn scores_that_differ_in_the_last_bit_do_not_tie() {
        let next = 1.0_f64.next_up();
        assert_eq!(sorted(&[1.0, next, 1.0, next.next_up()]), (vec![3, 1, 0, 2], vec![(2, 3)]));
    }

    #[test]
    fn runs_cover_all_places() {
        let mut sorter = Sorter::default();
        sorter.sort(&[5.0, 7.0, 5.0, 1.0, 5.0]);
        assert_eq!(sorter.runs().collect::<Vec<_>>(), [(0, 1), (1, 4), (4, 5)]);
        assert_eq!(sorter.at(1, 4).collect::<Vec<_>>(), [0, 2, 4]);
        assert_eq!(sorter.at(4, 9).count(), 0);
    }

    /// Every way through the sort gives what a plain stable sort gives.
    #[test]
    fn agrees_with_a_stable_sort() {
        let mut uniforms = vec![0.0; 6000];
        Stream::new(&Seed::from_u64(5), "scores").fill_uniform(0, &mut uniforms);
        let shapes: [fn(f64) -> f64; 7] = [
            |u| u,
            |u| u * u * u * u,
            |u| (u * 40.0).floor(),
            |u| if u < 0.001 { 1e12 } else { u },
            |u| if u < 0.01 { f64::NAN } else { u - 0.5 },
            |u| 1.0 + (u * 9.0).floor() * f64::EPSILON,
            |_| 2.0,
        ];
        for (shape, length) in shapes.iter().flat_map(|s| [2, 15, 16, 100, 1000, 5000].map(|n| (s, n))) {
            let scores: Vec<f64> = uniforms[..length].iter().map(|u| shape(*u)).collect();
            let mut expected: Vec<usize> = (0..length).collect();
            expected.sort_by_key(|number| descending(scores[*number]));
            let (order, ties) = sorted(&scores);
            assert_eq!(order, expected);
            let tied: usize = ties.iter().map(|(first, last)| last - first).sum();
            let mut distinct: Vec<u64> = scores.iter().map(|s| descending(*s)).collect();
            distinct.sort_unstable();
            distinct.dedup();
            assert_eq!(tied, length - distinct.len());
        }
    }
}
