//! The table of ratings, and the scale they were given on.

/// Ratings of units (rows) by raters (columns); a cell without a rating is `None`. Every rating is a finite number.
#[derive(Debug, Clone, PartialEq)]
pub struct Ratings {
    units: usize,
    raters: usize,
    cells: Vec<Option<f64>>,
}

/// Why a table of ratings cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadRatings {
    /// The number of cells is not units × raters, or a row has another length than the first.
    Shape,
    /// A rating is infinite or not a number.
    NotFinite {
        /// Its row.
        unit: usize,
        /// Its column.
        rater: usize,
    },
}

impl Ratings {
    /// A table from its cells, row by row.
    ///
    /// # Errors
    ///
    /// When the number of cells is another, or a rating is not finite.
    pub fn new(units: usize, raters: usize, cells: Vec<Option<f64>>) -> Result<Self, BadRatings> {
        if units.checked_mul(raters) != Some(cells.len()) {
            return Err(BadRatings::Shape);
        }
        match cells.iter().position(|cell| cell.is_some_and(|value| !value.is_finite())) {
            Some(at) => Err(BadRatings::NotFinite { unit: at / raters, rater: at % raters }),
            None => Ok(Self { units, raters, cells }),
        }
    }

    /// A table from its rows.
    ///
    /// # Errors
    ///
    /// When rows differ in length, or a rating is not finite.
    pub fn from_rows<R: AsRef<[Option<f64>]>>(rows: &[R]) -> Result<Self, BadRatings> {
        let raters = rows.first().map_or(0, |row| row.as_ref().len());
        if rows.iter().any(|row| row.as_ref().len() != raters) {
            return Err(BadRatings::Shape);
        }
        Self::new(rows.len(), raters, rows.iter().flat_map(|row| row.as_ref().iter().copied()).collect())
    }

    /// Number of rows.
    pub const fn units(&self) -> usize {
        self.units
    }

    /// Number of columns.
    pub const fn raters(&self) -> usize {
        self.raters
    }

    /// The ratings of one unit, one cell per rater; empty for a unit that is not there.
    pub fn unit(&self, unit: usize) -> &[Option<f64>] {
        let first = unit.saturating_mul(self.raters);
        self.cells.get(first..first.saturating_add(self.raters)).unwrap_or_default()
    }

    /// The cell of one unit and one rater; `None` also for a cell that is not there.
    pub fn get(&self, unit: usize, rater: usize) -> Option<f64> {
        self.unit(unit).get(rater).copied().flatten()
    }

    /// Every rating given, as (unit, rater, rating), row by row.
    pub fn given(&self) -> impl Iterator<Item = (usize, usize, f64)> + '_ {
        let raters = self.raters.max(1);
        self.cells.iter().enumerate().filter_map(move |(at, cell)| Some((at / raters, at % raters, (*cell)?)))
    }

    /// The ratings given to one unit, as (rater, rating), first rater first.
    pub fn given_to(&self, unit: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.unit(unit).iter().enumerate().filter_map(|(rater, cell)| Some((rater, (*cell)?)))
    }
}

/// An ordered scale: the values a rating may have, whether or not anyone gave them.
///
/// Two coefficients depend on values that nobody used (Gwet's), so the scale is declared and never observed.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    values: Vec<f64>,
}

/// Why values make no scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadScale {
    /// Fewer than two values.
    TooFew,
    /// The values are not finite, or do not rise from the first to the last.
    NotRising,
}

impl Scale {
    /// The scale with these values, from the lowest to the highest.
    ///
    /// # Errors
    ///
    /// When there are fewer than two, or they do not rise.
    pub fn new(values: Vec<f64>) -> Result<Self, BadScale> {
        if values.len() < 2 {
            return Err(BadScale::TooFew);
        }
        let rising = values.windows(2).all(|pair| matches!(pair, [low, high] if low < high));
        if rising && values.iter().all(|value| value.is_finite()) {
            Ok(Self { values })
        } else {
            Err(BadScale::NotRising)
        }
    }

    /// The whole numbers from `low` to `high`.
    ///
    /// # Errors
    ///
    /// When `high` is not above `low`.
    pub fn whole(low: i32, high: i32) -> Result<Self, BadScale> {
        Self::new((low..=high).map(f64::from).collect())
    }

    /// Its values, rising.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// Distance from the lowest value to the highest; above 0.
    pub fn width(&self) -> f64 {
        match (self.values.first(), self.values.last()) {
            (Some(low), Some(high)) => high - low,
            _ => 0.0,
        }
    }

    /// Where a value stands on the scale, from 0; `None` when it is not one of the scale's values.
    pub fn place(&self, value: f64) -> Option<usize> {
        self.values.binary_search_by(|own| own.total_cmp(&(value + 0.0))).ok().or_else(|| {
            // −0 and 0 are one value, and two patterns of bits.
            self.values.iter().position(|own| *own == value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_where_they_were_put() {
        let table =
            Ratings::from_rows(&[vec![Some(1.0), None, Some(3.0)], vec![None, Some(2.0), None]]).unwrap();
        assert_eq!((table.units(), table.raters()), (2, 3));
        assert_eq!(table.get(0, 2), Some(3.0));
        assert_eq!((table.get(0, 1), table.get(5, 0), table.get(0, 9)), (None, None, None));
        assert_eq!(table.given().collect::<Vec<_>>(), [(0, 0, 1.0), (0, 2, 3.0), (1, 1, 2.0)]);
        assert_eq!(table.given_to(1).collect::<Vec<_>>(), [(1, 2.0)]);
        assert_eq!(table.given_to(7).count(), 0);
    }

    #[test]
    fn bad_tables_are_refused() {
        assert_eq!(Ratings::new(2, 2, vec![None; 3]), Err(BadRatings::Shape));
        assert_eq!(Ratings::new(usize::MAX, 2, vec![None; 3]), Err(BadRatings::Shape));
        assert_eq!(Ratings::from_rows(&[vec![None], vec![]]), Err(BadRatings::Shape));
        let bad = Ratings::new(1, 2, vec![Some(1.0), Some(f64::NAN)]);
        assert_eq!(bad, Err(BadRatings::NotFinite { unit: 0, rater: 1 }));
        assert!(Ratings::new(0, 3, Vec::new()).is_ok_and(|table| table.given().count() == 0));
        assert!(Ratings::new(3, 0, Vec::new()).is_ok_and(|table| table.given().count() == 0));
    }

    #[test]
    fn a_scale_rises_and_knows_its_values() {
        let scale = Scale::new(vec![-1.0, 0.0, 0.5, 4.0]).unwrap();
        assert_eq!((scale.place(0.5), scale.place(0.4), scale.place(-0.0)), (Some(2), None, Some(1)));
        assert_eq!(Scale::new(vec![-0.0, 1.0]).unwrap().place(0.0), Some(0));
        assert_eq!(scale.width(), 5.0);
        assert_eq!(Scale::whole(1, 5).unwrap().values().len(), 5);
        assert_eq!(Scale::whole(3, 1), Err(BadScale::TooFew));
        assert_eq!(Scale::new(vec![1.0, 1.0]), Err(BadScale::NotRising));
        assert_eq!(Scale::new(vec![1.0, f64::INFINITY]), Err(BadScale::NotRising));
        assert_eq!(scale.place(f64::NAN), None);
    }
}
