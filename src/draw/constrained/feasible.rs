//! Whether statements can hold together, by linear programs; which cannot; and what is left.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, Variable};

use super::statement::Row;

/// Slack, as a distance, below which there is none.
const NONE: f64 = 1e-9;
/// What the solver may be off; the least it takes.
const SOLVER: f64 = 1e-10;

/// The weights that fulfil all rows: those not below zero, with sum 1.
#[derive(Clone, Debug)]
pub(super) struct Polytope {
    items: usize,
    /// Rows of statements and the bounds at zero.
    rows: Vec<Row>,
    /// A point with some distance to all rows that are not exact.
    middle: Vec<f64>,
    depth: f64,
}

impl Polytope {
    /// `Some(None)` where nothing is left; `None` where the solver fails.
    #[expect(clippy::option_option, reason = "the solver fails, nothing is left, or something is")]
    pub(super) fn new(items: usize, rows: &[Row]) -> Option<Option<Self>> {
        let mut rows = rows.to_vec();
        rows.extend((0..items).map(|item| Row {
            terms: vec![(item, -1.0)],
            bound: 0.0,
            exact: false,
            statement: usize::MAX,
        }));
        let found = deepest(items, &rows)?;
        Some(found.filter(|(_, depth)| *depth >= -NONE).map(|(middle, depth)| Self {
            items,
            rows,
            middle,
            depth,
        }))
    }

    /// Makes exact what the other rows leave no room, such as lows that fill the whole.
    pub(super) fn find_implied(&mut self) -> Option<()> {
        if self.depth > NONE || self.basis().is_empty() {
            return Some(());
        }
        for at in 0..self.rows.len() {
            if !self.rows[at].exact
                && most_slack(self.items, &self.rows, at)? <= 10.0 * NONE * self.rows[at].length()
            {
                self.rows[at].exact = true;
            }
        }
        if let Some((middle, depth)) = deepest(self.items, &self.rows)? {
            (self.middle, self.depth) = (middle, depth);
        }
        Some(())
    }

    pub(super) fn middle(&self) -> &[f64] {
        &self.middle
    }

    pub(super) fn items(&self) -> usize {
        self.items
    }

    /// Rows that leave room.
    pub(super) fn open_rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.exact)
    }

    /// An orthonormal basis of the directions in which the sum and the exact rows stay as they are.
    pub(super) fn basis(&self) -> Vec<Vec<f64>> {
        let mut fixed: Vec<Vec<f64>> = vec![];
        let mut add = |mut vector: Vec<f64>| {
            let length = norm(&vector);
            orthogonalise(&mut vector, &fixed);
            let rest = norm(&vector);
            if rest > 1e-9 * length {
                fixed.push(vector.into_iter().map(|x| x / rest).collect());
            }
        };
        add(vec![1.0; self.items]);
        for row in self.rows.iter().filter(|row| row.exact) {
            let mut vector = vec![0.0; self.items];
            for (item, by) in &row.terms {
                vector[*item] += by;
            }
            add(vector);
        }
        let mut basis: Vec<Vec<f64>> = vec![];
        while fixed.len() + basis.len() < self.items {
            // The unit vector that the others explain least.
            let rests = (0..self.items).map(|item| {
                let mut vector = vec![0.0; self.items];
                vector[item] = 1.0;
                orthogonalise(&mut vector, &fixed);
                orthogonalise(&mut vector, &basis);
                vector
            });
            let most = rests
                .fold(vec![], |best: Vec<f64>, next| if norm(&next) > norm(&best) { next } else { best });
            let length = norm(&most);
            if length <= 0.0 {
                break;
            }
            basis.push(most.into_iter().map(|x| x / length).collect());
        }
        basis
    }
}

fn norm(vector: &[f64]) -> f64 {
    crate::math::weighted_sum(vector, vector).sqrt()
}

fn orthogonalise(vector: &mut [f64], basis: &[Vec<f64>]) {
    for _ in 0..2 {
        for axis in basis {
            let part = crate::math::weighted_sum(vector, axis);
            vector.iter_mut().zip(axis).for_each(|(x, a)| *x -= part * a);
        }
    }
}

/// The statements of a smallest set that cannot hold: each is left out in turn, for good if the rest still cannot (the
/// deletion filter: Chinneck & Dravnieks 1991, ORSA J. Comput. 3:157).
pub(super) fn conflict(items: usize, rows: &[Row], statements: usize) -> Option<Vec<usize>> {
    let mut kept: Vec<usize> = (0..statements).collect();
    for statement in 0..statements {
        let without: Vec<usize> = kept.iter().copied().filter(|other| *other != statement).collect();
        let some: Vec<Row> = rows.iter().filter(|row| without.contains(&row.statement)).cloned().collect();
        if Polytope::new(items, &some)?.is_none() {
            kept = without;
        }
    }
    Some(kept)
}

/// Weights, one variable each, with sum 1 and the exact rows.
fn program(items: usize, rows: &[Row], worth: impl Fn(usize) -> f64) -> (Problem, Vec<Variable>) {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let weights: Vec<Variable> =
        (0..items).map(|item| problem.add_var(worth(item), (f64::NEG_INFINITY, f64::INFINITY))).collect();
    let all: Vec<(Variable, f64)> = weights.iter().map(|weight| (*weight, 1.0)).collect();
    problem.add_constraint(&all[..], ComparisonOp::Eq, 1.0);
    for row in rows.iter().filter(|row| row.exact) {
        problem.add_constraint(&terms(&weights, row)[..], ComparisonOp::Eq, row.bound);
    }
    (problem, weights)
}

fn terms(weights: &[Variable], row: &Row) -> Vec<(Variable, f64)> {
    row.terms.iter().map(|(item, by)| (weights[*item], *by)).collect()
}

/// The outcome of a program: `Some(None)` where no point fulfils it.
#[expect(clippy::option_option, reason = "the solver fails, there is no point, or there is one")]
fn solved(problem: &Problem, weights: &[Variable]) -> Option<Option<(Vec<f64>, f64)>> {
    let mut options = SolveOptions::default();
    options.tolerances.feasibility = SOLVER;
    match problem.solve_with(options) {
        Ok(outcome) => {
            let solution = outcome.into_solution().ok()?;
            let values = weights.iter().map(|weight| solution.var_value(*weight)).collect();
            Some(Some((values, solution.objective())))
        }
        Err(Error::Infeasible) => Some(None),
        Err(_) => None,
    }
}

/// The point with the greatest distance to the nearest open row, and that distance: negative where rows cannot hold.
#[expect(clippy::option_option, reason = "the solver fails, there is no point, or there is one")]
fn deepest(items: usize, rows: &[Row]) -> Option<Option<(Vec<f64>, f64)>> {
    let (mut problem, weights) = program(items, rows, |_| 0.0);
    let depth = problem.add_var(1.0, (-2.0, 1.0));
    for row in rows.iter().filter(|row| !row.exact) {
        let mut terms = terms(&weights, row);
        terms.push((depth, row.length()));
        problem.add_constraint(&terms[..], ComparisonOp::Le, row.bound);
    }
    solved(&problem, &weights)
}

/// The greatest slack of one row within all others.
fn most_slack(items: usize, rows: &[Row], at: usize) -> Option<f64> {
    let row = rows.get(at)?;
    let worth = |item: usize| row.terms.iter().filter(|(other, _)| *other == item).map(|(_, by)| -by).sum();
    let (mut problem, weights) = program(items, rows, worth);
    for row in rows.iter().filter(|row| !row.exact) {
        problem.add_constraint(&terms(&weights, row)[..], ComparisonOp::Le, row.bound);
    }
    // Nothing at all within the tolerance is no slack.
    Some(solved(&problem, &weights)?.map_or(0.0, |(_, value)| value + row.bound))
}
