//! Files become trees with spans, and trees become the raw shapes of [`file`](mod@file).
//!
//! Two phases: here the *shape* is checked (syntax, keys, types, words, limits), every problem at once; the room
//! `check` then looks at the *meaning*.

mod content;
pub mod file;
mod format;
mod keys_page;
mod kind;
mod line;
mod mend;
mod parse;
mod path;
mod repair;
mod schema;
mod shape;
mod sheet;
mod slip;
pub mod table;
mod tree;
mod whereabouts;

use serde::de::DeserializeOwned;

pub use crate::diagnostic::{Position, Source};
pub use content::content_id;
pub use keys_page::keys_page;
pub use kind::Kind;
pub use mend::{Mended, mend};
pub use path::{Path, Step};
pub use schema::{schema, schema_text};
pub use shape::TypeWord;
pub use slip::Slip;
pub use tree::{DEPTH_LIMIT, Entry, Node, Tree, Value, is_note};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place, near_match};
use file::{CallFile, MeasureFile, ProposalFile, RatingsFile, RubricFile};

/// A file whose shape is right: its values, and where each of them stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The places.
    pub tree: Tree,
    /// The values.
    pub file: AnyFile,
}

/// A file of one of the five kinds.
#[derive(Debug, Clone, PartialEq)]
pub enum AnyFile {
    /// A rubric.
    Rubric(Box<RubricFile>),
    /// A proposal.
    Proposal(Box<ProposalFile>),
    /// Ratings.
    Ratings(Box<RatingsFile>),
    /// A call.
    Call(Box<CallFile>),
    /// What the columns of a data file mean.
    Measure(Box<MeasureFile>),
}

impl AnyFile {
    /// Which kind it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Rubric(_) => Kind::Rubric,
            Self::Proposal(_) => Kind::Proposal,
            Self::Ratings(_) => Kind::Ratings,
            Self::Call(_) => Kind::Call,
            Self::Measure(_) => Kind::Measure,
        }
    }
}

impl Read {
    /// The identity of what the file says; see [`content_id`].
    pub fn content_id(&self) -> String {
        content_id(self.file.kind(), &self.tree)
    }
}

/// What a file looks like, right or wrong.
struct Look {
    tree: Option<Tree>,
    kind: Option<Kind>,
    damage: parse::Damage,
    problems: Diagnostics,
}

fn look(file: FileId, source: &Source) -> Look {
    let mut problems = Diagnostics::default();
    let (tree, damage) = if source.is_sheet() {
        (sheet::parse(file, source, &mut problems), parse::Damage::default())
    } else {
        parse::parse(file, source, &mut problems)
    };
    let kind = tree.as_ref().and_then(|tree| {
        let mut shape = Diagnostics::default();
        let kind = kind_of(tree, &damage, &mut shape);
        if let Some(kind) = kind {
            shape::check(kind, tree, source.text(), &mut shape);
        }
        problems.extend(shape.into_iter().filter(|problem| !damage.may_explain(problem, source)));
        kind
    });
    if source.is_sheet() {
        // Fixes are written as TOML.
        problems.iter_mut().for_each(|problem| problem.fix.clear());
    }
    Look { tree, kind, damage, problems: problems.sorted() }
}

/// Reads a source, as a sheet when its name ends in `.csv` and else as TOML: `None` when its shape is not right, and then
/// `diagnostics` says everything that is wrong with it.
pub fn read(file: FileId, source: &Source, diagnostics: &mut Diagnostics) -> Option<Read> {
    if let Some(fault) = source.fault(file) {
        diagnostics.push(fault);
        return None;
    }
    let Look { tree, kind, problems, .. } = look(file, source);
    let clean = !problems.has_errors();
    diagnostics.extend(problems);
    let (Some(tree), Some(kind), true) = (tree, kind, clean) else { return None };
    match decode(kind, &tree) {
        Ok(file) => Some(Read { tree, file }),
        Err(error) => {
            // The shape was right, so the types and their schema disagree: our mistake, not the author's.
            let place = Place { file, span: tree.root().span.clone() };
            diagnostics.push(Diagnostic::at(Code::Bug, place).with("detail", error));
            None
        }
    }
}

/// What the key `maatlat` says the file is.
fn kind_of(tree: &Tree, damage: &parse::Damage, diagnostics: &mut Diagnostics) -> Option<Kind> {
    let path = Path::root().key("maatlat");
    if tree.root().entries().is_empty() && damage.is_none() {
        diagnostics.push(Diagnostic::at(Code::EmptyFile, tree.place(&path)));
        return None;
    }
    let found = match tree.get(&path).map(|node| &node.value) {
        Some(Value::String(marker)) => marker.as_str(),
        _ => "",
    };
    let kind = Kind::from_marker(found);
    let newer = found.split_once('/').is_some_and(|(word, number)| {
        Kind::ALL.iter().any(|kind| kind.word() == word)
            && number.parse::<u64>().is_ok_and(|number| number > 1)
    });
    if kind.is_none() && (damage.is_none() || !found.is_empty()) {
        let markers = Kind::ALL.map(Kind::marker);
        diagnostics.push(
            Diagnostic::at(Code::UnknownKind, tree.place(&path))
                .with("found", found)
                .with("kinds", markers.join(", "))
                .with("newer", if newer { "yes" } else { "no" })
                .with("version", env!("CARGO_PKG_VERSION"))
                .with("suggestion", near_match(found, markers).filter(|_| !newer).unwrap_or_default()),
        );
    }
    kind
}

fn decode(kind: Kind, tree: &Tree) -> Result<AnyFile, serde_json::Error> {
    fn boxed<T: DeserializeOwned>(tree: &Tree) -> Result<Box<T>, serde_json::Error> {
        serde_json::from_value(content::plain(tree.root())).map(Box::new)
    }
    match kind {
        Kind::Rubric => boxed(tree).map(AnyFile::Rubric),
        Kind::Proposal => boxed(tree).map(AnyFile::Proposal),
        Kind::Ratings => boxed(tree).map(AnyFile::Ratings),
        Kind::Call => boxed(tree).map(AnyFile::Call),
        Kind::Measure => boxed(tree).map(AnyFile::Measure),
    }
}
