//! Hostile text stays text, for a real Markdown parser with every extension of GitHub and more.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use proptest::prelude::*;

use super::*;

/// The five places where a report puts text of strangers.
const PLACES: [(&str, &str); 5] =
    [("", ""), ("# ", ""), ("- ", ""), ("**", "**"), ("| a | b |\n|---|---|\n| ", " | x |")];

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.extension.superscript = true;
    options.extension.alerts = true;
    options.extension.description_lists = true;
    options.extension.front_matter_delimiter = Some("---".to_owned());
    options
}

/// The text of a tree, or the first node that is neither text nor one of the containers we wrote ourselves.
fn text_of<'a>(node: &'a AstNode<'a>, text: &mut String) -> Result<(), String> {
    match &node.data.borrow().value {
        NodeValue::Text(words) => text.push_str(words),
        NodeValue::Document
        | NodeValue::Paragraph
        | NodeValue::Heading(_)
        | NodeValue::List(_)
        | NodeValue::Item(_)
        | NodeValue::Strong
        | NodeValue::Escaped
        | NodeValue::Table(_)
        | NodeValue::TableRow(_)
        | NodeValue::TableCell => {}
        other => return Err(format!("{other:?}")),
    }
    node.children().try_for_each(|child| text_of(child, text))
}

fn check(hostile: &str) -> Result<(), TestCaseError> {
    for (before, after) in PLACES {
        let arena = Arena::new();
        // A letter first: a place is never left empty by the report.
        let page = format!("{before}x{}x{after}\n", markdown(hostile));
        let mut text = String::new();
        let found = text_of(parse_document(&arena, &page, &options()), &mut text);
        prop_assert!(found.is_ok(), "{found:?} in {page:?}");
        let expected = format!("x{}x", fold(&reveal(hostile)));
        prop_assert!(text.replace('\u{2060}', "").contains(&expected), "{text:?} lacks {expected:?}");
    }
    Ok(())
}

/// Pieces that have broken Markdown writers before.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::collection::vec(prop::char::range(' ', '~'), 1..6).prop_map(String::from_iter),
        2 => prop::char::any().prop_map(String::from),
        6 => prop::sample::select(vec![
            "<script>", "</td>", "javascript:", "http://x.be", "www.x.be", "a@b.be", "mailto:a@b.be", "xmpp:a@b.be",
            "![", "](", "[^1]", "[^1]:", "```", "~~~", "~~", "|", "---", "===", "- [ ]", "1.", "&lt;", "&#64;", "\\",
            "$", "$$", "*", "_", "<!--", "-->", "\n\n", "\r", "\t", "\u{202E}", "\u{200B}", "> [!NOTE]", ":smile:",
            "{{", "}}", "\\input{/etc/passwd}", "ftp://a.be", "://", "@", ".", ":", "#", "+", "<b", "?", "!",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn hostile_text_stays_text(text in hostile()) {
        check(&text)?;
    }

    #[test]
    fn a_terminal_sees_no_control(text in hostile()) {
        prop_assert!(!terminal(&text).chars().any(char::is_control));
        let exact = terminal_exact(&text);
        prop_assert!(!exact.chars().any(|c| c.is_control() || (c.is_whitespace() && c != ' ')));
        prop_assert_eq!(reveal(&exact), exact);
    }

    #[test]
    fn markup_has_no_live_character(text in hostile()) {
        prop_assert!(!xml(&text).contains(['<', '>', '"', '\'', '`']));
        prop_assert!(!xml(&text).chars().any(char::is_control));
    }

    #[test]
    fn a_cell_is_one_quoted_line_and_no_formula(text in hostile()) {
        let cell = csv(&text);
        let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap();
        prop_assert!(!inner.replace("\"\"", "").contains('"'));
        prop_assert!(!inner.starts_with(['=', '+', '-', '@']) && !inner.contains(['\r', '\n']));
    }
}

#[test]
fn addresses_do_not_become_links() {
    for text in
        ["a@b.be", "write to a.b+c@d-e.f.be now", "http://x.be", "www.x.be", "mailto:a@b.be", "xmpp:a@b.be/c"]
    {
        check(text).unwrap();
    }
}

#[test]
fn hidden_characters_are_shown() {
    assert_eq!(terminal("a\u{202E}b\u{1b}[31m\u{0}"), "a[U+202E]b[U+001B][31m[U+0000]");
    assert_eq!(terminal("  two\r\n\tlines "), "two lines");
    assert_eq!(terminal("👩\u{200D}🚀"), "👩\u{200D}🚀");
}

#[test]
fn exact_text_keeps_its_spaces() {
    assert_eq!(terminal_exact("\u{1b}[31mred"), "[U+001B][31mred");
    assert_eq!(terminal_exact("a\u{202e}b\u{9b}c\n"), "a[U+202E]b[U+009B]c[U+000A]");
    assert_eq!(terminal_exact("  12\u{a0}500\t"), "  12[U+00A0]500[U+0009]");
    assert_eq!(terminal_exact("één 👩‍🔬"), "één 👩‍🔬");
}

#[test]
fn csv_cases() {
    assert_eq!(csv("=cmd|'/c calc'!A0"), "\"'=cmd|'/c calc'!A0\"");
    assert_eq!(csv("\t@SUM(A1)"), "\"'@SUM(A1)\"");
    assert_eq!(csv("say \"hi\""), "\"say \"\"hi\"\"\"");
}
