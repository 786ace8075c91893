//! The words of a diagnostic: its message, and what to write instead.

use super::{Code, Diagnostic};
use crate::text::escape;

/// The catalogue, as far as this room knows it: a key and its arguments give a text.
pub type Say<'w> = &'w dyn Fn(&str, &[(&str, String)]) -> String;

/// A diagnostic in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl Diagnostic {
    /// The diagnostic in the words of a catalogue. Text of the user comes out with its control and direction
    /// characters written out.
    pub fn speak(&self, say: Say<'_>) -> Spoken {
        let mut args: Vec<(&str, String)> =
            self.args.iter().map(|(name, value)| (*name, argument(self.code, name, value, say))).collect();
        // A catalogue cannot ask whether a text is empty; these words answer it.
        for (name, has) in [
            ("suggestion", "has_suggestion"),
            ("found", "has_found"),
            ("case", "has_case"),
            ("known", "has_known"),
        ] {
            let given = self.args.iter().any(|(known, value)| *known == name && !value.is_empty());
            args.push((has, if given { "yes" } else { "no" }.to_owned()));
        }
        if self.code == Code::WrongType {
            args.push(("remedy", remedy(&self.args).to_owned()));
        }
        let key = format!("diag-{}", self.code);
        Spoken { message: say(&key, &args), help: say(&format!("{key}-help"), &args) }
    }
}

/// The value of an argument as it goes into a sentence.
fn argument(code: Code, name: &str, value: &str, say: Say<'_>) -> String {
    match (code, name) {
        (Code::WrongType, "expected" | "found") => value
            .split('|')
            .map(|word| say(&format!("type-{word}"), &[]))
            .reduce(|first, second| say("diag-or", &[("first", first), ("second", second)]))
            .unwrap_or_default(),
        (Code::RuleType, "expected" | "found") => say(value, &[]),
        (Code::RuleSyntax, "expected") => say(&format!("rule-expected-{value}"), &[]),
        (Code::UnknownId, "kind") => say(&format!("kind-{value}"), &[]),
        (Code::WrongKind, "found" | "expected") if !value.is_empty() => say(&format!("kind-{value}"), &[]),
        (Code::TooMuch | Code::RuleTooLarge, "what") => say(&format!("limit-{value}"), &[]),
        // Words that choose a sentence are ours and must reach the catalogue as they are.
        (Code::TomlSyntax, "reason")
        | (Code::NotUtf8, "encoding" | "program")
        | (Code::OfficeFile, "holds")
        | (Code::UnknownKey, "advice")
        | (Code::UnknownKind, "newer")
        | (Code::BadId | Code::BadWeights, "why")
        | (Code::DuplicateId, "likeness")
        | (Code::OtherRubric, "what")
        | (Code::Unsupported, "lacks") => value.to_owned(),
        _ => shortened(value),
    }
}

/// Characters of a user's text shown in a message at most.
const SHOWN: usize = 200;

/// Text of the user on its way to a terminal, exactly as it stands in the file, and cut when it is very long.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => escape::terminal_exact(&text[..end]) + "…",
        None => escape::terminal_exact(text),
    }
}

/// Which advice helps with a wrong type: the type to write, `tables` for a header that lacks its second brackets, or
/// `several` when more than one type will do.
fn remedy<'d>(args: &'d [(&str, String)]) -> &'d str {
    let value = |name: &str| args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
    match (value("expected"), value("found")) {
        ("list", "table") => "tables",
        (several, _) if several.contains('|') => "several",
        (only, _) => only,
    }
}

/// A count with its noun: the catalogue chooses by `plural`, which is `one` or `other`.
pub(super) fn counted(key: &str, count: usize, say: Say<'_>) -> String {
    let plural = if count == 1 { "one" } else { "other" };
    say(key, &[("count", count.to_string()), ("plural", plural.to_owned())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut() {
        assert_eq!(shortened(&"x".repeat(1_000)).chars().count(), SHOWN + 1);
        assert_eq!(shortened(&"é".repeat(SHOWN)).chars().count(), SHOWN);
    }
}
