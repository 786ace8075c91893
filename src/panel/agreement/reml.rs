//! Variance components of an incomplete two-way table, by restricted maximum likelihood.

use crate::math::ln;
use crate::panel::Ratings;
use crate::panel::two_way::{Cross, Sums, TwoWay};

/// Variances of rows, columns and residual that maximise the restricted likelihood of
/// `y_ij = μ + row_i + column_j + residual_ij`, none below zero (Patterson & Thompson 1971, Biometrika 58:545). `None`
/// unless the residual can be told apart from both factors, or when it is zero.
///
/// Residual variance and mean are profiled out; the two ratios of standard deviations are searched over the whole
/// quarter plane, first on a grid and then by a grid that narrows around its best point, so that the answer does not
/// depend on a start. Relative error about 1e-7 (the square root of rounding, as for every maximum).
pub(super) fn reml(ratings: &Ratings) -> Option<[f64; 3]> {
    // The smaller side is the one that is solved for.
    if ratings.raters() > ratings.units() {
        let [columns, rows, residual] = search(&transposed(ratings)?)?;
        return Some([rows, columns, residual]);
    }
    search(ratings)
}

fn transposed(ratings: &Ratings) -> Option<Ratings> {
    let (units, raters) = (ratings.units(), ratings.raters());
    let cells = (0..raters).flat_map(|rater| (0..units).map(move |unit| ratings.get(unit, rater))).collect();
    Ratings::new(raters, units, cells).ok()
}

fn search(ratings: &Ratings) -> Option<[f64; 3]> {
    const FIRST: usize = 24;
    const NEXT: usize = 4;
    const ROUNDS: usize = 60;
    let profile = Profile::new(ratings);
    let mut best = ([0.0, 0.0], f64::INFINITY);
    let look = |centre: [f64; 2], step: f64, reach: [usize; 2], best: &mut ([f64; 2], f64)| {
        for a in 0..=reach[0] + reach[1] {
            for b in 0..=reach[0] + reach[1] {
                let at = [a, b].map(|k| k as f64 - reach[0] as f64);
                let at = [centre[0] + at[0] * step, centre[1] + at[1] * step].map(|x| x.clamp(0.0, EDGE));
                if let Some(value) = profile.at(at).map(|(value, _)| value).filter(|value| *value < best.1) {
                    *best = (at, value);
                }
            }
        }
    };
    look([0.0, 0.0], 1.0 / FIRST as f64, [0, FIRST], &mut best);
    let mut step = 0.5 / FIRST as f64;
    for _ in 0..ROUNDS {
        let centre = best.0;
        look(centre, step, [NEXT / 2, NEXT / 2], &mut best);
        // A better point is followed before the grid narrows.
        if best.0 == centre {
            step *= 0.5;
        }
    }
    let (at, _) = best;
    // A likelihood that still rises at the edge has no residual.
    if at.iter().any(|place| *place > NO_RESIDUAL) {
        return None;
    }
    let (_, residual) = profile.at(at)?;
    let [rows, columns] = at.map(variance_ratio);
    (residual > 0.0).then_some([rows * residual, columns * residual, residual])
}

/// A factor with 10³ times the residual's standard deviation: nothing is left.
const NO_RESIDUAL: f64 = 0.999;

/// The largest place searched: a factor with 10⁴ times the residual's standard deviation.
const EDGE: f64 = 1.0 - 1e-4;

/// The variance ratio at a place in [0, 1): `(x/(1 − x))²`.
fn variance_ratio(x: f64) -> f64 {
    let ratio = x / (1.0 - x);
    ratio * ratio
}

struct Profile {
    design: TwoWay,
    y: Sums,
    one: Sums,
    products: [Cross; 3],
}

impl Profile {
    fn new(ratings: &Ratings) -> Self {
        let design = TwoWay::new(ratings);
        // Around their mean, so that sums of squares lose nothing.
        let all: Vec<f64> = ratings.given().map(|(_, _, value)| value).collect();
        let mean = crate::math::mean(&all).unwrap_or(0.0);
        let y = design.sums(all.iter().map(|value| value - mean).collect());
        let one = design.sums(vec![1.0; all.len()]);
        let products = [design.cross(&y, &y), design.cross(&y, &one), design.cross(&one, &one)];
        Self { design, y, one, products }
    }

    /// −2·ln restricted likelihood up to a constant, and the residual variance.
    fn at(&self, place: [f64; 2]) -> Option<(f64, f64)> {
        let [u, v] = place.map(variance_ratio);
        let factored = self.design.factor(u, v)?;
        let y = factored.halved(factored.absorbed(&self.y));
        let one = factored.halved(factored.absorbed(&self.one));
        let [yy, y1, ones] = &self.products;
        let [yy, y1, ones] =
            [factored.form(yy, &y, &y), factored.form(y1, &y, &one), factored.form(ones, &one, &one)];
        let degrees = self.design.ratings() as f64 - 1.0;
        let residual = (yy - y1 * y1 / ones) / degrees;
        let value = factored.ln_det + ln(ones) + degrees * ln(residual);
        (residual > 0.0 && value.is_finite()).then_some((value, residual))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::examples::table;

    #[test]
    fn rows_and_columns_may_change_places() {
        let wide = table(&["9287636", "2141.21", "5362644"]);
        let [rows, columns, residual] = reml(&wide).unwrap();
        let [turned_rows, turned_columns, turned_residual] = reml(&transposed(&wide).unwrap()).unwrap();
        assert_eq!((rows, columns, residual), (turned_columns, turned_rows, turned_residual));
    }

    #[test]
    fn no_component_is_negative() {
        // The units differ less than chance gives.
        let [rows, columns, residual] = reml(&table(&["1212", "2121", "13.2"])).unwrap();
        assert!(rows == 0.0 && columns >= 0.0 && residual > 0.0, "{rows} {columns} {residual}");
    }

    /// A little step in any direction lowers the likelihood.
    #[test]
    fn the_answer_is_a_maximum() {
        let ratings = table(&["9687:6", "2141.2", "536264", ".28697"]);
        let [rows, columns, residual] = reml(&ratings).unwrap();
        let profile = Profile::new(&ratings);
        let place = |variance: f64| {
            let ratio = (variance / residual).sqrt();
            ratio / (1.0 + ratio)
        };
        let at = |a: f64, b: f64| profile.at([place(rows) + a, place(columns) + b]).unwrap().0;
        for (a, b) in [(1e-4, 0.0), (-1e-4, 0.0), (0.0, 1e-4), (0.0, -1e-4), (1e-4, 1e-4), (1e-4, -1e-4)] {
            assert!(at(a, b) > at(0.0, 0.0));
        }
    }
}
