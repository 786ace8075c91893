//! Remarks about the inputs that the reader of a report must see.

use super::proposal::Run;
use super::results::{Note, StratumResult};
use crate::text::LocalText;

/// Below this many people a group's figures move with a handful of them.
const SMALL_GROUP: f64 = 30.0;

/// All remarks, in the order of the report.
pub(super) fn of(run: &Run<'_>, strata: &[StratumResult]) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |key: &str, args: Vec<(&str, LocalText)>| {
        let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        notes.push(Note { key: key.to_owned(), args });
    };
    for (stratum, result) in run.proposal.strata.iter().zip(strata) {
        if stratum.other_population {
            note("note-other-population", vec![("stratum", stratum.name.clone())]);
        }
        if stratum.coverage.is_none() {
            note("note-no-target", vec![("stratum", stratum.name.clone())]);
        }
        for group in result.groups.iter().filter(|group| group.size < SMALL_GROUP) {
            note("note-small-group", vec![("stratum", stratum.name.clone()), ("group", group.name.clone())]);
        }
    }
    for (n, first) in run.proposal.strata.iter().enumerate() {
        for second in run.proposal.strata[n + 1..].iter().filter(|second| first.disagrees_with(second)) {
            note(
                "note-strata-disagree",
                vec![("first", first.name.clone()), ("second", second.name.clone())],
            );
        }
    }
    for ratings in run.proposal.ratings.iter().filter(|ratings| ratings.conflict) {
        note("note-conflict", vec![("assessor", LocalText::same(&ratings.assessor))]);
    }
    if run.proposal.consensus.is_none() && run.proposal.ratings.iter().all(|ratings| ratings.conflict) {
        note("note-no-ratings", Vec::new());
    }
    for (criterion, _) in run.rubric.criteria.iter().zip(&run.plan.criteria).filter(|(_, plan)| plan.disputed)
    {
        note("note-disputed", vec![("criterion", criterion.name.clone())]);
    }
    notes
}
