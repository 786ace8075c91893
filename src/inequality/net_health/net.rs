//! What a group gains after what it gives up.

/// Net health benefit of one group, in total: `benefit − share · cost / threshold`.
///
/// `benefit` is health gained by the group in total; `share` is the part of the opportunity cost that falls on it, in
/// 0..=1; `cost` is the total cost in money; `threshold`, above zero, is the money that displaces one unit of health.
/// Source: Asaria, Griffin & Cookson 2016, step 3.
#[inline]
pub fn net_benefit(benefit: f64, share: f64, cost: f64, threshold: f64) -> f64 {
    benefit - share * (cost / threshold)
}

/// Health per person after: `health + net / population`. A group without people keeps its health.
///
/// `health` is per person, `net` in total. Source: Asaria, Griffin & Cookson 2016, step 4.
#[inline]
pub fn post(health: f64, net: f64, population: f64) -> f64 {
    if population > 0.0 { health + net / population } else { health }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Source: York DCEA app @0f3dd04, data/nrt_net_health_benefits_universal_distribution.csv, opportunity costs "given",
    // group North IMD Q1: cost 309,705,410, threshold 12,000.
    #[test]
    fn the_first_group_of_the_york_example() {
        let share = 5_136.339_047_544_16 / (309_705_410.0 / 12_000.0);
        let net = net_benefit(1_113.828_831, share, 309_705_410.0, 12_000.0);
        assert!((net - -4_022.510_216_544_16).abs() < 1e-9, "{net}");
        let after = post(61.925_214, net, 7_279_927.0);
        assert!((after - 61.924_661_451_847_2).abs() < 1e-12, "{after}");
    }

    #[test]
    fn nobody_means_no_change() {
        assert_eq!(post(70.0, 5.0, 0.0), 70.0);
    }
}
