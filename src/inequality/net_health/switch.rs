//! The aversion at which the answer turns.

/// Where the sign of a change turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Turn {
    /// At this parameter the change is zero, and beyond it has the other sign.
    At(f64),
    /// It keeps its sign up to the last parameter, or is nowhere more than nothing.
    Never,
}

/// Steps into which each piece of the grid is cut in search of a turn.
const STEPS: u32 = 32;

/// The smallest parameter between the first and the last of a rising `grid` at which `change` turns its sign.
///
/// Every piece of the grid is cut into 32 steps; the first step over which the sign turns is halved until its ends touch
/// (bisection). A change of at most `nothing` either way has no sign and turns nothing: what follows rounding is no answer.
/// Parameters at which `change` is `None` are passed over.
pub fn turn(grid: &[f64], nothing: f64, change: impl Fn(f64) -> Option<f64>) -> Turn {
    let first = grid.first().copied();
    let pieces = grid.windows(2).flat_map(|ends| {
        (1..=STEPS).map(move |step| {
            let share = f64::from(step) / f64::from(STEPS);
            if step == STEPS { ends[1] } else { ends[0] + share * (ends[1] - ends[0]) }
        })
    });
    let mut last: Option<(f64, f64)> = None;
    for at in first.into_iter().chain(pieces) {
        let Some(now) = change(at).filter(|now| now.abs() > nothing) else { continue };
        match last {
            Some((from, before)) if (before > 0.0) != (now > 0.0) => {
                return Turn::At(bisect(from, at, before > 0.0, &change));
            }
            _ => last = Some((at, now)),
        }
    }
    Turn::Never
}

/// The zero between `low`, where the change is above zero if `positive`, and `high`, where it is not.
fn bisect(mut low: f64, mut high: f64, positive: bool, change: &impl Fn(f64) -> Option<f64>) -> f64 {
    for _ in 0..200 {
        let middle = low + 0.5 * (high - low);
        if middle <= low || middle >= high {
            break;
        }
        match change(middle) {
            Some(now) if (now > 0.0) == positive && now != 0.0 => low = middle,
            _ => high = middle,
        }
    }
    low + 0.5 * (high - low)
}

#[cfg(test)]
mod tests {
    use super::super::{Aversion, Family};
    use super::*;

    #[test]
    fn a_known_root() {
        let Turn::At(root) = turn(&[0.0, 1.0, 5.0], 1e-12, |e| Some(2.0 - e * e)) else { panic!("no turn") };
        assert!((root - 2.0_f64.sqrt()).abs() < 1e-14, "{root}");
    }

    #[test]
    fn the_first_of_two_roots_between_two_points() {
        let change = |e: f64| Some((e - 0.3) * (e - 0.7));
        let Turn::At(root) = turn(&[0.0, 1.0], 1e-12, change) else { panic!("no turn") };
        assert!((root - 0.3).abs() < 1e-14, "{root}");
    }

    #[test]
    fn noise_turns_nothing() {
        let noise = |e: f64| Some(if e > 0.5 { 1e-15 } else { -1e-15 });
        assert_eq!(turn(&[0.0, 1.0], 1e-12, noise), Turn::Never);
        assert_eq!(turn(&[0.0, 1.0], 1e-12, |_| Some(0.0)), Turn::Never);
        assert_eq!(turn(&[0.0, 1.0], 1e-12, |_| None), Turn::Never);
        assert_eq!(turn(&[], 0.0, |e| Some(e - 1.0)), Turn::Never);
    }

    // From (40, 60) to (35, 70) the mean rises and the worse-off lose. Kolm's equivalents are equal where
    // e^(−35a) + e^(−70a) = e^(−40a) + e^(−60a): at the root both sides must agree.
    #[test]
    fn more_health_for_the_healthy_turns_with_aversion() {
        let equal = [1.0, 1.0];
        for (family, grid) in
            [(Family::Atkinson, [0.0, 15.0]), (Family::Kolm, [0.0, 0.2]), (Family::ExtendedGini, [1.0, 5.0])]
        {
            let change = |parameter: f64| {
                let aversion = Aversion { family, parameter };
                Some(
                    aversion.equivalent(&[35.0, 70.0], &equal)?
                        - aversion.equivalent(&[40.0, 60.0], &equal)?,
                )
            };
            let Turn::At(root) = turn(&grid, 1e-9, change) else { panic!("{family:?} does not turn") };
            assert!(change(root).unwrap().abs() < 1e-12);
            assert!(change(root * 0.99).unwrap() > 0.0 && change(root * 1.01).unwrap() < 0.0);
        }
        // Extended Gini by hand: 35 + 35·2^−v = 40 + 20·2^−v, so 2^v = 3.
        let change = |parameter: f64| {
            let aversion = Aversion { family: Family::ExtendedGini, parameter };
            Some(aversion.equivalent(&[35.0, 70.0], &equal)? - aversion.equivalent(&[40.0, 60.0], &equal)?)
        };
        let Turn::At(root) = turn(&[1.0, 5.0], 1e-9, change) else { panic!("no turn") };
        assert!((root - crate::math::log2(3.0)).abs() < 1e-12, "{root}");
    }
}
