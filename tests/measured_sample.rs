//! `summarise::measured::sample` from study to results.
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]
#![allow(clippy::print_stderr, reason = "a check that was left out must be seen")]

mod reference;

use maatlat::check::study::{Origin, Sieve, declared as declared_as, study as whole};
use maatlat::diagnostic::{Code, Diagnostics, FileId};
use maatlat::draw::Seed;
use maatlat::inequality::{Fit, Statistic};
use maatlat::model::{
    Labels, Line, OutcomeScale, Peer, ReplicateWeights, RowCount, Sample, Study, StudyData, StudyOutcome,
    WeightKind,
};
use maatlat::read::file::MeasureTable;
use maatlat::read::table::CsvTable;
use maatlat::summarise::measured::sample::{Intervals, sample, sample_with};
use maatlat::summarise::measured::{Bounder, measure};
use maatlat::summarise::results::bounded::Bounded;
use maatlat::summarise::results::measured::{Method, Part, StatisticResult, Undefined};
use ndarray::Array2;
use reference::{columns, labels, numbers};
use serde_json::json;

fn study(scale: OutcomeScale) -> Study {
    Study {
        title: None,
        outcome: StudyOutcome {
            name: "outcome".into(),
            unit: "euro".into(),
            higher_is_better: Some(true),
            scale,
            before: None,
        },
        materiality: None,
        level: 0.95,
        draws: 400,
        seed: None,
        by: None,
        statistics: Vec::new(),
        peers: Vec::new(),
        data: StudyData::Grouped(Vec::new()),
        rows: RowCount::default(),
        inputs: Vec::new(),
    }
}

fn rows(y: Vec<f64>) -> Sample {
    Sample {
        y,
        before: None,
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

fn named(name: &str, groups: &maatlat::inequality::individual::Groups) -> Labels {
    Labels {
        name: name.into(),
        names: (0..groups.count).map(|n| format!("{name} {n}")).collect(),
        of_row: groups.of_row.clone(),
    }
}

fn seed() -> Seed {
    Seed::from_u64(4)
}

#[track_caller]
fn of(part: &Part, statistic: Statistic) -> &StatisticResult {
    part.statistics.iter().find(|found| found.statistic == statistic).unwrap()
}

#[track_caller]
fn near(ours: f64, theirs: f64, tolerance: f64) {
    assert!((ours / theirs - 1.0).abs() <= tolerance, "{ours} is not {theirs}");
}

/// Uneven amounts above 0.
fn amounts(n: usize) -> Vec<f64> {
    (0..n).map(|i| 5.0 + (i * 7919 % 997) as f64 / 10.0 + (i % 7) as f64).collect()
}

// Source: R 4.2.2, survey 4.2-1, convey 1.0.1 on laeken's `eusilc`, strata `db040`, weights `rb050`.
#[test]
fn synthetic_persons_beside_convey() {
    let names = ["eqincome", "rb050", "rb090", "db040"];
    let Some(columns) = columns("ineq-eusilc.csv", &names) else { return };
    let (sex, region) = (labels(&columns[2]), labels(&columns[3]));
    let mut data = rows(numbers(&columns[0]));
    data.weight = numbers(&columns[1]);
    data.weight_kind = WeightKind::Sampling;
    data.stratum = Some(region.of_row);
    data.group = Some(named("sex", &sex));
    data.line = Some(Line::OfMedian(0.6));
    let mut study = study(OutcomeScale::Amount);
    study.peers = vec![Peer::Convey];
    let parts = sample(&study, &data, &seed());
    let [part] = &parts[..] else { panic!("one part") };
    assert_eq!(part.units, 14827);
    assert_eq!(part.population, 8_182_222.0);

    let gini = of(part, Statistic::Gini);
    near(gini.estimate.unwrap().value, 0.264_896_192_1, 1e-9);
    near(gini.estimate.unwrap().se.unwrap(), 0.001_946_98, 1e-4);
    let [convey] = &gini.peers[..] else { panic!("one peer") };
    near(convey.value.unwrap(), 0.264_965_166_028_7, 1e-12);
    near(convey.se.unwrap(), 0.001_946_982_020_542, 1e-12);
    assert_eq!(convey.reason.as_deref(), Some("measure-peer-convey-gini"));

    let ratio = of(part, Statistic::QuantileShareRatio(0.2));
    near(ratio.peers[0].value.unwrap(), 3.970_004_326_037, 1e-12);
    assert_eq!(ratio.peers[0].reason.as_deref(), Some("measure-peer-convey-boundary"));
    near(ratio.estimate.unwrap().se.unwrap(), 0.042_550_4, 1e-3);

    let poor = of(part, Statistic::Fgt(0.0));
    near(poor.estimate.unwrap().value, 0.144_442_181_675_3, 1e-12);
    near(poor.estimate.unwrap().se.unwrap(), 0.002_756_769, 5e-3);
    assert_eq!(poor.peers[0].reason, None);
    near(of(part, Statistic::PovertyLine).estimate.unwrap().value, 10859.236, 1e-12);
    near(of(part, Statistic::PovertyLine).estimate.unwrap().se.unwrap(), 50.636_22, 5e-3);
    near(of(part, Statistic::MedianPovertyGap).estimate.unwrap().se.unwrap(), 0.005_763_97, 0.2);
    near(of(part, Statistic::BottomShare(0.5)).estimate.unwrap().se.unwrap(), 0.001_220_037, 1e-4);

    // Three incomes are 0: convey refuses, and so does Atkinson's index with aversion 1.
    let atkinson = of(part, Statistic::Atkinson(1.0));
    assert_eq!((atkinson.estimate, atkinson.undefined), (None, Some(Undefined::Zeros)));
    assert_eq!((atkinson.peers[0].value, &atkinson.peers[0].reason), (None, &None));
    let atkinson = of(part, Statistic::Atkinson(0.5));
    assert_eq!(atkinson.peers[0].reason.as_deref(), Some("measure-peer-convey-zeros"));
    assert!(part.notes.iter().any(|note| note.key == "measure-note-zeros"));
    assert_eq!(part.lorenz.as_ref().unwrap().people.len(), 101);

    // By sex, the line stays that of everybody; the Gini indices by mid-ranks are within 1e-4 of convey's.
    data.by = data.group.clone();
    let parts = sample(&study, &data, &seed());
    let line = |part: &Part| of(part, Statistic::PovertyLine).estimate.unwrap().value;
    for part in &parts {
        near(line(part), 10_859.236, 1e-12);
    }
    // The file lists women first.
    let theirs = [(0.270_207_997_535_3, 0.002_892_712_562_706), (0.257_898_349_099_9, 0.002_617_279_483_949)];
    for (part, (value, se)) in parts.iter().zip(theirs) {
        let gini = of(part, Statistic::Gini);
        near(gini.estimate.unwrap().value, value, 1e-3);
        near(gini.estimate.unwrap().se.unwrap(), se, 1e-3);
        near(gini.peers[0].value.unwrap(), value, 1e-12);
        near(gini.peers[0].se.unwrap(), se, 1e-9);
    }
}

// Source: WHO healthequal 1.0.1 on its `IndividualSample`, as it prints them.
#[test]
fn births_beside_healthequal() {
    let names = ["sba", "weight", "subgroup_order", "psu", "strata"];
    let Some(columns) = columns("ineq-he-individual.csv", &names) else { return };
    let mut data = rows(numbers(&columns[0]));
    data.weight = numbers(&columns[1]);
    data.weight_kind = WeightKind::Sampling;
    data.rank = Some(numbers(&columns[2]));
    data.psu = Some(labels(&columns[3]).of_row);
    data.stratum = Some(labels(&columns[4]).of_row);
    let mut study = study(OutcomeScale::Proportion { per: 1.0 });
    study.peers = vec![Peer::HealthEqual];
    let parts = sample(&study, &data, &seed());
    for (statistic, value, se) in [
        (Statistic::AbsoluteConcentration, 0.078_013_533_523_08, 0.002_950_566_343_113),
        (Statistic::RelativeConcentration, 0.097_237_921_652_7, 0.003_677_655_990_52),
        (Statistic::Wagstaff, 0.491_834_296_29, 0.018_601_768_891_71),
        (Statistic::Erreygers, 0.312_054_134_092_3, 0.011_802_265_372_45),
        (Statistic::SlopeIndex(Fit::Logit), 0.494_143_712_853_5, 0.017_533_007_227_71),
        (Statistic::SlopeIndex(Fit::Linear), 0.487_634_311_873_2, 0.018_442_920_393_23),
        (Statistic::RelativeIndex(Fit::Logit), 2.038_106_782_243, 2.038_106_782_243 * 0.035_037_733_249_39),
    ] {
        let found = of(&parts[0], statistic);
        near(found.estimate.unwrap().value, value, 1e-8);
        assert_eq!(found.method, Method::Linearised);
        let [theirs] = &found.peers[..] else { panic!("one peer") };
        near(theirs.value.unwrap(), value, 1e-8);
        near(theirs.se.unwrap(), se, 1e-7);
        assert_eq!(theirs.reason.as_deref(), Some("measure-peer-healthequal-known"), "{statistic:?}");
    }
    let limits = of(&parts[0], Statistic::RelativeIndex(Fit::Logit)).peers[0].limits.unwrap();
    near(limits.0, 1.902_842_144_039, 1e-7);
    near(limits.1, 2.182_986_785_76, 1e-7);
}

// Source: rineq 0.3.0 on its `housing`, method linreg_delta.
#[test]
fn body_mass_beside_rineq() {
    let Some(columns) = columns("ineq-rineq-housing.csv", &["bmi", "high.bmi", "income"]) else { return };
    let mut data = rows(numbers(&columns[0]));
    data.rank = Some(numbers(&columns[2]));
    let mut study = study(OutcomeScale::Amount);
    study.peers = vec![Peer::Rineq];
    let parts = sample(&study, &data, &seed());
    let relative = of(&parts[0], Statistic::RelativeConcentration);
    near(relative.peers[0].value.unwrap(), 0.121_004_045_743_35, 1e-12);
    near(relative.peers[0].se.unwrap(), 2.077_384_258_599_79e-6_f64.sqrt(), 1e-12);
    assert_eq!(relative.peers[0].reason.as_deref(), Some("measure-peer-rineq-error"));
    // Kakwani, Wagstaff & van Doorslaer's variance, which `direct` prints, with the divisor n − 1.
    near(
        relative.estimate.unwrap().se.unwrap(),
        (2.443_740_382_739_42e-6_f64 * 10_000.0 / 9_999.0).sqrt(),
        1e-9,
    );
    let absolute = of(&parts[0], Statistic::AbsoluteConcentration);
    near(absolute.peers[0].se.unwrap(), 0.001_379_783_653_022_f64.sqrt(), 1e-10);

    data.y = columns[1].iter().map(|cell| if cell == "TRUE" { 1.0 } else { 0.0 }).collect();
    study.outcome.scale = OutcomeScale::Proportion { per: 1.0 };
    let parts = sample(&study, &data, &seed());
    for statistic in [Statistic::Wagstaff, Statistic::Erreygers] {
        let found = of(&parts[0], statistic);
        near(found.peers[0].value.unwrap(), 0.690_608_16, 1e-12);
        near(found.peers[0].se.unwrap(), 0.000_116_319_497_965_891_f64.sqrt(), 1e-10);
    }
}

#[test]
fn every_statistic_has_a_value_a_reason_and_a_convention() {
    let mut data = rows(amounts(300));
    data.rank = Some((0..300).map(|i| f64::from(i % 23)).collect());
    data.line = Some(Line::OfMean(0.5));
    let of_row = (0..300).map(|i| i % 3).collect();
    data.group = Some(Labels { name: "g".into(), names: vec!["a".into(), "b".into(), "c".into()], of_row });
    data.factors = vec![("x".into(), amounts(300).iter().map(|y| y * y).collect())];
    let parts = sample(&study(OutcomeScale::Amount), &data, &seed());
    let part = &parts[0];
    assert!(part.statistics.len() >= 25, "{}", part.statistics.len());
    for found in &part.statistics {
        let interval = found.estimate.unwrap_or_else(|| panic!("{:?}", found.statistic));
        let (lower, upper) = (interval.lower.unwrap(), interval.upper.unwrap());
        assert!(lower <= interval.value && interval.value <= upper, "{found:?}");
        assert!(found.convention.formula.len() > 1 && found.convention.source.len() > 1);
    }
    assert_eq!(part.groups.len(), 3);
    assert_eq!(part.factors.len(), 2);
    let index = of(part, Statistic::RelativeConcentration).estimate.unwrap().value;
    let all: f64 = part.factors.iter().map(|factor| factor.contribution).sum();
    assert!((all - index).abs() < 1e-14);
    assert!(part.notes.is_empty(), "{:?}", part.notes);
}

#[test]
fn edges_have_reasons_and_no_numbers_that_are_none() {
    let study = study(OutcomeScale::Amount);
    for (y, gini) in [
        (vec![0.0; 5], Some(Undefined::NoMean)),
        (vec![-5.0, 1.0, 2.0, 2.0], Some(Undefined::NoMean)),
        (vec![3.0], None),
        (vec![3.0; 9], None),
        (vec![f64::MAX, f64::MAX, 1.0], None),
        (vec![f64::MAX, f64::MAX, -f64::MAX, -f64::MAX], Some(Undefined::NoMean)),
        (vec![], Some(Undefined::TooFew)),
    ] {
        let mut data = rows(y.clone());
        data.line = Some(Line::OfMedian(0.6));
        data.rank = Some(vec![1.0; y.len()]);
        let parts = sample(&study, &data, &seed());
        assert_eq!(of(&parts[0], Statistic::Gini).undefined, gini, "{y:?}");
        for found in &parts[0].statistics {
            assert_eq!(found.estimate.is_some(), found.undefined.is_none(), "{found:?}");
            if let Some(interval) = found.estimate {
                let limits = [interval.lower, interval.upper, interval.se, Some(interval.value)];
                assert!(limits.into_iter().flatten().all(f64::is_finite), "{y:?} {found:?}");
            }
        }
    }
}

#[test]
fn what_is_not_of_this_data_is_left_out_and_named() {
    let mut study = study(OutcomeScale::Real);
    study.statistics = vec![Statistic::Gini, Statistic::Mean, Statistic::BetweenGroupVariance];
    let parts = sample(&study, &rows(amounts(20)), &seed());
    assert_eq!(parts[0].statistics.len(), 1);
    assert_eq!(parts[0].notes[0].key, "measure-note-not-applicable");
    assert_eq!(parts[0].notes[0].args[0].1, "gini, bgv");
}

#[test]
fn a_bootstrap_agrees_with_linearisation_and_is_the_same_on_any_number_of_threads() {
    let n = 600_usize;
    let mut data = rows(amounts(n));
    data.line = Some(Line::OfMedian(0.6));
    let mut study = study(OutcomeScale::Amount);
    study.statistics = vec![Statistic::Gini, Statistic::Fgt(1.0), Statistic::Mean];
    for clustered in [false, true] {
        if clustered {
            data.psu = Some((0..n).map(|row| row as u32 % 60).collect());
            data.stratum = Some((0..n).map(|row| row as u32 % 60 % 4).collect());
        }
        let linear = sample_with(&study, &data, &seed(), Intervals::Linearised);
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let boot = one.install(|| sample_with(&study, &data, &seed(), Intervals::Bootstrap));
        let two = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
        assert_eq!(boot, two.install(|| sample_with(&study, &data, &seed(), Intervals::Bootstrap)));
        let method = if clustered { Method::RaoWu } else { Method::PoissonBootstrap };
        for (linear, boot) in linear[0].statistics.iter().zip(&boot[0].statistics) {
            assert_eq!((linear.method, boot.method), (Method::Linearised, method));
            let (a, b) = (linear.estimate.unwrap(), boot.estimate.unwrap());
            assert_eq!(a.value, b.value);
            assert!((b.se.unwrap() / a.se.unwrap() - 1.0).abs() < 0.15, "{a:?} {b:?}");
            assert!(b.mcse.unwrap() > 0.0 && b.mcse.unwrap() < b.se.unwrap());
        }
    }
}

#[test]
fn replicate_weights_give_the_jackknife() {
    // Delete-one jackknife of a mean: the variance is that of the mean itself.
    let y = amounts(40);
    let weights = Array2::from_shape_fn((40, 40), |(row, r)| if row == r { 0.0 } else { 40.0 / 39.0 });
    let mut data = rows(y);
    let mut study = study(OutcomeScale::Amount);
    study.statistics = vec![Statistic::Mean];
    let linear = sample(&study, &data, &seed());
    data.replicates = Some(ReplicateWeights { weights, scale: 39.0 / 40.0, rscales: vec![1.0; 40] });
    let found = sample(&study, &data, &seed());
    assert_eq!(found[0].statistics[0].method, Method::Replicates);
    let (a, b) = (linear[0].statistics[0].estimate.unwrap(), found[0].statistics[0].estimate.unwrap());
    near(b.se.unwrap(), a.se.unwrap(), 1e-12);
}

/// A declaration as it stands in a file.
#[allow(clippy::needless_pass_by_value, reason = "a test writes it on the spot")]
fn table_of(declared: serde_json::Value) -> MeasureTable {
    let mut all = json!({ "outcome": "y", "unit": "euro", "better": "higher", "scale": "amount" });
    for (key, value) in declared.as_object().unwrap() {
        all[key] = value.clone();
    }
    serde_json::from_value(all).unwrap()
}

const AT: Origin<'static> = Origin { tree: None, data: FileId(0), unit: "line" };

/// From the text of a file to the mean and its standard error; or the codes of what is wrong, with what.
fn mean_of(csv: &str, declared: serde_json::Value) -> Result<(f64, f64), Vec<(Code, String)>> {
    let mut table = table_of(declared);
    table.statistics = Some(vec!["mean".to_owned()]);
    let mut found = Diagnostics::default();
    let opened = CsvTable::open(csv.as_bytes(), None).unwrap();
    let study = declared_as(&table, opened.header(), &AT, &mut found).and_then(|meaning| {
        let (columns, faults) = opened.read(&meaning.asks, meaning.decimals, &|_| {}).unwrap();
        whole(&meaning, columns, faults, Vec::new(), &AT, &mut found)
    });
    let Some(study) = study else {
        let told = found.into_iter().map(|one| (one.code, one.arg("what").to_owned()));
        return Err(told.collect());
    };
    let measured = measure(&study, Vec::new());
    let estimate = measured.parts[0].statistics[0].estimate.unwrap();
    Ok((estimate.value, estimate.se.unwrap()))
}

// By hand. The mean of 1, 2, 3 and 6 is 3. Balanced half samples give 2, 4, 3.5 and 2.5: a quarter of the sum of squared
// deviations, 2.5. Leaving out one gives 11/3, 10/3, 3 and 2: three quarters of 14/9, which is s²/n = 7/6.
#[test]
fn replicate_weights_by_hand() {
    let half = "y,w,r1,r2,r3,r4\n1,1,2,0,2,0\n2,1,0,2,0,2\n3,1,2,0,0,2\n6,1,0,2,2,0\n";
    let declared = |method: &str| json!({ "weights": "w", "weight_kind": "sampling", "replicate_weights": "r", "replicate_method": method });
    let (mean, se) = mean_of(half, declared("brr")).unwrap();
    near(mean, 3.0, 1e-15);
    near(se, 0.625_f64.sqrt(), 1e-12);
    let t = 4.0 / 3.0;
    let rows = [1, 2, 3, 6].iter().enumerate().fold("y,w,r1,r2,r3,r4\n".to_owned(), |text, (row, y)| {
        let cells: Vec<String> =
            (0..4).map(|left_out| if left_out == row { "0".to_owned() } else { t.to_string() }).collect();
        text + &format!("{y},1,{}\n", cells.join(","))
    });
    near(mean_of(&rows, declared("jk1")).unwrap().1, (7.0_f64 / 6.0).sqrt(), 1e-12);
    // A scale of one's own instead of a method: (3/4)·4 times as much.
    let own = json!({ "weights": "w", "weight_kind": "sampling", "replicate_weights": ["r1", "r2", "r3", "r4"],
        "replicate_scale": 0.75, "replicate_rscales": [1, 1, 1, 0] });
    // Without the last: 1 + 1 + 1/4, times 3/4.
    near(mean_of(half, own).unwrap().1, (0.75_f64 * 2.25).sqrt(), 1e-12);
}

// By hand: half of everybody was asked, so that half of s²/n = 7/6 is left; of everybody, nothing is.
#[test]
fn who_was_asked_leaves_no_doubt() {
    let people = |all: u32| format!("y,all\n1,{all}\n2,{all}\n3,{all}\n6,{all}\n");
    let declared = || json!({ "weight_kind": "none", "fpc": "all" });
    near(mean_of(&people(8), declared()).unwrap().1, (7.0_f64 / 12.0).sqrt(), 1e-12);
    assert_eq!(mean_of(&people(4), declared()).unwrap(), (3.0, 0.0));
    assert_eq!(mean_of(&people(3), declared()), Err(vec![(Code::TableDesign, "fpc-small".to_owned())]));
    let varies = people(8).replacen("6,8", "6,9", 1);
    assert_eq!(mean_of(&varies, declared()), Err(vec![(Code::TableDesign, "fpc-varies".to_owned())]));
}

// By hand: the mean is 3.5; units add (−3, 1.5) and (−1.5, 3) sixths of it; each stratum (4.5/6)².
#[test]
fn units_numbered_anew_in_each_stratum_are_told_apart() {
    let nested = "y,s,u\n1,a,1\n3,a,1\n5,a,2\n2,b,1\n4,b,2\n6,b,2\n";
    let own = "y,s,u\n1,a,1\n3,a,1\n5,a,2\n2,b,3\n4,b,4\n6,b,4\n";
    let declared =
        |nested: bool| json!({ "weight_kind": "none", "strata": "s", "psu": "u", "nested_psu": nested });
    let (mean, se) = mean_of(nested, declared(true)).unwrap();
    near(mean, 3.5, 1e-15);
    near(se, 1.125_f64.sqrt(), 1e-12);
    assert_eq!(mean_of(own, declared(false)).unwrap(), (mean, se));
    assert_eq!(mean_of(nested, declared(false)), Err(vec![(Code::TableDesign, "psu-strata".to_owned())]));
}

#[test]
fn groups_stand_once_and_in_an_order_without_gaps() {
    let declared = || json!({ "group": "g", "population": "n", "ordered_by": "o" });
    let wrong = |csv: &str| mean_of(csv, declared()).unwrap_err();
    let design = |what: &str| vec![(Code::TableDesign, what.to_owned())];
    assert_eq!(wrong("g,y,n,o\na,1,5,1\nb,2,5,2\nc,3,5,4\n"), design("order-gap"));
    assert_eq!(wrong("g,y,n,o\na,1,5,2\nb,2,5,3\n"), design("order-gap"));
    assert_eq!(wrong("g,y,n,o\na,1,5,1\nb,2,5,1\n"), design("order-twice"));
    assert_eq!(wrong("g,y,n,o\na,1,5,1\nb,2,5,1.5\n"), design("order-odd"));
    assert_eq!(wrong("g,y,n,o\na,1,5,1\na,2,5,2\n"), design("duplicate"));
    // A group without an estimate keeps its place.
    let left_out = "g,y,n,o\na,1,5,1\nb,,5,2\nc,3,5,3\n";
    assert_eq!(wrong(left_out), [(Code::TableMissing, String::new())]);
}

/// The bounds of a file, row by row as it comes.
fn bounds_of(csv: &str, declared: serde_json::Value) -> Result<Bounded, Vec<(Code, String)>> {
    let mut declared = declared;
    declared["bounds"] = json!(true);
    let table = table_of(declared);
    let mut found = Diagnostics::default();
    let opened = CsvTable::open(csv.as_bytes(), None).unwrap();
    let bounded = declared_as(&table, opened.header(), &AT, &mut found).and_then(|meaning| {
        let (mut sieve, mut bounder) = (Sieve::new(&meaning).unwrap(), Bounder::default());
        let mut pass = |first: usize, columns: &[&[f64]]| {
            let (y, w) = sieve.pass(first, columns);
            bounder.add(y, w);
        };
        let (table, faults) = opened.pass(&meaning.asks, meaning.decimals, &|_| {}, &mut pass).unwrap();
        let study = sieve.finish(&table, faults, Vec::new(), &AT, &mut found)?;
        Some(bounder.finish(&study, Vec::new()))
    });
    bounded.ok_or_else(|| {
        found.into_iter().map(|one| (one.code, [one.arg("what"), one.arg("flag")].join(" "))).collect()
    })
}

#[test]
fn bounds_hold_what_is_measured_of_the_same_file() {
    let csv = include_str!("../fixtures/measure/example/allowance.csv");
    let person = json!({ "outcome": "income_after", "weights": "weight", "weight_kind": "sampling" });
    let bounded = bounds_of(csv, person.clone()).unwrap();
    let mut table = table_of(person);
    table.statistics = Some(["mean", "gini", "absolute-gini"].map(str::to_owned).into());
    let mut found = Diagnostics::default();
    let opened = CsvTable::open(csv.as_bytes(), None).unwrap();
    let meaning = declared_as(&table, opened.header(), &AT, &mut found).unwrap();
    let (columns, faults) = opened.read(&meaning.asks, None, &|_| {}).unwrap();
    let study = whole(&meaning, columns, faults, Vec::new(), &AT, &mut found).unwrap();
    let exact = measure(&study, Vec::new());
    assert_eq!(bounded.rows, exact.rows);
    near(bounded.population, exact.parts[0].population, 1e-12);
    for (bounds, exact) in bounded.statistics.iter().zip(&exact.parts[0].statistics) {
        assert_eq!(bounds.statistic, exact.statistic);
        let (lower, upper) = (bounds.lower.unwrap(), bounds.upper.unwrap());
        let value = exact.estimate.unwrap().value;
        assert!(lower <= value && value <= upper, "{bounds:?} {value}");
        assert!(upper - lower < 1e-5 * value, "{bounds:?}");
    }
}

#[test]
fn bounds_count_rows_as_measuring_does_and_refuse_what_one_pass_cannot_give() {
    let csv = "y,w,g\n1,2,a\n,1,a\n3,0,b\n5,1,b\n4,,b\n";
    let person = || json!({ "weights": "w", "weight_kind": "sampling" });
    let told = |what: &str| (Code::TableMissing, what.to_owned());
    assert_eq!(bounds_of(csv, person()).unwrap_err(), [told(" "), told(" ")]);
    let mut leave_out = person();
    leave_out["missing"] = json!("leave-out");
    let bounded = bounds_of(csv, leave_out).unwrap();
    assert_eq!((bounded.rows.read, bounded.rows.used, bounded.population), (5, 2, 3.0));
    let reasons: Vec<&str> = bounded.rows.left_out.iter().map(|(reason, _)| reason.as_str()).collect();
    let expected = ["measure-row-missing-outcome", "measure-row-missing-weight", "measure-row-weight-zero"];
    assert_eq!(reasons, expected);

    let mut more = person();
    for (key, value) in
        [("by", json!("g")), ("strata", json!("g")), ("before", json!("y")), ("draws", json!(500))]
    {
        more[key] = value;
    }
    let refused = bounds_of(csv, more).unwrap_err();
    let flags: Vec<&str> = refused.iter().map(|(_, what)| what.as_str()).collect();
    assert_eq!(flags, ["needs-not --before", "needs-not --by", "needs-not --strata", "needs-not --draws"]);
    assert!(refused.iter().all(|(code, _)| *code == Code::DeclarationWrong));
    let mut real = person();
    real["scale"] = json!("real");
    assert_eq!(bounds_of(csv, real).unwrap_err(), [(Code::DeclarationWrong, "only --bounds".to_owned())]);
    assert_eq!(bounds_of(csv, json!({})).unwrap_err(), [(Code::NotDeclared, "weight-kind ".to_owned())]);
    let negative = bounds_of("y,w\n1,2\n-1,1\n2,-3\n", person()).unwrap_err();
    let values = [(Code::TableValue, "below ".to_owned()), (Code::TableValue, "negative-weight ".to_owned())];
    assert_eq!(negative, values);
}
