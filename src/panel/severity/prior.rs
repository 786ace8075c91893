//! What the model believes before it sees a rating.

use crate::math::{cos, ln, sin};

/// Prior of the model: severity `ν ~ N(0, η²)`; the spread of proposals τ uniform on (0, bound); the residual `s` as the
/// root of the sum of two squares (interaction and noise), each side uniform on (0, bound). All in units of the scale.
///
/// The default is that of Heyard et al. 2022 for a scale of six points: η = 0.5, bound 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prior {
    /// η, standard deviation of severity between assessors; above 0. It decides how far a harsh assessor is believed to
    /// be harsh: ask for [`super::prior_sensitivity`].
    pub severity_sd: f64,
    /// Upper bound of τ and of both parts of s; above 0.
    pub bound: f64,
    /// Lower bound of s, at least 0 and below the bound. 0 lets the ratings decide; a scale whose steps are `d` apart
    /// cannot say less than `d/√12`, the noise of rounding.
    pub least_residual: f64,
}

impl Default for Prior {
    fn default() -> Self {
        Self { severity_sd: 0.5, bound: 2.0, least_residual: 0.0 }
    }
}

impl Prior {
    /// The default prior, stretched to a scale of the given width (highest less lowest value; 5 for six points).
    pub fn for_width(width: f64) -> Self {
        Self { severity_sd: 0.1 * width, bound: 0.4 * width, least_residual: 0.0 }
    }

    /// Whether the numbers make a prior.
    pub(super) fn holds(&self) -> bool {
        let positive = |x: f64| x.is_finite() && x > 0.0;
        positive(self.severity_sd) && positive(self.bound) && (0.0..self.bound).contains(&self.least_residual)
    }

    /// Highest possible residual.
    pub(super) fn most_residual(&self) -> f64 {
        self.bound * std::f64::consts::SQRT_2
    }

    /// Logarithm of the density of s, up to a constant: of the distance from the corner of a square with uniform
    /// density. `s·π/2` up to the bound, `s·(π/2 − 2·arccos(bound/s))` beyond.
    pub(super) fn ln_density(&self, s: f64) -> f64 {
        let quarter = std::f64::consts::FRAC_PI_2;
        let angle = if s <= self.bound {
            quarter
        } else {
            let cosine = self.bound / s;
            quarter - 2.0 * arc_sine((1.0 - cosine * cosine).max(0.0).sqrt())
        };
        if s > 0.0 && angle > 0.0 { ln(s * angle) } else { f64::NEG_INFINITY }
    }
}

/// The angle whose sine is `x`, for `x` from 0 to `√½`, by Newton's method.
fn arc_sine(x: f64) -> f64 {
    const ROUNDS: usize = 6;
    (0..ROUNDS).fold(x, |angle, _| angle - (sin(angle) - x) / cos(angle))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::exp;

    #[test]
    fn the_density_is_that_of_a_distance_in_a_square() {
        // Its integral is the square's area, whatever the bound; below the bound, that of a quarter circle.
        for bound in [1.0, 2.0, 3.5] {
            let prior = Prior { bound, ..Prior::default() };
            let steps = 200_000;
            let width = prior.most_residual() / f64::from(steps);
            let area: f64 =
                (0..steps).map(|i| exp(prior.ln_density((f64::from(i) + 0.5) * width)) * width).sum();
            assert!((area / (bound * bound) - 1.0).abs() < 1e-6, "{area}");
        }
        assert_eq!(Prior::default().ln_density(2.83), f64::NEG_INFINITY);
        assert_eq!(Prior::default().ln_density(0.0), f64::NEG_INFINITY);
    }

    #[test]
    fn arc_sines() {
        for (x, angle) in
            [(0.0, 0.0), (0.5, std::f64::consts::FRAC_PI_6), (0.5_f64.sqrt(), std::f64::consts::FRAC_PI_4)]
        {
            assert!((arc_sine(x) - angle).abs() < 1e-15, "{x}");
        }
    }

    #[test]
    fn senseless_priors_do_not_hold() {
        assert!(Prior::default().holds() && Prior::for_width(8.0).holds());
        assert_eq!(Prior::for_width(5.0), Prior::default());
        for bad in [
            Prior { severity_sd: 0.0, ..Prior::default() },
            Prior { severity_sd: f64::NAN, ..Prior::default() },
            Prior { bound: f64::INFINITY, ..Prior::default() },
            Prior { least_residual: 2.0, ..Prior::default() },
            Prior { least_residual: -0.1, ..Prior::default() },
        ] {
            assert!(!bad.holds(), "{bad:?}");
        }
    }
}
