//! How diagnostics look.

use maatlat::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place, Source, render, render_json};

use super::words::Catalogue;
use super::{PROPOSAL, read_text, with};

fn troubled() -> (Source, Diagnostics) {
    let text = with(PROPOSAL, "size = 500", "size = 0,5");
    let text = with(&text, "ordered = true", "ordered = 1\nsiez = 3");
    let text = with(&text, "axis = \"socio-economic\"", "axis = \"economic\"");
    let text = with(&text, "benefit = 2", "benefit = 2\nbenefit = \"\u{202e}two\"");
    let (_, source, diagnostics) = read_text(&text);
    (source, diagnostics)
}

#[test]
fn english() {
    let words = Catalogue::english();
    let (source, diagnostics) = troubled();
    insta::assert_snapshot!(render(&diagnostics, &[source], &|key, args| words.say(key, args), false, 110));
}

#[test]
fn dutch() {
    let words = Catalogue::dutch();
    let (source, diagnostics) = troubled();
    insta::assert_snapshot!(render(&diagnostics, &[source], &|key, args| words.say(key, args), false, 110));
}

#[test]
fn for_programs() {
    let words = Catalogue::english();
    let (source, diagnostics) = troubled();
    insta::assert_snapshot!(render_json(&diagnostics, &[source], &|key, args| words.say(key, args)));
}

#[test]
fn whole_files_and_no_file_at_all() {
    let words = Catalogue::english();
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(Diagnostic::at(Code::EmptyFile, Place { file: FileId(0), span: 0..0 }));
    diagnostics.push(Diagnostic::nowhere(Code::NoProposals));
    diagnostics.push(Diagnostic::nowhere(Code::SmallGroup).with("group", "q\u{1b}[31m").with("size", 12));
    let sources = [Source::new("odd\u{1b}name.toml", Vec::new())];
    insta::assert_snapshot!(render(&diagnostics, &sources, &|key, args| words.say(key, args), false, 110));
}

#[test]
fn nothing_wrong() {
    let words = Catalogue::english();
    let text = render(&Diagnostics::default(), &[], &|key, args| words.say(key, args), true, 80);
    assert_eq!(text, "No mistakes found.\n");
}

#[test]
fn colour_changes_nothing_but_colour() {
    let words = Catalogue::dutch();
    let (source, diagnostics) = troubled();
    let sources = [source];
    let say = |key: &str, args: &[(&str, String)]| words.say(key, args);
    let coloured = render(&diagnostics, &sources, &say, true, 110);
    let mut plain = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    assert_ne!(coloured, plain);
    assert_eq!(plain, render(&diagnostics, &sources, &say, false, 110));
}
