//! From an estimate (low, likely, high) and a way of reading it to a distribution with a quantile.
//!
//! Drawing is always by quantile, one uniform per value: the correlation between groups then acts
//! on the uniforms, and a changed estimate moves its own draws smoothly and no others.

use crate::math::beta::QuantileTable;

/// An estimate: three finite numbers with low ≤ likely ≤ high, in the unit of the quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triple {
    low: f64,
    likely: f64,
    high: f64,
}

impl Triple {
    /// The triple; `None` unless ordered, finite and of finite width.
    pub fn new(low: f64, likely: f64, high: f64) -> Option<Self> {
        let sound = low <= likely && likely <= high && (high - low).is_finite();
        (sound && likely.is_finite()).then_some(Self { low, likely, high })
    }

    /// The low end.
    pub fn low(&self) -> f64 {
        self.low
    }

    /// The likely value.
    pub fn likely(&self) -> f64 {
        self.likely
    }

    /// The high end.
    pub fn high(&self) -> f64 {
        self.high
    }

    /// Low and high drawn in to the natural bounds, but never past likely.
    #[must_use]
    fn clipped(self, clip: Option<(f64, f64)>) -> Self {
        let Some((lower, upper)) = clip else { return self };
        let (low, high) = (self.low.max(lower).min(self.likely), self.high.min(upper).max(self.likely));
        Self { low, high, ..self }
    }
}

/// The triple with both ends `factor` times as far from likely, then drawn in to the natural bounds
/// `clip`: how an evidence grade widens an estimate. A factor of 1 changes nothing but the clipping.
///
/// `factor ≥ 0`; an end that would overflow stays where it is.
#[must_use]
pub fn widen(triple: Triple, factor: f64, clip: Option<(f64, f64)>) -> Triple {
    let Triple { low, likely, high } = triple;
    // As an addition to each end, so that a factor of 1 is exact.
    let extra = factor - 1.0;
    let wider = Triple::new(low - (likely - low) * extra, likely, high + (high - likely) * extra);
    wider.unwrap_or(triple).clipped(clip)
}

/// How low, likely and high are read; an assumption of the rubric.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// Minimum, most likely value and maximum: a triangular distribution.
    Bounds,
    /// The 5%, 50% and 95% quantiles, uniform between them, and on either side a tail of
    /// `overshoot` times the central range (Cooke & Goossens 2008 use 0.1). `overshoot ≥ 0`.
    CentralNinety {
        /// Length of each tail as a share of the distance from the 5% to the 95% quantile.
        overshoot: f64,
    },
    /// Minimum, most likely value and maximum, with most of the chance near the likely value: a
    /// beta distribution (Malcolm, Roseboom, Clark & Fazar 1959; shape 4).
    Pert,
}

/// A distribution on a finite interval, ready to be drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution(Shape);

#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Point(f64),
    Uniform { low: f64, high: f64 },
    Triangular(Triangular),
    Piecewise(Piecewise),
    // Its table is kept apart: others need no room for it.
    Pert { triple: Triple, table: Box<QuantileTable> },
}

impl Distribution {
    /// All chance on one finite value.
    pub fn point(value: f64) -> Self {
        Self(Shape::Point(value))
    }

    /// Uniform between two finite values, `low ≤ high`.
    pub fn uniform(low: f64, high: f64) -> Self {
        debug_assert!(low <= high);
        Self(if low < high { Shape::Uniform { low, high } } else { Shape::Point(low) })
    }

    /// The distribution of an estimate, as `reading` says.
    ///
    /// `clip` is the natural range of the quantity, such as (0, 1) for a share: low and high are
    /// drawn in to it (never past likely), and so are the tails of [`Reading::CentralNinety`]. Where
    /// such a tail has no room, its 5% sits on the bound. A triple without width is a point.
    pub fn from_triple(triple: Triple, reading: Reading, clip: Option<(f64, f64)>) -> Self {
        let triple = triple.clipped(clip);
        let Triple { low, likely, high } = triple;
        if low == high {
            return Self::point(likely);
        }
        Self(match reading {
            Reading::Bounds => Shape::Triangular(Triangular::new(triple)),
            Reading::CentralNinety { overshoot } => Shape::Piecewise(Piecewise::new(triple, overshoot, clip)),
            Reading::Pert => {
                let below = (likely - low) / (high - low);
                match QuantileTable::new(1.0 + 4.0 * below, 1.0 + 4.0 * (1.0 - below)) {
                    Some(table) => Shape::Pert { triple, table: Box::new(table) },
                    // Not reached: both shapes lie between 1 and 5.
                    None => Shape::Triangular(Triangular::new(triple)),
                }
            }
        })
    }

    /// The value below which a share `u` of the chance lies, for `u` strictly between 0 and 1. Never
    /// outside [`Self::support`].
    pub fn quantile(&self, u: f64) -> f64 {
        match &self.0 {
            Shape::Point(value) => *value,
            Shape::Uniform { low, high } => uniform(*low, *high, u),
            Shape::Triangular(triangular) => triangular.quantile(u),
            Shape::Piecewise(piecewise) => piecewise.quantile(u),
            Shape::Pert { triple, table } => uniform(triple.low, triple.high, table.quantile(u)),
        }
    }

    /// Replaces each uniform of a block by its quantile; bit for bit [`Self::quantile`].
    pub fn apply(&self, block: &mut [f64]) {
        // The choice of shape stands outside the loops, so that each loop is straight.
        match &self.0 {
            Shape::Point(value) => block.fill(*value),
            Shape::Uniform { low, high } => each(block, |u| uniform(*low, *high, u)),
            Shape::Triangular(triangular) => each(block, |u| triangular.quantile(u)),
            Shape::Piecewise(piecewise) => each(block, |u| piecewise.quantile(u)),
            Shape::Pert { triple, table } => {
                each(block, |u| uniform(triple.low, triple.high, table.quantile(u)));
            }
        }
    }

    /// The smallest and the largest value that can be drawn.
    pub fn support(&self) -> (f64, f64) {
        match &self.0 {
            Shape::Point(value) => (*value, *value),
            Shape::Uniform { low, high } => (*low, *high),
            Shape::Triangular(Triangular { triple, .. }) | Shape::Pert { triple, .. } => {
                (triple.low, triple.high)
            }
            Shape::Piecewise(Piecewise { knots: [lowest, .., highest], .. }) => (*lowest, *highest),
        }
    }

    /// The mean, exact up to rounding.
    pub fn mean(&self) -> f64 {
        match &self.0 {
            Shape::Point(value) => *value,
            Shape::Uniform { low, high } => low + 0.5 * (high - low),
            Shape::Triangular(Triangular { triple, .. }) => (triple.low + triple.likely + triple.high) / 3.0,
            Shape::Piecewise(piecewise) => piecewise.mean(),
            Shape::Pert { triple, .. } => (triple.low + 4.0 * triple.likely + triple.high) / 6.0,
        }
    }
}

#[inline]
fn each(block: &mut [f64], quantile: impl Fn(f64) -> f64) {
    for value in block {
        *value = quantile(*value);
    }
}

#[inline]
fn uniform(low: f64, high: f64, u: f64) -> f64 {
    (low + u * (high - low)).min(high)
}

/// The triangular distribution; quantile by square roots alone (Devroye 1986, ch. II.2).
#[derive(Clone, Debug, PartialEq)]
struct Triangular {
    triple: Triple,
    /// Probability below the mode.
    turn: f64,
    /// `(high − low)(mode − low)` and `(high − low)(high − mode)`.
    rise: f64,
    fall: f64,
}

impl Triangular {
    fn new(triple: Triple) -> Self {
        let Triple { low, likely, high } = triple;
        let width = high - low;
        Self {
            triple,
            turn: (likely - low) / width,
            rise: width * (likely - low),
            fall: width * (high - likely),
        }
    }

    #[inline]
    fn quantile(&self, u: f64) -> f64 {
        let Triple { low, likely, high } = self.triple;
        let below = (low + (u * self.rise).sqrt()).min(likely);
        let above = (high - ((1.0 - u) * self.fall).sqrt()).max(likely);
        if u < self.turn { below } else { above }
    }
}

/// Uniform between the lowest value, the 5%, 50% and 95% quantiles and the highest value.
#[derive(Clone, Debug, PartialEq)]
struct Piecewise {
    knots: [f64; 5],
}

impl Piecewise {
    const CHANCES: [f64; 5] = [0.0, 0.05, 0.5, 0.95, 1.0];

    fn new(Triple { low, likely, high }: Triple, overshoot: f64, clip: Option<(f64, f64)>) -> Self {
        let tail = overshoot.max(0.0) * (high - low);
        let (lower, upper) = clip.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        let (lowest, highest) = ((low - tail).max(lower).min(low), (high + tail).min(upper).max(high));
        Self { knots: [lowest, low, likely, high, highest] }
    }

    #[inline]
    fn quantile(&self, u: f64) -> f64 {
        let [_, p1, p2, p3, _] = Self::CHANCES;
        let piece = usize::from(u >= p1) + usize::from(u >= p2) + usize::from(u >= p3);
        let (from, to) = (self.knots[piece], self.knots[piece + 1]);
        let share = (u - Self::CHANCES[piece]) / (Self::CHANCES[piece + 1] - Self::CHANCES[piece]);
        uniform(from, to, share)
    }

    fn mean(&self) -> f64 {
        let [a, b, c, d, e] = self.knots;
        0.025 * (a + b) + 0.225 * (b + c) + 0.225 * (c + d) + 0.025 * (d + e)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NINETY: Reading = Reading::CentralNinety { overshoot: 0.1 };

    fn triple(low: f64, likely: f64, high: f64) -> Triple {
        Triple::new(low, likely, high).unwrap()
    }

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-12, "{a} {b}");
    }

    #[test]
    fn unordered_or_infinite_triples_are_refused() {
        assert_eq!(Triple::new(1.0, 0.0, 2.0), None);
        assert_eq!(Triple::new(0.0, 3.0, 2.0), None);
        assert_eq!(Triple::new(f64::NAN, 0.0, 1.0), None);
        assert_eq!(Triple::new(0.0, 1.0, f64::INFINITY), None);
        assert_eq!(Triple::new(f64::MIN, 0.0, f64::MAX), None);
    }

    #[test]
    fn widening_moves_the_ends_and_keeps_the_bounds() {
        let wide = widen(triple(0.1, 0.2, 0.32), 1.5, Some((0.0, 1.0)));
        near(wide.low(), 0.05);
        assert_eq!(wide.likely(), 0.2);
        near(wide.high(), 0.38);
        assert_eq!(widen(triple(0.1, 0.2, 0.9), 2.0, Some((0.0, 1.0))), triple(0.0, 0.2, 1.0));
        assert_eq!(widen(triple(0.1, 0.2, 0.3), 1.0, None), triple(0.1, 0.2, 0.3));
        assert_eq!(widen(triple(0.1, 0.2, 0.3), 0.0, None).low(), 0.2);
    }

    #[test]
    fn triangular_at_its_corners() {
        for (low, likely, high) in [(0.0, 1.0, 4.0), (0.0, 0.0, 4.0), (0.0, 4.0, 4.0), (-3.0, -1.0, 0.1)] {
            let it = Distribution::from_triple(triple(low, likely, high), Reading::Bounds, None);
            near(it.quantile(1e-300), low);
            near(it.quantile((likely - low) / (high - low)), likely);
            assert!(it.quantile(1.0 - 0.5 * f64::EPSILON) <= high);
            assert_eq!(it.support(), (low, high));
        }
    }

    #[test]
    fn central_ninety_passes_through_its_quantiles() {
        let it = Distribution::from_triple(triple(10.0, 14.0, 20.0), NINETY, None);
        near(it.quantile(0.05), 10.0);
        near(it.quantile(0.5), 14.0);
        near(it.quantile(0.95), 20.0);
        assert_eq!(it.support(), (9.0, 21.0));
        near(it.quantile(0.025), 9.5);
        near(it.mean(), 0.025 * 19.0 + 0.225 * 24.0 + 0.225 * 34.0 + 0.025 * 41.0);
    }

    #[test]
    fn tails_stop_at_the_natural_bounds() {
        let it = Distribution::from_triple(triple(0.0, 0.3, 0.95), NINETY, Some((0.0, 1.0)));
        assert_eq!(it.support(), (0.0, 1.0));
        assert_eq!(it.quantile(0.03), 0.0);
    }

    #[test]
    fn no_width_is_a_point() {
        for reading in [Reading::Bounds, NINETY, Reading::Pert] {
            let it = Distribution::from_triple(triple(2.0, 2.0, 2.0), reading, None);
            assert_eq!((it.quantile(0.1), it.mean(), it.support()), (2.0, 2.0, (2.0, 2.0)));
        }
    }

    #[test]
    fn the_mean_is_the_mean_of_the_quantiles() {
        for reading in [Reading::Bounds, NINETY, Reading::Pert] {
            for (low, likely, high) in [(0.0, 1.0, 4.0), (0.0, 0.0, 1.0), (-8.0, 6.0, 6.0)] {
                let it = Distribution::from_triple(triple(low, likely, high), reading, None);
                let n = 100_000;
                let total: f64 = (0..n).map(|i| it.quantile((f64::from(i) + 0.5) / f64::from(n))).sum();
                assert!((total / f64::from(n) - it.mean()).abs() < 1e-5, "{reading:?} {low} {likely} {high}");
            }
        }
    }

    #[test]
    fn blocks_give_the_bits_of_the_scalar_function() {
        for reading in [Reading::Bounds, NINETY, Reading::Pert] {
            let it = Distribution::from_triple(triple(-1.0, 0.5, 3.0), reading, None);
            let uniforms: Vec<f64> = (0..999).map(|i| (f64::from(i) + 0.5) / 999.0).collect();
            let mut block = uniforms.clone();
            it.apply(&mut block);
            assert!(block.iter().zip(&uniforms).all(|(x, u)| x.to_bits() == it.quantile(*u).to_bits()));
        }
    }
}
