//! Which sets of `k` are possible, and which is worst for given chances.

use super::NoLottery;

/// The order of intervals: one lies above another if it lies wholly above it. Ends that touch leave it open.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) k: usize,
    /// Per proposal, how many lie wholly above it and wholly below it. In an order of intervals the sets above (and below)
    /// are nested, so these two numbers say all there is to know of a proposal's place.
    pub(super) above: Vec<usize>,
    pub(super) below: Vec<usize>,
    cuts: Vec<Cut>,
}

/// Possible sets whose lowest high is that of one proposal or more: who must be in, and who may be.
#[derive(Clone, Debug)]
struct Cut {
    must: Vec<usize>,
    may: Vec<usize>,
}

impl Order {
    pub(super) fn new(low: &[f64], high: &[f64], k: usize) -> Result<Self, NoLottery> {
        if low.len() != high.len() {
            return Err(NoLottery::Lengths);
        }
        if low.iter().zip(high).any(|(low, high)| !(low.is_finite() && high.is_finite() && low <= high)) {
            return Err(NoLottery::Interval);
        }
        let n = low.len();
        if k > n {
            return Err(NoLottery::TooMany);
        }
        let count = |test: &dyn Fn(usize) -> bool| (0..n).filter(|other| test(*other)).count();
        let above = (0..n).map(|item| count(&|other| low[other] > high[item])).collect();
        let below = (0..n).map(|item| count(&|other| high[other] < low[item])).collect();
        let mut ends: Vec<f64> = high.iter().map(|high| high + 0.0).collect();
        ends.sort_by(f64::total_cmp);
        ends.dedup();
        let cuts = ends.iter().map(|end| {
            let (must, rest): (Vec<usize>, Vec<usize>) = (0..n).partition(|item| low[*item] > *end);
            Cut { must, may: rest.into_iter().filter(|item| high[*item] >= *end).collect() }
        });
        let cuts = cuts.filter(|cut| cut.must.len() <= k && k <= cut.must.len() + cut.may.len()).collect();
        Ok(Self { k, above, below, cuts })
    }

    /// Whether a proposal is in every possible set, and whether in none.
    fn fate(&self, item: usize) -> (bool, bool) {
        let n = self.above.len();
        (self.below[item] + self.k >= n, self.above[item] >= self.k)
    }

    /// The proposals that are in some possible sets only, and how many seats are left for them.
    pub(super) fn contested(&self) -> (Vec<usize>, usize) {
        let n = self.above.len();
        let contested = (0..n).filter(|item| self.fate(*item) == (false, false)).collect();
        let sure = (0..n).filter(|item| self.is_sure(*item)).count();
        (contested, self.k.saturating_sub(sure))
    }

    /// With nothing to select, or nothing to leave out, a proposal may be of both kinds.
    fn is_sure(&self, item: usize) -> bool {
        self.fate(item).0 && self.k > 0
    }

    /// Chances of those whose place is settled; 0 for the others.
    pub(super) fn settled(&self) -> Vec<f64> {
        (0..self.above.len()).map(|item| if self.is_sure(item) { 1.0 } else { 0.0 }).collect()
    }

    /// Smallest total chance of a possible set.
    ///
    /// A set is possible exactly if, with `t` its lowest high, everyone whose low is above `t` is in it. So for each high
    /// `t`: those who must be in, and of those who may, the ones with the smallest chances (Goldberg et al. 2025,
    /// algorithm 2, sorts by lows instead). A set found at `t` whose lowest high is in truth above `t` is possible as well.
    pub(super) fn worst(&self, chances: &[f64]) -> f64 {
        let totals = (0..self.cuts.len()).map(|cut| self.set(cut, chances).1);
        // Without proposals there is no set but the empty one.
        totals.reduce(f64::min).unwrap_or(0.0)
    }

    /// Possible sets, one per high at most, whose total chance is below `bound`; lowest first.
    pub(super) fn below(&self, bound: f64, chances: &[f64]) -> Vec<Vec<usize>> {
        let sets = (0..self.cuts.len()).map(|cut| self.set(cut, chances));
        let mut sets: Vec<(Vec<usize>, f64)> = sets.filter(|(_, total)| *total < bound).collect();
        sets.sort_by(|a, b| a.1.total_cmp(&b.1));
        sets.into_iter().map(|(set, _)| set).collect()
    }

    fn set(&self, cut: usize, chances: &[f64]) -> (Vec<usize>, f64) {
        let Cut { must, may } = &self.cuts[cut];
        let mut may = may.clone();
        may.sort_by(|a, b| chances[*a].total_cmp(&chances[*b]).then(a.cmp(b)));
        let set: Vec<usize> = must.iter().chain(may.iter().take(self.k - must.len())).copied().collect();
        let total = set.iter().map(|item| chances[*item]).sum();
        (set, total)
    }
}
