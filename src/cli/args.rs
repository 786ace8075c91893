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
    Rank(Box<Rank>),
    Panel(Box<Panel>),
    Compare(Box<Compare>),
    Measure(Box<Measure>),
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

/// What ranking, panel and comparison have in common.
#[derive(Debug, Group)]
pub(super) struct Common {
    #[arg(short, long, default_value = "reports", value_name = "DIR", hide_default_value = true)]
    #[arg(value_hint = ValueHint::DirPath)]
    pub(super) output: PathBuf,
    #[arg(long, hide_short_help = true)]
    pub(super) rubric: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(100..=limits::DRAWS.most as i64))]
    #[arg(hide_short_help = true)]
    pub(super) draws: Option<u32>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) seed: Option<u64>,
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

#[derive(Debug, Group)]
pub(super) struct Rank {
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(1..=limits::PROPOSALS.most as i64))]
    pub(super) fund: u32,
    #[arg(long, value_enum, default_value = "full", value_name = "full|none")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) robustness: Robustness,
    #[arg(long, value_name = "SHARE", value_parser = tolerance, hide_short_help = true)]
    pub(super) tolerance: Option<f64>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(100..=limits::DRAWS.most as i64))]
    #[arg(hide_short_help = true)]
    pub(super) most_draws: Option<u32>,
    #[arg(long, hide_short_help = true)]
    pub(super) lottery: bool,
    #[arg(long, value_name = "TEXT", requires = "lottery", hide_short_help = true)]
    pub(super) public_seed: Option<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Group)]
pub(super) struct Panel {
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Debug, Group)]
pub(super) struct Compare {
    #[arg(required = true, value_name = "PROPOSAL")]
    pub(super) proposals: Vec<String>,
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath, default_value = ".", hide_default_value = true)]
    pub(super) call: PathBuf,
    #[command(flatten)]
    pub(super) common: Common,
}

/// A standard error that a chance may keep.
fn tolerance(text: &str) -> Result<f64, String> {
    let share: f64 = text.parse().map_err(|_| text.to_owned())?;
    (0.0001..=0.1).contains(&share).then_some(share).ok_or_else(|| text.to_owned())
}

/// What is declared about data has the names of the keys of a `[measure]` table; see `read::file::MeasureTable`.
#[derive(Debug, Group)]
pub(super) struct Measure {
    #[arg(value_name = "DATA", value_hint = ValueHint::FilePath)]
    pub(super) data: PathBuf,
    #[command(flatten)]
    pub(super) outcome: MeasureOutcome,
    #[command(flatten)]
    pub(super) groups: MeasureGroups,
    #[command(flatten)]
    pub(super) persons: MeasurePersons,
    #[command(flatten)]
    pub(super) health: MeasureHealth,
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    #[arg(hide_short_help = true)]
    pub(super) statistics: Option<Vec<String>>,
    #[arg(id = "as", long = "as", value_name = "TOOL", value_delimiter = ',')]
    #[arg(value_parser = ["healthequal", "convey", "phe", "rineq"], hide_possible_values = true)]
    #[arg(hide_short_help = true)]
    pub(super) peers: Option<Vec<String>>,
    #[arg(long, value_name = "SHARE", hide_short_help = true)]
    pub(super) level: Option<f64>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(100..=limits::DRAWS.most as i64))]
    #[arg(hide_short_help = true)]
    pub(super) draws: Option<u32>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) seed: Option<u64>,
    #[arg(long, hide_short_help = true)]
    pub(super) bounds: bool,
    #[arg(long, value_parser = ["refuse", "leave-out"], value_name = "refuse|leave-out", hide_possible_values = true)]
    #[arg(hide_short_help = true)]
    pub(super) missing: Option<String>,
    #[arg(long, value_parser = ["point", "comma"], value_name = "point|comma")]
    #[arg(hide_possible_values = true, hide_short_help = true)]
    pub(super) decimal: Option<String>,
    #[arg(long, value_parser = ["comma", "semicolon", "tab"], value_name = "comma|semicolon|tab")]
    #[arg(hide_possible_values = true, hide_short_help = true)]
    pub(super) separator: Option<String>,
    #[arg(long, value_enum, default_value = "table", value_name = "FORMAT")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) format: MeasureFormat,
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) output: Option<PathBuf>,
    #[arg(long, hide_short_help = true)]
    pub(super) force: bool,
    #[arg(long, value_name = "CODE", hide_short_help = true)]
    pub(super) deny: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum MeasureFormat {
    Table,
    Json,
    Csv,
    Md,
}

/// What is measured.
#[derive(Debug, Default, Group)]
pub(super) struct MeasureOutcome {
    #[arg(long, value_name = "COLUMN")]
    pub(super) outcome: Option<String>,
    #[arg(long, value_name = "TEXT", hide_short_help = true)]
    pub(super) name: Option<String>,
    #[arg(long, value_name = "TEXT", hide_short_help = true)]
    pub(super) title: Option<String>,
    #[arg(long, value_name = "TEXT", hide_short_help = true)]
    pub(super) unit: Option<String>,
    #[arg(long, value_parser = ["higher", "lower"], value_name = "higher|lower", hide_possible_values = true)]
    #[arg(hide_short_help = true)]
    pub(super) better: Option<String>,
    #[arg(long, value_parser = ["proportion", "rate", "amount", "bounded", "real"], value_name = "SCALE")]
    #[arg(hide_possible_values = true)]
    pub(super) scale: Option<String>,
    #[arg(long, value_name = "N")]
    #[arg(hide_short_help = true)]
    pub(super) per: Option<f64>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    #[arg(hide_short_help = true)]
    pub(super) min: Option<f64>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    #[arg(hide_short_help = true)]
    pub(super) max: Option<f64>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) before: Option<String>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) materiality: Option<f64>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) by: Option<String>,
}

/// Rows that are groups.
#[derive(Debug, Default, Group)]
pub(super) struct MeasureGroups {
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    pub(super) group: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) population: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) se: Option<String>,
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    pub(super) se_before: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true, hide_short_help = true)]
    pub(super) before_correlation: Option<f64>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) ordered_by: Option<String>,
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    #[arg(hide_short_help = true)]
    pub(super) order: Option<Vec<String>>,
    #[arg(long, hide_short_help = true)]
    pub(super) unordered: bool,
    #[arg(long, value_name = "NAME", hide_short_help = true)]
    pub(super) reference: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true, hide_short_help = true)]
    pub(super) setting_average: Option<f64>,
}

/// Rows that are persons.
#[derive(Debug, Default, Group)]
pub(super) struct MeasurePersons {
    #[arg(long, value_parser = ["none", "sampling", "frequency"], value_name = "KIND")]
    #[arg(hide_possible_values = true, hide_short_help = true)]
    pub(super) weight_kind: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) weights: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) rank: Option<String>,
    #[arg(long, value_parser = ["low=worst off", "high=worst off"], value_name = "END")]
    #[arg(hide_possible_values = true)]
    #[arg(hide_short_help = true)]
    pub(super) rank_order: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) strata: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) psu: Option<String>,
    #[arg(long, hide_short_help = true)]
    pub(super) nested_psu: bool,
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    pub(super) fpc: Option<String>,
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', hide_short_help = true)]
    pub(super) replicate_weights: Option<Vec<String>>,
    #[arg(long, value_parser = ["brr", "jk1", "bootstrap"], value_name = "METHOD")]
    #[arg(hide_possible_values = true, hide_short_help = true)]
    pub(super) replicate_method: Option<String>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) replicate_scale: Option<f64>,
    #[arg(long, value_name = "N", value_delimiter = ',', hide_short_help = true)]
    pub(super) replicate_rscales: Option<Vec<f64>>,
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    #[arg(hide_short_help = true)]
    pub(super) factors: Option<Vec<String>>,
    #[arg(long, value_name = "COLUMN")]
    #[arg(hide_short_help = true)]
    pub(super) groups: Option<String>,
    #[arg(long, value_name = "LINE")]
    #[arg(hide_short_help = true)]
    pub(super) line: Option<String>,
}

/// Health, gains and costs by group.
#[derive(Debug, Default, Group)]
pub(super) struct MeasureHealth {
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    pub(super) health: Option<String>,
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    pub(super) health_se: Option<String>,
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    pub(super) benefit: Option<String>,
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    pub(super) benefit_se: Option<String>,
    #[arg(long, value_name = "COLUMN", hide_short_help = true)]
    pub(super) cost_share: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true, hide_short_help = true)]
    pub(super) total_cost: Option<f64>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) total_cost_se: Option<f64>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) threshold: Option<f64>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) threshold_se: Option<f64>,
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub(super) share_concentration: Option<f64>,
    #[arg(long, value_name = "N", value_delimiter = ',', hide_short_help = true)]
    pub(super) atkinson: Option<Vec<f64>>,
    #[arg(long, value_name = "N", value_delimiter = ',', hide_short_help = true)]
    pub(super) kolm: Option<Vec<f64>>,
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
    Measure,
}

impl KindWord {
    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Rubric => Kind::Rubric,
            Self::Proposal => Kind::Proposal,
            Self::Ratings => Kind::Ratings,
            Self::Call => Kind::Call,
            Self::Measure => Kind::Measure,
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
