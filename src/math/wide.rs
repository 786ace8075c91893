//! The widest vector instructions that the processor has.

/// Runs a computation, compiled for the widest vector instructions that this processor has (AVX2 on x86-64, or what every
/// processor has). Everything that is to profit must be inlined into `run`.
///
/// Only how many numbers go side by side depends on the processor, never what comes out: the compiler neither reorders
/// sums nor joins a product and a sum (it may not: both would change bits), and elementary functions stay calls of this
/// room.
#[expect(clippy::inline_always, reason = "what is not inlined is compiled for any processor")]
#[inline(always)]
pub fn widest<A>(run: impl FnOnce() -> A) -> A {
    pulp::Arch::new().dispatch(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::inline_always, reason = "as in the callers of `widest`")]
    #[inline(always)]
    fn sums(numbers: &[f64]) -> [f64; 8] {
        let mut sums = [0.0; 8];
        for eight in numbers.as_chunks::<8>().0 {
            for (sum, number) in sums.iter_mut().zip(eight) {
                // A fused multiply-add would round once instead of twice.
                *sum += number * 3.7 * *sum + number / 0.3;
            }
        }
        sums
    }

    #[test]
    fn the_bits_are_those_of_any_processor() {
        let numbers: Vec<f64> = (1..1000).map(|i| 1.0 / f64::from(i)).collect();
        let plain = std::hint::black_box(sums as fn(&[f64]) -> [f64; 8]);
        let wide = widest(
            #[inline(always)]
            || sums(&numbers),
        );
        assert_eq!(wide.map(f64::to_bits), plain(&numbers).map(f64::to_bits));
    }
}
