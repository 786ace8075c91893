//! Rows spread over buckets by value: whatever is in a bucket lies below whatever is in the next.
//!
//! Buckets are cut by a sample of the values, so that neither long tails nor a spike of equal values crowd one of them.
//! Where the cuts fall matters for speed alone. Rows are spread in chunks that fit a cache, each on its own, so that
//! threads share nothing; a bucket is then read from all chunks, in their order.

use std::cmp::Ordering;
use std::ops::Range;

use rayon::prelude::*;

/// Rows that a bucket should hold.
const BUCKET: usize = 1024;

/// Most buckets: where each goes on is remembered, and that should stay near.
const MOST_BUCKETS: usize = 1 << 12;

/// Rows spread together: what is kept of them fits the second cache, and a row's place two bytes.
const CHUNK: usize = 1 << 15;

/// Rows of which the cuts are made.
const SAMPLE: usize = 1 << 10;

/// A map from values to buckets that never falls: linear around the middle of the values, logarithmic far from it on
/// either side.
#[derive(Debug, Clone, Copy)]
struct Cuts {
    centre: f64,
    per_unit: f64,
    /// Lowest and highest value of the sample, in units from the centre: all beyond go with them.
    ends: (f64, f64),
    first: i32,
    shift: u32,
    last: i32,
}

impl Cuts {
    /// Cuts for at most `wanted` buckets.
    fn of(values: &[f64], wanted: usize) -> Self {
        let mut cuts = Self { centre: 0.0, per_unit: 1.0, ends: (0.0, 0.0), first: 0, shift: 0, last: 0 };
        if wanted < 2 {
            return cuts;
        }
        // Steps of the golden ratio meet every region and follow no period of the data.
        let step = 0x9E37_79B9_7F4A_7C15_u64;
        let mut sample: Vec<f64> = (1..=SAMPLE as u64)
            .map(|i| ((u128::from(i.wrapping_mul(step)) * values.len() as u128) >> 64) as usize)
            .map(|row| values[row])
            .collect();
        sample.sort_unstable_by(f64::total_cmp);
        let (least, most) = (sample[0], sample[SAMPLE - 1]);
        cuts.centre = sample[SAMPLE / 2];
        let spread = [sample[3 * SAMPLE / 4] - sample[SAMPLE / 4], most - least];
        cuts.per_unit =
            spread.iter().map(|spread| 1.0 / spread).find(|per_unit| per_unit.is_normal()).unwrap_or(1.0);
        cuts.ends = (cuts.units(least), cuts.units(most));
        // Nothing to cut; or no numbers.
        if cuts.ends.0.partial_cmp(&cuts.ends.1) != Some(Ordering::Less) {
            return cuts;
        }
        cuts.first = height(cuts.ends.0);
        let span = (height(cuts.ends.1) - cuts.first).max(0);
        while (span >> cuts.shift) as usize >= wanted {
            cuts.shift += 1;
        }
        cuts.last = span >> cuts.shift;
        cuts
    }

    #[inline]
    fn units(&self, value: f64) -> f64 {
        (value - self.centre) * self.per_unit
    }

    #[inline]
    fn bucket(&self, value: f64) -> u16 {
        let z = self.units(value);
        // Compared so, what is no number goes to the lowest bucket.
        let z = if z > self.ends.0 { z } else { self.ends.0 };
        let z = if z < self.ends.1 { z } else { self.ends.1 };
        ((height(z) - self.first) >> self.shift) as u16
    }
}

/// Nearly `log₂(1 + |z|)`, with the sign of `z`: the exponent and upper digits of `1 + |z|`.
#[inline]
fn height(z: f64) -> i32 {
    const ONE: i32 = (1.0_f64.to_bits() >> 33) as i32;
    let height = ((z.abs() + 1.0).to_bits() >> 33) as i32 - ONE;
    let sign = (z.to_bits() >> 32) as i32 >> 31;
    (height ^ sign) - sign
}

/// Rows in buckets, chunk by chunk.
pub(super) struct Buckets<T> {
    items: Vec<T>,
    /// One past the last item of each bucket in each chunk, counted within the chunk.
    ends: Vec<Vec<u32>>,
    count: usize,
}

impl<T: Copy + Default + Send + Sync> Buckets<T> {
    /// Spreads rows by their values. `keep` appends what is kept of a range of rows; `made` has it already, where it is
    /// the value itself. Inside a bucket rows keep their order.
    pub(super) fn of(
        values: &[f64],
        made: Option<&[T]>,
        keep: impl Fn(Range<usize>, &mut Vec<T>) + Sync,
    ) -> Self {
        let cuts = Cuts::of(values, (values.len() / BUCKET).min(MOST_BUCKETS));
        let count = cuts.last as usize + 1;
        // All at once: room that was used before is given out again.
        let mut items = vec![T::default(); values.len()];
        let part =
            |room: &mut (Vec<u16>, Vec<u16>, Vec<T>), chunk: usize, values: &[f64], items: &mut [T]| {
                let first = chunk * CHUNK;
                let (ids, order, near) = room;
                ids.clear();
                ids.extend(values.iter().map(|value| cuts.bucket(*value)));
                order.resize(values.len(), 0);
                let mut ends = vec![0_u32; count];
                for id in &*ids {
                    ends[usize::from(*id)] += 1;
                }
                let mut at = 0;
                for end in &mut ends {
                    at += std::mem::replace(end, at);
                }
                for (row, id) in ids.iter().enumerate() {
                    let next = &mut ends[usize::from(*id)];
                    order[*next as usize] = row as u16;
                    *next += 1;
                }
                // What is read here and there should be near, and what is written far away should be written in order.
                let near = if let Some(made) = made {
                    &made[first..]
                } else {
                    near.clear();
                    keep(first..first + values.len(), near);
                    near
                };
                let near = &near[..values.len()];
                for (into, row) in items.iter_mut().zip(&*order) {
                    *into = near[usize::from(*row)];
                }
                ends
            };
        let ends = if values.len() <= CHUNK {
            vec![part(&mut Default::default(), 0, values, &mut items)]
        } else {
            let chunks = values.par_chunks(CHUNK).zip(items.par_chunks_mut(CHUNK)).enumerate();
            chunks
                .map_init(Default::default, |room, (chunk, (values, items))| part(room, chunk, values, items))
                .collect()
        };
        Self { items, ends, count }
    }

    /// What `look` finds in each bucket that is not empty, from the lowest to the highest. `R` is room that it may use
    /// again.
    pub(super) fn each<'a, R: Default, A: Send>(
        &'a self,
        look: impl Fn(&mut R, &[&[T]]) -> A + Sync,
    ) -> Vec<A> {
        let one = |(room, pieces): &mut (R, Vec<&'a [T]>), bucket: usize| {
            pieces.clear();
            pieces.extend(self.items.chunks(CHUNK).zip(&self.ends).map(|(items, ends)| {
                let start = if bucket == 0 { 0 } else { ends[bucket - 1] };
                &items[start as usize..ends[bucket] as usize]
            }));
            look(room, pieces)
        };
        if self.count == 1 {
            return vec![one(&mut Default::default(), 0)];
        }
        let buckets = (0..self.count).into_par_iter().with_min_len(16);
        buckets.map_init(|| (R::default(), Vec::new()), |room, bucket| one(room, bucket)).collect()
    }
}
