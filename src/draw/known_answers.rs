//! Pinned bit patterns of the generator and of what is made from it; see
//! [`crate::math::known_answers`].

use std::hint::black_box;

use super::philox::{self, KNOWN_ANSWERS};
use super::{Distribution, Reading, Seed, Stream, Triple, copula};

/// Name, expected bits and computed bits of each known answer of the room `draw`.
///
/// The first three are published (see [`KNOWN_ANSWERS`]; the four words are folded into one number on
/// both sides); the others pin our own use of the generator.
pub fn known_answers() -> Vec<(&'static str, u64, u64)> {
    let names = ["Philox4x32-10, zeros", "Philox4x32-10, ones", "Philox4x32-10, digits of pi"];
    let mut answers: Vec<_> = names
        .into_iter()
        .zip(KNOWN_ANSWERS)
        .map(|(name, (counter, key, words))| {
            (name, fold(words), fold(philox::block(black_box(counter), black_box(key))))
        })
        .collect();
    let mut draws = [0.0; 1001];
    let stream = Stream::new(&Seed::from_u64(black_box(20_140_101)), "known answers");
    stream.fill_uniform(1, &mut draws);
    answers.push(("stream, draw 1", 0x3FB4_2869_6D14_D4F8, draws[0].to_bits()));
    answers.push(("stream, draw 1,001", 0x3FE1_7534_9D39_A2F1, draws[1000].to_bits()));
    let mut factor = [draws[0]];
    copula::factor_normals(&mut factor);
    let mut own = [draws[1]];
    copula::correlate(0.5, &factor, &mut own);
    answers.push(("copula, one pair", 0x3FE0_C982_1982_0610, own[0].to_bits()));
    if let Some(triple) = Triple::new(black_box(0.1), 0.2, 0.32) {
        let at = |reading| Distribution::from_triple(triple, reading, None).quantile(draws[2]).to_bits();
        answers.push(("triangular", 0x3FC9_DC3E_CF4D_04E2, at(Reading::Bounds)));
        answers.push(("5-50-95", 0x3FC8_D41B_3046_95F0, at(Reading::CentralNinety { overshoot: 0.1 })));
        answers.push(("PERT", 0x3FC9_8518_5FF5_21DA, at(Reading::Pert)));
    }
    answers
}

fn fold([a, b, c, d]: [u32; 4]) -> u64 {
    let pair = |high: u32, low: u32| u64::from(high) << 32 | u64::from(low);
    pair(a, b) ^ pair(c, d).rotate_left(1)
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
