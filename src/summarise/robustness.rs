//! Does the verdict survive other assumptions? Every row is a run of its own.

use super::decision::{Decision, decide_all};
use super::progress::One;
use super::results::RobustnessRow;
use crate::draw::Seed;
use crate::evaluate::{Detail, Evaluated, Reweighing, evaluate};
use crate::model::{Proposal, Reading, Rubric};
use crate::plan::{Alternative, Missing, Plan, Weighing, plan};

/// Number of random weight sets.
const WEIGHT_SETS: u32 = 1_000;
/// Number of other seeds.
const SEEDS: u64 = 20;

/// What the alternatives are held against.
pub(super) struct Base<'a> {
    pub(super) rubric: &'a Rubric,
    pub(super) proposal: &'a Proposal,
    pub(super) plan: &'a Plan,
    pub(super) run: &'a Evaluated,
    pub(super) decision: &'a Decision,
    pub(super) seed: &'a Seed,
    pub(super) draws: usize,
    pub(super) progress: &'a One<'a>,
}

/// All rows, in the order of the report.
pub(super) fn rows(base: &Base<'_>) -> Vec<RobustnessRow> {
    let as_is = Alternative::of(base.rubric);
    let mut rows = Vec::new();
    for (key, reading) in [
        ("robust-reading-bounds", Reading::Bounds),
        ("robust-reading-central-90", Reading::Central90),
        ("robust-reading-pert", Reading::Pert),
    ] {
        if reading != as_is.reading {
            rows.push(base.single(key, &Alternative { reading, ..as_is }));
        }
    }
    if !base.proposal.strata.is_empty() {
        for (key, correlation) in [("robust-correlation-0", 0.0), ("robust-correlation-0-9", 0.9)] {
            if correlation != as_is.correlation {
                rows.push(base.single(key, &Alternative { correlation, ..as_is }));
            }
        }
    }
    if !base.proposal.strata.is_empty() {
        for (key, materiality) in [("robust-materiality-half", 0.5), ("robust-materiality-double", 2.0)] {
            rows.push(base.single(key, &Alternative { materiality, ..as_is }));
        }
    }
    rows.push(base.single("robust-no-widening", &Alternative { widening: false, ..as_is }));
    if base.plan.total.is_some() || base.plan.gates.iter().any(|gate| gate.weighs) {
        rows.push(base.single("robust-equal-weights", &Alternative { weighing: Weighing::Equal, ..as_is }));
        rows.push(base.random_weights(&as_is));
    }
    if base.plan.criteria.iter().any(|criterion| !criterion.known) {
        rows.push(base.single("robust-missing-worst", &Alternative { missing: Missing::Worst, ..as_is }));
        rows.push(base.single("robust-missing-best", &Alternative { missing: Missing::Best, ..as_is }));
    }
    rows.push(base.other_seeds());
    rows
}

impl Base<'_> {
    fn single(&self, key: &str, as_if: &Alternative) -> RobustnessRow {
        let plan = plan(self.rubric, self.proposal, as_if);
        let run = evaluate(&plan, self.seed, self.draws, Detail::Verdict);
        self.progress.step();
        self.row(key, &[decide_all(self.rubric, &plan, &run, None)])
    }

    fn random_weights(&self, as_is: &Alternative) -> RobustnessRow {
        // One block of draws per weight set: the median of the total is then within about half a point.
        let mut block = Reweighing::default();
        let decisions: Vec<_> = (0..WEIGHT_SETS)
            .map(|set| {
                let plan = plan(
                    self.rubric,
                    self.proposal,
                    &Alternative { weighing: Weighing::Random(set), ..*as_is },
                );
                let run = block.run(&plan, &self.run.settled, self.seed);
                decide_all(self.rubric, &plan, &run, Some(self.decision))
            })
            .collect();
        self.progress.step();
        self.row("robust-random-weights", &decisions)
    }

    fn other_seeds(&self) -> RobustnessRow {
        let decisions: Vec<_> = (1..=SEEDS)
            .map(|number| {
                let run = evaluate(self.plan, &self.seed.derived(number), self.draws, Detail::Verdict);
                self.progress.step();
                decide_all(self.rubric, self.plan, &run, None)
            })
            .collect();
        self.row("robust-other-seeds", &decisions)
    }

    /// One row: the most frequent verdict, the share that agrees with the report, and typical figures.
    fn row(&self, key: &str, decisions: &[Decision]) -> RobustnessRow {
        let count = |verdict: usize| decisions.iter().filter(|decision| decision.verdict == verdict).count();
        let same = count(self.decision.verdict);
        // On a tie the least favourable verdict is shown.
        let rows = 0..self.rubric.verdicts.len();
        let verdict = rows.max_by_key(|row| (count(*row), std::cmp::Reverse(*row))).unwrap_or(0);
        let typical = decisions.iter().find(|decision| decision.verdict == verdict);
        let mut totals: Vec<_> = decisions.iter().filter_map(|decision| decision.total).collect();
        totals.sort_by(f64::total_cmp);
        let mut chances: Vec<_> =
            decisions.iter().filter_map(|decision| decision.widens.map(|(_, p)| p)).collect();
        chances.sort_by(f64::total_cmp);
        let middle = |values: &[f64]| values.get(values.len() / 2).copied();
        let changed = typical.map(|decision| {
            let pairs = self.rubric.gates.iter().zip(self.decision.gates.iter().zip(&decision.gates));
            let differs = pairs.filter(|(_, (before, now))| before.outcome != now.outcome);
            differs.map(|(gate, (before, now))| (gate.id.clone(), before.outcome, now.outcome)).collect()
        });
        RobustnessRow {
            key: key.to_owned(),
            verdict: self.rubric.verdicts[verdict].id.clone(),
            verdict_name: self.rubric.verdicts[verdict].name.clone(),
            same: same as f64 / decisions.len().max(1) as f64,
            repetitions: decisions.len(),
            p_widens: middle(&chances),
            total: middle(&totals),
            gates_changed: changed.unwrap_or_default(),
        }
    }
}
