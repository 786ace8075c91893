//! Many replicates of one index in a single pass over sorted rows.

/// Replicates at once.
pub const LANES: usize = 64;

/// Gini index of 64 replicates of the same sorted outcomes. `weights` gives the weights of the row at a place in all of
/// them. NaN for a replicate without weight or with a mean of 0 or less.
///
/// Only the gaps between neighbouring outcomes are used: with `C` the weight up to a gap, the absolute index is
/// `Σ gap·C·(W − C)/W²` and the mean is the highest outcome less `Σ gap·C/W`.
pub fn gini_replicates(y: &[f64], mut weights: impl FnMut(usize, &mut [f64; LANES])) -> [f64; LANES] {
    let (mut below, mut first, mut second) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
    let mut here = [0.0; LANES];
    let highest = y.last().copied().unwrap_or(0.0);
    for (place, outcome) in y.iter().enumerate() {
        weights(place, &mut here);
        let gap = y.get(place + 1).map_or(0.0, |next| next - outcome);
        for lane in 0..LANES {
            below[lane] += here[lane];
            let area = gap * below[lane];
            first[lane] += area;
            second[lane] += area * below[lane];
        }
    }
    let mut found = [f64::NAN; LANES];
    for lane in 0..LANES {
        let total = below[lane];
        let mean = highest - first[lane] / total;
        if mean > 0.0 {
            found[lane] = (first[lane] - second[lane] / total) / total / mean;
        }
    }
    found
}
