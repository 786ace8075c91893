//! What a file says, apart from how it is written: its content as plain data, and the identity of that content.

use serde_json::{Map, Number, Value as Json};
use sha2::{Digest, Sha256};

use super::kind::Kind;
use super::tree::{Entry, Node, Tree, Value, is_note};
use crate::digest::hex;

/// Whole numbers up to this size are the same number as a float.
const EXACT: u64 = 1 << 53;

/// The tree as plain data, without notes.
pub(super) fn plain(node: &Node) -> Json {
    match &node.value {
        Value::Table(entries) => Json::Object(
            content(entries).map(|entry| (entry.key.clone(), plain(&entry.node))).collect::<Map<_, _>>(),
        ),
        Value::Array(items) => Json::Array(items.iter().map(plain).collect()),
        Value::String(text) | Value::Date(text) => Json::String(text.clone()),
        Value::Integer(number) => Json::Number((*number).into()),
        // −0 is 0: a sign without a size must not reach a result.
        Value::Float(number) => Number::from_f64(number + 0.0).map_or(Json::Null, Json::Number),
        Value::Boolean(value) => Json::Bool(*value),
        Value::Unreadable => Json::Null,
    }
}

/// The identity of what a file says: SHA-256 in small hexadecimal letters.
///
/// Comments, order of keys, spacing, line ends, `1` against `1.0`, a date with or without quotes, and notes (`x-…`)
/// do not count; everything else does. Hashed is `maatlat/KIND/1`, a NUL, and then the value: one byte for its type,
/// followed by its content. Texts, lists and tables begin with their length (8 bytes, big-endian); keys of tables are
/// sorted by their bytes; a number is its IEEE 754 double (8 bytes, big-endian), −0 counting as 0. A whole number
/// beyond 2⁵³ (a seed may be one) has a type byte of its own, since its double could be another number's too.
pub fn content_id(kind: Kind, tree: &Tree) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("maatlat/{kind}/1\0"));
    feed(tree.root(), &mut hash);
    hex(&hash.finalize())
}

fn feed(node: &Node, hash: &mut Sha256) {
    match &node.value {
        Value::Table(entries) => {
            let mut entries: Vec<&Entry> = content(entries).collect();
            entries.sort_by(|a, b| a.key.as_bytes().cmp(b.key.as_bytes()));
            tag(b't', entries.len(), hash);
            for entry in entries {
                text(&entry.key, hash);
                feed(&entry.node, hash);
            }
        }
        Value::Array(items) => {
            tag(b'a', items.len(), hash);
            for item in items {
                feed(item, hash);
            }
        }
        Value::String(value) | Value::Date(value) => text(value, hash),
        Value::Integer(value) if value.unsigned_abs() <= EXACT => number(*value as f64, hash),
        Value::Integer(value) => {
            hash.update(b"i");
            hash.update(value.to_be_bytes());
        }
        Value::Float(value) => number(*value, hash),
        Value::Boolean(value) => hash.update([b'b', u8::from(*value)]),
        Value::Unreadable => hash.update(b"u"),
    }
}

fn content(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    entries.iter().filter(|entry| !is_note(&entry.key))
}

fn text(value: &str, hash: &mut Sha256) {
    tag(b's', value.len(), hash);
    hash.update(value.as_bytes());
}

fn number(value: f64, hash: &mut Sha256) {
    hash.update(b"n");
    hash.update((value + 0.0).to_be_bytes());
}

fn tag(tag: u8, length: usize, hash: &mut Sha256) {
    hash.update([tag]);
    hash.update((length as u64).to_be_bytes());
}
