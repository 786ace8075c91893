//! Columns under construction: each gets its limits and its pass as it is added.

use super::bounds;
use super::column::{Column, ColumnId, Op};

/// A list of columns under construction.
#[derive(Debug, Default)]
pub(super) struct Columns(Vec<Column>);

impl Columns {
    /// Adds a column and works out its limits.
    pub(super) fn push(&mut self, op: Op) -> ColumnId {
        let bounds = bounds::of(&op, |column| self.0[column.0].bounds);
        let inputs = op.inputs();
        let late = matches!(op, Op::Settled { .. }) || inputs.iter().any(|column| self.0[column.0].late);
        self.0.push(Column { op, bounds, late });
        ColumnId(self.0.len() - 1)
    }

    /// The columns.
    pub(super) fn finish(self) -> Vec<Column> {
        self.0
    }
}
