//! Pages and the list of codes for a terminal.

use super::{Page, families};
use crate::diagnostic::{Code, Say, Severity};
use crate::text::escape;

/// The page of a code, in lines of at most `width` characters where blanks allow it. Examples are not folded.
pub fn terminal_page(code: Code, say: Say<'_>, width: usize) -> String {
    let page = Page::of(code, say);
    let mut text = folded(&format!("{code}: {}", page.meaning), "", width);
    for paragraph in [&page.why, &page.severity, &page.fix] {
        text.push('\n');
        text.push_str(&folded(paragraph, "", width));
    }
    match &page.example {
        Some([place, wrong, right]) => {
            text.push('\n');
            text.push_str(&snippet(&format!("{} ({place})", say("explain-wrong", &[])), wrong));
            text.push('\n');
            text.push_str(&snippet(&say("explain-right", &[]), right));
        }
        None if page.slips.is_empty() => {
            text.push('\n');
            text.push_str(&folded(&say("explain-no-example", &[]), "", width));
        }
        None => {}
    }
    for slip in &page.slips {
        text.push('\n');
        text.push_str(&folded(&format!("* {}", slip.meaning), "  ", width));
        text.push_str(&folded(&format!("  {}", slip.help), "  ", width));
        text.push_str(&folded(&format!("  {}", slip.fix), "  ", width));
        if let Some([wrong, right]) = &slip.example {
            text.push_str(&snippet(&format!("  {}", say("explain-wrong", &[])), wrong));
            text.push_str(&snippet(&format!("  {}", say("explain-right", &[])), right));
        }
    }
    text
}

/// Every code with what it means, family by family.
pub fn terminal_list(say: Say<'_>, width: usize) -> String {
    let mut text = folded(&say("explain-list-head", &[]), "", width);
    let widest = Code::ALL.iter().map(|code| code.word().len()).max().unwrap_or_default();
    for (family, codes) in families() {
        text.push('\n');
        text.push_str(&say(family, &[]));
        text.push('\n');
        for code in codes {
            let mut meaning = say(&format!("explain-{code}"), &[]);
            if code.severity() == Severity::Warning {
                meaning = format!("({}) {meaning}", say("explain-list-warning", &[]));
            }
            let line = format!("  {:widest$}  {meaning}", code.word());
            text.push_str(&folded(&line, &" ".repeat(widest + 4), width));
        }
    }
    text
}

fn snippet(heading: &str, text: &str) -> String {
    text.split('\n').fold(format!("{heading}:\n"), |snippet, line| {
        format!("{snippet}    {}\n", escape::terminal_exact(line))
    })
}

/// A line in pieces of at most `width` characters, further lines after an indent. Blanks at its start stay.
fn folded(line: &str, indent: &str, width: usize) -> String {
    let start = line.len() - line.trim_start().len();
    let mut text = line[..start].to_owned();
    let mut used = start;
    let mut fresh = true;
    for word in line[start..].split(' ') {
        let length = word.chars().count();
        if !fresh && used + 1 + length > width.max(indent.len() + 20) {
            text.push('\n');
            text.push_str(indent);
            used = indent.len();
        } else if !fresh {
            text.push(' ');
            used += 1;
        }
        text.push_str(word);
        used += length;
        fresh = false;
    }
    text.push('\n');
    text
}
