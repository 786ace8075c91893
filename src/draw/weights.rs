//! Random weights: what becomes of a total if nobody can say how criteria weigh.
//!
//! Each sampler takes one draw's uniforms, one per criterion, and leaves weights in their place. The
//! criteria come in alphabetical order of their names, so that a draw is the same in any rubric file.

use crate::math::{ln, sum};

/// Weights that are anything: uniform on the simplex, Dirichlet(1, …, 1). They sum to 1.
///
/// Source: exponential spacings, `−ln uᵢ` over their sum (Rubin 1981; Devroye 1986, *Non-Uniform
/// Random Variate Generation*, ch. V.2). Uniforms must be strictly between 0 and 1.
pub fn free(uniforms: &mut [f64]) {
    for value in uniforms.iter_mut() {
        *value = -ln(*value);
    }
    normalise(uniforms);
}

/// Divides weights by their sum; leaves them as they are if that is not positive.
pub fn normalise(weights: &mut [f64]) {
    let total = sum(weights);
    if total > 0.0 {
        for weight in weights {
            *weight /= total;
        }
    }
}

/// Weights of which only the order is known.
///
/// Uniform on that part of the simplex where a criterion of better rank weighs at least as much as
/// one of worse rank: [`free`] weights, sorted and given out by rank. Criteria that share a rank
/// stand in no order, so among them the draw itself decides (the part of the simplex is the union of
/// all their orders); equal draws keep alphabetical order. Source: sorting uniform points of the
/// simplex, Rubinstein 1982; Tervonen & Lahdelma 2007, §2.3 (ordinal criteria weights).
#[derive(Clone, Debug)]
pub struct Ordinal {
    /// Ranks in alphabetical order of the criteria; the smallest is the most important.
    ranks: Vec<u32>,
    drawn: Vec<f64>,
    places: Vec<usize>,
}

impl Ordinal {
    /// A sampler for criteria of these ranks, 1 the most important. Ranks may be shared or skipped.
    pub fn new(ranks: &[u32]) -> Self {
        Self { ranks: ranks.to_vec(), drawn: Vec::new(), places: Vec::new() }
    }

    /// Replaces one draw's uniforms by weights that sum to 1. There is one uniform per rank.
    pub fn weigh(&mut self, uniforms: &mut [f64]) {
        debug_assert_eq!(uniforms.len(), self.ranks.len());
        free(uniforms);
        let length = uniforms.len().min(self.ranks.len());
        self.places.clear();
        self.places.extend(0..length);
        let (ranks, weights) = (&self.ranks, &uniforms[..length]);
        // Stable, so that equals keep their order.
        self.places.sort_by(|&a, &b| ranks[a].cmp(&ranks[b]).then(weights[b].total_cmp(&weights[a])));
        self.drawn.clear();
        self.drawn.extend_from_slice(weights);
        self.drawn.sort_unstable_by(|a, b| b.total_cmp(a));
        for (&place, &weight) in self.places.iter().zip(&self.drawn) {
            uniforms[place] = weight;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Seed, Stream};

    /// Mean weights over many draws of `n` criteria.
    fn means(n: usize, mut sampler: impl FnMut(&mut [f64])) -> Vec<f64> {
        const DRAWS: usize = 20_000;
        let mut uniforms = vec![0.0; DRAWS * n];
        Stream::new(&Seed::from_u64(3), "weights").fill_uniform(0, &mut uniforms);
        let mut totals = vec![0.0; n];
        for draw in uniforms.chunks_mut(n) {
            sampler(draw);
            assert!((sum(draw) - 1.0).abs() < 1e-14 && draw.iter().all(|w| *w >= 0.0));
            for (total, weight) in totals.iter_mut().zip(draw) {
                *total += *weight / DRAWS as f64;
            }
        }
        totals
    }

    fn near(got: &[f64], want: &[f64]) {
        assert!(got.iter().zip(want).all(|(g, w)| (g - w).abs() < 0.006), "{got:?} {want:?}");
    }

    #[test]
    fn free_weights_are_equal_on_average() {
        near(&means(4, free), &[0.25; 4]);
    }

    // Source: Barron & Barrett 1996, rank order centroid for three: 11/18, 5/18, 2/18.
    #[test]
    fn ordinal_weights_average_to_the_rank_order_centroid() {
        let mut ordinal = Ordinal::new(&[2, 1, 3]);
        near(&means(3, |draw| ordinal.weigh(draw)), &[5.0 / 18.0, 11.0 / 18.0, 2.0 / 18.0]);
    }

    #[test]
    fn criteria_of_one_rank_share_alike() {
        let mut ordinal = Ordinal::new(&[2, 1, 2]);
        near(&means(3, |draw| ordinal.weigh(draw)), &[7.0 / 36.0, 22.0 / 36.0, 7.0 / 36.0]);
    }
}
