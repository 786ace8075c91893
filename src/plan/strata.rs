//! Group tables become columns: outcomes before and after, measures of the gap, each group's change.

use super::alternative::Alternative;
use super::column::{ColumnId, Op};
use super::columns::Columns;
use super::{Input, distribution};
use crate::inequality::{Measure, Ordered, Unordered};
use crate::model::{Cell, Group, Rubric, Stratum};
use crate::rules::Binary;

/// A group table as columns.
#[derive(Debug, Clone)]
pub struct StratumPlan {
    /// Mean of the oriented outcome before, after, and the change.
    pub mean: Change,
    /// Measures; the first is the headline.
    pub measures: Vec<MeasurePlan>,
    /// The change that the rule word `relative_change` stands for.
    pub relative: ColumnId,
    /// The change that `shortfall_change` stands for.
    pub shortfall: Option<ColumnId>,
    /// The change that `range_change` stands for.
    pub range: ColumnId,
    /// Groups.
    pub groups: Vec<GroupPlan>,
    /// Share of each group in the population.
    pub shares: Vec<f64>,
    /// Event: the gap narrows materially while the best-placed group loses materially.
    pub levelling_down: ColumnId,
    /// Inputs that may drive the gap.
    pub inputs: Vec<Input>,
    /// The weakest grade in the table.
    pub grade: usize,
}

/// A quantity before and after, and its change on the same draw.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// Before.
    pub before: ColumnId,
    /// After.
    pub after: ColumnId,
    /// After − before.
    pub change: ColumnId,
}

/// A measure with the events that matter.
#[derive(Debug, Clone, Copy)]
pub struct MeasurePlan {
    /// Which.
    pub measure: Measure,
    /// Its columns.
    pub value: Change,
    /// Smallest change that counts.
    pub materiality: f64,
    /// Event: the change is above the materiality.
    pub widens: ColumnId,
    /// Event: the change is below minus the materiality.
    pub narrows: ColumnId,
}

/// A group's columns.
#[derive(Debug, Clone, Copy)]
pub struct GroupPlan {
    /// Outcome before, in its own unit.
    pub before: ColumnId,
    /// Outcome after, in its own unit.
    pub after: ColumnId,
    /// Change, oriented.
    pub change: ColumnId,
    /// Event: gains more than the materiality.
    pub gains: ColumnId,
    /// Event: loses more than the materiality.
    pub loses: ColumnId,
    /// Starts below the population mean, oriented, likely values.
    pub starts_behind: bool,
}

/// Builds one table.
pub(super) fn build(
    stratum: &Stratum,
    rubric: &Rubric,
    as_if: &Alternative,
    columns: &mut Columns,
) -> StratumPlan {
    let mut inputs = Vec::new();
    let cells = cells(stratum, rubric, as_if, columns, &mut inputs);
    let outcome = &stratum.outcome;
    let sign = if outcome.higher_is_better { 1.0 } else { -1.0 };
    let bounds = (outcome.min.unwrap_or(f64::NEG_INFINITY), outcome.max.unwrap_or(f64::INFINITY));
    let sizes: Vec<_> = stratum.groups.iter().map(|group| group.size.get()).collect();

    let before: Vec<_> = cells.iter().map(|group| group.baseline).collect();
    let after: Vec<_> = cells
        .iter()
        .map(|group| {
            let GroupCells { baseline, uptake, benefit, effect } = *group;
            columns.push(Op::Outcome { baseline, uptake, benefit, effect, bounds })
        })
        .collect();
    let sides = [before.clone(), after.clone()];

    // Both share the population; an `Ordered` exists whenever there are two groups and somebody in them.
    let ordered = Ordered::new(&sizes).filter(|_| stratum.ordered);
    let shares = Unordered::new(&sizes).map(|unordered| unordered.shares().to_vec()).unwrap_or_default();
    let mut linear = |coefficients: &[f64]| {
        let side = |side: &Vec<ColumnId>, columns: &mut Columns| {
            let terms = coefficients.iter().zip(side).map(|(c, column)| (sign * c, *column));
            columns.push(Op::Linear(terms.collect()))
        };
        change(side(&sides[0], columns), side(&sides[1], columns), columns)
    };
    let mean = linear(&shares);
    let slope = ordered.as_ref().map(|ordered| linear(ordered.slope_coefficients()));
    let concentration = ordered.as_ref().map(|ordered| {
        let places = ordered.shares().iter().zip(ordered.ridits());
        linear(&places.map(|(p, x)| p * (2.0 * x - 1.0)).collect::<Vec<_>>())
    });
    let range = if ordered.is_some() {
        let mut ends = vec![0.0; sizes.len()];
        if let [first, .., last] = ends.as_mut_slice() {
            (*first, *last) = (-1.0, 1.0);
        }
        linear(&ends)
    } else {
        let spread = |side: &Vec<ColumnId>, columns: &mut Columns| columns.push(Op::Spread(side.clone()));
        change(spread(&sides[0], columns), spread(&sides[1], columns), columns)
    };
    let distance = ordered.is_none().then(|| {
        let side = |side: &Vec<ColumnId>, columns: &mut Columns| {
            let oriented: Vec<_> =
                side.iter().map(|column| columns.push(Op::Linear(vec![(sign, *column)]))).collect();
            columns.push(Op::DistanceToBest(shares.iter().copied().zip(oriented).collect()))
        };
        change(side(&sides[0], columns), side(&sides[1], columns), columns)
    });

    let materiality = Materiality::of(rubric, as_if);
    let measures = Measures { columns, mean, materiality };
    let (measures, relative, shortfall) = measures.of(stratum, slope, concentration, range, distance);
    let groups = groups(stratum, &shares, &sides, materiality.points, columns);
    let headline = measures[0];
    let best = best_placed(stratum, sign);
    let levelling_down = columns.push(Op::Binary(
        Binary::And,
        super::Operand::Column(headline.narrows),
        super::Operand::Column(groups[best].loses),
    ));
    StratumPlan {
        mean,
        measures,
        relative: relative.unwrap_or(headline.value.change),
        shortfall,
        range: range.change,
        groups,
        shares,
        levelling_down,
        inputs,
        grade: stratum.groups.iter().map(|group| group.grade).max().unwrap_or(0),
    }
}

/// A group's inputs as columns.
struct GroupCells {
    baseline: ColumnId,
    uptake: ColumnId,
    benefit: ColumnId,
    effect: ColumnId,
}

fn change(before: ColumnId, after: ColumnId, columns: &mut Columns) -> Change {
    Change { before, after, change: columns.push(Op::Linear(vec![(1.0, after), (-1.0, before)])) }
}

/// Draws of every cell; cells of one quantity share a factor, since one pilot stands behind all rows.
fn cells(
    stratum: &Stratum,
    rubric: &Rubric,
    as_if: &Alternative,
    columns: &mut Columns,
    inputs: &mut Vec<Input>,
) -> Vec<GroupCells> {
    let outcome = &stratum.outcome;
    let within = (outcome.min.unwrap_or(f64::NEG_INFINITY), outcome.max.unwrap_or(f64::INFINITY));
    let share = Some((0.0, 1.0));
    let mut quantity = |name: &'static str, clip: Option<(f64, f64)>, cell: fn(&Group) -> Option<Cell>| {
        let mut factor = None;
        let mut drawn = Vec::new();
        for (place, group) in stratum.groups.iter().enumerate() {
            let Some(cell) = cell(group) else {
                drawn.push(None);
                continue;
            };
            let distribution = distribution(cell.range, Some(cell.grade), clip, rubric, as_if);
            let likely = cell.range.likely();
            if distribution.support().0 == distribution.support().1 {
                drawn.push(Some(columns.push(Op::Fixed(likely))));
                continue;
            }
            let shared = *factor.get_or_insert_with(|| {
                let stream = columns.own(&format!("{}/{name}", stratum.id));
                columns.push(Op::Factor { stream })
            });
            let column = columns.push(Op::Correlated {
                stream: columns.own(&format!("{}/{}/{name}", stratum.id, group.id)),
                factor: shared,
                correlation: as_if.correlation,
                distribution,
                likely,
            });
            inputs.push(Input {
                column,
                path: vec![stratum.id.clone(), group.id.clone(), name.to_owned()],
                group: place,
            });
            drawn.push(Some(column));
        }
        drawn
    };
    let baseline = quantity("baseline", Some(within), |group| Some(group.baseline));
    let reach = quantity("reach", share, |group| group.reach);
    let uptake = quantity("uptake", share, |group| Some(group.uptake));
    let adherence = quantity("adherence", share, |group| group.adherence);
    let benefit = quantity("benefit", None, |group| Some(group.benefit));
    let effect = quantity("effect-on-non-users", None, |group| Some(group.effect_on_non_users));

    let mut cells = Vec::new();
    for place in 0..stratum.groups.len() {
        let steps: Vec<_> = [reach[place], uptake[place], adherence[place]].into_iter().flatten().collect();
        let uptake = if let [only] = steps[..] { only } else { columns.push(Op::Product(steps)) };
        let mut fixed = |column: Option<ColumnId>| column.unwrap_or_else(|| columns.push(Op::Fixed(0.0)));
        let (baseline, benefit, effect) =
            (fixed(baseline[place]), fixed(benefit[place]), fixed(effect[place]));
        cells.push(GroupCells { baseline, uptake, benefit, effect });
    }
    cells
}

/// Turns indices into measures with their events.
struct Measures<'a> {
    columns: &'a mut Columns,
    mean: Change,
    materiality: Materiality,
}

/// The smallest changes that count.
#[derive(Clone, Copy)]
struct Materiality {
    /// In points of the outcome.
    points: f64,
    /// Of a relative index.
    relative: f64,
}

impl Materiality {
    fn of(rubric: &Rubric, as_if: &Alternative) -> Self {
        let assumed = &rubric.assumptions;
        Self {
            points: as_if.materiality * assumed.materiality,
            relative: as_if.materiality * assumed.relative_materiality,
        }
    }
}

impl Measures<'_> {
    fn event(&mut self, operator: Binary, change: ColumnId, than: f64) -> ColumnId {
        let operands = (super::Operand::Column(change), super::Operand::Fixed(than));
        self.columns.push(Op::Binary(operator, operands.0, operands.1))
    }

    fn with_events(&mut self, measure: Measure, value: Change, materiality: f64) -> MeasurePlan {
        MeasurePlan {
            measure,
            value,
            materiality,
            widens: self.event(Binary::Greater, value.change, materiality),
            narrows: self.event(Binary::Less, value.change, -materiality),
        }
    }

    /// index / (shift ± mean), before and after.
    fn relative(&mut self, index: Change, (shift, sign): (f64, f64)) -> Change {
        let mut side = |index, mean| self.columns.push(Op::Ratio { index, shift, sign, mean });
        let (before, after) = (side(index.before, self.mean.before), side(index.after, self.mean.after));
        change(before, after, self.columns)
    }

    /// All measures of a table, and the changes that rules call relative and shortfall-relative.
    fn of(
        mut self,
        stratum: &Stratum,
        slope: Option<Change>,
        concentration: Option<Change>,
        range: Change,
        distance: Option<Change>,
    ) -> (Vec<MeasurePlan>, Option<ColumnId>, Option<ColumnId>) {
        let outcome = &stratum.outcome;
        // The signed outcome s is y, or −y where less is better. Attainment = s + shift, shortfall = shift − s.
        let (attainment, shortfall) = if outcome.higher_is_better {
            (outcome.min.map(|min| (-min, 1.0)), outcome.max.map(|max| (max, -1.0)))
        } else {
            (outcome.max.map(|max| (max, 1.0)), outcome.min.map(|min| (-min, -1.0)))
        };
        let Materiality { points, relative } = self.materiality;
        let mut measures = Vec::new();
        let (mut to_attainment, mut to_shortfall) = (None, None);
        if let Some(distance) = distance {
            measures.push(self.with_events(Measure::DistanceToBest, distance, points));
            to_attainment = attainment.map(|level| self.relative(distance, level).change);
            to_shortfall = shortfall.map(|level| self.relative(distance, level).change);
        }
        if let Some(slope) = slope {
            measures.push(self.with_events(Measure::SlopeIndex, slope, points));
        }
        measures.push(self.with_events(Measure::Range, range, points));
        if let (Some(slope), Some(concentration)) = (slope, concentration) {
            if let Some(level) = attainment {
                let value = self.relative(slope, level);
                measures.push(self.with_events(Measure::RelativeSlopeIndex, value, relative));
                let value = self.relative(concentration, level);
                to_attainment = Some(value.change);
                measures.push(self.with_events(Measure::ConcentrationIndex, value, relative));
            }
            if let (Some(min), Some(max)) = (outcome.min, outcome.max) {
                let factor = 4.0 / (max - min);
                let mut side = |column| self.columns.push(Op::Linear(vec![(factor, column)]));
                let (before, after) = (side(concentration.before), side(concentration.after));
                let value = change(before, after, self.columns);
                measures.push(self.with_events(Measure::Erreygers, value, relative));
            }
            if let Some(level) = shortfall {
                let value = self.relative(slope, level);
                measures.push(self.with_events(Measure::ShortfallSlopeIndex, value, relative));
                let value = self.relative(concentration, level);
                to_shortfall = Some(value.change);
                measures.push(self.with_events(Measure::ShortfallConcentrationIndex, value, relative));
            }
        }
        (measures, to_attainment.or(to_shortfall), to_shortfall)
    }
}

fn groups(
    stratum: &Stratum,
    shares: &[f64],
    [before, after]: &[Vec<ColumnId>; 2],
    materiality: f64,
    columns: &mut Columns,
) -> Vec<GroupPlan> {
    let sign = if stratum.outcome.higher_is_better { 1.0 } else { -1.0 };
    let baselines: Vec<_> = stratum.groups.iter().map(|group| sign * group.baseline.range.likely()).collect();
    let mean = crate::math::weighted_sum(shares, &baselines);
    let mut plans = Vec::new();
    for (place, baseline) in baselines.iter().enumerate() {
        let change = columns.push(Op::Linear(vec![(sign, after[place]), (-sign, before[place])]));
        let mut event = |operator, than| {
            let (change, than) = (super::Operand::Column(change), super::Operand::Fixed(than));
            columns.push(Op::Binary(operator, change, than))
        };
        plans.push(GroupPlan {
            before: before[place],
            after: after[place],
            change,
            gains: event(Binary::Greater, materiality),
            loses: event(Binary::Less, -materiality),
            // A difference in the last bits of a mean puts nobody behind.
            starts_behind: mean - baseline > 1e-9 * mean.abs().max(1.0),
        });
    }
    plans
}

/// The best-placed group: the last in the order, or the one with the best baseline where there is no order.
fn best_placed(stratum: &Stratum, sign: f64) -> usize {
    let last = stratum.groups.len().saturating_sub(1);
    if stratum.ordered {
        return last;
    }
    let baseline = |place: &usize| sign * stratum.groups[*place].baseline.range.likely();
    (0..stratum.groups.len()).max_by(|a, b| baseline(a).total_cmp(&baseline(b))).unwrap_or(last)
}
