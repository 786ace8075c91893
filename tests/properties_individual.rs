//! What any sound measure of inequality between persons must do.

use maatlat::inequality::individual::{
    Design, GiniBounds, Groups, NoValue, Presorted, Scratch, concentration_of, estimate, gini_of,
};
use maatlat::inequality::{Fit, Statistic};
use maatlat::math::exp;
use proptest::collection::vec;
use proptest::prelude::*;

/// Amounts with ties and zeros, weights, and ranks with ties.
fn people() -> impl Strategy<Value = (Vec<f64>, Vec<f64>, Vec<f64>)> {
    (3_usize..40).prop_flat_map(|n| {
        let amount = prop_oneof![4 => 0.5..1e4_f64, 2 => (1_u8..6).prop_map(f64::from)];
        (vec(amount, n), vec(0.1..50.0_f64, n), vec((0_u8..8).prop_map(f64::from), n))
    })
}

const RELATIVE: [Statistic; 16] = [
    Statistic::Gini,
    Statistic::SGini(1.5),
    Statistic::SGini(3.0),
    Statistic::Atkinson(0.5),
    Statistic::Atkinson(1.0),
    Statistic::Atkinson(2.0),
    Statistic::GeneralisedEntropy(0.0),
    Statistic::GeneralisedEntropy(1.0),
    Statistic::GeneralisedEntropy(2.0),
    Statistic::QuantileShareRatio(0.2),
    Statistic::Palma,
    Statistic::TopShare(0.1),
    Statistic::BottomShare(0.5),
    Statistic::Wolfson,
    Statistic::RelativeConcentration,
    Statistic::RelativeIndex(Fit::Linear),
];

const ABSOLUTE: [Statistic; 4] = [
    Statistic::AbsoluteGini,
    Statistic::Kolm(0.001),
    Statistic::AbsoluteConcentration,
    Statistic::SlopeIndex(Fit::Linear),
];

/// All that neither needs a line nor groups.
fn plain() -> impl Iterator<Item = Statistic> {
    RELATIVE.into_iter().chain(ABSOLUTE)
}

fn value(statistic: Statistic, y: &[f64], w: &[f64], rank: &[f64]) -> Result<f64, NoValue> {
    bounded(statistic, y, w, rank, (0.0, 2e4))
}

fn bounded(
    statistic: Statistic,
    y: &[f64],
    w: &[f64],
    rank: &[f64],
    bounds: (f64, f64),
) -> Result<f64, NoValue> {
    let groups = Groups { count: 8, of_row: rank.iter().map(|rank| *rank as u32).collect() };
    let presorted = Presorted::new(y, Some(rank), Some(&groups));
    let mut scratch = Scratch::default();
    estimate(statistic, &presorted.weigh(w, &mut scratch).bounded(Some(bounds)).below(Some(100.0)))
}

/// Equal up to rounding, on a scale where 1 is much; or without value for the same reason.
fn same(a: Result<f64, NoValue>, b: Result<f64, NoValue>, scale: f64) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() <= 1e-9 * (scale + a.abs().max(b.abs())),
        (a, b) => a == b,
    }
}

fn map(values: &[f64], change: impl Fn(f64) -> f64) -> Vec<f64> {
    values.iter().map(|value| change(*value)).collect()
}

proptest! {
    #[test]
    fn relative_measures_do_not_see_the_unit((y, w, rank) in people(), factor in 0.01..100.0_f64) {
        for statistic in RELATIVE {
            let scaled = value(statistic, &map(&y, |y| factor * y), &w, &rank);
            prop_assert!(same(value(statistic, &y, &w, &rank), scaled, 1.0), "{statistic:?} {scaled:?}");
        }
    }

    #[test]
    fn absolute_measures_do_not_see_the_level((y, w, rank) in people(), shift in -5e3..5e3_f64) {
        for statistic in ABSOLUTE {
            let shifted = value(statistic, &map(&y, |y| y + shift), &w, &rank);
            prop_assert!(same(value(statistic, &y, &w, &rank), shifted, 1e3), "{statistic:?} {shifted:?}");
        }
    }

    #[test]
    fn twice_the_people_are_as_unequal((y, w, rank) in people()) {
        for statistic in plain() {
            let twice = value(statistic, &[&y[..], &y].concat(), &[&w[..], &w].concat(), &[&rank[..], &rank].concat());
            prop_assert!(same(value(statistic, &y, &w, &rank), twice, 1e2), "{statistic:?}");
        }
    }

    #[test]
    fn a_weight_is_so_many_rows((y, _, rank) in people()) {
        let w: Vec<f64> = (0..y.len()).map(|row| f64::from(row as u8 % 3 + 1)).collect();
        let repeat = |values: &[f64]| -> Vec<f64> {
            values.iter().zip(&w).flat_map(|(value, w)| vec![*value; *w as usize]).collect()
        };
        for statistic in plain() {
            let long = value(statistic, &repeat(&y), &[], &repeat(&rank));
            prop_assert!(same(value(statistic, &y, &w, &rank), long, 1e2), "{statistic:?}");
        }
    }

    #[test]
    fn neither_the_order_of_rows_nor_the_scale_of_weights_matters(
        (y, w, rank) in people(), turn in 0_usize..40, factor in 1e-6..1e6_f64,
    ) {
        let turned = |values: &[f64]| -> Vec<f64> {
            let turn = turn % values.len();
            values[turn..].iter().chain(values[..turn].iter().rev()).copied().collect()
        };
        for statistic in plain().chain([Statistic::Fgt(1.0), Statistic::Watts, Statistic::MedianPovertyGap]) {
            let here = value(statistic, &y, &w, &rank);
            let there = value(statistic, &turned(&y), &map(&turned(&w), |w| factor * w), &turned(&rank));
            prop_assert!(same(here, there, 1e2), "{statistic:?} {here:?} {there:?}");
        }
    }

    #[test]
    fn a_transfer_to_the_poorer_never_makes_it_more_unequal(
        (y, w, rank) in people(), from in 0_usize..40, to in 0_usize..40, part in 0.0..1.0_f64,
    ) {
        let (from, to) = (from % y.len(), to % y.len());
        prop_assume!(y[from] > y[to] + 1e-6);
        // At most to equality, so that both meet in the middle of their weights.
        let most = (y[from] - y[to]) * w[from] * w[to] / (w[from] + w[to]);
        let mut after = y.clone();
        after[from] -= part * most / w[from];
        after[to] += part * most / w[to];
        for statistic in [
            Statistic::Gini, Statistic::SGini(1.5), Statistic::SGini(3.0), Statistic::Atkinson(0.5),
            Statistic::Atkinson(1.0), Statistic::Atkinson(2.0), Statistic::GeneralisedEntropy(0.0),
            Statistic::GeneralisedEntropy(1.0), Statistic::GeneralisedEntropy(2.0), Statistic::Kolm(0.001),
        ] {
            let (before, after) = (value(statistic, &y, &w, &rank), value(statistic, &after, &w, &rank));
            prop_assert!(after.unwrap() <= before.unwrap() + 1e-9 * (1.0 + before.unwrap()), "{statistic:?}");
        }
    }

    #[test]
    fn the_mirror_turns_erreygers_and_wagstaff((y, w, rank) in people()) {
        let mirrored = map(&y, |y| 1e4 + 5.0 - y);
        for statistic in [Statistic::Erreygers, Statistic::Wagstaff] {
            let here = bounded(statistic, &y, &w, &rank, (0.0, 1e4 + 5.0));
            let there = bounded(statistic, &mirrored, &w, &rank, (0.0, 1e4 + 5.0));
            prop_assert!(same(here, there.map(|index| -index), 1.0), "{statistic:?} {here:?} {there:?}");
        }
    }

    #[test]
    fn within_and_between_make_the_whole((y, w, rank) in people()) {
        let of = |statistic| value(statistic, &y, &w, &rank).unwrap();
        let total = of(Statistic::GeneralisedEntropy(1.0));
        let parts = of(Statistic::TheilWithin) + of(Statistic::TheilBetween);
        prop_assert!((total - parts).abs() < 1e-12 * (1.0 + total));
        prop_assert!(of(Statistic::TheilWithin) >= -1e-14 && of(Statistic::TheilBetween) >= -1e-14);
    }

    #[test]
    fn families_meet((y, w, rank) in people()) {
        let of = |statistic| value(statistic, &y, &w, &rank).unwrap();
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9 * (1.0 + a.abs());
        prop_assert!(near(of(Statistic::SGini(2.0)), of(Statistic::Gini)));
        // Ranked by itself, an outcome has its Gini index as its concentration index.
        prop_assert!(near(value(Statistic::RelativeConcentration, &y, &w, &y).unwrap(), of(Statistic::Gini)));
        prop_assert!(near(of(Statistic::AbsoluteGini), of(Statistic::Gini) * of(Statistic::Mean)));
        // The mean log deviation and Atkinson's index with aversion 1 say the same.
        prop_assert!(near(1.0 - exp(-of(Statistic::GeneralisedEntropy(0.0))), of(Statistic::Atkinson(1.0))));
        let gini = of(Statistic::Gini);
        prop_assert!((0.0..1.0).contains(&gini));
    }

    #[test]
    fn equal_people_have_no_inequality_to_the_last_bit(y in 0.001..1e6_f64, w in vec(0.1..10.0_f64, 2..30)) {
        let rank: Vec<f64> = (0..w.len()).map(|row| (row % 3) as f64).collect();
        let all = vec![y; w.len()];
        for statistic in [
            Statistic::Gini, Statistic::AbsoluteGini, Statistic::SGini(3.0), Statistic::Atkinson(0.5),
            Statistic::Atkinson(1.0), Statistic::Atkinson(2.0), Statistic::GeneralisedEntropy(0.0),
            Statistic::GeneralisedEntropy(1.0), Statistic::GeneralisedEntropy(2.0),
            Statistic::AbsoluteConcentration, Statistic::RelativeConcentration, Statistic::TheilBetween,
            Statistic::SlopeIndex(Fit::Linear),
        ] {
            let found = value(statistic, &all, &w, &rank).unwrap();
            prop_assert!(found.abs() < 1e-15, "{statistic:?} {found}");
        }
    }

    #[test]
    fn nothing_is_ever_not_a_number(
        y in vec(prop_oneof![Just(0.0), Just(-0.0), Just(-1.0), Just(1e308), Just(5e-324), -1e3..1e3_f64], 0..12),
        w in vec(prop_oneof![Just(0.0), Just(1.0), 0.0..1e3_f64], 12),
    ) {
        let rank: Vec<f64> = y.iter().map(|y| if *y > 0.0 { 1.0 } else { 2.0 }).collect();
        let lined = [Statistic::Fgt(0.0), Statistic::Fgt(0.5), Statistic::Watts, Statistic::MedianPovertyGap,
            Statistic::TheilWithin, Statistic::TheilBetween, Statistic::Erreygers, Statistic::Wagstaff,
            Statistic::SlopeIndex(Fit::Logit), Statistic::KolmEde(2.0), Statistic::Mean,
            Statistic::GeneralisedEntropy(-1.0), Statistic::Atkinson(0.0)];
        for statistic in plain().chain(lined) {
            if let Ok(found) = value(statistic, &y, &w[..y.len()], &rank) {
                prop_assert!(found.is_finite(), "{statistic:?}");
            }
        }
    }

    #[test]
    fn a_design_does_not_see_the_order_of_rows(terms in vec(-10.0..10.0_f64, 6..30), turn in 0_usize..30) {
        let n = terms.len();
        let psu: Vec<u32> = (0..n as u32).map(|row| row % 6).collect();
        let stratum: Vec<u32> = psu.iter().map(|unit| unit % 2).collect();
        let turn = turn % n;
        let here = Design::new(n, Some(&stratum), Some(&psu), None, None).variance(&terms).unwrap();
        let turned = |values: &[u32]| [&values[turn..], &values[..turn]].concat();
        let there = Design::new(n, Some(&turned(&stratum)), Some(&turned(&psu)), None, None)
            .variance(&[&terms[turn..], &terms[..turn]].concat())
            .unwrap();
        prop_assert!((here - there).abs() <= 1e-9 * (1.0 + here));
    }

    #[test]
    fn certified_bounds_hold_the_gini_index_however_parts_are_merged(
        (y, w, _) in people(), cuts in (0_usize..40, 0_usize..40), negative in any::<bool>(),
    ) {
        let y = if negative { map(&y, |y| if y < 2.0 { -y } else { y }) } else { y };
        let (first, second) = (cuts.0.min(cuts.1).min(y.len()), cuts.0.max(cuts.1).min(y.len()));
        let of = |from: usize, to: usize| {
            let mut part = GiniBounds::default();
            part.add(&y[from..to], &w[from..to]);
            part
        };
        let joined = |mut left: GiniBounds, right: &GiniBounds| {
            left.merge(right);
            left
        };
        let (a, b, c) = (of(0, first), of(first, second), of(second, y.len()));
        let left = joined(joined(a.clone(), &b), &c);
        let right = joined(a, &joined(b, &c));
        let whole = of(0, y.len());
        let exact = gini_of(&y, &w);
        for found in [&left, &right, &whole] {
            prop_assert_eq!(found.rows(), y.len() as u64);
            match (found.bounds(), exact) {
                (Some((lower, upper)), Some(exact)) => {
                    prop_assert!(lower <= exact && exact <= upper, "{lower} {exact} {upper}");
                    let (least, most) = whole.bounds().unwrap();
                    prop_assert!((lower - least).abs() < 1e-9 * (1.0 + exact) && (upper - most).abs() < 1e-9 * (1.0 + exact));
                }
                (bounds, exact) => prop_assert!(bounds.is_none() && exact.is_none()),
            }
        }
    }

    #[test]
    fn unsorted_rows_give_the_index_of_sorted_ones(
        n in 1_usize..9000, spread in 1_u32..40, ties in 1_u32..2000, weighted in any::<bool>(),
    ) {
        let y: Vec<f64> = (0..n as u32).map(|i| 1.0 + f64::from(i.wrapping_mul(2_654_435_761) % ties) * f64::from(spread)).collect();
        let rank: Vec<f64> = (0..n as u32).map(|i| f64::from(i.wrapping_mul(40_503) % (2 * ties))).collect();
        let w: Vec<f64> = if weighted { (0..n).map(|i| 0.5 + (i % 5) as f64).collect() } else { Vec::new() };
        let presorted = Presorted::new(&y, Some(&rank), None);
        let mut scratch = Scratch::default();
        let rows = presorted.weigh(&w, &mut scratch);
        let near = |a: f64, b: f64| (a - b).abs() < 1e-12;
        prop_assert!(near(gini_of(&y, &w).unwrap(), estimate(Statistic::Gini, &rows).unwrap()));
        let sorted = estimate(Statistic::RelativeConcentration, &rows).unwrap();
        prop_assert!(near(concentration_of(&y, &rank, &w).unwrap(), sorted));
    }
}
