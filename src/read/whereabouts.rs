//! Which tables of a format have a certain key: for "this belongs somewhere else".

use super::kind::Kind;
use super::schema::Rule;

/// Tables named at most; more would be a list, not a hint.
const NAMED: usize = 3;

/// The keys of every table of a format.
#[derive(Debug)]
pub(super) struct Whereabouts {
    tables: Vec<Table>,
}

/// A table of a format.
#[derive(Debug)]
pub(super) struct Table {
    /// The header as one writes it, e.g. `[[criterion.anchor]]`; empty for the top of the file.
    pub(super) header: String,
    /// What it holds.
    pub(super) rule: Rule<'static>,
}

impl Whereabouts {
    /// The tables of a kind of file, from the top down, each before the tables inside it.
    pub(super) fn of(kind: Kind) -> Self {
        let mut tables = Vec::new();
        collect(Rule::of(kind), "", false, &mut tables);
        Self { tables }
    }

    /// Every table.
    pub(super) fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Whether the top of the file has this key, and the headers of the other tables that have it.
    pub(super) fn find(&self, key: &str) -> (bool, String) {
        let mut having = self.tables.iter().filter(|table| table.rule.property(key).is_some()).peekable();
        let at_top = having.next_if(|table| table.header.is_empty()).is_some();
        let named: Vec<&str> = having.map(|table| table.header.as_str()).take(NAMED).collect();
        (at_top, named.join(", "))
    }
}

fn collect(rule: Rule<'static>, path: &str, repeated: bool, tables: &mut Vec<Table>) {
    let header = match (path, repeated) {
        ("", _) => String::new(),
        (path, true) => format!("[[{path}]]"),
        (path, false) => format!("[{path}]"),
    };
    tables.push(Table { header, rule });
    for (key, value) in rule.properties() {
        let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        let (value, _) = value.resolve();
        let (inner, repeated) = match (value.items(), value.any_key()) {
            (Some(item), _) => (item.resolve().0, true),
            (None, Some(free)) => (free.resolve().0, false),
            (None, None) => (value, false),
        };
        let path = if value.any_key().is_some() { format!("{path}.…") } else { path };
        if inner.properties().next().is_some() {
            collect(inner, &path, repeated, tables);
        }
    }
}
