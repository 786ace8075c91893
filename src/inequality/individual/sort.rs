//! Sorting by whole numbers that rise with their floats: one pass into buckets, then inside each.
//!
//! The result does not depend on the number of threads: buckets are cut by value, and what is computed of them is merged
//! from the lowest to the highest.

use rayon::prelude::*;

use super::presorted::key;

/// Rows below which one sort is as fast as two.
const SMALL: usize = 4096;

/// Rows that a bucket should hold: they fit the innermost cache.
const BUCKET: usize = 1024;

/// Most buckets: where each goes on is remembered, and that too should stay near.
const MOST_BUCKETS: usize = 1 << 12;

/// Rows that a cell of a bucket should hold: so few are sorted by insertion.
const CELL: usize = 4;

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

    /// Sorts each bucket by `key` and folds it; the results are joined from the lowest bucket to the highest.
    pub(super) fn fold<A: Send>(
        mut self,
        key: impl Fn(&T) -> u64 + Sync,
        fold: impl Fn(&[T]) -> A + Sync,
        mut join: impl FnMut(A),
    ) {
        let folded: Vec<Vec<A>> = self
            .runs()
            .into_par_iter()
            .map(|run| {
                let mut room = Room::default();
                let mut found = Vec::with_capacity(run.ends.len());
                run.each(|bucket| found.push(fold(room.settled(bucket, &key))));
                found
            })
            .collect();
        folded.into_iter().flatten().for_each(&mut join);
    }

    /// The items in order, equal keys in the order of the input.
    pub(super) fn sorted(mut self, key: impl Fn(&T) -> u64 + Sync) -> Vec<T> {
        self.runs().into_par_iter().for_each(|run| {
            let mut room = Room::default();
            run.each(|bucket| {
                let settled = room.settled(bucket, &key);
                bucket.copy_from_slice(settled);
            });
        });
        self.items
    }

    /// Buckets in runs of about equal length; where the cuts fall depends on the items alone.
    fn runs(&mut self) -> Vec<Run<'_, T>> {
        let length = (self.items.len() / 64).max(SMALL);
        let (mut left, mut runs) = (&mut self.items[..], Vec::new());
        let (mut start, mut first) = (0, 0);
        for (place, end) in self.ends.iter().enumerate() {
            if end - start >= length || place + 1 == self.ends.len() {
                let (items, rest) = left.split_at_mut(end - start);
                runs.push(Run { items, start, ends: &self.ends[first..=place] });
                (left, start, first) = (rest, *end, place + 1);
            }
        }
        runs
    }
}

/// Neighbouring buckets.
struct Run<'a, T> {
    items: &'a mut [T],
    start: usize,
    ends: &'a [usize],
}

impl<T> Run<'_, T> {
    /// Looks at each bucket that is not empty.
    fn each(self, mut look: impl FnMut(&mut [T])) {
        let mut from = 0;
        for end in self.ends {
            let bucket = &mut self.items[from..end - self.start];
            from = end - self.start;
            if !bucket.is_empty() {
                look(bucket);
            }
        }
    }
}

/// Room to sort one bucket in, used again for the next.
struct Room<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Default for Room<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }
}

impl<T: Copy> Room<T> {
    /// The bucket in order, equal keys as they came: spread over cells of a few items, then by insertion, which moves
    /// nothing out of its cell.
    fn settled(&mut self, bucket: &[T], key: &impl Fn(&T) -> u64) -> &[T] {
        let out = &mut self.items;
        out.clear();
        out.extend_from_slice(bucket);
        if bucket.len() > CELL {
            let mut span = (u64::MAX, 0);
            for item in bucket {
                let key = key(item);
                span = (span.0.min(key), span.1.max(key));
            }
            let (lowest, highest) = span;
            if lowest == highest {
                return out;
            }
            let wanted = (bucket.len() / CELL).next_power_of_two() as u64;
            let shift = (64 - ((highest - lowest) / wanted).leading_zeros()).min(63);
            let ends = &mut self.ends;
            ends.clear();
            ends.resize(((highest - lowest) >> shift) as usize + 1, 0);
            for item in bucket {
                ends[((key(item) - lowest) >> shift) as usize] += 1;
            }
            let (mut at, mut most) = (0, 0);
            for end in ends.iter_mut() {
                most = most.max(*end);
                at += std::mem::replace(end, at);
            }
            for item in bucket {
                let next = &mut ends[((key(item) - lowest) >> shift) as usize];
                out[*next as usize] = *item;
                *next += 1;
            }
            if most as usize > 8 * CELL {
                let mut start = 0;
                for end in ends {
                    let end = *end as usize;
                    if end - start > 4 * CELL {
                        out[start..end].sort_by_key(key);
                    }
                    start = end;
                }
            }
        }
        for place in 1..out.len() {
            let item = out[place];
            let mine = key(&item);
            let mut hole = place;
            while hole > 0 && key(&out[hole - 1]) > mine {
                out[hole] = out[hole - 1];
                hole -= 1;
            }
            out[hole] = item;
        }
        out
    }
}

/// Rows from the lowest value to the highest, equal values in the order of their rows.
pub(super) fn order_of(values: &[f64]) -> Vec<u32> {
    let buckets = Buckets::of(values.len(), |row| key(values[row]), |row, key| (key, row as u32));
    buckets.sorted(|item| item.0).into_iter().map(|(_, row)| row).collect()
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
