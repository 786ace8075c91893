//! What knowing a cell of a group table would change in the top: through the criteria that are computed from the table.

use std::collections::BTreeMap;

use ndarray::Array2;
use rayon::prelude::*;

use super::information::{Asked, Found};
use super::kept::{Kept, in_top, kept_totals};
use super::worlds::{Contender, drawn};
use crate::draw::Seed;
use crate::evaluate::BLOCK;
use crate::plan::ColumnId;
use crate::summarise::error::chance;
use crate::summarise::results::{Chance, Figure};

/// Parts of equal probability into which a cell is cut.
const BINS: usize = 16;
/// Draws of the table: 256 in each part.
const DRAWS: usize = 4 * BLOCK;
/// Totals that are put in order again, at most: proposals times draws times the levels that may come about.
const MOST_ORDERED: usize = 400_000_000;

/// What each cell of each ranked proposal would change. A cell is cut into parts of equal probability; where the computed
/// levels would surely be others in a part, the proposal's totals are made again with these, on the same draws, and the pick of
/// the top is made again. The value is the mean over the parts of what the new pick has more right places than the old.
pub(super) fn of(
    everybody: &[Contender<'_>],
    ranked: &[usize],
    kept: &Kept,
    seed: &Seed,
    fund: usize,
) -> BTreeMap<Asked, Found> {
    let draws = kept.draws;
    let totals = Array2::from_shape_fn((ranked.len(), draws), |(n, draw)| kept.totals[n][draw]);
    let usual = picked(&in_top(&totals, fund), fund);
    let affordable = MOST_ORDERED / (ranked.len() * draws).max(1);
    let asked: Vec<_> = ranked
        .par_iter()
        .enumerate()
        .map(|(place, number)| (place, *number, everybody.get(*number).map(|one| levels_by_cell(one, seed))))
        .collect();
    let mut variants: Vec<(usize, usize, Vec<f64>)> = asked
        .iter()
        .flat_map(|(place, number, cells)| {
            let levels = cells.iter().flatten().flat_map(|(_, parts)| parts.iter().flatten());
            let levels: Vec<Vec<f64>> = levels.cloned().collect();
            levels.into_iter().map(|levels| (*place, *number, levels))
        })
        .collect();
    variants.sort_by(|a, b| {
        a.0.cmp(&b.0).then_with(|| {
            let each = a.2.iter().zip(&b.2).map(|(a, b)| a.total_cmp(b));
            each.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then)
        })
    });
    variants.dedup();
    if variants.len() > affordable {
        return BTreeMap::new();
    }
    let gains: Vec<_> = variants
        .par_iter()
        .map(|(place, number, levels)| {
            let contender = everybody.get(*number)?;
            let as_if = Contender { settled: levels, ..*contender };
            let own = kept_totals(&as_if, seed, draws)?;
            let mut totals = totals.clone();
            totals.row_mut(*place).iter_mut().zip(&own).for_each(|(total, own)| *total = *own);
            Some(gain(&in_top(&totals, fund), &usual, fund))
        })
        .collect();
    let gain_of = |place: usize, levels: &Vec<f64>| {
        let number = variants.iter().position(|(at, _, of)| *at == place && of == levels)?;
        *gains.get(number)?
    };
    let found = asked.iter().flat_map(|(place, number, cells)| {
        cells.iter().flatten().filter_map(move |(path, parts)| {
            let changed: Vec<Gain> = parts.iter().flatten().filter_map(|of| gain_of(*place, of)).collect();
            let share = 1.0 / parts.len() as f64;
            let sure = changed.iter().filter(|gain| gain.mean > 2.0 * gain.error).count();
            let changes: Chance = chance((sure * (DRAWS / BINS)) as u64, DRAWS);
            let value = changed.iter().map(|gain| share * gain.mean).sum::<f64>();
            // Parts share their draws, so errors add up at most.
            let mcse = changed.iter().map(|gain| share * gain.error).sum::<f64>();
            (value > 0.0).then(|| ((*number, path.clone()), (changes, Figure { value, mcse })))
        })
    });
    found.collect()
}

/// What a new pick has more right places than the old one, on average over the draws, with its standard error.
#[derive(Debug, Clone, Copy)]
struct Gain {
    mean: f64,
    error: f64,
}

/// Levels of the computed criteria, where they are surely others than now; per part of a cell.
type Parts = Vec<Option<Vec<f64>>>;

/// For every cell that can change a computed level: its path, and the levels in each of its parts.
fn levels_by_cell(contender: &Contender<'_>, seed: &Seed) -> Vec<(Vec<String>, Parts)> {
    let plan = contender.plan;
    let counted = plan.total.is_some() && !plan.computed.is_empty();
    if !counted {
        return Vec::new();
    }
    let mut events = Vec::new();
    for (_, when) in plan.computed.iter().flat_map(|computed| computed.members.iter().flatten()) {
        when.events(&mut events);
    }
    let cells: Vec<_> = plan.strata.iter().flat_map(|stratum| &stratum.inputs).collect();
    let wanted = events.iter().copied().chain(cells.iter().map(|cell| cell.column));
    let columns = drawn(contender, wanted, seed, DRAWS);
    // Chances lower by two standard errors, as they are, and higher: the noise of few draws is no change.
    let levels = |draws: &[usize]| -> Option<Vec<f64>> {
        let count = draws.len().max(1) as f64;
        let mut all = [-2.0, 0.0, 2.0].map(|errors| {
            let chance = |event: ColumnId| {
                let happened = |draw: &&usize| columns.get(&event).is_some_and(|event| event[**draw] != 0.0);
                let p = draws.iter().filter(happened).count() as f64 / count;
                (p + errors * (p * (1.0 - p) / count).sqrt()).clamp(0.0, 1.0)
            };
            plan.computed.iter().map(|computed| computed.level(&chance)).collect::<Vec<_>>()
        });
        let [low, as_is, high] = &mut all;
        let surely = |((low, as_is), high): ((&f64, &f64), &f64)| low == as_is && as_is == high;
        low.iter().zip(as_is.iter()).zip(high.iter()).all(surely).then(|| std::mem::take(as_is))
    };
    let whole: Vec<usize> = (0..DRAWS).collect();
    let by_cell = cells.iter().filter_map(|cell| {
        let column = columns.get(&cell.column)?;
        let mut order = whole.clone();
        order.sort_by(|a, b| column[*a].total_cmp(&column[*b]));
        if column[order[0]] == column[order[DRAWS - 1]] {
            return None;
        }
        let part = |part: &[usize]| levels(part).filter(|levels| levels != contender.settled);
        let parts: Parts = order.chunks(DRAWS / BINS).map(part).collect();
        parts.iter().any(Option::is_some).then(|| (cell.path.clone(), parts))
    });
    by_cell.collect()
}

/// The proposals with the best chances of a place in the top.
fn picked(top: &Array2<f64>, fund: usize) -> Vec<usize> {
    let chances: Vec<f64> = top.rows().into_iter().map(|row| row.sum()).collect();
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|a, b| chances[*b].total_cmp(&chances[*a]));
    order.truncate(fund);
    order.sort_unstable();
    order
}

fn gain(top: &Array2<f64>, usual: &[usize], fund: usize) -> Gain {
    let now = picked(top, fund);
    let draws = top.ncols();
    let places = |pick: &[usize], draw: usize| pick.iter().map(|n| top[[*n, draw]]).sum::<f64>();
    let gains: Vec<f64> = (0..draws).map(|draw| places(&now, draw) - places(usual, draw)).collect();
    let mean = gains.iter().sum::<f64>() / draws.max(1) as f64;
    let squares = gains.iter().map(|gain| (gain - mean) * (gain - mean)).sum::<f64>();
    Gain { mean, error: squares.sqrt() / draws.max(1) as f64 }
}
