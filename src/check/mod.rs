//! Trees become the checked model: every problem of every file at once.
//!
//! The room `read` has made sure of the *shape*; here the *meaning* is checked. A value is returned together with the
//! diagnostics; whoever calls must not use it when there are errors, and [`check`] sees to that.

mod consensus;
mod cursor;
mod proposal;
mod ratings;
mod rubric;
mod rules;
pub mod study;
mod verdicts;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use self::cursor::is_device;
use self::cursor::{Cursor, date, id, known, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId};
use crate::limits;
use crate::model::{Call, Input, Proposal, Ratings, Rubric};
use crate::read::file::{CallFile, ProposalFile, RatingsFile, RubricFile};
use crate::read::{AnyFile, Read, Source};

/// A file that was read, with what the provenance must know of it.
#[derive(Debug, Clone, Copy)]
pub struct Material<'s> {
    /// Its name in reports: people look for a file from where they stand, reports name it from the folder of the call.
    pub name: &'s str,
    /// The file as it came.
    pub source: &'s Source,
    /// What was read from it.
    pub read: &'s Read,
}

/// What a set of files amounts to.
#[derive(Debug, Default)]
pub struct Checked {
    /// The rubric, when there is one and it has no errors.
    pub rubric: Option<Rubric>,
    /// The call, when there is a rubric and at least one proposal, and nothing has errors.
    pub call: Option<Call>,
}

type Placed<'m, T> = Vec<(&'m T, Cursor<'m>, &'m Material<'m>)>;

/// Reads and checks sources in one go: the first half of the flow.
///
/// The meaning is only looked at when every file has the right shape, so that one missing quote does not drown its
/// remedy in a hundred consequences.
pub fn open(sources: &[Source]) -> (Checked, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let read = |(place, source)| crate::read::read(FileId(place), source, &mut diagnostics);
    let reads: Vec<_> = sources.iter().enumerate().map(read).collect();
    if diagnostics.has_errors() {
        return (Checked::default(), diagnostics.sorted());
    }
    let read = sources.iter().zip(&reads).filter_map(|(source, read)| Some((source, read.as_ref()?)));
    let materials: Vec<_> =
        read.map(|(source, read)| Material { name: source.name(), source, read }).collect();
    let checked = check(&materials, &mut diagnostics);
    (checked, diagnostics.sorted())
}

/// Checks files against each other: at most one rubric and one call, and any number of proposals and ratings.
///
/// Files without a rubric can only be read, not judged: that is told once.
pub fn check(materials: &[Material<'_>], diagnostics: &mut Diagnostics) -> Checked {
    let mut rubrics: Placed<'_, RubricFile> = Vec::new();
    let mut calls: Placed<'_, CallFile> = Vec::new();
    let mut proposals: Placed<'_, ProposalFile> = Vec::new();
    let mut ratings: Placed<'_, RatingsFile> = Vec::new();
    for material in materials {
        let at = Cursor::top(&material.read.tree);
        match &material.read.file {
            AnyFile::Rubric(file) => rubrics.push((file, at, material)),
            AnyFile::Call(file) => calls.push((file, at, material)),
            AnyFile::Proposal(file) => proposals.push((file, at, material)),
            AnyFile::Ratings(file) => ratings.push((file, at, material)),
            // Its meaning depends on its data, which only `maatlat measure` opens.
            AnyFile::Measure(_) => {}
        }
    }
    if let [(first, ..), (second, at, _), ..] = rubrics.as_slice() {
        let both = format!("{}, {}", first.id, second.id);
        diagnostics.push(at.key("id").report(Code::TwoRubrics).with("rubrics", both));
    }
    let Some((file, at, rubric_material)) = rubrics.first() else {
        if !(proposals.is_empty() && ratings.is_empty()) {
            diagnostics.push(Diagnostic::nowhere(Code::NoRubric));
        }
        return Checked::default();
    };
    let rubric = rubric::check(file, at, diagnostics);
    let mut rest = Diagnostics::default();
    let mut inputs = vec![input("rubric", &rubric.id, rubric_material)];
    let by_proposal = rated(&ratings, &proposals, &rubric, &mut inputs, &mut rest);
    let judged = judged(&proposals, by_proposal, &rubric, &mut inputs, &mut rest);
    for proposal in &judged {
        rules::small_enough(&rubric, proposal, at, &mut rest);
    }
    for (file, at, _) in &proposals {
        if let Some(proposal) = judged.iter().find(|proposal| proposal.id == file.id) {
            rules::gates_have_members(&rubric, proposal, at, &mut rest);
        }
    }
    let mut title = None;
    let mut dated = None;
    if let Some((file, at, _)) = calls.first() {
        id(&at.key("id"), &file.id, &mut rest);
        title = Some(text(&at.key("title"), &file.title, &[], &mut rest));
        dated = date(&at.key("date"), file.date.as_ref(), &mut rest);
        let draws = file.draws.map_or(0, |draws| draws as usize * judged.len());
        let limit = limits::DRAWS_OF_A_CALL;
        if draws > limit.most {
            let diagnostic = at.key("draws").report(Code::TooMuch).with("what", limit.word);
            rest.push(diagnostic.with("found", draws).with("limit", limit.most));
        }
    }
    // Where a rubric's own names are wrong, an answer to a right one seems to be an answer to nothing.
    let misnamed =
        diagnostics.iter().any(|one| matches!(one.code, Code::BadId | Code::DuplicateId | Code::ReservedId));
    diagnostics.extend(rest.into_iter().filter(|one| !(misnamed && is_about_names(one.code))));
    if diagnostics.has_errors() {
        return Checked::default();
    }
    if judged.is_empty() {
        return Checked { rubric: Some(rubric), call: None };
    }
    let mut call = Call {
        id: judged[0].id.clone(),
        title: judged[0].title.clone(),
        date: latest_date(&judged),
        draws: None,
        seed: None,
        rubric: rubric.clone(),
        proposals: judged,
        inputs,
    };
    if call.proposals.len() > 1 {
        call.id.clone_from(&rubric.id);
        call.title.clone_from(&rubric.title);
    }
    if let (Some((file, _, material)), Some(title)) = (calls.first(), title) {
        call.id.clone_from(&file.id);
        call.title = title;
        call.date = dated.or(call.date);
        call.draws = file.draws.map(|draws| draws as usize);
        call.seed = file.seed;
        call.inputs.insert(0, input("call", &file.id, material));
    }
    Checked { rubric: Some(rubric), call: Some(call) }
}

/// What is said about names that another file uses.
const fn is_about_names(code: Code) -> bool {
    matches!(code, Code::UnknownId | Code::UnknownCriteria | Code::SignOffBlocked)
}

fn input(role: &'static str, id: &str, material: &Material<'_>) -> Input {
    Input {
        role,
        id: id.to_owned(),
        path: material.name.to_owned(),
        bytes: material.source.size(),
        sha256: material.source.sha256().to_owned(),
        content_id: material.read.content_id(),
    }
}

/// The ratings of one proposal: those of the assessors, and what they agreed on, with its place.
#[derive(Default)]
struct Panel<'m> {
    members: Vec<Ratings>,
    agreed: Option<(Ratings, Cursor<'m>)>,
}

/// Checked ratings by the id of their proposal.
fn rated<'m>(
    files: &Placed<'m, RatingsFile>,
    proposals: &Placed<'_, ProposalFile>,
    rubric: &Rubric,
    inputs: &mut Vec<Input>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Panel<'m>> {
    let ids: BTreeMap<_, _> =
        proposals.iter().enumerate().map(|(n, (file, ..))| (file.id.as_str(), n)).collect();
    let mut first: BTreeMap<(&str, &str), &Cursor<'_>> = BTreeMap::new();
    let mut by_proposal: BTreeMap<String, Panel<'m>> = BTreeMap::new();
    for (file, at, material) in files {
        if !proposals.is_empty() {
            known(&at.key("proposal"), "proposal", &file.proposal, &ids, diagnostics);
        }
        let ratings = ratings::check(file, rubric, at, diagnostics);
        if ratings.conflict {
            let diagnostic = at.key("conflict_of_interest").report(Code::ConflictSetAside);
            diagnostics.push(diagnostic.with("assessor", &file.assessor).with("proposal", &file.proposal));
        }
        if let Some(earlier) = first.insert((&file.proposal, &file.assessor), at) {
            let diagnostic = at.key("assessor").report(Code::RatedTwice).with("assessor", &file.assessor);
            let diagnostic = diagnostic.with("proposal", &file.proposal);
            diagnostics.push(diagnostic.and_at(earlier.key("assessor").place()));
        }
        inputs.push(input("ratings", &format!("{}.{}", file.proposal, file.assessor), material));
        let of_proposal = by_proposal.entry(file.proposal.clone()).or_default();
        if file.consensus {
            if let Some((_, earlier)) = &of_proposal.agreed {
                let diagnostic = at.key("consensus").report(Code::ConsensusTwice);
                let diagnostic = diagnostic.with("proposal", &file.proposal);
                diagnostics.push(diagnostic.and_at(earlier.key("consensus").place()));
            } else if !ratings.conflict {
                of_proposal.agreed = Some((ratings, at.clone()));
            }
            continue;
        }
        of_proposal.members.push(ratings);
        let limit = limits::ASSESSORS;
        if of_proposal.members.len() == limit.most + 1 {
            let found = files
                .iter()
                .filter(|(other, ..)| other.proposal == file.proposal && !other.consensus)
                .count();
            let diagnostic = at.key("assessor").report(Code::TooMuch).with("what", limit.word);
            diagnostics.push(diagnostic.with("found", found).with("limit", limit.most));
        }
    }
    for panel in by_proposal.values_mut() {
        panel.members.sort_by(|a, b| a.assessor.cmp(&b.assessor));
    }
    by_proposal
}

/// Checked proposals, in the order of their ids: the order of the files on the disk must not matter.
fn judged(
    files: &Placed<'_, ProposalFile>,
    mut by_proposal: BTreeMap<String, Panel<'_>>,
    rubric: &Rubric,
    inputs: &mut Vec<Input>,
    diagnostics: &mut Diagnostics,
) -> Vec<Proposal> {
    let ids = files.iter().map(|(file, at, _)| (file.id.as_str(), at.key("id")));
    cursor::unique(ids, diagnostics);
    let limit = limits::PROPOSALS;
    if let Some((_, at, _)) = files.get(limit.most) {
        let diagnostic = at.key("id").report(Code::TooMuch).with("what", limit.word);
        diagnostics.push(diagnostic.with("found", files.len()).with("limit", limit.most));
        return Vec::new();
    }
    let mut judged = Vec::new();
    let mut seen = BTreeSet::new();
    for (file, at, material) in files {
        let Panel { members: mut ratings, agreed } = by_proposal.remove(&file.id).unwrap_or_default();
        ratings.extend(ratings::self_assessment(file, rubric, at, diagnostics));
        // Of two proposals with one id, nobody knows whose the ratings are.
        let is_first = seen.insert(&file.id);
        let agreed = agreed.map(|(agreed, at)| {
            consensus::check(&agreed, &ratings, rubric, &at, diagnostics);
            agreed
        });
        if ratings.is_empty() && agreed.is_none() && is_first {
            diagnostics.push(at.key("id").report(Code::NoRatings).with("proposal", &file.id));
        }
        inputs.push(input("proposal", &file.id, material));
        judged.push(proposal::check(file, (ratings, agreed), rubric, at, diagnostics));
    }
    judged.sort_by(|a, b| a.id.cmp(&b.id));
    inputs.sort_by(|a, b| (a.role, &a.id).cmp(&(b.role, &b.id)));
    judged
}

/// The latest date anywhere in the proposals and their ratings.
fn latest_date(proposals: &[Proposal]) -> Option<String> {
    let dates = proposals.iter().flat_map(|proposal| {
        let rated = proposal.ratings.iter().chain(&proposal.consensus);
        let rated = rated.filter_map(|ratings| ratings.date.clone());
        proposal.date.clone().into_iter().chain(rated)
    });
    dates.max()
}
