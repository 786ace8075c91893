//! Elementary functions, each a thin name over the pinned crate `libm` (a translation of musl's and
//! FreeBSD's msun routines). Errors are about one unit in the last place unless a function says
//! otherwise; outside a function's domain the result is NaN or infinite, as in IEEE 754.
//!
//! Square root is not here: IEEE 754 demands its correctly rounded result, so `f64::sqrt` is safe.

/// Natural logarithm of `x > 0`. `ln(0) = −∞`; negative `x` gives NaN.
#[inline]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `ln(1 + x)` for `x > −1`, accurate where `x` is so small that `1 + x` would round it away.
#[inline]
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// Logarithm to base 2 of `x > 0`.
#[inline]
pub fn log2(x: f64) -> f64 {
    libm::log2(x)
}

/// Logarithm to base 10 of `x > 0`.
#[inline]
pub fn log10(x: f64) -> f64 {
    libm::log10(x)
}

/// `e` to the power `x`. Overflows to `+∞` above 709.78 and fades to 0 below −745.13.
#[inline]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// 2 to the power `x`.
#[inline]
pub fn exp2(x: f64) -> f64 {
    libm::exp2(x)
}

/// `exp(x) − 1`, accurate for small `x`.
#[inline]
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// `base` to a real power. A negative base with a power that is not whole gives NaN; `pow(x, 0) = 1`
/// for every `x`.
#[inline]
pub fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// `x` to a whole power, by binary exponentiation from the lowest bit of `n` (Knuth 1997, *The Art
/// of Computer Programming* 2, §4.6.3, algorithm A), so the order of the products is fixed.
/// `powi(x, 0) = 1` for every `x`. The relative error grows as `n` units in the last place.
pub fn powi(x: f64, n: u32) -> f64 {
    let (mut power, mut square, mut left) = (1.0, x, n);
    while left > 0 {
        if left & 1 == 1 {
            power *= square;
        }
        square *= square;
        left >>= 1;
    }
    power
}

/// Sine of `x` in radians.
#[inline]
pub fn sin(x: f64) -> f64 {
    libm::sin(x)
}

/// Cosine of `x` in radians.
#[inline]
pub fn cos(x: f64) -> f64 {
    libm::cos(x)
}

/// Hyperbolic tangent, in [−1, 1].
#[inline]
pub fn tanh(x: f64) -> f64 {
    libm::tanh(x)
}

/// Error function `2/√π · ∫₀ˣ exp(−t²) dt`, in [−1, 1].
#[inline]
pub fn erf(x: f64) -> f64 {
    libm::erf(x)
}

/// Complementary error function `1 − erf(x)`, accurate where `erf(x)` is close to 1.
#[inline]
pub fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// Natural logarithm of the absolute value of the gamma function; `+∞` at 0, −1, −2, …
/// Close to its zeros below 0 the relative error is larger.
#[inline]
pub fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_powers_are_products() {
        assert_eq!(powi(3.0, 0), 1.0);
        assert_eq!(powi(3.0, 1), 3.0);
        assert_eq!(powi(3.0, 5), 243.0);
        assert_eq!(powi(-2.0, 3), -8.0);
        assert_eq!(powi(0.0, 0), 1.0);
        assert_eq!(powi(1.1, 6), (1.1 * 1.1) * ((1.1 * 1.1) * (1.1 * 1.1)));
    }

    #[test]
    fn edges_follow_ieee() {
        assert_eq!(ln(0.0), f64::NEG_INFINITY);
        assert!(ln(-1.0).is_nan());
        assert_eq!(exp(-800.0), 0.0);
        assert_eq!(pow(0.0, 0.0), 1.0);
        assert_eq!(ln_gamma(1.0), 0.0);
    }

    #[test]
    fn each_name_is_the_function_it_says() {
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-15, "{a} {b}");
        near(ln(exp(1.0)), 1.0);
        near(ln_1p(exp_m1(1e-10)), 1e-10);
        near(log2(8.0), 3.0);
        near(log10(1000.0), 3.0);
        near(exp2(-1.0), 0.5);
        near(sin(1.0) * sin(1.0) + cos(1.0) * cos(1.0), 1.0);
        near(tanh(0.5), exp_m1(1.0) / (exp(1.0) + 1.0));
        near(erf(0.5) + erfc(0.5), 1.0);
        near(ln_gamma(5.0), ln(24.0));
    }
}
