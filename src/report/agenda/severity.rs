//! Who was severe: differences on the same proposals, and expected ranks raw and with severity taken out, side by side.
//! Nothing of it enters the ranking.

use super::{Page, ROWS};
use crate::report::document::{Block, Document, Inline, Line, Table};
use crate::report::facts;
use crate::report::speech::said;
use crate::summarise::results::{Adjusted, AdjustedRank, PanelAssessor};

/// Standard deviations on both sides of the mean within which nine in ten of a normal distribution lie.
const NINE_IN_TEN: f64 = 1.645;

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let panel = page.panel;
    let mut blocks = vec![speech.paragraph("severity-intro", &[])];
    let modelled = panel.assessors.iter().any(|assessor| assessor.severity.is_some());
    let mut columns = vec![
        speech.left("column-assessor", 30),
        speech.right("severity-column-proposals", 14),
        speech.right("severity-column-answers", 12),
        speech.right("severity-column-difference", 24),
    ];
    if modelled {
        columns.push(speech.right("severity-column-model", 24));
    }
    let mut table = Table::new(columns);
    for assessor in panel.assessors.iter().take(ROWS) {
        table.row(row(assessor, modelled, page));
    }
    blocks.push(Block::Table(table));
    blocks.extend(page.more(panel.assessors.len(), ROWS));
    if panel.islands.len() > 1 {
        blocks.extend(islands(page));
    }
    blocks.extend(by_criterion(page));
    match (&panel.adjusted, &panel.not_adjusted) {
        (Some(adjusted), _) => blocks.extend(side_by_side(adjusted, page)),
        (None, Some(key)) => {
            let slots = [("why", speech.say(key).into())];
            blocks.push(speech.paragraph("severity-not-adjusted", &slots));
        }
        (None, None) => {}
    }
    blocks
}

fn row(assessor: &PanelAssessor, modelled: bool, page: &Page<'_>) -> Vec<Line> {
    let speech = &page.speech;
    let mut name = vec![speech.assessor(&assessor.id)];
    if let Some(role) = &assessor.role {
        name.extend([Inline::Said(" (".to_owned()), speech.quoted(role), Inline::Said(")".to_owned())]);
    }
    // Shares of the scale in points of a hundred: a percentage would look like a chance.
    let points = |share: f64| speech.numbers.signed(100.0 * share, 0);
    let mut cells = vec![
        name,
        said(speech.numbers.count(assessor.proposals as f64)),
        said(speech.numbers.count(assessor.answers as f64)),
        said(assessor.difference.map_or_else(|| "–".to_owned(), points)),
    ];
    if modelled {
        cells.push(said(
            assessor.severity.map_or_else(|| "–".to_owned(), |(mean, sd)| around(mean, sd, page)),
        ));
    }
    cells
}

/// Who is clearly severe or mild on a single criterion; everybody else stands in the data file.
fn by_criterion(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let known = page.panel.severity.iter().filter(|criterion| criterion.why.is_none());
    let mut clear = Vec::new();
    let mut looked_at = 0;
    for criterion in known {
        looked_at += 1;
        for (assessor, severity) in page.panel.assessors.iter().zip(&criterion.assessors) {
            let Some((mean, sd)) = *severity else { continue };
            if mean.abs() > NINE_IN_TEN * sd {
                clear.push((criterion, assessor, mean, sd));
            }
        }
    }
    if looked_at == 0 {
        return Document::new();
    }
    if clear.is_empty() {
        return vec![speech.paragraph("severity-criteria-none", &[])];
    }
    clear.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()));
    let mut table = Table::new(vec![
        speech.left("column-criterion", 44),
        speech.left("column-assessor", 24),
        speech.right("severity-column-model", 24),
    ]);
    for (criterion, assessor, mean, sd) in clear.iter().take(ROWS) {
        table.row([
            vec![speech.quoted(&criterion.name)],
            vec![speech.assessor(&assessor.id)],
            said(around(*mean, *sd, page)),
        ]);
    }
    let mut blocks =
        vec![speech.paragraph("severity-criteria", &[("n", clear.len().into())]), Block::Table(table)];
    blocks.extend(page.more(clear.len(), ROWS));
    blocks
}

/// `−12 (−20 to −4)`, in points of a hundred.
fn around(mean: f64, sd: f64, page: &Page<'_>) -> String {
    let speech = &page.speech;
    let points = |share: f64| speech.numbers.signed(100.0 * share, 0);
    let (low, high) = (mean - NINE_IN_TEN * sd, mean + NINE_IN_TEN * sd);
    let slots = [("low", points(low).into()), ("high", points(high).into())];
    format!("{} ({})", points(mean), speech.plain("from-to", &slots))
}

/// Assessors that share no proposal, directly or through others, cannot be compared.
fn islands(page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let lines = page.panel.islands.iter().map(|island| facts::names(island.iter().map(String::as_str)));
    let slots = [("n", page.panel.islands.len().into())];
    vec![speech.paragraph("severity-islands", &slots), Block::List(lines.take(ROWS).collect())]
}

fn side_by_side(adjusted: &Adjusted, page: &Page<'_>) -> Document {
    let speech = &page.speech;
    let moved = |one: &AdjustedRank| (one.adjusted_rank - one.raw_rank).abs();
    let mut rows: Vec<&AdjustedRank> = adjusted.proposals.iter().collect();
    if rows.len() > ROWS {
        // Of many, those that move most.
        rows.sort_by(|a, b| moved(b).total_cmp(&moved(a)));
    } else {
        rows.sort_by(|a, b| a.raw_rank.total_cmp(&b.raw_rank));
    }
    let mut table = Table::new(vec![
        speech.left("column-proposal", 38),
        speech.right("severity-column-assessors", 12),
        speech.right("severity-column-raw", 12),
        speech.right("severity-column-raw-rank", 12),
        speech.right("severity-column-adjusted-rank", 16),
        speech.right("severity-column-rank-50", 18),
    ]);
    for one in rows.iter().take(ROWS) {
        let rank = |x: f64| speech.numbers.fixed(x, 1);
        let slots = [("low", rank(one.rank_50.0).into()), ("high", rank(one.rank_50.1).into())];
        table.row([
            page.titled(&one.id),
            said(speech.numbers.count(one.assessors as f64)),
            said(speech.numbers.fixed(one.raw, 0)),
            said(speech.numbers.plain(one.raw_rank, 1)),
            said(rank(one.adjusted_rank)),
            said(speech.plain("from-to", &slots)),
        ]);
    }
    let mut blocks = vec![
        speech.heading(3, "severity-side-by-side"),
        speech.paragraph("severity-not-used", &[]),
        Block::Table(table),
    ];
    blocks.extend(page.more(rows.len(), ROWS));
    let points = |share: f64| speech.numbers.fixed(100.0 * share, 0);
    let (proposals, assessors, residual) = adjusted.spread;
    let slots = [
        ("proposals", points(proposals).into()),
        ("assessors", points(assessors).into()),
        ("residual", points(residual).into()),
    ];
    blocks.push(speech.paragraph("severity-spread", &slots));
    if !adjusted.priors.is_empty() {
        let lines = adjusted.priors.iter().map(|(factor, places, same)| {
            let key = if *same { "severity-prior-same" } else { "severity-prior-other" };
            let slots = [
                ("factor", speech.numbers.plain(*factor, 2).into()),
                ("places", speech.numbers.fixed(*places, 1).into()),
            ];
            speech.tell(key, &slots)
        });
        blocks.push(speech.paragraph("severity-priors", &[]));
        blocks.push(Block::List(lines.collect()));
    }
    blocks
}
