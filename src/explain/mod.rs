//! What each diagnostic means, why it matters, and what to write instead: one source for `maatlat explain`, for the
//! pages in `docs/`, and for code scanners.
//!
//! The words stand in the catalogue under `explain-CODE` and `explain-CODE-why`; the examples stand here, once for all
//! languages.

mod examples;
mod markdown;
mod slips;
mod terminal;

pub use examples::{Example, ExampleFile};
pub use markdown::markdown_page;
pub use slips::SlipExample;
pub use terminal::{terminal_list, terminal_page};

use crate::diagnostic::{Code, Say, Severity};
use crate::read::Slip;

/// What there is to say about a code, in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The code.
    pub code: Code,
    /// What it means, in one line.
    pub meaning: String,
    /// How serious it is, and how to switch that.
    pub severity: String,
    /// Why it matters.
    pub why: String,
    /// Whether `check --fix` mends it.
    pub fix: String,
    /// Where the example would stand, what is wrong, and what is right.
    pub example: Option<[String; 3]>,
    /// For `toml-syntax` each slip.
    pub slips: Vec<SlipPage>,
}

/// What there is to say about a slip of the pen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipPage {
    /// What is wrong.
    pub meaning: String,
    /// What to write instead.
    pub help: String,
    /// What is wrong, and what is right.
    pub example: Option<[String; 2]>,
    /// Whether `check --fix` mends it.
    pub fix: String,
}

impl Page {
    /// The page of a code.
    pub fn of(code: Code, say: Say<'_>) -> Self {
        let key = format!("explain-{code}");
        let severity = match code.severity() {
            Severity::Error => "explain-severity-error",
            Severity::Warning => "explain-severity-warning",
        };
        let has_slips = code == Code::TomlSyntax;
        let example = Example::of(code).filter(|_| !has_slips).map(|example| {
            let place = match example.file {
                ExampleFile::Call => "explain-in-call",
                ExampleFile::Rubric => "explain-in-rubric",
                ExampleFile::Proposal => "explain-in-proposal",
                ExampleFile::Ratings => "explain-in-ratings",
                ExampleFile::Sheet => "explain-in-sheet",
            };
            [say(place, &[]), example.wrong.to_owned(), example.right.to_owned()]
        });
        Self {
            code,
            meaning: say(&key, &[]),
            severity: say(severity, &[("code", code.word().to_owned())]),
            why: say(&format!("{key}-why"), &[]),
            fix: say(fix_key(code), &[]),
            example,
            slips: if has_slips {
                Slip::ALL.iter().map(|slip| slip_page(*slip, say)).collect()
            } else {
                Vec::new()
            },
        }
    }
}

fn slip_page(slip: Slip, say: Say<'_>) -> SlipPage {
    let values = [("reason", slip.word().to_owned()), ("detail", SlipExample::detail_of(slip).to_owned())];
    let example = SlipExample::of(slip).map(|example| [example.wrong.to_owned(), example.right.to_owned()]);
    SlipPage {
        meaning: say("diag-toml-syntax", &values),
        help: say("diag-toml-syntax-help", &values),
        example,
        fix: say(if slip.may_be_mended() { "explain-fix-slip" } else { "explain-fix-no" }, &[]),
    }
}

/// The sentence that says whether `check --fix` mends a mistake.
const fn fix_key(code: Code) -> &'static str {
    match code {
        Code::TomlSyntax => "explain-fix-slips",
        Code::UnknownKey => "explain-fix-unknown-key",
        Code::WrongWord => "explain-fix-wrong-word",
        Code::WrongLength => "explain-fix-wrong-length",
        Code::WrongType => "explain-fix-wrong-type",
        _ => "explain-fix-no",
    }
}

/// The families of codes in the order of the list, each with the key of its name and its last code.
const FAMILIES: [(&str, Code); 9] = [
    ("explain-family-reading", Code::ConflictedCopy),
    ("explain-family-names", Code::BadDate),
    ("explain-family-rubric", Code::GateWithoutEffect),
    ("explain-family-rules", Code::RuleTooLarge),
    ("explain-family-verdicts", Code::VerdictTooMany),
    ("explain-family-proposals", Code::SmallGroup),
    ("explain-family-ratings", Code::ConflictSetAside),
    ("explain-family-call", Code::NoProposals),
    ("explain-family-data", Code::ScaleDoubtful),
];

/// Each family with its codes: codes are ordered as they are declared, family by family.
pub fn families() -> Vec<(&'static str, Vec<Code>)> {
    let mut rest = Code::ALL;
    FAMILIES
        .iter()
        .map(|(key, last)| {
            let (family, others) = rest.split_at(rest.partition_point(|code| code <= last));
            rest = others;
            (*key, family.to_vec())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_in_one_family() {
        let codes: Vec<Code> = families().into_iter().flat_map(|(_, codes)| codes).collect();
        assert_eq!(codes, Code::ALL);
        assert!(families().iter().all(|(_, codes)| codes.len() > 1));
    }
}
