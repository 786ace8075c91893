//! The fictional examples, likely case: outcome after, mean, slope index, concentration index and gap,
//! before and after, against a reference calculation written independently in plain Python.
// Source: own reference calculation in plain Python, 6 decimals (`fixtures/golden_examples.json`).

use maatlat::inequality::{Ordered, outcome};
use serde::Deserialize;

#[derive(Deserialize)]
struct Golden {
    strata: Vec<Stratum>,
}

#[derive(Deserialize)]
struct Stratum {
    name: String,
    sizes: Vec<f64>,
    baseline: Vec<f64>,
    uptake: Vec<f64>,
    benefit: Vec<f64>,
    on_non_users: Vec<f64>,
    after: Vec<f64>,
    mean: [f64; 2],
    slope_index: [f64; 2],
    concentration_index: [f64; 2],
    gap: [f64; 2],
}

const PERCENT: Option<outcome::Bounds> = Some((0.0, 100.0));

/// Within half of the sixth decimal.
fn agree(name: &str, measure: &str, got: f64, want: f64) {
    assert!((got - want).abs() <= 0.5e-6 + 1e-12, "{name}, {measure}: {got} not {want}");
}

#[test]
fn every_stratum_of_the_examples_agrees() {
    let golden: Golden = serde_json::from_str(include_str!("fixtures/golden_examples.json")).unwrap();
    assert_eq!(golden.strata.len(), 11);
    for s in &golden.strata {
        let groups = Ordered::new(&s.sizes).unwrap();
        let after: Vec<f64> = (0..s.sizes.len())
            .map(|j| outcome::after(s.baseline[j], s.uptake[j], s.benefit[j], s.on_non_users[j], PERCENT))
            .collect();
        for (got, want) in after.iter().zip(&s.after) {
            agree(&s.name, "outcome after", *got, *want);
        }
        for (when, y) in [&s.baseline, &after].into_iter().enumerate() {
            agree(&s.name, "mean", groups.mean(y), s.mean[when]);
            agree(&s.name, "slope index", groups.slope_index(y), s.slope_index[when]);
            agree(&s.name, "gap", groups.range(y), s.gap[when]);
            let concentration = groups.concentration_index(y).unwrap();
            agree(&s.name, "concentration index", concentration, s.concentration_index[when]);
        }
    }
}
