//! The order inside a bucket: rows go into cells of about one row each, and what is left out of order inside a cell is
//! counted as pairs, not sorted.
//!
//! What is done with a bucket is inlined into one place, where it is compiled for wider vector instructions too.
#![expect(clippy::inline_always, reason = "see above")]

use rayon::prelude::*;

use super::cumulate::Stretch;
use super::partition::Buckets;
use crate::math::widest;

/// Rows that are looked at side by side.
const LANES: usize = 8;

/// Most rows of a cell that are not sorted.
const CROWD: usize = 4;

/// No two rows further apart than this are in the wrong order.
const REACH: usize = CROWD - 1;

/// Rows behind the last.
const PADDING: usize = LANES + REACH;

/// Most cells of a bucket: their numbers take two bytes, so that none lies outside of the room.
const MOST_CELLS: usize = 1 << 16;

/// Rows of a bucket above which it is parted again.
const MOST_ROWS: usize = 1 << 15;

/// How often rows are parted.
const DEPTH: usize = 3;

/// 2⁵²: added to a smaller number, it leaves the nearest whole number in the lowest digits.
const WHOLE: f64 = 4_503_599_627_370_496.0;

/// What `look` finds in all rows, lowest first.
pub(super) fn sums<const N: usize>(
    buckets: &Buckets<[f64; N]>,
    look: &(impl Fn(&Settled<N>) -> Stretch + Sync),
) -> Stretch {
    deeper(buckets, look, 1)
}

fn deeper<const N: usize, L: Fn(&Settled<N>) -> Stretch + Sync>(
    buckets: &Buckets<[f64; N]>,
    look: &L,
    depth: usize,
) -> Stretch {
    let parts = buckets.each(|room: &mut Room<N>, pieces| {
        let rows: usize = pieces.iter().map(|piece| piece.len()).sum();
        if rows <= MOST_ROWS {
            return widest(
                #[inline(always)]
                || look(&room.settle(pieces, rows)),
            );
        }
        let (least, most) = span(pieces);
        let rows = pieces.concat();
        if depth == DEPTH || least == most {
            return look(&room.sort(rows));
        }
        let keys: Vec<f64> = rows.par_iter().map(|row| row[0]).collect();
        let buckets = Buckets::of(&keys, Some(&rows), |_, _| ());
        deeper(&buckets, look, depth + 1)
    });
    parts.into_iter().fold(Stretch::default(), Stretch::then)
}

/// Room for a bucket, one column per number of a row. The first is what rows are ordered by.
#[derive(Debug)]
struct Room<const N: usize> {
    cells: Vec<u16>,
    /// One past the last row of each cell.
    ends: Vec<u32>,
    columns: [Vec<f64>; N],
    /// Start and end of each cell with many rows.
    crowds: Vec<(u32, u32)>,
    crowd: Vec<[f64; N]>,
}

impl<const N: usize> Default for Room<N> {
    fn default() -> Self {
        Self {
            cells: Vec::new(),
            ends: vec![0; MOST_CELLS],
            columns: std::array::from_fn(|_| vec![0.0; MOST_CELLS]),
            crowds: Vec::new(),
            crowd: Vec::new(),
        }
    }
}

/// Rows of which those of a lower cell come first.
pub(super) struct Settled<'a, const N: usize> {
    /// The rows, by column, and after them [`PADDING`] rows with the highest key that weigh nothing.
    columns: [&'a [f64]; N],
    rows: usize,
}

impl<const N: usize> Room<N> {
    /// Puts the rows of a bucket in order, up to pairs near each other.
    #[inline(always)]
    fn settle(&mut self, pieces: &[&[[f64; N]]], rows: usize) -> Settled<'_, N> {
        let (least, most) = span(pieces);
        let cells = rows + rows / 4 + 1;
        let highest = (cells - 1) as f64;
        let per_unit = highest / (most - least);
        // Equal values, or too near or too far to be told apart by a product.
        let per_unit = if per_unit.is_finite() { per_unit } else { 0.0 };
        self.cells.clear();
        for piece in pieces {
            self.cells.extend(piece.iter().map(|item| {
                let cell = (item[0] - least) * per_unit;
                // Compared so, what is no number goes to the highest cell.
                let cell = if cell < highest { cell } else { highest };
                (cell + WHOLE).to_bits() as u16
            }));
        }
        let Some(ends) = self.ends.first_chunk_mut::<MOST_CELLS>() else { return self.settled(rows, most) };
        ends[..cells].fill(0);
        for cell in &self.cells {
            ends[usize::from(*cell)] += 1;
        }
        self.crowds.clear();
        let mut at = 0;
        for end in &mut ends[..cells] {
            let here = std::mem::replace(end, at);
            if here > CROWD as u32 {
                self.crowds.push((at, at + here));
            }
            at += here;
        }
        let mut columns = self.columns.each_mut().map(|column| column.first_chunk_mut::<MOST_CELLS>());
        let mut cells = &self.cells[..];
        for piece in pieces {
            let (here, rest) = cells.split_at(piece.len());
            cells = rest;
            for (item, cell) in piece.iter().zip(here) {
                let next = &mut ends[usize::from(*cell)];
                let place = usize::from(*next as u16);
                *next += 1;
                for (column, number) in columns.iter_mut().zip(item) {
                    if let Some(column) = column {
                        column[place] = *number;
                    }
                }
            }
        }
        for place in 0..self.crowds.len() {
            let (start, end) = self.crowds[place];
            self.sort_crowd(start as usize, end as usize);
        }
        self.settled(rows, most)
    }

    /// Sorts a cell with many rows.
    #[inline(never)]
    fn sort_crowd(&mut self, start: usize, end: usize) {
        let item = |place| std::array::from_fn(|column| self.columns[column][place]);
        self.crowd.clear();
        self.crowd.extend((start..end).map(item));
        self.crowd.sort_by(|a, b| a[0].total_cmp(&b[0]));
        for (column, into) in self.columns.iter_mut().enumerate() {
            for (number, item) in into[start..end].iter_mut().zip(&self.crowd) {
                *number = item[column];
            }
        }
        join(&mut self.columns, start, end);
    }

    /// Rows in order, by sorting.
    fn sort(&mut self, mut rows: Vec<[f64; N]>) -> Settled<'_, N> {
        rows.sort_by(|a, b| a[0].total_cmp(&b[0]));
        for (place, column) in self.columns.iter_mut().enumerate() {
            column.resize(column.len().max(rows.len() + PADDING), 0.0);
            for (number, row) in column.iter_mut().zip(&rows) {
                *number = row[place];
            }
        }
        join(&mut self.columns, 0, rows.len());
        self.settled(rows.len(), rows.last().map_or(0.0, |row| row[0]))
    }

    #[inline(always)]
    fn settled(&mut self, rows: usize, most: f64) -> Settled<'_, N> {
        for (place, column) in self.columns.iter_mut().enumerate() {
            column[rows..rows + PADDING].fill(if place == 0 { most } else { 0.0 });
        }
        Settled { columns: self.columns.each_ref().map(|column| &column[..rows + PADDING]), rows }
    }
}

/// Gives all that weighs among rows of equal keys to the first of them, so that they need not be told from each other.
fn join(columns: &mut [Vec<f64>], start: usize, end: usize) {
    let [keys, numbers @ ..] = columns else { return };
    for column in numbers {
        let mut first = start;
        for place in start + 1..end {
            if keys[place] == keys[first] {
                column[first] += std::mem::take(&mut column[place]);
            } else {
                first = place;
            }
        }
    }
}

/// The lowest and the highest key.
#[inline(always)]
fn span<const N: usize>(pieces: &[&[[f64; N]]]) -> (f64, f64) {
    let (mut least, mut most) = ([f64::INFINITY; LANES], [f64::NEG_INFINITY; LANES]);
    let mut look = |lane: usize, key: f64| {
        least[lane] = if key < least[lane] { key } else { least[lane] };
        most[lane] = if key > most[lane] { key } else { most[lane] };
    };
    for piece in pieces {
        let (eights, rest) = piece.as_chunks::<LANES>();
        for items in eights {
            for (lane, item) in items.iter().enumerate() {
                look(lane, item[0]);
            }
        }
        for item in rest {
            look(0, item[0]);
        }
    }
    (least.into_iter().fold(f64::INFINITY, f64::min), most.into_iter().fold(f64::NEG_INFINITY, f64::max))
}

/// Eight neighbouring numbers and those that may belong below one of them.
#[inline(always)]
fn near(column: &[f64], place: usize) -> Option<&[f64; LANES + REACH]> {
    column.get(place..)?.first_chunk()
}

#[inline(always)]
fn total(lanes: [f64; LANES]) -> f64 {
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

impl Settled<'_, 1> {
    /// Sums over outcomes that count once each.
    #[inline(always)]
    pub(super) fn gini(&self, origin: f64) -> Stretch {
        let [y] = self.columns;
        let (mut wd, mut wdm, mut moved) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
        let mut twice: [f64; LANES] = std::array::from_fn(|lane| (2 * lane + 1) as f64);
        for place in (0..self.rows).step_by(LANES) {
            let Some(y) = near(y, place) else { break };
            for beyond in 1..=REACH {
                for lane in 0..LANES {
                    let apart = y[lane + beyond] - y[lane];
                    moved[lane] += if apart < 0.0 { apart } else { 0.0 };
                }
            }
            for lane in 0..LANES {
                let d = y[lane] - origin;
                wd[lane] += d;
                wdm[lane] += d * twice[lane];
                twice[lane] += 2.0 * LANES as f64;
            }
        }
        // The last of the eights may reach into the padding, whose rows are not there.
        let padding = self.rows..self.rows.next_multiple_of(LANES);
        for (place, y) in padding.clone().zip(&y[padding]) {
            let d = y - origin;
            wd[place % LANES] -= d;
            wdm[place % LANES] -= d * (2 * place + 1) as f64;
        }
        Stretch { w: self.rows as f64, wd: total(wd), wdm: total(wdm) - 2.0 * total(moved) }
    }
}

impl Settled<'_, 2> {
    /// Sums over outcomes with weights.
    #[inline(always)]
    pub(super) fn gini(&self, origin: f64) -> Stretch {
        let [y, w] = self.columns;
        let (mut all, mut moved) = (Stretch::default(), [0.0; LANES]);
        for place in (0..self.rows).step_by(LANES) {
            let (Some(y), Some(w)) = (near(y, place), near(w, place)) else { break };
            let mut beyond_here = [0.0; LANES];
            for beyond in 1..=REACH {
                for lane in 0..LANES {
                    let apart = y[lane + beyond] - y[lane];
                    beyond_here[lane] += w[lane + beyond] * if apart < 0.0 { apart } else { 0.0 };
                }
            }
            let mut wd = [0.0; LANES];
            for lane in 0..LANES {
                moved[lane] += w[lane] * beyond_here[lane];
                wd[lane] = w[lane] * (y[lane] - origin);
            }
            all = all.then(in_order(w, &wd));
        }
        all.wdm -= 2.0 * total(moved);
        all
    }
}

impl Settled<'_, 3> {
    /// Sums over rows by rank, with their weight and their weighted outcome; equal ranks stand in their middle.
    #[inline(always)]
    pub(super) fn concentration(&self) -> Stretch {
        let [rank, w, wd] = self.columns;
        let (mut all, mut moved) = (Stretch::default(), [0.0; LANES]);
        for place in (0..self.rows).step_by(LANES) {
            let (Some(rank), Some(w), Some(wd)) = (near(rank, place), near(w, place), near(wd, place)) else {
                break;
            };
            let (mut others, mut theirs) = ([0.0; LANES], [0.0; LANES]);
            for beyond in 1..=REACH {
                for lane in 0..LANES {
                    // 2 where the order is wrong, 1 where there is none.
                    let wrong = if rank[lane + beyond] < rank[lane] { 1.0 } else { 0.0 };
                    let tied = if rank[lane + beyond] <= rank[lane] { 1.0 } else { 0.0 };
                    others[lane] += w[lane + beyond] * (wrong + tied);
                    theirs[lane] += wd[lane + beyond] * (wrong + tied);
                }
            }
            for lane in 0..LANES {
                moved[lane] += wd[lane] * others[lane] - w[lane] * theirs[lane];
            }
            all = all.then(in_order(w, wd));
        }
        all.wdm += total(moved);
        all
    }
}

/// Sums over a few rows as they stand.
#[inline(always)]
fn in_order(w: &[f64], wd: &[f64]) -> Stretch {
    let mut sums = Stretch::default();
    let (Some(w), Some(wd)) = (w.first_chunk::<LANES>(), wd.first_chunk::<LANES>()) else { return sums };
    for lane in 0..LANES {
        let next = sums.w + w[lane];
        sums.wdm += wd[lane] * (sums.w + next);
        sums.wd += wd[lane];
        sums.w = next;
    }
    sums
}
