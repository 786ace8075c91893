//! How little has to change before two options swap places.
//!
//! For an additive total `Σ wₗ·xₗ` the answers are exact; for any other, a bisection finds where a monotone function
//! crosses. Options are compared by `D = Σ wₗ·dₗ`, `dₗ` being the rating of the first less that of the second; they swap
//! where `D` is 0. Weights sum to 1 and are spoken of in points, hundredths of the whole.

use crate::math::{sum, weighted_sum};

/// Why there is no answer to compute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoQuestion {
    /// The slices have different lengths, or there is no criterion of that number.
    #[error("weights and ratings are not of the same criteria")]
    Lengths,
    /// A weight is below zero or not finite, or weights do not sum to 1 within 1e-9.
    #[error("weights are not shares of a whole")]
    Weights,
    /// A rating or a bound is not finite.
    #[error("a rating or a bound is not a finite number")]
    NotFinite,
}

/// Where one weight has to go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneWeight {
    /// The weight as it is.
    pub from: f64,
    /// The weight, in [0, 1], at which both options have the same total, the other weights keeping their proportions.
    pub to: f64,
}

impl OneWeight {
    /// The change in points of weight; negative where the weight has to fall.
    pub fn points(&self) -> f64 {
        100.0 * (self.to - self.from)
    }
}

/// Weights at which both options have the same total.
#[derive(Clone, Debug, PartialEq)]
pub struct AllWeights {
    /// The nearest such weights: not below zero, sum 1.
    pub weights: Vec<f64>,
    /// Their Euclidean distance from the weights as they are.
    pub distance: f64,
    /// Points of weight that change hands: half the sum of absolute changes, in hundredths.
    pub points: f64,
}

/// Checked weights and differences of ratings.
struct Pair<'a> {
    weights: &'a [f64],
    /// First less second, per criterion.
    apart: Vec<f64>,
}

impl<'a> Pair<'a> {
    fn new(weights: &'a [f64], first: &[f64], second: &[f64]) -> Result<Self, NoQuestion> {
        if weights.len() != first.len() || weights.len() != second.len() {
            return Err(NoQuestion::Lengths);
        }
        if first.iter().chain(second).any(|rating| !rating.is_finite()) {
            return Err(NoQuestion::NotFinite);
        }
        let shares = weights.iter().all(|weight| *weight >= 0.0) && (sum(weights) - 1.0).abs() <= 1e-9;
        if !shares {
            return Err(NoQuestion::Weights);
        }
        Ok(Self { weights, apart: first.iter().zip(second).map(|(first, second)| first - second).collect() })
    }

    /// `D`: total of the first less total of the second.
    fn total(&self) -> f64 {
        weighted_sum(self.weights, &self.apart)
    }

    fn at(&self, criterion: usize) -> Result<(f64, f64), NoQuestion> {
        let weight = self.weights.get(criterion).copied();
        weight.zip(self.apart.get(criterion).copied()).ok_or(NoQuestion::Lengths)
    }
}

/// The nearest value of one weight at which two options tie, other weights keeping their proportions.
///
/// With the weight at `t` and the others times `(1 − t)/(1 − wⱼ)`, `D` is linear in `t` and 0 at
/// `t* = −R/((1 − wⱼ)·dⱼ − R)`, `R = D − wⱼ·dⱼ` (the sensitivity interval of additive models; Triantaphyllou & Sánchez 1997,
/// Decision Sciences 28:151). `None` where no `t` in [0, 1] does it, or where the weight is already the whole (the others
/// have no proportions to keep).
///
/// # Errors
///
/// Weights that are not shares of a whole, ratings that are not finite, lengths that do not match.
pub fn one_weight(
    weights: &[f64],
    first: &[f64],
    second: &[f64],
    criterion: usize,
) -> Result<Option<OneWeight>, NoQuestion> {
    let pair = Pair::new(weights, first, second)?;
    let (from, apart) = pair.at(criterion)?;
    // What the others make of the total; summed without the criterion, so that no digits cancel.
    let others = pair.weights.iter().zip(&pair.apart).enumerate();
    let others: Vec<f64> = others.filter(|(at, _)| *at != criterion).map(|(_, (w, d))| w * d).collect();
    let rest = sum(&others);
    if from * apart + rest == 0.0 {
        return Ok(Some(OneWeight { from, to: from }));
    }
    // Ends of the line: `t = 0` has the sign of `rest`, `t = 1` that of `apart`.
    let remains = 1.0 - from;
    let crosses = remains > 0.0 && ((rest <= 0.0 && apart >= 0.0) || (rest >= 0.0 && apart <= 0.0));
    let slope = remains * apart - rest;
    Ok((crosses && slope != 0.0).then(|| OneWeight { from, to: (-rest / slope).clamp(0.0, 1.0) }))
}

/// The nearest weights, in Euclidean distance, at which two options tie.
///
/// Without the bound at zero the distance is `|D|/‖d − mean(d)‖`. With it, the nearest weights are
/// `max(0, w − λ − μ·d)`: for each `μ`, `λ` makes them sum to 1 (projection onto the simplex; Held, Wolfe & Crowder 1974),
/// and the total that is left falls as `μ` rises, so that the active set is found by a safeguarded Newton iteration and the
/// answer is exact for it. `None` where one option rates higher on every criterion: no weights make them tie.
///
/// # Errors
///
/// As [`one_weight`].
pub fn all_weights(weights: &[f64], first: &[f64], second: &[f64]) -> Result<Option<AllWeights>, NoQuestion> {
    let pair = Pair::new(weights, first, second)?;
    let low = pair.apart.iter().copied().fold(f64::INFINITY, f64::min);
    let high = pair.apart.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !(low <= 0.0 && high >= 0.0) {
        return Ok(None);
    }
    let nearest = if pair.total() == 0.0 { pair.weights.to_vec() } else { pair.nearest(low, high) };
    let changes: Vec<f64> = nearest.iter().zip(weights).map(|(new, old)| new - old).collect();
    let squares: Vec<f64> = changes.iter().map(|change| change * change).collect();
    let sizes: Vec<f64> = changes.iter().map(|change| change.abs()).collect();
    Ok(Some(AllWeights { distance: sum(&squares).sqrt(), points: 50.0 * sum(&sizes), weights: nearest }))
}

impl Pair<'_> {
    /// The projection; `low ≤ 0 ≤ high` are the extremes of `d`, not both 0.
    fn nearest(&self, low: f64, high: f64) -> Vec<f64> {
        const ROUNDS: usize = 200;
        // Weights on one criterion only are reached at |μ| ≤ 1/gap to the next; a wide bracket to start from.
        let (mut below, mut above) = (f64::NEG_INFINITY, f64::INFINITY);
        let scale = 1.0 / (high - low);
        let mut at = 0.0;
        let mut shares = self.weights.to_vec();
        for round in 0..ROUNDS {
            let shifted: Vec<f64> = self.weights.iter().zip(&self.apart).map(|(w, d)| w - at * d).collect();
            shares = onto_simplex(&shifted);
            let total = weighted_sum(&shares, &self.apart);
            if total == 0.0 {
                break;
            }
            (below, above) = if total > 0.0 { (at, above) } else { (below, at) };
            // On this active set the total is linear in μ, with slope −Σ (d − mean d)² over the set.
            let active: Vec<f64> =
                self.apart.iter().zip(&shares).filter(|(_, share)| **share > 0.0).map(|(d, _)| *d).collect();
            let centre = sum(&active) / active.len() as f64;
            let squares: Vec<f64> = active.iter().map(|d| (d - centre) * (d - centre)).collect();
            let newton = at + total / sum(&squares);
            let next = if below < newton && newton < above {
                newton
            } else if above == f64::INFINITY {
                below.max(0.0) * 2.0 + scale
            } else if below == f64::NEG_INFINITY {
                above.min(0.0) * 2.0 - scale
            } else {
                0.5 * (below + above)
            };
            // Rounding stands still before the total is exactly 0.
            if next == at || (round > 0 && (next - at).abs() <= 4.0 * f64::EPSILON * at.abs()) {
                break;
            }
            at = next;
        }
        shares
    }
}

/// The nearest point with sum 1 and nothing below zero.
fn onto_simplex(point: &[f64]) -> Vec<f64> {
    let mut sorted = point.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let (mut before, mut level) = (0.0, 0.0);
    for (at, value) in sorted.iter().enumerate() {
        before += value;
        let candidate = (before - 1.0) / (at + 1) as f64;
        if *value > candidate {
            level = candidate;
        }
    }
    point.iter().map(|value| (value - level).max(0.0)).collect()
}

/// Where one rating of the first option has to go for a tie, other ratings and weights staying as they are.
///
/// `x* = x − D/wⱼ`. `None` where the criterion has no weight or the rating would leave its scale, `bounds`.
///
/// # Errors
///
/// As [`one_weight`]; also bounds that are not finite or in the wrong order.
pub fn one_rating(
    weights: &[f64],
    first: &[f64],
    second: &[f64],
    criterion: usize,
    bounds: (f64, f64),
) -> Result<Option<f64>, NoQuestion> {
    let pair = Pair::new(weights, first, second)?;
    let (weight, _) = pair.at(criterion)?;
    let rating = *first.get(criterion).ok_or(NoQuestion::Lengths)?;
    let (low, high) = bounds;
    if !(low.is_finite() && high.is_finite() && low <= high) {
        return Err(NoQuestion::NotFinite);
    }
    let total = pair.total();
    if total == 0.0 {
        return Ok(Some(rating));
    }
    let wanted = rating - total / weight;
    Ok((weight > 0.0 && low <= wanted && wanted <= high).then_some(wanted))
}

/// Where a function that only rises, or only falls, turns from one sign to the other: the point nearest to `from` at which
/// it has left the sign that it has at `from`, going towards `to`.
///
/// For totals that are not additive, and for decisions, which jump. The point is on the far side of the turn, at most
/// `tolerance` beyond it (or two neighbouring floating-point numbers, if that is more). At 0 the sign counts as left.
/// `None` where the function keeps its sign up to and including `to`, is not a number at an end, or where an end is not
/// finite. About `log₂(|to − from|/tolerance)` evaluations.
pub fn turn(from: f64, to: f64, tolerance: f64, function: impl Fn(f64) -> f64) -> Option<f64> {
    if !(from.is_finite() && to.is_finite()) {
        return None;
    }
    let start = function(from);
    let left = |value: f64| if start > 0.0 { value <= 0.0 } else { value >= 0.0 };
    if start == 0.0 {
        return Some(from);
    }
    if start.is_nan() || !left(function(to)) {
        return None;
    }
    let (mut kept, mut turned) = (from, to);
    while (turned - kept).abs() > tolerance {
        let middle = kept + 0.5 * (turned - kept);
        if middle == kept || middle == turned {
            break;
        }
        (kept, turned) = if left(function(middle)) { (kept, middle) } else { (middle, turned) };
    }
    Some(turned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    // By hand: d = (2, −1), w = (½, ½), D = ½. t·2 − (1 − t) = 0 at t = ⅓.
    #[test]
    fn one_weight_by_hand() {
        let flip = one_weight(&[0.5, 0.5], &[3.0, 1.0], &[1.0, 2.0], 0).unwrap().unwrap();
        assert!(near(flip.to, 1.0 / 3.0) && near(flip.points(), -100.0 / 6.0));
        let other = one_weight(&[0.5, 0.5], &[3.0, 1.0], &[1.0, 2.0], 1).unwrap().unwrap();
        assert!(near(other.to, 2.0 / 3.0));
    }

    #[test]
    fn one_weight_leaves_the_proportions_of_the_others() {
        let (w, a, b) = ([0.2, 0.3, 0.5], [4.0, 1.0, 2.0], [1.0, 2.0, 2.5]);
        for criterion in 0..3 {
            if let Some(flip) = one_weight(&w, &a, &b, criterion).unwrap() {
                let others = (1.0 - flip.to) / (1.0 - w[criterion]);
                let new: Vec<f64> =
                    (0..3).map(|at| if at == criterion { flip.to } else { w[at] * others }).collect();
                assert!(near(weighted_sum(&new, &a), weighted_sum(&new, &b)), "{criterion}");
            }
        }
    }

    #[test]
    fn one_weight_with_no_way() {
        // The first is ahead on the criterion and on the rest.
        assert_eq!(one_weight(&[0.5, 0.5], &[2.0, 2.0], &[1.0, 1.0], 0), Ok(None));
        // The weight is the whole.
        assert_eq!(one_weight(&[1.0, 0.0], &[2.0, 0.0], &[1.0, 9.0], 0), Ok(None));
        // Tied already.
        assert_eq!(one_weight(&[0.5, 0.5], &[2.0, 1.0], &[1.0, 2.0], 0).unwrap().unwrap().points(), 0.0);
    }

    // Source of the distance: the projection onto the hyperplane, |D|/‖d − mean d‖.
    #[test]
    fn all_weights_inside_the_simplex_are_the_projection() {
        let (w, a, b) = ([0.4, 0.3, 0.3], [3.0, 1.0, 2.0], [1.0, 2.0, 2.0]);
        let nearest = all_weights(&w, &a, &b).unwrap().unwrap();
        let (d, mean) = ([2.0, -1.0, 0.0], 1.0 / 3.0);
        let norm: f64 = d.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>();
        assert!(near(nearest.distance, 0.5 / norm.sqrt()), "{nearest:?}");
        assert!(near(sum(&nearest.weights), 1.0) && near(weighted_sum(&nearest.weights, &d), 0.0));
    }

    // The projection leaves the simplex; checked against a fine grid over it.
    #[test]
    fn all_weights_keep_above_zero() {
        let (w, d) = ([0.05, 0.9, 0.05], [-1.0, 1.0, 4.0]);
        let nearest = all_weights(&w, &d, &[0.0; 3]).unwrap().unwrap();
        assert!(near(sum(&nearest.weights), 1.0) && near(weighted_sum(&nearest.weights, &d), 0.0));
        assert!(nearest.weights.iter().all(|weight| *weight >= 0.0));
        // On the line of ties: w₀ = w₁ + 4·w₂, w₂ from 0 to 0.2.
        let best = (0..=200_000).map(|step| {
            let last = 0.2 * f64::from(step) / 200_000.0;
            let middle = (1.0 - 5.0 * last) / 2.0;
            let point = [1.0 - last - middle, middle, last];
            point.iter().zip(&w).map(|(p, w)| (p - w) * (p - w)).sum::<f64>().sqrt()
        });
        let best = best.fold(f64::INFINITY, f64::min);
        assert!((nearest.distance - best).abs() < 1e-9, "{} {best}", nearest.distance);
    }

    #[test]
    fn all_weights_in_many_dimensions_meet_the_optimality_conditions() {
        let mut state = 1_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        for _ in 0..300 {
            let n = 2 + (next() * 12.0) as usize;
            let mut w: Vec<f64> = (0..n).map(|_| next() * next()).collect();
            crate::draw::weights::normalise(&mut w);
            let d: Vec<f64> = (0..n).map(|_| next() - 0.2).collect();
            let Some(nearest) = all_weights(&w, &d, &vec![0.0; n]).unwrap() else {
                assert!(d.iter().all(|d| *d > 0.0) || d.iter().all(|d| *d < 0.0));
                continue;
            };
            let p = &nearest.weights;
            assert!((sum(p) - 1.0).abs() < 1e-10 && weighted_sum(p, &d).abs() < 1e-10, "{p:?}");
            // Any other tie is no nearer: the change makes no acute angle with the way there. The other ties met here mix
            // two criteria of opposite sign.
            for i in 0..n {
                for j in 0..n {
                    if d[i] > 0.0 && d[j] < 0.0 {
                        let share = -d[j] / (d[i] - d[j]);
                        let angle: f64 = (0..n)
                            .map(|at| {
                                let vertex = if at == i {
                                    share
                                } else if at == j {
                                    1.0 - share
                                } else {
                                    0.0
                                };
                                (w[at] - p[at]) * (vertex - p[at])
                            })
                            .sum();
                        assert!(angle < 1e-9, "{angle}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_weights_tie_what_is_better_everywhere() {
        assert_eq!(all_weights(&[0.5, 0.5], &[2.0, 2.0], &[1.0, 1.0]), Ok(None));
        // Better on one criterion, equal on the other: all weight goes there.
        let nearest = all_weights(&[0.5, 0.5], &[2.0, 1.0], &[1.0, 1.0]).unwrap().unwrap();
        assert!(near(nearest.weights[0], 0.0) && near(nearest.points, 50.0));
    }

    #[test]
    fn one_rating_by_hand() {
        let (w, a, b) = ([0.25, 0.75], [4.0, 2.0], [2.0, 1.0]);
        // D = 1.25: four times as much on the first criterion is out of 0..4, on the second 5/3 is not.
        assert_eq!(one_rating(&w, &a, &b, 0, (0.0, 4.0)), Ok(None));
        assert!(near(one_rating(&w, &a, &b, 1, (0.0, 4.0)).unwrap().unwrap(), 1.0 / 3.0));
        assert_eq!(one_rating(&[0.0, 1.0], &a, &b, 0, (0.0, 4.0)), Ok(None));
        assert_eq!(one_rating(&w, &a, &b, 0, (4.0, 0.0)), Err(NoQuestion::NotFinite));
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(one_weight(&[1.0], &[1.0], &[1.0, 2.0], 0), Err(NoQuestion::Lengths));
        assert_eq!(one_weight(&[1.0], &[1.0], &[2.0], 1), Err(NoQuestion::Lengths));
        assert_eq!(one_weight(&[0.5, 0.6], &[1.0; 2], &[2.0; 2], 0), Err(NoQuestion::Weights));
        assert_eq!(all_weights(&[f64::NAN], &[1.0], &[2.0]), Err(NoQuestion::Weights));
        assert_eq!(all_weights(&[1.0], &[f64::INFINITY], &[2.0]), Err(NoQuestion::NotFinite));
    }

    #[test]
    fn turns_of_smooth_and_of_jumping_functions() {
        let root = turn(0.0, 2.0, 1e-12, |x| x * x - 2.0).unwrap();
        assert!((root - 2.0_f64.sqrt()).abs() <= 1e-12 && root * root >= 2.0);
        let jump = turn(1.0, 0.0, 1e-9, |x| if x > 0.3 { 1.0 } else { -1.0 }).unwrap();
        assert!(jump <= 0.3 && 0.3 - jump <= 1e-9);
        assert_eq!(turn(0.0, 1.0, 1e-9, |x| x + 1.0), None);
        assert_eq!(turn(0.0, 1.0, 1e-9, |_| 0.0), Some(0.0));
        assert_eq!(turn(0.0, 1.0, 0.0, |x| if x < 1.0 { -1.0 } else { 1.0 }), Some(1.0));
        assert_eq!(turn(0.0, f64::INFINITY, 1e-9, |x| x - 1.0), None);
        assert_eq!(turn(0.0, 1.0, 1e-9, |_| f64::NAN), None);
    }
}
