//! `maatlat rank` and `maatlat panel`: a call as a whole, and what its assessors should talk about.

use std::path::{Path, PathBuf};

use super::args::{Common, Lang, Panel, Rank, Robustness, ScoreFormat};
use super::error::Fault;
use super::inputs::Witnesses;
use super::manner::Loudness;
use super::output::{Stream, Voice, product};
use super::paths::refuse_dash;
use super::progress::watched;
use super::score::{dialect, only_call, opened, refuse_too_many_draws, tell_diagnostics, write_files};
use super::{Ending, policy};
use crate::model::Call;
use crate::report::{self, Rendered};
use crate::summarise::results::Portfolio;
use crate::summarise::{Lottery, RankSettings, Settings, rank_call};
use crate::text::Language;

/// Columns of the summary when the output is not a terminal.
const COLUMNS: usize = 80;

/// Ranks a call for a number of places.
pub(super) fn run(args: &Rank, lang: Option<Lang>, voice: &Voice) -> Result<Ending, Fault> {
    let Some((call, witnesses)) = called(&args.paths, &args.common, voice)? else {
        return Ok(Ending::WrongInput);
    };
    let fund = args.fund as usize;
    if fund >= call.proposals.len() {
        let (found, all) = (fund.to_string(), call.proposals.len().to_string());
        return Err(Fault::usage("cli-rank-all-funded", &[("fund", &found), ("all", &all)]));
    }
    let settings = RankSettings {
        scoring: scoring(&args.common, args.robustness),
        fund,
        tolerance: args.tolerance,
        most_draws: args.most_draws.map(|draws| draws as usize),
        depth: args.robustness == Robustness::Full,
        lottery: args.lottery.then(|| Lottery { public_seed: args.public_seed.clone() }),
    };
    let portfolio = computed(&call, &settings, voice);
    witnesses.confirm()?;
    if args.common.format == ScoreFormat::Json {
        product(&report::portfolio_json(&portfolio)?)?;
        return Ok(Ending::Fine);
    }
    if args.lottery && portfolio.ranking.as_ref().is_none_or(|ranking| ranking.lottery.is_none()) {
        voice.tell("cli-rank-no-lottery", &[]);
    }
    let languages = languages(lang, &call);
    let mut reports = rendered(&languages, |language| report::portfolio(&portfolio, language));
    if portfolio.panel.is_some() {
        reports.extend(rendered(&languages, |language| report::agenda(&portfolio, language)));
    }
    let dialect = dialect(args.common.csv, &languages);
    let mut files = vec![
        ("portfolio.json".to_owned(), report::portfolio_json(&portfolio)?.into()),
        ("portfolio.csv".to_owned(), report::portfolio_csv(&portfolio, &languages, dialect).into()),
    ];
    if portfolio.panel.is_some() {
        files.push(("agenda.csv".to_owned(), report::agenda_csv(&portfolio, &languages, dialect).into()));
    }
    let written = write_files(files, reports, &args.common.output, args.common.force, voice)?;
    if voice.loudness() != Loudness::Errors {
        product(&report::terminal_portfolio(&portfolio, voice.language(), width()))?;
    }
    written.tell(voice);
    Ok(Ending::Fine)
}

/// The agenda of a panel, without a ranking.
pub(super) fn panel(args: &Panel, lang: Option<Lang>, voice: &Voice) -> Result<Ending, Fault> {
    let Some((call, witnesses)) = called(&args.paths, &args.common, voice)? else {
        return Ok(Ending::WrongInput);
    };
    let settings = RankSettings {
        scoring: scoring(&args.common, Robustness::None),
        fund: 0,
        tolerance: None,
        most_draws: None,
        depth: false,
        lottery: None,
    };
    let portfolio = computed(&call, &settings, voice);
    witnesses.confirm()?;
    if portfolio.panel.is_none() {
        return Err(Fault::usage("cli-panel-none", &[]));
    }
    if args.common.format == ScoreFormat::Json {
        product(&report::portfolio_json(&portfolio)?)?;
        return Ok(Ending::Fine);
    }
    let languages = languages(lang, &call);
    let reports = rendered(&languages, |language| report::agenda(&portfolio, language));
    let dialect = dialect(args.common.csv, &languages);
    let files = vec![
        ("agenda.json".to_owned(), report::portfolio_json(&portfolio)?.into()),
        ("agenda.csv".to_owned(), report::agenda_csv(&portfolio, &languages, dialect).into()),
    ];
    let written = write_files(files, reports, &args.common.output, args.common.force, voice)?;
    if voice.loudness() != Loudness::Errors {
        product(&report::terminal_agenda(&portfolio, voice.language(), width()))?;
    }
    written.tell(voice);
    Ok(Ending::Fine)
}

/// The call, checked; `None` when it has errors, which are then told.
pub(super) fn called(
    paths: &[PathBuf],
    common: &Common,
    voice: &Voice,
) -> Result<Option<(Call, Witnesses)>, Fault> {
    refuse_dash(&common.output)?;
    let policy = policy::of(&common.deny, &[])?;
    let mut judged = opened(paths, common.rubric.as_deref(), voice)?;
    judged.diagnostics = judged.diagnostics.under(&policy);
    tell_diagnostics(&judged, voice);
    if judged.diagnostics.has_errors() {
        voice.tell("cli-nothing-written", &[]);
        return Ok(None);
    }
    let first = paths.first().map_or(Path::new("."), PathBuf::as_path);
    let (mut call, witnesses) = only_call(judged, first)?;
    if let Some(date) = &common.date {
        call.date = Some(date.clone());
    }
    refuse_too_many_draws(common.draws, &call)?;
    Ok(Some((call, witnesses)))
}

/// How the proposals are scored.
pub(super) fn scoring(common: &Common, robustness: Robustness) -> Settings {
    Settings {
        draws: common.draws.map(|draws| draws as usize),
        seed: common.seed,
        robustness: robustness == Robustness::Full,
    }
}

/// The languages of the reports.
pub(super) fn languages(lang: Option<Lang>, call: &Call) -> Vec<Language> {
    lang.map_or_else(|| call.rubric.languages.clone(), |lang| vec![lang.language()])
}

/// A report in each language: one after the other, since that of a large call takes much memory for a while.
pub(super) fn rendered(
    languages: &[Language],
    report: impl Fn(Language) -> Rendered,
) -> Vec<(Language, Rendered)> {
    languages.iter().map(|language| (*language, report(*language))).collect()
}

/// The columns of a summary.
pub(super) fn width() -> usize {
    Stream::Stdout.columns().unwrap_or(COLUMNS)
}

fn computed(call: &Call, settings: &RankSettings, voice: &Voice) -> Portfolio {
    voice.timed("timing-scoring", || watched(voice, |progress| rank_call(call, settings, progress)))
}
