//! Text in lines: broken between words and never through them, from forty columns up.

/// The gap between a command and what it does.
const GAP: &str = "  ";
/// Columns that a meaning needs beside its command; with fewer it gets lines of its own.
const MEANING: usize = 24;
/// Blanks before an example, and before the lines that go on with something.
const INDENT: usize = 2;

/// Text in lines of at most `columns` characters where blanks allow it; lines of the text stay lines, and those that go
/// on with one start with `indent` blanks more than it has itself.
pub(super) fn wrapped(text: &str, columns: usize, indent: usize) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| line_wrapped(line, columns, indent)).collect();
    lines.join("\n")
}

fn line_wrapped(line: &str, columns: usize, indent: usize) -> String {
    let own = line.len() - line.trim_start_matches(' ').len();
    let margin = own + indent;
    let mut wrapped = " ".repeat(own);
    let mut used = own;
    let mut fresh = true;
    for word in line.trim_start_matches(' ').split(' ') {
        let width = unstyled(word).chars().count();
        if !fresh && used + 1 + width > columns {
            wrapped.push('\n');
            wrapped.push_str(&" ".repeat(margin));
            used = margin;
        } else if !fresh {
            wrapped.push(' ');
            used += 1;
        }
        wrapped.push_str(word);
        used += width;
        fresh = false;
    }
    wrapped
}

/// Text without the sequences that colour it.
pub(super) fn unstyled(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter == '\x1b' {
            // `ESC [ 1 ; 91 m`: everything up to its letter.
            let _ = letters.find(char::is_ascii_alphabetic);
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// A page of the catalogue: paragraphs are filled, and lines that begin with blanks are examples: a command, and
/// after two blanks or more what it does.
pub(super) fn page(text: &str, columns: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut examples: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        let is_example = line.starts_with("  ");
        if !is_example && !examples.is_empty() {
            lines.extend(rows(&examples, columns));
            examples.clear();
        }
        if (is_example || line.is_empty()) && !paragraph.is_empty() {
            lines.push(wrapped(&paragraph.join(" "), columns, 0));
            paragraph.clear();
        }
        if is_example {
            examples.push(line.trim());
        } else if line.is_empty() {
            lines.push(String::new());
        } else {
            paragraph.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// Commands and what they do: side by side when there is room, else one below the other.
fn rows(examples: &[&str], columns: usize) -> Vec<String> {
    let pairs: Vec<(&str, &str)> = examples
        .iter()
        .map(|row| row.split_once(GAP).map_or((*row, ""), |(command, meaning)| (command, meaning.trim())))
        .collect();
    let explained = pairs.iter().filter(|(_, meaning)| !meaning.is_empty());
    let widest = explained.map(|(command, _)| command.chars().count()).max().unwrap_or(0);
    let left = INDENT + widest + GAP.len();
    let beside = left + MEANING <= columns;
    let row = |(command, meaning): &(&str, &str)| {
        if meaning.is_empty() {
            return line_wrapped(&format!("{:INDENT$}{command}", ""), columns, INDENT);
        }
        if !beside {
            let command = line_wrapped(&format!("{:INDENT$}{command}", ""), columns, INDENT);
            let meaning = line_wrapped(&format!("{:1$}{meaning}", "", 3 * INDENT), columns, 0);
            return format!("{command}\n{meaning}");
        }
        let meaning = line_wrapped(meaning, columns - left, 0).replace('\n', &format!("\n{:left$}", ""));
        let pad = left - INDENT - command.chars().count();
        format!("{:INDENT$}{command}{:pad$}{meaning}", "", "")
    };
    pairs.iter().map(row).collect()
}

/// One line, cut at the end when it is too long: for a line that is overwritten.
pub(super) fn shortened(line: &str, columns: usize) -> String {
    if line.chars().count() <= columns {
        return line.to_owned();
    }
    line.chars().take(columns.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "What it is,\nin two lines.\n\nExamples:\n  maatlat demo      the example call, scored\n  maatlat check .   every mistake in this folder\n  maatlat keys";

    fn widest(text: &str) -> usize {
        text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
    }

    #[test]
    fn examples_stand_beside_their_meaning_when_there_is_room() {
        let wide = "What it is, in two lines.\n\nExamples:\n  maatlat demo     the example call, scored\n  maatlat check .  every mistake in this folder\n  maatlat keys";
        assert_eq!(page(PAGE, 80), wide);
    }

    #[test]
    fn at_forty_columns_the_meaning_goes_below() {
        let narrow = "What it is, in two lines.\n\nExamples:\n  maatlat demo\n      the example call, scored\n  maatlat check .\n      every mistake in this folder\n  maatlat keys";
        assert_eq!(page(PAGE, 40), narrow);
    }

    #[test]
    fn words_are_never_cut_and_lines_fit_when_words_do() {
        let text = "one two  three\n  four five six seven eight nine ten eleven";
        for columns in 8..60 {
            let lines = wrapped(text, columns, 2);
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(words(&lines), words(text), "{columns}");
            assert!(widest(&lines) <= columns.max("    eleven".len()), "{columns}:\n{lines}");
        }
    }

    #[test]
    fn colour_takes_no_room() {
        assert_eq!(unstyled("\x1b[1m\x1b[91merror\x1b[0m: x"), "error: x");
        assert_eq!(wrapped("\x1b[1mone two\x1b[0m three", 7, 0), "\x1b[1mone two\x1b[0m\nthree");
    }

    #[test]
    fn a_word_longer_than_the_line_stands_whole() {
        assert_eq!(
            wrapped("see https://example.org/a/long/path now", 12, 0),
            "see\nhttps://example.org/a/long/path\nnow"
        );
    }
}
