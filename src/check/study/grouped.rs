//! A row per group.

use super::Origin;
use super::design::{enough, names_exist, shares};
use super::meaning::{Grouped, Meaning, Order};
use super::rows::{numbers, on_scale, present, refuse, texts};
use crate::diagnostic::Diagnostics;
use crate::model::{GroupTable, RowCount, StudyGroup};
use crate::read::table::Table;

/// One table per value of the column that parts the data.
pub(super) fn tables(
    columns: &Grouped,
    meaning: &Meaning,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) -> Option<(Vec<GroupTable>, RowCount)> {
    let Grouped { group, population, se, se_before, before_correlation, order, reference, setting_average } =
        columns;
    let mut needed = vec![
        (*group, "measure-row-missing-group"),
        (meaning.outcome, "measure-row-missing-outcome"),
        (*population, "measure-row-missing-population"),
    ];
    let optional = [
        (meaning.by, "measure-row-missing-by"),
        (meaning.before, "measure-row-missing-before"),
        (*se, "measure-row-missing-se"),
        (*se_before, "measure-row-missing-se"),
    ];
    needed.extend(optional.into_iter().filter_map(|(column, reason)| Some((column?, reason))));
    if let Order::Column(column) = order {
        needed.push((*column, "measure-row-missing-order"));
    }
    let keep = present(&needed, meaning, table, at, found);
    on_scale(meaning.outcome, &keep, meaning, table, at, found);
    if let Some(before) = meaning.before {
        on_scale(before, &keep, meaning, table, at, found);
    }
    let with = (meaning, table, at);
    refuse("population", Some(*population), |people| people <= 0.0, &keep, with, found);
    refuse("se", *se, |error| error < 0.0, &keep, with, found);
    refuse("se", *se_before, |error| error < 0.0, &keep, with, found);
    if let Order::List(list) = order {
        names_exist("order", list, *group, table, at, found);
    }
    if let Some(name) = reference {
        names_exist("reference", std::slice::from_ref(name), *group, table, at, found);
    }
    let shares = shares(*group, order, meaning, table, at, found);
    let names = texts(table, *group)?;
    let column = |column: Option<usize>, row: usize| column.map(|column| numbers(table, column)[row]);
    let mut tables = Vec::new();
    for share in &shares {
        enough(share, &keep, at, found);
        let name = |row: usize| names.of(row).unwrap_or_default().to_owned();
        let counting: Vec<usize> = share.rows.iter().copied().filter(|row| keep.rows[*row]).collect();
        let one = |row: &usize| StudyGroup {
            name: name(*row),
            estimate: numbers(table, meaning.outcome)[*row],
            se: column(*se, *row),
            population: numbers(table, *population)[*row],
            before: column(meaning.before, *row).map(|before| (before, column(*se_before, *row))),
        };
        let groups: Vec<StudyGroup> = counting.iter().map(one).collect();
        tables.push(GroupTable {
            by: share.by.clone(),
            ordered: *order != Order::None,
            reference: groups.iter().position(|group| Some(&group.name) == reference.as_ref()),
            groups,
            setting_average: *setting_average,
            before_correlation: *before_correlation,
            missing: share.rows.iter().filter(|row| !keep.rows[**row]).map(|row| name(*row)).collect(),
        });
    }
    Some((tables, keep.count))
}
