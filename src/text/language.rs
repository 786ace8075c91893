//! The languages a report can be written in, and texts that exist in more than one of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of reports and of the tool's own words.
///
/// The order is the order in which languages are tried when a text lacks the one asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, as written in Flanders.
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language the tool itself speaks.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The two-letter code, as in `--lang nl` and in file names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|language| language.code() == code).ok_or(())
    }
}

/// One text in one or more languages: never empty, and written by the user, so every renderer escapes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalText(BTreeMap<Language, String>);

impl LocalText {
    /// Builds a text from its versions; `None` when there is none.
    pub fn new(versions: BTreeMap<Language, String>) -> Option<Self> {
        (!versions.is_empty()).then_some(Self(versions))
    }

    /// The same words in every language: for names that are not translated.
    pub fn same(text: &str) -> Self {
        Self(Language::ALL.into_iter().map(|language| (language, text.to_owned())).collect())
    }

    /// The text in `language`, or in the first language that has it.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(&language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// Whether the text exists in `language` itself.
    pub fn speaks(&self, language: Language) -> bool {
        self.0.contains_key(&language)
    }

    /// Each language with its version.
    pub fn versions(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }
}
