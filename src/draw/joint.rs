//! Weights of the parts of one node that are drawn together, in one vector per draw.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::constrained::{Constrained, Constraint, Method, NoWeights};
use super::{Dirichlet, Seed, Stream};

/// Draws behind mean weights that have no closed form. The standard error of a mean is at most 0.4 hundredths of the whole,
/// and for weights with a standard deviation of 0.1 less than 0.1 hundredths.
const FOR_MEANS: u64 = 16_384;
/// Where in the sequence of a sampler a run begins: below 2³⁹, so that all its draws are numbered below 2⁴⁰.
const WINDOWS: f64 = (1_u64 << 39) as f64;

/// Numbers that are kept of blocks already drawn: 32 MB. All proposals of a call share their weights, and a draw may be costly.
const KEPT: usize = 1 << 22;

/// A sampler of the weights of one node; they sum to 1.
#[derive(Debug)]
pub struct JointWeights {
    how: How,
    means: OnceLock<Vec<f64>>,
    kept: Mutex<Blocks>,
}

/// Blocks already drawn, by their first draw and their number of draws.
type Blocks = BTreeMap<(u64, usize), Arc<[f64]>>;

#[derive(Clone, Debug)]
enum How {
    Stated { statements: Vec<Constraint>, sampler: Box<Constrained> },
    Around { shares: Vec<f64>, concentration: f64, dirichlet: Dirichlet },
}

impl PartialEq for JointWeights {
    fn eq(&self, other: &Self) -> bool {
        match (&self.how, &other.how) {
            (How::Stated { statements, sampler }, How::Stated { statements: others, sampler: of_other }) => {
                statements == others && sampler.items() == of_other.items()
            }
            (
                How::Around { shares, concentration, .. },
                How::Around { shares: others, concentration: of_other, .. },
            ) => shares == others && concentration == of_other,
            _ => false,
        }
    }
}

impl JointWeights {
    /// Weights of `items` items, uniform on what the statements leave.
    ///
    /// # Errors
    ///
    /// See [`NoWeights`]; statements are numbered as given.
    pub fn stated(items: usize, statements: &[Constraint]) -> Result<Self, NoWeights> {
        // One sequence of draws for all seeds: pilot runs are made once. A seed chooses where in it a run begins.
        let stream = Stream::new(&Seed::from_u64(1_000), "weights/stated");
        let sampler = Box::new(Constrained::new(items, statements, stream)?);
        let how = How::Stated { statements: statements.to_vec(), sampler };
        Ok(Self { how, means: OnceLock::new(), kept: Mutex::default() })
    }

    /// Weights around stated shares, by a Dirichlet distribution: means are the shares, and the share `m` for which
    /// `m(1 − m)` is largest has the standard deviation `give` (above 0); that of any share is in proportion to
    /// `√(m(1 − m))`. They are never drawn wider than with concentration n, for n shares above zero: if these are equal, that is
    /// uniform on the simplex, as if nothing were known. `None` where [`Dirichlet::around`] has none.
    pub fn around(shares: &[f64], give: f64) -> Option<Self> {
        let mut normal = shares.to_vec();
        super::weights::normalise(&mut normal);
        let positive = normal.iter().filter(|share| **share > 0.0).count() as f64;
        let spread = normal.iter().map(|share| share * (1.0 - share)).fold(0.0, f64::max);
        let concentration = (spread / (give * give) - 1.0).max(positive);
        let dirichlet = Dirichlet::around(&normal, concentration)?;
        let means = OnceLock::from(normal.clone());
        let how = How::Around { shares: normal, concentration, dirichlet };
        Some(Self { how, means, kept: Mutex::default() })
    }

    /// Number of weights in a draw.
    pub fn items(&self) -> usize {
        match &self.how {
            How::Stated { sampler, .. } => sampler.items(),
            How::Around { dirichlet, .. } => dirichlet.len(),
        }
    }

    /// Draws `first_draw, first_draw + 1, …` of a run with this stream, each [`Self::items`] weights that sum to 1.
    pub fn block(&self, stream: &Stream, first_draw: u64, draws: usize) -> Arc<[f64]> {
        let mut drawn = vec![0.0; draws * self.items()];
        match &self.how {
            How::Around { dirichlet, .. } => {
                let items = dirichlet.len().max(1);
                stream.fill_uniform(first_draw * items as u64, &mut drawn);
                drawn.chunks_exact_mut(items).for_each(|draw| dirichlet.shares(draw));
                drawn.into()
            }
            How::Stated { sampler, .. } => {
                let mut place = [0.0];
                stream.fill_uniform(0, &mut place);
                let key = ((place[0] * WINDOWS) as u64 + first_draw, draws);
                // What is kept is what would be drawn again, so that nothing hangs on who comes first.
                let known = self.kept.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
                known.unwrap_or_else(|| {
                    sampler.fill(key.0, &mut drawn);
                    let drawn: Arc<[f64]> = drawn.into();
                    let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
                    if (kept.len() + 1) * drawn.len() > KEPT {
                        kept.clear();
                    }
                    kept.insert(key, Arc::clone(&drawn));
                    drawn
                })
            }
        }
    }

    /// Mean weights, which sum to 1: stated shares, or the mean of 16,384 draws that are the same in every run (for weights of
    /// which only the order is known, the rank-order centroid but for the error of these draws).
    pub fn means(&self) -> &[f64] {
        self.means.get_or_init(|| {
            let How::Stated { sampler, .. } = &self.how else { return Vec::new() };
            let items = sampler.items();
            let mut drawn = vec![0.0; items * FOR_MEANS as usize];
            sampler.fill(0, &mut drawn);
            let column = |item: usize| drawn.iter().skip(item).step_by(items).copied().collect::<Vec<_>>();
            let mut means: Vec<_> = (0..items).map(|item| crate::math::sum(&column(item))).collect();
            super::weights::normalise(&mut means);
            means
        })
    }

    /// How statements are drawn from; `None` for weights around stated shares, which are always independent.
    pub fn method(&self) -> Option<Method> {
        match &self.how {
            How::Stated { sampler, .. } => Some(sampler.method()),
            How::Around { .. } => None,
        }
    }

    /// Effective number of independent draws among the first `draws`.
    pub fn effective_draws(&self, draws: u64) -> f64 {
        match &self.how {
            How::Stated { sampler, .. } => sampler.effective_draws(draws),
            How::Around { .. } => draws as f64,
        }
    }
}

/// What amounts between two ends say about shares: uniform on the shares that some amounts within them have, instead of amounts
/// drawn one by one and divided by their sum, which crowds the shares together.
///
/// Shares `w` belong to amounts within `[low, high]` exactly when `low_i / high_j ≤ w_i / w_j ≤ high_i / low_j` for each
/// pair: then one factor fits all. `items` are (number, low, high).
pub fn ranges(items: &[(usize, f64, f64)]) -> Vec<Constraint> {
    let mut statements = Vec::new();
    for (place, (a, low, high)) in items.iter().enumerate() {
        if *high <= 0.0 {
            statements.push(Constraint::Interval { item: *a, low: 0.0, high: 0.0 });
            continue;
        }
        for (b, other_low, other_high) in items.iter().skip(place + 1).filter(|(.., high)| *high > 0.0) {
            let most = if *other_low > 0.0 { high / other_low } else { f64::INFINITY };
            let least = low / other_high;
            if least > 0.0 || most.is_finite() {
                statements.push(Constraint::Ratio { a: *a, b: *b, low: least, high: most });
            }
        }
    }
    statements
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Moments;

    const DRAWS: usize = 20_000;

    fn columns(weights: &JointWeights, seed: u64) -> Vec<Vec<f64>> {
        let stream = Stream::new(&Seed::from_u64(seed), "weight/total");
        let out = weights.block(&stream, 0, DRAWS);
        (0..weights.items())
            .map(|item| out.iter().skip(item).step_by(weights.items()).copied().collect())
            .collect()
    }

    fn near(found: f64, wanted: f64, within: f64) {
        assert!((found - wanted).abs() < within, "{found}, not {wanted}");
    }

    #[test]
    fn a_range_is_uniform_in_shares_and_not_in_amounts() {
        // 1 to 3 beside 1: shares 1/2 to 3/4, uniform. Drawn one by one and divided, the mean would be 0.6534.
        let weights = JointWeights::stated(2, &ranges(&[(0, 1.0, 3.0), (1, 1.0, 1.0)])).unwrap();
        let column = &columns(&weights, 1)[0];
        near(Moments::of(column).mean().unwrap(), 0.625, 0.002);
        near(Moments::of(column).standard_deviation().unwrap(), 0.25 / 12_f64.sqrt(), 0.001);
        near(weights.means()[0], 0.625, 0.002);
        assert!(column.iter().all(|share| (0.5..=0.75).contains(share)));
    }

    #[test]
    fn ranges_may_begin_or_end_at_nothing() {
        let nothing =
            JointWeights::stated(3, &ranges(&[(0, 0.0, 0.0), (1, 0.0, 1.0), (2, 1.0, 1.0)])).unwrap();
        for (column, most) in columns(&nothing, 1).iter().zip([1e-12, 0.5 + 1e-12, 1.0]) {
            assert!(column.iter().all(|share| *share <= most), "{most}");
        }
    }

    #[test]
    fn a_seed_moves_the_draws_and_nothing_else() {
        let weights = JointWeights::stated(3, &[Constraint::AtLeast { a: 0, b: 1 }]).unwrap();
        let (one, two) = (columns(&weights, 1), columns(&weights, 2));
        assert_ne!(one, two);
        assert_eq!(one, columns(&weights, 1));
        let correlation = |a: &[f64], b: &[f64]| {
            let (of_a, of_b) = (Moments::of(a), Moments::of(b));
            let (a_mean, b_mean) = (of_a.mean().unwrap(), of_b.mean().unwrap());
            let products = a.iter().zip(b).map(|(a, b)| (a - a_mean) * (b - b_mean)).sum::<f64>();
            products / DRAWS as f64 / of_a.standard_deviation().unwrap() / of_b.standard_deviation().unwrap()
        };
        near(correlation(&one[0], &two[0]), 0.0, 0.03);
    }

    #[test]
    fn draws_may_be_made_in_any_blocks() {
        for weights in [
            JointWeights::stated(3, &[Constraint::AtLeast { a: 0, b: 1 }]).unwrap(),
            JointWeights::around(&[3.0, 1.0, 1.0], 0.05).unwrap(),
        ] {
            let stream = Stream::new(&Seed::from_u64(3), "weight/total");
            let (whole, part) = (weights.block(&stream, 0, 10), weights.block(&stream, 5, 5));
            assert_eq!(whole[15..], part[..]);
            assert_eq!(whole, weights.block(&stream, 0, 10));
        }
    }

    // Variance m(1 − m)/(κ + 1), with κ so that the share nearest to a half has the stated deviation.
    #[test]
    fn around_stated_shares() {
        let weights = JointWeights::around(&[3.0, 1.0, 1.0], 0.05).unwrap();
        let found = columns(&weights, 1);
        for (column, (mean, deviation)) in
            found.iter().zip([(0.6, 0.05), (0.2, 0.05 * (0.16_f64 / 0.24).sqrt())])
        {
            near(Moments::of(column).mean().unwrap(), mean, 0.002);
            near(Moments::of(column).standard_deviation().unwrap(), deviation, 0.001);
        }
        near(weights.means()[0], 0.6, 1e-12);
        // Never wider than if nothing were known: two equal shares are uniform, with a deviation of 1/√12.
        let open = columns(&JointWeights::around(&[1.0, 1.0], 0.4).unwrap(), 1);
        near(Moments::of(&open[0]).standard_deviation().unwrap(), 1.0 / 12_f64.sqrt(), 0.003);
        assert!(JointWeights::around(&[0.0, 0.0], 0.05).is_none());
    }

    #[test]
    fn many_ranges_are_drawn_too() {
        let items: Vec<_> = (0..12).map(|item| (item, 1.0, 3.0)).collect();
        let weights = JointWeights::stated(12, &ranges(&items)).unwrap();
        assert!(matches!(weights.method(), Some(Method::HitAndRun { .. })));
        let out = weights.block(&Stream::new(&Seed::from_u64(3), "s"), 0, 100);
        for draw in out.chunks(12) {
            let (low, high) =
                draw.iter().fold((1.0_f64, 0.0_f64), |(low, high), w| (low.min(*w), high.max(*w)));
            assert!(high <= 3.0 * low + 1e-9, "{low} {high}");
        }
    }
}
