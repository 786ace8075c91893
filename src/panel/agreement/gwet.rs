//! Gwet's AC1 and AC2.

use super::counts::{Counts, divided, given};
use super::interval::{Interval, NoInterval, checked, half, jackknife};
use crate::panel::quantiles::t_quantile;

/// How much of an agreement two different categories are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// None: AC1.
    Identity,
    /// `1 − |k − l|/(max − min)`, in values of the declared scale.
    Linear,
    /// `1 − (k − l)²/(max − min)²`, in values of the declared scale.
    Quadratic,
    /// `1 − C(d + 1, 2)/C(q, 2)` for categories `d` places apart: Gwet's ordinal weights, which need no values.
    Ordinal,
}

/// Why the coefficient has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoGwet {
    /// Fewer than two units have two ratings or more.
    TooFewUnits,
}

/// Gwet's coefficient of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Gwet {
    /// `(p_a − p_e)/(1 − p_e)`: 1 is perfect, 0 is chance; may be negative.
    pub value: f64,
    /// Weighted agreement `p_a`, in [0, 1].
    pub agreement: f64,
    /// Weighted agreement by chance `p_e`, in [0, 1).
    pub chance: f64,
    /// Gwet's standard error over units, raters fixed, without a finite population correction. Too large where units have
    /// one rating only (see the tests); 0 where raters agree perfectly, which says nothing.
    pub error: f64,
    /// Units with at least one rating.
    pub units: usize,
    /// Units with at least two.
    pub pairable: usize,
    /// Gwet's interval: value ± t·error with units − 1 degrees of freedom, its upper end at most 1.
    pub symmetric: Result<Interval, NoInterval>,
    /// The jackknife over units on −ln(1 − value), as for alpha; it leaves room where the symmetric one ends at 1.
    pub interval: Result<Interval, NoInterval>,
}

/// Gwet's AC1 (identity weights) or AC2, with intervals at `level` (0.95).
///
/// `p_a` is the mean over units with `rᵢ ≥ 2` of `Σ_k r_ik(r*_ik − 1)/(rᵢ(rᵢ − 1))`, `r*_ik = Σ_l w_kl r_il`;
/// `π_k` the mean over units of `r_ik/rᵢ`; `p_e = T/(q(q − 1))·Σ π_k(1 − π_k)` with `T = Σ w_kl`; the coefficient
/// `(p_a − p_e)/(1 − p_e)`, and its error from each unit's share in both (Gwet 2008, Br. J. Math. Stat. Psychol.
/// 61:29; Gwet 2014, *Handbook of Inter-Rater Reliability*, 4th ed., ch. 5). `q` is the number of categories of the
/// declared scale, used or not.
///
/// # Errors
///
/// When fewer than two units have two ratings.
pub fn gwet(counts: &Counts, weights: Weights, level: f64) -> Result<Gwet, NoGwet> {
    let units = Units::new(counts, weights);
    if units.pairable() < 2 {
        return Err(NoGwet::TooFewUnits);
    }
    let n = units.each.len() as f64;
    let Point { value, agreement, chance } =
        units.point(&units.shares, units.agreed, n, units.pairable() as f64);
    let spread = n / units.pairable() as f64;
    let adjusted: Vec<f64> = units
        .each
        .iter()
        .map(|unit| {
            let own = unit.agreement.map_or(0.0, |own| spread * (own - chance)) / (1.0 - chance);
            own - 2.0 * (1.0 - value) * (units.chance_with(&unit.shares, &units.shares, n) - chance)
                / (1.0 - chance)
        })
        .collect();
    let squares = adjusted.iter().map(|own| (own - value) * (own - value)).sum::<f64>();
    let error = (squares / (n * (n - 1.0))).sqrt();
    let perfect = !units.each.iter().any(|unit| unit.divided);
    let symmetric = if perfect {
        Err(NoInterval::PerfectAgreement)
    } else {
        let reach = half(level).and_then(|p| t_quantile(p, n - 1.0)).ok_or(NoInterval::OutOfRange);
        reach.and_then(|reach| checked(value - reach * error, (value + reach * error).min(1.0)))
    };
    let interval = units.leave_each_out().and_then(|left_out| jackknife(value, &left_out, level));
    Ok(Gwet {
        value,
        agreement,
        chance,
        error,
        units: units.each.len(),
        pairable: units.pairable(),
        symmetric,
        interval,
    })
}

/// One unit with at least one rating.
struct Unit {
    row: usize,
    /// `r_ik/rᵢ`.
    shares: Vec<f64>,
    /// Its agreement, with two ratings or more.
    agreement: Option<f64>,
    divided: bool,
}

struct Units {
    each: Vec<Unit>,
    /// Sums over units: `n·π_k`, and the agreements.
    shares: Vec<f64>,
    agreed: f64,
    /// `T/(q(q − 1))`.
    factor: f64,
}

struct Point {
    value: f64,
    agreement: f64,
    chance: f64,
}

impl Units {
    fn new(counts: &Counts, weights: Weights) -> Self {
        let values = counts.scale().values();
        let q = values.len();
        let width = counts.scale().width();
        let weight = |(k, from): (usize, &f64), (l, to): (usize, &f64)| {
            let (apart, places) = ((from - to).abs() / width, k.abs_diff(l) as f64);
            match weights {
                _ if k == l => 1.0,
                Weights::Identity => 0.0,
                Weights::Linear => 1.0 - apart,
                Weights::Quadratic => 1.0 - apart * apart,
                Weights::Ordinal => 1.0 - places * (places + 1.0) / ((q * (q - 1)) as f64),
            }
        };
        let table: Vec<f64> = values
            .iter()
            .enumerate()
            .flat_map(|row| values.iter().enumerate().map(move |column| weight(row, column)))
            .collect();
        let each: Vec<Unit> =
            counts.units().enumerate().filter_map(|(row, unit)| Unit::new(row, unit, &table)).collect();
        let mut shares = vec![0.0; q];
        for unit in &each {
            shares.iter_mut().zip(&unit.shares).for_each(|(sum, own)| *sum += own);
        }
        let agreed = each.iter().filter_map(|unit| unit.agreement).sum();
        Self { each, shares, agreed, factor: table.iter().sum::<f64>() / ((q * (q - 1)) as f64) }
    }

    fn pairable(&self) -> usize {
        self.each.iter().filter(|unit| unit.agreement.is_some()).count()
    }

    /// `T/(q(q − 1))·Σ p_k(1 − π_k)` with `π` = `sums/n`.
    fn chance_with(&self, p: &[f64], sums: &[f64], n: f64) -> f64 {
        self.factor * p.iter().zip(sums).map(|(p, sum)| p * (1.0 - sum / n)).sum::<f64>()
    }

    fn point(&self, sums: &[f64], agreed: f64, n: f64, pairable: f64) -> Point {
        let (agreement, chance) = (agreed / pairable, self.chance_with(sums, sums, n) / n);
        Point { value: (agreement - chance) / (1.0 - chance), agreement, chance }
    }

    /// The coefficient without each unit in turn.
    fn leave_each_out(&self) -> Result<Vec<f64>, NoInterval> {
        let divided = self.each.iter().filter(|unit| unit.divided).count();
        if divided == 0 {
            return Err(NoInterval::PerfectAgreement);
        }
        if self.pairable() < 3 {
            return Err(NoInterval::TooFewUnits);
        }
        let mut without = self.shares.clone();
        let each = self.each.iter().map(|unit| {
            if divided == 1 && unit.divided {
                return Err(NoInterval::OneUnitDiffers { unit: unit.row });
            }
            let sums = self.shares.iter().zip(&unit.shares);
            without.iter_mut().zip(sums).for_each(|(left, (all, own))| *left = all - own);
            let agreed = self.agreed - unit.agreement.unwrap_or(0.0);
            let pairable = self.pairable() - usize::from(unit.agreement.is_some());
            Ok(self.point(&without, agreed, (self.each.len() - 1) as f64, pairable as f64).value)
        });
        each.collect()
    }
}

impl Unit {
    /// `None` without a rating.
    fn new(row: usize, counts: &[f64], weights: &[f64]) -> Option<Self> {
        let ratings = given(counts);
        let agreement = || {
            let rows = weights.chunks_exact(counts.len());
            let pairs = counts.iter().zip(rows).map(|(own, weights)| {
                let weighted: f64 = weights.iter().zip(counts).map(|(weight, count)| weight * count).sum();
                own * (weighted - 1.0)
            });
            pairs.sum::<f64>() / (ratings * (ratings - 1.0))
        };
        (ratings > 0.0).then(|| Self {
            row,
            shares: counts.iter().map(|count| count / ratings).collect(),
            agreement: (ratings > 1.0).then(agreement),
            divided: divided(counts),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Moments;
    use crate::panel::examples::{KRIPPENDORFF, counts};

    fn found(weights: Weights, high: i32) -> Gwet {
        gwet(&counts(&KRIPPENDORFF, 1, high), weights, 0.95).unwrap()
    }

    // Source: irrCAC 1.0, gwet.ac1.raw with each weight, on the table of Krippendorff 2011.
    #[test]
    fn the_table_of_krippendorff() {
        for (weights, agreement, chance, value, error, low) in [
            (Weights::Identity, 0.818_181_818_18, 0.190_321_180_56, 0.775_44, 0.142_95, 0.461),
            (Weights::Ordinal, 0.968_181_818_18, 0.685_156_25, 0.898_94, 0.106_9, 0.664),
            (Weights::Quadratic, 0.975_378_787_88, 0.713_704_427_08, 0.914, 0.103_96, 0.685),
            (Weights::Linear, 0.939_393_939_39, 0.570_963_541_67, 0.858_74, 0.117_33, 0.6),
        ] {
            let found = found(weights, 5);
            assert!((found.agreement - agreement).abs() < 1e-11, "{weights:?} {found:?}");
            assert!((found.chance - chance).abs() < 1e-11, "{weights:?} {found:?}");
            assert!((found.value - value).abs() < 5.1e-6, "{weights:?} {found:?}");
            assert!((found.error - error).abs() < 5.1e-6, "{weights:?} {found:?}");
            let interval = found.symmetric.unwrap();
            assert!((interval.low - low).abs() < 5.1e-4 && interval.high == 1.0, "{interval:?}");
            assert_eq!((found.units, found.pairable), (12, 11));
        }
    }

    /// irrCAC takes the categories it sees for the scale: 1 to 5 gives .91400, the declared 1 to 7 gives .96461.
    #[test]
    fn categories_nobody_used_count() {
        let wide = found(Weights::Quadratic, 7);
        assert!((wide.value - 0.964_61).abs() < 5e-6, "{wide:?}");
        assert!((wide.agreement - 0.989_057_239_06).abs() < 1e-11);
        assert!((wide.chance - 0.690_795_396_09).abs() < 1e-11);
    }

    fn jackknife_error(rows: &[impl AsRef<str>]) -> f64 {
        let counts = counts(rows, 1, 5);
        let whole = gwet(&counts, Weights::Quadratic, 0.95).unwrap();
        let left_out = Units::new(&counts, Weights::Quadratic).leave_each_out().unwrap();
        let n = left_out.len() as f64;
        let pseudo: Vec<f64> = left_out.iter().map(|without| n * whole.value - (n - 1.0) * without).collect();
        Moments::of(&pseudo).standard_error().unwrap()
    }

    /// Gwet's error counts a unit with one rating as one without any agreement (his γ is 0 there), although it takes no
    /// part in `p_a`; leaving the unit out shows how little it weighs. Where every unit has two ratings, both agree.
    #[test]
    fn a_unit_with_one_rating_inflates_the_published_error() {
        let all = found(Weights::Quadratic, 5).error;
        assert!((all - 0.103_96).abs() < 5e-6);
        assert!((jackknife_error(&KRIPPENDORFF) - 0.0648).abs() < 5e-5);
        let rows = KRIPPENDORFF.map(|row| row[..11].to_owned());
        let without = gwet(&counts(&rows, 1, 5), Weights::Quadratic, 0.95).unwrap().error;
        assert!((jackknife_error(&rows) / without - 1.0).abs() < 0.1, "{without} {}", jackknife_error(&rows));
    }

    #[test]
    fn leaving_a_unit_out_is_the_coefficient_of_the_rest() {
        let whole = counts(&KRIPPENDORFF, 1, 5);
        let left_out = Units::new(&whole, Weights::Quadratic).leave_each_out().unwrap();
        let rows = KRIPPENDORFF.map(|row| format!("{}{}", &row[..5], &row[6..]));
        let without = gwet(&counts(&rows, 1, 5), Weights::Quadratic, 0.95).unwrap();
        assert!((left_out[5] - without.value).abs() < 1e-14);
    }

    #[test]
    fn no_number_without_ground() {
        let of = |rows: &[&str]| gwet(&counts(rows, 1, 5), Weights::Quadratic, 0.95);
        assert_eq!(of(&["12", "1."]), Err(NoGwet::TooFewUnits));
        assert_eq!(of(&[]), Err(NoGwet::TooFewUnits));
        // All the same value: perfect agreement, where alpha has no value at all.
        let same = of(&["222", "222"]).unwrap();
        assert_eq!((same.value, same.error), (1.0, 0.0));
        assert_eq!(same.symmetric, Err(NoInterval::PerfectAgreement));
        assert_eq!(same.interval, Err(NoInterval::PerfectAgreement));
        assert_eq!(of(&["2223", "2222"]).unwrap().interval, Err(NoInterval::OneUnitDiffers { unit: 3 }));
        assert_eq!(of(&["13", "31"]).unwrap().interval, Err(NoInterval::TooFewUnits));
    }
}
