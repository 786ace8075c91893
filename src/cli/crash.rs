//! A mistake of ours: what is said, and a file for those who will mend it, without a word of the user's text.

use std::backtrace::Backtrace;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::panic::{Location, PanicHookInfo};
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use clap::CommandFactory;

use super::args::{Args, Break};
use super::disk::{self, underway};
use super::output::Voice;
use super::paths::shown;
use crate::text::Language;

/// The exit code of a mistake of ours.
const BUG: i32 = 70;
/// How many crash files one process may find in its way.
const NAMES: u32 = 100;

/// The verb and the names of the options that were typed.
static TYPED: OnceLock<String> = OnceLock::new();
static BEGUN: AtomicBool = AtomicBool::new(false);
/// Whether a library of others is decoding a file of the user.
static DECODING: AtomicBool = AtomicBool::new(false);

/// The exit code of a file that is wrong.
const WRONG_INPUT: i32 = 2;

/// Lets a library decode a file of the user. Some break on damaged bytes instead of refusing them: that is told as what
/// it is, and nothing was written before.
#[cfg(feature = "parquet")]
pub(super) fn decoding<T>(work: impl FnOnce() -> T) -> T {
    DECODING.store(true, Ordering::SeqCst);
    let made = work();
    DECODING.store(false, Ordering::SeqCst);
    made
}

/// Makes a panic, in any thread, say that it is our mistake and end with code 70. It does not unwind: the program that
/// is shipped cannot.
pub(super) fn listen(language: Language, given: &[OsString]) {
    let _ = TYPED.set(typed(given));
    std::panic::set_hook(Box::new(move |panic| {
        // The first panic tells; others wait for the end that it makes.
        while BEGUN.swap(true, Ordering::SeqCst) {
            thread::park();
        }
        tell_panic(panic, &Voice::new(language));
    }));
}

#[allow(clippy::exit, reason = "a panic has no other way to choose the exit code")]
fn tell_panic(panic: &PanicHookInfo<'_>, voice: &Voice) {
    if DECODING.load(Ordering::SeqCst) {
        voice.tell("cli-measure-undecodable", &[]);
        std::process::exit(WRONG_INPUT);
    }
    let place = panic.location().map_or_else(String::new, place);
    // A message that was put together may hold text of the user; a literal cannot.
    let message = panic.payload().downcast_ref::<&'static str>().copied();
    tell(&place, message, voice);
    // Whoever panicked while putting files in their place left a journal for the next run.
    if let Some(mut held) = underway::hold_if_free() {
        held.clean();
    }
    std::process::exit(BUG);
}

/// Says that something is our mistake, and writes the crash file. `place` is where in our code, or what.
pub(super) fn tell(place: &str, message: Option<&str>, voice: &Voice) {
    voice.tell("cli-bug", &[("detail", place)]);
    match write(&text(place, message, &Backtrace::force_capture().to_string())) {
        Some(path) => voice.tell("cli-bug-file", &[("path", &shown(&path))]),
        None => voice.tell("cli-bug-no-file", &[]),
    }
}

/// What stands in the crash file.
fn text(place: &str, message: Option<&str>, trace: &str) -> String {
    let mut text = String::new();
    let build = if cfg!(debug_assertions) { "debug" } else { "release" };
    // Writing into a `String` cannot fail.
    let _ = writeln!(text, "maatlat {} {build}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "target: {} {}", std::env::consts::ARCH, std::env::consts::OS);
    let _ = writeln!(text, "command: {}", TYPED.get().map_or("", String::as_str));
    let _ = writeln!(text, "place: {place}");
    if let Some(message) = message {
        let _ = writeln!(text, "message: {message}");
    }
    text.push_str("trace:\n");
    for symbol in trace.lines().filter_map(own_symbol) {
        let _ = writeln!(text, "  {symbol}");
    }
    text
}

/// Writes the crash file where the system keeps what is temporary, for its user alone.
fn write(text: &str) -> Option<PathBuf> {
    let folder = std::env::temp_dir();
    (1..=NAMES)
        .map(|number| folder.join(format!("maatlat-crash-{}-{number}.txt", std::process::id())))
        .find(|path| disk::write_new(path, text).is_ok())
}

/// A place in the code, without the folders of the machine that built it.
fn place(location: &Location<'_>) -> String {
    let file = location.file().replace('\\', "/");
    let parts: Vec<&str> = file.split('/').collect();
    let own = parts.iter().rposition(|part| *part == "src").map_or(0, |src| src.saturating_sub(1));
    let from = if file.starts_with("src/") { 0 } else { own };
    format!("{}:{}:{}", parts[from..].join("/"), location.line(), location.column())
}

/// The name of one of our own functions in a line of a backtrace.
fn own_symbol(line: &str) -> Option<&str> {
    let (number, symbol) = line.trim_start().split_once(": ")?;
    let ours = number.bytes().all(|byte| byte.is_ascii_digit()) && symbol.contains("maatlat::");
    ours.then_some(symbol)
}

/// The verb and the names of the options, as far as maatlat knows them: what else was typed is the user's.
fn typed(given: &[OsString]) -> String {
    let command = Args::command();
    let verbs: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    let options: Vec<String> = command
        .get_subcommands()
        .chain([&command])
        .flat_map(clap::Command::get_arguments)
        .filter_map(|arg| arg.get_long().map(|long| format!("--{long}")))
        .collect();
    let words = given.iter().skip(1).filter_map(|word| word.to_str());
    let words: Vec<&str> = words.map(|word| word.split('=').next().unwrap_or(word)).collect();
    let verb = words.iter().find(|word| verbs.contains(word)).copied();
    let flags = words.iter().filter(|word| options.iter().any(|option| option == *word)).copied();
    verb.into_iter().chain(flags).collect::<Vec<_>>().join(" ")
}

/// Breaks, to show what a mistake of ours looks like. In a worker the message holds where the user is, which must not
/// reach the crash file.
#[allow(clippy::panic, reason = "asked for")]
pub(super) fn on_purpose(place: Break) -> ! {
    match place {
        Break::Here => panic!("broken on purpose"),
        Break::Worker => {
            let fail =
                || panic!("broken on purpose in {}", shown(&std::env::current_dir().unwrap_or_default()));
            rayon::join(fail, || ());
            panic!("broken on purpose, and a worker did not break")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_verb_and_known_options_are_kept() {
        let given = ["maatlat", "geheim", "score", "--seed=7", "--geheim", "check.toml", "--lang", "nl"];
        assert_eq!(typed(&given.map(OsString::from)), "score --seed --lang");
    }

    #[test]
    fn only_our_own_functions_are_kept() {
        let trace =
            "   0: std::panicking::begin\n   3: maatlat::cli::run\n             at /home/me/maatlat::x\n";
        let text = text("src/x.rs:1:2", None, trace);
        assert!(text.ends_with("trace:\n  maatlat::cli::run\n"), "{text}");
        assert!(!text.contains("message"));
    }

    #[test]
    fn a_place_names_no_folder_of_the_builder() {
        let here = Location::caller();
        assert!(place(here).starts_with("src/cli/crash.rs:"), "{}", place(here));
    }
}
