//! The concentration index taken apart by factors.

use super::cumulate::absolute_concentration;
use super::influence::concentration;
use super::{NoValue, RankedView, Weighed};
use crate::math::sum;

/// What a factor, or the residual, adds to the relative concentration index.
#[derive(Debug, Clone, PartialEq)]
pub struct Factor {
    /// Regression coefficient; `None` for the residual.
    pub coefficient: Option<f64>,
    /// `β·x̄/μ`; `None` for the residual.
    pub elasticity: Option<f64>,
    /// Relative concentration index of the factor; `None` for the residual and where its mean is not above 0.
    pub concentration: Option<f64>,
    /// `β·2cov(x, R)/μ`.
    pub contribution: f64,
    /// Influence of each row on the contribution, in the order of the rows.
    pub influence: Vec<f64>,
}

/// Takes the relative concentration index apart: least squares of the outcome on the factors, weighted; each adds
/// `β·2cov(x, R)/μ`, which is elasticity times its own index, and the residual adds the rest (Wagstaff, van Doorslaer &
/// Watanabe 2003, J. Econometrics 112:207, eq. 4). One entry per factor, then the residual; they add up to the index.
///
/// `y` and each of `columns` hold one value per row, in the order of the rows. Weights are in `rows`.
///
/// # Errors
/// No rank variable; no weight; a mean of 0 or less; factors that hang together exactly, or do not vary.
pub fn factors(rows: &Weighed, y: &[f64], columns: &[&[f64]]) -> Result<Vec<Factor>, NoValue> {
    let ranked = rows.ranked.ok_or(NoValue::NotHere)?;
    let total = super::entropy::weight(rows.w)?;
    let centre = super::estimate::positive_mean(rows.y, rows.w)?;
    let mut w = vec![0.0; y.len()];
    for (row, weight) in rows.order.iter().zip(rows.w) {
        w[*row as usize] = *weight;
    }
    let mean = |x: &[f64]| -> f64 {
        let terms: Vec<f64> = x.iter().zip(&w).map(|(x, w)| x * w).collect();
        sum(&terms) / total
    };
    let means: Vec<f64> = columns.iter().map(|x| mean(x)).collect();
    let beta = Normal::of(columns, &means, y, centre, &w)?;

    let mut parts = Vec::with_capacity(columns.len() + 1);
    let residual = |row: usize| -> f64 {
        let fitted = columns.iter().zip(&means).zip(&beta.coefficients);
        fitted.fold(y[row] - centre, |left, ((x, mean), b)| left - b * (x[row] - mean))
    };
    let residuals: Vec<f64> = (0..y.len()).map(residual).collect();
    for (at, (x, mean)) in columns.iter().zip(&means).enumerate() {
        let coefficient = beta.coefficients[at];
        let in_rank: Vec<f64> = ranked.order.iter().map(|row| x[*row as usize]).collect();
        let by_rank = RankedView { y: &in_rank, ..ranked };
        let index = absolute_concentration(&by_rank);
        let contribution = coefficient * index / centre;
        let moved = concentration(&by_rank, total, index);
        let influence = (0..y.len())
            .map(|row| {
                let score = |k: usize| (columns[k][row] - means[k]) * residuals[row];
                let slope = (0..columns.len()).fold(0.0, |sum, k| sum + beta.inverse[at][k] * score(k));
                let level = contribution * (y[row] - centre) / total;
                (slope * index + coefficient * moved[row] - level) / centre
            })
            .collect();
        parts.push(Factor {
            coefficient: Some(coefficient),
            elasticity: Some(coefficient * mean / centre),
            concentration: (*mean > 0.0).then(|| index / mean),
            contribution,
            influence,
        });
    }
    let whole = absolute_concentration(&ranked);
    let moved = concentration(&ranked, total, whole);
    let explained = parts.iter().fold(0.0, |sum, part| sum + part.contribution);
    let influence = (0..y.len())
        .map(|row| {
            let index = (moved[row] - whole / centre * (y[row] - centre) / total) / centre;
            parts.iter().fold(index, |left, part| left - part.influence[row])
        })
        .collect();
    parts.push(Factor {
        coefficient: None,
        elasticity: None,
        concentration: None,
        contribution: whole / centre - explained,
        influence,
    });
    Ok(parts)
}

/// Coefficients of a weighted regression, and the inverse of its matrix of weighted cross products.
struct Normal {
    coefficients: Vec<f64>,
    inverse: Vec<Vec<f64>>,
}

impl Normal {
    fn of(columns: &[&[f64]], means: &[f64], y: &[f64], centre: f64, w: &[f64]) -> Result<Self, NoValue> {
        let p = columns.len();
        let product = |a: &[f64], a_mean: f64, b: &[f64], b_mean: f64| -> f64 {
            let terms: Vec<f64> =
                a.iter().zip(b).zip(w).map(|((a, b), w)| w * (a - a_mean) * (b - b_mean)).collect();
            sum(&terms)
        };
        let mut matrix = vec![vec![0.0; 2 * p]; p];
        let mut right = vec![0.0; p];
        for i in 0..p {
            for j in 0..=i {
                let value = product(columns[i], means[i], columns[j], means[j]);
                matrix[i][j] = value;
                matrix[j][i] = value;
            }
            matrix[i][p + i] = 1.0;
            right[i] = product(columns[i], means[i], y, centre);
        }
        let inverse = inverted(matrix, p)?;
        let coefficients =
            inverse.iter().map(|row| row.iter().zip(&right).fold(0.0, |sum, (a, b)| sum + a * b)).collect();
        Ok(Self { coefficients, inverse })
    }
}

/// Inverse of a positive definite matrix that has the identity at its right, by Gauss and Jordan. A pivot that is tiny
/// beside its own diagonal says that a column is a sum of others.
fn inverted(mut m: Vec<Vec<f64>>, p: usize) -> Result<Vec<Vec<f64>>, NoValue> {
    let diagonal: Vec<f64> = (0..p).map(|i| m[i][i]).collect();
    for i in 0..p {
        let pivot = m[i][i];
        // False for NaN too.
        let sound = pivot > 1e-11 * diagonal[i];
        if !sound {
            return Err(NoValue::DoesNotSettle);
        }
        m[i].iter_mut().for_each(|cell| *cell /= pivot);
        let row = m[i].clone();
        for (j, other) in m.iter_mut().enumerate().filter(|(j, _)| *j != i) {
            let factor = other[i];
            debug_assert!(j < p);
            other.iter_mut().zip(&row).for_each(|(cell, above)| *cell -= factor * above);
        }
    }
    Ok(m.into_iter().map(|row| row[p..].to_vec()).collect())
}

#[cfg(test)]
mod tests {
    use super::super::{Presorted, Scratch};
    use super::*;

    #[test]
    fn contributions_add_up_and_their_influences_are_derivatives() {
        let n = 40;
        let a: Vec<f64> = (0..n).map(|i| (i * 7 % 11) as f64).collect();
        let b: Vec<f64> = (0..n).map(|i| (i % 2) as f64).collect();
        let rank: Vec<f64> = (0..n).map(|i| (i * 5 % 13) as f64).collect();
        let y: Vec<f64> = (0..n).map(|i| 3.0 + 0.4 * a[i] - 0.8 * b[i] + (i * 3 % 5) as f64).collect();
        let w: Vec<f64> = (0..n).map(|i| 1.0 + (i % 3) as f64).collect();
        let presorted = Presorted::new(&y, Some(&rank), None);
        let mut scratch = Scratch::default();
        let columns = [&a[..], &b[..]];
        let found = factors(&presorted.weigh(&w, &mut scratch), &y, &columns).unwrap();
        let index = crate::inequality::individual::estimate(
            crate::inequality::Statistic::RelativeConcentration,
            &presorted.weigh(&w, &mut scratch),
        );
        let all: f64 = found.iter().map(|part| part.contribution).sum();
        assert!((all - index.unwrap()).abs() < 1e-14);
        let product = found[0].elasticity.unwrap() * found[0].concentration.unwrap();
        assert!((product - found[0].contribution).abs() < 1e-14);
        for row in 0..n {
            let mut at = |step: f64| {
                let mut moved = w.clone();
                moved[row] += step;
                factors(&presorted.weigh(&moved, &mut scratch), &y, &columns).unwrap()
            };
            let (up, down) = (at(1e-5), at(-1e-5));
            for part in 0..3 {
                let slope = (up[part].contribution - down[part].contribution) / 2e-5;
                assert!((slope - found[part].influence[row]).abs() < 1e-8, "{row} {part}");
            }
        }
    }

    #[test]
    fn factors_that_hang_together_are_refused() {
        let y = [1.0, 2.0, 4.0, 3.0];
        let a = [1.0, 2.0, 3.0, 4.0];
        let b = [2.0, 4.0, 6.0, 8.0];
        let presorted = Presorted::new(&y, Some(&a), None);
        let mut scratch = Scratch::default();
        let rows = presorted.weigh(&[], &mut scratch);
        assert_eq!(factors(&rows, &y, &[&a, &b]), Err(NoValue::DoesNotSettle));
        assert_eq!(factors(&rows, &y, &[&[5.0; 4]]), Err(NoValue::DoesNotSettle));
    }
}
