//! How often the intervals of the room `panel` hold the truth, beside those of peers. Not part of the ordinary tests:
//!
//! ```text
//! cargo test --release --test coverage_panel -- --ignored --nocapture
//! ```
//!
//! prints the tables of `docs/validity.md`. `MAATLAT_COVERAGE_REPETITIONS=200` makes it shorter and coarser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a study that prints its tables, and takes its length from the environment"
)]

use maatlat::draw::{Seed, Stream};
use maatlat::math::normal;
use maatlat::panel::agreement::{Counts, Interval, Metric, NoInterval, Weights, alpha, gwet};
use maatlat::panel::severity::{Grid, Prior, posterior};
use maatlat::panel::{Ratings, Scale};
use rayon::prelude::*;

const RATERS: usize = 3;
const CATEGORIES: usize = 5;
const BOOTSTRAPS: usize = 1_000;

fn repetitions(usual: usize) -> usize {
    std::env::var("MAATLAT_COVERAGE_REPETITIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

fn uniforms(name: &str, count: usize) -> Vec<f64> {
    let mut all = vec![0.0; count];
    Stream::new(&Seed::from_u64(2014), name).fill_uniform(0, &mut all);
    all
}

fn normals(name: &str, count: usize) -> Vec<f64> {
    let mut all = uniforms(name, count);
    normal::quantiles(&mut all);
    all
}

/// Ratings `round(3 + 1.2·(√ρ·unit + √(1 − ρ)·noise))` on 1 to 5.
struct World {
    share: f64,
}

impl World {
    fn rating(&self, unit: f64, noise: f64) -> f64 {
        (3.0 + 1.2 * (self.share.sqrt() * unit + (1.0 - self.share).sqrt() * noise)).round().clamp(1.0, 5.0)
    }

    /// Chances of each category for one unit.
    fn chances(&self, unit: f64) -> [f64; CATEGORIES] {
        let (centre, spread) = (3.0 + 1.2 * self.share.sqrt() * unit, 1.2 * (1.0 - self.share).sqrt());
        let below = |k: usize| {
            if k == 0 {
                0.0
            } else if k == CATEGORIES {
                1.0
            } else {
                normal::cdf((k as f64 + 0.5 - centre) / spread)
            }
        };
        std::array::from_fn(|k| below(k + 1) - below(k))
    }

    /// Alpha (ordinal) and AC2 (quadratic) of infinitely many units.
    fn truth(&self) -> [f64; 2] {
        const STEPS: usize = 20_000;
        let units: Vec<[f64; CATEGORIES]> = (0..STEPS)
            .map(|step| self.chances(normal::quantile((step as f64 + 0.5) / STEPS as f64)))
            .collect();
        let pi: [f64; CATEGORIES] =
            std::array::from_fn(|k| units.iter().map(|unit| unit[k]).sum::<f64>() / STEPS as f64);
        let mut below = 0.0;
        let places = pi.map(|share| {
            below += share;
            below - 0.5 * share
        });
        let moment = |p: &[f64; CATEGORIES], f: &dyn Fn(usize, usize) -> f64| -> f64 {
            (0..CATEGORIES)
                .flat_map(|c| (0..CATEGORIES).map(move |k| (c, k)))
                .map(|(c, k)| p[c] * p[k] * f(c, k))
                .sum()
        };
        let far = |c: usize, k: usize| (places[c] - places[k]) * (places[c] - places[k]);
        let weight = |c: usize, k: usize| 1.0 - (c.abs_diff(k) as f64 / 4.0) * (c.abs_diff(k) as f64 / 4.0);
        let within = |f: &dyn Fn(usize, usize) -> f64| -> f64 {
            units.iter().map(|unit| moment(unit, f)).sum::<f64>() / STEPS as f64
        };
        let total: f64 = moment(&[1.0; CATEGORIES], &weight);
        let chance = total / 20.0 * pi.iter().map(|share| share * (1.0 - share)).sum::<f64>();
        [1.0 - within(&far) / moment(&pi, &far), (within(&weight) - chance) / (1.0 - chance)]
    }

    /// The world whose alpha is as wanted.
    fn with_alpha(wanted: f64) -> Self {
        let (mut low, mut high) = (0.01, 0.99);
        for _ in 0..30 {
            let share = 0.5 * (low + high);
            (low, high) = if (Self { share }).truth()[0] < wanted { (share, high) } else { (low, share) };
        }
        Self { share: 0.5 * (low + high) }
    }
}

/// Ordinal alpha of complete units of three ratings (categories from 0): observed disagreement per unit, and expected.
fn ordinal(units: &[[usize; RATERS]]) -> Option<(Vec<f64>, f64, [f64; CATEGORIES])> {
    let mut margins = [0.0; CATEGORIES];
    for category in units.iter().flatten() {
        margins[*category] += 1.0;
    }
    let mut below = 0.0;
    let places = margins.map(|margin| {
        below += margin;
        below - 0.5 * margin
    });
    let far = |c: usize, k: usize| (places[c] - places[k]) * (places[c] - places[k]);
    let observed = units.iter().map(|[a, b, c]| (far(*a, *b) + far(*a, *c) + far(*b, *c)) / 3.0).collect();
    let n: f64 = margins.iter().sum();
    let (mean, square) = (
        places.iter().zip(&margins).map(|(x, n)| x * n).sum::<f64>(),
        places.iter().zip(&margins).map(|(x, n)| x * x * n).sum::<f64>(),
    );
    let expected = 2.0 * (n * square - mean * mean) / (n * (n - 1.0));
    (expected > 0.0).then_some((observed, expected, places))
}

fn percentiles(mut values: Vec<f64>) -> Interval {
    values.sort_unstable_by(f64::total_cmp);
    let at = |p: f64| values[((values.len() - 1) as f64 * p).round() as usize];
    Interval { low: at(0.025), high: at(0.975) }
}

/// Percentile intervals of three bootstraps: of units; of units with the expected disagreement held; of pairs (KALPHA).
fn bootstraps(units: &[[usize; RATERS]], name: &str) -> Option<[Interval; 3]> {
    let (observed, expected, places) = ordinal(units)?;
    let count = units.len();
    let chances = uniforms(name, BOOTSTRAPS * count);
    let pick = |u: f64, of: usize| ((u * of as f64) as usize).min(of - 1);
    let (mut free, mut held) = (Vec::new(), Vec::new());
    for chances in chances.chunks_exact(count) {
        let drawn: Vec<usize> = chances.iter().map(|u| pick(*u, count)).collect();
        held.push(1.0 - drawn.iter().map(|at| observed[*at]).sum::<f64>() / count as f64 / expected);
        let again: Vec<[usize; RATERS]> = drawn.iter().map(|at| units[*at]).collect();
        // A replicate without variation counts as perfect agreement, as the peers have it.
        free.push(ordinal(&again).map_or(1.0, |(observed, expected, _)| {
            1.0 - observed.iter().sum::<f64>() / count as f64 / expected
        }));
    }
    let far = |c: usize, k: usize| (places[c] - places[k]) * (places[c] - places[k]);
    let pairs: Vec<f64> =
        units.iter().flat_map(|[a, b, c]| [far(*a, *b), far(*a, *c), far(*b, *c)]).collect();
    let chances = uniforms(&format!("{name}/pairs"), BOOTSTRAPS * pairs.len());
    let of_pairs = chances.chunks_exact(pairs.len()).map(|chances| {
        let sum: f64 = chances.iter().map(|u| pairs[pick(*u, pairs.len())]).sum();
        1.0 - sum / pairs.len() as f64 / expected
    });
    Some([percentiles(free), percentiles(held), percentiles(of_pairs.collect())])
}

#[derive(Default, Clone, Copy)]
struct Tally {
    held: f64,
    width: f64,
    given: f64,
    all: f64,
}

impl Tally {
    fn add(mut self, interval: Result<Interval, NoInterval>, truth: f64) -> Self {
        self.all += 1.0;
        if let Ok(Interval { low, high }) = interval {
            self.given += 1.0;
            self.width += high - low;
            self.held += f64::from(u8::from(low <= truth && truth <= high));
        }
        self
    }

    fn cells(self) -> String {
        format!("{:.3} ({:.2})", self.held / self.given, self.width / self.given)
    }
}

#[test]
#[ignore = "a study of minutes; see the top of the file"]
fn agreement() {
    let repetitions = repetitions(4_000);
    let world = World::with_alpha(0.551);
    let [true_alpha, true_ac2] = world.truth();
    println!(
        "\n3 raters, 5 points; ordinal alpha {true_alpha:.4}, AC2 (quadratic) {true_ac2:.4}; {repetitions} repetitions, nominal 95%; mean width in brackets\n"
    );
    println!(
        "| units | jackknife-t (ours) | unit bootstrap | D_e held | KALPHA pairs | alpha without interval | AC2 jackknife-t (ours) | AC2 Gwet |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|");
    for units in [10, 20, 40, 100] {
        let each: Vec<_> = (0..repetitions)
            .into_par_iter()
            .map(|repetition| {
                let name = format!("coverage/agreement/{units}/{repetition}");
                let z = normals(&name, units * (RATERS + 1));
                let cells: Vec<Option<f64>> = z
                    .chunks_exact(RATERS + 1)
                    .flat_map(|z| z[1..].iter().map(|noise| Some(world.rating(z[0], *noise))))
                    .collect();
                let categories: Vec<[usize; RATERS]> = cells
                    .chunks_exact(RATERS)
                    .map(|unit| std::array::from_fn(|rater| unit[rater].unwrap() as usize - 1))
                    .collect();
                let ratings = Ratings::new(units, RATERS, cells).unwrap();
                let counts = Counts::new(&ratings, &Scale::whole(1, 5).unwrap()).unwrap();
                let alpha = alpha(&counts, Metric::Ordinal, 0.95).map(|alpha| alpha.interval);
                let gwet = gwet(&counts, Weights::Quadratic, 0.95).unwrap();
                let peers = bootstraps(&categories, &name);
                (alpha.unwrap_or(Err(NoInterval::OutOfRange)), peers, gwet.interval, gwet.symmetric)
            })
            .collect();
        let mut tallies = [Tally::default(); 6];
        for (ours, peers, jackknife, symmetric) in each {
            tallies[0] = tallies[0].add(ours, true_alpha);
            for at in 0..3 {
                let peer = peers.map(|peers| peers[at]).ok_or(NoInterval::OutOfRange);
                tallies[at + 1] = tallies[at + 1].add(peer, true_alpha);
            }
            tallies[4] = tallies[4].add(jackknife, true_ac2);
            tallies[5] = tallies[5].add(symmetric, true_ac2);
        }
        let [ours, free, held, pairs, ac2, gwet] = tallies.map(Tally::cells);
        let none = tallies[0].all - tallies[0].given;
        println!("| {units} | {ours} | {free} | {held} | {pairs} | {none} | {ac2} | {gwet} |");
    }
}

struct Design {
    name: &'static str,
    proposals: usize,
    assessors: usize,
    /// Assessors of each proposal.
    each: usize,
    rounded: bool,
}

/// Middle ranks, best first.
fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |own: &f64| {
        let better = values.iter().filter(|other| *other > own).count() as f64;
        let equal = values.iter().filter(|other| *other == own).count() as f64;
        better + 0.5 * (equal + 1.0)
    };
    values.iter().map(rank).collect()
}

#[test]
#[ignore = "a study of minutes; see the top of the file"]
fn expected_ranks() {
    let repetitions = repetitions(2_000);
    let designs = [
        Design { name: "15 × 5, all by all", proposals: 15, assessors: 5, each: 5, rounded: false },
        Design { name: "15 × 5, rounded to 1–6", proposals: 15, assessors: 5, each: 5, rounded: true },
        Design { name: "20 × 8, 3 each", proposals: 20, assessors: 8, each: 3, rounded: false },
        Design {
            name: "20 × 8, 3 each, rounded to 1–6",
            proposals: 20,
            assessors: 8,
            each: 3,
            rounded: true,
        },
        Design { name: "10 × 10, 2 each", proposals: 10, assessors: 10, each: 2, rounded: false },
    ];
    println!(
        "\nParameters from the model's own prior; {repetitions} repetitions. Rank intervals end at whole ranks, so they hold more than their level; \"says\" is the posterior probability of the interval itself, which the coverage should equal. RMSE of a proposal's rank.\n"
    );
    println!(
        "| design | 50%: covers | says | 90%: covers | says | RMSE expected rank | RMSE raw-mean rank |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for design in designs {
        let (n, m) = (design.proposals, design.assessors);
        let names =
            |kind: &str, count: usize| -> Vec<String> { (0..count).map(|i| format!("{kind}{i}")).collect() };
        let (proposals, assessors) = (names("p", n), names("a", m));
        let proposals: Vec<&str> = proposals.iter().map(String::as_str).collect();
        let assessors: Vec<&str> = assessors.iter().map(String::as_str).collect();
        let each: Vec<[f64; 7]> = (0..repetitions)
            .into_par_iter()
            .map(|repetition| {
                let name = format!("coverage/ranks/{}/{repetition}", design.name);
                let hyper = uniforms(&format!("{name}/variances"), 3);
                let (tau, residual) = (2.0 * hyper[0], 2.0 * hyper[1].hypot(hyper[2]));
                let z = normals(&name, n + m + n * m);
                let who = uniforms(&format!("{name}/who"), n * m);
                let mut cells = vec![None; n * m];
                for proposal in 0..n {
                    let mut order: Vec<usize> = (0..m).collect();
                    order.sort_by(|a, b| who[proposal * m + a].total_cmp(&who[proposal * m + b]));
                    for assessor in &order[..design.each] {
                        let y = 3.5
                            + tau * z[proposal]
                            + 0.5 * z[n + assessor]
                            + residual * z[n + m + proposal * m + assessor];
                        let y = if design.rounded { y.round().clamp(1.0, 6.0) } else { y };
                        cells[proposal * m + assessor] = Some(y);
                    }
                }
                let ratings = Ratings::new(n, m, cells).unwrap();
                let truth = ranks(&z[..n]);
                let Ok(posterior) = posterior(&ratings, &Prior::default(), &Grid::default()) else {
                    return [0.0; 7];
                };
                let fit = posterior.fit();
                let draws = posterior
                    .rank_draws(&Seed::from_u64(repetition as u64), &proposals, &assessors, 4_000)
                    .unwrap();
                let raw: Vec<f64> = fit.proposals.iter().map(|proposal| proposal.raw_mean.unwrap()).collect();
                let raw = ranks(&raw);
                let mut found = [0.0; 7];
                for (proposal, truth) in truth.iter().enumerate() {
                    found[0] += 1.0;
                    for (at, level) in [0.5, 0.9].into_iter().enumerate() {
                        let [low, high] = draws.interval(proposal, level).unwrap();
                        let inside = (low as f64..=high as f64).contains(truth);
                        found[1 + 2 * at] += f64::from(u8::from(inside));
                        let says =
                            draws.top(proposal, high).unwrap().p - draws.top(proposal, low - 1).unwrap().p;
                        found[2 + 2 * at] += says;
                    }
                    let error = fit.proposals[proposal].expected_rank - truth;
                    found[5] += error * error;
                    found[6] += (raw[proposal] - truth) * (raw[proposal] - truth);
                }
                found
            })
            .collect();
        let total: [f64; 7] = std::array::from_fn(|at| each.iter().map(|own| own[at]).sum());
        let share = |at: usize| total[at] / total[0];
        println!(
            "| {} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} |",
            design.name,
            share(1),
            share(2),
            share(3),
            share(4),
            share(5).sqrt(),
            share(6).sqrt()
        );
    }
}
