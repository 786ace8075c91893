//! The keyed catalogue: every word the tool prints, per language, in Fluent files beside this one.
//!
//! A key that does not exist is printed as `⟦key⟧`, so that it is seen; the tests of this file prove that both
//! languages hold the same keys with the same variables, that every key named in the code exists, and that no key
//! is left over.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;

/// The Fluent files of one language, in the order in which they are read.
const fn files(language: Language) -> [&'static str; 20] {
    match language {
        Language::En => [
            include_str!("words/en/report.ftl"),
            include_str!("words/en/charts.ftl"),
            include_str!("words/en/diagnostics.ftl"),
            include_str!("words/en/calls.ftl"),
            include_str!("words/en/cli.ftl"),
            include_str!("words/en/check.ftl"),
            include_str!("words/en/explain.ftl"),
            include_str!("words/en/faults.ftl"),
            include_str!("words/en/manners.ftl"),
            include_str!("words/en/sheets.ftl"),
            include_str!("words/en/limits.ftl"),
            include_str!("words/en/verify.ftl"),
            include_str!("words/en/measure.ftl"),
            include_str!("words/en/grouped.ftl"),
            include_str!("words/en/sample.ftl"),
            include_str!("words/en/change.ftl"),
            include_str!("words/en/data.ftl"),
            include_str!("words/en/rank.ftl"),
            include_str!("words/en/panel.ftl"),
            include_str!("words/en/compare.ftl"),
        ],
        Language::Nl => [
            include_str!("words/nl/report.ftl"),
            include_str!("words/nl/charts.ftl"),
            include_str!("words/nl/diagnostics.ftl"),
            include_str!("words/nl/calls.ftl"),
            include_str!("words/nl/cli.ftl"),
            include_str!("words/nl/check.ftl"),
            include_str!("words/nl/explain.ftl"),
            include_str!("words/nl/faults.ftl"),
            include_str!("words/nl/manners.ftl"),
            include_str!("words/nl/sheets.ftl"),
            include_str!("words/nl/limits.ftl"),
            include_str!("words/nl/verify.ftl"),
            include_str!("words/nl/measure.ftl"),
            include_str!("words/nl/grouped.ftl"),
            include_str!("words/nl/sample.ftl"),
            include_str!("words/nl/change.ftl"),
            include_str!("words/nl/data.ftl"),
            include_str!("words/nl/rank.ftl"),
            include_str!("words/nl/panel.ftl"),
            include_str!("words/nl/compare.ftl"),
        ],
    }
}

/// What can be filled in for a variable of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A word or an already formatted number.
    Text(&'a str),
    /// A count, which also chooses between singular and plural.
    Count(usize),
}

/// The catalogue in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Opens the catalogue.
    ///
    /// The files are part of the program and the tests read every one of them, so a faulty line cannot ship; if it
    /// did, its keys would be printed as missing.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![locale(language)]);
        bundle.set_use_isolating(false);
        for file in files(language) {
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language of these words.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether the catalogue has `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text of `key`.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The text of `key` with its variables filled in.
    pub fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return missing(key);
        };
        let mut filled = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => filled.set(*name, FluentValue::from(*text)),
                Value::Count(count) => filled.set(*name, FluentValue::from(*count)),
            }
        }
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&filled), &mut faults);
        if faults.is_empty() { text.into_owned() } else { missing(key) }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// How a key without text, or with a variable that was not filled in, is printed.
fn missing(key: &str) -> String {
    format!("⟦{key}⟧")
}

/// The locale by which Fluent chooses plural forms; numbers never pass through it.
fn locale(language: Language) -> LanguageIdentifier {
    language.code().parse().unwrap_or_default()
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
