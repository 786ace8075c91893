//! Severity from the ratings alone: assessors compared on the proposals they share.

use super::connectivity::{Island, footing, islands};
use crate::panel::Ratings;
use crate::panel::two_way::{Cholesky, triangle};

/// An assessor's mildness as the ratings alone have it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contrast {
    /// Above (mild) or below (severe) the mean of all assessors, on the same proposals, in units of the scale.
    pub mildness: f64,
    /// Standard error; none when no rating is left to estimate the residual from.
    pub error: Option<f64>,
}

/// Why an assessor's severity is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotShown {
    /// Too few of their proposals were rated by anybody else.
    TooFewRatings {
        /// How many were.
        shared: usize,
    },
}

/// Why there is no comparison of assessors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSeverity {
    /// Fewer than two assessors gave ratings.
    TooFewAssessors,
    /// Groups of assessors never judged the same proposal, so that severity and quality cannot be told apart.
    Apart {
        /// Who hangs together with whom.
        islands: Vec<Island>,
    },
}

/// Severity of all assessors.
#[derive(Debug, Clone, PartialEq)]
pub struct Severities {
    /// In the order of the table.
    pub assessors: Vec<Result<Contrast, NotShown>>,
    /// Residual standard deviation; none without degrees of freedom.
    pub residual: Option<f64>,
    /// Degrees of freedom of the residual.
    pub degrees: f64,
}

/// The fewest shared proposals from which an assessor's severity is shown, unless the caller has another number.
///
/// Where residuals are about twice as large as differences in severity, as in grant panels (0.9 and 0.5 points in the
/// mock panels of Heyard et al. 2022), an estimate from m proposals owes m/(m + 4) to the ratings: more than half from 5
/// on.
pub const LEAST_SHARED: usize = 5;

/// Severity by least squares from differences within proposals: each proposal has its own level, so that an assessor who
/// was given better proposals does not look mild (Searle 1987, *Linear Models for Unbalanced Data*, ch. 4). Effects sum
/// to 0 over assessors with ratings. Raw means of assessors are not looked at.
///
/// # Errors
///
/// When fewer than two assessors gave ratings, or when the ratings fall apart into islands.
pub fn severities(ratings: &Ratings, least_shared: usize) -> Result<Severities, NoSeverity> {
    let footing = footing(ratings);
    if footing.iter().filter(|own| own.ratings > 0).count() < 2 {
        return Err(NoSeverity::TooFewAssessors);
    }
    let islands = islands(ratings);
    if islands.len() != 1 {
        return Err(NoSeverity::Apart { islands });
    }
    let fit = least_squares(ratings);
    let residual = (fit.degrees > 0.0).then(|| (fit.squares / fit.degrees).sqrt());
    let assessors =
        footing.iter().zip(fit.mildness.iter().zip(&fit.factors)).map(|(own, (mildness, factor))| {
            if own.shared < least_shared.max(1) {
                return Err(NotShown::TooFewRatings { shared: own.shared });
            }
            Ok(Contrast { mildness: *mildness, error: residual.map(|sd| sd * factor.max(0.0).sqrt()) })
        });
    Ok(Severities { assessors: assessors.collect(), residual, degrees: fit.degrees })
}

/// Ratings explained by a level per proposal and a severity per assessor.
pub(super) struct LeastSquares {
    /// Of each assessor, summing to 0 over each island; 0 without ratings.
    pub mildness: Vec<f64>,
    /// Variance of each, in units of the residual's.
    pub factors: Vec<f64>,
    pub squares: f64,
    pub degrees: f64,
    /// Whether nothing is left but rounding.
    pub exact: bool,
}

/// Fits them, island by island.
pub(super) fn least_squares(ratings: &Ratings) -> LeastSquares {
    let islands = islands(ratings);
    let mut mildness = vec![0.0; ratings.raters()];
    let mut factors = vec![0.0; ratings.raters()];
    let (mut squares, mut size, mut degrees) = (0.0, 0.0_f64, 0.0);
    for island in &islands {
        let system = System::new(ratings, island);
        let effects = system.effects();
        let variances = system.variances();
        for ((assessor, effect), variance) in island.assessors.iter().zip(&effects).zip(&variances) {
            mildness[*assessor] = *effect;
            factors[*assessor] = *variance;
        }
        for unit in &island.proposals {
            let left: Vec<f64> = ratings
                .given_to(*unit)
                .map(|(rater, value)| value - mildness.get(rater).copied().unwrap_or(0.0))
                .collect();
            let level = crate::math::mean(&left).unwrap_or(0.0);
            squares += left.iter().map(|value| (value - level) * (value - level)).sum::<f64>();
            size = ratings.given_to(*unit).fold(size, |most, (_, value)| most.max(value.abs()));
            degrees += left.len() as f64 - 1.0;
        }
        degrees -= island.assessors.len() as f64 - 1.0;
    }
    let count = ratings.given().count() as f64;
    let rounding = 1e-12 * size;
    LeastSquares { mildness, factors, squares, degrees, exact: squares <= count * rounding * rounding }
}

/// The normal equations of one island's assessors, proposals eliminated, the first assessor held at 0.
struct System {
    factor: Option<Cholesky>,
    right: Vec<f64>,
}

impl System {
    fn new(ratings: &Ratings, island: &Island) -> Self {
        let place = |rater: usize| island.assessors.binary_search(&rater).ok();
        let size = island.assessors.len().saturating_sub(1);
        let mut matrix = vec![0.0; triangle(size)];
        let mut right = vec![0.0; size];
        for unit in &island.proposals {
            let own: Vec<(usize, f64)> =
                ratings.given_to(*unit).filter_map(|(rater, value)| Some((place(rater)?, value))).collect();
            let count = own.len() as f64;
            let values: Vec<f64> = own.iter().map(|(_, value)| *value).collect();
            let level = crate::math::mean(&values).unwrap_or(0.0);
            for (at, (row, value)) in own.iter().enumerate() {
                let Some(row) = row.checked_sub(1) else { continue };
                right[row] += value - level;
                for (column, _) in own.iter().take(at + 1) {
                    let Some(column) = column.checked_sub(1) else { continue };
                    let same = if row == column { 1.0 } else { 0.0 };
                    matrix[triangle(row) + column] += same - 1.0 / count;
                }
            }
        }
        Self { factor: Cholesky::new(matrix, size), right }
    }

    fn solve(&self, mut right: Vec<f64>) -> Vec<f64> {
        if let Some(factor) = &self.factor {
            factor.forward(&mut right);
            factor.backward(&mut right);
        }
        right
    }

    /// Effects of all assessors of the island, summing to 0.
    fn effects(&self) -> Vec<f64> {
        let mut effects = vec![0.0];
        effects.extend(self.solve(self.right.clone()));
        let mean = crate::math::mean(&effects).unwrap_or(0.0);
        for effect in &mut effects {
            *effect -= mean;
        }
        effects
    }

    /// Variance of each of them: the centred inverse's diagonal.
    fn variances(&self) -> Vec<f64> {
        let size = self.right.len();
        let count = (size + 1) as f64;
        let mut diagonal = vec![0.0];
        let mut means = vec![0.0];
        for column in 0..size {
            let unit = (0..size).map(|row| if row == column { 1.0 } else { 0.0 }).collect();
            let inverse: Vec<f64> = self.solve(unit);
            diagonal.push(inverse.get(column).copied().unwrap_or(0.0));
            means.push(inverse.iter().sum::<f64>() / count);
        }
        let grand = means.iter().sum::<f64>() / count;
        diagonal.iter().zip(&means).map(|(own, mean)| own - 2.0 * mean + grand).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::examples::table;

    fn mildness(found: &Severities) -> Vec<f64> {
        found.assessors.iter().map(|own| own.unwrap().mildness).collect()
    }

    #[test]
    fn a_complete_table_gives_differences_of_means() {
        // Means 2, 3 and 4 on the same proposals; the residual is that of a two-way analysis.
        let found = severities(&table(&["123", "234", "354"]), 1).unwrap();
        for (found, expected) in mildness(&found).into_iter().zip([-1.0, 0.0, 1.0]) {
            assert!((found - expected).abs() < 1e-14);
        }
        // Residuals ±⅓ and ±⅔ of the middle assessors: 4 degrees of freedom; variance of a mean of 3, less the grand one.
        assert_eq!(found.degrees, 4.0);
        let sd = found.residual.unwrap();
        let error = found.assessors[0].unwrap().error.unwrap();
        assert!((error - sd * (1.0_f64 / 3.0 - 1.0 / 9.0).sqrt()).abs() < 1e-14);
    }

    /// The raw mean of the second assessor is lower only because they rated the worse proposals.
    #[test]
    fn worse_proposals_do_not_make_a_severe_assessor() {
        let found = severities(&table(&["5432..", "..3221"]), 1).unwrap();
        // On the two shared proposals: 3, 2 against 3, 2.
        for found in mildness(&found) {
            assert!(found.abs() < 1e-14);
        }
        assert_eq!((found.degrees, found.residual), (1.0, Some(0.0)));
    }

    #[test]
    fn least_squares_by_brute_force() {
        let ratings = table(&["12.45.3", "2.14.51", ".3355..", "1.2..43"]);
        let found = least_squares(&ratings);
        // Any other set of effects leaves more.
        let left = |effects: &[f64]| -> f64 {
            (0..7)
                .map(|unit| {
                    let own: Vec<f64> = ratings.given_to(unit).map(|(j, y)| y - effects[j]).collect();
                    let mean = own.iter().sum::<f64>() / own.len() as f64;
                    own.iter().map(|y| (y - mean) * (y - mean)).sum::<f64>()
                })
                .sum()
        };
        assert!((left(&found.mildness) - found.squares).abs() < 1e-12);
        for assessor in 0..4 {
            for step in [-1e-3, 1e-3] {
                let mut effects = found.mildness.clone();
                effects[assessor] += step;
                assert!(left(&effects) > found.squares);
            }
        }
        assert!(found.mildness.iter().sum::<f64>().abs() < 1e-14 && !found.exact);
    }

    #[test]
    fn islands_and_few_ratings_are_named() {
        let apart = severities(&table(&["12..", "23..", "..45"]), 1);
        assert!(matches!(&apart, Err(NoSeverity::Apart { islands }) if islands.len() == 2), "{apart:?}");
        assert_eq!(severities(&table(&["12", ".."]), 1), Err(NoSeverity::TooFewAssessors));
        let few = severities(&table(&["123451", "23451.", "....12"]), 3).unwrap();
        assert_eq!(few.assessors[2], Err(NotShown::TooFewRatings { shared: 2 }));
        assert!(few.assessors[0].is_ok());
        // An assessor without ratings is not shown either, even when none are asked for.
        let absent = severities(&table(&["123", "231", "..."]), 0).unwrap();
        assert_eq!(absent.assessors[2], Err(NotShown::TooFewRatings { shared: 0 }));
    }

    #[test]
    fn additive_ratings_leave_nothing() {
        let found = least_squares(&table(&["123", "234", "345"]));
        assert!(found.exact && found.degrees == 4.0);
        // Two islands, each additive.
        let found = least_squares(&table(&["12...", "23...", "..123", "..345"]));
        assert!(found.exact && found.degrees == 3.0, "{}", found.degrees);
        assert!((found.mildness[3] - 1.0).abs() < 1e-15, "{:?}", found.mildness);
    }
}
