//! What is kept of the draws: quantile sketches, moments and counts, never the draws themselves.

use std::collections::BTreeMap;

use crate::math::{Moments, Sketch};
use crate::plan::ColumnId;

/// A quantity over the draws.
#[derive(Debug, Clone)]
pub struct Quantity {
    /// Its quantiles.
    pub sketch: Sketch,
    /// Its mean and variance.
    pub moments: Moments,
}

/// A result in the draws where an input lies in its lowest and in its highest third.
#[derive(Debug, Clone, Copy, Default)]
pub struct Thirds {
    /// Where the lowest third ends and the highest begins; taken from the first block.
    pub cuts: Option<(f64, f64)>,
    /// Draws in the lowest third, and the sum of the result over them.
    pub low: (f64, f64),
    /// The same for the highest third.
    pub high: (f64, f64),
}

/// An input and the result it may drive.
pub type Pair = (ColumnId, ColumnId);

/// The tally of a run.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Number of draws.
    pub draws: usize,
    /// Quantities, by column.
    pub quantities: BTreeMap<ColumnId, Quantity>,
    /// In how many draws each event happened.
    pub events: BTreeMap<ColumnId, u64>,
    /// Inputs and results.
    pub thirds: BTreeMap<Pair, Thirds>,
}

impl Tally {
    /// An empty tally for these columns.
    pub fn new(
        quantities: impl IntoIterator<Item = (ColumnId, (f64, f64))>,
        events: impl IntoIterator<Item = ColumnId>,
        thirds: impl IntoIterator<Item = Pair>,
    ) -> Self {
        let quantity = |(column, (low, high)): (ColumnId, (f64, f64))| {
            (column, Quantity { sketch: Sketch::new(low, high), moments: Moments::default() })
        };
        Self {
            draws: 0,
            quantities: quantities.into_iter().map(quantity).collect(),
            events: events.into_iter().map(|event| (event, 0)).collect(),
            thirds: thirds.into_iter().map(|pair| (pair, Thirds::default())).collect(),
        }
    }

    /// Adds a block of draws.
    pub fn add<'b>(&mut self, draws: usize, column: impl Fn(ColumnId) -> &'b [f64]) {
        let values = |id: ColumnId| {
            let all = column(id);
            &all[..draws.min(all.len())]
        };
        self.draws += draws;
        for (id, quantity) in &mut self.quantities {
            let values = values(*id);
            quantity.sketch.extend(values);
            quantity.moments = quantity.moments.merge(Moments::of(values));
        }
        for (id, count) in &mut self.events {
            *count += values(*id).iter().map(|holds| u64::from(*holds != 0.0)).sum::<u64>();
        }
        for ((input, result), thirds) in &mut self.thirds {
            thirds.add(values(*input), values(*result));
        }
    }
}

impl Thirds {
    fn add(&mut self, inputs: &[f64], results: &[f64]) {
        let (low, high) = *self.cuts.get_or_insert_with(|| {
            let mut sorted = inputs.to_vec();
            sorted.sort_by(f64::total_cmp);
            let at = |part: usize| sorted.get(sorted.len() * part / 3).copied().unwrap_or(0.0);
            (at(1), at(2))
        });
        for (input, result) in inputs.iter().zip(results) {
            let low = f64::from(u8::from(*input <= low));
            let high = f64::from(u8::from(*input >= high));
            self.low = (self.low.0 + low, self.low.1 + low * result);
            self.high = (self.high.0 + high, self.high.1 + high * result);
        }
    }

    /// The mean result in the lowest and the highest third; `None` when the input hardly varies.
    pub fn means(&self) -> Option<(f64, f64)> {
        let (low, high) = self.cuts?;
        let enough = low < high && self.low.0 >= 10.0 && self.high.0 >= 10.0;
        enough.then(|| (self.low.1 / self.low.0, self.high.1 / self.high.0))
    }
}
