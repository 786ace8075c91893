//! `compare.csv`: one row for each thing that is compared, of each proposal or pair.

use crate::report::csv::{self, Cell, Dialect, FIRST_COLUMN, Row};
use crate::summarise::results::{PairResult, SideBySide};
use crate::text::{Language, LocalText};

/// The comparison as a long table.
///
/// `kind` says what a row holds: `fact`, `level`, `gate` (one row per proposal); `first_higher`, `difference_mean`,
/// `difference_q05`, `difference_q50`, `difference_q95`, `criterion_points` (one row per pair, or per criterion of a
/// pair; `proposal` minus `other`). Lines end in CR LF. Every text cell stands between quotes and is never a formula.
pub fn csv(side: &SideBySide, languages: &[Language], dialect: Dialect) -> String {
    let run = side.results.run_id.as_str();
    let ids: Vec<&str> = side.results.proposals.iter().map(|one| one.id.as_str()).collect();
    let mut rows = Vec::new();
    let mut add = |line: Cells<'_>| rows.push(line.row(run, languages));
    for fact in &side.facts {
        for (id, value) in ids.iter().zip(&fact.values) {
            add(Cells {
                kind: "fact",
                id: &fact.key,
                name: fact.text.as_ref(),
                proposal: id,
                value: value.as_ref(),
                same: Some(fact.same),
                ..Cells::default()
            });
        }
    }
    for level in &side.levels {
        for (place, id) in ids.iter().enumerate() {
            add(Cells {
                kind: "level",
                id: &level.criterion,
                name: Some(&level.name),
                proposal: id,
                value: level.labels.get(place).and_then(Option::as_ref),
                number: level.levels.get(place).copied().flatten(),
                same: Some(level.same),
                ..Cells::default()
            });
        }
    }
    for gate in &side.gates {
        for (proposal, outcome) in side.results.proposals.iter().zip(&gate.outcomes) {
            let own = proposal.gates.iter().find(|own| own.id == gate.gate);
            add(Cells {
                kind: "gate",
                id: &gate.gate,
                name: Some(&gate.name),
                proposal: &proposal.id,
                word: csv::outcome(*outcome),
                number: own.map(|own| own.p_fail.p),
                error: own.map(|own| own.p_fail.mcse),
                same: Some(gate.same),
                ..Cells::default()
            });
        }
    }
    for pair in &side.pairs {
        of_pair(pair, &mut add);
    }
    csv::sheet(&names(languages), rows, dialect)
}

fn of_pair<'p>(pair: &'p PairResult, add: &mut impl FnMut(Cells<'p>)) {
    let spread = &pair.difference;
    for (kind, number, error) in [
        ("first_higher", pair.first_higher.p, Some(pair.first_higher.mcse)),
        ("difference_mean", spread.mean, None),
        ("difference_q05", spread.q05, Some(spread.mcse)),
        ("difference_q50", spread.q50, Some(spread.mcse)),
        ("difference_q95", spread.q95, Some(spread.mcse)),
    ] {
        add(Cells {
            kind,
            proposal: &pair.first,
            other: &pair.second,
            number: Some(number),
            error,
            ..Cells::default()
        });
    }
    for criterion in &pair.by_criterion {
        add(Cells {
            kind: "criterion_points",
            id: &criterion.criterion,
            name: Some(&criterion.name),
            proposal: &pair.first,
            other: &pair.second,
            number: Some(criterion.points),
            ..Cells::default()
        });
    }
}

/// The names of the columns, in the order of [`Cells::row`].
fn names(languages: &[Language]) -> Vec<String> {
    let local = |name: &str| languages.iter().map(move |one| format!("{name}_{}", one.code())).collect();
    let fixed = |names: &[&str]| -> Vec<String> { names.iter().map(ToString::to_string).collect() };
    let lists: [Vec<String>; 5] = [
        fixed(&[FIRST_COLUMN, "kind", "id"]),
        local("name"),
        fixed(&["proposal", "other", "word"]),
        local("value"),
        fixed(&["number", "error", "same"]),
    ];
    lists.concat()
}

/// What one row holds.
#[derive(Debug, Clone, Copy, Default)]
struct Cells<'c> {
    kind: &'static str,
    id: &'c str,
    name: Option<&'c LocalText>,
    proposal: &'c str,
    other: &'c str,
    word: &'static str,
    value: Option<&'c LocalText>,
    number: Option<f64>,
    error: Option<f64>,
    same: Option<bool>,
}

impl Cells<'_> {
    fn row(self, run: &str, languages: &[Language]) -> Row {
        let text = |name: &str, text: &str| (name.to_owned(), Cell::Text(text.to_owned()));
        let local = |text: Option<&LocalText>, language: &Language| {
            text.map_or_else(String::new, |text| text.get(*language).to_owned())
        };
        let mut row = vec![text(FIRST_COLUMN, run), text("kind", self.kind), text("id", self.id)];
        row.extend(languages.iter().map(|language| text("name", &local(self.name, language))));
        row.extend([text("proposal", self.proposal), text("other", self.other), text("word", self.word)]);
        row.extend(languages.iter().map(|language| text("value", &local(self.value, language))));
        csv::number(&mut row, "number", self.number);
        csv::number(&mut row, "error", self.error);
        row.push(text("same", &self.same.map_or_else(String::new, csv::yes_no)));
        row
    }
}
