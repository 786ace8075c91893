//! All proposals in the same worlds: totals and gates of every contender, block by block.

use std::collections::BTreeMap;

use ndarray::Array2;
use rayon::prelude::*;

use crate::draw::Seed;
use crate::evaluate::{BLOCK, Program, Values, World};
use crate::model::Proposal;
use crate::plan::{ColumnId, Op, Operand, Plan, needed};

/// Lanes that are drawn before their draws are laid beside those of the others.
const LANES: usize = 256;

/// A proposal that can be ranked.
#[derive(Clone, Copy)]
pub(in crate::summarise) struct Contender<'a> {
    pub(in crate::summarise) proposal: &'a Proposal,
    pub(in crate::summarise) plan: &'a Plan,
    pub(in crate::summarise) settled: &'a [f64],
}

/// Which columns of a contender are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The total and the gates.
    Gates,
    /// The total alone.
    Total,
    /// The total, the gates, and the score of every criterion.
    Scores,
}

struct Lane<'a> {
    program: Program<'a>,
    total: ColumnId,
    breaks: Vec<ColumnId>,
    broken: bool,
    scores: Vec<ColumnId>,
}

/// One block of worlds.
#[derive(Debug, Default)]
pub(super) struct Worlds {
    /// Draws in use, at most [`BLOCK`].
    pub(super) draws: usize,
    /// Totals: one row per contender, one column per draw.
    pub(super) totals: Array2<f64>,
    /// Whether it passes every gate (1 or 0), in the same shape.
    pub(super) passes: Array2<f64>,
    /// Scores of the criteria of each contender that has them; empty unless wanted.
    pub(super) scores: Vec<Vec<(ColumnId, Vec<f64>)>>,
}

/// The programs of all contenders.
pub(super) struct Field<'a> {
    lanes: Vec<Lane<'a>>,
}

/// What one lane leaves of a block.
struct Drawn {
    total: Vec<f64>,
    passes: Vec<f64>,
    scores: Vec<(ColumnId, Vec<f64>)>,
}

impl<'a> Field<'a> {
    /// Programs with one seed.
    pub(super) fn new(contenders: &[Contender<'a>], seed: &Seed, wanted: Wanted) -> Self {
        Self::seeded(contenders, |_, _| seed, wanted)
    }

    /// Programs with a seed for each column that draws, by the number of its contender.
    pub(super) fn seeded<'s>(
        contenders: &[Contender<'a>],
        seed: impl Fn(usize, &Op) -> &'s Seed,
        wanted: Wanted,
    ) -> Self {
        let lane = |(number, contender): (usize, &Contender<'a>)| {
            let plan = contender.plan;
            let total = plan.total?;
            let events = plan.gates.iter().flat_map(|gate| gate.instances.iter().map(|(_, event)| *event));
            let mut breaks = Vec::new();
            let mut broken = false;
            if wanted != Wanted::Total {
                for event in events {
                    match event {
                        Operand::Column(column) => breaks.push(column),
                        Operand::Fixed(value) => broken |= value != 0.0,
                    }
                }
            }
            let mut scores = Vec::new();
            if wanted == Wanted::Scores {
                scores.extend(plan.criteria.iter().filter_map(|criterion| criterion.score));
            }
            let roots = std::iter::once(total).chain(breaks.iter().copied()).chain(scores.iter().copied());
            let order = needed(&plan.columns, roots);
            let of = |op: &Op| seed(number, op);
            let program = Program::seeded(&plan.columns, order, of, World::Drawn, contender.settled);
            Some(Lane { program, total, breaks, broken, scores })
        };
        Self { lanes: contenders.iter().enumerate().filter_map(lane).collect() }
    }

    /// Fills a block with the draws from `first` on.
    pub(super) fn fill(&self, worlds: &mut Worlds, first: u64, draws: usize) {
        let shape = (self.lanes.len(), BLOCK);
        if worlds.totals.dim() != shape {
            (worlds.totals, worlds.passes) = (Array2::zeros(shape), Array2::zeros(shape));
        }
        worlds.draws = draws.min(BLOCK);
        worlds.scores.clear();
        let mut number = 0;
        for lanes in self.lanes.chunks(LANES) {
            for drawn in draw(lanes, first) {
                let rows = [(&mut worlds.totals, &drawn.total), (&mut worlds.passes, &drawn.passes)];
                for (array, values) in rows {
                    array.row_mut(number).iter_mut().zip(values).for_each(|(to, from)| *to = *from);
                }
                worlds.scores.push(drawn.scores);
                number += 1;
            }
        }
    }

    /// Runs over all draws, block by block.
    pub(super) fn each(&self, draws: usize, mut with: impl FnMut(u64, &Worlds)) {
        let mut worlds = Worlds::default();
        let mut first = 0;
        while first < draws {
            self.fill(&mut worlds, first as u64, draws - first);
            with(first as u64, &worlds);
            first += BLOCK;
        }
    }

    /// The weights of a node of a contender in every draw of a block; one row per part.
    pub(super) fn weights(&self, number: usize, column: ColumnId, first: u64) -> Option<Vec<Vec<f64>>> {
        let lane = self.lanes.get(number)?;
        let mut values = Values::default();
        lane.program.fill(&mut values, first);
        lane.program.weights(&values, column)
    }
}

/// A block of draws of some lanes.
fn draw(lanes: &[Lane<'_>], first: u64) -> Vec<Drawn> {
    let one = |values: &mut Values, lane: &Lane<'_>| {
        lane.program.fill(values, first);
        let column = |id: ColumnId| lane.program.column(values, id);
        let mut passes = vec![f64::from(u8::from(!lane.broken)); BLOCK];
        for event in &lane.breaks {
            let broken = column(*event).iter();
            passes.iter_mut().zip(broken).for_each(|(passes, broken)| {
                if *broken != 0.0 {
                    *passes = 0.0;
                }
            });
        }
        let scores = lane.scores.iter().map(|score| (*score, column(*score).to_vec())).collect();
        Drawn { total: column(lane.total).to_vec(), passes, scores }
    };
    lanes.par_iter().map_init(Values::default, one).collect()
}

/// The first draws of some columns of a contender, kept by column.
pub(super) fn drawn(
    contender: &Contender<'_>,
    columns: impl IntoIterator<Item = ColumnId>,
    seed: &Seed,
    draws: usize,
) -> BTreeMap<ColumnId, Vec<f64>> {
    let mut kept: BTreeMap<ColumnId, Vec<f64>> =
        columns.into_iter().map(|column| (column, Vec::with_capacity(draws))).collect();
    let order = needed(&contender.plan.columns, kept.keys().copied());
    let program = Program::new(&contender.plan.columns, order, seed, World::Drawn, contender.settled);
    let mut values = Values::default();
    for first in (0..draws).step_by(BLOCK) {
        program.fill(&mut values, first as u64);
        for (column, kept) in &mut kept {
            kept.extend_from_slice(program.column(&values, *column));
        }
    }
    kept
}
