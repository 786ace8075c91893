//! Rules inside a rubric: read, and held against what they may speak of.

use std::collections::BTreeMap;

use super::cursor::{Cursor, some};
use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Criterion, Dimension, Fact, FactKind, Grade, Proposal, Rubric};
use crate::rules::{
    Binder, Expr, MAX_OPERATIONS, Set, Sizes, SyntaxError, Type, TypeError, Vocabulary, attributes,
    check_binder, check_types, drawn, fixed, operations, parse, parse_binder,
};

/// What gates may speak of: everything.
pub(super) fn of_gates(
    criteria: &[Criterion],
    dimensions: &[Dimension],
    facts: &[Fact],
    grades: &[Grade],
    total: bool,
) -> Vocabulary {
    let mut vocabulary = of_tables(facts, grades);
    vocabulary.scores = true;
    for criterion in criteria {
        vocabulary.names.insert(criterion.id.clone(), drawn(Type::Number));
    }
    for dimension in dimensions {
        vocabulary.fields.insert(("dimension".to_owned(), dimension.id.clone()), drawn(Type::Number));
    }
    if total {
        vocabulary.names.insert("total".to_owned(), drawn(Type::Number));
    }
    vocabulary
}

/// What computed criteria may speak of: the group tables, facts and assumptions.
pub(super) fn of_tables(facts: &[Fact], grades: &[Grade]) -> Vocabulary {
    let parameters = ["materiality", "relative_materiality", "coverage", "correlation"];
    let names = parameters.into_iter().map(|name| (name.to_owned(), fixed(Type::Number)));
    let facts = facts.iter().map(|fact| {
        let of = if fact.kind == FactKind::YesNo { Type::Truth } else { Type::Number };
        (("fact".to_owned(), fact.id.clone()), fixed(of))
    });
    Vocabulary {
        names: names.collect(),
        fields: facts.collect(),
        sets: true,
        scores: false,
        chance: false,
        grades: grades.iter().map(|grade| grade.id.clone()).collect(),
    }
}

/// What verdicts may speak of: gate outcomes and the total.
pub(super) fn of_verdicts<'a>(gates: impl IntoIterator<Item = &'a str>, total: bool) -> Vocabulary {
    let mut names: BTreeMap<_, _> =
        gates.into_iter().map(|gate| (gate.to_owned(), fixed(Type::Word))).collect();
    if total {
        names.insert("total".to_owned(), fixed(Type::Number));
        names.insert("total_withheld".to_owned(), fixed(Type::Truth));
    }
    Vocabulary { names, ..Vocabulary::default() }
}

/// A rule that gives true or false, and whether it differs from draw to draw.
pub(super) fn condition(
    at: &Cursor<'_>,
    text: &str,
    for_each: Option<&Binder>,
    vocabulary: &Vocabulary,
    per_draw: bool,
    diagnostics: &mut Diagnostics,
) -> Option<(Expr, bool)> {
    let rule = parse(text).map_err(|error| syntax(at, &error, diagnostics)).ok()?;
    let checked = check_types(&rule, for_each, vocabulary, Type::Truth, per_draw);
    let typed = checked.map_err(|errors| types(at, errors, diagnostics)).ok()?;
    Some((rule, typed.per_draw))
}

/// A `for_each`.
pub(super) fn binder(
    at: &Cursor<'_>,
    text: &str,
    vocabulary: &Vocabulary,
    diagnostics: &mut Diagnostics,
) -> Option<Binder> {
    let binder = parse_binder(text).map_err(|error| syntax(at, &error, diagnostics)).ok()?;
    check_binder(&binder, vocabulary).map_err(|errors| types(at, errors, diagnostics)).ok()?;
    Some(binder)
}

/// Checks that no rule of the rubric grows too large over the sets of a proposal.
pub(super) fn small_enough(
    rubric: &Rubric,
    proposal: &Proposal,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) {
    let sizes = Sizes {
        strata: proposal.strata.len(),
        groups: proposal.strata.iter().map(|stratum| stratum.groups.len()).sum(),
        criteria: rubric.criteria.len(),
        dimensions: rubric.dimensions.len(),
    };
    let mut refuse = |at: Cursor<'_>, operations: usize| {
        if operations > MAX_OPERATIONS {
            diagnostics.push(at.report(Code::RuleTooLarge));
        }
    };
    for (n, gate) in rubric.gates.iter().enumerate() {
        let here = at.key("gate").index(n).key("fails_when");
        refuse(here, operations(&gate.fails_when, gate.for_each.as_ref(), sizes));
    }
    for (n, criterion) in rubric.criteria.iter().enumerate() {
        let Some(computed) = &criterion.computed else { continue };
        let rows = computed.rows.iter().map(|(_, when)| operations(when, Some(&computed.for_each), sizes));
        refuse(at.key("criterion").index(n).key("computed"), rows.fold(0, usize::saturating_add));
    }
}

fn syntax(at: &Cursor<'_>, error: &SyntaxError, diagnostics: &mut Diagnostics) {
    let code = if error.too_large { Code::RuleTooLarge } else { Code::RuleSyntax };
    let mut diagnostic = at.report(code).with("expected", error.expected).with("found", &error.found);
    diagnostic.place = Some(at.part(&error.span));
    diagnostics.push(diagnostic);
}

fn types(at: &Cursor<'_>, errors: Vec<TypeError>, diagnostics: &mut Diagnostics) {
    for error in errors {
        let (span, mut diagnostic) = match error {
            TypeError::UnknownName { span, found, suggestion, known } => {
                let set = set_of(&found).unwrap_or_default();
                let diagnostic = at.report(Code::RuleUnknownName).with("member", member(&found));
                let diagnostic = diagnostic.with("set", set).with("found", found);
                let diagnostic = diagnostic.with("suggestion", suggestion.unwrap_or_default());
                (span, diagnostic.with("known", some(known.iter().map(String::as_str))))
            }
            TypeError::Mismatch { span, expected, found } => {
                (span, at.report(Code::RuleType).with("expected", expected).with("found", found))
            }
        };
        diagnostic.place = Some(at.part(&span));
        diagnostics.push(diagnostic);
    }
}

/// What stands before the point: `s` of `s.gap_change`.
fn member(found: &str) -> &str {
    found.split_once('.').map_or("", |(of, _)| of)
}

/// The set whose members have this attribute, when a rule speaks of a member without saying of which set.
fn set_of(found: &str) -> Option<&'static str> {
    let (of, field) = found.split_once('.')?;
    let of_its_own = matches!(of, "fact" | "dimension");
    [("strata", Set::Strata), ("groups", Set::Groups)]
        .into_iter()
        .find(|(_, set)| !of_its_own && attributes(set).iter().any(|(name, _)| *name == field))
        .map(|(word, _)| word)
}
