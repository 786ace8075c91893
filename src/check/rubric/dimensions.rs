//! Dimensions: what their criteria weigh, and how scores are combined.

use std::collections::BTreeSet;

use crate::check::cursor::{Cursor, text};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Aggregate, Amount, Criterion, Dimension, Weight};
use crate::read::file::{self, RubricFile};

pub(super) fn dimensions(
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
    let told = |dimension: &Dimension| {
        // Without a weight of its own, a dimension whose criteria weigh nothing has been told already.
        let nothing =
            |c: &usize| matches!(criteria[*c].weight, Some(Weight::Fixed(amount)) if amount.get() == 0.0);
        dimension.weight.is_none() && dimension.criteria.iter().all(nothing)
    };
    if dimensions.iter().any(told) {
        return;
    }
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
        diagnostics.push(at.report(Code::BadWeights).with("why", "zero").with("node", node));
    }
}

pub(super) fn weight(found: &file::Weight, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Weight {
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
        let why = match found {
            file::Weight::Range(range) if range.low >= 0.0 && range.high >= 0.0 => "order",
            file::Weight::Ordinal(_) => "place",
            _ => "negative",
        };
        diagnostics.push(at.report(Code::BadWeights).with("why", why).with("node", ""));
        // Some weight that nobody complains about again.
        Weight::Fixed(Amount::new(1.0).unwrap_or(Amount::ZERO))
    })
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
