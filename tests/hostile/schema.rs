//! Which texts a kind of file can hold, from its JSON Schema, and a file with other texts in their places.
//!
//! Nothing here names a key: a key added to the format is found, and poisoned, without anybody thinking of it.

use std::collections::BTreeSet;

use maatlat::read::{Kind, schema};
use serde_json::Value as Schema;
use toml::Value;

/// What stands at a place of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// Any text.
    Text,
    /// A text that must be a date, or one of a few words.
    Chosen,
    /// A number, or yes or no.
    Other,
}

/// A schema with its root, for references.
#[derive(Clone, Copy)]
struct Rule {
    root: &'static Schema,
    node: &'static Schema,
}

impl Rule {
    fn of(kind: Kind) -> Self {
        let root = schema(kind);
        Self { root, node: root }
    }

    fn at(self, node: &'static Schema) -> Self {
        let reference = node["$ref"].as_str().or_else(|| node["allOf"][0]["$ref"].as_str());
        match reference.and_then(|reference| reference.rsplit('/').next()) {
            Some(name) => self.at(&self.root["definitions"][name]),
            None => Self { node, ..self },
        }
    }

    fn branches(self) -> Vec<Self> {
        match self.node["anyOf"].as_array() {
            Some(branches) => branches.iter().flat_map(|branch| self.at(branch).branches()).collect(),
            None => vec![self],
        }
    }

    fn is(self, word: &str) -> bool {
        self.node["type"] == word
    }

    fn properties(self) -> impl Iterator<Item = (&'static str, Self)> {
        let known = self.node["properties"].as_object().into_iter().flatten();
        known.map(move |(key, node)| (key.as_str(), self.at(node)))
    }

    fn any_key(self) -> Option<Self> {
        let node = &self.node["additionalProperties"];
        node.is_object().then(|| self.at(node))
    }

    fn leaf(self) -> Leaf {
        let chosen = ["enum", "const", "oneOf", "format"].iter().any(|word| !self.node[word].is_null());
        match self.node["type"].as_str() {
            Some("string") | None if chosen => Leaf::Chosen,
            Some("string") => Leaf::Text,
            _ => Leaf::Other,
        }
    }

    /// The languages of a text that may have one version per language.
    fn languages(self) -> Option<Vec<&'static str>> {
        let table = self.branches().into_iter().find(|rule| rule.is("object"))?;
        let keys: Vec<_> = table.properties().map(|(key, _)| key).collect();
        let text = self.branches().into_iter().any(|rule| rule.leaf() == Leaf::Text);
        (text && keys.iter().all(|key| key.len() == 2)).then_some(keys)
    }
}

/// The path of every text that a kind of file can hold: `stratum[].group[].name.nl`.
pub(crate) fn texts(kind: Kind) -> BTreeSet<String> {
    fn walk(rule: Rule, path: &str, found: &mut BTreeSet<String>) {
        for rule in rule.branches() {
            if rule.is("object") {
                for (key, rule) in rule.properties() {
                    walk(rule, &join(path, key), found);
                }
                if let Some(rule) = rule.any_key() {
                    walk(rule, &join(path, "*"), found);
                }
            } else if rule.is("array") {
                walk(rule.at(&rule.node["items"]), &format!("{path}[]"), found);
            } else if rule.leaf() == Leaf::Text {
                found.insert(path.to_owned());
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(Rule::of(kind), kind.to_string().as_str(), &mut found);
    found
}

fn join(path: &str, key: &str) -> String {
    format!("{path}.{key}")
}

/// How a text that may have one version per language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// One text for all.
    Same,
    /// One per language.
    PerLanguage,
}

/// What to put in a place: `None` leaves it.
pub(crate) type Give<'g> = &'g mut dyn FnMut(&str, Leaf) -> Option<String>;

/// The file with what `give` says in its places.
pub(crate) fn filled(kind: Kind, file: &Value, form: Form, give: Give<'_>) -> Value {
    let mut file = file.clone();
    fill(Rule::of(kind), kind.to_string().as_str(), &mut file, form, give);
    file
}

fn fill(rule: Rule, path: &str, value: &mut Value, form: Form, give: Give<'_>) {
    if let Some(languages) = rule.languages() {
        match form {
            Form::Same => {
                if let Some(text) = give(path, Leaf::Text) {
                    *value = Value::String(text);
                }
            }
            Form::PerLanguage => {
                let texts = languages.iter().filter_map(|language| {
                    Some(((*language).to_owned(), Value::String(give(&join(path, language), Leaf::Text)?)))
                });
                let texts: toml::Table = texts.collect();
                if !texts.is_empty() {
                    *value = Value::Table(texts);
                }
            }
        }
        return;
    }
    let branches = rule.branches();
    match value {
        Value::Table(table) => {
            let keys = |rule: &Rule| rule.properties().filter(|(key, _)| table.contains_key(*key)).count();
            let objects = branches.into_iter().filter(|rule| rule.is("object"));
            let rule = objects.max_by_key(keys).unwrap_or_else(|| panic!("{path} is no table"));
            for (key, value) in table.iter_mut() {
                let known =
                    rule.properties().find(|(known, _)| known == key).map(|(_, rule)| (rule, key.as_str()));
                let (rule, key) =
                    known.or_else(|| Some((rule.any_key()?, "*"))).unwrap_or_else(|| panic!("{path}.{key}"));
                fill(rule, &join(path, key), value, form, give);
            }
        }
        Value::Array(items) => {
            let rule = branches
                .into_iter()
                .find(|rule| rule.is("array"))
                .unwrap_or_else(|| panic!("{path} is no list"));
            for item in items {
                fill(rule.at(&rule.node["items"]), &format!("{path}[]"), item, form, give);
            }
        }
        Value::String(_) => {
            let leaves: Vec<_> = branches.iter().map(|rule| rule.leaf()).collect();
            let leaf = leaves.iter().copied().find(|leaf| *leaf != Leaf::Other);
            if let Some(text) = give(path, leaf.unwrap_or_else(|| panic!("{path} is no text"))) {
                *value = Value::String(text);
            }
        }
        _ => {
            if let Some(text) = give(path, Leaf::Other) {
                *value = Value::String(text);
            }
        }
    }
}
