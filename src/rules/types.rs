//! A tree is held against what its rule may speak of: names, types, and what may depend on chance.

use std::collections::BTreeMap;
use std::ops::Range;

use super::syntax::{Binary, Binder, Expr, ExprKind, Fold, Function, Set, Unary};
use crate::diagnostic::near_match;

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// A number.
    Number,
    /// True or false.
    Truth,
    /// A word: an id, an axis, an outcome.
    Word,
    /// An evidence grade; compared with `at_least` or `==`.
    Grade,
}

impl Type {
    /// Key of the catalogue.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Number => "type-number",
            Self::Truth => "type-truth",
            Self::Word => "type-word",
            Self::Grade => "type-grade",
        }
    }
}

/// A type, and whether the value differs from draw to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed {
    /// The type.
    pub of: Type,
    /// Whether it differs from draw to draw.
    pub per_draw: bool,
}

/// A value that is the same in every draw.
pub const fn fixed(of: Type) -> Typed {
    Typed { of, per_draw: false }
}

/// A value that differs from draw to draw.
pub const fn drawn(of: Type) -> Typed {
    Typed { of, per_draw: true }
}

/// What a rule may speak of.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// Plain names: criteria, `total`, parameters, gates.
    pub names: BTreeMap<String, Typed>,
    /// `fact.ID` and `dimension.ID`.
    pub fields: BTreeMap<(String, String), Typed>,
    /// Whether sets may be used at all.
    pub sets: bool,
    /// Whether criteria and dimensions may be used.
    pub scores: bool,
    /// Whether `chance(…)` may be used.
    pub chance: bool,
    /// Evidence grades.
    pub grades: Vec<String>,
}

/// The words an axis can be.
const AXES: [&str; 2] = ["socio-economic", "socio-cultural"];
/// The words a gate's outcome can be; a plain name that is a word is always a gate.
const OUTCOMES: [&str; 3] = ["pass", "condition", "fail"];

/// Why a rule does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeError {
    /// A name that is not known here.
    UnknownName {
        /// Where.
        span: Range<usize>,
        /// The name.
        found: String,
        /// A near match.
        suggestion: Option<String>,
        /// Some of the names that are known.
        known: Vec<String>,
    },
    /// Another type than needed; both are keys of the catalogue.
    Mismatch {
        /// Where.
        span: Range<usize>,
        /// What is needed.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
}

/// Attributes of the members of each kind of set.
pub fn attributes(set: &Set) -> &'static [(&'static str, Typed)] {
    const STRATUM: &[(&str, Typed)] = &[
        ("id", fixed(Type::Word)),
        ("axis", fixed(Type::Word)),
        ("ordered", fixed(Type::Truth)),
        ("coverage", fixed(Type::Number)),
        ("evidence", fixed(Type::Grade)),
        ("gap_change", drawn(Type::Number)),
        ("range_change", drawn(Type::Number)),
        ("relative_change", drawn(Type::Number)),
        ("shortfall_change", drawn(Type::Number)),
        ("mean_change", drawn(Type::Number)),
    ];
    const GROUP: &[(&str, Typed)] = &[
        ("id", fixed(Type::Word)),
        ("stratum", fixed(Type::Word)),
        ("axis", fixed(Type::Word)),
        ("size", fixed(Type::Number)),
        ("share", fixed(Type::Number)),
        ("baseline", fixed(Type::Number)),
        ("starts_behind", fixed(Type::Truth)),
        ("evidence", fixed(Type::Grade)),
        ("change", drawn(Type::Number)),
    ];
    const CRITERION: &[(&str, Typed)] = &[
        ("id", fixed(Type::Word)),
        ("dimension", fixed(Type::Word)),
        ("weight", fixed(Type::Number)),
        ("evidence", fixed(Type::Grade)),
        ("known", fixed(Type::Truth)),
        ("computed", fixed(Type::Truth)),
        ("level", drawn(Type::Number)),
        ("score", drawn(Type::Number)),
    ];
    const DIMENSION: &[(&str, Typed)] =
        &[("id", fixed(Type::Word)), ("weight", fixed(Type::Number)), ("score", drawn(Type::Number))];
    match set {
        Set::Strata => STRATUM,
        Set::Groups | Set::GroupsOf(_) => GROUP,
        Set::Criteria => CRITERION,
        Set::Dimensions => DIMENSION,
    }
}

struct Checker<'v> {
    vocabulary: &'v Vocabulary,
    bound: Vec<(String, Set)>,
    in_chance: bool,
    errors: Vec<TypeError>,
}

/// Checks a rule, inside a `for_each` when there is one; every problem at once.
///
/// `per_draw` says whether the whole may differ from draw to draw; the answer says whether it does.
///
/// # Errors
/// All problems, in the order of the text.
pub fn check_types(
    rule: &Expr,
    for_each: Option<&Binder>,
    vocabulary: &Vocabulary,
    needed: Type,
    per_draw: bool,
) -> Result<Typed, Vec<TypeError>> {
    let mut checker = Checker { vocabulary, bound: Vec::new(), in_chance: false, errors: Vec::new() };
    if let Some(binder) = for_each {
        checker.bound.push((binder.name.clone(), binder.set.clone()));
    }
    let found = checker.infer(rule);
    if let Some(found) = found {
        checker.need(&rule.span, found, needed);
        if found.per_draw && !per_draw {
            checker.mismatch(&rule.span, "type-fixed", "type-per-draw");
        }
    }
    match found {
        Some(found) if checker.errors.is_empty() => Ok(found),
        _ => Err(checker.errors),
    }
}

/// Checks a `for_each` by itself.
///
/// # Errors
/// All problems, in the order of the text.
pub fn check_binder(binder: &Binder, vocabulary: &Vocabulary) -> Result<(), Vec<TypeError>> {
    let mut checker = Checker { vocabulary, bound: Vec::new(), in_chance: false, errors: Vec::new() };
    checker.enter(binder);
    if checker.errors.is_empty() { Ok(()) } else { Err(checker.errors) }
}

impl Checker<'_> {
    fn mismatch(&mut self, span: &Range<usize>, expected: &'static str, found: &'static str) {
        self.errors.push(TypeError::Mismatch { span: span.clone(), expected, found });
    }

    fn unknown(&mut self, span: &Range<usize>, found: &str, known: Vec<String>) {
        let suggestion = near_match(found, known.iter().map(String::as_str)).map(str::to_owned);
        self.errors.push(TypeError::UnknownName {
            span: span.clone(),
            found: found.to_owned(),
            suggestion,
            known,
        });
    }

    fn need(&mut self, span: &Range<usize>, found: Typed, needed: Type) {
        if found.of != needed {
            self.mismatch(span, needed.key(), found.of.key());
        }
    }

    /// Binds the members of a set; the caller removes the name again.
    fn enter(&mut self, binder: &Binder) {
        let allowed = match &binder.set {
            Set::Strata | Set::Groups => self.vocabulary.sets,
            Set::Criteria | Set::Dimensions => self.vocabulary.sets && self.vocabulary.scores,
            Set::GroupsOf(outer) => {
                let outer_is_stratum =
                    self.bound.iter().any(|(name, set)| name == outer && *set == Set::Strata);
                if !outer_is_stratum {
                    let strata = self.bound.iter().filter(|(_, set)| *set == Set::Strata);
                    let known = strata.map(|(name, _)| name.clone()).collect();
                    self.unknown(&binder.span, outer, known);
                }
                true
            }
        };
        if !allowed {
            let known =
                if self.vocabulary.sets { vec!["strata".to_owned(), "groups".to_owned()] } else { vec![] };
            self.unknown(&binder.span, set_word(&binder.set), known);
        }
        self.bound.push((binder.name.clone(), binder.set.clone()));
        if let Some(filter) = &binder.filter
            && let Some(found) = self.infer(filter)
        {
            self.need(&filter.span, found, Type::Truth);
            if found.per_draw {
                self.mismatch(&filter.span, "type-fixed", "type-per-draw");
            }
        }
    }

    /// The type of an expression; `None` when a part of it is already refused.
    fn infer(&mut self, expr: &Expr) -> Option<Typed> {
        match &expr.kind {
            ExprKind::Number(_) => Some(fixed(Type::Number)),
            ExprKind::Text(_) => Some(fixed(Type::Word)),
            ExprKind::Truth(_) => Some(fixed(Type::Truth)),
            ExprKind::Name(name) => {
                let found = self.vocabulary.names.get(name).copied();
                if found.is_none() {
                    self.unknown(&expr.span, name, self.vocabulary.names.keys().cloned().collect());
                }
                found
            }
            ExprKind::Field(of, field) => self.field(&expr.span, of, field),
            ExprKind::Unary(operator, inner) => {
                let found = self.infer(inner)?;
                let needed = if *operator == Unary::Not { Type::Truth } else { Type::Number };
                self.need(&inner.span, found, needed);
                Some(Typed { of: needed, ..found })
            }
            ExprKind::Binary(operator, left, right) => self.binary(*operator, left, right),
            ExprKind::Call(function, values) => self.call(expr, *function, values),
            ExprKind::Fold(fold, binder, body) => {
                self.enter(binder);
                let found = body.as_deref().map(|body| (self.infer(body), body.span.clone()));
                self.bound.pop();
                let needed = match fold {
                    Fold::Any | Fold::All | Fold::Count => Type::Truth,
                    Fold::Min | Fold::Max | Fold::Mean | Fold::Sum => Type::Number,
                };
                let per_draw = match found {
                    Some((Some(found), span)) => {
                        self.need(&span, found, needed);
                        found.per_draw
                    }
                    Some((None, _)) => return None,
                    None => false,
                };
                let of = if *fold == Fold::Count { Type::Number } else { needed };
                Some(Typed { of, per_draw })
            }
        }
    }

    fn field(&mut self, span: &Range<usize>, of: &str, field: &str) -> Option<Typed> {
        if let Some((_, set)) = self.bound.iter().rev().find(|(name, _)| name == of) {
            let known = attributes(set);
            let found = known.iter().find(|(name, _)| *name == field).map(|(_, typed)| *typed);
            if found.is_none() {
                self.unknown(span, field, known.iter().map(|(name, _)| (*name).to_owned()).collect());
            }
            return found;
        }
        let found = self.vocabulary.fields.get(&(of.to_owned(), field.to_owned())).copied();
        if found.is_none() {
            let here = self.vocabulary.fields.keys().map(|(of, field)| format!("{of}.{field}"));
            let bound = self.bound.iter().map(|(name, _)| format!("{name}.…"));
            self.unknown(span, &format!("{of}.{field}"), here.chain(bound).collect());
        }
        found
    }

    /// Refuses a word that the other side can never be: such a comparison would be false for ever, unnoticed.
    fn choice(&mut self, of: &Expr, typed: Typed, word: &Expr) {
        let ExprKind::Text(found) = &word.kind else { return };
        let choices: Vec<String> = match &of.kind {
            _ if typed.of == Type::Grade => self.vocabulary.grades.clone(),
            ExprKind::Field(_, field) if field == "axis" => AXES.map(str::to_owned).to_vec(),
            ExprKind::Name(_) if typed.of == Type::Word => OUTCOMES.map(str::to_owned).to_vec(),
            _ => return,
        };
        if !choices.contains(found) {
            self.unknown(&word.span, found, choices);
        }
    }

    fn binary(&mut self, operator: Binary, left: &Expr, right: &Expr) -> Option<Typed> {
        let (a, b) = (self.infer(left), self.infer(right));
        let (a, b) = (a?, b?);
        let per_draw = a.per_draw || b.per_draw;
        let of = match operator {
            Binary::Or | Binary::And => {
                self.need(&left.span, a, Type::Truth);
                self.need(&right.span, b, Type::Truth);
                Type::Truth
            }
            Binary::Equal | Binary::Unequal => {
                // A grade is compared with its letter; otherwise both sides have one type.
                let grade_and_letter =
                    matches!((a.of, b.of), (Type::Grade, Type::Word) | (Type::Word, Type::Grade));
                if !grade_and_letter {
                    self.need(&right.span, b, a.of);
                }
                self.choice(left, a, right);
                self.choice(right, b, left);
                Type::Truth
            }
            Binary::Less | Binary::AtMost | Binary::Greater | Binary::AtLeast => {
                self.need(&left.span, a, Type::Number);
                self.need(&right.span, b, Type::Number);
                Type::Truth
            }
            Binary::Plus | Binary::Minus | Binary::Times | Binary::Divide => {
                self.need(&left.span, a, Type::Number);
                self.need(&right.span, b, Type::Number);
                Type::Number
            }
        };
        Some(Typed { of, per_draw })
    }

    fn call(&mut self, expr: &Expr, function: Function, values: &[Expr]) -> Option<Typed> {
        let chance = function == Function::Chance;
        if chance && (!self.vocabulary.chance || self.in_chance) {
            self.mismatch(&expr.span, "type-no-chance", "type-chance");
        }
        self.in_chance |= chance;
        let found: Vec<_> = values.iter().map(|value| self.infer(value)).collect();
        if chance {
            self.in_chance = false;
        }
        let found: Vec<_> = found.into_iter().collect::<Option<_>>()?;
        let per_draw = found.iter().any(|typed| typed.per_draw);
        let count = match function {
            Function::Min | Function::Max => found.len(),
            Function::AtLeast => 2,
            Function::Abs | Function::Round | Function::Chance => 1,
        };
        if found.len() != count {
            self.mismatch(&expr.span, "type-arguments", "type-other-arguments");
            return None;
        }
        match function {
            Function::AtLeast => {
                self.need(&values[0].span, found[0], Type::Grade);
                self.need(&values[1].span, found[1], Type::Word);
                self.choice(&values[0], found[0], &values[1]);
                Some(fixed(Type::Truth))
            }
            Function::Chance => {
                self.need(&values[0].span, found[0], Type::Truth);
                Some(fixed(Type::Number))
            }
            _ => {
                for (value, typed) in values.iter().zip(&found) {
                    self.need(&value.span, *typed, Type::Number);
                }
                Some(Typed { of: Type::Number, per_draw })
            }
        }
    }
}

const fn set_word(set: &Set) -> &'static str {
    match set {
        Set::Strata => "strata",
        Set::Groups | Set::GroupsOf(_) => "groups",
        Set::Criteria => "criteria",
        Set::Dimensions => "dimensions",
    }
}
