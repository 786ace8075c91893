//! The expression language of gates, computed criteria and verdicts: small, total and typed.
//!
//! A rule cannot loop, recurse, fail or run long: it is read ([`parse()`]), held against what it may speak of
//! ([`check_types()`]), and unrolled over the finite sets of a proposal by the room `plan`. Numbers behave as in a
//! spreadsheet: `1/3` is a third, and dividing by zero gives 0 rather than something that is not a number.

mod decide;
mod parse;
mod size;
mod syntax;
mod types;

pub use decide::{Known, arithmetic, call, compare, decide, turning_points};
pub use parse::{MAX_DEPTH, MAX_LENGTH, SyntaxError, parse, parse_binder};
pub use size::{MAX_OPERATIONS, Sizes, operations};
pub use syntax::{Binary, Binder, Expr, ExprKind, Fold, Function, Set, Unary};
pub use types::{Type, TypeError, Typed, Vocabulary, attributes, check_binder, check_types, drawn, fixed};
