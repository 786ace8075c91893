//! Rules inside a rubric: read, and held against what they may speak of.

use std::collections::BTreeMap;

use super::cursor::{Cursor, some};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::limits::{self, Limit};
use crate::model::{Criterion, Dimension, Fact, FactKind, Grade, Proposal, Rubric, Stratum};
use crate::rules::{
    Binder, Expr, ExprKind, Known, MAX_OPERATIONS, Set, Sizes, SyntaxError, Type, TypeError, Vocabulary,
    attributes, check_binder, check_types, decide, drawn, fixed, operations, parse, parse_binder,
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
    // Together: fifty rules, each just small enough, would take a minute where one takes a second.
    let mut sum = 0_usize;
    let mut refuse = |at: Cursor<'_>, operations: usize| {
        let before = sum;
        sum = sum.saturating_add(operations);
        if sum > MAX_OPERATIONS && before <= MAX_OPERATIONS {
            diagnostics.push(too_large(&at, limits::RULE_STEPS, sum));
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
    let mut diagnostic = match error.too_large {
        Some((limit, found)) => too_large(at, *limit, found),
        None => at.report(Code::RuleSyntax).with("expected", error.expected).with("found", &error.found),
    };
    diagnostic.place = Some(at.part(&error.span));
    diagnostics.push(diagnostic);
}

fn too_large(at: &Cursor<'_>, limit: Limit, found: usize) -> Diagnostic {
    let diagnostic = at.report(Code::RuleTooLarge).with("what", limit.word);
    diagnostic.with("found", found).with("limit", limit.most)
}

/// Warns of gates over a set that is empty in a proposal: such a gate passes without having looked at anything.
pub(super) fn gates_have_members(
    rubric: &Rubric,
    proposal: &Proposal,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) {
    for gate in &rubric.gates {
        let Some(binder) = &gate.for_each else { continue };
        if members(binder, proposal) == Some(0) {
            let written = gate.written.split(':').next().unwrap_or_default();
            let diagnostic = at.key("id").report(Code::GateWithoutMembers).with("gate", &gate.id);
            diagnostics.push(diagnostic.with("proposal", &proposal.id).with("for_each", written));
        }
    }
}

/// How many tables or groups a `for_each` runs over; `None` when the check cannot tell.
fn members(binder: &Binder, proposal: &Proposal) -> Option<usize> {
    if binder.set == Set::Groups && binder.filter.is_none() {
        return Some(proposal.strata.iter().map(|stratum| stratum.groups.len()).sum());
    }
    if binder.set != Set::Strata {
        return None;
    }
    let Some(filter) = &binder.filter else { return Some(proposal.strata.len()) };
    let filter = spelled_out(filter, &binder.name)?;
    let holds = |stratum: &&Stratum| {
        let known = BTreeMap::from([
            ("id".to_owned(), Known::Word(stratum.id.clone())),
            ("axis".to_owned(), Known::Word(stratum.axis.word().to_owned())),
            ("ordered".to_owned(), Known::Truth(stratum.ordered)),
        ]);
        decide(&filter, &known)
    };
    Some(proposal.strata.iter().filter(holds).count())
}

/// A filter over tables with its attributes as plain names; `None` when it asks for more than is known before a run.
fn spelled_out(rule: &Expr, name: &str) -> Option<Expr> {
    let inside = |part: &Expr| spelled_out(part, name).map(Box::new);
    let kind = match &rule.kind {
        ExprKind::Number(_) | ExprKind::Text(_) | ExprKind::Truth(_) => rule.kind.clone(),
        ExprKind::Field(of, field) if of == name && matches!(field.as_str(), "id" | "axis" | "ordered") => {
            ExprKind::Name(field.clone())
        }
        ExprKind::Unary(operator, inner) => ExprKind::Unary(*operator, inside(inner)?),
        ExprKind::Binary(operator, a, b) => ExprKind::Binary(*operator, inside(a)?, inside(b)?),
        _ => return None,
    };
    Some(Expr { kind, span: rule.span.clone() })
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
