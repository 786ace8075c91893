//! Groups share their uncertainty: one pilot stands behind all rows of a table. A one-factor Gaussian
//! copula says so with one number, the correlation `ρ` between any two groups.
//!
//! Source: Vasicek 1987 and Li 2000 (J. Fixed Income 9:43), the one-factor form: with `z` the shared
//! and `ε` the own standard normal, `u = Φ(√ρ·z + √(1 − ρ)·ε)` is uniform, and any two such normals
//! correlate by `ρ`.

use crate::math::normal;

/// Largest and smallest uniform that come out: half a cell of [`super::Stream`] from either end.
const EDGE: f64 = 0.5 * f64::EPSILON;

/// Replaces the uniforms of a factor by standard normals: once per factor and block.
pub fn factor_normals(uniforms: &mut [f64]) {
    normal::quantiles(uniforms);
}

/// Replaces a group's own uniforms by uniforms that share the factor, draw by draw.
///
/// `rho` is in [0, 1]; values outside are clamped. At 0 the uniforms are left as they are, to the bit.
/// `factor` holds the normals of [`factor_normals`] for the same draws; both have the same length.
/// Results are strictly between 0 and 1.
pub fn correlate(rho: f64, factor: &[f64], own: &mut [f64]) {
    debug_assert_eq!(factor.len(), own.len());
    if rho <= 0.0 {
        return;
    }
    let (shared, apart) = (rho.min(1.0).sqrt(), (1.0 - rho.min(1.0)).sqrt());
    normal::quantiles(own);
    for (value, z) in own.iter_mut().zip(factor) {
        *value = normal::cdf(shared * z + apart * *value).clamp(EDGE, 1.0 - EDGE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Seed, Stream};
    use crate::math::{Comoments, Moments};

    fn uniforms(name: &str) -> Vec<f64> {
        let mut out = vec![0.0; 50_000];
        Stream::new(&Seed::from_u64(7), name).fill_uniform(0, &mut out);
        out
    }

    fn pair(rho: f64) -> (Vec<f64>, Vec<f64>) {
        let (mut factor, mut a, mut b) = (uniforms("factor"), uniforms("a"), uniforms("b"));
        factor_normals(&mut factor);
        correlate(rho, &factor, &mut a);
        correlate(rho, &factor, &mut b);
        (a, b)
    }

    #[test]
    fn no_correlation_leaves_every_bit() {
        assert_eq!(pair(0.0).0, uniforms("a"));
    }

    #[test]
    fn normals_correlate_by_rho_and_margins_stay_uniform() {
        for rho in [0.0, 0.3, 0.5, 0.9] {
            let (mut a, mut b) = pair(rho);
            let moments = Moments::of(&a);
            assert!((moments.mean().unwrap() - 0.5).abs() < 0.005);
            assert!((moments.variance().unwrap() - 1.0 / 12.0).abs() < 0.001);
            normal::quantiles(&mut a);
            normal::quantiles(&mut b);
            assert!((Comoments::of(&a, &b).correlation().unwrap() - rho).abs() < 0.015, "{rho}");
        }
    }

    #[test]
    fn full_correlation_makes_the_groups_one() {
        let (a, b) = pair(1.0);
        assert_eq!(a, b);
    }

    #[test]
    fn extremes_stay_inside() {
        let mut own = [EDGE, 1.0 - EDGE];
        correlate(0.5, &[-9.0, 9.0], &mut own);
        assert_eq!(own, [EDGE, 1.0 - EDGE]);
    }
}
