//! How long each stage takes, and how time and memory grow. Prints a table; asserts nothing.
//!
//! `cargo bench --bench stages` — one proposal, shares per stage, growth with draws and with proposals.
#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![allow(clippy::print_stdout, reason = "its product is a table")]
#![allow(clippy::unwrap_used, reason = "the fixtures are the project's own")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use maatlat::check::open;
use maatlat::diagnostic::Source;
use maatlat::draw::{Seed, Stream};
use maatlat::evaluate::{BLOCK, Detail, evaluate};
use maatlat::model::{Call, Proposal};
use maatlat::plan::{Alternative, Op, plan};
use maatlat::report;
use maatlat::summarise::{Settings, score};
use maatlat::text::Language;

const DRAWS: usize = 10_000;

fn main() {
    let call = example();
    let call = only(&call, "loket-een", 1);
    let plain = Settings { draws: Some(DRAWS), robustness: false, ..Settings::default() };

    println!("one proposal of the flagship rubric, two strata, {DRAWS} draws, one thread\n");
    let one = rayon_pool(1);
    let whole = one.install(|| median(21, || black_box(score(&call, &plain))));
    row("score (plan … summarise)", whole, whole);
    let rubric = &call.rubric;
    let proposal = &call.proposals[0];
    let compile = median(21, || black_box(plan(rubric, proposal, &Alternative::of(rubric))));
    row("  plan", compile, whole);
    let compiled = plan(rubric, proposal, &Alternative::of(rubric));
    let seed = Seed::from_u64(1);
    let random = median(21, || {
        let mut block = vec![0.0; BLOCK];
        for column in &compiled.columns {
            if let Some(name) = stream(&column.op) {
                let stream = Stream::new(&seed, name);
                (0..DRAWS.div_ceil(BLOCK)).for_each(|n| stream.fill_uniform((n * BLOCK) as u64, &mut block));
            }
        }
        black_box(&block);
    });
    row("  random numbers", random, whole);
    let sampled = median(21, || {
        let mut block = vec![0.0; BLOCK];
        let factor = vec![0.3; BLOCK];
        for column in &compiled.columns {
            (0..DRAWS.div_ceil(BLOCK)).for_each(|_| sample(&column.op, &factor, &mut block));
        }
        black_box(&block);
    });
    row("  sampling (copula, quantiles)", sampled, whole);
    let evaluated = median(21, || black_box(evaluate(&compiled, &seed, DRAWS, Detail::Full)));
    row("  evaluation, tallies included", evaluated - random - sampled, whole);
    row("  statistics (summarise)", whole - evaluated - compile, whole);
    let results = score(&call, &plain);
    let writing = median(21, || black_box(report::proposal(&results, 0, Language::Nl)));
    row("writing one report", writing, whole);
    let robust = Settings { robustness: true, ..plain };
    let robust = one.install(|| median(3, || black_box(score(&call, &robust))));
    row("score with the robustness table", robust, whole);

    println!("\ngrowth with draws, one proposal, one thread");
    for draws in [1_000, 10_000, 100_000, 1_000_000] {
        let settings = Settings { draws: Some(draws), ..plain };
        let time = one.install(|| median(3, || black_box(score(&call, &settings))));
        println!("{draws:>10} draws  {:>9.1} ms  peak {:>6.1} MB", 1e3 * time, peak());
    }
    println!("\ngrowth with proposals, {DRAWS} draws, two threads");
    let two = rayon_pool(2);
    for count in [10, 100, 1_000] {
        let many = only(&example(), "loket-een", count);
        let time = two.install(|| median(1, || black_box(score(&many, &plain))));
        println!("{count:>10} proposals {:>8.2} s  peak {:>6.1} MB", time, peak());
    }
}

fn stream(op: &Op) -> Option<&str> {
    match op {
        Op::Uniform { stream }
        | Op::Factor { stream }
        | Op::Drawn { stream, .. }
        | Op::Correlated { stream, .. }
        | Op::Unknown { stream, .. } => Some(stream),
        _ => None,
    }
}

fn sample(op: &Op, factor: &[f64], block: &mut [f64]) {
    block.fill(0.4);
    match op {
        Op::Factor { .. } => maatlat::draw::copula::factor_normals(block),
        Op::Drawn { distribution, .. } => distribution.apply(block),
        Op::Correlated { distribution, correlation, .. } => {
            maatlat::draw::copula::correlate(*correlation, factor, block);
            distribution.apply(block);
        }
        _ => {}
    }
}

fn row(what: &str, seconds: f64, whole: f64) {
    println!("{what:<34} {:>8.2} ms  {:>4.0}%", 1e3 * seconds, 100.0 * seconds / whole);
}

/// The median time of `runs` runs after one to warm up, in seconds.
fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> f64 {
    run();
    let mut times: Vec<_> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}

fn rayon_pool(threads: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap()
}

/// Largest memory this process has used, in megabytes; 0 where the system does not say.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

fn example() -> Call {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names =
        vec!["rubrics/zorgproeftuinen-2014.toml".to_owned(), "fixtures/call/maatlat.toml".to_owned()];
    for folder in ["fixtures/call/proposals", "fixtures/call/ratings"] {
        let entries = std::fs::read_dir(root.join(folder)).unwrap();
        names.extend(
            entries.map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_str().unwrap())),
        );
    }
    let sources: Vec<_> =
        names.iter().map(|name| Source::new(name, std::fs::read(root.join(name)).unwrap())).collect();
    open(&sources).0.call.unwrap()
}

/// The call with one of its proposals, `count` times over.
fn only(call: &Call, id: &str, count: usize) -> Call {
    let one = call.proposals.iter().find(|proposal| proposal.id == id).unwrap();
    let copy = |n: usize| Proposal { id: format!("{id}-{n:04}"), ..one.clone() };
    Call { proposals: (0..count).map(copy).collect(), ..call.clone() }
}
