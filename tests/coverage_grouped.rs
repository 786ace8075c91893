//! How often the intervals for grouped data hold the truth, beside those of the peer. Not part of the ordinary tests:
//!
//! ```text
//! cargo test --release --test coverage_grouped -- --ignored --nocapture
//! ```
//!
//! prints the tables of `docs/validity.md`. `MAATLAT_COVERAGE_REPETITIONS=200` makes it shorter and coarser,
//! `MAATLAT_COVERAGE_CASES=rare` looks at the cases with that word in their name only.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a study that prints its tables, and takes its length from the environment"
)]

use std::fmt::Write as _;

use maatlat::draw::{Seed, Stream};
use maatlat::inequality::Weighting::{Unweighted, Weighted};
use maatlat::inequality::grouped::Groups;
use maatlat::inequality::{Fit, Statistic};
use maatlat::math::ln;
use maatlat::model::{GroupTable, OutcomeScale, Peer, RowCount, Study, StudyData, StudyGroup, StudyOutcome};
use maatlat::summarise::measured::grouped;
use maatlat::summarise::results::measured::Part;
use rayon::prelude::*;

/// Draws per interval: a tenth of the default, for time. Their Monte Carlo error costs a few tenths of a point.
const DRAWS: usize = 1_000;
const LEVELS: [f64; 2] = [0.90, 0.95];

/// A truth, and how it is sampled.
struct Case {
    name: &'static str,
    /// True proportions, or true events per unit of exposure.
    truth: Vec<f64>,
    populations: Vec<f64>,
    /// People asked, or exposure.
    sizes: Vec<f64>,
    rates: bool,
}

fn cases() -> Vec<Case> {
    let five = vec![1000.0, 1100.0, 1200.0, 900.0, 800.0];
    let ten: Vec<f64> = (0..10).map(|i| 500.0 + 150.0 * f64::from(i * 7 % 10)).collect();
    let spread =
        |low: f64, step: f64| -> Vec<f64> { (0..10).map(|i| low + step * f64::from(i * 3 % 10)).collect() };
    let case = |name, truth: Vec<f64>, populations: &[f64], size: f64, rates| {
        let sizes = vec![size; truth.len()];
        Case { name, truth, populations: populations.to_vec(), sizes, rates }
    };
    vec![
        case("5 proportions", vec![0.45, 0.52, 0.60, 0.66, 0.75], &five, 300.0, false),
        case("10 proportions", spread(0.40, 0.035), &ten, 250.0, false),
        case("5 rates", vec![0.060, 0.050, 0.042, 0.036, 0.030], &five, 2000.0, true),
        case("10 rates", spread(0.030, 0.003), &ten, 1500.0, true),
        case("3 groups", vec![0.50, 0.60, 0.65], &[1000.0, 1200.0, 800.0], 200.0, false),
        case("none, 5", vec![0.60; 5], &five, 300.0, false),
        case("none, 10", vec![0.60; 10], &ten, 250.0, false),
        case("rare, 5", vec![0.030, 0.022, 0.016, 0.012, 0.008], &five, 300.0, false),
        case("rare, none, 10", vec![0.010; 10], &ten, 300.0, false),
        case("steep, 5", vec![0.25, 0.60, 0.85, 0.95, 0.985], &five, 300.0, false),
    ]
}

impl Case {
    fn scale(&self) -> (OutcomeScale, f64) {
        if self.rates {
            (OutcomeScale::Rate { per: 1000.0 }, 1000.0)
        } else {
            (OutcomeScale::Proportion { per: 100.0 }, 100.0)
        }
    }

    /// One sample: estimates and the standard errors that a statistics office would print.
    fn sample(&self, repetition: u64, wave: &str) -> Vec<(f64, f64)> {
        let (_, per) = self.scale();
        let one = |(place, (truth, size)): (usize, (&f64, &f64))| {
            let stream = Stream::new(&Seed::from_u64(repetition + 1), &format!("sample {wave} {place}"));
            let expected = truth * size;
            if self.rates {
                let mut uniforms = vec![0.0; (expected + 12.0 * expected.sqrt() + 60.0) as usize];
                stream.fill_uniform(0, &mut uniforms);
                let mut passed = 0.0;
                let waits = uniforms.iter().map(|u| {
                    passed -= ln(*u);
                    passed
                });
                let events = waits.take_while(|time| *time < expected).count() as f64;
                (per * events / size, per * events.sqrt() / size)
            } else {
                let mut uniforms = vec![0.0; *size as usize];
                stream.fill_uniform(0, &mut uniforms);
                let share = uniforms.iter().filter(|u| **u < *truth).count() as f64 / size;
                (per * share, per * (share * (1.0 - share) / size).sqrt())
            }
        };
        self.truth.iter().zip(&self.sizes).enumerate().map(one).collect()
    }

    fn study(&self, level: f64, statistics: &[Statistic]) -> Study {
        Study {
            title: None,
            outcome: StudyOutcome {
                name: "outcome".into(),
                unit: "unit".into(),
                higher_is_better: Some(!self.rates),
                scale: self.scale().0,
                before: None,
            },
            materiality: None,
            level,
            draws: DRAWS,
            seed: None,
            by: None,
            statistics: statistics.to_vec(),
            peers: vec![Peer::HealthEqual],
            data: StudyData::Grouped(Vec::new()),
            rows: RowCount::default(),
            inputs: Vec::new(),
        }
    }

    fn table(&self, ordered: bool, sample: &[(f64, f64)], before: Option<&[(f64, f64)]>) -> GroupTable {
        let group = |(place, (estimate, se)): (usize, &(f64, f64))| StudyGroup {
            name: format!("{place}"),
            estimate: *estimate,
            se: Some(*se),
            population: self.populations[place],
            before: before.map(|before| (before[place].0, Some(before[place].1))),
        };
        GroupTable {
            by: None,
            ordered,
            groups: sample.iter().enumerate().map(group).collect(),
            reference: None,
            setting_average: None,
            before_correlation: None,
            missing: Vec::new(),
        }
    }

    fn true_value(&self, statistic: Statistic, ordered: bool, reference: Option<usize>) -> Option<f64> {
        let (scale, per) = self.scale();
        let truth: Vec<f64> = self.truth.iter().map(|it| per * it).collect();
        let groups =
            Groups::new(&self.populations, ordered)?.with_bounds(scale.bounds()).with_reference(reference);
        let groups = if self.rates { groups.adverse() } else { groups };
        groups.value(statistic, &truth).ok()
    }
}

/// Times that an interval was there, and times that it held the truth: ours and the peer's.
#[derive(Clone, Copy, Default)]
struct Score {
    ours: [u32; 2],
    peers: [u32; 2],
}

impl Score {
    fn add(self, other: Self) -> Self {
        let sum = |a: [u32; 2], b: [u32; 2]| [a[0] + b[0], a[1] + b[1]];
        Self { ours: sum(self.ours, other.ours), peers: sum(self.peers, other.peers) }
    }
}

fn holds(limits: (Option<f64>, Option<f64>), truth: f64) -> bool {
    let hair = 1e-9 * (1.0 + truth.abs());
    limits.0.is_none_or(|low| low <= truth + hair) && limits.1.is_none_or(|high| truth <= high + hair)
}

fn scores(part: &Part, statistics: &[Statistic], truths: &[Option<f64>]) -> Vec<Score> {
    let one = |(statistic, truth): (&Statistic, &Option<f64>)| {
        let mut score = Score::default();
        let found = part.statistics.iter().find(|it| it.statistic == *statistic);
        let (Some(truth), Some(result)) = (truth, found) else { return score };
        if let Some(estimate) = result.estimate {
            score.ours = [1, u32::from(holds((estimate.lower, estimate.upper), *truth))];
        }
        if let Some(limits) = result.peers.first().and_then(|peer| peer.limits) {
            score.peers = [1, u32::from(holds((Some(limits.0), Some(limits.1)), *truth))];
        }
        score
    };
    statistics.iter().zip(truths).map(one).collect()
}

/// Scores of one case, level by level.
fn study_of(
    case: &Case,
    ordered: bool,
    reference: Option<usize>,
    statistics: &[Statistic],
    repetitions: u64,
) -> Vec<Vec<Score>> {
    let truths: Vec<Option<f64>> =
        statistics.iter().map(|statistic| case.true_value(*statistic, ordered, reference)).collect();
    let none = || vec![vec![Score::default(); statistics.len()]; LEVELS.len()];
    let sum = |a: Vec<Vec<Score>>, b: Vec<Vec<Score>>| -> Vec<Vec<Score>> {
        a.into_iter().zip(b).map(|(a, b)| a.into_iter().zip(b).map(|(a, b)| a.add(b)).collect()).collect()
    };
    (0..repetitions)
        .into_par_iter()
        .map(|repetition| {
            let mut table = case.table(ordered, &case.sample(repetition, "after"), None);
            table.reference = reference;
            let seed = Seed::from_u64(1_000_000 + repetition);
            LEVELS
                .iter()
                .map(|level| {
                    scores(&grouped(&case.study(*level, statistics), &table, &seed), statistics, &truths)
                })
                .collect()
        })
        .reduce(none, sum)
}

fn percent([times, held]: [u32; 2]) -> String {
    if times == 0 { "–".to_owned() } else { format!("{:.1}", 100.0 * f64::from(held) / f64::from(times)) }
}

fn cell(levels: &[Vec<Score>], place: usize) -> String {
    let (ninety, more) = (levels[0][place], levels[1][place]);
    format!("{} / {} ({})", percent(ninety.ours), percent(more.ours), percent(more.peers))
}

/// One case by itself, for those who wait.
fn column(name: &str, statistics: &[Statistic], levels: &[Vec<Score>]) -> String {
    let cells =
        statistics.iter().enumerate().map(|(place, it)| format!("{} {}", it.code(), cell(levels, place)));
    format!("{name}: {}", cells.collect::<Vec<_>>().join("; "))
}

fn print_table(title: &str, statistics: &[Statistic], cases: &[(&str, Vec<Vec<Score>>)]) {
    let mut text = format!("\n### {title}\n\n| |");
    for (name, _) in cases {
        let _ = write!(text, " {name} |");
    }
    text += "\n|:--|";
    text += &"--:|".repeat(cases.len());
    for (place, statistic) in statistics.iter().enumerate() {
        let _ = write!(text, "\n| {} |", statistic.code());
        for (_, levels) in cases {
            let (ninety, more) = (levels[0][place], levels[1][place]);
            let _ = write!(
                text,
                " {} / {} ({}) |",
                percent(ninety.ours),
                percent(more.ours),
                percent(more.peers)
            );
        }
    }
    println!("{text}");
}

/// Whether a case is wanted: all, or those whose name holds the word of `MAATLAT_COVERAGE_CASES`.
fn wanted(case: &Case) -> bool {
    std::env::var("MAATLAT_COVERAGE_CASES").map_or(true, |word| case.name.contains(&word))
}

fn repetitions() -> u64 {
    std::env::var("MAATLAT_COVERAGE_REPETITIONS").ok().and_then(|it| it.parse().ok()).unwrap_or(2_000)
}

#[test]
#[ignore = "takes some minutes; prints tables"]
fn coverage() {
    let repetitions = repetitions();
    let ordered = [
        Statistic::Mean,
        Statistic::Difference,
        Statistic::Ratio,
        Statistic::AbsoluteConcentration,
        Statistic::RelativeConcentration,
        Statistic::Erreygers,
        Statistic::Wagstaff,
        Statistic::SlopeIndex(Fit::Linear),
        Statistic::SlopeIndex(Fit::Logit),
        Statistic::RelativeIndex(Fit::Linear),
        Statistic::RelativeIndex(Fit::Logit),
        Statistic::AttributableRisk,
        Statistic::AttributableFraction,
    ];
    let unordered = [
        Statistic::Difference,
        Statistic::Ratio,
        Statistic::BetweenGroupVariance,
        Statistic::BetweenGroupSd,
        Statistic::CoefficientOfVariation,
        Statistic::DifferenceFromMean(Unweighted),
        Statistic::DifferenceFromMean(Weighted),
        Statistic::DifferenceFromBest(Unweighted),
        Statistic::DifferenceFromBest(Weighted),
        Statistic::IndexOfDisparity(Unweighted),
        Statistic::IndexOfDisparity(Weighted),
        Statistic::TheilBetweenGroups,
        Statistic::MeanLogDeviation,
        Statistic::AttributableRisk,
        Statistic::AttributableFraction,
    ];
    let to_reference =
        [Statistic::DifferenceFromReference(Unweighted), Statistic::DifferenceFromReference(Weighted)];
    let cases = cases();
    println!(
        "{repetitions} repetitions, {DRAWS} draws each. A cell: our coverage at 90% / at 95% (the peer's at 95%)."
    );
    let all: Vec<Statistic> = unordered.iter().chain(&to_reference).copied().collect();
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for case in cases.iter().filter(|case| wanted(case)) {
        let levels = study_of(case, true, None, &ordered, repetitions);
        eprintln!("{}", column(case.name, &ordered, &levels));
        found.push((case.name, levels));
        let mut levels = study_of(case, false, None, &unordered, repetitions);
        let reference = Some(case.truth.len() / 2);
        for (level, more) in
            levels.iter_mut().zip(study_of(case, false, reference, &to_reference, repetitions))
        {
            level.extend(more);
        }
        eprintln!("{}", column(case.name, &all, &levels));
        others.push((case.name, levels));
    }
    print_table("Groups in an order", &ordered, &found);
    print_table("Groups in no order", &all, &others);
    // What the documentation promises, with room for 2,000 repetitions' own error.
    if repetitions >= 2_000 && found.len() == cases.len() {
        for (name, levels) in found.iter().take(4).chain(others.iter().take(4)) {
            for (scores, nominal) in levels.iter().zip([90.0, 95.0]) {
                for score in scores.iter().filter(|score| score.ours[0] > 0) {
                    let held = 100.0 * f64::from(score.ours[1]) / f64::from(score.ours[0]);
                    assert!(held > nominal - 3.5, "{name}: {held} for {nominal}");
                }
            }
        }
    }
}

#[test]
#[ignore = "takes some minutes; prints a table"]
fn coverage_of_change() {
    print_changes(&cases(), repetitions());
}

/// Coverage of changes between two independent samples; the truth after is half as far from the mean as before.
fn print_changes(cases: &[Case], repetitions: u64) {
    let by_order = [
        Statistic::Difference,
        Statistic::AbsoluteConcentration,
        Statistic::RelativeConcentration,
        Statistic::SlopeIndex(Fit::Linear),
    ];
    let by_spread = [
        Statistic::BetweenGroupSd,
        Statistic::DifferenceFromMean(Weighted),
        Statistic::DifferenceFromBest(Weighted),
        Statistic::TheilBetweenGroups,
    ];
    let mut columns = Vec::new();
    for case in cases.iter().take(7) {
        let mean = case.truth.iter().sum::<f64>() / case.truth.len() as f64;
        let later = Case {
            name: case.name,
            truth: case.truth.iter().map(|it| mean + 0.5 * (it - mean)).collect(),
            populations: case.populations.clone(),
            sizes: case.sizes.clone(),
            rates: case.rates,
        };
        let mut levels: Vec<Vec<Score>> = vec![Vec::new(); LEVELS.len()];
        for (ordered, statistics) in [(true, &by_order), (false, &by_spread)] {
            let truth = |statistic: &Statistic| {
                Some(
                    later.true_value(*statistic, ordered, None)?
                        - case.true_value(*statistic, ordered, None)?,
                )
            };
            let truths: Vec<Option<f64>> = statistics.iter().map(truth).collect();
            let one = |repetition: u64, level: f64| -> Vec<Score> {
                let before = case.sample(repetition, "before");
                let table = later.table(ordered, &later.sample(repetition, "after"), Some(&before));
                let part = grouped(&case.study(level, statistics), &table, &Seed::from_u64(repetition));
                let changes = part.change.map(|change| change.statistics).unwrap_or_default();
                let score = |(statistic, truth): (&Statistic, &Option<f64>)| {
                    let found = changes.iter().find(|it| it.statistic == *statistic).and_then(|it| it.change);
                    let (Some(change), Some(truth)) = (found, truth) else { return Score::default() };
                    Score { ours: [1, u32::from(holds((change.lower, change.upper), *truth))], peers: [0, 0] }
                };
                statistics.iter().zip(&truths).map(score).collect()
            };
            for (place, level) in LEVELS.iter().enumerate() {
                let sum = |a: Vec<Score>, b: Vec<Score>| -> Vec<Score> {
                    a.into_iter().zip(b).map(|(a, b)| a.add(b)).collect()
                };
                let none = || vec![Score::default(); statistics.len()];
                levels[place]
                    .extend((0..repetitions).into_par_iter().map(|it| one(it, *level)).reduce(none, sum));
            }
        }
        let all: Vec<Statistic> = by_order.iter().chain(&by_spread).copied().collect();
        eprintln!("change, {}", column(case.name, &all, &levels));
        columns.push((case.name, levels));
    }
    let all: Vec<Statistic> = by_order.into_iter().chain(by_spread).collect();
    print_table("Change between two samples", &all, &columns);
}
