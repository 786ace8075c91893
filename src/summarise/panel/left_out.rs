//! Each assessor of each proposal left out in turn: what the advice, the total and the place would be.

use rayon::prelude::*;

use super::Ground;
use crate::evaluate::{Detail, evaluate};
use crate::plan::{Alternative, Plan, plan};
use crate::summarise::decision::decide_all;
use crate::summarise::error::chance;
use crate::summarise::portfolio::{Contender, Kept, kept_totals, without};
use crate::summarise::results::{Chance, Figure, LeftOut};

/// Every proposal that two or more assessors rated, without each of them.
pub(super) fn of(ground: &Ground<'_>) -> Vec<LeftOut> {
    let mut wanted = Vec::new();
    for (number, proposal) in ground.call.proposals.iter().enumerate() {
        let heard: Vec<_> = proposal.ratings.iter().filter(|ratings| !ratings.conflict).collect();
        if heard.len() > 1 {
            wanted.extend(heard.into_iter().map(|ratings| (number, ratings.assessor.as_str())));
        }
    }
    wanted.par_iter().map(|(number, assessor)| left_out(ground, *number, assessor)).collect()
}

fn left_out(ground: &Ground<'_>, number: usize, assessor: &str) -> LeftOut {
    let rubric = &ground.call.rubric;
    let result = &ground.results.proposals[number];
    let proposal = without(&ground.call.proposals[number], assessor);
    let compiled = plan(rubric, &proposal, &Alternative::of(rubric));
    let run = evaluate(&compiled, ground.seed, ground.draws, Detail::Verdict);
    let decision = decide_all(rubric, &compiled, &run, None);
    let verdict = &rubric.verdicts[decision.verdict];
    let before = result.total.as_ref().filter(|_| !result.total_withheld).map(|total| total.spread.q50);
    let after = before.and(decision.total);
    let place = ground.ranked.and_then(|ranked| {
        let place = ranked.numbers.iter().position(|other| *other == number)?;
        place_without(ranked.kept.as_ref()?, place, ground, &compiled, &run.settled, &proposal)
    });
    LeftOut {
        proposal: result.id.clone(),
        assessor: assessor.to_owned(),
        total: (before, after),
        verdict: verdict.id.clone(),
        verdict_name: verdict.name.clone(),
        changed: verdict.id != result.verdict.id,
        top: place.map(|(top, _)| top),
        rank: place.map(|(_, rank)| rank),
    }
}

/// The chance of the top with and without the assessor, and the expected rank without, among the others as they are.
fn place_without(
    kept: &Kept,
    place: usize,
    ground: &Ground<'_>,
    plan: &Plan,
    settled: &[f64],
    proposal: &crate::model::Proposal,
) -> Option<((Chance, Chance), Figure)> {
    let contender = Contender { proposal, plan, settled };
    let changed = kept_totals(&contender, ground.seed, kept.draws)?;
    let with = places(kept, place, kept.totals.get(place)?);
    let without = places(kept, place, &changed);
    let top = |places: &[f64]| {
        let hits = places.iter().filter(|place| **place <= ground.fund as f64).count();
        chance(hits as u64, places.len())
    };
    let n = without.len().max(1) as f64;
    let mean = without.iter().sum::<f64>() / n;
    let spread = without.iter().map(|place| (place - mean) * (place - mean)).sum::<f64>() / n;
    Some(((top(&with), top(&without)), Figure { value: mean, mcse: (spread / n).sqrt() }))
}

/// The rank in each draw of a proposal with these totals, among the others.
fn places(kept: &Kept, own: usize, totals: &[f64]) -> Vec<f64> {
    let mut places = vec![1.0; totals.len()];
    for (_, others) in kept.totals.iter().enumerate().filter(|(number, _)| *number != own) {
        for (place, (total, other)) in places.iter_mut().zip(totals.iter().zip(others)) {
            *place += 0.5 * (f64::from(u8::from(other > total)) + f64::from(u8::from(other >= total)));
        }
    }
    places
}
