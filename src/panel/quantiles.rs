//! Quantiles of the F and t distributions, for degrees of freedom that need not be whole.

use crate::math::beta::Beta;

/// Quantile of the F distribution with `above` and `below` degrees of freedom at `p` strictly between 0 and 1; `None`
/// unless both lie between 0.02 and 2e6.
///
/// From the beta distribution: `F = d₂x / (d₁(1 − x))` where `x` has shapes d₁/2 and d₂/2 (Abramowitz & Stegun 1964,
/// 26.6.2). Both `x` and `1 − x` are solved for, so that neither loses digits near 1.
pub(super) fn f_quantile(p: f64, above: f64, below: f64) -> Option<f64> {
    let x = Beta::new(0.5 * above, 0.5 * below)?.quantile(p);
    let rest = Beta::new(0.5 * below, 0.5 * above)?.quantile(1.0 - p);
    let quantile = below * x / (above * rest);
    quantile.is_finite().then_some(quantile)
}

/// Quantile of Student's t at `p` strictly between 0 and 1; `None` unless `degrees` lies between 0.02 and 2e6.
///
/// t² has the F distribution with 1 and `degrees` degrees of freedom (Abramowitz & Stegun 1964, 26.7.1).
pub(super) fn t_quantile(p: f64, degrees: f64) -> Option<f64> {
    if p < 0.5 {
        return t_quantile(1.0 - p, degrees).map(|quantile| -quantile);
    }
    let tail = 2.0 * (1.0 - p);
    let x = Beta::new(0.5 * degrees, 0.5)?.quantile(tail);
    let rest = Beta::new(0.5, 0.5 * degrees)?.quantile(1.0 - tail);
    let quantile = (degrees * rest / x).sqrt();
    quantile.is_finite().then_some(quantile)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Source: R 4.2.2, qt(p, df).
    #[test]
    fn known_quantiles_of_t() {
        for (p, degrees, expected) in [
            (0.975, 1.0, 12.706_204_736_432_1),
            (0.975, 3.0, 3.182_446_305_284_26),
            (0.95, 10.0, 1.812_461_122_811_68),
            (0.975, 100.0, 1.983_971_518_523_55),
            (0.025, 30.0, -2.042_272_456_301_24),
        ] {
            let found = t_quantile(p, degrees).unwrap();
            assert!((found / expected - 1.0).abs() < 1e-10, "{p} {degrees}: {found}");
        }
        assert_eq!(t_quantile(0.5, 7.0), Some(0.0));
        assert_eq!(t_quantile(0.9, 0.0), None);
    }

    #[test]
    fn many_degrees_are_nearly_normal() {
        // Cornish and Fisher's first term: t = z + (z³ + z)/(4n).
        let z = 1.959_963_984_540_054;
        let found = t_quantile(0.975, 1e6).unwrap();
        assert!((found - z - (z * z * z + z) / 4e6).abs() < 1e-8, "{found}");
    }

    #[test]
    fn closed_forms_of_f() {
        // F(2, 2): P(F ≤ x) = x/(1 + x). F(2, d): 1 − (1 + 2x/d)^(−d/2).
        for p in [0.01, 0.3, 0.975] {
            let found = f_quantile(p, 2.0, 2.0).unwrap();
            assert!((found / (p / (1.0 - p)) - 1.0).abs() < 1e-12, "{found}");
        }
        let found = f_quantile(0.975, 2.0, 3.5).unwrap();
        let probability = 1.0 - crate::math::pow(1.0 + 2.0 * found / 3.5, -1.75);
        assert!((probability - 0.975).abs() < 1e-13, "{found}");
        // The quantile at p with the degrees exchanged is one over that at 1 − p.
        let (one, other) = (f_quantile(0.975, 5.0, 4.79).unwrap(), f_quantile(0.025, 4.79, 5.0).unwrap());
        assert!((one * other - 1.0).abs() < 1e-12, "{one} {other}");
        assert_eq!(f_quantile(0.5, 0.0, 3.0), None);
    }
}
