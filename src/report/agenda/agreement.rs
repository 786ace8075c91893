//! How far assessors agree: one number per criterion, and overall by every coefficient that a reader may ask for.

use super::{Page, summary};
use crate::report::document::{Block, Document, Line, Table};
use crate::report::speech::said;
use crate::summarise::results::Coefficient;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let mut blocks = vec![page.speech.paragraph("agreement-intro", &[])];
    if !page.panel.criteria.is_empty() {
        blocks.push(Block::Table(criteria(page)));
    }
    blocks.push(page.speech.paragraph("agreement-all-intro", &[]));
    blocks.push(Block::Table(overall(page)));
    blocks.push(page.speech.paragraph("agreement-packages", &[]));
    blocks
}

/// `0.38 (0.20 to 0.55)`, or why there is none.
fn value(coefficient: &Coefficient, page: &Page<'_>) -> String {
    let speech = &page.speech;
    let Some(value) = coefficient.value else {
        return format!("– ({})", summary::why(coefficient, speech));
    };
    let value = speech.numbers.fixed(value, 2);
    match coefficient.interval {
        Some(interval) => format!("{value} ({})", summary::range(interval, speech)),
        None if coefficient.why.is_some() => {
            let slots = [("value", value.into()), ("why", summary::why(coefficient, speech).into())];
            speech.plain("agreement-without-interval", &slots)
        }
        None => value,
    }
}

/// Criteria in rubric order.
fn criteria(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let mut table = Table::new(vec![
        speech.left("column-criterion", 34),
        speech.left("agreement-column-alpha", 26),
        speech.left("agreement-column-words", 22),
        speech.left("agreement-column-ac2", 26),
        speech.right("agreement-column-apart", 14),
        speech.right("agreement-column-units", 12),
    ]);
    for one in &page.panel.criteria {
        let agreement = &one.agreement;
        table.row([
            speech.quote(&one.name),
            said(value(&agreement.alpha, page)),
            said(speech.say(&agreement.words)),
            said(value(&agreement.ac2, page)),
            said(speech.numbers.percent(one.disagreement, 0)),
            said(speech.numbers.count(agreement.units as f64)),
        ]);
    }
    table
}

/// Every coefficient over all criteria together, with what it asks and where it comes from.
fn overall(page: &Page<'_>) -> Table {
    let speech = &page.speech;
    let overall = &page.panel.overall;
    let mut table = Table::new(vec![
        speech.left("agreement-column-coefficient", 30),
        speech.left("agreement-column-value", 26),
        speech.left("agreement-column-asks", 48),
        speech.left("column-source", 30),
    ]);
    let metrics = ["metric-nominal", "metric-ordinal", "metric-interval", "metric-ratio"];
    for (metric, coefficient) in metrics.into_iter().zip(&overall.alphas) {
        let words = speech.say(metric);
        let mut name: Line = speech.tell("agreement-alpha", &[("metric", words.into())]);
        if metric == overall.metric {
            name.extend(speech.tell("agreement-used", &[]));
        }
        table.row([
            name,
            said(value(coefficient, page)),
            said(speech.say(asks(metric))),
            said(speech.say("source-alpha")),
        ]);
    }
    for (name, coefficient, asks, source) in [
        ("agreement-ac1", &overall.ac1, "agreement-ac1-asks", "source-gwet"),
        ("agreement-ac2", &overall.ac2, "agreement-ac2-asks", "source-gwet"),
        ("agreement-icc-single", &overall.icc_single, "agreement-icc-single-asks", "source-icc"),
        ("agreement-icc-mean", &overall.icc_mean, "agreement-icc-mean-asks", "source-icc"),
    ] {
        table.row([
            said(speech.say(name)),
            said(value(coefficient, page)),
            said(speech.say(asks)),
            said(speech.say(source)),
        ]);
    }
    table
}

/// What a metric counts as a difference.
fn asks(metric: &str) -> &'static str {
    match metric {
        "metric-nominal" => "metric-nominal-asks",
        "metric-ordinal" => "metric-ordinal-asks",
        "metric-interval" => "metric-interval-asks",
        _ => "metric-ratio-asks",
    }
}
