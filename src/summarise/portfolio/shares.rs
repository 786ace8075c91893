//! How the doubt about who is in the top is shared out over its sources: Shapley effects, which add up to the whole.

use super::kept::in_top;
use super::worlds::{Contender, Field, Wanted, Worlds};
use crate::draw::Seed;
use crate::evaluate::BLOCK;
use crate::model::Rubric;
use crate::plan::{Op, Source};
use crate::sensitivity::shapley::Shapley;
use crate::summarise::results::{Index, SourceShare};

/// Worlds of one proposal that are evaluated at most, over all sets of sources.
const MOST_WORLDS: usize = 8_000_000;
/// Blocks of draws at most.
const MOST_BLOCKS: usize = 4;
/// Coverage of the intervals.
const LEVEL: f64 = 0.95;
/// The number that the seed of the second sample is derived by.
const SECOND: u64 = 1 << 41;

/// A source of doubt, all ratings taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Ratings,
    Missing,
    Weights,
    Assessors,
    Tables,
}

impl Kind {
    const fn of(source: Source) -> Self {
        match source {
            Source::Rating(_) => Self::Ratings,
            Source::Missing => Self::Missing,
            Source::Weights => Self::Weights,
            Source::Assessors => Self::Assessors,
            Source::Tables => Self::Tables,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Ratings => "driver-all-ratings",
            Self::Missing => "driver-missing",
            Self::Weights => "driver-weights",
            Self::Assessors => "driver-assessors",
            Self::Tables => "driver-tables",
        }
    }
}

/// The shares, largest first; empty where there are too many proposals, or no doubt. Answers of all proposals are centred
/// and taken together, as for the indices of single inputs.
pub(super) fn of(
    rubric: &Rubric,
    contenders: &[Contender<'_>],
    seed: &Seed,
    fund: usize,
) -> Vec<SourceShare> {
    let mut kinds: Vec<Kind> =
        super::drivers::sources(rubric, contenders).into_iter().map(Kind::of).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let Some(mut tally) = Shapley::new(kinds.len()) else { return Vec::new() };
    let sets = 1_usize << kinds.len();
    let blocks = (MOST_WORLDS / (contenders.len() * sets * BLOCK)).min(MOST_BLOCKS);
    if blocks == 0 {
        return Vec::new();
    }
    let second = seed.derived(SECOND);
    let field = |set: usize| {
        let kinds = &kinds;
        let of = |number: usize, op: &Op| {
            let id = contenders.get(number).map_or("", |contender| contender.proposal.id.as_str());
            let kind = Source::of(op, rubric, id).map(Kind::of);
            let place = kind.and_then(|kind| kinds.iter().position(|own| *own == kind));
            if place.is_some_and(|place| set >> place & 1 == 1) { &second } else { seed }
        };
        Field::seeded(contenders, of, Wanted::Total)
    };
    let fields: Vec<_> = (0..sets).map(field).collect();
    let mut means: Option<Vec<f64>> = None;
    for block in 0..blocks {
        let at = block * BLOCK;
        let tops: Vec<_> = fields
            .iter()
            .map(|field| {
                let mut worlds = Worlds::default();
                field.fill(&mut worlds, at as u64, BLOCK);
                in_top(&worlds.totals, fund)
            })
            .collect();
        let means = means.get_or_insert_with(|| {
            tops[0].rows().into_iter().map(|row| row.sum() / BLOCK as f64).collect::<Vec<_>>()
        });
        for (number, mean) in means.iter().enumerate() {
            let centred = |top: &ndarray::Array2<f64>| -> Vec<f64> {
                top.row(number).iter().map(|answer| answer - mean).collect()
            };
            let columns: Vec<Vec<f64>> = tops.iter().map(centred).collect();
            let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
            // Lengths agree by construction, and answers are finite.
            let _taken = tally.add(at as u64, &columns);
        }
    }
    let Some(effects) = tally.effects(LEVEL) else { return Vec::new() };
    let share = |(kind, interval): (&Kind, crate::sensitivity::Interval)| SourceShare {
        key: kind.key().to_owned(),
        share: Index { value: interval.estimate, low: interval.low, high: interval.high },
    };
    let mut shares: Vec<_> = kinds.iter().zip(effects).map(share).collect();
    shares.sort_by(|a, b| b.share.value.total_cmp(&a.share.value));
    shares
}
