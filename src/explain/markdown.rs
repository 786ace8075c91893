//! The page of every code as Markdown: what `docs/diagnostics.md` and `docs/meldingen.md` hold.

use std::fmt::Write as _;

use super::{Page, SlipPage, families};
use crate::diagnostic::Say;
use crate::text::escape;

/// The page in the words of one language.
// Writing into a `String` cannot fail; the results of `write!` are dropped throughout.
pub fn markdown_page(say: Say<'_>) -> String {
    let code = |text: &str| format!("`{text}`");
    let lead = say(
        "explain-page-lead",
        &[
            ("check", code("maatlat check")),
            ("explain", code("maatlat explain CODE")),
            ("folder", "[`fixtures/explain`](../fixtures/explain)".to_owned()),
        ],
    );
    let severity = say(
        "explain-page-severity",
        &[
            ("deny", code("--deny warnings")),
            ("deny-code", code("--deny CODE")),
            ("allow", code("--allow CODE")),
        ],
    );
    let mut page = format!(
        "# {}\n\n<!-- {} -->\n\n{lead}\n\n{severity}\n",
        say("explain-page-title", &[]),
        say("explain-page-made", &[])
    );
    for (family, codes) in families() {
        let _ = write!(page, "\n## {}\n", say(family, &[]));
        for code in codes {
            section(&Page::of(code, say), say, &mut page);
        }
    }
    page
}

fn section(section: &Page, say: Say<'_>, page: &mut String) {
    let _ = write!(
        page,
        "\n### `{}`\n\n**{}** {}\n\n{}\n\n{}\n",
        section.code, section.meaning, section.why, section.severity, section.fix,
    );
    match &section.example {
        Some([place, wrong, right]) => {
            let _ = write!(page, "\n{} ({place}):\n\n{}", say("explain-wrong", &[]), block(wrong));
            let _ = write!(page, "\n{}:\n\n{}", say("explain-right", &[]), block(right));
        }
        None if section.slips.is_empty() => {
            let _ = write!(page, "\n{}\n", say("explain-no-example", &[]));
        }
        None => {}
    }
    for one in &section.slips {
        slip(one, say, page);
    }
}

fn slip(slip: &SlipPage, say: Say<'_>, page: &mut String) {
    let _ = write!(page, "\n**{}** {}\n\n{}\n", slip.meaning, slip.help, slip.fix);
    if let Some([wrong, right]) = &slip.example {
        let _ = write!(page, "\n{}:\n\n{}", say("explain-wrong", &[]), block(wrong));
        let _ = write!(page, "\n{}:\n\n{}", say("explain-right", &[]), block(right));
    }
}

/// An example between fences; what cannot be seen is written out.
fn block(text: &str) -> String {
    let lines: String = text.split('\n').map(|line| escape::terminal_exact(line) + "\n").collect();
    format!("```text\n{lines}```\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Value, Words};

    /// The page of a language, and where it is kept.
    fn pages() -> [(&'static str, String); 2] {
        [(Language::En, "diagnostics"), (Language::Nl, "meldingen")].map(|(language, name)| {
            let words = Words::new(language);
            let say = |key: &str, args: &[(&str, String)]| {
                let values: Vec<(&str, Value<'_>)> =
                    args.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
                words.say_with(key, &values)
            };
            (name, markdown_page(&say))
        })
    }

    fn path(name: &str) -> String {
        format!("{}/docs/{name}.md", env!("CARGO_MANIFEST_DIR"))
    }

    #[test]
    fn committed_pages_are_the_generated_ones() {
        for (name, page) in pages() {
            assert!(
                std::fs::read_to_string(path(name)).unwrap_or_default() == page,
                "docs/{name}.md differs from its words; run `cargo test --lib regenerate -- --ignored`"
            );
        }
    }

    #[test]
    #[ignore = "writes docs/"]
    fn regenerate_pages_of_diagnostics() {
        for (name, page) in pages() {
            std::fs::write(path(name), page).expect("the folder docs exists");
        }
    }

    #[test]
    fn pages_are_complete() {
        for (name, page) in pages() {
            assert!(!page.contains('⟦'), "{name} lacks words");
            for code in crate::diagnostic::Code::ALL {
                assert!(page.contains(&format!("\n### `{code}`\n")), "{name} lacks {code}");
            }
        }
    }
}
