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

#[cfg(test)]
mod tests {
    use super::*;

    /// Inputs 0, 1, …, each with itself as result, in steps as a run adds them.
    fn rising(count: usize) -> Thirds {
        let inputs: Vec<_> = (0..count).map(|n| n as f64).collect();
        let mut thirds = Thirds::default();
        thirds.add(&inputs, &inputs);
        thirds
    }

    #[test]
    fn thirds_by_hand() {
        // 0 to 10 are the lowest third, 20 to 29 the highest.
        let thirds = rising(30);
        assert_eq!((thirds.low, thirds.high), ((11.0, 55.0), (10.0, 245.0)));
        assert_eq!(thirds.means(), Some((5.0, 24.5)));
    }

    #[test]
    fn later_draws_are_cut_where_the_first_were() {
        let mut thirds = rising(30);
        thirds.add(&[10.0, 10.5, 20.0, 99.0], &[1.0, 7.0, -2.0, 3.0]);
        assert_eq!((thirds.low, thirds.high), ((12.0, 56.0), (12.0, 246.0)));
    }

    #[test]
    fn ten_draws_on_either_side_are_needed() {
        // Cut at 9 and 19: ten and ten. With 27, cut at 9 and 18: ten and nine; with 28, cut at 9 and 18: ten and ten.
        assert!(rising(29).means().is_some());
        assert!(rising(28).means().is_some());
        assert_eq!(rising(27).means(), None);
        let mut few = Thirds { cuts: Some((1.0, 2.0)), low: (9.0, 9.0), high: (50.0, 50.0) };
        assert_eq!(few.means(), None);
        few.low = (10.0, 20.0);
        assert_eq!(few.means(), Some((2.0, 1.0)));
    }

    #[test]
    fn an_input_that_stands_still_drives_nothing() {
        let mut thirds = Thirds::default();
        thirds.add(&[4.0; 60], &[1.0; 60]);
        assert_eq!(thirds.means(), None);
        assert_eq!(Thirds::default().means(), None);
    }

    #[test]
    fn a_block_counts_the_draws_that_are_asked_for() {
        let (quantity, event) = (ColumnId(0), ColumnId(1));
        let mut tally = Tally::new([(quantity, (0.0, 100.0))], [event], [(quantity, quantity)]);
        let columns = [[10.0, 20.0, 30.0, 99.0], [1.0, 0.0, 1.0, 1.0]];
        tally.add(3, |column| &columns[column.0]);
        tally.add(1, |column| &columns[column.0]);
        assert_eq!(tally.draws, 4);
        assert_eq!(tally.events[&event], 3);
        // (10 + 20 + 30 + 10) / 4.
        assert_eq!(tally.quantities[&quantity].moments.mean(), Some(17.5));
        // Cut at 20 and 30 in the first block: 10, 20 and 10 lie low.
        assert_eq!(tally.thirds[&(quantity, quantity)].low, (3.0, 40.0));
    }
}
