//! `maatlat explain`: what a code means, or the list of all codes.

use super::Ending;
use super::args::Explain;
use super::error::Fault;
use super::output::{Stream, Voice, product};
use super::policy::code;
use crate::explain::{terminal_list, terminal_page};

/// Columns when the output is not a terminal.
const COLUMNS: usize = 100;

/// Prints a page, or the list.
pub(super) fn run(args: &Explain, voice: &Voice) -> Result<Ending, Fault> {
    let say = |key: &str, values: &[(&str, String)]| voice.diagnostic_words(key, values);
    let width = Stream::Stdout.columns().unwrap_or(COLUMNS);
    let text = match &args.code {
        Some(word) => terminal_page(code(word)?, &say, width),
        None => terminal_list(&say, width),
    };
    product(&text).map(|()| Ending::Fine)
}
