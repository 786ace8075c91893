//! Replicates of a sample: how often each row or primary unit counts in each of them.
//!
//! Replicates come 64 at a time, so that one pass over sorted data serves them all. What a row counts in a replicate
//! depends on the stream, the row and the replicate alone: not on the order of rows, on blocks or on threads.

use super::philox;
use super::stream::Stream;

/// Replicates made at once.
pub const BATCH: usize = 64;

/// Blocks of the generator behind one row of one batch: four words of two halves each.
const BLOCKS: usize = BATCH / 8;

/// `2¹⁶·P(N ≤ k) − 2¹⁵`, rounded, of a Poisson number with mean 1, for `k = 0, 1, …`: beyond the last, the chance is below
/// 2⁻¹⁶. So rounded, the mean is exactly 1 and the variance 0.99997.
const POISSON: [i16; 8] = [-8659, 15_451, 27_505, 31_524, 32_528, 32_729, 32_763, 32_767];

/// How often a row counts in each replicate of a batch: independent Poisson numbers with mean 1, to 16 bits (Hanley and
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
        let first = u64::from(batch) << 35 | u64::from(row) << 3;
        let words = philox::blocks::<BLOCKS>(first, self.key);
        // Signed halves compare in one instruction.
        let mut halves = [0_i16; BATCH];
        for (halves, words) in halves.chunks_exact_mut(2 * BLOCKS).zip(&words) {
            let (low, high) = halves.split_at_mut(BLOCKS);
            for ((low, high), word) in low.iter_mut().zip(high).zip(words) {
                *low = (*word as u16 ^ 0x8000).cast_signed();
                *high = ((*word >> 16) as u16 ^ 0x8000).cast_signed();
            }
        }
        let mut counts = [0_i16; BATCH];
        for limit in POISSON {
            for (count, half) in counts.iter_mut().zip(&halves) {
                *count += i16::from(*half >= limit);
            }
        }
        counts.map(|count| count as u8)
    }
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
    fn limits_are_those_of_poisson() {
        let (mut term, mut below) = (crate::math::exp(-1.0), 0.0);
        for (k, limit) in POISSON.iter().enumerate() {
            below += term;
            term /= (k + 1) as f64;
            let expected = below * 65536.0 - 32768.0;
            assert!((expected - f64::from(*limit)).abs() <= 0.5, "{k}: {expected}");
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
