//! Certified bounds of the Gini index in one pass, without sorting, in memory that does not grow.

use super::presorted::key;

/// Cells per octave of the outcome: 2¹⁰.
const CELL_BITS: u32 = 10;

/// Outcomes that share their sign, their octave and ten more bits.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cell {
    w: f64,
    wy: f64,
    least: f64,
    most: f64,
}

const EMPTY: Cell = Cell { w: 0.0, wy: 0.0, least: f64::INFINITY, most: f64::NEG_INFINITY };

/// A histogram on the bits of the outcome, from which the Gini index follows within a hair: inside a cell people are at
/// least equal to each other, and at most parted between the cell's own lowest and highest outcome with its mean kept.
/// Histograms of parts of the data merge into that of the whole, in any grouping.
///
/// ```
/// use maatlat::inequality::individual::GiniBounds;
///
/// let mut north = GiniBounds::default();
/// north.add(&[10.0, 20.0], &[80.0, 15.0]);
/// let mut south = GiniBounds::default();
/// south.add(&[30.0], &[5.0]);
/// north.merge(&south);
/// let (lower, upper) = north.bounds().unwrap();
/// assert!(lower <= 0.166 && 0.166 <= upper && north.width().unwrap() < 1e-10);
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GiniBounds {
    /// One page of cells per sign and octave, lowest first; made when first met.
    pages: Vec<Option<Box<[Cell]>>>,
    rows: u64,
}

impl GiniBounds {
    /// Adds rows: finite outcomes with weights of 0 or more, `w` empty when each counts once.
    pub fn add(&mut self, y: &[f64], w: &[f64]) {
        if self.pages.is_empty() {
            self.pages.resize(1 << 12, None);
        }
        self.rows += y.len() as u64;
        if w.is_empty() {
            for y in y {
                self.add_row(*y, 1.0);
            }
        } else {
            for (y, w) in y.iter().zip(w) {
                self.add_row(*y, *w);
            }
        }
    }

    #[inline]
    fn add_row(&mut self, y: f64, w: f64) {
        if w <= 0.0 {
            return;
        }
        let key = key(y);
        let page = &mut self.pages[(key >> 52) as usize];
        let cells = page.get_or_insert_with(|| vec![EMPTY; 1 << CELL_BITS].into_boxed_slice());
        let cell = &mut cells[(key >> (52 - CELL_BITS)) as usize & ((1 << CELL_BITS) - 1)];
        cell.w += w;
        cell.wy += w * y;
        cell.least = if y < cell.least { y } else { cell.least };
        cell.most = if y > cell.most { y } else { cell.most };
    }

    /// Adds all rows of another histogram.
    pub fn merge(&mut self, other: &Self) {
        if self.pages.is_empty() {
            self.pages.resize(1 << 12, None);
        }
        self.rows += other.rows;
        for (mine, theirs) in self.pages.iter_mut().zip(&other.pages) {
            let Some(theirs) = theirs else { continue };
            let cells = mine.get_or_insert_with(|| vec![EMPTY; 1 << CELL_BITS].into_boxed_slice());
            for (mine, theirs) in cells.iter_mut().zip(theirs) {
                mine.w += theirs.w;
                mine.wy += theirs.wy;
                mine.least = mine.least.min(theirs.least);
                mine.most = mine.most.max(theirs.most);
            }
        }
    }

    /// Number of rows added.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Sum of weights.
    pub fn weight(&self) -> f64 {
        self.cells().fold(0.0, |sum, cell| sum + cell.w)
    }

    /// Lower and upper bound of the Gini index of all rows, rounding included; `None` without weight or for a mean of 0
    /// or less.
    pub fn bounds(&self) -> Option<(f64, f64)> {
        let total = self.weight();
        let outcome = self.cells().fold(0.0, |sum, cell| sum + cell.wy);
        if !(total > 0.0 && outcome > 0.0) {
            return None;
        }
        // Differences from the mean lose the fewest digits.
        let mean = outcome / total;
        let (mut below, mut between, mut within) = (0.0, 0.0, 0.0);
        let mut size = 0.0;
        for cell in self.cells() {
            let apart = cell.wy - cell.w * mean;
            between += apart * (2.0 * below + cell.w - total);
            below += cell.w;
            size += cell.wy.abs();
            if cell.most > cell.least {
                let centre = (cell.wy / cell.w).clamp(cell.least, cell.most);
                let parted = (centre - cell.least) * ((cell.most - centre) / (cell.most - cell.least));
                within += cell.w * cell.w * parted;
            }
        }
        let lower = between / (total * outcome);
        let upper = lower + within / (total * outcome);
        // Each sum of n terms of one sign is off by at most n/2 units in the last place.
        let rounding = 4.0 * f64::EPSILON * (self.rows as f64 + 4096.0).min(1e15) * (size / outcome);
        let floor =
            if self.cells().next().is_some_and(|cell| cell.least < 0.0) { f64::NEG_INFINITY } else { 0.0 };
        Some(((lower - rounding).max(floor), upper + rounding))
    }

    /// Distance between the bounds.
    pub fn width(&self) -> Option<f64> {
        self.bounds().map(|(lower, upper)| upper - lower)
    }

    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.pages.iter().flatten().flat_map(|page| page.iter()).filter(|cell| cell.w > 0.0)
    }
}
