//! The command line in words of the catalogue: help pages, and what to write instead.

use std::collections::BTreeSet;
use std::ffi::OsString;

use clap::builder::{StyledStr, Styles};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};

use super::args::Args;
use super::error::Fault;
use super::layout::{page, wrapped};
use super::output::{Stream, Voice, product};
use crate::diagnostic::near_match;

/// Columns of a help page on a wider terminal, or where there is none.
const COLUMNS: usize = 100;
/// A man page is filled by its reader.
const ENDLESS: usize = 100_000;

/// Reads the command line; `None` when it asked for help or for the version, which are then printed.
pub(super) fn parse(given: Vec<OsString>, voice: &Voice) -> Result<Option<Args>, Fault> {
    let parsed = command(voice, columns())
        .try_get_matches_from(given)
        .and_then(|matches| Args::from_arg_matches(&matches));
    match parsed {
        Ok(args) => Ok(Some(args)),
        Err(asked) if matches!(asked.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            product(&asked.render().to_string()).map(|()| None)
        }
        Err(wrong) => Err(Fault::CommandLine(complaint(&wrong, voice))),
    }
}

/// The columns of a help page.
pub(super) fn columns() -> usize {
    Stream::Stdout.columns().map_or(COLUMNS, |columns| columns.min(COLUMNS))
}

/// The command with all its words, for pages of so many columns.
pub(super) fn command(voice: &Voice, columns: usize) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let command = Args::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .styles(Styles::plain())
        .term_width(columns)
        .subcommand_help_heading(voice.words.say("help-heading-commands"))
        .subcommand_value_name(voice.words.say("help-heading-command"))
        .arg(help)
        .arg(version);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |sub| dressed(sub, &name, voice, columns))
    });
    dressed(command, "maatlat", voice, columns)
}

/// The command with its words as they stand in the catalogue, for a reader that fills lines itself.
pub(super) fn command_unfilled(voice: &Voice) -> Command {
    command(voice, ENDLESS)
}

/// Puts the words on one command and its arguments: examples first, then the arguments; `--help` adds the rest.
fn dressed(command: Command, name: &str, voice: &Voice, columns: usize) -> Command {
    let say = |key: &str| voice.words.say(key);
    let paged = |key: String| voice.words.has(&key).then(|| page(&say(&key), columns));
    let template = format!(
        "{{about-with-newline}}\n{{before-help}}{} {{usage}}\n\n{{all-args}}{{after-help}}\n",
        say("help-heading-usage")
    );
    let command = command.mut_args(|arg| {
        let named =
            arg.get_value_names().and_then(|names| names.first()).map(|name| format!("help-name-{name}"));
        match named.filter(|key| voice.words.has(&key.to_lowercase())) {
            Some(key) => arg.value_name(say(&key.to_lowercase())),
            None => arg,
        }
    });
    let usage = usage(&command, name, voice, columns);
    let spoken = if name == "maatlat" { name.to_owned() } else { format!("maatlat {name}") };
    let rest = voice.sentence("help-rest", &[("command", &spoken)]);
    let command = command
        .about(say(&format!("help-{name}")))
        .help_template(StyledStr::from(template))
        .override_usage(usage)
        .after_help(page(&rest, columns));
    let command = match paged(format!("help-{name}-examples")) {
        Some(examples) => command.before_help(examples),
        None => command,
    };
    // A page without more has nothing to add to its short form, and an empty text adds nothing.
    let more = paged(format!("help-{name}-more")).unwrap_or_default();
    let command = command.after_long_help(more);
    // What every command has stands below what it has of its own.
    let mut order = if name == "maatlat" { 100 } else { 0 };
    command.mut_args(|arg| {
        order += 1;
        let id = arg.get_id().as_str().replace('_', "-");
        let (own, shared) = (format!("help-{name}-{id}"), format!("help-any-{id}"));
        let heading = if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
        let key = if voice.words.has(&own) { own } else { shared };
        arg.help(say(&key)).help_heading(say(heading)).display_order(order)
    })
}

/// The usage line, which clap knows in English only.
fn usage(command: &Command, name: &str, voice: &Voice, columns: usize) -> String {
    let spoken = if name == "maatlat" { name.to_owned() } else { format!("maatlat {name}") };
    let line = command.clone().bin_name(spoken).render_usage().to_string();
    let line = line.strip_prefix("Usage: ").unwrap_or(&line).trim_end();
    let line = line.replace("[OPTIONS]", &format!("[{}]", voice.words.say("help-name-options")));
    let heading = format!("{} ", voice.words.say("help-heading-usage"));
    let filled = wrapped(&format!("{heading}{line}"), columns, 4);
    filled.strip_prefix(&heading).unwrap_or(&filled).to_owned()
}

/// What is wrong with the command line, and what to write instead.
fn complaint(wrong: &clap::Error, voice: &Voice) -> String {
    let context = |kind| match wrong.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (key, found) = match wrong.kind() {
        ErrorKind::InvalidSubcommand => ("cli-usage-command", context(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => ("cli-usage-unknown", context(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("cli-usage-value", context(ContextKind::InvalidValue))
        }
        ErrorKind::MissingRequiredArgument => ("cli-usage-missing", context(ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict if context(ContextKind::InvalidArg) == context(ContextKind::PriorArg) => {
            ("cli-usage-twice", context(ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict => ("cli-usage-conflict", context(ContextKind::InvalidArg)),
        _ => ("cli-usage-wrong", context(ContextKind::InvalidArg)),
    };
    let command = Args::command();
    let suggestion = match wrong.kind() {
        ErrorKind::InvalidSubcommand => {
            let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
            near_match(&found, names).unwrap_or_default().to_owned()
        }
        ErrorKind::UnknownArgument => near_option(&found, &command),
        ErrorKind::InvalidValue => match wrong.get(ContextKind::ValidValue) {
            Some(ContextValue::Strings(choices)) => near_match(&found, choices.iter().map(String::as_str))
                .map_or_else(|| choices.join(", "), str::to_owned),
            _ => String::new(),
        },
        _ => String::new(),
    };
    let option = context(ContextKind::InvalidArg);
    // clap shows that a flag may be repeated, which says nothing here.
    let other = context(ContextKind::PriorArg).trim_end_matches("...").to_owned();
    let mut text = voice.sentence(key, &[("found", &found), ("option", &option), ("other", &other)]);
    if let Some(meaning) = meaning(&option, voice).filter(|_| key == "cli-usage-value") {
        text.push('\n');
        text.push_str(&voice.sentence("cli-usage-meaning", &[("option", &option), ("meaning", &meaning)]));
    }
    if !suggestion.is_empty() {
        text.push('\n');
        text.push_str(&voice.sentence("cli-usage-try", &[("suggestion", &suggestion)]));
    }
    text.push('\n');
    text.push_str(&voice.words.say("cli-usage-help"));
    text
}

/// The option that was probably meant, of any command: clap only knows those of the command that was given.
fn near_option(found: &str, command: &Command) -> String {
    let Some(word) = found.strip_prefix("--") else { return String::new() };
    let word = word.split('=').next().unwrap_or(word);
    let all = command.get_subcommands().flat_map(Command::get_arguments).chain(command.get_arguments());
    // Once each: commands share options, and two equal names would be two equally near ones.
    let longs: BTreeSet<&str> = all.filter_map(Arg::get_long).chain(["help", "version"]).collect();
    near_match(word, longs).map(|long| format!("--{long}")).unwrap_or_default()
}

/// What the help pages say about an option, given as clap shows it: `--draws <NUMBER>`.
fn meaning(option: &str, voice: &Voice) -> Option<String> {
    let long = option.strip_prefix("--")?.split([' ', '=']).next()?;
    let command = Args::command();
    let names = command.get_subcommands().map(Command::get_name).chain(["any"]);
    let mut keys = names.map(|name| format!("help-{name}-{long}"));
    keys.find(|key| voice.words.has(key)).map(|key| voice.words.say(&key))
}

#[cfg(test)]
#[path = "usage_tests.rs"]
mod tests;
