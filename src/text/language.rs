//! The languages a report can be written in, and texts that exist in more than one of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
///
/// Copies share the words: those of a rubric stand in the results of every proposal of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalText(Arc<[(Language, Arc<str>)]>);

impl LocalText {
    /// Builds a text from its versions; `None` when there is none.
    pub fn new(versions: BTreeMap<Language, String>) -> Option<Self> {
        (!versions.is_empty()).then(|| Self(versions.into_iter().map(|(l, text)| (l, text.into())).collect()))
    }

    /// The same words in every language: for names that are not translated.
    pub fn same(text: &str) -> Self {
        let text: Arc<str> = text.into();
        Self(Language::ALL.into_iter().map(|language| (language, Arc::clone(&text))).collect())
    }

    /// The text in `language`, or in the first language that has it.
    pub fn get(&self, language: Language) -> &str {
        self.find(language).or_else(|| self.versions().next().map(|(_, text)| text)).unwrap_or_default()
    }

    /// Whether the text exists in `language` itself.
    pub fn speaks(&self, language: Language) -> bool {
        self.find(language).is_some()
    }

    /// Each language with its version.
    pub fn versions(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, &**text))
    }

    fn find(&self, language: Language) -> Option<&str> {
        self.versions().find(|(own, _)| *own == language).map(|(_, text)| text)
    }
}

impl Serialize for LocalText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.versions())
    }
}

impl<'de> Deserialize<'de> for LocalText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let versions = BTreeMap::deserialize(deserializer)?;
        Self::new(versions).ok_or_else(|| D::Error::custom("a text without a version"))
    }
}
