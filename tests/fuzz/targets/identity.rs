//! The identity of a file is that of what it says: it survives every other way of writing, and no other value.

use maatlat::diagnostic::{Diagnostics, FileId, Source};
use maatlat::read::read;
use toml::{Table, Value};

use super::super::engine::{Behaviour, Target};
use super::{TOML, reader};

pub(crate) const TARGET: Target =
    Target { name: "identity", seeds: reader::TARGET.seeds, words: TOML, limit: 6_000, fresh: 1_500, run };

fn id(text: &str) -> Option<String> {
    let source = Source::new("file.toml", text.as_bytes().to_vec());
    read(FileId(0), &source, &mut Diagnostics::default()).map(|read| read.content_id())
}

fn run(input: &[u8], behaviour: &mut Behaviour) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let Some(first) = id(text) else { return behaviour.saw("refused") };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let table: Table = toml::from_str(text).expect("what we read, others read too");
    let others = [
        ("plain", toml::to_string(&table).unwrap()),
        ("pretty", toml::to_string_pretty(&table).unwrap()),
        ("sorted", toml::to_string(&reversed(&table)).unwrap()),
        ("inline", inline(&table)),
        ("mark", format!("\u{feff}{text}")),
        ("comment", format!("# a note\n{text}\n# the end")),
        ("windows", text.replace("\r\n", "\n").replace('\n', "\r\n")),
        ("unix", text.replace("\r\n", "\n")),
    ];
    for (way, other) in others {
        assert_eq!(id(&other).as_ref(), Some(&first), "written otherwise ({way}): {other}");
    }
    // One value changed: another identity, or a file that is refused.
    let mut leaves = 0;
    count(&Value::Table(table.clone()), &mut leaves);
    behaviour.saw(format!("leaves {}", super::size_word(leaves)));
    let chosen =
        input.iter().fold(input.len(), |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)));
    let mut changed = Value::Table(table);
    let mut left = chosen % leaves.max(1);
    let what = change(&mut changed, &mut left);
    let other = toml::to_string(&changed).unwrap();
    behaviour.saw(format!("changed {what:?} {}", id(&other).is_some()));
    assert_ne!(id(&other), Some(first), "another {what:?}, but the same identity: {other}");
}

/// The same keys, last first.
fn reversed(table: &Table) -> Table {
    let turn = |value: &Value| match value {
        Value::Table(table) => Value::Table(reversed(table)),
        Value::Array(items) => {
            let turn = |item: &Value| {
                if let Value::Table(table) = item { Value::Table(reversed(table)) } else { item.clone() }
            };
            Value::Array(items.iter().map(turn).collect())
        }
        value => value.clone(),
    };
    let entries: Vec<_> = table.iter().collect();
    entries.into_iter().rev().map(|(key, value)| (key.clone(), turn(value))).collect()
}

/// Every table on one line.
fn inline(table: &Table) -> String {
    let line = |(key, value): (&String, &Value)| format!("{} = {value}\n", Value::String(key.clone()));
    table.iter().map(line).collect()
}

fn is_note(key: &str) -> bool {
    key.starts_with("x-")
}

fn count(value: &Value, leaves: &mut usize) {
    match value {
        Value::Table(table) => {
            table.iter().filter(|(key, _)| !is_note(key)).for_each(|(_, value)| count(value, leaves));
        }
        Value::Array(items) => items.iter().for_each(|item| count(item, leaves)),
        _ => *leaves += 1,
    }
}

/// Changes the leaf that is `left` steps away; says what it was.
fn change(value: &mut Value, left: &mut usize) -> Option<&'static str> {
    match value {
        Value::Table(table) => {
            table.iter_mut().filter(|(key, _)| !is_note(key)).find_map(|(_, value)| change(value, left))
        }
        Value::Array(items) => items.iter_mut().find_map(|item| change(item, left)),
        _ if *left > 0 => {
            *left -= 1;
            None
        }
        Value::String(text) => {
            text.push('!');
            Some("text")
        }
        Value::Integer(number) => {
            *number = number.wrapping_add(1);
            Some("whole number")
        }
        Value::Float(number) => {
            *number = if *number == 0.0 { 1.0 } else { number.next_up() };
            Some("number")
        }
        Value::Boolean(truth) => {
            *truth = !*truth;
            Some("yes-no")
        }
        Value::Datetime(date) => {
            let other = Value::String(format!("{date}!"));
            *value = other;
            Some("date")
        }
    }
}
