//! How fast data are measured, beside peers on the same data in the same run. Prints tables; asserts nothing.
//!
//! `cargo bench --bench measure` — with `-- --python PATH` for an interpreter that has numpy and inequalipy, `-- --rows N`
//! for one size only (default 1,000,000 and 10,000,000).
#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![allow(clippy::print_stdout, reason = "its product is a table")]
#![allow(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use maatlat::draw::resample::{Poisson, RaoWu};
use maatlat::draw::{Seed, Stream};
use maatlat::inequality::Statistic;
use maatlat::inequality::individual::{
    Design, GiniBounds, LANES, Presorted, Scratch, concentration_of, gini, gini_counted, gini_of,
    gini_replicates, influence,
};
use maatlat::math::{exp, normal};
use rayon::prelude::*;

/// Rows of a primary unit in the bootstrap of units.
const PER_UNIT: usize = 20;

fn main() {
    let option = |name: &str| {
        let mut args = std::env::args().skip_while(|arg| arg != name);
        args.nth(1)
    };
    let python = option("--python").unwrap_or_else(|| "python3".to_owned());
    let sizes = option("--rows").map_or_else(|| vec![1_000_000, 10_000_000], |n| vec![n.parse().unwrap()]);
    for rows in sizes {
        measure(rows, &python);
    }
}

fn measure(n: usize, python: &str) {
    let (y, w, r) = (lognormal("income", n, 10.0, 0.8), lognormal("weight", n, 0.0, 0.5), normals("rank", n));
    println!(
        "\n{n} rows, lognormal incomes and weights; shortest of several runs, milliseconds on the clock and of the"
    );
    println!("processor (which other processes disturb less); ratio of processor times\n");
    println!("| task | one thread | processor | two threads | peer | peer's ms | processor | ratio |");
    println!("|:--|--:|--:|--:|:--|--:|--:|--:|");
    let theirs = peers(&y, &w, &r, python);
    let times = if n > 2_000_000 { 3 } else { 11 };
    let row = |task: &str, key: &str, run: &(dyn Fn() + Sync)| {
        let [one, two] = [1, 2].map(|threads| pool(threads).install(|| shortest(times, run)));
        line(task, one, two, &theirs, key);
    };
    row("Gini, unweighted", "gini", &|| {
        black_box(gini_of(&y, &[]));
    });
    row("Gini, weighted", "gini weighted", &|| {
        black_box(gini_of(&y, &w));
    });
    row("concentration index, weighted", "concentration", &|| {
        black_box(concentration_of(&y, &r, &w));
    });
    row("certified bounds of the weighted Gini", "", &|| {
        black_box(bounds(&y, &w).bounds());
    });
    row("sort once (Presorted)", "", &|| {
        black_box(Presorted::new(&y, None, None));
    });
    let presorted = Presorted::new(&y, None, None);
    let mut scratch = Scratch::default();
    let view = presorted.weigh(&w, &mut scratch);
    row("Gini of sorted rows", "", &|| {
        black_box(gini(view.y, view.w));
    });
    let design = Design::new(n, None, None, None, None);
    row("linearised standard error of the Gini, sorted rows", "", &|| {
        let moved = influence(Statistic::Gini, &view).unwrap();
        let terms: Vec<f64> = moved.rows.iter().zip(&w).map(|(z, w)| z * w).collect();
        black_box(design.variance(&terms));
    });
    // Two batches, so that two threads have one each.
    let poisson = Poisson::new(&Stream::new(&Seed::from_u64(1), "rows"));
    let replicates = |batch: u32, weights: &[f64]| {
        gini_counted(presorted.y(), weights, |place, out| {
            poisson.fill(batch, &presorted.order()[place..place + out.len()], out);
        })
    };
    let bootstrap = |weights: &[f64]| {
        [1, 2].map(|threads| {
            let both = || (0..2).into_par_iter().map(|batch| replicates(batch, weights)).collect::<Vec<_>>();
            let times = if n > 2_000_000 { 1 } else { 3 };
            pool(threads).install(|| shortest(times, &|| drop(black_box(both())))).over(2 * LANES)
        })
    };
    let [one, two] = bootstrap(&[]);
    line("Poisson bootstrap of the Gini, per replicate", one, two, &theirs, "bootstrap");
    let [one, two] = bootstrap(view.w);
    line("the same, weighted", one, two, &theirs, "");
    let units = n / PER_UNIT;
    let strata = vec![((0..units as u32).collect(), 1.0)];
    let rao_wu = RaoWu::new(Stream::new(&Seed::from_u64(1), "units"), units, strata);
    let of_units = |batch: u64| {
        let mut factors = vec![[0.0; LANES]; units];
        let mut here = Vec::new();
        for lane in 0..LANES {
            rao_wu.factors(batch * LANES as u64 + lane as u64, &mut here);
            factors.iter_mut().zip(&here).for_each(|(row, factor)| row[lane] = *factor);
        }
        gini_replicates(presorted.y(), |place, out| {
            let unit = &factors[presorted.order()[place] as usize / PER_UNIT];
            let weight = view.w[place];
            out.iter_mut().zip(unit).for_each(|(out, factor)| *out = weight * factor);
        })
    };
    let [one, two] = [1, 2].map(|threads| {
        let both = || (0..2).into_par_iter().map(of_units).collect::<Vec<_>>();
        pool(threads).install(|| shortest(1, &|| drop(black_box(both())))).over(2 * LANES)
    });
    line("Rao–Wu bootstrap of the weighted Gini, per replicate", one, two, &theirs, "");

    let certified = bounds(&y, &w);
    let (lower, upper) = certified.bounds().unwrap();
    let exact = gini_of(&y, &w).unwrap();
    println!("\nbounds {lower:.10} {upper:.10}, width {:.1e}, exact {exact:.10}", upper - lower);
    for their in &theirs {
        if their.task == "gini weighted" {
            println!("{}: {:.10}", their.peer, their.value);
        }
    }
    if let Some(peak) = peak() {
        println!(
            "peak memory of this process so far: {peak} MB (the three columns are {} MB)",
            24 * n / 1_000_000
        );
    }
}

fn bounds(y: &[f64], w: &[f64]) -> GiniBounds {
    let parts: Vec<GiniBounds> = y
        .par_chunks(1 << 20)
        .zip(w.par_chunks(1 << 20))
        .map(|(y, w)| {
            let mut part = GiniBounds::default();
            part.add(y, w);
            part
        })
        .collect();
    parts.iter().fold(GiniBounds::default(), |mut all, part| {
        all.merge(part);
        all
    })
}

/// What a peer took.
struct Their {
    task: String,
    peer: String,
    took: Took,
    value: f64,
}

/// Milliseconds.
#[derive(Clone, Copy)]
struct Took {
    clock: f64,
    /// Of all threads together.
    processor: f64,
}

impl Took {
    fn over(self, parts: usize) -> Self {
        Self { clock: self.clock / parts as f64, processor: self.processor / parts as f64 }
    }
}

/// Runs the script of the peers on the data.
fn peers(y: &[f64], w: &[f64], r: &[f64], python: &str) -> Vec<Their> {
    let folder = tempfile::tempdir().unwrap();
    for (name, values) in [("y", y), ("w", w), ("r", r)] {
        let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        std::fs::write(folder.path().join(format!("{name}.f64")), bytes).unwrap();
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers.py");
    let run = Command::new(python).arg(script).arg(folder.path()).output();
    let text = match run {
        Ok(run) if run.status.success() => String::from_utf8_lossy(&run.stdout).into_owned(),
        _ => {
            println!("SKIPPED: the peers did not run with `{python}`; see `--python`");
            return Vec::new();
        }
    };
    text.lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [task, peer, clock, processor, value] = cells[..] else {
                println!("SKIPPED: {}", cells.join(" "));
                return None;
            };
            Some(Their {
                task: task.to_owned(),
                peer: peer.to_owned(),
                took: Took {
                    clock: 1e3 * clock.parse::<f64>().ok()?,
                    processor: 1e3 * processor.parse::<f64>().ok()?,
                },
                value: value.parse().ok()?,
            })
        })
        .collect()
}

/// One line of the table per peer.
fn line(task: &str, one: Took, two: Took, theirs: &[Their], key: &str) {
    let ours = format!("| {task} | {:.2} | {:.2} | {:.2} |", one.clock, one.processor, two.clock);
    let mut beside = theirs.iter().filter(|their| their.task == key && !key.is_empty()).peekable();
    if beside.peek().is_none() {
        println!("{ours} | | | |");
    }
    for their in beside {
        let Took { clock, processor } = their.took;
        let ratio = processor / one.processor;
        println!("{ours} {} | {clock:.1} | {processor:.1} | {ratio:.1} |", their.peer);
    }
}

/// The shortest of several runs, on the clock and of the processor.
fn shortest(times: usize, run: &(dyn Fn() + Sync)) -> Took {
    let mut best = Took { clock: f64::INFINITY, processor: f64::INFINITY };
    for _ in 0..times {
        let (start, before) = (Instant::now(), processor());
        run();
        best.clock = best.clock.min(1e3 * start.elapsed().as_secs_f64());
        best.processor = best.processor.min(processor() - before);
    }
    best
}

/// Processor time of this process so far, in milliseconds; NaN where the system does not tell.
fn processor() -> f64 {
    #[cfg(unix)]
    {
        let now = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
        now.tv_sec as f64 * 1e3 + now.tv_nsec as f64 * 1e-6
    }
    #[cfg(not(unix))]
    f64::NAN
}

fn pool(threads: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap()
}

fn normals(name: &str, n: usize) -> Vec<f64> {
    let mut values = vec![0.0; n];
    Stream::new(&Seed::from_u64(1), name).fill_uniform(0, &mut values);
    normal::quantiles(&mut values);
    values
}

fn lognormal(name: &str, n: usize, centre: f64, spread: f64) -> Vec<f64> {
    normals(name, n).iter().map(|z| exp(centre + spread * z)).collect()
}

/// Highest memory use of this process in MB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kb| kb / 1024)
}
