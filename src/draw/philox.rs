//! Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror & Shaw 2011 ("Parallel random
//! numbers: as easy as 1, 2, 3", SC11): a keyed bijection of 128-bit counters that passes `BigCrush`.
//!
//! All is inlined, so that a caller decides for which vector instructions it is compiled ([`crate::math::widest`]).
#![expect(clippy::inline_always, reason = "see above")]

use std::array;

const ROUNDS: usize = 10;
const MULTIPLIERS: [u64; 2] = [0xD251_1F53, 0xCD9E_8D57];
/// Steps of the key from round to round: the golden ratio and √3 − 1, in 32 bits.
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

/// The four words at `counter` (lowest word first) under `key`.
#[inline(always)]
pub fn block(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let [[a], [b], [c], [d]] = lanes(counter.map(|word| [word]), key);
    [a, b, c, d]
}

/// The words at `N` consecutive counters `first, first + 1, …` (as 64-bit numbers, the upper 64
/// bits 0), one array per word. `N` blocks go through each round side by side, so that the compiler
/// can use whatever vector unit there is; each block equals [`block`] at its counter.
#[inline(always)]
pub fn blocks<const N: usize>(first: u64, key: [u32; 2]) -> [[u32; N]; 4] {
    let counter = |lane: usize| first.wrapping_add(lane as u64);
    let low = array::from_fn(|lane| counter(lane) as u32);
    let high = array::from_fn(|lane| (counter(lane) >> 32) as u32);
    lanes([low, high, [0; N], [0; N]], key)
}

/// The words at these counters (as 64-bit numbers, the upper 64 bits 0), one array per word.
///
/// The first round is short: a product with an upper half of 0 is 0.
#[inline(always)]
pub fn blocks_at<const N: usize>(counters: [u64; N], key: [u32; 2]) -> [[u32; N]; 4] {
    let [left_key, right_key] = key.map(u64::from);
    let left = counters.map(|counter| MULTIPLIERS[0] * (counter & LOWER));
    let words = [
        counters.map(|counter| (counter >> 32) ^ left_key),
        [0; N],
        left.map(|left| (left >> 32) ^ right_key),
        left,
    ];
    rounds::<N, { ROUNDS - 1 }>(words, next(key))
}

const LOWER: u64 = u32::MAX as u64;

/// Words travel as the lower halves of 64-bit lanes, for that is the shape in which vector units
/// multiply 32 by 32 bits. The upper halves gather rubbish that no product sees.
#[inline(always)]
fn lanes<const N: usize>(words: [[u32; N]; 4], key: [u32; 2]) -> [[u32; N]; 4] {
    rounds::<N, ROUNDS>(words.map(|word| word.map(u64::from)), key)
}

#[inline(always)]
fn rounds<const N: usize, const TIMES: usize>(words: [[u64; N]; 4], mut key: [u32; 2]) -> [[u32; N]; 4] {
    let [mut a, mut b, mut c, mut d] = words;
    for _ in 0..TIMES {
        let [left_key, right_key] = key.map(u64::from);
        for lane in 0..N {
            let left = MULTIPLIERS[0] * (a[lane] & LOWER);
            let right = MULTIPLIERS[1] * (c[lane] & LOWER);
            a[lane] = (right >> 32) ^ b[lane] ^ left_key;
            b[lane] = right;
            c[lane] = (left >> 32) ^ d[lane] ^ right_key;
            d[lane] = left;
        }
        key = next(key);
    }
    [a, b, c, d].map(|word| word.map(|lane| lane as u32))
}

/// The key of the next round.
#[inline]
const fn next(key: [u32; 2]) -> [u32; 2] {
    [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])]
}

/// Counter, key and words of the published known answers.
///
/// Source: Random123 (D. E. Shaw Research), `kat_vectors`, the three lines `philox4x32 10`.
pub const KNOWN_ANSWERS: [([u32; 4], [u32; 2], [u32; 4]); 3] = [
    ([0; 4], [0; 2], [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]),
    ([u32::MAX; 4], [u32::MAX; 2], [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]),
    (
        [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344],
        [0xA409_3822, 0x299F_31D0],
        [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_known_answers() {
        for (counter, key, words) in KNOWN_ANSWERS {
            assert_eq!(block(counter, key), words);
        }
    }

    #[test]
    fn many_blocks_at_once_are_the_single_blocks() {
        let key = [0xDEAD_BEEF, 42];
        for first in [0, 7, u64::from(u32::MAX) - 3, u64::MAX - 5] {
            let many = blocks::<16>(first, key);
            for lane in 0..16 {
                let counter = first.wrapping_add(lane as u64);
                let single = block([counter as u32, (counter >> 32) as u32, 0, 0], key);
                assert_eq!(many.map(|word| word[lane]), single);
                assert_eq!(blocks_at([counter, first], key).map(|word| word[0]), single);
            }
        }
    }
}
