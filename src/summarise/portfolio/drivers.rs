//! Where the doubt about the list comes from: Sobol' indices of groups of inputs, for who is in the top, for the totals
//! and for the gates.
//!
//! An index of many yes-or-no answers at once (one per proposal) is that of their sum of variances: each answer is
//! centred on its own mean, and all are taken together (Lamboni, Monod & Makowski 2011; Gamboa et al. 2014).

use ndarray::Array2;

use super::kept::in_top;
use super::worlds::{Contender, Field, Wanted, Worlds};
use crate::draw::Seed;
use crate::evaluate::BLOCK;
use crate::model::Rubric;
use crate::plan::{Op, Source};
use crate::sensitivity::sobol::{FirstOrder, Indices, Sobol};
use crate::summarise::results::{Index, RankDriver};

/// Worlds of one proposal that are evaluated at most, over all samples.
const MOST_WORLDS: usize = 12_000_000;
/// Draws per sample at most.
const MOST_DRAWS: usize = 8 * BLOCK;
/// Coverage of the intervals.
const LEVEL: f64 = 0.95;
/// The number that the seed of the second sample is derived by.
const SECOND: u64 = 1 << 40;

/// What the three questions have in common.
struct Answers {
    top: Array2<f64>,
    score: Array2<f64>,
    gates: Array2<f64>,
}

/// The sources of doubt, strongest on the top first; empty where there are too many proposals, or no doubt.
pub(super) fn of(rubric: &Rubric, contenders: &[Contender<'_>], seed: &Seed, fund: usize) -> Vec<RankDriver> {
    let sources = sources(rubric, contenders);
    let samples = sources.len() + 2;
    let blocks = (MOST_WORLDS / (contenders.len() * samples * BLOCK)).min(MOST_DRAWS / BLOCK);
    if blocks == 0 || sources.is_empty() {
        return Vec::new();
    }
    let second = seed.derived(SECOND);
    let field = |swapped: Option<Source>| {
        let of = |number: usize, op: &Op| {
            let id = contenders.get(number).map_or("", |contender| contender.proposal.id.as_str());
            if swapped.is_some() && Source::of(op, rubric, id) == swapped { &second } else { seed }
        };
        Field::seeded(contenders, of, Wanted::Gates)
    };
    let first = field(None);
    let other = Field::new(contenders, &second, Wanted::Gates);
    let mixed: Vec<_> = sources.iter().map(|source| field(Some(*source))).collect();

    let answers = |field: &Field<'_>, first: usize| {
        let mut worlds = Worlds::default();
        field.fill(&mut worlds, first as u64, BLOCK);
        Answers { top: in_top(&worlds.totals, fund), score: worlds.totals, gates: worlds.passes }
    };
    let mut tallies = std::array::from_fn::<_, 3, _>(|_| Sobol::new(sources.len()));
    let mut means: Option<[Vec<f64>; 3]> = None;
    for block in 0..blocks {
        let at = block * BLOCK;
        let (a, b) = (answers(&first, at), answers(&other, at));
        let mixed: Vec<_> = mixed.iter().map(|field| answers(field, at)).collect();
        // Any fixed centre near the mean will do: it is taken from the first block.
        let means = means.get_or_insert_with(|| {
            [&a.top, &a.score, &a.gates].map(|answers| {
                answers.rows().into_iter().map(|row| row.sum() / BLOCK as f64).collect::<Vec<_>>()
            })
        });
        let pick: [fn(&Answers) -> &Array2<f64>; 3] = [|all| &all.top, |all| &all.score, |all| &all.gates];
        for ((tally, pick), means) in tallies.iter_mut().zip(pick).zip(means.iter()) {
            for (number, mean) in means.iter().enumerate() {
                let centred = |all: &Answers| -> Vec<f64> {
                    pick(all).row(number).iter().map(|answer| answer - mean).collect()
                };
                let (a, b) = (centred(&a), centred(&b));
                let mixed: Vec<_> = mixed.iter().map(centred).collect();
                let mixed: Vec<&[f64]> = mixed.iter().map(Vec::as_slice).collect();
                // Lengths agree by construction, and answers are finite; a refusal would leave the tally as it was.
                let _taken = tally.add(at as u64, &a, &b, &mixed);
            }
        }
    }
    let [top, score, gates] = tallies.map(|tally| tally.indices(FirstOrder::default(), LEVEL));
    let (Some(top), Some(score)) = (top, score) else { return Vec::new() };
    let both = |indices: &Indices, place: usize| {
        let of = |interval: &crate::sensitivity::Interval| Index {
            value: interval.estimate,
            low: interval.low,
            high: interval.high,
        };
        indices.groups.get(place).map(|group| (of(&group.first), of(&group.total)))
    };
    let mut drivers: Vec<_> = sources
        .iter()
        .enumerate()
        .filter_map(|(place, source)| {
            let criterion = match source {
                Source::Rating(c) => rubric.criteria.get(*c),
                _ => None,
            };
            let key = match source {
                Source::Rating(_) => "driver-ratings",
                Source::Missing => "driver-missing",
                Source::Weights => "driver-weights",
                Source::Assessors => "driver-assessors",
                Source::Tables => "driver-tables",
            };
            Some(RankDriver {
                key: key.to_owned(),
                criterion: criterion.map(|criterion| criterion.id.clone()),
                name: criterion.map(|criterion| criterion.name.clone()),
                top: both(&top, place)?,
                score: both(&score, place)?,
                gates: gates.as_ref().and_then(|gates| both(gates, place)),
            })
        })
        .collect();
    drivers.sort_by(|a, b| b.top.1.value.total_cmp(&a.top.1.value));
    drivers
}

/// The sources that any contender draws from.
pub(super) fn sources(rubric: &Rubric, contenders: &[Contender<'_>]) -> Vec<Source> {
    let of = |contender: &Contender<'_>| {
        let id = contender.proposal.id.clone();
        // What cannot vary leaves nothing in doubt.
        let columns = contender.plan.columns.iter().filter(|column| column.bounds.0 < column.bounds.1);
        columns.filter_map(move |column| Source::of(&column.op, rubric, &id)).collect::<Vec<_>>()
    };
    let mut sources: Vec<_> = contenders.iter().flat_map(of).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}
