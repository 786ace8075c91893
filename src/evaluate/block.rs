//! A block of draws: every column of a program, filled in order (structure of arrays).

use std::sync::Arc;

use ndarray::{Array2, ArrayView2, Axis};

use super::aggregate::aggregate;
use crate::draw::weights::Ordinal;
use crate::draw::{JointWeights, Seed, Stream, copula, weights};
use crate::inequality::outcome;
use crate::model::Aggregate;
use crate::plan::{Column, ColumnId, NodeWeights, Op, Operand, binary, expected_ordinal, fold, unary};
use crate::rules::{Binary, call};

/// Draws per block. Fixed, so that sums over blocks have a fixed order.
pub const BLOCK: usize = 1024;

/// Which world the columns describe.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum World {
    /// Draws of possible worlds.
    Drawn,
    /// Everything at its likely value; levels nobody knows at this share of their scale (0 worst, 1 best).
    Likely(f64),
}

/// Columns to compute, in order, and where their draws come from.
pub struct Program<'p> {
    columns: &'p [Column],
    order: Vec<ColumnId>,
    /// Row of each column among the values; columns that the program does not need have none.
    row: Vec<usize>,
    streams: Vec<Option<Stream>>,
    world: World,
    settled: &'p [f64],
}

/// The values of a block: one row per column of a program, one element per draw.
#[derive(Debug, Clone, Default)]
pub struct Values {
    rows: Array2<f64>,
    joint: Vec<Together>,
}

/// Weights that were drawn together in this block: each of their columns takes its own from here.
#[derive(Debug, Clone)]
struct Together {
    weights: Arc<JointWeights>,
    stream: Stream,
    first: u64,
    draws: usize,
    drawn: Arc<[f64]>,
}

impl<'p> Program<'p> {
    /// A program for the columns in `order`, each after its inputs.
    pub fn new(
        columns: &'p [Column],
        order: Vec<ColumnId>,
        seed: &Seed,
        world: World,
        settled: &'p [f64],
    ) -> Self {
        Self::seeded(columns, order, |_| seed, world, settled)
    }

    /// The same, with a seed for each column that draws: columns with another seed are drawn again, all others stay as
    /// they were (pick-freeze, Sobol' 1993).
    pub fn seeded<'s>(
        columns: &'p [Column],
        order: Vec<ColumnId>,
        seed: impl Fn(&Op) -> &'s Seed,
        world: World,
        settled: &'p [f64],
    ) -> Self {
        let mut row = vec![usize::MAX; columns.len()];
        for (place, column) in order.iter().enumerate() {
            row[column.0] = place;
        }
        let stream = |column: &ColumnId| {
            let op = &columns[column.0].op;
            op.stream().map(|name| Stream::new(seed(op), name))
        };
        let streams = order.iter().map(stream).collect();
        Self { columns, order, row, streams, world, settled }
    }

    /// Fills a block with the draws from `first` on; the room is used again from block to block.
    pub fn fill(&self, values: &mut Values, first: u64) {
        let width = if self.world == World::Drawn { BLOCK } else { 1 };
        if values.rows.dim() != (self.order.len(), width) {
            values.rows = Array2::zeros((self.order.len(), width));
        }
        for place in 0..self.order.len() {
            self.fill_row(values, place, first);
        }
    }

    /// Fills again only what weights can change; `values` were filled by a program that differs in its weights alone.
    pub fn reweigh(&self, values: &mut Values) {
        let mut changed = vec![false; self.columns.len()];
        for (place, column) in self.order.iter().enumerate() {
            let op = &self.columns[column.0].op;
            let weighs = matches!(op, Op::Aggregate { .. }) || op.mentions_weights();
            changed[column.0] = weighs || op.inputs().iter().any(|input| changed[input.0]);
            if changed[column.0] {
                self.fill_row(values, place, 0);
            }
        }
    }

    fn fill_row(&self, values: &mut Values, place: usize, first: u64) {
        let (done, rest) = values.rows.view_mut().split_at(Axis(0), place);
        let done = Done { values: done.view(), row: &self.row };
        let mut out = rest.index_axis_move(Axis(0), 0);
        if let Some(out) = out.as_slice_mut() {
            let op = &self.columns[self.order[place].0].op;
            let draws = Draws { stream: self.streams[place].as_ref(), first, world: self.world };
            if let Op::Weight { weights, item, .. } = op {
                weight(weights, *item, &mut values.joint, out, &draws);
                return;
            }
            fill_column(op, &done, out, &draws, self.settled);
        }
    }

    /// The weights of an aggregate in every draw of a block: one row per part. `None` for any other column.
    pub fn weights(&self, values: &Values, column: ColumnId) -> Option<Vec<Vec<f64>>> {
        let Op::Aggregate { weights, parts, .. } = &self.columns[column.0].op else { return None };
        let mut sampler = Sampler::new(weights);
        let mut rows = vec![Vec::with_capacity(BLOCK); parts.len()];
        let done = Done { values: values.rows.view(), row: &self.row };
        for draw in 0..values.rows.ncols() {
            let drawn = sampler.weigh(&done, draw, self.world);
            rows.iter_mut().zip(drawn).for_each(|(row, weight)| row.push(*weight));
        }
        Some(rows)
    }

    /// The values of a column; empty when the program does not compute it.
    pub fn column<'v>(&self, values: &'v Values, column: ColumnId) -> &'v [f64] {
        match self.row[column.0] {
            usize::MAX => &[],
            place => values.rows.row(place).to_slice().unwrap_or(&[]),
        }
    }
}

/// The rows already filled.
struct Done<'b> {
    values: ArrayView2<'b, f64>,
    row: &'b [usize],
}

impl Done<'_> {
    fn column(&self, column: ColumnId) -> &[f64] {
        let row = self.values.row(self.row[column.0]);
        row.to_slice().unwrap_or(&[])
    }

    fn operand(&self, operand: Operand) -> Side<'_> {
        match operand {
            Operand::Fixed(value) => Side::Fixed(value),
            Operand::Column(column) => Side::Column(self.column(column)),
        }
    }

    fn at(&self, operand: Operand, draw: usize) -> f64 {
        match operand {
            Operand::Fixed(value) => value,
            Operand::Column(column) => self.column(column)[draw],
        }
    }
}

/// One side of an operation.
enum Side<'b> {
    Fixed(f64),
    Column(&'b [f64]),
}

/// Where draws come from.
struct Draws<'b> {
    stream: Option<&'b Stream>,
    first: u64,
    world: World,
}

impl Draws<'_> {
    /// Uniforms, or in a likely world the given value.
    fn uniforms(&self, out: &mut [f64], likely: f64) -> bool {
        if let (World::Drawn, Some(stream)) = (self.world, self.stream) {
            stream.fill_uniform(self.first, out);
            return true;
        }
        out.fill(likely);
        false
    }
}

fn fill_column(op: &Op, done: &Done<'_>, out: &mut [f64], draws: &Draws<'_>, settled: &[f64]) {
    match op {
        Op::Fixed(value) => out.fill(*value),
        // Filled before, from weights that are drawn together.
        Op::Weight { .. } => {}
        Op::Settled { number, scale } => out.fill(settled.get(*number).copied().unwrap_or(scale.0)),
        Op::Uniform { .. } => {
            draws.uniforms(out, 0.5);
        }
        Op::Factor { .. } => {
            if draws.uniforms(out, 0.0) {
                copula::factor_normals(out);
            }
        }
        Op::Drawn { distribution, likely, .. } => {
            if draws.uniforms(out, *likely) {
                distribution.apply(out);
            }
        }
        Op::Correlated { factor, correlation, distribution, likely, .. } => {
            if draws.uniforms(out, *likely) {
                copula::correlate(*correlation, done.column(*factor), out);
                distribution.apply(out);
            }
        }
        Op::Unknown { low, high, .. } => {
            let share = if let World::Likely(share) = draws.world { share } else { 0.5 };
            if draws.uniforms(out, low + share * (high - low)) {
                for u in out.iter_mut() {
                    *u = low + *u * (high - low);
                }
            }
        }
        Op::Pool { parts } => pool(done, parts, draws.world, out),
        Op::Product(parts) => {
            out.fill(1.0);
            for part in parts {
                outcome::pass_step_block(out, done.column(*part));
            }
        }
        Op::Outcome { baseline, uptake, benefit, effect, bounds } => {
            out.copy_from_slice(done.column(*baseline));
            let (uptake, benefit, effect) =
                (done.column(*uptake), done.column(*benefit), done.column(*effect));
            outcome::after_block(out, uptake, benefit, effect, Some(*bounds));
        }
        Op::Linear(terms) => {
            out.fill(0.0);
            for (coefficient, column) in terms {
                out.iter_mut().zip(done.column(*column)).for_each(|(sum, value)| *sum += coefficient * value);
            }
        }
        Op::Ratio { index, shift, sign, mean } => {
            let inputs = done.column(*index).iter().zip(done.column(*mean));
            for (ratio, (index, mean)) in out.iter_mut().zip(inputs) {
                // Where nobody attains (or falls short of) anything, nothing is unequally divided.
                let level = shift + sign * mean;
                *ratio = if level > 1e-12 * shift.abs().max(1.0) { index / level } else { 0.0 };
            }
        }
        Op::Spread(_) | Op::DistanceToBest(_) => spread(op, done, out),
        Op::Score { level, min, max } => {
            let inputs = done.column(*level);
            out.iter_mut().zip(inputs).for_each(|(score, level)| {
                *score = (100.0 * (level - min) / (max - min)).clamp(0.0, 100.0);
            });
        }
        Op::Nearest { level, min, step } => {
            let inputs = done.column(*level);
            out.iter_mut()
                .zip(inputs)
                .for_each(|(near, level)| *near = min + ((level - min) / step).round() * step);
        }
        Op::Aggregate { method, weights, parts } => node(method, weights, parts, done, draws.world, out),
        Op::Unary(operator, a) => match done.operand(*a) {
            Side::Fixed(a) => out.fill(unary(*operator, a)),
            Side::Column(a) => out.iter_mut().zip(a).for_each(|(value, a)| *value = unary(*operator, *a)),
        },
        Op::Binary(operator, a, b) => match (done.operand(*a), done.operand(*b)) {
            (Side::Fixed(a), Side::Fixed(b)) => out.fill(binary(*operator, a, b)),
            // By far the commonest: an event held against a threshold.
            (Side::Column(a), Side::Fixed(b)) if *operator == Binary::Greater => {
                out.iter_mut().zip(a).for_each(|(event, a)| *event = f64::from(u8::from(*a > b)));
            }
            (Side::Column(a), Side::Fixed(b)) if *operator == Binary::Less => {
                out.iter_mut().zip(a).for_each(|(event, a)| *event = f64::from(u8::from(*a < b)));
            }
            (Side::Column(a), Side::Fixed(b)) => {
                out.iter_mut().zip(a).for_each(|(value, a)| *value = binary(*operator, *a, b));
            }
            (Side::Fixed(a), Side::Column(b)) => {
                out.iter_mut().zip(b).for_each(|(value, b)| *value = binary(*operator, a, *b));
            }
            (Side::Column(a), Side::Column(b)) => {
                let sides = a.iter().zip(b);
                out.iter_mut().zip(sides).for_each(|(value, (a, b))| *value = binary(*operator, *a, *b));
            }
        },
        Op::Call(function, operands) => {
            let mut values = vec![0.0; operands.len()];
            for (draw, result) in out.iter_mut().enumerate() {
                values.iter_mut().zip(operands).for_each(|(value, operand)| *value = done.at(*operand, draw));
                *result = call(*function, &values);
            }
        }
        Op::Fold(function, operands) => {
            for (draw, result) in out.iter_mut().enumerate() {
                *result = fold(*function, operands.iter().map(|operand| done.at(*operand, draw)));
            }
        }
    }
}

/// One of several weights that are drawn together; in a likely world its mean.
fn weight(
    weights: &Arc<JointWeights>,
    item: usize,
    joint: &mut Vec<Together>,
    out: &mut [f64],
    draws: &Draws<'_>,
) {
    let (World::Drawn, Some(stream)) = (draws.world, draws.stream) else {
        out.fill(weights.means().get(item).copied().unwrap_or(0.0));
        return;
    };
    let is_same = |of: &Together| of.stream == *stream && Arc::ptr_eq(&of.weights, weights);
    let draw = || Together {
        weights: Arc::clone(weights),
        stream: *stream,
        first: draws.first,
        draws: out.len(),
        drawn: weights.block(stream, draws.first, out.len()),
    };
    let place = joint.iter().position(is_same).unwrap_or_else(|| {
        joint.push(draw());
        joint.len() - 1
    });
    let Some(together) = joint.get_mut(place) else { return };
    if (together.first, together.draws) != (draws.first, out.len()) {
        *together = draw();
    }
    let own = together.drawn.iter().skip(item).step_by(weights.items().max(1));
    out.iter_mut().zip(own).for_each(|(out, own)| *out = *own);
}

/// One assessor per draw; in a likely world the mean of all.
fn pool(done: &Done<'_>, parts: &[(ColumnId, ColumnId)], world: World, out: &mut [f64]) {
    out.fill(0.0);
    if world != World::Drawn {
        let count = parts.len() as f64;
        for (_, part) in parts {
            out.iter_mut().zip(done.column(*part)).for_each(|(sum, level)| *sum += level);
        }
        for level in out.iter_mut() {
            *level /= count;
        }
        return;
    }
    let mut highest = vec![f64::NEG_INFINITY; out.len()];
    for (pick, part) in parts {
        let heard = done.column(*pick).iter().zip(done.column(*part));
        for ((highest, level), (pick, part)) in highest.iter_mut().zip(out.iter_mut()).zip(heard) {
            if *pick > *highest {
                (*highest, *level) = (*pick, *part);
            }
        }
    }
}

fn spread(op: &Op, done: &Done<'_>, out: &mut [f64]) {
    match op {
        Op::Spread(parts) => {
            for (draw, range) in out.iter_mut().enumerate() {
                let values = || parts.iter().map(|part| done.column(*part)[draw]);
                *range = values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min);
            }
        }
        Op::DistanceToBest(terms) => {
            for (draw, distance) in out.iter_mut().enumerate() {
                let best = terms
                    .iter()
                    .fold(f64::NEG_INFINITY, |best, (_, part)| best.max(done.column(*part)[draw]));
                *distance = terms
                    .iter()
                    .fold(0.0, |sum, (share, part)| sum + share * (best - done.column(*part)[draw]));
            }
        }
        _ => {}
    }
}

/// Combines scores; weights are fixed, or drawn anew in every draw.
fn node(
    method: &Aggregate,
    weights: &NodeWeights,
    parts: &[ColumnId],
    done: &Done<'_>,
    world: World,
    out: &mut [f64],
) {
    if let (Aggregate::Arithmetic, NodeWeights::Fixed(fixed)) = (method, weights) {
        out.fill(0.0);
        for (weight, part) in fixed.iter().zip(parts) {
            out.iter_mut().zip(done.column(*part)).for_each(|(sum, score)| *sum += weight * score);
        }
        return;
    }
    let mut sampler = Sampler::new(weights);
    let mut scores = vec![0.0; parts.len()];
    for (draw, combined) in out.iter_mut().enumerate() {
        scores.iter_mut().zip(parts).for_each(|(score, part)| *score = done.column(*part)[draw]);
        let drawn = sampler.weigh(done, draw, world);
        *combined = aggregate(method, drawn, &scores);
    }
}

/// Draws the weights of one node, draw by draw.
struct Sampler<'w> {
    weights: &'w NodeWeights,
    ordinal: Option<weights::Ordinal>,
    drawn: Vec<f64>,
}

impl<'w> Sampler<'w> {
    fn new(weights: &'w NodeWeights) -> Self {
        let ordinal =
            if let NodeWeights::Ordinal(places, _) = weights { Some(Ordinal::new(places)) } else { None };
        Self { weights, ordinal, drawn: Vec::new() }
    }

    fn weigh(&mut self, done: &Done<'_>, draw: usize, world: World) -> &[f64] {
        let uniforms = match self.weights {
            NodeWeights::Fixed(fixed) => return fixed,
            NodeWeights::Joint { columns, .. } => columns,
            NodeWeights::Ordinal(_, uniforms) | NodeWeights::Free(uniforms) => uniforms,
        };
        self.drawn.clear();
        self.drawn.extend(uniforms.iter().map(|uniform| done.column(*uniform)[draw]));
        match (self.weights, &mut self.ordinal) {
            (NodeWeights::Joint { .. }, _) => weights::normalise(&mut self.drawn),
            (NodeWeights::Ordinal(places, _), _) if world != World::Drawn => {
                self.drawn = expected_ordinal(places);
            }
            (_, Some(ordinal)) => ordinal.weigh(&mut self.drawn),
            _ => weights::free(&mut self.drawn),
        }
        &self.drawn
    }
}
