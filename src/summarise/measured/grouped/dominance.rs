//! Whether the worst-placed fare better wherever the line below the better placed is drawn: concentration curves of
//! ordered groups, after against before.
//!
//! Groups are added up from the worst to the best placed (Kakwani 1977, *Econometrica* 45:719; dominance as in Bishop,
//! Chow & Formby 1994, *Int. Econ. Rev.* 35:391). These sums are linear in the estimates, so that draws of the groups show
//! their error without bias; a Lorenz curve, which sorts the groups by what chance gave them, would not.

use super::Groups;
use crate::inequality::change::dominates;
use crate::math::Moments;
use crate::summarise::error::{chance, quantile_of_sorted};
use crate::summarise::results::Chance;
use crate::summarise::results::measured::{Dominance, Interval};

/// Differences up to this share of the level are rounding.
const ROUNDING: f64 = 1e-9;

/// What is compared: both times, as seen and as drawn (a row of groups per draw).
pub(super) struct Times<'a> {
    pub(super) seen: [&'a [f64]; 2],
    pub(super) drawn: [&'a [f64]; 2],
}

/// Dominance of after over before along the order; `None` for groups without one. `relative` where shares of a total make
/// sense; `direction` is 1 where more is better, −1 where less is.
pub(super) fn dominance(
    groups: &Groups,
    times: &Times<'_>,
    (relative, direction, level): (bool, f64, f64),
) -> Option<Dominance> {
    let order = groups.order()?;
    let (points, _) = order.concentration_curve(times.seen[1], 1.0);
    let points: Vec<f64> = points.into_iter().map(|point| point.min(1.0)).collect();
    let difference = |[before, after]: [&[f64]; 2], relative: bool| -> Vec<f64> {
        // Without a mean above 0 there are no shares of it.
        let over = |y: &[f64]| {
            let mean = order.mean(y);
            if !relative {
                1.0
            } else if mean > 0.0 {
                mean
            } else {
                f64::NAN
            }
        };
        let [before, after] = [before, after].map(|y| order.concentration_curve(y, over(y)).1);
        after.iter().zip(before).map(|(after, before)| direction * (after - before)).collect()
    };
    let scale = times.seen.map(|y| order.mean(y).abs()).into_iter().fold(0.0, f64::max);
    let whole = compare(times, level, ROUNDING * scale, &|pair| difference(pair, false))?;
    let part = if relative { compare(times, level, ROUNDING, &|pair| difference(pair, true)) } else { None };
    let never = Chance { p: 0.0, mcse: 0.0 };
    let part = part.unwrap_or(Compared { above: false, p: never, reversed: never, difference: Vec::new() });
    Some(Dominance {
        by_position: true,
        lorenz: part.above,
        p_lorenz: part.p,
        p_lorenz_reversed: part.reversed,
        generalised: whole.above,
        p_generalised: whole.p,
        p_generalised_reversed: whole.reversed,
        points,
        lorenz_difference: part.difference,
        generalised_difference: whole.difference,
    })
}

/// One pair of curves.
struct Compared {
    above: bool,
    p: Chance,
    reversed: Chance,
    difference: Vec<Interval>,
}

/// `None` where the curves are not defined, as seen or in more than one draw of twenty.
fn compare(
    times: &Times<'_>,
    level: f64,
    nothing: f64,
    difference: &dyn Fn([&[f64]; 2]) -> Vec<f64>,
) -> Option<Compared> {
    let seen = difference(times.seen);
    let above = dominates(&seen, nothing)?;
    let width = seen.len();
    let [before, after] = times.drawn.map(|rows| rows.chunks_exact(width));
    let all: Vec<Vec<f64>> = before
        .zip(after)
        .map(|(before, after)| difference([before, after]))
        .filter(|row| row.iter().all(|value| value.is_finite()))
        .collect();
    let draws = times.drawn[0].len() / width;
    if all.is_empty() || all.len() * 20 < draws * 19 {
        return None;
    }
    let share = |sign: f64| {
        let turned = |row: &Vec<f64>| row.iter().map(|value| sign * value).collect::<Vec<f64>>();
        let hits = all.iter().filter(|row| dominates(&turned(row), nothing) == Some(true)).count();
        chance(hits as u64, all.len())
    };
    let difference = seen
        .iter()
        .enumerate()
        .map(|(place, value)| {
            let mut column: Vec<f64> = all.iter().map(|row| row[place]).collect();
            column.sort_by(f64::total_cmp);
            let (lower, below) = quantile_of_sorted(&column, 0.5 - 0.5 * level);
            let (upper, above) = quantile_of_sorted(&column, 0.5 + 0.5 * level);
            Interval {
                value: *value,
                se: Moments::of(&column).standard_deviation(),
                lower: Some(lower),
                upper: Some(upper),
                mcse: Some(below.max(above)),
            }
        })
        .collect();
    Some(Compared { above, p: share(1.0), reversed: share(-1.0), difference })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(before: &[f64], after: &[f64], direction: f64) -> Dominance {
        let groups = Groups::new(&vec![1.0; before.len()], true).unwrap();
        // The estimates themselves as the only two draws.
        let twice = |y: &[f64]| [y, y].concat();
        let drawn = [twice(before), twice(after)];
        let times = Times { seen: [before, after], drawn: [&drawn[0], &drawn[1]] };
        dominance(&groups, &times, (true, direction, 0.95)).unwrap()
    }

    // By hand: 2, 4, 6 → 4, 5, 6 of three equal groups: sums per head 2/3, 2, 4 → 4/3, 3, 5; shares 1/6, 1/2 → 4/15, 3/5.
    #[test]
    fn sums_from_the_worst_placed_upwards() {
        let found = compared(&[2.0, 4.0, 6.0], &[4.0, 5.0, 6.0], 1.0);
        assert!(found.generalised && found.lorenz && found.by_position);
        assert!(found.p_generalised.p > 0.6 && found.p_generalised_reversed.p < 0.4);
        let near = |found: &[Interval], expected: [f64; 3]| {
            for (found, expected) in found.iter().zip(expected) {
                assert!((found.value - expected).abs() < 1e-12, "{} {expected}", found.value);
            }
        };
        near(&found.generalised_difference, [2.0 / 3.0, 1.0, 1.0]);
        near(&found.lorenz_difference, [4.0 / 15.0 - 1.0 / 6.0, 0.6 - 0.5, 0.0]);
        assert!(found.points.iter().zip([1.0 / 3.0, 2.0 / 3.0, 1.0]).all(|(a, b)| (a - b).abs() < 1e-12));
    }

    #[test]
    fn of_an_adverse_outcome_less_is_better() {
        let found = compared(&[6.0, 4.0, 2.0], &[5.0, 4.0, 1.0], -1.0);
        assert!(found.generalised);
        assert!(!compared(&[6.0, 4.0, 2.0], &[5.0, 4.0, 1.0], 1.0).generalised);
    }

    #[test]
    fn a_gain_below_and_a_loss_above_can_cross() {
        let found = compared(&[2.0, 4.0, 6.0], &[3.0, 2.0, 6.0], 1.0);
        assert!(!found.generalised && found.p_generalised.p < 0.5 && found.p_generalised_reversed.p < 0.5);
    }

    #[test]
    fn no_order_no_curve() {
        let groups = Groups::new(&[1.0, 1.0], false).unwrap();
        let times = Times { seen: [&[1.0, 2.0], &[1.0, 2.0]], drawn: [&[], &[]] };
        assert!(dominance(&groups, &times, (true, 1.0, 0.95)).is_none());
    }
}
