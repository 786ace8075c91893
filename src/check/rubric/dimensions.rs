//! Dimensions: what their criteria weigh, and how scores are combined.

use std::collections::BTreeSet;

use super::weights::{self, Part, Statements, criteria_of, weight};
use crate::check::cursor::{Cursor, text};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Aggregate, Amount, Criterion, Dimension, Joint, Weight};
use crate::read::file::{self, RubricFile};

pub(super) fn dimensions(
    file: &RubricFile,
    at: &Cursor<'_>,
    criteria: &mut [Criterion],
    statements: &Statements<'_>,
    diagnostics: &mut Diagnostics,
) -> (Vec<Dimension>, Option<Joint>) {
    let around = file.assumptions.weights_around;
    let mut checked = Vec::new();
    for (n, dimension) in file.dimension.iter().enumerate() {
        let here = at.key("dimension").index(n);
        let own: Vec<_> = (0..criteria.len()).filter(|c| criteria[*c].dimension == n).collect();
        if own.is_empty() {
            diagnostics.push(here.key("id").report(Code::EmptyDimension).with("dimension", &dimension.id));
        }
        let scored = scored(&own, criteria);
        let rule = dimension.aggregate.as_ref();
        let rule = rule.map(|rule| aggregate(rule, scored.len(), &here.key("aggregate"), diagnostics));
        let stated = statements.speak_of(Some(n));
        // A rubric without a total and without weights is a profile: nothing is scored unless it says so.
        let unweighted = !stated && scored.iter().all(|c| criteria[*c].weight.is_none());
        let fallback =
            if file.total.is_none() && unweighted { Aggregate::None } else { Aggregate::Arithmetic };
        let rule = rule.unwrap_or(fallback);
        let weight = dimension.weight.as_ref().map(|found| weight(found, &here.key("weight"), diagnostics));
        let mut joint = None;
        if rule == Aggregate::None {
            statements.refuse(Some(n), at, diagnostics);
        } else {
            for &c in &scored {
                let place = at.key("criterion").index(c);
                if stated {
                    // What no statement speaks of is free.
                    criteria[c].weight.get_or_insert(Weight::Free);
                }
                if criteria[c].weight.is_none() {
                    let diagnostic = place.key("id").report(Code::MissingWeight);
                    diagnostics.push(diagnostic.with("criterion", &criteria[c].id));
                }
                if !criteria[c].scale.has_points() {
                    let diagnostic = place.key("scale").report(Code::ScaleWithoutPoints);
                    diagnostics.push(diagnostic.with("criterion", &criteria[c].id));
                }
            }
            if !stated {
                let weights: Vec<_> = scored.iter().filter_map(|c| criteria[*c].weight).collect();
                one_kind(&weights, &dimension.id, &here, diagnostics);
            }
            let parts = criteria_of(&scored, criteria, at);
            joint = weights::joint(Some(n), &dimension.id, parts, around, statements, at, diagnostics);
        }
        checked.push(Dimension {
            id: dimension.id.clone(),
            name: text(&here.key("name"), &dimension.name, &file.languages, diagnostics),
            weight,
            joint,
            aggregate: rule,
            criteria: own,
        });
    }
    let total = if file.total.is_some() {
        node_weights(&mut checked, criteria, around, statements, at, diagnostics)
    } else {
        statements.refuse(None, at, diagnostics);
        None
    };
    (checked, total)
}

/// Criteria of a dimension that can be part of its score.
pub(super) fn scored(own: &[usize], criteria: &[Criterion]) -> Vec<usize> {
    own.iter().copied().filter(|c| !criteria[*c].informative).collect()
}

/// The total's node: dimension weights are all stated, or all follow from fixed criterion weights.
fn node_weights(
    dimensions: &mut [Dimension],
    criteria: &[Criterion],
    around: f64,
    statements: &Statements<'_>,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Joint> {
    let stated = statements.speak_of(None);
    let told = |dimension: &Dimension| {
        // Without a weight of its own, a dimension whose criteria weigh nothing has been told already.
        let nothing =
            |c: &usize| matches!(criteria[*c].weight, Some(Weight::Fixed(amount)) if amount.get() == 0.0);
        dimension.weight.is_none() && dimension.criteria.iter().all(nothing)
    };
    if dimensions.iter().any(told) && !stated {
        return None;
    }
    if stated {
        // What no statement speaks of is free; the weights of criteria say nothing here.
        for dimension in dimensions.iter_mut().filter(|dimension| dimension.aggregate != Aggregate::None) {
            dimension.weight.get_or_insert(Weight::Free);
        }
    }
    let dimensions = &*dimensions;
    let scored =
        dimensions.iter().enumerate().filter(|(_, dimension)| dimension.aggregate != Aggregate::None);
    let (mut weights, mut parts) = (Vec::new(), Vec::new());
    for (n, dimension) in scored {
        let summed =
            dimension.criteria.iter().filter_map(|c| criteria[*c].weight).map(|weight| match weight {
                Weight::Fixed(amount) => Some(amount.get()),
                _ => None,
            });
        let weight = dimension.weight.or_else(|| {
            let summed: Option<f64> = summed.sum();
            summed.and_then(Amount::new).map(Weight::Fixed)
        });
        let here = at.key("dimension").index(n);
        match weight {
            Some(weight) => {
                weights.push(weight);
                parts.push(Part { index: n, id: &dimension.id, weight, at: here.key("weight") });
            }
            // The only dimension is the whole total, whatever it weighs.
            None if dimensions.len() == 1 => {}
            None => diagnostics.push(here.report(Code::MissingKey).with("key", "weight")),
        }
    }
    if !stated {
        one_kind(&weights, "total", at, diagnostics);
    }
    weights::joint(None, "total", parts, around, statements, at, diagnostics)
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
        diagnostics.push(at.report(Code::BadWeights).with("why", "zero").with("node", node));
    }
}

pub(super) fn aggregate(
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
