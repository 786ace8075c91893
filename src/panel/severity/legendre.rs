//! Gauss–Legendre quadrature.

use crate::math::cos;

/// Nodes on (−1, 1), rising, and their weights, which sum to 2: exact for polynomials of degree `2·count − 1`.
///
/// Roots of the Legendre polynomial by Newton's method from Tricomi's approximation (Davis & Rabinowitz 1984, *Methods of
/// Numerical Integration*, §2.7).
pub(super) fn nodes(count: usize) -> Vec<(f64, f64)> {
    let n = count as f64;
    let node = |i: usize| {
        const ROUNDS: usize = 20;
        let mut x = -cos(std::f64::consts::PI * (i as f64 + 0.75) / (n + 0.5));
        let mut slope = 1.0;
        for _ in 0..ROUNDS {
            let value;
            (value, slope) = legendre(count, x);
            let step = value / slope;
            x -= step;
            if step.abs() < 1e-15 {
                break;
            }
        }
        (x, 2.0 / ((1.0 - x * x) * slope * slope))
    };
    (0..count).map(node).collect()
}

/// The Legendre polynomial of a degree and its slope, by the three-term recurrence.
fn legendre(degree: usize, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (0.0, 1.0);
    for k in (1..=degree).map(|k| k as f64) {
        (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
    }
    (value, degree as f64 * (x * value - before) / (x * x - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::powi;

    #[test]
    fn polynomials_are_integrated_exactly() {
        for count in [1, 2, 5, 16, 24, 64] {
            let nodes = nodes(count);
            for degree in (0..2 * count as u32).step_by(2) {
                let found: f64 = nodes.iter().map(|(x, w)| w * powi(*x, degree)).sum();
                assert!((found - 2.0 / f64::from(degree + 1)).abs() < 1e-13, "{count} {degree}: {found}");
            }
            assert!(nodes.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }

    #[test]
    fn two_nodes_by_hand() {
        let third = (1.0_f64 / 3.0).sqrt();
        for ((x, w), expected) in nodes(2).into_iter().zip([-third, third]) {
            assert!((x - expected).abs() < 1e-15 && (w - 1.0).abs() < 1e-14);
        }
    }
}
