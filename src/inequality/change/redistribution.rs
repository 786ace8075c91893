//! Redistribution: how much of a change in the Gini index is vertical, and how much comes from people passing each other.

use crate::inequality::individual::{
    Presorted, RankedView, Scratch, Weighed, absolute_concentration, absolute_gini,
};

/// Before and after of the same rows, in order of before.
#[derive(Debug, Clone, PartialEq)]
pub struct Paired {
    /// Rows by the outcome before.
    pub before: Presorted,
    /// Outcomes after, in the order of before.
    after: Vec<f64>,
    /// One past the last place of each set of equal outcomes before.
    ends: Vec<u32>,
}

impl Paired {
    /// Sorts rows by `before`. Both slices have one entry per row; `rank` is another variable that measures of before may
    /// rank by.
    pub fn new(before: &[f64], after: &[f64], presorted: Presorted) -> Self {
        debug_assert_eq!(before.len(), after.len());
        let sorted = presorted.y();
        let mut ends: Vec<u32> = Vec::new();
        for place in 1..=sorted.len() {
            if sorted.get(place) != sorted.get(place - 1) {
                ends.push(place as u32);
            }
        }
        let after = presorted.order().iter().map(|row| after[*row as usize]).collect();
        Self { before: presorted, after, ends }
    }

    /// Outcomes after, in the order of before.
    pub fn after(&self) -> &[f64] {
        &self.after
    }

    /// One past the last place of each set of equal outcomes before.
    pub fn ends(&self) -> &[u32] {
        &self.ends
    }

    /// Absolute concentration index of the outcome after, ranked by before (ties share their middle), in the unit of the
    /// outcome. `before` is the view of [`Self::before`] under the weights. NaN without weight.
    pub fn concentration_of_after(&self, before: &Weighed) -> f64 {
        let ranked = RankedView { y: &self.after, w: before.w, order: before.order, ends: &self.ends };
        absolute_concentration(&ranked)
    }
}

/// A change of inequality taken apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Redistribution {
    /// Gini index before minus concentration index of after ranked by before: the vertical effect (Reynolds & Smolensky
    /// 1977). Above zero: the change favours those who had less.
    pub reynolds_smolensky: f64,
    /// Gini index after minus that concentration index: what is lost because people pass each other (Atkinson 1980,
    /// Plotnick 1981). Never below zero, up to rounding.
    pub reranking: f64,
    /// Concentration index of what is paid (before minus after), ranked by before, minus the Gini index before (Kakwani
    /// 1977). Above zero with a mean payment above zero: those who had more pay a larger share of what they had. Where on
    /// average people receive, it is the other way round. `None` where the payments sum to nothing.
    pub kakwani: Option<f64>,
}

/// Payments of at most this share of what there is are none: the index would be rounding over rounding.
const NOTHING: f64 = 1e-9;

impl Redistribution {
    /// From the two views under the same weights and their means; `None` unless both means are above zero.
    pub fn of(paired: &Paired, before: &Weighed, after: &Weighed, means: (f64, f64)) -> Option<Self> {
        let (mean_before, mean_after) = means;
        // Also refuses NaN.
        if !(mean_before > 0.0 && mean_after > 0.0) {
            return None;
        }
        let gini_before = absolute_gini(before.y, before.w);
        let by_before = paired.concentration_of_after(before);
        let concentration = by_before / mean_after;
        let paid = mean_before - mean_after;
        let kakwani = (paid.abs() > NOTHING * mean_before.max(mean_after))
            .then(|| (gini_before - by_before) / paid - gini_before / mean_before);
        Some(Self {
            reynolds_smolensky: gini_before / mean_before - concentration,
            reranking: absolute_gini(after.y, after.w) / mean_after - concentration,
            kakwani,
        })
    }

    /// From plain columns: outcomes before and after and weights (empty = each row counts once). For small data.
    pub fn of_columns(before: &[f64], after: &[f64], weight: &[f64]) -> Option<Self> {
        let paired = Paired::new(before, after, Presorted::new(before, None, None));
        let later = Presorted::new(after, None, None);
        let (mut first, mut second) = (Scratch::default(), Scratch::default());
        let (v0, v1) = (paired.before.weigh(weight, &mut first), later.weigh(weight, &mut second));
        let mean = |view: &Weighed| crate::math::weighted_sum(view.w, view.y) / crate::math::sum(view.w);
        Self::of(&paired, &v0, &v1, (mean(&v0), mean(&v1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, want: f64) {
        assert!((found - want).abs() < 1e-14, "{found} not {want}");
    }

    // By hand: (10, 20, 30) → (12, 20, 28). Gini 2/9 and 16/90·… : Σ|yi − yj|/(2n²μ) = 40·2/(2·9·20) = 2/9 before,
    // 32·2/(2·9·20) = 8/45 after; nobody passes anybody.
    #[test]
    fn a_small_transfer_is_vertical() {
        let found = Redistribution::of_columns(&[10.0, 20.0, 30.0], &[12.0, 20.0, 28.0], &[]).unwrap();
        near(found.reynolds_smolensky, 2.0 / 9.0 - 8.0 / 45.0);
        near(found.reranking, 0.0);
        assert_eq!(found.kakwani, None);
    }

    // By hand: (10, 20) → (20, 10) is all reranking: Gini 1/6 both times, concentration −1/6.
    #[test]
    fn changing_places_is_reranking() {
        let found = Redistribution::of_columns(&[10.0, 20.0], &[20.0, 10.0], &[]).unwrap();
        near(found.reynolds_smolensky, 1.0 / 3.0);
        near(found.reranking, 1.0 / 3.0);
    }

    // By hand: a tax of nothing on 10 and 6 on 30: before (10, 30), Gini ¼; tax (0, 6), concentration ½; Kakwani ¼.
    #[test]
    fn a_tax_on_the_richer_is_progressive() {
        let found = Redistribution::of_columns(&[10.0, 30.0], &[10.0, 24.0], &[]).unwrap();
        near(found.kakwani.unwrap(), 0.25);
        near(found.reynolds_smolensky, 0.25 - 14.0 / 68.0);
    }

    #[test]
    fn without_a_mean_there_is_nothing_relative() {
        assert_eq!(Redistribution::of_columns(&[-1.0, 1.0], &[1.0, 2.0], &[]), None);
        assert_eq!(Redistribution::of_columns(&[1.0, 1.0], &[1.0, 2.0], &[0.0, 0.0]), None);
        assert_eq!(Redistribution::of_columns(&[], &[], &[]), None);
    }

    #[test]
    fn ties_of_before_share_their_middle() {
        // Whoever of the equals gains, the index is the same.
        let one = Redistribution::of_columns(&[1.0, 1.0, 2.0], &[3.0, 1.0, 2.0], &[]).unwrap();
        let other = Redistribution::of_columns(&[1.0, 1.0, 2.0], &[1.0, 3.0, 2.0], &[]).unwrap();
        assert_eq!(one, other);
    }
}
