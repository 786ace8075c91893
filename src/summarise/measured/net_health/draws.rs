//! The draws behind distributional cost-effectiveness, column by column.

use rayon::prelude::*;

use crate::draw::{Dirichlet, LogNormal, Seed, Stream};
use crate::inequality::net_health::{net_benefit, post};
use crate::math::normal;
use crate::model::{NetHealth, NetHealthGroup};

/// Columns of draws; those of groups in the order of the groups.
pub(super) struct Drawn {
    populations: Vec<f64>,
    /// Health displaced by the whole cost: cost over threshold.
    displaced: Vec<f64>,
    /// Shares of the opportunity cost.
    shares: Vec<Column>,
    benefit: Vec<Vec<f64>>,
    health: Vec<Vec<f64>>,
}

/// A quantity that is drawn, or known.
enum Column {
    Known(f64),
    Drawn(Vec<f64>),
}

impl Column {
    fn at(&self, draw: usize) -> f64 {
        match self {
            Self::Known(value) => *value,
            Self::Drawn(column) => column.get(draw).copied().unwrap_or(0.0),
        }
    }
}

/// The columns of one group.
pub(super) struct GroupColumns<'a> {
    pub(super) benefit: &'a [f64],
    /// Opportunity cost in health, in total.
    pub(super) cost: Vec<f64>,
    /// Net health benefit, in total.
    pub(super) net: Vec<f64>,
    /// Health per person after.
    pub(super) after: Vec<f64>,
}

impl Drawn {
    pub(super) fn new(it: &NetHealth, seed: &Seed, draws: usize) -> Self {
        let z = |name: &str| normals(seed, name, draws);
        let names = names(&it.groups);
        let cost = around(it.cost, || z("net-health/cost"), draws);
        let threshold: Vec<f64> = match LogNormal::of_moments(it.threshold.0, it.threshold.1) {
            Some(distribution) if it.threshold.1 > 0.0 => {
                z("net-health/threshold").into_iter().map(|z| distribution.at(z)).collect()
            }
            _ => vec![it.threshold.0; draws],
        };
        let column = |(estimate, what): ((f64, f64), String)| around(estimate, || z(&what), draws);
        let benefit = it.groups.par_iter().zip(&names).map(|(group, name)| {
            column(((group.benefit, group.benefit_se), format!("net-health/benefit/{name}")))
        });
        let health = it.groups.par_iter().zip(&names).map(|(group, name)| {
            column(((group.health, group.health_se), format!("net-health/health/{name}")))
        });
        Self {
            populations: it.groups.iter().map(|group| group.population).collect(),
            displaced: cost.iter().zip(&threshold).map(|(cost, threshold)| cost / threshold).collect(),
            shares: shares(it, seed, &names, draws),
            benefit: benefit.collect(),
            health: health.collect(),
        }
    }

    pub(super) fn draws(&self) -> usize {
        self.displaced.len()
    }

    /// Total net health, draw by draw.
    pub(super) fn total(&self) -> Vec<f64> {
        let one =
            |draw: usize| (0..self.populations.len()).fold(0.0, |sum, group| sum + self.net(group, draw));
        (0..self.draws()).map(one).collect()
    }

    fn net(&self, group: usize, draw: usize) -> f64 {
        net_benefit(self.benefit[group][draw], self.shares[group].at(draw), self.displaced[draw], 1.0)
    }

    /// Health per person before, in one draw.
    pub(super) fn health_of(&self, draw: usize, into: &mut [f64]) {
        for (value, column) in into.iter_mut().zip(&self.health) {
            *value = column[draw];
        }
    }

    /// Health per person after, in one draw.
    pub(super) fn after_of(&self, draw: usize, into: &mut [f64]) {
        for (group, value) in into.iter_mut().enumerate() {
            *value = post(self.health[group][draw], self.net(group, draw), self.populations[group]);
        }
    }

    /// Health per person after, in one draw, if the opportunity cost fell by other shares.
    pub(super) fn after_with(&self, draw: usize, shares: &[f64], into: &mut [f64]) {
        for (group, value) in into.iter_mut().enumerate() {
            let net = net_benefit(self.benefit[group][draw], shares[group], self.displaced[draw], 1.0);
            *value = post(self.health[group][draw], net, self.populations[group]);
        }
    }

    pub(super) fn group(&self, group: usize) -> GroupColumns<'_> {
        let each = |of: &dyn Fn(usize) -> f64| (0..self.draws()).map(of).collect::<Vec<f64>>();
        let net = each(&|draw| self.net(group, draw));
        let people = self.populations[group];
        GroupColumns {
            benefit: &self.benefit[group],
            cost: each(&|draw| self.shares[group].at(draw) * self.displaced[draw]),
            after: each(&|draw| post(self.health[group][draw], net[draw], people)),
            net,
        }
    }
}

/// Names for streams: those of the groups, told apart by number where two are the same.
fn names(groups: &[NetHealthGroup]) -> Vec<String> {
    let one = |(at, group): (usize, &NetHealthGroup)| {
        let before = groups[..at].iter().filter(|other| other.name == group.name).count();
        if before == 0 { group.name.clone() } else { format!("{}\0{before}", group.name) }
    };
    groups.iter().enumerate().map(one).collect()
}

fn uniforms(seed: &Seed, name: &str, draws: usize) -> Vec<f64> {
    let mut column = vec![0.0; draws];
    Stream::new(seed, name).fill_uniform(0, &mut column);
    column
}

fn normals(seed: &Seed, name: &str, draws: usize) -> Vec<f64> {
    let mut column = uniforms(seed, name, draws);
    normal::quantiles(&mut column);
    column
}

/// Normal draws around an estimate; without a standard error the estimate itself.
fn around((value, se): (f64, f64), z: impl Fn() -> Vec<f64>, draws: usize) -> Vec<f64> {
    if se > 0.0 { z().into_iter().map(|z| value + se * z).collect() } else { vec![value; draws] }
}

fn shares(it: &NetHealth, seed: &Seed, names: &[String], draws: usize) -> Vec<Column> {
    let given: Vec<f64> = it.groups.iter().map(|group| group.cost_share).collect();
    let Some(dirichlet) = it.share_concentration.and_then(|k| Dirichlet::around(&given, k)) else {
        return given.into_iter().map(Column::Known).collect();
    };
    let mut columns: Vec<Vec<f64>> =
        names.iter().map(|name| uniforms(seed, &format!("net-health/share/{name}"), draws)).collect();
    let mut one = vec![0.0; given.len()];
    for draw in 0..draws {
        for (value, column) in one.iter_mut().zip(&columns) {
            *value = column[draw];
        }
        dirichlet.shares(&mut one);
        for (value, column) in one.iter().zip(&mut columns) {
            column[draw] = *value;
        }
    }
    columns.into_iter().map(Column::Drawn).collect()
}
