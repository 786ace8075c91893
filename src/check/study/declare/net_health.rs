//! What is declared of health gained and foregone.

use super::Reader;
use crate::check::study::meaning::{At, NetHealthColumns};
use crate::check::study::written::guess;
use crate::read::file::NetHealthTable;
use crate::read::table::Form;

impl Reader<'_> {
    /// The column of health, which is the outcome of a net health analysis.
    pub(super) fn health(&mut self, net: &NetHealthTable) -> Option<At> {
        let table = self.table;
        let unused = [
            ("outcome", table.outcome.is_some()),
            ("before", table.before.is_some()),
            ("by", table.by.is_some()),
            ("se", table.se.is_some()),
            ("se_before", table.se_before.is_some()),
            ("before_correlation", table.before_correlation.is_some()),
            ("reference", table.reference.is_some()),
            ("setting_average", table.setting_average.is_some()),
        ];
        for (key, _) in unused.into_iter().filter(|(_, given)| *given) {
            self.wrong("needs-not", key, "", "", "net_health");
        }
        if net.health.is_none() {
            self.need("health", &[("health", &guess(self.header, &["health", "qale", "hale", "qaly"]))]);
        }
        self.column(&["net_health", "health"], net.health.as_ref(), Form::Number)
    }

    pub(super) fn net_health(&mut self, net: &NetHealthTable) -> Option<NetHealthColumns> {
        let (group, population) = self.group_and_population();
        let order = self.order(false);
        let mut column =
            |key: &str, name: Option<&String>| self.column(&["net_health", key], name, Form::Number);
        let health_se = column("health_se", net.health_se.as_ref());
        let benefit = column("benefit", net.benefit.as_ref());
        let benefit_se = column("benefit_se", net.benefit_se.as_ref());
        let cost_share = column("cost_share", net.cost_share.as_ref());
        if net.benefit.is_none() {
            self.need("benefit", &[("benefit", &guess(self.header, &["benefit", "gain"]))]);
        }
        if net.cost_share.is_none() {
            self.need("cost-share", &[("cost_share", &guess(self.header, &["share", "cost"]))]);
        }
        if net.total_cost.is_none() {
            self.need("total-cost", &[("total_cost", "250000")]);
        }
        if net.threshold.is_none() {
            self.need("threshold", &[("threshold", "20000")]);
        }
        for (key, number) in [("total_cost_se", net.total_cost_se), ("threshold_se", net.threshold_se)] {
            if let Some(number) = number.filter(|number| !(number.is_finite() && *number >= 0.0)) {
                self.wrong("numbers", key, &number.to_string(), "", "");
            }
        }
        for (key, list) in [("atkinson", &net.atkinson), ("kolm", &net.kolm)] {
            let bad = list.iter().flatten().find(|x| !(x.is_finite() && **x >= 0.0 && **x <= 1_000.0));
            if let Some(bad) = bad {
                self.wrong("aversion", key, &bad.to_string(), "", "");
            }
        }
        if let Some(threshold) =
            net.threshold.filter(|threshold| !(threshold.is_finite() && *threshold > 0.0))
        {
            self.wrong("numbers", "threshold", &threshold.to_string(), "", "");
        }
        Some(NetHealthColumns {
            group: group?,
            population: population?,
            order: order?,
            health_se,
            benefit: benefit?,
            benefit_se,
            cost_share: cost_share?,
            cost: (net.total_cost?, net.total_cost_se.unwrap_or(0.0)),
            threshold: (net.threshold?, net.threshold_se.unwrap_or(0.0)),
            atkinson: net.atkinson.clone().unwrap_or_default(),
            kolm: net.kolm.clone().unwrap_or_default(),
            share_concentration: net.share_concentration,
        })
    }
}
