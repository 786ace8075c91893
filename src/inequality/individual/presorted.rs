//! Rows in order: sorted once, weighed many times.

use super::sort::order_of;

/// Rows sorted by outcome and, when there is a rank variable, by that. Built once; the weights come later.
#[derive(Debug, Clone, PartialEq)]
pub struct Presorted {
    /// Outcomes, lowest first.
    y: Vec<f64>,
    /// Row of each outcome.
    order: Vec<u32>,
    ranked: Option<Ranked>,
    groups: Option<Groups>,
}

#[derive(Debug, Clone, PartialEq)]
struct Ranked {
    /// Outcomes in the order of the rank variable.
    y: Vec<f64>,
    order: Vec<u32>,
    /// One past the last place of each set of equal ranks.
    ends: Vec<u32>,
}

/// The group of each row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// Number of groups.
    pub count: usize,
    /// Group of each row (or of each place, once sorted), below `count`.
    pub of_row: Vec<u32>,
}

/// Room for weights in sorted order, to be used again and again.
#[derive(Debug, Clone, Default)]
pub struct Scratch {
    by_outcome: Vec<f64>,
    by_rank: Vec<f64>,
}

/// Sorted rows with weights: what every statistic looks at.
#[derive(Debug, Clone, Copy)]
pub struct Weighed<'a> {
    /// Outcomes, lowest first.
    pub y: &'a [f64],
    /// Weight of each, 0 or more.
    pub w: &'a [f64],
    /// Row of each place.
    pub order: &'a [u32],
    /// The rows by the rank variable.
    pub ranked: Option<RankedView<'a>>,
    /// Group of each place, and how many groups there are.
    pub groups: Option<(&'a [u32], usize)>,
    /// Theoretical bounds of the outcome.
    pub bounds: Option<(f64, f64)>,
    /// Poverty line, in the unit of the outcome.
    pub line: Option<f64>,
}

/// Rows by the rank variable, lowest first.
#[derive(Debug, Clone, Copy)]
pub struct RankedView<'a> {
    /// Outcomes in that order.
    pub y: &'a [f64],
    /// Weight of each.
    pub w: &'a [f64],
    /// Row of each place.
    pub order: &'a [u32],
    /// One past the last place of each set of equal ranks.
    pub ends: &'a [u32],
}

impl Presorted {
    /// Sorts rows. `rank` (low = disadvantaged) and `groups` hold one entry per row, as `y` does. Rows are fewer than
    /// 2³²; equal values keep the order of their rows, and −0 counts as 0.
    pub fn new(y: &[f64], rank: Option<&[f64]>, groups: Option<&Groups>) -> Self {
        let order = order_of(y);
        let ranked = rank.map(|rank| {
            let order = order_of(rank);
            let mut ends = Vec::new();
            for (place, pair) in order.windows(2).enumerate() {
                if rank[pair[0] as usize] != rank[pair[1] as usize] {
                    ends.push(place as u32 + 1);
                }
            }
            if !order.is_empty() {
                ends.push(order.len() as u32);
            }
            Ranked { y: permuted(y, &order), order, ends }
        });
        let groups = groups.map(|groups| Groups {
            count: groups.count,
            of_row: order.iter().map(|row| groups.of_row[*row as usize]).collect(),
        });
        Self { y: permuted(y, &order), order, ranked, groups }
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.y.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.y.is_empty()
    }

    /// Outcomes, lowest first.
    pub fn y(&self) -> &[f64] {
        &self.y
    }

    /// Row of each outcome of [`Self::y`].
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// The rows under these weights (one per row, in the order of the rows; empty = each counts once). Bounds and
    /// line are set on what is returned.
    pub fn weigh<'a>(&'a self, rows: &[f64], scratch: &'a mut Scratch) -> Weighed<'a> {
        fill(&mut scratch.by_outcome, rows, &self.order);
        if let Some(ranked) = &self.ranked {
            fill(&mut scratch.by_rank, rows, &ranked.order);
        }
        Weighed {
            y: &self.y,
            w: &scratch.by_outcome,
            order: &self.order,
            ranked: self.ranked.as_ref().map(|ranked| RankedView {
                y: &ranked.y,
                w: &scratch.by_rank,
                order: &ranked.order,
                ends: &ranked.ends,
            }),
            groups: self.groups.as_ref().map(|groups| (&groups.of_row[..], groups.count)),
            bounds: None,
            line: None,
        }
    }
}

impl Weighed<'_> {
    /// With theoretical bounds of the outcome.
    #[must_use]
    pub const fn bounded(mut self, bounds: Option<(f64, f64)>) -> Self {
        self.bounds = bounds;
        self
    }

    /// With a poverty line.
    #[must_use]
    pub const fn below(mut self, line: Option<f64>) -> Self {
        self.line = line;
        self
    }

    /// Lowest outcome with weight.
    pub fn lowest(&self) -> Option<f64> {
        self.y.iter().zip(self.w).find(|(_, w)| **w > 0.0).map(|(y, _)| *y)
    }
}

fn fill(out: &mut Vec<f64>, rows: &[f64], order: &[u32]) {
    out.clear();
    if rows.is_empty() {
        out.resize(order.len(), 1.0);
    } else {
        out.extend(order.iter().map(|row| rows[*row as usize]));
    }
}

fn permuted(values: &[f64], order: &[u32]) -> Vec<f64> {
    order.iter().map(|row| values[*row as usize]).collect()
}

/// Whole number that rises with `x`; −0 and 0 share one.
#[inline]
pub(super) fn key(x: f64) -> u64 {
    let bits = (x + 0.0).to_bits();
    // Negative numbers turn over, so that the most negative comes first; positive ones go above them.
    bits ^ ((bits.cast_signed() >> 63).cast_unsigned() | 1 << 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_rise_with_their_numbers() {
        let numbers =
            [f64::NEG_INFINITY, -1e300, -1.5, -1e-310, 0.0, 5e-324, 1.0, 1.5, f64::MAX, f64::INFINITY];
        assert!(numbers.windows(2).all(|pair| key(pair[0]) < key(pair[1])));
        assert_eq!(key(-0.0), key(0.0));
    }

    #[test]
    fn ties_keep_the_order_of_rows_and_ends_mark_them() {
        let presorted = Presorted::new(&[2.0, 1.0, 2.0, -1.0], Some(&[5.0, 5.0, 4.0, 5.0]), None);
        assert_eq!(presorted.order(), [3, 1, 0, 2]);
        assert_eq!(presorted.y(), [-1.0, 1.0, 2.0, 2.0]);
        let mut scratch = Scratch::default();
        let view = presorted.weigh(&[10.0, 20.0, 30.0, 40.0], &mut scratch);
        assert_eq!(view.w, [40.0, 20.0, 10.0, 30.0]);
        let ranked = view.ranked.unwrap();
        assert_eq!((ranked.order, ranked.ends), (&[2, 0, 1, 3][..], &[1, 4][..]));
        assert_eq!(ranked.w, [30.0, 10.0, 20.0, 40.0]);
    }
}
