//! What a declaration means, with every column as its place among the columns that are read.

use crate::inequality::Statistic;
use crate::model::{Line, OutcomeScale, Peer, StudyOutcome, WeightKind};
use crate::read::table::{Ask, Decimals};

/// A column: its place among [`Meaning::asks`].
pub(super) type At = usize;

/// A checked declaration.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    /// The columns to read.
    pub asks: Vec<Ask>,
    /// How decimals are written, where somebody said so.
    pub decimals: Option<Decimals>,
    /// What goes into the study as it is.
    pub kept: Kept,
    /// Column of the outcome.
    pub(super) outcome: At,
    /// Column of the outcome before.
    pub(super) before: Option<At>,
    /// Column that parts the data.
    pub(super) by: Option<At>,
    /// Whether rows without a value are left out.
    pub(super) leave_out: bool,
    /// What a row is.
    pub(super) rows: Rows,
}

/// What goes into the study as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub(super) title: Option<String>,
    pub(super) outcome: StudyOutcome,
    pub(super) materiality: Option<f64>,
    pub(super) level: f64,
    pub(super) draws: usize,
    pub(super) seed: Option<u64>,
    pub(super) by: Option<String>,
    pub(super) statistics: Vec<Statistic>,
    pub(super) peers: Vec<Peer>,
    pub(super) bounds: bool,
}

impl Meaning {
    /// Whether only bounds are asked, which one pass over the file gives.
    pub const fn is_bounds(&self) -> bool {
        self.kept.bounds
    }

    /// The name of a column.
    pub(super) fn name(&self, column: At) -> &str {
        self.asks.get(column).map_or("", |ask| ask.name.as_str())
    }

    pub(super) const fn scale(&self) -> OutcomeScale {
        self.kept.outcome.scale
    }
}

/// What a row is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Rows {
    Grouped(Grouped),
    Individual(Box<Individual>),
    NetHealth(Box<NetHealthColumns>),
}

/// How groups stand.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Order {
    Column(At),
    List(Vec<String>),
    None,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grouped {
    pub(super) group: At,
    pub(super) population: At,
    pub(super) se: Option<At>,
    pub(super) se_before: Option<At>,
    pub(super) before_correlation: Option<f64>,
    pub(super) order: Order,
    pub(super) reference: Option<String>,
    pub(super) setting_average: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Individual {
    pub(super) weight: Option<At>,
    pub(super) weight_kind: WeightKind,
    pub(super) rank: Option<At>,
    /// The high end of the rank variable is worst off.
    pub(super) rank_reversed: bool,
    pub(super) strata: Option<At>,
    pub(super) psu: Option<At>,
    pub(super) nested_psu: bool,
    pub(super) fpc: Option<At>,
    pub(super) replicates: Vec<At>,
    pub(super) replicate_scale: f64,
    pub(super) rscales: Vec<f64>,
    pub(super) groups: Option<At>,
    pub(super) factors: Vec<At>,
    pub(super) line: Option<Line>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct NetHealthColumns {
    pub(super) group: At,
    pub(super) population: At,
    pub(super) order: Order,
    pub(super) health_se: Option<At>,
    pub(super) benefit: At,
    pub(super) benefit_se: Option<At>,
    pub(super) cost_share: At,
    pub(super) cost: (f64, f64),
    pub(super) threshold: (f64, f64),
    pub(super) atkinson: Vec<f64>,
    pub(super) kolm: Vec<f64>,
    pub(super) share_concentration: Option<f64>,
}
