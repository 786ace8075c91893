//! The meaning of ratings: levels on their scale, grades that exist, nothing computed typed over.

use std::collections::BTreeMap;

use super::cursor::{Cursor, date, id, known, optional_text, unordered};
use super::rubric::level;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Answer, AnswerKind, Criterion, Range, Ratings, Rubric};
use crate::read::file::{self, NoScore, ProposalFile, RatingsFile};

/// More unknown criteria than this in one file are told together.
const STRANGERS: usize = 3;

/// Checks a ratings file.
pub(super) fn check(
    file: &RatingsFile,
    rubric: &Rubric,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Ratings {
    id(&at.key("assessor"), &file.assessor, diagnostics);
    if file.rubric != rubric.id {
        let diagnostic = at.key("rubric").report(Code::OtherRubric).with("what", "id");
        let diagnostic = diagnostic.with("rubric", &rubric.id).with("found", &file.rubric);
        diagnostics.push(diagnostic.with("expected", &rubric.id));
    }
    let version = file.rubric_version.as_ref().filter(|_| file.rubric == rubric.id);
    if let Some(found) = version.filter(|found| **found != rubric.version) {
        let diagnostic = at.key("rubric_version").report(Code::OtherRubric).with("what", "version");
        let diagnostic = diagnostic.with("rubric", &rubric.id).with("found", found);
        diagnostics.push(diagnostic.with("expected", &rubric.version));
    }
    // Answers to another rubric's questions are not held against this one's.
    let other = BTreeMap::new();
    let given = if file.rubric == rubric.id { &file.rating } else { &other };
    let answers = answers(given, rubric, file.consensus, at, diagnostics);
    // What a panel did not agree on is left to its members.
    if file.rubric == rubric.id && !file.consensus {
        sign_off(file.signed_off.as_ref(), given, rubric, at, diagnostics);
    }
    Ratings {
        assessor: file.assessor.clone(),
        role: optional_text(&at.key("role"), file.role.as_ref(), &[], diagnostics),
        conflict: file.conflict_of_interest,
        date: date(&at.key("date"), file.date.as_ref(), diagnostics),
        signed_off: date(&at.key("signed_off"), file.signed_off.as_ref(), diagnostics).is_some(),
        answers,
    }
}

/// Checks the self-assessment inside a proposal; `None` when there is none.
pub(super) fn self_assessment(
    file: &ProposalFile,
    rubric: &Rubric,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Ratings> {
    if file.rating.is_empty() {
        return None;
    }
    if let Some(other) = file.rubric.as_ref().filter(|other| **other != rubric.id) {
        // One sentence, instead of one for each answer to a question that this rubric does not ask.
        let diagnostic = at.key("rubric").report(Code::OtherRubric).with("what", "id");
        let diagnostic = diagnostic.with("rubric", &rubric.id).with("found", other);
        diagnostics.push(diagnostic.with("expected", &rubric.id));
        return None;
    }
    let answers = answers(&file.rating, rubric, false, at, diagnostics);
    sign_off(file.signed_off.as_ref(), &file.rating, rubric, at, diagnostics);
    Some(Ratings {
        assessor: Ratings::SELF.to_owned(),
        role: None,
        conflict: false,
        date: file.date.clone(),
        signed_off: date(&at.key("signed_off"), file.signed_off.as_ref(), diagnostics).is_some(),
        answers,
    })
}

fn answers(
    ratings: &BTreeMap<String, file::Rating>,
    rubric: &Rubric,
    agreed: bool,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Answer> {
    let criteria = rubric.criteria.iter().enumerate();
    let ids: BTreeMap<_, _> = criteria.map(|(c, criterion)| (criterion.id.as_str(), c)).collect();
    let strangers: Vec<_> = ratings.keys().filter(|found| !ids.contains_key(found.as_str())).collect();
    if strangers.len() > STRANGERS {
        // Not slips of the pen: the rubric lost these criteria, or the ratings were made for another one.
        let names: Vec<_> = strangers.iter().map(|found| found.as_str()).collect();
        let here = at.key("rating").key(strangers[0]);
        let mut diagnostic = here.report(Code::UnknownCriteria).with("criteria", names.join(", "));
        diagnostic.place = Some(here.key_place());
        diagnostics.push(diagnostic);
    } else {
        for found in strangers {
            known(&at.key("rating").key(found), "criterion", found, &ids, diagnostics);
        }
    }
    let answer = |criterion: &Criterion| {
        let here = at.key("rating").key(&criterion.id);
        let found = ratings.get(&criterion.id);
        if criterion.computed.is_some() {
            if found.is_some() {
                let mut diagnostic = here.report(Code::ComputedTypedOver).with("criterion", &criterion.id);
                diagnostic.place = Some(here.key_place());
                diagnostics.push(diagnostic);
            }
            return Answer { kind: AnswerKind::Computed, reason: None, sources: Vec::new() };
        }
        let Some(found) = found else {
            return Answer { kind: AnswerKind::NotAnswered, reason: None, sources: Vec::new() };
        };
        Answer {
            kind: kind(found, criterion, rubric, agreed, &here, diagnostics),
            reason: optional_text(&here.key("reason"), found.reason.as_ref(), &[], diagnostics),
            sources: found.sources.clone(),
        }
    };
    rubric.criteria.iter().map(answer).collect()
}

fn kind(
    found: &file::Rating,
    criterion: &Criterion,
    rubric: &Rubric,
    agreed: bool,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> AnswerKind {
    let about = |code: Code| at.report(code).with("criterion", &criterion.id);
    match (&found.level, found.answer) {
        (None, Some(answer)) => {
            if answer == NoScore::NotApplicable && found.reason.is_none() {
                diagnostics.push(about(Code::NeedsReason));
            }
            match answer {
                NoScore::NotApplicable => AnswerKind::NotApplicable,
                NoScore::NotAnswered => AnswerKind::NotAnswered,
                NoScore::NotKnown => AnswerKind::NotKnown,
                NoScore::Abstained => AnswerKind::Abstained,
            }
        }
        (Some(likely), None) => rated(found, likely, criterion, rubric, agreed, at, diagnostics),
        (Some(_), Some(_)) | (None, None) => {
            diagnostics.push(about(Code::LevelOrAnswer));
            AnswerKind::NotAnswered
        }
    }
}

fn rated(
    found: &file::Rating,
    likely: &file::Level,
    criterion: &Criterion,
    rubric: &Rubric,
    agreed: bool,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> AnswerKind {
    let about = |code: Code| at.report(code).with("criterion", &criterion.id);
    let grades: BTreeMap<_, _> =
        rubric.grades.iter().enumerate().map(|(n, grade)| (grade.id.as_str(), n)).collect();
    let grade = if let Some(grade) = &found.evidence {
        known(&at.key("evidence"), "evidence", grade, &grades, diagnostics)
    } else {
        diagnostics.push(about(Code::MissingEvidence));
        None
    };
    let lacks = [("reason", found.reason.is_none()), ("sources", found.sources.is_empty())];
    let lacks: Vec<_> = lacks.into_iter().filter_map(|(key, lacks)| lacks.then_some(key)).collect();
    // The members say on what an agreed level rests; where it moves away from them, a reason is asked elsewhere.
    if !lacks.is_empty() && !agreed {
        diagnostics.push(about(Code::Unsupported).with("lacks", lacks.join(", ")));
    }
    let scale = &criterion.scale;
    let likely = level(likely, scale, &at.key("level"), diagnostics);
    let mut end = |key: &str, end: Option<&file::Level>| {
        end.and_then(|end| level(end, scale, &at.key(key), diagnostics))
    };
    let (low, high) = (end("low", found.low.as_ref()), end("high", found.high.as_ref()));
    let (Some(likely), Some(grade)) = (likely, grade) else {
        return AnswerKind::NotAnswered;
    };
    let from_grade = found.low.is_none() && found.high.is_none();
    let spread = rubric.grades[grade].spread;
    let (low, high) = if from_grade {
        if spread == 0.0 && grade > 0 {
            diagnostics.push(about(Code::SingleLevel));
        }
        (scale.away(likely, -spread), scale.away(likely, spread))
    } else {
        (low.unwrap_or(likely), high.unwrap_or(likely))
    };
    if let Some(range) = Range::new(low, likely, high) {
        return AnswerKind::Rated { range, grade, from_grade };
    }
    // Options need not rise in points, so an option's neighbours may lie on one side of it.
    if from_grade
        && let Some(range) = Range::new(low.min(high).min(likely), likely, low.max(high).max(likely))
    {
        return AnswerKind::Rated { range, grade, from_grade };
    }
    diagnostics.push(unordered(at, [low, likely, high]));
    AnswerKind::NotAnswered
}

/// Signing off is only possible when every question has an answer. What was answered with a mistake in it, or under a
/// misspelt name, is told there and not once more here.
fn sign_off(
    signed: Option<&String>,
    ratings: &BTreeMap<String, file::Rating>,
    rubric: &Rubric,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) {
    let is_open = |criterion: &&Criterion| {
        criterion.computed.is_none()
            && ratings.get(&criterion.id).is_none_or(|found| found.answer == Some(NoScore::NotAnswered))
    };
    let open: Vec<_> =
        rubric.criteria.iter().filter(is_open).map(|criterion| criterion.id.as_str()).collect();
    let is_misspelt = |found: &&String| rubric.criteria.iter().all(|criterion| criterion.id != **found);
    let misspelt = ratings.keys().filter(is_misspelt).count();
    if signed.is_some() && open.len() > misspelt {
        let diagnostic = at.key("signed_off").report(Code::SignOffBlocked);
        diagnostics.push(diagnostic.with("criteria", open.join(", ")));
    }
}
