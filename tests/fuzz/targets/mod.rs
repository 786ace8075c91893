//! What is fuzzed: a file per promise. A new target needs a file here, a line in [`ALL`] and a name in `main.rs`.

mod call;
mod escape;
mod identity;
mod print;
mod ratings;
mod reader;
mod rules;
mod sheet;

use std::sync::LazyLock;

use maatlat::diagnostic::{Diagnostics, Source, render, render_json};
use maatlat::text::{Language, Value, Words};

use super::engine::{Behaviour, Target};

/// Every target.
pub(crate) const ALL: [&Target; 7] = [
    &reader::TARGET,
    &identity::TARGET,
    &rules::TARGET,
    &ratings::TARGET,
    &sheet::TARGET,
    &call::TARGET,
    &escape::TARGET,
];

/// Pieces of TOML and of our keys.
const TOML: &[&str] = &[
    "maatlat = \"rubric/1\"\n",
    "maatlat = \"proposal/1\"\n",
    "maatlat = \"ratings/1\"\n",
    "maatlat = \"call/1\"\n",
    "[rating.C1]\n",
    "[[criterion]]\n",
    "[[stratum]]\n",
    "[[stratum.group]]\n",
    "[[gate]]\n",
    "[[verdict]]\n",
    "[facts]\n",
    "[assumptions]\n",
    "ranges = \"central-90\"\n",
    "ranges = \"pert\"\n",
    "{ low = 1, high = 2 }",
    "{ place = 1 }",
    "\"free\"",
    "{ low = 1, likely = 2, high = 3, evidence = \"A\" }",
    "[1, 2, 3]",
    "{ nl = \"a\", en = \"b\" }",
    "method = \"power\", exponent = -2",
    "method = \"ordered\"\norder_weights = [1, 0]\n",
    "method = \"geometric\"",
    "method = \"none\"",
    "level = 2\n",
    "answer = \"not-known\"\n",
    "answer = \"not-applicable\"\n",
    "evidence = \"B\"\n",
    "reason = \"x\"\n",
    "sources = [\"x\"]\n",
    "size = 0\n",
    "uptake = 1\n",
    "reach = [0, 0.5, 1]\n",
    "adherence = 0.5\n",
    "pays = 10\n",
    "ordered = false\n",
    "min = 0\nmax = 100\n",
    "better = \"lower\"\n",
    "target_population = 1\n",
    "other_population = true\n",
    "informative = true\n",
    "withholds_total = true\n",
    "effect = \"withhold\"\n",
    "for_each = \"s in strata\"\n",
    "x-note = 1\n",
    " = ",
    "2026-02-30",
    "true",
    "[",
    "]",
    "{ ",
    " }",
    ",",
    ".",
    "%",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\n",
    "#",
];

/// Whether a character cannot be seen or turns others around; written here apart from the program's own list.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Nothing in an output but letters, signs, blanks and line ends.
fn assert_clean(what: &str, text: &str) {
    let hidden = text.chars().find(|c| *c != '\n' && is_hidden(*c));
    assert!(hidden.is_none(), "{what} holds {hidden:?}");
}

/// Every problem can be shown: to people, in both languages, and to programs.
fn show(diagnostics: &Diagnostics, sources: &[Source], behaviour: &mut Behaviour) {
    for diagnostic in diagnostics.iter() {
        assert!(diagnostic.code.word() != "bug", "our own mistake: {diagnostic:?}");
        for place in diagnostic.place.iter().chain(&diagnostic.other) {
            let text = sources[place.file.0].text();
            assert!(text.get(place.span.clone()).is_some(), "a place outside its file: {diagnostic:?}");
        }
    }
    behaviour.saw_words(diagnostics.iter().map(|diagnostic| diagnostic.code.word()));
    for diagnostic in diagnostics.iter() {
        // Words that choose a sentence; the values of the user stay out.
        for (name, value) in diagnostic.args.iter().filter(|(name, _)| CHOOSING.contains(name)) {
            behaviour.saw(format!("{} {name} {value}", diagnostic.code));
        }
    }
    // A file of a thousand mistakes takes long to show, and shows nothing new.
    let mut few = Diagnostics::default();
    few.extend(diagnostics.iter().take(20).cloned());
    for words in &*WORDS {
        let say = |key: &str, args: &[(&str, String)]| {
            let values: Vec<_> = args.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
            words.say_with(key, &values)
        };
        let text = render(&few, sources, &say, false, 80);
        assert_clean("a message", &text);
        let missing =
            text.split_once('⟦').filter(|_| sources.iter().all(|source| !source.text().contains('⟦')));
        assert!(missing.is_none(), "no words for {missing:?}");
        let lines = render_json(&few, sources, &say);
        assert_clean("a message for programs", &lines);
        assert_eq!(lines.lines().count(), few.len());
    }
}

/// The catalogue, opened once.
static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| Language::ALL.map(Words::new));

/// Arguments of diagnostics that choose between sentences.
const CHOOSING: [&str; 8] = ["reason", "expected", "advice", "kind", "lacks", "needs", "encoding", "set"];

/// How large something is, roughly.
fn size_word(count: usize) -> String {
    count.checked_ilog2().map_or(0, |log| log + 1).to_string()
}
