//! What reaches the terminal: the product on stdout, talk on stderr, and nothing that breaks when nobody reads it.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use terminal_size::{Width, terminal_size_of};

use super::crash;
use super::error::{Fault, reason_key};
use crate::diagnostic::{Diagnostics, Source, render};
use crate::text::{Language, Value, Words, escape};

/// Columns when the output is not a terminal.
const COLUMNS: usize = 100;

/// Writes to stdout.
pub(super) fn product(text: &str) -> Result<(), Fault> {
    #[cfg(test)]
    heard::keep(text);
    if cfg!(test) {
        return Ok(());
    }
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|source| {
        if source.kind() == io::ErrorKind::BrokenPipe {
            Fault::ClosedPipe
        } else {
            Fault::Machine { key: "cli-cannot-write", path: "stdout".to_owned(), source }
        }
    })
}

/// Writes a line to stderr; when nobody can read it, nobody needs it.
pub(super) fn talk(text: &str) {
    #[cfg(test)]
    heard::keep(&format!("{}\n", text.trim_end()));
    if cfg!(test) {
        return;
    }
    let mut out = io::stderr().lock();
    let _ = writeln!(out, "{}", text.trim_end());
}

/// The words of a run.
pub(super) struct Voice {
    pub(super) words: Words,
}

impl Voice {
    pub(super) fn new(language: Language) -> Self {
        Self { words: Words::new(language) }
    }

    pub(super) fn language(&self) -> Language {
        self.words.language()
    }

    /// Says a keyed sentence on stderr, with text of the user made harmless.
    pub(super) fn tell(&self, key: &str, values: &[(&str, &str)]) {
        talk(&self.sentence(key, values));
    }

    /// A keyed sentence with text of the user made harmless.
    pub(super) fn sentence(&self, key: &str, values: &[(&str, &str)]) -> String {
        let safe: Vec<(&str, String)> =
            values.iter().map(|(name, value)| (*name, escape::terminal(value))).collect();
        let values: Vec<(&str, Value<'_>)> =
            safe.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
        self.words.say_with(key, &values)
    }

    /// A keyed sentence that counts something.
    pub(super) fn counted(&self, key: &str, count: usize) -> String {
        self.words.say_with(key, &[("n", Value::Count(count))])
    }

    /// Diagnostics as text for a stream.
    pub(super) fn diagnostics(&self, found: &Diagnostics, sources: &[Source], stream: Stream) -> String {
        let columns = stream.columns();
        let say = |key: &str, args: &[(&str, String)]| {
            let words = self.diagnostic_words(key, args);
            columns.map_or(words.clone(), |columns| wrapped(&words, columns.saturating_sub(beside(key))))
        };
        render(found, sources, &say, stream.has_colour(), columns.unwrap_or(COLUMNS))
    }

    /// The words of a diagnostic, which has made its values harmless already.
    pub(super) fn diagnostic_words(&self, key: &str, args: &[(&str, String)]) -> String {
        let values: Vec<(&str, Value<'_>)> =
            args.iter().map(|(name, value)| (*name, Value::Text(value))).collect();
        self.words.say_with(key, &values)
    }

    /// Says what stopped the command.
    pub(super) fn tell_fault(&self, fault: &Fault) {
        match fault {
            Fault::Usage { key, values } | Fault::NotNow { key, values } => {
                let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                self.tell(key, &values);
            }
            Fault::CommandLine(text) => talk(text),
            Fault::Machine { key, path, source } => {
                let reason = reason_key(source).map_or_else(|| source.to_string(), |key| self.words.say(key));
                self.tell(key, &[("path", path), ("reason", &reason)]);
            }
            Fault::ClosedPipe => {}
            Fault::Bug(detail) => crash::tell(detail, None, self),
        }
    }
}

/// The two streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stream {
    /// The product.
    Stdout,
    /// Talk.
    Stderr,
}

impl Stream {
    /// Whether a person looks at it.
    pub(super) fn is_terminal(self) -> bool {
        match self {
            Self::Stdout => io::stdout().is_terminal(),
            Self::Stderr => io::stderr().is_terminal(),
        }
    }

    /// Colour only on a terminal that wants it; see <https://no-color.org>.
    fn has_colour(self) -> bool {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        self.is_terminal() && !refused && !dumb
    }

    /// The width of the terminal, if it is one.
    pub(super) fn columns(self) -> Option<usize> {
        let size = match self {
            Self::Stdout => terminal_size_of(io::stdout()),
            Self::Stderr => terminal_size_of(io::stderr()),
        };
        size.map(|(Width(columns), _)| usize::from(columns)).filter(|columns| *columns > 0)
    }
}

/// What stands before the words of a diagnostic on their line: `error[code]: `, or the margin and `= help: `.
fn beside(key: &str) -> usize {
    if key.ends_with("-help") { "     = oplossing: ".len() } else { "error[]: ".len() + key.len() }
}

/// Text in lines of at most so many characters where blanks allow it: a terminal would cut through words.
fn wrapped(text: &str, columns: usize) -> String {
    // What is narrower than this is better left to the terminal: the margin would take most of the line.
    const NARROWEST: usize = 20;
    if columns < NARROWEST {
        return text.to_owned();
    }
    let mut lines = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let width = word.chars().count();
        if used > 0 && used + 1 + width > columns {
            lines.push('\n');
            used = 0;
        } else if used > 0 {
            lines.push(' ');
            used += 1;
        }
        lines.push_str(word);
        used += width;
    }
    lines
}

/// The language of the tool's own words: `--lang`, else the locale of the environment, else English.
///
/// It is needed before the command line is understood, since complaints about the command line have a language too.
/// Reports do not depend on it: their languages are those of `--lang` or of the rubric.
pub(super) fn language(given: &[OsString]) -> Language {
    let words: Vec<&str> = given.iter().map_while(|word| word.to_str()).collect();
    let flag = words.iter().zip(words.iter().skip(1)).find(|(word, _)| **word == "--lang");
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let locale = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(std::env::var_os)
            .find(|value| !value.is_empty())
            .and_then(|value| value.to_str()?.get(..2)?.parse().ok())
    };
    let asked = flag.map(|(_, code)| *code).or(joined).and_then(|code| code.parse().ok());
    asked.or_else(locale).unwrap_or(Language::En)
}

/// What a command says in a test of this crate, per thread.
#[cfg(test)]
pub(super) mod heard {
    use std::cell::RefCell;

    thread_local! {
        static HEARD: RefCell<String> = const { RefCell::new(String::new()) };
    }

    pub(super) fn keep(text: &str) {
        HEARD.with_borrow_mut(|heard| heard.push_str(text));
    }

    /// Everything since the last time.
    pub(in crate::cli) fn take() -> String {
        HEARD.take()
    }
}
