//! Distributional cost-effectiveness with all its uncertainty: the draws decide, not the likely case alone.
//!
//! Drawn, each from a stream of its own name and independent of the others:
//!
//! - the total cost: normal (an innovation may save money);
//! - the threshold: lognormal with the stated mean and standard error, so that it is never zero or below;
//! - benefit and health before of each group: normal;
//! - shares of the opportunity cost: Dirichlet around the given ones where a concentration is given, else exact.
//!
//! Estimates are those of the likely values; standard errors, limits and chances those of the draws.
//!
//! A change counts as none if it is at most the declared materiality (per person), or at most 1e-9 of what moves per person
//! plus 1e-13 of the level of health: what follows rounding is no answer.

mod draws;

use rayon::prelude::*;

use self::draws::Drawn;
use super::interval::{Limits, point};
use crate::draw::Seed;
use crate::inequality::Statistic;
use crate::inequality::net_health::{Aversion, Bearer, Family, Turn, net_benefit, post, turn};
use crate::math::sum;
use crate::model::{NetHealth, Study};
use crate::summarise::error::chance;
use crate::summarise::results::Chance;
use crate::summarise::results::measured::{
    AversionRow, BearerRow, Interval, NetHealthGroupResult, NetHealthResult, Switch, Undefined,
};

/// Draws of the equity-impact plane that are kept for its picture.
const PLANE: usize = 200;

/// Draws that are worked on together: a unit of work for a thread, without effect on the result.
const BLOCK: usize = 512;

/// Distributional cost-effectiveness of `it`: levels, materiality, number of draws (100 to 1,000,000) from `study`.
pub fn net_health(study: &Study, it: &NetHealth, seed: &Seed) -> NetHealthResult {
    let draws = study.draws.clamp(100, 1_000_000);
    let run = Run::new(study, it, Drawn::new(it, seed, draws));
    let grids = [
        (Family::Atkinson, grid(&it.atkinson, Family::Atkinson)),
        (Family::Kolm, grid(&it.kolm, Family::Kolm)),
        (Family::ExtendedGini, grid(&[], Family::ExtendedGini)),
    ];
    let all =
        || grids.iter().flat_map(|(family, grid)| grid.iter().map(|parameter| aversion(*family, *parameter)));
    let headline = run.headline(&grids);
    let (plane, quadrants) = run.plane(headline);
    let aversion = all().map(|aversion| run.row(aversion)).collect();
    NetHealthResult {
        groups: run.groups(headline),
        total: run.interval(run.likely_total(), run.drawn.total()),
        p_positive: run.chance(&run.drawn.total(), |net| net / run.people > run.material),
        aversion,
        switch: grids.iter().filter_map(|(family, grid)| run.switch(*family, grid)).collect(),
        plane,
        quadrants,
        headline: statistic(headline),
        bearers: Bearer::ALL.map(|bearer| run.bearer(bearer, headline)).to_vec(),
    }
}

/// What is asked for, or the usual; rising, without repeats, and from indifference on.
fn grid(asked: &[f64], family: Family) -> Vec<f64> {
    let sound = |parameter: &f64| parameter.is_finite() && *parameter >= family.indifferent();
    let mut grid: Vec<f64> = asked.iter().copied().filter(sound).collect();
    if grid.is_empty() {
        grid = family.usual().to_vec();
    }
    grid.sort_unstable_by(f64::total_cmp);
    grid.dedup();
    grid
}

const fn aversion(family: Family, parameter: f64) -> Aversion {
    Aversion { family, parameter }
}

const fn statistic(Aversion { family, parameter }: Aversion) -> Statistic {
    match family {
        Family::Atkinson => Statistic::AtkinsonEde(parameter),
        Family::Kolm => Statistic::KolmEde(parameter),
        Family::ExtendedGini => Statistic::SGiniEde(parameter),
    }
}

/// What all parts of the result share.
struct Run<'a> {
    it: &'a NetHealth,
    drawn: Drawn,
    limits: Limits,
    populations: Vec<f64>,
    /// People in all groups.
    people: f64,
    /// Health per person before and after, at the likely values.
    before: Vec<f64>,
    after: Vec<f64>,
    /// Health that the cost displaces, at the likely values.
    displaced: f64,
    /// Largest change per person that is rounding.
    nothing: f64,
    /// Largest change per person that counts as none.
    material: f64,
    /// Whether nothing is uncertain.
    certain: bool,
}

/// Change in welfare and its two parts, per person.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Change {
    after: f64,
    welfare: f64,
    efficiency: f64,
    equity: f64,
}

impl<'a> Run<'a> {
    fn new(study: &Study, it: &'a NetHealth, drawn: Drawn) -> Self {
        let populations: Vec<f64> = it.groups.iter().map(|group| group.population.max(0.0)).collect();
        let before: Vec<f64> = it.groups.iter().map(|group| group.health).collect();
        let displaced = it.cost.0 / it.threshold.0;
        let likely_after = |group: &crate::model::NetHealthGroup| {
            post(
                group.health,
                net_benefit(group.benefit, group.cost_share, it.cost.0, it.threshold.0),
                group.population,
            )
        };
        let after = it.groups.iter().map(likely_after).collect();
        let nothing = it.groups.iter().fold(0.0, |most: f64, group| most.max(rounding(group, displaced)));
        let certain = it.cost.1 == 0.0
            && it.threshold.1 == 0.0
            && it.share_concentration.is_none()
            && it.groups.iter().all(|group| group.health_se == 0.0 && group.benefit_se == 0.0);
        Self {
            it,
            limits: Limits::new(study.level, drawn.draws()),
            drawn,
            people: sum(&populations),
            populations,
            before,
            after,
            displaced,
            nothing,
            material: study.materiality.unwrap_or(0.0).max(nothing),
            certain,
        }
    }

    fn likely_total(&self) -> f64 {
        let benefit = self.it.groups.iter().fold(0.0, |sum, group| sum + group.benefit);
        let share = self.it.groups.iter().fold(0.0, |sum, group| sum + group.cost_share);
        settle(benefit - share * self.displaced, self.nothing * self.people)
    }

    fn interval(&self, value: f64, mut draws: Vec<f64>) -> Interval {
        if self.certain { point(value) } else { self.limits.percentile(value, &mut draws) }
    }

    fn chance(&self, draws: &[f64], happens: impl Fn(f64) -> bool) -> Chance {
        let hits = draws.iter().filter(|draw| happens(**draw)).count();
        chance(hits as u64, self.drawn.draws())
    }

    /// The aversion of the English public where it is looked at, else the largest; Kolm's where a draw leaves Atkinson's
    /// undefined.
    fn headline(&self, grids: &[(Family, Vec<f64>); 3]) -> Aversion {
        let of = |(family, grid): &(Family, Vec<f64>)| {
            let largest = grid.last().copied().unwrap_or(family.indifferent());
            aversion(*family, grid.iter().copied().find(|a| *a == family.headline()).unwrap_or(largest))
        };
        let [atkinson, kolm, _] = grids;
        let chosen = of(atkinson);
        let likely = self.change(chosen, &self.before, &self.after);
        let defined = likely.is_some() && self.given(chosen).len() == self.drawn.draws();
        if defined { chosen } else { of(kolm) }
    }

    /// What `after` is worth more than `before`.
    fn change(&self, aversion: Aversion, before: &[f64], after: &[f64]) -> Option<Change> {
        let mean = Aversion { parameter: aversion.family.indifferent(), ..aversion };
        let level = aversion.equivalent(after, &self.populations)?;
        let welfare = settle(level - aversion.equivalent(before, &self.populations)?, self.nothing);
        let efficiency = settle(
            mean.equivalent(after, &self.populations)? - mean.equivalent(before, &self.populations)?,
            self.nothing,
        );
        let equity = settle(welfare - efficiency, self.nothing);
        // Where equity is rounding only, welfare is efficiency: the parts always sum to the whole.
        let welfare = if equity == 0.0 { efficiency } else { welfare };
        Some(Change { after: level, welfare, efficiency, equity })
    }

    /// The change in every draw; fewer where a draw has none. `after` fills in the health after of one draw.
    fn changes(&self, aversion: Aversion, after: impl Fn(usize, &mut [f64]) + Sync) -> Vec<Change> {
        let places: Vec<usize> = (0..self.drawn.draws()).collect();
        let groups = self.populations.len();
        let block = |block: &[usize]| {
            let (mut y0, mut y1) = (vec![0.0; groups], vec![0.0; groups]);
            let one = |draw: &usize| {
                self.drawn.health_of(*draw, &mut y0);
                after(*draw, &mut y1);
                self.change(aversion, &y0, &y1)
            };
            block.iter().filter_map(one).collect::<Vec<Change>>()
        };
        places.par_chunks(BLOCK).map(block).collect::<Vec<_>>().concat()
    }

    /// The change in every draw, as the cost is shared out.
    fn given(&self, aversion: Aversion) -> Vec<Change> {
        self.changes(aversion, |draw, after| self.drawn.after_of(draw, after))
    }

    fn row(&self, aversion: Aversion) -> AversionRow {
        let before = aversion.equivalent(&self.before, &self.populations);
        let likely = self.change(aversion, &self.before, &self.after);
        let undefined = likely.is_none().then(|| self.reason());
        let Some(likely) = likely else {
            let statistic = statistic(aversion);
            return AversionRow {
                statistic,
                before,
                after: None,
                welfare: None,
                equity: None,
                p_better: None,
                undefined,
            };
        };
        let changes = self.given(aversion);
        let of = |value: f64, part: fn(&Change) -> f64| {
            Some(self.interval(value, changes.iter().map(part).collect()))
        };
        let complete = changes.len() == self.drawn.draws();
        let better = || changes.iter().filter(|change| change.welfare > self.material).count() as u64;
        AversionRow {
            statistic: statistic(aversion),
            before,
            after: of(likely.after, |change| change.after),
            welfare: of(likely.welfare, |change| change.welfare),
            equity: of(likely.equity, |change| change.equity),
            p_better: complete.then(|| chance(better(), changes.len())),
            undefined,
        }
    }

    /// Why an equivalent is not defined at the likely values.
    fn reason(&self) -> Undefined {
        let inhabited = |y: &[f64], bad: fn(f64) -> bool| {
            y.iter().zip(&self.populations).any(|(y, people)| *people > 0.0 && bad(*y))
        };
        let either = |bad: fn(f64) -> bool| inhabited(&self.before, bad) || inhabited(&self.after, bad);
        if either(|y| y < 0.0) {
            Undefined::Negatives
        } else if either(|y| y == 0.0) {
            Undefined::Zeros
        } else {
            Undefined::TooFew
        }
    }

    /// Where welfare turns within a family; `None` if some draw has no equivalent at the largest aversion.
    fn switch(&self, family: Family, grid: &[f64]) -> Option<Switch> {
        // From indifference on, wherever the asked grid begins.
        let mut whole = vec![family.indifferent()];
        whole.extend(grid.iter().copied().filter(|parameter| *parameter > family.indifferent()));
        let at = |parameter| {
            let level = |y: &[f64]| aversion(family, parameter).equivalent(y, &self.populations);
            Some(level(&self.after)? - level(&self.before)?)
        };
        let last = whole.last().copied().unwrap_or(family.indifferent());
        let (parameter, turns) = match turn(&whole, self.material, at) {
            Turn::At(parameter) => (parameter, true),
            Turn::Never => (last, false),
        };
        let end = |parameter| {
            let changes = self.given(aversion(family, parameter));
            let better = changes.iter().filter(|change| change.welfare > self.material).count();
            (changes.len() == self.drawn.draws()).then(|| chance(better as u64, changes.len()))
        };
        let p_ends = (end(family.indifferent())?, end(last)?);
        Some(Switch { statistic: statistic(aversion(family, parameter)), turns, p_ends })
    }

    /// The equity-impact plane: draws for its picture, and the chance of each quadrant.
    fn plane(&self, headline: Aversion) -> (Vec<(f64, f64)>, [Chance; 4]) {
        let changes = self.given(headline);
        let in_quadrant = |more: bool, equal: bool| {
            let sign = |value: f64, up: bool| if up { value > self.material } else { value < -self.material };
            let hit = |change: &&Change| sign(change.efficiency, more) && sign(change.equity, equal);
            chance(changes.iter().filter(hit).count() as u64, self.drawn.draws())
        };
        let quadrants = [(true, true), (true, false), (false, true), (false, false)];
        let plane = changes.iter().take(PLANE).map(|change| (change.efficiency, change.equity)).collect();
        (plane, quadrants.map(|(more, equal)| in_quadrant(more, equal)))
    }

    /// The same costs, borne by others.
    fn bearer(&self, bearer: Bearer, headline: Aversion) -> BearerRow {
        let shares = bearer.shares(&self.before, &self.populations);
        let nets = self.it.groups.iter().zip(&shares).map(|(group, share)| {
            let net = net_benefit(group.benefit, *share, self.it.cost.0, self.it.threshold.0);
            post(group.health, net, group.population)
        });
        let likely = self.change(headline, &self.before, &nets.collect::<Vec<f64>>());
        let changes = self.changes(headline, |draw, after| self.drawn.after_with(draw, &shares, after));
        let of =
            |value: f64, part: fn(&Change) -> f64| self.interval(value, changes.iter().map(part).collect());
        let complete = changes.len() == self.drawn.draws();
        let better = || changes.iter().filter(|change| change.welfare > self.material).count() as u64;
        let key = match bearer {
            Bearer::Everybody => "measure-bearer-everybody",
            Bearer::LeastHealthy => "measure-bearer-least-healthy",
            Bearer::Healthiest => "measure-bearer-healthiest",
        };
        BearerRow {
            bearer: key.to_owned(),
            welfare: likely.map(|change| of(change.welfare, |change| change.welfare)),
            equity: likely.map(|change| of(change.equity, |change| change.equity)),
            p_better: (complete && likely.is_some()).then(|| chance(better(), changes.len())),
        }
    }

    fn groups(&self, headline: Aversion) -> Vec<NetHealthGroupResult> {
        let ranks_before = ranks(&self.before, self.nothing);
        let ranks_after = ranks(&self.after, self.nothing);
        let inhabited = self.before.iter().zip(&self.populations).filter(|(_, people)| **people > 0.0);
        let healthiest = inhabited.map(|(y, _)| *y).reduce(f64::max);
        let one = |(at, group): (usize, &crate::model::NetHealthGroup)| {
            let columns = self.drawn.group(at);
            let cost = group.cost_share * self.displaced;
            let people = self.populations[at];
            let own = rounding(group, self.displaced).max(self.material) * people;
            let net = settle(group.benefit - cost, rounding(group, self.displaced) * people);
            NetHealthGroupResult {
                name: group.name.clone(),
                population: group.population,
                before: group.health,
                benefit: self.interval(group.benefit, columns.benefit.to_vec()),
                cost: self.interval(cost, columns.cost.clone()),
                net: self.interval(net, columns.net.clone()),
                p_loses: self.chance(&columns.net, |net| net < -own),
                after: self.interval(self.after[at], columns.after),
                ranks: (ranks_before[at], ranks_after[at]),
                equity_weight: healthiest.and_then(|healthiest| headline.weight(group.health, healthiest)),
            }
        };
        self.it.groups.iter().enumerate().map(one).collect()
    }
}

/// Largest change of a group's health per person that is rounding: 1e-9 of what the group gains and gives up, and 1e-13 of
/// its level.
fn rounding(group: &crate::model::NetHealthGroup, displaced: f64) -> f64 {
    let moved = group.benefit.abs() + (group.cost_share * displaced).abs();
    let per_person = if group.population > 0.0 { moved / group.population } else { 0.0 };
    1e-9 * per_person + 1e-13 * group.health.abs()
}

/// Zero for what is rounding.
fn settle(value: f64, nothing: f64) -> f64 {
    if value.abs() <= nothing { 0.0 } else { value }
}

/// Rank by health, 1 = least healthy; groups within `nothing` of each other share the better rank of the two.
fn ranks(y: &[f64], nothing: f64) -> Vec<usize> {
    let below = |own: f64| y.iter().filter(|other| **other < own - nothing).count();
    y.iter().map(|own| 1 + below(*own)).collect()
}

#[cfg(test)]
mod tests;
