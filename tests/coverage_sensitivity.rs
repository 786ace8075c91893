//! How often the intervals of Sobol' indices hold the truth, beside a bootstrap of rows.
//!
//! Run by hand: `cargo test --release --test sobol_coverage -- --ignored --nocapture`.
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]
#![allow(clippy::print_stderr, reason = "a table to read")]

use std::fmt::Write;

use maatlat::draw::{Seed, Stream};
use maatlat::math::sin;
use maatlat::sensitivity::sobol::{FirstOrder, Sobol};

const REPEATS: u64 = 1000;
const RESAMPLES: usize = 500;

struct Design {
    a: Vec<f64>,
    b: Vec<f64>,
    swapped: Vec<Vec<f64>>,
}

fn design(inputs: usize, rows: usize, seed: u64, model: &impl Fn(&[f64]) -> f64) -> Design {
    let mut uniforms = vec![0.0; 2 * inputs * rows];
    Stream::new(&Seed::from_u64(seed), "coverage").fill_uniform(0, &mut uniforms);
    let mut design = Design { a: vec![], b: vec![], swapped: vec![vec![]; inputs] };
    for row in uniforms.chunks(2 * inputs) {
        let (a, b) = row.split_at(inputs);
        design.a.push(model(a));
        design.b.push(model(b));
        for (at, column) in design.swapped.iter_mut().enumerate() {
            let mut mixed = a.to_vec();
            mixed[at] = b[at];
            column.push(model(&mixed));
        }
    }
    design
}

fn ishigami(u: &[f64]) -> f64 {
    let [x, y, z] = [0, 1, 2].map(|at| std::f64::consts::PI * (2.0 * u[at] - 1.0));
    sin(x) + 7.0 * sin(y) * sin(y) + 0.1 * z * z * z * z * sin(x)
}

/// Percentile bootstrap of rows of the total and the Saltelli index of one input: (first, total) bounds.
fn bootstrap(design: &Design, input: usize, seed: u64) -> [(f64, f64); 2] {
    let n = design.a.len();
    let (a, b, g) = (&design.a, &design.b, &design.swapped[input]);
    let mut uniforms = vec![0.0; n];
    let [mut firsts, mut totals] = [const { Vec::new() }; 2];
    for resample in 0..RESAMPLES {
        Stream::new(&Seed::from_u64(seed), "bootstrap").fill_uniform((resample * n) as u64, &mut uniforms);
        let (mut s, mut q, mut bg, mut ba, mut d, mut ga) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for u in &uniforms {
            let i = (u * n as f64) as usize;
            s += a[i] + b[i];
            q += a[i] * a[i] + b[i] * b[i];
            bg += b[i] * g[i];
            ba += b[i] * a[i];
            ga += g[i] - a[i];
            d += (a[i] - g[i]) * (a[i] - g[i]);
        }
        let n = n as f64;
        let mean = s / (2.0 * n);
        let variance = q / (2.0 * n) - mean * mean;
        firsts.push((bg - ba - mean * ga) / n / variance);
        totals.push(d / (2.0 * n) / variance);
    }
    [firsts, totals].map(|mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        (values[RESAMPLES / 40], values[RESAMPLES - 1 - RESAMPLES / 40])
    })
}

fn study(name: &str, truth: &[(f64, f64)], model: &impl Fn(&[f64]) -> f64) {
    for rows in [64, 256, 1024, 4096] {
        for how in [FirstOrder::Controlled, FirstOrder::Saltelli] {
            let mut line = format!("| {name} | {rows} | {how:?} |");
            let mut boot = format!("| {name} | {rows} | bootstrap |");
            let inputs = truth.len();
            let mut hits = vec![[0.0; 4]; inputs];
            let mut spread = vec![[0.0; 4]; inputs];
            let booted = how == FirstOrder::Saltelli && rows <= 1024;
            for repeat in 0..REPEATS {
                let design = design(inputs, rows, repeat + 1000 * rows as u64, model);
                let mut sobol = Sobol::new(inputs);
                let swapped: Vec<&[f64]> = design.swapped.iter().map(Vec::as_slice).collect();
                sobol.add(0, &design.a, &design.b, &swapped).unwrap();
                let Some(indices) = sobol.indices(how, 0.95) else { continue };
                for (at, (index, (first, total))) in indices.groups.iter().zip(truth).enumerate() {
                    hits[at][0] += f64::from(u8::from(index.first.holds(*first)));
                    hits[at][1] += f64::from(u8::from(index.total.holds(*total)));
                    spread[at][0] += (index.first.estimate - first) * (index.first.estimate - first);
                    spread[at][1] += index.total.high - index.total.low;
                    spread[at][2] += index.first.high - index.first.low;
                    if booted {
                        let [f, t] = bootstrap(&design, at, repeat);
                        hits[at][2] += f64::from(u8::from(f.0 <= *first && *first <= f.1));
                        hits[at][3] += f64::from(u8::from(t.0 <= *total && *total <= t.1));
                    }
                }
            }
            let n = REPEATS as f64;
            for (hits, spread) in hits.iter().zip(&spread) {
                let _ = write!(
                    line,
                    " S {:.3} (rmse {:.4}, half {:.3}) T {:.3} (half {:.3}) |",
                    hits[0] / n,
                    (spread[0] / n).sqrt(),
                    spread[2] / n / 2.0,
                    hits[1] / n,
                    spread[1] / n / 2.0
                );
                let _ = write!(boot, " S {:.3} T {:.3} |", hits[2] / n, hits[3] / n);
            }
            eprintln!("{line}");
            if booted {
                eprintln!("{boot}");
            }
        }
    }
}

#[test]
#[ignore = "minutes of computing; a study, not a check"]
fn coverage_of_intervals() {
    let analytic = [(0.313_905_19, 0.557_588_86), (0.442_411_14, 0.442_411_14), (0.0, 0.243_683_66)];
    study("Ishigami", &analytic, &ishigami);
    // y = 1 if u + v + ½w > 1.9: truth by quadrature below.
    let decision = |u: &[f64]| f64::from(u8::from(u[0] + u[1] + 0.5 * u[2] > 1.9));
    study("decision", &truth_of_decision(), &decision);
    // Rare interplay: y = 1 if u < 0.3, turned when v < 0.02.
    let rare = |u: &[f64]| f64::from(u8::from((u[0] < 0.3) != (u[1] < 0.02)));
    study("rare", &truth_of_rare(), &rare);
}

/// By a fine midpoint grid over the first two inputs; the third in closed form.
fn truth_of_decision() -> Vec<(f64, f64)> {
    // P(y = 1 | u, v) with w uniform.
    let given = |s: f64| ((s - 1.4) / 0.5).clamp(0.0, 1.0);
    let n = 2000;
    let mid = |i: usize| (i as f64 + 0.5) / n as f64;
    let (mut p, mut within_uv) = (0.0, 0.0);
    let mut by_u = vec![0.0; n];
    for (i, by_u) in by_u.iter_mut().enumerate() {
        for j in 0..n {
            let chance = given(mid(i) + mid(j));
            *by_u += chance / n as f64;
            within_uv += chance * (1.0 - chance);
        }
        p += *by_u / n as f64;
    }
    let cells = (n * n) as f64;
    let variance = p * (1.0 - p);
    let first_u = by_u.iter().map(|e| (e - p) * (e - p)).sum::<f64>() / n as f64 / variance;
    let total_w = within_uv / cells / variance;
    // w: P(u + v > s) = (2 − s)²/2 for s ≥ 1, s = 1.9 − w/2 in 1.4..1.9.
    let by_w: Vec<f64> = (0..n).map(|k| 1.9 - 0.5 * mid(k)).map(|s| 0.5 * (2.0 - s) * (2.0 - s)).collect();
    let first_w = by_w.iter().map(|e| (e - p) * (e - p)).sum::<f64>() / n as f64 / variance;
    // Given v and w: P(u > s − v).
    let mut within = 0.0;
    for j in 0..n {
        for k in 0..n {
            let chance = (1.0 - (1.9 - 0.5 * mid(k) - mid(j))).clamp(0.0, 1.0);
            within += chance * (1.0 - chance);
        }
    }
    let total_u = within / cells / variance;
    vec![(first_u, total_u), (first_u, total_u), (first_w, total_w)]
}

fn truth_of_rare() -> Vec<(f64, f64)> {
    let (a, b): (f64, f64) = (0.3, 0.02);
    let p = a * (1.0 - b) + b * (1.0 - a);
    let v = p * (1.0 - p);
    let first = |a: f64, b: f64| a * (1.0 - a) * (1.0 - 2.0 * b) * (1.0 - 2.0 * b) / v;
    let total = |a: f64| a * (1.0 - a) / v;
    vec![(first(a, b), total(a)), (first(b, a), total(b))]
}
