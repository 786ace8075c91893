//! A document as GitHub-flavoured Markdown that also survives pandoc, Word and e-mail.
//!
//! No raw HTML, no data URIs, no front matter, no alerts; `\n` line ends; the dashes under a table header stand in
//! the proportion of the column widths, which pandoc honours.

use super::document::{Align, Block, Column, Inline, Line, Table};
use crate::text::escape;

/// Writes the blocks, with one blank line between them and a line end at the close.
pub(super) fn write(blocks: &[Block]) -> String {
    let mut text = blocks.iter().map(block).collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    text
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, line) => format!("{} {}", "#".repeat(usize::from(*level)), inlines(line)),
        Block::Paragraph(line) => inlines(line),
        Block::Table(table) => self::table(table),
        Block::List(items) => {
            items.iter().map(|item| format!("- {}", inlines(item))).collect::<Vec<_>>().join("\n")
        }
        Block::Figure { path, alt, caption } => {
            format!("![{}]({path})\n\n*{}*", escape::markdown(alt), inlines(caption))
        }
        Block::Code { info, text } => format!("```{info}\n{text}\n```"),
    }
}

fn inlines(line: &Line) -> String {
    line.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Said(text) => text.clone(),
        Inline::Strong(line) => format!("**{}**", inlines(line)),
        Inline::Code(text) if is_plain_code(text) => format!("`{text}`"),
        Inline::Quoted(text) | Inline::Code(text) => escape::markdown(text),
    }
}

/// Whether a text can stand between back-ticks, in a table too, without any escape.
fn is_plain_code(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || " .,:;_+-*/<>=!()[]{}\"'%".contains(c);
    text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
        && text.ends_with(|c: char| known(c) && c != ' ')
        && text.chars().all(known)
        && !text.contains("  ")
}

fn table(table: &Table) -> String {
    let header = row(table.columns.iter().map(|column| inlines(&column.header)));
    let rule = row(table.columns.iter().map(rule));
    let body = table.rows.iter().map(|cells| row(cells.iter().map(inlines)));
    [header, rule].into_iter().chain(body).collect::<Vec<_>>().join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!(
        "| {} |",
        cells.map(|cell| if cell.is_empty() { " ".to_owned() } else { cell }).collect::<Vec<_>>().join(" | ")
    )
}

fn rule(column: &Column) -> String {
    let dashes = "-".repeat(column.width.max(3));
    match column.align {
        Align::Left => format!(":{dashes}"),
        Align::Right => format!("{dashes}:"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Line {
        vec![Inline::Said(text.to_owned())]
    }

    #[test]
    fn user_text_is_escaped_and_ours_is_not() {
        let line = vec![Inline::Said("86% (likely) ".to_owned()), Inline::Quoted("<b> & | \n# x".to_owned())];
        assert_eq!(write(&[Block::Paragraph(line)]), "86% (likely) \\<b\\> \\& &#124; \\# x\n");
    }

    #[test]
    fn tables_keep_their_proportions() {
        let column = |header: &str, align, width| Column { header: said(header), align, width };
        let mut table = Table::new(vec![column("Group", Align::Left, 6), column("n", Align::Right, 3)]);
        table.row([said("low"), said("12")]);
        assert_eq!(write(&[Block::Table(table)]), "| Group | n |\n| :------ | ---: |\n| low | 12 |\n");
    }

    #[test]
    fn code_that_could_break_out_is_escaped_instead() {
        let code = |text: &str| inline(&Inline::Code(text.to_owned()));
        assert_eq!(code("c01 >= 1"), "`c01 >= 1`");
        assert_eq!(code("a`b"), "a\\`b");
        assert_eq!(code("a|b"), "a&#124;b");
    }
}
