//! What any sound welfare comparison must do.

use maatlat::draw::Dirichlet;
use maatlat::inequality::net_health::{Aversion, Bearer, Family, Turn, net_benefit, post, turn};
use proptest::collection::vec;
use proptest::prelude::*;

const FAMILIES: [Family; 3] = [Family::Atkinson, Family::Kolm, Family::ExtendedGini];

/// Health per person and people of two to eight groups.
fn tables() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    (2_usize..9).prop_flat_map(|groups| (vec(20.0..90.0, groups), vec(1.0..5000.0, groups)))
}

/// A family with a parameter that is in use.
fn aversions() -> impl Strategy<Value = Aversion> {
    (0_usize..3, 0.0..1.0).prop_map(|(family, share)| {
        let family = FAMILIES[family];
        let most = family.usual().last().copied().unwrap_or(1.0);
        let parameter = family.indifferent() + share * (most - family.indifferent());
        Aversion { family, parameter }
    })
}

fn map(y: &[f64], change: impl Fn(f64) -> f64) -> Vec<f64> {
    y.iter().map(|y| change(*y)).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-10 * (1.0 + a.abs().max(b.abs()))
}

fn mean(y: &[f64], people: &[f64]) -> f64 {
    let total: f64 = people.iter().sum();
    y.iter().zip(people).map(|(y, n)| y * n).sum::<f64>() / total
}

proptest! {
    #[test]
    fn without_aversion_it_is_the_mean((y, people) in tables()) {
        for family in FAMILIES {
            let indifferent = Aversion { family, parameter: family.indifferent() };
            prop_assert!(near(indifferent.equivalent(&y, &people).unwrap(), mean(&y, &people)));
        }
    }

    #[test]
    fn it_falls_with_aversion((y, people) in tables(), aversion in aversions(), more in 0.001..5.0) {
        let most = aversion.family.usual().last().copied().unwrap();
        let averser = Aversion { parameter: aversion.parameter + more * most / 10.0, ..aversion };
        let (less, more) = (aversion.equivalent(&y, &people).unwrap(), averser.equivalent(&y, &people).unwrap());
        prop_assert!(more <= less + 1e-11 * less, "{} {}", less, more);
        let lowest = y.iter().copied().fold(f64::INFINITY, f64::min);
        prop_assert!(more >= lowest && less <= mean(&y, &people) * (1.0 + 1e-12));
    }

    #[test]
    fn order_and_size_of_the_population_do_not_matter(
        (mut y, mut people) in tables(),
        aversion in aversions(),
        turn in 0_usize..8,
        times in 0.01..100.0,
    ) {
        let found = aversion.equivalent(&y, &people).unwrap();
        prop_assert!(near(aversion.equivalent(&y, &map(&people, |n| n * times)).unwrap(), found));
        let turn = turn % y.len();
        y.rotate_left(turn);
        people.rotate_left(turn);
        prop_assert!(near(aversion.equivalent(&y, &people).unwrap(), found));
    }

    #[test]
    fn a_split_group_is_the_same_population((y, people) in tables(), aversion in aversions(), cut in 0.05..0.95) {
        let (mut finer_y, mut finer) = (y.clone(), people.clone());
        finer_y.push(y[0]);
        finer.push(people[0] * (1.0 - cut));
        finer[0] *= cut;
        let found = aversion.equivalent(&finer_y, &finer).unwrap();
        prop_assert!(near(found, aversion.equivalent(&y, &people).unwrap()));
    }

    #[test]
    fn atkinson_scales_and_kolm_moves((y, people) in tables(), k in 0.1..10.0, step in -60.0..60.0, share in 0.0..1.0) {
        let atkinson = Aversion { family: Family::Atkinson, parameter: 15.0 * share };
        let found = atkinson.equivalent(&y, &people).unwrap();
        prop_assert!(near(atkinson.equivalent(&map(&y, |y| k * y), &people).unwrap(), k * found));
        let kolm = Aversion { family: Family::Kolm, parameter: 0.2 * share };
        let found = kolm.equivalent(&y, &people).unwrap();
        prop_assert!(near(kolm.equivalent(&map(&y, |y| y + step), &people).unwrap(), found + step));
        let gini = Aversion { family: Family::ExtendedGini, parameter: 1.0 + 4.0 * share };
        let found = gini.equivalent(&y, &people).unwrap();
        prop_assert!(near(gini.equivalent(&map(&y, |y| k * y + step), &people).unwrap(), k * found + step));
    }

    #[test]
    fn the_same_health_for_all_is_its_own_equivalent(
        (_, people) in tables(),
        aversion in aversions(),
        level in 0.01..100.0,
    ) {
        prop_assert_eq!(aversion.equivalent(&vec![level; people.len()], &people), Some(level));
    }

    #[test]
    fn giving_to_the_worse_off_raises_it((mut y, people) in tables(), aversion in aversions(), part in 0.01..0.5) {
        y.sort_by(f64::total_cmp);
        let last = y.len() - 1;
        let gap = y[last] - y[0];
        prop_assume!(gap > 0.1 && aversion.parameter > aversion.family.indifferent() + 1e-3);
        let before = aversion.equivalent(&y, &people).unwrap();
        // So much that they do not pass each other.
        let gift = part * gap * people[0].min(people[last]);
        y[0] += gift / people[0];
        y[last] -= gift / people[last];
        let after = aversion.equivalent(&y, &people).unwrap();
        prop_assert!(after >= before * (1.0 - 1e-12), "{} {}", before, after);
    }

    #[test]
    fn weights_fall_with_health(aversion in aversions(), low in 1.0..80.0, more in 0.1..10.0) {
        if let Some(weight) = aversion.weight(low, low + more) {
            prop_assert!(weight >= 1.0);
            prop_assert!(near(aversion.weight(low + more, low).unwrap() * weight, 1.0));
        }
        prop_assert!(aversion.weight(low, low).is_none_or(|weight| weight == 1.0));
    }

    #[test]
    fn net_benefits_sum_to_benefits_less_what_the_cost_displaces(
        (health, people) in tables(),
        cost in -1e6..1e6,
        threshold in 1e3..1e5,
        benefit in 0.0..100.0,
    ) {
        for rule in Bearer::ALL {
            let shares = rule.shares(&health, &people);
            let nets: Vec<f64> = shares.iter().map(|share| net_benefit(benefit, *share, cost, threshold)).collect();
            let total: f64 = nets.iter().sum();
            prop_assert!(near(total, benefit * health.len() as f64 - cost / threshold));
            let after: Vec<f64> =
                health.iter().zip(&nets).zip(&people).map(|((y, net), n)| post(*y, *net, *n)).collect();
            let moved = (mean(&after, &people) - mean(&health, &people)) * people.iter().sum::<f64>();
            prop_assert!((moved - total).abs() <= 1e-9 * (1.0 + total.abs() + people.iter().sum::<f64>()));
        }
    }

    #[test]
    fn a_turn_is_a_zero_between_two_signs(root in 0.1..9.9_f64) {
        let change = |at: f64| Some(root - at);
        let found = turn(&[0.0, 2.0, 10.0], 1e-12, change);
        prop_assert!(matches!(found, Turn::At(at) if (at - root).abs() < 1e-12));
        prop_assert_eq!(turn(&[0.0, 2.0, 10.0], 20.0, change), Turn::Never);
    }

    #[test]
    fn drawn_shares_are_shares(
        shares in vec(0.0..1.0, 1..8),
        concentration in 0.01..1e7,
        uniform in vec(1e-12..(1.0 - 1e-12), 8),
    ) {
        prop_assume!(shares.iter().sum::<f64>() > 0.0);
        let dirichlet = Dirichlet::around(&shares, concentration).unwrap();
        let mut drawn = uniform[..shares.len()].to_vec();
        dirichlet.shares(&mut drawn);
        prop_assert!((drawn.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{:?}", drawn);
        prop_assert!(drawn.iter().zip(&shares).all(|(found, given)| (0.0..=1.0).contains(found) && (*given > 0.0 || *found == 0.0)));
    }
}
