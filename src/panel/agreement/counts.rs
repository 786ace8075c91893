//! How many raters put each unit in each category.

use crate::panel::{Ratings, Scale};

/// Counts `r_ik`: raters who gave unit `i` the category `k` of a declared scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Counts {
    scale: Scale,
    /// Whole numbers, unit by unit, one per category.
    counts: Vec<f64>,
}

/// A rating that is not one of the scale's values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OffScale {
    /// Its row.
    pub unit: usize,
    /// Its column.
    pub rater: usize,
    /// The rating.
    pub value: f64,
}

impl Counts {
    /// Counts the ratings on a scale.
    ///
    /// # Errors
    ///
    /// At the first rating that is not on it.
    pub fn new(ratings: &Ratings, scale: &Scale) -> Result<Self, OffScale> {
        let categories = scale.values().len();
        let mut counts = vec![0.0; ratings.units() * categories];
        for (unit, rater, value) in ratings.given() {
            let place = scale.place(value).and_then(|place| counts.get_mut(unit * categories + place));
            *place.ok_or(OffScale { unit, rater, value })? += 1.0;
        }
        Ok(Self { scale: scale.clone(), counts })
    }

    /// The scale.
    pub const fn scale(&self) -> &Scale {
        &self.scale
    }

    /// Number of categories of the scale, at least 2.
    pub fn categories(&self) -> usize {
        self.scale.values().len()
    }

    /// The counts of each unit, in the order of the table.
    pub fn units(&self) -> impl Iterator<Item = &[f64]> + '_ {
        self.counts.chunks_exact(self.categories())
    }

    /// The counts of the units with at least two ratings, and their numbers.
    pub(super) fn pairable(&self) -> impl Iterator<Item = (usize, &[f64])> + '_ {
        self.units().enumerate().filter(|(_, counts)| given(counts) >= 2.0)
    }
}

/// Number of ratings of a unit.
pub(super) fn given(counts: &[f64]) -> f64 {
    counts.iter().sum()
}

/// Whether two raters of the unit chose different categories.
pub(super) fn divided(counts: &[f64]) -> bool {
    counts.iter().filter(|count| **count > 0.0).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_are_counted_and_strays_are_named() {
        let table = Ratings::from_rows(&[
            vec![Some(1.0), Some(3.0), Some(1.0)],
            vec![None, Some(2.0), None],
            vec![None, None, None],
        ])
        .unwrap();
        let counts = Counts::new(&table, &Scale::whole(1, 3).unwrap()).unwrap();
        assert_eq!(counts.units().collect::<Vec<_>>(), [[2.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.0; 3]]);
        assert_eq!(counts.pairable().map(|(unit, _)| unit).collect::<Vec<_>>(), [0]);
        let stray = Counts::new(&table, &Scale::whole(1, 2).unwrap());
        assert_eq!(stray, Err(OffScale { unit: 0, rater: 1, value: 3.0 }));
    }
}
