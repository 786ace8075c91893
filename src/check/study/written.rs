//! A declaration as it is written: as flags, or as keys of a file.

use serde_json::Value;

use super::Origin;
use super::declare::{GROUPS, ORDERS, OUTCOMES, POPULATIONS, WEIGHTS};
use crate::read::file::MeasureTable;

/// Everything that was declared, as flags: `--outcome` and `births`, in the order of the documentation.
pub fn declarations(table: &MeasureTable) -> Vec<(String, String)> {
    let mut all = Vec::new();
    flatten(&serde_json::to_value(table).unwrap_or_default(), &mut all);
    all.into_iter().map(|(key, value)| (format!("--{}", key.replace('_', "-")), value)).collect()
}

/// The keys that were given.
pub(super) fn given(table: &MeasureTable) -> Vec<String> {
    let mut all = Vec::new();
    flatten(&serde_json::to_value(table).unwrap_or_default(), &mut all);
    all.into_iter().map(|(key, _)| key).collect()
}

fn flatten(value: &Value, all: &mut Vec<(String, String)>) {
    let Value::Object(entries) = value else { return };
    for (key, value) in entries {
        match value {
            Value::Object(_) => flatten(value, all),
            Value::Null | Value::Bool(false) => {}
            value => all.push((key.clone(), plain(value))),
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(","),
        // 100.0 was written as 100.
        Value::Number(number) => {
            number.as_f64().filter(|_| number.is_f64()).map_or_else(|| number.to_string(), |x| x.to_string())
        }
        other => other.to_string(),
    }
}

/// A key with its value, as its author would write it: `--unit "per 1,000"`, or `unit = "per 1,000"`.
pub(super) fn value(at: &Origin<'_>, key: &str, word: &str) -> String {
    if at.tree.is_none() {
        return format!("{} {}", at.name(key), flag_value(word));
    }
    let is_number = word.parse::<f64>().is_ok();
    if is_number { format!("{key} = {word}") } else { format!("{key} = \"{}\"", word.replace('"', "'")) }
}

/// A word on a command line, in quotes where a shell needs them.
fn flag_value(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ',' | '%' | '/');
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("\"{}\"", word.replace(['"', '$', '`', '\\'], "'"))
    }
}

/// A column that may be meant, by what such columns are often called; only ever an example in a message.
pub(super) fn guess(header: &[String], words: &[&str]) -> String {
    let has = |word: &&str| header.iter().find(|name| name.to_lowercase().contains(*word));
    words.iter().find_map(has).cloned().unwrap_or_else(|| "COLUMN".to_owned())
}

/// A command line that would declare these data, from what is declared already and from the names of the columns: an
/// example to correct, in words of the user's own file.
pub fn example(table: &MeasureTable, header: &[String], data: &str) -> String {
    let mut table = table.clone();
    let is_persons = table.weights.is_some() || table.weight_kind.is_some() || table.rank.is_some();
    let name = |words: &[&str]| Some(guess(header, words));
    table.outcome = table.outcome.filter(|name| header.contains(name)).or_else(|| name(OUTCOMES));
    table.unit = table.unit.or_else(|| Some("UNIT".to_owned()));
    let mut flags = declarations(&table);
    let mut add = |key: &str, value: String| {
        if flags.iter().all(|(known, _)| known != key) {
            flags.push((key.to_owned(), value));
        }
    };
    add("--better", "higher".to_owned());
    if table.scale.is_none() {
        add("--scale", "proportion".to_owned());
        add("--per", "100".to_owned());
    }
    if is_persons {
        if table.weights.is_some() || table.weight_kind.is_none() {
            add("--weights", guess(header, WEIGHTS));
            add("--weight-kind", "sampling".to_owned());
        }
    } else {
        add("--group", guess(header, GROUPS));
        add("--population", guess(header, POPULATIONS));
        if table.order.is_none() && table.ordered_by.is_none() && table.unordered.is_none() {
            add("--ordered-by", guess(header, ORDERS));
        }
    }
    let flags: Vec<String> = flags
        .iter()
        .map(
            |(key, value)| {
                if value == "true" { key.clone() } else { format!("{key} {}", flag_value(value)) }
            },
        )
        .collect();
    format!("maatlat measure {} {}", flag_value(data), flags.join(" "))
}
