//! What is declared of groups: their names, sizes and order.

use super::{GROUPS, ORDERS, POPULATIONS, Reader};
use crate::check::study::meaning::{At, Grouped, Order};
use crate::check::study::written::guess;
use crate::read::table::Form;

impl Reader<'_> {
    pub(super) fn group_and_population(&mut self) -> (Option<At>, Option<At>) {
        let table = self.table;
        if table.group.is_none() {
            self.need("group", &[("group", &guess(self.header, GROUPS))]);
        }
        if table.population.is_none() {
            self.need("population", &[("population", &guess(self.header, POPULATIONS))]);
        }
        (
            self.column(&["group"], table.group.as_ref(), Form::Text),
            self.column(&["population"], table.population.as_ref(), Form::Number),
        )
    }

    pub(super) fn order(&mut self, may_be_unordered: bool) -> Option<Order> {
        let table = self.table;
        let ways = [
            ("ordered_by", table.ordered_by.is_some()),
            ("order", table.order.is_some()),
            ("unordered", table.unordered == Some(true)),
        ];
        let said: Vec<&str> = ways.iter().filter(|(_, said)| *said).map(|(key, _)| *key).collect();
        if let [first, second, ..] = said[..] {
            let first = self.at.name(first);
            self.wrong("orders", second, "", "", &first);
            return None;
        }
        if let Some(order) = &table.order {
            let twice = order.iter().enumerate().find(|(n, name)| order[..*n].contains(name));
            if let Some((_, name)) = twice {
                let name = name.clone();
                self.wrong("order-twice", "order", &name, "", "");
            }
            return Some(Order::List(order.clone()));
        }
        if table.ordered_by.is_some() {
            return self.column(&["ordered_by"], table.ordered_by.as_ref(), Form::Number).map(Order::Column);
        }
        if table.unordered == Some(true) && may_be_unordered {
            return Some(Order::None);
        }
        self.need("order", &[("ordered_by", &guess(self.header, ORDERS))]);
        None
    }

    pub(super) fn grouped(&mut self) -> Option<Grouped> {
        let table = self.table;
        let (group, population) = self.group_and_population();
        let se = self.column(&["se"], table.se.as_ref(), Form::Number);
        let se_before = self.column(&["se_before"], table.se_before.as_ref(), Form::Number);
        if table.se_before.is_some() && table.before.is_none() {
            self.wrong("needs", "se_before", "", "", &self.at.name("before"));
        }
        let before_correlation = self.before_correlation();
        let order = self.order(true);
        if let Some(average) = table.setting_average.filter(|average| !average.is_finite()) {
            self.wrong("numbers", "setting_average", &average.to_string(), "", "");
        }
        Some(Grouped {
            group: group?,
            population: population?,
            se,
            se_before,
            before_correlation,
            order: order?,
            reference: table.reference.clone(),
            setting_average: table.setting_average,
        })
    }

    /// Says something only where errors before and after are known.
    pub(super) fn before_correlation(&mut self) -> Option<f64> {
        let table = self.table;
        let correlation = table.before_correlation?;
        if !(-1.0..=1.0).contains(&correlation) {
            self.wrong("correlation", "before_correlation", &correlation.to_string(), "0.8", "-1 … 1");
        }
        let needed = [
            ("before", table.before.is_none()),
            ("se", table.se.is_none()),
            ("se_before", table.se_before.is_none()),
        ];
        let lacking: Vec<String> =
            needed.iter().filter(|(_, lacks)| *lacks).map(|(key, _)| self.at.name(key)).collect();
        if !lacking.is_empty() {
            self.wrong("needs", "before_correlation", "", "", &lacking.join(", "));
        }
        Some(correlation)
    }
}
