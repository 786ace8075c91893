//! Many measures of the same groups at once, for simulation: what they have in common is computed once.

use super::pairs::over;
use super::{Groups, NoValue, Statistic, Weighting};
use crate::math::ln;

/// The means of the outer quantiles.
type Outer = Result<(f64, f64), NoValue>;

/// What the measures of dispersion are made of.
#[derive(Debug, Clone, Copy, Default)]
struct Common {
    mean: f64,
    plain_mean: f64,
    average: f64,
    lowest: f64,
    highest: f64,
    variance: f64,
    from_average: [f64; 2],
    from_reference: [f64; 2],
    /// `Σ p ln y` and `Σ p y ln y`; infinite where a group stands at zero or below.
    logs: (f64, f64),
}

impl Groups {
    /// Writes the value of each statistic at `y`, infinite where it has none: as [`Self::value`] up to rounding, in a
    /// fraction of the time where they are measures of dispersion.
    pub fn values(&self, statistics: &[Statistic], y: &[f64], out: &mut [f64]) {
        let common = self.common(statistics, y);
        // Difference and ratio of the same quantiles come in pairs; the line of groups is sorted once.
        let mut quantiles: Option<(u32, Outer)> = None;
        let mut outer = |parts: u32| match quantiles {
            Some((known, outer)) if known == parts => outer,
            _ => {
                let outer = self.outer(y, parts);
                quantiles = Some((parts, outer));
                outer
            }
        };
        for (out, statistic) in out.iter_mut().zip(statistics) {
            let quantile = match statistic {
                Statistic::QuantileDifference(parts) => Some(outer(*parts).map(|(one, other)| one - other)),
                Statistic::QuantileRatio(parts) => Some(outer(*parts).and_then(over)),
                _ => None,
            };
            if let Some(value) = quantile {
                *out = value.ok().filter(|value| value.is_finite()).unwrap_or(f64::INFINITY);
                continue;
            }
            *out = match self.derived(*statistic, &common) {
                Some(value) => value,
                None => self.value(*statistic, y).unwrap_or(f64::INFINITY),
            };
        }
    }

    fn common(&self, statistics: &[Statistic], y: &[f64]) -> Common {
        let shares = self.shares();
        let first = y.first().copied().unwrap_or(0.0);
        let equal = 1.0 / y.len() as f64;
        let (mut weighted, mut plain) = (0.0, 0.0);
        let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
        for (p, y) in shares.iter().zip(y) {
            let above = y - first;
            weighted += p * above;
            plain += above;
            lowest = if *y < lowest { *y } else { lowest };
            highest = if *y > highest { *y } else { highest };
        }
        let mean = first + weighted;
        let average = self.average.unwrap_or(mean);
        let reference = self.reference.and_then(|place| y.get(place)).copied().unwrap_or(f64::NAN);
        let (mut variance, mut a0, mut a1, mut r0, mut r1) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (p, y) in shares.iter().zip(y) {
            let (deviation, away, apart) = (y - mean, (y - average).abs(), (y - reference).abs());
            variance += p * deviation * deviation;
            a0 += away;
            a1 += p * away;
            r0 += apart;
            r1 += p * apart;
        }
        let wants_logs = statistics
            .iter()
            .any(|it| matches!(it, Statistic::TheilBetweenGroups | Statistic::MeanLogDeviation));
        let mut logs = (0.0, 0.0);
        if wants_logs {
            for (p, y) in shares.iter().zip(y).filter(|(p, _)| **p > 0.0) {
                let log = if *y > 0.0 { p * ln(*y) } else { f64::INFINITY };
                logs.0 += log;
                logs.1 += if *y > 0.0 { y * log } else { 0.0 };
            }
        }
        Common {
            mean,
            plain_mean: first + plain * equal,
            average,
            lowest,
            highest,
            variance,
            from_average: [a0 * equal, a1],
            from_reference: [r0 * equal, r1],
            logs,
        }
    }

    /// `None` for a statistic that is not made of the common parts.
    fn derived(&self, statistic: Statistic, of: &Common) -> Option<f64> {
        let place = |weighting: Weighting| usize::from(weighting == Weighting::Weighted);
        let per = |top: f64, bottom: f64| if bottom > 0.0 { top / bottom } else { f64::INFINITY };
        let best = if self.higher_is_better { of.highest } else { of.lowest };
        let no_order = self.order.is_none();
        let plain = no_order && self.reference.is_none();
        let positive = of.lowest >= 0.0;
        Some(match statistic {
            Statistic::Mean => of.mean,
            Statistic::BetweenGroupVariance => of.variance,
            Statistic::BetweenGroupSd => of.variance.sqrt(),
            Statistic::CoefficientOfVariation => per(100.0 * of.variance.sqrt(), of.mean),
            Statistic::DifferenceFromMean(weighting) => of.from_average[place(weighting)],
            Statistic::IndexOfDisparity(weighting) => {
                per(100.0 * of.from_average[place(weighting)], of.average)
            }
            Statistic::DifferenceFromBest(Weighting::Weighted) => (best - of.mean).abs(),
            Statistic::DifferenceFromBest(Weighting::Unweighted) => (best - of.plain_mean).abs(),
            Statistic::DifferenceFromReference(weighting) => {
                let value = of.from_reference[place(weighting)];
                if value.is_nan() { f64::INFINITY } else { value }
            }
            Statistic::Difference if plain => of.highest - of.lowest,
            Statistic::Ratio if plain && positive => per(of.highest, of.lowest),
            Statistic::AttributableRisk if no_order => self.cut(best - of.average),
            Statistic::AttributableFraction if no_order => {
                per(100.0 * self.cut(best - of.average).abs(), of.average)
                    * if self.higher_is_better { 1.0 } else { -1.0 }
            }
            // Σ p r ln r = Σ p y ln y / μ − ln μ, and −Σ p ln r = ln μ − Σ p ln y.
            Statistic::TheilBetweenGroups if positive && of.mean > 0.0 => {
                (1000.0 * (of.logs.1 / of.mean - ln(of.mean))).max(0.0)
            }
            Statistic::MeanLogDeviation if positive && of.mean > 0.0 => {
                if of.logs.0.is_finite() {
                    (1000.0 * (ln(of.mean) - of.logs.0)).max(0.0)
                } else {
                    f64::INFINITY
                }
            }
            _ => return None,
        })
    }
}
