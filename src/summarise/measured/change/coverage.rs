//! How often intervals of a change hold the truth. Ignored, for it takes minutes:
//!
//! `cargo test --release --lib change::coverage -- --ignored --nocapture`
//!
//! The truth is known in closed form. Logarithms of both outcomes and the rank variable are normal; an outcome whose
//! logarithm has standard deviation σ and correlation r with the rank has Gini index `2Φ(σ/√2) − 1` and concentration index
//! `2Φ(rσ/√2) − 1` (Aitchison & Brown 1957; Kakwani 1980).

use rayon::prelude::*;

use super::super::interval::Limits;
use super::tests::{sample, study};
use super::*;
use crate::draw::Stream;
use crate::math::{exp, normal};
use crate::model::OutcomeScale;

const REPETITIONS: u64 = 2_000;
const REPLICATES: usize = 999;

/// A population from which samples are drawn.
#[derive(Clone, Copy)]
struct Case {
    name: &'static str,
    /// Strata, units in each, rows in each unit; one row per unit = no design.
    strata: usize,
    units: usize,
    rows: usize,
    /// Standard deviation of the logarithm before and after.
    sigma: (f64, f64),
    /// Correlation of the two logarithms, given the unit.
    pair: f64,
    /// Correlation of either logarithm with the rank variable.
    rank: (f64, f64),
    /// Share of the variance that lies between units.
    cluster: f64,
}

impl Case {
    fn gini(sigma: f64) -> f64 {
        2.0 * normal::cdf(sigma / 2.0_f64.sqrt()) - 1.0
    }

    fn truths(&self) -> [f64; 2] {
        let (before, after) = self.sigma;
        let concentration = Self::gini(self.rank.1 * after) - Self::gini(self.rank.0 * before);
        [Self::gini(after) - Self::gini(before), concentration]
    }

    fn sample(&self, seed: &Seed) -> Sample {
        let units = self.strata * self.units;
        let n = units * self.rows;
        let z = |name: &str, n: usize| {
            let mut z = vec![0.0; n];
            Stream::new(seed, name).fill_uniform(0, &mut z);
            normal::quantiles(&mut z);
            z
        };
        // Three standard normals per row: rank, and two that make before and after; part of each is the unit's.
        let column = |name: &str| -> Vec<f64> {
            let (own, shared) = (z(name, n), z(&format!("{name}/unit"), units));
            let parts = ((1.0 - self.cluster).sqrt(), self.cluster.sqrt());
            own.iter()
                .enumerate()
                .map(|(row, own)| parts.0 * own + parts.1 * shared[row / self.rows])
                .collect()
        };
        let (rank, a, b) = (column("rank"), column("before"), column("after"));
        // Correlation left between the two outcomes once the rank is given.
        let rest = |r: f64| (1.0 - r * r).sqrt();
        let (r0, r1) = self.rank;
        let given = ((self.pair - r0 * r1) / (rest(r0) * rest(r1))).clamp(-1.0, 1.0);
        let before = (0..n).map(|row| exp(self.sigma.0 * (r0 * rank[row] + rest(r0) * a[row])));
        let after = (0..n).map(|row| {
            let own = given * a[row] + rest(given) * b[row];
            exp(self.sigma.1 * (r1 * rank[row] + rest(r1) * own))
        });
        let mut it = sample(&before.collect::<Vec<f64>>(), &after.collect::<Vec<f64>>());
        it.rank = Some(rank);
        if self.rows > 1 {
            it.psu = Some((0..n).map(|row| (row / self.rows) as u32).collect());
            it.stratum = Some((0..n).map(|row| (row / self.rows / self.units) as u32).collect());
        }
        it
    }
}

/// What a study counts for one statistic.
#[derive(Default, Clone, Copy)]
struct Count {
    percentile: [u32; 2],
    symmetric: [u32; 2],
    width: f64,
}

#[test]
#[ignore = "takes minutes; a study, not a check"]
fn coverage_of_the_change() {
    let plain = |name, n, sigma, pair, rank| Case {
        name,
        strata: 1,
        units: n,
        rows: 1,
        sigma,
        pair,
        rank,
        cluster: 0.0,
    };
    let cases = [
        Case {
            name: "10 strata × 4 units × 10 rows",
            strata: 10,
            units: 4,
            rows: 10,
            cluster: 0.1,
            ..plain("", 1, (0.6, 0.5), 0.9, (0.4, 0.3))
        },
        Case {
            name: "1 stratum × 12 units × 25 rows",
            strata: 1,
            units: 12,
            rows: 25,
            cluster: 0.1,
            ..plain("", 1, (0.6, 0.5), 0.9, (0.4, 0.3))
        },
        plain("300 rows, no change", 300, (0.6, 0.6), 0.9, (0.4, 0.4)),
        plain("100 rows, narrower", 100, (0.6, 0.5), 0.9, (0.4, 0.3)),
        plain("300 rows, uncorrelated", 300, (0.6, 0.5), 0.12, (0.4, 0.3)),
        plain("300 rows, narrower", 300, (0.6, 0.5), 0.9, (0.4, 0.3)),
        plain("1,000 rows, heavy tail", 1_000, (1.0, 0.9), 0.9, (0.4, 0.3)),
    ];
    let statistics = [Statistic::Gini, Statistic::RelativeConcentration];
    println!(
        "| population | statistic | truth | 90% | 95% | symmetric 90% | symmetric 95% | mean width 95% |"
    );
    for case in cases {
        let truths = case.truths();
        let counts: Vec<[Count; 2]> = (0..REPETITIONS)
            .into_par_iter()
            .map(|repetition| {
                let seed = Seed::from_u64(20_271_127).derived(repetition);
                let it = case.sample(&seed);
                let mut counts = [Count::default(); 2];
                let mut declared = study(OutcomeScale::Amount, true, None);
                declared.statistics = statistics.to_vec();
                let weight = vec![1.0; it.y.len()];
                let look = Look::new(&declared, &it, it.before.as_deref().unwrap(), None);
                let quantities = look.at(&weight, &mut Room::default()).quantities();
                let replicates =
                    Replicates::new(&look, &it, &weight, quantities.clone(), &seed, (REPLICATES, 0.95));
                for (place, count) in counts.iter_mut().enumerate() {
                    let (value, mut draws) = (quantities[1 + place], replicates.draws(1 + place));
                    for (at, level) in [0.9, 0.95].into_iter().enumerate() {
                        let interval = Limits::new(level, REPLICATES).percentile(value, &mut draws);
                        let (lower, upper) = (interval.lower.unwrap(), interval.upper.unwrap());
                        count.percentile[at] = u32::from(lower <= truths[place] && truths[place] <= upper);
                        let units = if case.rows > 1 { case.units * case.strata } else { case.units };
                        let degrees = (units - case.strata) as f64;
                        let t = crate::inequality::individual::student_quantile(0.5 + 0.5 * level, degrees);
                        let apart = (value - truths[place]).abs();
                        count.symmetric[at] = u32::from(apart <= t * interval.se.unwrap());
                        count.width = upper - lower;
                    }
                }
                counts
            })
            .collect();
        for (place, statistic) in statistics.iter().enumerate() {
            let share = |of: &dyn Fn(&Count) -> u32| {
                100.0 * f64::from(counts.iter().map(|row| of(&row[place])).sum::<u32>()) / REPETITIONS as f64
            };
            println!(
                "| {} | {} | {:.4} | {:.1} | {:.1} | {:.1} | {:.1} | {:.4} |",
                case.name,
                statistic.code(),
                truths[place],
                share(&|count| count.percentile[0]),
                share(&|count| count.percentile[1]),
                share(&|count| count.symmetric[0]),
                share(&|count| count.symmetric[1]),
                counts.iter().map(|row| row[place].width).sum::<f64>() / REPETITIONS as f64
            );
        }
    }
}
