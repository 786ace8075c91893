//! Bounds that hold for certain, from rows that pass by once and are not kept.

use super::run::question;
use super::sample::convention;
use crate::inequality::Statistic;
use crate::inequality::individual::GiniBounds;
use crate::model::BoundStudy;
use crate::summarise::results::bounded::{Bounded, BoundedStatistic};
use crate::summarise::results::measured::{MeasuredOutcome, Undefined};
use crate::summarise::{input, readable};

/// Version of the format of the results.
const FORMAT: &str = "bounds/1";

/// Takes rows as they come; its memory does not grow with them.
#[derive(Debug, Clone, Default)]
pub struct Bounder {
    gini: GiniBounds,
    weight: Total,
    outcome: Total,
}

/// A sum that keeps what rounding takes from it (Neumaier 1974).
#[derive(Debug, Clone, Copy, Default)]
struct Total {
    sum: f64,
    lost: f64,
}

impl Total {
    fn add(&mut self, x: f64) {
        let sum = self.sum + x;
        self.lost += if self.sum.abs() >= x.abs() { (self.sum - sum) + x } else { (x - sum) + self.sum };
        self.sum = sum;
    }

    fn value(self) -> f64 {
        self.sum + self.lost
    }
}

impl Bounder {
    /// Adds rows: outcomes of 0 or more with weights above 0; `w` empty when each counts once.
    pub fn add(&mut self, y: &[f64], w: &[f64]) {
        self.gini.add(y, w);
        for (place, y) in y.iter().enumerate() {
            let w = w.get(place).copied().unwrap_or(1.0);
            self.weight.add(w);
            self.outcome.add(w * y);
        }
    }

    /// Lower and upper bound of the mean.
    ///
    /// All terms are 0 or more, so that a product, a compensated sum and the division are each off by at most a unit in the
    /// last place, but for `(n u)²` of a compensated sum of `n` terms (Ogita, Rump & Oishi 2005, Cor. 4.5).
    fn mean(&self) -> Option<(f64, f64)> {
        let (weight, outcome) = (self.weight.value(), self.outcome.value());
        let mean = outcome / weight;
        let rows = self.gini.rows() as f64 * f64::EPSILON;
        let off = (4.0 * f64::EPSILON + 2.0 * rows * rows) * mean;
        (weight > 0.0 && mean.is_finite()).then_some(((mean - off).max(0.0), mean + off))
    }

    /// The results. `declared` is everything that was declared, as flags and values.
    pub fn finish(self, study: &BoundStudy, declared: Vec<(String, String)>) -> Bounded {
        let run_id = readable(&question(&study.inputs, &declared));
        let mean = self.mean();
        let gini = self.gini.bounds();
        // Products of numbers of 0 or more, and a hair more for their rounding.
        let absolute = mean.zip(gini).map(|((low, high), (least, most))| {
            ((low * least) * (1.0 - f64::EPSILON), (high * most) * (1.0 + f64::EPSILON))
        });
        let all = [(Statistic::Mean, mean), (Statistic::Gini, gini), (Statistic::AbsoluteGini, absolute)];
        let one = |(statistic, bounds): (Statistic, Option<(f64, f64)>)| BoundedStatistic {
            statistic,
            lower: bounds.map(|(lower, _)| lower),
            upper: bounds.map(|(_, upper)| upper),
            width: bounds.map(|(lower, upper)| upper - lower),
            undefined: bounds.is_none().then_some(Undefined::NoMean),
            convention: convention::of(statistic, study.weight_kind, None),
        };
        let outcome = &study.outcome;
        Bounded {
            format: FORMAT.to_owned(),
            tool: concat!("maatlat ", env!("CARGO_PKG_VERSION")).to_owned(),
            run_id,
            title: study.title.clone(),
            outcome: MeasuredOutcome {
                name: outcome.name.clone(),
                unit: outcome.unit.clone(),
                higher_is_better: outcome.higher_is_better,
                scale: outcome.scale,
                before: None,
                materiality: None,
            },
            inputs: study.inputs.iter().map(input).collect(),
            declared,
            rows: study.rows.clone(),
            population: self.weight.value(),
            statistics: all.map(one).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inequality::individual::{Presorted, Scratch, estimate};
    use crate::model::{OutcomeScale, RowCount, StudyOutcome, WeightKind};

    fn study() -> BoundStudy {
        let outcome = StudyOutcome {
            name: "y".to_owned(),
            unit: "euro".to_owned(),
            higher_is_better: None,
            scale: OutcomeScale::Amount,
            before: None,
        };
        let rows = RowCount::default();
        BoundStudy { title: None, outcome, weight_kind: WeightKind::Sampling, rows, inputs: Vec::new() }
    }

    fn bounds(y: &[f64], w: &[f64]) -> Vec<BoundedStatistic> {
        let mut bounder = Bounder::default();
        // In pieces, as a file comes.
        for (y, w) in y.chunks(3).zip(w.chunks(3)) {
            bounder.add(y, w);
        }
        bounder.finish(&study(), Vec::new()).statistics
    }

    #[test]
    fn the_exact_value_lies_between_them() {
        let y: Vec<f64> = (0..5_000).map(|row| f64::from(row * row % 977) * 1.37 + 0.01).collect();
        let w: Vec<f64> = (0..5_000).map(|row| 0.3 + f64::from(row % 17)).collect();
        let sorted = Presorted::new(&y, None, None);
        let mut scratch = Scratch::default();
        let rows = sorted.weigh(&w, &mut scratch);
        for one in bounds(&y, &w) {
            let exact = estimate(one.statistic, &rows).unwrap();
            let (lower, upper) = (one.lower.unwrap(), one.upper.unwrap());
            assert!(lower <= exact && exact <= upper, "{:?}: {lower} {exact} {upper}", one.statistic);
            assert!(one.width.unwrap() < 1e-3 * exact && one.width.unwrap() > 0.0);
        }
    }

    // By hand: 1, 2 and 3 with one each have mean 2, Gini 2/9 and absolute Gini 4/9.
    #[test]
    fn three_rows_by_hand() {
        let found = bounds(&[3.0, 1.0, 2.0], &[1.0; 3]);
        for (one, exact) in found.iter().zip([2.0, 2.0 / 9.0, 4.0 / 9.0]) {
            assert!(one.lower.unwrap() <= exact && exact <= one.upper.unwrap(), "{one:?}");
            assert!(one.width.unwrap() < 1e-10, "{one:?}");
        }
    }

    #[test]
    fn nobody_has_anything() {
        let found = bounds(&[0.0; 3], &[1.0; 3]);
        assert_eq!((found[0].lower, found[0].upper), (Some(0.0), Some(0.0)));
        assert_eq!((found[1].lower, found[1].undefined), (None, Some(Undefined::NoMean)));
    }
}
