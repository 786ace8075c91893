//! Text becomes a tree; every complaint of the parser becomes a diagnostic that says what to write instead.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::{DeTable, DeValue, Error};

use super::format::other_format;
use super::repair::repair;
use super::slip::{Slip, recognise};
use super::tree::{DEPTH_LIMIT, Node, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place, Source};
use crate::limits;

/// Complaints looked at per file; a file with more is not one anybody mends line by line.
const COMPLAINTS: usize = limits::PROBLEMS.most;

/// Where the text could not be parsed, so that nobody complains about what only follows from it.
#[derive(Debug, Default)]
pub(super) struct Damage {
    lines: BTreeSet<usize>,
    from: Option<usize>,
    unclosed: bool,
    /// A table that stands there twice: of course its keys do too.
    repeated: Range<usize>,
}

impl Damage {
    /// Whether the text was parsed in full.
    pub(super) fn is_none(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether a problem that stands on this line, found once the damage was mended, could not be seen before.
    pub(super) fn hid(&self, line: usize, source: &Source) -> bool {
        self.lines.contains(&line) || self.from.is_some_and(|from| line >= source.line(from))
    }

    /// Whether a problem found in the tree may be no more than a consequence of the damage.
    pub(super) fn may_explain(&self, diagnostic: &Diagnostic, source: &Source) -> bool {
        if self.is_none() {
            return false;
        }
        let Some(place) = &diagnostic.place else { return true };
        diagnostic.code == Code::MissingKey
            || self.from.is_some_and(|from| place.span.end > from)
            || self.lines.contains(&source.line(place.span.start))
    }
}

/// The tree of a source, as far as it can be parsed.
pub(super) fn parse(file: FileId, source: &Source, diagnostics: &mut Diagnostics) -> (Option<Tree>, Damage) {
    let text = source.text();
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut damage = Damage::default();
    if let (Some(format), false) = (other_format(text), errors.is_empty()) {
        let place = Place { file, span: 0..0 };
        diagnostics.push(slip(Slip::OtherFormat, place).with("detail", format));
        return (None, damage);
    }
    let values = values(table.get_ref());
    if values > limits::VALUES.most {
        let limit = limits::VALUES;
        let diagnostic = Diagnostic::at(Code::TooMuch, Place { file, span: 0..0 }).with("what", limit.word);
        diagnostics.push(diagnostic.with("found", values).with("limit", limit.most));
        return (None, damage);
    }
    let mut problems = Diagnostics::default();
    let tree = Tree::grow(file, table.get_ref(), &mut problems);
    for error in errors.iter().take(COMPLAINTS) {
        complain(file, source, &tree, error, &mut damage, diagnostics);
    }
    // A value the parser had to invent is empty; its line is damaged and has its complaint already.
    diagnostics.extend(problems.into_iter().filter(|problem| !damage.may_explain(problem, source)));
    (Some(tree), damage)
}

/// How many keys and values there are, at any depth; the parser has bounded the depth.
fn values(table: &DeTable<'_>) -> usize {
    fn of(value: &DeValue<'_>) -> usize {
        match value {
            DeValue::Table(table) => values(table),
            DeValue::Array(items) => items.iter().map(|item| 1 + of(item.get_ref())).sum(),
            _ => 0,
        }
    }
    table.values().map(|value| 1 + of(value.get_ref())).sum()
}

fn complain(
    file: FileId,
    source: &Source,
    tree: &Tree,
    error: &Error,
    damage: &mut Damage,
    diagnostics: &mut Diagnostics,
) {
    let span = bounded(source.text(), error.span().unwrap_or_default());
    let line = source.line(span.start);
    let follows = error.message() == "duplicate key" && damage.repeated.contains(&span.start);
    if !damage.lines.insert(line) || follows {
        return; // the first complaint about a line says it; the next ones follow from it
    }
    if error.message().contains("recursion") {
        damage.from = Some(damage.from.map_or(0, |from| from.min(span.start)));
        diagnostics.push(Diagnostic::at(Code::TooDeep, Place { file, span }).with("limit", DEPTH_LIMIT));
        return;
    }
    let found = recognise(source.text(), &source.line_span(line), &span, error.message());
    if damage.unclosed && matches!(found.slip, Slip::UnclosedBracket | Slip::CutShort) {
        return; // after a bracket that is not closed the parser takes every line for an item of the list
    }
    damage.unclosed |= found.slip == Slip::UnclosedBracket;
    if !found.slip.stays_on_its_line() {
        let from = source.line_span(line).start;
        damage.from = Some(damage.from.map_or(from, |known| known.min(from)));
    }
    let mut first = None;
    if found.slip == Slip::DuplicateKey {
        let header = source.line_span(line);
        if source.text()[header.clone()].trim_start().starts_with('[') {
            damage.repeated = header.start..end_of_table(source.text(), header.end);
            first = first_header(source.text(), &header, &found.span);
        } else {
            first = first_use(source.text(), tree.root(), &found.detail, found.span.start);
        }
    }
    let fix = repair(source.text(), &source.line_span(line), found.slip, &found.span, &found.detail);
    let diagnostic = slip(found.slip, Place { file, span: found.span }).with("detail", found.detail);
    let diagnostic = diagnostic.mended_by(fix);
    diagnostics.push(match first {
        Some(span) => diagnostic.and_at(Place { file, span }),
        None => diagnostic,
    });
}

fn slip(slip: Slip, place: Place) -> Diagnostic {
    Diagnostic::at(Code::TomlSyntax, place).with("reason", slip.word())
}

/// The span cut to the text and to whole characters.
fn bounded(text: &str, span: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.ceil_char_boundary(span.end).max(start)
}

/// The last use of a key before `offset`: the one that the duplicate repeats, since nothing but its own table stands
/// between the two. Inline tables are passed over, for they cannot be repeated into.
fn first_use(text: &str, node: &Node, key: &str, offset: usize) -> Option<Range<usize>> {
    let own = node.entries().iter().filter(|entry| entry.key == key && entry.key_span.end <= offset);
    let own = own.map(|entry| entry.key_span.clone());
    let tables = node.entries().iter().map(|entry| &entry.node).chain(node.items());
    let below = tables
        .filter(|next| matches!(next.value, Value::Table(_) | Value::Array(_)) && next.span.end <= offset)
        .filter(|next| !text[next.span.clone()].starts_with('{'))
        .filter_map(|next| first_use(text, next, key, offset));
    own.chain(below).max_by_key(|span| span.start)
}

/// Where the lines of a table end: at the next header, or at the end of the text.
fn end_of_table(text: &str, from: usize) -> usize {
    let lines = text[from..].split_inclusive('\n').scan(from, |start, line| {
        let here = *start;
        *start += line.len();
        Some((here, line))
    });
    lines.skip(1).find(|(_, line)| line.trim_start().starts_with('[')).map_or(text.len(), |(start, _)| start)
}

/// The first header of the same name: the place in it that `name` has in the second one.
fn first_header(text: &str, second: &Range<usize>, name: &Range<usize>) -> Option<Range<usize>> {
    let whole = |line: &str| line.split(']').next().map(|header| header.trim_start().replace(' ', ""));
    let wanted = whole(&text[second.clone()]);
    let mut start = 0;
    for line in text[..second.start].split_inclusive('\n') {
        if line.trim_start().starts_with('[') && whole(line) == wanted {
            let key = &text[name.clone()];
            return line.find(key).map(|at| start + at..start + at + key.len());
        }
        start += line.len();
    }
    None
}
