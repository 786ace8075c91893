//! The run of a report once more, with everything that it says it was run with.

use super::{Verdict, inputs::Found};
use crate::cli::output::Voice;
use crate::cli::progress::watched;
use crate::cli::score::computed;
use crate::model::{Call, Input};
use crate::report::{self, Asked, Recorded, Rendered};
use crate::summarise::results::{Portfolio, Results};
use crate::summarise::{Lottery, RankSettings, Settings, rank_call, side_by_side};
use crate::text::Language;

/// Draws that a ranking may ask for, at most.
const MOST_DRAWS: usize = 1_000_000;

/// What a run depends on: its files, how proposals are scored and ranked, and the date.
type Question = (Vec<Input>, Settings, Option<RankSettings>, Option<String>);

/// Runs that were made already: the reports of one call share theirs.
#[derive(Default)]
pub(super) struct Again {
    last: Option<(Question, Run)>,
}

/// A call, scored or ranked.
enum Run {
    Scored(Box<Results>),
    Ranked(Box<Portfolio>),
}

/// A report, made again.
pub(super) struct Made {
    pub(super) text: String,
    /// Path and text of each chart.
    pub(super) charts: Vec<(String, String)>,
    pub(super) run_id: String,
    pub(super) results_sha256: String,
}

impl Again {
    /// Computes and writes a report as it says it was made.
    pub(super) fn report(
        &mut self,
        wanted: &Recorded,
        found: &Found,
        voice: &Voice,
    ) -> Result<Made, Verdict> {
        let block = &wanted.block;
        let strange = |key: &str| Verdict::cannot("verify-parameter", &[("key", key)]);
        let language: Language = block.parameters.lang.parse().map_err(|()| strange("lang"))?;
        let draws = block.parameters.draws;
        if !(100..=1_000_000).contains(&draws) {
            return Err(strange("draws"));
        }
        let by_hand = block.parameters.seed_by_hand;
        let typed = || seed(&block.parameters.seed).ok_or_else(|| strange("seed"));
        let seed = by_hand.then(typed).transpose()?;
        let settings = Settings { draws: Some(draws), seed, robustness: block.parameters.robustness };
        let mut call = found.call.clone();
        call.date.clone_from(&block.date);
        let (rendered, run_id) = match &block.asked {
            None => self.scored(wanted, &call, settings, language, voice)?,
            Some(asked) if asked.report == "compare" => {
                let place = |id: &String| call.proposals.iter().position(|proposal| proposal.id == *id);
                let chosen: Option<Vec<usize>> = block.proposals.iter().map(place).collect();
                let chosen = chosen.ok_or_else(|| strange("proposals"))?;
                let compared = watched(voice, |progress| side_by_side(&call, &chosen, &settings, progress));
                (report::side_by_side(&compared, language), compared.results.run_id.clone())
            }
            Some(asked) => self.ranked(asked, &call, settings, language, voice)?,
        };
        let mut files = rendered.files.into_iter();
        let Some((_, text)) = files.next() else { return Err(strange("proposals")) };
        let own = report::recorded(&text).map_err(|_| strange("maatlat_provenance"))?;
        Ok(Made { charts: files.collect(), run_id, results_sha256: own.block.results.sha256, text })
    }
}

impl Again {
    fn scored(
        &mut self,
        wanted: &Recorded,
        call: &Call,
        settings: Settings,
        language: Language,
        voice: &Voice,
    ) -> Result<(Rendered, String), Verdict> {
        let question = (call.inputs.clone(), settings, None, call.date.clone());
        let run = self.run(question, || Run::Scored(Box::new(computed(call, &settings, voice))));
        let strange = || Verdict::cannot("verify-parameter", &[("key", "proposals")]);
        let Run::Scored(results) = run else { return Err(strange()) };
        let rendered = match wanted.block.proposals.as_slice() {
            [only] => {
                let place = results.proposals.iter().position(|proposal| proposal.id == *only);
                report::proposal(results, place.ok_or_else(strange)?, language)
            }
            _ => report::call(results, language),
        };
        Ok((rendered, results.run_id.clone()))
    }

    fn ranked(
        &mut self,
        asked: &Asked,
        call: &Call,
        scoring: Settings,
        language: Language,
        voice: &Voice,
    ) -> Result<(Rendered, String), Verdict> {
        let strange = |key: &str| Verdict::cannot("verify-parameter", &[("key", key)]);
        let fund = asked.fund.ok_or_else(|| strange("fund"))?;
        if fund > call.proposals.len() {
            return Err(strange("fund"));
        }
        if asked.tolerance.is_some_and(|tolerance| !(tolerance > 0.0 && tolerance < 1.0)) {
            return Err(strange("tolerance"));
        }
        if asked.most_draws.is_some_and(|draws| !(100..=MOST_DRAWS).contains(&draws)) {
            return Err(strange("most_draws"));
        }
        let settings = RankSettings {
            scoring,
            fund,
            tolerance: asked.tolerance,
            most_draws: asked.most_draws,
            depth: asked.depth,
            lottery: asked.lottery.then(|| Lottery { public_seed: asked.public_seed.clone() }),
        };
        let question = (call.inputs.clone(), scoring, Some(settings.clone()), call.date.clone());
        let ranked = || watched(voice, |progress| rank_call(call, &settings, progress));
        let run = self.run(question, || Run::Ranked(Box::new(ranked())));
        let Run::Ranked(portfolio) = run else { return Err(strange("report")) };
        let rendered = match asked.report.as_str() {
            "portfolio" => report::portfolio(portfolio, language),
            "agenda" if portfolio.panel.is_some() => report::agenda(portfolio, language),
            _ => return Err(strange("report")),
        };
        Ok((rendered, portfolio.results.run_id.clone()))
    }

    /// The run of a question: the last one, where that was the same.
    fn run(&mut self, question: Question, run: impl FnOnce() -> Run) -> &Run {
        match self.last.take() {
            Some((last, made)) if last == question => &self.last.insert((last, made)).1,
            _ => &self.last.insert((question, run())).1,
        }
    }
}

/// The number that was typed as a seed, from its 64 hexadecimal digits.
fn seed(hex: &str) -> Option<u64> {
    let digits = hex.strip_prefix("0".repeat(48).as_str())?;
    (digits.len() == 16).then(|| u64::from_str_radix(digits, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Seed;

    #[test]
    fn a_seed_is_read_as_it_is_printed() {
        for number in [0, 7, u64::MAX] {
            assert_eq!(seed(&Seed::from_u64(number).to_string()), Some(number));
        }
        for wrong in ["", "7", "zz", &"f".repeat(64), &"0".repeat(63)] {
            assert_eq!(seed(wrong), None, "{wrong}");
        }
    }
}
