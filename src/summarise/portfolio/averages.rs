//! How much hangs on the way of averaging: the rubric's own beside the arithmetic, the geometric mean and the minimum, as
//! if each were as good as the others, on the draws that are kept.

use ndarray::Array2;

use super::kept::{Kept, in_top};
use crate::model::Aggregate;
use crate::sensitivity::Interval;
use crate::summarise::results::{Index, RankDriver};

/// Coverage of the intervals.
const LEVEL: f64 = 0.95;
/// Parts of the draws, each left out in turn.
const BATCHES: usize = 32;
/// Numbers that are held at most, over all ways of averaging.
const MOST_NUMBERS: usize = 32 << 20;

/// The choice of an average as a source of doubt; `None` where only one would be known, or the call is too large.
///
/// The choice is a factor with equally probable values that is drawn apart from everything else (Saisana, Saltelli & Tarantola
/// 2005, J R Stat Soc A 168:307). Since each draw is computed under every average, its first-order index
/// `Var(E[y | average])/V` and its total index `E[Var(y | all but the average)]/V` come from the whole table and need no
/// second sample; variances are summed over proposals before dividing, as for the other sources.
pub(super) fn of(kept: &Kept, fund: usize) -> Option<RankDriver> {
    let methods = [Aggregate::Arithmetic, Aggregate::Geometric, Aggregate::Minimum];
    let count = kept.totals.len();
    if count == 0 || (methods.len() + 1) * count * kept.draws > MOST_NUMBERS {
        return None;
    }
    let array = |totals: &[Vec<f64>]| Array2::from_shape_fn((count, kept.draws), |(n, draw)| totals[n][draw]);
    let mut totals = vec![array(&kept.totals)];
    for method in &methods {
        if kept.trees.iter().any(|tree| !tree.uses_only(method)) {
            totals.push(array(&kept.under(|tree| Some(tree.combined(method)))?));
        }
    }
    let tops: Vec<_> = totals.iter().map(|totals| in_top(totals, fund)).collect();
    Some(RankDriver {
        key: "driver-averages".to_owned(),
        criterion: None,
        name: None,
        top: indices(&tops)?,
        score: indices(&totals)?,
        gates: None,
    })
}

/// First-order and total index of the choice between tables of the same shape: a row per answer, a column per draw.
/// `None` where nothing varies or there are too few draws.
fn indices(tables: &[Array2<f64>]) -> Option<(Index, Index)> {
    let (rows, draws) = tables.first()?.dim();
    let batch = draws / BATCHES;
    if tables.len() < 2 || batch == 0 {
        return None;
    }
    let mut batches = vec![Sums::new(rows, tables.len()); BATCHES];
    for row in 0..rows {
        for (number, sums) in batches.iter_mut().enumerate() {
            let end = if number + 1 == BATCHES { draws } else { (number + 1) * batch };
            for draw in number * batch..end {
                sums.add(row, tables.iter().map(|table| table[[row, draw]]));
            }
        }
    }
    let mut whole = Sums::new(rows, tables.len());
    for batch in &batches {
        whole.take(batch, 1.0);
    }
    let (first, total) = whole.indices()?;
    let without: Option<Vec<_>> = batches
        .iter()
        .map(|batch| {
            let mut rest = whole.clone();
            rest.take(batch, -1.0);
            rest.indices()
        })
        .collect();
    let (firsts, totals): (Vec<_>, Vec<_>) = without?.into_iter().unzip();
    let index = |estimate, without: &[f64]| {
        let found = Interval::jackknife(estimate, without, LEVEL)?;
        Some(Index { value: found.estimate, low: found.low, high: found.high })
    };
    Some((index(first, &firsts)?, index(total, &totals)?))
}

/// What a set of draws adds up to.
#[derive(Clone)]
struct Sums {
    draws: Vec<f64>,
    /// Per row and method.
    values: Vec<Vec<f64>>,
    squares: f64,
    /// Sum over draws of the variance between methods.
    between: f64,
}

impl Sums {
    fn new(rows: usize, methods: usize) -> Self {
        Self { draws: vec![0.0; rows], values: vec![vec![0.0; methods]; rows], squares: 0.0, between: 0.0 }
    }

    fn add(&mut self, row: usize, values: impl Iterator<Item = f64> + Clone) {
        let methods = self.values[row].len() as f64;
        let mean = values.clone().sum::<f64>() / methods;
        self.between += values.clone().map(|value| (value - mean) * (value - mean)).sum::<f64>() / methods;
        self.squares += values.clone().map(|value| value * value).sum::<f64>() / methods;
        self.values[row].iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
        self.draws[row] += 1.0;
    }

    fn take(&mut self, other: &Self, sign: f64) {
        self.draws.iter_mut().zip(&other.draws).for_each(|(sum, more)| *sum += sign * more);
        for (own, other) in self.values.iter_mut().zip(&other.values) {
            own.iter_mut().zip(other).for_each(|(sum, more)| *sum += sign * more);
        }
        self.squares += sign * other.squares;
        self.between += sign * other.between;
    }

    /// First-order and total index.
    fn indices(&self) -> Option<(f64, f64)> {
        let (mut grand, mut means) = (0.0, 0.0);
        for (values, draws) in self.values.iter().zip(&self.draws) {
            let methods = values.len() as f64;
            let mean = values.iter().sum::<f64>() / (methods * draws);
            grand += draws * mean * mean;
            means += values.iter().map(|sum| (sum / draws - mean) * (sum / draws - mean)).sum::<f64>()
                * draws
                / methods;
        }
        let variance = self.squares - grand;
        (variance > 0.0).then(|| (means / variance, self.between / variance))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a helper of a test may fail the test")]

    use super::*;

    #[test]
    fn additive_and_multiplicative_by_hand() {
        // y = x + m with x = 0, 1, 2, 3 in turn and m = 0, 2: V = 1.25 + 1, and the choice makes 1 of it, alone and in all.
        let x = |draw: usize| (draw % 4) as f64;
        let plus = |m: f64| Array2::from_shape_fn((1, 128), |(_, draw)| x(draw) + m);
        let (first, total) = indices(&[plus(0.0), plus(2.0)]).unwrap();
        assert!((first.value - 1.0 / 2.25).abs() < 1e-12 && (total.value - 1.0 / 2.25).abs() < 1e-12);
        // y = x·m with m = −1, 1: on average nothing hangs on m, and together with x everything does.
        // E[y] = 0, V = E[x²] = 3.5; first order Var(±1.5) = 2.25, total E[Var(y | x)] = E[x²] = 3.5.
        let times = |m: f64| Array2::from_shape_fn((1, 128), |(_, draw)| x(draw) * m);
        let (first, total) = indices(&[times(-1.0), times(1.0)]).unwrap();
        assert!((first.value - 2.25 / 3.5).abs() < 1e-12 && (total.value - 1.0).abs() < 1e-12);
        assert!(first.low <= first.value && first.value <= first.high);
    }

    #[test]
    fn without_doubt_there_is_no_index() {
        let same = Array2::from_elem((2, 64), 5.0);
        assert_eq!(indices(&[same.clone(), same.clone()]), None);
        assert_eq!(indices(std::slice::from_ref(&same)), None);
    }
}
