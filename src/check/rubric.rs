//! A rubric's meaning: every name leads somewhere, every number is possible, every claim is carried.

use std::collections::{BTreeMap, BTreeSet};

use super::cursor::{Cursor, id, known, optional_text, text, unique};
use super::{rules, verdicts};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{
    Aggregate, Amount, Assumptions, Computed, Criterion, Dimension, Fact, Gate, Grade, Rubric, Scale,
    ScaleOption, Share, Verdict, Weight,
};
use crate::read::file::{self, Level, RubricFile, ScaleKind};
use crate::text::Language;

/// Checks a rubric; the value is only meaningful when no error was pushed.
pub(super) fn check(file: &RubricFile, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Rubric {
    let languages: &[Language] = &file.languages;
    id(&at.key("id"), &file.id, diagnostics);
    if languages.is_empty() {
        diagnostics.push(at.key("languages").report(Code::EmptyText));
    }
    let limits = file.limits.iter().enumerate();
    let limits =
        limits.map(|(n, limit)| text(&at.key("limits").index(n), limit, languages, diagnostics)).collect();

    let grades = grades(file, at, diagnostics);
    let scales = scales(file, at, diagnostics);
    let dimension_ids = unique(ids(&file.dimension, at, "dimension", |dimension| &dimension.id), diagnostics);
    let facts = facts(file, at, diagnostics);
    let criteria = criteria(file, at, &dimension_ids, &scales, &facts, diagnostics);
    let dimensions = dimensions(file, at, &criteria, diagnostics);
    claims(file, at, diagnostics);
    let total = file.total.as_ref().map(|total| {
        if total.method == file::Method::None {
            let needs = "leave out [total]";
            let here = at.key("total").key("method");
            diagnostics
                .push(here.report(Code::AggregateIncomplete).with("method", "none").with("needs", needs));
        }
        aggregate(total, file.dimension.len(), &at.key("total"), diagnostics)
    });
    let verdict_ids = unique(ids(&file.verdict, at, "verdict", |verdict| &verdict.id), diagnostics);
    if file.verdict.is_empty() {
        diagnostics.push(at.key("verdict").report(Code::VerdictHole).with("case", ""));
    }
    let vocabulary = rules::of_gates(&criteria, &dimensions, &facts, total.is_some());
    let gates = gates(file, at, &vocabulary, &verdict_ids, diagnostics);
    let verdict_rows = verdict_rows(file, at, total.is_some(), diagnostics);

    let assumed = &file.assumptions;
    let rubric = Rubric {
        id: file.id.clone(),
        version: file.version.clone(),
        title: text(&at.key("title"), &file.title, languages, diagnostics),
        citation: optional_text(&at.key("source"), file.source.as_ref(), languages, diagnostics),
        status: optional_text(&at.key("status"), file.status.as_ref(), languages, diagnostics),
        languages: languages.to_vec(),
        limits,
        assumptions: Assumptions {
            reading: assumed.ranges,
            overshoot: assumed.overshoot,
            correlation: assumed.correlation,
            materiality: assumed.materiality,
            relative_materiality: assumed.relative_materiality,
            coverage: assumed.coverage,
        },
        total,
        grades,
        dimensions,
        criteria,
        facts,
        gates,
        policy: file.verdict_policy,
        verdicts: verdict_rows,
    };
    let all_read = rubric.verdicts.len() == file.verdict.len() && rubric.gates.len() == file.gate.len();
    if all_read && !rubric.verdicts.is_empty() {
        verdicts::check(&rubric, &at.key("verdict"), diagnostics);
    }
    rubric
}

/// Each element's id with its place.
fn ids<'a, T>(
    list: &'a [T],
    at: &Cursor<'a>,
    key: &'static str,
    id: fn(&T) -> &String,
) -> impl Iterator<Item = (&'a str, Cursor<'a>)> {
    let at = at.key(key);
    list.iter().enumerate().map(move |(n, element)| (id(element).as_str(), at.index(n).key("id")))
}

fn grades(file: &RubricFile, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Vec<Grade> {
    unique(ids(&file.evidence, at, "evidence", |grade| &grade.id), diagnostics);
    if file.evidence.is_empty() {
        diagnostics.push(at.key("evidence").report(Code::MissingKey).with("key", "evidence"));
    }
    let rows = file.evidence.iter().enumerate();
    let grade = |(n, grade): (usize, &file::Evidence)| Grade {
        id: grade.id.clone(),
        text: text(&at.key("evidence").index(n).key("text"), &grade.text, &file.languages, diagnostics),
        factor: grade.factor,
        spread: grade.spread,
    };
    rows.map(grade).collect()
}

/// Stands in for a scale that was refused itself: every level is on it, so that nothing is told twice.
const REFUSED: Scale = Scale::Numbers { min: f64::MIN, max: f64::MAX, step: None };

/// Scales by id; `None` for one with a mistake, so that nothing else is said about its criteria.
fn scales<'f>(
    file: &'f RubricFile,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<&'f str, Option<Scale>> {
    unique(ids(&file.scale, at, "scale", |scale| &scale.id), diagnostics);
    let mut scales = BTreeMap::new();
    for (n, scale) in file.scale.iter().enumerate() {
        let here = at.key("scale").index(n);
        let mut whole = true;
        let mut lacks = |needs: &str| {
            let diagnostic = here.report(Code::ScaleIncomplete).with("scale", &scale.id);
            diagnostics.push(diagnostic.with("needs", needs));
            whole = false;
        };
        let checked = match scale.kind {
            ScaleKind::Numbers => match (scale.min, scale.max) {
                (Some(min), Some(max)) if min < max => {
                    let step = scale.step.filter(|step| *step > 0.0 && (max - min) / step <= 1_000.0);
                    if scale.step.is_some() && step.is_none() {
                        lacks("step > 0");
                    }
                    // Steps that miss the top would put levels beyond it.
                    let steps = step.map_or(1.0, |step| (max - min) / step);
                    if (steps - steps.round()).abs() > 1e-9 * steps {
                        lacks("(max − min) / step = 1, 2, 3, …");
                    }
                    Some(Scale::Numbers { min, max, step })
                }
                _ => {
                    lacks("min < max");
                    None
                }
            },
            ScaleKind::Letters | ScaleKind::Options => {
                let with_points = scale.option.iter().filter(|option| option.points.is_some()).count();
                if scale.option.len() < 2 {
                    lacks("[[scale.option]] × 2");
                } else if with_points != scale.option.len()
                    && (with_points != 0 || scale.kind == ScaleKind::Letters)
                {
                    lacks("points");
                }
                let options = ids(&scale.option, &here, "option", |option| &option.id);
                unique(options, diagnostics);
                let option = |option: &file::ScaleOption| ScaleOption {
                    id: option.id.clone(),
                    text: option.text.as_ref().map(|words| text(&here, words, &file.languages, diagnostics)),
                    points: option.points,
                };
                Some(Scale::Options(scale.option.iter().map(option).collect()))
            }
        };
        scales.insert(scale.id.as_str(), checked.filter(|_| whole));
    }
    scales
}

fn facts(file: &RubricFile, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Vec<Fact> {
    unique(ids(&file.fact, at, "fact", |fact| &fact.id), diagnostics);
    let rows = file.fact.iter().enumerate();
    let fact = |(n, fact): (usize, &file::Fact)| Fact {
        id: fact.id.clone(),
        question: text(
            &at.key("fact").index(n).key("question"),
            &fact.question,
            &file.languages,
            diagnostics,
        ),
        kind: fact.kind,
    };
    rows.map(fact).collect()
}

fn criteria(
    file: &RubricFile,
    at: &Cursor<'_>,
    dimensions: &BTreeMap<&str, usize>,
    scales: &BTreeMap<&str, Option<Scale>>,
    facts: &[Fact],
    diagnostics: &mut Diagnostics,
) -> Vec<Criterion> {
    unique(ids(&file.criterion, at, "criterion", |criterion| &criterion.id), diagnostics);
    if file.criterion.is_empty() {
        diagnostics.push(at.report(Code::MissingKey).with("key", "criterion"));
    }
    let by_id: BTreeMap<&str, Option<&Scale>> =
        scales.iter().map(|(id, scale)| (*id, scale.as_ref())).collect();
    let mut checked = Vec::new();
    for (n, criterion) in file.criterion.iter().enumerate() {
        let here = at.key("criterion").index(n);
        let dimension =
            known(&here.key("dimension"), "dimension", &criterion.dimension, dimensions, diagnostics)
                .unwrap_or(0);
        let found = known(&here.key("scale"), "scale", &criterion.scale, &by_id, diagnostics).flatten();
        let scale = found.cloned().unwrap_or(REFUSED);
        let weight = criterion.weight.as_ref().map(|found| weight(found, &here.key("weight"), diagnostics));
        if criterion.informative && weight.is_some() {
            let diagnostic = here.key("weight").report(Code::WeightOnInformative);
            diagnostics.push(diagnostic.with("criterion", &criterion.id));
        }
        let anchors = found
            .map(|scale| anchors(criterion, scale, &here, &file.languages, diagnostics))
            .unwrap_or_default();
        let computed = criterion.computed.as_ref();
        checked.push(Criterion {
            id: criterion.id.clone(),
            dimension,
            weight: weight.filter(|_| !criterion.informative),
            name: text(&here.key("name"), &criterion.name, &file.languages, diagnostics),
            question: text(&here.key("question"), &criterion.question, &file.languages, diagnostics),
            anchors,
            claims: criterion.claims.clone(),
            informative: criterion.informative,
            computed: computed
                .and_then(|found| computed_level(found, &scale, &here.key("computed"), facts, diagnostics)),
            scale,
        });
        let list = criterion.indicators.iter().enumerate();
        for (m, indicator) in list {
            text(&here.key("indicators").index(m), indicator, &file.languages, diagnostics);
        }
        optional_text(
            &here.key("evidence_rule"),
            criterion.evidence_rule.as_ref(),
            &file.languages,
            diagnostics,
        );
    }
    checked
}

fn anchors(
    criterion: &file::Criterion,
    scale: &Scale,
    at: &Cursor<'_>,
    languages: &[Language],
    diagnostics: &mut Diagnostics,
) -> Vec<(f64, crate::text::LocalText)> {
    let mut anchors = Vec::new();
    for (n, anchor) in criterion.anchor.iter().enumerate() {
        let here = at.key("anchor").index(n);
        let words = text(&here.key("text"), &anchor.text, languages, diagnostics);
        if let Some(value) = level(&anchor.level, scale, &here.key("level"), diagnostics) {
            anchors.push((value, words));
        }
    }
    anchors.sort_by(|a, b| a.0.total_cmp(&b.0));
    let missing = scale.levels().unwrap_or_default().into_iter();
    let missing: Vec<_> =
        missing.filter(|value| !anchors.iter().any(|(anchor, _)| anchor == value)).collect();
    // Half points and long scales need no anchor each; five words or fewer do.
    let whole = scale.levels().is_some_and(|levels| levels.len() <= 5);
    if whole && matches!(scale, Scale::Numbers { .. }) && !missing.is_empty() {
        let missing = missing.iter().map(f64::to_string).collect::<Vec<_>>().join(", ");
        let diagnostic = at.key("id").report(Code::AnchorMissing).with("criterion", &criterion.id);
        diagnostics.push(diagnostic.with("levels", missing));
    }
    anchors
}

/// The value of a level as written; a diagnostic when the scale does not have it.
pub(super) fn level(
    found: &Level,
    scale: &Scale,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<f64> {
    if *scale == REFUSED {
        return Some(0.0);
    }
    let value = match (found, scale) {
        (Level::Option(id), Scale::Options(_)) => scale.option(id),
        (Level::Number(number), Scale::Numbers { min, max, .. }) => {
            let levels = scale.levels();
            let on_step =
                levels.is_none_or(|levels| levels.iter().any(|level| (level - number).abs() < 1e-9));
            (min..=max).contains(&number).then_some(*number).filter(|_| on_step)
        }
        _ => None,
    };
    if value.is_none() {
        let levels = match scale {
            Scale::Options(options) => {
                options.iter().map(|option| format!("\"{}\"", option.id)).collect::<Vec<_>>().join(", ")
            }
            Scale::Numbers { min, max, step: Some(step) } => format!("{min}, {}, …, {max}", min + step),
            Scale::Numbers { min, max, step: None } => format!("{min} – {max}"),
        };
        let written = match found {
            Level::Number(number) => number.to_string(),
            Level::Option(id) => format!("\"{id}\""),
        };
        diagnostics.push(at.report(Code::LevelOffScale).with("found", written).with("levels", levels));
    }
    value
}

fn computed_level(
    found: &file::Computed,
    scale: &Scale,
    at: &Cursor<'_>,
    facts: &[Fact],
    diagnostics: &mut Diagnostics,
) -> Option<Computed> {
    let vocabulary = rules::of_tables(facts);
    let for_each = rules::binder(&at.key("for_each"), &found.for_each, &vocabulary, diagnostics);
    let vocabulary = crate::rules::Vocabulary { chance: true, ..vocabulary };
    let mut rows = Vec::new();
    for (n, row) in found.row.iter().enumerate() {
        let here = at.key("row").index(n);
        let value = level(&Level::Number(row.level), scale, &here.key("level"), diagnostics);
        let when = rules::condition(
            &here.key("when"),
            &row.when,
            for_each.as_ref(),
            &vocabulary,
            false,
            diagnostics,
        );
        rows.extend(value.zip(when).map(|(value, (when, _))| (value, when)));
    }
    let otherwise = level(&Level::Number(found.otherwise), scale, &at.key("otherwise"), diagnostics)?;
    Some(Computed { for_each: for_each?, rows, otherwise })
}

fn weight(found: &file::Weight, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Weight {
    let checked = match found {
        file::Weight::Fixed(value) => Amount::new(*value).map(Weight::Fixed),
        file::Weight::Range(range) => {
            let (low, high) = (Amount::new(range.low), Amount::new(range.high));
            low.zip(high).filter(|(low, high)| low <= high).map(|(low, high)| Weight::Range(low, high))
        }
        file::Weight::Ordinal(place) => (place.place > 0).then_some(Weight::Place(place.place)),
        file::Weight::Free(_) => Some(Weight::Free),
    };
    checked.unwrap_or_else(|| {
        diagnostics.push(at.report(Code::BadWeights).with("node", ""));
        Weight::Fixed(Amount::ZERO)
    })
}

fn dimensions(
    file: &RubricFile,
    at: &Cursor<'_>,
    criteria: &[Criterion],
    diagnostics: &mut Diagnostics,
) -> Vec<Dimension> {
    let mut checked = Vec::new();
    for (n, dimension) in file.dimension.iter().enumerate() {
        let here = at.key("dimension").index(n);
        let own: Vec<_> = (0..criteria.len()).filter(|c| criteria[*c].dimension == n).collect();
        if own.is_empty() {
            diagnostics.push(here.key("id").report(Code::EmptyDimension).with("dimension", &dimension.id));
        }
        let scored: Vec<_> = own.iter().copied().filter(|c| !criteria[*c].informative).collect();
        let rule = dimension.aggregate.as_ref();
        let rule = rule.map(|rule| aggregate(rule, scored.len(), &here.key("aggregate"), diagnostics));
        // A rubric without a total and without weights is a profile: nothing is scored unless it says so.
        let unweighted = scored.iter().all(|c| criteria[*c].weight.is_none());
        let fallback =
            if file.total.is_none() && unweighted { Aggregate::None } else { Aggregate::Arithmetic };
        let rule = rule.unwrap_or(fallback);
        let weight = dimension.weight.as_ref().map(|found| weight(found, &here.key("weight"), diagnostics));
        if rule != Aggregate::None {
            for &c in &scored {
                let place = at.key("criterion").index(c);
                if criteria[c].weight.is_none() {
                    let diagnostic = place.key("id").report(Code::MissingWeight);
                    diagnostics.push(diagnostic.with("criterion", &criteria[c].id));
                }
                if !criteria[c].scale.has_points() {
                    let diagnostic = place.key("scale").report(Code::ScaleWithoutPoints);
                    diagnostics.push(diagnostic.with("criterion", &criteria[c].id));
                }
            }
            let weights: Vec<_> = scored.iter().filter_map(|c| criteria[*c].weight).collect();
            one_kind(&weights, &dimension.id, &here, diagnostics);
        }
        checked.push(Dimension {
            id: dimension.id.clone(),
            name: text(&here.key("name"), &dimension.name, &file.languages, diagnostics),
            weight,
            aggregate: rule,
            criteria: own,
        });
    }
    if file.total.is_some() {
        node_weights(&checked, criteria, at, diagnostics);
    }
    checked
}

/// The total's node: dimension weights are all stated, or all follow from fixed criterion weights.
fn node_weights(
    dimensions: &[Dimension],
    criteria: &[Criterion],
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) {
    let scored =
        dimensions.iter().enumerate().filter(|(_, dimension)| dimension.aggregate != Aggregate::None);
    let mut weights = Vec::new();
    for (n, dimension) in scored {
        let summed =
            dimension.criteria.iter().filter_map(|c| criteria[*c].weight).map(|weight| match weight {
                Weight::Fixed(amount) => Some(amount.get()),
                _ => None,
            });
        let stated = dimension.weight.or_else(|| {
            let summed: Option<f64> = summed.sum();
            summed.and_then(Amount::new).map(Weight::Fixed)
        });
        match stated {
            Some(weight) => weights.push(weight),
            // The only dimension is the whole total, whatever it weighs.
            None if dimensions.len() == 1 => {}
            None => {
                let here = at.key("dimension").index(n);
                diagnostics.push(here.report(Code::MissingKey).with("key", "weight"));
            }
        }
    }
    one_kind(&weights, "total", at, diagnostics);
}

/// Weights of one node must be comparable, and must not add up to nothing.
fn one_kind(weights: &[Weight], node: &str, at: &Cursor<'_>, diagnostics: &mut Diagnostics) {
    let kind = |weight: &Weight| match weight {
        Weight::Fixed(_) | Weight::Range(..) => 0,
        Weight::Place(_) => 1,
        Weight::Free => 2,
    };
    let kinds: BTreeSet<_> = weights.iter().map(kind).collect();
    if kinds.len() > 1 {
        diagnostics.push(at.report(Code::MixedWeights).with("node", node));
    }
    let nothing = |weight: &Weight| match weight {
        Weight::Fixed(amount) | Weight::Range(amount, _) => amount.get() == 0.0,
        Weight::Place(_) | Weight::Free => false,
    };
    if !weights.is_empty() && weights.iter().all(nothing) {
        diagnostics.push(at.report(Code::BadWeights).with("node", node));
    }
}

fn aggregate(
    found: &file::Aggregate,
    parts: usize,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Aggregate {
    let mut lacks = |method: &str, needs: &str| {
        let diagnostic = at.report(Code::AggregateIncomplete).with("method", method);
        diagnostics.push(diagnostic.with("needs", needs));
    };
    match found.method {
        file::Method::Arithmetic => Aggregate::Arithmetic,
        file::Method::Geometric => Aggregate::Geometric,
        file::Method::Harmonic => Aggregate::Harmonic,
        file::Method::Minimum => Aggregate::Minimum,
        file::Method::Product => Aggregate::Product,
        file::Method::None => Aggregate::None,
        file::Method::Power => match found.exponent {
            Some(0.0) => Aggregate::Geometric,
            Some(exponent) if exponent.abs() <= 50.0 => Aggregate::Power(exponent),
            _ => {
                lacks("power", "exponent = 0.5 (−50 … 50)");
                Aggregate::Arithmetic
            }
        },
        file::Method::Ordered => match &found.order_weights {
            Some(weights)
                if weights.len() == parts
                    && weights.iter().all(|weight| *weight >= 0.0)
                    && weights.iter().any(|weight| *weight > 0.0) =>
            {
                Aggregate::Ordered(weights.clone())
            }
            _ => {
                lacks("ordered", &format!("order_weights = […] × {parts}"));
                Aggregate::Arithmetic
            }
        },
    }
}

/// Every claim is carried by a criterion, and every criterion carries a claim.
fn claims(file: &RubricFile, at: &Cursor<'_>, diagnostics: &mut Diagnostics) {
    let claims = unique(ids(&file.claim, at, "claim", |claim| &claim.id), diagnostics);
    let mut carried = BTreeSet::new();
    for (n, criterion) in file.criterion.iter().enumerate() {
        let here = at.key("criterion").index(n);
        for (m, claim) in criterion.claims.iter().enumerate() {
            known(&here.key("claims").index(m), "claim", claim, &claims, diagnostics);
            carried.insert(claim.as_str());
        }
        if criterion.claims.is_empty() && !claims.is_empty() {
            let diagnostic = here.key("id").report(Code::CriterionWithoutClaim);
            diagnostics.push(diagnostic.with("criterion", &criterion.id));
        }
    }
    // Together: who deletes half of a rubric leaves many claims behind at once.
    let left: Vec<_> =
        file.claim.iter().enumerate().filter(|(_, claim)| !carried.contains(claim.id.as_str())).collect();
    if let Some((n, first)) = left.first() {
        let names: Vec<_> = left.iter().map(|(_, claim)| claim.id.as_str()).collect();
        let diagnostic = at.key("claim").index(*n).key("id").report(Code::ClaimNotCarried);
        diagnostics.push(diagnostic.with("claim", &first.id).with("claims", names.join(", ")));
    }
    for (n, claim) in file.claim.iter().enumerate() {
        let here = at.key("claim").index(n);
        text(&here.key("text"), &claim.text, &file.languages, diagnostics);
        text(&here.key("section"), &claim.section, &file.languages, diagnostics);
    }
}

fn gates(
    file: &RubricFile,
    at: &Cursor<'_>,
    vocabulary: &crate::rules::Vocabulary,
    verdicts: &BTreeMap<&str, usize>,
    diagnostics: &mut Diagnostics,
) -> Vec<Gate> {
    unique(ids(&file.gate, at, "gate", |gate| &gate.id), diagnostics);
    let mut checked = Vec::new();
    for (n, gate) in file.gate.iter().enumerate() {
        let here = at.key("gate").index(n);
        let for_each = gate.for_each.as_ref();
        let binder = for_each.map(|text| rules::binder(&here.key("for_each"), text, vocabulary, diagnostics));
        let bound = binder.as_ref().and_then(Option::as_ref);
        let rule =
            rules::condition(&here.key("fails_when"), &gate.fails_when, bound, vocabulary, true, diagnostics);
        let low = gate.pass_below.unwrap_or(file.assumptions.gate_pass_below);
        let high = gate.fail_from.unwrap_or(file.assumptions.gate_fail_from);
        let thresholds = Share::new(low).zip(Share::new(high)).filter(|(low, high)| low <= high);
        if thresholds.is_none() {
            let place = here.key("fail_from");
            diagnostics.push(place.report(Code::ThresholdOrder).with("low", low).with("high", high));
        }
        let mut limit = |key: &str, found: Option<&String>| {
            found.and_then(|found| known(&here.key(key), "verdict", found, verdicts, diagnostics))
        };
        let on_fail = limit("on_fail", gate.on_fail.as_ref());
        let on_condition = limit("on_condition", gate.on_condition.as_ref());
        if gate.on_fail.is_none() && !gate.withholds_total {
            diagnostics.push(here.key("id").report(Code::GateWithoutEffect).with("gate", &gate.id));
        }
        let written =
            for_each.map_or_else(|| gate.fails_when.clone(), |each| format!("{each}: {}", gate.fails_when));
        let texts = (
            text(&here.key("name"), &gate.name, &file.languages, diagnostics),
            text(&here.key("text"), &gate.text, &file.languages, diagnostics),
            text(&here.key("effect_text"), &gate.effect_text, &file.languages, diagnostics),
        );
        if let (Some((fails_when, per_draw)), Some((pass_below, fail_from)), false) =
            (rule, thresholds, binder == Some(None))
        {
            let (name, text, effect_text) = texts;
            checked.push(Gate {
                id: gate.id.clone(),
                name,
                text,
                for_each: binder.flatten(),
                fails_when,
                certain: !per_draw,
                written,
                pass_below,
                fail_from,
                effect: gate.effect,
                effect_text,
                on_fail,
                on_condition,
                withholds_total: gate.withholds_total,
            });
        }
    }
    checked
}

fn verdict_rows(
    file: &RubricFile,
    at: &Cursor<'_>,
    total: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Verdict> {
    let vocabulary = rules::of_verdicts(file.gate.iter().map(|gate| gate.id.as_str()), total);
    let mut checked = Vec::new();
    for (n, verdict) in file.verdict.iter().enumerate() {
        let here = at.key("verdict").index(n);
        let name = text(&here.key("name"), &verdict.name, &file.languages, diagnostics);
        let words = text(&here.key("text"), &verdict.text, &file.languages, diagnostics);
        let when = rules::condition(&here.key("when"), &verdict.when, None, &vocabulary, false, diagnostics);
        checked.extend(when.map(|(when, _)| Verdict {
            id: verdict.id.clone(),
            name,
            text: words,
            when,
            written: verdict.when.clone(),
        }));
    }
    checked
}
