//! What becomes of a group's outcome, and which step on the way makes the gap.

use super::{Ordered, combine};

/// The outcome's declared lower and upper bound; infinite where there is none on that side.
pub type Bounds = (f64, f64);

/// Outcome after = baseline + uptake × benefit + (1 − uptake) × effect on non-users, kept within the
/// declared bounds.
///
/// `uptake` is a share in [0, 1]; the others are in the outcome's unit, `benefit` per user and
/// `on_non_users` per person who does not use it.
#[inline]
pub fn after(baseline: f64, uptake: f64, benefit: f64, on_non_users: f64, bounds: Option<Bounds>) -> f64 {
    let (lower, upper) = bounds.unwrap_or(UNBOUNDED);
    within(baseline + uptake * benefit + (1.0 - uptake) * on_non_users, lower, upper)
}

/// [`after`] for every draw of one group: `outcome` holds the baseline's draws on entry and the
/// outcome's on return. All slices have the same length.
pub fn after_block(
    outcome: &mut [f64],
    uptake: &[f64],
    benefit: &[f64],
    on_non_users: &[f64],
    bounds: Option<Bounds>,
) {
    debug_assert!([uptake, benefit, on_non_users].iter().all(|column| column.len() == outcome.len()));
    let (lower, upper) = bounds.unwrap_or(UNBOUNDED);
    for (((y, u), b), s) in outcome.iter_mut().zip(uptake).zip(benefit).zip(on_non_users) {
        *y = within(*y + u * b + (1.0 - u) * s, lower, upper);
    }
}

/// Bounds between which [`after`] must lie when each input lies between its own (lowest, highest), up
/// to rounding. They are sharp: the formula is linear in each input, so its extremes are at corners.
pub fn after_support(
    baseline: (f64, f64),
    uptake: (f64, f64),
    benefit: (f64, f64),
    on_non_users: (f64, f64),
    bounds: Option<Bounds>,
) -> (f64, f64) {
    let mut support = (f64::INFINITY, f64::NEG_INFINITY);
    for u in [uptake.0, uptake.1] {
        for b in [benefit.0, benefit.1] {
            for s in [on_non_users.0, on_non_users.1] {
                support.0 = support.0.min(after(baseline.0, u, b, s, bounds));
                support.1 = support.1.max(after(baseline.1, u, b, s, bounds));
            }
        }
    }
    support
}

/// Multiplies one more step of the cascade into every draw of `uptake`.
pub fn pass_step_block(uptake: &mut [f64], step: &[f64]) {
    debug_assert_eq!(uptake.len(), step.len());
    for (uptake, step) in uptake.iter_mut().zip(step) {
        *uptake *= step;
    }
}

/// The likely case of one ordered stratum: every slice holds one value per group.
#[derive(Clone, Copy, Debug)]
pub struct LikelyCase<'a> {
    /// Outcome before.
    pub baseline: &'a [f64],
    /// The cascade's steps in order, each with one share per group; one step if only uptake is known.
    pub steps: &'a [&'a [f64]],
    /// Effect per user.
    pub benefit: &'a [f64],
    /// Effect per person who does not use it.
    pub on_non_users: &'a [f64],
    /// The outcome's declared bounds.
    pub bounds: Option<Bounds>,
}

/// What may differ between groups and thereby make a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The step of the cascade with this index.
    Cascade(usize),
    /// The effect per user.
    Benefit,
    /// The effect on non-users.
    OnNonUsers,
}

impl LikelyCase<'_> {
    /// Change of the slope index from before to after, in the outcome's unit.
    pub fn slope_change(&self, groups: &Ordered) -> f64 {
        self.slope_change_with(groups, None)
    }

    /// How much of [`Self::slope_change`] goes away if `step` is the same for everybody, namely its
    /// mean over the population: the change as it is minus the change with the step made equal.
    /// Positive where the step's differences widen the gap. An index beyond the cascade gives 0.
    ///
    /// The parts of several steps need not sum to the whole: steps multiply, and bounds cut.
    pub fn equalise_step(&self, groups: &Ordered, step: Step) -> f64 {
        self.slope_change(groups) - self.slope_change_with(groups, Some(step))
    }

    fn slope_change_with(&self, groups: &Ordered, equal: Option<Step>) -> f64 {
        // `None` where the group's own value counts, else the population's mean.
        let mean_of = |step: Step, values: &[f64]| (equal == Some(step)).then(|| groups.mean(values));
        let equal_steps: Vec<Option<f64>> =
            self.steps.iter().enumerate().map(|(at, step)| mean_of(Step::Cascade(at), step)).collect();
        let equal_benefit = mean_of(Step::Benefit, self.benefit);
        let equal_spill = mean_of(Step::OnNonUsers, self.on_non_users);
        let outcome = |group: usize, baseline: f64| {
            let own = |values: &[f64], mean: Option<f64>| mean.or(values.get(group).copied()).unwrap_or(0.0);
            let steps = self.steps.iter().zip(&equal_steps);
            let uptake = steps.fold(1.0, |product, (step, mean)| product * own(step, *mean));
            after(
                baseline,
                uptake,
                own(self.benefit, equal_benefit),
                own(self.on_non_users, equal_spill),
                self.bounds,
            )
        };
        let after: Vec<f64> = self.baseline.iter().enumerate().map(|(group, y)| outcome(group, *y)).collect();
        groups.slope_index(&after) - combine(groups.slope_coefficients(), self.baseline)
    }
}

const UNBOUNDED: Bounds = (f64::NEG_INFINITY, f64::INFINITY);

/// By comparisons, for `f64::max` leaves open which of 0 and −0 it returns.
#[inline]
fn within(value: f64, lower: f64, upper: f64) -> f64 {
    let raised = if value < lower { lower } else { value };
    if raised > upper { upper } else { raised }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERCENT: Option<Bounds> = Some((0.0, 100.0));

    #[test]
    fn the_formula_and_its_bounds() {
        assert!((after(46.0, 0.2, 10.0, -0.5, PERCENT) - 47.6).abs() < 1e-12);
        assert_eq!(after(95.0, 1.0, 10.0, 0.0, PERCENT), 100.0);
        assert_eq!(after(95.0, 1.0, 10.0, 0.0, None), 105.0);
        assert_eq!(after(1.0, 0.0, 0.0, -5.0, PERCENT), 0.0);
    }

    #[test]
    fn blocks_give_the_bits_of_the_scalar_function() {
        let (u, b, s) = ([0.1, 0.55, 0.93], [3.3, -8.1, 40.0], [-0.7, 0.2, 0.0]);
        let mut y = [41.7, 58.0, 77.7];
        after_block(&mut y, &u, &b, &s, PERCENT);
        for (i, baseline) in [41.7, 58.0, 77.7].into_iter().enumerate() {
            assert_eq!(y[i].to_bits(), after(baseline, u[i], b[i], s[i], PERCENT).to_bits());
        }
    }

    #[test]
    fn a_value_on_its_bound_keeps_its_bits() {
        assert_eq!(within(-0.0, 0.0, 1.0).to_bits(), (-0.0_f64).to_bits());
        assert_eq!(within(0.0, -1.0, -0.0).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn support_is_reached_at_corners() {
        let support = after_support((40.0, 40.0), (0.1, 0.9), (-5.0, 10.0), (-1.0, 2.0), PERCENT);
        assert!((support.0 - (40.0 - 4.5 - 0.1)).abs() < 1e-12);
        assert!((support.1 - (40.0 + 9.0 + 0.2)).abs() < 1e-12);
        assert_eq!(after_support((99.0, 99.0), (0.0, 1.0), (0.0, 10.0), (0.0, 0.0), PERCENT), (99.0, 100.0));
    }

    #[test]
    fn a_cascade_is_a_product() {
        let mut uptake = [0.5, 1.0];
        pass_step_block(&mut uptake, &[0.5, 0.25]);
        assert_eq!(uptake, [0.25, 0.25]);
    }

    #[test]
    fn the_step_that_differs_makes_the_whole_gap() {
        let groups = Ordered::new(&[100.0, 100.0, 200.0]).unwrap();
        let (reach, uptake) = ([0.2, 0.4, 0.8], [0.5; 3]);
        let case = LikelyCase {
            baseline: &[40.0, 50.0, 60.0],
            steps: &[&reach, &uptake],
            benefit: &[10.0; 3],
            on_non_users: &[0.0; 3],
            bounds: PERCENT,
        };
        let whole = case.slope_change(&groups);
        assert!(whole > 0.0);
        assert!((case.equalise_step(&groups, Step::Cascade(0)) - whole).abs() < 1e-12);
        assert!(case.equalise_step(&groups, Step::Cascade(1)).abs() < 1e-12);
        assert!(case.equalise_step(&groups, Step::Benefit).abs() < 1e-12);
        assert_eq!(case.equalise_step(&groups, Step::Cascade(9)), 0.0);
    }
}
