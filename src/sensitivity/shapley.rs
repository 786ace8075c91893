//! Shapley effects: shares of the variance of an answer that add up to the whole, also where groups depend on each other.
//!
//! The worth of a set of groups is the share of the variance that would go if they were known, `c(S) = V[E(y | x_S)]/V[y]`. A
//! group's effect is what it adds to the worth of those before it, averaged over all orders (Owen 2014, SIAM/ASA J. Uncertain.
//! Quantif. 2:245; Shapley 1953). Effects sum to 1, and lie between the first-order and the total index where groups are
//! independent. Sets of groups are bit masks, group 0 the lowest bit.

use crate::draw::Stream;
use crate::math::{Comoments, Moments};

use super::interval::Interval;
use super::sobol::{BATCHES, NotTaken};

/// Most groups for which all sets are looked at: 256 of them.
pub const MOST_EXACT: usize = 8;
/// Most groups that a set can name.
pub const MOST: usize = 64;

/// Effects from the worth of all `2^groups` sets, indexed by mask; the empty set is worth 0 by definition and the full set 1,
/// whatever is given for them. `None` unless there are `2^groups` finite worths of at least one group.
///
/// `φ_g = Σ_{S ∌ g} |S|!·(d − |S| − 1)!/d! · (c(S ∪ g) − c(S))` (Shapley 1953; Owen 2014, eq. 5).
pub fn from_worths(groups: usize, worths: &[f64]) -> Option<Vec<f64>> {
    if groups == 0 || groups >= usize::BITS as usize || worths.len() != 1 << groups {
        return None;
    }
    if worths.iter().any(|worth| !worth.is_finite()) {
        return None;
    }
    let full = worths.len() - 1;
    let worth = |set: usize| match set {
        0 => 0.0,
        set if set == full => 1.0,
        set => worths[set],
    };
    // |S|!·(d − |S| − 1)!/d! is one over d times the number of sets of that size without g.
    let mut weights = vec![1.0 / groups as f64];
    for size in 1..groups {
        let before = weights[size - 1];
        weights.push(before * size as f64 / (groups - size) as f64);
    }
    let effect = |group: usize| {
        let without = (0..=full).filter(|set| set >> group & 1 == 0);
        without.fold(0.0, |sum, set| {
            sum + weights[set.count_ones() as usize] * (worth(set | 1 << group) - worth(set))
        })
    };
    Some((0..groups).map(effect).collect())
}

/// Effects of many groups by random orders (Song, Nelson & Staum 2016, SIAM/ASA J. Uncertain. Quantif. 4:1060, algorithm 1).
///
/// `worth` is asked for the worth of sets, each order asking for one set per group but the last; it may answer from its own
/// estimate. Orders come in pairs, each with its reverse, which cancels much of their noise. The intervals are those of Student's
/// t over pairs of orders: they hold the noise of the orders, and that of the worths only as far as it is made anew at each
/// question. Effects of every order sum to 1, so the estimates do. `None` for no group or more than 64, fewer than two pairs, a
/// worth that is `None` or not finite, or a confidence outside (0, 1).
pub fn by_orders(
    groups: usize,
    pairs: u32,
    stream: &Stream,
    confidence: f64,
    mut worth: impl FnMut(u64) -> Option<f64>,
) -> Option<Vec<Interval>> {
    if groups == 0 || groups > MOST {
        return None;
    }
    let full = u64::MAX >> (MOST - groups);
    let mut effects = vec![Vec::with_capacity(pairs as usize); groups];
    let mut uniforms = vec![0.0; groups];
    let mut order: Vec<usize> = (0..groups).collect();
    for pair in 0..pairs {
        stream.fill_uniform(u64::from(pair) * groups as u64, &mut uniforms);
        order.sort_by(|a, b| uniforms[*a].total_cmp(&uniforms[*b]).then(a.cmp(b)));
        let mut gains = vec![0.0; groups];
        for reversed in [false, true] {
            let (mut set, mut before) = (0, 0.0);
            for at in 0..groups {
                let group = order[if reversed { groups - 1 - at } else { at }];
                set |= 1 << group;
                let after = if set == full { 1.0 } else { worth(set).filter(|worth| worth.is_finite())? };
                gains[group] += 0.5 * (after - before);
                before = after;
            }
        }
        effects.iter_mut().zip(gains).for_each(|(column, gain)| column.push(gain));
    }
    let interval = |column: &Vec<f64>| {
        let moments = Moments::of(column);
        let (estimate, mcse) = (moments.mean()?, moments.standard_error()?);
        let reach = super::interval::student_t(confidence, column.len() as f64 - 1.0)? * mcse;
        Some(Interval { estimate, low: estimate - reach, high: estimate + reach, mcse })
    };
    effects.iter().map(interval).collect()
}

/// Answers for all sets of a few independent groups, met block by block.
///
/// The caller draws two samples of inputs, `A` and `B`, and evaluates for each set the inputs of `A` with those of the set's
/// groups from `B`: `2^groups` evaluations a row, of which the empty set is `A` itself and the full set `B`. Groups must be
/// independent of each other (for dependent ones estimate worths another way, and use [`from_worths`] or [`by_orders`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Shapley {
    groups: usize,
    /// Per batch and set, moments of the answers with the set from `B`, beside those of `B`, and beside those of `A`.
    batches: Vec<Vec<[Comoments; 2]>>,
}

impl Shapley {
    /// Nothing met yet; `None` for no group or more than 8.
    pub fn new(groups: usize) -> Option<Self> {
        (1..=MOST_EXACT)
            .contains(&groups)
            .then(|| Self { groups, batches: vec![vec![Default::default(); 1 << groups]; BATCHES] })
    }

    /// Takes the answers of draws `first_draw, first_draw + 1, …`, one column per set in order of the masks. Nothing is taken on
    /// an error.
    ///
    /// # Errors
    ///
    /// Columns of other lengths or numbers than promised, and answers that are not finite.
    pub fn add(&mut self, first_draw: u64, sets: &[&[f64]]) -> Result<(), NotTaken> {
        let (Some(a), Some(b)) = (sets.first(), sets.last()) else { return Err(NotTaken::Groups) };
        if sets.len() != 1 << self.groups {
            return Err(NotTaken::Groups);
        }
        if sets.iter().any(|column| column.len() != a.len()) {
            return Err(NotTaken::Lengths);
        }
        if sets.iter().copied().flatten().any(|answer| !answer.is_finite()) {
            return Err(NotTaken::NotFinite);
        }
        let offset = (first_draw % BATCHES as u64) as usize;
        for (at, batch) in self.batches.iter_mut().enumerate() {
            let first = (at + BATCHES - offset) % BATCHES;
            let gather = |column: &[f64]| -> Vec<f64> {
                column.iter().skip(first).step_by(BATCHES).copied().collect()
            };
            let (a, b) = (gather(a), gather(b));
            for ([with_b, with_a], column) in batch.iter_mut().zip(sets) {
                let column = gather(column);
                *with_b = with_b.merge(Comoments::of(&b, &column));
                *with_a = with_a.merge(Comoments::of(&a, &column));
            }
        }
        Ok(())
    }

    /// Takes what another has met; the caller fixes the order of merging.
    ///
    /// # Errors
    ///
    /// Where the other is over another number of groups.
    pub fn merge(&mut self, other: &Self) -> Result<(), NotTaken> {
        if other.groups != self.groups {
            return Err(NotTaken::Groups);
        }
        for (mine, theirs) in self.batches.iter_mut().zip(&other.batches) {
            *mine = joined(mine, theirs);
        }
        Ok(())
    }

    /// The effect of each group with its interval: the jackknife by batches, as for Sobol' indices. The estimates sum to 1.
    ///
    /// `None` below two rows, where the answer never moves, or for a confidence outside (0, 1).
    pub fn effects(&self, confidence: f64) -> Option<Vec<Interval>> {
        let met = |batch: &&Vec<[Comoments; 2]>| batch.first().is_some_and(|[pair, _]| pair.x().count() > 0);
        let batches: Vec<_> = self.batches.iter().filter(met).collect();
        let nothing = vec![Default::default(); 1 << self.groups];
        // What comes after each batch, then from the front on.
        let mut after = vec![nothing.clone()];
        for batch in batches.iter().rev() {
            after.push(joined(batch, after.last()?));
        }
        let all = self.of(&after.pop()?)?;
        let mut before = nothing;
        let mut without = vec![];
        for batch in &batches {
            without.extend(self.of(&joined(&before, &after.pop()?)));
            before = joined(&before, batch);
        }
        let interval = |(group, estimate): (usize, &f64)| {
            let parts: Vec<f64> = without.iter().map(|effects| effects[group]).collect();
            Interval::jackknife(*estimate, &parts, confidence)
        };
        all.iter().enumerate().map(interval).collect()
    }

    /// Effects from moments. The worth of a set is met twice: in the answers that share it with `B`, and in those that share
    /// it with `A` because all else is from `B`; each as covariance over the variance of both (Janon et al. 2014, eq. 6).
    fn of(&self, sets: &[[Comoments; 2]]) -> Option<Vec<f64>> {
        let full = sets.len() - 1;
        let worth = |set: usize| {
            let ([with_b, _], [_, with_a]) = (sets.get(set)?, sets.get(full ^ set)?);
            Some(0.5 * (super::sobol::shared(*with_b)? + super::sobol::shared(*with_a)?))
        };
        let worths: Option<Vec<f64>> = (0..=full).map(worth).collect();
        from_worths(self.groups, &worths?)
    }
}

fn joined(a: &[[Comoments; 2]], b: &[[Comoments; 2]]) -> Vec<[Comoments; 2]> {
    a.iter().zip(b).map(|([a, b], [c, d])| [a.merge(*c), b.merge(*d)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Seed;
    use crate::math::sin;

    /// Worths of a linear model of correlated normal inputs: `β·Σ_S (Σ_SS)⁻¹ Σ_S·β / β·Σ·β`.
    fn linear_gaussian(beta: &[f64], covariance: &[Vec<f64>], set: u64) -> f64 {
        let d = beta.len();
        let members: Vec<usize> = (0..d).filter(|at| set >> at & 1 == 1).collect();
        let with_y: Vec<f64> = (0..d).map(|i| (0..d).map(|j| covariance[i][j] * beta[j]).sum()).collect();
        let variance: f64 = beta.iter().zip(&with_y).map(|(b, c)| b * c).sum();
        // Solve by elimination.
        let mut rows: Vec<Vec<f64>> = members
            .iter()
            .map(|i| members.iter().map(|j| covariance[*i][*j]).chain([with_y[*i]]).collect())
            .collect();
        let n = members.len();
        for pivot in 0..n {
            for row in 0..n {
                if row != pivot {
                    let by = rows[row][pivot] / rows[pivot][pivot];
                    let taken: Vec<f64> = rows[pivot].iter().map(|value| by * value).collect();
                    rows[row].iter_mut().zip(taken).for_each(|(value, taken)| *value -= taken);
                }
            }
        }
        (0..n).map(|at| rows[at][n] / rows[at][at] * with_y[members[at]]).sum::<f64>() / variance
    }

    // Source: Owen & Prieur 2017 (SIAM/ASA J. Uncertain. Quantif. 5:986), two correlated inputs:
    // V·φ₁ = β₁²σ₁²(1 − ρ²/2) + ρβ₁β₂σ₁σ₂ + β₂²σ₂²·ρ²/2.
    #[test]
    fn two_correlated_inputs_of_a_linear_model() {
        let (b1, b2, s1, s2) = (1.5, -0.7, 1.0, 2.0);
        for rho in [-0.8, 0.0, 0.3, 0.95] {
            let covariance = vec![vec![s1 * s1, rho * s1 * s2], vec![rho * s1 * s2, s2 * s2]];
            let worths: Vec<f64> = (0..4).map(|set| linear_gaussian(&[b1, b2], &covariance, set)).collect();
            let effects = from_worths(2, &worths).unwrap();
            let variance = b1 * b1 * s1 * s1 + 2.0 * rho * b1 * b2 * s1 * s2 + b2 * b2 * s2 * s2;
            let first: f64 = b1 * b1 * s1 * s1 * (1.0 - rho * rho / 2.0)
                + rho * b1 * b2 * s1 * s2
                + b2 * b2 * s2 * s2 * rho * rho / 2.0;
            assert!((effects[0] - first / variance).abs() < 1e-12, "{rho}: {effects:?}");
            assert!((effects[0] + effects[1] - 1.0).abs() < 1e-12);
        }
    }

    // Ten inputs with equal correlation: orders against all sets. Source of the oracle: as above.
    #[test]
    fn orders_agree_with_all_sets() {
        let d = 10;
        let beta: Vec<f64> = (0..d).map(|at| at as f64 - 3.0).collect();
        let covariance: Vec<Vec<f64>> =
            (0..d).map(|i| (0..d).map(|j| if i == j { 1.0 } else { 0.4 }).collect()).collect();
        let worths: Vec<f64> = (0..1 << d).map(|set| linear_gaussian(&beta, &covariance, set)).collect();
        let exact = from_worths(d, &worths).unwrap();
        assert!((exact.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let stream = Stream::new(&Seed::from_u64(1), "orders");
        let found = by_orders(d, 400, &stream, 0.999, |set| worths.get(set as usize).copied()).unwrap();
        assert!((found.iter().map(|effect| effect.estimate).sum::<f64>() - 1.0).abs() < 1e-12);
        for (found, exact) in found.iter().zip(exact) {
            assert!(found.holds(exact) && found.mcse < 0.01, "{found:?} {exact}");
        }
    }

    /// Ishigami's function: x and z act together, so that each takes half of what they do: .4357, .4424, .1218.
    #[test]
    fn ishigami_from_answers() {
        const ROWS: usize = 8192;
        let model = |u: [f64; 3]| {
            let [x, y, z] = u.map(|u| std::f64::consts::PI * (2.0 * u - 1.0));
            sin(x) + 7.0 * sin(y) * sin(y) + 0.1 * z * z * z * z * sin(x)
        };
        let mut uniforms = vec![0.0; 6 * ROWS];
        Stream::new(&Seed::from_u64(2), "shapley").fill_uniform(0, &mut uniforms);
        let mut columns = vec![vec![]; 8];
        for row in uniforms.chunks(6) {
            for (set, column) in columns.iter_mut().enumerate() {
                column.push(model([0, 1, 2].map(|at| row[at + 3 * (set >> at & 1)])));
            }
        }
        let mut whole = Shapley::new(3).unwrap();
        let mut merged = Shapley::new(3).unwrap();
        for first in (0..ROWS).step_by(1024) {
            let block: Vec<&[f64]> = columns.iter().map(|column| &column[first..first + 1024]).collect();
            whole.add(first as u64, &block).unwrap();
            let mut part = Shapley::new(3).unwrap();
            part.add(first as u64, &block).unwrap();
            merged.merge(&part).unwrap();
        }
        assert_eq!(whole, merged);
        let effects = whole.effects(0.999).unwrap();
        assert!((effects.iter().map(|effect| effect.estimate).sum::<f64>() - 1.0).abs() < 1e-12);
        for (effect, want) in effects.iter().zip([0.435_747, 0.442_411, 0.121_842]) {
            assert!(effect.holds(want) && effect.mcse < 0.02, "{effect:?} {want}");
        }
    }

    #[test]
    fn nonsense_has_no_effects() {
        assert!(from_worths(2, &[0.0; 3]).is_none() && from_worths(0, &[0.0]).is_none());
        assert!(from_worths(1, &[0.0, f64::NAN]).is_none());
        assert_eq!(from_worths(1, &[9.0, 9.0]), Some(vec![1.0]));
        let stream = Stream::new(&Seed::from_u64(1), "orders");
        assert!(by_orders(0, 10, &stream, 0.95, |_| Some(0.5)).is_none());
        assert!(by_orders(3, 1, &stream, 0.95, |_| Some(0.5)).is_none());
        assert!(by_orders(3, 10, &stream, 0.95, |_| None).is_none());
        assert!(by_orders(64, 2, &stream, 0.95, |set| Some(f64::from(set.count_ones()) / 64.0)).is_some());
        assert!(Shapley::new(0).is_none() && Shapley::new(9).is_none());
        let mut shapley = Shapley::new(1).unwrap();
        assert!(shapley.effects(0.95).is_none());
        assert_eq!(shapley.add(0, &[&[1.0]]), Err(NotTaken::Groups));
        assert_eq!(shapley.add(0, &[&[1.0], &[]]), Err(NotTaken::Lengths));
        assert_eq!(shapley.add(0, &[&[1.0], &[f64::NAN]]), Err(NotTaken::NotFinite));
        shapley.add(0, &[&[1.0, 1.0], &[1.0, 1.0]]).unwrap();
        assert!(shapley.effects(0.95).is_none());
    }
}
