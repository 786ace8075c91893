//! Equally-distributed equivalents: the level that, given to everybody, would be as good as the distribution.

use crate::math::{exp, exp_m1, ln, ln_1p, pow};

/// A family of social welfare functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Aversion to relative inequality (Atkinson 1970); 0 is the mean.
    Atkinson,
    /// Aversion to absolute inequality, per unit of health (Kolm 1976); 0 is the mean.
    Kolm,
    /// Aversion by rank (Donaldson & Weymark 1980, Yitzhaki 1983); 1 is the mean, 2 the Gini index.
    ExtendedGini,
}

impl Family {
    /// The aversion that stands for none: welfare is then the mean.
    pub const fn indifferent(self) -> f64 {
        match self {
            Self::Atkinson | Self::Kolm => 0.0,
            Self::ExtendedGini => 1.0,
        }
    }

    /// Aversions to look at when nobody asks for others, rising. Atkinson's 10.95 and Kolm's 0.15 are medians of the
    /// English public (Robson et al. 2017, *Health Economics* 26:1328–1334, PMC6120144).
    pub const fn usual(self) -> &'static [f64] {
        match self {
            Self::Atkinson => &[0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 7.0, 10.95, 15.0],
            Self::Kolm => &[0.0, 0.025, 0.05, 0.1, 0.15, 0.2],
            Self::ExtendedGini => &[1.0, 1.5, 2.0, 3.0, 4.0, 5.0],
        }
    }

    /// The aversion that answers are headed by: the median of the English public, where there is one, else that of the
    /// Gini index.
    pub const fn headline(self) -> f64 {
        match self {
            Self::Atkinson => 10.95,
            Self::Kolm => 0.15,
            Self::ExtendedGini => 2.0,
        }
    }
}

/// A family with its parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aversion {
    /// Which family.
    pub family: Family,
    /// Its parameter, from [`Family::indifferent`] upwards; the larger, the more the worst-off count.
    pub parameter: f64,
}

/// Above this, `exp` is taken from the lowest value instead of the middle, so that it cannot overflow.
const FAR: f64 = 500.0;

impl Aversion {
    /// The equivalent, in the unit of `y`; for groups of these populations, of which only the proportions matter.
    ///
    /// - Atkinson: `(Σ p y^(1−ε))^(1/(1−ε))`, at 1 the geometric mean; for ε > 0 `None` with a value below zero, and from
    ///   ε = 1 on with a zero (its limit is 0 whatever the others have, which is no answer).
    /// - Kolm: `−(1/α) ln Σ p e^(−α y)`.
    /// - extended Gini: `Σ y_i [(1 − F_{i−1})^ν − (1 − F_i)^ν]`, `y` rising and F the cumulative population share.
    ///
    /// At [`Family::indifferent`] exactly the weighted mean. Groups without people do not count. `None` also where nobody
    /// lives, where a value is not finite, and for a parameter below that of indifference.
    pub fn equivalent(self, y: &[f64], population: &[f64]) -> Option<f64> {
        debug_assert_eq!(y.len(), population.len());
        let inhabited =
            || y.iter().copied().zip(population.iter().copied()).filter(|(_, people)| *people > 0.0);
        let people = inhabited().fold(0.0, |sum, (_, people)| sum + people);
        let average = |of: &dyn Fn(f64) -> f64| inhabited().fold(0.0, |sum, (y, n)| sum + n * of(y)) / people;
        let sound = people > 0.0 && people.is_finite() && inhabited().all(|(y, _)| y.is_finite());
        let Self { family, parameter } = self;
        // Also refuses NaN.
        if !(sound && parameter >= family.indifferent() && parameter.is_finite()) {
            return None;
        }
        let lowest = inhabited().fold(f64::INFINITY, |low, (y, _)| low.min(y));
        let highest = inhabited().fold(f64::NEG_INFINITY, |high, (y, _)| high.max(y));
        let averse = parameter > family.indifferent();
        if family == Family::Atkinson && averse && (lowest < 0.0 || (lowest == 0.0 && parameter >= 1.0)) {
            return None;
        }
        if lowest == highest {
            return Some(lowest);
        }
        let found = match family {
            _ if !averse => average(&|y| y),
            Family::Atkinson if lowest == 0.0 => {
                let power = 1.0 - parameter;
                pow(average(&|y| pow(y, power)), 1.0 / power)
            }
            Family::Atkinson => {
                exp(power_mean(1.0 - parameter, ln(lowest), ln(highest), |f| average(&|y| f(ln(y)))))
            }
            Family::Kolm => power_mean(-parameter, lowest, highest, |f| average(&|y| f(y))),
            Family::ExtendedGini => {
                let mut rising: Vec<(f64, f64)> = inhabited().collect();
                rising.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
                by_rank(&rising, people, parameter)
            }
        };
        // Rounding must not carry it out of the values.
        Some(found.clamp(lowest, highest))
    }

    /// What a small gain to somebody at `y` counts, relative to one at `reference`: `(y/y_ref)^(−ε)` for Atkinson,
    /// `e^(−α(y − y_ref))` for Kolm. `None` for the extended Gini, where it depends on the rank and not on the level, and
    /// for Atkinson unless both are above zero. Source: Cookson et al. 2017, *Value in Health* 20:206–212.
    pub fn weight(self, y: f64, reference: f64) -> Option<f64> {
        let weight = match self.family {
            Family::Atkinson if y > 0.0 && reference > 0.0 => exp(-self.parameter * (ln(y) - ln(reference))),
            Family::Kolm => exp(-self.parameter * (y - reference)),
            Family::Atkinson | Family::ExtendedGini => return None,
        };
        weight.is_finite().then_some(weight)
    }
}

/// `(1/t) ln mean e^(t z)` of values between `lowest` and `highest`, for `t ≠ 0` or, as the limit, `t = 0` (the mean).
///
/// Taken from the mean of the values: with `d = z − mean`, it is `mean + ln1p(mean(expm1(t d)))/t`, in which nothing
/// cancels near `t = 0`; and from one end where the exponentials would overflow.
fn power_mean(t: f64, lowest: f64, highest: f64, average: impl Fn(&dyn Fn(f64) -> f64) -> f64) -> f64 {
    if t.abs() * (highest - lowest) > FAR {
        let end = if t < 0.0 { lowest } else { highest };
        return end + ln(average(&|z| exp(t * (z - end)))) / t;
    }
    let middle = average(&|z| z);
    if t == 0.0 { middle } else { middle + ln_1p(average(&|z| exp_m1(t * (z - middle)))) / t }
}

/// The extended Gini's equivalent of values with populations, lowest first.
fn by_rank(rising: &[(f64, f64)], people: f64, parameter: f64) -> f64 {
    // As the lowest plus steps upwards, each weighted by those above it: equal values then add exactly nothing.
    let mut below = 0.0;
    let mut last = rising.first().map_or(0.0, |(y, _)| *y);
    let mut equivalent = last;
    for (y, n) in rising {
        if *y > last {
            equivalent += (y - last) * pow(((people - below) / people).max(0.0), parameter);
            last = *y;
        }
        below += n;
    }
    equivalent
}

#[cfg(test)]
mod tests {
    use super::*;

    fn equivalent(family: Family, parameter: f64, y: &[f64]) -> Option<f64> {
        Aversion { family, parameter }.equivalent(y, &vec![1.0; y.len()])
    }

    fn near(found: Option<f64>, want: f64) {
        assert!(found.is_some_and(|found| (found / want - 1.0).abs() < 1e-13), "{found:?} not {want}");
    }

    // Source: York DCEA app @0f3dd04, atkinson.R, kolm.R and gini.R run on data/three_individuals.csv, option A.
    #[test]
    fn three_persons() {
        let y = [20.0, 40.0, 60.0];
        for (family, parameter, want) in [
            (Family::Atkinson, 0.0, 40.0),
            (Family::Atkinson, 1.0, 36.342_411_856_642_8),
            (Family::Atkinson, 2.0, 32.727_272_727_272_7),
            (Family::Atkinson, 5.0, 25.850_787_675_709_7),
            (Family::Atkinson, 10.0, 22.591_593_532_868_2),
            (Family::Atkinson, 15.0, 21.632_573_376_151_1),
            (Family::Kolm, 0.0, 40.0),
            (Family::Kolm, 0.02, 37.368_088_746_980_8),
            (Family::Kolm, 0.1, 29.556_806_601_682_1),
            (Family::Kolm, 0.2, 25.400_664_930_367_3),
            (Family::ExtendedGini, 1.0, 40.0),
            (Family::ExtendedGini, 1.5, 34.735_622_873_633_9),
            (Family::ExtendedGini, 2.0, 31.111_111_111_111_1),
            (Family::ExtendedGini, 5.0, 22.716_049_382_716_1),
        ] {
            near(equivalent(family, parameter, &y), want);
            // Ranked anew: the order of the rows does not matter.
            near(equivalent(family, parameter, &[60.0, 20.0, 40.0]), want);
        }
    }

    #[test]
    fn next_to_one_it_is_next_to_the_geometric_mean() {
        let y = [20.0, 40.0, 60.0];
        let at = |parameter: f64| equivalent(Family::Atkinson, parameter, &y).unwrap();
        // Slope by the second derivative of the cumulants: d EDE/d ε at 1 = −EDE · var(ln y)/2.
        let logs = y.map(ln);
        let mean = logs.iter().sum::<f64>() / 3.0;
        let variance = logs.iter().map(|z| (z - mean) * (z - mean)).sum::<f64>() / 3.0;
        let slope = (at(1.0 + 1e-7) - at(1.0)) / 1e-7;
        assert!((slope / (-at(1.0) * variance / 2.0) - 1.0).abs() < 1e-4, "{slope}");
    }

    #[test]
    fn far_aversion_is_the_worst_off() {
        let y = [0.001, 40.0, 60_000.0];
        let worst = equivalent(Family::Atkinson, 1e4, &y).unwrap();
        assert!((worst / 0.001 - 1.0).abs() < 1e-3, "{worst}");
        near(equivalent(Family::Kolm, 1e5, &[5.0, 1000.0]), 5.0 + ln(2.0) / 1e5);
    }

    #[test]
    fn edges_have_no_answer() {
        use Family::{Atkinson, ExtendedGini, Kolm};
        assert_eq!(equivalent(Atkinson, 2.0, &[0.0, 1.0]), None);
        assert_eq!(equivalent(Atkinson, 1.0, &[0.0, 1.0]), None);
        near(equivalent(Atkinson, 0.5, &[0.0, 4.0]), 1.0);
        assert_eq!(equivalent(Atkinson, 0.5, &[-1.0, 4.0]), None);
        assert_eq!(equivalent(Atkinson, 0.0, &[-1.0, 4.0]), Some(1.5));
        assert_eq!(equivalent(Kolm, -0.1, &[1.0, 4.0]), None);
        assert_eq!(equivalent(ExtendedGini, 0.5, &[1.0, 4.0]), None);
        assert_eq!(equivalent(Kolm, 0.1, &[f64::NAN, 4.0]), None);
        assert_eq!(equivalent(Kolm, f64::NAN, &[1.0, 4.0]), None);
        assert_eq!(equivalent(Kolm, 0.1, &[]), None);
        assert!(equivalent(Kolm, 0.1, &[-5.0, 0.0]).is_some());
        let empty = Aversion { family: Atkinson, parameter: 2.0 };
        assert_eq!(empty.equivalent(&[0.0, 7.0], &[0.0, 3.0]), Some(7.0));
        assert_eq!(empty.equivalent(&[1.0], &[0.0]), None);
    }

    // Source: Robson et al. 2017, PMC6120144: median aversion 10.95; a gain to the poorest fifth weighs about 6 to 7 times
    // one to the richest fifth. (75.07/63.20)^10.95 = e^(10.95 · 0.172135…) from the rounded levels.
    #[test]
    fn weight_of_the_poorest_fifth() {
        let weight = Aversion { family: Family::Atkinson, parameter: 10.95 }.weight(63.20, 75.07).unwrap();
        assert!((weight - 6.584_233_8).abs() < 1e-6, "{weight}");
        assert_eq!(Aversion { family: Family::Atkinson, parameter: 3.0 }.weight(-1.0, 2.0), None);
        assert_eq!(Aversion { family: Family::ExtendedGini, parameter: 3.0 }.weight(1.0, 2.0), None);
        near(Aversion { family: Family::Kolm, parameter: 0.15 }.weight(60.0, 70.0), 4.481_689_070_338_065);
    }
}
