//! Sorting by whole numbers that rise with their floats: one pass into buckets, then inside each.
//!
//! The result does not depend on the number of threads: buckets are cut by value, and what is computed of them is merged
//! from the lowest to the highest.

use rayon::prelude::*;

use super::presorted::key;

/// Rows below which one sort is as fast as two.
const SMALL: usize = 4096;

/// Rows that a bucket should hold: they fit the innermost cache.
const BUCKET: usize = 256;

/// Most buckets: where each goes on is remembered, and that too should stay near.
const MOST_BUCKETS: usize = 1 << 14;

/// Items in buckets: each bucket's keys lie below those of the next. Inside a bucket, the order of the input.
pub(super) struct Buckets<T> {
    pub(super) items: Vec<T>,
    /// One past the last item of each bucket.
    pub(super) ends: Vec<usize>,
}

impl<T: Copy + Default + Send> Buckets<T> {
    /// Spreads rows over buckets by their keys.
    pub(super) fn of(count: usize, key: impl Fn(usize) -> u64, item: impl Fn(usize, u64) -> T) -> Self {
        if count < SMALL {
            return Self { items: (0..count).map(|row| item(row, key(row))).collect(), ends: vec![count] };
        }
        let (mut lowest, mut highest) = (u64::MAX, 0);
        for row in 0..count {
            let key = key(row);
            lowest = lowest.min(key);
            highest = highest.max(key);
        }
        // The narrowest cells of a power of two in width of which there are few enough.
        let wanted = (count / BUCKET).next_power_of_two().min(MOST_BUCKETS) as u64;
        let shift = (64 - ((highest - lowest) / wanted).leading_zeros()).min(63);
        let mut ends = vec![0_usize; ((highest - lowest) >> shift) as usize + 1];
        for row in 0..count {
            ends[((key(row) - lowest) >> shift) as usize] += 1;
        }
        let mut at = 0;
        for end in &mut ends {
            at += std::mem::replace(end, at);
        }
        let mut items = vec![T::default(); count];
        for row in 0..count {
            let key = key(row);
            let next = &mut ends[((key - lowest) >> shift) as usize];
            items[*next] = item(row, key);
            *next += 1;
        }
        Self { items, ends }
    }

    /// Sorts each bucket and folds it, bucket by bucket; neighbours are joined from the lowest to the highest.
    pub(super) fn fold<A: Send>(
        mut self,
        sort: impl Fn(&mut [T]) + Sync,
        fold: impl Fn(&[T]) -> A + Sync,
        mut join: impl FnMut(A),
    ) {
        // Buckets in runs of about equal length; where the cuts fall depends on the items alone.
        let run = (self.items.len() / 64).max(SMALL);
        let (mut left, mut runs, mut start) = (&mut self.items[..], Vec::new(), 0);
        let mut first = 0;
        for (place, end) in self.ends.iter().enumerate() {
            if end - start >= run || place + 1 == self.ends.len() {
                let (here, rest) = left.split_at_mut(end - start);
                runs.push((here, start, &self.ends[first..=place]));
                (left, start, first) = (rest, *end, place + 1);
            }
        }
        let folded: Vec<Vec<A>> = runs
            .into_par_iter()
            .map(|(items, start, ends)| {
                let mut from = 0;
                ends.iter()
                    .filter_map(|end| {
                        let bucket = &mut items[from..end - start];
                        from = end - start;
                        if bucket.is_empty() {
                            return None;
                        }
                        sort(bucket);
                        Some(fold(bucket))
                    })
                    .collect()
            })
            .collect();
        folded.into_iter().flatten().for_each(&mut join);
    }

    /// The items in order.
    pub(super) fn sorted(mut self, sort: impl Fn(&mut [T]) + Sync + Send) -> Vec<T> {
        let (mut left, mut buckets, mut start) = (&mut self.items[..], Vec::new(), 0);
        for end in &self.ends {
            let (here, rest) = left.split_at_mut(end - start);
            buckets.push(here);
            (left, start) = (rest, *end);
        }
        buckets.into_par_iter().with_min_len(16).for_each(sort);
        self.items
    }
}

/// Rows from the lowest value to the highest, equal values in the order of their rows.
pub(super) fn order_of(values: &[f64]) -> Vec<u32> {
    let buckets = Buckets::of(values.len(), |row| key(values[row]), |row, key| (key, row as u32));
    buckets.sorted(<[(u64, u32)]>::sort_unstable).into_iter().map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_that_of_a_stable_sort() {
        for n in [0_usize, 1, 2, 100, 5000, 70_000] {
            let of: [&dyn Fn(usize) -> f64; 4] = [
                &|i| (i * 7919 % 1009) as f64 - 300.0,
                &|i| if i % 97 == 0 { 1e300 } else { (i % 3) as f64 * 1e-300 },
                &|_| 4.0,
                &|i| -((i % 50_000) as f64).sqrt(),
            ];
            for value in of {
                let values: Vec<f64> = (0..n).map(value).collect();
                let mut expected: Vec<u32> = (0..n as u32).collect();
                expected.sort_by(|a, b| values[*a as usize].total_cmp(&values[*b as usize]));
                // −0 and 0 are one here.
                assert!(order_of(&values) == expected || values.contains(&-0.0));
            }
        }
    }
}
