//! One table per target. What real parsers make of the result is tried in `tests/hostile` and `tests/fuzz`.

use std::io::Write as _;

use proptest::prelude::*;

use super::*;

/// Each text, and what becomes of it.
fn table(escape: fn(&str) -> String, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(escape(text), *expected, "{text:?}");
    }
}

#[test]
fn hidden_characters_are_shown() {
    table(
        terminal,
        &[
            ("a\u{202E}b\u{1b}[31m\u{0}", "a[U+202E]b[U+001B][31m[U+0000]"),
            ("  two\r\n\tlines ", "two lines"),
            ("\u{9b}2J\u{85}\u{7f}", "[U+009B]2J[U+0085][U+007F]"),
            ("\u{1b}]52;c;eA==\u{7}", "[U+001B]]52;c;eA==[U+0007]"),
            ("\u{3164}\u{2800}\u{115F}", "[U+3164][U+2800][U+115F]"),
            ("\u{FFFE}\u{10FFFF}\u{FDD0}", "[U+FFFE][U+10FFFF][U+FDD0]"),
            ("\u{E0041}", "[U+E0041]"),
            ("a\u{2028}b\u{A0}c", "a b c"),
        ],
    );
}

#[test]
fn joiners_and_selectors_stay_where_they_do_something() {
    for text in [
        "👩\u{200D}🚀",
        "🏳\u{FE0F}\u{200D}🌈",
        "می\u{200C}خواهم",
        "ක්\u{200D}ෂ",
        "1\u{FE0F}\u{20E3}",
        "葛\u{E0100}",
        "ᠠ\u{180B}",
    ] {
        assert_eq!(terminal(text), text);
    }
    table(
        terminal,
        &[
            ("pa\u{200D}ss", "pa[U+200D]ss"),
            ("\u{200C}", "[U+200C]"),
            ("👩\u{200D}\u{200D}", "👩\u{200D}[U+200D]"),
            ("x\u{FE0F}", "x[U+FE0F]"),
            ("😀\u{FE00}\u{FE01}", "😀\u{FE00}[U+FE01]"),
            ("😀\u{E0100}", "😀[U+E0100]"),
            ("x\u{180B}", "x[U+180B]"),
        ],
    );
}

#[test]
fn letters_carry_few_marks() {
    let tower = |marks: usize| format!("e{}", "\u{301}".repeat(marks));
    assert_eq!(terminal(&tower(4)), tower(4));
    assert_eq!(terminal(&tower(6)), format!("{}[U+0301]\u{301}", tower(4)));
}

#[test]
fn exact_text_keeps_its_spaces() {
    table(
        terminal_exact,
        &[
            ("\u{1b}[31mred", "[U+001B][31mred"),
            ("a\u{202e}b\u{9b}c\n", "a[U+202E]b[U+009B]c[U+000A]"),
            ("  12\u{a0}500\t", "  12[U+00A0]500[U+0009]"),
            ("één 👩‍🔬", "één 👩‍🔬"),
        ],
    );
}

#[test]
fn markdown_cases() {
    table(
        markdown,
        &[
            ("<b> & *x*", "\\<b\\> \\& \\*x\\*"),
            ("a@b.be", "a\\@\u{2060}b\\.be"),
            ("http://x.be", "http\\:\\/\\/x\\.be"),
            ("Bus (fictief)", "Bus (fictief)"),
            // A list, a task, a formula, a table.
            ("(1) x", "&#40;1&#41; x"),
            ("1) x", "1&#41; x"),
            ("[x] y", "\u{2060}&#91;x&#93; y"),
            ("a \\(x\\)", "a &#92;(x&#92;)"),
            ("a || b", "a &#124;&#124; b"),
            ("x\\", "x&#92;"),
            ("a  \n\n# b", "a \\# b"),
        ],
    );
}

#[test]
fn markup_cases() {
    table(html, &[("</td>&lt;", "&lt;/td&gt;&amp;lt;")]);
    table(html_attribute, &[("\" onload='x' `", "&quot; onload=&#39;x&#39; &#96;")]);
    table(svg, &[("]]>\u{FFFF}", "]]&gt;[U+FFFF]")]);
}

#[test]
fn csv_cases() {
    table(
        csv,
        &[
            ("=cmd|'/c calc'!A0", "\"'=cmd|'/c calc'!A0\""),
            ("\t@SUM(A1)", "\"'@SUM(A1)\""),
            (" ＝1", "\"'＝1\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("\"=1", "\"\"\"'=1\""),
            ("x;=1; @y,+z", "\"x;'=1; '@y,'+z\""),
            ("between 1 and -5", "\"between 1 and -5\""),
        ],
    );
}

#[test]
fn json_reads_back_as_it_was() {
    let text = "a\u{202E}b\u{9b}c\u{7f}d\u{2028}\u{E0041}\u{1b}é";
    let document = serde_json::to_string(text).unwrap();
    let escaped = json(document);
    assert!(escaped.contains("\\u202e") && escaped.contains("\\udb40\\udc41"), "{escaped}");
    assert!(!escaped.chars().any(|c| c.is_control() || is_hidden(c)));
    assert_eq!(serde_json::from_str::<String>(&escaped).unwrap(), text);
}

#[test]
fn a_json_document_may_come_in_pieces_that_split_characters() {
    let document = serde_json::to_string("a\u{202E}b\u{9b}c\u{2028}\u{E0041}é→𝄞").unwrap();
    for length in 1..=document.len() {
        let mut written = Vec::new();
        let mut pieces = JsonPieces::new(&mut written);
        document.as_bytes().chunks(length).for_each(|piece| pieces.write_all(piece).unwrap());
        pieces.finish().unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), json(document.clone()), "pieces of {length}");
    }
    let mut cut = JsonPieces::new(Vec::new());
    cut.write_all("é".as_bytes().get(..1).unwrap()).unwrap();
    assert!(cut.finish().is_err());
    assert!(JsonPieces::new(Vec::new()).write_all(&[b'a', 0xff, b'b']).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn once_is_enough(text in prop::collection::vec(any::<char>(), 0..20).prop_map(String::from_iter)) {
        let once = terminal(&text);
        prop_assert_eq!(terminal(&once), once);
        let exact = terminal_exact(&text);
        prop_assert!(!exact.chars().any(|c| c.is_control() || (c.is_whitespace() && c != ' ')));
        prop_assert_eq!(terminal_exact(&exact), exact);
    }
}
