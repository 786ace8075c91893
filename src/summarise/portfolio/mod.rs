//! A call as a portfolio: one draw is one world for all proposals, and everything that is said of the list is said of
//! the same worlds.

mod averages;
mod cells;
mod drivers;
mod firmness;
mod information;
mod kept;
mod lottery;
mod pairs;
mod self_checks;
mod shares;
mod standings;
mod tree;
mod worlds;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub(super) use self::kept::Kept;
pub(super) use self::kept::kept_totals;
pub(super) use self::pairs::of as pairs_of;
pub(super) use self::standings::rank_totals;
use self::standings::{Effort, Ranks, chance, figure, rank};
pub(super) use self::worlds::Contender;
use super::error;
use super::results::{
    Chance, Held, InformationResult, Outcome, Portfolio, ProposalResult, Ranked, RankingResult, Side,
    Undecided, WeightsDrawn,
};
use super::{Progress, Scored, Settings, panel, scored};
use crate::draw::Seed;
use crate::draw::constrained::Method;
use crate::math;
use crate::model::{Call, Known, Proposal, Rubric};
use crate::plan::{Alternative, NodeWeights, Op, Plan, plan};
use crate::ranking::line::{self, line_of};
use crate::ranking::{Mean, Pairs, confidence_sets};

/// Version of the format of a portfolio.
const FORMAT: &str = "portfolio/1";
/// Draws of the ranking at most, when nobody says otherwise.
const MOST_DRAWS: usize = 100_000;
/// Standard error of a chance that is small enough, when nobody says otherwise: half a point.
const TOLERANCE: f64 = 0.005;
/// Level of the rank sets.
const SET_LEVEL: f64 = 0.95;
/// Proposals of which every pair is counted.
const MOST_PAIRED: usize = 300;
/// Close calls of which every pair is looked at; with more, only neighbours around the line.
const MOST_CLOSE: usize = 10;

/// How a call is ranked.
#[derive(Debug, Clone, PartialEq)]
pub struct RankSettings {
    /// How each proposal is scored.
    pub scoring: Settings,
    /// How many can be funded; 0 ranks nobody.
    pub fund: usize,
    /// Standard error at which a chance counts as settled, 0..1; `None` = 0.005.
    pub tolerance: Option<f64>,
    /// Draws at most; `None` = 100,000 or the draws of scoring, whichever is more.
    pub most_draws: Option<usize>,
    /// Whether to look for what drives the list, how firm it is and what to find out.
    pub depth: bool,
    /// A lottery among close calls.
    pub lottery: Option<Lottery>,
}

/// A lottery that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lottery {
    /// The public text to draw from; `None` = chances only.
    pub public_seed: Option<String>,
}

/// Ranks a call for a number of places.
pub fn rank_call(call: &Call, settings: &RankSettings, progress: &Progress) -> Portfolio {
    let (results, all) = scored(call, &settings.scoring, progress);
    let (seed, draws) = super::seed_and_draws(call, &settings.scoring);
    let effort = Effort {
        least: draws,
        most: settings.most_draws.unwrap_or(MOST_DRAWS).max(draws),
        tolerance: settings.tolerance.unwrap_or(TOLERANCE),
    };
    let ranking = Ranking { call, all: &all, of: &results.proposals, settings, seed: &seed, effort };
    let (ranking, ranked) = ranking.result();
    let panel = panel::of(&panel::Ground {
        call,
        results: &results,
        scored: &all,
        seed: &seed,
        draws,
        ranked: ranked.as_ref(),
        fund: settings.fund,
    });
    let (fund, depth) = (settings.fund, settings.depth);
    Portfolio { format: FORMAT.to_owned(), fund, depth, results, ranking, panel }
}

/// A proposal without a given assessor, unless nobody would be left.
pub(super) fn without(proposal: &Proposal, assessor: &str) -> Proposal {
    let mut without = proposal.clone();
    let remains = |proposal: &Proposal| proposal.ratings.iter().any(|ratings| !ratings.conflict);
    without.ratings.retain(|ratings| ratings.assessor != assessor);
    if remains(&without) { without } else { proposal.clone() }
}

/// Everything a ranking is made from.
struct Ranking<'a> {
    call: &'a Call,
    all: &'a [Scored],
    of: &'a [ProposalResult],
    settings: &'a RankSettings,
    seed: &'a Seed,
    effort: Effort,
}

/// The numbers of ranked proposals in the call, with their kept draws: for the panel.
pub(super) struct RankedNumbers {
    pub(super) numbers: Vec<usize>,
    pub(super) kept: Option<Kept>,
}

impl<'a> Ranking<'a> {
    fn rubric(&self) -> &'a Rubric {
        &self.call.rubric
    }

    fn contender(&self, number: usize) -> Contender<'a> {
        let scored = &self.all[number];
        Contender { proposal: &self.call.proposals[number], plan: &scored.plan, settled: &scored.settled }
    }

    fn result(&self) -> (Option<RankingResult>, Option<RankedNumbers>) {
        let has_total =
            |number: &usize| self.of[*number].total.is_some() && self.all[*number].plan.total.is_some();
        let free = |number: &usize| has_total(number) && holding(&self.of[*number]).is_empty();
        let count = self.of.len();
        let numbers: Vec<usize> = (0..count).filter(free).collect();
        let contenders: Vec<_> = numbers.iter().map(|number| self.contender(*number)).collect();
        let fund = self.settings.fund;
        if contenders.len() < 2 || fund == 0 {
            return (None, None);
        }
        let Some(ranks) = rank(&contenders, fund, self.seed, self.effort, every_pair(contenders.len()))
        else {
            return (None, None);
        };
        let Some(groups) = line_of(&ranks.standings, fund.min(contenders.len())) else { return (None, None) };
        // With room for everybody who can be ranked there is no line to be near to.
        let side = |side: &line::Side| if fund < contenders.len() { side_of(*side) } else { Side::Above };
        let sides: Vec<Side> = groups.sides.iter().map(side).collect();
        let wanted = wanted_pairs(&sides, &ranks, fund);
        let kept = self.settings.depth.then(|| Kept::of(&contenders, self.seed)).flatten();
        let sets = kept.as_ref().and_then(rank_sets);
        let standings = self.standings(&numbers, &ranks, &sides, sets.as_deref(), kept.as_ref());
        let pairs = pairs_of(self.rubric(), &contenders, &wanted, self.seed, ranks.draws);
        let base = kept.as_ref().map(|kept| firmness::Base {
            rubric: self.rubric(),
            contenders: &contenders,
            seed: self.seed,
            draws: self.effort.least,
            fund,
            kept,
        });
        let firmness = base.as_ref().map(firmness::rows).unwrap_or_default();
        let (drivers, shares) = if self.settings.depth {
            let mut drivers = drivers::of(self.rubric(), &contenders, self.seed, fund);
            if !drivers.is_empty() {
                drivers.extend(kept.as_ref().and_then(|kept| averages::of(kept, fund)));
            }
            (drivers, shares::of(self.rubric(), &contenders, self.seed, fund))
        } else {
            (Vec::new(), Vec::new())
        };
        let information = if self.settings.depth { self.information(&numbers, fund) } else { Vec::new() };
        let lottery = self.settings.lottery.as_ref();
        let lottery = lottery.and_then(|asked| lottery::of(&standings, fund, asked.public_seed.as_deref()));
        let id = |n: usize| contenders[n].proposal.id.clone();
        let alone = ranks.undecided.iter().map(|n| Undecided { first: id(*n), second: None });
        let together =
            ranks.open_pairs.iter().map(|(i, j)| Undecided { first: id(*i), second: Some(id(*j)) });
        let undecided = alone.chain(together).collect();
        let result = RankingResult {
            fund,
            draws: ranks.draws,
            tolerance: self.effort.tolerance,
            most_draws: self.effort.most,
            undecided,
            weights: weights_key(&contenders).to_owned(),
            weights_drawn: weights_drawn(self.rubric(), ranks.draws),
            line: groups.rank,
            standings,
            held: self.held(&numbers),
            set_level: SET_LEVEL,
            pairs,
            firmness,
            drivers,
            shares,
            information,
            lottery,
            self_checks: self_checks::of(self.seed, &ranks),
        };
        (Some(result), Some(RankedNumbers { numbers, kept }))
    }

    fn standings(
        &self,
        numbers: &[usize],
        ranks: &Ranks,
        sides: &[Side],
        sets: Option<&[(usize, usize)]>,
        kept: Option<&Kept>,
    ) -> Vec<Ranked> {
        let one = |(place, number): (usize, &usize)| {
            let (of, standing) = (&self.of[*number], ranks.standings.get(place)?);
            let gated = standing.gated.as_ref()?;
            let conditions = of.gates.iter().filter(|gate| gate.outcome == Outcome::Condition);
            let unknown = self.all[*number].plan.criteria.iter().filter(|criterion| !criterion.known);
            let central = standing.central_weights.as_ref();
            Some(Ranked {
                id: of.id.clone(),
                expected: figure(&standing.expected_rank),
                expected_with_gates: figure(&gated.expected_rank),
                rank_50: (standing.quantiles[1], standing.quantiles[3]),
                rank_90: (standing.quantiles[0], standing.quantiles[4]),
                set: sets.and_then(|sets| sets.get(place).copied()),
                top: chance(&standing.top),
                top_and_passes: chance(&gated.top_and_passes),
                top_with_gates: chance(&gated.top_of_passing),
                passes: chance(&gated.passes),
                first: chance(&standing.first),
                central_weights: central.map(|weights| weights.iter().map(figure).collect()),
                confidence: confidence(kept, place, central),
                side: *sides.get(place)?,
                conditions: conditions.map(|gate| gate.id.clone()).collect(),
                unknown: unknown.fold(0.0, |sum, criterion| sum + criterion.weight),
            })
        };
        numbers.iter().enumerate().filter_map(one).collect()
    }

    /// What to find out first. Who is believed is drawn for each question apart: else knowing one answer on which assessors
    /// differ would tell who is right about everything, and every such answer would be worth the same.
    fn information(&self, numbers: &[usize], fund: usize) -> Vec<InformationResult> {
        let as_if = Alternative { apart: true, ..Alternative::of(self.rubric()) };
        let plans: Vec<Plan> =
            self.call.proposals.par_iter().map(|proposal| plan(self.rubric(), proposal, &as_if)).collect();
        let everybody: Vec<Contender<'_>> = self
            .call
            .proposals
            .iter()
            .zip(plans.iter().zip(self.all))
            .map(|(proposal, (plan, scored))| Contender { proposal, plan, settled: &scored.settled })
            .collect();
        let contenders: Vec<_> = numbers.iter().map(|number| everybody[*number]).collect();
        let kept = Kept::of(&contenders, self.seed);
        kept.map(|kept| information::of(self.rubric(), &everybody, numbers, &kept, self.seed, fund))
            .unwrap_or_default()
    }

    /// Proposals without a rank, and what would have become of them.
    fn held(&self, ranked: &[usize]) -> Vec<Held> {
        let held: Vec<usize> = (0..self.of.len()).filter(|number| !ranked.contains(number)).collect();
        let may_be_said = |number: &usize| {
            self.of[*number].total.is_some()
                && !self.of[*number].total_withheld
                && self.all[*number].plan.total.is_some()
        };
        let everybody: Vec<usize> =
            (0..self.of.len()).filter(|number| ranked.contains(number) || may_be_said(number)).collect();
        let contenders: Vec<_> = everybody.iter().map(|number| self.contender(*number)).collect();
        let effort = Effort { most: self.effort.least, ..self.effort };
        let some_held = everybody.len() > ranked.len();
        let ranks = some_held
            .then(|| rank(&contenders, self.settings.fund, self.seed, effort, Pairs::None))
            .flatten();
        let tops: BTreeMap<usize, _> = ranks
            .iter()
            .flat_map(|ranks| everybody.iter().zip(&ranks.standings))
            .map(|(number, standing)| (*number, chance(&standing.top)))
            .collect();
        let one = |number: &usize| Held {
            id: self.of[*number].id.clone(),
            gates: holding(&self.of[*number]),
            top_if_not: tops.get(number).copied(),
        };
        held.iter().map(one).collect()
    }
}

/// The chance of the first place with the mean weights of the draws in which a proposal comes first (the confidence factor
/// of Lahdelma & Salminen 2001).
fn confidence(kept: Option<&Kept>, place: usize, central: Option<&Vec<Mean>>) -> Option<Chance> {
    let (kept, central) = (kept?, central?);
    let weights: Vec<f64> = central.iter().map(|weight| weight.value).collect();
    let totals = kept.under(|tree| tree.weighed_at_top(&weights))?;
    let own = totals.get(place)?;
    let first = |draw: &usize| totals.iter().all(|other| other[*draw] <= own[*draw]);
    let hits = (0..kept.draws).filter(first).count();
    Some(error::chance(hits as u64, kept.draws))
}

/// Ranks that hold for all proposals at once, from the kept draws (Mogstad, Romano, Shaikh & Wilhelm 2024).
fn rank_sets(kept: &Kept) -> Option<Vec<(usize, usize)>> {
    let settings = confidence_sets::Settings { coverage: SET_LEVEL, draws: kept.draws, stepdown: true };
    let rows: Vec<&[f64]> = kept.totals.iter().map(Vec::as_slice).collect();
    let means: Option<Vec<f64>> = rows.iter().map(|row| math::mean(row)).collect();
    let sets = confidence_sets::rank_sets(&means?, confidence_sets::Spread::Draws(&rows), &[], &settings)?;
    Some(sets.iter().map(|set| (set.best, set.worst)).collect())
}

/// All pairs are counted, unless there are many proposals.
fn every_pair(count: usize) -> Pairs {
    if count <= MOST_PAIRED { Pairs::All } else { Pairs::None }
}

const fn side_of(side: line::Side) -> Side {
    match side {
        line::Side::Above => Side::Above,
        line::Side::CloseCall => Side::CloseCall,
        line::Side::Below => Side::Below,
    }
}

/// The gates that hold a proposal.
fn holding(of: &ProposalResult) -> Vec<String> {
    let fails = of.gates.iter().filter(|gate| gate.outcome == Outcome::Fail);
    fails.map(|gate| gate.id.clone()).collect()
}

/// Every pair of close calls, and the pair on both sides of the line.
fn wanted_pairs(sides: &[Side], ranks: &Ranks, fund: usize) -> Vec<(usize, usize)> {
    let close: Vec<usize> = (0..sides.len()).filter(|n| sides[*n] == Side::CloseCall).collect();
    let mut pairs = Vec::new();
    let mut order: Vec<usize> = (0..sides.len()).collect();
    let expected = |n: &usize| ranks.standings[*n].expected_rank.value;
    order.sort_by(|a, b| expected(a).total_cmp(&expected(b)));
    // The nearest to the line, where there are too many close calls to look at every pair.
    let from = fund.saturating_sub(MOST_CLOSE / 2);
    let near: Vec<usize> =
        order.iter().copied().skip(from).take(MOST_CLOSE).filter(|n| close.contains(n)).collect();
    let looked_at = if close.len() <= MOST_CLOSE { &close } else { &near };
    for (place, i) in looked_at.iter().enumerate() {
        pairs.extend(looked_at[place + 1..].iter().map(|j| (*i.min(j), *i.max(j))));
    }
    if let [.., last, next] = order.get(..=fund).unwrap_or_default() {
        pairs.push((*last.min(next), *last.max(next)));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// How the weights come about, in one word: the least certain of what the nodes know.
fn weights_key(contenders: &[Contender<'_>]) -> &'static str {
    const KEYS: [&str; 6] = [
        "ranking-weights-fixed",
        "ranking-weights-around",
        "ranking-weights-free",
        "ranking-weights-order",
        "ranking-weights-ranges",
        "ranking-weights-statements",
    ];
    let columns = contenders.iter().flat_map(|contender| &contender.plan.columns);
    let place = columns.filter_map(|column| {
        let Op::Aggregate { weights, .. } = &column.op else { return None };
        Some(match weights {
            NodeWeights::Fixed(_) => 0,
            NodeWeights::Joint { known: Known::Around, .. } => 1,
            NodeWeights::Free(_) => 2,
            NodeWeights::Ordinal(..) => 3,
            NodeWeights::Joint { known: Known::Ranges, .. } => 4,
            NodeWeights::Joint { known: Known::Statements, .. } => 5,
        })
    });
    KEYS[place.max().unwrap_or(0)]
}

/// How weights that are drawn together come about, per node: the total first, then dimensions.
fn weights_drawn(rubric: &Rubric, draws: usize) -> Vec<WeightsDrawn> {
    let total = rubric.total_weights.iter().map(|joint| ("total", joint));
    let dimensions = rubric.dimensions.iter();
    let dimensions =
        dimensions.filter_map(|dimension| Some((dimension.id.as_str(), dimension.joint.as_ref()?)));
    let drawn = total.chain(dimensions).map(|(node, joint)| {
        let (method, acceptance) = match joint.weights.method() {
            Some(Method::Point) => ("weights-drawn-point", None),
            Some(Method::Exact) => ("weights-drawn-exact", None),
            Some(Method::Rejection { acceptance }) => ("weights-drawn-rejection", Some(acceptance)),
            Some(Method::HitAndRun { .. }) => ("weights-drawn-chain", None),
            None => ("weights-drawn-around", None),
        };
        WeightsDrawn {
            node: node.to_owned(),
            method: method.to_owned(),
            acceptance,
            effective: joint.weights.effective_draws(draws as u64),
        }
    });
    drawn.collect()
}
