//! `portfolio.csv`: one row for each proposal, ranked or held, with every number of the ranking.

use crate::report::csv::{self, Cell, Dialect, FIRST_COLUMN, Row};
use crate::summarise::results::{
    Chance, Held, Outcome, Portfolio, ProposalResult, Ranked, RankingResult, Side,
};
use crate::text::Language;

/// The portfolio as a table, proposals in the order of the call.
///
/// Lines end in CR LF. Every text cell stands between quotes and is never a formula; numbers are the shortest that
/// read back as themselves. A proposal that is held has no rank; without a ranking all these cells are empty.
pub fn csv(portfolio: &Portfolio, languages: &[Language], dialect: Dialect) -> String {
    let rows: Vec<Row> =
        portfolio.results.proposals.iter().map(|one| row(portfolio, one, languages)).collect();
    let names: Vec<String> = rows.first().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    csv::sheet(&names, rows, dialect)
}

const fn side(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::CloseCall => "close-call",
        Side::Below => "below",
    }
}

fn row(portfolio: &Portfolio, one: &ProposalResult, languages: &[Language]) -> Row {
    let ranking = portfolio.ranking.as_ref();
    let place = ranking.and_then(|all| all.standings.iter().position(|ranked| ranked.id == one.id));
    let ranked = ranking.zip(place).and_then(|(all, place)| all.standings.get(place));
    let held = ranking.and_then(|all| all.held.iter().find(|held| held.id == one.id));
    let mut row = Row::new();
    let text = |name: &str, text: &str| (name.to_owned(), Cell::Text(text.to_owned()));
    row.push(text(FIRST_COLUMN, &portfolio.results.run_id));
    row.push(text("proposal", &one.id));
    for language in languages {
        row.push(text(&format!("title_{}", language.code()), one.title.get(*language)));
    }
    row.push(text("verdict", &one.verdict.id));
    csv::headline(&mut row, one);
    row.push(text("gates_failed", &csv::gates(one, Outcome::Fail)));
    row.push(text("gates_conditional", &csv::gates(one, Outcome::Condition)));
    row.push(text("held", &csv::yes_no(held.is_some())));
    row.push(text("held_by", &held.map_or_else(String::new, |held| held.gates.join(" "))));
    row.push(text("side", ranked.map_or("", |ranked| side(ranked.side))));
    ranks(&mut row, ranked);
    chances(&mut row, ranked, held);
    csv::number(&mut row, "weight_unknown", ranked.map(|ranked| ranked.unknown));
    rest(&mut row, ranking, place);
    row
}

fn ranks(row: &mut Row, ranked: Option<&Ranked>) {
    for (name, value) in [
        ("expected_rank", ranked.map(|ranked| ranked.expected.value)),
        ("expected_rank_error", ranked.map(|ranked| ranked.expected.mcse)),
        ("expected_rank_with_gates", ranked.map(|ranked| ranked.expected_with_gates.value)),
        ("rank_q25", ranked.map(|ranked| ranked.rank_50.0)),
        ("rank_q75", ranked.map(|ranked| ranked.rank_50.1)),
        ("rank_q05", ranked.map(|ranked| ranked.rank_90.0)),
        ("rank_q95", ranked.map(|ranked| ranked.rank_90.1)),
        ("rank_set_low", ranked.and_then(|ranked| ranked.set).map(|set| set.0 as f64)),
        ("rank_set_high", ranked.and_then(|ranked| ranked.set).map(|set| set.1 as f64)),
    ] {
        csv::number(row, name, value);
    }
}

fn chances(row: &mut Row, ranked: Option<&Ranked>, held: Option<&Held>) {
    let of = |of: fn(&Ranked) -> Chance| ranked.map(of);
    for (name, chance) in [
        ("top", of(|ranked| ranked.top)),
        ("passes", of(|ranked| ranked.passes)),
        ("top_and_passes", of(|ranked| ranked.top_and_passes)),
        ("top_among_passing", of(|ranked| ranked.top_with_gates)),
        ("first", of(|ranked| ranked.first)),
        ("first_at_central_weights", ranked.and_then(|ranked| ranked.confidence)),
        ("top_if_not_held", held.and_then(|held| held.top_if_not)),
    ] {
        csv::number(row, name, chance.map(|chance| chance.p));
        csv::number(row, &format!("{name}_error"), chance.map(|chance| chance.mcse));
    }
}

/// What is asked of the whole call, repeated in every row so that each can stand alone; and the lottery.
fn rest(row: &mut Row, ranking: Option<&RankingResult>, place: Option<usize>) {
    csv::number(row, "fund", ranking.map(|ranking| ranking.fund as f64));
    csv::number(row, "funding_line", ranking.map(|ranking| ranking.line));
    csv::number(row, "draws", ranking.map(|ranking| ranking.draws as f64));
    let undecided = ranking.zip(place).is_some_and(|(ranking, place)| {
        let id = ranking.standings.get(place).map(|ranked| ranked.id.as_str());
        ranking.undecided.iter().any(|one| one.second.is_none() && Some(one.first.as_str()) == id)
    });
    row.push(("undecided".to_owned(), Cell::Text(csv::yes_no(undecided))));
    let kept = ranking.zip(place).filter(|(ranking, _)| !ranking.firmness.is_empty()).map(|(all, place)| {
        let id = all.standings.get(place).map_or("", |ranked| ranked.id.as_str());
        all.firmness.iter().filter(|row| super::firmness::in_top(row, place, id)).count() as f64
    });
    csv::number(row, "alternatives_in_top", kept);
    csv::number(row, "alternatives", ranking.map(|ranking| ranking.firmness.len() as f64));
    let lottery = ranking.and_then(|ranking| ranking.lottery.as_ref());
    let lots = lottery.zip(place).and_then(|(lottery, place)| lottery.chances.get(place).copied());
    csv::number(row, "lottery_thousandths", lots.map(f64::from));
    let drawn = lottery.filter(|lottery| lottery.public_seed.is_some()).zip(ranking).zip(place).map(
        |((lottery, ranking), place)| {
            ranking.standings.get(place).is_some_and(|ranked| lottery.drawn.contains(&ranked.id))
        },
    );
    row.push(("lottery_drawn".to_owned(), Cell::Text(drawn.map_or_else(String::new, csv::yes_no))));
}
