//! Documents as real parsers read them: their structure without texts, and their text without structure.

use std::io::Write as _;
use std::process::{Command, Stdio};

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

/// A document as one parser reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Names of nodes, indented by depth; runs of text are one `Text`.
    pub(crate) structure: String,
    /// Everything that can be read, without white space and word joiners.
    pub(crate) text: String,
}

impl Seen {
    fn new() -> Self {
        Self { structure: String::new(), text: String::new() }
    }

    fn node(&mut self, depth: usize, name: &str) {
        let line = format!("{}{name}\n", " ".repeat(depth));
        // Words and the blanks between them are one text.
        if name != "Text" || !self.structure.ends_with(&format!("\n{line}")) {
            self.structure.push_str(&line);
        }
    }

    fn words(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// The text as it is compared.
    fn finished(self) -> Self {
        Self { text: plain(&self.text), ..self }
    }

    /// The first line in which two structures differ, with what stands around it.
    pub(crate) fn difference(&self, other: &Self) -> Option<String> {
        if self.structure == other.structure {
            return None;
        }
        let (a, b): (Vec<_>, Vec<_>) = (self.structure.lines().collect(), other.structure.lines().collect());
        let place = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
        let around = |lines: &[&str]| lines[place.saturating_sub(6)..(place + 4).min(lines.len())].join("\n");
        Some(format!("{}\n--- instead of ---\n{}", around(&a), around(&b)))
    }
}

/// A text as it is compared: readers fold white space and compose letters with marks in their own
/// ways, and a mark at the beginning of a text joins the letter before it: letters and marks are taken apart.
pub(crate) fn plain(text: &str) -> String {
    text.nfd().filter(|c| !c.is_whitespace() && *c != '\u{2060}').collect()
}

/// The document as comrak reads it, as plain `CommonMark` or with everything that can be switched on.
pub(crate) fn comrak(document: &str, everything: bool) -> Seen {
    fn walk<'a>(node: &'a AstNode<'a>, depth: usize, seen: &mut Seen) {
        let name = match &node.data.borrow().value {
            NodeValue::Text(words) => {
                seen.words(words);
                "Text".to_owned()
            }
            NodeValue::Code(code) => {
                seen.words(&code.literal);
                "Code".to_owned()
            }
            NodeValue::Image(image) => format!("Image {}", image.url),
            NodeValue::Heading(heading) => format!("Heading {}", heading.level),
            NodeValue::CodeBlock(block) => format!("CodeBlock {}", block.info),
            NodeValue::Table(table) => format!("Table {:?}", table.alignments),
            NodeValue::List(list) => format!("List {:?}", list.list_type),
            value => {
                let name = format!("{value:?}");
                name.split(['(', ' ']).next().unwrap_or_default().to_owned()
            }
        };
        seen.node(depth, &name);
        node.children().for_each(|child| walk(child, depth + 1, seen));
    }
    let arena = Arena::new();
    let options = if everything { everything_on() } else { Options::default() };
    let mut seen = Seen::new();
    walk(parse_document(&arena, document, &options), 0, &mut seen);
    seen.finished()
}

/// All extensions of comrak that do not exclude each other. (Its two kinds of wiki link do; templates in braces are off
/// because they are read before escapes are.)
fn everything_on() -> Options<'static> {
    let mut options = Options::default();
    let on = &mut options.extension;
    on.strikethrough = true;
    on.table = true;
    on.autolink = true;
    on.tasklist = true;
    on.superscript = true;
    on.header_id_prefix = Some(String::new());
    on.footnotes = true;
    on.inline_footnotes = true;
    on.description_lists = true;
    on.front_matter_delimiter = Some("---".to_owned());
    on.multiline_block_quotes = true;
    on.alerts = true;
    on.ofm_callouts = true;
    on.math_dollars = true;
    on.math_latex = true;
    on.math_code = true;
    on.wikilinks_title_after_pipe = true;
    on.underline = true;
    on.subscript = true;
    on.spoiler = true;
    on.greentext = true;
    on.ofm_comments = true;
    on.cjk_friendly_emphasis = true;
    on.subtext = true;
    on.highlight = true;
    on.insert = true;
    on.block_directive = true;
    options.parse.relaxed_autolinks = true;
    options.parse.relaxed_tasklist_matching = true;
    options.parse.tasklist_in_table = true;
    options
}

/// The document as cmark-gfm reads it with all its extensions; `None` where it is not installed.
pub(crate) fn cmark_gfm(document: &str) -> Option<Seen> {
    fn walk(node: roxmltree::Node<'_, '_>, depth: usize, seen: &mut Seen) {
        let name = node.tag_name().name();
        match name {
            "text" | "code" | "softbreak" => seen.words(node.text().unwrap_or_default()),
            _ => {}
        }
        let name = match name {
            "text" | "softbreak" => "Text".to_owned(),
            "heading" => format!("heading {}", node.attribute("level").unwrap_or_default()),
            "image" => format!("image {}", node.attribute("destination").unwrap_or_default()),
            "code_block" => format!("code_block {}", node.attribute("info").unwrap_or_default()),
            name => name.to_owned(),
        };
        seen.node(depth, &name);
        node.children().filter(roxmltree::Node::is_element).for_each(|child| walk(child, depth + 1, seen));
    }
    let extensions = ["footnotes", "table", "strikethrough", "autolink", "tagfilter", "tasklist"];
    let mut arguments = vec!["--unsafe", "-t", "xml"];
    for extension in &extensions {
        arguments.extend(["-e", extension]);
    }
    let xml = through("cmark-gfm", &arguments, document)?;
    // It writes the characters that XML does not have as they are; ours has none, the blocks of code excepted.
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() };
    let tree = roxmltree::Document::parse_with_options(&xml, options).expect("cmark-gfm writes XML");
    let mut seen = Seen::new();
    walk(tree.root_element(), 0, &mut seen);
    Some(seen.finished())
}

/// Many documents as pandoc reads them in one dialect, one after another; `None` where it is not installed.
pub(crate) fn pandoc(documents: &[String], dialect: &str) -> Option<Seen> {
    let folder = tempfile::tempdir().expect("a folder");
    let paths: Vec<_> =
        (0..documents.len()).map(|number| folder.path().join(format!("{number}.md"))).collect();
    for (path, document) in paths.iter().zip(documents) {
        std::fs::write(path, document).expect("a file");
    }
    let mut arguments = vec!["--file-scope", "-f", dialect, "-t", "json"];
    arguments.extend(paths.iter().map(|path| path.to_str().expect("a plain path")));
    let json = through("pandoc", &arguments, "")?;
    let document: Value = serde_json::from_str(&json).expect("pandoc writes JSON");
    let mut seen = Seen::new();
    seen.node(0, &format!("meta {}", document["meta"]));
    pandoc_node(&document["blocks"], 1, &mut seen);
    Some(seen.finished())
}

fn pandoc_node(value: &Value, depth: usize, seen: &mut Seen) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| pandoc_node(item, depth, seen)),
        Value::Object(node) => {
            let content = node.get("c").unwrap_or(&Value::Null);
            match node.get("t").and_then(Value::as_str).unwrap_or_default() {
                "Str" => {
                    seen.words(content.as_str().unwrap_or_default());
                    seen.node(depth, "Text");
                }
                "Space" | "SoftBreak" => seen.node(depth, "Text"),
                "Code" => {
                    seen.words(content[1].as_str().unwrap_or_default());
                    seen.node(depth, &format!("Code {}", content[0]));
                }
                // Curly quotes are read as quotation, and written as the same quotes again.
                "Quoted" => {
                    let (open, close) =
                        if content[0]["t"] == "SingleQuote" { ("‘", "’") } else { ("“", "”") };
                    seen.words(open);
                    seen.node(depth, "Text");
                    pandoc_node(&content[1], depth, seen);
                    seen.words(close);
                    seen.node(depth, "Text");
                }
                // Identifiers of headings are made from their words; classes and keys are not.
                "Header" => {
                    seen.node(depth, &format!("Header {} {} {}", content[0], content[1][1], content[1][2]));
                    pandoc_node(&content[2], depth + 1, seen);
                }
                "Image" => {
                    seen.node(depth, &format!("Image {} {}", content[0], content[2][0]));
                    pandoc_node(&content[1], depth + 1, seen);
                }
                "CodeBlock" => seen.node(depth, &format!("CodeBlock {}", content[0])),
                // Widths follow from the length of lines.
                "ColWidth" | "ColWidthDefault" => {}
                name => {
                    seen.node(depth, name);
                    pandoc_node(content, depth + 1, seen);
                }
            }
        }
        Value::String(text) => seen.node(depth, &format!("\"{text}\"")),
        _ => {}
    }
}

/// A text through a program.
fn through(program: &str, arguments: &[&str], text: &str) -> Option<String> {
    let command = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut running = command.ok()?;
    let mut input = running.stdin.take().expect("a pipe");
    let text = text.to_owned();
    // A program may write before it has read everything.
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = running.wait_with_output().expect("an end");
    writer.join().expect("no panic").expect("everything is read");
    assert!(output.status.success(), "{program} {arguments:?}");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}
