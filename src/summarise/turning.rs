//! What would turn the advice: the smallest change of one answer, and of the weight of one dimension.

use super::decision::{Decision, decide_all};
use super::proposal::label;
use super::results::{LevelTurn, Turning, WeightTurn};
use super::robustness::Base;
use crate::evaluate::{Reweighing, partly};
use crate::model::{Aggregate, AnswerKind, Proposal, Range, Rubric, Scale};
use crate::plan::{Alternative, ColumnId, NodeWeights, Op, Operand, Plan, Weighing, needed, plan};
use crate::rules::turning_points;

/// Answers that are looked at, at most.
const MOST_ANSWERS: usize = 200;
/// Steps of a weight: hundredths of the whole.
const POINTS: u32 = 100;

/// What would turn the advice of a proposal.
pub(super) fn of(base: &Base<'_>) -> Turning {
    let totals = decisive_totals(base.rubric);
    let answers = answers(base, &totals);
    let tried = answers.len().min(MOST_ANSWERS);
    let weights_count = !totals.is_empty() || base.plan.gates.iter().any(|gate| gate.weighs);
    Turning {
        level: smallest_level(base, &answers[..tried]),
        answers: answers.len(),
        tried,
        weight: weights_count.then(|| smallest_weight(base)).flatten(),
        weights_count,
    }
}

/// The totals at which some row of the verdict table changes its mind.
fn decisive_totals(rubric: &Rubric) -> Vec<f64> {
    let mut totals = Vec::new();
    for verdict in &rubric.verdicts {
        turning_points(&verdict.when, "total", (0.0, 100.0), &mut totals);
    }
    totals
}

/// One answer that bears on the advice; `member` is `None` where the panel agreed on it.
struct Asked {
    member: Option<usize>,
    criterion: usize,
    range: Range,
    level: ColumnId,
}

/// Levels that a gate looks at, or that can move the total as far as the verdict table minds.
fn answers(base: &Base<'_>, totals: &[f64]) -> Vec<Asked> {
    let mut asked = Vec::new();
    let events = base.plan.gates.iter().flat_map(|gate| gate.instances.iter());
    let events = events.filter_map(|(_, event)| match event {
        Operand::Column(column) => Some(*column),
        Operand::Fixed(_) => None,
    });
    let watched = needed(&base.plan.columns, events);
    for (criterion, of) in base.plan.criteria.iter().enumerate() {
        let Some(level) = of.level.filter(|_| base.rubric.criteria[criterion].computed.is_none()) else {
            continue;
        };
        if watched.binary_search(&level).is_err() && !moves_total(base, criterion, totals) {
            continue;
        }
        let agreed = base.proposal.agreed(criterion).map(|(_, answer)| (None, answer));
        let members = base.proposal.ratings.iter().enumerate().filter(|(_, ratings)| !ratings.conflict);
        let members = members
            .filter(|_| agreed.is_none())
            .filter_map(|(number, ratings)| Some((Some(number), ratings.answers.get(criterion)?)));
        asked.extend(agreed.into_iter().chain(members).filter_map(|(member, answer)| match answer.kind {
            AnswerKind::Rated { range, .. } => Some(Asked { member, criterion, range, level }),
            _ => None,
        }));
    }
    asked
}

/// Whether a criterion can carry the total across a value that decides. In an arithmetic mean it moves the total by its share
/// of the weight at most; under any other average it may move it all the way.
fn moves_total(base: &Base<'_>, criterion: usize, totals: &[f64]) -> bool {
    let Some(total) = base.decision.total else { return false };
    let plan = &base.plan.criteria[criterion];
    if plan.weight == 0.0 {
        return false;
    }
    let arithmetic = base.plan.columns.iter().all(|column| match &column.op {
        Op::Aggregate { method, weights, .. } => {
            *method == Aggregate::Arithmetic && matches!(weights, NodeWeights::Fixed(_))
        }
        _ => true,
    });
    let reach = if arithmetic { 100.0 * plan.weight } else { 100.0 };
    totals.iter().any(|decisive| (decisive - total).abs() <= reach)
}

/// The levels of a scale; quarters where it has no steps.
fn levels(scale: &Scale) -> Vec<f64> {
    match scale {
        Scale::Numbers { min, max, step } => {
            let step = step.unwrap_or((max - min) / 4.0);
            let count = ((max - min) / step).round().clamp(0.0, 1_000.0) as u32;
            (0..=count).map(|n| min + f64::from(n) * step).map(|level| level.min(*max)).collect()
        }
        Scale::Options(_) => scale.levels().unwrap_or_default(),
    }
}

/// A range moved to another likely level, within the scale.
fn moved(range: Range, to: f64, (low, high): (f64, f64)) -> Option<Range> {
    let by = to - range.likely();
    let end = |end: f64| (end + by).clamp(low, high);
    Range::new(end(range.low()).min(to), to, end(range.high()).max(to))
}

fn smallest_level(base: &Base<'_>, answers: &[Asked]) -> Option<LevelTurn> {
    let mut best: Option<(f64, &Asked, f64, usize)> = None;
    for asked in answers {
        let scale = &base.rubric.criteria[asked.criterion].scale;
        let (low, high) = scale.limits();
        let likely = asked.range.likely();
        let mut all = levels(scale);
        all.sort_by(f64::total_cmp);
        let (below, above): (Vec<f64>, Vec<f64>) =
            all.into_iter().filter(|level| *level != likely).partition(|level| *level < likely);
        let turns = |level: f64| {
            let verdict = verdict_at(base, asked, level)?;
            (verdict != base.decision.verdict).then_some((level, verdict))
        };
        for side in [below.into_iter().rev().collect::<Vec<_>>(), above] {
            let Some((level, verdict)) = nearest(&side, &turns) else { continue };
            let share = if high > low { (level - likely).abs() / (high - low) } else { 0.0 };
            if best.is_none_or(|(least, ..)| share < least) {
                best = Some((share, asked, level, verdict));
            }
        }
    }
    let (_, asked, level, verdict) = best?;
    let criterion = &base.rubric.criteria[asked.criterion];
    let panel = base.proposal.consensus.as_ref();
    let ratings = asked.member.map_or(panel, |member| base.proposal.ratings.get(member))?;
    Some(LevelTurn {
        assessor: ratings.assessor.clone(),
        consensus: asked.member.is_none(),
        criterion: criterion.id.clone(),
        name: criterion.name.clone(),
        from: asked.range.likely(),
        to: level,
        labels: matches!(criterion.scale, Scale::Options(_))
            .then(|| (label(&criterion.scale, asked.range.likely()), label(&criterion.scale, level))),
        verdict: base.rubric.verdicts[verdict].id.clone(),
        verdict_name: base.rubric.verdicts[verdict].name.clone(),
    })
}

/// The nearest of some levels that turns the advice, with the advice there; `None` where the furthest does not. Found by halving: a scale
/// may have two hundred levels, and each asks for a run.
fn nearest(side: &[f64], turns: &impl Fn(f64) -> Option<(f64, usize)>) -> Option<(f64, usize)> {
    let mut turned = turns(*side.last()?)?;
    let (mut same, mut other) = (0, side.len() - 1);
    while same < other {
        let middle = usize::midpoint(same, other);
        match turns(*side.get(middle)?) {
            Some(there) => (other, turned) = (middle, there),
            None => same = middle + 1,
        }
    }
    Some(turned)
}

/// The row of the verdict table with one answer at another level.
fn verdict_at(base: &Base<'_>, asked: &Asked, level: f64) -> Option<usize> {
    let range = moved(asked.range, level, base.rubric.criteria[asked.criterion].scale.limits())?;
    let mut proposal: Proposal = base.proposal.clone();
    let ratings = match asked.member {
        Some(member) => proposal.ratings.get_mut(member)?,
        None => proposal.consensus.as_mut()?,
    };
    let answer = ratings.answers.get_mut(asked.criterion)?;
    if let AnswerKind::Rated { range: old, .. } = &mut answer.kind {
        *old = range;
    }
    let changed = plan(base.rubric, &proposal, &Alternative::of(base.rubric));
    let run = partly(&changed, base.plan, base.run, asked.level, base.seed, base.draws);
    Some(decide_all(base.rubric, &changed, &run, None).verdict)
}

/// The dimensions of the total with their shares, where these are numbers.
fn shares(plan: &Plan) -> Option<Vec<(usize, f64)>> {
    let Op::Aggregate { weights: NodeWeights::Fixed(shares), parts, .. } =
        &plan.columns.get(plan.total?.0)?.op
    else {
        return None;
    };
    let dimension = |part: &ColumnId| plan.dimensions.iter().position(|one| one.score == Some(*part));
    let dimensions: Option<Vec<_>> = parts.iter().map(dimension).collect();
    Some(dimensions?.into_iter().zip(shares.iter().copied()).collect())
}

/// On one block of draws: the median of the total is then within about half a point.
fn smallest_weight(base: &Base<'_>) -> Option<WeightTurn> {
    let shares = shares(base.plan).filter(|shares| shares.len() > 1)?;
    let mut block = Reweighing::default();
    let mut decide = |plan: &Plan| -> Decision {
        let run = block.run(plan, &base.run.settled, base.seed);
        decide_all(base.rubric, plan, &run, Some(base.decision))
    };
    if decide(base.plan).verdict != base.decision.verdict {
        // Few draws already see it otherwise: the advice lies on a border, and the report says so.
        return None;
    }
    let mut best: Option<(f64, usize, f64, f64, usize)> = None;
    for (dimension, from) in &shares {
        let mut turned = |points: u32| {
            let weighing = Weighing::Share { dimension: *dimension, points };
            let plan =
                plan(base.rubric, base.proposal, &Alternative { weighing, ..Alternative::of(base.rubric) });
            let verdict = decide(&plan).verdict;
            (verdict != base.decision.verdict).then_some(verdict)
        };
        let here = (from * f64::from(POINTS)).round() as u32;
        for end in [0, POINTS] {
            let Some(mut verdict) = turned(end).filter(|_| here != end) else { continue };
            // The advice stays at `same` and turns at `other`.
            let (mut same, mut other) = (here, end);
            while same.abs_diff(other) > 1 {
                let middle = u32::midpoint(same, other);
                match turned(middle) {
                    Some(there) => (other, verdict) = (middle, there),
                    None => same = middle,
                }
            }
            let to = f64::from(other) / f64::from(POINTS);
            let change = (to - from).abs();
            if best.is_none_or(|(least, ..)| change < least) {
                best = Some((change, *dimension, *from, to, verdict));
            }
        }
    }
    let (_, dimension, from, to, verdict) = best?;
    let dimension = base.rubric.dimensions.get(dimension)?;
    Some(WeightTurn {
        dimension: dimension.id.clone(),
        name: dimension.name.clone(),
        from,
        to,
        verdict: base.rubric.verdicts[verdict].id.clone(),
        verdict_name: base.rubric.verdicts[verdict].name.clone(),
    })
}
