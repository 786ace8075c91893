//! Groups in their order: no name twice, no place empty, and every name where it was declared.

use super::Origin;
use super::meaning::{At, Meaning, Order};
use super::rows::{Keep, Spots, numbers, texts};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, near_match};
use crate::limits;
use crate::read::table::{Table, Texts};

/// Rows of one value of the column that parts the data.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Share {
    /// The value.
    pub(super) by: Option<String>,
    /// All its rows that have a group, in order where there is one: also those that are left out.
    pub(super) rows: Vec<usize>,
}

/// Says that rows do not fit together.
pub(super) fn misfit(what: &str, name: &str, part: Option<&str>, limit: &str, at: &Origin<'_>) -> Diagnostic {
    let diagnostic =
        Diagnostic::at(Code::TableDesign, at.data_place()).with("what", what).with("found", name);
    let diagnostic = diagnostic.with("unit", at.unit).with("part", bracketed(part));
    diagnostic.with("limit", limit)
}

/// A value of the column that parts the data, to stand behind a name.
fn bracketed(part: Option<&str>) -> String {
    part.map(|part| format!(" [{part}]")).unwrap_or_default()
}

/// Parts the rows and puts the groups of each part in order.
pub(super) fn shares(
    group: At,
    order: &Order,
    meaning: &Meaning,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) -> Vec<Share> {
    let Some(groups) = texts(table, group) else { return Vec::new() };
    let mut shares: Vec<Share> = Vec::new();
    let by = meaning.by.and_then(|by| texts(table, by));
    let names = by.map_or(1, |by| by.names.len());
    if names > limits::TABLE_GROUPS.most || groups.names.len() > limits::TABLE_GROUPS.most {
        let diagnostic =
            Diagnostic::at(Code::TooMuch, at.data_place()).with("what", limits::TABLE_GROUPS.word);
        let diagnostic = diagnostic.with("found", names.max(groups.names.len()));
        found.push(diagnostic.with("limit", limits::TABLE_GROUPS.most));
        return Vec::new();
    }
    for part in 0..names {
        let name = by.and_then(|by| by.names.get(part).cloned());
        shares.push(Share { by: name, rows: Vec::new() });
    }
    for row in 0..table.rows {
        let part = by.map_or(0, |by| by.of_row[row]);
        let has_group = groups.of_row[row] != Texts::NOTHING;
        if let Some(share) = shares.get_mut(part as usize).filter(|_| has_group) {
            share.rows.push(row);
        }
    }
    for share in &mut shares {
        once(groups, share, meaning, table, at, found);
        match order {
            Order::None => {}
            Order::Column(column) => by_column(*column, share, table, at, found),
            Order::List(list) => by_list(groups, list, share, table, at, found),
        }
    }
    shares.retain(|share| !share.rows.is_empty());
    shares
}

/// A group stands once in its part.
fn once(
    groups: &Texts,
    share: &Share,
    meaning: &Meaning,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) {
    let mut first = vec![None; groups.names.len()];
    let mut twice = Spots::default();
    for row in &share.rows {
        let place = groups.of_row[*row] as usize;
        if first[place].is_some() {
            twice.add(*row, &groups.names[place]);
        } else {
            first[place] = Some(*row);
        }
    }
    if !twice.is_empty() {
        let told = twice.report(Code::TableDesign, table, at).with("what", "duplicate");
        let limit = if meaning.by.is_some() { "by" } else { "" };
        found.push(told.with("part", bracketed(share.by.as_deref())).with("limit", limit));
    }
}

/// 1, 2, 3, … without gaps, each once.
fn by_column(column: At, share: &mut Share, table: &Table, at: &Origin<'_>, found: &mut Diagnostics) {
    let places = numbers(table, column);
    let mut odd = Spots::default();
    for row in &share.rows {
        let place = places[*row];
        if !place.is_nan() && (place.fract() != 0.0 || place < 1.0) {
            odd.add(*row, &place);
        }
    }
    if !odd.is_empty() {
        let told = odd.report(Code::TableDesign, table, at).with("what", "order-odd");
        found.push(told.with("part", bracketed(share.by.as_deref())).with("limit", ""));
        return;
    }
    share.rows.retain(|row| !places[*row].is_nan());
    share.rows.sort_by(|a, b| places[*a].total_cmp(&places[*b]));
    let part = share.by.as_deref();
    if let Some(pair) = share.rows.windows(2).find(|pair| places[pair[0]] == places[pair[1]]) {
        let told = misfit("order-twice", &places[pair[0]].to_string(), part, "", at);
        let lines = format!("{}, {}", table.line(pair[0]), table.line(pair[1]));
        found.push(told.with("lines", lines));
        return;
    }
    let gap = share.rows.iter().enumerate().find(|(n, row)| places[**row] != (*n + 1) as f64);
    if let Some((n, row)) = gap {
        let told = misfit("order-gap", &(n + 1).to_string(), part, &share.rows.len().to_string(), at);
        found.push(told.with("lines", table.line(*row)));
    }
}

/// The declared list, which names every group of the file.
fn by_list(
    groups: &Texts,
    list: &[String],
    share: &mut Share,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) {
    let place = |row: usize| list.iter().position(|name| Some(name.as_str()) == groups.of(row));
    let mut unlisted = Spots::default();
    for row in share.rows.iter().filter(|row| place(**row).is_none()) {
        unlisted.add(*row, &groups.of(*row).unwrap_or_default());
    }
    // A misspelt name in the list leaves a group without a place, and is told itself.
    let misspelt = list.iter().any(|name| !groups.names.contains(name));
    if !unlisted.is_empty() && !misspelt {
        let told = unlisted.report(Code::TableDesign, table, at).with("what", "order-unlisted");
        found.push(told.with("part", bracketed(share.by.as_deref())).with("limit", ""));
    }
    share.rows.sort_by_key(|row| place(*row).unwrap_or(list.len()));
}

/// Names that were declared and that the file does not have: told once, at the declaration.
pub(super) fn names_exist(
    key: &str,
    names: &[String],
    group: At,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) {
    let Some(groups) = texts(table, group) else { return };
    let known = || groups.names.iter().map(String::as_str);
    for name in names.iter().filter(|name| !known().any(|known| known == name.as_str())) {
        let near = near_match(name, known()).unwrap_or_default();
        let diagnostic =
            Diagnostic::at(Code::DeclarationWrong, at.place(&[key])).with("what", "group-unknown");
        let diagnostic = diagnostic.with("flag", at.name(key)).with("found", name).with("suggestion", near);
        found.push(diagnostic.with("known", super::super::cursor::some(known())));
    }
}

/// At least two groups that count.
pub(super) fn enough(share: &Share, keep: &Keep, at: &Origin<'_>, found: &mut Diagnostics) {
    let counting = share.rows.iter().filter(|row| keep.rows[**row]).count();
    if counting < 2 {
        found.push(
            misfit("few-groups", &counting.to_string(), share.by.as_deref(), "2", at).with("lines", ""),
        );
    }
}
