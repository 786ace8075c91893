//! One line of a file, looked at letter by letter: what stands between straight quotes, and which numbers do not.

use std::ops::Range;

/// The texts between straight quotes, quotes included, and where a comment begins. A text that is not closed runs to
/// the end of the line. What a line of a text of several lines holds is not known here.
pub(super) fn texts(text: &str, line: &Range<usize>) -> (Vec<Range<usize>>, usize) {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut escaped = false;
    for (offset, c) in text[line.clone()].char_indices() {
        let at = line.start + offset;
        match open {
            None if c == '#' => return (found, at),
            None if matches!(c, '"' | '\'') => open = Some((c, at)),
            None => {}
            Some(_) if escaped => escaped = false,
            Some(('"', _)) if c == '\\' => escaped = true,
            Some((quote, start)) if c == quote => {
                found.push(start..at + 1);
                open = None;
            }
            Some(_) => {}
        }
    }
    found.extend(open.map(|(_, start)| start..line.end));
    (found, line.end)
}

/// What looks like a number, outside texts and comments: a run of digits, signs and marks after a blank, an equals
/// sign, an opening bracket or a comma with a blank behind it.
pub(super) fn numbers(text: &str, line: &Range<usize>) -> Vec<Range<usize>> {
    let (texts, end) = texts(text, line);
    let outside = |at: usize| !texts.iter().any(|text| text.contains(&at));
    let part =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '%' | '−' | '–' | '—' | '\'');
    let mut found = Vec::new();
    let mut start = None;
    let mut before = ' ';
    for (offset, c) in text[line.start..end].char_indices().chain([(end - line.start, ' ')]) {
        let at = line.start + offset;
        match start {
            None if part(c)
                && c != ','
                && outside(at)
                && (before.is_whitespace() || "=[{".contains(before)) =>
            {
                start = Some(at);
            }
            Some(from) if !part(c) || !outside(at) => {
                let run = text[from..at].trim_end_matches(',');
                if c.is_whitespace() || matches!(c, ']' | '}') {
                    found.push(from..from + run.len());
                }
                start = None;
            }
            _ => {}
        }
        before = c;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(line: &str) -> Vec<&str> {
        numbers(line, &(0..line.len())).into_iter().map(|number| &line[number]).collect()
    }

    #[test]
    fn numbers_stand_outside_texts_and_comments() {
        assert_eq!(seen("a = [0,05, .1, 5.]"), ["0,05", ".1", "5."]);
        assert_eq!(seen("a = { low = 0,2, note = \"3,5 \", high = 0,4 } # 1,2"), ["0,2", "0,4"]);
        assert_eq!(seen("a = [−4, b5, 6c, 7]"), ["−4", "7"]);
        assert_eq!(seen("a = [0,1,0,2]"), ["0,1,0,2"]);
        assert_eq!(seen("a = \"12"), [""; 0]);
    }

    #[test]
    fn texts_end_at_their_own_quote() {
        let line = r#"a = "b \" ' c", 'd " \' # "e""#;
        let (texts, comment) = texts(line, &(0..line.len()));
        assert_eq!(
            texts.iter().map(|text| &line[text.clone()]).collect::<Vec<_>>(),
            [r#""b \" ' c""#, r#"'d " \'"#]
        );
        assert_eq!(&line[comment..], "# \"e\"");
    }
}
