//! A row per person.

use std::collections::BTreeMap;

use ndarray::Array2;

use super::Origin;
use super::design::misfit;
use super::meaning::{At, Individual, Meaning};
use super::rows::{Keep, Spots, numbers, on_scale, present, refuse, texts};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::limits;
use crate::model::{Labels, ReplicateWeights, RowCount, Sample, WeightKind};
use crate::read::table::{Column, Table, Texts};

/// The rows that count, column by column.
pub(super) fn sample(
    columns: &Individual,
    meaning: &Meaning,
    table: Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) -> Option<(Sample, RowCount)> {
    let mut needed = vec![(meaning.outcome, "measure-row-missing-outcome")];
    let optional = [
        (columns.weight, "measure-row-missing-weight"),
        (meaning.before, "measure-row-missing-before"),
        (columns.rank, "measure-row-missing-rank"),
        (columns.strata, "measure-row-missing-design"),
        (columns.psu, "measure-row-missing-design"),
        (columns.fpc, "measure-row-missing-design"),
        (columns.groups, "measure-row-missing-group"),
        (meaning.by, "measure-row-missing-by"),
    ];
    needed.extend(optional.into_iter().filter_map(|(column, reason)| Some((column?, reason))));
    needed.extend(columns.replicates.iter().map(|column| (*column, "measure-row-missing-weight")));
    needed.extend(columns.factors.iter().map(|column| (*column, "measure-row-missing-factor")));
    let mut keep = present(&needed, meaning, &table, at, found);
    on_scale(meaning.outcome, &keep, meaning, &table, at, found);
    if let Some(before) = meaning.before {
        on_scale(before, &keep, meaning, &table, at, found);
    }
    weights(columns, meaning, &table, &mut keep, at, found);
    let with = (meaning, &table, at);
    for replicate in &columns.replicates {
        refuse("negative-replicate", Some(*replicate), |weight| weight < 0.0, &keep, with, found);
    }
    refuse("fpc", columns.fpc, |units| units < 1.0, &keep, with, found);
    let (stratum, psu) = design(columns, &keep, &table, at, found);
    for column in [columns.groups, meaning.by].into_iter().flatten() {
        few(column, meaning, &table, at, found);
    }
    if keep.count.used < 2 {
        found.push(misfit("few-rows", &keep.count.used.to_string(), None, "2", at).with("lines", ""));
    }
    if found.has_errors() {
        return None;
    }
    let labels = |column: Option<At>| Some(labelled(meaning.name(column?), texts(&table, column?)?, &keep));
    let (group, by) = (labels(columns.groups), labels(meaning.by));
    let replicates = replicates(columns, &table, &keep);
    let mut taker = Taker::new(table, columns, meaning);
    let mut rank = columns.rank.map(|column| taker.take(column, &keep));
    if columns.rank_reversed {
        rank.iter_mut().flatten().for_each(|value| *value = 0.0 - *value);
    }
    let factors = columns.factors.iter();
    let factors = factors.map(|column| (meaning.name(*column).to_owned(), taker.take(*column, &keep)));
    let factors = factors.collect();
    let sample = Sample {
        y: taker.take(meaning.outcome, &keep),
        before: meaning.before.map(|column| taker.take(column, &keep)),
        weight: columns.weight.map_or_else(Vec::new, |column| taker.take(column, &keep)),
        weight_kind: columns.weight_kind,
        rank,
        rank_name: columns.rank.map(|column| meaning.name(column).to_owned()),
        stratum,
        psu,
        fpc: columns.fpc.map(|column| taker.take(column, &keep)),
        replicates,
        group,
        by,
        factors,
        line: columns.line,
    };
    Some((sample, keep.count))
}

/// Weights are above zero; rows of weight zero stand for nobody and are left out.
fn weights(
    columns: &Individual,
    meaning: &Meaning,
    table: &Table,
    keep: &mut Keep,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) {
    let Some(column) = columns.weight else { return };
    let mut looked = Weights::new(columns.weight_kind);
    for (row, weight) in numbers(table, column).iter().enumerate() {
        if keep.looks_at(row, *weight) && looked.is_zero(row, *weight) {
            keep.leave_out(row, "measure-row-weight-zero");
        }
    }
    looked.push(meaning.name(column), table, at, found);
}

/// Weights that cannot be.
pub(super) struct Weights {
    kind: WeightKind,
    negative: Spots,
    broken: Spots,
}

impl Weights {
    pub(super) fn new(kind: WeightKind) -> Self {
        Self { kind, negative: Spots::default(), broken: Spots::default() }
    }

    /// Looks at a weight; whether its row stands for nobody.
    pub(super) fn is_zero(&mut self, row: usize, weight: f64) -> bool {
        if weight < 0.0 {
            self.negative.add(row, &weight);
        } else if self.kind == WeightKind::Frequency && weight.fract() != 0.0 {
            self.broken.add(row, &weight);
        }
        weight == 0.0
    }

    pub(super) fn push(&self, name: &str, table: &Table, at: &Origin<'_>, found: &mut Diagnostics) {
        self.negative.push_as("negative-weight", name, "", table, at, found);
        self.broken.push_as("frequency", name, "", table, at, found);
    }
}

/// Strata and primary units, numbered from 0 over the rows that count; each unit lies in one stratum.
fn design(
    columns: &Individual,
    keep: &Keep,
    table: &Table,
    at: &Origin<'_>,
    found: &mut Diagnostics,
) -> (Option<Vec<u32>>, Option<Vec<u32>>) {
    let dense = |column: Option<At>| Some(numbered(texts(table, column?)?, keep).1);
    let (stratum, mut psu) = (dense(columns.strata), dense(columns.psu));
    let kept = || (0..table.rows).filter(|row| keep.rows[*row]);
    if let (Some(strata), Some(units)) = (&stratum, &mut psu) {
        if columns.nested_psu {
            let mut places: BTreeMap<(u32, u32), u32> = BTreeMap::new();
            for (unit, stratum) in units.iter_mut().zip(strata) {
                let next = places.len() as u32;
                *unit = *places.entry((*stratum, *unit)).or_insert(next);
            }
        } else {
            let mut home: Vec<Option<u32>> = Vec::new();
            let mut split = Spots::default();
            for ((unit, stratum), row) in units.iter().zip(strata).zip(kept()) {
                let unit = *unit as usize;
                if unit >= home.len() {
                    home.resize(unit + 1, None);
                }
                if *home[unit].get_or_insert(*stratum) != *stratum {
                    let name = columns.psu.and_then(|column| texts(table, column)).and_then(|t| t.of(row));
                    split.add(row, &name.unwrap_or_default());
                }
            }
            if !split.is_empty() {
                let told = split.report(Code::TableDesign, table, at).with("what", "psu-strata");
                let write = if at.tree.is_some() { "nested_psu = true" } else { "--nested-psu" };
                found.push(told.with("part", "").with("limit", write));
            }
        }
    }
    if let Some(column) = columns.fpc {
        let sizes = numbers(table, column);
        let mut first: BTreeMap<u32, (f64, std::collections::BTreeSet<u32>)> = BTreeMap::new();
        let (mut varies, mut small) = (Spots::default(), None);
        for (n, row) in kept().enumerate() {
            let here = stratum.as_ref().map_or(0, |strata| strata[n]);
            let unit = psu.as_ref().map_or(n as u32, |units| units[n]);
            let entry = first.entry(here).or_insert_with(|| (sizes[row], std::collections::BTreeSet::new()));
            if entry.0 != sizes[row] {
                varies.add(row, &sizes[row]);
            }
            entry.1.insert(unit);
            if small.is_none() && entry.1.len() as f64 > entry.0 {
                small = Some(row);
            }
        }
        if !varies.is_empty() {
            let told = varies.report(Code::TableDesign, table, at).with("what", "fpc-varies");
            found.push(told.with("part", "").with("limit", ""));
        } else if let Some(row) = small {
            let told = misfit("fpc-small", &sizes[row].to_string(), None, "", at);
            found.push(told.with("lines", table.line(row)));
        }
    }
    (stratum, psu)
}

fn few(column: At, meaning: &Meaning, table: &Table, at: &Origin<'_>, found: &mut Diagnostics) {
    let names = texts(table, column).map_or(0, |texts| texts.names.len());
    if names > limits::TABLE_GROUPS.most {
        let place = at.place(&[if meaning.by == Some(column) { "by" } else { "groups" }]);
        let diagnostic = Diagnostic::at(Code::TooMuch, place).with("what", limits::TABLE_GROUPS.word);
        found.push(diagnostic.with("found", names).with("limit", limits::TABLE_GROUPS.most));
    }
}

/// Texts of the rows that count, numbered in the order of their first row.
fn numbered(texts: &Texts, keep: &Keep) -> (Vec<u32>, Vec<u32>) {
    let mut new = vec![Texts::NOTHING; texts.names.len()];
    let mut used = Vec::new();
    let mut of_row = Vec::with_capacity(keep.count.used as usize);
    for (place, _) in texts.of_row.iter().zip(&keep.rows).filter(|(_, keep)| **keep) {
        let number = &mut new[*place as usize];
        if *number == Texts::NOTHING {
            *number = used.len() as u32;
            used.push(*place);
        }
        of_row.push(*number);
    }
    (used, of_row)
}

fn labelled(name: &str, texts: &Texts, keep: &Keep) -> Labels {
    let (used, of_row) = numbered(texts, keep);
    let names = used.iter().map(|place| texts.names[*place as usize].clone()).collect();
    Labels { name: name.to_owned(), names, of_row }
}

fn replicates(columns: &Individual, table: &Table, keep: &Keep) -> Option<ReplicateWeights> {
    if columns.replicates.is_empty() {
        return None;
    }
    let mut weights = Array2::zeros((keep.count.used as usize, columns.replicates.len()));
    for (n, column) in columns.replicates.iter().enumerate() {
        let values = numbers(table, *column).iter().zip(&keep.rows).filter(|(_, keep)| **keep);
        for (cell, (value, _)) in weights.column_mut(n).iter_mut().zip(values) {
            *cell = *value;
        }
    }
    Some(ReplicateWeights { weights, scale: columns.replicate_scale, rscales: columns.rscales.clone() })
}

/// Moves columns out of a table: what is needed once is not copied.
struct Taker {
    table: Table,
    uses: Vec<usize>,
}

impl Taker {
    fn new(table: Table, columns: &Individual, meaning: &Meaning) -> Self {
        let mut uses = vec![0; table.columns.len()];
        let singles = [Some(meaning.outcome), meaning.before, columns.weight, columns.rank, columns.fpc];
        for column in singles.into_iter().flatten().chain(columns.factors.iter().copied()) {
            uses[column] += 1;
        }
        Self { table, uses }
    }

    fn take(&mut self, column: At, keep: &Keep) -> Vec<f64> {
        self.uses[column] = self.uses[column].saturating_sub(1);
        let mut values = match &mut self.table.columns[column] {
            Column::Numbers(numbers) if self.uses[column] == 0 => std::mem::take(numbers),
            Column::Numbers(numbers) => numbers.clone(),
            Column::Texts(_) => Vec::new(),
        };
        if !keep.all() {
            let mut rows = keep.rows.iter();
            values.retain(|_| rows.next().copied().unwrap_or(false));
        }
        values
    }
}
