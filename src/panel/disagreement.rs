//! Where assessors differ: what a meeting should talk about, and in which order.
//!
//! No model stands behind these numbers: they describe the ratings that were given, on the scale they were given on.

use super::Ratings;
use crate::math::{mean, sum};

/// How far the ratings of one unit lie apart. Differences are shares of the scale's width, in [0, 1].
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    /// Its row in the table.
    pub unit: usize,
    /// Number of ratings, at least 2.
    pub ratings: usize,
    /// Their mean, in units of the scale.
    pub mean: f64,
    /// Mean absolute difference over all pairs of assessors (Gini 1912). Its expectation does not depend on how many
    /// assessors there are, so that units with two and with six ratings stand in one list; the largest possible value
    /// does: 1 for two, ⅔ for three and four, towards ½ for many.
    pub mean_difference: f64,
    /// Difference between the highest and the lowest rating.
    pub largest: f64,
    /// Everyone whose rating is furthest from the mean of the others; both of two, nobody when all agree.
    pub furthest: Vec<usize>,
    /// The mean without each assessor in turn, as (assessor, mean of the others), in units of the scale.
    pub without: Vec<(usize, f64)>,
}

impl Disagreement {
    /// The most that leaving out one assessor moves the mean, in units of the scale.
    pub fn swing(&self) -> f64 {
        self.without.iter().map(|(_, without)| (without - self.mean).abs()).fold(0.0, f64::max)
    }
}

/// The disagreement on one unit of a table, on a scale of the given width (above 0). `None` with fewer than two ratings,
/// which is no agreement either, and for a width that is none.
pub fn disagreement(ratings: &Ratings, unit: usize, width: f64) -> Option<Disagreement> {
    let given: Vec<(usize, f64)> = ratings.given_to(unit).collect();
    if given.len() < 2 || !(width.is_finite() && width > 0.0) {
        return None;
    }
    let values: Vec<f64> = given.iter().map(|(_, value)| *value).collect();
    let count = values.len() as f64;
    let total = sum(&values);
    let mut rising = values.clone();
    rising.sort_unstable_by(f64::total_cmp);
    // In rising order the k-th of n values is above k of them and below n − 1 − k.
    let spread: f64 =
        rising.iter().enumerate().map(|(k, value)| (2.0 * k as f64 + 1.0 - count) * value).sum();
    let largest = rising.last()? - rising.first()?;
    // n·y − Σ is n − 1 times the distance to the mean of the others, and exact where ratings are round.
    let distances: Vec<f64> = values.iter().map(|value| (count * value - total).abs()).collect();
    let most = distances.iter().copied().fold(0.0, f64::max);
    let furthest = given.iter().zip(&distances).filter(|(_, distance)| largest > 0.0 && **distance == most);
    Some(Disagreement {
        unit,
        ratings: values.len(),
        mean: mean(&values)?,
        mean_difference: (2.0 * spread / (count * (count - 1.0)) / width).max(0.0),
        largest: largest / width,
        furthest: furthest.map(|((rater, _), _)| *rater).collect(),
        without: given.iter().map(|(rater, value)| (*rater, (total - value) / (count - 1.0))).collect(),
    })
}

/// The units of a table with at least two ratings, most disputed first: by mean difference, then by largest difference,
/// then in the order of the table.
///
/// For one criterion, pass proposals as units; for one proposal, its criteria. Criteria of unlike scales do not belong in
/// one table: join their lists with [`most_disputed_first`].
pub fn agenda(ratings: &Ratings, width: f64) -> Vec<Disagreement> {
    let mut all: Vec<Disagreement> =
        (0..ratings.units()).filter_map(|unit| disagreement(ratings, unit, width)).collect();
    all.sort_by(most_disputed_first);
    all
}

/// The order of an agenda; equal for equals, so that a stable sort keeps the order they came in.
pub fn most_disputed_first(a: &Disagreement, b: &Disagreement) -> std::cmp::Ordering {
    b.mean_difference.total_cmp(&a.mean_difference).then(b.largest.total_cmp(&a.largest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::examples::table;

    #[test]
    fn by_hand() {
        // Ratings 1, 2, 5 on 1 to 5: differences 1, 4, 3.
        let found = disagreement(&table(&["1", "2", ".", "5"]), 0, 4.0).unwrap();
        assert!((found.mean_difference - 8.0 / 12.0).abs() < 1e-15);
        assert_eq!((found.largest, found.ratings), (1.0, 3));
        assert!((found.mean - 8.0 / 3.0).abs() < 1e-15);
        assert_eq!(found.furthest, [3]);
        assert_eq!(found.without, [(0, 3.5), (1, 3.0), (3, 1.5)]);
        assert!((found.swing() - 7.0 / 6.0).abs() < 1e-15);
    }

    #[test]
    fn all_pairs_by_brute_force() {
        let ratings = table(&["1524", "2351", "5532", ".121", "4.42"]);
        for unit in 0..4 {
            let values: Vec<f64> = ratings.given_to(unit).map(|(_, value)| value).collect();
            let (mut sum, mut pairs) = (0.0, 0.0);
            for (at, a) in values.iter().enumerate() {
                for b in &values[..at] {
                    sum += (a - b).abs() / 4.0;
                    pairs += 1.0;
                }
            }
            let found = disagreement(&ratings, unit, 4.0).unwrap();
            assert!((found.mean_difference - sum / pairs).abs() < 1e-15);
        }
    }

    #[test]
    fn agreement_and_ties() {
        let all = |rows: &[&str]| disagreement(&table(rows), 0, 4.0);
        let agreed = all(&["3", "3", "3"]).unwrap();
        assert_eq!((agreed.mean_difference, agreed.largest, agreed.swing()), (0.0, 0.0, 0.0));
        assert!(agreed.furthest.is_empty());
        assert_eq!(all(&["1", "3"]).unwrap().furthest, [0, 1]);
        assert_eq!(all(&["1", "3", "3", "5"]).unwrap().furthest, [0, 3]);
        assert_eq!(all(&["1", "."]), None);
        assert_eq!(disagreement(&table(&["1", "2"]), 0, 0.0), None);
        assert_eq!(disagreement(&table(&["1", "2"]), 4, 1.0), None);
    }

    #[test]
    fn the_most_disputed_comes_first() {
        // Mean differences of 1/4, 1/2, 1/2, 1/6 (twice), none.
        let ratings = table(&["1135.4", "1353.5", "2..444", "......"]);
        let order: Vec<usize> = agenda(&ratings, 4.0).iter().map(|found| found.unit).collect();
        assert_eq!(order, [1, 2, 3, 0, 5]);
    }
}
