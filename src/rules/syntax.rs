//! The tree of a rule, and the words of the language.

use std::ops::Range;

/// A rule, or a part of one, with its place in the rule's text (byte offsets).
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The kinds of expression.
#[derive(Debug, Clone, PartialEq)]
pub enum ExprKind {
    /// `0.8`
    Number(f64),
    /// `"fail"`
    Text(String),
    /// `true` or `false`
    Truth(bool),
    /// `C01`, `total`, `materiality`
    Name(String),
    /// `s.gap_change`, `fact.reach`, `dimension.D1`
    Field(String, String),
    /// `not x`, `-x`
    Unary(Unary, Box<Expr>),
    /// `a + b`, `a >= b`, `a and b`
    Binary(Binary, Box<Expr>, Box<Expr>),
    /// `abs(x)`, `min(a, b)`, `at_least(s.evidence, "B")`, `chance(…)`
    Call(Function, Vec<Expr>),
    /// `max(g in s.groups if g.starts_behind: g.change)`
    Fold(Fold, Binder, Option<Box<Expr>>),
}

/// The members that a fold or a `for_each` runs over.
#[derive(Debug, Clone, PartialEq)]
pub struct Binder {
    /// The name given to each member.
    pub name: String,
    /// Which set.
    pub set: Set,
    /// Only members for which this holds; never depends on chance.
    pub filter: Option<Box<Expr>>,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A set of things of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Set {
    /// All group tables of the proposal.
    Strata,
    /// All groups of all tables.
    Groups,
    /// All criteria that apply.
    Criteria,
    /// All dimensions that apply.
    Dimensions,
    /// The groups of one table: `s.groups`.
    GroupsOf(String),
}

/// One-place operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unary {
    /// `not`
    Not,
    /// `-`
    Minus,
}

/// Two-place operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binary {
    /// `or`
    Or,
    /// `and`
    And,
    /// `==`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Divide,
}

impl Binary {
    /// How strongly it binds; comparison does not chain.
    pub const fn strength(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal | Self::Unequal | Self::Less | Self::AtMost | Self::Greater | Self::AtLeast => 4,
            Self::Plus | Self::Minus => 5,
            Self::Times | Self::Divide => 6,
        }
    }

    /// Whether it compares.
    pub const fn compares(self) -> bool {
        self.strength() == 4
    }
}

/// Functions of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// The smallest of its values.
    Min,
    /// The largest of its values.
    Max,
    /// Without its sign.
    Abs,
    /// The nearest whole number, halves away from zero.
    Round,
    /// Whether an evidence grade is as good as another or better.
    AtLeast,
    /// The share of draws in which something holds.
    Chance,
}

impl Function {
    /// Every function, with its name.
    pub const ALL: [(&'static str, Self); 6] = [
        ("min", Self::Min),
        ("max", Self::Max),
        ("abs", Self::Abs),
        ("round", Self::Round),
        ("at_least", Self::AtLeast),
        ("chance", Self::Chance),
    ];
}

/// Functions of sets. Of nothing at all, numbers give 0, `any` gives false and `all` gives true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// The smallest.
    Min,
    /// The largest.
    Max,
    /// The arithmetic mean.
    Mean,
    /// The sum.
    Sum,
    /// How many (for which the body holds, when there is one).
    Count,
    /// Whether at least one holds.
    Any,
    /// Whether every one holds.
    All,
}

impl Fold {
    /// Every fold, with its name.
    pub const ALL: [(&'static str, Self); 7] = [
        ("min", Self::Min),
        ("max", Self::Max),
        ("mean", Self::Mean),
        ("sum", Self::Sum),
        ("count", Self::Count),
        ("any", Self::Any),
        ("all", Self::All),
    ];
}
