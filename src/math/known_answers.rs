//! Pinned bit patterns: what this room must compute, to the last bit, on every machine.
//!
//! A unit test compares them, and so can the built program. Both must: cargo may build the same
//! function from other features in a test than in the program that is shipped.

use std::hint::black_box;

use super::beta::{Beta, QuantileTable};
use super::{Moments, Sketch, erf, erfc, exp, exp_m1, ln, ln_1p, ln_gamma, normal, pow, sum, weighted_sum};

/// Name, expected bits and computed bits of each known answer of the room `math`.
///
/// Where the name says "1,000 values", the bits are a digest of the function at `(i + ½)/500` for `i`
/// from 0 to 999. A changed answer means that reports made before cannot be recomputed.
pub fn known_answers() -> Vec<(&'static str, u64, u64)> {
    let values: Vec<f64> = (0..1000).map(|i| black_box((f64::from(i) + 0.5) / 500.0)).collect();
    let at = |function: &dyn Fn(f64) -> f64| digest(values.iter().map(|x| function(*x).to_bits()));
    let shares: Vec<f64> = values.iter().map(|x| 0.5 * x).collect();
    let within = |function: &dyn Fn(f64) -> f64| digest(shares.iter().map(|p| function(*p).to_bits()));
    let mut answers = vec![
        ("ln(2)", 0x3FE6_2E42_FEFA_39EF, ln(black_box(2.0)).to_bits()),
        ("exp(1)", 0x4005_BF0A_8B14_576A, exp(black_box(1.0)).to_bits()),
        ("pow(2, 1/2)", 0x3FF6_A09E_667F_3BCD, pow(black_box(2.0), 0.5).to_bits()),
        ("normal quantile at 0.975", 0x3FFF_5C03_31EE_FF82, normal::quantile(black_box(0.975)).to_bits()),
        ("normal cdf at -1.96", 0x3F99_990C_5885_9311, normal::cdf(black_box(-1.96)).to_bits()),
        ("ln, 1,000 values", 0x6359_6780_3CE2_3EFB, at(&ln)),
        ("ln_1p, 1,000 values", 0x6C79_9F4F_D940_F100, at(&ln_1p)),
        ("exp, 1,000 values", 0x696E_A184_D92F_91BD, at(&|x| exp(20.0 * (x - 1.0)))),
        ("exp_m1, 1,000 values", 0x3696_292A_1CB2_87F3, at(&exp_m1)),
        ("pow, 1,000 values", 0x9B33_4D15_62E7_49E6, at(&|x| pow(x, 2.3))),
        ("erf, 1,000 values", 0x02EA_C0EB_5460_DA98, at(&erf)),
        ("erfc, 1,000 values", 0x9519_ADD3_910E_04DE, at(&|x| erfc(4.0 * x))),
        ("ln_gamma, 1,000 values", 0x0C56_7E8E_6ABD_6E05, at(&|x| ln_gamma(10.0 * x))),
        ("normal quantile, 1,000 values", 0xD1DB_C93F_20F3_9E18, within(&normal::quantile)),
        ("normal cdf, 1,000 values", 0xA0C1_C0A5_B1EA_2024, at(&|x| normal::cdf(10.0 * (x - 1.0)))),
        ("sum, 1,000 values", 0x408F_4000_0000_0000, sum(&values).to_bits()),
        ("weighted sum, 1,000 values", 0x4084_D554_FDF3_B646, weighted_sum(&shares, &values).to_bits()),
    ];
    let variance = Moments::of(&values[..300]).merge(Moments::of(&values[300..])).variance();
    answers.push(("variance in two blocks", 0x3FD5_5ACB_6F46_508C, variance.map_or(0, f64::to_bits)));
    let mut sketch = Sketch::new(0.0, 100.0);
    sketch.extend(&values);
    answers.push(("sketch quantile", 0x3FFE_62B6_AE7D_566D, sketch.quantile(0.95).map_or(0, f64::to_bits)));
    let beta = Beta::new(black_box(2.2), 3.8);
    answers.push((
        "beta cdf, 1,000 values",
        0xDE7B_3805_3637_6A56,
        beta.map_or(0, |beta| within(&|x| beta.cdf(x))),
    ));
    let table = QuantileTable::new(black_box(2.2), 3.8);
    answers.push((
        "beta quantile table, 1,000 values",
        0xA221_60DB_4AE6_412F,
        table.map_or(0, |it| within(&|p| it.quantile(p))),
    ));
    answers
}

/// Mixes bit patterns into one, in order.
fn digest(bits: impl Iterator<Item = u64>) -> u64 {
    bits.fold(0, |mixed, bits| (mixed.rotate_left(5) ^ bits).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_answer_is_the_known_one() {
        for (name, expected, computed) in super::known_answers() {
            assert_eq!(expected, computed, "{name}: {computed:#018x}");
        }
    }
}
