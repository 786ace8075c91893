//! The gamma distribution with scale 1: cumulative probability, quantile, and a table of quantiles for when one
//! distribution is asked thousands of times.

use super::{exp, ln, ln_gamma, normal};

/// A gamma distribution with shape `a` and scale 1: mean `a`, variance `a`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gamma {
    a: f64,
    /// `ln Γ(a)`.
    ln_complete: f64,
}

impl Gamma {
    /// The distribution with shape `a`; `None` unless `a` lies between 0.01 and 1e6, the range for which the iterations
    /// below are known to settle.
    pub fn new(a: f64) -> Option<Self> {
        (0.01..=1e6).contains(&a).then(|| Self { a, ln_complete: ln_gamma(a) })
    }

    /// Density at `x > 0`.
    pub fn density(&self, x: f64) -> f64 {
        exp((self.a - 1.0) * ln(x) - x - self.ln_complete)
    }

    /// Probability of a value at or below `x`: the regularised incomplete gamma function `P(a, x)`. 0 for `x ≤ 0`.
    pub fn cdf(&self, x: f64) -> f64 {
        if x <= 0.0 {
            0.0
        } else if x <= self.a + 1.0 {
            self.series(x)
        } else {
            1.0 - self.fraction(x)
        }
    }

    /// Probability of a value above `x`, accurate in the upper tail. 1 for `x ≤ 0`.
    pub fn tail(&self, x: f64) -> f64 {
        if x <= 0.0 {
            1.0
        } else if x <= self.a + 1.0 {
            1.0 - self.series(x)
        } else {
            self.fraction(x)
        }
    }

    /// Quantile at probability `p`: the `x` with `P(a, x) = p`. 0 for `p ≤ 0`, infinite for `p ≥ 1`.
    pub fn quantile(&self, p: f64) -> f64 {
        if p <= 0.0 {
            0.0
        } else if p >= 1.0 {
            f64::INFINITY
        } else if p <= 0.5 {
            self.solve(ln(p), false)
        } else {
            self.solve(ln(1.0 - p), true)
        }
    }

    /// The value above which a share `q` of the probability lies; as [`Self::quantile`] of `1 − q`, without rounding `q`.
    pub fn upper_quantile(&self, q: f64) -> f64 {
        if q <= 0.0 {
            f64::INFINITY
        } else if q >= 1.0 {
            0.0
        } else {
            self.solve(ln(q), true)
        }
    }

    /// `P(a, x)` by the power series DLMF 8.11.4, for `x` up to about `a`.
    fn series(&self, x: f64) -> f64 {
        const ROUNDS: u32 = 20_000;
        let (mut term, mut total) = (1.0, 1.0);
        for n in (1..=ROUNDS).map(f64::from) {
            term *= x / (self.a + n);
            total += term;
            if term <= 0.25 * f64::EPSILON * total {
                break;
            }
        }
        exp(self.a * ln(x) - x - self.ln_complete) * total / self.a
    }

    /// `1 − P(a, x)` by the continued fraction DLMF 8.9.2, evaluated by Lentz's method, for `x` above `a`.
    fn fraction(&self, x: f64) -> f64 {
        const TINY: f64 = 1e-300;
        const ROUNDS: u32 = 20_000;
        let away_from_zero = |v: f64| if v.abs() < TINY { TINY } else { v };
        let mut b = x + 1.0 - self.a;
        let mut c = 1.0 / TINY;
        let mut d = 1.0 / away_from_zero(b);
        let mut value = d;
        for n in (1..=ROUNDS).map(f64::from) {
            let top = -n * (n - self.a);
            b += 2.0;
            d = 1.0 / away_from_zero(top * d + b);
            c = away_from_zero(b + top / c);
            let step = c * d;
            value *= step;
            if (step - 1.0).abs() <= f64::EPSILON {
                break;
            }
        }
        exp(self.a * ln(x) - x - self.ln_complete) * value
    }

    /// Solves `ln P = ln p`, or `ln (1 − P) = ln p` above, by Newton's method on logarithms within a bracket.
    fn solve(&self, ln_p: f64, above: bool) -> f64 {
        const ROUNDS: usize = 200;
        // The error after a step is about the square of the step.
        const SETTLED: f64 = 1e-8;
        let (mut low, mut high) = (f64::NEG_INFINITY, f64::INFINITY);
        let mut at = self.start(ln_p, above);
        for _ in 0..ROUNDS {
            let x = exp(at);
            let mass = if above { self.tail(x) } else { self.cdf(x) };
            if mass <= 0.0 {
                // Too far out to be told apart from nothing: half way back.
                if above {
                    high = at;
                } else {
                    low = at;
                }
                at = if above { at - 0.5 } else { at + 0.5 };
                continue;
            }
            let value = ln(mass);
            let slope = exp(self.a * at - x - self.ln_complete) / mass * if above { -1.0 } else { 1.0 };
            if (value > ln_p) == above {
                low = at;
            } else {
                high = at;
            }
            let step = (ln_p - value) / slope;
            let next = at + step;
            if step.abs() < SETTLED {
                at = next;
                break;
            }
            let inside = next > low && next < high && step.is_finite();
            let middle = if low.is_finite() && high.is_finite() {
                0.5 * (low + high)
            } else if low.is_finite() {
                low + 1.0
            } else {
                high - 1.0
            };
            at = if inside { next } else { middle };
        }
        exp(at)
    }

    /// Where to begin, as `ln x`: the power law of the lower tail for small shapes, Wilson & Hilferty 1931 otherwise.
    fn start(&self, ln_p: f64, above: bool) -> f64 {
        let p = if above { 1.0 - exp(ln_p) } else { exp(ln_p) };
        let z = if above { -normal::quantile(exp(ln_p)) } else { normal::quantile(p) };
        let ninth = 1.0 / (9.0 * self.a);
        let root = 1.0 - ninth + z * ninth.sqrt();
        if root > 0.1 {
            return 3.0 * ln(root) + ln(self.a);
        }
        let ln_lower = if above { super::ln_1p(-exp(ln_p)) } else { ln_p };
        (ln_lower + ln(self.a) + self.ln_complete) / self.a
    }
}

/// Quantiles of one gamma distribution, tabulated over cells that become finer towards both tails, as in
/// [`super::beta::QuantileTable`]: for shapes from 0.5 the value read at `p` is the exact quantile of a probability within
/// 1e-6 of `p`.
#[derive(Clone, Debug, PartialEq)]
pub struct QuantileTable {
    gamma: Gamma,
    /// Cubics for `p ≤ ½` in `p`, and for `p > ½` in `1 − p`.
    halves: [Vec<[f64; 4]>; 2],
}

/// As in the table of the beta distribution: octaves, and leading bits of the fraction that choose a cell.
const OCTAVES: u32 = 15;
const CELL_BITS: u32 = 4;
const PLACE_BITS: u32 = 52 - CELL_BITS;
const FIRST_CELL: u64 = (1023 - 16) << CELL_BITS;
const SMALLEST: f64 = f64::from_bits(FIRST_CELL << PLACE_BITS);

impl QuantileTable {
    /// Tabulates the distribution with shape `a`; `None` as for [`Gamma::new`].
    pub fn new(a: f64) -> Option<Self> {
        let gamma = Gamma::new(a)?;
        let with_slope = |x: f64, sign: f64| (x, sign / gamma.density(x));
        let lower = knots(|p| with_slope(gamma.quantile(p), 1.0));
        let upper = knots(|q| with_slope(gamma.upper_quantile(q), -1.0));
        Some(Self { gamma, halves: [cells(&lower), cells(&upper)] })
    }

    /// Quantile at probability `p`; 0 for `p ≤ 0`, infinite for `p ≥ 1`.
    #[inline]
    pub fn quantile(&self, p: f64) -> f64 {
        let above = p > 0.5;
        let tail = if above { 1.0 - p } else { p };
        if tail < SMALLEST {
            return self.gamma.quantile(p);
        }
        let bits = tail.to_bits();
        let cell = ((bits >> PLACE_BITS) - FIRST_CELL) as usize;
        let place = f64::from_bits(1.0_f64.to_bits() | ((bits << CELL_BITS) & ((1 << 52) - 1))) - 1.0;
        let Some([c0, c1, c2, c3]) = self.halves[usize::from(above)].get(cell) else {
            return f64::NAN; // only a NaN comes here
        };
        c0 + place * (c1 + place * (c2 + place * c3))
    }
}

fn probability(cell: u64) -> f64 {
    f64::from_bits((FIRST_CELL + cell) << PLACE_BITS)
}

/// The knots of one half: value and slope at each probability.
fn knots(at: impl Fn(f64) -> (f64, f64)) -> Vec<(f64, f64)> {
    (0..=u64::from(OCTAVES) << CELL_BITS).map(|cell| at(probability(cell))).collect()
}

/// Cubics with the values and slopes of the knots (Hermite), slopes limited so that no cell turns (Fritsch & Carlson 1980).
fn cells(knots: &[(f64, f64)]) -> Vec<[f64; 4]> {
    let mut table: Vec<[f64; 4]> = knots
        .windows(2)
        .enumerate()
        .map(|(cell, pair)| {
            let [(x, from), (next, to)] = [pair[0], pair[1]];
            let width = probability(cell as u64 + 1) - probability(cell as u64);
            let rise = next - x;
            let limit = |slope: f64| {
                let step = slope * width;
                if rise >= 0.0 { step.clamp(0.0, 3.0 * rise) } else { step.clamp(3.0 * rise, 0.0) }
            };
            let (from, to) = (limit(from), limit(to));
            [x, from, 3.0 * rise - 2.0 * from - to, from + to - 2.0 * rise]
        })
        .collect();
    table.extend(knots.last().map(|(x, _)| [*x, 0.0, 0.0, 0.0]));
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::ln_1p;

    const SHAPES: [f64; 9] = [0.05, 0.5, 1.0, 1.5, 3.0, 20.0, 100.0, 1e3, 1e4];

    #[test]
    fn closed_forms() {
        // Shape 1 is the exponential distribution.
        let gamma = Gamma::new(1.0).unwrap();
        for p in [1e-10, 0.1, 0.5, 0.9, 0.999] {
            assert!((gamma.quantile(p) / -ln_1p(-p) - 1.0).abs() < 1e-12, "{p}");
        }
        // Source: twice a gamma with shape 1/2 is chi-square with 1 degree of freedom: 95% point 3.841458820694124.
        assert!((2.0 * Gamma::new(0.5).unwrap().quantile(0.95) - 3.841_458_820_694_124).abs() < 1e-12);
        // Source: chi-square with 10 degrees of freedom, 2.5% point 3.24697278, 97.5% point 20.48317735.
        let ten = Gamma::new(5.0).unwrap();
        assert!((2.0 * ten.quantile(0.025) - 3.246_972_78).abs() < 1e-8);
        assert!((2.0 * ten.quantile(0.975) - 20.483_177_35).abs() < 1e-8);
    }

    #[test]
    fn quantile_and_cdf_undo_each_other() {
        for a in SHAPES {
            let gamma = Gamma::new(a).unwrap();
            for step in 1..200 {
                let p = f64::from(step) / 200.0;
                assert!((gamma.cdf(gamma.quantile(p)) - p).abs() < 1e-11, "{a} {p}");
            }
            assert!((gamma.tail(gamma.upper_quantile(1e-12)) / 1e-12 - 1.0).abs() < 1e-8, "{a}");
        }
    }

    #[test]
    fn the_table_is_within_its_error_and_never_falls() {
        for a in SHAPES.into_iter().filter(|a| *a >= 0.5) {
            let (gamma, table) = (Gamma::new(a).unwrap(), QuantileTable::new(a).unwrap());
            let mut before = 0.0;
            for step in 1..3_000 {
                let p = f64::from(step) / 3_000.0;
                let x = table.quantile(p);
                assert!((gamma.cdf(x) - p).abs() < 1e-6, "{a} {p}");
                assert!(x >= before * (1.0 - 1e-12), "{a} {p}");
                before = x;
            }
        }
    }

    #[test]
    fn shapes_out_of_range_are_refused() {
        for a in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Gamma::new(a), None);
        }
    }
}
