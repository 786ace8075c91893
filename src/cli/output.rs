//! What reaches the terminal: the product on stdout, talk on stderr, and nothing that breaks when nobody reads it.

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::time::Instant;

use terminal_size::{Width, terminal_size_of};

use super::crash;
use super::disk::Content;
use super::error::{Fault, reason_key};
use super::layout::{unstyled, wrapped};
use super::manner::{Colour, Loudness};
use crate::diagnostic::{Diagnostics, Source, render};
use crate::text::{Language, Value, Words, escape};

/// Columns when the output is not a terminal.
const COLUMNS: usize = 100;

/// Writes to stdout.
pub(super) fn product(content: &(impl Content + ?Sized)) -> Result<(), Fault> {
    #[cfg(test)]
    heard::keep_all(content);
    if cfg!(test) {
        return Ok(());
    }
    let mut out = BufWriter::new(io::stdout().lock());
    content.write_to(&mut out).and_then(|()| out.flush()).map_err(|source| {
        if source.kind() == io::ErrorKind::BrokenPipe {
            Fault::ClosedPipe
        } else {
            Fault::Machine { key: "cli-cannot-write", path: "stdout".to_owned(), near: None, source }
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
    let lines: Vec<String> = text.trim_end().lines().map(no_command).collect();
    let _ = writeln!(out, "{}", lines.join("\n"));
}

/// Keeps everybody else from talking while it is held: whoever ends the program has the last word.
pub(super) fn silence() -> io::StderrLock<'static> {
    io::stderr().lock()
}

/// A line that no build service takes for a command. GitHub reads what a program prints, and obeys a line that begins
/// with `::` or `##[`, blanks before it or not; the name of a file can begin so.
pub(super) fn no_command(line: &str) -> String {
    let blanks = line.len() - line.trim_start().len();
    let (before, rest) = line.split_at(blanks);
    match rest.chars().next() {
        Some(first) if rest.starts_with("::") || rest.starts_with("##[") => {
            format!("{before}[U+{:04X}]{}", u32::from(first), &rest[first.len_utf8()..])
        }
        _ => line.to_owned(),
    }
}

/// The words of a run.
pub(super) struct Voice {
    pub(super) words: Words,
    loudness: Loudness,
    colour: Colour,
}

impl Voice {
    /// A voice before the command line is understood: plain, in colour where that is wanted.
    pub(super) fn new(language: Language) -> Self {
        Self { words: Words::new(language), loudness: Loudness::default(), colour: Colour::default() }
    }

    /// The voice that the command line asks for.
    #[must_use]
    pub(super) fn in_manner(self, loudness: Loudness, colour: Colour) -> Self {
        Self { loudness, colour, ..self }
    }

    /// How much is said.
    pub(super) const fn loudness(&self) -> Loudness {
        self.loudness
    }

    /// Whether colour is wanted.
    pub(super) const fn colour(&self) -> Colour {
        self.colour
    }

    pub(super) fn language(&self) -> Language {
        self.words.language()
    }

    /// Says a keyed sentence on stderr, with text of the user made harmless; `-q` silences it.
    pub(super) fn tell(&self, key: &str, values: &[(&str, &str)]) {
        self.talk(&self.sentence(key, values));
    }

    /// Says why, with `-v`: a keyed sentence on stderr, with text of the user made harmless.
    pub(super) fn reason(&self, key: &str, values: &[(&str, &str)]) {
        if self.loudness >= Loudness::Reasons {
            talk(&filled(&self.sentence(key, values)));
        }
    }

    /// Says something on stderr, in lines that fit; `-q` silences it.
    pub(super) fn talk(&self, text: &str) {
        if self.loudness >= Loudness::Plain {
            talk(&filled(text));
        }
    }

    /// Does some work, and says with `-vv` how long it took.
    pub(super) fn timed<T>(&self, stage: &str, work: impl FnOnce() -> T) -> T {
        #[expect(clippy::disallowed_methods, reason = "it only says how long a stage took")]
        let begun = Instant::now();
        let made = work();
        if self.loudness >= Loudness::Timings {
            let milliseconds = begun.elapsed().as_millis().to_string();
            let stage = self.words.say(stage);
            talk(&self.sentence("timing", &[("stage", &stage), ("n", &milliseconds)]));
        }
        made
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
        let quiet = (self.loudness == Loudness::Errors).then(|| found.errors());
        let found = quiet.as_ref().unwrap_or(found);
        if quiet.is_some() && found.is_empty() {
            return String::new();
        }
        let columns = stream.columns();
        let say = |key: &str, args: &[(&str, String)]| {
            let words = self.diagnostic_words(key, args);
            match columns {
                Some(columns) if key.ends_with("-help") => wrapped(&words, columns.saturating_sub(MARGIN), 0),
                _ => words,
            }
        };
        let text = render(found, sources, &say, stream.has_colour(self.colour), columns.unwrap_or(COLUMNS));
        let Some(columns) = columns else { return text };
        let severities =
            ["severity-error", "severity-warning"].map(|key| format!("{}[", self.words.say(key)));
        titles_wrapped(&text, &severities, columns)
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
                talk(&filled(&self.sentence(key, &values)));
            }
            Fault::CommandLine(text) => talk(&filled(text)),
            Fault::Machine { key, path, near, source } => {
                let reason = reason_key(source).map_or_else(|| source.to_string(), |key| self.words.say(key));
                talk(&filled(&self.sentence(key, &[("path", path), ("reason", &reason)])));
                if let Some(near) = near {
                    talk(&filled(&self.sentence("cli-near-path", &[("path", near)])));
                }
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

    /// Whether what is written here has colour.
    pub(super) fn has_colour(self, colour: Colour) -> bool {
        colour.wanted(|name| std::env::var_os(name), self.is_terminal())
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

/// What stands before the help of a diagnostic on its line: the margin, and `= help: `.
const MARGIN: usize = "     = oplossing: ".len();

/// Diagnostics with the lines that begin with a severity filled: the renderer would put what goes on below the message
/// itself, which leaves no room on a narrow terminal.
fn titles_wrapped(text: &str, severities: &[String], columns: usize) -> String {
    let fill = |line: &str| {
        let plain = unstyled(line);
        let is_title = severities.iter().any(|severity| plain.starts_with(severity));
        if is_title { wrapped(line, columns, 2) } else { line.to_owned() }
    };
    text.split('\n').map(fill).collect::<Vec<_>>().join("\n")
}

/// Talk in lines that fit the terminal of stderr; elsewhere lines are as long as they are.
fn filled(text: &str) -> String {
    Stream::Stderr.columns().map_or_else(|| text.to_owned(), |columns| wrapped(text, columns, 2))
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

    use super::Content;

    thread_local! {
        static HEARD: RefCell<String> = const { RefCell::new(String::new()) };
    }

    pub(super) fn keep_all(content: &(impl Content + ?Sized)) {
        let mut bytes = Vec::new();
        let written = content.write_to(&mut bytes).ok().and_then(|()| String::from_utf8(bytes).ok());
        keep(&written.unwrap_or_default());
    }

    pub(super) fn keep(text: &str) {
        HEARD.with_borrow_mut(|heard| heard.push_str(text));
    }

    /// Everything since the last time.
    pub(in crate::cli) fn take() -> String {
        HEARD.take()
    }
}
