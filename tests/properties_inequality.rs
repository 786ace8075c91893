//! What any sound measure of inequality between groups must do.

use maatlat::inequality::{Ordered, Unordered, outcome};
use proptest::collection::vec;
use proptest::prelude::*;

/// Sizes and outcomes of two to eight groups; outcomes positive and below 100.
fn tables() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    (2_usize..9).prop_flat_map(|groups| (vec(1.0..5000.0, groups), vec(0.5..99.5, groups)))
}

fn map(y: &[f64], change: impl Fn(f64) -> f64) -> Vec<f64> {
    y.iter().map(|y| change(*y)).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

proptest! {
    #[test]
    fn replicating_the_population_changes_nothing((sizes, y) in tables(), times in 2.0..50.0) {
        let (one, many) = (Ordered::new(&sizes).unwrap(), Ordered::new(&map(&sizes, |n| n * times)).unwrap());
        prop_assert!(near(one.slope_index(&y), many.slope_index(&y)));
        prop_assert!(near(one.concentration_index(&y).unwrap(), many.concentration_index(&y).unwrap()));
    }

    #[test]
    fn scaling_leaves_relative_measures_and_scales_absolute_ones((sizes, y) in tables(), k in 0.1..10.0) {
        let groups = Ordered::new(&sizes).unwrap();
        let scaled = map(&y, |y| y * k);
        prop_assert!(near(groups.slope_index(&scaled), k * groups.slope_index(&y)));
        prop_assert!(near(groups.relative_slope_index(&scaled).unwrap(), groups.relative_slope_index(&y).unwrap()));
        prop_assert!(near(groups.concentration_index(&scaled).unwrap(), groups.concentration_index(&y).unwrap()));
    }

    #[test]
    fn moving_everybody_leaves_absolute_measures((sizes, y) in tables(), step in -50.0..50.0) {
        let (groups, flat) = (Ordered::new(&sizes).unwrap(), Unordered::new(&sizes).unwrap());
        let moved = map(&y, |y| y + step);
        prop_assert!(near(groups.slope_index(&moved), groups.slope_index(&y)));
        prop_assert!(near(groups.range(&moved), groups.range(&y)));
        prop_assert!(near(groups.absolute_concentration_index(&moved), groups.absolute_concentration_index(&y)));
        prop_assert!(near(flat.distance_to_best(&moved), flat.distance_to_best(&y)));
    }

    #[test]
    fn the_bounded_index_mirrors_attainment_and_shortfall((sizes, y) in tables()) {
        let groups = Ordered::new(&sizes).unwrap();
        let missing = map(&y, |y| 100.0 - y);
        let erreygers = |y: &[f64]| groups.erreygers(y, 0.0, 100.0).unwrap();
        prop_assert!((erreygers(&y) + erreygers(&missing)).abs() < 1e-12);
        let shortfall = groups.shortfall_concentration_index(&y, 100.0).unwrap();
        prop_assert!(near(shortfall, -groups.concentration_index(&missing).unwrap()));
    }

    #[test]
    fn splitting_a_group_into_equals_leaves_the_concentration_index(
        (sizes, y) in tables(),
        cut in 0.05..0.95,
    ) {
        // People of one outcome, told apart by chance alone, carry no inequality between them.
        let (mut finer_sizes, mut finer_y) = (sizes.clone(), y.clone());
        finer_sizes[0] *= cut;
        finer_sizes.insert(1, sizes[0] * (1.0 - cut));
        finer_y.insert(1, y[0]);
        let (coarse, fine) = (Ordered::new(&sizes).unwrap(), Ordered::new(&finer_sizes).unwrap());
        prop_assert!(near(coarse.concentration_index(&y).unwrap(), fine.concentration_index(&finer_y).unwrap()));
    }

    #[test]
    fn the_order_of_unordered_groups_does_not_matter((mut sizes, mut y) in tables(), turn in 0_usize..8) {
        let before = Unordered::new(&sizes).unwrap();
        let found = [before.range(&y), before.distance_to_best(&y)];
        let turn = turn % y.len();
        sizes.rotate_left(turn);
        y.rotate_left(turn);
        let turned = Unordered::new(&sizes).unwrap();
        let again = [turned.range(&y), turned.distance_to_best(&y)];
        prop_assert!(found.iter().zip(&again).all(|(a, b)| near(*a, *b)));
    }

    #[test]
    fn giving_to_the_worse_placed_lowers_the_indices((sizes, y) in tables(), gift in 0.1..5.0) {
        // From the last group to the first, the total unchanged.
        let groups = Ordered::new(&sizes).unwrap();
        let last = y.len() - 1;
        let mut after = y.clone();
        after[0] += gift / sizes[0];
        after[last] -= gift / sizes[last];
        prop_assert!(groups.slope_index(&after) < groups.slope_index(&y));
        prop_assert!(groups.absolute_concentration_index(&after) < groups.absolute_concentration_index(&y));
        prop_assert!(near(groups.mean(&after), groups.mean(&y)));
    }

    #[test]
    fn equal_outcomes_are_no_inequality((sizes, _) in tables(), level in 1.0..99.0) {
        let groups = Ordered::new(&sizes).unwrap();
        let y = vec![level; sizes.len()];
        prop_assert!(groups.slope_index(&y).abs() < 1e-10);
        prop_assert!(groups.concentration_index(&y).unwrap().abs() < 1e-13);
        prop_assert_eq!(groups.range(&y), 0.0);
    }

    #[test]
    fn an_outcome_stays_within_its_support(
        ends in vec((-30.0..30.0, 0.0..30.0), 3),
        (u_low, u_width) in (0.0..1.0, 0.0..1.0),
        at in vec(0.0..=1.0, 4),
        bounded: bool,
    ) {
        let range = |(low, width): (f64, f64)| (low, low + width);
        let inside = |(low, high): (f64, f64), t: f64| low + t * (high - low);
        let (baseline, benefit, spill) = (range(ends[0]), range(ends[1]), range(ends[2]));
        let uptake = (u_low, u_low + u_width * (1.0 - u_low));
        let bounds = bounded.then_some((-10.0, 20.0));
        let (lowest, highest) = outcome::after_support(baseline, uptake, benefit, spill, bounds);
        let got = outcome::after(
            inside(baseline, at[0]),
            inside(uptake, at[1]),
            inside(benefit, at[2]),
            inside(spill, at[3]),
            bounds,
        );
        prop_assert!(lowest - 1e-12 <= got && got <= highest + 1e-12);
    }
}
