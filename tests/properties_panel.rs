//! The room `panel` on tables that nobody would make: it answers or gives a reason, and never falls over.

#![allow(clippy::unwrap_used, reason = "a test that cannot make its tables has failed")]

use maatlat::draw::Seed;
use maatlat::panel::agreement::{Counts, Interval, Metric, Weights, alpha, gwet, icc, icc_by_reml};
use maatlat::panel::disagreement::agenda;
use maatlat::panel::severity::{
    Grid, LEAST_SHARED, Prior, footing, islands, posterior, prior_sensitivity, severities,
};
use maatlat::panel::{Ratings, Scale};

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> usize {
        (self.next() % bound) as usize
    }
}

fn tables(values: &[f64], count: u64) -> impl Iterator<Item = Ratings> + '_ {
    (0..count).map(move |seed| {
        let mut random = Random(seed);
        let (units, raters, empty) = (random.below(8), random.below(6), random.below(4));
        let cells = (0..units * raters).map(|_| {
            let value = values[random.below(values.len() as u64)];
            (random.below(4) >= empty).then_some(value)
        });
        Ratings::new(units, raters, cells.collect()).unwrap()
    })
}

fn holds(interval: Interval, value: f64) {
    assert!(interval.low <= value + 1e-12 && value <= interval.high + 1e-12, "{interval:?} {value}");
}

#[test]
fn coefficients_stay_in_their_range_and_inside_their_intervals() {
    let scale = Scale::whole(0, 4).unwrap();
    for table in tables(&[0.0, 1.0, 2.0, 3.0, 4.0], 3_000) {
        let counts = Counts::new(&table, &scale).unwrap();
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio] {
            if let Ok(found) = alpha(&counts, metric, 0.95) {
                assert!(found.value <= 1.0 && found.value >= -1.0 && found.expected > 0.0, "{found:?}");
                if let Ok(interval) = found.interval {
                    holds(interval, found.value);
                    assert!(interval.high < 1.0);
                }
            }
        }
        for weights in [Weights::Identity, Weights::Linear, Weights::Quadratic, Weights::Ordinal] {
            if let Ok(found) = gwet(&counts, weights, 0.95) {
                assert!(found.value <= 1.0 + 1e-12 && (0.0..=1.0 + 1e-12).contains(&found.agreement));
                assert!((0.0..1.0).contains(&found.chance) && found.error >= 0.0, "{found:?}");
                if let Ok(interval) = found.interval {
                    holds(interval, found.value);
                }
            }
        }
    }
}

/// The order of raters is nobody's business.
#[test]
fn raters_may_change_places() {
    let scale = Scale::whole(0, 4).unwrap();
    for table in tables(&[0.0, 1.0, 2.0, 3.0, 4.0], 500) {
        let turned: Vec<Vec<Option<f64>>> =
            (0..table.units()).map(|unit| table.unit(unit).iter().rev().copied().collect()).collect();
        let turned = Ratings::new(table.units(), table.raters(), turned.concat()).unwrap();
        let of = |table: &Ratings| alpha(&Counts::new(table, &scale).unwrap(), Metric::Ordinal, 0.95);
        assert_eq!(of(&table), of(&turned));
        if let (Ok(own), Ok(other)) = (icc(&table, 0.95), icc(&turned, 0.95)) {
            assert!((own.single - other.single).abs() < 1e-6, "{own:?} {other:?}");
        }
        let fit = |table: &Ratings| {
            posterior(table, &Prior::default(), &Grid { nodes: 16, left_out: 1e-9 }).map(|p| p.fit())
        };
        match (fit(&table), fit(&turned)) {
            (Ok(own), Ok(other)) => {
                for (own, other) in own.proposals.iter().zip(&other.proposals) {
                    assert!((own.expected_rank - other.expected_rank).abs() < 1e-7, "{own:?} {other:?}");
                }
            }
            (own, other) => assert_eq!(own.err(), other.err()),
        }
    }
}

#[test]
fn expected_ranks_are_ranks() {
    let grid = Grid { nodes: 12, left_out: 1e-6 };
    for table in tables(&[0.0, 0.5, 1.0, 2.0, 3.0, 4.0], 1_000) {
        let Ok(posterior) = posterior(&table, &Prior::default(), &grid) else { continue };
        let fit = posterior.fit();
        let n = table.units() as f64;
        let total: f64 = fit.proposals.iter().map(|proposal| proposal.expected_rank).sum();
        assert!((total - n * (n + 1.0) / 2.0).abs() < 1e-8, "{total}");
        for proposal in &fit.proposals {
            assert!((1.0..=n).contains(&proposal.expected_rank), "{proposal:?}");
            assert!((0.0..=1.0).contains(&proposal.sucra) && proposal.effect.sd > 0.0);
        }
    }
}

#[test]
fn nothing_falls_over() {
    let strange = [0.0, -0.0, 1.0, 3.0, -2.5, 1e-300, 1e16, 1e160, -1e300, f64::MAX, f64::MIN_POSITIVE];
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let scale = Scale::whole(-2, 3).unwrap();
    let grid = Grid { nodes: 5, left_out: 1e-3 };
    for values in [&strange[..], &strange[..3], &strange[..5], &[3.0][..]] {
        for table in tables(values, 600) {
            if let Ok(counts) = Counts::new(&table, &scale) {
                let _ = alpha(&counts, Metric::Ratio, 0.95);
                let _ = alpha(&counts, Metric::Ordinal, f64::NAN);
                let _ = gwet(&counts, Weights::Ordinal, 2.0);
            }
            let _ = (icc(&table, 0.9), icc_by_reml(&table));
            let _ =
                (islands(&table), footing(&table), severities(&table, LEAST_SHARED), severities(&table, 0));
            let _ = (agenda(&table, 4.0), agenda(&table, f64::NAN));
            let prior = Prior { severity_sd: 1e-8, bound: 1e8, least_residual: 1e-12 };
            for prior in [Prior::default(), prior] {
                let _ = prior_sensitivity(&table, &prior, &grid, &[0.5, 0.0, -1.0, f64::NAN], 3);
                if let Ok(posterior) = posterior(&table, &prior, &grid) {
                    let _ = posterior.fit();
                    let _ = posterior.effects_at(0.0, 0.0);
                    let draws = posterior.rank_draws(
                        &Seed::from_u64(1),
                        &names[..table.units()],
                        &names[..table.raters()],
                        7,
                    );
                    assert!(draws.is_ok_and(|draws| draws.counts(0).iter().sum::<u32>() == 7));
                }
            }
        }
    }
}
