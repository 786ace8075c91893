//! How often intervals of individual data hold the truth. Prints the table of `docs/validity.md`.
//!
//! `cargo test --release --test coverage_individual -- --ignored --nocapture`
#![allow(clippy::disallowed_methods, reason = "truths may come from the platform's functions")]
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]
#![allow(clippy::print_stdout, reason = "its product is a table")]

use maatlat::draw::{Seed, Stream};
use maatlat::inequality::Statistic;
use maatlat::inequality::individual::{Groups, Presorted, Scratch, estimate, quantile};
use maatlat::math::normal;
use maatlat::model::{Line, OutcomeScale, RowCount, Sample, Study, StudyData, StudyOutcome, WeightKind};
use maatlat::summarise::measured::sample::{Intervals, sample_with};
use rayon::prelude::*;

const REPETITIONS: usize = 2000;
const REPLICATES: usize = 200;

const STATISTICS: [Statistic; 11] = [
    Statistic::Gini,
    Statistic::Atkinson(1.0),
    Statistic::GeneralisedEntropy(1.0),
    Statistic::RelativeConcentration,
    Statistic::QuantileShareRatio(0.2),
    Statistic::Palma,
    Statistic::TopShare(0.1),
    Statistic::Wolfson,
    Statistic::Fgt(0.0),
    Statistic::Fgt(1.0),
    Statistic::MedianPovertyGap,
];

/// A way to draw samples, with the truth of each statistic.
struct Scene {
    name: &'static str,
    truth: Vec<Option<f64>>,
    draw: Box<dyn Fn(u64) -> Sample + Sync>,
}

#[test]
#[ignore = "minutes of simulation; prints a table"]
fn coverage() {
    println!("| scene | statistic | method | 90% | 95% | 95%: too low | too high |");
    println!("|:--|:--|:--|--:|--:|--:|--:|");
    for scene in [
        lognormal("lognormal 0.6, n = 500", 500, 0.6),
        clustered(),
        pareto("Pareto 2.5, n = 500", 500, 2.5),
        lognormal("lognormal 0.6, n = 2000", 2000, 0.6),
    ] {
        for intervals in [Intervals::Linearised, Intervals::Bootstrap] {
            let found = [0.9, 0.95].map(|level| covered(&scene, intervals, level));
            for (place, statistic) in
                STATISTICS.iter().enumerate().filter(|(at, _)| scene.truth[*at].is_some())
            {
                let (ninety, most) = (found[0][place], found[1][place]);
                println!(
                    "| {} | {} | {intervals:?} | {:.1} | {:.1} | {:.1} | {:.1} |",
                    scene.name,
                    statistic.code(),
                    ninety.0,
                    most.0,
                    most.1,
                    most.2,
                );
            }
        }
    }
}

/// Per statistic: percent of intervals that hold the truth, that lie below it, and that lie above it.
fn covered(scene: &Scene, intervals: Intervals, level: f64) -> Vec<(f64, f64, f64)> {
    let hits: Vec<Vec<i8>> = (0..REPETITIONS as u64)
        .into_par_iter()
        .map(|repetition| {
            let data = (scene.draw)(repetition);
            let parts = sample_with(&study(level), &data, &Seed::from_u64(repetition), intervals);
            STATISTICS
                .iter()
                .zip(&scene.truth)
                .map(|(statistic, truth)| {
                    let found = parts[0].statistics.iter().find(|found| found.statistic == *statistic);
                    let interval = found.and_then(|found| found.estimate);
                    let limits = interval.and_then(|it| Some((it.lower?, it.upper?)));
                    match (limits, truth) {
                        (Some((_, upper)), Some(truth)) if upper < *truth => -1,
                        (Some((lower, _)), Some(truth)) if lower > *truth => 1,
                        (Some(_), Some(_)) => 0,
                        // No interval holds nothing.
                        _ => 2,
                    }
                })
                .collect()
        })
        .collect();
    (0..STATISTICS.len())
        .map(|place| {
            let percent = |kind: i8| {
                100.0 * hits.iter().filter(|hit| hit[place] == kind).count() as f64 / REPETITIONS as f64
            };
            (percent(0), percent(-1), percent(1))
        })
        .collect()
}

fn study(level: f64) -> Study {
    Study {
        title: None,
        outcome: StudyOutcome {
            name: "income".into(),
            unit: "euro".into(),
            higher_is_better: Some(true),
            scale: OutcomeScale::Amount,
            before: None,
        },
        materiality: None,
        level,
        draws: REPLICATES,
        seed: None,
        by: None,
        statistics: STATISTICS.to_vec(),
        peers: Vec::new(),
        data: StudyData::Grouped(Vec::new()),
        rows: RowCount::default(),
        inputs: Vec::new(),
    }
}

fn rows(y: Vec<f64>, rank: Option<Vec<f64>>, line: f64) -> Sample {
    Sample {
        y,
        before: None,
        weight: Vec::new(),
        weight_kind: WeightKind::None,
        rank,
        rank_name: None,
        stratum: None,
        psu: None,
        fpc: None,
        replicates: None,
        group: None,
        by: None,
        factors: Vec::new(),
        line: Some(Line::OfMedian(line)),
    }
}

fn uniforms(name: &str, repetition: u64, n: usize) -> Vec<f64> {
    let mut numbers = vec![0.0; n];
    Stream::new(&Seed::from_u64(repetition), name).fill_uniform(0, &mut numbers);
    numbers
}

fn normals(name: &str, repetition: u64, n: usize) -> Vec<f64> {
    let mut numbers = uniforms(name, repetition, n);
    normal::quantiles(&mut numbers);
    numbers
}

/// Lognormal incomes with log-sd `sigma`, ranked by a variable that correlates with them by a half in logs. Truths in
/// closed form (Aitchison & Brown 1957; Kleiber & Kotz 2003, §4.4).
fn lognormal(name: &'static str, n: usize, sigma: f64) -> Scene {
    let rho = 0.5;
    let (cdf, inverse) = (normal::cdf, normal::quantile);
    let lorenz = move |p: f64| cdf(inverse(p) - sigma);
    let gini = 2.0 * cdf(sigma / 2.0_f64.sqrt()) - 1.0;
    let poor = cdf(0.6_f64.ln() / sigma);
    let half = (sigma * inverse(0.5 * poor)).exp();
    let gap = poor - (0.5 * sigma * sigma).exp() / 0.6 * cdf(0.6_f64.ln() / sigma - sigma);
    let wolfson = 2.0 * (2.0 * (0.5 - lorenz(0.5)) - gini) * (0.5 * sigma * sigma).exp();
    let truth = STATISTICS.iter().map(|statistic| {
        Some(match statistic {
            Statistic::Gini => gini,
            Statistic::Atkinson(_) => 1.0 - (-0.5 * sigma * sigma).exp(),
            Statistic::GeneralisedEntropy(_) => 0.5 * sigma * sigma,
            Statistic::RelativeConcentration => 2.0 * cdf(rho * sigma / 2.0_f64.sqrt()) - 1.0,
            Statistic::QuantileShareRatio(p) => (1.0 - lorenz(1.0 - p)) / lorenz(*p),
            Statistic::Palma => (1.0 - lorenz(0.9)) / lorenz(0.4),
            Statistic::TopShare(p) => 1.0 - lorenz(1.0 - p),
            Statistic::Wolfson => wolfson,
            Statistic::Fgt(0.0) => poor,
            Statistic::Fgt(_) => gap,
            Statistic::MedianPovertyGap => 1.0 - half / 0.6,
            _ => return None,
        })
    });
    let truth = truth.collect();
    let draw = move |repetition| {
        let (r, e) = (normals("rank", repetition, n), normals("income", repetition, n));
        let income = |(r, e): (&f64, &f64)| (10.0 + sigma * (rho * r + (1.0 - rho * rho).sqrt() * e)).exp();
        rows(r.iter().zip(&e).map(income).collect(), Some(r), 0.6)
    };
    Scene { name, truth, draw: Box::new(draw) }
}

/// Pareto incomes above 1 with exponent `alpha`; the line is 0.9 of the median, for nobody is below 0.6 of it. Ranked by
/// noise, so that the true concentration index is 0.
fn pareto(name: &'static str, n: usize, alpha: f64) -> Scene {
    let lorenz = move |p: f64| 1.0 - (1.0 - p).powf(1.0 - 1.0 / alpha);
    let (mean, median) = (alpha / (alpha - 1.0), 2.0_f64.powf(1.0 / alpha));
    let line = 0.9 * median;
    let poor = 1.0 - line.powf(-alpha);
    let below = mean * (1.0 - line.powf(1.0 - alpha));
    let half = (1.0 - 0.5 * poor).powf(-1.0 / alpha);
    let gini = 1.0 / (2.0 * alpha - 1.0);
    let truth = STATISTICS.iter().map(|statistic| {
        Some(match statistic {
            Statistic::Gini => gini,
            Statistic::Atkinson(_) => 1.0 - (1.0 / alpha).exp() / mean,
            Statistic::GeneralisedEntropy(_) => 1.0 / (alpha - 1.0) - mean.ln(),
            Statistic::RelativeConcentration => 0.0,
            Statistic::QuantileShareRatio(p) => (1.0 - lorenz(1.0 - p)) / lorenz(*p),
            Statistic::Palma => (1.0 - lorenz(0.9)) / lorenz(0.4),
            Statistic::TopShare(p) => 1.0 - lorenz(1.0 - p),
            Statistic::Wolfson => 2.0 * (2.0 * (0.5 - lorenz(0.5)) - gini) * mean / median,
            Statistic::Fgt(0.0) => poor,
            Statistic::Fgt(_) => poor - below / line,
            Statistic::MedianPovertyGap => 1.0 - half / line,
            _ => return None,
        })
    });
    let truth = truth.collect();
    let draw = move |repetition| {
        let u = uniforms("income", repetition, n);
        rows(u.iter().map(|u| u.powf(-1.0 / alpha)).collect(), Some(uniforms("rank", repetition, n)), 0.9)
    };
    Scene { name, truth, draw: Box::new(draw) }
}

/// A population of ten strata of unequal size and level, 50 people in each primary unit, a fifth of the variance between
/// units; eight units per stratum and ten people per unit are drawn, with weights.
fn clustered() -> Scene {
    const PEOPLE: usize = 50;
    let sizes: Vec<usize> = (0..10).map(|stratum| 200 + 40 * stratum).collect();
    let mut income = Vec::new();
    let mut rank = Vec::new();
    let mut firsts = Vec::new();
    for (stratum, units) in sizes.iter().enumerate() {
        firsts.push(income.len());
        let between = normals(&format!("units/{stratum}"), 77, *units);
        let within = normals(&format!("people/{stratum}"), 77, units * PEOPLE);
        let noise = normals(&format!("rank/{stratum}"), 77, units * PEOPLE);
        for person in 0..units * PEOPLE {
            let level = 0.06 * stratum as f64 + 0.27 * between[person / PEOPLE] + 0.54 * within[person];
            income.push((10.0 + level).exp());
            rank.push(level + 0.6 * noise[person]);
        }
    }
    let groups: Option<&Groups> = None;
    let presorted = Presorted::new(&income, Some(&rank), groups);
    let mut scratch = Scratch::default();
    let all = presorted.weigh(&[], &mut scratch);
    let line = 0.6 * quantile(all.y, all.w, 0.5).unwrap();
    let truth =
        STATISTICS.iter().map(|statistic| estimate(*statistic, &all.below(Some(line))).ok()).collect();
    let draw = move |repetition: u64| {
        let mut data = rows(Vec::new(), Some(Vec::new()), 0.6);
        let (mut stratum_of, mut unit_of, mut ranks) = (Vec::new(), Vec::new(), Vec::new());
        data.weight_kind = WeightKind::Sampling;
        for (stratum, units) in sizes.iter().enumerate() {
            for unit in distinct(&format!("draw/{stratum}"), repetition, *units, 8) {
                let first = firsts[stratum] + unit * PEOPLE;
                let number = unit_of.last().map_or(0, |last: &u32| last + 1);
                for person in distinct(&format!("draw/{stratum}/{unit}"), repetition, PEOPLE, 10) {
                    data.y.push(income[first + person]);
                    ranks.push(rank[first + person]);
                    data.weight.push(*units as f64 / 8.0 * 5.0);
                    stratum_of.push(stratum as u32);
                    unit_of.push(number);
                }
            }
        }
        data.rank = Some(ranks);
        data.stratum = Some(stratum_of);
        data.psu = Some(unit_of);
        data
    };
    Scene { name: "strata and clusters, n = 800", truth, draw: Box::new(draw) }
}

/// `wanted` different numbers below `of`, by the first steps of a shuffle.
fn distinct(name: &str, repetition: u64, of: usize, wanted: usize) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..of).collect();
    for (place, u) in uniforms(name, repetition, wanted).iter().enumerate() {
        let other = place + (u * (of - place) as f64) as usize;
        numbers.swap(place, other.min(of - 1));
    }
    numbers.truncate(wanted);
    numbers
}
