//! A row per group, with its health, what it gains and what it bears.

use super::Origin;
use super::design::{enough, misfit, names_exist, shares};
use super::meaning::{Meaning, NetHealthColumns, Order};
use super::rows::{numbers, present, refuse, texts};
use crate::diagnostic::Diagnostics;
use crate::math::sum;
use crate::model::{NetHealth, NetHealthGroup, RowCount};
use crate::read::table::Table;

/// How far shares may be from adding up to 1: rounding to three decimals.
const ROUNDING: f64 = 0.005;

/// The groups, most disadvantaged first.
pub(super) fn net_health(
    columns: &NetHealthColumns,
    meaning: &Meaning,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) -> Option<(NetHealth, RowCount)> {
    let NetHealthColumns { group, population, order, health_se, benefit, benefit_se, cost_share, .. } =
        columns;
    let mut needed = vec![
        (*group, "measure-row-missing-group"),
        (meaning.outcome, "measure-row-missing-outcome"),
        (*population, "measure-row-missing-population"),
        (*benefit, "measure-row-missing-benefit"),
        (*cost_share, "measure-row-missing-share"),
    ];
    needed.extend([*health_se, *benefit_se].into_iter().flatten().map(|se| (se, "measure-row-missing-se")));
    if let Order::Column(column) = order {
        needed.push((*column, "measure-row-missing-order"));
    }
    let keep = present(&needed, meaning, table, at, found);
    let with = (meaning, table, at);
    refuse("health", Some(meaning.outcome), |health| health <= 0.0, &keep, with, found);
    refuse("population", Some(*population), |people| people <= 0.0, &keep, with, found);
    refuse("se", *health_se, |error| error < 0.0, &keep, with, found);
    refuse("se", *benefit_se, |error| error < 0.0, &keep, with, found);
    refuse("share", Some(*cost_share), |share| !(0.0..=1.0).contains(&share), &keep, with, found);
    if let Order::List(list) = order {
        names_exist("order", list, *group, table, at, found);
    }
    let shares = shares(*group, order, meaning, table, at, found);
    let share = shares.first()?;
    enough(share, &keep, at, found);
    let rows: Vec<usize> = share.rows.iter().copied().filter(|row| keep.rows[*row]).collect();
    let at_row = |column: usize, row: usize| numbers(table, column)[row];
    let of_costs: Vec<f64> = rows.iter().map(|row| at_row(*cost_share, *row)).collect();
    let total = sum(&of_costs);
    if (total - 1.0).abs() > ROUNDING {
        found.push(misfit("shares", &total.to_string(), None, "1", at).with("lines", ""));
        return None;
    }
    let names = texts(table, *group)?;
    let one = |row: &usize| NetHealthGroup {
        name: names.of(*row).unwrap_or_default().to_owned(),
        population: at_row(*population, *row),
        health: at_row(meaning.outcome, *row),
        health_se: health_se.map_or(0.0, |column| at_row(column, *row)),
        benefit: at_row(*benefit, *row),
        benefit_se: benefit_se.map_or(0.0, |column| at_row(column, *row)),
        cost_share: at_row(*cost_share, *row) / total,
    };
    let net = NetHealth {
        groups: rows.iter().map(one).collect(),
        cost: columns.cost,
        threshold: columns.threshold,
        atkinson: columns.atkinson.clone(),
        kolm: columns.kolm.clone(),
        share_concentration: columns.share_concentration,
    };
    Some((net, keep.count))
}
