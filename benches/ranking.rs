//! How fast ranks are counted, beside numpy on the same scores. Prints tables; asserts nothing.
//!
//! `cargo bench --bench ranking` — with `-- --python PATH` for an interpreter that has numpy. Processor time of one
//! thread where the system tells it, else elapsed time; the shortest of several runs.
#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![allow(clippy::print_stdout, reason = "its product is a table")]
#![allow(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use maatlat::draw::{Seed, Stream, weights};
use maatlat::math::normal;
use maatlat::ranking::confidence_sets::{Settings, Spread, rank_sets};
use maatlat::ranking::exact::{Weights, expected_ranks};
use maatlat::ranking::{Block, Options, Pairs, Tally};

/// Draws of a block.
const BLOCK: usize = 1024;

const CRITERIA: usize = 10;

fn main() {
    let option = |name: &str| {
        let mut args = std::env::args().skip_while(|arg| arg != name);
        args.nth(1)
    };
    let python = option("--python").unwrap_or_else(|| "python3".to_owned());
    println!("| task | milliseconds | peer | peer's ms | ratio |\n|:--|--:|:--|--:|--:|");
    smaa(20, 10_000, "ranks+pairs", &python);
    smaa(1000, 10_000, "ranks", &python);
    smaa(1000, 10_000, "pairs", &python);
    smaa(5000, 10_000, "", &python);
    ties();
    others();
    if let Some(peak) = peak() {
        println!("\npeak memory of this process: {peak} MB");
    }
}

/// Scores of a weighted mean with free weights and some noise in the ratings, counted block by block.
fn smaa(m: usize, draws: usize, peers: &str, python: &str) {
    let (scores, weights) = call(m, draws);
    let options = |pairs: bool| Options {
        pairs: if pairs { Pairs::All } else { Pairs::None },
        gates: false,
        weights: CRITERIA,
    };
    let run = |pairs: bool| {
        let mut tally = Tally::new(m, (m / 4).max(1), options(pairs)).unwrap();
        feed(&mut tally, &scores, &[], &weights);
        black_box(tally.standings());
        black_box(tally.pair(0, 1));
    };
    let times = if m > 2000 { 1 } else { 7 };
    let (ranks, with_pairs) = (shortest(times, || run(false)), shortest(times.min(3), || run(true)));
    let theirs = if peers.is_empty() { Vec::new() } else { numpy(&scores, &weights, peers, python) };
    let line = |task: &str, ours: f64, their: f64| {
        if their > 0.0 {
            println!("| {task}, {m} × {draws} | {ours:.1} | numpy | {their:.1} | {:.1} |", their / ours);
        } else {
            println!("| {task}, {m} × {draws} | {ours:.1} | | | |");
        }
    };
    let of = |name: &str| theirs.iter().filter(|(task, _)| task == name).map(|(_, ms)| ms).sum::<f64>();
    if peers != "pairs" {
        line("ranks", ranks, of("ranks"));
    }
    if peers != "ranks" {
        line(
            "ranks and all pairs",
            with_pairs,
            if of("ranks") > 0.0 { of("ranks") + of("pairs") } else { 0.0 },
        );
        line("all pairs alone", with_pairs - ranks, of("pairs"));
    }
}

/// The same with scores on five levels, and with gates.
fn ties() {
    let (mut scores, _) = call(1000, 10_000);
    let passed: Vec<Vec<f64>> =
        scores.iter().map(|row| row.iter().map(|s| f64::from(u8::from(*s > 0.4))).collect()).collect();
    let gates = Options { gates: true, ..Options::default() };
    let run = |scores: &[Vec<f64>], passed: &[Vec<f64>], options: Options| {
        let mut tally = Tally::new(1000, 250, options).unwrap();
        feed(&mut tally, scores, passed, &[]);
        black_box(tally.standings());
    };
    println!(
        "| with gates, 1000 × 10000 | {:.1} | | | |",
        shortest(3, || run(&scores, &passed, gates.clone()))
    );
    scores.iter_mut().flatten().for_each(|score| *score = (*score * 5.0).floor());
    println!(
        "| five levels, 1000 × 10000 | {:.1} | | | |",
        shortest(3, || run(&scores, &[], Options::default()))
    );
    let pairs = Options { pairs: Pairs::All, ..Options::default() };
    println!("| five levels, all pairs | {:.1} | | | |", shortest(1, || run(&scores, &[], pairs.clone())));
}

fn others() {
    let ratings: Vec<Vec<f64>> = (0..300).map(|i| uniforms(&format!("exact/{i}"), CRITERIA)).collect();
    let rows: Vec<&[f64]> = ratings.iter().map(Vec::as_slice).collect();
    let exact = shortest(3, || drop(black_box(expected_ranks(&rows, Weights::Free))));
    println!("| exact expected ranks, 300 proposals, {CRITERIA} criteria | {exact:.1} | | | |");
    for m in [38, 400] {
        let estimates: Vec<f64> = (0..m).map(|i| i as f64 * 0.5).collect();
        let streams: Vec<Stream> =
            (0..m).map(|i| Stream::new(&Seed::from_u64(1), &format!("critical/{i}"))).collect();
        let settings = Settings { coverage: 0.95, draws: 20_000, stepdown: true };
        let errors = vec![2.0; m];
        let run =
            || drop(black_box(rank_sets(&estimates, Spread::Independent(&errors), &streams, &settings)));
        println!("| rank sets of {m}, 20000 draws | {:.1} | | | |", shortest(1, run));
    }
}

fn feed(tally: &mut Tally, scores: &[Vec<f64>], passed: &[Vec<f64>], weights: &[Vec<f64>]) {
    let draws = scores[0].len();
    for from in (0..draws).step_by(BLOCK) {
        let to = (from + BLOCK).min(draws);
        let [scores, passed, weights] =
            [scores, passed, weights].map(|rows| rows.iter().map(|row| &row[from..to]).collect::<Vec<_>>());
        tally
            .add(&Block { first_draw: from as u64, scores: &scores, passed: &passed, weights: &weights })
            .unwrap();
    }
}

fn call(m: usize, draws: usize) -> (Vec<Vec<f64>>, Vec<Vec<f64>>) {
    let mut drawn: Vec<Vec<f64>> = (0..CRITERIA).map(|j| uniforms(&format!("weight/{j}"), draws)).collect();
    for draw in 0..draws {
        let mut here = [0.0; CRITERIA];
        here.iter_mut().zip(&drawn).for_each(|(w, row)| *w = row[draw]);
        weights::free(&mut here);
        here.iter().zip(&mut drawn).for_each(|(w, row)| row[draw] = *w);
    }
    let score = |i: usize| {
        let ratings = uniforms(&format!("rating/{i}"), CRITERIA);
        let mut noise = uniforms(&format!("noise/{i}"), draws);
        normal::quantiles(&mut noise);
        for z in &mut noise {
            *z *= 0.03;
        }
        for (rating, row) in ratings.iter().zip(&drawn) {
            noise.iter_mut().zip(row).for_each(|(sum, w)| *sum += rating * w);
        }
        noise
    };
    ((0..m).map(score).collect(), drawn)
}

fn uniforms(name: &str, count: usize) -> Vec<f64> {
    let mut values = vec![0.0; count];
    Stream::new(&Seed::from_u64(1), name).fill_uniform(0, &mut values);
    values
}

/// Milliseconds of each task of the peer.
fn numpy(scores: &[Vec<f64>], weights: &[Vec<f64>], tasks: &str, python: &str) -> Vec<(String, f64)> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scores.f64");
    let bytes: Vec<u8> =
        scores.iter().chain(weights).flatten().flat_map(|value| value.to_le_bytes()).collect();
    std::fs::write(&file, bytes).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/ranking_peers.py");
    let [m, criteria] = [scores.len(), weights.len()].map(|n| n.to_string());
    let run = Command::new(python).arg(script).arg(&file).args([&m, &criteria, tasks]).output();
    let text = match run {
        Ok(run) if run.status.success() => String::from_utf8_lossy(&run.stdout).into_owned(),
        _ => {
            println!("SKIPPED: numpy did not run with `{python}`; see `--python`");
            return Vec::new();
        }
    };
    text.lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [task, _, seconds, _] = cells[..] else { return None };
            Some((task.to_owned(), 1e3 * seconds.parse::<f64>().ok()?))
        })
        .collect()
}

/// Milliseconds of one run, the shortest of several looks. The clock of the processor ticks in steps of some
/// milliseconds, so a look lasts a tenth of a second at least.
fn shortest(looks: usize, run: impl Fn()) -> f64 {
    let timed = |times: u32| {
        let start = (processor(), Instant::now());
        (0..times).for_each(|_| run());
        let elapsed = 1e3 * start.1.elapsed().as_secs_f64();
        start.0.zip(processor()).map_or(elapsed, |(from, to)| to - from) / f64::from(times)
    };
    let times = (100.0 / timed(1).max(1.0)).ceil() as u32;
    (0..looks).map(|_| timed(times)).fold(f64::INFINITY, f64::min)
}

/// Milliseconds of processor time this thread has had, where the system tells.
fn processor() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(1e-6 * text.split_whitespace().next()?.parse::<f64>().ok()?)
}

/// Highest memory use of this process in MB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kb| kb / 1024)
}
