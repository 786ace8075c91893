//! Any text, through each escaping function and a parser of its target: one piece of text comes out, and it is the
//! text that went in, with what cannot be seen written out.

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};
use html5gum::{Token, Tokenizer};
use maatlat::text::escape;

use super::super::engine::{Behaviour, Target};
use super::{assert_clean, is_hidden, size_word};

pub(crate) const TARGET: Target =
    Target { name: "escape", seeds, words: WORDS, limit: 400, fresh: 2_000, run };

const WORDS: &[&str] = &[
    "<script>",
    "</td>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "<?xml",
    "&lt;",
    "&#64;",
    "&amp",
    "javascript:",
    "http://x.be",
    "www.x.be",
    "a@b.be",
    "mailto:a@b.be",
    "xmpp:a@b.be/c",
    "![",
    "](",
    "[^1]",
    "^[note]",
    "[^1]: x",
    "```",
    "~~~",
    "~~",
    "==",
    "++",
    "||",
    "|",
    "---",
    "===",
    "***",
    "- [ ] ",
    "1. ",
    "1) ",
    "(a) ",
    "(@) ",
    "# ",
    "> ",
    ": ",
    "    ",
    "\\",
    "\\(",
    "\\)",
    "\\[",
    "\\]",
    "$",
    "$$",
    "`",
    "{=html}",
    "{.class}",
    ":::",
    "@key",
    "[@key]",
    "{{",
    "}}",
    ":smile:",
    "%%",
    "\\input{x}",
    "\u{202e}",
    "\u{200b}",
    "\u{200d}",
    "\u{fe0f}",
    "\u{ffff}",
    "\u{85}",
    "\u{2028}",
    "\u{1b}",
    "\u{9b}",
    "\n",
    "\r",
    "\t",
    " ",
    "=1+1",
    "＝1",
    ";=1",
    "@SUM(A1)",
    "\"",
    "\"\"",
    "'",
    "é",
    "👩",
    "א",
];

fn seeds() -> Vec<Vec<u8>> {
    WORDS.iter().map(|word| format!("x{word}y").into_bytes()).collect()
}

fn run(input: &[u8], behaviour: &mut Behaviour) {
    let text = String::from_utf8_lossy(input);
    let shown = escape::terminal(&text);
    assert_clean("a terminal", &shown);
    assert!(!shown.contains('\n'), "a line end");
    // Nothing that can be seen is lost.
    let seen = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric() || c.is_ascii_punctuation()).collect::<String>()
    };
    let mut rest = seen(&shown).chars().collect::<Vec<_>>().into_iter();
    let visible: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    assert!(seen(&visible).chars().all(|wanted| rest.any(|c| c == wanted)), "{text:?} became {shown:?}");
    assert_eq!(escape::terminal(&shown), shown, "once is enough");

    markdown(&text, &shown);
    let page = format!("<svg a=\"{0}\">{0}</svg>", escape::svg(&text));
    let tree = roxmltree::Document::parse(&page).unwrap_or_else(|fault| panic!("{fault}: {page}"));
    let root = tree.root_element();
    assert_eq!(
        (root.text().unwrap_or_default(), root.attribute("a")),
        (shown.as_str(), Some(shown.as_str()))
    );
    assert_eq!(root.children().filter(|child| !child.is_text()).count(), 0);
    html(&text, &shown);
    csv(&text, &shown);
    behaviour.saw(format!("length {}", size_word(shown.len())));
    behaviour.saw(format!("grown {}", size_word(escape::markdown(&text).len() - shown.len())));
    for c in text.chars() {
        behaviour.saw(if c.is_ascii() { c.to_string() } else { format!("{:x}", u32::from(c) >> 8) });
    }
}

/// The places in which a report puts text.
fn markdown(text: &str, shown: &str) {
    let escaped = escape::markdown(text);
    let options = options();
    for (before, after) in
        [("", ""), ("# ", ""), ("- ", ""), ("x **", "** x"), ("| a | b |\n|---|---|\n| ", " | x |")]
    {
        let arena = Arena::new();
        let page = format!("{before}{escaped}{after}\n");
        let mut found = String::new();
        for node in parse_document(&arena, &page, &options).descendants() {
            match &node.data.borrow().value {
                NodeValue::Text(words) => found.push_str(words),
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
                other => panic!("{other:?} from {page:?}"),
            }
        }
        let found = found.replace('\u{2060}', "");
        assert!(found.contains(shown), "{page:?} reads as {found:?}");
    }
}

/// Every extension there is.
fn options() -> comrak::Options<'static> {
    let mut options = comrak::Options::default();
    let on = &mut options.extension;
    on.strikethrough = true;
    on.table = true;
    on.autolink = true;
    on.tasklist = true;
    on.superscript = true;
    on.footnotes = true;
    on.inline_footnotes = true;
    on.description_lists = true;
    on.front_matter_delimiter = Some("---".to_owned());
    on.multiline_block_quotes = true;
    on.alerts = true;
    on.math_dollars = true;
    on.math_latex = true;
    on.math_code = true;
    on.wikilinks_title_after_pipe = true;
    on.underline = true;
    on.subscript = true;
    on.spoiler = true;
    on.greentext = true;
    on.highlight = true;
    on.insert = true;
    on.block_directive = true;
    options.parse.relaxed_autolinks = true;
    options.parse.relaxed_tasklist_matching = true;
    options.parse.tasklist_in_table = true;
    options
}

fn html(text: &str, shown: &str) {
    for quote in ['"', '\''] {
        let (inner, attribute) = (escape::html(text), escape::html_attribute(text));
        let page = format!("<p title={quote}{attribute}{quote}>{inner}</p>");
        let tokens: Vec<Token> = Tokenizer::new(&page).map(|token| token.unwrap()).collect();
        let mut words = String::new();
        let mut tags = 0;
        for token in &tokens {
            match token {
                Token::StartTag(tag) => {
                    tags += 1;
                    assert_eq!((&**tag.name, tag.attributes.len()), (&b"p"[..], 1), "{page}");
                    let title = tag.attributes.values().next().unwrap();
                    assert_eq!(String::from_utf8_lossy(&title.value), shown, "{page}");
                }
                Token::EndTag(tag) => assert_eq!(&**tag.name, b"p", "{page}"),
                Token::String(text) => words.push_str(&String::from_utf8_lossy(text)),
                other => panic!("{other:?} in {page}"),
            }
        }
        assert_eq!((tags, words.as_str()), (1, shown), "{page}");
    }
}

/// A cell reads back as the text, with a mark where a spreadsheet would start to compute.
fn csv(text: &str, shown: &str) {
    let cell = escape::csv(text);
    let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).expect("quotes");
    assert!(!inner.replace("\"\"", "").contains('"'), "{cell}");
    assert_clean("a cell", &cell);
    let read = inner.replace("\"\"", "\"");
    // A program that takes another character for the separator starts new cells inside ours.
    for part in read.split([';', ',', '\t']) {
        let start = part.trim_start_matches([' ', '"']).chars().next();
        assert!(!start.is_some_and(|c| "=+-@＝＋－＠".contains(c)), "{cell}");
    }
    assert_eq!(read.replace('\'', ""), shown.replace('\'', ""), "{cell}");
}
