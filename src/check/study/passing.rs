//! Rows that pass by once and are not kept: the same checks as for rows that are kept, for an outcome and a weight.

use super::Origin;
use super::design::misfit;
use super::meaning::{At, Kept, Meaning, Rows};
use super::rows::{self, Scaled, Spots};
use super::sample::Weights;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{BoundStudy, Input, RowCount, WeightKind};
use crate::read::table::{Faults, Table};

/// Keeps count of rows that pass by, and lets those through that count.
pub struct Sieve<'m> {
    meaning: &'m Meaning,
    weight: Option<At>,
    kind: WeightKind,
    /// Rows without a value, column by column: the outcome, the weight.
    missing: [Spots; 2],
    left_out: [u64; 3],
    scaled: Scaled,
    weights: Weights,
    y: Vec<f64>,
    w: Vec<f64>,
}

/// Why rows do not count, in the order in which they are told.
const REASONS: [&str; 3] =
    ["measure-row-missing-outcome", "measure-row-missing-weight", "measure-row-weight-zero"];

impl<'m> Sieve<'m> {
    /// For a declaration that asks for bounds; `None` for another.
    pub fn new(meaning: &'m Meaning) -> Option<Self> {
        let Rows::Individual(columns) = &meaning.rows else { return None };
        meaning.is_bounds().then(|| Self {
            meaning,
            weight: columns.weight,
            kind: columns.weight_kind,
            missing: Default::default(),
            left_out: [0; 3],
            scaled: Scaled::new(meaning.scale()),
            weights: Weights::new(columns.weight_kind),
            y: Vec::new(),
            w: Vec::new(),
        })
    }

    /// Looks at rows, of which `first` is the number of the first (from 0), column by column as they were asked for. The
    /// outcomes and the weights (empty when each row counts once) of those that count.
    pub fn pass(&mut self, first: usize, columns: &[&[f64]]) -> (&[f64], &[f64]) {
        self.y.clear();
        self.w.clear();
        let outcome = columns.get(self.meaning.outcome).copied().unwrap_or(&[]);
        let weight = self.weight.and_then(|at| columns.get(at).copied());
        for (place, y) in outcome.iter().enumerate() {
            let row = first + place;
            let w = weight.map_or(1.0, |weight| weight.get(place).copied().unwrap_or(f64::NAN));
            let holes = [y.is_nan(), w.is_nan()];
            for (spots, hole) in self.missing.iter_mut().zip(holes) {
                if hole {
                    spots.add(row, &"");
                }
            }
            let hole = holes.iter().position(|hole| *hole);
            if let Some(reason) = hole {
                self.left_out[reason] += 1;
            }
            // A row that is left out is not looked at; where nothing is, everything is.
            let counts = hole.is_none();
            if (counts || !self.meaning.leave_out) && !y.is_nan() {
                self.scaled.look(row, *y);
            }
            let looked_at = counts || !self.meaning.leave_out;
            let zero = looked_at && !w.is_nan() && self.weights.is_zero(row, w);
            if zero && counts {
                self.left_out[2] += 1;
                continue;
            }
            if counts {
                self.y.push(*y);
                if weight.is_some() {
                    self.w.push(w);
                }
            }
        }
        (&self.y, &self.w)
    }

    /// What was declared and counted; `None` when something is wrong, and then `diagnostics` says everything. `table` says
    /// where rows stand.
    pub fn finish(
        self,
        table: &Table,
        faults: Faults,
        inputs: Vec<Input>,
        at: &Origin<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<BoundStudy> {
        let meaning = self.meaning;
        let (mut told, mut found) = (Diagnostics::default(), Diagnostics::default());
        rows::faults(faults, meaning, at, &mut told);
        let broken = told.has_errors();
        if !meaning.leave_out {
            let columns = [Some(meaning.outcome), self.weight];
            for (spots, column) in self.missing.iter().zip(columns).filter(|(spots, _)| !spots.is_empty()) {
                let name = column.map_or("", |column| meaning.name(column));
                let write = super::written::value(at, "missing", "leave-out");
                let diagnostic = spots.report(Code::TableMissing, table, at);
                found.push(diagnostic.with("column", name).with("write", write));
            }
        }
        self.scaled.push(meaning.outcome, meaning, table, at, &mut found);
        if let Some(weight) = self.weight {
            self.weights.push(meaning.name(weight), table, at, &mut found);
        }
        let lost: u64 = self.left_out.iter().sum();
        let used = (table.rows as u64).saturating_sub(lost);
        if used < 2 {
            found.push(misfit("few-rows", &used.to_string(), None, "2", at).with("lines", ""));
        }
        let refused = broken || found.has_errors();
        diagnostics.extend(told);
        diagnostics
            .extend(found.into_iter().filter(|one| !(broken && super::follows_from_a_broken_cell(one))));
        if refused {
            return None;
        }
        let empty = (table.empty > 0).then(|| ("measure-row-empty".to_owned(), table.empty));
        let lost = REASONS.iter().zip(self.left_out).filter(|(_, rows)| *rows > 0);
        let left_out = empty.into_iter().chain(lost.map(|(reason, rows)| ((*reason).to_owned(), rows)));
        let Kept { title, outcome, .. } = meaning.kept.clone();
        Some(BoundStudy {
            title,
            outcome,
            weight_kind: self.kind,
            rows: RowCount { read: table.rows as u64 + table.empty, used, left_out: left_out.collect() },
            inputs,
        })
    }
}
