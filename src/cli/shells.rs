//! `maatlat completions` and `maatlat man`: what shells and readers of manuals want of the program.

use clap::builder::PossibleValuesParser;
use clap::{Command, ValueHint};
use clap_complete::aot;
use clap_mangen::Man as Page;
use roff::{Roff, bold, roman};

use super::args::{Completions, Man, Shell};
use super::error::Fault;
use super::help::TOPICS;
use super::output::{Voice, product};
use super::paths::{refuse_dash, shown};
use super::usage::command_unfilled;
use super::{Ending, shipped, write};

/// Prints the completions of a shell.
pub(super) fn completions(args: &Completions, voice: &Voice) -> Result<Ending, Fault> {
    let mut command = knowing(command_unfilled(voice));
    let mut script = Vec::new();
    let shell = match args.shell {
        Shell::Bash => aot::Shell::Bash,
        Shell::Zsh => aot::Shell::Zsh,
        Shell::Fish => aot::Shell::Fish,
        Shell::Power => aot::Shell::PowerShell,
    };
    aot::generate(shell, &mut command, "maatlat", &mut script);
    let script = completed(args.shell, &String::from_utf8_lossy(&script), &command);
    product(&script).map(|()| Ending::Fine)
}

/// What clap leaves out: files beside the ids of the shipped rubrics (bash offers them by itself, PowerShell offers no
/// values), and for fish the words that stand alone.
fn completed(shell: Shell, script: &str, command: &Command) -> String {
    let ids = shipped::RUBRICS.map(|(id, _)| id);
    match shell {
        Shell::Zsh => {
            let ids = ids.join(" ");
            script.replace(&format!(":({ids})'"), &format!(":{{compadd {ids}; _files}}'"))
        }
        Shell::Fish => {
            let rubric = format!("-a \"{}", ids[0]);
            let with_files = script.replace(&format!("-r -f {rubric}"), &format!("-r -F {rubric}"));
            let alone = command.get_subcommands().flat_map(|sub| {
                let known = sub.get_positionals().map(|arg| {
                    arg.get_possible_values()
                        .iter()
                        .map(|value| value.get_name().to_owned())
                        .collect::<Vec<_>>()
                });
                let known = known.filter(|words| !words.is_empty());
                known.map(|words| {
                    let (name, words) = (sub.get_name(), words.join(" "));
                    format!(
                        "complete -c maatlat -n \"__fish_maatlat_using_subcommand {name}\" -a \"{words}\"\n"
                    )
                })
            });
            alone.fold(with_files, |script, line| script + &line)
        }
        Shell::Bash | Shell::Power => script.to_owned(),
    }
}

/// The command with the values that are known beforehand: a shell may offer them, other values stay possible.
fn knowing(command: Command) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut topics: Vec<String> = TOPICS.map(|(topic, _)| topic.to_owned()).into();
    topics.extend(names.iter().cloned());
    let rubrics = shipped::RUBRICS.map(|(id, _)| id);
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |sub| {
            sub.mut_args(|arg| match arg.get_id().as_str() {
                "rubric" => {
                    arg.value_parser(PossibleValuesParser::new(rubrics)).value_hint(ValueHint::FilePath)
                }
                "topic" => arg.value_parser(PossibleValuesParser::new(topics.clone())),
                _ => arg,
            })
        })
    })
}

/// Prints the page of the program, or writes it and the page of each command to a folder.
pub(super) fn man(args: &Man, voice: &Voice) -> Result<Ending, Fault> {
    let mut command = command_unfilled(voice);
    command.build();
    let Some(folder) = &args.folder else {
        return product(&page(&command, "maatlat", voice)?).map(|()| Ending::Fine);
    };
    refuse_dash(folder)?;
    let mut pages = vec![("maatlat.1".to_owned(), page(&command, "maatlat", voice)?)];
    for sub in command.get_subcommands() {
        pages.push((format!("maatlat-{}.1", sub.get_name()), page(sub, sub.get_name(), voice)?));
    }
    write::set(folder, &pages, || Ok(()), voice)?;
    let first = shown(&folder.join("maatlat.1"));
    voice.tell("cli-next", &[("command", &format!("man -l {first}"))]);
    Ok(Ending::Fine)
}

/// One page, with its headings in the language of the words.
fn page(command: &Command, name: &str, voice: &Voice) -> Result<String, Fault> {
    let say = |key: &str| voice.words.say(key);
    let plain = command.clone().mut_args(|arg| {
        let help = arg.get_help().cloned().unwrap_or_default();
        arg.hide_short_help(false).long_help(help)
    });
    let page = Page::new(plain).manual("maatlat").source(concat!("maatlat ", env!("CARGO_PKG_VERSION")));
    let mut bytes = Vec::new();
    let mut sections = || -> std::io::Result<()> {
        page.render_title(&mut bytes)?;
        page.render_name_section(&mut bytes)?;
        page.render_synopsis_section(&mut bytes)?;
        page.render_options_section(&mut bytes)?;
        if command.has_subcommands() {
            page.render_subcommands_section(&mut bytes)?;
        }
        for part in ["examples", "more"] {
            let key = format!("help-{name}-{part}");
            if voice.words.has(&key) {
                prose(&say(&key), &say(&format!("help-man-{part}"))).to_writer(&mut bytes)?;
            }
        }
        Ok(())
    };
    sections().map_err(|fault| Fault::Bug(fault.to_string()))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let headings =
        [("NAME", "help-man-name"), ("SYNOPSIS", "help-man-synopsis"), ("OPTIONS", "help-man-options")];
    let commands = say("help-heading-commands");
    let translated = |line: &str| {
        if line == format!(".SH {commands}") {
            return format!(".SH {}", commands.to_uppercase());
        }
        let heading = headings.iter().find(|(heading, _)| line == format!(".SH {heading}"));
        heading.map_or_else(|| line.to_owned(), |(_, key)| format!(".SH {}", say(key)))
    };
    Ok(text.lines().map(translated).collect::<Vec<_>>().join("\n") + "\n")
}

/// A section of paragraphs and examples.
fn prose(text: &str, heading: &str) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", [heading]);
    for line in text.lines() {
        let example =
            line.strip_prefix("  ").map(|row| row.trim().split_once("  ").unwrap_or((row.trim(), "")));
        match example {
            Some((command, meaning)) => {
                roff.control("TP", []).text([bold(command)]).text([roman(meaning.trim())]);
            }
            // The heading of the examples is that of the section.
            None if line.ends_with(':') => {}
            None if line.is_empty() => {
                roff.control("PP", []);
            }
            None => {
                roff.text([roman(line)]);
            }
        }
    }
    roff
}
