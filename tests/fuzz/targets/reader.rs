//! Any bytes: read, or told why not, with every place inside the file.

use maatlat::diagnostic::{Diagnostics, FileId, Source};
use maatlat::read::{Node, Value, read};

use super::super::common::root;
use super::super::engine::{Behaviour, Target};
use super::{TOML, show, size_word};

pub(crate) const TARGET: Target =
    Target { name: "reader", seeds, words: TOML, limit: 6_000, fresh: 1_500, run };

/// The smallest files of each kind, and texts that are nothing of the sort.
fn seeds() -> Vec<Vec<u8>> {
    let files = [
        "tests/shape/rubric.toml",
        "tests/shape/proposal.toml",
        "tests/shape/ratings.toml",
        "tests/shape/call.toml",
        "tests/shape/measure.toml",
        "fixtures/small/rubric.toml",
        "fixtures/small/proposals/buurtbus.toml",
    ];
    let texts =
        ["", "# nothing\n", "{\"a\": 1}", "---\na: 1\n", "<html>", "maatlat = \"call/1\"\nid = “x”\n"];
    let files = files.map(|name| std::fs::read(root().join(name)).unwrap());
    files.into_iter().chain(texts.map(|text| text.as_bytes().to_vec())).collect()
}

fn run(input: &[u8], behaviour: &mut Behaviour) {
    let sources = [Source::new("file.toml", input.to_vec())];
    let mut diagnostics = Diagnostics::default();
    let found = read(FileId(0), &sources[0], &mut diagnostics);
    assert_eq!(found.is_none(), diagnostics.has_errors(), "read, or told why not");
    show(&diagnostics, &sources, behaviour);
    if let Some(found) = found {
        behaviour.saw(format!("read {}", found.file.kind()));
        shape(found.tree.root(), "", 0, behaviour);
    }
}

/// Keys and types from above to below; the ids of the author are all one.
fn shape(node: &Node, path: &str, depth: usize, behaviour: &mut Behaviour) {
    let word = match &node.value {
        Value::Table(_) => "table",
        Value::Array(items) => &format!("list {}", size_word(items.len())),
        Value::String(_) => "text",
        Value::Integer(_) => "whole",
        Value::Float(_) => "number",
        Value::Boolean(_) => "yes-no",
        Value::Date(_) => "date",
        Value::Unreadable => "unreadable",
    };
    behaviour.saw(format!("{path}: {word}"));
    for item in node.items() {
        shape(item, path, depth, behaviour);
    }
    if depth < 4 {
        for entry in node.entries() {
            let key = if path == "rating" || path == "facts" { "*" } else { &entry.key };
            shape(&entry.node, &format!("{path}.{key}"), depth + 1, behaviour);
        }
    }
}
