//! Measures of inequality between groups of which an estimate, and perhaps a standard error, is known: the 21 measures of
//! the World Health Organization's set and the bounded concentration indices.
//!
//! Here the outcome `y` is *not* turned: it is as it was measured, and [`Groups`] knows whether more of it is better.
//! Sources of the formulas, unless a function says otherwise: Schlotheuber & Hosseinpoor 2022 (IJERPH 19:3697), and the
//! technical notes of WHO's HEAT.

pub mod as_healthequal;
mod dispersion;
mod error;
mod fit;
mod pairs;
mod together;

use super::statistic::{Fit, Statistic, Weighting};
use super::{Ordered, Unordered};

/// Why a measure has no value for these outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoValue {
    /// The mean is zero or below.
    NoMean,
    /// The denominator is zero.
    ZeroDenominator,
    /// Zeros, where the formula needs values above zero.
    Zeros,
    /// Negative values, where the formula needs none.
    Negatives,
    /// The fitted line is at or below zero at one of its ends.
    LineLeavesScale,
    /// Something the measure needs was not given: an order, a reference, bounds.
    TooFew,
    /// The iteration does not settle.
    DoesNotSettle,
}

/// Groups with everything prepared that does not depend on their outcomes.
#[derive(Debug, Clone, PartialEq)]
pub struct Groups {
    order: Option<Ordered>,
    flat: Unordered,
    higher_is_better: bool,
    reference: Option<usize>,
    average: Option<f64>,
    bounds: Option<(f64, f64)>,
}

impl Groups {
    /// Groups with these populations, most disadvantaged first where they stand in an order. More is taken to be better
    /// until [`Self::adverse`] says otherwise. `None` unless two groups have people in them; populations must be finite
    /// and not negative.
    pub fn new(populations: &[f64], ordered: bool) -> Option<Self> {
        let flat = Unordered::new(populations)?;
        let order = if ordered { Some(Ordered::new(populations)?) } else { None };
        Some(Self { order, flat, higher_is_better: true, reference: None, average: None, bounds: None })
    }

    /// Less of the outcome is better.
    #[must_use]
    pub fn adverse(mut self) -> Self {
        self.higher_is_better = false;
        self
    }

    /// The group at this place is the reference; a place that is not there is left out.
    #[must_use]
    pub fn with_reference(mut self, place: Option<usize>) -> Self {
        self.reference = place.filter(|place| *place < self.len());
        self
    }

    /// The population's mean is known from elsewhere. It stands for `μ` in the differences from the mean, the index of
    /// disparity and the attributable risk; all other measures need the mean of these groups.
    #[must_use]
    pub fn with_average(mut self, average: Option<f64>) -> Self {
        self.average = average;
        self
    }

    /// The outcome has these theoretical bounds, the first below the second.
    #[must_use]
    pub fn with_bounds(mut self, bounds: Option<(f64, f64)>) -> Self {
        self.bounds = bounds.filter(|(lower, upper)| lower < upper);
        self
    }

    /// Number of groups.
    pub fn len(&self) -> usize {
        self.flat.shares.len()
    }

    /// Never: there are at least two groups.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// Population share of each group; they sum to 1.
    pub fn shares(&self) -> &[f64] {
        &self.flat.shares
    }

    /// The groups in their order, if they have one.
    pub fn order(&self) -> Option<&Ordered> {
        self.order.as_ref()
    }

    /// Whether more of the outcome is better.
    pub fn higher_is_better(&self) -> bool {
        self.higher_is_better
    }

    /// Place of the declared reference group.
    pub fn reference(&self) -> Option<usize> {
        self.reference
    }

    /// The theoretical bounds of the outcome.
    pub fn bounds(&self) -> Option<(f64, f64)> {
        self.bounds
    }

    /// The population mean of these groups, `Σ p_j y_j`: exactly the common value where all are equal.
    pub fn mean(&self, y: &[f64]) -> f64 {
        self.flat.centre(y)
    }

    /// The given mean of the population, or else that of these groups.
    pub fn average(&self, y: &[f64]) -> f64 {
        self.average.unwrap_or_else(|| self.mean(y))
    }

    /// The statistic for the outcomes `y`, one per group.
    ///
    /// Units: that of the outcome for D, ACI, SII, BGSD, MDM, MDB, MDR, PAR and the mean; its square for BGV; percent of
    /// the mean for COV, IDIS and PAF; thousandths for TI and MLD; none for R, RCI, Erreygers, Wagstaff and RII.
    ///
    /// # Errors
    ///
    /// Says why there is no value. The result is never NaN or infinite for finite `y`.
    pub fn value(&self, statistic: Statistic, y: &[f64]) -> Result<f64, NoValue> {
        debug_assert_eq!(y.len(), self.len());
        let order = self.order.as_ref().ok_or(NoValue::TooFew);
        let value = match statistic {
            Statistic::Mean => self.mean(y),
            Statistic::Difference => self.difference(y),
            Statistic::Ratio => self.ratio(y)?,
            Statistic::QuantileDifference(parts) => self.quantile_difference(y, parts)?,
            Statistic::QuantileRatio(parts) => self.quantile_ratio(y, parts)?,
            Statistic::AbsoluteConcentration => order?.absolute_concentration_index(y),
            Statistic::RelativeConcentration => order?.concentration_index(y).ok_or(NoValue::NoMean)?,
            Statistic::Erreygers => {
                let (lower, upper) = self.bounds.ok_or(NoValue::TooFew)?;
                order?.erreygers(y, lower, upper).ok_or(NoValue::ZeroDenominator)?
            }
            Statistic::Wagstaff => {
                let (lower, upper) = self.bounds.ok_or(NoValue::TooFew)?;
                order?.wagstaff(y, lower, upper).ok_or(NoValue::ZeroDenominator)?
            }
            Statistic::SlopeIndex(Fit::Linear) => order?.slope_index(y),
            Statistic::SlopeIndex(fit) => {
                let (bottom, top) = self.line(fit, y, None)?.ends();
                top - bottom
            }
            Statistic::RelativeIndex(fit) => self.line(fit, y, None)?.ratio()?,
            Statistic::BetweenGroupVariance => self.flat.variance(y),
            Statistic::BetweenGroupSd => self.flat.variance(y).sqrt(),
            Statistic::CoefficientOfVariation => {
                100.0 * self.flat.variance(y).sqrt() / positive(self.mean(y))?
            }
            Statistic::DifferenceFromMean(weighting) => {
                self.flat.distance_from(self.average(y), weighting, y)
            }
            Statistic::DifferenceFromBest(weighting) => self.flat.distance_from(self.best(y), weighting, y),
            Statistic::DifferenceFromReference(weighting) => {
                let reference = self.reference.and_then(|place| y.get(place)).ok_or(NoValue::TooFew)?;
                self.flat.distance_from(*reference, weighting, y)
            }
            Statistic::IndexOfDisparity(weighting) => {
                let average = positive(self.average(y))?;
                100.0 * self.flat.distance_from(average, weighting, y) / average
            }
            Statistic::TheilBetweenGroups => self.flat.theil(y)?,
            Statistic::MeanLogDeviation => self.flat.mean_log_deviation(y)?,
            Statistic::AttributableRisk => self.attributable_risk(y),
            Statistic::AttributableFraction => 100.0 * self.attributable_risk(y) / positive(self.average(y))?,
            _ => return Err(NoValue::TooFew),
        };
        if value.is_finite() { Ok(value) } else { Err(NoValue::ZeroDenominator) }
    }

    /// Whether the measure is a distance that cannot be negative and is 0 where all groups are equal, or is chosen by the
    /// outcomes themselves (largest, smallest, best): noise then makes it larger.
    pub fn is_dispersion(&self, statistic: Statistic) -> bool {
        match statistic {
            Statistic::BetweenGroupVariance
            | Statistic::BetweenGroupSd
            | Statistic::CoefficientOfVariation
            | Statistic::DifferenceFromMean(_)
            | Statistic::DifferenceFromBest(_)
            | Statistic::DifferenceFromReference(_)
            | Statistic::IndexOfDisparity(_)
            | Statistic::TheilBetweenGroups
            | Statistic::MeanLogDeviation => true,
            Statistic::Difference
            | Statistic::Ratio
            | Statistic::QuantileDifference(_)
            | Statistic::QuantileRatio(_)
            | Statistic::AttributableRisk
            | Statistic::AttributableFraction => self.order.is_none(),
            _ => false,
        }
    }
}

/// The number if it is above zero.
fn positive(mean: f64) -> Result<f64, NoValue> {
    if mean > 0.0 { Ok(mean) } else { Err(NoValue::NoMean) }
}

/// Weight of each group by the weighting.
fn weights(shares: &[f64], weighting: Weighting) -> impl Iterator<Item = f64> {
    let equal = 1.0 / shares.len() as f64;
    shares.iter().map(move |share| match weighting {
        Weighting::Weighted => *share,
        Weighting::Unweighted => equal,
    })
}

#[cfg(test)]
mod tests;
