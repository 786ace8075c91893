//! Ranks in draws from the posterior: chances of each rank, of the top places, and quantiles.

use std::collections::BTreeSet;

use super::posterior::Posterior;
use crate::draw::{Seed, Stream};
use crate::math::normal;

/// Draws made at once.
const BLOCK: usize = 64;

/// A chance counted in draws.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// Share of the draws.
    pub p: f64,
    /// Its Monte Carlo standard error `√(p(1 − p)/N)`, an upper bound, as the draws are spread evenly over (τ, s).
    pub mcse: f64,
}

/// Why there are no draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDraws {
    /// The number of names is not that of the table, or two proposals or two assessors have one name and would share a
    /// stream.
    Names,
    /// No draws were asked for, or more than 2³² − 1.
    Count,
}

/// How often each proposal had each rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankDraws {
    draws: u32,
    proposals: usize,
    /// Proposal by rank.
    counts: Vec<u32>,
}

impl Posterior {
    /// Ranks in independent draws from the posterior.
    ///
    /// Draw `d` of `N` is made at the node of (τ, s) where the nodes' cumulated probability passes `(d + ½)/N`; there the
    /// assessors are drawn from their joint normal distribution, and each proposal given the assessors. The standard
    /// normal behind a proposal or an assessor is draw `d` of the stream of its name, so that another proposal in the
    /// table leaves it as it was. Cost: draws × proposals × ln proposals.
    ///
    /// # Errors
    ///
    /// When the names are not those of the table, or no draws are asked for.
    pub fn rank_draws(
        &self,
        seed: &Seed,
        proposals: &[&str],
        assessors: &[&str],
        draws: usize,
    ) -> Result<RankDraws, NoDraws> {
        let n = self.design.rows();
        let distinct = |names: &[&str]| names.iter().collect::<BTreeSet<_>>().len();
        if (distinct(proposals), distinct(assessors)) != (n, self.design.columns())
            || (proposals.len(), assessors.len()) != (n, self.design.columns())
        {
            return Err(NoDraws::Names);
        }
        let total = u32::try_from(draws).ok().filter(|draws| *draws > 0).ok_or(NoDraws::Count)?;
        let streams = |kind: &str, names: &[&str]| -> Vec<Stream> {
            names.iter().map(|name| Stream::new(seed, &format!("panel/{kind}/{name}"))).collect()
        };
        let sources =
            Sources { proposals: streams("proposal", proposals), assessors: streams("assessor", assessors) };
        let mut found = RankDraws { draws: total, proposals: n, counts: vec![0; n * n] };
        let mut passed = 0.0;
        let mut first = 0;
        for (at, node) in self.nodes.iter().enumerate() {
            passed += node.weight;
            let last = if at + 1 == self.nodes.len() {
                draws
            } else {
                (passed * f64::from(total) - 0.5).ceil().max(0.0) as usize
            };
            let last = last.clamp(first, draws);
            if last > first {
                self.draw_at(node.tau, node.residual, &sources, first..last, &mut found);
            }
            first = last;
        }
        Ok(found)
    }

    /// The draws at one node.
    fn draw_at(
        &self,
        tau: f64,
        residual: f64,
        sources: &Sources,
        draws: std::ops::Range<usize>,
        found: &mut RankDraws,
    ) {
        let Some(given) = self.conditional(tau, residual) else { return };
        let severity = self.prior.severity_sd;
        let shares: Vec<f64> = (0..self.design.rows()).map(|row| self.design.share(row, &given.at)).collect();
        let mut order: Vec<(f64, usize)> = Vec::with_capacity(shares.len());
        for first in draws.clone().step_by(BLOCK) {
            let size = BLOCK.min(draws.end - first);
            let proposals = normals(&sources.proposals, first, size);
            let assessors = normals(&sources.assessors, first, size);
            for draw in 0..size {
                // ν less its mean; θ less its mean follows, as its mean is linear in ν.
                let mut apart: Vec<f64> =
                    assessors.iter().skip(draw).step_by(size).map(|z| severity * z).collect();
                given.at.back(&mut apart);
                order.clear();
                let values = given.effects.iter().zip(&shares).zip(proposals.iter().skip(draw).step_by(size));
                order.extend(values.enumerate().map(|(row, ((mean, share), z))| {
                    let value = mean - share * self.over(row, &apart) + residual * share.sqrt() * z;
                    (value, row)
                }));
                order.sort_unstable_by(|(a, i), (b, k)| b.total_cmp(a).then(i.cmp(k)));
                for (rank, (_, row)) in order.iter().enumerate() {
                    found.counts[*row * shares.len() + rank] += 1;
                }
            }
        }
    }
}

struct Sources {
    proposals: Vec<Stream>,
    assessors: Vec<Stream>,
}

/// Standard normal draws of each stream, one stream after the other.
fn normals(streams: &[Stream], first: usize, size: usize) -> Vec<f64> {
    let mut all = vec![0.0; streams.len() * size];
    for (stream, own) in streams.iter().zip(all.chunks_exact_mut(size)) {
        stream.fill_uniform(first as u64, own);
    }
    normal::quantiles(&mut all);
    all
}

impl RankDraws {
    /// Number of draws.
    pub const fn draws(&self) -> u32 {
        self.draws
    }

    /// Draws in which the proposal had each rank, rank 1 first; empty for a proposal that is not there.
    pub fn counts(&self, proposal: usize) -> &[u32] {
        let first = proposal.saturating_mul(self.proposals);
        self.counts.get(first..first.saturating_add(self.proposals)).unwrap_or_default()
    }

    /// Chance that the proposal is among the best `places`; `None` for a proposal that is not there.
    pub fn top(&self, proposal: usize, places: usize) -> Option<Chance> {
        (proposal < self.proposals).then(|| {
            let within =
                self.counts(proposal).iter().take(places).map(|count| u64::from(*count)).sum::<u64>();
            let p = within as f64 / f64::from(self.draws);
            Chance { p, mcse: (p * (1.0 - p) / f64::from(self.draws)).sqrt() }
        })
    }

    /// The lowest rank (from 1) that the proposal reaches or betters with probability `p` in (0, 1]; `None` outside.
    pub fn quantile(&self, proposal: usize, p: f64) -> Option<usize> {
        let wanted = p * f64::from(self.draws);
        let mut passed = 0.0;
        let reached = self.counts(proposal).iter().position(|count| {
            passed += f64::from(*count);
            passed >= wanted
        });
        reached.filter(|_| p > 0.0 && p <= 1.0).map(|rank| rank + 1)
    }

    /// The central interval of the rank at a level strictly between 0 and 1: its ends are ranks, so that it holds at least
    /// its level. `None` outside.
    pub fn interval(&self, proposal: usize, level: f64) -> Option<[usize; 2]> {
        let inside = level > 0.0 && level < 1.0;
        let low = self.quantile(proposal, 0.5 - 0.5 * level).filter(|_| inside)?;
        Some([low, self.quantile(proposal, 0.5 + 0.5 * level)?])
    }
}
