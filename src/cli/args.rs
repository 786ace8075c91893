//! The command line. Its words stand in the catalogue (`help-…`) and are put on by [`usage`](super::usage).

use std::path::PathBuf;

use clap::{ArgAction, Args as Group, Parser, Subcommand, ValueEnum, ValueHint};

use super::manner::Colour;
use crate::limits;
use crate::read::Kind;
use crate::text::Language;

#[derive(Debug, Parser)]
#[command(name = "maatlat", version)]
pub(super) struct Args {
    #[arg(long, global = true, value_enum, value_name = "nl|en", hide_possible_values = true)]
    pub(super) lang: Option<Lang>,
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "auto|always|never")]
    #[arg(hide_possible_values = true, hide_default_value = true, hide_short_help = true)]
    pub(super) color: Colour,
    #[arg(short, long, global = true, conflicts_with = "verbose", hide_short_help = true)]
    pub(super) quiet: bool,
    #[arg(short, long, global = true, action = ArgAction::Count, hide_short_help = true)]
    pub(super) verbose: u8,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Demo(Demo),
    New(New),
    Check(Check),
    Explain(Explain),
    Score(Score),
    Verify(Verify),
    Schema(Schema),
    Keys,
    Selftest(Selftest),
    Completions(Completions),
    Man(Man),
    Help(Help),
}

#[derive(Debug, Group)]
pub(super) struct Check {
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long)]
    pub(super) rubric: Option<String>,
    #[arg(long)]
    pub(super) fix: bool,
    #[arg(long, conflicts_with = "fix")]
    pub(super) diff: bool,
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) format: CheckFormat,
    #[arg(long, value_name = "CODE", hide_short_help = true)]
    pub(super) deny: Vec<String>,
    #[arg(long, value_name = "CODE", hide_short_help = true)]
    pub(super) allow: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    Text,
    Json,
    Sarif,
    Github,
}

#[derive(Debug, Group)]
pub(super) struct Explain {
    #[arg(value_name = "CODE")]
    pub(super) code: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Score {
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    #[arg(short, long, default_value = "reports", value_name = "DIR", hide_default_value = true)]
    #[arg(value_hint = ValueHint::DirPath)]
    pub(super) output: PathBuf,
    #[arg(long)]
    pub(super) rubric: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(100..=limits::DRAWS.most as i64))]
    pub(super) draws: Option<u32>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) seed: Option<u64>,
    #[arg(long, value_enum, default_value = "full", value_name = "full|none")]
    #[arg(hide_possible_values = true, hide_default_value = true, hide_short_help = true)]
    pub(super) robustness: Robustness,
    #[arg(long, value_enum, default_value = "md", value_name = "md|json")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) format: ScoreFormat,
    #[arg(long, value_enum, default_value = "plain", value_name = "plain|excel")]
    #[arg(hide_possible_values = true, hide_default_value = true, hide_short_help = true)]
    pub(super) csv: Csv,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, hide_short_help = true)]
    pub(super) date: Option<String>,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long, value_name = "CODE", hide_short_help = true)]
    pub(super) deny: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Robustness {
    Full,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ScoreFormat {
    Md,
    Json,
}

/// For whom `results.csv` is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Csv {
    Plain,
    Excel,
}

#[derive(Debug, Group)]
pub(super) struct Demo {
    #[arg(default_value = "maatlat-demo", value_name = "DIR", hide_default_value = true)]
    #[arg(value_hint = ValueHint::DirPath)]
    pub(super) folder: PathBuf,
}

#[derive(Debug, Group)]
pub(super) struct New {
    #[arg(value_enum, value_name = "KIND", hide_possible_values = true)]
    pub(super) kind: KindWord,
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) file: Option<PathBuf>,
    #[arg(long)]
    pub(super) id: Option<String>,
    #[arg(long)]
    pub(super) rubric: Option<String>,
    #[arg(long)]
    pub(super) proposal: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Selftest {
    #[arg(id = "break", long = "break", value_enum, value_name = "here|worker", num_args = 0..=1)]
    #[arg(default_missing_value = "here", require_equals = true, hide_possible_values = true)]
    pub(super) on_purpose: Option<Break>,
}

/// Where to break on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Break {
    Here,
    Worker,
}

#[derive(Debug, Group)]
pub(super) struct Schema {
    #[arg(value_enum, value_name = "KIND", hide_possible_values = true)]
    pub(super) kind: KindWord,
}

#[derive(Debug, Group)]
pub(super) struct Verify {
    #[arg(required = true, value_name = "REPORT", value_hint = ValueHint::FilePath)]
    pub(super) reports: Vec<PathBuf>,
    #[arg(long, value_name = "DIR", value_hint = ValueHint::AnyPath)]
    pub(super) inputs: Option<PathBuf>,
    #[arg(long)]
    pub(super) rubric: Option<String>,
}

#[derive(Debug, Group)]
pub(super) struct Completions {
    #[arg(value_enum, value_name = "SHELL", hide_possible_values = true)]
    pub(super) shell: Shell,
}

/// The shells that completions are written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    Power,
}

#[derive(Debug, Group)]
pub(super) struct Man {
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) folder: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub(super) struct Help {
    #[arg(value_name = "TOPIC")]
    pub(super) topic: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum KindWord {
    Rubric,
    Proposal,
    Ratings,
    Call,
}

impl KindWord {
    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Rubric => Kind::Rubric,
            Self::Proposal => Kind::Proposal,
            Self::Ratings => Kind::Ratings,
            Self::Call => Kind::Call,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    Nl,
    En,
}

impl Lang {
    pub(super) const fn language(self) -> Language {
        match self {
            Self::Nl => Language::Nl,
            Self::En => Language::En,
        }
    }
}

fn date(given: &str) -> Result<String, jiff::Error> {
    given.parse::<jiff::civil::Date>().map(|date| date.to_string())
}
