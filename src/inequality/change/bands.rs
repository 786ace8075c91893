//! Winners and losers, in five bands.

/// Bands of the relative change, from the largest loss to the largest gain. The edges are those of `PolicyEngine`
/// (decile-impact specification): −5%, −0.1%, 0.1%, 5%.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// At most −5%.
    LosesMore,
    /// Above −5%, at most −0.1%.
    LosesLess,
    /// Above −0.1%, at most 0.1%.
    Same,
    /// Above 0.1%, at most 5%.
    GainsLess,
    /// Above 5%.
    GainsMore,
}

/// A change this close to an edge stands on it: 1.05 over 1 is 5%, whatever the last bit says.
const SLACK: f64 = 1e-9;

impl Band {
    /// All, in order.
    pub const ALL: [Self; 5] =
        [Self::LosesMore, Self::LosesLess, Self::Same, Self::GainsLess, Self::GainsMore];

    /// The band of a relative gain, as a share (0.05 for 5%). Upper edges belong to the band below.
    pub fn of(gain: f64) -> Self {
        let at_most = |edge: f64| gain <= edge + SLACK;
        if at_most(-0.05) {
            Self::LosesMore
        } else if at_most(-0.001) {
            Self::LosesLess
        } else if at_most(0.001) {
            Self::Same
        } else if at_most(0.05) {
            Self::GainsLess
        } else {
            Self::GainsMore
        }
    }
}

/// Change over what there was: `(after − before) / max(before, unit)`, with `unit` the smallest sensible amount, so that a
/// base near or below zero does not make every change a landslide. Both in the unit of the outcome, `unit` above zero.
///
/// Source: `PolicyEngine`, decile-impact specification, which takes one unit of money.
#[inline]
pub fn relative_change(before: f64, after: f64, unit: f64) -> f64 {
    (after - before) / before.max(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Source: PolicyEngine/policyengine.py@cfdd128 docs/decile-impact-spec.md: bands <=-5%, (-5%,-0.1%], (-0.1%,0.1%],
    // (0.1%,5%], >5%; change = (reform-baseline)/max(baseline,1).
    #[test]
    fn edges_belong_to_the_band_below() {
        let of = |before, after| Band::of(relative_change(before, after, 1.0));
        assert_eq!(of(100.0, 95.0), Band::LosesMore);
        assert_eq!(of(100.0, 95.01), Band::LosesLess);
        assert_eq!(of(100.0, 99.9), Band::LosesLess);
        assert_eq!(of(100.0, 99.91), Band::Same);
        assert_eq!(of(100.0, 100.0), Band::Same);
        assert_eq!(of(100.0, 100.1), Band::Same);
        assert_eq!(of(100.0, 100.11), Band::GainsLess);
        assert_eq!(of(100.0, 105.0), Band::GainsLess);
        assert_eq!(of(100.0, 105.01), Band::GainsMore);
        // 1.05 − 1 is 5.000000000000004% in floating point.
        assert_eq!(of(1.0, 1.05), Band::GainsLess);
    }

    #[test]
    fn a_base_below_one_counts_as_one() {
        assert_eq!(relative_change(0.0, 0.04, 1.0), 0.04);
        assert_eq!(relative_change(-500.0, -499.0, 1.0), 1.0);
        assert_eq!(relative_change(0.0, 0.04, 0.01), 4.0);
    }
}
