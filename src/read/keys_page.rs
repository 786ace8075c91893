//! The page "every key", made from the schemas: what `docs/keys.md` holds.

use std::fmt::Write as _;

use super::kind::Kind;
use super::schema::Rule;
use super::whereabouts::{Table, Whereabouts};

const HEAD: &str = "# Every key\n\n\
    <!-- Made from src/read/file/ by the tests of src/read/keys_page.rs. Do not edit. -->\n\n\
    Five kinds of file, all of them TOML. The key `maatlat` says which kind a file is. A key that is not on this page \
    is a mistake, except when it begins with `x-`: that is a note of your own, allowed everywhere and read by \
    nobody. Editors can check files against the schemas in [`schemas/`](../schemas).\n";

/// The page as Markdown: per kind of file and per table each key, its type, whether it is required, its default, and
/// what it means.
pub fn keys_page() -> String {
    let mut page = HEAD.to_owned();
    for kind in Kind::ALL {
        let meaning = Rule::of(kind).description();
        let _ = write!(page, "\n## {kind}\n\n{meaning}\n");
        for table in Whereabouts::of(kind).tables() {
            section(table, &mut page);
        }
    }
    page
}

// Writing into a `String` cannot fail; the results of `write!` are dropped throughout.
fn section(table: &Table, page: &mut String) {
    if !table.header.is_empty() {
        let _ = write!(page, "\n### `{}`\n\n{}\n", table.header, one_line(table.rule.description()));
    }
    page.push_str("\n| key | type | required | default | meaning |\n|:--|:--|:--|:--|:--|\n");
    let required: Vec<&str> = table.rule.required().collect();
    for (key, rule) in table.rule.properties() {
        let _ = writeln!(
            page,
            "| `{key}` | {} | {} | {} | {} |",
            cell(&type_of(rule)),
            if required.contains(&key) { "yes" } else { "" },
            rule.default().map(|value| format!("`{}`", cell(&value.to_string()))).unwrap_or_default(),
            cell(&one_line(rule.description())),
        );
    }
    for (key, rule) in table.rule.properties() {
        choices(key, rule, page);
    }
}

/// What the words of a key mean, below the table that has it.
fn choices(key: &str, rule: Rule<'_>, page: &mut String) {
    let (rule, _) = rule.resolve();
    let rule = rule.items().map_or(rule, |item| item.resolve().0);
    let choices = rule.choices();
    if choices.len() > 1 {
        let _ = write!(page, "\n`{key}` is one of:\n\n");
        for (word, meaning) in choices {
            let _ = writeln!(page, "- `{word}`: {}", one_line(meaning));
        }
    }
}

/// The type in words, with its limits.
fn type_of(rule: Rule<'_>) -> String {
    let (rule, _) = rule.resolve();
    if rule.has_branches() {
        return rule.branches().map(type_of).collect::<Vec<_>>().join(" or ");
    }
    let choices: Vec<String> = rule.choices().iter().map(|(word, _)| format!("`\"{word}\"`")).collect();
    if !choices.is_empty() {
        return choices.join(", ");
    }
    match rule.kind() {
        Some("object") => table_type(rule),
        Some("array") => list_type(rule),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("integer") => limited("whole number", rule),
        Some("number") => limited("number", rule),
        _ if rule.is_date() => "date".to_owned(),
        _ => "text".to_owned(),
    }
}

fn table_type(rule: Rule<'_>) -> String {
    if let Some(free) = rule.any_key() {
        return format!("table; each key: {}", type_of(free));
    }
    let keys: Vec<&str> = rule.properties().map(|(key, _)| key).collect();
    // A short table is mostly written on one line, so its keys say more than the word.
    if keys.len() <= 6 { format!("`{{ {} }}`", keys.join(", ")) } else { "table".to_owned() }
}

fn list_type(rule: Rule<'_>) -> String {
    let item = rule.items();
    let is_table = item.is_some_and(|item| item.resolve().0.properties().next().is_some());
    let of = match item {
        Some(_) if is_table => "tables".to_owned(),
        Some(item) => type_of(item),
        None => String::new(),
    };
    match rule.lengths() {
        (Some(min), Some(max)) if min == max => format!("list of {min}: {of}"),
        _ => format!("list: {of}"),
    }
}

fn limited(word: &str, rule: Rule<'_>) -> String {
    let signs = rule.limits().signs();
    if signs.is_empty() { word.to_owned() } else { format!("{word}, {signs}") }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");

    #[test]
    fn committed_page_is_the_generated_one() {
        let committed = std::fs::read_to_string(PATH).unwrap_or_default();
        assert!(
            committed == keys_page(),
            "docs/keys.md differs from the types; run `cargo test --lib regenerate -- --ignored`"
        );
    }

    #[test]
    #[ignore = "writes docs/keys.md"]
    fn regenerate_keys_page() {
        std::fs::write(PATH, keys_page()).expect("the folder docs exists");
    }

    #[test]
    fn every_key_has_a_meaning() {
        for kind in Kind::ALL {
            for table in Whereabouts::of(kind).tables() {
                for (key, rule) in table.rule.properties() {
                    assert!(!rule.description().is_empty(), "{kind}: {} {key}", table.header);
                }
            }
        }
    }
}
