//! The three steps that single out one set of chances.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::SAME;
use super::nearest::{Plane, nearest};
use super::order::Order;

/// Chances, and the highest worst case there is.
pub(super) struct Solved {
    pub(super) chances: Vec<f64>,
    pub(super) worst_case: f64,
}

/// Cuts taken from one look for violated sets: more are solved at once than are worth it.
const CUTS_AT_ONCE: usize = 40;
/// Looks before giving up; each adds a set, of which there are finitely many, and some tens suffice.
const LOOKS: usize = 2000;

/// Proposals with the same place in the order have the same chance, so each kind is one variable.
struct Kinds {
    of_item: Vec<usize>,
    sizes: Vec<f64>,
    /// How many lie wholly below less how many lie wholly above, as a share of all.
    standing: Vec<f64>,
    /// Pairs of kinds of which the first is nowhere lower, neighbours in as few chains as a greedy walk finds.
    chained: Vec<(usize, usize)>,
}

impl Kinds {
    fn new(order: &Order) -> Self {
        let mut places = BTreeMap::new();
        for place in order.above.iter().zip(&order.below) {
            *places.entry(place).or_insert(0.0) += 1.0;
        }
        let n = order.above.len() as f64;
        let standing = places.keys().map(|(above, below)| (**below as f64 - **above as f64) / n).collect();
        let sizes = places.values().copied().collect();
        let number: BTreeMap<_, usize> = places.keys().copied().zip(0..).collect();
        let of_item = order.above.iter().zip(&order.below).filter_map(|place| number.get(&place).copied());
        let places: Vec<(usize, usize)> = places.keys().map(|(above, below)| (**above, **below)).collect();
        Self { of_item: of_item.collect(), sizes, standing, chained: chained(&places) }
    }

    /// Chances per proposal.
    fn spread(&self, of_kind: &[f64]) -> Vec<f64> {
        self.of_item.iter().map(|kind| of_kind[*kind]).collect()
    }

    /// How many proposals of each kind a set has.
    fn counts(&self, set: &[usize]) -> Vec<f64> {
        let mut counts = vec![0.0; self.sizes.len()];
        for item in set {
            counts[self.of_item[*item]] += 1.0;
        }
        counts
    }
}

/// Neighbours in chains of places that rise throughout; places come in order of how many lie above.
fn chained(places: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = vec![];
    let mut pairs = vec![];
    for (at, (_, below)) in places.iter().enumerate() {
        // The chain that has come down the farthest but not too far.
        let fits = ends.iter_mut().filter(|end| places[**end].1 >= *below);
        if let Some(end) = fits.min_by_key(|end| places[**end].1) {
            pairs.push((*end, at));
            *end = at;
        } else {
            ends.push(at);
        }
    }
    pairs
}

/// Chances for an order in which no proposal's place is settled.
pub(super) fn solve(order: &Order) -> Option<Solved> {
    let kinds = Kinds::new(order);
    let mut cuts = vec![];
    let (_, worst_case) = looked(order, &kinds, &mut cuts, |cuts| highest_worst_case(&kinds, order.k, cuts))?;
    let kept = worst_case - SAME;
    let (highest, _) = looked(order, &kinds, &mut cuts, |cuts| {
        Some((highest_standing(&kinds, order.k, cuts, kept)?, kept))
    })?;
    let (chances, _) = looked(order, &kinds, &mut cuts, |cuts| {
        Some((evenest(&kinds, order.k, cuts, kept, &highest)?, kept))
    })?;
    Some(Solved { chances: kinds.spread(&settle(&kinds, order.k, chances)), worst_case })
}

/// Solves for more and more possible sets until none is worse than the solution says.
fn looked(
    order: &Order,
    kinds: &Kinds,
    cuts: &mut Vec<Vec<f64>>,
    solve: impl Fn(&[Vec<f64>]) -> Option<(Vec<f64>, f64)>,
) -> Option<(Vec<f64>, f64)> {
    for _ in 0..LOOKS {
        let (chances, worst_case) = solve(cuts)?;
        let violated = order.below(worst_case - 0.1 * SAME, &kinds.spread(&chances));
        let mut news: Vec<Vec<f64>> = violated.iter().map(|set| kinds.counts(set)).collect();
        news.dedup();
        news.retain(|cut| !cuts.contains(cut));
        if news.is_empty() {
            return Some((chances, worst_case));
        }
        news.truncate(CUTS_AT_ONCE);
        cuts.append(&mut news);
    }
    None
}

/// A program with one chance per kind that sum to `k`.
fn program(kinds: &Kinds, k: usize, worth: &[f64]) -> (Problem, Vec<Variable>) {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let chances: Vec<Variable> = worth.iter().map(|worth| problem.add_var(*worth, (0.0, 1.0))).collect();
    let all: Vec<(Variable, f64)> = chances.iter().copied().zip(kinds.sizes.iter().copied()).collect();
    problem.add_constraint(&all[..], ComparisonOp::Eq, k as f64);
    // No loss, as averaging two chances in the wrong order is no worse; and fewer sets to look at.
    for (better, worse) in &kinds.chained {
        problem.add_constraint([(chances[*better], 1.0), (chances[*worse], -1.0)], ComparisonOp::Ge, 0.0);
    }
    (problem, chances)
}

fn terms(chances: &[Variable], counts: &[f64]) -> Vec<(Variable, f64)> {
    chances.iter().copied().zip(counts.iter().copied()).filter(|(_, count)| *count != 0.0).collect()
}

fn values(problem: &Problem, chances: &[Variable]) -> Option<(Vec<f64>, f64)> {
    let mut options = SolveOptions::default();
    options.tolerances.feasibility = 0.01 * SAME;
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let values = chances.iter().map(|chance| solution.var_value(*chance).clamp(0.0, 1.0)).collect();
    Some((values, solution.objective()))
}

fn highest_worst_case(kinds: &Kinds, k: usize, cuts: &[Vec<f64>]) -> Option<(Vec<f64>, f64)> {
    let (mut problem, chances) = program(kinds, k, &vec![0.0; kinds.sizes.len()]);
    let worst = problem.add_var(1.0, (0.0, k as f64));
    for cut in cuts {
        let mut terms = terms(&chances, cut);
        terms.push((worst, -1.0));
        problem.add_constraint(&terms[..], ComparisonOp::Ge, 0.0);
    }
    values(&problem, &chances)
}

fn highest_standing(kinds: &Kinds, k: usize, cuts: &[Vec<f64>], kept: f64) -> Option<Vec<f64>> {
    let worth: Vec<f64> =
        kinds.standing.iter().zip(&kinds.sizes).map(|(standing, size)| standing * size).collect();
    let (mut problem, chances) = program(kinds, k, &worth);
    for cut in cuts {
        problem.add_constraint(&terms(&chances, cut)[..], ComparisonOp::Ge, kept);
    }
    Some(values(&problem, &chances)?.0)
}

/// The smallest sum of squares over proposals, with the standing of `highest`.
fn evenest(kinds: &Kinds, k: usize, cuts: &[Vec<f64>], kept: f64, highest: &[f64]) -> Option<Vec<f64>> {
    // In units in which the squares of all kinds weigh alike.
    let roots: Vec<f64> = kinds.sizes.iter().map(|size| size.sqrt()).collect();
    let plane = |counts: &[f64], bound: f64| Plane {
        normal: counts.iter().zip(&roots).map(|(count, root)| count / root).collect(),
        bound,
    };
    let single = |kind: usize, sign: f64, bound: f64| {
        let mut normal = vec![0.0; roots.len()];
        normal[kind] = sign;
        Plane { normal, bound: bound * roots[kind] }
    };
    let worth: Vec<f64> =
        kinds.standing.iter().zip(&kinds.sizes).map(|(standing, size)| standing * size).collect();
    let standing: f64 = worth.iter().zip(highest).map(|(worth, chance)| worth * chance).sum();
    let mut planes = vec![plane(&worth, standing - SAME)];
    planes.extend(cuts.iter().map(|cut| plane(cut, kept - 0.01 * SAME)));
    planes.extend((0..roots.len()).flat_map(|kind| [single(kind, 1.0, 0.0), single(kind, -1.0, -1.0)]));
    let point = nearest(&plane(&kinds.sizes, k as f64), &planes)?;
    Some(point.iter().zip(&roots).map(|(value, root)| (value / root).clamp(0.0, 1.0)).collect())
}

/// Chances that are 0 or 1 but for the tolerances above become so, and the others sum to what is left.
fn settle(kinds: &Kinds, k: usize, mut chances: Vec<f64>) -> Vec<f64> {
    const NEAR: f64 = 1e-6;
    for chance in &mut chances {
        *chance = if *chance < NEAR {
            0.0
        } else if *chance > 1.0 - NEAR {
            1.0
        } else {
            *chance
        };
    }
    let open = |chance: f64| chance > 0.0 && chance < 1.0;
    let total: f64 = chances.iter().zip(&kinds.sizes).map(|(chance, size)| chance * size).sum();
    let places: f64 = chances.iter().zip(&kinds.sizes).filter(|(c, _)| open(**c)).map(|(_, size)| size).sum();
    let each = (k as f64 - total) / places;
    for chance in chances.iter_mut().filter(|chance| open(**chance)) {
        *chance = (*chance + each).clamp(0.0, 1.0);
    }
    chances
}
