//! What it would be worth to know an input before deciding.
//!
//! A decision picks `k` of `n` options so that what they bring is most, on average over the draws. Were an input `x` known,
//! another pick might be best. The **expected value of partial perfect information** is what that is worth:
//! `EVPPI = E[max E(u | x)] − max E(u)`, in the unit of `u` (Raiffa & Schlaifer 1961; Brennan et al. 2007, Med Decis Making
//! 27:448). It is never below 0, and 0 where no value of `x` would change the pick.
//!
//! Here `E(u | x)` is the mean over bins of equal probability of `x`, from the draws that a run makes anyway (Strong &
//! Oakley 2013, Med Decis Making 33:755). The best of several noisy means is too good on average, so noise would look like
//! information: each draw is therefore judged by picks that were made without it (cross-fitting). The honest figure errs
//! downwards, the plain one upwards, and both are given.
//!
//! **Memory.** The columns are held by the caller, 8 bytes a number or 1 a yes-or-no: 300 options in 100,000 draws take 240
//! and 30 MB. The work itself needs 12 bytes a draw and `bins·options·folds` numbers.

use crate::math::{Moments, sum};

/// Parts into which draws are cut, each judged by picks from the others: draw `d` belongs to part `d mod 5`.
pub const FOLDS: usize = 5;

/// What options bring, one column of draws per option.
#[derive(Clone, Copy, Debug)]
pub enum Payoffs<'a> {
    /// Any numbers, more is better: scores, utilities. A pick brings the sum of its options.
    Numbers(&'a [&'a [f64]]),
    /// Whether the option truly belongs to what is looked for in that draw, such as the top `k`: a pick brings the number
    /// of its options that do.
    Members(&'a [&'a [bool]]),
    /// One column: the number of the option that is right in that draw, such as a verdict. A pick brings 1 if right.
    Right {
        /// The right option per draw, below `options`.
        of_draw: &'a [u16],
        /// How many options there are.
        options: usize,
    },
}

/// Why there is no value to compute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoValue {
    /// Columns have different lengths.
    #[error("the columns have different lengths")]
    Lengths,
    /// There are not more options than are to be picked, or none is to be picked.
    #[error("there is nothing to choose")]
    NoChoice,
    /// A number is not finite, or a right option does not exist.
    #[error("a number is not finite or names no option")]
    NotFinite,
    /// There are fewer than ten draws per bin, or fewer than two bins.
    #[error("there are too few draws for the bins")]
    TooFew,
}

/// What knowing one input would be worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// Cross-fitted value: on average at most the truth, and negative within noise where the input tells nothing. Not clamped.
    pub honest: f64,
    /// Monte Carlo standard error of [`Self::honest`].
    pub mcse: f64,
    /// Value with picks judged by the draws they were made from: never below 0, on average at least the truth of the bins.
    pub plain: f64,
    /// Share of draws in whose bin another pick would look best. Noise can only add to it where picks are near each other.
    pub changes: f64,
    /// Share of draws in whose bin another pick is better by more than two standard errors: the changes that are sure.
    pub surely_changes: f64,
    /// Bins used: fewer than asked where values tie, for equal values are never parted.
    pub bins: usize,
}

/// A decision: which `choose` options to take.
#[derive(Clone, Debug)]
pub struct Decision<'a> {
    payoffs: Payoffs<'a>,
    choose: usize,
    draws: usize,
    options: usize,
    /// Per fold, the sum of each option over its draws, and how many draws those are.
    folds: Vec<Tally>,
}

/// Sums of payoffs over some draws.
#[derive(Clone, Debug, PartialEq)]
struct Tally {
    sums: Vec<f64>,
    draws: f64,
}

impl<'a> Decision<'a> {
    /// A decision for `choose` of the options (1 for the best option or the likeliest verdict).
    ///
    /// # Errors
    ///
    /// See [`NoValue`].
    pub fn new(payoffs: Payoffs<'a>, choose: usize) -> Result<Self, NoValue> {
        let draws = payoffs.draws();
        let options = payoffs.options();
        if choose == 0 || choose >= options {
            return Err(NoValue::NoChoice);
        }
        payoffs.check(draws)?;
        let mut folds = vec![Tally::new(options); FOLDS];
        for (fold, tally) in folds.iter_mut().enumerate() {
            let mine: Vec<u32> = (fold..draws).step_by(FOLDS).map(|draw| draw as u32).collect();
            *tally = payoffs.tally(&mine, options);
        }
        Ok(Self { payoffs, choose, draws, options, folds })
    }

    /// The options that are best without knowing more, in ascending order; of equals, the first.
    pub fn picked(&self) -> Vec<usize> {
        let mut picked = best(&Tally::joined(&self.folds, None, self.options).sums, self.choose);
        picked.sort_unstable();
        picked
    }

    /// What knowing everything would be worth: `E[max u] − max E(u)`, the ceiling of all that is asked of [`Self::value_of`],
    /// and its standard error. The mean of the best pick is not corrected, which only matters where picks are nearly equal.
    pub fn perfect(&self) -> (f64, f64) {
        let picked = self.picked();
        let gains: Vec<f64> = (0..self.draws)
            .map(|draw| {
                let bring: Vec<f64> = (0..self.options).map(|option| self.payoffs.at(option, draw)).collect();
                let most: f64 = best(&bring, self.choose).iter().map(|option| bring[*option]).sum();
                most - picked.iter().map(|option| bring[*option]).sum::<f64>()
            })
            .collect();
        let gains = Moments::of(&gains);
        (gains.mean().unwrap_or(0.0), gains.standard_error().unwrap_or(0.0))
    }

    /// Number of bins that suits this number of draws: its cube root, at least 4.
    ///
    /// More bins follow the input more closely, fewer are less noisy; errors of both kinds fall as the cube root
    /// allows (Stone 1980, for means of bins of a smooth function).
    pub fn usual_bins(&self) -> usize {
        let mut bins: usize = 4;
        while (bins + 1).pow(3) <= self.draws {
            bins += 1;
        }
        bins
    }

    /// What it would be worth to know `input`, one number per draw, looked at in about `bins` bins of equal probability.
    ///
    /// # Errors
    ///
    /// A column of another length or with numbers that are not finite, and fewer than ten draws a bin.
    pub fn value_of(&self, input: &[f64], bins: usize) -> Result<Value, NoValue> {
        if input.len() != self.draws {
            return Err(NoValue::Lengths);
        }
        if input.iter().any(|value| !value.is_finite()) {
            return Err(NoValue::NotFinite);
        }
        if bins < 2 || self.draws / bins < 10 {
            return Err(NoValue::TooFew);
        }
        let whole = Tally::joined(&self.folds, None, self.options);
        let usual = best(&whole.sums, self.choose);
        let usual_of_fold: Vec<Vec<usize>> = (0..FOLDS)
            .map(|fold| best(&Tally::joined(&self.folds, Some(fold), self.options).sums, self.choose))
            .collect();
        let bins = binned(input, bins);
        let mut gains = Vec::with_capacity(self.draws);
        let (mut plain, mut changes, mut sure) = (Vec::new(), 0_usize, 0_usize);
        for bin in &bins {
            let parts: Vec<Vec<u32>> = (0..FOLDS)
                .map(|fold| bin.iter().copied().filter(|draw| *draw as usize % FOLDS == fold).collect())
                .collect();
            let tallies: Vec<Tally> =
                parts.iter().map(|part| self.payoffs.tally(part, self.options)).collect();
            let here = Tally::joined(&tallies, None, self.options);
            let pick = best(&here.sums, self.choose);
            let bring = |options: &[usize]| options.iter().map(|option| here.sums[*option]).sum::<f64>();
            plain.push(bring(&pick) - bring(&usual));
            if !same(&pick, &usual) {
                changes += bin.len();
                let ahead = Moments::of(&self.gains(bin, &pick, &usual));
                let noise = ahead.standard_error().unwrap_or(f64::INFINITY);
                sure += if ahead.mean().is_some_and(|mean| mean > 2.0 * noise) { bin.len() } else { 0 };
            }
            for (fold, part) in parts.iter().enumerate() {
                let others = Tally::joined(&tallies, Some(fold), self.options);
                // A bin whose draws are all in one fold leaves nothing to pick from.
                let pick = if others.draws > 0.0 {
                    best(&others.sums, self.choose)
                } else {
                    usual_of_fold[fold].clone()
                };
                gains.extend(self.gains(part, &pick, &usual_of_fold[fold]));
            }
        }
        let gains = Moments::of(&gains);
        let draws = self.draws as f64;
        Ok(Value {
            honest: gains.mean().unwrap_or(0.0),
            mcse: gains.standard_error().unwrap_or(0.0),
            plain: sum(&plain) / draws,
            changes: changes as f64 / draws,
            surely_changes: sure as f64 / draws,
            bins: bins.len(),
        })
    }

    /// Per draw, what one pick brings more than another.
    fn gains(&self, draws: &[u32], pick: &[usize], usual: &[usize]) -> Vec<f64> {
        // Options in both cancel; most picks differ in none or one.
        let only = |these: &[usize], those: &[usize]| -> Vec<usize> {
            these.iter().copied().filter(|option| !those.contains(option)).collect()
        };
        let (more, less) = (only(pick, usual), only(usual, pick));
        let bring = |options: &[usize], draw: usize| {
            options.iter().map(|option| self.payoffs.at(*option, draw)).sum::<f64>()
        };
        draws.iter().map(|draw| bring(&more, *draw as usize) - bring(&less, *draw as usize)).collect()
    }
}

impl Tally {
    fn new(options: usize) -> Self {
        Self { sums: vec![0.0; options], draws: 0.0 }
    }

    /// All tallies but one.
    fn joined(tallies: &[Self], but: Option<usize>, options: usize) -> Self {
        let mut joined = Self::new(options);
        for (_, tally) in tallies.iter().enumerate().filter(|(at, _)| Some(*at) != but) {
            joined.sums.iter_mut().zip(&tally.sums).for_each(|(all, one)| *all += one);
            joined.draws += tally.draws;
        }
        joined
    }
}

impl Payoffs<'_> {
    fn options(&self) -> usize {
        match self {
            Self::Numbers(columns) => columns.len(),
            Self::Members(columns) => columns.len(),
            Self::Right { options, .. } => *options,
        }
    }

    fn draws(&self) -> usize {
        match self {
            Self::Numbers(columns) => columns.first().map_or(0, |column| column.len()),
            Self::Members(columns) => columns.first().map_or(0, |column| column.len()),
            Self::Right { of_draw, .. } => of_draw.len(),
        }
    }

    fn check(&self, draws: usize) -> Result<(), NoValue> {
        let (alike, sound) = match self {
            Self::Numbers(columns) => (
                columns.iter().all(|column| column.len() == draws),
                columns.iter().all(|column| column.iter().all(|value| value.is_finite())),
            ),
            Self::Members(columns) => (columns.iter().all(|column| column.len() == draws), true),
            Self::Right { of_draw, options } => {
                (true, of_draw.iter().all(|right| usize::from(*right) < *options))
            }
        };
        if !alike || u32::try_from(draws).is_err() {
            return Err(NoValue::Lengths);
        }
        if draws == 0 {
            return Err(NoValue::TooFew);
        }
        if sound { Ok(()) } else { Err(NoValue::NotFinite) }
    }

    /// What an option brings in a draw; both exist.
    fn at(&self, option: usize, draw: usize) -> f64 {
        match self {
            Self::Numbers(columns) => columns[option][draw],
            Self::Members(columns) => f64::from(u8::from(columns[option][draw])),
            Self::Right { of_draw, .. } => f64::from(u8::from(usize::from(of_draw[draw]) == option)),
        }
    }

    /// Sums of each option over some draws.
    fn tally(&self, draws: &[u32], options: usize) -> Tally {
        let count = draws.len() as f64;
        if let Self::Right { of_draw, .. } = self {
            let mut sums = vec![0.0; options];
            for draw in draws {
                sums[usize::from(of_draw[*draw as usize])] += 1.0;
            }
            return Tally { sums, draws: count };
        }
        let mut gathered = Vec::with_capacity(draws.len());
        let sums = (0..options).map(|option| {
            gathered.clear();
            gathered.extend(draws.iter().map(|draw| self.at(option, *draw as usize)));
            sum(&gathered)
        });
        Tally { sums: sums.collect(), draws: count }
    }
}

/// The `choose` largest, largest first; of equals, those that come first.
fn best(values: &[f64], choose: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    let ahead = |a: &usize, b: &usize| values[*b].total_cmp(&values[*a]).then(a.cmp(b));
    if choose < order.len() && choose > 0 {
        order.select_nth_unstable_by(choose - 1, ahead);
        order.truncate(choose);
    }
    order.sort_unstable_by(ahead);
    order
}

fn same(a: &[usize], b: &[usize]) -> bool {
    a.iter().all(|option| b.contains(option))
}

/// Draws by bins of the input, of as equal numbers as its ties allow.
fn binned(input: &[f64], bins: usize) -> Vec<Vec<u32>> {
    let mut order: Vec<u32> = (0..input.len() as u32).collect();
    // −0 and 0 are one value.
    let value = |draw: u32| input[draw as usize] + 0.0;
    order.sort_unstable_by(|a, b| value(*a).total_cmp(&value(*b)).then(a.cmp(b)));
    let mut found = Vec::with_capacity(bins);
    let mut start = 0;
    while start < order.len() {
        // The end that makes this bin and those to come as equal as can be, moved past equal values.
        let left = bins.saturating_sub(found.len()).max(1);
        let mut end = start + (order.len() - start).div_ceil(left);
        let last = value(order[end - 1]);
        end += order[end..].iter().take_while(|draw| value(**draw) == last).count();
        let mut bin = order[start..end].to_vec();
        bin.sort_unstable();
        found.push(bin);
        start = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Seed, Stream};
    use crate::math::{exp, normal};

    const N: usize = 40_000;

    /// Standard normal columns.
    fn normals(name: &str, count: usize) -> Vec<Vec<f64>> {
        (0..count)
            .map(|at| {
                let mut column = vec![0.0; N];
                Stream::new(&Seed::from_u64(9), &format!("{name}{at}")).fill_uniform(0, &mut column);
                normal::quantiles(&mut column);
                column
            })
            .collect()
    }

    /// Unit normal loss `φ(t) − t·(1 − Φ(t))` (Raiffa & Schlaifer 1961, §5.2).
    fn unit_normal_loss(t: f64) -> f64 {
        exp(-0.5 * t * t) * 0.398_942_280_401_432_7 - t * normal::cdf(-t)
    }

    // u₀ = 0, u₁ = m + a·x + b·z: EVPPI of x is |a|·L(|m|/|a|); of both together, with √(a² + b²).
    #[test]
    fn two_options_and_normal_inputs() {
        let inputs = normals("x", 3);
        let zero = vec![0.0; N];
        for (m, a, b) in [(0.0, 1.0, 1.0), (-0.5, 1.0, 0.5), (0.8, 0.7, 2.0)] {
            let u: Vec<f64> = inputs[0].iter().zip(&inputs[1]).map(|(x, z)| m + a * x + b * z).collect();
            let columns = [&zero[..], &u];
            let decision = Decision::new(Payoffs::Numbers(&columns), 1).unwrap();
            for (input, spread) in [(0, a), (1, b), (2, 0.0)] {
                let want = if spread > 0.0 { spread * unit_normal_loss(f64::abs(m) / spread) } else { 0.0 };
                let value = decision.value_of(&inputs[input], decision.usual_bins()).unwrap();
                assert!(
                    (value.honest - want).abs() < 4.0 * value.mcse + 0.01,
                    "{m} {input} {want} {value:?}"
                );
                assert!(
                    value.plain >= 0.0 && value.plain >= value.honest - 1e-12 && value.plain - want < 0.03,
                    "{value:?}"
                );
                let threshold = if spread > 0.0 { normal::cdf(-f64::abs(m) / spread) } else { 0.0 };
                if m != 0.0 {
                    assert!(
                        (value.surely_changes - threshold).abs() < 0.06,
                        "{m} {input} {threshold} {value:?}"
                    );
                }
            }
            let (perfect, mcse) = decision.perfect();
            let spread = f64::sqrt(a * a + b * b);
            let want = spread * unit_normal_loss(f64::abs(m) / spread);
            assert!((perfect - want).abs() < 4.0 * mcse + 1e-3, "{perfect} {want}");
        }
    }

    // The verdict is 1 where x + z > 0. Knowing x: right in E[Φ(|x|)] = ¾ of cases, against ½.
    #[test]
    fn a_verdict_of_two_categories() {
        let inputs = normals("v", 3);
        let right: Vec<u16> = inputs[0].iter().zip(&inputs[1]).map(|(x, z)| u16::from(x + z > 0.0)).collect();
        let decision = Decision::new(Payoffs::Right { of_draw: &right, options: 3 }, 1).unwrap();
        let value = decision.value_of(&inputs[0], 40).unwrap();
        assert!((value.honest - 0.25).abs() < 0.01, "{value:?}");
        assert!((value.changes - 0.5).abs() < 0.03 && value.surely_changes <= value.changes);
        let nothing = decision.value_of(&inputs[2], 40).unwrap();
        assert!(
            nothing.honest.abs() < 4.0 * nothing.mcse + 0.01 && nothing.surely_changes < 0.2,
            "{nothing:?}"
        );
        let (perfect, _) = decision.perfect();
        assert!((perfect - 0.5).abs() < 0.01);
    }

    // Four options, take two. x moves the second and third only: they swap where x crosses 0.2/2.
    #[test]
    fn a_top_two() {
        let inputs = normals("k", 5);
        let shift = |level: f64, loading: f64, own: usize| -> Vec<f64> {
            inputs[0].iter().zip(&inputs[own]).map(|(x, e)| level + loading * x + e).collect()
        };
        let scores = [shift(5.0, 0.0, 1), shift(1.1, 1.0, 2), shift(0.9, -1.0, 3), shift(-5.0, 0.0, 4)];
        let columns: Vec<&[f64]> = scores.iter().map(Vec::as_slice).collect();
        let decision = Decision::new(Payoffs::Numbers(&columns), 2).unwrap();
        assert_eq!(decision.picked(), [0, 1]);
        let value = decision.value_of(&inputs[0], 40).unwrap();
        // The third gains over the second −0.2 − 2x.
        assert!((value.honest - 2.0 * unit_normal_loss(0.1)).abs() < 0.03, "{value:?}");
        assert!((value.changes - normal::cdf(-0.1)).abs() < 0.03);
        // Membership of the true top two.
        let members: Vec<Vec<bool>> = (0..4)
            .map(|option| {
                (0..N)
                    .map(|draw| {
                        scores.iter().filter(|column| column[draw] > scores[option][draw]).count() < 2
                    })
                    .collect()
            })
            .collect();
        let columns: Vec<&[bool]> = members.iter().map(Vec::as_slice).collect();
        let decision = Decision::new(Payoffs::Members(&columns), 2).unwrap();
        let value = decision.value_of(&inputs[0], 40).unwrap();
        assert!(value.honest > 0.2 && value.honest < decision.perfect().0);
    }

    #[test]
    fn equal_values_stay_together() {
        let input: Vec<f64> = (0..100).map(|at| f64::from(at % 3)).collect();
        let bins = binned(&input, 10);
        assert_eq!(bins.iter().map(Vec::len).collect::<Vec<_>>(), [34, 33, 33]);
        let even = binned(&(0..100).map(f64::from).collect::<Vec<_>>(), 7);
        assert!(even.len() == 7 && even.iter().all(|bin| bin.len() == 14 || bin.len() == 15));
        assert_eq!(binned(&[0.0, -0.0, 1.0], 3).len(), 2);
    }

    #[test]
    fn nonsense_is_refused() {
        let (a, b) = ([1.0; 100], [2.0; 99]);
        assert_eq!(Decision::new(Payoffs::Numbers(&[&a, &b]), 1).err(), Some(NoValue::Lengths));
        assert_eq!(Decision::new(Payoffs::Numbers(&[&a]), 1).err(), Some(NoValue::NoChoice));
        assert_eq!(Decision::new(Payoffs::Numbers(&[&a, &a]), 0).err(), Some(NoValue::NoChoice));
        assert_eq!(Decision::new(Payoffs::Numbers(&[&[], &[]]), 1).err(), Some(NoValue::TooFew));
        let right = Payoffs::Right { of_draw: &[3], options: 2 };
        assert_eq!(Decision::new(right, 1).err(), Some(NoValue::NotFinite));
        let columns = [&a[..], &a[..]];
        let decision = Decision::new(Payoffs::Numbers(&columns), 1).unwrap();
        assert_eq!(decision.value_of(&b, 4).err(), Some(NoValue::Lengths));
        assert_eq!(decision.value_of(&[f64::NAN; 100], 4).err(), Some(NoValue::NotFinite));
        assert_eq!(decision.value_of(&a, 50).err(), Some(NoValue::TooFew));
        let value = decision.value_of(&a, 4).unwrap();
        assert_eq!((value.honest, value.plain, value.changes, value.bins), (0.0, 0.0, 0.0, 1));
    }
}
