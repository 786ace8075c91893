//! Every code has words in every language, and they use no value that the code does not carry.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use maatlat::diagnostic::Code;
use maatlat::read::{Slip, TypeWord};

const EN: &str = concat!(
    include_str!("../../src/text/words/en/diagnostics.ftl"),
    "\n",
    include_str!("../../src/text/words/en/sheets.ftl"),
    "\n",
    include_str!("../../src/text/words/en/data.ftl")
);
const NL: &str = concat!(
    include_str!("../../src/text/words/nl/diagnostics.ftl"),
    "\n",
    include_str!("../../src/text/words/nl/sheets.ftl"),
    "\n",
    include_str!("../../src/text/words/nl/data.ftl")
);
const CODES: &str = include_str!("../../src/diagnostic/code.rs");

/// One language of the catalogue.
pub(super) struct Catalogue(FluentBundle<FluentResource>);

impl Catalogue {
    fn new(words: &str) -> Self {
        let mut bundle = FluentBundle::default();
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(words.to_owned()).expect("the Fluent file can be read");
        bundle.add_resource(resource).expect("every key stands once");
        Self(bundle)
    }

    pub(super) fn english() -> Self {
        Self::new(EN)
    }

    pub(super) fn dutch() -> Self {
        Self::new(NL)
    }

    /// The words of a key; panics when the key or one of its values is missing.
    pub(super) fn say(&self, key: &str, args: &[(&str, String)]) -> String {
        let message = self.0.get_message(key).unwrap_or_else(|| panic!("no words for {key}"));
        let pattern = message.value().unwrap_or_else(|| panic!("no text for {key}"));
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
        let mut faults = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&args), &mut faults).into_owned();
        assert!(faults.is_empty(), "{key}: {faults:?}");
        text
    }
}

/// The values a code carries, as its documentation says.
fn documented_args(code: Code) -> Vec<String> {
    let end = CODES.find(&format!("= \"{}\"", code.word())).expect("every code stands in its file");
    let before = &CODES[..end];
    let ends = [", Error;", ", Warning;", "codes! {"].map(|end| before.rfind(end));
    let start = ends.into_iter().flatten().max().expect("the list begins before it");
    let doc = CODES[start..end].split_once("Args:").map_or("", |(_, args)| args);
    // Names come first in each part between commas; what stands between brackets explains them.
    let mut depth = 0;
    let plain: String = doc
        .chars()
        .filter(|c| {
            depth += i32::from(*c == '(');
            let outside = depth == 0;
            depth -= i32::from(*c == ')');
            outside
        })
        .collect();
    plain.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn speak(catalogue: &Catalogue, code: Code, replace: &[(&str, &str)]) -> (String, String) {
    let names = documented_args(code);
    let mut args: Vec<(&str, String)> =
        names.iter().map(|name| (name.as_str(), format!("<{name}>"))).collect();
    let derived = ["has_suggestion", "has_found", "has_case", "has_known", "remedy"];
    args.extend(derived.map(|name| (name, "yes".to_owned())));
    for (name, value) in &mut args {
        if let Some((_, given)) = replace.iter().find(|(known, _)| known == name) {
            (*given).clone_into(value);
        }
    }
    let key = format!("diag-{code}");
    (catalogue.say(&key, &args), catalogue.say(&format!("{key}-help"), &args))
}

#[test]
fn every_code_is_said_in_every_language() {
    for catalogue in [Catalogue::english(), Catalogue::dutch()] {
        for code in Code::ALL {
            for has in ["yes", "no"] {
                let (message, help) = speak(
                    &catalogue,
                    *code,
                    &[("has_suggestion", has), ("has_found", has), ("has_case", has), ("has_known", has)],
                );
                assert!(!message.is_empty() && !help.is_empty(), "{code}");
            }
        }
    }
}

#[test]
fn every_choice_inside_a_text_is_said() {
    for catalogue in [Catalogue::english(), Catalogue::dutch()] {
        let mut said = BTreeSet::new();
        for slip in Slip::ALL {
            said.insert(speak(&catalogue, Code::TomlSyntax, &[("reason", slip.word())]));
        }
        assert_eq!(said.len(), Slip::ALL.len(), "each slip has words of its own");
        for advice in ["top", "suggestion", "elsewhere", "none"] {
            speak(&catalogue, Code::UnknownKey, &[("advice", advice)]);
        }
        for remedy in ["several", "tables"].into_iter().chain(TypeWord::ALL.map(TypeWord::word)) {
            speak(&catalogue, Code::WrongType, &[("remedy", remedy)]);
        }
        for lacks in ["reason", "sources", "both"] {
            speak(&catalogue, Code::Unsupported, &[("lacks", lacks)]);
        }
        for word in TypeWord::ALL {
            catalogue.say(&format!("type-{}", word.word()), &[]);
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_and_values() {
    let keys = |words: &str| -> Vec<(String, BTreeSet<String>)> {
        let mut keys: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in words.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                keys.push((line.split(' ').next().unwrap_or_default().to_owned(), BTreeSet::new()));
            }
            let Some((_, values)) = keys.last_mut() else { continue };
            values.extend(line.split('$').skip(1).map(|rest| {
                rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            }));
        }
        keys
    };
    assert_eq!(keys(EN), keys(NL));
}
