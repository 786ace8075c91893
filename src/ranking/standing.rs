//! What a tally says about each proposal, and about the call.

use super::centre::Centre;
use super::chance::{Chance, Mean, UNIT, mean_of_halves};
use super::gated::{GateCounts, Gated};
use super::places::{rank_quantile, shares};
use super::tally::Tally;
use crate::math::{log2, weighted_sum};

/// The percentages of [`Standing::quantiles`].
pub const PERCENTAGES: [u32; 5] = [5, 25, 50, 75, 95];

/// Where one proposal stands. Rank 1 is the best of `m`.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Expected rank: the mean over draws, those that tie having the middle of their ranks. In [1, m]. Equals
    /// `1 + Σ P(k beats i)` (Laird & Louis 1989, J. Educational Statistics 14:29).
    pub expected_rank: Mean,
    /// Surface under the cumulative ranking, `(m − ER)/(m − 1)`, in [0, 1], 1 for always best (Salanti, Ades &
    /// Ioannidis 2011, J. Clinical Epidemiology 64:163).
    pub sucra: f64,
    /// Percentile of the expected rank, `100·(ER − ½)/m`, in (0, 100) (Lingsma et al. 2010, as used by the SNSF:
    /// Heyard, Ott, Salanti & Egger 2022, Statistics and Public Policy 9:110).
    pub pcer: f64,
    /// Quantiles of the rank at [`PERCENTAGES`], in the continuous form of [`rank_quantile`]; in [½, m + ½].
    pub quantiles: [f64; 5],
    /// Chance to be among the best `k`; those that tie across place `k` share what is left of it equally.
    pub top: Chance,
    /// Chance to be first, a shared first place counting for its share: first-rank acceptability (Lahdelma & Salminen
    /// 2001).
    pub first: Chance,
    /// Holistic acceptability `Σ α_r·b_r` with centroid weights `α_r = Σ_{s=r}^{m−1} 1/s ÷ Σ_{s=1}^{m−1} 1/s`
    /// (Lahdelma & Salminen 2001), in [0, 1].
    pub holistic: f64,
    /// Mean weights over the draws in which it comes first, one per criterion; `None` if it never does or no
    /// weights were tallied. Their standard errors rest on those draws alone.
    pub central_weights: Option<Vec<Mean>>,
    /// What gates make of it; `None` where they were not tallied.
    pub gated: Option<Gated>,
}

impl Tally {
    /// Where each proposal stands; empty before the first draw.
    pub fn standings(&self) -> Vec<Standing> {
        let m = self.proposals();
        let centroid = centroid(m);
        (0..m).filter_map(|proposal| self.standing(proposal, &centroid)).collect()
    }

    fn standing(&self, proposal: usize, centroid: &[f64]) -> Option<Standing> {
        let m = self.proposals() as f64;
        let [sum, squares] = self.held.halves(proposal);
        let expected_rank = mean_of_halves(1.0, sum, squares, self.draws)?;
        let units = self.held.units(proposal);
        let mut quantiles = [0.0; 5];
        for (quantile, percent) in quantiles.iter_mut().zip(PERCENTAGES) {
            *quantile = rank_quantile(&units, percent)?;
        }
        Some(Standing {
            expected_rank,
            sucra: (m - expected_rank.value) / (m - 1.0),
            pcer: 100.0 * (expected_rank.value - 0.5) / m,
            quantiles,
            top: self.top.chance(proposal, self.draws)?,
            first: self.first.chance(proposal, self.draws)?,
            holistic: weighted_sum(centroid, &shares(&units, self.draws)),
            central_weights: Centre::weights(&self.centre, proposal, self.first.sum(proposal)),
            gated: self.gates.as_ref().and_then(|gates| GateCounts::of(gates, proposal, self.draws)),
        })
    }

    /// Rank acceptabilities of one proposal: its chance of each rank from 1 to `m`, a tie being spread evenly over
    /// its ranks, so that both the proposals' and the ranks' chances sum to 1 (Lahdelma & Salminen 2001). Empty
    /// before the first draw and for a proposal that is not there.
    ///
    /// Exact where at most thirty tie; beyond, within 1e-8 of itself.
    pub fn acceptability(&self, proposal: usize) -> Vec<f64> {
        if self.draws == 0 { Vec::new() } else { shares(&self.held.units(proposal), self.draws) }
    }

    /// Standard error and interval of one of those chances, as for a count; `None` where there is no such chance.
    pub fn acceptability_of(&self, proposal: usize, rank: usize) -> Option<Chance> {
        let units = *self.held.units(proposal).get(rank.checked_sub(1)?)?;
        let share = units as f64 / UNIT as f64;
        Chance::of(share, share, self.draws)
    }

    /// Expected ranks in the order of the proposals; empty before the first draw.
    pub fn expected_ranks(&self) -> Vec<f64> {
        let mean = |proposal| {
            let [sum, squares] = self.held.halves(proposal);
            mean_of_halves(1.0, sum, squares, self.draws).map(|mean| mean.value)
        };
        (0..self.proposals()).filter_map(mean).collect()
    }

    /// Entropy of who comes first, `−Σ bᵢ·log₂ bᵢ` in bits: 0 when one proposal always does, `log₂ m` when all are
    /// alike. `None` before the first draw.
    pub fn choice_entropy(&self) -> Option<f64> {
        let chances = (0..self.proposals()).map(|proposal| self.first.chance(proposal, self.draws));
        let chances: Vec<f64> = chances.map(|chance| chance.map(|chance| chance.p)).collect::<Option<_>>()?;
        Some(entropy(&chances))
    }
}

/// Entropy of chances that sum to 1, in bits (Shannon 1948).
pub fn entropy(chances: &[f64]) -> f64 {
    let surprise: Vec<f64> = chances.iter().map(|p| if *p > 0.0 { -log2(*p) } else { 0.0 }).collect();
    weighted_sum(chances, &surprise)
}

/// `α_r` for ranks 1 to `m`.
fn centroid(m: usize) -> Vec<f64> {
    let mut weights = vec![0.0; m];
    let mut sum = 0.0;
    for rank in (1..m).rev() {
        sum += 1.0 / rank as f64;
        weights[rank - 1] = sum;
    }
    for weight in &mut weights {
        *weight /= sum;
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centroid_of_four() {
        let near =
            centroid(4).iter().zip([1.0, 5.0 / 11.0, 2.0 / 11.0, 0.0]).all(|(a, b)| (a - b).abs() < 1e-15);
        assert!(near, "{:?}", centroid(4));
    }

    #[test]
    fn entropy_of_a_coin_and_of_certainty() {
        assert_eq!(entropy(&[0.5, 0.5]), 1.0);
        assert_eq!(entropy(&[1.0, 0.0]), 0.0);
    }
}
