//! Help pages at every width, in every language.

use super::*;
use crate::text::Language;

/// Every help page, short and long, with its name.
fn pages(language: Language, columns: usize) -> Vec<(String, String)> {
    let mut all = command(&Voice::new(language), columns);
    all.build();
    let mut pages = vec![
        ("maatlat -h".to_owned(), all.render_help().to_string()),
        ("maatlat --help".to_owned(), all.render_long_help().to_string()),
    ];
    for sub in all.get_subcommands_mut() {
        let name = sub.get_name().to_owned();
        pages.push((format!("{name} -h"), sub.render_help().to_string()));
        pages.push((format!("{name} --help"), sub.render_long_help().to_string()));
    }
    pages
}

#[test]
fn help_pages_fit_and_cut_no_word() {
    for language in Language::ALL {
        let whole: Vec<_> = pages(language, 1_000);
        for columns in [40, 60, 80, 100] {
            for ((name, page), (_, wide)) in pages(language, columns).iter().zip(&whole) {
                let known: std::collections::BTreeSet<&str> = wide.split_whitespace().collect();
                for line in page.lines() {
                    let words = line.split_whitespace().count();
                    let width = line.chars().count();
                    assert!(width <= columns || words == 1, "{name} at {columns}: {line}");
                    let cut = line.split_whitespace().find(|word| !known.contains(word));
                    assert!(cut.is_none(), "{name} at {columns}: {cut:?} is no whole word");
                }
            }
        }
    }
}

#[test]
fn the_short_page_is_short_and_the_long_one_has_everything() {
    for language in Language::ALL {
        for pair in pages(language, 80).chunks(2) {
            let [(name, short), (_, long)] = pair else { panic!("pages come in pairs") };
            // The page of all commands also lists them.
            let most = if name == "maatlat -h" { 43 } else { 26 };
            assert!(short.lines().count() <= most, "{name}: {} lines\n{short}", short.lines().count());
            for option in ["--color", "--quiet", "--verbose"] {
                assert!(long.contains(option), "{name}: {option}");
            }
            assert!(!short.contains('⟦') && !long.contains('⟦'), "{name}: a word is missing");
        }
    }
}
