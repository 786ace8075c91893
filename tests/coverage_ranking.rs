//! How often the intervals of a ranked call hold the truth. Not part of the ordinary tests:
//!
//! ```text
//! cargo test --release --test coverage_ranking -- --ignored --nocapture
//! ```
//!
//! prints the tables of `docs/validity.md`. `MAATLAT_COVERAGE_REPETITIONS=200` makes it shorter and coarser.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a study that prints its tables, and takes its length from the environment"
)]

use std::fmt::Write as _;

use maatlat::diagnostic::Source;
use maatlat::draw::{Seed, Stream};
use maatlat::math::normal;
use maatlat::model::Call;
use maatlat::summarise::results::Ranked;
use maatlat::summarise::{Progress, RankSettings, Settings, rank_call};
use rayon::prelude::*;

const PROPOSALS: usize = 12;
const CRITERIA: usize = 5;
const FUND: usize = 4;
/// Standard deviation of levels between proposals, and of an assessor's error, in points of 100.
const BETWEEN: f64 = 8.0;
const ERROR: f64 = 6.0;
/// The 95% point of the normal distribution: a range of nine in ten.
const NINE_IN_TEN: f64 = 1.644_853_627;

fn repetitions(usual: usize) -> usize {
    std::env::var("MAATLAT_COVERAGE_REPETITIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

fn normals(name: &str, count: usize) -> Vec<f64> {
    let mut all = vec![0.0; count];
    Stream::new(&Seed::from_u64(2014), name).fill_uniform(0, &mut all);
    normal::quantiles(&mut all);
    all
}

fn rubric() -> String {
    let mut text = r#"
maatlat = "rubric/1"
id = "list"
version = "1.0.0"
title = "List"
languages = ["en"]
limits = ["Made up for a study."]
total = { method = "arithmetic" }
assumptions = { ranges = "central-90" }
evidence = [{ id = "A", text = "Measured here", factor = 1.0, spread = 0.0 }]
scale = [{ id = "points", kind = "numbers", min = 0, max = 100, step = 0.5 }]
dimension = [{ id = "D", name = "D", weight = 1 }]
verdict = [{ id = "yes", name = "Yes", text = "Always.", when = 'true' }]
"#
    .to_owned();
    for c in 0..CRITERIA {
        let _ = write!(
            text,
            "[[criterion]]\nid = \"C{c}\"\ndimension = \"D\"\nscale = \"points\"\nname = \"C\"\nquestion = \"C?\"\nweight = {}\n",
            c + 1
        );
    }
    text
}

/// How assessors err.
#[derive(Clone, Copy)]
struct Way {
    name: &'static str,
    assessors: usize,
    /// The range that an assessor gives, as a part of the one that holds nine in ten.
    told: f64,
    /// Standard deviation of what an assessor adds to every level, in points.
    severity: f64,
}

const WAYS: [Way; 5] = [
    Way { name: "one assessor, ranges as they should be", assessors: 1, told: 1.0, severity: 0.0 },
    Way { name: "one assessor, ranges half as wide", assessors: 1, told: 0.5, severity: 0.0 },
    Way { name: "three assessors, ranges as they should be", assessors: 3, told: 1.0, severity: 0.0 },
    Way { name: "three assessors, no ranges at all", assessors: 3, told: 0.0, severity: 0.0 },
    Way { name: "three assessors, severe and mild ones", assessors: 3, told: 1.0, severity: 8.0 },
];

/// A call, and the true totals of its proposals.
fn world(way: &Way, number: usize) -> (Call, Vec<f64>) {
    let levels = normals(&format!("levels/{number}"), PROPOSALS * CRITERIA);
    let errors = normals(&format!("errors/{number}"), PROPOSALS * CRITERIA * way.assessors);
    let severity = normals(&format!("severity/{number}"), way.assessors);
    let mut sources = vec![Source::new("rubric.toml", rubric().into_bytes())];
    let mut truth = Vec::new();
    let whole = (CRITERIA * (CRITERIA + 1) / 2) as f64;
    for p in 0..PROPOSALS {
        let level = |c: usize| 50.0 + BETWEEN * levels[p * CRITERIA + c];
        truth.push((0..CRITERIA).map(|c| (c + 1) as f64 / whole * level(c)).sum());
        let text = format!("maatlat = \"proposal/1\"\nid = \"p{p:02}\"\ntitle = \"P\"\n");
        sources.push(Source::new(format!("p{p:02}.toml"), text.into_bytes()));
        for a in 0..way.assessors {
            let mut text = format!(
                "maatlat = \"ratings/1\"\nrubric = \"list\"\nproposal = \"p{p:02}\"\nassessor = \"a{a}\"\nconflict_of_interest = false\n"
            );
            for c in 0..CRITERIA {
                let error = errors[(p * CRITERIA + c) * way.assessors + a];
                let likely = level(c) + ERROR * error + way.severity * severity[a];
                let reach = NINE_IN_TEN * ERROR * way.told;
                let [low, likely, high] = [likely - reach, likely, likely + reach]
                    .map(|x| (x.clamp(0.0, 100.0) * 2.0).round() / 2.0);
                let _ = write!(
                    text,
                    "[rating.C{c}]\nlow = {low}\nlevel = {likely}\nhigh = {high}\nevidence = \"A\"\nreason = \"Told.\"\n"
                );
            }
            sources.push(Source::new(format!("p{p:02}-{a}.toml"), text.into_bytes()));
        }
    }
    let (checked, diagnostics) = maatlat::check::open(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    (checked.call.unwrap(), truth)
}

fn ranked(call: &Call, seed: u64, draws: usize) -> Vec<Ranked> {
    let settings = RankSettings {
        scoring: Settings { draws: Some(draws), seed: Some(seed), robustness: false },
        fund: FUND,
        tolerance: Some(0.5),
        most_draws: Some(draws),
        depth: false,
        lottery: None,
    };
    rank_call(call, &settings, &Progress::default()).ranking.unwrap().standings
}

/// The part of a rank, spread evenly over half a place on both sides, that an interval holds.
fn held((low, high): (f64, f64), rank: f64) -> f64 {
    (high.min(rank + 0.5) - low.max(rank - 0.5)).clamp(0.0, 1.0)
}

#[test]
#[ignore = "a study of minutes"]
fn intervals_of_ranks() {
    let count = repetitions(2_000);
    println!("{PROPOSALS} proposals, {CRITERIA} criteria, {count} repetitions\n");
    println!(
        "| assessors | 50% holds | 90% holds | chance of the first {FUND}: mean where true, where not |"
    );
    println!("|:--|--:|--:|--:|");
    for way in &WAYS {
        let one = |number: usize| {
            let (call, truth) = world(way, number);
            let standings = ranked(&call, 1, 1_000);
            let mut sums = [0.0; 5];
            for (own, standing) in truth.iter().zip(&standings) {
                let rank = 1.0 + truth.iter().filter(|other| *other > own).count() as f64;
                sums[0] += held(standing.rank_50, rank);
                sums[1] += held(standing.rank_90, rank);
                let place = if rank <= FUND as f64 { 2 } else { 3 };
                sums[place] += standing.top.p;
            }
            sums
        };
        let all: Vec<[f64; 5]> = (0..count).into_par_iter().map(one).collect();
        let sum = |place: usize| all.iter().map(|sums| sums[place]).sum::<f64>() / count as f64;
        println!(
            "| {} | {:.3} | {:.3} | {:.2}, {:.2} |",
            way.name,
            sum(0) / PROPOSALS as f64,
            sum(1) / PROPOSALS as f64,
            sum(2) / FUND as f64,
            sum(3) / (PROPOSALS - FUND) as f64
        );
    }
}

/// Whether the standard errors of the draws are what they say: around the figures of a hundred times as many draws.
#[test]
#[ignore = "a study of minutes"]
fn errors_of_draws() {
    let count = repetitions(2_000).div_ceil(10);
    println!("\n| figure, 2,000 draws | within 1.96 standard errors |\n|:--|--:|");
    let one = |number: usize| {
        let (call, _) = world(&WAYS[2], number);
        let (few, many) = (ranked(&call, 1, 2_000), ranked(&call, 2, 200_000));
        let mut within = [0.0; 3];
        for (few, many) in few.iter().zip(&many) {
            let near = |own: f64, mcse: f64, other: f64, of_other: f64| {
                f64::from(u8::from((own - other).abs() <= 1.96 * mcse.hypot(of_other)))
            };
            within[0] += near(few.expected.value, few.expected.mcse, many.expected.value, many.expected.mcse);
            within[1] += near(few.top.p, few.top.mcse, many.top.p, many.top.mcse);
            within[2] += near(few.first.p, few.first.mcse, many.first.p, many.first.mcse);
        }
        within
    };
    let all: Vec<[f64; 3]> = (0..count).into_par_iter().map(one).collect();
    for (place, name) in
        ["expected rank", "chance of a place", "chance of the first place"].iter().enumerate()
    {
        let share = all.iter().map(|within| within[place]).sum::<f64>() / (count * PROPOSALS) as f64;
        println!("| {name} | {share:.3} |");
    }
}
