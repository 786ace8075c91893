//! The order inside a bucket: rows go into cells of about one row each, and what is left out of order inside a cell is
//! counted as pairs, not sorted.

use super::cumulate::Stretch;

/// Rows that are looked at side by side.
const LANES: usize = 8;

/// Rows of a cell above which it is sorted.
const CROWD: usize = 5;

/// Most cells of a bucket.
const MOST_CELLS: usize = 1 << 16;

/// 2⁵²: added to a smaller number, it leaves the nearest whole number in the lowest digits.
const WHOLE: f64 = 4_503_599_627_370_496.0;

/// Room for a bucket, one column per number of a row. The first is what rows are ordered by.
#[derive(Debug)]
pub(super) struct Room<const N: usize> {
    cells: Vec<u16>,
    ends: Vec<u32>,
    columns: [Vec<f64>; N],
    crowd: Vec<[f64; N]>,
}

impl<const N: usize> Default for Room<N> {
    fn default() -> Self {
        Self { cells: Vec::new(), ends: Vec::new(), columns: [const { Vec::new() }; N], crowd: Vec::new() }
    }
}

/// Rows of which those of a lower cell come first.
pub(super) struct Settled<'a, const N: usize> {
    /// The rows, by column, and after them [`PADDING`] rows with the highest key that weigh nothing.
    columns: [&'a [f64]; N],
    rows: usize,
    /// No two rows further apart than this are in the wrong order.
    reach: usize,
}

/// Rows behind the last.
const PADDING: usize = LANES + CROWD;

impl<const N: usize> Room<N> {
    /// Puts the rows of a bucket in order, up to pairs near each other.
    pub(super) fn settle(&mut self, pieces: &[&[[f64; N]]]) -> Settled<'_, N> {
        let rows: usize = pieces.iter().map(|piece| piece.len()).sum();
        let (least, most) = span(pieces);
        let cells = rows.next_power_of_two().min(MOST_CELLS);
        let per_unit = (cells - 1) as f64 / (most - least);
        // Equal values, or too near or too far to be told apart by a product.
        let per_unit = if per_unit.is_finite() { per_unit } else { 0.0 };
        self.cells.clear();
        self.ends.clear();
        self.ends.resize(cells, 0);
        for piece in pieces {
            self.cells.extend(piece.iter().map(|item| {
                let cell = (item[0] - least) * per_unit + WHOLE;
                cell.to_bits() as u16 & (cells - 1) as u16
            }));
        }
        for cell in &self.cells {
            self.ends[usize::from(*cell)] += 1;
        }
        let (mut at, mut reach) = (0, 0);
        for end in &mut self.ends {
            reach = reach.max(*end);
            at += std::mem::replace(end, at);
        }
        for (place, column) in self.columns.iter_mut().enumerate() {
            column.resize(rows + PADDING, 0.0);
            column[rows..].fill(if place == 0 { most } else { 0.0 });
        }
        let mut columns = self.columns.each_mut().map(|column| &mut column[..rows]);
        let mut cells = &self.cells[..];
        for piece in pieces {
            let (here, rest) = cells.split_at(piece.len());
            cells = rest;
            for (item, cell) in piece.iter().zip(here) {
                let next = &mut self.ends[usize::from(*cell)];
                for (column, number) in columns.iter_mut().zip(item) {
                    column[*next as usize] = *number;
                }
                *next += 1;
            }
        }
        let mut reach = reach as usize;
        if reach > CROWD {
            reach = self.part_crowds();
        }
        Settled { columns: self.columns.each_ref().map(|column| &column[..]), rows, reach: reach.max(1) - 1 }
    }

    /// Sorts every cell with many rows; the most rows of any other.
    fn part_crowds(&mut self) -> usize {
        let (mut start, mut most) = (0, 0);
        for end in &self.ends {
            let (here, end) = (start, *end as usize);
            start = end;
            if end - here <= CROWD {
                most = most.max(end - here);
                continue;
            }
            let keys = &self.columns[0][here..end];
            if keys.iter().any(|key| *key != keys[0]) {
                self.crowd.clear();
                let item = |place| std::array::from_fn(|column| self.columns[column][place]);
                self.crowd.extend((here..end).map(item));
                self.crowd.sort_by(|a, b| a[0].total_cmp(&b[0]));
                for (column, into) in self.columns.iter_mut().enumerate() {
                    for (number, item) in into[here..end].iter_mut().zip(&self.crowd) {
                        *number = item[column];
                    }
                }
            }
            join(&mut self.columns, here, end);
        }
        most
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

/// Eight neighbouring numbers.
#[inline]
fn eight(column: &[f64], place: usize) -> [f64; LANES] {
    let mut here = [0.0; LANES];
    here.copy_from_slice(&column[place..place + LANES]);
    here
}

fn total(lanes: [f64; LANES]) -> f64 {
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

impl Settled<'_, 1> {
    /// Sums over outcomes that count once each.
    pub(super) fn gini(&self, origin: f64) -> Stretch {
        let [y] = self.columns;
        let (mut wd, mut wdm, mut moved) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
        let mut twice: [f64; LANES] = std::array::from_fn(|lane| (2 * lane + 1) as f64);
        for place in (0..self.rows).step_by(LANES) {
            let here = eight(y, place);
            for beyond in 1..=self.reach {
                let there = eight(y, place + beyond);
                for lane in 0..LANES {
                    let apart = here[lane] - there[lane];
                    moved[lane] += if apart > 0.0 { apart } else { 0.0 };
                }
            }
            for lane in 0..LANES {
                let d = here[lane] - origin;
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
        Stretch { w: self.rows as f64, wd: total(wd), wdm: total(wdm) + 2.0 * total(moved) }
    }
}

impl Settled<'_, 2> {
    /// Sums over outcomes with weights.
    pub(super) fn gini(&self, origin: f64) -> Stretch {
        let [y, w] = self.columns;
        let (mut all, mut moved) = (Stretch::default(), [0.0; LANES]);
        for place in (0..self.rows).step_by(LANES) {
            let (here, weight) = (eight(y, place), eight(w, place));
            let mut beyond_here = [0.0; LANES];
            for beyond in 1..=self.reach {
                let (there, other) = (eight(y, place + beyond), eight(w, place + beyond));
                for lane in 0..LANES {
                    let apart = here[lane] - there[lane];
                    beyond_here[lane] += other[lane] * if apart > 0.0 { apart } else { 0.0 };
                }
            }
            let mut wd = [0.0; LANES];
            for lane in 0..LANES {
                moved[lane] += weight[lane] * beyond_here[lane];
                wd[lane] = weight[lane] * (here[lane] - origin);
            }
            all = all.then(in_order(&weight, &wd));
        }
        all.wdm += 2.0 * total(moved);
        all
    }
}

impl Settled<'_, 3> {
    /// Sums over rows by rank, with their weight and their weighted outcome; equal ranks stand in their middle.
    pub(super) fn concentration(&self) -> Stretch {
        let [rank, w, wd] = self.columns;
        let (mut all, mut moved) = (Stretch::default(), [0.0; LANES]);
        for place in (0..self.rows).step_by(LANES) {
            let (here, weight, outcome) = (eight(rank, place), eight(w, place), eight(wd, place));
            let (mut others, mut theirs) = ([0.0; LANES], [0.0; LANES]);
            for beyond in 1..=self.reach {
                let there = eight(rank, place + beyond);
                let (other, their) = (eight(w, place + beyond), eight(wd, place + beyond));
                for lane in 0..LANES {
                    // 2 where the order is wrong, 1 where there is none.
                    let wrong = if there[lane] < here[lane] { 1.0 } else { 0.0 };
                    let tied = if there[lane] <= here[lane] { 1.0 } else { 0.0 };
                    others[lane] += other[lane] * (wrong + tied);
                    theirs[lane] += their[lane] * (wrong + tied);
                }
            }
            for lane in 0..LANES {
                moved[lane] += outcome[lane] * others[lane] - weight[lane] * theirs[lane];
            }
            all = all.then(in_order(&weight, &outcome));
        }
        all.wdm += total(moved);
        all
    }
}

/// Sums over a few rows as they stand.
#[inline]
fn in_order(w: &[f64; LANES], wd: &[f64; LANES]) -> Stretch {
    let mut sums = Stretch::default();
    for lane in 0..LANES {
        let next = sums.w + w[lane];
        sums.wdm += wd[lane] * (sums.w + next);
        sums.wd += wd[lane];
        sums.w = next;
    }
    sums
}
