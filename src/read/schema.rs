//! The JSON Schemas of the four kinds of file, made from the types in [`file`](super::file).
//!
//! The reader checks files against these very schemas, editors get them from `schemas/`, and the page of keys is
//! made from them: there is one truth, and a test holds the committed files against it.

use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use super::file::{CallFile, MeasureFile, ProposalFile, RatingsFile, RubricFile};
use super::kind::Kind;

static SCHEMAS: LazyLock<[Value; 5]> = LazyLock::new(|| Kind::ALL.map(generate));

/// The schema (draft-07) of a kind of file.
pub fn schema(kind: Kind) -> &'static Value {
    match kind {
        Kind::Rubric => &SCHEMAS[0],
        Kind::Proposal => &SCHEMAS[1],
        Kind::Ratings => &SCHEMAS[2],
        Kind::Call => &SCHEMAS[3],
        Kind::Measure => &SCHEMAS[4],
    }
}

/// The schema as text: what `schemas/KIND.schema.json` holds.
pub fn schema_text(kind: Kind) -> String {
    format!("{:#}\n", schema(kind))
}

fn generate(kind: Kind) -> Value {
    match kind {
        Kind::Rubric => schema_of::<RubricFile>(),
        Kind::Proposal => schema_of::<ProposalFile>(),
        Kind::Ratings => schema_of::<RatingsFile>(),
        Kind::Call => schema_of::<CallFile>(),
        Kind::Measure => schema_of::<MeasureFile>(),
    }
}

fn schema_of<T: JsonSchema>() -> Value {
    SchemaSettings::draft07()
        .with_transform(RecursiveTransform(drop_null))
        .with_transform(RecursiveTransform(allow_notes))
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// TOML has no null: a value is there or it is left out.
fn drop_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    object.retain(|key, value| !(key == "default" && value.is_null()));
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|word| word != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(branches)) = object.get_mut("anyOf") {
        branches.retain(|branch| branch["type"] != "null");
        if branches.len() == 1 {
            // Draft-07 ignores everything beside a `$ref`, hence `allOf` around the one branch that is left.
            let branches = branches.clone();
            object.remove("anyOf");
            object.insert("allOf".to_owned(), Value::Array(branches));
        }
    }
}

/// Keys that start with `x-` are notes of the author, allowed in every table.
fn allow_notes(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if object.contains_key("additionalProperties") {
        object.insert("patternProperties".to_owned(), json!({ "^x-": {} }));
    }
}

/// One schema inside a whole one, with `$ref` and `allOf` resolved: the subset of JSON Schema that our types need.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule<'s> {
    root: &'s Value,
    node: &'s Value,
}

impl<'s> Rule<'s> {
    /// The schema of a whole file.
    pub(super) fn of(kind: Kind) -> Rule<'static> {
        let root = schema(kind);
        Rule { root, node: root }
    }

    fn at(self, node: &'s Value) -> Self {
        Self { root: self.root, node }
    }

    /// The schema that `$ref` or a lone `allOf` leads to, and the name of its definition.
    pub(super) fn resolve(self) -> (Self, Option<&'s str>) {
        let mut rule = self;
        let mut name = None;
        // Definitions lead to other definitions once at most; the bound only guards against a schema gone wrong.
        for _ in 0..8 {
            let reference = rule.node["$ref"].as_str();
            let Some(reference) = reference.or_else(|| rule.node["allOf"][0]["$ref"].as_str()) else { break };
            let definition = reference.rsplit('/').next().unwrap_or(reference);
            name = Some(definition);
            rule = rule.at(&self.root["definitions"][definition]);
        }
        (rule, name)
    }

    /// `type`: `object`, `array`, `string`, `number`, `integer` or `boolean`.
    pub(super) fn kind(self) -> Option<&'s str> {
        self.node["type"].as_str()
    }

    /// The alternatives of `anyOf`.
    pub(super) fn branches(self) -> impl Iterator<Item = Self> {
        self.list("anyOf").iter().map(move |branch| self.at(branch))
    }

    /// Whether there are alternatives.
    pub(super) fn has_branches(self) -> bool {
        !self.list("anyOf").is_empty()
    }

    /// Keys of a table, with what they hold.
    pub(super) fn properties(self) -> impl Iterator<Item = (&'s str, Self)> {
        let properties: Option<&Map<String, Value>> = self.node["properties"].as_object();
        properties.into_iter().flatten().map(move |(key, node)| (key.as_str(), self.at(node)))
    }

    /// What a key holds, when it is one of the table's own.
    pub(super) fn property(self, key: &str) -> Option<Self> {
        self.node["properties"].get(key).map(|node| self.at(node))
    }

    /// What free keys of a table hold, when keys are free.
    pub(super) fn any_key(self) -> Option<Self> {
        let node = &self.node["additionalProperties"];
        node.is_object().then(|| self.at(node))
    }

    /// Keys that must be there.
    pub(super) fn required(self) -> impl Iterator<Item = &'s str> {
        self.list("required").iter().filter_map(Value::as_str)
    }

    /// What the items of a list are.
    pub(super) fn items(self) -> Option<Self> {
        let node = &self.node["items"];
        node.is_object().then(|| self.at(node))
    }

    /// Fewest and most items of a list.
    pub(super) fn lengths(self) -> (Option<u64>, Option<u64>) {
        (self.node["minItems"].as_u64(), self.node["maxItems"].as_u64())
    }

    /// The words to choose from, each with what it means.
    pub(super) fn choices(self) -> Vec<(&'s str, &'s str)> {
        let described = self.list("oneOf").iter().flat_map(|choice| {
            let meaning = choice["description"].as_str().unwrap_or_default();
            let words = choice["const"].as_str().into_iter();
            let more = choice["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
            words.chain(more).map(move |word| (word, meaning))
        });
        let plain = self.list("enum").iter().chain(self.node.get("const")).filter_map(Value::as_str);
        described.chain(plain.map(|word| (word, ""))).collect()
    }

    /// The numbers allowed.
    pub(super) fn limits(self) -> Limits {
        let number = |key: &str| self.node[key].as_f64();
        let stored = match self.node["format"].as_str() {
            Some("uint32") => Some(f64::from(u32::MAX)),
            _ => None,
        };
        Limits {
            min: number("minimum"),
            above: number("exclusiveMinimum"),
            max: number("maximum").or(stored),
            below: number("exclusiveMaximum"),
        }
    }

    /// Whether a text is a date, which TOML can also write without quotes.
    pub(super) fn is_date(self) -> bool {
        self.node["format"] == "date"
    }

    /// The value used when the key is left out, when it is a plain one.
    pub(super) fn default(self) -> Option<&'s Value> {
        self.node.get("default").filter(|value| !value.is_object())
    }

    /// What the author of the format says about it.
    pub(super) fn description(self) -> &'s str {
        self.node["description"].as_str().unwrap_or_default()
    }

    fn list(self, key: &str) -> &'s [Value] {
        self.node[key].as_array().map_or(&[], Vec::as_slice)
    }
}

/// The numbers a value may have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Limits {
    min: Option<f64>,
    above: Option<f64>,
    max: Option<f64>,
    below: Option<f64>,
}

impl Limits {
    /// Whether a number lies inside.
    pub(super) fn hold(self, number: f64) -> bool {
        self.min.is_none_or(|min| number >= min)
            && self.above.is_none_or(|above| number > above)
            && self.max.is_none_or(|max| number <= max)
            && self.below.is_none_or(|below| number < below)
    }

    /// The limits in signs that every language shares; empty when there are none.
    pub(super) fn signs(self) -> String {
        match (self.min, self.max) {
            (Some(min), Some(max)) => format!("{min} … {max}"),
            _ => [("≥", self.min), (">", self.above), ("≤", self.max), ("<", self.below)]
                .into_iter()
                .filter_map(|(sign, limit)| limit.map(|limit| format!("{sign} {limit}")))
                .collect::<Vec<_>>()
                .join(", "),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committed_schemas_are_the_generated_ones() {
        for kind in Kind::ALL {
            let path = format!("{}/schemas/{kind}.schema.json", env!("CARGO_MANIFEST_DIR"));
            let committed = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(
                committed == schema_text(kind),
                "{path} differs from the types; run `cargo test --lib regenerate -- --ignored`"
            );
        }
    }

    #[test]
    #[ignore = "writes schemas/"]
    fn regenerate_schemas() {
        for kind in Kind::ALL {
            let path = format!("{}/schemas/{kind}.schema.json", env!("CARGO_MANIFEST_DIR"));
            std::fs::write(path, schema_text(kind)).expect("the folder schemas exists");
        }
    }

    #[test]
    fn no_schema_speaks_of_null() {
        for kind in Kind::ALL {
            assert!(!schema_text(kind).contains("null"), "{kind}");
        }
    }
}
