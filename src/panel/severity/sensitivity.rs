//! What the prior of severity decides.

use super::grid::Grid;
use super::posterior::{NoPosterior, posterior};
use super::prior::Prior;
use crate::panel::Ratings;

/// Expected ranks under another prior of severity.
#[derive(Debug, Clone, PartialEq)]
pub struct Shift {
    /// η, in units of the scale.
    pub severity_sd: f64,
    /// Expected rank of each proposal.
    pub expected_ranks: Vec<f64>,
    /// Position of each proposal by expected rank, from 1; equals share the best.
    pub positions: Vec<usize>,
    /// Position less that under the prior as given: positive is worse.
    pub moved: Vec<isize>,
    /// Proposals that come among the best `top` under this prior, and did not under the prior as given.
    pub enter: Vec<usize>,
    /// Proposals that no longer do.
    pub leave: Vec<usize>,
}

/// Expected ranks closer than this are equal: the quadrature's own error, with room.
const EQUAL: f64 = 1e-5;

/// Expected ranks with η times each factor; the first entry is the prior as given, whatever the factors.
///
/// A strong prior pulls a harsh assessor back to the others, and then their proposals pay for it. Half, twice and three
/// times η show who depends on that.
///
/// # Errors
///
/// As for [`posterior`], under any of the priors.
pub fn prior_sensitivity(
    ratings: &Ratings,
    prior: &Prior,
    grid: &Grid,
    factors: &[f64],
    top: usize,
) -> Result<Vec<Shift>, NoPosterior> {
    let mut all: Vec<Shift> = Vec::with_capacity(factors.len() + 1);
    for factor in std::iter::once(&1.0).chain(factors) {
        let severity_sd = prior.severity_sd * factor;
        let fit = posterior(ratings, &Prior { severity_sd, ..*prior }, grid)?.fit();
        let expected_ranks: Vec<f64> = fit.proposals.iter().map(|proposal| proposal.expected_rank).collect();
        let positions = positions(&expected_ranks);
        let given = all.first().map_or(&positions, |given| &given.positions);
        let pairs = || given.iter().zip(&positions).enumerate();
        let moved = pairs().map(|(_, (before, now))| now.cast_signed() - before.cast_signed()).collect();
        let enter = pairs().filter(|(_, (before, now))| **before > top && **now <= top);
        let leave = pairs().filter(|(_, (before, now))| **before <= top && **now > top);
        let (enter, leave) = (enter.map(|(row, _)| row).collect(), leave.map(|(row, _)| row).collect());
        all.push(Shift { severity_sd, expected_ranks, positions, moved, enter, leave });
    }
    Ok(all)
}

/// One more than the number of proposals that are better.
fn positions(expected_ranks: &[f64]) -> Vec<usize> {
    let better = |own: &f64| expected_ranks.iter().filter(|other| **other < own - EQUAL).count();
    expected_ranks.iter().map(|own| 1 + better(own)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::examples::table;

    #[test]
    fn equals_share_a_position() {
        assert_eq!(positions(&[2.0, 1.0, 2.0 + 1e-9, 4.0]), [2, 1, 2, 4]);
    }

    /// Two assessors with one shared proposal: is the second one severe, or got the worse proposals?
    #[test]
    fn a_weak_prior_believes_the_shared_proposal() {
        let ratings = table(&["4544...", "...2323"]);
        let all =
            prior_sensitivity(&ratings, &Prior::default(), &Grid::default(), &[0.5, 2.0, 3.0], 3).unwrap();
        assert_eq!(all.iter().map(|shift| shift.severity_sd).collect::<Vec<_>>(), [0.5, 0.25, 1.0, 1.5]);
        let given = &all[0];
        assert!(given.moved.iter().all(|moved| *moved == 0) && given.enter.is_empty());
        // Proposal 5 had a 3 from the severe assessor: the further severity may go, the better it looks.
        let rank = |shift: &Shift| shift.expected_ranks[4];
        assert!(rank(&all[1]) > rank(given) && rank(given) > rank(&all[2]) && rank(&all[2]) > rank(&all[3]));
        for shift in &all {
            assert!((shift.expected_ranks.iter().sum::<f64>() - 28.0).abs() < 1e-9);
        }
    }
}
