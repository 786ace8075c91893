//! From values to places on the paper, and round values for an axis.

/// A straight scale from values to horizontal places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// Smallest and largest value.
    pub(super) domain: (f64, f64),
    /// Their places.
    pub(super) places: (f64, f64),
}

impl Scale {
    /// The place of a value; values outside the domain stand at its ends.
    pub(super) fn at(self, value: f64) -> f64 {
        let (low, high) = self.domain;
        let (left, right) = self.places;
        let share = ((value - low) / (high - low)).clamp(0.0, 1.0);
        left + share * (right - left)
    }

    /// Four to eight round values inside the domain, and the number of decimals they need.
    pub(super) fn ticks(self) -> (Vec<f64>, usize) {
        let (low, high) = self.domain;
        // Wider or narrower than any step: the two ends have to do.
        if !(high - low).is_finite() || high - low <= 1e-8 || high - low > 8.0 * 5e15 {
            return (vec![low, high], 0);
        }
        let (step, decimals) =
            STEPS.into_iter().find(|(step, _)| (high - low) / step <= 8.0).unwrap_or((high - low, 0));
        let first = (low / step).ceil() as i64;
        let last = (high / step).floor() as i64;
        ((first..=last).map(|k| k as f64 * step).collect(), decimals)
    }
}

/// Round steps with their decimals, rising.
const STEPS: [(f64, usize); 71] = [
    (1e-9, 9),
    (2e-9, 9),
    (5e-9, 9),
    (1e-8, 8),
    (2e-8, 8),
    (5e-8, 8),
    (1e-7, 7),
    (2e-7, 7),
    (5e-7, 7),
    (1e-6, 6),
    (2e-6, 6),
    (5e-6, 6),
    (1e-5, 5),
    (2e-5, 5),
    (5e-5, 5),
    (0.000_1, 4),
    (0.000_2, 4),
    (0.000_5, 4),
    (0.001, 3),
    (0.002, 3),
    (0.005, 3),
    (0.01, 2),
    (0.02, 2),
    (0.05, 2),
    (0.1, 1),
    (0.2, 1),
    (0.5, 1),
    (1.0, 0),
    (2.0, 0),
    (5.0, 0),
    (10.0, 0),
    (20.0, 0),
    (50.0, 0),
    (100.0, 0),
    (200.0, 0),
    (500.0, 0),
    (1_000.0, 0),
    (2_000.0, 0),
    (5_000.0, 0),
    (10_000.0, 0),
    (100_000.0, 0),
    (1_000_000.0, 0),
    (2e6, 0),
    (5e6, 0),
    (1e7, 0),
    (2e7, 0),
    (5e7, 0),
    (1e8, 0),
    (2e8, 0),
    (5e8, 0),
    (1e9, 0),
    (2e9, 0),
    (5e9, 0),
    (1e10, 0),
    (2e10, 0),
    (5e10, 0),
    (1e11, 0),
    (2e11, 0),
    (5e11, 0),
    (1e12, 0),
    (2e12, 0),
    (5e12, 0),
    (1e13, 0),
    (2e13, 0),
    (5e13, 0),
    (1e14, 0),
    (2e14, 0),
    (5e14, 0),
    (1e15, 0),
    (2e15, 0),
    (5e15, 0),
];
