//! Properties of sums, moments, the sketch and the quantile functions.

use maatlat::math::{BINS, Moments, Sketch, beta, exp2, mean, normal, sum, weighted_sum};
use proptest::collection::vec;
use proptest::prelude::*;
use statrs::distribution::{Beta, ContinuousCDF, Normal};

/// Hyndman & Fan type 7 on the sorted values themselves.
fn exact_quantile(values: &[f64], p: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() - 1) as f64 * p;
    let (below, above) = (rank.floor() as usize, rank.ceil() as usize);
    sorted[below] + (sorted[above] - sorted[below]) * (rank - rank.floor())
}

fn sketch_of(values: &[f64]) -> Sketch {
    let mut sketch = Sketch::new(-100.0, 100.0);
    sketch.extend(values);
    sketch
}

fn close(got: f64, want: f64, relative: f64) -> bool {
    (got - want).abs() <= relative * want.abs()
}

proptest! {
    #[test]
    fn a_sum_is_as_good_as_one_in_whole_numbers(units in vec(-1_000_000_i64..1_000_000, 0..3000)) {
        // Multiples of 2⁻¹⁰ of this size add without rounding, in any order.
        let values: Vec<f64> = units.iter().map(|unit| *unit as f64 / 1024.0).collect();
        let exact = units.iter().sum::<i64>() as f64 / 1024.0;
        prop_assert_eq!(sum(&values), exact);
        prop_assert_eq!(weighted_sum(&vec![1.0; values.len()], &values), exact);
    }

    #[test]
    fn moments_move_with_their_values(values in vec(-100.0..100.0, 2..500), shift in -1e3..1e3_f64) {
        let moved: Vec<f64> = values.iter().map(|x| *x + shift).collect();
        let (here, there) = (Moments::of(&values), Moments::of(&moved));
        prop_assert!((there.mean().unwrap() - here.mean().unwrap() - shift).abs() < 1e-11);
        prop_assert!((there.variance().unwrap() - here.variance().unwrap()).abs() < 1e-8);
        prop_assert_eq!(here.mean(), mean(&values));
    }

    #[test]
    fn sketches_merge_to_the_whole_in_any_order(
        values in vec(-120.0..120.0, 0..600),
        cuts in vec(0_usize..600, 0..6),
        reverse: bool,
    ) {
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(values.len())).collect();
        cuts.extend([0, values.len()]);
        cuts.sort_unstable();
        let mut parts: Vec<Sketch> = cuts.windows(2).map(|cut| sketch_of(&values[cut[0]..cut[1]])).collect();
        if reverse {
            parts.reverse();
        }
        let mut merged = Sketch::new(-100.0, 100.0);
        for part in &parts {
            merged.merge(part);
        }
        prop_assert_eq!(merged, sketch_of(&values));
    }

    #[test]
    fn a_sketched_quantile_is_within_a_bin(values in vec(-100.0..=100.0, 1..3000), p in 0.0..=1.0) {
        let bin = 200.0 / BINS as f64;
        let got = sketch_of(&values).quantile(p).unwrap();
        prop_assert!((got - exact_quantile(&values, p)).abs() <= bin * (1.0 + 1e-9));
    }

    #[test]
    fn a_sketched_quantile_of_few_values_is_exact(
        cells in proptest::collection::btree_set(0_u32..BINS as u32, 1..40),
        p in 0.0..=1.0,
    ) {
        let values: Vec<f64> = cells.iter().map(|i| (f64::from(*i) + 0.5) * 200.0 / BINS as f64 - 100.0).collect();
        prop_assert!((sketch_of(&values).quantile(p).unwrap() - exact_quantile(&values, p)).abs() < 1e-12);
    }

    #[test]
    fn sketched_quantiles_never_fall(values in vec(-1.0..1.0, 1..300), p in 0.0..=1.0, q in 0.0..=1.0) {
        let mut sketch = Sketch::new(-1.0, 1.0);
        sketch.extend(&values);
        let (low, high) = if p < q { (p, q) } else { (q, p) };
        prop_assert!(sketch.quantile(low) <= sketch.quantile(high));
    }

    #[test]
    fn normal_agrees_with_statrs(p in 1e-12..1.0) {
        let oracle = Normal::standard();
        prop_assert!((normal::quantile(p) - oracle.inverse_cdf(p)).abs() <= 1e-9);
        let x = normal::quantile(p);
        prop_assert!(close(normal::cdf(x), oracle.cdf(x), 1e-9));
    }

    #[test]
    fn normal_quantile_rises_and_mirrors(p in 0.0..0.5, step in 1e-9..0.5) {
        prop_assert!(normal::quantile(p) <= normal::quantile(p + step));
        prop_assert!((normal::quantile(0.5 - p) + normal::quantile(0.5 + p)).abs() <= 1e-9
            || p > 0.499);
    }

    #[test]
    fn beta_agrees_with_statrs(a in 1.0..20.0, b in 1.0..20.0, p in 0.0001..0.9999) {
        let (own, oracle) = (beta::Beta::new(a, b).unwrap(), Beta::new(a, b).unwrap());
        let x = own.quantile(p);
        prop_assert!(close(own.cdf(x), p, 1e-12));
        prop_assert!(close(oracle.cdf(x), p, 1e-9));
    }

    #[test]
    fn a_beta_table_reads_the_quantile(a in 0.5..60.0, b in 0.5..60.0, octave in 1.0..50.0_f64, above: bool) {
        let (own, table) = (beta::Beta::new(a, b).unwrap(), beta::QuantileTable::new(a, b).unwrap());
        let p = if above { 1.0 - exp2(-octave) } else { exp2(-octave) };
        prop_assert!((own.cdf(table.quantile(p)) - p).abs() < 1e-7);
    }
}
