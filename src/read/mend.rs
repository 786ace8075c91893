//! Mending a TOML file without guessing: the fixes of its diagnostics, done in rounds until nothing more can be mended.
//!
//! Only the spans of the fixes change, so comments, order, spacing and line ends stay as they are. Each fix is tried:
//! the text is read again, and the fix is kept only when its mistake is gone, nothing is wrong at the mended place that
//! speaks against it, and no other mistake has come. A mistake that could not be seen before, because the reader could
//! not get past the one that was mended, has not come: it was there.

use std::ops::Range;

use super::content::content_id;
use super::slip::Slip;
use super::tree::{Node, Value, is_note};
use super::{Look, look};
use crate::diagnostic::{Code, Diagnostic, Edit, FileId, Source, edited};

/// Rounds at most: each mends one slip per line at least, and no line of a file of maatlat has more.
const ROUNDS: usize = 100;

/// Bytes read again at most, all trials together: a file full of slips must not take minutes.
const READ_AGAIN: usize = 200_000_000;

/// A file after mending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The text as it should be stored, without byte order mark.
    pub text: String,
    /// Of the diagnostics of the file as it came, those whose fix was kept.
    pub first: Vec<Diagnostic>,
    /// How many mistakes were mended, those included that only showed after another one was mended.
    pub count: usize,
    /// Whether a byte order mark goes.
    pub mark: bool,
    /// Whether line ends of several kinds become line feeds.
    pub ends: bool,
}

impl Mended {
    /// Whether the file would change at all.
    pub const fn changes(&self) -> bool {
        self.count > 0 || self.mark || self.ends
    }
}

/// Mends what can be mended without guessing. A source that is not text stays as it is, and so does
/// a sheet: spreadsheet programs write those, byte order mark included.
pub fn mend(file: FileId, source: &Source) -> Mended {
    let mut mender = Mender { file, name: source.name().to_owned(), budget: READ_AGAIN };
    let mut mended = Mended {
        text: source.text().to_owned(),
        first: Vec::new(),
        count: 0,
        mark: source.has_mark(),
        ends: false,
    };
    if !source.is_text() || source.is_sheet() {
        mended.mark = false;
        return mended;
    }
    let mut state = mender.state(mended.text.clone());
    for round in 0..ROUNDS {
        let kept;
        (state, kept) = mender.round(state);
        if kept.is_empty() {
            break;
        }
        mended.count += kept.len();
        if round == 0 {
            mended.first = kept;
        }
    }
    mended.ends = mender.make_ends_alike(&mut state);
    state.source.text().clone_into(&mut mended.text);
    mended
}

/// A text on its way, and what is wrong with it.
struct State {
    source: Source,
    look: Look,
}

struct Mender {
    file: FileId,
    name: String,
    budget: usize,
}

impl Mender {
    fn state(&self, text: String) -> State {
        let source = Source::new(&self.name, text.into_bytes());
        let look = look(self.file, &source);
        State { source, look }
    }

    /// Tries every fix of a state; gives the state after those that were kept, and their diagnostics.
    fn round(&mut self, state: State) -> (State, Vec<Diagnostic>) {
        let mut fixes: Vec<Diagnostic> = Vec::new();
        let mut end = 0;
        for problem in state.look.problems.iter().filter(|problem| !problem.fix.is_empty()) {
            // Of two fixes in each other's way the first one goes first; the next round sees about the other.
            if problem.fix[0].start >= end {
                end = problem.fix.last().map_or(end, |edit| edit.end);
                fixes.push(problem.clone());
            }
        }
        if fixes.is_empty() {
            return (state, Vec::new());
        }
        let (state, mut kept) = self.settle(state, &fixes);
        kept.reverse();
        (state, kept)
    }

    /// Keeps as many of these fixes as are good: all at once when possible, else half by half. The later half goes
    /// first, so that the places of the earlier one stay where they are. The kept come last first.
    fn settle(&mut self, before: State, fixes: &[Diagnostic]) -> (State, Vec<Diagnostic>) {
        let size = before.source.text().len();
        if fixes.is_empty() || size > self.budget {
            return (before, Vec::new());
        }
        self.budget -= size;
        let edits: Vec<Edit> = fixes.iter().flat_map(|problem| problem.fix.iter().cloned()).collect();
        let after = self.state(edited(before.source.text(), &edits));
        if is_better(&before, &after, fixes, &edits) {
            return (after, fixes.iter().rev().cloned().collect());
        }
        if fixes.len() == 1 {
            return (before, Vec::new());
        }
        let (first, second) = fixes.split_at(fixes.len() / 2);
        let (state, mut kept) = self.settle(before, second);
        let (state, more) = self.settle(state, first);
        kept.extend(more);
        (state, kept)
    }

    /// Makes LF of CRLF in a file that has both. What the file says must stay the same.
    fn make_ends_alike(&self, state: &mut State) -> bool {
        let text = state.source.text();
        let both = text.contains("\r\n") && text.replace("\r\n", "").contains('\n');
        if !both {
            return false;
        }
        let alike = self.state(text.replace("\r\n", "\n"));
        let same =
            identity(&alike) == identity(state) && alike.look.problems.len() == state.look.problems.len();
        if same {
            *state = alike;
        }
        same
    }
}

fn identity(state: &State) -> Option<String> {
    let clean = !state.look.problems.has_errors();
    state.look.tree.as_ref().zip(state.look.kind).filter(|_| clean).map(|(tree, kind)| content_id(kind, tree))
}

/// Whether the edits mended what they should, and nothing else went wrong.
fn is_better(before: &State, after: &State, fixes: &[Diagnostic], edits: &[Edit]) -> bool {
    let places = places_after(edits);
    let moved = |at: usize| {
        let done = edits.iter().take_while(|edit| edit.end <= at);
        done.fold(at, |at, edit| at + edit.text.len() - edit.span().len())
    };
    let span = |problem: &Diagnostic| problem.place.as_ref().map_or(0..0, |place| place.span.clone());
    let was_there = |problem: &Diagnostic| {
        before.look.problems.iter().any(|old| {
            old.code == problem.code
                && old.args == problem.args
                && moved(span(old).start) == span(problem).start
                && !fixes.contains(old)
        })
    };
    let hidden = |problem: &Diagnostic| {
        let line = after.source.line(span(problem).start);
        let follows = problem.code != Code::TomlSyntax && before.look.kind.is_none();
        let missing = problem.code == Code::MissingKey && !before.look.damage.is_none();
        follows || missing || before.look.damage.hid(line, &before.source)
    };
    let contradicts = |problem: &Diagnostic| {
        let found = span(problem);
        let touches = |place: &Range<usize>| found.start <= place.end && found.end >= place.start;
        match problem.code {
            Code::WrongType => places.iter().any(touches),
            // The reader must get past the mended place; what it stumbles over next on the line is another slip.
            Code::TomlSyntax => places.iter().any(|place| {
                let same_line = after.source.line(found.start) == after.source.line(place.start);
                touches(place) || (same_line && found.start < place.start)
            }),
            _ => false,
        }
    };
    let in_notes = || {
        fixes.iter().zip(fixes.iter().map(|fix| moved(fix.fix[0].start))).any(|(fix, at)| {
            let yes_no = fix.code == Code::TomlSyntax && fix.arg("reason") == Slip::YesNo.word();
            yes_no && after.look.tree.as_ref().is_some_and(|tree| is_in_note(tree.root(), at))
        })
    };
    let fewer = after.look.problems.len() < before.look.problems.len() || !before.look.damage.is_none();
    fewer
        && after
            .look
            .problems
            .iter()
            .all(|problem| was_there(problem) || (hidden(problem) && !contradicts(problem)))
        && !in_notes()
}

/// Where the edits stand once they are done.
fn places_after(edits: &[Edit]) -> Vec<Range<usize>> {
    let mut gained = 0;
    let mut lost = 0;
    edits
        .iter()
        .map(|edit| {
            let start = edit.start + gained - lost;
            gained += edit.text.len();
            lost += edit.span().len();
            start..start + edit.text.len()
        })
        .collect()
}

/// Whether a value stands in a note of the author: nobody knows whether a word there is a yes or a no.
fn is_in_note(node: &Node, at: usize) -> bool {
    node.entries()
        .iter()
        .any(|entry| if is_note(&entry.key) { holds(&entry.node, at) } else { is_in_note(&entry.node, at) })
        || node.items().iter().any(|item| is_in_note(item, at))
}

fn holds(node: &Node, at: usize) -> bool {
    match &node.value {
        Value::Table(_) | Value::Array(_) => {
            node.span.contains(&at)
                || node.entries().iter().any(|entry| holds(&entry.node, at))
                || node.items().iter().any(|item| holds(item, at))
        }
        _ => node.span.contains(&at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../fixtures/small/proposals/buurtbus.toml");

    fn mended(text: &str) -> Mended {
        mend(FileId(0), &Source::new("file.toml", text.as_bytes().to_vec()))
    }

    fn with(from: &str, to: &str) -> String {
        assert!(FILE.contains(from), "{from}");
        FILE.replacen(from, to, 1)
    }

    /// Mends the file with one text replaced, and compares what then stands there.
    fn check(from: &str, slip: &str, right: &str) {
        let result = mended(&with(from, slip));
        assert_eq!(result.text, with(from, right), "{slip:?}");
        assert_eq!(result.count > 0, slip != right, "{slip:?}");
    }

    #[test]
    fn slips_are_mended() {
        check("baseline = 50.0", "baseline = 50,0", "baseline = 50.0");
        check("baseline = 50.0", "baseline = −5,25 # laag", "baseline = -5.25 # laag");
        check("baseline = 50.0", "baseline = .5", "baseline = 0.5");
        check("size = 40", "size = 4\u{a0}000", "size = 4000");
        check("size = 40", "size\u{200b} = 40\u{a0}", "size = 40 ");
        check("[0.4, 0.5, 0.6]", "[0,4, 0,5, 0,6]", "[0.4, 0.5, 0.6]");
        check("[0.4, 0.5, 0.6]", "[0,05, 0,1, 1]", "[0.05, 0.1, 1]");
        check(
            "[0.4, 0.5, 0.6]",
            "{ low = 0,2, likely = .3, high = 0,4 }",
            "{ low = 0.2, likely = 0.3, high = 0.4 }",
        );
        check("\"Laag\", en = \"Low\"", "“Laag”, en = “Low”", "\"Laag\", en = \"Low\"");
        check("\"higher\"", "“hihger”", "\"higher\"");
        check("ordered = true", "ordered = Ja", "ordered = true");
        check("ordered = true", "ordered = \"nee\"", "ordered = false");
        check("target_population", "target_populaton", "target_population");
        check("[outcome]", "[outcmoe]", "[outcome]");
    }

    #[test]
    fn what_has_two_readings_stays() {
        for (from, to) in [
            ("size = 40", "size = 1,250"),
            ("size = 40", "size = 040"),
            ("[0.4, 0.5, 0.6]", "[40%, 50%, 60%]"),
            ("[0.4, 0.5, 0.6]", "[0,4,0,5,0,6]"),
            ("[8.0, 10.0, 12.0]", "[8,000, 10,000, 12,000]"),
            ("unit = \"%\"", "unit = 0,5"),
            ("unit = \"%\"", "unit = ja"),
            ("unit = \"%\"", "x-unit = ja"),
            ("size = 40", "size = 40\nszie = 40"),
            ("[[stratum.group]]", "[[stratum.groep]]"),
        ] {
            check(from, to, to);
        }
    }

    #[test]
    fn a_fix_that_brings_another_mistake_is_dropped_and_the_others_stay() {
        let text = with("unit = \"%\"", "unit = ja").replace("ordered = true", "ordered = ja");
        let result = mended(&text);
        assert_eq!(result.text, text.replace("ordered = ja", "ordered = true"));
        assert_eq!((result.count, result.first.len()), (1, 1));
    }

    #[test]
    fn line_ends_and_marks() {
        let windows = FILE.replace('\n', "\r\n");
        assert!(!mended(&windows).changes(), "CRLF is fine");
        let mixed = windows.replacen("\r\n", "\n", 3);
        let result = mended(&mixed);
        assert!(result.ends && result.text == FILE);
        assert_eq!(mended(&FILE.replace('\n', "\r")).text, FILE);
        assert_eq!(mended(&windows.replace("50.0", "50,0")).text, windows, "line ends stay");
        let marked = mended(&format!("\u{feff}{FILE}"));
        assert!(marked.mark && marked.count == 0 && marked.text == FILE);
        assert!(!mended(FILE).changes());
    }
}
