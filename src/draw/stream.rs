//! A stream of uniform numbers that belongs to a name.

use std::fmt;

use sha2::{Digest, Sha256};

use super::philox;
use crate::math::widest;

/// Where all chance in a run comes from: 32 bytes, printed as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed([u8; 32]);

impl Seed {
    /// The seed with these bytes, such as a hash of the inputs.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The seed that prints as `number` in hexadecimal, padded with zeros on the left.
    pub const fn from_u64(number: u64) -> Self {
        let mut bytes = [0; 32];
        let [.., a, b, c, d, e, f, g, h] = &mut bytes;
        [*a, *b, *c, *d, *e, *f, *g, *h] = number.to_be_bytes();
        Self(bytes)
    }

    /// Another seed, made from this one and a number: for runs that ask whether the seed matters.
    #[must_use]
    pub fn derived(&self, number: u64) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(b"maatlat/seed/1\0");
        hasher.update(self.0);
        hasher.update(number.to_be_bytes());
        Self(hasher.finalize().into())
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Uniform numbers for one named quantity. Draw `d` depends on the seed, the name and `d` alone.
///
/// The Philox key is the first 64 bits (little-endian words) of SHA-256 over
/// `"maatlat/stream/1\0"`, the seed's bytes and the name's UTF-8 bytes. Two of a report's few
/// thousand names share a key with probability below 1e-12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    key: [u32; 2],
}

/// Blocks of the generator made side by side; each gives two numbers.
const LANES: usize = 16;

impl Stream {
    /// The stream of the quantity called `name` under `seed`.
    pub fn new(seed: &Seed, name: &str) -> Self {
        let digest = Sha256::new()
            .chain_update(b"maatlat/stream/1\0")
            .chain_update(seed.as_bytes())
            .chain_update(name.as_bytes())
            .finalize();
        let word =
            |at: usize| u32::from_le_bytes([digest[at], digest[at + 1], digest[at + 2], digest[at + 3]]);
        Self { key: [word(0), word(4)] }
    }

    /// The key of its generator.
    pub(super) const fn key(self) -> [u32; 2] {
        self.key
    }

    /// Writes the numbers of draws `first_draw, first_draw + 1, …`, each strictly between 0 and 1.
    ///
    /// A number is the midpoint `(k + ½)·2⁻⁵²` of one of 2⁵² equal cells, so `u` and `1 − u` are
    /// equally fine and both exact. Draws `2i` and `2i + 1` come from generator block `i`.
    pub fn fill_uniform(&self, first_draw: u64, out: &mut [f64]) {
        let mut block = first_draw / 2;
        // An odd first draw is the second half of its block.
        let odd = (first_draw % 2) as usize;
        let (head, rest) = out.split_at_mut(odd.min(out.len()));
        if let [number] = head {
            let [_, _, [low], [high]] = philox::blocks::<1>(block, self.key);
            *number = uniform(low, high);
            block += 1;
        }
        widest(
            #[inline(always)]
            || {
                for chunk in rest.chunks_mut(2 * LANES) {
                    let [a, b, c, d] = philox::blocks::<LANES>(block, self.key);
                    let mut numbers = [[0.0; 2]; LANES];
                    for lane in 0..LANES {
                        numbers[lane] = [uniform(a[lane], b[lane]), uniform(c[lane], d[lane])];
                    }
                    chunk.copy_from_slice(&numbers.as_flattened()[..chunk.len()]);
                    block += LANES as u64;
                }
            },
        );
    }
}

/// The cell's midpoint, without a conversion from integer: `k` becomes the fraction of a number in
/// [1, 2), and the subtraction is exact.
#[expect(clippy::inline_always, reason = "as `widest` wants it")]
#[inline(always)]
fn uniform(low: u32, high: u32) -> f64 {
    let k = (u64::from(high) << 32 | u64::from(low)) >> 12;
    f64::from_bits(1.0_f64.to_bits() | k) - (1.0 - 0.5 * f64::EPSILON)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_prints_as_its_number() {
        let seed = Seed::from_u64(0x2014_0101);
        assert_eq!(seed.to_string(), format!("{:064x}", 0x2014_0101));
        assert_eq!(Seed::from_bytes(*seed.as_bytes()), seed);
    }

    #[test]
    fn numbers_are_midpoints_strictly_inside() {
        assert_eq!(uniform(0, 0), 0.5 * f64::EPSILON);
        assert_eq!(uniform(u32::MAX, u32::MAX), 1.0 - 0.5 * f64::EPSILON);
        assert_eq!(uniform(0, 1 << 31), 0.5 + 0.5 * f64::EPSILON);
    }

    #[test]
    fn names_and_seeds_part_the_streams() {
        let streams = [
            Stream::new(&Seed::from_u64(1), "a"),
            Stream::new(&Seed::from_u64(1), "b"),
            Stream::new(&Seed::from_u64(2), "a"),
        ];
        let firsts = streams.map(|stream| {
            let mut first = [0.0];
            stream.fill_uniform(0, &mut first);
            first[0]
        });
        assert!(firsts[0] != firsts[1] && firsts[0] != firsts[2] && firsts[1] != firsts[2]);
    }

    #[test]
    fn uniform_in_a_hundred_cells() {
        let mut draws = vec![0.0; 100_000];
        Stream::new(&Seed::from_u64(1), "smoke").fill_uniform(0, &mut draws);
        let mut counts = [0.0; 100];
        for u in &draws {
            counts[(u * 100.0) as usize] += 1.0;
        }
        let chi_square: f64 = counts.iter().map(|n| (n - 1000.0) * (n - 1000.0) / 1000.0).sum();
        // 99 degrees of freedom: the middle 99.9% of a good generator's values.
        assert!((56.0..155.0).contains(&chi_square), "{chi_square}");
    }
}
