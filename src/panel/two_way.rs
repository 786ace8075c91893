//! The algebra of two crossed random factors with one residual: `y = X + row + column + residual`.
//!
//! With `u` and `v` the variances of rows and columns as multiples of the residual's, the covariance of the ratings is
//! `σ²H`, `H = I + u·ZᵣZᵣᵀ + v·Z_cZ_cᵀ`. Rows meet only in columns, so they are eliminated at once: a row with `n` ratings
//! gives `w = u/(1 + n·u)`, and what is left is one matrix over columns, `I + v·K` with
//! `K = diag(ratings per column) − Σ w·NᵢNᵢᵀ` (Henderson 1984, *Applications of Linear Models in Animal Breeding*, ch. 5:
//! absorption). Rows with equally many ratings share `w`, and `Σ NᵢNᵢᵀ` over them is summed once. A pair (u, v) then
//! costs columns³/6 multiplications, however many rows there are.

use super::Ratings;
use crate::math::{ln, ln_1p};

/// Which cells are filled.
#[derive(Debug, Clone)]
pub(super) struct TwoWay {
    /// Columns of each row, rising.
    rated: Vec<Vec<usize>>,
    /// Ratings of each column.
    column_degrees: Vec<f64>,
    /// Rows by their number of ratings.
    groups: Vec<Group>,
    /// The group of each row; none without ratings.
    group_of: Vec<Option<usize>>,
    ratings: usize,
}

/// Rows with equally many ratings.
#[derive(Debug, Clone)]
struct Group {
    degree: f64,
    rows: f64,
    /// `Σ NᵢNᵢᵀ`, lower triangle, row by row.
    products: Vec<f64>,
}

/// Sums of one value per filled cell.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    cells: Vec<f64>,
    /// Over each row, and over each column.
    pub rows: Vec<f64>,
    columns: Vec<f64>,
    /// `Σ Nᵢ·(sum over row i)` over the rows of each group.
    weighted: Vec<Vec<f64>>,
}

/// Inner products of two sets of cells: plain, and of their row sums within each group.
#[derive(Debug, Clone)]
pub(super) struct Cross {
    cells: f64,
    groups: Vec<f64>,
}

/// `H` at one (u, v), taken apart.
#[derive(Debug, Clone)]
pub(super) struct Factored {
    /// `w` of each group.
    shares: Vec<f64>,
    /// `w` of a row without ratings: u.
    unrated: f64,
    /// Cholesky factor of `I + v·K`.
    factor: Cholesky,
    v: f64,
    /// `ln det H`.
    pub ln_det: f64,
}

impl TwoWay {
    /// The design of a table.
    pub(super) fn new(ratings: &Ratings) -> Self {
        let columns = ratings.raters();
        let rated: Vec<Vec<usize>> = (0..ratings.units())
            .map(|unit| ratings.given_to(unit).map(|(rater, _)| rater).collect())
            .collect();
        let mut degrees: Vec<usize> = rated.iter().map(Vec::len).filter(|degree| *degree > 0).collect();
        degrees.sort_unstable();
        degrees.dedup();
        let group_of: Vec<Option<usize>> =
            rated.iter().map(|row| degrees.binary_search(&row.len()).ok()).collect();
        let mut column_degrees = vec![0.0; columns];
        let size = triangle(columns);
        let mut groups: Vec<Group> = degrees
            .iter()
            .map(|degree| Group { degree: *degree as f64, rows: 0.0, products: vec![0.0; size] })
            .collect();
        for (row, group) in rated.iter().zip(&group_of) {
            for column in row {
                column_degrees[*column] += 1.0;
            }
            let Some(group) = group.and_then(|group| groups.get_mut(group)) else { continue };
            group.rows += 1.0;
            for (at, later) in row.iter().enumerate() {
                for earlier in row.iter().take(at + 1) {
                    if let Some(product) = group.products.get_mut(triangle(*later) + earlier) {
                        *product += 1.0;
                    }
                }
            }
        }
        let ratings = rated.iter().map(Vec::len).sum();
        Self { rated, column_degrees, groups, group_of, ratings }
    }

    pub(super) const fn rows(&self) -> usize {
        self.rated.len()
    }

    pub(super) const fn columns(&self) -> usize {
        self.column_degrees.len()
    }

    /// Number of filled cells.
    pub(super) const fn ratings(&self) -> usize {
        self.ratings
    }

    /// Columns of each row.
    pub(super) fn rated(&self) -> &[Vec<usize>] {
        &self.rated
    }

    /// Ratings of each column.
    pub(super) fn column_degrees(&self) -> &[f64] {
        &self.column_degrees
    }

    /// Sums of one value per filled cell, in the order of [`Ratings::given`].
    pub(super) fn sums(&self, cells: Vec<f64>) -> Sums {
        let mut columns = vec![0.0; self.columns()];
        let mut weighted = vec![vec![0.0; self.columns()]; self.groups.len()];
        let mut left = cells.iter();
        let mut rows = Vec::with_capacity(self.rows());
        for (row, group) in self.rated.iter().zip(&self.group_of) {
            let mut sum = 0.0;
            for (column, value) in row.iter().zip(left.by_ref()) {
                sum += value;
                columns[*column] += value;
            }
            if let Some(weighted) = group.and_then(|group| weighted.get_mut(group)) {
                for column in row {
                    weighted[*column] += sum;
                }
            }
            rows.push(sum);
        }
        Sums { cells, rows, columns, weighted }
    }

    /// Inner products of two sets of cells.
    pub(super) fn cross(&self, x: &Sums, z: &Sums) -> Cross {
        let cells = crate::math::weighted_sum(&x.cells, &z.cells);
        let mut groups = vec![0.0; self.groups.len()];
        for ((group, x), z) in self.group_of.iter().zip(&x.rows).zip(&z.rows) {
            if let Some(sum) = group.and_then(|group| groups.get_mut(group)) {
                *sum += x * z;
            }
        }
        Cross { cells, groups }
    }

    /// Takes `H` apart at `u, v ≥ 0`; `None` where arithmetic fails.
    pub(super) fn factor(&self, u: f64, v: f64) -> Option<Factored> {
        let shares: Vec<f64> = self.groups.iter().map(|group| u / (1.0 + group.degree * u)).collect();
        let rows = self.groups.iter().map(|group| group.rows * ln_1p(group.degree * u)).sum::<f64>();
        let mut matrix = vec![0.0; triangle(self.columns())];
        for (group, share) in self.groups.iter().zip(&shares) {
            let share = -v * share;
            matrix.iter_mut().zip(&group.products).for_each(|(entry, product)| *entry += share * product);
        }
        for (column, degree) in self.column_degrees.iter().enumerate() {
            if let Some(entry) = matrix.get_mut(triangle(column) + column) {
                *entry += 1.0 + v * degree;
            }
        }
        let factor = Cholesky::new(matrix, self.columns())?;
        let ln_det = rows + factor.ln_det;
        ln_det.is_finite().then_some(Factored { shares, unrated: u, factor, v, ln_det })
    }

    /// `w` of a row: its variance, given the columns and in units of the residual's.
    pub(super) fn share(&self, row: usize, at: &Factored) -> f64 {
        let group = self.group_of.get(row).copied().flatten();
        group.and_then(|group| at.shares.get(group)).copied().unwrap_or(at.unrated)
    }
}

impl Factored {
    /// What is left of a set of cells for the columns once rows are eliminated: `Z_cᵀx − Σ w·Nᵢ·(row sum)`.
    pub(super) fn absorbed(&self, x: &Sums) -> Vec<f64> {
        let mut left = x.columns.clone();
        for (weighted, share) in x.weighted.iter().zip(&self.shares) {
            left.iter_mut().zip(weighted).for_each(|(left, sum)| *left -= share * sum);
        }
        left
    }

    /// `xᵀH⁻¹z`, from [`TwoWay::cross`] and what [`Self::halved`] makes of both that is left.
    pub(super) fn form(&self, cross: &Cross, x: &[f64], z: &[f64]) -> f64 {
        let rows = cross.groups.iter().zip(&self.shares).map(|(sum, share)| sum * share).sum::<f64>();
        let columns = x.iter().zip(z).map(|(x, z)| x * z).sum::<f64>();
        cross.cells - rows - self.v * columns
    }

    /// `L⁻¹x`.
    pub(super) fn halved(&self, mut x: Vec<f64>) -> Vec<f64> {
        self.factor.forward(&mut x);
        x
    }

    /// `L⁻ᵀx`.
    pub(super) fn back(&self, x: &mut [f64]) {
        self.factor.backward(x);
    }
}

/// The lower triangular `L` with `LLᵀ` the matrix, row by row.
#[derive(Debug, Clone)]
pub(super) struct Cholesky {
    lower: Vec<f64>,
    pub ln_det: f64,
}

impl Cholesky {
    /// Takes a positive definite matrix apart, given by its lower triangle; `None` when it is not.
    pub(super) fn new(mut matrix: Vec<f64>, size: usize) -> Option<Self> {
        let mut det = Product::default();
        for row in 0..size {
            let (above, own) = matrix.split_at_mut_checked(triangle(row))?;
            let own = own.get_mut(..=row)?;
            for column in 0..row {
                let earlier = above.get(triangle(column)..triangle(column) + column + 1)?;
                let (before, rest) = own.split_at_mut_checked(column)?;
                let entry = rest.first_mut()?;
                *entry = (*entry - dot(before, earlier)) / earlier.last()?;
            }
            let (pivot, before) = own.split_last_mut()?;
            let square = *pivot - dot(before, before);
            if square.is_nan() || square <= 0.0 {
                return None;
            }
            det.times(square);
            *pivot = square.sqrt();
        }
        Some(Self { lower: matrix, ln_det: det.ln() })
    }

    /// Replaces `x` by `L⁻¹x`.
    pub(super) fn forward(&self, x: &mut [f64]) {
        for row in 0..x.len() {
            let (before, rest) = x.split_at_mut(row);
            let own = self.lower.get(triangle(row)..=triangle(row) + row).unwrap_or_default();
            if let (Some((pivot, own)), Some(value)) = (own.split_last(), rest.first_mut()) {
                *value = (*value - dot(own, before)) / pivot;
            }
        }
    }

    /// Replaces `x` by `L⁻ᵀx`.
    pub(super) fn backward(&self, x: &mut [f64]) {
        for row in (0..x.len()).rev() {
            let (before, rest) = x.split_at_mut(row);
            let own = self.lower.get(triangle(row)..=triangle(row) + row).unwrap_or_default();
            if let (Some((pivot, own)), Some(value)) = (own.split_last(), rest.first_mut()) {
                *value /= pivot;
                before.iter_mut().zip(own).for_each(|(earlier, entry)| *earlier -= entry * *value);
            }
        }
    }
}

/// Number of entries before a row of a lower triangle.
pub(super) const fn triangle(row: usize) -> usize {
    row * (row + 1) / 2
}

fn dot(x: &[f64], z: &[f64]) -> f64 {
    x.iter().zip(z).fold(0.0, |sum, (x, z)| sum + x * z)
}

/// A product of many factors, of which the logarithm is wanted: one logarithm for a handful of factors.
#[derive(Default)]
struct Product {
    ln: f64,
    factors: Option<f64>,
}

impl Product {
    fn times(&mut self, factor: f64) {
        let product = self.factors.unwrap_or(1.0) * factor;
        if (1e-100..1e100).contains(&product) {
            self.factors = Some(product);
        } else {
            self.ln += ln(self.factors.unwrap_or(1.0)) + ln(factor);
            self.factors = None;
        }
    }

    fn ln(&self) -> f64 {
        self.ln + self.factors.map_or(0.0, ln)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::examples::table;

    /// `H` and its inverse, entry by entry.
    fn dense(ratings: &Ratings, u: f64, v: f64) -> (Cholesky, Vec<(usize, usize)>) {
        let cells: Vec<(usize, usize)> = ratings.given().map(|(i, j, _)| (i, j)).collect();
        let mut matrix = Vec::new();
        for (a, (i, j)) in cells.iter().enumerate() {
            for (k, l) in cells.iter().take(a + 1) {
                let same = f64::from(u8::from((i, j) == (k, l)));
                matrix.push(same + u * f64::from(u8::from(i == k)) + v * f64::from(u8::from(j == l)));
            }
        }
        (Cholesky::new(matrix, cells.len()).unwrap(), cells)
    }

    #[test]
    fn forms_and_determinants_are_those_of_the_dense_matrix() {
        let ratings = table(&["1243.5.", "2.3341.", "..5221.", "3142.3."]);
        let design = TwoWay::new(&ratings);
        assert_eq!((design.rows(), design.columns(), design.ratings()), (7, 4, 20 - 1));
        let y = design.sums(ratings.given().map(|(_, _, y)| y).collect());
        let one = design.sums(vec![1.0; design.ratings()]);
        for (u, v) in [(0.0, 0.0), (0.7, 0.0), (0.0, 2.0), (1.3, 0.4), (1e6, 1e3)] {
            let at = design.factor(u, v).unwrap();
            let (matrix, _) = dense(&ratings, u, v);
            assert!((at.ln_det - matrix.ln_det).abs() < 1e-9, "{u} {v}");
            let (mut dense_y, mut dense_one) = (y.cells.clone(), one.cells.clone());
            matrix.forward(&mut dense_y);
            matrix.forward(&mut dense_one);
            let half_y = at.halved(at.absorbed(&y));
            let half_one = at.halved(at.absorbed(&one));
            let found = at.form(&design.cross(&y, &one), &half_y, &half_one);
            assert!((found - dot(&dense_y, &dense_one)).abs() < 1e-8, "{u} {v}");
            let found = at.form(&design.cross(&y, &y), &half_y, &half_y);
            assert!((found - dot(&dense_y, &dense_y)).abs() < 1e-7, "{u} {v}");
        }
    }

    #[test]
    fn forward_and_backward_solve() {
        let matrix = Cholesky::new(vec![4.0, 2.0, 5.0, 1.0, 0.5, 3.0], 3).unwrap();
        let mut x = vec![1.0, 2.0, 3.0];
        matrix.forward(&mut x);
        matrix.backward(&mut x);
        let back = [
            4.0 * x[0] + 2.0 * x[1] + x[2],
            2.0 * x[0] + 5.0 * x[1] + 0.5 * x[2],
            x[0] + 0.5 * x[1] + 3.0 * x[2],
        ];
        for (found, expected) in back.iter().zip([1.0, 2.0, 3.0]) {
            assert!((found - expected).abs() < 1e-14);
        }
        assert!((matrix.ln_det - ln(4.0 * 4.0 * 2.75)).abs() < 1e-14);
        assert!(Cholesky::new(vec![1.0, 2.0, 1.0], 2).is_none());
        assert!(Cholesky::new(vec![f64::NAN], 1).is_none());
    }
}
