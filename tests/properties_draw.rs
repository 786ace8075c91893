//! Properties of streams, distributions, the copula and random weights.

use maatlat::draw::{Distribution, Reading, Seed, Stream, Triple, copula, weights, widen};
use maatlat::math::sum;
use proptest::collection::vec;
use proptest::prelude::*;
use statrs::distribution::{Beta, ContinuousCDF, Triangular};

fn draws(stream: Stream, first: u64, length: usize) -> Vec<f64> {
    let mut out = vec![0.0; length];
    stream.fill_uniform(first, &mut out);
    out
}

/// Ordered triples, with and without a shoulder.
fn triples() -> impl Strategy<Value = Triple> {
    let width = prop_oneof![Just(0.0), 1e-3..50.0];
    (-50.0..50.0, width.clone(), width)
        .prop_filter_map("ordered", |(likely, down, up)| Triple::new(likely - down, likely, likely + up))
}

fn readings() -> impl Strategy<Value = Reading> {
    prop_oneof![
        Just(Reading::Bounds),
        (0.0..0.5).prop_map(|overshoot| Reading::CentralNinety { overshoot }),
        Just(Reading::Pert),
    ]
}

proptest! {
    #[test]
    fn any_split_into_blocks_gives_the_same_draws(
        number: u64,
        name: u32,
        first in prop_oneof![0_u64..1000, (1_u64 << 33) - 500..1 << 33],
        lengths in vec(0_usize..150, 1..8),
    ) {
        let stream = Stream::new(&Seed::from_u64(number), &format!("group/{name}"));
        let whole = draws(stream, first, lengths.iter().sum());
        let mut at = 0;
        for length in lengths {
            prop_assert_eq!(&draws(stream, first + at as u64, length)[..], &whole[at..at + length]);
            at += length;
        }
        prop_assert!(whole.iter().all(|u| 0.0 < *u && *u < 1.0));
    }

    #[test]
    fn a_quantile_rises_inside_its_support(
        triple in triples(),
        reading in readings(),
        p in 1e-12..1.0_f64,
        q in 1e-12..1.0_f64,
    ) {
        let it = Distribution::from_triple(triple, reading, Some((-60.0, 60.0)));
        let (lowest, highest) = it.support();
        let (low, high) = (it.quantile(p.min(q)), it.quantile(p.max(q)));
        let rounding = 1e-13 * (highest - lowest);
        prop_assert!(lowest <= low && low <= high + rounding && high <= highest);
        prop_assert!(lowest <= it.mean() + rounding && it.mean() <= highest + rounding);
    }

    #[test]
    fn triangular_agrees_with_statrs(triple in triples(), p in 0.0001..0.9999) {
        prop_assume!(triple.low() < triple.high());
        let oracle = Triangular::new(triple.low(), triple.high(), triple.likely()).unwrap();
        let got = Distribution::from_triple(triple, Reading::Bounds, None).quantile(p);
        prop_assert!((oracle.cdf(got) - p).abs() <= 1e-9 * p);
    }

    #[test]
    fn pert_agrees_with_statrs(triple in triples(), p in 0.001..0.999) {
        prop_assume!(triple.low() < triple.high());
        let width = triple.high() - triple.low();
        let below = (triple.likely() - triple.low()) / width;
        let oracle = Beta::new(1.0 + 4.0 * below, 1.0 + 4.0 * (1.0 - below)).unwrap();
        let got = Distribution::from_triple(triple, Reading::Pert, None).quantile(p);
        prop_assert!((oracle.cdf((got - triple.low()) / width) - p).abs() <= 1.1e-7);
    }

    #[test]
    fn widening_only_widens_and_respects_bounds(triple in triples(), factor in 1.0..4.0) {
        let free = widen(triple, factor, None);
        prop_assert!(free.low() <= triple.low() && triple.high() <= free.high());
        prop_assert!((free.high() - free.likely() - factor * (triple.high() - triple.likely())).abs() < 1e-9);
        let kept = widen(triple, factor, Some((-20.0, 20.0)));
        prop_assert!(kept.low() >= (-20.0_f64).min(triple.likely()));
        prop_assert!(kept.high() <= 20.0_f64.max(triple.likely()));
        prop_assert_eq!(widen(triple, 1.0, None), triple);
    }

    #[test]
    fn correlated_uniforms_stay_inside_and_rise_with_the_factor(
        rho in 0.0..1.0,
        mut own in vec(1e-15..1.0, 1..80),
        z in -8.0..8.0,
    ) {
        let mut higher = own.clone();
        copula::correlate(rho, &vec![z; own.len()], &mut own);
        copula::correlate(rho, &vec![z + 0.5; higher.len()], &mut higher);
        prop_assert!(own.iter().zip(&higher).all(|(low, high)| 0.0 < *low && low <= high && *high < 1.0));
    }

    #[test]
    fn ordinal_weights_follow_their_ranks(ranks in vec(1_u32..5, 1..9), number: u64) {
        let mut draw = draws(Stream::new(&Seed::from_u64(number), "weights"), 0, ranks.len());
        weights::Ordinal::new(&ranks).weigh(&mut draw);
        prop_assert!((sum(&draw) - 1.0).abs() < 1e-14);
        for (a, rank_a) in draw.iter().zip(&ranks) {
            for (b, rank_b) in draw.iter().zip(&ranks) {
                prop_assert!(rank_a >= rank_b || a >= b);
            }
        }
    }
}
