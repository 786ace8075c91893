//! A lottery where ranges overlap too much to choose: chances that are best in the worst case, and a draw that anyone can
//! check.
//!
//! Each proposal has an interval for what it is worth. A set of `k` is *possible* as the true top `k` if no proposal outside
//! it lies wholly above one inside it. The chances `p` maximise the expected number of true top-`k` proposals selected, for
//! the possible set that is worst for them: `max min_S Σ_{i ∈ S} pᵢ` with `Σ p = k` (MERIT: Goldberg, Fanti & Shah 2025, arXiv
//! 2506.19083, eq. 1). Many chances reach that; these are picked from them in two more steps, each with one answer:
//!
//! 1. the highest sum of chances times standing, where standing is how many proposals lie wholly below less how many lie
//!    wholly above. So a proposal has a chance only if every proposal wholly above it is certain, and no draw can select
//!    one without the other;
//! 2. the most even of those: the smallest sum of squares. It is one point, so it hangs neither on the order of the
//!    proposals nor on how a solver walks.
//!
//! It follows that proposals with the same interval have the same chance, and that one whose interval is nowhere lower never
//! has the smaller chance (swapping the two chances would be no worse in any step, and averaging them more even).
//!
//! A lottery answers intervals that are honestly imprecise, or a wish to be fair. Where chances of belonging to the top `k`
//! are known well, picking the most likely is better on average than any lottery (ibid., theorem A.1).

mod list;
mod nearest;
mod order;
mod program;
mod public_draw;

pub use list::{PERMILLE, printed};
pub use public_draw::{Drawn, NoDraw, draw};

use order::Order;

/// Why there is no lottery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoLottery {
    /// The slices have different lengths.
    #[error("there is not one low, one high and one chance per proposal")]
    Lengths,
    /// An end is not finite, or a low lies above its high.
    #[error("an interval is not a pair of numbers in order")]
    Interval,
    /// More proposals are to be selected than there are.
    #[error("more are to be selected than there are")]
    TooMany,
    /// Rounding got the better of one of the steps; not known to happen.
    #[error("the program behind the chances was not solved")]
    Unsolved,
}

/// Chances of being selected that are best in the worst case.
#[derive(Clone, Debug, PartialEq)]
pub struct Lottery {
    /// Chance of each proposal, in [0, 1]; they sum to `k` within 1e-9. To be drawn from and published they are rounded
    /// first, see [`printed`].
    pub chances: Vec<f64>,
    /// Expected number of true top-`k` proposals selected if the truth is the possible set that is worst for these chances;
    /// recomputed from [`Self::chances`].
    pub worst_case: f64,
    /// The highest worst case that any chances have; above [`Self::worst_case`] by at most 1e-5.
    pub best_worst_case: f64,
}

/// Below this, expected numbers of proposals are the same.
const SAME: f64 = 1e-8;

/// The lottery for `k` of the proposals whose worth lies between `low` and `high`, more being better. (For ranks, pass them
/// negated.)
///
/// Time grows with about the cube of the number of different intervals that are contested: 100 take some hundredths of a
/// second, 300 some seconds.
///
/// # Errors
///
/// See [`NoLottery`].
pub fn lottery(low: &[f64], high: &[f64], k: usize) -> Result<Lottery, NoLottery> {
    let order = Order::new(low, high, k)?;
    let (contested, seats) = order.contested();
    let mut chances = order.settled();
    let mut best_worst_case = k as f64;
    if seats > 0 && seats < contested.len() {
        let part = |ends: &[f64]| -> Vec<f64> { contested.iter().map(|item| ends[*item]).collect() };
        let inner = Order::new(&part(low), &part(high), seats)?;
        let solved = program::solve(&inner).ok_or(NoLottery::Unsolved)?;
        best_worst_case = (k - seats) as f64 + solved.worst_case;
        for (item, chance) in contested.iter().zip(solved.chances) {
            chances[*item] = chance;
        }
    } else {
        let chance = if seats > 0 { 1.0 } else { 0.0 };
        for item in contested {
            chances[item] = chance;
        }
    }
    let worst_case = order.worst(&chances);
    Ok(Lottery { chances, worst_case, best_worst_case })
}

/// Expected number of true top-`k` proposals among those selected with these chances, if the truth is the possible set that
/// is worst for them. For chances from any rule: a funding line, a lottery within a band, a fixed selection.
///
/// # Errors
///
/// See [`NoLottery`].
pub fn worst_case(low: &[f64], high: &[f64], k: usize, chances: &[f64]) -> Result<f64, NoLottery> {
    if chances.len() != low.len() {
        return Err(NoLottery::Lengths);
    }
    Ok(Order::new(low, high, k)?.worst(chances))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Seed, Stream};

    // Source: case 13: 50% posterior intervals of mock panel 1 of ERforResearch (SNSF), k = 5; worst cases by brute force
    // over all 36 possible sets with scipy's HiGHS: MERIT 3, the SNSF rule 2.714286, the five best means 2.
    const LOW: [f64; 15] = [
        0.5412, 0.2762, 0.2773, 0.2767, 0.1419, 0.0055, -0.1305, -0.1314, -0.2707, -0.4102, -0.5518, -0.6967,
        -0.985, -0.9854, -1.1317,
    ];
    const HIGH: [f64; 15] = [
        1.0727, 0.7827, 0.7826, 0.7812, 0.6371, 0.4942, 0.3549, 0.3542, 0.2143, 0.0769, -0.0596, -0.1972,
        -0.4616, -0.4634, -0.5943,
    ];

    /// All possible top-k sets, as bit masks, straight from their definition.
    fn possible(low: &[f64], high: &[f64], k: usize) -> Vec<u32> {
        let n = low.len();
        let within = |set: u32, item: usize| set >> item & 1 == 1;
        (0..1_u32 << n)
            .filter(|set| set.count_ones() as usize == k)
            .filter(|set| {
                (0..n).all(|out| {
                    within(*set, out)
                        || (0..n).all(|inside| !within(*set, inside) || low[out] <= high[inside])
                })
            })
            .collect()
    }

    fn brute(sets: &[u32], chances: &[f64]) -> f64 {
        let total = |set: &u32| -> f64 {
            chances.iter().enumerate().filter(|(item, _)| set >> item & 1 == 1).map(|(_, p)| p).sum()
        };
        sets.iter().map(total).fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn the_mock_panel() {
        assert_eq!(possible(&LOW, &HIGH, 5).len(), 36);
        let lottery = lottery(&LOW, &HIGH, 5).unwrap();
        assert!(
            (lottery.best_worst_case - 3.0).abs() < 1e-6 && (lottery.worst_case - 3.0).abs() < 1e-5,
            "{lottery:?}"
        );
        let snsf: Vec<f64> = (0..15)
            .map(|item| [1.0, 4.0 / 7.0, 0.0][usize::from(item > 0) + usize::from(item > 7)])
            .collect();
        assert!((worst_case(&LOW, &HIGH, 5, &snsf).unwrap() - 19.0 / 7.0).abs() < 1e-12);
        let five: Vec<f64> = (0..15).map(|item| f64::from(u8::from(item < 5))).collect();
        assert_eq!(worst_case(&LOW, &HIGH, 5, &five).unwrap(), 2.0);
        // One optimum that the source gives, and another.
        let even: Vec<f64> =
            (0..15).map(|item| [1.0, 0.5, 0.0][usize::from(item > 0) + usize::from(item > 8)]).collect();
        assert_eq!(worst_case(&LOW, &HIGH, 5, &even).unwrap(), 3.0);
    }

    #[test]
    fn small_cases_by_hand() {
        // Nothing overlaps: the best two, for certain.
        let sure = lottery(&[3.0, 1.0, 2.0], &[3.5, 1.5, 2.5], 2).unwrap();
        assert_eq!((sure.chances, sure.worst_case), (vec![1.0, 0.0, 1.0], 2.0));
        // All the same: even chances; the worst set still gets k·k/n.
        let even = lottery(&[0.0; 4], &[1.0; 4], 2).unwrap();
        assert!(even.chances.iter().all(|p| (p - 0.5).abs() < 1e-9) && (even.worst_case - 1.0).abs() < 1e-9);
        // One wide interval over two that are apart: the wide one and the lower one share what is left over.
        let wide = lottery(&[2.0, 0.0, -1.0], &[3.0, 1.0, 5.0], 1).unwrap();
        assert!(wide.chances[0] > 0.0 && wide.chances[1] == 0.0, "{wide:?}");
        for k in [0, 3] {
            let all = lottery(&[0.0; 3], &[1.0; 3], k).unwrap();
            assert_eq!((all.chances, all.worst_case), (vec![k as f64 / 3.0; 3], k as f64));
        }
        // Touching ends may be a tie, so either can be the top.
        assert!((lottery(&[0.0, 1.0], &[1.0, 2.0], 1).unwrap().worst_case - 0.5).abs() < 1e-9);
    }

    #[test]
    fn random_cases_against_brute_force_and_their_promises() {
        let mut uniforms = vec![0.0; 40 * 30];
        Stream::new(&Seed::from_u64(3), "lottery").fill_uniform(0, &mut uniforms);
        for (case, u) in uniforms.chunks(30).enumerate() {
            let n = 3 + case % 8;
            let k = 1 + case % (n - 1);
            // A coarse grid, so that ends tie and intervals coincide.
            let low: Vec<f64> = (0..n).map(|at| (u[at] * 12.0).floor()).collect();
            let high: Vec<f64> = (0..n).map(|at| low[at] + (u[at + 10] * 6.0).floor()).collect();
            let sets = possible(&low, &high, k);
            let found = lottery(&low, &high, k).unwrap();
            let p = &found.chances;
            assert!((p.iter().sum::<f64>() - k as f64).abs() < 1e-9);
            assert!(p.iter().all(|p| (0.0..=1.0).contains(p)));
            assert!((brute(&sets, p) - found.worst_case).abs() < 1e-9, "case {case}");
            assert!(found.best_worst_case - found.worst_case < 1e-5, "case {case} {found:?}");
            for i in 0..n {
                for j in 0..n {
                    if low[i] >= low[j] && high[i] >= high[j] {
                        assert!(p[i] >= p[j] - 1e-6, "case {case}: {i} {j} {p:?}");
                    }
                    if (low[i], high[i]) == (low[j], high[j]) {
                        assert_eq!(p[i], p[j]);
                    }
                    if low[i] > high[j] {
                        assert!(p[i] == 1.0 || p[j] == 0.0, "case {case}: {i} {j} {p:?}");
                    }
                }
            }
            // No exchange of a little chance between two proposals makes the worst case better.
            for i in 0..n {
                for j in 0..n {
                    let step = 0.01_f64.min(p[i]).min(1.0 - p[j]);
                    let mut other = p.clone();
                    other[i] -= step;
                    other[j] += step;
                    assert!(brute(&sets, &other) <= found.best_worst_case + 1e-6);
                }
            }
        }
    }

    #[test]
    fn the_order_of_proposals_does_not_matter() {
        let forwards = lottery(&LOW, &HIGH, 6).unwrap();
        let turned = |ends: &[f64]| ends.iter().rev().copied().collect::<Vec<_>>();
        let backwards = lottery(&turned(&LOW), &turned(&HIGH), 6).unwrap();
        for (a, b) in forwards.chances.iter().zip(turned(&backwards.chances)) {
            assert!((a - b).abs() < 1e-6, "{a} {b}");
        }
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(lottery(&[1.0], &[], 1), Err(NoLottery::Lengths));
        assert_eq!(lottery(&[1.0], &[0.0], 1), Err(NoLottery::Interval));
        assert_eq!(lottery(&[f64::NAN], &[0.0], 1), Err(NoLottery::Interval));
        assert_eq!(lottery(&[0.0], &[1.0], 2), Err(NoLottery::TooMany));
        assert_eq!(worst_case(&[0.0], &[1.0], 1, &[]), Err(NoLottery::Lengths));
        assert_eq!(lottery(&[], &[], 0).unwrap().worst_case, 0.0);
    }
}
