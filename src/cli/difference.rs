//! Two versions of a file, line beside line, as a unified diff for people.

use super::output::no_command;
use crate::text::escape;

/// Lines shown around a change.
const AROUND: usize = 3;

/// What a line of a diff is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A file name, or where lines stand.
    Heading,
    /// The same in both.
    Same,
    /// Goes.
    Gone,
    /// Comes.
    New,
}

/// The changes from one text to another, each line with what it is, harmless to a terminal. Empty when nothing changes.
///
/// Mending changes lines and line ends, never their number, so line stands against line; and time stays proportional to
/// the size of the file.
pub(super) fn difference(name: &str, old: &str, new: &str) -> Vec<(Mark, String)> {
    let (old, new) = (lines(old), lines(new));
    let changed: Vec<usize> = (0..old.len().max(new.len())).filter(|n| old.get(*n) != new.get(*n)).collect();
    let Some(first) = changed.first() else { return Vec::new() };
    let name = escape::terminal_exact(name);
    let mut diff = vec![(Mark::Heading, format!("--- {name}")), (Mark::Heading, format!("+++ {name}"))];
    let mut from = *first;
    let mut to = *first;
    for next in changed.iter().skip(1) {
        if next - to > 2 * AROUND {
            hunk(&old, &new, from, to, &mut diff);
            from = *next;
        }
        to = *next;
    }
    hunk(&old, &new, from, to, &mut diff);
    diff
}

/// The changed lines `from` to `to` and what stands around them.
fn hunk(old: &[&str], new: &[&str], from: usize, to: usize, diff: &mut Vec<(Mark, String)>) {
    let start = from.saturating_sub(AROUND);
    let end = |lines: &[&str]| (to + 1 + AROUND).min(lines.len());
    let counts = (end(old) - start.min(end(old)), end(new) - start.min(end(new)));
    diff.push((Mark::Heading, format!("@@ -{},{} +{},{} @@", start + 1, counts.0, start + 1, counts.1)));
    let mut n = start;
    while n < end(old).max(end(new)) {
        if old.get(n) == new.get(n) {
            diff.push((Mark::Same, no_command(&format!(" {}", shown(old[n], new[n])))));
            n += 1;
            continue;
        }
        // Neighbours change together: first all that goes, then all that comes.
        let last = (n..end(old).max(end(new))).take_while(|n| old.get(*n) != new.get(*n)).last().unwrap_or(n);
        let line = |lines: &[&str], n: usize| lines.get(n).copied().map(str::to_owned);
        for k in n..=last {
            if let Some(gone) = line(old, k) {
                diff.push((Mark::Gone, format!("-{}", shown(&gone, &line(new, k).unwrap_or_default()))));
            }
        }
        for k in n..=last {
            if let Some(come) = line(new, k) {
                diff.push((Mark::New, format!("+{}", shown(&come, &line(old, k).unwrap_or_default()))));
            }
        }
        n = last + 1;
    }
}

/// A line for a terminal. A line end other than LF is written out where it changes.
fn shown(line: &str, other: &str) -> String {
    let end = |line: &str| line.len() - line.trim_end_matches(['\r', '\n']).len();
    let same = line[line.len() - end(line)..] == other[other.len() - end(other)..];
    let shown = if same { line.len() - end(line) } else { line.strip_suffix('\n').unwrap_or(line).len() };
    escape::terminal_exact(&line[..shown])
}

/// The lines of a text with their ends: LF, CRLF, CR, or a CRLF doubled on its way (CR CR LF).
fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\r', '\n']).map_or(rest.len(), |at| {
            let ends = ["\r\r\n", "\r\n", "\r", "\n"];
            at + ends.into_iter().find(|end| rest[at..].starts_with(end)).map_or(1, str::len)
        });
        lines.push(&rest[..end]);
        rest = &rest[end..];
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(old: &str, new: &str) -> String {
        difference("a.toml", old, new).into_iter().map(|(_, line)| line + "\n").collect()
    }

    #[test]
    fn changes_stand_with_what_is_around_them() {
        let old = (1..=20).fold(String::new(), |text, n| text + &format!("k{n} = {n}\n"));
        let new = old.replace("= 2\n", "= 2.0\n").replace("= 3\n", "= 3.0\n").replace("= 18\n", "= 18.5\n");
        let expected = "--- a.toml\n+++ a.toml\n@@ -1,6 +1,6 @@\n k1 = 1\n-k2 = 2\n-k3 = 3\n+k2 = 2.0\n+k3 = 3.0\n \
                        k4 = 4\n k5 = 5\n k6 = 6\n@@ -15,6 +15,6 @@\n k15 = 15\n k16 = 16\n k17 = 17\n-k18 = \
                        18\n+k18 = 18.5\n k19 = 19\n k20 = 20\n";
        assert_eq!(diff(&old, &new), expected);
        assert_eq!(diff(&old, &old), "");
    }

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        assert_eq!(
            diff("\u{feff}a = 1\r\nb = \u{1b}2\n", "a = 1\nb = \u{1b}2\n"),
            "--- a.toml\n+++ a.toml\n@@ -1,2 +1,2 @@\n-[U+FEFF]a = 1[U+000D]\n+a = 1\n b = [U+001B]2\n"
        );
        assert_eq!(diff("a\rb", "a\nb"), "--- a.toml\n+++ a.toml\n@@ -1,2 +1,2 @@\n-a[U+000D]\n+a\n b\n");
        assert_eq!(diff("a\r\nb\r\n", "a\r\nc\r\n"), "--- a.toml\n+++ a.toml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n");
    }

    #[test]
    fn no_line_is_a_command_of_a_build_service() {
        let text = "x = 1,5\n  ::error::boo\n##[error]boo\n";
        let shown = diff(text, &text.replace("1,5", "1.5"));
        assert!(shown.ends_with("   [U+003A]:error::boo\n [U+0023]#[error]boo\n"), "{shown}");
    }

    #[test]
    fn far_changes_have_hunks_of_their_own_without_overlap() {
        let old = (1..=9).fold(String::new(), |text, n| text + &format!("{n}\n"));
        let near = old.replace("1\n", "x\n").replace("8\n", "y\n");
        assert_eq!(diff(&old, &near).matches("@@ -").count(), 2);
        let nearer = old.replace("1\n", "x\n").replace("7\n", "y\n");
        assert_eq!(diff(&old, &nearer).matches("@@ -").count(), 1);
    }
}
