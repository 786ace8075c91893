//! Measures that look at two groups, or at one group and the mean: difference, ratio, their forms for many groups, and
//! what the population would gain if everybody were as well off as the reference.

use super::{Groups, NoValue};

impl Groups {
    /// The two outcomes that D and R compare, the one that should be larger first.
    ///
    /// Ordered: most advantaged and most disadvantaged group if more is better, else the other way round. Without an
    /// order: the reference and the worst group if more is better, the worst group and the reference if less is; without
    /// a reference the largest and the smallest.
    pub fn pair(&self, y: &[f64]) -> (f64, f64) {
        let (smallest, largest) = extremes(y);
        match (&self.order, self.reference.and_then(|place| y.get(place))) {
            (Some(_), _) => {
                let (first, last) = (y.first().copied(), y.last().copied());
                let (first, last) = (first.unwrap_or(0.0), last.unwrap_or(0.0));
                if self.higher_is_better { (last, first) } else { (first, last) }
            }
            (None, Some(reference)) if self.higher_is_better => (*reference, smallest),
            (None, Some(reference)) => (largest, *reference),
            (None, None) => (largest, smallest),
        }
    }

    /// D, in the outcome's unit.
    pub fn difference(&self, y: &[f64]) -> f64 {
        let (one, other) = self.pair(y);
        one - other
    }

    /// R.
    ///
    /// # Errors
    ///
    /// If the second group is at zero, or one of the two below.
    pub fn ratio(&self, y: &[f64]) -> Result<f64, NoValue> {
        over(self.pair(y))
    }

    /// Mean of the outer quantiles of the population by group, the one that should be larger first, `parts` quantiles in
    /// all. Groups are sorted by their outcome, or stand in their order; a group that lies across a limit is cut there.
    pub(super) fn outer(&self, y: &[f64], parts: u32) -> Result<(f64, f64), NoValue> {
        if parts < 2 || y.len() < 2 {
            return Err(NoValue::TooFew);
        }
        let width = 1.0 / f64::from(parts);
        let mut line: Vec<(f64, f64)> = y.iter().copied().zip(self.shares().iter().copied()).collect();
        if self.order.is_none() {
            // By outcome; groups with equal outcomes may stand either way.
            line.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        }
        let (first, last) = (fill(line.iter(), width), fill(line.iter().rev(), width));
        Ok(if self.order.is_some() && !self.higher_is_better { (first, last) } else { (last, first) })
    }

    pub(super) fn quantile_difference(&self, y: &[f64], parts: u32) -> Result<f64, NoValue> {
        self.outer(y, parts).map(|(one, other)| one - other)
    }

    pub(super) fn quantile_ratio(&self, y: &[f64], parts: u32) -> Result<f64, NoValue> {
        over(self.outer(y, parts)?)
    }

    /// The best outcome: the largest if more is better, else the smallest.
    pub fn best(&self, y: &[f64]) -> f64 {
        let (smallest, largest) = extremes(y);
        if self.higher_is_better { largest } else { smallest }
    }

    /// The outcome that everybody is held against in PAR and PAF: of the most advantaged group, or without an order of
    /// the best.
    pub fn standard(&self, y: &[f64]) -> f64 {
        if self.order.is_some() { y.last().copied().unwrap_or(0.0) } else { self.best(y) }
    }

    /// PAR before it is cut at zero: the standard minus the mean.
    pub fn gain_to_standard(&self, y: &[f64]) -> f64 {
        self.standard(y) - self.average(y)
    }

    /// PAR, in the outcome's unit: 0 or more if more is better, 0 or less if less is. 0 where the population is better
    /// off than the standard, for there is nothing to gain.
    pub fn attributable_risk(&self, y: &[f64]) -> f64 {
        self.cut(self.gain_to_standard(y))
    }

    /// A gain cut at zero on the side that would be a loss.
    pub fn cut(&self, gain: f64) -> f64 {
        if self.higher_is_better { gain.max(0.0) } else { gain.min(0.0) }
    }
}

/// Mean outcome of the first people in a line of groups, as many as `width` says.
fn fill<'a>(line: impl Iterator<Item = &'a (f64, f64)>, width: f64) -> f64 {
    let (mut room, mut total) = (width, 0.0);
    for (y, share) in line {
        let take = share.min(room);
        total += take * y;
        room -= take;
        if room <= 0.0 {
            break;
        }
    }
    // What rounding left over belongs to nobody.
    total / (width - room)
}

pub(super) fn over((one, other): (f64, f64)) -> Result<f64, NoValue> {
    if one < 0.0 || other < 0.0 {
        Err(NoValue::Negatives)
    } else if other == 0.0 {
        Err(NoValue::ZeroDenominator)
    } else {
        Ok(one / other)
    }
}

/// Smallest and largest.
fn extremes(y: &[f64]) -> (f64, f64) {
    y.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(*y), high.max(*y)))
}
