//! What any sound comparison of the same persons before and after must do.

use maatlat::inequality::Statistic;
use maatlat::inequality::change::{
    Band, Redistribution, dominates, generalised_lorenz, quantile_of, relative_change,
};
use maatlat::inequality::individual::{Presorted, Scratch, estimate};
use proptest::collection::vec;
use proptest::prelude::*;

/// Before, after and weights of two to forty persons; before in whole numbers, so that there are ties.
fn pairs() -> impl Strategy<Value = (Vec<f64>, Vec<f64>, Vec<f64>)> {
    (2_usize..40).prop_flat_map(|n| {
        let whole = (1_u32..15).prop_map(f64::from);
        (vec(whole, n), vec(0.1..100.0, n), vec(0.01..10.0, n))
    })
}

fn value(statistic: Statistic, y: &[f64], w: &[f64]) -> f64 {
    let presorted = Presorted::new(y, None, None);
    estimate(statistic, &presorted.weigh(w, &mut Scratch::default())).unwrap_or(f64::NAN)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-10 * (1.0 + a.abs().max(b.abs()))
}

fn map(y: &[f64], change: impl Fn(f64) -> f64) -> Vec<f64> {
    y.iter().map(|y| change(*y)).collect()
}

fn curve(y: &[f64], w: &[f64], points: &[f64]) -> Vec<f64> {
    let presorted = Presorted::new(y, None, None);
    let mut scratch = Scratch::default();
    generalised_lorenz(&presorted.weigh(w, &mut scratch), points)
}

fn twentieths() -> Vec<f64> {
    (1..=20).map(|k| f64::from(k) / 20.0).collect()
}

proptest! {
    #[test]
    fn redistribution_is_vertical_less_reranking((before, after, w) in pairs()) {
        let found = Redistribution::of_columns(&before, &after, &w).unwrap();
        let (first, second) = (value(Statistic::Gini, &before, &w), value(Statistic::Gini, &after, &w));
        prop_assert!(near(first - second, found.reynolds_smolensky - found.reranking));
        // Nobody can be more equal for having been passed.
        prop_assert!(found.reranking >= -1e-12);
        let (m0, m1) = (value(Statistic::Mean, &before, &w), value(Statistic::Mean, &after, &w));
        if let Some(kakwani) = found.kakwani {
            let t = (m0 - m1) / m0;
            prop_assert!((found.reynolds_smolensky - t / (1.0 - t) * kakwani).abs() < 1e-9 * (1.0 + kakwani.abs()));
        }
    }

    #[test]
    fn proportional_payments_redistribute_nothing((before, _, w) in pairs(), k in 0.1..3.0_f64) {
        prop_assume!((k - 1.0).abs() > 1e-3);
        let found = Redistribution::of_columns(&before, &map(&before, |y| k * y), &w).unwrap();
        prop_assert!(found.reynolds_smolensky.abs() < 1e-12 && found.reranking.abs() < 1e-12);
        prop_assert!(found.kakwani.unwrap().abs() < 1e-10);
    }

    #[test]
    fn rows_in_any_order_and_weights_on_any_scale((mut before, mut after, mut w) in pairs(), turn in 0_usize..40, k in 0.01..100.0) {
        let found = Redistribution::of_columns(&before, &after, &w).unwrap();
        let turn = turn % before.len();
        before.rotate_left(turn);
        after.rotate_left(turn);
        w.rotate_left(turn);
        let again = Redistribution::of_columns(&before, &after, &map(&w, |w| k * w)).unwrap();
        prop_assert!(near(found.reynolds_smolensky, again.reynolds_smolensky));
        prop_assert!(near(found.reranking, again.reranking));
    }

    #[test]
    fn more_for_everybody_dominates((before, _, w) in pairs(), gains in vec(0.01..5.0, 40)) {
        let after: Vec<f64> = before.iter().zip(&gains).map(|(y, gain)| y + gain).collect();
        let points = twentieths();
        let (first, second) = (curve(&before, &w, &points), curve(&after, &w, &points));
        let differences: Vec<f64> = first.iter().zip(&second).map(|(first, second)| second - first).collect();
        prop_assert_eq!(dominates(&differences, 1e-9), Some(true));
        prop_assert_eq!(dominates(&map(&differences, |d| -d), 1e-9), Some(false));
    }

    #[test]
    fn a_curve_rises_to_the_mean_and_bends_upwards((before, _, w) in pairs()) {
        let points = twentieths();
        let found = curve(&before, &w, &points);
        prop_assert!(near(found[19], value(Statistic::Mean, &before, &w)));
        let mut last = (0.0, 0.0);
        for level in found {
            prop_assert!(level - last.0 >= last.1 - 1e-9);
            last = (level, level - last.0);
        }
    }

    #[test]
    fn fifths_rise_with_people_and_hold_all(w in vec(0.01..10.0_f64, 1..40), groups in 1_u32..12) {
        let total: f64 = w.iter().sum();
        let mut up_to = 0.0;
        let mut last = 1;
        for w in &w {
            up_to += w;
            let group = quantile_of(up_to / total, groups);
            prop_assert!(last <= group && (1..=groups).contains(&group));
            last = group;
        }
        prop_assert_eq!(last, groups);
    }

    #[test]
    fn a_larger_gain_is_no_lower_band(before in -10.0..1000.0, first in -500.0..500.0, more in 0.0..500.0) {
        let of = |change: f64| Band::of(relative_change(before, before + change, 1.0));
        prop_assert!(of(first) <= of(first + more));
        prop_assert_eq!(of(0.0), Band::Same);
    }
}
