//! Two or more proposals of a call side by side: same facts, same levels, same gates, and who is ahead on common draws.

use super::portfolio::{Contender, pairs_of};
use super::proposal::label;
use super::results::{FactRow, GateRow, LevelRow, ProposalResult, SideBySide};
use super::{Progress, Scored, Settings, scored, seed_and_draws};
use crate::model::{Call, Cell, FactKind, Group, Proposal, Rubric, Stratum};
use crate::text::{Language, LocalText};

/// Version of the format.
const FORMAT: &str = "side-by-side/1";

/// Compares the chosen proposals, in the order given; numbers that the call does not have are left out.
pub fn side_by_side(call: &Call, chosen: &[usize], settings: &Settings, progress: &Progress) -> SideBySide {
    let mut few = call.clone();
    few.proposals = chosen.iter().filter_map(|number| call.proposals.get(*number).cloned()).collect();
    // Files of other proposals say nothing here; seed and rubric are those of the call.
    few.inputs.retain(|input| {
        let ids = || few.proposals.iter().map(|proposal| proposal.id.as_str());
        !matches!(input.role, "proposal" | "ratings") || ids().any(|id| belongs(&input.id, id))
    });
    let (results, all) = scored(&few, settings, progress);
    let (seed, draws) = seed_and_draws(&few, settings);
    let contenders: Vec<_> = few.proposals.iter().zip(&all).map(contender).collect();
    let ranked = |result: &ProposalResult| result.total.is_some() && !result.total_withheld;
    let mut wanted = Vec::new();
    for i in 0..contenders.len() {
        wanted.extend((i + 1..contenders.len()).map(|j| (i, j)));
    }
    wanted.retain(|(i, j)| ranked(&results.proposals[*i]) && ranked(&results.proposals[*j]));
    SideBySide {
        format: FORMAT.to_owned(),
        pairs: pairs_of(&few.rubric, &contenders, &wanted, &seed, draws),
        facts: facts(&few.rubric, &few.proposals),
        levels: levels(&few.rubric, &results.proposals),
        gates: gates(&few.rubric, &results.proposals),
        results,
    }
}

fn contender<'a>((proposal, scored): (&'a Proposal, &'a Scored)) -> Contender<'a> {
    Contender { proposal, plan: &scored.plan, settled: &scored.settled }
}

/// Whether an input is of this proposal: its id, or that of ratings for it.
fn belongs(input: &str, proposal: &str) -> bool {
    input == proposal || input.strip_prefix(proposal).is_some_and(|rest| rest.starts_with('.'))
}

fn all_same<T: PartialEq>(values: &[T]) -> bool {
    values.windows(2).all(|pair| pair[0] == pair[1])
}

fn row(key: String, text: Option<LocalText>, values: Vec<Option<LocalText>>) -> FactRow {
    let same = all_same(&values);
    FactRow { key, text, values, same }
}

/// Facts of the rubric, then what the group tables hold.
fn facts(rubric: &Rubric, proposals: &[Proposal]) -> Vec<FactRow> {
    let mut rows = Vec::new();
    for (place, fact) in rubric.facts.iter().enumerate() {
        let value = |proposal: &Proposal| {
            let value = *proposal.facts.get(place)?;
            Some(LocalText::same(&match fact.kind {
                FactKind::YesNo => (value != 0.0).to_string(),
                FactKind::Number => value.to_string(),
            }))
        };
        let key = match fact.kind {
            FactKind::YesNo => "fact-of-rubric-yes-no",
            FactKind::Number => "fact-of-rubric",
        };
        let values = proposals.iter().map(value).collect();
        rows.push(row(key.to_owned(), Some(fact.question.clone()), values));
    }
    let mut strata: Vec<&Stratum> = Vec::new();
    for stratum in proposals.iter().flat_map(|proposal| &proposal.strata) {
        if !strata.iter().any(|known| known.id == stratum.id) {
            strata.push(stratum);
        }
    }
    for stratum in strata {
        rows.extend(of_stratum(stratum, proposals));
    }
    rows
}

/// Takes one cell of a group.
type Take = fn(&Group) -> Option<Cell>;

/// What is said of one stratum, and of each of its groups.
fn of_stratum(stratum: &Stratum, proposals: &[Proposal]) -> Vec<FactRow> {
    let table = |proposal: &'_ Proposal| proposal.strata.iter().position(|own| own.id == stratum.id);
    let told = |say: &dyn Fn(&Stratum) -> Option<LocalText>| -> Vec<Option<LocalText>> {
        proposals.iter().map(|proposal| say(&proposal.strata[table(proposal)?])).collect()
    };
    let name = Some(stratum.name.clone());
    let mut rows =
        vec![row("fact-outcome".to_owned(), name.clone(), told(&|own| Some(own.outcome.name.clone())))];
    let people = |own: &Stratum| own.groups.iter().map(|group| group.size.get()).sum::<f64>();
    rows.push(row(
        "fact-people".to_owned(),
        name,
        told(&|own| Some(LocalText::same(&people(own).to_string()))),
    ));
    let mut groups: Vec<&Group> = Vec::new();
    for own in proposals.iter().flat_map(|proposal| &proposal.strata).filter(|own| own.id == stratum.id) {
        for group in &own.groups {
            if !groups.iter().any(|known| known.id == group.id) {
                groups.push(group);
            }
        }
    }
    let cells: [(&str, Take); 6] = [
        ("baseline", |group| Some(group.baseline)),
        ("reach", |group| group.reach),
        ("uptake", |group| Some(group.uptake)),
        ("adherence", |group| group.adherence),
        ("benefit", |group| Some(group.benefit)),
        ("effect-on-non-users", |group| Some(group.effect_on_non_users)),
    ];
    for group in groups {
        let text = joined(&stratum.name, &group.name);
        for (quantity, cell) in cells {
            let values = told(&|own| {
                let own = own.groups.iter().find(|own| own.id == group.id)?;
                Some(range(cell(own)?))
            });
            if values.iter().any(Option::is_some) {
                rows.push(row(format!("fact-cell-{quantity}"), text.clone(), values));
            }
        }
    }
    rows
}

fn range(cell: Cell) -> LocalText {
    let (low, likely, high) = (cell.range.low(), cell.range.likely(), cell.range.high());
    let text = if low == high { likely.to_string() } else { format!("{low} / {likely} / {high}") };
    LocalText::same(&text)
}

fn joined(stratum: &LocalText, group: &LocalText) -> Option<LocalText> {
    let both = Language::ALL
        .into_iter()
        .map(|language| (language, format!("{}: {}", stratum.get(language), group.get(language))));
    LocalText::new(both.collect())
}

fn levels(rubric: &Rubric, proposals: &[ProposalResult]) -> Vec<LevelRow> {
    let one = |(c, criterion): (usize, &crate::model::Criterion)| {
        let of = |proposal: &ProposalResult| proposal.criteria.get(c).and_then(|own| own.likely);
        let levels: Vec<_> = proposals.iter().map(of).collect();
        LevelRow {
            criterion: criterion.id.clone(),
            name: criterion.name.clone(),
            weight: proposals.first().and_then(|own| own.criteria.get(c)).map_or(0.0, |own| own.weight),
            labels: levels.iter().map(|level| level.map(|level| label(&criterion.scale, level))).collect(),
            same: all_same(&levels),
            levels,
        }
    };
    rubric.criteria.iter().enumerate().map(one).collect()
}

fn gates(rubric: &Rubric, proposals: &[ProposalResult]) -> Vec<GateRow> {
    let one = |(g, gate): (usize, &crate::model::Gate)| {
        let of = |proposal: &ProposalResult| proposal.gates.get(g).map(|own| own.outcome);
        let outcomes: Vec<_> = proposals.iter().filter_map(of).collect();
        GateRow { gate: gate.id.clone(), name: gate.name.clone(), same: all_same(&outcomes), outcomes }
    };
    rubric.gates.iter().enumerate().map(one).collect()
}
