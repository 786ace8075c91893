//! One proposal's run becomes its results.

use std::collections::BTreeMap;

use super::decision::Decision;
use super::error::{Errors, dots};
use super::notes;
use super::results::{
    Aggregation, AnswerResult, AssessorResult, ComputedRule, CriterionResult, DimensionResult, Driver,
    Drivers, GateInstance, GateResult, ProposalResult, RobustnessRow, ScoreResult, Turning, VerdictResult,
};
use super::strata;
use crate::evaluate::{Evaluated, likely};
use crate::model::{Aggregate, AnswerKind, Computed, Effect, Proposal, Rubric, Scale};
use crate::plan::{ColumnId, Member, Plan, stretched};
use crate::text::LocalText;

/// Dots in the headline chart.
const DOTS: usize = 50;
/// Inputs named per result.
const DRIVERS: usize = 8;
/// An input that moves a chance by less than this, or a total by less than this many points, drives nothing.
const MOVES: (f64, f64) = (0.02, 0.5);

/// Everything a proposal's results are made from.
pub(super) struct Run<'a> {
    pub(super) rubric: &'a Rubric,
    pub(super) proposal: &'a Proposal,
    pub(super) plan: &'a Plan,
    pub(super) evaluated: &'a Evaluated,
    pub(super) decision: &'a Decision,
    pub(super) errors: &'a Errors,
}

/// The likely world, and the same with unknown levels at their worst and best.
struct Worlds {
    likely: BTreeMap<ColumnId, f64>,
    worst: BTreeMap<ColumnId, f64>,
    best: BTreeMap<ColumnId, f64>,
}

impl Run<'_> {
    /// The results.
    pub(super) fn results(&self, robustness: Vec<RobustnessRow>, turning: Option<Turning>) -> ProposalResult {
        let world = |missing| likely(self.plan, &self.evaluated.settled, missing);
        let worlds = Worlds { likely: world(0.5), worst: world(0.0), best: world(1.0) };
        let proposal = self.proposal;
        let screened_out = self.rubric.gates.iter().zip(&self.decision.gates).any(|(gate, decided)| {
            gate.effect == Effect::ScreenOut && decided.outcome == super::results::Outcome::Fail
        });
        let strata: Vec<_> = proposal
            .strata
            .iter()
            .zip(&self.plan.strata)
            .map(|(stratum, plan)| strata::results(stratum, plan, self, &worlds.likely))
            .collect();
        let notes = notes::of(self, &strata);
        ProposalResult {
            id: proposal.id.clone(),
            title: proposal.title.clone(),
            applicant: proposal.applicant.clone(),
            summary: proposal.summary.clone(),
            fictional: proposal.fictional,
            notice: proposal.notice.clone(),
            signed_off: proposal.ratings.iter().chain(&proposal.consensus).count() > 0
                && proposal.ratings.iter().chain(&proposal.consensus).all(|ratings| ratings.signed_off),
            assessors: self.assessors(),
            verdict: self.verdict(),
            headline_stratum: self.decision.widens.map(|(stratum, _)| proposal.strata[stratum].id.clone()),
            gates: self.gates(),
            total: self.plan.total.filter(|_| !screened_out).map(|total| self.score(total, &worlds)),
            total_withheld: self.decision.withheld,
            dimensions: self.dimensions(&worlds),
            criteria: self.criteria(&worlds),
            strata,
            drivers: self.drivers(),
            robustness,
            turning,
            notes,
        }
    }

    fn assessors(&self) -> Vec<AssessorResult> {
        let assessors = self.proposal.ratings.iter().map(|ratings| AssessorResult {
            id: ratings.assessor.clone(),
            role: ratings.role.clone(),
            conflict: ratings.conflict,
            signed_off: ratings.signed_off,
        });
        assessors.collect()
    }

    fn verdict(&self) -> VerdictResult {
        let verdict = &self.rubric.verdicts[self.decision.verdict];
        let gates = self.rubric.gates.iter().zip(&self.decision.gates);
        VerdictResult {
            id: verdict.id.clone(),
            name: verdict.name.clone(),
            meaning: verdict.text.clone(),
            rule: verdict.written.clone(),
            on_border: gates
                .filter(|(_, decided)| decided.on_border)
                .map(|(gate, _)| gate.id.clone())
                .collect(),
        }
    }

    fn gates(&self) -> Vec<GateResult> {
        let rows = self.rubric.gates.iter().zip(self.plan.gates.iter().zip(&self.decision.gates));
        let rows = rows.map(|(gate, (plan, decided))| {
            let instances = plan.instances.iter().zip(&decided.instances);
            let instances = instances.filter_map(|((member, _), (p_fail, outcome))| {
                let (path, names) = self.named((*member)?);
                Some(GateInstance { path, names, p_fail: *p_fail, outcome: *outcome })
            });
            GateResult {
                id: gate.id.clone(),
                name: gate.name.clone(),
                outcome: decided.outcome,
                p_fail: decided.worst,
                certain: gate.certain,
                pass_below: gate.pass_below.get(),
                fail_from: gate.fail_from.get(),
                effect: gate.effect.into(),
                effect_text: gate.effect_text.clone(),
                rule_text: gate.text.clone(),
                rule: gate.written.clone(),
                instances: instances.collect(),
                on_border: decided.on_border,
            }
        });
        rows.collect()
    }

    /// Ids and names of a member, from the outside in.
    fn named(&self, member: Member) -> (Vec<String>, Vec<LocalText>) {
        let one = |id: &String, name: &LocalText| (vec![id.clone()], vec![name.clone()]);
        match member {
            Member::Stratum(s) => one(&self.proposal.strata[s].id, &self.proposal.strata[s].name),
            Member::Group(s, g) => {
                let stratum = &self.proposal.strata[s];
                let group = &stratum.groups[g];
                (vec![stratum.id.clone(), group.id.clone()], vec![stratum.name.clone(), group.name.clone()])
            }
            Member::Criterion(c) => one(&self.rubric.criteria[c].id, &self.rubric.criteria[c].name),
            Member::Dimension(d) => one(&self.rubric.dimensions[d].id, &self.rubric.dimensions[d].name),
        }
    }

    fn score(&self, column: ColumnId, worlds: &Worlds) -> ScoreResult {
        let quantity = &self.evaluated.tally.quantities[&column];
        ScoreResult {
            likely: worlds.likely[&column],
            likely_range: (worlds.worst[&column], worlds.best[&column]),
            spread: self.errors.spread(quantity),
            dots: dots(&quantity.sketch, DOTS),
        }
    }

    fn dimensions(&self, worlds: &Worlds) -> Vec<DimensionResult> {
        let rows = self.rubric.dimensions.iter().zip(&self.plan.dimensions);
        let rows = rows.map(|(dimension, plan)| {
            let own = || dimension.criteria.iter().map(|c| &self.plan.criteria[*c]);
            let weight = added(own().map(|criterion| criterion.weight));
            // Without weights every criterion counts alike.
            let of =
                |criterion: &crate::plan::CriterionPlan| if weight > 0.0 { criterion.weight } else { 1.0 };
            let all = added(own().filter(|criterion| criterion.level.is_some()).map(of));
            let share = |grade: usize| {
                let resting = own().filter(|criterion| criterion.level.is_some() && criterion.grade == grade);
                let resting = added(resting.map(of));
                if all > 0.0 { resting / all } else { 0.0 }
            };
            let grades = self.rubric.grades.iter().enumerate();
            DimensionResult {
                id: dimension.id.clone(),
                name: dimension.name.clone(),
                weight: plan.weight,
                aggregation: aggregation(&dimension.aggregate),
                score: plan.score.map(|score| self.score(score, worlds)),
                criteria: dimension.criteria.len(),
                missing: own().filter(|criterion| !criterion.known).count(),
                evidence: grades.map(|(grade, row)| (row.id.clone(), share(grade))).collect(),
            }
        });
        rows.collect()
    }

    fn criteria(&self, worlds: &Worlds) -> Vec<CriterionResult> {
        let rows = self.rubric.criteria.iter().zip(&self.plan.criteria).enumerate();
        let rows = rows.map(|(c, (criterion, plan))| {
            let likely = plan.level.filter(|_| plan.known).map(|level| worlds.likely[&level]);
            let anchor = likely.and_then(|likely| {
                let nearest = criterion
                    .anchors
                    .iter()
                    .min_by(|a, b| (a.0 - likely).abs().total_cmp(&(b.0 - likely).abs()));
                nearest.map(|(_, text)| text.clone())
            });
            let quantity = plan.level.and_then(|level| self.evaluated.tally.quantities.get(&level));
            CriterionResult {
                id: criterion.id.clone(),
                dimension: self.rubric.dimensions[criterion.dimension].id.clone(),
                name: criterion.name.clone(),
                question: criterion.question.clone(),
                weight: plan.weight,
                scale: criterion.scale.limits(),
                label: likely.map(|likely| label(&criterion.scale, likely)),
                anchor,
                likely,
                spread: quantity.map(|quantity| self.errors.spread(quantity)),
                computed: criterion.computed.is_some(),
                rule: criterion.computed.as_ref().map(computed_rule),
                answers: self.answers(c),
                contribution: plan
                    .score
                    .filter(|_| self.plan.total.is_some())
                    .map(|score| plan.weight * worlds.likely[&score]),
            }
        });
        rows.collect()
    }

    fn answers(&self, c: usize) -> Vec<AnswerResult> {
        let criterion = &self.rubric.criteria[c];
        let blank = |assessor: &str, status: &str| AnswerResult {
            assessor: assessor.to_owned(),
            consensus: false,
            status: status.to_owned(),
            likely: None,
            range: None,
            range_from_grade: false,
            evidence: None,
            reason: None,
            sources: Vec::new(),
        };
        if criterion.computed.is_some() {
            let plan = &self.plan.criteria[c];
            if !plan.known {
                return vec![blank("", "not-known")];
            }
            let number = self.plan.computed.iter().position(|computed| computed.criterion == c);
            let level = number.map(|number| self.evaluated.settled[number]);
            let evidence = Some(self.rubric.grades[plan.grade].id.clone());
            return vec![AnswerResult { likely: level, evidence, ..blank("", "computed") }];
        }
        let agreed = self.proposal.agreed(c).map(|(ratings, answer)| (ratings, answer, true));
        let members = self.proposal.ratings.iter().map(|ratings| (ratings, &ratings.answers[c], false));
        let rated = agreed.into_iter().chain(members).map(|(ratings, answer, consensus)| {
            let status = match answer.kind {
                _ if ratings.conflict => "abstained",
                AnswerKind::Rated { .. } => "rated",
                AnswerKind::NotApplicable => "not-applicable",
                AnswerKind::NotAnswered => "not-answered",
                AnswerKind::NotKnown => "not-known",
                AnswerKind::Abstained => "abstained",
                AnswerKind::Computed => "computed",
            };
            let mut result = AnswerResult {
                reason: answer.reason.clone(),
                sources: answer.sources.clone(),
                consensus,
                ..blank(&ratings.assessor, status)
            };
            if let (AnswerKind::Rated { range, grade, from_grade }, false) = (answer.kind, ratings.conflict) {
                let stretch = (!from_grade).then_some(grade);
                let range = if consensus { self.proposal.agreed_range(c, range) } else { range };
                result.likely = Some(range.likely());
                result.range = Some(stretched(range, stretch, Some(criterion.scale.limits()), self.rubric));
                result.range_from_grade = from_grade;
                result.evidence = Some(self.rubric.grades[grade].id.clone());
            }
            result
        });
        rated.collect()
    }

    /// Inputs whose lowest and highest third give different results, strongest first.
    fn drivers(&self) -> Vec<Drivers> {
        let tally = &self.evaluated.tally;
        // Mean or chance in the lowest and the highest third, and the larger error of the two. For a chance it is
        // the binomial one; for a total the spread inside a third is at most about that of all draws.
        let thirds = |input: ColumnId, result: ColumnId| {
            let thirds = tally.thirds.get(&(input, result))?;
            let (low, high) = thirds.means()?;
            let error = |mean: f64, draws: f64| {
                let sd =
                    tally.quantities.get(&result).map_or((mean * (1.0 - mean)).max(0.0).sqrt(), |quantity| {
                        self.errors.spread(quantity).sd
                    });
                sd / draws.sqrt()
            };
            Some((low, high, error(low, thirds.low.0).max(error(high, thirds.high.0))))
        };
        let strongest = |mut inputs: Vec<Driver>, least: f64| {
            let moves = |driver: &Driver| (driver.at_high - driver.at_low).abs();
            inputs.retain(|driver| moves(driver) >= least);
            inputs.sort_by(|a, b| moves(b).total_cmp(&moves(a)).then_with(|| a.path.cmp(&b.path)));
            inputs.truncate(DRIVERS);
            inputs
        };
        let mut drivers = Vec::new();
        for (stratum, plan) in self.proposal.strata.iter().zip(&self.plan.strata) {
            let widens = plan.measures[0].widens;
            let inputs = plan.inputs.iter().filter_map(|input| {
                let (at_low, at_high, mcse) = thirds(input.column, widens)?;
                let quantity = LocalText::same(&format!("quantity-{}", input.path.last()?));
                let names = vec![stratum.name.clone(), stratum.groups[input.group].name.clone(), quantity];
                Some(Driver { path: input.path.clone(), names, at_low, at_high, mcse })
            });
            let target = vec!["widens".to_owned(), stratum.id.clone()];
            drivers.push(Drivers { target, inputs: strongest(inputs.collect(), MOVES.0) });
        }
        if let Some(total) = self.plan.total {
            let inputs = self.plan.inputs.iter().filter_map(|input| {
                let (at_low, at_high, mcse) = thirds(input.column, total)?;
                let names = vec![self.rubric.criteria[input.group].name.clone()];
                Some(Driver { path: input.path.clone(), names, at_low, at_high, mcse })
            });
            drivers.push(Drivers {
                target: vec!["total".to_owned()],
                inputs: strongest(inputs.collect(), MOVES.1),
            });
        }
        drivers
    }
}

/// How an aggregation is named in the catalogue.
/// A sum that is 0 of nothing: the one of the standard library is −0.
fn added(numbers: impl Iterator<Item = f64>) -> f64 {
    numbers.fold(0.0, |sum, number| sum + number)
}

pub(super) fn aggregation(aggregate: &Aggregate) -> Aggregation {
    let (key, parameters) = match aggregate {
        Aggregate::Arithmetic => ("aggregate-arithmetic", Vec::new()),
        Aggregate::Geometric => ("aggregate-geometric", Vec::new()),
        Aggregate::Harmonic => ("aggregate-harmonic", Vec::new()),
        Aggregate::Power(exponent) => ("aggregate-power", vec![*exponent]),
        Aggregate::Minimum => ("aggregate-minimum", Vec::new()),
        Aggregate::Ordered(weights) => ("aggregate-ordered", weights.clone()),
        Aggregate::Product => ("aggregate-product", Vec::new()),
        Aggregate::None => ("aggregate-none", Vec::new()),
    };
    Aggregation { key: key.to_owned(), parameters }
}

fn computed_rule(computed: &Computed) -> ComputedRule {
    let (for_each, conditions) = &computed.written;
    let levels = computed.rows.iter().map(|(level, _)| *level);
    ComputedRule {
        for_each: for_each.clone(),
        rows: levels.zip(conditions.iter().cloned()).collect(),
        otherwise: computed.otherwise,
    }
}

/// How a level is written on its scale.
pub(super) fn label(scale: &Scale, level: f64) -> LocalText {
    match scale {
        Scale::Numbers { .. } => LocalText::same(&level.to_string()),
        Scale::Options(options) => {
            let levels = scale.levels().unwrap_or_default();
            let nearest = (0..options.len())
                .min_by(|a, b| (levels[*a] - level).abs().total_cmp(&(levels[*b] - level).abs()));
            let option = nearest.map(|place| &options[place]);
            option.map_or_else(
                || LocalText::same(""),
                |option| option.text.clone().unwrap_or_else(|| LocalText::same(&option.id)),
            )
        }
    }
}

impl From<Effect> for super::results::Effect {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::Cap => Self::Cap,
            Effect::Condition => Self::Condition,
            Effect::Withhold => Self::Withhold,
            Effect::ScreenOut => Self::ScreenOut,
        }
    }
}
