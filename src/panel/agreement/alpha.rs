//! Krippendorff's alpha.

use super::counts::{Counts, divided, given};
use super::interval::{Interval, NoInterval, jackknife};

/// How far apart two values are: Krippendorff's difference functions δ².
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Equal or not.
    Nominal,
    /// `(Σ_{g=c..k} n_g − (n_c + n_k)/2)²`: the number of pairable values between the two, his own ordinal metric. (Two
    /// packages call another distance by this name.)
    Ordinal,
    /// `(c − k)²`.
    Interval,
    /// `((c − k)/(c + k))²`, for scales that start at 0 or above.
    Ratio,
}

/// Why alpha has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAlpha {
    /// Fewer than two units have two ratings or more.
    TooFewUnits,
    /// All pairable ratings are equal: there is no variation that raters could agree on (0/0).
    NoVariation,
    /// The ratio metric needs a scale without negative values.
    NegativeScale,
}

/// What a value of alpha is good for, after Krippendorff 2004 (*Content Analysis*, 2nd ed., p. 241; the same bounds in
/// "Reliability in content analysis", Human Communication Research 30:411).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below .667: not to be relied on.
    Unreliable,
    /// From .667 up to .8: for tentative conclusions only.
    Tentative,
    /// .8 and above.
    Reliable,
}

impl Band {
    /// The band of a value of alpha.
    pub fn of(alpha: f64) -> Self {
        if alpha >= 0.8 {
            Self::Reliable
        } else if alpha >= 0.667 {
            Self::Tentative
        } else {
            Self::Unreliable
        }
    }
}

/// Krippendorff's alpha of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Alpha {
    /// `1 − D_o/D_e`: 1 is perfect, 0 is chance; may be negative.
    pub value: f64,
    /// Observed disagreement, the mean δ² over pairs within units.
    pub observed: f64,
    /// Expected disagreement, the mean δ² over all pairs of pairable values.
    pub expected: f64,
    /// Units with two ratings or more.
    pub units: usize,
    /// Ratings in those units.
    pub ratings: usize,
    /// Interval by the jackknife over units on −ln(1 − alpha).
    pub interval: Result<Interval, NoInterval>,
}

/// Krippendorff's alpha, with an interval at `level` (0.95).
///
/// `alpha = 1 − (n − 1)·Σ o_ck δ²_ck / Σ n_c n_k δ²_ck` over pairs of values c < k, with coincidences
/// `o_ck = Σᵢ r_ic r_ik/(rᵢ − 1)` and margins `n_c` over units with at least two ratings (Krippendorff 2011, *Computing
/// Krippendorff's Alpha-Reliability*). Units with one rating do not count anywhere.
///
/// The interval is the jackknife's, as each unit is taken out of the coincidences; the ordinal metric moves with the
/// margins. Cost: units × categories².
///
/// # Errors
///
/// When there are too few units, no variation, or a negative value under the ratio metric.
pub fn alpha(counts: &Counts, metric: Metric, level: f64) -> Result<Alpha, NoAlpha> {
    if metric == Metric::Ratio && counts.scale().values().iter().any(|value| *value < 0.0) {
        return Err(NoAlpha::NegativeScale);
    }
    let units: Vec<(usize, &[f64])> = counts.pairable().collect();
    if units.len() < 2 {
        return Err(NoAlpha::TooFewUnits);
    }
    let mut whole = Coincidences::new(counts.categories());
    for (_, unit) in &units {
        whole.count(unit, 1.0);
    }
    let mut distances = Distances::new(counts.scale().values(), metric);
    let [observed, expected] = whole.disagreements(&mut distances).ok_or(NoAlpha::NoVariation)?;
    let ratings = whole.total as usize;
    let interval = leave_each_out(&units, &mut whole, &mut distances)
        .and_then(|left_out| jackknife(1.0 - observed / expected, &left_out, level));
    Ok(Alpha { value: 1.0 - observed / expected, observed, expected, units: units.len(), ratings, interval })
}

/// Alpha without each unit in turn.
fn leave_each_out(
    units: &[(usize, &[f64])],
    whole: &mut Coincidences,
    distances: &mut Distances,
) -> Result<Vec<f64>, NoInterval> {
    if whole.divided == 0 {
        return Err(NoInterval::PerfectAgreement);
    }
    if units.len() < 3 {
        return Err(NoInterval::TooFewUnits);
    }
    let mut before = whole.clone();
    let each = units.iter().map(|(unit, counts)| {
        before.clone_from(whole);
        before.count(counts, -1.0);
        let [observed, expected] =
            before.disagreements(distances).ok_or(NoInterval::OneUnitVaries { unit: *unit })?;
        if before.divided == 0 {
            return Err(NoInterval::OneUnitDiffers { unit: *unit });
        }
        Ok(1.0 - observed / expected)
    });
    each.collect()
}

/// Coincidences of the values, above the diagonal only: what lies on it has distance 0.
#[derive(Debug, Clone)]
struct Coincidences {
    /// `o_ck` for c < k, row by row; a full square for the sake of plain indices.
    pairs: Vec<f64>,
    /// `n_c`, whole numbers.
    margins: Vec<f64>,
    /// Their sum.
    total: f64,
    /// Units whose raters differ; tells perfect agreement from a rounding error.
    divided: usize,
}

impl Coincidences {
    fn new(categories: usize) -> Self {
        Self {
            pairs: vec![0.0; categories * categories],
            margins: vec![0.0; categories],
            total: 0.0,
            divided: 0,
        }
    }

    /// Puts a unit in (`sign` 1) or takes it out (−1).
    fn count(&mut self, unit: &[f64], sign: f64) {
        let ratings = given(unit);
        self.total += sign * ratings;
        for (margin, count) in self.margins.iter_mut().zip(unit) {
            *margin += sign * count;
        }
        if divided(unit) {
            self.divided = if sign > 0.0 { self.divided + 1 } else { self.divided.saturating_sub(1) };
            let share = sign / (ratings - 1.0);
            for (c, row) in self.pairs.chunks_exact_mut(unit.len()).enumerate() {
                let Some(from) = unit.get(c).filter(|from| **from > 0.0) else { continue };
                for (pair, to) in row.iter_mut().zip(unit).skip(c + 1) {
                    *pair += from * to * share;
                }
            }
        }
    }

    /// Observed and expected disagreement; `None` when all values are equal.
    fn disagreements(&self, distances: &mut Distances) -> Option<[f64; 2]> {
        if self.margins.iter().filter(|margin| **margin > 0.0).count() < 2 {
            return None;
        }
        distances.settle(&self.margins);
        let (mut observed, mut expected) = (0.0, 0.0);
        for (c, row) in self.pairs.chunks_exact(self.margins.len()).enumerate() {
            let Some(from) = self.margins.get(c).filter(|from| **from > 0.0) else { continue };
            for ((k, pair), to) in row.iter().enumerate().zip(&self.margins).skip(c + 1) {
                let squared = distances.squared(c, k);
                observed += pair * squared;
                expected += from * to * squared;
            }
        }
        // A pair stands on both sides of the diagonal, in both sums.
        Some([2.0 * observed / self.total, 2.0 * expected / (self.total * (self.total - 1.0))])
    }
}

/// The difference function, as distances between places on a line where it is one.
struct Distances {
    metric: Metric,
    /// Values of the scale, or for the ordinal metric the middle rank of each.
    places: Vec<f64>,
}

impl Distances {
    fn new(values: &[f64], metric: Metric) -> Self {
        Self { metric, places: values.to_vec() }
    }

    /// The ordinal metric is the interval metric between middle ranks: `Σ_{g ≤ k} n_g − n_k/2`.
    fn settle(&mut self, margins: &[f64]) {
        if self.metric == Metric::Ordinal {
            let mut below = 0.0;
            for (place, margin) in self.places.iter_mut().zip(margins) {
                *place = below + 0.5 * margin;
                below += margin;
            }
        }
    }

    fn squared(&self, c: usize, k: usize) -> f64 {
        let (Some(c), Some(k)) = (self.places.get(c), self.places.get(k)) else { return 0.0 };
        let distance = match self.metric {
            Metric::Nominal => 1.0,
            Metric::Ordinal | Metric::Interval => k - c,
            Metric::Ratio => (k - c) / (k + c),
        };
        distance * distance
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{Moments, exp, ln};
    use crate::panel::examples::{KRIPPENDORFF, WIKIPEDIA, counts};
    use crate::panel::quantiles::t_quantile;

    const METRICS: [Metric; 4] = [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio];

    fn values(counts: &Counts) -> [f64; 4] {
        METRICS.map(|metric| alpha(counts, metric, 0.95).unwrap().value)
    }

    // Source: Krippendorff 2011, p. 8 (.743, .815, .849, .797); digits of irr 0.84.1, kripp.alpha.
    #[test]
    fn krippendorff_2011() {
        let expected = [0.743_421_052_63, 0.815_387_503_75, 0.849_107_142_86, 0.797_402_774_71];
        let counts = counts(&KRIPPENDORFF, 1, 5);
        for (found, expected) in values(&counts).into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-10, "{found} {expected}");
        }
        let whole = alpha(&counts, Metric::Nominal, 0.95).unwrap();
        assert_eq!((whole.units, whole.ratings), (11, 40));
    }

    // Source: the example of Wikipedia, "Krippendorff's alpha"; digits of fast-krippendorff.
    #[test]
    fn fifteen_units_of_three_raters() {
        let expected = [0.691_358_024_7, 0.806_721_419_9, 0.810_844_892_8, 0.808_943_670_8];
        for (found, expected) in values(&counts(&WIKIPEDIA, 1, 4)).into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-10, "{found} {expected}");
        }
    }

    /// irrCAC 1.0 with ordinal weights prints .83364 for the first table, and krippendorffsalpha 2.0 with "ordinal"
    /// prints .84591: the one weighs by the number of categories between two values, whoever used them, the other
    /// takes the interval distance and counts units with one rating. Neither is Krippendorff's ordinal metric.
    #[test]
    fn other_ordinal_alphas_are_other_numbers() {
        let counts = counts(&KRIPPENDORFF, 1, 5);
        let found = alpha(&counts, Metric::Ordinal, 0.95).unwrap().value;
        assert!((found - 0.815_387_503_75).abs() < 1e-10);
        // irrCAC: places 0, 1, 3, 6, 10 are no line; weights 1 − C(|k−l|+1, 2)/C(5, 2).
        let (mut observed, mut expected, mut n) = (0.0, 0.0, 0.0);
        let mut margins = [0.0; 5];
        let far = |c: usize, k: usize| (c.abs_diff(k) * (c.abs_diff(k) + 1)) as f64 / 20.0;
        for (_, unit) in counts.pairable() {
            let ratings = given(unit);
            n += ratings;
            for (c, from) in unit.iter().enumerate() {
                margins[c] += from;
                for (k, to) in unit.iter().enumerate().filter(|(k, _)| *k != c) {
                    observed += from * to * far(c, k) / (ratings - 1.0);
                }
            }
        }
        for (c, from) in margins.iter().enumerate() {
            expected += margins.iter().enumerate().map(|(k, to)| from * to * far(c, k)).sum::<f64>();
        }
        // Gwet's chance agreement has n², and a correction of the observed one by 1/n.
        let (agreed, chance) = (1.0 - observed / n, 1.0 - expected / (n * n));
        let irr_cac = ((1.0 - 1.0 / n) * agreed + 1.0 / n - chance) / (1.0 - chance);
        assert!((irr_cac - 0.833_64).abs() < 5e-6, "{irr_cac}");
        // krippendorffsalpha: squared distances, all 41 ratings in the expected disagreement.
        let all: Vec<f64> = counts
            .units()
            .flat_map(|unit| (1_u8..).zip(unit).map(|(c, n)| (f64::from(c), *n)))
            .fold(Vec::new(), |mut all, (value, n)| {
                all.extend(std::iter::repeat_n(value, n as usize));
                all
            });
        let observed = alpha(&counts, Metric::Interval, 0.95).unwrap().observed;
        let other = 1.0 - observed / (2.0 * Moments::of(&all).variance().unwrap());
        assert!((other - 0.845_909_2).abs() < 5e-4, "{other}");
    }

    /// The jackknife by definition: the table without each unit, from the raters again.
    #[test]
    fn the_interval_is_the_jackknife_of_the_definition() {
        let whole = counts(&KRIPPENDORFF, 1, 5);
        for metric in METRICS {
            let found = alpha(&whole, metric, 0.95).unwrap();
            let stretch = |alpha: f64| -ln(1.0 - alpha);
            let pseudo: Vec<f64> = (0..11)
                .map(|unit| {
                    let rows = KRIPPENDORFF.map(|row| format!("{}{}", &row[..unit], &row[unit + 1..]));
                    let without = alpha(&counts(&rows, 1, 5), metric, 0.95).unwrap();
                    11.0 * stretch(found.value) - 10.0 * stretch(without.value)
                })
                .collect();
            let moments = Moments::of(&pseudo);
            let reach = t_quantile(0.975, 10.0).unwrap() * moments.standard_error().unwrap();
            let back = |z: f64| 1.0 - exp(-z);
            let interval = found.interval.unwrap();
            assert!((interval.low - back(stretch(found.value) - reach)).abs() < 1e-12, "{interval:?}");
            assert!((interval.high - back(stretch(found.value) + reach)).abs() < 1e-12, "{interval:?}");
        }
    }

    #[test]
    fn two_raters_and_two_values_by_hand() {
        // Units 11, 12, 22: coincidences o_12 = 1; margins 3 and 3; nominal 1 − 5·1/9.
        let found = alpha(&counts(&["112", "122"], 1, 2), Metric::Nominal, 0.95).unwrap();
        assert!((found.value - 4.0 / 9.0).abs() < 1e-15);
        assert!((found.observed - 1.0 / 3.0).abs() < 1e-15 && (found.expected - 0.6).abs() < 1e-15);
        assert_eq!(found.interval, Err(NoInterval::OneUnitDiffers { unit: 1 }));
    }

    #[test]
    fn no_number_without_ground() {
        let of = |rows: &[&str]| alpha(&counts(rows, 0, 5), Metric::Ordinal, 0.95);
        assert_eq!(of(&["1234", "...."]), Err(NoAlpha::TooFewUnits));
        assert_eq!(of(&["12", "2."]), Err(NoAlpha::TooFewUnits));
        assert_eq!(of(&[]), Err(NoAlpha::TooFewUnits));
        // The unit rated once has another value, and does not count.
        assert_eq!(of(&["2225", "222."]), Err(NoAlpha::NoVariation));
        let perfect = of(&["1234", "1234"]).unwrap();
        assert_eq!((perfect.value, perfect.interval), (1.0, Err(NoInterval::PerfectAgreement)));
        assert_eq!(
            of(&["1121", "1122"]).unwrap().interval,
            Err(NoInterval::OneUnitVaries { unit: 3 }).or(
                // Without unit 2 the last still differs; without the last, nobody does.
                Err(NoInterval::OneUnitDiffers { unit: 3 })
            )
        );
        assert_eq!(of(&["1112", "1113"]).unwrap().interval, Err(NoInterval::OneUnitVaries { unit: 3 }));
        assert_eq!(of(&["12", "21"]).unwrap().interval, Err(NoInterval::TooFewUnits));
        let whole = alpha(&counts(&KRIPPENDORFF, 1, 5), Metric::Nominal, 1.5).unwrap();
        assert_eq!(whole.interval, Err(NoInterval::OutOfRange));
        let negative = counts(&["12", "21"], -1, 5);
        assert_eq!(alpha(&negative, Metric::Ratio, 0.95), Err(NoAlpha::NegativeScale));
        assert!(alpha(&counts(&["0120", "0102"], 0, 5), Metric::Ratio, 0.95).unwrap().value.is_finite());
    }

    #[test]
    fn values_nobody_used_change_nothing() {
        let (narrow, wide) = (counts(&KRIPPENDORFF, 1, 5), counts(&KRIPPENDORFF, 0, 9));
        for metric in METRICS {
            let (narrow, wide) = (alpha(&narrow, metric, 0.9).unwrap(), alpha(&wide, metric, 0.9).unwrap());
            assert!((narrow.value - wide.value).abs() < 1e-14);
        }
    }

    #[test]
    fn bands_are_those_of_krippendorff() {
        assert_eq!(Band::of(0.8), Band::Reliable);
        assert_eq!(Band::of(0.799), Band::Tentative);
        assert_eq!(Band::of(0.667), Band::Tentative);
        assert_eq!(Band::of(0.666), Band::Unreliable);
        assert_eq!(Band::of(-0.2), Band::Unreliable);
    }
}
