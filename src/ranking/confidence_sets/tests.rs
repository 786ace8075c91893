use super::*;
use crate::draw::Seed;

const SETTINGS: Settings = Settings { coverage: 0.95, draws: 20_000, stepdown: true };

fn streams(m: usize) -> Vec<Stream> {
    (0..m).map(|at| Stream::new(&Seed::from_u64(1), &format!("critical/{at}"))).collect()
}

fn set(best: usize, worst: usize) -> RankSet {
    RankSet { best, worst }
}

/// Two estimates: apart when their distance exceeds the two-sided 95% point of one normal variable.
#[test]
fn two_proposals_are_one_test() {
    let sets =
        |gap: f64| rank_sets(&[gap, 0.0], Spread::Independent(&[0.6, 0.8]), &streams(2), &SETTINGS).unwrap();
    assert_eq!(sets(1.90), [set(1, 2), set(1, 2)]);
    assert_eq!(sets(2.02), [set(1, 1), set(2, 2)]);
}

// Source: the largest of three standardised differences of independent normals with equal errors is the range of three
// over √2. The range q has 3·∫ φ(x)·(Φ(x) − Φ(x − q))² dx = 0.95 at q = 3.314493 (Tukey's tables: 3.31), over √2 2.343701.
#[test]
fn the_critical_value_of_three_is_tukeys() {
    let spread = Spread::Independent(&[1.0; 3]);
    let settings = Settings { draws: 50_000, ..SETTINGS };
    let errors = Errors::new(3, spread, &streams(3), &settings).unwrap();
    let pairs: Vec<Pair> =
        [(0, 1), (0, 2), (1, 2)].iter().filter_map(|(i, k)| errors.pair(&[0.0; 3], *i, *k)).collect();
    let critical = errors.critical_value(&pairs, 0.95);
    assert!((critical - 2.343_701).abs() < 0.02, "{critical}");
}

#[test]
fn independent_errors_are_a_diagonal_covariance() {
    let estimates = [3.0, 1.0, 0.5, -2.0];
    let errors = [0.5, 0.4, 0.3, 0.9];
    let mut matrix = [0.0; 16];
    errors.iter().enumerate().for_each(|(i, e)| matrix[i * 5] = e * e);
    let one = rank_sets(&estimates, Spread::Independent(&errors), &streams(4), &SETTINGS);
    let other = rank_sets(&estimates, Spread::Covariance(&matrix), &streams(4), &SETTINGS);
    assert!(one.is_some() && one == other);
    let rows = gaussians(4, &streams(4), 5000).unwrap();
    let rows: Vec<Vec<f64>> =
        rows.iter().zip(errors).map(|(row, e)| row.iter().map(|z| z * e).collect()).collect();
    let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    assert_eq!(rank_sets(&estimates, Spread::Draws(&rows), &[], &SETTINGS), one);
}

/// What errs together is told apart by a small difference.
#[test]
fn shared_errors_cancel() {
    let matrix = [1.0, 0.999, 0.999, 1.0];
    let joint = rank_sets(&[0.2, 0.0], Spread::Covariance(&matrix), &streams(2), &SETTINGS).unwrap();
    assert_eq!(joint, [set(1, 1), set(2, 2)]);
    let alone = rank_sets(&[0.2, 0.0], Spread::Independent(&[1.0; 2]), &streams(2), &SETTINGS).unwrap();
    assert_eq!(alone, [set(1, 2); 2]);
}

#[test]
fn certainty_needs_no_critical_value() {
    let spread = Spread::Independent(&[0.0; 3]);
    for settings in [SETTINGS, Settings { coverage: 0.999_999, ..SETTINGS }] {
        let sets = rank_sets(&[1.0, 2.0, 2.0], spread, &streams(3), &settings).unwrap();
        assert_eq!(sets, [set(3, 3), set(1, 2), set(1, 2)]);
        assert_eq!(rank_set_of(0, &[1.0, 2.0, 2.0], spread, &streams(3), &settings), Some(set(3, 3)));
    }
}

#[test]
fn stepdown_and_single_sets_are_never_wider() {
    let estimates: Vec<f64> = (0..12).map(|at| f64::from(at * at) * 0.1).collect();
    let errors = [0.5; 12];
    let make = |settings: Settings| {
        rank_sets(&estimates, Spread::Independent(&errors), &streams(12), &settings).unwrap()
    };
    let (plain, stepped) = (make(Settings { stepdown: false, ..SETTINGS }), make(SETTINGS));
    for at in 0..12 {
        let alone =
            rank_set_of(at, &estimates, Spread::Independent(&errors), &streams(12), &SETTINGS).unwrap();
        assert!(stepped[at].best >= plain[at].best && stepped[at].worst <= plain[at].worst);
        assert!(alone.best >= plain[at].best && alone.worst <= plain[at].worst);
        let rank = 12 - at;
        assert!((stepped[at].best..=stepped[at].worst).contains(&rank));
    }
}

/// In repeated assessments all true ranks are inside about 95 times in 100 or more.
#[test]
fn sets_hold_the_true_ranks_as_often_as_promised() {
    let truth = [0.0, 0.5, 1.0, 4.0];
    let noise: Vec<Vec<f64>> = (0..4)
        .map(|at| {
            gaussians(1, &[Stream::new(&Seed::from_u64(9), &format!("world/{at}"))], 400).unwrap().remove(0)
        })
        .collect();
    let settings = Settings { draws: 2000, ..SETTINGS };
    let held = (0..400).filter(|world| {
        let estimates: Vec<f64> = truth.iter().zip(&noise).map(|(t, z)| t + z[*world]).collect();
        let sets = rank_sets(&estimates, Spread::Independent(&[1.0; 4]), &streams(4), &settings).unwrap();
        sets.iter().zip([4, 3, 2, 1]).all(|(set, rank)| (set.best..=set.worst).contains(&rank))
    });
    assert!(held.count() >= 370);
}

#[test]
fn nonsense_has_no_sets() {
    let none = |estimates: &[f64], spread, settings| {
        assert!(rank_sets(estimates, spread, &streams(estimates.len()), &settings).is_none());
        assert!(rank_set_of(0, estimates, spread, &streams(estimates.len()), &settings).is_none());
    };
    none(&[1.0], Spread::Independent(&[1.0]), SETTINGS);
    none(&[1.0, 2.0], Spread::Independent(&[1.0]), SETTINGS);
    none(&[1.0, 2.0], Spread::Independent(&[1.0, -1.0]), SETTINGS);
    none(&[1.0, f64::NAN], Spread::Independent(&[1.0, 1.0]), SETTINGS);
    none(&[1.0, 2.0], Spread::Covariance(&[1.0, 2.0, 2.0, 1.0]), SETTINGS);
    none(&[1.0, 2.0], Spread::Covariance(&[1.0, 0.5, 0.1, 1.0]), SETTINGS);
    none(&[1.0, 2.0], Spread::Covariance(&[1.0; 3]), SETTINGS);
    none(&[1.0, 2.0], Spread::Draws(&[&[1.0, 2.0], &[1.0]]), SETTINGS);
    none(&[1.0, 2.0], Spread::Independent(&[1.0, 1.0]), Settings { coverage: 1.0, ..SETTINGS });
    none(&[1.0, 2.0], Spread::Independent(&[1.0, 1.0]), Settings { draws: 99, ..SETTINGS });
    none(&vec![1.0; MOST_COMPARED + 1], Spread::Independent(&vec![1.0; MOST_COMPARED + 1]), SETTINGS);
    assert!(rank_sets(&[1.0, 2.0], Spread::Independent(&[1.0; 2]), &[], &SETTINGS).is_none());
    assert!(rank_set_of(2, &[1.0, 2.0], Spread::Independent(&[1.0; 2]), &streams(2), &SETTINGS).is_none());
}
