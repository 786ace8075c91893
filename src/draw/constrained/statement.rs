//! Statements as rows of inequalities, as ties and as an order.

use super::{Constraint, NoWeights};

/// `Σ coefficient·weight ≤ bound`, or equality where exact; from which statement it comes.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) terms: Vec<(usize, f64)>,
    pub(super) bound: f64,
    pub(super) exact: bool,
    pub(super) statement: usize,
}

impl Row {
    /// What is left to the bound.
    pub(super) fn slack(&self, weights: &[f64]) -> f64 {
        self.bound - self.terms.iter().map(|(item, by)| by * weights[*item]).sum::<f64>()
    }

    pub(super) fn length(&self) -> f64 {
        self.terms.iter().map(|(_, by)| by * by).sum::<f64>().sqrt()
    }
}

/// The rows of all statements, checked.
pub(super) fn rows(items: usize, statements: &[Constraint]) -> Result<Vec<Row>, NoWeights> {
    let mut rows = vec![];
    for (statement, constraint) in statements.iter().enumerate() {
        let mut row = |terms: &[(usize, f64)], bound: f64, exact: bool| {
            rows.push(Row { terms: terms.to_vec(), bound, exact, statement });
        };
        let range = |low: f64, high: f64| low >= 0.0 && low.is_finite() && low <= high;
        match *constraint {
            Constraint::Interval { item, low, high } => {
                if item >= items {
                    return Err(NoWeights::Item(statement));
                }
                if !range(low, high) {
                    return Err(NoWeights::Bounds(statement));
                }
                if low == high {
                    row(&[(item, 1.0)], low, true);
                } else {
                    if high < 1.0 {
                        row(&[(item, 1.0)], high, false);
                    }
                    if low > 0.0 {
                        row(&[(item, -1.0)], -low, false);
                    }
                }
            }
            Constraint::Ratio { a, b, low, high } => {
                if a >= items || b >= items || a == b {
                    return Err(NoWeights::Item(statement));
                }
                if !range(low, high) {
                    return Err(NoWeights::Bounds(statement));
                }
                if low == high {
                    row(&[(a, 1.0), (b, -low)], 0.0, true);
                } else {
                    if high.is_finite() {
                        row(&[(a, 1.0), (b, -high)], 0.0, false);
                    }
                    if low > 0.0 {
                        row(&[(a, -1.0), (b, low)], 0.0, false);
                    }
                }
            }
            Constraint::AtLeast { a, b } => {
                if a >= items || b >= items || a == b {
                    return Err(NoWeights::Item(statement));
                }
                row(&[(b, 1.0), (a, -1.0)], 0.0, false);
            }
        }
    }
    Ok(rows)
}

/// The pairs (heavier, lighter) of the order, and whether there are statements of another kind.
pub(super) fn orders(statements: &[Constraint]) -> (Vec<(usize, usize)>, bool) {
    let mut pairs = vec![];
    let mut loose = false;
    for constraint in statements {
        match *constraint {
            Constraint::AtLeast { a, b } => pairs.push((a, b)),
            Constraint::Ratio { low, high, .. } if low == high => {}
            _ => loose = true,
        }
    }
    (pairs, loose)
}

/// Items whose weights have exact ratios to each other.
#[derive(Clone, Debug)]
pub(super) struct Ties {
    /// Per item, its group and its share of the group's weight.
    places: Vec<(usize, f64)>,
    groups: usize,
}

impl Ties {
    pub(super) fn new(items: usize, statements: &[Constraint]) -> Self {
        // Each item starts alone; a tie joins the group of `a` to that of `b`, factors to be read within a group.
        let mut groups: Vec<usize> = (0..items).collect();
        let mut factors = vec![1.0; items];
        for constraint in statements {
            if let Constraint::Ratio { a, b, low, high } = *constraint
                && low == high
                && low > 0.0
                && groups[a] != groups[b]
            {
                let (from, to) = (groups[a], groups[b]);
                let scale = low * factors[b] / factors[a];
                for item in 0..items {
                    if groups[item] == from {
                        groups[item] = to;
                        factors[item] *= scale;
                    }
                }
            }
        }
        let mut names: Vec<usize> = groups.clone();
        names.sort_unstable();
        names.dedup();
        let whole: Vec<f64> = names
            .iter()
            .map(|name| groups.iter().zip(&factors).filter(|(g, _)| *g == name).map(|(_, f)| f).sum())
            .collect();
        let places = groups.iter().zip(&factors).map(|(group, factor)| {
            let number = names.partition_point(|name| name < group);
            (number, factor / whole[number])
        });
        Self { places: places.collect(), groups: names.len() }
    }

    pub(super) fn groups(&self) -> usize {
        self.groups
    }

    /// Whether every item stands alone.
    pub(super) fn is_none(&self) -> bool {
        self.groups == self.places.len()
    }

    /// Shares the weights of groups out.
    pub(super) fn share(&self, groups: &[f64], weights: &mut [f64]) {
        for (weight, (group, share)) in weights.iter_mut().zip(&self.places) {
            *weight = groups[*group] * share;
        }
    }
}
