//! A file as a tree in which every key and every value knows where it stands.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeFloat, DeInteger, DeTable, DeValue};

use super::path::{Path, Step};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place};
use crate::limits;

/// Deepest nesting of tables and lists. The formats need five; the parser itself stops at 80.
pub const DEPTH_LIMIT: usize = limits::NESTING.most;

/// The values of one file, with their places.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    file: FileId,
    root: Node,
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The bytes of the value; of a table with a header, the header.
    pub span: Range<usize>,
    /// The value.
    pub value: Value,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Keys with values, in the order of the file.
    Table(Vec<Entry>),
    /// A list.
    Array(Vec<Node>),
    /// A text.
    String(String),
    /// A whole number.
    Integer(i64),
    /// A number with a decimal point; `nan` and `inf` are still possible here.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date or a time written without quotes, as typed.
    Date(String),
    /// A value that could not be kept; its diagnostic has been pushed, so nobody complains about it again.
    Unreadable,
}

/// A key of a table with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key, unquoted.
    pub key: String,
    /// The bytes of the key.
    pub key_span: Range<usize>,
    /// The value.
    pub node: Node,
}

impl Tree {
    /// The tree of a parsed document. Values that cannot be kept are reported and become [`Value::Unreadable`].
    pub(super) fn grow(file: FileId, table: &DeTable<'_>, diagnostics: &mut Diagnostics) -> Self {
        let mut grower = Grower { file, diagnostics };
        let entries = grower.table(table, 1);
        // The top of the file has no header; its first key is the best place to point at.
        let span = entries.iter().map(|entry| entry.key_span.clone()).min_by_key(|span| span.start);
        Self { file, root: Node { span: span.unwrap_or(0..0), value: Value::Table(entries) } }
    }

    /// The tree of a file that is not TOML.
    pub(super) const fn of(file: FileId, root: Node) -> Self {
        Self { file, root }
    }

    /// The file the tree was read from.
    pub const fn file(&self) -> FileId {
        self.file
    }

    /// The top table.
    pub const fn root(&self) -> &Node {
        &self.root
    }

    /// The value at a path.
    pub fn get(&self, path: &Path) -> Option<&Node> {
        path.steps().iter().try_fold(&self.root, |node, step| node.step(step).map(|(_, next)| next))
    }

    /// Where a value stands. A path that does not exist gives its nearest ancestor, so every check can point
    /// somewhere.
    pub fn place(&self, path: &Path) -> Place {
        self.locate(path, |_, node| node.span.clone())
    }

    /// Where the key of a value stands; for an item of a list the item, and for a path that does not exist its
    /// nearest ancestor.
    pub fn key_place(&self, path: &Path) -> Place {
        self.locate(path, |key, node| key.unwrap_or(&node.span).clone())
    }

    fn locate(&self, path: &Path, point: impl Fn(Option<&Range<usize>>, &Node) -> Range<usize>) -> Place {
        let mut node = &self.root;
        let mut span = node.span.clone();
        for step in path.steps() {
            let Some((key, next)) = node.step(step) else {
                return Place { file: self.file, span: node.span.clone() };
            };
            node = next;
            span = point(key, node);
        }
        Place { file: self.file, span }
    }
}

impl Node {
    /// The value of a key, when this is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// The keys of a table; nothing for another value.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; nothing for another value.
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    fn step(&self, step: &Step) -> Option<(Option<&Range<usize>>, &Self)> {
        match step {
            Step::Key(key) => self
                .entries()
                .iter()
                .find(|entry| entry.key == *key)
                .map(|entry| (Some(&entry.key_span), &entry.node)),
            Step::Index(index) => self.items().get(*index).map(|item| (None, item)),
        }
    }
}

/// Whether a key is a note of the author (`x-…`): allowed everywhere, read by nobody.
pub fn is_note(key: &str) -> bool {
    key.starts_with("x-")
}

struct Grower<'d> {
    file: FileId,
    diagnostics: &'d mut Diagnostics,
}

impl Grower<'_> {
    fn table(&mut self, table: &DeTable<'_>, depth: usize) -> Vec<Entry> {
        table
            .iter()
            .map(|(key, value)| Entry {
                key: key.get_ref().to_string(),
                key_span: key.span(),
                node: self.node(value, depth),
            })
            .collect()
    }

    fn node(&mut self, value: &Spanned<DeValue<'_>>, depth: usize) -> Node {
        let span = value.span();
        let inner = match value.get_ref() {
            // What the parser invents after a mistake stands nowhere; its complaint says the rest.
            _ if span.is_empty() => Value::Unreadable,
            DeValue::Table(_) | DeValue::Array(_) if depth >= DEPTH_LIMIT => {
                self.refuse(Code::TooDeep, &span, &[("limit", &DEPTH_LIMIT.to_string())])
            }
            DeValue::Table(table) => Value::Table(self.table(table, depth + 1)),
            DeValue::Array(items) => {
                Value::Array(items.iter().map(|item| self.node(item, depth + 1)).collect())
            }
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Boolean(value) => Value::Boolean(*value),
            DeValue::Datetime(date) => Value::Date(date.to_string()),
            DeValue::Integer(number) => integer(number).map_or_else(
                || {
                    let limits = format!("{} … {}", i64::MIN, i64::MAX);
                    let prefix = match number.radix() {
                        16 => "0x",
                        8 => "0o",
                        2 => "0b",
                        _ => "",
                    };
                    let found = format!("{prefix}{}", number.as_str());
                    self.refuse(Code::OutOfRange, &span, &[("found", &found), ("limits", &limits)])
                },
                Value::Integer,
            ),
            DeValue::Float(number) => float(number).map_or_else(
                || {
                    let args = [("found", number.as_str()), ("limits", limits::NUMBERS)];
                    self.refuse(Code::OutOfRange, &span, &args)
                },
                Value::Float,
            ),
        };
        Node { span, value: inner }
    }

    fn refuse(&mut self, code: Code, span: &Range<usize>, args: &[(&'static str, &str)]) -> Value {
        let place = Place { file: self.file, span: span.clone() };
        let diagnostic = Diagnostic::at(code, place);
        self.diagnostics
            .push(args.iter().fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, value)));
        Value::Unreadable
    }
}

fn integer(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()).ok()
}

/// The number; `None` when it is too large or too small to store, and would silently become another one.
fn float(number: &DeFloat<'_>) -> Option<f64> {
    let text = number.as_str().replace('_', "");
    let value: f64 = text.parse().ok()?;
    let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
    let overflows = value.is_infinite() && !text.contains("inf");
    let vanishes = value == 0.0 && mantissa.contains(|digit: char| matches!(digit, '1'..='9'));
    (!overflows && !vanishes).then_some(value)
}
