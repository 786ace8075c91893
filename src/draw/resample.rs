//! Replicates of a sample: how often each row or primary unit counts in each of them.
//!
//! Replicates come 64 at a time, so that one pass over sorted data serves them all. What a row counts in a replicate
//! depends on the stream, the row and the replicate alone: not on the order of rows, on blocks or on threads.

use super::philox;
use super::stream::Stream;
use crate::math::widest;

/// Replicates made at once.
pub const BATCH: usize = 64;

/// Blocks of the generator behind one row of one batch: four words of four bytes each.
const BLOCKS: usize = BATCH / 16;

/// Rows whose blocks are made side by side.
const ROWS: usize = 4;

/// Bytes (−128 to 127) from which on a number is above `k = 0, 1, …`: of 256, 94 bytes give 0, 95 give 1, 46 give 2, 16
/// give 3, 4 give 4 and 1 gives 5. These are the chances of a Poisson number of mean 1 within 1/200, chosen such that mean
/// and variance are exactly 1; the third central moment is 63/64.
const POISSON: [i8; 5] = [-34, 61, 107, 123, 127];

/// How often a row counts in each replicate of a batch: independent Poisson numbers with mean 1, to 8 bits (Hanley and
/// `MacGibbon` 2006, Comput. Methods Programs Biomed. 83:57; Chamandy et al. 2012).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Poisson {
    key: [u32; 2],
}

impl Poisson {
    /// Counts that belong to this stream.
    pub const fn new(stream: &Stream) -> Self {
        Self { key: stream.key() }
    }

    /// Counts of `row` in the replicates `64·batch..64·batch + 64`.
    #[inline]
    pub fn counts(&self, batch: u32, row: u32) -> [u8; BATCH] {
        let words = philox::blocks::<BLOCKS>(first(batch, row), self.key);
        let mut bytes = [0; BATCH];
        for (bytes, word) in bytes.chunks_exact_mut(4).zip(words.as_flattened()) {
            bytes.copy_from_slice(&word.to_le_bytes());
        }
        numbers(bytes)
    }

    /// Counts of several rows, as [`Self::counts`] of each; many at once go faster. `rows` and `out` are equally long;
    /// should they differ, the surplus of the longer one is left alone.
    pub fn fill(&self, batch: u32, rows: &[u32], out: &mut [[u8; BATCH]]) {
        let (many, rest) = rows.as_chunks::<ROWS>();
        let (outs, _) = out.as_chunks_mut::<ROWS>();
        widest(
            #[inline(always)]
            || {
                for (rows, out) in many.iter().zip(outs) {
                    self.together(batch, rows, out);
                }
            },
        );
        for (row, out) in rest.iter().zip(out.iter_mut().skip(many.len() * ROWS)) {
            *out = self.counts(batch, *row);
        }
    }

    /// One row after the other: the blocks of several go through the generator side by side.
    #[expect(clippy::inline_always, reason = "as `widest` wants it")]
    #[inline(always)]
    fn together(self, batch: u32, rows: &[u32; ROWS], out: &mut [[u8; BATCH]; ROWS]) {
        let mut counters = [0; ROWS * BLOCKS];
        for (counters, row) in counters.chunks_exact_mut(BLOCKS).zip(rows) {
            for (block, counter) in counters.iter_mut().enumerate() {
                *counter = first(batch, *row) | block as u64;
            }
        }
        let words = philox::blocks_at(counters, self.key);
        for (row, counts) in out.iter_mut().enumerate() {
            let mut bytes = [0; BATCH];
            for (bytes, words) in bytes.chunks_exact_mut(4 * BLOCKS).zip(&words) {
                let words = &words[row * BLOCKS..][..BLOCKS];
                for (bytes, word) in bytes.chunks_exact_mut(4).zip(words) {
                    bytes.copy_from_slice(&word.to_le_bytes());
                }
            }
            *counts = numbers(bytes);
        }
    }
}

/// Counter of the first block of a row in a batch.
#[inline]
const fn first(batch: u32, row: u32) -> u64 {
    (batch as u64) << 34 | (row as u64) << 2
}

/// The number that each random byte stands for.
#[expect(clippy::inline_always, reason = "as `widest` wants it")]
#[inline(always)]
fn numbers(bytes: [u8; BATCH]) -> [u8; BATCH] {
    let mut numbers = [0_i8; BATCH];
    for limit in POISSON {
        for (number, byte) in numbers.iter_mut().zip(bytes) {
            *number += i8::from(byte.cast_signed() >= limit);
        }
    }
    numbers.map(i8::cast_unsigned)
}

/// Factors of primary units, drawn again within each stratum: `n − 1` of `n` units with replacement, rescaled (Rao & Wu
/// 1988, JASA 83:231; Rao, Wu & Yue 1992 for weights). A stratum with one unit keeps it as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct RaoWu {
    stream: Stream,
    /// Units of each stratum, and the share of the population's units that were not sampled.
    strata: Vec<(Vec<u32>, f64)>,
    units: usize,
    /// Numbers that one replicate uses.
    stride: u64,
}

impl RaoWu {
    /// Factors that belong to this stream. Each stratum names its units, below `units`, and the share `1 − n/N` of units
    /// that were not sampled (1 without a finite population correction).
    pub fn new(stream: Stream, units: usize, strata: Vec<(Vec<u32>, f64)>) -> Self {
        let stride = strata.iter().map(|(units, _)| units.len() as u64).sum();
        Self { stream, strata, units, stride }
    }

    /// The factor of each unit in the given replicate.
    pub fn factors(&self, replicate: u64, out: &mut Vec<f64>) {
        out.clear();
        out.resize(self.units, 1.0);
        let mut first = replicate * self.stride;
        let mut uniforms = Vec::new();
        for (units, unsampled) in &self.strata {
            let n = units.len();
            if n > 1 {
                let draws = n - 1;
                uniforms.clear();
                uniforms.resize(draws, 0.0);
                self.stream.fill_uniform(first, &mut uniforms);
                // With m = n − 1 the rescaling is √(1 − f): none without a correction.
                let scale = unsampled.sqrt();
                for unit in units {
                    out[*unit as usize] = 1.0 - scale;
                }
                let each = scale * n as f64 / draws as f64;
                for u in &uniforms {
                    let unit = units[((u * n as f64) as usize).min(n - 1)];
                    out[unit as usize] += each;
                }
            }
            first += n as u64;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Seed;

    #[test]
    fn counts_have_the_moments_of_poisson() {
        let poisson = Poisson::new(&Stream::new(&Seed::from_u64(1), "rows"));
        let (mut n, mut sum, mut squares, mut cubes) = (0.0, 0.0, 0.0, 0.0);
        let mut none = 0.0;
        for row in 0..20_000 {
            for count in poisson.counts(3, row) {
                let x = f64::from(count) - 1.0;
                n += 1.0;
                sum += x;
                squares += x * x;
                cubes += x * x * x;
                none += if count == 0 { 1.0 } else { 0.0 };
            }
        }
        // Mean, variance and third central moment are all 1; e⁻¹ of the rows are left out.
        assert!((sum / n).abs() < 0.004, "{}", sum / n);
        assert!((squares / n - 1.0).abs() < 0.006, "{}", squares / n);
        assert!((cubes / n - 1.0).abs() < 0.03, "{}", cubes / n);
        assert!((none / n - 0.367_879).abs() < 0.002, "{}", none / n);
    }

    #[test]
    fn many_rows_are_the_single_rows() {
        let poisson = Poisson::new(&Stream::new(&Seed::from_u64(1), "rows"));
        let rows = [5, 0, u32::MAX, 7, 9];
        for length in 0..rows.len() {
            let mut out = vec![[9; BATCH]; length];
            poisson.fill(u32::MAX >> 2, &rows[..length], &mut out);
            for (out, row) in out.iter().zip(rows) {
                assert_eq!(*out, poisson.counts(u32::MAX >> 2, row));
            }
        }
    }

    #[test]
    fn bytes_stand_for_numbers_of_mean_and_variance_one() {
        let mut ways = [0_i32; 6];
        for byte in 0..=u8::MAX {
            ways[usize::from(numbers([byte; BATCH])[0])] += 1;
        }
        let moment = |of: &dyn Fn(i32) -> i32| (0..).zip(ways).map(|(k, ways)| of(k) * ways).sum::<i32>();
        assert_eq!([moment(&|_| 1), moment(&|k| k), moment(&|k| (k - 1) * (k - 1))], [256; 3]);
        assert_eq!(moment(&|k| (k - 1) * (k - 1) * (k - 1)), 252);
        let mut chance = crate::math::exp(-1.0);
        for (k, ways) in ways.iter().enumerate() {
            assert!((f64::from(*ways) / 256.0 - chance).abs() < 1.0 / 200.0, "{k}");
            chance /= (k + 1) as f64;
        }
    }

    #[test]
    fn factors_add_up_to_their_stratum() {
        let strata = vec![(vec![0, 2, 4], 1.0), (vec![1], 1.0), (vec![3, 5], 0.25)];
        let units = RaoWu::new(Stream::new(&Seed::from_u64(5), "units"), 6, strata);
        let mut factors = Vec::new();
        let mut seen = Vec::new();
        for replicate in 0..200 {
            units.factors(replicate, &mut factors);
            assert!((factors[0] + factors[2] + factors[4] - 3.0).abs() < 1e-14);
            assert_eq!(factors[1], 1.0);
            assert!((factors[3] + factors[5] - 2.0).abs() < 1e-14);
            assert!(factors.iter().all(|factor| *factor >= 0.0));
            seen.push(factors[0]);
        }
        let variance = crate::math::Moments::of(&seen).variance().unwrap();
        // Var of n/(n−1) · Binomial(n − 1, 1/n) is 1 for each unit.
        assert!((variance - 1.0).abs() < 0.35, "{variance}");
    }
}
