//! Columns under construction: each gets its limits and its pass as it is added.

use super::bounds;
use super::column::{Column, ColumnId, Op};

/// A list of columns under construction.
#[derive(Debug)]
pub(super) struct Columns {
    columns: Vec<Column>,
    /// Whose they are: the id of the proposal.
    owner: String,
}

impl Columns {
    /// No columns yet, for a proposal.
    pub(super) const fn of(owner: String) -> Self {
        Self { columns: Vec::new(), owner }
    }

    /// The name of a stream that belongs to this proposal alone: what is not known of one proposal says nothing about
    /// another. Weights and the assessor who is believed are of the call, and have one name for all.
    pub(super) fn own(&self, name: &str) -> Box<str> {
        format!("proposal/{}/{name}", self.owner).into()
    }

    /// Adds a column and works out its limits.
    pub(super) fn push(&mut self, op: Op) -> ColumnId {
        let bounds = bounds::of(&op, |column| self.columns[column.0].bounds);
        let inputs = op.inputs();
        let late =
            matches!(op, Op::Settled { .. }) || inputs.iter().any(|column| self.columns[column.0].late);
        self.columns.push(Column { op, bounds, late });
        ColumnId(self.columns.len() - 1)
    }

    /// The columns.
    pub(super) fn finish(mut self) -> Vec<Column> {
        self.columns.shrink_to_fit();
        self.columns
    }
}
