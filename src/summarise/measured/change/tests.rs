use super::*;
use crate::draw::Stream;
use crate::math::{exp, normal};
use crate::model::{
    Labels, Line, OutcomeScale, ReplicateWeights, RowCount, StudyData, StudyOutcome, WeightKind,
};
use crate::summarise::results::measured::Method;

pub(super) fn study(scale: OutcomeScale, higher: bool, materiality: Option<f64>) -> Study {
    Study {
        title: None,
        outcome: StudyOutcome {
            name: "income".to_owned(),
            unit: "euro".to_owned(),
            higher_is_better: Some(higher),
            scale,
            before: Some("before".to_owned()),
        },
        materiality,
        level: 0.95,
        draws: 1_000,
        seed: None,
        by: None,
        statistics: Vec::new(),
        peers: Vec::new(),
        // Not read: the data are given apart.
        data: StudyData::Grouped(Vec::new()),
        rows: RowCount::default(),
        inputs: Vec::new(),
    }
}

pub(super) fn sample(before: &[f64], after: &[f64]) -> Sample {
    Sample {
        y: after.to_vec(),
        before: Some(before.to_vec()),
        weight: Vec::new(),
        weight_kind: WeightKind::None,
        rank: None,
        rank_name: None,
        stratum: None,
        psu: None,
        fpc: None,
        replicates: None,
        group: None,
        by: None,
        factors: Vec::new(),
        line: None,
    }
}

pub(super) fn normals(name: &str, n: usize) -> Vec<f64> {
    let mut z = vec![0.0; n];
    Stream::new(&Seed::from_u64(77), name).fill_uniform(0, &mut z);
    normal::quantiles(&mut z);
    z
}

/// Incomes, and incomes after in which what was below gains a little and chance does the rest.
fn incomes(n: usize) -> (Vec<f64>, Vec<f64>) {
    let before: Vec<f64> = normals("before", n).iter().map(|z| 100.0 * exp(0.6 * z)).collect();
    let after =
        before.iter().zip(normals("after", n)).map(|(y, z)| (0.95 * y + 6.0) * exp(0.03 * z)).collect();
    (before, after)
}

fn run(study: &Study, sample: &Sample) -> ChangeResult {
    change(study, sample, None, &Seed::from_u64(8)).unwrap()
}

fn amount() -> Study {
    study(OutcomeScale::Amount, true, None)
}

fn found(result: &ChangeResult, statistic: Statistic) -> &ChangedStatistic {
    result.statistics.iter().find(|row| row.statistic == statistic).unwrap()
}

fn width(interval: &Interval) -> f64 {
    interval.upper.unwrap() - interval.lower.unwrap()
}

fn near(found: f64, want: f64, tolerance: f64) {
    assert!((found - want).abs() <= tolerance, "{found} not {want}");
}

#[test]
fn nothing_changed_is_exactly_nothing() {
    let (before, _) = incomes(300);
    let mut it = sample(&before, &before);
    it.rank = Some(normals("rank", 300));
    it.line = Some(Line::OfMedian(0.6));
    let result = run(&amount(), &it);
    assert_eq!((result.mean.value, result.mean.lower, result.mean.upper), (0.0, Some(0.0), Some(0.0)));
    for row in &result.statistics {
        if let Some(change) = row.change {
            assert_eq!(
                (change.value, change.lower, change.upper),
                (0.0, Some(0.0), Some(0.0)),
                "{:?}",
                row.statistic
            );
        }
        assert!(row.p_widens.is_none_or(|chance| chance.p == 0.0));
    }
    assert!(found(&result, Statistic::Kakwani).change.is_none(), "nothing is paid");
    assert_eq!(result.widens.len(), 2);
    assert!(result.widens.iter().all(|row| row.p_widens.p == 0.0 && row.p_narrows.p == 0.0));
    let dominance = result.dominance.unwrap();
    assert!(!dominance.lorenz && !dominance.generalised);
    assert_eq!(
        (dominance.p_generalised.p, dominance.p_generalised_reversed.p, dominance.p_lorenz.p),
        (0.0, 0.0, 0.0)
    );
    let same = result
        .bands
        .iter()
        .find(|row| row.of == BandOf::Everybody && row.band == "measure-band-same")
        .unwrap();
    let share = same.share.unwrap();
    // All of 300: the lower limit of Clopper and Pearson is 0.025^(1/300).
    assert_eq!((share.value, share.upper), (1.0, Some(1.0)));
    near(share.lower.unwrap(), crate::math::pow(0.025, 1.0 / 300.0), 1e-12);
}

#[test]
fn a_pair_knows_more_than_two_samples() {
    let (before, after) = incomes(400);
    let paired = run(&amount(), &sample(&before, &after));
    // The same two distributions, not of the same persons.
    let mut apart = after.clone();
    apart.rotate_left(137);
    let independent = run(&amount(), &sample(&before, &apart));
    for statistic in [Statistic::Gini, Statistic::AbsoluteGini, Statistic::GeneralisedEntropy(1.0)] {
        let (pair, two) = (found(&paired, statistic), found(&independent, statistic));
        near(pair.change.unwrap().value, two.change.unwrap().value, 1e-12);
        assert!(width(&pair.change.unwrap()) < 0.4 * width(&two.change.unwrap()), "{statistic:?}");
    }
    assert!(width(&paired.mean) < 0.4 * width(&independent.mean));
    assert_eq!(paired.method, Method::PoissonBootstrap);
}

#[test]
fn more_for_all_in_proportion_widens_the_absolute_gap_alone() {
    let (before, _) = incomes(300);
    let after: Vec<f64> = before.iter().map(|y| 1.1 * y).collect();
    let result = run(&amount(), &sample(&before, &after));
    let [absolute, relative] = &result.widens[..] else { panic!("{:?}", result.widens) };
    assert_eq!((absolute.footing, absolute.statistic), (Footing::Absolute, Statistic::AbsoluteGini));
    assert_eq!((absolute.p_widens.p, absolute.p_narrows.p), (1.0, 0.0));
    assert_eq!(
        (relative.footing, relative.p_widens.p, relative.p_narrows.p),
        (Footing::Attainment, 0.0, 0.0)
    );
    assert_eq!(relative.change.value, 0.0);
    // More for everybody is better, and no more equal.
    let dominance = result.dominance.unwrap();
    assert!(dominance.generalised && !dominance.lorenz);
    assert_eq!(
        (dominance.p_generalised.p, dominance.p_lorenz.p, dominance.p_lorenz_reversed.p),
        (1.0, 0.0, 0.0)
    );
}

#[test]
fn the_same_for_all_narrows_the_relative_gap_alone() {
    let (before, _) = incomes(300);
    let after: Vec<f64> = before.iter().map(|y| y + 5.0).collect();
    let result = run(&amount(), &sample(&before, &after));
    let [absolute, relative] = &result.widens[..] else { panic!("{:?}", result.widens) };
    assert_eq!((absolute.p_widens.p, absolute.p_narrows.p), (0.0, 0.0));
    assert_eq!((relative.p_widens.p, relative.p_narrows.p), (0.0, 1.0));
    assert!(result.dominance.unwrap().lorenz);
    near(result.mean.value, 5.0, 1e-12);
    near(width(&result.mean), 0.0, 1e-9);
}

#[test]
fn immaterial_changes_are_no_widening() {
    let (before, _) = incomes(300);
    let after: Vec<f64> = before.iter().map(|y| 1.01 * y).collect();
    let gap = found(&run(&amount(), &sample(&before, &after)), Statistic::AbsoluteGini).change.unwrap().value;
    for (materiality, p) in [(0.5 * gap, 1.0), (2.0 * gap, 0.0)] {
        let declared = study(OutcomeScale::Amount, true, Some(materiality));
        let result = run(&declared, &sample(&before, &after));
        assert_eq!(result.widens[0].p_widens.p, p);
        assert_eq!(result.widens[0].materiality, materiality);
        assert_eq!(found(&result, Statistic::AbsoluteGini).p_widens.unwrap().p, p);
    }
}

#[test]
fn redistribution_adds_up() {
    let (before, after) = incomes(500);
    let result = run(&amount(), &sample(&before, &after));
    let value = |statistic| found(&result, statistic).change.unwrap().value;
    let gini = found(&result, Statistic::Gini);
    let (vertical, reranking, kakwani) =
        (value(Statistic::ReynoldsSmolensky), value(Statistic::Reranking), value(Statistic::Kakwani));
    near(gini.before.unwrap() - gini.after.unwrap(), vertical - reranking, 1e-13);
    assert!(reranking > 0.0);
    // Kakwani 1977: vertical effect = t/(1 − t) · Kakwani, t the mean payment over the mean before.
    let mean = |y: &[f64]| y.iter().sum::<f64>() / y.len() as f64;
    let t = 1.0 - mean(&after) / mean(&before);
    near(vertical, t / (1.0 - t) * kakwani, 1e-12);
}

#[test]
fn a_rank_variable_decides_what_is_a_gap() {
    // Four ranks of equal size; the higher-placed gain.
    let rank: Vec<f64> = (0..200).map(|row| f64::from(row % 4)).collect();
    let noise = normals("noise", 200);
    let before: Vec<f64> = noise.iter().map(|z| 50.0 + 5.0 * z).collect();
    let after: Vec<f64> = before.iter().zip(&rank).map(|(y, rank)| y + 2.0 * rank).collect();
    let mut it = sample(&before, &after);
    it.rank = Some(rank);
    let bounded = |higher| study(OutcomeScale::Bounded { lower: 0.0, upper: 100.0 }, higher, Some(0.5));
    let result = run(&bounded(true), &it);
    let footings: Vec<Footing> = result.widens.iter().map(|row| row.footing).collect();
    assert_eq!(footings, [Footing::Absolute, Footing::Attainment, Footing::Shortfall]);
    // By hand: ranks at 1/8, 3/8, 5/8, 7/8, 2 more at each: a slope of 8.
    near(result.widens[0].change.value, 8.0, 1e-9);
    assert!(result.widens.iter().all(|row| row.p_widens.p == 1.0));
    // One unit of slope is twice the variance of the ranks (5/32) of the absolute concentration index.
    let mean = before.iter().sum::<f64>() / 200.0;
    near(result.widens[1].materiality, 0.5 * 5.0 / 32.0 / mean, 1e-12);
    near(result.widens[2].materiality, 0.5 * 5.0 / 32.0 / (100.0 - mean), 1e-12);
    // Where more is worse, those placed lower are now better off: the gap narrows.
    let adverse = run(&bounded(false), &it);
    assert!(adverse.widens.iter().all(|row| row.p_narrows.p == 1.0));
    near(adverse.widens[0].change.value, -8.0, 1e-9);
    // What is attainment for the one is shortfall for the other.
    near(adverse.widens[1].change.value, -result.widens[2].change.value, 1e-12);
}

#[test]
fn winners_and_losers_by_hand() {
    // Five persons, one in each fifth: −10%, −1%, 0, +1%, +10%.
    let before = [10.0, 20.0, 30.0, 40.0, 50.0];
    let after = [9.0, 19.8, 30.0, 40.4, 55.0];
    let mut it = sample(&before, &after);
    it.group = Some(Labels {
        name: "sex".to_owned(),
        names: vec!["women".to_owned(), "men".to_owned(), "nobody".to_owned()],
        of_row: vec![0, 1, 0, 1, 0],
    });
    let result = run(&amount(), &it);
    let row = |of: BandOf| result.bands.iter().filter(|band| band.of == of).collect::<Vec<_>>();
    let shares = |of| row(of).iter().map(|band| band.share.map(|share| share.value)).collect::<Vec<_>>();
    assert_eq!(shares(BandOf::Everybody), [Some(0.2); 5]);
    assert_eq!(shares(BandOf::Fifth(1)), [Some(1.0), Some(0.0), Some(0.0), Some(0.0), Some(0.0)]);
    assert_eq!(shares(BandOf::Fifth(5)), [Some(0.0), Some(0.0), Some(0.0), Some(0.0), Some(1.0)]);
    assert_eq!(shares(BandOf::Group(1)), [Some(0.0), Some(0.5), Some(0.0), Some(0.5), Some(0.0)]);
    assert_eq!(shares(BandOf::Group(2)), [None; 5], "nobody is no share, not 0");
    let changes: Vec<_> = row(BandOf::Everybody).iter().map(|band| band.mean_change.unwrap()).collect();
    for (found, want) in changes.iter().zip([-1.0, -0.2, 0.0, 0.4, 5.0]) {
        near(*found, want, 1e-12);
    }
    assert!(row(BandOf::Negative).is_empty() && row(BandOf::LowestAboveZero).is_empty());
    assert_eq!(row(BandOf::Group(0))[0].group.as_deref(), Some("women"));
    // Where less is better, the loss is a gain.
    let adverse = run(&study(OutcomeScale::Amount, false, None), &it);
    assert_eq!(adverse.bands[4].band, "measure-band-gains-more");
    near(adverse.bands[4].mean_change.unwrap(), -1.0, 1e-12);
}

#[test]
fn those_with_nothing_or_less_are_shown_apart() {
    let before = [-10.0, 0.0, 1.0, 2.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0];
    let result = run(&amount(), &sample(&before, &before.map(|y| y + 1.0)));
    let people = |of: BandOf| {
        let shares = result.bands.iter().filter(|band| band.of == of).filter_map(|band| band.share);
        shares.map(|share| share.value).sum::<f64>()
    };
    for of in [BandOf::Negative, BandOf::Zero, BandOf::Fifth(1), BandOf::Fifth(2)] {
        near(people(of), 1.0, 1e-12);
    }
    // The lowest fifth holds two rows; one is below zero, the other has nothing: nobody of it has something.
    assert_eq!(people(BandOf::LowestAboveZero), 0.0);
    assert!(result.bands.iter().any(|band| band.of == BandOf::LowestAboveZero && band.share.is_none()));
}

#[test]
fn bands_of_every_cell_sum_to_one() {
    let (before, after) = incomes(257);
    let result = run(&amount(), &sample(&before, &after));
    for cell in result.bands.chunks(BANDS) {
        let shares: f64 = cell.iter().filter_map(|band| band.share).map(|share| share.value).sum();
        near(shares, 1.0, 1e-12);
        for share in cell.iter().filter_map(|band| band.share) {
            assert!(share.lower.unwrap() <= share.value && share.value <= share.upper.unwrap(), "{share:?}");
        }
    }
    // The mean change of everybody is that of its bands.
    let everybody = &result.bands[..BANDS];
    let total: f64 = everybody.iter().map(|b| b.share.unwrap().value * b.mean_change.unwrap_or(0.0)).sum();
    near(total, result.mean.value, 1e-9);
}

#[test]
fn a_design_resamples_its_units() {
    // 20 units of 10 rows; everybody in a unit changes alike, so that rows know less than they seem.
    let (before, _) = incomes(200);
    let shocks = normals("shock", 20);
    let after: Vec<f64> = before.iter().enumerate().map(|(row, y)| y * exp(0.1 * shocks[row / 10])).collect();
    let mut it = sample(&before, &after);
    let rows = run(&amount(), &it);
    it.psu = Some((0..200).map(|row| row / 10).collect());
    let units = run(&amount(), &it);
    assert_eq!(units.method, Method::RaoWu);
    assert!(width(&units.mean) > 1.5 * width(&rows.mean));
    it.stratum = Some((0..200).map(|row| row / 20).collect());
    assert_eq!(run(&amount(), &it).method, Method::RaoWu);
    // Every stratum with one unit: nothing to judge by, and no false certainty.
    it.stratum = it.psu.clone();
    let lonely = run(&amount(), &it);
    assert_eq!((lonely.method, lonely.mean.lower, lonely.widens.len()), (Method::NoErrors, None, 0));
    assert!(lonely.dominance.is_none());
    assert!(lonely.bands[0].share.unwrap().lower.is_none());
}

#[test]
fn given_replicate_weights_have_their_own_variance() {
    // The jackknife of a mean: se² = (n − 1)/n Σ(θ_r − θ)² = s²/n.
    let n = 40;
    let (before, after) = incomes(n);
    let mut it = sample(&before, &after);
    let mut weights = ndarray::Array2::from_elem((n, n), 1.0);
    (0..n).for_each(|row| weights[[row, row]] = 0.0);
    it.replicates =
        Some(ReplicateWeights { weights, scale: (n as f64 - 1.0) / n as f64, rscales: vec![1.0; n] });
    let result = run(&amount(), &it);
    assert_eq!(result.method, Method::Replicates);
    let changes: Vec<f64> = before.iter().zip(&after).map(|(before, after)| after - before).collect();
    let se = crate::math::Moments::of(&changes).standard_error().unwrap();
    near(result.mean.se.unwrap(), se, 1e-10);
    near(result.mean.upper.unwrap() - result.mean.value, 2.022_690_9 * se, 1e-6);
    // The chances are those of a normal with that error.
    let gini = result.widens[1].change;
    let p = normal::cdf(-gini.value.abs() / gini.se.unwrap());
    let chance = if gini.value > 0.0 { result.widens[1].p_narrows } else { result.widens[1].p_widens };
    near(chance.p, p, 4.0 * chance.mcse);
}

#[test]
fn a_row_that_stands_for_many_is_many() {
    let (before, after) = incomes(150);
    let counts: Vec<f64> = (0..150).map(|row| f64::from(1 + row % 5)).collect();
    let mut short = sample(&before, &after);
    (short.weight, short.weight_kind) = (counts.clone(), WeightKind::Frequency);
    let long = |y: &[f64]| -> Vec<f64> {
        y.iter().zip(&counts).flat_map(|(y, n)| std::iter::repeat_n(*y, *n as usize)).collect()
    };
    let (short, long) = (run(&amount(), &short), run(&amount(), &sample(&long(&before), &long(&after))));
    for statistic in [Statistic::Gini, Statistic::QuantileShareRatio(0.2)] {
        let (one, many) = (found(&short, statistic).change.unwrap(), found(&long, statistic).change.unwrap());
        near(one.value, many.value, 1e-10);
        near(one.se.unwrap() / many.se.unwrap(), 1.0, 0.12);
    }
}

#[test]
fn a_domain_keeps_the_line_of_the_whole() {
    let (before, after) = incomes(300);
    let mut it = sample(&before, &after);
    it.line = Some(Line::OfMedian(0.6));
    let lower: Vec<u32> = (0..300).filter(|row| before[*row as usize] < 100.0).collect();
    let part = change(&amount(), &it, Some(&lower), &Seed::from_u64(8)).unwrap();
    let whole = run(&amount(), &it);
    let line = |result: &ChangeResult| found(result, Statistic::PovertyLine).clone();
    assert_eq!((line(&part).before, line(&part).after), (line(&whole).before, line(&whole).after));
    // All poor are in the lower part.
    let share = lower.len() as f64 / 300.0;
    let poor = |result| found(result, Statistic::Fgt(0.0)).before.unwrap();
    near(poor(&part) * share, poor(&whole), 1e-12);
    let everybody: Vec<u32> = (0..300).collect();
    assert_eq!(change(&amount(), &it, Some(&everybody), &Seed::from_u64(8)).unwrap(), whole);
}

#[test]
fn threads_and_scale_of_weights_do_not_matter() {
    let (before, after) = incomes(120);
    let mut it = sample(&before, &after);
    (it.weight, it.weight_kind) =
        ((0..120).map(|row| f64::from(1 + row % 3)).collect(), WeightKind::Sampling);
    let alone =
        rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap().install(|| run(&amount(), &it));
    let four =
        rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap().install(|| run(&amount(), &it));
    assert_eq!(alone, four);
    it.weight.iter_mut().for_each(|w| *w *= 1024.0);
    assert_eq!(run(&amount(), &it), alone);
}

#[test]
fn edges_are_answers() {
    let none = Sample { before: None, ..sample(&[1.0], &[1.0]) };
    assert!(change(&amount(), &none, None, &Seed::from_u64(1)).is_none());
    for (before, after) in [
        (vec![], vec![]),
        (vec![1.0], vec![2.0]),
        (vec![0.0, 0.0], vec![0.0, 0.0]),
        (vec![-1.0, 1.0], vec![1.0, -1.0]),
        (vec![0.0, 0.0, 5.0], vec![5.0, 0.0, 0.0]),
        (vec![3.0; 40], vec![3.0; 40]),
    ] {
        let mut it = sample(&before, &after);
        it.rank = Some(vec![1.0; before.len()]);
        it.line = Some(Line::OfMedian(0.6));
        for scale in [OutcomeScale::Amount, OutcomeScale::Real, OutcomeScale::Proportion { per: 5.0 }] {
            let result = run(&study(scale, true, None), &it);
            let text = serde_json::to_string(&result).unwrap();
            // JSON writes NaN and infinities as null where a number must stand; reading it back would fail.
            assert_eq!(serde_json::from_str::<ChangeResult>(&text).unwrap(), result, "{before:?} {scale:?}");
        }
    }
    let real = run(
        &study(OutcomeScale::Real, true, None),
        &sample(&[1.0, 2.0, 3.0, 5.0, 6.0], &[1.0, 2.5, 3.0, 4.0, 6.0]),
    );
    assert!(real.bands.is_empty(), "percent of what?");
    assert_eq!(real.widens.len(), 1);
}

#[test]
fn a_gift_from_rich_to_poor_dominates() {
    let (before, _) = incomes(400);
    let mean = before.iter().sum::<f64>() / 400.0;
    let after: Vec<f64> = before.iter().map(|y| 0.8 * y + 0.2 * mean).collect();
    let dominance = run(&amount(), &sample(&before, &after)).dominance.unwrap();
    assert!(dominance.lorenz && dominance.generalised);
    assert!(dominance.p_lorenz.p > 0.99 && dominance.p_lorenz_reversed.p == 0.0);
    assert_eq!(dominance.points.len(), dominance.lorenz_difference.len());
    let tenth = dominance.lorenz_difference[9];
    // The median person: the half below held a share that rose by a fifth of its distance from one half.
    let mut sorted = before.clone();
    sorted.sort_by(f64::total_cmp);
    let held = sorted[..200].iter().sum::<f64>() / (400.0 * mean);
    near(tenth.value, 0.2 * (0.5 - held), 1e-12);
    // Where less is better, less for everybody is better.
    let less: Vec<f64> = before.iter().map(|y| 0.9 * y).collect();
    let adverse = run(&study(OutcomeScale::Amount, false, None), &sample(&before, &less)).dominance.unwrap();
    assert!(adverse.generalised && adverse.p_generalised.p == 1.0);
    near(adverse.generalised_difference[19].value, 0.1 * mean, 1e-9);
}
