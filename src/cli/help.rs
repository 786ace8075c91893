//! `maatlat help`: a command, or one of the subjects that need a page of their own.

use clap::Command;

use super::Ending;
use super::args::Help;
use super::error::Fault;
use super::layout::page;
use super::output::{Voice, product};
use super::usage::{columns, command};
use crate::diagnostic::near_match;

/// The subjects, with the keys of their pages.
pub(super) const TOPICS: [(&str, &str); 4] = [
    ("uncertainty", "help-topic-uncertainty"),
    ("missing", "help-topic-missing"),
    ("weights", "help-topic-weights"),
    ("words", "help-topic-words"),
];

/// Prints a page; without a name the page of all commands.
pub(super) fn run(args: &Help, voice: &Voice) -> Result<Ending, Fault> {
    let columns = columns();
    let mut all = command(voice, columns);
    let Some(asked) = args.topic.as_deref() else {
        return product(&all.render_long_help().to_string()).map(|()| Ending::Fine);
    };
    if let Some((_, key)) = TOPICS.iter().find(|(topic, _)| *topic == asked) {
        return product(&format!("{}\n", page(&voice.words.say(key), columns))).map(|()| Ending::Fine);
    }
    all.build();
    if let Some(sub) = all.find_subcommand_mut(asked) {
        return product(&sub.render_long_help().to_string()).map(|()| Ending::Fine);
    }
    let names = all.get_subcommands().map(Command::get_name).chain(TOPICS.map(|(topic, _)| topic));
    let near = near_match(asked, names);
    let topics = TOPICS.map(|(topic, _)| topic).join(", ");
    Err(Fault::near("cli-no-such-topic", &[("found", asked), ("known", &topics)], near))
}
