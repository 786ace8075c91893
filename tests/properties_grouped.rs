//! What any sound measure between groups must do, for the whole set.

#![allow(clippy::unwrap_used, reason = "a table of a strategy is sound")]

use maatlat::inequality::grouped::Groups;
use maatlat::inequality::{Fit, Statistic, Weighting};
use proptest::collection::vec;
use proptest::prelude::*;

const ABSOLUTE: [Statistic; 9] = [
    Statistic::Difference,
    Statistic::AbsoluteConcentration,
    Statistic::SlopeIndex(Fit::Linear),
    Statistic::BetweenGroupSd,
    Statistic::DifferenceFromMean(Weighting::Unweighted),
    Statistic::DifferenceFromMean(Weighting::Weighted),
    Statistic::DifferenceFromBest(Weighting::Unweighted),
    Statistic::DifferenceFromBest(Weighting::Weighted),
    Statistic::AttributableRisk,
];
const RELATIVE: [Statistic; 9] = [
    Statistic::Ratio,
    Statistic::RelativeConcentration,
    Statistic::RelativeIndex(Fit::Linear),
    Statistic::CoefficientOfVariation,
    Statistic::IndexOfDisparity(Weighting::Unweighted),
    Statistic::IndexOfDisparity(Weighting::Weighted),
    Statistic::TheilBetweenGroups,
    Statistic::MeanLogDeviation,
    Statistic::AttributableFraction,
];
/// Measures that count people, not groups.
const WEIGHTED: [Statistic; 10] = [
    Statistic::Mean,
    Statistic::AbsoluteConcentration,
    Statistic::RelativeConcentration,
    Statistic::BetweenGroupVariance,
    Statistic::DifferenceFromMean(Weighting::Weighted),
    Statistic::DifferenceFromBest(Weighting::Weighted),
    Statistic::IndexOfDisparity(Weighting::Weighted),
    Statistic::TheilBetweenGroups,
    Statistic::MeanLogDeviation,
    Statistic::Difference,
];

fn tables() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    (3_usize..9).prop_flat_map(|groups| (vec(1.0..5000.0, groups), vec(0.5..99.5, groups)))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-7 * (1.0 + a.abs().max(b.abs()))
}

fn groups(sizes: &[f64]) -> Groups {
    Groups::new(sizes, true).unwrap().with_bounds(Some((0.0, 100.0)))
}

fn both(sizes: &[f64]) -> [Groups; 2] {
    [groups(sizes), Groups::new(sizes, false).unwrap()]
}

/// Equal values, or no value for both.
fn same(groups: &Groups, statistic: Statistic, y: &[f64], other: &Groups, z: &[f64], factor: f64) -> bool {
    match (groups.value(statistic, y), other.value(statistic, z)) {
        (Ok(a), Ok(b)) => near(factor * a, b),
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn scale_moves_absolute_measures_and_leaves_relative_ones((sizes, y) in tables(), k in 0.05..20.0) {
        let scaled: Vec<f64> = y.iter().map(|y| k * y).collect();
        for groups in both(&sizes) {
            for statistic in ABSOLUTE {
                prop_assert!(same(&groups, statistic, &y, &groups, &scaled, k), "{:?}", statistic);
            }
            for statistic in RELATIVE {
                prop_assert!(same(&groups, statistic, &y, &groups, &scaled, 1.0), "{:?}", statistic);
            }
            let variance = Statistic::BetweenGroupVariance;
            prop_assert!(same(&groups, variance, &y, &groups, &scaled, k * k));
        }
    }

    #[test]
    fn a_step_for_all_leaves_absolute_measures((sizes, y) in tables(), step in -40.0..40.0) {
        let moved: Vec<f64> = y.iter().map(|y| y + step).collect();
        for groups in both(&sizes) {
            for statistic in ABSOLUTE {
                prop_assert!(same(&groups, statistic, &y, &groups, &moved, 1.0), "{:?}", statistic);
            }
        }
    }

    #[test]
    fn order_does_not_count_without_an_order((sizes, y) in tables(), turn in 0_usize..8) {
        let by = turn % y.len();
        let (mut people, mut turned) = (sizes.clone(), y.clone());
        people.rotate_left(by);
        turned.rotate_left(by);
        turned.reverse();
        people.reverse();
        let (one, other) = (Groups::new(&sizes, false).unwrap(), Groups::new(&people, false).unwrap());
        for statistic in ABSOLUTE.into_iter().chain(RELATIVE) {
            prop_assert!(same(&one, statistic, &y, &other, &turned, 1.0), "{:?}", statistic);
        }
    }

    #[test]
    fn populations_may_be_shares((sizes, y) in tables(), k in 0.001..1000.0) {
        let other: Vec<f64> = sizes.iter().map(|n| k * n).collect();
        for (one, other) in both(&sizes).into_iter().zip(both(&other)) {
            for statistic in ABSOLUTE.into_iter().chain(RELATIVE) {
                prop_assert!(same(&one, statistic, &y, &other, &y, 1.0), "{:?}", statistic);
            }
        }
    }

    #[test]
    fn splitting_a_group_into_equals_leaves_what_counts_people((sizes, y) in tables(), cut in 0.05..0.95, at in 0_usize..8) {
        let at = at % y.len();
        let (mut people, mut split) = (sizes.clone(), y.clone());
        people[at] = sizes[at] * cut;
        people.insert(at + 1, sizes[at] * (1.0 - cut));
        split.insert(at + 1, y[at]);
        for (one, other) in both(&sizes).into_iter().zip(both(&people)) {
            for statistic in WEIGHTED {
                prop_assert!(same(&one, statistic, &y, &other, &split, 1.0), "{:?}", statistic);
            }
        }
    }

    #[test]
    fn bounded_indices_mirror_attainment_and_shortfall((sizes, y) in tables()) {
        let missing: Vec<f64> = y.iter().map(|y| 100.0 - y).collect();
        let groups = groups(&sizes);
        for statistic in [Statistic::Erreygers, Statistic::Wagstaff, Statistic::SlopeIndex(Fit::Logit)] {
            prop_assert!(same(&groups, statistic, &y, &groups, &missing, -1.0), "{:?}", statistic);
        }
    }

    #[test]
    fn reversing_the_order_turns_the_sign((sizes, y) in tables()) {
        let (people, turned): (Vec<f64>, Vec<f64>) =
            (sizes.iter().rev().copied().collect(), y.iter().rev().copied().collect());
        for statistic in [Statistic::AbsoluteConcentration, Statistic::SlopeIndex(Fit::Linear), Statistic::SlopeIndex(Fit::Logit)] {
            prop_assert!(same(&groups(&sizes), statistic, &y, &groups(&people), &turned, -1.0), "{:?}", statistic);
        }
    }

    #[test]
    fn dispersion_is_never_negative_and_zero_for_equals((sizes, y) in tables(), level in 0.5..99.5) {
        for groups in [Groups::new(&sizes, false).unwrap(), Groups::new(&sizes, false).unwrap().adverse()] {
            let equal = vec![level; y.len()];
            for statistic in ABSOLUTE.into_iter().chain(RELATIVE).filter(|it| groups.is_dispersion(*it)) {
                let adverse = !groups.higher_is_better()
                    && matches!(statistic, Statistic::AttributableRisk | Statistic::AttributableFraction);
                let value = groups.value(statistic, &y).unwrap();
                prop_assert!(if adverse { value <= 0.0 } else { value >= 0.0 }, "{:?} {}", statistic, value);
                let none = if statistic == Statistic::Ratio { 1.0 } else { 0.0 };
                prop_assert!((groups.value(statistic, &equal).unwrap() - none).abs() < 1e-9, "{:?}", statistic);
            }
        }
    }

    #[test]
    fn taking_from_the_better_and_giving_to_the_worse_levels((sizes, y) in tables(), part in 0.0..0.49) {
        let flat = Groups::new(&sizes, false).unwrap();
        let order = |a: &usize, b: &usize| y[*a].total_cmp(&y[*b]);
        let low = (0..y.len()).min_by(order).unwrap();
        let high = (0..y.len()).max_by(order).unwrap();
        // So many people's worth that the two do not change places.
        let amount = part * (y[high] - y[low]) * sizes[low].min(sizes[high]);
        let mut after = y.clone();
        after[low] += amount / sizes[low];
        after[high] -= amount / sizes[high];
        for statistic in [Statistic::BetweenGroupVariance, Statistic::TheilBetweenGroups, Statistic::MeanLogDeviation, Statistic::DifferenceFromMean(Weighting::Weighted)] {
            let (before, after) = (flat.value(statistic, &y).unwrap(), flat.value(statistic, &after).unwrap());
            prop_assert!(after <= before + 1e-9 * (1.0 + before), "{:?} {} {}", statistic, before, after);
        }
    }

    #[test]
    fn nothing_is_ever_nan_or_infinite(
        sizes in vec(prop_oneof![Just(0.0), 0.0..10.0, Just(1e12)], 2..7),
        seed in vec(prop_oneof![Just(0.0), Just(100.0), -5.0..5.0, 0.0..100.0, Just(1e-300), Just(1e15)], 7),
    ) {
        let y = &seed[..sizes.len()];
        for ordered in [true, false] {
            let Some(groups) = Groups::new(&sizes, ordered) else { continue };
            let groups = groups.with_bounds(Some((0.0, 100.0))).with_reference(Some(0));
            let fits = [Fit::Linear, Fit::Logit, Fit::LogTransform, Fit::LogitTransform];
            let all = ABSOLUTE.into_iter().chain(RELATIVE).chain(WEIGHTED).chain([Statistic::Erreygers, Statistic::Wagstaff]);
            let lines = fits.into_iter().flat_map(|fit| [Statistic::SlopeIndex(fit), Statistic::RelativeIndex(fit)]);
            for statistic in all.chain(lines).chain([Statistic::QuantileDifference(5), Statistic::QuantileRatio(20)]) {
                if let Ok(value) = groups.value(statistic, y) {
                    prop_assert!(value.is_finite(), "{:?} {:?} {:?}", statistic, sizes, y);
                }
                if let Some(se) = groups.standard_error(statistic, y, &vec![0.1; y.len()]) {
                    prop_assert!(se.is_finite() && se >= 0.0, "{:?}", statistic);
                }
            }
        }
    }
}
