//! `maatlat schema`, `maatlat keys` and `maatlat selftest`: what the program knows of itself.

use std::fmt::Write as _;

use super::Ending;
use super::args::{Schema, Selftest};
use super::crash;
use super::error::Fault;
use super::output::{Voice, product};
use crate::read::{keys_page, schema_text};
use crate::{draw, math};

/// The JSON Schema of a kind of file.
pub(super) fn schema(args: &Schema) -> Result<Ending, Fault> {
    product(&schema_text(args.kind.kind())).map(|()| Ending::Fine)
}

/// The page of every key.
pub(super) fn keys() -> Result<Ending, Fault> {
    product(&keys_page()).map(|()| Ending::Fine)
}

/// Computes the known answers in this very program and prints their bits: cargo may build other numbers into a test
/// than into the program that is shipped.
pub(super) fn selftest(args: &Selftest, voice: &Voice) -> Result<Ending, Fault> {
    if let Some(place) = args.on_purpose {
        crash::on_purpose(place);
    }
    let answers = math::known_answers().into_iter().chain(draw::known_answers());
    let mut text = String::new();
    let mut wrong = Vec::new();
    for (name, expected, computed) in answers {
        let mark = if expected == computed { "=" } else { "≠" };
        // Writing into a `String` cannot fail.
        let _ = writeln!(text, "{computed:016x} {mark} {expected:016x}  {name}");
        if expected != computed {
            wrong.push(name);
        }
    }
    product(&text)?;
    if wrong.is_empty() {
        voice.tell("cli-selftest-fine", &[]);
        Ok(Ending::Fine)
    } else {
        Err(Fault::Bug(format!("other bits than known: {}", wrong.join(", "))))
    }
}
