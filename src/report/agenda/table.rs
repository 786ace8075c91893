//! `agenda.csv`: one row for each answer to an item of the agenda, most disagreement first.

use crate::report::csv::{self, Cell, Dialect, FIRST_COLUMN, Row};
use crate::summarise::results::{AgendaAnswer, AgendaItem, Portfolio};
use crate::text::Language;

/// The agenda as a table; only the row of names without a panel.
///
/// Lines end in CR LF. Every text cell stands between quotes and is never a formula; numbers are the shortest that
/// read back as themselves. The agreed level, where there is one, is the row whose `agreed` is `yes`.
pub fn csv(portfolio: &Portfolio, languages: &[Language], dialect: Dialect) -> String {
    let run = &portfolio.results.run_id;
    let items = portfolio.panel.iter().flat_map(|panel| &panel.agenda).enumerate();
    let rows = items.flat_map(|(place, item)| {
        let own = item.answers.iter().map(|answer| (answer, false));
        let all = own.chain(item.consensus.iter().map(|agreed| (agreed, true)));
        all.map(move |(answer, agreed)| row(run, place + 1, item, answer, agreed, languages))
    });
    csv::sheet(&names(languages), rows, dialect)
}

/// The names of the columns, in the order of [`row`].
fn names(languages: &[Language]) -> Vec<String> {
    let local = |name: &str| languages.iter().map(move |one| format!("{name}_{}", one.code())).collect();
    let fixed = |names: &[&str]| -> Vec<String> { names.iter().map(ToString::to_string).collect() };
    let lists: [Vec<String>; 6] = [
        fixed(&[FIRST_COLUMN, "item", "proposal", "criterion"]),
        local("criterion"),
        fixed(&["largest_difference", "mean_difference", "weight", "disputed", "assessor", "agreed"]),
        fixed(&["furthest", "status", "level"]),
        local("label"),
        local("reason").into_iter().chain(["sources".to_owned()]).collect(),
    ];
    lists.concat()
}

fn row(
    run: &str,
    place: usize,
    item: &AgendaItem,
    answer: &AgendaAnswer,
    agreed: bool,
    languages: &[Language],
) -> Row {
    let mut row = Row::new();
    let text = |name: &str, text: &str| (name.to_owned(), Cell::Text(text.to_owned()));
    row.push(text(FIRST_COLUMN, run));
    csv::number(&mut row, "item", Some(place as f64));
    row.push(text("proposal", &item.proposal));
    row.push(text("criterion", &item.criterion));
    for language in languages {
        row.push(text("criterion", item.name.get(*language)));
    }
    csv::number(&mut row, "largest_difference", Some(item.largest));
    csv::number(&mut row, "mean_difference", Some(item.disagreement));
    csv::number(&mut row, "weight", Some(item.weight));
    row.push(text("disputed", &csv::yes_no(item.disputed)));
    row.push(text("assessor", if agreed { "" } else { &answer.assessor }));
    row.push(text("agreed", &csv::yes_no(agreed)));
    let furthest = !agreed && item.furthest.contains(&answer.assessor);
    row.push(text("furthest", &csv::yes_no(furthest)));
    row.push(text("status", &answer.status));
    csv::number(&mut row, "level", answer.level);
    for language in languages {
        row.push(text("label", answer.label.as_ref().map_or("", |label| label.get(*language))));
    }
    for language in languages {
        row.push(text("reason", answer.reason.as_ref().map_or("", |reason| reason.get(*language))));
    }
    row.push(text("sources", &answer.sources.join(" | ")));
    row
}
