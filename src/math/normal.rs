//! The standard normal distribution: its quantile and its cumulative probability.
//!
//! Both are rational approximations with a handful of products per value, because a report calls
//! them some half a million times. [`quantiles`] and [`cdfs`] do a block in place and give the
//! same bits as the scalar functions.

use self::coefficients::{
    CENTRE_BOTTOM, CENTRE_TOP, EXTREME_BOTTOM, EXTREME_TOP, FAR_BOTTOM, FAR_TOP, MIDDLE_BOTTOM, MIDDLE_TOP,
    NEAR_BOTTOM, NEAR_TOP, TAIL_BOTTOM, TAIL_TOP,
};
use super::{exp, ln};

/// Quantile of the standard normal distribution at probability `p`.
///
/// Source: Wichura 1988, algorithm AS 241 (routine PPND16), Applied Statistics 37:477; relative
/// error about 1e-16 for `p` between 1e-316 and `1 − 1e-16`. `p = 0` gives −∞, `p = 1` gives +∞,
/// anything outside [0, 1] gives NaN.
#[inline]
pub fn quantile(p: f64) -> f64 {
    if (p - 0.5).abs() <= CENTRE { central_quantile(p) } else { tail_quantile(p) }
}

/// Replaces each probability of a block by its quantile; bit for bit [`quantile`].
pub fn quantiles(block: &mut [f64]) {
    const STEP: usize = 64;
    let mut probabilities = [0.0; STEP];
    for chunk in block.chunks_mut(STEP) {
        let probabilities = &mut probabilities[..chunk.len()];
        probabilities.copy_from_slice(chunk);
        // First everybody by the central formula, which vectorises; then the one in seven for whom
        // it does not hold.
        for value in chunk.iter_mut() {
            *value = central_quantile(*value);
        }
        for (value, p) in chunk.iter_mut().zip(probabilities) {
            if (*p - 0.5).abs() > CENTRE || p.is_nan() {
                *value = tail_quantile(*p);
            }
        }
    }
}

/// Probability that a standard normal variable is at most `x`.
///
/// Source: Cody 1969, Mathematics of Computation 23:631, in the normal form of Cody 1993 (ACM
/// algorithm 715, routine ANORM). Relative error, measured against 40 digits: below 1e-15 for
/// `x > −2`, below 2e-15 for `x > −5.6` and below 1e-13 for `x > −37`, where the argument of `exp` is
/// rounded. Fades to 0 near −38.6; rounds to 1 above 8.3.
#[inline]
pub fn cdf(x: f64) -> f64 {
    let size = x.abs();
    if size <= NEAR {
        return 0.5 + x * ratio(x * x, &NEAR_TOP, &NEAR_BOTTOM);
    }
    let tail = if size <= FAR {
        exp(-0.5 * size * size) * ratio(size, &MIDDLE_TOP, &MIDDLE_BOTTOM)
    } else {
        let inverse_square = 1.0 / (x * x);
        let correction = inverse_square * ratio(inverse_square, &FAR_TOP, &FAR_BOTTOM);
        exp(-0.5 * size * size) * (INVERSE_ROOT_TWO_PI - correction) / size
    };
    if x < 0.0 { tail } else { 1.0 - tail }
}

/// Replaces each value of a block by its cumulative probability; bit for bit [`cdf`].
pub fn cdfs(block: &mut [f64]) {
    for value in block {
        *value = cdf(*value);
    }
}

#[inline]
fn central_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    q * ratio(CENTRE * CENTRE - q * q, &CENTRE_TOP, &CENTRE_BOTTOM)
}

#[inline(never)]
fn tail_quantile(p: f64) -> f64 {
    let tail = if p < 0.5 { p } else { 1.0 - p };
    if tail == 0.0 {
        return if p < 0.5 { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let r = (-ln(tail)).sqrt();
    let size = if r <= 5.0 {
        ratio(r - 1.6, &TAIL_TOP, &TAIL_BOTTOM)
    } else {
        ratio(r - 5.0, &EXTREME_TOP, &EXTREME_BOTTOM)
    };
    if p < 0.5 { -size } else { size }
}

/// Quotient of two polynomials in `x`, coefficients from the constant term up (Horner's rule).
#[inline(always)]
#[expect(
    clippy::inline_always,
    reason = "the coefficient arrays must unroll for the block loop to vectorise"
)]
fn ratio<const N: usize>(x: f64, top: &[f64; N], bottom: &[f64; N]) -> f64 {
    let horner = |coefficients: &[f64; N]| coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c);
    horner(top) / horner(bottom)
}

const CENTRE: f64 = 0.425;
const NEAR: f64 = 0.674_489_75;
const FAR: f64 = 5.656_854_249_492_381;
const INVERSE_ROOT_TWO_PI: f64 = 0.398_942_280_401_432_7;

/// The coefficients as printed in the sources, from the constant term up: the first six of Wichura
/// 1988 (there a, b; c, d; e, f), the last six of Cody 1993 (there a, b; c, d; p, q).
mod coefficients {
    #![expect(clippy::unreadable_literal, clippy::excessive_precision, reason = "digits as printed")]
    pub(super) const CENTRE_TOP: [f64; 8] = [
        3.3871328727963666080e0,
        1.3314166789178437745e2,
        1.9715909503065514427e3,
        1.3731693765509461125e4,
        4.5921953931549871457e4,
        6.7265770927008700853e4,
        3.3430575583588128105e4,
        2.5090809287301226727e3,
    ];
    pub(super) const CENTRE_BOTTOM: [f64; 8] = [
        1.0,
        4.2313330701600911252e1,
        6.8718700749205790830e2,
        5.3941960214247511077e3,
        2.1213794301586595867e4,
        3.9307895800092710610e4,
        2.8729085735721942674e4,
        5.2264952788528545610e3,
    ];
    pub(super) const TAIL_TOP: [f64; 8] = [
        1.42343711074968357734e0,
        4.63033784615654529590e0,
        5.76949722146069140550e0,
        3.64784832476320460504e0,
        1.27045825245236838258e0,
        2.41780725177450611770e-1,
        2.27238449892691845833e-2,
        7.74545014278341407640e-4,
    ];
    pub(super) const TAIL_BOTTOM: [f64; 8] = [
        1.0,
        2.05319162663775882187e0,
        1.67638483018380384940e0,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9,
    ];
    pub(super) const EXTREME_TOP: [f64; 8] = [
        6.65790464350110377720e0,
        5.46378491116411436990e0,
        1.78482653991729133580e0,
        2.96560571828504891230e-1,
        2.65321895265761230930e-2,
        1.24266094738807843860e-3,
        2.71155556874348757815e-5,
        2.01033439929228813265e-7,
    ];
    pub(super) const EXTREME_BOTTOM: [f64; 8] = [
        1.0,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15,
    ];
    pub(super) const NEAR_TOP: [f64; 5] = [
        18154.981253343561249,
        1067.6894854603709582,
        161.02823106855587881,
        2.2352520354606839287,
        0.065682337918207449113,
    ];
    pub(super) const NEAR_BOTTOM: [f64; 5] =
        [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1.0];
    pub(super) const MIDDLE_TOP: [f64; 9] = [
        9842.7148383839780218,
        11602.651437647350124,
        6848.1904505362823326,
        2494.5375852903726711,
        597.27027639480026226,
        93.506656132177855979,
        8.8831497943883759412,
        0.39894151208813466764,
        1.0765576773720192317e-8,
    ];
    pub(super) const MIDDLE_BOTTOM: [f64; 9] = [
        19685.429676859990727,
        38912.003286093271411,
        34900.952721145977266,
        18615.571640885098091,
        6485.558298266760755,
        1519.377599407554805,
        235.38790178262499861,
        22.266688044328115691,
        1.0,
    ];
    pub(super) const FAR_TOP: [f64; 6] = [
        2.9112874951168792e-5,
        0.001421619193227893466,
        0.022235277870649807,
        0.1274011611602473639,
        0.21589853405795699,
        0.02307344176494017303,
    ];
    pub(super) const FAR_BOTTOM: [f64; 6] = [
        7.29751555083966205e-5,
        0.00378239633202758244,
        0.0659881378689285515,
        0.468238212480865118,
        1.28426009614491121,
        1.0,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relative(got: f64, want: f64) -> f64 {
        (got / want - 1.0).abs()
    }

    // Source: mpmath 40-digit evaluation of the normal distribution function.
    #[test]
    fn cdf_agrees_with_forty_digits() {
        for (x, want, tolerance) in [
            (-0.5, 0.308_537_538_725_986_9, 1e-15),
            (-1.0, 0.158_655_253_931_457_05, 1e-15),
            (-3.0, 1.349_898_031_630_094_6e-3, 2e-15),
            (-6.0, 9.865_876_450_376_98e-10, 1e-14),
            (-20.0, 2.753_624_118_606_233_6e-89, 1e-13),
            (1.959_963_984_540_054, 0.975, 1e-15),
        ] {
            assert!(relative(cdf(x), want) < tolerance, "{x}: {:e} not {want:e}", cdf(x));
        }
    }

    // Source: Wichura 1988, the check values printed with PPND16.
    #[test]
    fn quantile_gives_the_published_check_values() {
        assert!(relative(quantile(0.25), -0.674_489_750_196_081_7) < 1e-15);
        assert!(relative(quantile(0.001), -3.090_232_306_167_813_5) < 1e-15);
        assert!(relative(quantile(1e-20), -9.262_340_089_798_409) < 1e-15);
    }

    #[test]
    fn quantile_and_cdf_undo_each_other() {
        for step in 1..2000 {
            let p = f64::from(step) / 2000.0;
            assert!(relative(cdf(quantile(p)), p) < 4e-15, "{p}");
        }
        for octave in 1..1000 {
            let p = crate::math::exp2(-f64::from(octave));
            assert!(relative(cdf(quantile(p)), p) < 1e-12, "{p}");
        }
    }

    #[test]
    fn edges() {
        assert_eq!(quantile(0.5), 0.0);
        assert_eq!(quantile(0.0), f64::NEG_INFINITY);
        assert_eq!(quantile(1.0), f64::INFINITY);
        assert!(quantile(-0.1).is_nan() && quantile(1.1).is_nan() && quantile(f64::NAN).is_nan());
        assert_eq!((cdf(f64::NEG_INFINITY), cdf(0.0), cdf(f64::INFINITY)), (0.0, 0.5, 1.0));
        assert_eq!(cdf(-40.0), 0.0);
    }

    #[test]
    fn blocks_give_the_bits_of_the_scalar_functions() {
        let probabilities: Vec<f64> = (0..=1000).map(|i| f64::from(i) / 1000.0).collect();
        let mut block = probabilities.clone();
        quantiles(&mut block);
        for (value, p) in block.iter().zip(&probabilities) {
            assert_eq!(value.to_bits(), quantile(*p).to_bits());
        }
        let before = block.clone();
        cdfs(&mut block);
        for (value, x) in block.iter().zip(&before) {
            assert_eq!(value.to_bits(), cdf(*x).to_bits());
        }
    }
}
