//! A declaration and the columns it names become a [`Study`]: every problem at once, each with the
//! lines where it stands.
//!
//! First [`declared`] says what the declaration means and which columns it needs; the columns are read; then [`study`]
//! looks at what stands in them.

mod declare;
mod design;
mod grouped;
mod meaning;
mod net_health;
mod passing;
mod rows;
mod sample;
mod statistics;
mod written;

pub use self::declare::declared;
pub use self::meaning::{Kept, Meaning};
pub use self::passing::Sieve;
pub use self::statistics::{StatisticFault, statistic};
pub use self::written::{declarations, example};

use self::meaning::Rows;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place};
use crate::model::{Input, Study, StudyData};
use crate::read::table::{Faults, Table, Trouble};
use crate::read::{Path, Tree};

/// Where a declaration stands, and the data it is about.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'t> {
    /// The file of the declaration; `None` when it was given as flags.
    pub tree: Option<&'t Tree>,
    /// The data file.
    pub data: FileId,
    /// How rows are counted: `line` in CSV, `row` in Parquet.
    pub unit: &'static str,
}

impl Origin<'_> {
    /// The place of a key of the declaration, or else of its table.
    fn place(&self, keys: &[&str]) -> Place {
        let Some(tree) = self.tree else { return self.data_place() };
        tree.place(&keys.iter().fold(Path::root().key("measure"), |path, key| path.key(key)))
    }

    /// The data file as a whole.
    fn data_place(&self) -> Place {
        Place { file: self.data, span: 0..0 }
    }

    /// A key as its author wrote it: `--ordered-by`, or `ordered_by`.
    fn name(&self, key: &str) -> String {
        if self.tree.is_some() { key.to_owned() } else { format!("--{}", key.replace('_', "-")) }
    }
}

/// Says why a file cannot be read as a table; a fault of the machine is for the caller to tell.
pub fn trouble(found: &Trouble, at: &Origin<'_>) -> Option<Diagnostic> {
    match found {
        Trouble::Machine(_) => None,
        Trouble::Refused { reason, line, detail } => {
            let diagnostic = Diagnostic::at(Code::TableStart, at.data_place()).with("reason", reason);
            Some(diagnostic.with("line", line.unwrap_or(0)).with("detail", detail))
        }
        Trouble::TooMuch { limit, found } => {
            let diagnostic = Diagnostic::at(Code::TooMuch, at.data_place()).with("what", limit.word);
            Some(diagnostic.with("found", found).with("limit", limit.most))
        }
    }
}

/// What is said about rows only because a cell or a row could not be read.
fn follows_from_a_broken_cell(one: &Diagnostic) -> bool {
    let by_design = || matches!(one.arg("what"), "order-gap" | "few-groups" | "few-rows" | "shares");
    one.code == Code::TableMissing || (one.code == Code::TableDesign && by_design())
}

/// What the columns amount to; `None` when something is wrong with them, and then `diagnostics` says everything.
pub fn study(
    meaning: &Meaning,
    table: Table,
    faults: Faults,
    inputs: Vec<Input>,
    at: &Origin<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Study> {
    let mut found = Diagnostics::default();
    rows::faults(faults, meaning, at, &mut found);
    let broken = found.has_errors();
    let told = std::mem::take(&mut found);
    let made = match &meaning.rows {
        Rows::Grouped(columns) => grouped::tables(columns, meaning, &table, at, &mut found)
            .map(|(tables, rows)| (StudyData::Grouped(tables), rows)),
        Rows::Individual(columns) => sample::sample(columns, meaning, table, at, &mut found)
            .map(|(sample, rows)| (StudyData::Individual(Box::new(sample)), rows)),
        Rows::NetHealth(columns) => net_health::net_health(columns, meaning, &table, at, &mut found)
            .map(|(net, rows)| (StudyData::NetHealth(Box::new(net)), rows)),
    };
    let refused = broken || found.has_errors();
    diagnostics.extend(told);
    // A cell that could not be read is no hole as well, and leaves none in the order.
    diagnostics.extend(found.into_iter().filter(|one| !(broken && follows_from_a_broken_cell(one))));
    let (data, rows) = made.filter(|_| !refused)?;
    let Kept { title, outcome, materiality, level, draws, seed, by, statistics, peers, bounds: _ } =
        meaning.kept.clone();
    Some(Study { title, outcome, materiality, level, draws, seed, by, statistics, peers, data, rows, inputs })
}
