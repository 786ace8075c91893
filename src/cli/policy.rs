//! `--deny` and `--allow`: which warnings count as errors, and which are not heard.

use super::error::Fault;
use crate::diagnostic::{Code, Policy, Severity, near_match};

/// The word that stands for every warning.
const WARNINGS: &str = "warnings";

/// The policy that the words of a command line ask for.
pub(super) fn of(deny: &[String], allow: &[String]) -> Result<Policy, Fault> {
    let mut policy = Policy::default();
    for word in deny {
        if word == WARNINGS {
            policy.deny_warnings = true;
        } else {
            policy.deny.insert(code(word)?);
        }
    }
    for word in allow {
        let code = code(word)?;
        if code.severity() == Severity::Error {
            return Err(Fault::usage("cli-allow-error", &[("code", code.word())]));
        }
        if policy.deny.contains(&code) {
            return Err(Fault::usage("cli-deny-and-allow", &[("code", code.word())]));
        }
        policy.allow.insert(code);
    }
    Ok(policy)
}

/// The code with this word.
pub(super) fn code(word: &str) -> Result<Code, Fault> {
    let known = || Code::ALL.iter().copied();
    known().find(|code| code.word() == word).ok_or_else(|| {
        let near = near_match(word, known().map(Code::word).chain([WARNINGS]));
        Fault::near("cli-no-such-code", &[("found", word)], near)
    })
}
