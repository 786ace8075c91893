//! Where the posterior of (τ, s) has its mass, and the nodes that carry it.

use super::legendre;
use super::prior::Prior;
use crate::math::{exp, sum};

/// How finely the posterior of (τ, s) is integrated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Gauss–Legendre nodes in each direction, 4 to 400. They lie where the posterior has its mass only, so that 32 give
    /// expected ranks to 2e-6 and better, for a dozen ratings as for thousands, and 40 to 1e-7.
    pub nodes: usize,
    /// Posterior mass of the least likely nodes that may be left out, in [0, 0.01]; moves an expected rank by at most
    /// this times the number of proposals.
    pub left_out: f64,
}

impl Default for Grid {
    fn default() -> Self {
        Self { nodes: 32, left_out: 1e-9 }
    }
}

/// One pair (τ, s) and its posterior probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Node {
    pub tau: f64,
    pub residual: f64,
    pub weight: f64,
}

/// The nodes of a posterior whose logarithmic density is given, and the mass that was left out; `None` when the density
/// is nowhere a number.
pub(super) fn nodes(
    prior: &Prior,
    grid: &Grid,
    ln_density: impl Fn(f64, f64) -> Option<f64>,
) -> Option<(Vec<Node>, f64)> {
    let [tau, residual] = region(prior, &ln_density)?;
    let rule = legendre::nodes(grid.nodes.clamp(4, 400));
    let place = |[low, high]: [f64; 2], x: f64| 0.5 * (low + high) + 0.5 * (high - low) * x;
    let taus = rule.iter().map(|(x, w)| (place(tau, *x), *w * (tau[1] - tau[0])));
    // The prior of s bends like a root at its bound: there the range is cut, and the upper part squared.
    let mut residuals = Vec::new();
    let [low, high] = residual;
    let cut = prior.bound.clamp(low, high);
    if low < cut {
        residuals.extend(rule.iter().map(|(x, w)| (place([low, cut], *x), w * (cut - low))));
    }
    if cut < high {
        residuals.extend(rule.iter().map(|(x, w)| {
            let t = 0.5 + 0.5 * x;
            (cut + (high - cut) * t * t, w * (high - cut) * 2.0 * t)
        }));
    }
    let mut found: Vec<(Node, f64)> = Vec::with_capacity(rule.len() * residuals.len());
    for (tau, width) in taus {
        for (residual, height) in &residuals {
            if let Some(density) = ln_density(tau, *residual) {
                found.push((Node { tau, residual: *residual, weight: width * height }, density));
            }
        }
    }
    let most = found.iter().map(|(_, density)| *density).fold(f64::NEG_INFINITY, f64::max);
    let mut nodes: Vec<Node> = found
        .into_iter()
        .map(|(node, density)| Node { weight: node.weight * exp(density - most), ..node })
        .collect();
    thin(&mut nodes, grid.left_out.clamp(0.0, 0.01))
        .filter(|_| most.is_finite())
        .map(|left_out| (nodes, left_out))
}

/// Makes the weights sum to 1 and leaves out the smallest of them, up to a total; says how much was left out.
fn thin(nodes: &mut Vec<Node>, most: f64) -> Option<f64> {
    let weights: Vec<f64> = nodes.iter().map(|node| node.weight).collect();
    let all = sum(&weights);
    let mut rising = weights;
    rising.sort_unstable_by(f64::total_cmp);
    let mut passed = 0.0;
    let first = rising.into_iter().find(|weight| {
        passed += weight;
        passed > most * all
    })?;
    // Equal weights stay or go together.
    nodes.retain(|node| node.weight >= first);
    let kept: Vec<f64> = nodes.iter().map(|node| node.weight).collect();
    let kept = sum(&kept);
    for node in nodes.iter_mut() {
        node.weight /= kept;
    }
    (kept > 0.0 && kept.is_finite()).then_some(((all - kept) / all).max(0.0))
}

/// A box that holds all points whose density is more than e⁻²⁵ of the highest.
///
/// A coarse grid of cell midpoints over the box; then the hull of the cells with mass, one cell wider on each side, is the
/// next box, until it no longer shrinks. A sharp peak is thus found in a few rounds.
fn region(prior: &Prior, ln_density: impl Fn(f64, f64) -> Option<f64>) -> Option<[[f64; 2]; 2]> {
    const CELLS: usize = 14;
    const ROUNDS: usize = 16;
    const DEPTH: f64 = 25.0;
    let mut region = [[0.0, prior.bound], [prior.least_residual, prior.most_residual()]];
    for _ in 0..ROUNDS {
        let [tau, residual] = region;
        let middle =
            |[low, high]: [f64; 2], cell: usize| low + (high - low) * (cell as f64 + 0.5) / CELLS as f64;
        let cells: Vec<(usize, usize, f64)> = (0..CELLS * CELLS)
            .filter_map(|cell| {
                let (a, b) = (cell / CELLS, cell % CELLS);
                Some((a, b, ln_density(middle(tau, a), middle(residual, b))?))
            })
            .collect();
        let most = cells.iter().map(|(.., density)| *density).fold(f64::NEG_INFINITY, f64::max);
        if !most.is_finite() {
            return None;
        }
        let inside = || cells.iter().filter(|(.., density)| *density > most - DEPTH);
        let hull = |[low, high]: [f64; 2], first: usize, last: usize| {
            let edge = |cell: usize| low + (high - low) * cell as f64 / CELLS as f64;
            [edge(first.saturating_sub(1)), if last + 2 >= CELLS { high } else { edge(last + 2) }]
        };
        let next = [
            hull(tau, inside().map(|cell| cell.0).min()?, inside().map(|cell| cell.0).max()?),
            hull(residual, inside().map(|cell| cell.1).min()?, inside().map(|cell| cell.1).max()?),
        ];
        let shrinks = |old: [f64; 2], new: [f64; 2]| new[1] - new[0] < 0.9 * (old[1] - old[0]);
        let settled = !shrinks(tau, next[0]) && !shrinks(residual, next[1]);
        region = next;
        if settled {
            break;
        }
    }
    Some(region)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(tau: [f64; 2], residual: [f64; 2]) -> impl Fn(f64, f64) -> Option<f64> {
        let part = |x: f64, [mean, sd]: [f64; 2]| -0.5 * (x - mean) * (x - mean) / (sd * sd);
        move |t, s| Some(part(t, tau) + part(s, residual))
    }

    fn moments(nodes: &[Node]) -> [f64; 4] {
        let mean = |of: fn(&Node) -> f64| nodes.iter().map(|node| node.weight * of(node)).sum::<f64>();
        let (tau, residual) = (mean(|node| node.tau), mean(|node| node.residual));
        let square = |of: fn(&Node) -> f64, mean: f64| {
            nodes.iter().map(|node| node.weight * (of(node) - mean) * (of(node) - mean)).sum::<f64>().sqrt()
        };
        [tau, square(|node| node.tau, tau), residual, square(|node| node.residual, residual)]
    }

    #[test]
    fn sharp_and_broad_peaks_are_found() {
        for sd in [1e-6, 1e-3, 0.01, 0.07] {
            let density = normal([1.1, sd], [0.9, 2.0 * sd]);
            let (nodes, left_out) = nodes(&Prior::default(), &Grid::default(), density).unwrap();
            assert!(left_out < 1e-9 && nodes.len() < 900, "{}", nodes.len());
            for (found, expected) in moments(&nodes).into_iter().zip([1.1, sd, 0.9, 2.0 * sd]) {
                assert!((found - expected).abs() < 1e-7 * sd, "{sd}: {found} {expected}");
            }
        }
    }

    #[test]
    fn a_flat_density_keeps_the_whole_range() {
        let (nodes, _) =
            nodes(&Prior::default(), &Grid::default(), |_, s| Some(Prior::default().ln_density(s))).unwrap();
        let [tau, tau_sd, residual, _] = moments(&nodes);
        assert!((tau - 1.0).abs() < 1e-9 && (tau_sd - 1.0 / 3.0_f64.sqrt()).abs() < 1e-9, "{tau} {tau_sd}");
        // The mean distance from a corner of the unit square: (√2 + ln(1 + √2))/3.
        let root = std::f64::consts::SQRT_2;
        assert!((residual - 2.0 * (root + crate::math::ln(1.0 + root)) / 3.0).abs() < 1e-9, "{residual}");
    }

    #[test]
    fn what_is_left_out_is_said() {
        let all = nodes(
            &Prior::default(),
            &Grid { left_out: 0.0, ..Grid::default() },
            normal([1.0, 0.1], [1.0, 0.1]),
        )
        .unwrap();
        let less = nodes(
            &Prior::default(),
            &Grid { left_out: 0.01, ..Grid::default() },
            normal([1.0, 0.1], [1.0, 0.1]),
        )
        .unwrap();
        assert!(all.1 < 1e-15 && less.1 > 0.001 && less.1 <= 0.01 && less.0.len() < all.0.len());
        assert_eq!(nodes(&Prior::default(), &Grid::default(), |_, _| None), None);
    }
}
