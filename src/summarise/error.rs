//! How far a figure is off because the number of draws is finite: the Monte Carlo standard error (MCSE).

use statrs::distribution::{Binomial, DiscreteCDF};

use super::results::{Chance, Spread};
use crate::evaluate::Quantity;
use crate::math::Sketch;

/// Two-sided 95% point of the standard normal distribution.
pub(super) const Z95: f64 = 1.959_963_984_540_054;

/// The quantiles that a spread holds.
const LEVELS: [f64; 5] = [0.05, 0.25, 0.50, 0.75, 0.95];

/// A chance from a count.
///
/// MCSE = √(p(1−p)/N); below 20 expected hits or misses the half width of Wilson's 95% score interval divided by
/// 1.96, which does not collapse at p = 0 or 1 (Wilson 1927).
pub(super) fn chance(hits: u64, draws: usize) -> Chance {
    let n = draws.max(1) as f64;
    let p = hits as f64 / n;
    let plain = p * (1.0 - p) / n;
    let mcse = if is_rare(p, n) {
        let z2 = Z95 * Z95;
        (plain + z2 / (4.0 * n * n)).sqrt() / (1.0 + z2 / n)
    } else {
        plain.sqrt()
    };
    Chance { p, mcse }
}

/// Whether so few of the draws are hits, or misses, that the error of a chance needs Wilson's interval: below 20 expected.
pub(super) fn is_rare(p: f64, draws: f64) -> bool {
    draws * p.min(1.0 - p) < 20.0
}

/// Where to look for the error of a quantile: the order statistics that enclose it with 95% confidence.
///
/// The number of draws below the true p-quantile is Binomial(N, p); its 2.5% and 97.5% points are ranks, and the
/// values at these ranks enclose the quantile whatever the distribution (Conover 1999, §3.2). Only whole numbers come
/// from the library, so its elementary functions cannot reach a printed digit.
#[derive(Debug, Clone)]
pub(super) struct Errors {
    enclosing: [(f64, f64); 5],
}

impl Errors {
    /// For a number of draws.
    pub(super) fn new(draws: usize) -> Self {
        let n = draws.max(2) as u64;
        let enclosing = LEVELS.map(|p| {
            let ranks = Binomial::new(p, n)
                .map(|binomial| (binomial.inverse_cdf(0.025), binomial.inverse_cdf(0.975)));
            let (low, high) = ranks.unwrap_or((0, n));
            let share = |rank: u64| (rank.min(n - 1) as f64) / (n - 1) as f64;
            (share(low), share(high))
        });
        Self { enclosing }
    }

    /// A quantity's spread with its error.
    pub(super) fn spread(&self, quantity: &Quantity) -> Spread {
        let at = |p: f64| quantity.sketch.quantile(p).unwrap_or(0.0);
        let half = |(low, high): (f64, f64)| (at(high) - at(low)) / (2.0 * Z95);
        let mcse = self.enclosing.into_iter().map(half).fold(0.0, f64::max);
        let [q05, q25, q50, q75, q95] = LEVELS.map(at);
        let mean = quantity.moments.mean().unwrap_or(0.0);
        let sd = quantity.moments.standard_deviation().unwrap_or(0.0);
        Spread { mean, sd, q05, q25, q50, q75, q95, mcse }
    }
}

/// Quantile of sorted values, linear between the order statistics around rank `(n − 1)·p` (Hyndman & Fan 1996, type 7); 0
/// for no values.
pub(super) fn quantile(sorted: &[f64], p: f64) -> f64 {
    let place = sorted.len().saturating_sub(1) as f64 * p.clamp(0.0, 1.0);
    let (below, rest) = (place.floor() as usize, place - place.floor());
    let low = sorted.get(below).copied().unwrap_or(0.0);
    let high = sorted.get(below + 1).copied().unwrap_or(low);
    if rest == 0.0 || low == high { low } else { low + rest * (high - low) }
}

/// The [`quantile`] at `p` of sorted values and its Monte Carlo standard error, by the order
/// statistics that enclose it as in [`Errors`]. Infinite where the values there are.
pub(super) fn quantile_of_sorted(sorted: &[f64], p: f64) -> (f64, f64) {
    let Some(last) = sorted.len().checked_sub(1) else { return (f64::NAN, f64::INFINITY) };
    let at = |share: f64| quantile(sorted, share);
    let n = sorted.len() as u64;
    let ranks =
        Binomial::new(p, n).map(|binomial| (binomial.inverse_cdf(0.025), binomial.inverse_cdf(0.975)));
    let (low, high) = ranks.unwrap_or((0, n));
    let share = |rank: u64| rank.min(n - 1) as f64 / (last.max(1)) as f64;
    (at(p), (at(share(high)) - at(share(low))) / (2.0 * Z95))
}

/// Equally likely values for a dot plot: quantiles at (k − ½)/count (Kay et al. 2016), set right so that the number of
/// dots beyond each of `cuts` is the stated share of draws, rounded.
pub(super) fn dots(sketch: &Sketch, count: usize) -> Vec<f64> {
    (0..count).map(|k| sketch.quantile((k as f64 + 0.5) / count as f64).unwrap_or(0.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_events_keep_an_error() {
        assert_eq!(chance(5_000, 10_000).mcse, 0.005);
        let never = chance(0, 10_000);
        assert_eq!(never.p, 0.0);
        // Wilson's interval for 0 of 10,000 reaches to 0.000384; half of it over 1.96 is about 0.0001.
        assert!((never.mcse - 0.000_097_96).abs() < 1e-7, "{}", never.mcse);
    }

    #[test]
    fn quantiles_at_the_edges() {
        assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.0), 1.0);
        assert_eq!(quantile(&[1.0, 2.0, 4.0], 1.0), 4.0);
        assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.75), 3.0);
        assert_eq!(quantile(&[1.0, f64::INFINITY], 0.0), 1.0);
        assert_eq!(quantile(&[], 0.5), 0.0);
    }

    #[test]
    fn the_enclosing_ranks_are_symmetric_about_the_median() {
        let errors = Errors::new(10_000);
        let (low, high) = errors.enclosing[2];
        assert!((low + high - 1.0).abs() < 1e-3, "{low} {high}");
        // ±1.96·√(0.25/N)
        assert!((high - 0.5 - 0.0098).abs() < 2e-4, "{high}");
    }
}
