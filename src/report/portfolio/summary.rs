//! Title and section 1: the chance that a gap widens, then who stands on which side of the line, and what decides
//! the close calls.

use super::{Page, codes, drivers, ranking};
use crate::report::call;
use crate::report::document::{Block, Document, Inline, Line};
use crate::report::facts;
use crate::report::proposal::date;
use crate::report::speech::{Slot, capital};
use crate::summarise::results::{Direction, PairResult, ProposalResult, RankingResult, Side};
use crate::text::LocalText;

/// Proposals and criteria that are named on the first page.
const NAMED: usize = 5;
const CRITERIA: usize = 3;

/// The title, and the line that says what was judged with what.
pub(super) fn title(page: &Page<'_>) -> Document {
    let (speech, results) = (page.speech(), &page.portfolio.results);
    let fictional = results.proposals.iter().any(|proposal| proposal.fictional);
    let key = match (fictional, results.draws < facts::TRIAL_BELOW) {
        (false, false) => "rank-title",
        (true, false) => "rank-title-fictional",
        (false, true) => "rank-title-trial",
        (true, true) => "rank-title-fictional-trial",
    };
    let slots = [
        ("rubric", speech.slot(&results.rubric.title)),
        ("version", Slot::Quoted(results.rubric.version.clone())),
        ("date", date(results, speech).into()),
        ("n", results.proposals.len().into()),
    ];
    let mut blocks = vec![
        Block::Heading(1, speech.tell(key, &[("title", speech.slot(&results.title))])),
        speech.paragraph("call-title-line", &slots),
    ];
    if fictional {
        blocks.push(speech.paragraph("fictional", &[]));
    }
    blocks
}

/// The section.
pub(super) fn blocks(page: &Page<'_>) -> Document {
    let (speech, results) = (page.speech(), &page.portfolio.results);
    let mut blocks = guardrail(page);
    blocks.push(Block::Paragraph(call::counts(results, speech)));
    match page.ranking() {
        Some(ranking) => {
            blocks.push(Block::Paragraph(counts(page, ranking)));
            blocks.extend(ranking::chart(page, ranking));
            blocks.extend(decides(page, ranking));
            blocks.extend(undecided(page, ranking));
        }
        None => blocks.push(ranking::none(page)),
    }
    blocks.push(comparable(page));
    if results.draws < facts::TRIAL_BELOW {
        let slots = [("draws", speech.numbers.count(results.draws as f64).into())];
        blocks.push(speech.paragraph("trial-run", &slots));
    }
    if results.seed_by_hand {
        blocks.push(speech.paragraph("seed-by-hand", &[]));
    }
    let unsigned: Vec<&str> =
        results.proposals.iter().filter(|one| !one.signed_off).map(|one| one.id.as_str()).collect();
    if !unsigned.is_empty() {
        blocks.push(Block::Paragraph(speech.tell("rank-unsigned", &[("n", unsigned.len().into())])));
    }
    blocks
}

/// A gap probably widens.
pub(super) fn widens(proposal: &ProposalResult) -> bool {
    let direction = facts::headline(proposal).map(|(stratum, _)| stratum.direction);
    matches!(direction, Some(Direction::Widens | Direction::ProbablyWidens))
}

/// The highest chance of all, how many proposals probably widen a gap, and how many cannot be judged on it.
fn guardrail(page: &Page<'_>) -> Document {
    let (speech, results) = (page.speech(), &page.portfolio.results);
    let mut told: Vec<_> = page
        .call
        .alphabetical()
        .into_iter()
        .filter_map(|proposal| facts::headline(proposal).map(|(stratum, one)| (proposal, stratum, one)))
        .collect();
    told.sort_by(|a, b| b.2.p_widens.p.total_cmp(&a.2.p_widens.p));
    let Some((proposal, stratum, measure)) = told.first() else {
        return vec![speech.paragraph("headline-none", &[])];
    };
    let said = speech.chance(measure.p_widens);
    let widening = told.iter().filter(|(proposal, ..)| widens(proposal)).count();
    let without = results.proposals.len() - told.len();
    let mut line = speech.tell(
        "rank-guardrail",
        &[
            ("percent", capital(&said.number).into()),
            ("word", said.word.into()),
            ("stratum", speech.slot(&stratum.name)),
            ("title", speech.slot(&proposal.title)),
            ("materiality", speech.numbers.plain(measure.materiality, 3).into()),
            ("unit", facts::points(&stratum.unit, speech)),
        ],
    );
    line.push(Inline::Said(" ".to_owned()));
    let slots = [("n", widening.into()), ("all", results.proposals.len().into())];
    line.extend(speech.tell("rank-guardrail-count", &slots));
    if without > 0 {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(speech.tell("rank-guardrail-without", &[("n", without.into())]));
    }
    vec![Block::Paragraph(line)]
}

/// "8 proposals, room for 4. 2 clearly above the line, 4 too close to call, 2 clearly below; 1 held by a gate."
pub(super) fn counts(page: &Page<'_>, ranking: &RankingResult) -> Line {
    let speech = page.speech();
    let all = page.portfolio.results.proposals.len();
    let mut line = speech.tell("rank-room", &[("n", all.into()), ("fund", ranking.fund.into())]);
    let gated = ranking.held.iter().filter(|held| !held.gates.is_empty()).count();
    let pieces = [
        ("rank-count-above", page.count(Side::Above), true),
        ("rank-count-close", page.count(Side::CloseCall), true),
        ("rank-count-below", page.count(Side::Below), true),
        ("rank-count-held", gated, false),
        ("rank-count-no-total", ranking.held.len() - gated, false),
    ];
    let mut between = " ";
    for (key, n, always) in pieces {
        if always || n > 0 {
            line.push(Inline::Said(between.to_owned()));
            line.extend(speech.tell(key, &[("n", n.into())]));
            between = ", ";
        }
    }
    line.push(Inline::Said(".".to_owned()));
    line
}

/// The criteria on which close calls differ most, and what most of the doubt comes from.
fn decides(page: &Page<'_>, ranking: &RankingResult) -> Option<Block> {
    let speech = page.speech();
    if page.count(Side::CloseCall) == 0 {
        return Some(speech.paragraph("rank-no-close", &[]));
    }
    let criteria = apart(ranking);
    let mut line = Line::new();
    if !criteria.is_empty() {
        line = speech.tell("rank-decides", &[]);
        line.extend(facts::names(criteria.iter().map(|name| speech.local(name))));
        line.push(Inline::Said(".".to_owned()));
    }
    if let Some(driver) = ranking.drivers.first() {
        if !line.is_empty() {
            line.push(Inline::Said(" ".to_owned()));
        }
        line.extend(speech.tell("rank-decides-doubt", &[]));
        line.extend(drivers::name(driver, speech));
        line.push(Inline::Said(".".to_owned()));
    }
    (!line.is_empty()).then_some(Block::Paragraph(line))
}

/// Criteria by how many points they set close calls apart, largest first.
fn apart(ranking: &RankingResult) -> Vec<&LocalText> {
    let close =
        |id: &str| ranking.standings.iter().any(|ranked| ranked.id == id && ranked.side == Side::CloseCall);
    let pairs: Vec<&PairResult> =
        ranking.pairs.iter().filter(|pair| close(&pair.first) && close(&pair.second)).collect();
    let mut sums: Vec<(&str, &LocalText, f64)> = Vec::new();
    for one in pairs.iter().flat_map(|pair| &pair.by_criterion) {
        match sums.iter_mut().find(|(id, ..)| *id == one.criterion) {
            Some((.., sum)) => *sum += one.points.abs(),
            None => sums.push((&one.criterion, &one.name, one.points.abs())),
        }
    }
    sums.sort_by(|a, b| b.2.total_cmp(&a.2));
    let counts = |sum: f64| sum >= 0.05 * pairs.len() as f64;
    sums.into_iter().filter(|(.., sum)| counts(*sum)).map(|(_, name, _)| name).take(CRITERIA).collect()
}

/// Chances that more draws have not settled, or that all are.
fn undecided(page: &Page<'_>, ranking: &RankingResult) -> Option<Block> {
    if ranking.undecided.is_empty() {
        return None;
    }
    let speech = page.speech();
    let slots = [
        ("draws", speech.numbers.count(ranking.draws as f64).into()),
        ("tolerance", speech.numbers.plain(100.0 * ranking.tolerance, 3).into()),
        ("n", ranking.undecided.len().into()),
    ];
    let mut line = speech.tell("rank-undecided", &slots);
    for (place, undecided) in ranking.undecided.iter().take(NAMED).enumerate() {
        if place > 0 {
            line.push(Inline::Said("; ".to_owned()));
        }
        line.extend(codes([undecided.first.as_str()]));
        if let Some(second) = &undecided.second {
            line.push(Inline::Said(format!(" {} ", speech.say("rank-against"))));
            line.extend(codes([second.as_str()]));
        }
    }
    if let Some(more) = ranking.undecided.len().checked_sub(NAMED).filter(|more| *more > 0) {
        line.push(Inline::Said(" ".to_owned()));
        line.extend(speech.tell("terminal-more", &[("n", more.into())]));
    }
    line.push(Inline::Said(".".to_owned()));
    Some(Block::Paragraph(line))
}

fn comparable(page: &Page<'_>) -> Block {
    let (speech, results) = (page.speech(), &page.portfolio.results);
    let draws = page.ranking().map_or(results.draws, |ranking| ranking.draws);
    let slots = [
        ("n", results.proposals.len().into()),
        ("version", Slot::Quoted(results.rubric.version.clone())),
        ("draws", speech.numbers.count(draws as f64).into()),
    ];
    speech.paragraph("rank-comparable", &slots)
}
