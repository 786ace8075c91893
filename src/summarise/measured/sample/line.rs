//! The poverty line of the whole sample.

use crate::inequality::Statistic;
use crate::inequality::individual::{
    NoValue, Presorted, Scratch, Weighed, estimate, influence, line_of_median, quantile,
};
use crate::model::{Line, Sample};

/// A poverty line, and what each row of the whole sample adds to it.
pub(super) struct PovertyLine {
    /// In the unit of the outcome; `None` when none was declared or it cannot be had.
    pub(super) value: Option<f64>,
    /// One per row; `None` for a line that does not depend on the sample.
    pub(super) influence: Option<Vec<f64>>,
    /// The whole sample in order, to set the line again under other weights; `None` where that is not done.
    presorted: Option<Presorted>,
    rule: Option<Line>,
}

impl PovertyLine {
    /// `again`: whether the line is set again under other weights.
    pub(super) fn of(sample: &Sample, weight: &[f64], again: bool) -> Self {
        match sample.line {
            None => Self { value: None, influence: None, presorted: None, rule: None },
            Some(rule @ Line::Fixed(line)) => {
                Self { value: Some(line), influence: None, presorted: None, rule: Some(rule) }
            }
            Some(rule) => {
                let presorted = Presorted::new(&sample.y, None, None);
                let mut scratch = Scratch::default();
                let rows = presorted.weigh(weight, &mut scratch);
                let value = set(rule, &rows).ok();
                let influence = match rule {
                    Line::Fixed(_) => None,
                    Line::OfMedian(share) => line_of_median(&rows, share).ok(),
                    Line::OfMean(share) => influence(Statistic::Mean, &rows)
                        .ok()
                        .map(|mean| mean.rows.iter().map(|z| share * z).collect()),
                };
                Self { value, influence, presorted: again.then_some(presorted), rule: Some(rule) }
            }
        }
    }

    /// The line under other weights, one per row of the whole sample.
    pub(super) fn under(&self, weight: &[f64], scratch: &mut Scratch) -> Option<f64> {
        match (&self.presorted, self.rule) {
            (Some(presorted), Some(rule)) => set(rule, &presorted.weigh(weight, scratch)).ok(),
            _ => self.value,
        }
    }
}

fn set(rule: Line, rows: &Weighed) -> Result<f64, NoValue> {
    match rule {
        Line::Fixed(line) => Ok(line),
        Line::OfMedian(share) => quantile(rows.y, rows.w, 0.5).map(|median| share * median),
        Line::OfMean(share) => estimate(Statistic::Mean, rows).map(|mean| share * mean),
    }
}
