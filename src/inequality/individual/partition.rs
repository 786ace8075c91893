//! Rows spread over buckets by value: whatever is in a bucket lies below whatever is in the next.
//!
//! Buckets are cut by a sample of the values, so that neither long tails nor a spike of equal values crowd one of them.
//! Where the cuts fall matters for speed alone. A bucket grows by one small block at a time, so that rows need not be
//! counted before they are spread. Threads spread stretches of rows, each on its own; a bucket is then read from all of
//! them, in their order, which is that of its rows however many threads there are.

use std::cmp::Ordering;
use std::ops::Range;

use rayon::prelude::*;

use crate::math::widest;

/// Rows that a bucket should hold.
const BUCKET: usize = 1024;

/// Most buckets: where each goes on is remembered, and that should stay near.
const MOST_BUCKETS: usize = 1 << 12;

/// Rows of a block.
const BLOCK: usize = 64;

/// Rows of which the buckets are found before they are spread.
const AHEAD: usize = 512;

/// Fewest rows that a thread spreads.
const FEWEST: usize = 1 << 16;

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

    #[expect(clippy::inline_always, reason = "as `widest` wants it")]
    #[inline(always)]
    fn units(&self, value: f64) -> f64 {
        (value - self.centre) * self.per_unit
    }

    #[expect(clippy::inline_always, reason = "as `widest` wants it")]
    #[inline(always)]
    fn bucket(&self, value: f64) -> u16 {
        let z = self.units(value);
        // Compared so, what is no number goes to the lowest bucket.
        let z = if z > self.ends.0 { z } else { self.ends.0 };
        let z = if z < self.ends.1 { z } else { self.ends.1 };
        ((height(z) - self.first) >> self.shift) as u16
    }
}

/// Nearly `log₂(1 + |z|)`, with the sign of `z`: the exponent and upper digits of `1 + |z|`.
#[inline(always)]
fn height(z: f64) -> i32 {
    const ONE: i32 = (1.0_f64.to_bits() >> 33) as i32;
    let height = ((z.abs() + 1.0).to_bits() >> 33) as i32 - ONE;
    let sign = (z.to_bits() >> 32) as i32 >> 31;
    (height ^ sign) - sign
}

/// Rows in buckets.
pub(super) struct Buckets<T> {
    /// Neighbouring rows.
    parts: Vec<Part<T>>,
    count: usize,
}

impl<T: Copy + Send + Sync> Buckets<T> {
    /// Spreads rows by their values. `keep` appends what is kept of a range of rows; `made` has it already, where it is
    /// the value itself. Inside a bucket rows keep their order.
    pub(super) fn of(
        values: &[f64],
        made: Option<&[T]>,
        keep: impl Fn(Range<usize>, &mut Vec<T>) + Sync,
    ) -> Self {
        let cuts = Cuts::of(values, (values.len() / BUCKET).min(MOST_BUCKETS));
        // How many parts there are does not show in any bucket.
        let rows = values.len().div_ceil(rayon::current_num_threads()).max(FEWEST);
        let parts = if values.len() <= rows {
            vec![Part::of(&cuts, values, 0, made, &keep)]
        } else {
            let parts = values.par_chunks(rows).enumerate();
            parts.map(|(part, values)| Part::of(&cuts, values, part * rows, made, &keep)).collect()
        };
        Self { parts, count: cuts.last as usize + 1 }
    }

    /// What `look` finds in each bucket, from the lowest to the highest. `R` is room that it may use again.
    pub(super) fn each<'a, R: Default, A: Send>(
        &'a self,
        look: impl Fn(&mut R, &[&[T]]) -> A + Sync,
    ) -> Vec<A> {
        let one = |(room, pieces): &mut (R, Vec<&'a [T]>), bucket: usize| {
            pieces.clear();
            for part in &self.parts {
                part.read(bucket, pieces);
            }
            look(room, pieces)
        };
        if self.count == 1 {
            return vec![one(&mut Default::default(), 0)];
        }
        let buckets = (0..self.count).into_par_iter().with_min_len(16);
        buckets.map_init(Default::default, |room, bucket| one(room, bucket)).collect()
    }
}

/// Neighbouring rows in buckets, each of which grows by a block at a time.
struct Part<T> {
    /// Blocks of all buckets, as they were begun, and the bucket of each.
    items: Vec<T>,
    owners: Vec<u16>,
    /// One past the last item of each bucket; a multiple of `BLOCK` where there is no room for the next.
    filled: [u32; MOST_BUCKETS],
    /// The blocks of each bucket, one bucket after the other, and one past the last of each.
    blocks: Vec<u32>,
    ends: Vec<u32>,
}

impl<T: Copy> Part<T> {
    /// Spreads rows, of which the first is `first`.
    fn of(
        cuts: &Cuts,
        values: &[f64],
        first: usize,
        made: Option<&[T]>,
        keep: &impl Fn(Range<usize>, &mut Vec<T>),
    ) -> Self {
        let count = cuts.last as usize + 1;
        let mut part = Self {
            items: Vec::with_capacity(values.len() + count * BLOCK),
            owners: Vec::with_capacity(values.len() / BLOCK + count),
            filled: [0; MOST_BUCKETS],
            blocks: Vec::new(),
            ends: vec![0; count],
        };
        let (mut ids, mut near) = ([0; AHEAD], Vec::with_capacity(AHEAD));
        for (ahead, values) in values.chunks(AHEAD).enumerate() {
            let start = first + ahead * AHEAD;
            let range = start..start + values.len();
            let rows = if let Some(made) = made {
                &made[range]
            } else {
                near.clear();
                keep(range, &mut near);
                &near
            };
            widest(
                #[inline(always)]
                || {
                    for (id, value) in ids.iter_mut().zip(values) {
                        *id = cuts.bucket(*value);
                    }
                },
            );
            part.add(&ids[..values.len()], rows);
        }
        part.close();
        part
    }

    /// Adds rows, each to its bucket.
    fn add(&mut self, mut ids: &[u16], mut rows: &[T]) {
        // As a slice, so that nothing moves until a block is full.
        while let Some(done) = fill(&mut self.items, &mut self.filled, ids, rows) {
            let (Some(id), Some(row)) = (ids.get(done), rows.get(done)) else { break };
            self.filled[usize::from(*id) % MOST_BUCKETS] = self.items.len() as u32 + 1;
            self.items.resize(self.items.len() + BLOCK, *row);
            self.owners.push(*id);
            (ids, rows) = (&ids[done + 1..], &rows[done + 1..]);
        }
    }

    /// Finds the blocks of each bucket.
    fn close(&mut self) {
        for owner in &self.owners {
            self.ends[usize::from(*owner)] += 1;
        }
        let mut at = 0;
        for end in &mut self.ends {
            at += std::mem::replace(end, at);
        }
        self.blocks = vec![0; self.owners.len()];
        for (block, owner) in self.owners.iter().enumerate() {
            let next = &mut self.ends[usize::from(*owner)];
            self.blocks[*next as usize] = block as u32;
            *next += 1;
        }
    }

    /// Appends the rows of a bucket, as they came.
    fn read<'a>(&'a self, bucket: usize, pieces: &mut Vec<&'a [T]>) {
        let start = if bucket == 0 { 0 } else { self.ends[bucket - 1] };
        let Some((last, whole)) = self.blocks[start as usize..self.ends[bucket] as usize].split_last() else {
            return;
        };
        pieces.extend(whole.iter().map(|block| &self.items[*block as usize * BLOCK..][..BLOCK]));
        pieces.push(&self.items[*last as usize * BLOCK..self.filled[bucket] as usize]);
    }
}

/// Adds rows up to the first for which there is no room, and says which that is.
#[inline]
fn fill<T: Copy>(
    items: &mut [T],
    filled: &mut [u32; MOST_BUCKETS],
    ids: &[u16],
    rows: &[T],
) -> Option<usize> {
    for (place, (id, row)) in ids.iter().zip(rows).enumerate() {
        let next = &mut filled[usize::from(*id) % MOST_BUCKETS];
        if (*next as usize).is_multiple_of(BLOCK) {
            return Some(place);
        }
        items[*next as usize] = *row;
        *next += 1;
    }
    None
}
